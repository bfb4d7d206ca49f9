"""string: the character classes of ASCII, capwords and Template.

After Lib/string of CPython 3.14.
"""

from typing import Iterator, Mapping

__all__ = [
    "Template",
    "ascii_letters",
    "ascii_lowercase",
    "ascii_uppercase",
    "capwords",
    "digits",
    "hexdigits",
    "octdigits",
    "printable",
    "punctuation",
    "whitespace",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s: str, sep: str | None = None) -> str:
    """Capitalise each word; without `sep` runs of white space become one space."""
    words = [word.capitalize() for word in s.split(sep)]
    return (sep or " ").join(words)


@native("krt_unsupported")
def _unsupported(what: str, /) -> None: ...


class _Placeholder:
    """A delimiter of a template with what follows it. Without a name it is an escaped
    delimiter, or a mistake."""

    def __init__(self, start: int, end: int, name: str) -> None:
        self.start = start
        self.end = end
        self.name = name


def _identifier_end(text: str, start: int) -> int:
    end = start
    while end < len(text) and (text[end] in ascii_letters or text[end] == "_" or (end > start and text[end] in digits)):
        end += 1
    return end


class Template:
    """A text with $name, ${name} and $$."""

    delimiter = "$"

    def __init__(self, template: str) -> None:
        if type(self) is not Template:
            _unsupported("a class below string.Template")
        self.template = template

    def _placeholders(self) -> Iterator[_Placeholder]:
        text = self.template
        at = text.find("$")
        while at >= 0:
            start = at + 1
            end = _identifier_end(text, start)
            name = text[start:end]
            if not name and text[start : start + 1] == "$":
                end = start + 1
            elif not name and text[start : start + 1] == "{":
                brace = _identifier_end(text, start + 1)
                if brace > start + 1 and text[brace : brace + 1] == "}":
                    name = text[start + 1 : brace]
                    end = brace + 1
            yield _Placeholder(at, end, name)
            at = text.find("$", end)

    def _invalid(self, start: int) -> ValueError:
        lines = self.template[:start].splitlines(keepends=True)
        line, column = 1, 1
        if lines:
            line = len(lines)
            column = start - len("".join(lines[:-1]))
        return ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def _substitute(self, mapping: Mapping[str, object], keywords: Mapping[str, object], is_safe: bool) -> str:
        result: list[str] = []
        done = 0
        for placeholder in self._placeholders():
            result.append(self.template[done : placeholder.start])
            done = placeholder.end
            original = self.template[placeholder.start : done]
            name = placeholder.name
            if name in keywords and name:
                result.append(str(keywords[name]))
            elif name and is_safe:
                try:
                    value = mapping[name]
                except KeyError:
                    result.append(original)
                else:
                    result.append(str(value))
            elif name:
                result.append(str(mapping[name]))
            elif original == "$$":
                result.append("$")
            elif is_safe:
                result.append(original)
            else:
                raise self._invalid(placeholder.start + 1)
        result.append(self.template[done:])
        return "".join(result)

    def substitute(self, mapping: Mapping[str, object] = {}, /, **kws: object) -> str:
        return self._substitute(mapping, kws, False)

    def safe_substitute(self, mapping: Mapping[str, object] = {}, /, **kws: object) -> str:
        return self._substitute(mapping, kws, True)

    def is_valid(self) -> bool:
        return all(p.name or p.end > p.start + 1 for p in self._placeholders())

    def get_identifiers(self) -> list[str]:
        names: list[str] = []
        for placeholder in self._placeholders():
            if placeholder.name and placeholder.name not in names:
                names.append(placeholder.name)
        return names
