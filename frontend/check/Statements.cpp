//===- Statements.cpp - Flow of statements --------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

void BodyChecker::unsupported(const ast::Node *node, llvm::StringRef what,
                              llvm::StringRef instead) {
  report(node->range, diag::err_unsupported, what, instead);
}

void BodyChecker::visitBody(llvm::ArrayRef<ast::Stmt *> body) {
  for (const ast::Stmt *stmt : body) {
    if (!state.reachable) {
      instance.unreachable.insert(stmt);
      continue;
    }
    instance.unreachable.erase(stmt);
    visit(stmt);
  }
}

void BodyChecker::visit(const ast::Stmt *stmt) {
  switch (stmt->kind) {
  case ast::Kind::FunctionDef:
    return visitFunctionDef(llvm::cast<ast::FunctionDef>(stmt));
  case ast::Kind::ClassDef:
    return visitClassDef(llvm::cast<ast::ClassDef>(stmt));
  case ast::Kind::Return:
    return visitReturn(llvm::cast<ast::Return>(stmt));
  case ast::Kind::Delete:
    return visitDelete(llvm::cast<ast::Delete>(stmt));
  case ast::Kind::Assign:
    return visitAssign(llvm::cast<ast::Assign>(stmt));
  case ast::Kind::AugAssign:
    return visitAugAssign(llvm::cast<ast::AugAssign>(stmt));
  case ast::Kind::AnnAssign:
    return visitAnnAssign(llvm::cast<ast::AnnAssign>(stmt));
  case ast::Kind::For:
    return visitFor(llvm::cast<ast::For>(stmt));
  case ast::Kind::While:
    return visitWhile(llvm::cast<ast::While>(stmt));
  case ast::Kind::If:
    return visitIf(llvm::cast<ast::If>(stmt));
  case ast::Kind::With:
    return visitWith(llvm::cast<ast::With>(stmt), 0);
  case ast::Kind::Match:
    return visitMatch(llvm::cast<ast::Match>(stmt));
  case ast::Kind::Raise:
    return visitRaise(llvm::cast<ast::Raise>(stmt));
  case ast::Kind::Try:
    return visitTry(llvm::cast<ast::Try>(stmt));
  case ast::Kind::Assert:
    return visitAssert(llvm::cast<ast::Assert>(stmt));
  case ast::Kind::Import:
    return visitImport(llvm::cast<ast::Import>(stmt));
  case ast::Kind::ImportFrom:
    return visitImportFrom(llvm::cast<ast::ImportFrom>(stmt));
  case ast::Kind::ExprStmt: {
    discarded = llvm::cast<ast::ExprStmt>(stmt)->value;
    TypeRef type = check(llvm::cast<ast::ExprStmt>(stmt)->value);
    if (type->getKind() == TypeKind::Never)
      leave();
    return;
  }
  case ast::Kind::Break:
    if (!loops.empty()) // else the binder reported it
      loops.back()->breaks.merge(store, state);
    return leave();
  case ast::Kind::Continue:
    if (!loops.empty())
      loops.back()->continues.merge(store, state);
    return leave();
  case ast::Kind::Pass:
  case ast::Kind::Global:
  case ast::Kind::Nonlocal:
  case ast::Kind::TypeAlias:
    return;
  case ast::Kind::AsyncFunctionDef:
    return unsupported(stmt, "`async def`", "a plain function");
  case ast::Kind::AsyncFor:
    return unsupported(stmt, "`async for`", "a plain `for` loop");
  case ast::Kind::AsyncWith:
    return unsupported(stmt, "`async with`", "a plain `with`");
  case ast::Kind::TryStar:
    return unsupported(stmt, "`except*`", "`except` with a tuple of types");
  default:
    break;
  }
  llvm_unreachable("not a statement");
}

//===----------------------------------------------------------------------===//
// Branches and loops
//===----------------------------------------------------------------------===//

void BodyChecker::visitIf(const ast::If *stmt) {
  check(stmt->test);
  Branches branches = branch(stmt->test);
  state = std::move(branches.whenTrue);
  visitBody(stmt->body);
  FlowState after = std::move(state);
  state = std::move(branches.whenFalse);
  visitBody(stmt->orelse);
  state.merge(store, after);
}

/// Runs the loop body until the state at its head no longer changes. Only what
/// the last run reports is kept.
void BodyChecker::visitLoop(const ast::Stmt *stmt,
                            llvm::ArrayRef<ast::Stmt *> orelse,
                            llvm::function_ref<void()> enter,
                            llvm::function_ref<void()> exit,
                            llvm::ArrayRef<ast::Stmt *> body) {
  FlowState head = state;
  Loop loop;
  loops.push_back(&loop);
  size_t mark = program.diags.checkpoint();
  constexpr unsigned limit = 30;
  for (unsigned i = 0; i != limit; ++i) {
    program.diags.rollback(mark);
    state = head;
    loop.breaks.reachable = loop.continues.reachable = false;
    enter();
    visitBody(body);
    state.merge(store, loop.continues);
    if (!head.merge(store, state))
      break;
  }
  loops.pop_back();
  state = head;
  exit();
  visitBody(orelse);
  state.merge(store, loop.breaks);
}

void BodyChecker::visitWhile(const ast::While *stmt) {
  auto test = [&](bool sense) {
    check(stmt->test);
    Branches branches = branch(stmt->test);
    state = std::move(sense ? branches.whenTrue : branches.whenFalse);
  };
  visitLoop(
      stmt, stmt->orelse, [&] { test(true); }, [&] { test(false); },
      stmt->body);
}

void BodyChecker::visitFor(const ast::For *stmt) {
  TypeRef iterable = checkIterable(stmt->iter);
  visitLoop(
      stmt, stmt->orelse,
      [&] {
        // Read again each time: a later use may have told the element type.
        iterable = checkIterable(stmt->iter);
        assign(stmt->target, iterate(iterable, stmt, stmt->iter), nullptr);
      },
      [] {}, stmt->body);
}

//===----------------------------------------------------------------------===//
// Exceptions
//===----------------------------------------------------------------------===//

/// Has it a clause for a module that cannot be imported?
bool BodyChecker::catchesImportError(const ast::Try *stmt) {
  auto isCaught = [&](const ast::Expr *expr) {
    auto *name = llvm::dyn_cast<ast::Name>(expr);
    return name && program.isBuiltinName(instance.module, name) &&
           llvm::is_contained({"ImportError", "ModuleNotFoundError",
                               "Exception", "BaseException"},
                              name->id.str());
  };
  return llvm::any_of(stmt->handlers, [&](const ast::ExceptHandler *handler) {
    auto *tuple = llvm::dyn_cast_or_null<ast::Tuple>(handler->type);
    return !handler->type || isCaught(handler->type) ||
           (tuple && llvm::any_of(tuple->elts, isCaught));
  });
}

/// Does its body only import what there is of krait's library? That raises no
/// ImportError.
bool BodyChecker::onlyImports(const ast::Try *stmt) {
  auto isFound = [&](llvm::StringRef name) {
    ModuleInfo *module = program.findModule(name);
    return module && module->isStdlib;
  };
  auto cannotRaise = [&](const ast::Stmt *each) {
    if (auto *import = llvm::dyn_cast<ast::Import>(each))
      return llvm::all_of(import->names, [&](const ast::Alias *alias) {
        return isFound(alias->name);
      });
    if (auto *from = llvm::dyn_cast<ast::ImportFrom>(each))
      return !from->level && isFound(from->module);
    auto *assign = llvm::dyn_cast<ast::Assign>(each);
    return assign && llvm::isa<ast::Constant>(assign->value) &&
           llvm::all_of(assign->targets, [](const ast::Expr *target) {
             return llvm::isa<ast::Name>(target);
           });
  };
  auto catchesOnly = [&](const ast::ExceptHandler *handler) {
    auto *name = llvm::dyn_cast_or_null<ast::Name>(handler->type);
    return name && program.isBuiltinName(instance.module, name) &&
           (name->id == "ImportError" || name->id == "ModuleNotFoundError");
  };
  return llvm::all_of(stmt->body, cannotRaise) &&
         llvm::all_of(stmt->handlers, catchesOnly);
}

void BodyChecker::visitTry(const ast::Try *stmt) {
  // What may be the case when an exception leaves the statement.
  FlowState escaping = state;
  if (!stmt->finalbody.empty())
    handlers.push_back(&escaping);
  FlowState raised = state;
  handlers.push_back(&raised);
  bool isGuard = catchesImportError(stmt);
  importGuards += isGuard;
  visitBody(stmt->body);
  importGuards -= isGuard;
  handlers.pop_back();
  visitBody(stmt->orelse);
  FlowState after = std::move(state);
  visitHandlers(stmt, raised, after);
  if (stmt->finalbody.empty()) {
    state = std::move(after);
    return;
  }
  handlers.pop_back();
  // The code of a finally block is made once for each way into it.
  constexpr unsigned MaxFinallyDepth = 8;
  if (finallyDepth == MaxFinallyDepth) {
    report(stmt->range, diag::err_unsupported,
           "a finally block inside of " + llvm::Twine(MaxFinallyDepth) +
               " others",
           "a function for what the inner ones do");
    return;
  }
  ++finallyDepth;
  // The state that goes on is that of the normal exit; the types recorded are
  // those of all exits together, because the code is the same.
  bool completes = after.reachable;
  FlowState all = escaping;
  all.merge(store, after);
  size_t mark = program.diags.checkpoint();
  state = completes ? after : all;
  visitBody(stmt->finalbody);
  FlowState result = std::move(state);
  program.diags.rollback(mark);
  state = std::move(all);
  state.reachable = true;
  visitBody(stmt->finalbody);
  --finallyDepth;
  result.reachable &= completes;
  state = std::move(result);
}

/// Does an except clause name its classes? A tuple within a tuple is a value:
/// to look into it raises TypeError.
bool BodyChecker::nameClasses(const ast::Expr *expr) {
  auto isClass = [&](const ast::Expr *each) {
    return isClassName(each) &&
           llvm::isa_and_nonnull<ClassObjectType>(instance.getType(each));
  };
  auto *tuple = llvm::dyn_cast<ast::Tuple>(expr);
  return tuple ? llvm::all_of(tuple->elts, isClass) : isClass(expr);
}

/// What a clause catches whose classes are a value of this type.
TypeRef BodyChecker::getCaughtBy(TypeRef type, const ast::Expr *at) {
  TypeRef base = store.getInstance(store.classes.baseException);
  if (auto *tuple = llvm::dyn_cast<TupleType>(type)) {
    TypeRef all = store.getNever();
    for (TypeRef element : tuple->elements)
      all = join(all, getCaughtBy(element, at));
    return llvm::isa<InstanceType>(all) ? all : base;
  }
  if (auto *list = llvm::dyn_cast<UnionType>(type)) {
    for (TypeRef member : list->members)
      getCaughtBy(member, at);
    return base;
  }
  auto *cls = llvm::dyn_cast<ClassObjectType>(type);
  if (cls && llvm::isa<InstanceType>(cls->instance))
    return cls->instance;
  if (type->getKind() != TypeKind::Any)
    report(at->range, diag::err_not_an_exception, type->str());
  return base;
}

void BodyChecker::visitHandlers(const ast::Try *stmt, const FlowState &raised,
                                FlowState &after) {
  bool isReached = !onlyImports(stmt);
  for (const ast::ExceptHandler *handler : stmt->handlers) {
    state = raised;
    state.reachable = true;
    TypeRef caught = store.getInstance(store.classes.baseException);
    if (handler->type) {
      TypeRef type = check(handler->type);
      llvm::SmallVector<TypeRef, 4> classes;
      instance.caughtValues.erase(handler->type);
      if (!nameClasses(handler->type)) {
        instance.caughtValues.insert(handler->type);
        classes.push_back(getCaughtBy(type, handler->type));
      } else {
        collectClasses(handler->type, classes);
      }
      for (TypeRef cls : classes) {
        auto *instance = llvm::dyn_cast<InstanceType>(cls);
        if (!instance || !instance->cls->isException)
          report(handler->type->range, diag::err_not_an_exception, cls->str());
      }
      caught = store.getUnion(classes);
      if (caught->getKind() == TypeKind::Union)
        caught = store.getInstance(store.classes.baseException);
      for (TypeRef each : classes)
        if (caught->getKind() == TypeKind::Never)
          caught = each;
    }
    bind::Variable *variable = handler->name ? lookup(handler) : nullptr;
    state.reachable = isReached;
    if (variable)
      assignVariable(variable, caught, handler);
    visitBody(handler->body);
    if (variable && state.reachable)
      unbind(variable);
    after.merge(store, state);
  }
}

void BodyChecker::visitRaise(const ast::Raise *stmt) {
  auto checkException = [&](const ast::Expr *expr) {
    TypeRef type = check(expr);
    if (auto *cls = llvm::dyn_cast<ClassObjectType>(type))
      type = construct(stmt, expr == stmt->exc ? 0 : 1, cls->instance, {},
                       nullptr, expr->range);
    TypeRef base = store.getInstance(store.classes.baseException);
    if (!isAssignable(type, base) &&
        !(expr == stmt->cause && type->getKind() == TypeKind::None))
      report(expr->range, diag::err_not_an_exception, type->str());
  };
  if (stmt->exc)
    checkException(stmt->exc);
  if (stmt->cause)
    checkException(stmt->cause);
  leave();
}

void BodyChecker::visitAssert(const ast::Assert *stmt) {
  check(stmt->test);
  Branches branches = branch(stmt->test);
  state = std::move(branches.whenFalse);
  if (stmt->msg && state.reachable)
    check(stmt->msg);
  else if (stmt->msg)
    instance.unreachable.insert(stmt->msg);
  state = std::move(branches.whenTrue);
}

/// Each item guards those after it and the body, as nested statements would.
void BodyChecker::visitWith(const ast::With *stmt, size_t index) {
  if (index == stmt->items.size())
    return visitBody(stmt->body);
  const ast::WithItem *item = stmt->items[index];
  TypeRef manager = checkOperand(item->context_expr);
  TypeRef entered = callMethod(item, 0, manager, "__enter__", {}, {}, false);
  TypeRef none = store.getNone();
  TypeRef exited = callMethod(item, 1, manager, "__exit__",
                              program.getExitArguments(), {}, false);
  bool swallows =
      exited && exited != none && exited->getKind() != TypeKind::Never;
  FlowState raised = state;
  handlers.push_back(&raised);
  if (item->optional_vars)
    assign(item->optional_vars, entered ? entered : store.getAny(), nullptr);
  visitWith(stmt, index + 1);
  handlers.pop_back();
  if (swallows)
    state.merge(store, raised);
}

//===----------------------------------------------------------------------===//
// Functions, classes, imports
//===----------------------------------------------------------------------===//

void BodyChecker::visitReturn(const ast::Return *stmt) {
  TypeRef expected = getDeclaredResult();
  if (instance.function && instance.function->isGenerator)
    expected = declaredReturn;
  TypeRef type = stmt->value ? check(stmt->value, expected) : store.getNone();
  bool isMethod = instance.function && instance.function->owner;
  TypeRef answer = isMethod && mentionsNotImplemented(type)
                       ? withoutNotImplemented(type)
                       : type;
  if (expected && !isAssignable(answer, expected))
    report(stmt->range, diag::err_return_value, type->str(), expected->str());
  returned = returned ? join(returned, widen(type)) : widen(type);
  leave();
}

void BodyChecker::visitFunctionDef(const ast::FunctionDef *stmt) {
  static constexpr llvm::StringLiteral known[] = {"export", "native",
                                                  "intrinsic", "overload"};
  bool topLevel = frame->kind == bind::ScopeKind::Module;
  FunctionInfo *function = program.declareFunction(
      instance.module, stmt, nullptr, topLevel ? nullptr : &instance,
      topLevel ? "" : instance.function->qualname + ".<locals>.");
  program.resolveFunction(function);
  TypeRef value = decorate(stmt, function, [&](const ast::Expr *decorator) {
    return !llvm::is_contained(
        known, program.getDecorator(decorator, instance.module));
  });
  if (bind::Variable *variable = lookup(stmt))
    assignVariable(variable, value, stmt);
}

/// Defaults are evaluated where the def is executed.
void BodyChecker::checkDefaults(FunctionInfo *function) {
  for (const ParamInfo &param : function->params)
    if (param.defaultValue)
      check(param.defaultValue,
            param.type && !hasTypeVars(param.type) ? param.type : nullptr);
}

void BodyChecker::visitClassDef(const ast::ClassDef *stmt) {
  bool topLevel = frame->kind == bind::ScopeKind::Module;
  ClassInfo *cls = program.declareClass(
      instance.module, stmt, topLevel ? nullptr : &instance,
      topLevel ? "" : instance.function->qualname + ".<locals>.");
  visitClass(stmt, cls);
  if (bind::Variable *variable = lookup(stmt))
    assignVariable(variable, store.getClassObject(program.getSelfType(cls)),
                   stmt);
}

/// `pass`, a docstring, `...`
static bool doesNothing(const ast::Stmt *stmt) {
  auto *expr = llvm::dyn_cast<ast::ExprStmt>(stmt);
  return llvm::isa<ast::Pass>(stmt) ||
         (expr && llvm::isa<ast::Constant>(expr->value));
}

/// Has the class of the value no hash? A dataclass takes such a default for one
/// that its instances would share.
static bool isUnhashable(TypeRef type) {
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  if (!shape)
    return false;
  ClassInfo *cls = shape->cls;
  if (cls->isBuiltin)
    return cls->name == "list" || cls->name == "dict" || cls->name == "set" ||
           cls->name == "bytearray";
  return cls->isUnhashable();
}

void BodyChecker::visitClassBody(ClassInfo *cls) {
  TypeRef self = program.getSelfType(cls);
  llvm::SaveAndRestore outer(classBody, cls);
  for (const ast::Stmt *inner : cls->node->body) {
    const ast::Expr *value = nullptr;
    const ast::Name *name = nullptr;
    if (auto *assign = llvm::dyn_cast<ast::AnnAssign>(inner)) {
      value = assign->value;
      name = llvm::dyn_cast<ast::Name>(assign->target);
    } else if (auto *assign = llvm::dyn_cast<ast::Assign>(inner)) {
      if (!cls->findEnumMember(assign)) {
        visitClassAssign(cls, assign);
        continue;
      }
      value = assign->value;
      name = llvm::cast<ast::Name>(assign->targets[0]);
    } else if (auto *def = llvm::dyn_cast<ast::FunctionDef>(inner)) {
      visitMethodDef(cls, def);
      continue;
    } else if (auto *def = llvm::dyn_cast<ast::ClassDef>(inner)) {
      visitClass(def, cls->innerClasses.lookup(def->name));
      boundInClass.insert(lookup(def));
      continue;
    } else if (doesNothing(inner)) {
      continue;
    } else {
      unsupported(inner, "this statement in a class body",
                  "assignments and methods");
      continue;
    }
    if (!value || !name)
      continue;
    auto it = cls->fields.find(name->id);
    if (it == cls->fields.end())
      continue;
    if (it->second.factory)
      check(it->second.factory);
    if (it->second.dataclassField || it->second.enumValue)
      value = it->second.classValue;
    if (!value)
      continue;
    TypeRef type = check(value, it->second.declared);
    if (it->second.declared && !isAssignable(type, it->second.declared))
      report(value->range, diag::err_assignment, type->str(),
             it->second.declared->str());
    if (cls->isDataclass && !it->second.isClassVar && isUnhashable(type))
      unsupported(value, "a mutable default of a dataclass field",
                  "`field(default_factory=...)`");
    program.learnField(self, &it->second, widen(type));
    boundInClass.insert(lookup(name));
  }
}

/// An assignment of a class body; one that only names a method anew has been
/// read already.
void BodyChecker::visitClassAssign(ClassInfo *cls, const ast::Assign *stmt) {
  TypeRef expected = nullptr;
  bool isAlias = true;
  for (const ast::Expr *target : stmt->targets) {
    auto *name = llvm::dyn_cast<ast::Name>(target);
    auto it = name ? cls->fields.find(name->id) : cls->fields.end();
    isAlias &= name && cls->methods.count(name->id);
    if (it != cls->fields.end() && !expected)
      expected = it->second.declared;
  }
  if (isAlias)
    return;
  TypeRef type = check(stmt->value, expected);
  for (const ast::Expr *target : stmt->targets)
    assign(target, type, stmt->value);
}

/// A name of the class whose body is being executed is a class attribute.
void BodyChecker::assignClassName(bind::Variable *variable, TypeRef type,
                                  const ast::Node *at) {
  auto it = llvm::find_if(classBody->fields, [&](auto &entry) {
    return entry.first == variable->name;
  });
  if (it == classBody->fields.end())
    return;
  FieldInfo &field = it->second;
  boundInClass.insert(variable);
  if (field.declared && !isAssignable(type, field.declared))
    report(at->range, diag::err_assignment, type->str(), field.declared->str());
  program.learnField(program.getSelfType(classBody), &field, type);
}
