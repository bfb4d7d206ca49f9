"""The builtin exceptions.

An instance is made by `krt_exception_create(type, args)`, which does what
__new__ and __init__ of these classes do together. A class with a user-defined
__init__ is made by `krt_exception_new(type, args)`, then its __init__ runs and
reaches the natives below through super(). Keyword arguments (name, obj, path)
go through `krt_exception_init_named` in both cases.
"""


class BaseException:
    @native("krt_exception_init", raises=True)
    def __init__(self, *args: object) -> None: ...

    @property
    @native("krt_exception_args")
    def args(self) -> tuple[Any, ...]: ...

    @args.setter
    @native("krt_exception_set_args")
    def args(self, value: tuple[Any, ...]) -> None: ...

    @property
    @native("krt_exception_cause")
    def __cause__(self) -> BaseException | None: ...

    @__cause__.setter
    @native("krt_exception_set_cause", raises=True)
    def __cause__(self, value: BaseException | None) -> None: ...

    @property
    @native("krt_exception_context")
    def __context__(self) -> BaseException | None: ...

    @__context__.setter
    @native("krt_exception_set_context", raises=True)
    def __context__(self, value: BaseException | None) -> None: ...

    @property
    @native("krt_exception_suppress_context")
    def __suppress_context__(self) -> bool: ...

    @__suppress_context__.setter
    @native("krt_exception_set_suppress_context")
    def __suppress_context__(self, value: bool) -> None: ...

    @property
    @native("krt_exception_notes", raises=True)
    def __notes__(self) -> list[str]: ...

    @__notes__.setter
    @native("krt_exception_set_notes")
    def __notes__(self, value: list[str]) -> None: ...

    @native("krt_exception_add_note", raises=True)
    def add_note(self, note: str, /) -> None: ...

    @native("krt_exception_clear_trace")
    def __clear_traceback(self) -> None: ...

    def with_traceback(self, tb: None, /) -> Self:
        self.__clear_traceback()
        return self

    @native("krt_exception_repr", raises=True)
    def __repr__(self) -> str: ...

    @native("krt_exception_inherited_str", raises=True)
    def __str__(self) -> str: ...


class _traceback:
    """types.TracebackType, as __exit__ gets it: one object stands for all, since
    nothing can be asked of it."""


class BaseExceptionGroup[T: BaseException](BaseException):
    """The members are checked when the instance is made (krt_exception_create)."""

    def __init__(self, message: str, exceptions: Sequence[T], /) -> None:
        super().__init__(message, exceptions)

    @property
    @native("krt_exception_get_group_message")
    def message(self) -> str: ...

    @property
    @native("krt_exception_get_group_exceptions")
    def exceptions(self) -> tuple[T | BaseExceptionGroup[T], ...]: ...

    @native("krt_group_subgroup", raises=True)
    def subgroup(self, condition: object, /) -> BaseExceptionGroup[T] | None: ...

    @native("krt_group_split", raises=True)
    def split(self, condition: object, /) -> tuple[BaseExceptionGroup[T] | None, BaseExceptionGroup[T] | None]: ...

    @native("krt_group_derive", raises=True)
    def derive(self, exceptions: object, /) -> BaseExceptionGroup[T]: ...


class Exception(BaseException):
    pass


class ArithmeticError(Exception):
    pass


class FloatingPointError(ArithmeticError):
    pass


class OverflowError(ArithmeticError):
    pass


class ZeroDivisionError(ArithmeticError):
    pass


class AssertionError(Exception):
    pass


class AttributeError(Exception):
    @native("krt_exception_init_named", raises=True)
    def __init__(self, *args: object, name: str | None = None, obj: object = None) -> None: ...

    @property
    @native("krt_exception_get_name")
    def name(self) -> str | None: ...

    @name.setter
    @native("krt_exception_set_name")
    def name(self, value: str | None) -> None: ...

    @property
    @native("krt_exception_get_obj")
    def obj(self) -> object: ...

    @obj.setter
    @native("krt_exception_set_obj")
    def obj(self, value: object) -> None: ...


class FrozenInstanceError(AttributeError):
    pass


class BufferError(Exception):
    pass


class EOFError(Exception):
    pass


class ImportError(Exception):
    @native("krt_exception_init_named", raises=True)
    def __init__(self, *args: object, name: str | None = None, path: str | None = None) -> None: ...

    @property
    @native("krt_exception_get_import_msg")
    def msg(self) -> str | None: ...

    @msg.setter
    @native("krt_exception_set_import_msg")
    def msg(self, value: str | None) -> None: ...

    @property
    @native("krt_exception_get_import_name")
    def name(self) -> str | None: ...

    @name.setter
    @native("krt_exception_set_import_name")
    def name(self, value: str | None) -> None: ...

    @property
    @native("krt_exception_get_import_path")
    def path(self) -> str | None: ...

    @path.setter
    @native("krt_exception_set_import_path")
    def path(self, value: str | None) -> None: ...


class ModuleNotFoundError(ImportError):
    pass


class LookupError(Exception):
    pass


class IndexError(LookupError):
    pass


class KeyError(LookupError):
    pass


class MemoryError(Exception):
    pass


class NameError(Exception):
    @native("krt_exception_init_name", raises=True)
    def __init__(self, *args: object, name: str | None = None) -> None: ...

    @property
    @native("krt_exception_get_name")
    def name(self) -> str | None: ...

    @name.setter
    @native("krt_exception_set_name")
    def name(self, value: str | None) -> None: ...


class UnboundLocalError(NameError):
    pass


class OSError(Exception):
    @property
    @native("krt_exception_get_errno")
    def errno(self) -> int | None: ...

    @errno.setter
    @native("krt_exception_set_errno")
    def errno(self, value: int | None) -> None: ...

    @property
    @native("krt_exception_get_strerror")
    def strerror(self) -> str | None: ...

    @strerror.setter
    @native("krt_exception_set_strerror")
    def strerror(self, value: str | None) -> None: ...

    @property
    @native("krt_exception_get_filename")
    def filename(self) -> Any: ...

    @filename.setter
    @native("krt_exception_set_filename")
    def filename(self, value: Any) -> None: ...

    @property
    @native("krt_exception_get_filename2")
    def filename2(self) -> Any: ...

    @filename2.setter
    @native("krt_exception_set_filename2")
    def filename2(self, value: Any) -> None: ...


class BlockingIOError(OSError):
    pass


class ChildProcessError(OSError):
    pass


class ConnectionError(OSError):
    pass


class BrokenPipeError(ConnectionError):
    pass


class ConnectionAbortedError(ConnectionError):
    pass


class ConnectionRefusedError(ConnectionError):
    pass


class ConnectionResetError(ConnectionError):
    pass


class FileExistsError(OSError):
    pass


class FileNotFoundError(OSError):
    pass


class InterruptedError(OSError):
    pass


class IsADirectoryError(OSError):
    pass


class NotADirectoryError(OSError):
    pass


class PermissionError(OSError):
    pass


class ProcessLookupError(OSError):
    pass


class TimeoutError(OSError):
    pass


class ReferenceError(Exception):
    pass


class RuntimeError(Exception):
    pass


class NotImplementedError(RuntimeError):
    pass


class RecursionError(RuntimeError):
    pass


class StopAsyncIteration(Exception):
    pass


class StopIteration(Exception):
    @property
    @native("krt_exception_get_value")
    def value(self) -> Any: ...

    @value.setter
    @native("krt_exception_set_value")
    def value(self, value: Any) -> None: ...


class SyntaxError(Exception):
    @property
    @native("krt_exception_get_syntax_msg")
    def msg(self) -> str | None: ...

    @msg.setter
    @native("krt_exception_set_syntax_msg")
    def msg(self, value: str | None) -> None: ...

    @property
    @native("krt_exception_get_syntax_filename")
    def filename(self) -> str | None: ...

    @filename.setter
    @native("krt_exception_set_syntax_filename")
    def filename(self, value: str | None) -> None: ...

    @property
    @native("krt_exception_get_syntax_lineno")
    def lineno(self) -> int | None: ...

    @lineno.setter
    @native("krt_exception_set_syntax_lineno")
    def lineno(self, value: int | None) -> None: ...

    @property
    @native("krt_exception_get_syntax_offset")
    def offset(self) -> int | None: ...

    @offset.setter
    @native("krt_exception_set_syntax_offset")
    def offset(self, value: int | None) -> None: ...

    @property
    @native("krt_exception_get_syntax_text")
    def text(self) -> str | None: ...

    @text.setter
    @native("krt_exception_set_syntax_text")
    def text(self, value: str | None) -> None: ...

    @property
    @native("krt_exception_get_syntax_end_lineno")
    def end_lineno(self) -> int | None: ...

    @end_lineno.setter
    @native("krt_exception_set_syntax_end_lineno")
    def end_lineno(self, value: int | None) -> None: ...

    @property
    @native("krt_exception_get_syntax_end_offset")
    def end_offset(self) -> int | None: ...

    @end_offset.setter
    @native("krt_exception_set_syntax_end_offset")
    def end_offset(self, value: int | None) -> None: ...

    @property
    @native("krt_exception_get_syntax_print")
    def print_file_and_line(self) -> Any: ...

    @print_file_and_line.setter
    @native("krt_exception_set_syntax_print")
    def print_file_and_line(self, value: Any) -> None: ...


class IndentationError(SyntaxError):
    pass


class TabError(IndentationError):
    pass


class SystemError(Exception):
    pass


class TypeError(Exception):
    pass


class ValueError(Exception):
    pass


class UnicodeError(ValueError):
    pass


class UnicodeDecodeError(UnicodeError):
    def __init__(self, encoding: str, object: bytes, start: int, end: int, reason: str, /) -> None:
        super().__init__(encoding, object, start, end, reason)

    @property
    @native("krt_exception_get_unicode_encoding")
    def encoding(self) -> str: ...

    @encoding.setter
    @native("krt_exception_set_unicode_encoding")
    def encoding(self, value: str) -> None: ...

    @property
    @native("krt_exception_get_unicode_bytes")
    def object(self) -> bytes: ...

    @object.setter
    @native("krt_exception_set_unicode_bytes")
    def object(self, value: bytes) -> None: ...

    @property
    @native("krt_exception_get_unicode_start")
    def start(self) -> int: ...

    @start.setter
    @native("krt_exception_set_unicode_start")
    def start(self, value: int) -> None: ...

    @property
    @native("krt_exception_get_unicode_end")
    def end(self) -> int: ...

    @end.setter
    @native("krt_exception_set_unicode_end")
    def end(self, value: int) -> None: ...

    @property
    @native("krt_exception_get_unicode_reason")
    def reason(self) -> str: ...

    @reason.setter
    @native("krt_exception_set_unicode_reason")
    def reason(self, value: str) -> None: ...


class UnicodeEncodeError(UnicodeError):
    def __init__(self, encoding: str, object: str, start: int, end: int, reason: str, /) -> None:
        super().__init__(encoding, object, start, end, reason)

    @property
    @native("krt_exception_get_unicode_encoding")
    def encoding(self) -> str: ...

    @encoding.setter
    @native("krt_exception_set_unicode_encoding")
    def encoding(self, value: str) -> None: ...

    @property
    @native("krt_exception_get_unicode_str")
    def object(self) -> str: ...

    @object.setter
    @native("krt_exception_set_unicode_str")
    def object(self, value: str) -> None: ...

    @property
    @native("krt_exception_get_unicode_start")
    def start(self) -> int: ...

    @start.setter
    @native("krt_exception_set_unicode_start")
    def start(self, value: int) -> None: ...

    @property
    @native("krt_exception_get_unicode_end")
    def end(self) -> int: ...

    @end.setter
    @native("krt_exception_set_unicode_end")
    def end(self, value: int) -> None: ...

    @property
    @native("krt_exception_get_unicode_reason")
    def reason(self) -> str: ...

    @reason.setter
    @native("krt_exception_set_unicode_reason")
    def reason(self, value: str) -> None: ...


class UnicodeTranslateError(UnicodeError):
    def __init__(self, object: str, start: int, end: int, reason: str, /) -> None:
        super().__init__(object, start, end, reason)

    @property
    @native("krt_exception_get_unicode_str")
    def object(self) -> str: ...

    @object.setter
    @native("krt_exception_set_unicode_str")
    def object(self, value: str) -> None: ...

    @property
    @native("krt_exception_get_unicode_start")
    def start(self) -> int: ...

    @start.setter
    @native("krt_exception_set_unicode_start")
    def start(self, value: int) -> None: ...

    @property
    @native("krt_exception_get_unicode_end")
    def end(self) -> int: ...

    @end.setter
    @native("krt_exception_set_unicode_end")
    def end(self, value: int) -> None: ...

    @property
    @native("krt_exception_get_unicode_reason")
    def reason(self) -> str: ...

    @reason.setter
    @native("krt_exception_set_unicode_reason")
    def reason(self, value: str) -> None: ...


class Warning(Exception):
    pass


class BytesWarning(Warning):
    pass


class DeprecationWarning(Warning):
    pass


class EncodingWarning(Warning):
    pass


class FutureWarning(Warning):
    pass


class ImportWarning(Warning):
    pass


class PendingDeprecationWarning(Warning):
    pass


class ResourceWarning(Warning):
    pass


class RuntimeWarning(Warning):
    pass


class SyntaxWarning(Warning):
    pass


class UnicodeWarning(Warning):
    pass


class UserWarning(Warning):
    pass


class GeneratorExit(BaseException):
    pass


class KeyboardInterrupt(BaseException):
    pass


class SystemExit(BaseException):
    @property
    @native("krt_exception_get_code")
    def code(self) -> str | int | None: ...

    @code.setter
    @native("krt_exception_set_code")
    def code(self, value: str | int | None) -> None: ...


class PythonFinalizationError(RuntimeError):
    pass


class ExceptionGroup[T: Exception](BaseExceptionGroup[T], Exception):
    pass


EnvironmentError = OSError
IOError = OSError
