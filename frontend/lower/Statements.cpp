//===- Statements.cpp - Lowering statements -------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Parts.h"
#include "frontend/lower/BodyLowering.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/IR/Matchers.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

void BodyLowering::lowerBody(llvm::ArrayRef<ast::Stmt *> body) {
  for (const ast::Stmt *stmt : body) {
    if (isTerminated())
      return;
    if (instance.unreachable.count(stmt)) {
      // The checker proved that control does not get here.
      py::UnreachableOp::create(builder, loc);
      return;
    }
    loc = getLocation(stmt);
    statement = stmt;
    lower(stmt);
  }
}

void BodyLowering::lower(const ast::Stmt *stmt) {
  switch (stmt->kind) {
  case ast::Kind::FunctionDef:
    return lowerFunctionDef(llvm::cast<ast::FunctionDef>(stmt));
  case ast::Kind::ClassDef:
    return lowerClassDef(llvm::cast<ast::ClassDef>(stmt));
  case ast::Kind::Return:
    return lowerReturn(llvm::cast<ast::Return>(stmt));
  case ast::Kind::Delete:
    return lowerDelete(llvm::cast<ast::Delete>(stmt));
  case ast::Kind::Assign: {
    auto *assignment = llvm::cast<ast::Assign>(stmt);
    TypedValue value = lower(assignment->value);
    for (const ast::Expr *target : assignment->targets)
      if (!isTerminated())
        assign(target, value);
    return;
  }
  case ast::Kind::AugAssign:
    return lowerAugAssign(llvm::cast<ast::AugAssign>(stmt));
  case ast::Kind::AnnAssign: {
    auto *assignment = llvm::cast<ast::AnnAssign>(stmt);
    if (assignment->value) {
      TypedValue value = lower(assignment->value);
      if (!isTerminated())
        assign(assignment->target, value);
    }
    return;
  }
  case ast::Kind::For:
    return lowerFor(llvm::cast<ast::For>(stmt));
  case ast::Kind::While:
    return lowerWhile(llvm::cast<ast::While>(stmt));
  case ast::Kind::If:
    return lowerIf(llvm::cast<ast::If>(stmt));
  case ast::Kind::With:
    return lowerWith(llvm::cast<ast::With>(stmt), 0);
  case ast::Kind::Match:
    return lowerMatch(llvm::cast<ast::Match>(stmt));
  case ast::Kind::Raise:
    return lowerRaise(llvm::cast<ast::Raise>(stmt));
  case ast::Kind::Try:
    return lowerTry(llvm::cast<ast::Try>(stmt));
  case ast::Kind::Assert:
    return lowerAssert(llvm::cast<ast::Assert>(stmt));
  case ast::Kind::Import:
    return lowerImport(llvm::cast<ast::Import>(stmt));
  case ast::Kind::ImportFrom:
    return lowerImportFrom(llvm::cast<ast::ImportFrom>(stmt));
  case ast::Kind::ExprStmt: {
    auto *expr = llvm::cast<ast::ExprStmt>(stmt)->value;
    if (llvm::isa<ast::Constant>(expr))
      return; // a docstring
    TypedValue value = lower(expr);
    if (!isTerminated() && value.type &&
        value.type->getKind() == TypeKind::Never)
      py::UnreachableOp::create(builder, loc);
    return;
  }
  case ast::Kind::Break:
    return jump(true);
  case ast::Kind::Continue:
    return jump(false);
  case ast::Kind::Pass:
  case ast::Kind::Global:
  case ast::Kind::Nonlocal:
  case ast::Kind::TypeAlias:
    return;
  default:
    break;
  }
  unsupported(stmt, "this statement", "another form");
}

/// A condition known at compile time has one arm only.
static std::optional<bool> getConstant(mlir::Value value) {
  mlir::IntegerAttr attr;
  if (mlir::matchPattern(value, mlir::m_Constant(&attr)))
    return attr.getValue().getBoolValue();
  return std::nullopt;
}

void BodyLowering::lowerIf(const ast::If *stmt) {
  auto *name = llvm::dyn_cast<ast::Name>(stmt->test);
  if (name && name->id == "TYPE_CHECKING" &&
      llvm::isa_and_nonnull<LiteralType>(instance.getType(name)))
    return lowerBody(stmt->orelse);
  mlir::Value test = toBool(lower(stmt->test), stmt->test);
  if (isTerminated())
    return;
  mlir::Block *yes = newBlock(), *no = newBlock(), *end = newBlock();
  if (auto known = getConstant(test))
    branchTo(*known ? yes : no);
  else
    branchIf(test, yes, no);
  setBlock(yes);
  lowerBody(stmt->body);
  branchTo(end);
  setBlock(no);
  lowerBody(stmt->orelse);
  branchTo(end);
  setBlock(end);
  if (end->hasNoPredecessors())
    py::UnreachableOp::create(builder, loc);
}

void BodyLowering::lowerWhile(const ast::While *stmt) {
  mlir::Block *head = newBlock(), *body = newBlock(), *otherwise = newBlock(),
              *end = newBlock();
  branchTo(head);
  setBlock(head);
  pollSignals(stmt->test);
  mlir::Value test = toBool(lower(stmt->test), stmt->test);
  if (!isTerminated()) {
    if (auto known = getConstant(test))
      branchTo(*known ? body : otherwise);
    else
      branchIf(test, body, otherwise);
  }
  setBlock(body);
  Scope scope;
  scope.isLoop = true;
  scope.breakBlock = end;
  scope.continueBlock = head;
  scopes.push_back(scope);
  lowerBody(stmt->body);
  scopes.pop_back();
  branchTo(head);
  setBlock(otherwise);
  if (otherwise->hasNoPredecessors())
    py::UnreachableOp::create(builder, loc);
  else
    lowerBody(stmt->orelse);
  branchTo(end);
  setBlock(end);
  if (end->hasNoPredecessors())
    py::UnreachableOp::create(builder, loc);
}

/// An interrupt (Ctrl-C) is noticed in each round of a loop that may go on for
/// long; ForLoop sees to those that must stay free of anything else.
void BodyLowering::pollSignals(const ast::Node *at) {
  callNative("krt_poll_signals", {}, py::NoneType::get(&program.context), true,
             at);
}

void BodyLowering::lowerFor(const ast::For *stmt) {
  forEach(
      stmt->iter, stmt,
      [&](TypedValue element) {
        assign(stmt->target, element);
        lowerBody(stmt->body);
      },
      [&] { lowerBody(stmt->orelse); });
}

void BodyLowering::lowerReturn(const ast::Return *stmt) {
  TypedValue value =
      stmt->value ? lower(stmt->value) : TypedValue{getNone(), types.getNone()};
  if (isTerminated())
    return;
  TypeRef wanted = instance.returnType;
  if (instance.function && instance.function->isGenerator)
    wanted = llvm::cast<InstanceType>(wanted)->args[2];
  mlir::Value result = convert(value, wanted, stmt);
  if (scopes.empty()) {
    keepLocals();
    py::ReturnOp::create(builder, loc, result);
    return;
  }
  // The value is computed before finally blocks run.
  mlir::Value slot = createSlot("return", result.getType());
  storeSlot(slot, result);
  leaveScopes(0);
  keepLocals();
  if (!isTerminated())
    py::ReturnOp::create(builder, loc, loadSlot(slot));
}

void BodyLowering::lowerAssert(const ast::Assert *stmt) {
  mlir::Value test = toBool(lower(stmt->test), stmt->test);
  if (isTerminated())
    return;
  mlir::Block *fails = newBlock(), *goesOn = newBlock();
  branchIf(test, goesOn, fails);
  setBlock(fails);
  mlir::Type errorType = py::ErrorType::get(&program.context);
  mlir::Value error;
  if (stmt->msg && !instance.unreachable.count(stmt->msg))
    error = callNative("krt_raise_assertion_message",
                       toObject(lower(stmt->msg)), errorType, false, stmt);
  else
    error = callNative("krt_raise_assertion_plain", {}, errorType, false, stmt);
  py::RaiseOp::create(builder, loc, error, getSite(stmt->test));
  setBlock(goesOn);
}

void BodyLowering::lowerDelete(const ast::Delete *stmt) {
  for (const ast::Expr *target : ast::getDeleted(stmt))
    deleteTarget(target);
}

void BodyLowering::deleteTarget(const ast::Expr *target) {
  if (isTerminated())
    return;
  if (llvm::isa<ast::Name>(target)) {
    if (bind::Variable *variable = lookup(target)) {
      checkBound(variable, target);
      unbind(variable);
    }
  } else if (auto *subscript = llvm::dyn_cast<ast::Subscript>(target)) {
    deleteItem(subscript);
  } else {
    auto *attribute = llvm::cast<ast::Attribute>(target);
    TypedValue object = lower(attribute->value);
    if (!isTerminated() && instance.getCall(target, 0))
      emitCall(target, 0, object);
    else if (!isTerminated())
      callNative("krt_delattr",
                 {toObject(object), getStr(attribute->attr.str())},
                 py::NoneType::get(&program.context), true, target);
  }
}

void BodyLowering::deleteItem(const ast::Subscript *target) {
  TypedValue object = lower(target->value);
  TypedValue index = lower(target->slice);
  if (!isTerminated())
    emitCall(target, 0, object, index);
}

//===----------------------------------------------------------------------===//
// Definitions
//===----------------------------------------------------------------------===//

/// The decorators that are called when the definition has been executed.
llvm::SmallVector<BodyLowering::Decorator, 2>
BodyLowering::lowerDecorators(const ast::Stmt *stmt,
                              llvm::ArrayRef<ast::Expr *> all) {
  llvm::SmallVector<Decorator, 2> decorators;
  for (const ast::Expr *expr : all)
    if (!isTerminated() && instance.getType(expr) &&
        instance.getCall(stmt, 1 + decorators.size()))
      decorators.push_back({expr, lower(expr)});
  return decorators;
}

/// The call of the `index`-th of the decorators, on the line of that one.
TypedValue BodyLowering::applyDecorator(const ast::Stmt *stmt, unsigned index,
                                        const Decorator &applied,
                                        TypedValue value) {
  llvm::SaveAndRestore calling(decorator, applied.expr);
  return emitCall(stmt, 1 + index, applied.value, value);
}

/// Decorators and defaults are evaluated once, where the def is executed.
TypedValue BodyLowering::decorate(const ast::FunctionDef *stmt,
                                  FunctionInfo *info) {
  auto decorators = lowerDecorators(stmt, stmt->decorator_list);
  if (isTerminated())
    return {};
  storeDefaults(info);
  noteMade(info->overloadHead ? info->overloadHead : info);
  TypedValue value =
      makeFunction(info->overloadHead ? info->overloadHead : info);
  for (size_t i = decorators.size(); i-- != 0 && !isTerminated();)
    value = applyDecorator(stmt, i, decorators[i], value);
  return value;
}

void BodyLowering::storeDefaults(FunctionInfo *info) {
  for (auto [i, param] : llvm::enumerate(info->params)) {
    if (!param.defaultValue || llvm::isa<ast::Constant>(param.defaultValue))
      continue;
    // A function of the module is one object however often its def runs.
    if (frame->kind == bind::ScopeKind::Module && !info->owner &&
        llvm::any_of(scopes, [](const Scope &scope) { return scope.isLoop; }))
      unsupported(param.defaultValue,
                  "this default of a function that a loop defines again",
                  "a function that makes it");
    storeDefault(info, i, lower(param.defaultValue));
  }
}

void BodyLowering::lowerFunctionDef(const ast::FunctionDef *stmt) {
  bind::Variable *variable = lookup(stmt);
  TypeRef type = variable ? (frame->kind == bind::ScopeKind::Module
                                 ? program.program.getGlobalType(variable)
                                 : instance.varTypes.lookup(variable))
                          : nullptr;
  FunctionInfo *info = instance.functions.lookup(stmt);
  if (!info)
    info = program.program.getFunction(stmt);
  if (!info)
    return;
  TypedValue value = decorate(stmt, info);
  if (!isTerminated() && type && variable)
    store(variable, value);
}

void BodyLowering::lowerClassDef(const ast::ClassDef *stmt) {
  ClassInfo *cls = instance.classes.lookup(stmt);
  if (!cls)
    cls = program.program.getClass(stmt);
  if (!cls)
    return;
  TypedValue value = lowerClass(stmt, cls);
  if (bind::Variable *variable = lookup(stmt); variable && !isTerminated())
    store(variable, value);
}

/// The body of a class, then its decorators, which give the class back.
TypedValue BodyLowering::lowerClass(const ast::ClassDef *stmt, ClassInfo *cls) {
  auto decorators = lowerDecorators(stmt, stmt->decorator_list);
  if (isTerminated())
    return {};
  lowerClassBody(cls);
  TypeRef self = program.program.getSelfTypeOf(cls);
  auto *type = llvm::cast<ClassObjectType>(types.getClassObject(self));
  TypedValue value = loadClassObject(type);
  for (size_t i = decorators.size(); i-- != 0 && !isTerminated();) {
    TypedValue given = applyDecorator(stmt, i, decorators[i], value);
    if (isTerminated())
      break;
    requireClass(given.value, type, stmt);
  }
  return value;
}

void BodyLowering::lowerMethodDef(ClassInfo *cls, const ast::FunctionDef *def) {
  for (auto &[name, method] : cls->methods) {
    if (method->node != def)
      continue;
    if (program.program.isDecorated(def, instance.module))
      storeClassMember(program.program.getSelfTypeOf(cls),
                       cls->findField(check::Program::getDecoratedName(def)),
                       decorate(def, method));
    else
      storeDefaults(method);
    return;
  }
}

/// A class with type parameters runs in a frame that makes these.
BodyLowering::InlinedFrame BodyLowering::getClassFrame(const ClassInfo *cls) {
  std::string name = cls->name;
  py::SiteAttr site = getSite(cls->node);
  if (!site || cls->node->type_params.empty())
    return {name, site};
  llvm::SaveAndRestore outer(inlinedFrame,
                             {"<generic parameters of " + name + ">", site});
  return {name, getSite(cls->node)};
}

void BodyLowering::lowerClassBody(ClassInfo *cls) {
  TypeRef self = program.program.getSelfTypeOf(cls);
  llvm::SaveAndRestore outer(classBody, cls);
  llvm::SaveAndRestore frame(inlinedFrame, getClassFrame(cls));
  llvm::SaveAndRestore outerStatement(statement);
  for (const ast::Stmt *inner : cls->node->body) {
    loc = getLocation(inner);
    statement = inner;
    if (auto *def = llvm::dyn_cast<ast::ClassDef>(inner)) {
      lowerClass(def, cls->innerClasses.lookup(def->name));
      continue;
    }
    const ast::Expr *value = nullptr, *target = nullptr;
    if (auto *annotated = llvm::dyn_cast<ast::AnnAssign>(inner)) {
      value = annotated->value;
      target = annotated->target;
    } else if (auto *assignment = llvm::dyn_cast<ast::Assign>(inner);
               assignment && cls->findEnumMember(assignment)) {
      value = assignment->value;
      target = assignment->targets[0];
    } else if (assignment) {
      if (instance.getType(assignment->value)) { // no other name of a method
        TypedValue given = lower(assignment->value);
        for (const ast::Expr *each : assignment->targets)
          if (!isTerminated())
            assign(each, given);
      }
      continue;
    } else if (auto *def = llvm::dyn_cast<ast::FunctionDef>(inner)) {
      lowerMethodDef(cls, def);
      continue;
    }
    auto *name = llvm::dyn_cast_or_null<ast::Name>(target);
    FieldInfo *field = name && value ? cls->findField(name->id.str()) : nullptr;
    if (!field || !field->classValue)
      continue;
    if (field->dataclassField || field->enumValue)
      value = field->classValue;
    storeClassMember(self, field, lower(value));
  }
}

void BodyLowering::storeClassMember(TypeRef cls, FieldInfo *field,
                                    TypedValue value) {
  if (isTerminated())
    return;
  TypeRef type = program.program.getFieldType(cls, field);
  ClassInfo *info = llvm::cast<InstanceType>(cls)->cls;
  py::GlobalStoreOp::create(
      builder, loc,
      program.getHiddenGlobal(info->descriptor + "." + field->name.str().str(),
                              type),
      convert(value, type, statement));
}
