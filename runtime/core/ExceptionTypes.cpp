//===- ExceptionTypes.cpp - Descriptors of the builtin exceptions ---------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One static descriptor for each line of Exceptions.def, and what str() and
// repr() give (Objects/exceptions.c of CPython 3.14). A descriptor that the
// program does not name is dropped by the linker.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Str.h"

using namespace krt;

namespace {

const Exception *exception(const Object *o) {
  return static_cast<const Exception *>(o);
}

/// Pieces of a message, of which the repr or str of a word may fail.
class Message {
public:
  Message &operator<<(const char *ascii) {
    text.appendAscii(ascii);
    return *this;
  }
  Message &operator<<(int64_t value) {
    text.appendInt(value);
    return *this;
  }
  Message &repr(Word value) { return add(krt_repr(value)); }
  Message &str(Word value) { return add(krt_str(value)); }
  Message &utf8(const char *bytes) {
    return add(ok(krt_str_from_utf8(bytes, int64_t(strlen(bytes)))));
  }
  void appendHex(uint32_t value, int digits) {
    while (digits--)
      text.appendChar(uint8_t("0123456789abcdef"[value >> (4 * digits) & 15]));
  }
  Result<Str *> finish() {
    if (error)
      return fail(error);
    return ok(text.finish());
  }

private:
  Message &add(Result<Str *> part) {
    if (part.error) {
      if (error)
        release(part.error);
      else
        error = part.error;
      return *this;
    }
    text.append(part.value);
    release(part.value);
    return *this;
  }

  StrBuilder text;
  Object *error = nullptr;
};

Result<Str *> keyErrorStr(Object *self) {
  const Tuple *args = exception(self)->args;
  if (args->length == 1)
    return krt_repr(args->items[0]);
  return krt_exception_str(self);
}

Result<Str *> osErrorStr(Object *self) {
  Word number = exceptionField(self, ExceptionField::Errno);
  Word text = exceptionField(self, ExceptionField::StrError);
  Word file = exceptionField(self, ExceptionField::Filename);
  Word file2 = exceptionField(self, ExceptionField::Filename2);
  if (isNone(file) && isNone(number) && isNone(text))
    return krt_exception_str(self);
  Message message;
  message << "[Errno ";
  message.str(number) << "] ";
  message.str(text);
  if (!isNone(file)) {
    message << ": ";
    message.repr(file);
    if (!isNone(file2)) {
      message << " -> ";
      message.repr(file2);
    }
  }
  return message.finish();
}

Result<Str *> importErrorStr(Object *self) {
  Word message = exceptionField(self, ExceptionField::ImportMsg);
  if (isa(message, krt_type_str))
    return ok(retained(as<Str>(message)));
  return krt_exception_str(self);
}

Result<Str *> syntaxErrorStr(Object *self) {
  Word file = exceptionField(self, ExceptionField::SyntaxFilename);
  Word line = exceptionField(self, ExceptionField::SyntaxLine);
  bool hasFile = isa(file, krt_type_str);
  bool hasLine = isSmall(line);
  Message message;
  message.str(exceptionField(self, ExceptionField::SyntaxMsg));
  if (hasFile || hasLine)
    message << " (";
  if (hasFile) {
    Str *path = as<Str>(file);
    int64_t start = path->length;
    while (start && charAt(path, start - 1) != '/')
      --start;
    Str *name = substring(path, start, path->length);
    message.str(word(name));
    release(name);
  }
  if (hasLine) {
    message << (hasFile ? ", line " : "line ") << smallValue(line);
  }
  if (hasFile || hasLine)
    message << ")";
  return message.finish();
}

int64_t intField(const Object *self, ExceptionField field) {
  return smallValue(exceptionField(self, field));
}

void appendCharacter(Message &message, uint32_t c) {
  message << "character '\\";
  if (c <= 0xFF) {
    message << "x";
    message.appendHex(c, 2);
  } else if (c <= 0xFFFF) {
    message << "u";
    message.appendHex(c, 4);
  } else {
    message << "U";
    message.appendHex(c, 8);
  }
  message << "'";
}

/// `character '\x..' in position N: reason` or `characters in position N-M:
/// reason` of UnicodeEncodeError and UnicodeTranslateError.
Result<Str *> finishCharacters(Message &message, Object *self) {
  Str *text = as<Str>(exceptionField(self, ExceptionField::UnicodeObject));
  int64_t start = intField(self, ExceptionField::UnicodeStart);
  int64_t end = intField(self, ExceptionField::UnicodeEnd);
  if (start < text->length && end == start + 1) {
    appendCharacter(message, charAt(text, start));
    message << " in position " << start;
  } else {
    message << "characters in position " << start << "-" << end - 1;
  }
  message << ": ";
  message.str(exceptionField(self, ExceptionField::UnicodeReason));
  return message.finish();
}

Result<Str *> encodeErrorStr(Object *self) {
  if (isNone(exception(self)->extra[0]))
    return ok(retained(emptyStr()));
  Message message;
  message << "'";
  message.str(exceptionField(self, ExceptionField::UnicodeEncoding))
      << "' codec can't encode ";
  return finishCharacters(message, self);
}

Result<Str *> translateErrorStr(Object *self) {
  if (isNone(exception(self)->extra[0]))
    return ok(retained(emptyStr()));
  Message message;
  message << "can't translate ";
  return finishCharacters(message, self);
}

Result<Str *> decodeErrorStr(Object *self) {
  if (isNone(exception(self)->extra[0]))
    return ok(retained(emptyStr()));
  auto *data = as<Bytes>(exceptionField(self, ExceptionField::UnicodeObject));
  int64_t start = intField(self, ExceptionField::UnicodeStart);
  int64_t end = intField(self, ExceptionField::UnicodeEnd);
  Message message;
  message << "'";
  message.str(exceptionField(self, ExceptionField::UnicodeEncoding))
      << "' codec can't decode byte";
  if (start < data->length && end == start + 1) {
    message << " 0x";
    message.appendHex(data->data[start], 2);
    message << " in position " << start;
  } else {
    message << "s in position " << start << "-" << end - 1;
  }
  message << ": ";
  message.str(exceptionField(self, ExceptionField::UnicodeReason));
  return message.finish();
}

Result<Str *> groupStr(Object *self) {
  auto *members =
      as<Tuple>(exceptionField(self, ExceptionField::GroupExceptions));
  Message message;
  message.str(exceptionField(self, ExceptionField::GroupMessage))
      << " (" << members->length
      << (members->length == 1 ? " sub-exception)" : " sub-exceptions)");
  return message.finish();
}

} // namespace

Result<Str *> krt_exception_str(Object *self) {
  const Tuple *args = exception(self)->args;
  if (args->length == 0)
    return ok(retained(emptyStr()));
  return krt_str(args->length == 1 ? args->items[0] : word(args));
}

Result<Str *> krt_exception_inherited_str(Object *self) {
  // The first builtin class that has a __str__ of its own.
  const Type *type = self->type;
  for (uint32_t i = 0; i < type->mroCount; ++i) {
    const Type *each = type->mro[i];
    if (!(each->flags & TF_Heap) && (each->flags & TF_Exception) &&
        each->str != each->base->str)
      return each->str(self);
  }
  return krt_exception_str(self);
}

Result<Str *> krt_exception_repr(Object *self) {
  const Tuple *args = exception(self)->args;
  Message message;
  message.utf8(self->type->name);
  if (args->length == 1) {
    message << "(";
    message.repr(args->items[0]) << ")";
  } else {
    message.repr(word(args));
  }
  return message.finish();
}

//===----------------------------------------------------------------------===//
// Descriptors
//===----------------------------------------------------------------------===//

namespace {

/// A method resolution order, built while compiling.
struct Mro {
  const Type *types[8] = {};
  uint32_t count = 0;

  constexpr bool has(const Type *type) const {
    for (uint32_t i = 0; i < count; ++i)
      if (types[i] == type)
        return true;
    return false;
  }
};

constexpr Mro derive(const Type *type, const Mro &base) {
  Mro mro;
  mro.types[mro.count++] = type;
  for (uint32_t i = 0; i < base.count; ++i) {
    // ExceptionGroup(BaseExceptionGroup, Exception)
    if (type == &krt_type_ExceptionGroup && i == 1)
      mro.types[mro.count++] = &krt_type_Exception;
    mro.types[mro.count++] = base.types[i];
  }
  return mro;
}

constexpr Mro mro_object = {{&krt_type_object}, 1};
#define KRT_EXCEPTION(name, base)                                              \
  constexpr Mro mro_##name = derive(&krt_type_##name, mro_##base);
#include "runtime/core/Exceptions.def"
#undef KRT_EXCEPTION

using StrSlot = Result<Str *> (*)(Object *);

constexpr StrSlot strSlot(const Mro &mro) {
  if (mro.has(&krt_type_KeyError))
    return keyErrorStr;
  if (mro.has(&krt_type_OSError))
    return osErrorStr;
  if (mro.has(&krt_type_ImportError))
    return importErrorStr;
  if (mro.has(&krt_type_SyntaxError))
    return syntaxErrorStr;
  if (mro.has(&krt_type_UnicodeDecodeError))
    return decodeErrorStr;
  if (mro.has(&krt_type_UnicodeEncodeError))
    return encodeErrorStr;
  if (mro.has(&krt_type_UnicodeTranslateError))
    return translateErrorStr;
  if (mro.has(&krt_type_BaseExceptionGroup))
    return groupStr;
  return krt_exception_str;
}

Result<int64_t> hashIdentity(Object *self) { return ok(identityHash(self)); }

constexpr Type describe(const char *name, const Type *base, const Mro &mro) {
  Type type = {};
  static_cast<Object &>(type) = {ImmortalRefs, 0, 0, OF_Static, &krt_type_type};
  type.name = name;
  type.module = base == &krt_type_AttributeError ? "dataclasses" : "builtins";
  type.qualname = name;
  type.base = base;
  type.mro = mro.types;
  type.mroCount = mro.count;
  type.flags = TF_Exception;
  type.size = sizeof(Exception);
  type.dealloc = krt_exception_dealloc;
  type.traverse = krt_exception_traverse;
  type.repr = krt_exception_repr;
  type.str = strSlot(mro);
  type.hash = hashIdentity;
  return type;
}

} // namespace

#define KRT_EXCEPTION(name, base)                                              \
  constinit Type krt_type_##name =                                             \
      describe(#name, &krt_type_##base, mro_##name);
#include "runtime/core/Exceptions.def"
#undef KRT_EXCEPTION
