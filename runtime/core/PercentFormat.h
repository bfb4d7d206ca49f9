//===- PercentFormat.h - The common part of % formatting -----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `%` of str and of bytes read the same language and differ in their
// characters, in what %s, %r, %a, %b and %c make, and in some words of their
// messages. The class here is the language (Objects/unicode_format.c and
// Objects/bytesobject.c of CPython); a policy P says the rest:
//
//   using Builder                                 collects the result
//   uint32_t at(int64_t) / int64_t length         the format
//   void literal(Builder &, start, end)           appends a part of the format
//   Word key(start, end)                          owned key of %(key)s
//   bool isMapping(Word)                          may stand behind %(key)s
//   Object *text(Builder &, const Spec &, Word)   %s %r %a %b %c, padded
//   void ascii(Builder &, const char *, length)   appends the text of a number
//   void fill(Builder &, char, times)
//   bool reserve(Builder &, int64_t)
//   static constexpr const char *Kind, *Precision, *RealNumber
//   Object *unknown(uint32_t code, int64_t index)
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_PERCENTFORMAT_H
#define KRAIT_RUNTIME_CORE_PERCENTFORMAT_H

#include "runtime/core/AsciiBuffer.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/TextArgs.h"
#include "runtime/core/Tuple.h"

namespace krt::percent {

struct Spec {
  bool leftAlign = false; ///< -
  bool plus = false;      ///< +
  bool blank = false;     ///< space
  bool alternate = false; ///< #
  bool zero = false;      ///< 0
  int64_t width = -1;
  int64_t precision = -1;
  uint32_t code = 0;
};

/// The text of a number conversion (d i u o x X e E f F g G), not padded.
/// `realNumber` starts the TypeError of the float conversions.
Object *numberText(const Spec &spec, Word value, const char *realNumber,
                   AsciiBuffer &out);

/// A number cut for padding: `head` (sign and prefix) stays in front of zeros.
struct NumberLayout {
  char head[3];
  int64_t headLength;
  int64_t skip;  ///< characters of the text that `head` stands for
  int64_t total; ///< without padding
};
NumberLayout layOut(const Spec &spec, const AsciiBuffer &text);

inline Object *typeError(const char *message) {
  return raise(krt_type_TypeError, message);
}
inline Object *valueError(const char *message) {
  return raise(krt_type_ValueError, message);
}

template <class P> class Formatter {
public:
  Formatter(P &policy, Word args) : policy(policy), args(args) {
    if (isTuple(args))
      left = as<Tuple>(args)->length;
    else
      mapping = policy.isMapping(args);
  }
  ~Formatter() { dropKeyValue(); }

  Object *run(P::Builder &out) {
    while (at < policy.length) {
      int64_t start = at;
      while (at < policy.length && policy.at(at) != '%')
        ++at;
      policy.literal(out, start, at);
      if (at == policy.length)
        break;
      ++at;
      if (Object *error = directive(out))
        return error;
    }
    if (left > 0 && !mapping) {
      char message[80] = "not all arguments converted during ";
      strcat(strcat(message, P::Kind), " formatting");
      return typeError(message);
    }
    return nullptr;
  }

private:
  Object *directive(P::Builder &out) {
    if (at < policy.length && policy.at(at) == '%') {
      policy.literal(out, at, at + 1);
      ++at;
      return nullptr;
    }
    Spec spec;
    if (Object *error = readSpec(spec))
      return error;
    Word value;
    if (Object *error = nextArgument(value))
      return error;
    switch (spec.code) {
    case 's':
    case 'r':
    case 'a':
    case 'c':
    case 'b':
      return text(out, spec, value);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return number(out, spec, value);
    default:
      return policy.unknown(spec.code, at - 1);
    }
  }

  Object *text(P::Builder &out, const Spec &spec, Word value) {
    return spec.code == 'b' && !P::HasB ? policy.unknown(spec.code, at - 1)
                                        : policy.text(out, spec, value);
  }

  /// Reads the character at `at` into the spec; false at the end.
  bool advance(Spec &spec) {
    if (at >= policy.length)
      return false;
    spec.code = policy.at(at++);
    return true;
  }

  Object *readSpec(Spec &spec) {
    if (at < policy.length && policy.at(at) == '(')
      if (Object *error = readKey())
        return error;
    bool more = readFlags(spec);
    Object *error = nullptr;
    if (more)
      more = readWidth(spec, error);
    if (!error && more && spec.code == '.')
      more = readPrecision(spec, error);
    if (error)
      return error;
    if (more && (spec.code == 'h' || spec.code == 'l' || spec.code == 'L'))
      more = advance(spec);
    return more ? nullptr : valueError("incomplete format");
  }

  Object *readKey() {
    if (!mapping)
      return typeError("format requires a mapping");
    int64_t start = ++at;
    int64_t depth = 1;
    for (; at < policy.length && depth > 0; ++at) {
      uint32_t c = policy.at(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    if (depth > 0)
      return valueError("incomplete format key");
    Word key = policy.key(start, at - 1);
    Result<Word> value = krt_getitem(args, key);
    release(key);
    if (value.error)
      return value.error;
    dropKeyValue();
    keyValue = value.value;
    keyed = true;
    left = 1;
    return nullptr;
  }

  bool readFlags(Spec &spec) {
    while (advance(spec)) {
      switch (spec.code) {
      case '-':
        spec.leftAlign = true;
        continue;
      case '+':
        spec.plus = true;
        continue;
      case ' ':
        spec.blank = true;
        continue;
      case '#':
        spec.alternate = true;
        continue;
      case '0':
        spec.zero = true;
        continue;
      default:
        return true;
      }
    }
    return false;
  }

  bool readWidth(Spec &spec, Object *&error) {
    if (spec.code != '*')
      return readDigits(spec, spec.width, INT64_MAX, "width too big", error);
    Word value;
    error = starArgument(value);
    if (error)
      return false;
    Result<int64_t> width = sizeArg(value);
    error = width.error;
    if (error)
      return false;
    spec.leftAlign |= width.value < 0;
    spec.width = width.value < 0 ? -width.value : width.value;
    return advance(spec);
  }

  bool readPrecision(Spec &spec, Object *&error) {
    spec.precision = 0;
    if (!advance(spec))
      return false;
    if (spec.code != '*')
      return readDigits(spec, spec.precision, INT32_MAX, P::Precision, error);
    Word value;
    error = starArgument(value);
    if (error)
      return false;
    int64_t precision;
    if (!fitsInt64(value, precision) || precision != int32_t(precision)) {
      error = raise(krt_type_OverflowError,
                    "Python int too large to convert to C int");
      return false;
    }
    spec.precision = precision < 0 ? 0 : precision;
    return advance(spec);
  }

  /// Reads digits from the current character on; `value` stays when there are
  /// none.
  bool readDigits(Spec &spec, int64_t &value, int64_t limit, const char *tooBig,
                  Object *&error) {
    if (spec.code - '0' > 9u)
      return true;
    value = 0;
    do {
      int64_t digit = int64_t(spec.code - '0');
      if (value > (limit - digit) / 10) {
        error = valueError(tooBig);
        return false;
      }
      value = value * 10 + digit;
      if (!advance(spec))
        return false;
    } while (spec.code - '0' <= 9u);
    return true;
  }

  Object *starArgument(Word &value) {
    if (Object *error = nextArgument(value))
      return error;
    return isInstance(value, &krt_type_int) ? nullptr
                                            : typeError("* wants int");
  }

  /// The next argument, borrowed.
  Object *nextArgument(Word &value) {
    if (left == 0)
      return typeError("not enough arguments for format string");
    --left;
    if (keyed)
      value = keyValue;
    else
      value = isTuple(args) ? as<Tuple>(args)->items[taken++] : args;
    return nullptr;
  }

  Object *number(P::Builder &out, const Spec &spec, Word value) {
    AsciiBuffer text;
    if (Object *error = numberText(spec, value, P::RealNumber, text))
      return error;
    NumberLayout layout = layOut(spec, text);
    int64_t padding = spec.width > layout.total ? spec.width - layout.total : 0;
    if (!policy.reserve(out, layout.total + padding))
      return raiseMemoryError();
    bool zeros = spec.zero && !spec.leftAlign;
    if (!spec.leftAlign && !zeros)
      policy.fill(out, ' ', padding);
    policy.ascii(out, layout.head, layout.headLength);
    if (zeros)
      policy.fill(out, '0', padding);
    policy.ascii(out, text.data() + layout.skip, text.length() - layout.skip);
    if (spec.leftAlign)
      policy.fill(out, ' ', padding);
    return nullptr;
  }

  void dropKeyValue() {
    if (keyed)
      release(keyValue);
    keyed = false;
  }

  P &policy;
  Word args;
  int64_t at = 0;
  int64_t left = 1;  ///< arguments not yet used
  int64_t taken = 0; ///< items of the tuple that are used
  bool mapping = false;
  bool keyed = false; ///< a %(key)s was read; `keyValue` is the argument
  Word keyValue = 0;
};

} // namespace krt::percent

#endif // KRAIT_RUNTIME_CORE_PERCENTFORMAT_H
