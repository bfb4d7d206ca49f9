//===- Enums.cpp - Enumerations -------------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Typing specification, chapter "Enumerations"; `enum` of the standard library.
// What the metaclass of an enumeration does is known at compile time: each
// assignment of the class body makes a member, by methods that the class gets
// as Python text:
//
//   RED = 1           RED = Color._make_("RED", 1, [])
//   for c in Color    for c in Color._members_()
//   Color(1)          Color._lookup_(1)
//   Color["RED"]      Color._by_name_("RED")
//
// The runtime half, `Enum` and the classes below it, is runtime/stdlib/enum.py.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <cmath>

using namespace krait;
using namespace krait::check;
using namespace krait::types;

//===----------------------------------------------------------------------===//
// The members
//===----------------------------------------------------------------------===//

namespace {

/// The values of an enumeration, as far as they are constants.
class MemberValues {
public:
  std::optional<int64_t> evaluate(const ast::Expr *expr) const;
  /// Equal for expressions of equal constants; "" for what is no constant.
  std::string getKey(const ast::Expr *expr) const;
  void add(llvm::StringRef name, const ast::Expr *expr) {
    auto value = evaluate(expr);
    values[name] = value;
    if (!value)
      allInts = false;
    else if (!highest || *value > *highest)
      highest = value;
  }

  /// What `auto()` goes on from.
  bool allInts = true;
  std::optional<int64_t> highest;

private:
  llvm::StringMap<std::optional<int64_t>> values;
};

} // namespace

std::optional<int64_t> MemberValues::evaluate(const ast::Expr *expr) const {
  if (auto *constant = llvm::dyn_cast<ast::Constant>(expr)) {
    if (constant->value.isInt() && constant->value.fitsInteger)
      return constant->value.integer;
    return std::nullopt;
  }
  if (auto *name = llvm::dyn_cast<ast::Name>(expr)) {
    auto it = values.find(name->id.str());
    return it == values.end() ? std::nullopt : it->second;
  }
  if (auto *unary = llvm::dyn_cast<ast::UnaryOp>(expr)) {
    auto operand = evaluate(unary->operand);
    if (!operand || unary->op != ast::UnaryOperator::USub)
      return std::nullopt;
    return -*operand;
  }
  auto *binary = llvm::dyn_cast<ast::BinOp>(expr);
  if (!binary)
    return std::nullopt;
  auto left = evaluate(binary->left), right = evaluate(binary->right);
  if (!left || !right)
    return std::nullopt;
  switch (binary->op) {
  case ast::Operator::BitOr:
    return *left | *right;
  case ast::Operator::BitAnd:
    return *left & *right;
  case ast::Operator::BitXor:
    return *left ^ *right;
  case ast::Operator::LShift:
    if (*left < 0 || *right < 0 || *right > 61 || (*left >> (62 - *right)))
      return std::nullopt;
    return *left << *right;
  default:
    return std::nullopt;
  }
}

std::string MemberValues::getKey(const ast::Expr *expr) const {
  if (auto value = evaluate(expr))
    return "i" + std::to_string(*value);
  if (auto *tuple = llvm::dyn_cast<ast::Tuple>(expr)) {
    std::string key = "(";
    for (const ast::Expr *element : tuple->elts) {
      std::string part = getKey(element);
      if (part.empty())
        return "";
      key += part + ",";
    }
    return key + ")";
  }
  auto *constant = llvm::dyn_cast<ast::Constant>(expr);
  if (!constant)
    return "";
  const ast::ConstantValue &value = constant->value;
  if (value.isBool())
    return value.kind == ast::ConstantValue::True ? "i1" : "i0";
  if (value.isFloat() && value.number == std::floor(value.number))
    return std::abs(value.number) < 1e18
               ? "i" + std::to_string(int64_t(value.number))
               : "";
  std::string text;
  llvm::raw_string_ostream os(text);
  writeRepr(os, value);
  return "c" + text;
}

static bool isAuto(const ast::Expr *expr) {
  auto *call = llvm::dyn_cast<ast::Call>(expr);
  if (!call || !call->args.empty() || !call->keywords.empty())
    return false;
  auto *name = llvm::dyn_cast<ast::Name>(call->func);
  auto *attribute = llvm::dyn_cast<ast::Attribute>(call->func);
  return (name && name->id == "auto") ||
         (attribute && attribute->attr == "auto");
}

/// Is `cls` the class `name` of the module enum, or below it?
bool Program::isEnumClass(const ClassInfo *cls, llvm::StringRef name) {
  return llvm::any_of(cls->mro, [&](const ClassInfo *each) {
    return each->module->isStdlib && each->module->name == "enum" &&
           each->name == name;
  });
}

bool Program::isFlagClass(const ClassInfo *cls) {
  return isEnumClass(cls, "Flag") || isEnumClass(cls, "IntFlag");
}

/// The class of the library that stands for `int` or `str` in front of `Enum`
/// among the bases of a class; null for any other class statement.
ClassInfo *Program::findEnumMixin(ClassInfo *cls) {
  if (cls->node->bases.size() != 2)
    return nullptr;
  auto get = [&](const ast::Expr *expr) -> ClassInfo * {
    auto *shape = llvm::dyn_cast<InstanceType>(
        evaluate(expr, cls->module, cls->enclosing, nullptr));
    return shape ? shape->cls : nullptr;
  };
  ClassInfo *data = get(cls->node->bases[0]), *base = get(cls->node->bases[1]);
  if (!base || base->name != "Enum" || base->module->name != "enum" ||
      !base->module->isStdlib)
    return nullptr;
  const char *name = data == types.classes.int_  ? "_IntMixin"
                     : data == types.classes.str ? "_StrMixin"
                                                 : nullptr;
  if (!name)
    return nullptr;
  for (const ast::Stmt *stmt : base->module->ast->body)
    if (auto *def = llvm::dyn_cast<ast::ClassDef>(stmt);
        def && def->name == name)
      return declareClass(base->module, def, nullptr, "");
  return nullptr;
}

/// What `auto()` stands for behind the members so far.
ast::Expr *Program::makeAutoValue(ClassInfo *cls, llvm::StringRef name,
                                  const ast::Expr *at,
                                  std::optional<int64_t> highest) {
  ast::ConstantValue value;
  if (isEnumClass(cls, "StrEnum")) {
    value = ast::ConstantValue::makeStr(arena.copy(name.lower()));
  } else {
    int64_t next = highest ? *highest + 1 : 1;
    // A flag is the next power of two.
    if (highest && isFlagClass(cls))
      next = *highest <= 0 ? 1 : int64_t(llvm::NextPowerOf2(*highest));
    value.kind = ast::ConstantValue::Int;
    value.fitsInteger = true;
    value.integer = next;
    value.text = arena.copy(std::to_string(next));
  }
  return arena.make<ast::Constant>(at->range, value, ast::Identifier());
}

/// `Color._make_("RED", value, [Color.BLUE, ...])`
ast::Call *Program::makeMember(ClassInfo *cls, llvm::StringRef name,
                               ast::Expr *value) {
  SourceRange range = value->range;
  auto load = ast::ExprContext::Load;
  auto getClass = [&] {
    auto *subject = arena.make<ast::Name>(range, ast::Identifier(), load);
    classSubjects[subject] = cls;
    return subject;
  };
  llvm::SmallVector<ast::Expr *, 8> before;
  for (llvm::StringRef each : cls->enumMembers)
    before.push_back(arena.make<ast::Attribute>(range, getClass(),
                                                arena.intern(each), load));
  ast::Expr *args[] = {
      arena.make<ast::Constant>(range,
                                ast::ConstantValue::makeStr(arena.copy(name)),
                                ast::Identifier()),
      value,
      arena.make<ast::List>(range, arena.copy(llvm::ArrayRef(before)), load)};
  auto *method = arena.make<ast::Attribute>(range, getClass(),
                                            arena.intern("_make_"), load);
  return arena.make<ast::Call>(range, method,
                               arena.copy(llvm::ArrayRef<ast::Expr *>(args)),
                               llvm::ArrayRef<ast::Keyword *>());
}

/// Names that the body of an enumeration may assign without making a member.
static bool isMemberName(llvm::StringRef name) {
  bool isDunder =
      name.size() > 4 && name.starts_with("__") && name.ends_with("__");
  return !isDunder && !name.starts_with("__");
}

void Program::readEnum(ClassInfo *cls) {
  cls->isEnum = true;
  if (cls->module->isStdlib && cls->module->name == "enum")
    return;
  for (TypeRef base : cls->bases) {
    auto *shape = llvm::cast<InstanceType>(base);
    if (!shape->cls->enumMembers.empty())
      diags.report(cls->node->range, diag::err_extends_enum, cls->name,
                   shape->cls->name);
  }
  MemberValues values;
  llvm::StringMap<llvm::StringRef> byValue;
  cls->hasDistinctMembers = true;
  for (const ast::Stmt *stmt : cls->node->body) {
    auto *assign = llvm::dyn_cast<ast::Assign>(stmt);
    auto *annotated = llvm::dyn_cast<ast::AnnAssign>(stmt);
    const ast::Expr *target =
        assign && assign->targets.size() == 1 ? assign->targets[0]
        : annotated && annotated->value       ? annotated->target
                                              : nullptr;
    auto *name = llvm::dyn_cast_or_null<ast::Name>(target);
    ast::Expr *value =
        assign ? assign->value : (annotated ? annotated->value : nullptr);
    if (!name || !isMemberName(name->id.str()) || llvm::isa<ast::Lambda>(value))
      continue;
    llvm::StringRef text = name->id;
    if (text.starts_with("_") && text.ends_with("_")) {
      diags.report(stmt->range, diag::err_unsupported,
                   "`" + text.str() + "` in an enumeration",
                   "members with plain names");
      continue;
    }
    if (isAuto(value)) {
      if (!values.allInts && !isEnumClass(cls, "StrEnum"))
        diags.report(value->range, diag::err_unsupported,
                     "`auto()` behind a value that is no constant",
                     "the value itself");
      value = makeAutoValue(cls, text, value, values.highest);
    }
    std::string key = values.getKey(value);
    values.add(text, value);
    cls->hasDistinctMembers &= !key.empty();
    llvm::StringRef first = byValue.try_emplace(key, text).first->second;
    FieldInfo &field = cls->fields[name->id];
    field.classValue = makeMember(cls, text, value);
    field.enumValue = value;
    field.isClassVar = true;
    field.declared = nullptr;
    field.enumName = first;
    cls->enumMembers.push_back(text);
  }
  // Flags combine to values beside the members.
  if (cls->enumMembers.empty() || isFlagClass(cls))
    cls->hasDistinctMembers = false;
  if (cls->enumMembers.empty())
    return;
  if (isFlagClass(cls)) {
    FieldInfo &field = cls->fields[arena.intern("_others_")];
    field.name = arena.intern("_others_");
    field.range = cls->node->range;
    field.isAssignedOnSelf = true;
    field.declared = types.getDict(types.getInt(), getSelfType(cls));
  }
  if (!cls->findField("_value_")) {
    FieldInfo &field = cls->fields[arena.intern("_value_")];
    field.name = arena.intern("_value_");
    field.range = cls->node->range;
    field.isAssignedOnSelf = true;
  }
  addEnumMethods(cls);
}

//===----------------------------------------------------------------------===//
// Uses
//===----------------------------------------------------------------------===//

/// The enumeration that a class object is, if it has members.
static InstanceType *getEnumClass(TypeRef type) {
  auto *cls = llvm::dyn_cast_or_null<ClassObjectType>(type);
  auto *shape = cls ? llvm::dyn_cast<InstanceType>(cls->instance) : nullptr;
  return shape && !shape->cls->enumMembers.empty()
             ? const_cast<InstanceType *>(shape)
             : nullptr;
}

/// An enumeration where its members are iterated over: the list of them.
TypeRef BodyChecker::listMembers(const ast::Expr *expr, TypeRef type) {
  InstanceType *shape = getEnumClass(type);
  if (!shape) {
    instance.calls.erase({expr, MembersSlot});
    return type;
  }
  TypeRef list =
      callMethod(expr, MembersSlot, shape, "_members_", {}, {}, false);
  return instance.exprTypes[expr] = list ? list : store.getAny();
}

TypeRef BodyChecker::checkIterable(const ast::Expr *expr) {
  return listMembers(expr, checkOperand(expr));
}

/// `@unique`; false for any other decorator.
bool BodyChecker::checkUnique(const ast::ClassDef *stmt,
                              llvm::StringRef decorator) {
  ClassInfo *cls = instance.classes.lookup(stmt);
  if (!cls)
    cls = program.getClass(stmt);
  if (decorator != "unique" || !cls || !cls->isEnum)
    return false;
  for (auto &[name, field] : cls->fields)
    if (field.enumValue && field.enumName != name)
      report(field.range, diag::err_unique_enum, cls->name, name.str(),
             field.enumName);
  if (!cls->hasDistinctMembers && !Program::isFlagClass(cls))
    unsupported(stmt, "`@unique` on members whose values are no constants",
                "constants");
  return true;
}

/// Builtins that iterate over their arguments.
void BodyChecker::listArguments(llvm::StringRef builtin,
                                llvm::MutableArrayRef<Argument> args) {
  static constexpr llvm::StringLiteral consumers[] = {
      "all",  "any",    "dict", "enumerate", "filter", "frozenset",
      "iter", "len",    "list", "map",       "max",    "min",
      "set",  "sorted", "sum",  "reversed",  "tuple",  "zip"};
  if (!llvm::is_contained(consumers, builtin))
    return;
  for (Argument &arg : args)
    if (llvm::isa<ast::Name, ast::Attribute>(arg.expr))
      if (TypeRef type = check(arg.expr); getEnumClass(type))
        arg.type = listMembers(arg.expr, type);
}

/// `value in Color`
bool BodyChecker::checkContains(const ast::Compare *expr, unsigned slot,
                                TypeRef item, TypeRef container) {
  InstanceType *shape = getEnumClass(container);
  return shape && callMethod(expr, slot, shape, "_contains_", item, {}, false);
}

/// `Color["RED"]`
TypeRef BodyChecker::subscriptEnum(const ast::Subscript *expr, TypeRef base) {
  InstanceType *shape = getEnumClass(base);
  if (!shape)
    return nullptr;
  return callMethod(expr, 0, shape, "_by_name_", check(expr->slice),
                    expr->slice, false);
}

/// A type with each value of `base`, an enumeration or bool, as a literal of
/// its own; any other type is itself.
void BodyChecker::expand(TypeRef type, TypeRef base,
                         llvm::SmallVectorImpl<TypeRef> &found) {
  if (auto *list = llvm::dyn_cast<UnionType>(type)) {
    for (TypeRef member : list->members)
      expand(member, base, found);
    return;
  }
  auto *shape = type == base ? llvm::dyn_cast<InstanceType>(type) : nullptr;
  if (shape && shape->cls == store.classes.bool_) {
    found.push_back(store.getLiteral(type, "True"));
    found.push_back(store.getLiteral(type, "False"));
  } else if (shape && shape->cls->hasDistinctMembers) {
    for (auto &[name, field] : shape->cls->fields)
      if (field.enumValue && field.enumName == name)
        found.push_back(store.getLiteral(type, name));
  } else {
    found.push_back(type);
  }
}
