//===- TextMembers.h - Methods of text types for dynamic calls -----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Makes entries of a type's member table out of the entry points that compiled
// code calls directly. The parameters of a method are described by one letter
// each (self left out); those in the second group may be missing:
//
//   s  str               c  str, " "            n  any value, None
//   i  int               m  int, -1             k  truth value, False
//   o  any value         t  int, 8              u  str, "utf-8"
//                        1  int, 1              e  str, "strict"
//                        C  any value, b" "     y  any value, b""
//
// A leading `*` marks a method that takes its parameters by name as well;
// CPython words the error for a wrong count of arguments differently there.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_TEXTMEMBERS_H
#define KRAIT_RUNTIME_CORE_TEXTMEMBERS_H

#include "runtime/core/Bytes.h"
#include "runtime/core/Str.h"
#include "runtime/core/TextArgs.h"
#include <type_traits>
#include <utility>

namespace krt {

/// A text constant as a template argument.
template <size_t Size> struct FixedText {
  char text[Size];
  constexpr FixedText(const char (&from)[Size]) : text{} {
    for (size_t i = 0; i < Size; ++i)
      text[i] = from[i];
  }
};

/// The parameters that the letters of a method describe.
struct MethodShape {
  const char *type;
  const char *name;
  const char *letters; ///< without the leading `*`
  bool keywords;
  int required;
  int total;

  constexpr MethodShape(const char *type, const char *name, const char *spec)
      : type(type), name(name), letters(spec + (*spec == '*')),
        keywords(*spec == '*'), required(0), total(0) {
    for (const char *p = letters; *p; ++p, ++total)
      required += *p == 's' || *p == 'p' || *p == 'i' || *p == 'o' || *p == 'B';
  }
};

/// One argument, owned; see the table above.
class MethodArgument {
public:
  /// `given` is 0 with `present` false for a missing argument.
  Object *read(const MethodShape &shape, int index, bool present, Word given);
  MethodArgument() = default;
  MethodArgument(const MethodArgument &) = delete;
  MethodArgument &operator=(const MethodArgument &) = delete;
  ~MethodArgument() { release(value); }

  template <class T> T as() const {
    if constexpr (std::is_same_v<T, Word>)
      return value;
    else if constexpr (std::is_same_v<T, bool>)
      return value == word(&krt_True);
    else
      return krt::as<std::remove_pointer_t<T>>(value);
  }

private:
  Word value = 0;
};

/// TypeError for a wrong number of arguments (self not counted), or null.
Object *checkMethodArguments(const MethodShape &shape, int64_t given);

inline Result<Word> methodResult(Word value) { return ok(value); }
inline Result<Word> methodResult(bool value) {
  return ok(retained(boolWord(value)));
}
inline Result<Word> methodResult(Object *error) {
  if (error)
    return fail(error);
  return ok(retained(noneWord()));
}
template <class T>
  requires(!std::is_same_v<T, Object>)
Result<Word> methodResult(T *value) {
  return ok(word(value));
}
template <class T> Result<Word> methodResult(Result<T> result) {
  if (result.error)
    return fail(result.error);
  return methodResult(result.value);
}

template <class Self, class R, class... Params, size_t... Index>
Result<Word> callMethod(R (*function)(Self *, Params...), Word self,
                        const MethodArgument *arguments,
                        std::index_sequence<Index...>) {
  if constexpr (std::is_void_v<R>) {
    function(as<std::remove_const_t<Self>>(self),
             arguments[Index].template as<Params>()...);
    return ok(retained(noneWord()));
  } else {
    return methodResult(function(as<std::remove_const_t<Self>>(self),
                                 arguments[Index].template as<Params>()...));
  }
}

template <class Self, class R, class... Params>
Result<Word> callChecked(R (*function)(Self *, Params...),
                         const MethodShape &shape, const Word *args,
                         int64_t count) {
  if (Object *error = checkMethodArguments(shape, count - 1))
    return fail(error);
  MethodArgument arguments[sizeof...(Params) + 1];
  for (int i = 0; i < int(sizeof...(Params)); ++i) {
    bool present = i + 1 < count;
    if (Object *error =
            arguments[i].read(shape, i, present, present ? args[i + 1] : 0))
      return fail(error);
  }
  return callMethod(function, args[0], arguments,
                    std::index_sequence_for<Params...>());
}

/// The uniform entry of a member table for an entry point.
template <auto Function, FixedText Type, FixedText Name, FixedText Letters>
Result<Word> methodEntry(krt::Function *, const Word *args, int64_t count) {
  constexpr MethodShape shape(Type.text, Name.text, Letters.text);
  return callChecked(Function, shape, args, count);
}

} // namespace krt

/// Makes the methods of str, bytes and bytearray known to dynamic look-ups; a
/// program that has any calls it once at start.
KRT_EXPORT void krt_text_members_init();

#endif // KRAIT_RUNTIME_CORE_TEXTMEMBERS_H
