//===- Object.cpp - object, type, None and the other singletons -----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The roots of the type graph and the values that exist once. None of these
// objects is ever freed.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Object.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Str.h"

using namespace krt;

bool krt::isSubtype(const Type *t, const Type *of) {
  for (uint32_t i = 0; i < t->mroCount; ++i)
    if (t->mro[i] == of)
      return true;
  return false;
}

bool krt::isInstance(Word w, const Type *t) {
  const Type *type = typeOf(w);
  return type == t || isSubtype(type, t);
}

Word krt::slotToWord(uint64_t slot, ElemKind kind) {
  switch (kind) {
  case ElemKind::Word:
    return retained(Word(slot));
  case ElemKind::F64:
    return boxFloat(__builtin_bit_cast(double, slot));
  case ElemKind::Bool:
    return retained(boolWord(slot != 0));
  }
  __builtin_unreachable();
}

uint64_t krt::wordToSlot(Word w, ElemKind kind) {
  switch (kind) {
  case ElemKind::Word:
    return retained(w);
  case ElemKind::F64:
    return __builtin_bit_cast(uint64_t, unboxFloat(w));
  case ElemKind::Bool:
    return w == word(&krt_True);
  }
  __builtin_unreachable();
}

//===----------------------------------------------------------------------===//
// Descriptors
//===----------------------------------------------------------------------===//

namespace {

constexpr Object immortal(const Type *type) {
  return {ImmortalRefs, 0, 0, OF_Static, type};
}

void objectDealloc(Object *self) { freeObject(self); }

Result<int64_t> hashIdentity(Object *self) { return ok(identityHash(self)); }

KRT_STATIC_STR(NoneText, "None");
KRT_STATIC_STR(NotImplementedText, "NotImplemented");
KRT_STATIC_STR(EllipsisText, "Ellipsis");

Result<Str *> noneRepr(Object *) { return ok(retained(NoneText.get())); }
Result<Str *> notImplementedRepr(Object *) {
  return ok(retained(NotImplementedText.get()));
}
Result<Str *> ellipsisRepr(Object *) {
  return ok(retained(EllipsisText.get()));
}

/// The same in every run, as CPython's since 3.12: it shows in the order of
/// sets.
Result<int64_t> noneHash(Object *) { return ok(int64_t(0xFCA86420)); }
Result<bool> noneTruth(Object *) { return ok(false); }
Result<bool> notImplementedTruth(Object *) {
  return fail(raise(krt_type_TypeError,
                    "NotImplemented should not be used in a boolean context"));
}

/// Is it the class `name` of the module enum, or below it?
bool isEnumeration(const Type *type, const char *name) {
  for (uint32_t i = 0; i != type->mroCount; ++i)
    if (!strcmp(type->mro[i]->module, "enum") &&
        !strcmp(type->mro[i]->name, name))
      return true;
  return false;
}

/// `<class 'int'>`, `<class '__main__.C'>`; EnumType.__repr__ for those of the
/// module enum.
Result<Str *> typeRepr(Object *self) {
  auto *type = static_cast<Type *>(self);
  StrBuilder text;
  auto append = [&](const char *utf8) {
    Str *s = krt_str_from_utf8(utf8, int64_t(strlen(utf8)));
    text.append(s);
    release(s);
  };
  if (isEnumeration(type, "Enum")) {
    text.appendAscii(isEnumeration(type, "Flag") ||
                             isEnumeration(type, "IntFlag")
                         ? "<flag '"
                         : "<enum '");
    append(type->name);
    text.appendAscii("'>");
    return ok(text.finish());
  }
  text.appendAscii("<class '");
  if (strcmp(type->module, "builtins") != 0) {
    append(type->module);
    text.appendChar('.');
  }
  append(type->qualname);
  text.appendAscii("'>");
  return ok(text.finish());
}

constexpr const Type *ObjectMro[] = {&krt_type_object};
constexpr const Type *TypeMro[] = {&krt_type_type, &krt_type_object};
constexpr const Type *NoneMro[] = {&krt_type_NoneType, &krt_type_object};
constexpr const Type *NotImplementedMro[] = {&krt_type_NotImplementedType,
                                             &krt_type_object};
constexpr const Type *EllipsisMro[] = {&krt_type_ellipsis, &krt_type_object};
constexpr const Type *TracebackMro[] = {&krt_type__traceback, &krt_type_object};
constexpr const Type *ModuleMro[] = {&krt_type_module, &krt_type_object};

constexpr Type describe(const char *name, const Type *const *mro,
                        uint32_t mroCount,
                        Result<Str *> (*repr)(Object *) = nullptr) {
  Type type = {};
  static_cast<Object &>(type) = immortal(&krt_type_type);
  type.name = type.qualname = name;
  type.module = "builtins";
  type.base = mroCount > 1 ? &krt_type_object : nullptr;
  type.mro = mro;
  type.mroCount = mroCount;
  type.flags = TF_Acyclic;
  type.size = sizeof(Object);
  type.dealloc = objectDealloc;
  type.repr = repr;
  type.hash = hashIdentity;
  return type;
}

constexpr Type describeType() {
  Type type = describe("type", TypeMro, 2, typeRepr);
  type.size = sizeof(Type);
  return type;
}
constexpr Type describeNone() {
  Type type = describe("NoneType", NoneMro, 2, noneRepr);
  type.hash = noneHash;
  type.truth = noneTruth;
  return type;
}
constexpr Type describeNotImplemented() {
  Type type =
      describe("NotImplementedType", NotImplementedMro, 2, notImplementedRepr);
  type.truth = notImplementedTruth;
  return type;
}

} // namespace

constinit Type krt_type_object = describe("object", ObjectMro, 1);
constinit Type krt_type_type = describeType();
constinit Type krt_type_NoneType = describeNone();
constinit Type krt_type_NotImplementedType = describeNotImplemented();
constinit Type krt_type_ellipsis =
    describe("ellipsis", EllipsisMro, 2, ellipsisRepr);
constinit Type krt_type__traceback = describe("traceback", TracebackMro, 2);
constinit Type krt_type_module = describe("module", ModuleMro, 2);

alignas(16) constinit Object krt_None = immortal(&krt_type_NoneType);
alignas(16) constinit Object krt_True = immortal(&krt_type_bool);
alignas(16) constinit Object krt_False = immortal(&krt_type_bool);
alignas(16) constinit Object krt_NotImplemented =
    immortal(&krt_type_NotImplementedType);
alignas(16) constinit Object krt_Ellipsis = immortal(&krt_type_ellipsis);
alignas(16) constinit Object krt_traceback = immortal(&krt_type__traceback);
