//===- TextMembers.cpp - Member tables of str, bytes and bytearray -------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The tables hold every method, so they are linked only into programs that look
// methods up at run time: krt_text_members_init puts them into the descriptors.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/TextMembers.h"
#include "runtime/core/Dict.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/StrMethods.h"
#include "runtime/core/Tuple.h"

using namespace krt;

//===----------------------------------------------------------------------===//
// Arguments
//===----------------------------------------------------------------------===//

Object *krt::checkMethodArguments(const MethodShape &shape, int64_t given) {
  if (given >= shape.required && given <= shape.total)
    return nullptr;
  auto count = (long long)given;
  if (shape.total == 0)
    return raise(krt_type_TypeError, "%s.%s() takes no arguments (%lld given)",
                 shape.type, shape.name, count);
  bool tooFew = given < shape.required;
  if (shape.keywords && !tooFew)
    return raise(krt_type_TypeError,
                 "%s() takes at most %d argument%s (%lld given)", shape.name,
                 shape.total, shape.total == 1 ? "" : "s", count);
  if (shape.keywords)
    return raise(krt_type_TypeError,
                 "%s() takes at least %d positional argument%s (%lld given)",
                 shape.name, shape.required, shape.required == 1 ? "" : "s",
                 count);
  if (shape.total == 1 && shape.required == 1)
    return raise(krt_type_TypeError,
                 "%s.%s() takes exactly one argument (%lld given)", shape.type,
                 shape.name, count);
  int limit = tooFew ? shape.required : shape.total;
  return raise(krt_type_TypeError, "%s expected %s%d argument%s, got %lld",
               shape.name,
               shape.required == shape.total ? ""
               : tooFew                      ? "at least "
                                             : "at most ",
               limit, limit == 1 ? "" : "s", count);
}

namespace {

KRT_STATIC_STR(Utf8Name, "utf-8");
KRT_STATIC_STR(StrictName, "strict");

Word defaultFor(char letter) {
  switch (letter) {
  case 'c':
    return word(retained(latinStr(' ')));
  case 'm':
    return smallWord(-1);
  case 't':
    return smallWord(8);
  case '1':
    return smallWord(1);
  case 'C':
    return word(bytesFrom(" ", 1));
  case 'k':
    return retained(boolWord(false));
  case 'u':
    return word(retained(Utf8Name.get()));
  case 'e':
    return word(retained(StrictName.get()));
  case 'y':
    return word(retained(emptyBytes()));
  default:
    return retained(noneWord());
  }
}

/// CPython's words for an argument that is not a str, which depend on how the
/// method takes its arguments.
Object *notStr(const MethodShape &shape, int index, Word given) {
  const char *type = isNone(given) ? "None" : typeOf(given)->name;
  switch (shape.letters[index]) {
  case 'p':
    return raise(krt_type_TypeError, "must be str, not %T", given);
  case 'c':
    return raise(krt_type_TypeError,
                 "The fill character must be a unicode character, not %T",
                 given);
  case 'u':
    return raise(krt_type_TypeError,
                 "%s() argument 'encoding' must be str, not %s", shape.name,
                 type);
  case 'e':
    return raise(krt_type_TypeError,
                 "%s() argument 'errors' must be str, not %s", shape.name,
                 type);
  default:
    if (shape.total == 1)
      return raise(krt_type_TypeError, "%s() argument must be str, not %s",
                   shape.name, type);
    return raise(krt_type_TypeError, "%s() argument %d must be str, not %s",
                 shape.name, index + 1, type);
  }
}

} // namespace

Object *MethodArgument::read(const MethodShape &shape, int index, bool present,
                             Word given) {
  char letter = shape.letters[index];
  if (!present) {
    value = defaultFor(letter);
    return nullptr;
  }
  switch (letter) {
  case 's':
  case 'p':
  case 'c':
  case 'u':
  case 'e':
    if (!asStr(given))
      return notStr(shape, index, given);
    value = retained(given);
    return nullptr;
  case 'B': {
    Result<ByteSpan> bytes = bytesLike(given);
    if (!bytes.error)
      value = retained(given);
    return bytes.error;
  }
  case 'i':
  case 'm':
  case 't':
  case '1': {
    Result<Word> integer = indexWord(given);
    if (!integer.error)
      value = integer.value;
    return integer.error;
  }
  case 'k': {
    Result<bool> truth = krt_truth(given);
    if (!truth.error)
      value = retained(boolWord(truth.value));
    return truth.error;
  }
  default:
    value = retained(given);
    return nullptr;
  }
}

//===----------------------------------------------------------------------===//
// Methods whose bounds must be checked
//===----------------------------------------------------------------------===//

namespace {

/// An int, None or an object with __index__ as what the entry points take: an
/// owned int or None.
Result<Word> boundArg(Word bound) {
  if (isNone(bound))
    return ok(retained(bound));
  if (isSmall(bound) || isInstance(bound, &krt_type_int) ||
      findMember(typeOf(bound), "__index__"))
    return indexWord(bound);
  return fail(raise(krt_type_TypeError,
                    "slice indices must be integers or None or have an "
                    "__index__ method"));
}

/// Owned bounds of a search method.
struct BoundArgs {
  Word start = 0, end = 0;

  Object *read(Word first, Word last) {
    Result<Word> bound = boundArg(first);
    if (bound.error)
      return bound.error;
    start = bound.value;
    bound = boundArg(last);
    if (!bound.error)
      end = bound.value;
    return bound.error;
  }
  ~BoundArgs() {
    release(start);
    release(end);
  }
};

template <auto Function> struct Bounded;
template <class R, class Self, class Part,
          R (*Function)(Self *, Part, Word, Word)>
struct Bounded<Function> {
  static Result<Word> call(Self *self, Part part, Word start, Word end) {
    BoundArgs bounds;
    if (Object *error = bounds.read(start, end))
      return fail(error);
    return methodResult(Function(self, part, bounds.start, bounds.end));
  }
};
template <auto Function> constexpr auto BoundedCall = Bounded<Function>::call;

Result<Word> formatMethod(Function *, const Word *args, int64_t count) {
  Tuple *rest = tupleOf(args + 1, count - 1);
  Dict *kwargs = krt_dict_new(ElemKind::Word, ElemKind::Word);
  Result<Str *> text = krt_str_format(as<Str>(args[0]), rest, kwargs);
  release(rest);
  release(kwargs);
  return methodResult(text);
}

/// hex() has a form with a separator, which may not be None.
template <class T, auto Plain, auto Separated>
Result<Word> hexMethod(Function *, const Word *args, int64_t count) {
  constexpr MethodShape shape("bytes", "hex", "*nn");
  if (count == 1)
    return methodResult(Plain(as<T>(args[0])));
  if (Object *error = checkMethodArguments(shape, count - 1))
    return fail(error);
  MethodArgument group;
  constexpr MethodShape groupShape("bytes", "hex", "1");
  if (Object *error =
          group.read(groupShape, 0, count > 2, count > 2 ? args[2] : 0))
    return fail(error);
  return methodResult(Separated(as<T>(args[0]), args[1], group.as<Word>()));
}

#define KRT_METHOD(type, name, letters, function)                              \
  {name, MethodMember, 0, methodEntry<function, type, name, letters>}
#define KRT_STR(name, letters) KRT_METHOD("str", #name, letters, krt_str_##name)
#define KRT_STR_BOUNDED(name, part)                                            \
  KRT_METHOD("str", #name, part "nn", BoundedCall<krt_str_##name>)

constexpr TypeMember StrMembers[] = {
    KRT_STR(capitalize, ""),
    KRT_STR(casefold, ""),
    KRT_STR(center, "ic"),
    KRT_STR_BOUNDED(count, "s"),
    KRT_STR(encode, "*ue"),
    KRT_METHOD("str", "endswith", "onn", BoundedCall<krt_str_endswith_any>),
    KRT_STR(expandtabs, "*t"),
    KRT_STR_BOUNDED(find, "s"),
    {"format", MethodMember, 0, formatMethod},
    KRT_STR(format_map, "o"),
    KRT_STR_BOUNDED(index, "s"),
    KRT_STR(isalnum, ""),
    KRT_STR(isalpha, ""),
    KRT_STR(isascii, ""),
    KRT_STR(isdecimal, ""),
    KRT_STR(isdigit, ""),
    KRT_STR(isidentifier, ""),
    KRT_STR(islower, ""),
    KRT_STR(isnumeric, ""),
    KRT_STR(isprintable, ""),
    KRT_STR(isspace, ""),
    KRT_STR(istitle, ""),
    KRT_STR(isupper, ""),
    KRT_STR(join, "o"),
    KRT_STR(ljust, "ic"),
    KRT_STR(lower, ""),
    KRT_STR(lstrip, "n"),
    KRT_STR(partition, "p"),
    KRT_STR(removeprefix, "s"),
    KRT_STR(removesuffix, "s"),
    KRT_STR(replace, "*ssm"),
    KRT_STR_BOUNDED(rfind, "s"),
    KRT_STR_BOUNDED(rindex, "s"),
    KRT_STR(rjust, "ic"),
    KRT_STR(rpartition, "p"),
    KRT_STR(rsplit, "*nm"),
    KRT_STR(rstrip, "n"),
    KRT_STR(split, "*nm"),
    KRT_STR(splitlines, "*k"),
    KRT_METHOD("str", "startswith", "onn", BoundedCall<krt_str_startswith_any>),
    KRT_STR(strip, "n"),
    KRT_STR(swapcase, ""),
    KRT_STR(title, ""),
    KRT_STR(translate, "o"),
    KRT_STR(upper, ""),
    KRT_STR(zfill, "i"),
};

#define KRT_SHARED(N, name, letters)                                           \
  KRT_METHOD(#N, #name, letters, krt_##N##_##name)
#define KRT_SHARED_BOUNDED(N, name)                                            \
  KRT_METHOD(#N, #name, "onn", BoundedCall<krt_##N##_##name>)

#define KRT_SHARED_MEMBERS(N, T)                                               \
  KRT_SHARED(N, capitalize, ""), KRT_SHARED(N, center, "iC"),                  \
      KRT_SHARED_BOUNDED(N, count), KRT_SHARED(N, decode, "*ue"),              \
      KRT_SHARED_BOUNDED(N, endswith), KRT_SHARED(N, expandtabs, "*t"),        \
      KRT_SHARED_BOUNDED(N, find),                                             \
      {"hex", MethodMember, 0,                                                 \
       hexMethod<T, krt_##N##_hex, krt_##N##_hex_sep>},                        \
      KRT_SHARED_BOUNDED(N, index), KRT_SHARED(N, isalnum, ""),                \
      KRT_SHARED(N, isalpha, ""), KRT_SHARED(N, isascii, ""),                  \
      KRT_SHARED(N, isdigit, ""), KRT_SHARED(N, islower, ""),                  \
      KRT_SHARED(N, isspace, ""), KRT_SHARED(N, istitle, ""),                  \
      KRT_SHARED(N, isupper, ""), KRT_SHARED(N, join, "o"),                    \
      KRT_SHARED(N, ljust, "iC"), KRT_SHARED(N, lower, ""),                    \
      KRT_SHARED(N, lstrip, "n"), KRT_SHARED(N, partition, "B"),               \
      KRT_SHARED(N, removeprefix, "B"), KRT_SHARED(N, removesuffix, "B"),      \
      KRT_SHARED(N, replace, "BBm"), KRT_SHARED_BOUNDED(N, rfind),             \
      KRT_SHARED_BOUNDED(N, rindex), KRT_SHARED(N, rjust, "iC"),               \
      KRT_SHARED(N, rpartition, "B"), KRT_SHARED(N, rsplit, "*nm"),            \
      KRT_SHARED(N, rstrip, "n"), KRT_SHARED(N, split, "*nm"),                 \
      KRT_SHARED(N, splitlines, "*k"), KRT_SHARED_BOUNDED(N, startswith),      \
      KRT_SHARED(N, strip, "n"), KRT_SHARED(N, swapcase, ""),                  \
      KRT_SHARED(N, title, ""), KRT_SHARED(N, translate, "*oy"),               \
      KRT_SHARED(N, upper, ""), KRT_SHARED(N, zfill, "i")

constexpr TypeMember BytesMembers[] = {KRT_SHARED_MEMBERS(bytes, Bytes)};

#define KRT_ARRAY(name, letters)                                               \
  KRT_METHOD("bytearray", #name, letters, krt_bytearray_##name)

constexpr TypeMember ByteArrayMembers[] = {
    KRT_SHARED_MEMBERS(bytearray, ByteArray),
    KRT_METHOD("bytearray", "__iadd__", "o", krt_bytearray_iadd),
    KRT_METHOD("bytearray", "__imul__", "i", krt_bytearray_imul),
    KRT_ARRAY(append, "o"),
    KRT_ARRAY(clear, ""),
    KRT_ARRAY(copy, ""),
    KRT_ARRAY(extend, "o"),
    KRT_ARRAY(insert, "io"),
    KRT_ARRAY(pop, "m"),
    KRT_ARRAY(remove, "o"),
    KRT_ARRAY(resize, "i"),
    KRT_ARRAY(reverse, ""),
};

template <size_t Count>
void install(Type &type, const TypeMember (&members)[Count]) {
  type.members = members;
  type.memberCount = Count;
}

} // namespace

void krt_text_members_init() {
  install(krt_type_str, StrMembers);
  install(krt_type_bytes, BytesMembers);
  install(krt_type_bytearray, ByteArrayMembers);
}
