//===- AttributeAccess.h - Text of accesses by name -------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An attribute that is found by its name at run time: which classes have it is
// known, since the program is closed. A function is written for the name and
// the type of the object, as Python text in which these classes are C0, C1,
// ...; what it does not find is left to the runtime, which knows the fields of
// an object. A name made at run time is compared with those that begin as it
// does.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_CHECK_ATTRIBUTEACCESS_H
#define KRAIT_FRONTEND_CHECK_ATTRIBUTEACCESS_H

#include "frontend/types/Type.h"
#include "llvm/ADT/SmallVector.h"
#include <deque>
#include <optional>
#include <string>

namespace krait::check {

/// What is known about the name of an attribute.
struct WantedName {
  std::string text; ///< the name, or what it begins with
  bool isWhole = false;
  bool isCalled = false; ///< special names that CPython may lack count as well

  bool matches(llvm::StringRef name) const {
    return isWhole ? name == text : name.starts_with(text);
  }
};

/// Writes `access(o, [name], [value or default])`.
class AccessWriter {
public:
  /// `form` is getattr, hasattr or setattr, `given` the type of the default;
  /// null when there is none.
  AccessWriter(const WantedName &name, llvm::StringRef form,
               types::TypeRef given);

  void addInstances(types::ClassInfo *cls);
  void addClassObject(types::ClassInfo *cls);
  std::string finish();

  llvm::SmallVector<types::ClassInfo *, 8> classes;
  /// A method is no value here: where the program comes to one, it ends.
  bool endsAtMethods = false;

private:
  void addAccess(llvm::StringRef member, llvm::StringRef object, bool mayFail);
  void noteMember(const types::FunctionInfo *method);
  std::string getAlias(types::ClassInfo *cls);
  std::string getMethodResult(std::string &params) const;

  const WantedName &name;
  llvm::StringRef form;
  bool hasDefault, isDefaultFunction;
  std::string body;
  bool findsMethods = false, findsValues = false;
  /// Number of the arguments that all methods take, if they take equally many.
  std::optional<size_t> arity;
  bool isArityCommon = true;
};

bool isSpecialName(llvm::StringRef name);
/// Special names that a class has here exactly where it has them in CPython.
bool isKnownSpecialName(llvm::StringRef name);

/// The classes for which `fits` holds and that have attributes of that name,
/// without those that inherit from another one of them.
llvm::SmallVector<types::ClassInfo *, 8>
selectClasses(std::deque<types::ClassInfo> &all, const WantedName &name,
              llvm::function_ref<bool(types::ClassInfo *)> fits);

} // namespace krait::check

#endif // KRAIT_FRONTEND_CHECK_ATTRIBUTEACCESS_H
