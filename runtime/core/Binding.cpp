//===- Binding.cpp - Arguments to parameters at run time ------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `f(*xs, **d)`: which parameter gets what is known when the keys of d are
// (Python reference, section 6.3.4). The steps are those of CPython's
// initialize_locals (Python/ceval.c), so that of several mistakes the same one
// is reported, and the words are its words.
//
// A signature is a constant text, a line for the function and one for each
// parameter, which begins with its kind and whether it has a default:
//
//   C.m
//   n!self
//   n!a      named, may be given by position
//   n=b      with a default
//   p!x      positional only
//   *!rest
//   k=c      keyword only
//   **kw     (kind '*', flag '*')
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Binding.h"
#include "runtime/core/Dict.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/OwnedWord.h"
#include "runtime/core/Start.h"
#include "runtime/core/Str.h"
#include "runtime/core/Tuple.h"

using namespace krt;

namespace {

struct Parameter {
  enum Kind : uint8_t { PositionalOnly, Named, Rest, KeywordOnly, Keywords };
  Kind kind;
  bool hasDefault;
  Str *name;
  Word value; ///< owned; 0 with `isSet` false when nothing is given
  bool isSet;
};

/// One call while its arguments are bound.
class Binding {
public:
  Binding(const Str *signature);
  Binding(const Binding &) = delete;
  ~Binding();

  Result<Tuple *> bind(int64_t given, Tuple *more, Dict *keywords,
                       ElemKind restKind);

private:
  static constexpr int64_t limit = 256;

  Object *bindPositional(int64_t given, Tuple *more);
  Object *bindKeywords(Dict *keywords);
  Object *checkMissing(Parameter::Kind first, Parameter::Kind last,
                       const char *what);
  Object *raiseTooMany(int64_t given);
  Object *raiseUnexpected(Dict *keywords, Str *name);
  Str *findNearest(Str *name);
  Parameter *findNamed(Str *name);
  bool isPositional(const Parameter &parameter) const {
    return parameter.kind <= Parameter::Named;
  }
  void set(Parameter &parameter, Word owned) {
    parameter.value = owned;
    parameter.isSet = true;
  }

  Str *function;
  Parameter parameters[limit];
  int64_t count = 0, positional = 0;
  Parameter *rest = nullptr, *others = nullptr;
  Dict *otherItems = nullptr;
};

} // namespace

static int64_t findLineEnd(const Str *text, int64_t start) {
  while (start != text->length && charAt(text, start) != '\n')
    ++start;
  return start;
}

Binding::Binding(const Str *text) {
  auto *signature = const_cast<Str *>(text);
  int64_t end = findLineEnd(signature, 0);
  function = substring(signature, 0, end);
  while (end != signature->length) {
    int64_t start = end + 1;
    end = findLineEnd(signature, start);
    Parameter &each = parameters[count++];
    uint32_t kind = charAt(signature, start);
    uint32_t flag = charAt(signature, start + 1);
    each.kind = kind == 'p'   ? Parameter::PositionalOnly
                : kind == 'n' ? Parameter::Named
                : kind == 'k' ? Parameter::KeywordOnly
                : flag == '*' ? Parameter::Keywords
                              : Parameter::Rest;
    each.hasDefault = flag == '=';
    each.name = substring(signature, start + 2, end);
    each.isSet = false;
    positional += isPositional(each);
    if (each.kind == Parameter::Rest)
      rest = &each;
    if (each.kind == Parameter::Keywords)
      others = &each;
  }
}

Binding::~Binding() {
  release(function);
  for (int64_t i = 0; i != count; ++i) {
    release(parameters[i].name);
    if (parameters[i].isSet)
      release(parameters[i].value);
  }
}

/// The first `given` parameters have their arguments already: their words here
/// stand for them.
Object *Binding::bindPositional(int64_t given, Tuple *more) {
  int64_t next = 0, taken = 0;
  for (; next != positional && next != given; ++next)
    set(parameters[next], word(&krt_None));
  for (; next != positional && taken != more->length; ++next, ++taken)
    set(parameters[next], retained(more->items[taken]));
  if (!rest)
    return nullptr;
  set(*rest, word(tupleOf(more->items + taken, more->length - taken)));
  return nullptr;
}

Parameter *Binding::findNamed(Str *name) {
  for (int64_t i = 0; i != count; ++i) {
    Parameter &each = parameters[i];
    if ((each.kind == Parameter::Named ||
         each.kind == Parameter::KeywordOnly) &&
        krt_str_eq(each.name, name))
      return &each;
  }
  return nullptr;
}

Object *Binding::bindKeywords(Dict *keywords) {
  for (int64_t i = 0; DictEntry *entry = nextEntry(keywords, &i);)
    if (!isa(Word(entry->key), krt_type_str))
      return raise(krt_type_TypeError, "keywords must be strings");
  for (int64_t i = 0; DictEntry *entry = nextEntry(keywords, &i);) {
    Str *name = as<Str>(Word(entry->key));
    Parameter *found = findNamed(name);
    if (found && found->isSet)
      return raise(krt_type_TypeError,
                   "%S() got multiple values for argument '%S'", function,
                   name);
    if (found)
      set(*found, retained(Word(entry->value)));
    else if (!others)
      return raiseUnexpected(keywords, name);
    else if (Object *error =
                 krt_dict_set_word(otherItems, word(name), Word(entry->value)))
      return error;
  }
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Mistakes
//===----------------------------------------------------------------------===//

/// "'a'", "'a' and 'b'", "'a', 'b', and 'c'".
static Str *enumerate(Str *const *names, int64_t count) {
  StrBuilder text;
  for (int64_t i = 0; i != count; ++i) {
    if (i)
      text.appendAscii(count == 2 ? " and " : i + 1 == count ? ", and " : ", ");
    text.appendAscii("'");
    text.append(names[i]);
    text.appendAscii("'");
  }
  return text.finish();
}

Object *Binding::checkMissing(Parameter::Kind first, Parameter::Kind last,
                              const char *what) {
  Str *names[limit];
  int64_t missing = 0;
  for (int64_t i = 0; i != count; ++i) {
    Parameter &each = parameters[i];
    if (each.kind >= first && each.kind <= last && !each.isSet &&
        !each.hasDefault)
      names[missing++] = each.name;
  }
  if (!missing)
    return nullptr;
  Str *list = enumerate(names, missing);
  Object *error =
      raise(krt_type_TypeError, "%S() missing %lld required %s argument%s: %S",
            function, (long long)missing, what, missing == 1 ? "" : "s", list);
  release(list);
  return error;
}

Object *Binding::raiseTooMany(int64_t given) {
  int64_t defaults = 0, keywordOnly = 0;
  for (int64_t i = 0; i != count; ++i) {
    defaults += isPositional(parameters[i]) && parameters[i].hasDefault;
    keywordOnly +=
        parameters[i].kind == Parameter::KeywordOnly && parameters[i].isSet;
  }
  StrBuilder text;
  text.append(function);
  text.appendAscii("() takes ");
  if (defaults) {
    text.appendAscii("from ");
    text.appendInt(positional - defaults);
    text.appendAscii(" to ");
  }
  text.appendInt(positional);
  text.appendAscii(defaults || positional != 1 ? " positional arguments but "
                                               : " positional argument but ");
  text.appendInt(given);
  if (keywordOnly) {
    text.appendAscii(given == 1 ? " positional argument (and "
                                : " positional arguments (and ");
    text.appendInt(keywordOnly);
    text.appendAscii(keywordOnly == 1 ? " keyword-only argument)"
                                      : " keyword-only arguments)");
  }
  text.appendAscii(given == 1 && !keywordOnly ? " was given" : " were given");
  Str *message = text.finish();
  Object *error = raise(krt_type_TypeError, "%S", message);
  release(message);
  return error;
}

/// The cost of another character at its place; less where only the case
/// differs.
static int64_t costOf(uint32_t a, uint32_t b) {
  auto lower = [](uint32_t c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; };
  return a == b ? 0 : lower(a) == lower(b) ? 1 : 2;
}

/// CPython's distance of two names (Python/suggestions.c); more than `most`
/// when they are further apart than that.
static int64_t getDistance(const Str *a, const Str *b, int64_t most) {
  int64_t aEnd = a->length, bEnd = b->length, start = 0;
  while (start != aEnd && start != bEnd && charAt(a, start) == charAt(b, start))
    ++start;
  while (start != aEnd && start != bEnd &&
         charAt(a, aEnd - 1) == charAt(b, bEnd - 1))
    --aEnd, --bEnd;
  int64_t aSize = aEnd - start, bSize = bEnd - start;
  if (!aSize || !bSize)
    return (aSize + bSize) * 2;
  constexpr int64_t longest = 40;
  if (aSize > longest || bSize > longest)
    return most + 1;
  if (bSize < aSize) {
    const Str *held = a;
    a = b;
    b = held;
    int64_t size = aSize;
    aSize = bSize;
    bSize = size;
  }
  if ((bSize - aSize) * 2 > most)
    return most + 1;
  int64_t row[longest];
  for (int64_t i = 0; i != aSize; ++i)
    row[i] = (i + 1) * 2;
  int64_t result = 0;
  for (int64_t j = 0; j != bSize; ++j) {
    int64_t distance = result = j * 2, least = INT64_MAX;
    for (int64_t i = 0; i != aSize; ++i) {
      int64_t substitute =
          distance + costOf(charAt(b, start + j), charAt(a, start + i));
      distance = row[i];
      int64_t insert = (result < distance ? result : distance) + 2;
      result = insert < substitute ? insert : substitute;
      row[i] = result;
      least = result < least ? result : least;
    }
    if (least > most)
      return most + 1;
  }
  return result;
}

/// The parameter that is most like `name`; null when none is like it.
Str *Binding::findNearest(Str *name) {
  Str *nearest = nullptr;
  int64_t best = INT64_MAX;
  for (int64_t i = 0; i != count; ++i) {
    Parameter &each = parameters[i];
    if (each.kind != Parameter::Named && each.kind != Parameter::KeywordOnly)
      continue;
    int64_t most = (name->length + each.name->length + 3) * 2 / 6;
    most = best - 1 < most ? best - 1 : most;
    int64_t distance = getDistance(name, each.name, most);
    if (distance > most)
      continue;
    nearest = each.name;
    best = distance;
  }
  return nearest;
}

Object *Binding::raiseUnexpected(Dict *keywords, Str *name) {
  StrBuilder text;
  bool isFirst = true;
  for (int64_t i = 0; i != count; ++i) {
    Parameter &each = parameters[i];
    Result<DictEntry *> entry = {};
    if (each.kind == Parameter::PositionalOnly)
      entry = findEntry(keywords, word(each.name));
    if (!entry.value)
      continue;
    text.appendAscii(isFirst ? "" : ", ");
    text.append(each.name);
    isFirst = false;
  }
  if (!isFirst) {
    Str *names = text.finish();
    Object *error = raise(krt_type_TypeError,
                          "%S() got some positional-only arguments passed as "
                          "keyword arguments: '%S'",
                          function, names);
    release(names);
    return error;
  }
  if (Str *nearest = findNearest(name))
    return raise(krt_type_TypeError,
                 "%S() got an unexpected keyword argument '%S'. Did you mean "
                 "'%S'?",
                 function, name, nearest);
  return raise(krt_type_TypeError,
               "%S() got an unexpected keyword argument '%S'", function, name);
}

//===----------------------------------------------------------------------===//
// The call
//===----------------------------------------------------------------------===//

Result<Tuple *> Binding::bind(int64_t given, Tuple *more, Dict *keywords,
                              ElemKind restKind) {
  if (others) {
    otherItems = krt_dict_new(ElemKind::Word, restKind);
    set(*others, word(otherItems));
  }
  Object *error = bindPositional(given, more);
  if (!error)
    error = bindKeywords(keywords);
  if (!error && !rest && given + more->length > positional)
    error = raiseTooMany(given + more->length);
  if (!error)
    error =
        checkMissing(Parameter::PositionalOnly, Parameter::Named, "positional");
  if (!error)
    error = checkMissing(Parameter::KeywordOnly, Parameter::KeywordOnly,
                         "keyword-only");
  if (error)
    return fail(error);
  Word items[limit];
  for (int64_t i = 0; i != count; ++i) {
    Parameter &each = parameters[i];
    items[i] = each.isSet ? each.value : retained(word(keywords));
    each.isSet = false;
  }
  return ok(tupleFromOwned(items, count));
}

Result<Tuple *> krt_bind_arguments(const Str *signature, int64_t given,
                                   Tuple *more, Dict *keywords,
                                   int64_t restKind) {
  return Binding(signature).bind(given, more, keywords, ElemKind(restKind));
}

Object *krt_add_keywords(Dict *keywords, Word mapping, const Str *function) {
  auto *name = const_cast<Str *>(function);
  if (!isDict(mapping) || typeOf(mapping)->iter != krt_type_dict.iter) {
    if (isObject(mapping) && findMember(typeOf(mapping), "keys"))
      endUnsupported("`**` of a mapping that is no dict");
    return raise(krt_type_TypeError,
                 "%S() argument after ** must be a mapping, not %T", name,
                 mapping);
  }
  auto *dict = as<Dict>(mapping);
  for (int64_t i = 0; DictEntry *entry = nextEntry(dict, &i);) {
    OwnedWord key(slotToWord(entry->key, keyKind(dict)));
    OwnedWord value(slotToWord(entry->value, valueKind(dict)));
    Result<DictEntry *> known = findEntry(keywords, key.get());
    if (known.error)
      return known.error;
    if (known.value) {
      if (!isa(key.get(), krt_type_str))
        return raise(krt_type_TypeError, "keywords must be strings");
      return raise(krt_type_TypeError,
                   "%S() got multiple values for keyword argument '%S'", name,
                   as<Str>(key.get()));
    }
    if (Object *error = krt_dict_set_word(keywords, key.get(), value.get()))
      return error;
  }
  return nullptr;
}
