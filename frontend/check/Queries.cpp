//===- Queries.cpp - What lowering asks of a checked program --------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Visitor.h"
#include "frontend/check/BodyChecker.h"
#include "frontend/check/Program.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

Instance *Program::getCallableInstance(const FunctionType *from,
                                       const CallableType *to) {
  auto target = getCallableTarget(from, to);
  return target && target->kind == CallTarget::Direct
             ? target->callees[0].instance
             : nullptr;
}

llvm::SmallVector<TypeRef, 4>
Program::getCallableParams(const CallableType *type) {
  if (!type->anyParams)
    return llvm::SmallVector<TypeRef, 4>(type->params);
  TypeRef any = types.getAny();
  TypeRef dict = types.getInstance(types.classes.dict, {types.getStr(), any});
  return {types.getUnboundedTuple(any), dict};
}

/// The call of `_call_packed` for a function: none where it cannot be called
/// with what is known when it runs only.
std::optional<CallTarget> Program::getPackedTarget(TypeRef from,
                                                   const CallableType *to) {
  BodyChecker checker(*this, defaultScratch);
  checker.quiet = 1;
  FunctionInfo *function = getBuiltinHelper("_call_packed");
  defaultScratch.module = function->module;
  llvm::SmallVector<Argument, 4> args{{.type = from}};
  for (TypeRef param : getCallableParams(to))
    args.push_back({.type = param});
  CallTarget target;
  Callee &callee = target.callees.emplace_back();
  BodyTrial trial(*this);
  if (!checker.bindCall(function, nullptr, args, nullptr, SourceRange(),
                        /*quiet=*/true, callee) ||
      trial.hasReports())
    return std::nullopt;
  target.result = callee.result;
  return target;
}

std::optional<CallTarget> Program::getCallableTarget(TypeRef from,
                                                     const CallableType *to) {
  if (to->anyParams)
    return getPackedTarget(from, to);
  BodyChecker checker(*this, defaultScratch);
  checker.quiet = 1;
  llvm::SmallVector<Argument, 4> args;
  for (TypeRef param : to->params)
    args.push_back({.type = param});
  auto getRecorded = [&](const ast::Node *node) {
    const CallTarget *target = defaultScratch.getCall(node, 0);
    return target ? std::optional(*target) : std::nullopt;
  };
  if (auto *function = llvm::dyn_cast<FunctionType>(from)) {
    const ast::Node *node = function->function->node;
    defaultScratch.module = function->function->module;
    defaultScratch.calls.erase({node, 0});
    checker.callFunction(node, 0, function->function, function->receiver, args,
                         to->result, SourceRange());
    return getRecorded(node);
  }
  if (auto *callable = llvm::dyn_cast<CallableType>(from)) {
    CallTarget target;
    target.kind = CallTarget::Packed;
    target.result = callable->result;
    if (!callable->anyParams ||
        !checker.bindCall(getBuiltinHelper("_pack"), nullptr, args, nullptr,
                          SourceRange(), /*quiet=*/true,
                          target.callees.emplace_back()))
      return std::nullopt;
    return target;
  }
  auto *cls = llvm::dyn_cast<ClassObjectType>(from);
  auto *shape = cls ? llvm::dyn_cast<InstanceType>(cls->instance) : nullptr;
  if (!shape || shape->cls->isException ||
      llvm::any_of(shape->cls->mro, [](ClassInfo *base) {
        return llvm::any_of(base->fields,
                            [](auto &each) { return each.second.factory; });
      }))
    return std::nullopt;
  defaultScratch.module = shape->cls->module;
  const ast::Node *node = shape->cls->node;
  defaultScratch.calls.erase({node, 0});
  // Which overload an object of unknown class is for is known at run time.
  bool isNumeric =
      shape->cls == types.classes.int_ || shape->cls == types.classes.float_;
  if (isNumeric && args.size() == 1 && args[0].type->getKind() == TypeKind::Any)
    checker.callFunction(
        node, 0, getBuiltinHelper("_" + shape->cls->name + "_of_unknown"),
        nullptr, args, nullptr, SourceRange());
  else
    checker.construct(node, 0, shape, args, to->result, SourceRange());
  return getRecorded(node);
}

bool Program::isInLoop(const FunctionInfo *function) {
  auto [it, isNew] = madeInLoops.try_emplace(function->module);
  if (isNew && function->module->ast) {
    llvm::DenseSet<const ast::Node *> &found = it->second;
    auto collect = [&](const ast::Node *loop) {
      ast::walk(loop, [&](const ast::Node *node) {
        if (llvm::isa<ast::FunctionDef, ast::Lambda>(node))
          found.insert(node);
        return true;
      });
    };
    auto visit = [&](const ast::Node *node) {
      if (llvm::isa<ast::For, ast::While, ast::ListComp, ast::SetComp,
                    ast::DictComp, ast::GeneratorExp>(node)) {
        collect(node);
        return false;
      }
      return true;
    };
    for (const ast::Stmt *stmt : function->module->ast->body)
      ast::walk(stmt, visit);
  }
  return it->second.contains(function->node);
}

bool Program::namesClass(ModuleInfo *module, bind::Variable *variable) {
  return variable->scope->kind == bind::ScopeKind::Module &&
         llvm::isa_and_nonnull<ClassObjectType>(
             getStaticSymbol(variable, module, nullptr));
}

FieldInfo *Program::getSetField(Instance &instance, const ast::Call *call) {
  auto *attribute = llvm::dyn_cast<ast::Attribute>(call->func);
  auto *object =
      attribute ? llvm::dyn_cast<ast::Name>(attribute->value) : nullptr;
  if (!object || object->id != "object" || attribute->attr != "__setattr__" ||
      !isBuiltinName(instance.module, object) || call->args.size() != 3 ||
      !call->keywords.empty())
    return nullptr;
  auto *self = llvm::dyn_cast<ast::Name>(call->args[0]);
  auto *name = llvm::dyn_cast<ast::Constant>(call->args[1]);
  auto *method = instance.function;
  auto *shape = method && method->owner && !instance.params.empty()
                    ? llvm::dyn_cast<InstanceType>(instance.params[0])
                    : nullptr;
  if (!shape || !self || self->id != method->params[0].name || !name ||
      !name->value.isStr() || shape->cls->findMethod(name->value.text))
    return nullptr;
  instance.exprTypes[self] = shape;
  return shape->cls->findField(name->value.text);
}

bool Program::isNewType(ModuleInfo *module, bind::Variable *variable) {
  auto [home, target] = followImports(module, variable);
  auto *assign =
      llvm::dyn_cast_or_null<ast::Assign>(definitions.lookup(target));
  auto *call = assign ? llvm::dyn_cast<ast::Call>(assign->value) : nullptr;
  auto *name = call ? llvm::dyn_cast<ast::Name>(call->func) : nullptr;
  return name && name->id == "NewType";
}

std::array<TypeRef, 3> Program::getExitArguments() {
  TypeRef error = types.getInstance(types.classes.baseException);
  return {types.getOptional(types.getClassObject(error)),
          types.getOptional(error),
          types.getOptional(types.getInstance(findBuiltinClass("_traceback")))};
}

ModuleInfo *Program::findImport(ModuleInfo *from, const ast::ImportFrom *stmt) {
  return resolveImport(from, stmt->module.str(), stmt->level, stmt->range);
}

llvm::SmallVector<TypeRef, 4> Program::getClasses(Instance &instance,
                                                  const ast::Expr *expr) {
  BodyChecker checker(*this, instance);
  llvm::SmallVector<TypeRef, 4> classes;
  checker.collectRecordedClasses(expr, classes);
  return classes;
}

TypeRef Program::getCaughtType(Instance &instance,
                               const ast::ExceptHandler *handler) {
  if (instance.caughtValues.contains(handler->type))
    return BodyChecker(*this, instance)
        .getCaughtBy(instance.getType(handler->type), handler->type);
  auto classes = getClasses(instance, handler->type);
  return classes.size() == 1
             ? classes[0]
             : types.getInstance(this->types.classes.baseException);
}

TypeRef Program::getElementType(Instance &instance, TypeRef type,
                                const ast::Node *node) {
  BodyChecker checker(*this, instance);
  TypeRef element = checker.elementOf(type);
  return element ? element : types.getAny();
}

TypeRef Program::getDefaultTypeOf(FunctionInfo *function, unsigned index) {
  BodyChecker checker(*this, defaultScratch);
  return widenLiterals(types, getDefaultType(function, index, checker));
}

/// As collectClasses, from the types recorded when the body was checked.
void BodyChecker::collectRecordedClasses(
    const ast::Expr *expr, llvm::SmallVectorImpl<TypeRef> &classes) {
  if (auto *tuple = llvm::dyn_cast<ast::Tuple>(expr)) {
    for (const ast::Expr *element : tuple->elts)
      collectRecordedClasses(element, classes);
    return;
  }
  if (auto *binary = llvm::dyn_cast<ast::BinOp>(expr)) {
    collectRecordedClasses(binary->left, classes);
    collectRecordedClasses(binary->right, classes);
    return;
  }
  TypeRef type = instance.getType(expr);
  if (!type)
    return;
  if (type->getKind() == TypeKind::None)
    classes.push_back(type);
  else if (auto *cls = llvm::dyn_cast<ClassObjectType>(type);
           cls && cls->instance->getKind() == TypeKind::Union)
    llvm::append_range(classes, llvm::cast<UnionType>(cls->instance)->members);
  else if (cls)
    classes.push_back(cls->instance);
  else if (auto *tuple = llvm::dyn_cast<TupleType>(type))
    for (TypeRef element : tuple->elements)
      if (auto *cls = llvm::dyn_cast<ClassObjectType>(element))
        classes.push_back(cls->instance);
}

/// Element type of a builtin iterable; null for what is none.
TypeRef BodyChecker::elementOf(TypeRef type) {
  return iterateOptional(type, nullptr);
}

FunctionInfo *Program::findMethod(TypeRef type, llvm::StringRef name,
                                  ClassInfo **owner) {
  if (auto *literal = llvm::dyn_cast<LiteralType>(type))
    type = literal->base;
  if (type->getKind() == TypeKind::Tuple)
    return types.classes.tuple->findMethod(name, owner);
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  return shape ? shape->cls->findMethod(name, owner) : nullptr;
}
