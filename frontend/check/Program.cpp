//===- Program.cpp - Rounds over a whole program --------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/check/Program.h"
#include "frontend/ast/Visitor.h"
#include "frontend/check/BodyChecker.h"
#include "frontend/types/Promotion.h"
#include "llvm/ADT/ScopeExit.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

Program::Program(SourceManager &sources, DiagnosticEngine &diags,
                 ast::Arena &arena, std::string stdlib,
                 std::vector<std::string> searchPath, Elements elements)
    : sources(sources), diags(diags), arena(arena), stdlib(std::move(stdlib)),
      searchPath(std::move(searchPath)), types(elements), needed(elements) {
  for (const char *name : {"__repr__", "__str__", "__hash__", "__len__",
                           "__bool__", "__del__", "__iter__", "__next__"})
    dynamicMethods.insert({name, 0});
  for (const char *name : {"__eq__", "__ne__", "__lt__", "__le__", "__gt__",
                           "__ge__", "__format__", "__contains__"})
    dynamicMethods.insert({name, 1});
}

Program::~Program() = default;

bool Program::run(FileId file) { return runAs(file, "__main__"); }

bool Program::runLibrary(FileId file, llvm::StringRef name) {
  isLibrary = true;
  return runAs(file, name);
}

bool Program::runAs(FileId file, llvm::StringRef name) {
  // Other programs of this command line may have errors already.
  size_t earlier = diags.getErrorCount();
  auto failed = [&] { return diags.getErrorCount() != earlier; };
  main = readModule(name, file);
  if (!main || failed())
    return false;
  loadBuiltins();
  bindModule(main);
  if (failed())
    return false;
  modules[name] = main;
  declareModule(main);
  size_t mark = diags.checkpoint();
  constexpr unsigned limit = 25;
  for (round = 1; round <= limit; ++round) {
    diags.rollback(mark);
    changed = false;
    bodyReports.clear();
    reached.clear();
    moduleStates.clear();
    finishedStates.clear();
    checkModuleBody(main);
    checkExported();
    completeConstructed();
    checkUncalled();
    if (needed != types.getElements())
      return false;
    if (!changed) {
      finished = true;
      restoreReports();
      return !failed();
    }
  }
  restoreReports();
  if (!failed())
    diags.report(main->ast->range, diag::err_no_fixed_point);
  return false;
}

/// What follows from a module that is not found is not reported.
void Program::restoreReports() {
  auto follows = [](const Diagnostic &report) {
    static constexpr llvm::StringLiteral own[] = {
        "import-not-found", "import-unsupported", "syntax", "indentation",
        "tabs"};
    return !llvm::is_contained(own, getCode(report.id));
  };
  if (missesModule) {
    llvm::erase_if(lastingReports, follows);
    llvm::erase_if(bodyReports, follows);
  }
  diags.restore(std::move(lastingReports));
  diags.restore(std::move(bodyReports));
}

void Program::checkModuleBody(ModuleInfo *module) {
  if (!module || !module->ast || module->isBuiltins)
    return;
  Instance *&slot = moduleBodies[module];
  if (!slot) {
    slot = &instanceStore.emplace_back();
    slot->module = module;
    slot->returnType = types.getNone();
  }
  Instance *body = slot;
  if (body->round == round)
    return; // run already, or being run (a circular import)
  body->round = round;
  body->inProgress = true;
  BodyChecker checker(*this, *body);
  moduleStates[module] = &checker.state;
  reached.push_back(body);
  size_t mark = diags.checkpoint();
  checker.checkModule();
  keepReports(mark);
  finishedStates.push_back(std::move(checker.state));
  moduleStates[module] = &finishedStates.back();
  body->inProgress = false;
}

Instance *Program::getInstance(FunctionInfo *function,
                               llvm::ArrayRef<TypeRef> params,
                               const Bindings &bindings) {
  std::vector<TypeRef> key;
  for (TypeRef param : params)
    key.push_back(param ? param : types.getAny());
  Instance *&slot = instances[{function, key}];
  if (!slot) {
    slot = &instanceStore.emplace_back();
    slot->function = function;
    slot->module = function->module;
    slot->params.assign(key.begin(), key.end());
    slot->returnType = types.getNever();
  }
  Instance *instance = slot;
  instance->isRecursive |= instance->inProgress;
  if (instance->round != round && !instance->inProgress) {
    instance->round = round;
    instance->bindings = bindings;
    checkInstance(instance);
  }
  return instance;
}

void Program::checkInstance(Instance *instance) {
  FunctionInfo *function = instance->function;
  constexpr unsigned limit = 200;
  if (nesting > limit) {
    diags.report(function->node->range, diag::err_polymorphic_recursion,
                 function->qualname);
    return;
  }
  ++nesting;
  instance->inProgress = true;
  reached.push_back(instance);
  TypeRef before = instance->returnType;
  BodyChecker checker(*this, *instance);
  size_t mark = diags.checkpoint();
  checker.checkFunction();
  keepReports(mark);
  // A recursive call gives nothing until the body has been seen once. What
  // comes of that (an Any, for `max([f(n - 1)])`) would stay for ever, so the
  // annotation takes its place until the next round.
  if (instance->isRecursive && !instance->trustsAnnotation &&
      instance->returnType->getKind() == TypeKind::Any &&
      function->returnType) {
    instance->trustsAnnotation = true;
    instance->returnType =
        substitute(types, function->returnType, instance->bindings);
    changed = true;
  }
  if (instance->returnType != before)
    changed = true;
  instance->inProgress = false;
  --nesting;
}

/// A body is checked once in a round, perhaps in the middle of a loop whose
/// reports are taken back when it is looked at again.
void Program::keepReports(size_t mark) {
  if (finished)
    return;
  for (Diagnostic &report : diags.take(mark))
    bodyReports.push_back(std::move(report));
}

Program::LastingReports::~LastingReports() {
  if (program.finished)
    return;
  for (Diagnostic &report : program.diags.take(mark))
    program.lastingReports.push_back(std::move(report));
}

//===----------------------------------------------------------------------===//
// What rounds learn
//===----------------------------------------------------------------------===//

void Program::learnGlobal(bind::Variable *variable, TypeRef type) {
  TypeRef &slot = globalTypes[variable];
  TypeRef merged = slot ? join(types, slot, type) : type;
  if (merged == slot)
    return;
  slot = merged;
  changed = true;
}

void Program::learnCaptured(Instance *from, bind::Variable *variable,
                            TypeRef type) {
  Instance *owner = getOwner(from, variable);
  if (!owner)
    return;
  TypeRef &slot = owner->varTypes[variable];
  TypeRef merged = slot ? join(types, slot, type) : type;
  if (merged == slot)
    return;
  slot = merged;
  changed = true;
}

Instance *Program::getOwner(Instance *from, bind::Variable *variable) {
  Instance *owner = from->function ? from->function->enclosing : nullptr;
  while (owner && owner->function &&
         owner->function->scope != variable->getFrame())
    owner = owner->function->enclosing;
  return owner;
}

TypeRef Program::getCapturedType(Instance *from, bind::Variable *variable) {
  Instance *owner = getOwner(from, variable);
  TypeRef type = owner ? owner->varTypes.lookup(variable) : nullptr;
  return type ? type : types.getNever();
}

Bound Program::getGlobalState(ModuleInfo *module, bind::Variable *variable) {
  FlowState *state = moduleStates.lookup(module);
  if (!state)
    return module->isBuiltins ? Bound::Yes : Bound::Maybe;
  return state->variables.lookup(variable).bound;
}

TypeRef Program::getFieldType(TypeRef instance, FieldInfo *field) {
  auto *shape = llvm::cast<InstanceType>(instance);
  ClassInfo *owner = nullptr;
  shape->cls->findField(field->name.str(), &owner);
  TypeRef seen = owner ? asBase(types, instance, owner) : instance;
  TypeRef learned = fieldTypes.lookup({seen, field});
  if (!field->declared)
    return learned ? learned : types.getNever();
  TypeRef declared = substitute(types, field->declared, getClassBindings(seen));
  return learned ? promote(types, declared, learned) : declared;
}

void Program::learnField(TypeRef instance, FieldInfo *field, TypeRef type) {
  auto *shape = llvm::cast<InstanceType>(instance);
  ClassInfo *owner = nullptr;
  shape->cls->findField(field->name.str(), &owner);
  TypeRef seen = owner ? asBase(types, instance, owner) : instance;
  TypeRef &slot = fieldTypes[{seen, field}];
  TypeRef merged = slot ? join(types, slot, type) : type;
  if (merged == slot)
    return;
  slot = merged;
  changed = true;
  if (owner && owner->isNamedTuple)
    learnShape(seen);
}

void Program::generalizeField(TypeRef instance, FieldInfo *field,
                              TypeRef callable) {
  auto *shape = llvm::cast<InstanceType>(instance);
  ClassInfo *owner = nullptr;
  shape->cls->findField(field->name.str(), &owner);
  TypeRef seen = owner ? asBase(types, instance, owner) : instance;
  TypeRef &slot = fieldTypes[{seen, field}];
  TypeRef merged = callable;
  if (slot) {
    auto *list = llvm::dyn_cast<UnionType>(slot);
    for (TypeRef member : list ? list->members : llvm::ArrayRef<TypeRef>(slot))
      if (!llvm::isa<FunctionType, ClassObjectType>(member))
        merged = join(types, merged, member);
  }
  if (merged == slot)
    return;
  slot = merged;
  changed = true;
}

/// Places that take anything of some behaviour: they do not tell what an empty
/// display will hold.
static bool isUninformative(TypeStore &types, TypeRef type) {
  if (auto *list = llvm::dyn_cast<UnionType>(type))
    return llvm::any_of(list->members, [&](TypeRef member) {
      return isUninformative(types, member);
    });
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  return llvm::is_contained({TypeKind::Pending, TypeKind::Never},
                            type->getKind()) ||
         (shape &&
          (shape->cls->isProtocol || shape->cls == types.classes.object)) ||
         hasTypeVars(type);
}

bool Program::learnPending(const PendingType *pending, TypeRef type) {
  if (isUninformative(types, type))
    return true;
  TypeRef &slot =
      pendingTypes[{pending->instance, pending->origin, pending->index}];
  type = widenLiterals(types, type);
  // Containers of functions may get others later.
  if (TypeRef callable = toCallable(types, type))
    type = callable;
  TypeRef merged = slot ? join(types, slot, type) : type;
  if (merged != slot) {
    slot = merged;
    changed = true;
  }
  return true;
}

TypeRef Program::getPending(const void *instance, const void *origin,
                            unsigned index) {
  auto it = pendingTypes.find({instance, origin, index});
  return it != pendingTypes.end() ? it->second
                                  : types.getPending(instance, origin, index);
}

//===----------------------------------------------------------------------===//
// Functions that nothing calls
//===----------------------------------------------------------------------===//

/// Inside the builtins a function is instantiated only for a program that
/// calls it.
bool Program::needsInstances(FunctionInfo *function) { return true; }

/// An annotated function is checked even when nothing calls it; what such a
/// check needs is not compiled.
void Program::checkUncalled() {
  size_t compiled = reached.size();
  llvm::DenseSet<FunctionInfo *> called;
  for (Instance *instance : reached)
    called.insert(instance->function);
  // Checking may add modules.
  for (size_t i = 0; i != moduleStore.size(); ++i) {
    ModuleInfo &module = moduleStore[i];
    if (!module.ast || module.isStdlib)
      continue;
    for (const ast::Stmt *stmt : module.ast->body) {
      FunctionInfo *function = functionByNode.lookup(stmt);
      if (!function || called.count(function) ||
          (function->overloadHead && function->overloadHead != function))
        continue;
      resolveFunction(function);
      llvm::SmallVector<TypeRef, 4> params;
      bool concrete = true;
      for (const ParamInfo &param : function->params) {
        TypeRef type = param.type;
        concrete &= type && !hasTypeVars(type);
        if (!concrete)
          break;
        if (param.kind == ParamKind::VarPositional)
          type = types.getUnboundedTuple(type);
        else if (param.kind == ParamKind::VarKeyword)
          type = types.getDict(types.getStr(), type);
        params.push_back(type);
      }
      if (concrete)
        getInstance(function, params, Bindings());
    }
  }
  dropReached(compiled);
}

/// Takes back what only unreached functions need; lowering may still ask for
/// such an instance, and it is then checked and reached anew.
void Program::dropReached(size_t from) {
  for (Instance *instance : llvm::drop_begin(reached, from))
    instance->round = 0;
  reached.resize(from);
}

/// Special methods of the classes that were instantiated: the type descriptor
/// refers to them, so that the runtime can print, compare and hash.
void Program::noteConstructed(TypeRef instance) {
  constructed.insert(instance);
}

void Program::noteImplementor(TypeRef type, TypeRef protocol) {
  changed |= implementors[protocol].insert(widenLiterals(types, type));
}

TypeRef Program::openProtocols(TypeRef type) {
  if (auto *list = llvm::dyn_cast<UnionType>(type)) {
    llvm::SmallVector<TypeRef, 4> members;
    for (TypeRef member : list->members)
      members.push_back(openProtocols(member));
    return types.getUnion(members);
  }
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  if (!shape || !shape->cls->isProtocol || shape->cls->isBuiltin)
    return type;
  llvm::SetVector<TypeRef> known;
  known.insert(type);
  llvm::SmallVector<TypeRef, 4> members;
  for (size_t i = 0; i != known.size(); ++i) {
    auto it = implementors.find(known[i]);
    if (it == implementors.end())
      continue;
    for (TypeRef each : it->second) {
      auto *cls = llvm::dyn_cast<InstanceType>(each);
      if (cls && cls->cls->isProtocol && !cls->cls->isBuiltin)
        known.insert(each);
      else if (cls || each->getKind() == TypeKind::Tuple ||
               each->getKind() == TypeKind::None)
        members.push_back(each);
      else
        return type; // a function, class or module
    }
  }
  return members.empty() ? type : types.getUnion(members);
}

/// Is `name` of the class found without an instance, and not by the type
/// descriptor?
static bool definesClassAttribute(const ClassInfo *cls, llvm::StringRef name) {
  for (auto &[key, field] : cls->fields)
    if (key == name)
      return field.isClassVar && !field.isAssignedOnSelf;
  for (auto &[key, method] : cls->methods)
    if (key == name)
      return method->isStatic || method->isClassMethod;
  return false;
}

/// Have the objects of the class a place for `name` that those of `base`, where
/// it is the class's alone, do not have?
static bool addsPlace(const ClassInfo *cls, ClassInfo *base,
                      llvm::StringRef name) {
  FieldInfo *shared = base->findField(name);
  if (!shared || !shared->isClassVar || shared->isAssignedOnSelf)
    return false;
  return llvm::any_of(cls->fields, [&](auto &entry) {
    return entry.first == name &&
           (!entry.second.isClassVar || entry.second.isAssignedOnSelf);
  });
}

/// Is `name` found in the class itself?
static bool definesMember(const ClassInfo *cls, llvm::StringRef name) {
  auto isIt = [&](auto &entry) { return entry.first == name; };
  for (auto &[key, field] : cls->fields)
    if (key == name && field.classValue)
      return true;
  return llvm::any_of(cls->methods, isIt) ||
         llvm::any_of(cls->innerClasses, isIt);
}

/// Does a class take a member from elsewhere than the class `base` below which
/// it stands: from its own body, or from another base?
static bool
takesFromElsewhere(const ClassInfo *cls, const ClassInfo *base,
                   llvm::function_ref<bool(const ClassInfo *)> defines) {
  auto it = llvm::find_if(cls->mro, defines);
  return it != cls->mro.end() && !base->isSubclassOf(*it);
}

bool Program::isRedefinedBelow(const ClassInfo *cls, llvm::StringRef name) {
  auto defines = [&](const ClassInfo *each) {
    return definesClassAttribute(each, name);
  };
  return llvm::any_of(cls->subclasses, [&](const ClassInfo *sub) {
    return takesFromElsewhere(sub, cls, defines) || isRedefinedBelow(sub, name);
  });
}

TypeRef Program::openOverrides(TypeRef type, llvm::StringRef name) {
  if (auto *list = llvm::dyn_cast<UnionType>(type)) {
    llvm::SmallVector<TypeRef, 4> members;
    for (TypeRef member : list->members)
      members.push_back(openOverrides(member, name));
    return types.getUnion(members);
  }
  auto *object = llvm::dyn_cast<ClassObjectType>(type);
  auto *shape = llvm::dyn_cast<InstanceType>(object ? object->instance : type);
  if (!shape || shape->cls->isBuiltin || shape->cls->subclasses.empty())
    return type;
  llvm::SmallVector<TypeRef, 4> members{type};
  llvm::SmallVector<ClassInfo *, 8> work(shape->cls->subclasses.begin(),
                                         shape->cls->subclasses.end());
  while (!work.empty()) {
    ClassInfo *cls = work.pop_back_val();
    work.append(cls->subclasses.begin(), cls->subclasses.end());
    auto defines = [&](const ClassInfo *each) {
      return object ? definesMember(each, name)
                    : definesClassAttribute(each, name) ||
                          addsPlace(each, shape->cls, name);
    };
    // The classes where a class method and what its super() calls are found.
    auto getOrder = [&](const ClassInfo *each) {
      return llvm::ArrayRef(each->mro).drop_until(defines);
    };
    const FunctionInfo *method = cls->findMethod(name);
    bool callsSuper = method && method->isClassMethod;
    if (llvm::none_of(cls->bases, [&](TypeRef base) {
          auto *above = llvm::cast<InstanceType>(base)->cls;
          return above->isSubclassOf(shape->cls) &&
                 (takesFromElsewhere(cls, above, defines) ||
                  (callsSuper && getOrder(cls) != getOrder(above)));
        }))
      continue;
    TypeRef self = getSelfType(cls);
    if (hasTypeVars(self))
      self = types.getInstance(cls, shape->args);
    members.push_back(object ? types.getClassObject(self) : self);
  }
  return types.getUnion(members);
}

/// Does a comparison without annotations look at the class of the other
/// operand? Else it takes that for one of its own.
static bool asksForClass(const FunctionInfo *method) {
  llvm::StringRef other = method->params[1].name;
  if (!method->params[0].node || method->isNative() ||
      method->getBody().empty() || method->name == "__contains__")
    return true;
  bool asks = false, readsMember = false;
  for (const ast::Stmt *stmt : method->getBody())
    ast::walk(stmt, [&](const ast::Node *node) {
      if (auto *call = llvm::dyn_cast<ast::Call>(node))
        for (const ast::Expr *arg : call->args)
          if (auto *name = llvm::dyn_cast<ast::Name>(arg))
            asks |= name->id == other;
      if (auto *attribute = llvm::dyn_cast<ast::Attribute>(node))
        if (auto *name = llvm::dyn_cast<ast::Name>(attribute->value))
          readsMember |= name->id == other;
      return true;
    });
  return asks || !readsMember;
}

/// Is a type argument of the class not known yet?
static bool isPending(TypeRef type) {
  if (auto *shape = llvm::dyn_cast<InstanceType>(type))
    return llvm::any_of(shape->args, isPending);
  return type->getKind() == TypeKind::Pending;
}

/// What stands in the slot for a method whose parameters the slot cannot pass:
/// the class has the method, and a call of it ends the program.
Instance *Program::getRefusal(ClassInfo *cls, FunctionInfo *method,
                              unsigned count, TypeRef self) {
  llvm::SmallVector<TypeRef, 2> params{self};
  std::string text = std::string(endFunction) + "def " + method->name + "(self";
  if (method->name == "__call__")
    count = 0;
  for (unsigned i = 0; i != count; ++i) {
    text += ", argument" + std::to_string(i);
    params.push_back(types.getObject());
  }
  text += ") -> Any:\n    _end(\"a call of " + cls->name + "." + method->name +
          " by an operator or a value of unknown type\")\n    return None\n";
  FunctionInfo *function = writeAccess({}, text);
  resolveFunction(function);
  return getInstance(function, params, Bindings());
}

void Program::completeConstructed() {
  for (size_t i = 0; i != constructed.size(); ++i) {
    TypeRef type = constructed[i];
    auto *shape = llvm::cast<InstanceType>(type);
    checkOverriddenFields(type);
    // Checking a method may find further ones.
    for (size_t slot = 0; slot != dynamicMethods.size(); ++slot) {
      auto [name, count] = dynamicMethods.begin()[slot];
      ClassInfo *owner = nullptr;
      FunctionInfo *method = shape->cls->findImplemented(name, &owner);
      if (!method || (name == "__hash__" && shape->cls->isUnhashable()))
        continue;
      resolveFunction(method);
      // A key would settle what a later use is to tell.
      if (isPending(type) && name.ends_with("item__"))
        continue;
      if ((name != "__call__" && method->params.size() != count + 1) ||
          llvm::any_of(method->params, [](const ParamInfo &param) {
            return param.kind != ParamKind::PositionalOnly &&
                   param.kind != ParamKind::PositionalOrKeyword;
          })) {
        if (!method->isNative())
          slotInstances[{type, name.str()}] =
              getRefusal(shape->cls, method, count, type);
        continue;
      }
      // The runtime tells an inherited reflected method by its function.
      TypeRef seen = asBase(types, type, owner);
      bool isReflected = name.starts_with("__r") && name != "__repr__";
      llvm::SmallVector<TypeRef, 2> params{isReflected ? seen : type};
      Bindings bindings = getClassBindings(seen);
      for (const ParamInfo &param : llvm::drop_begin(method->params)) {
        // An operand of unknown class may be an int where a float is declared.
        TypeRef anyInt = types.getUnion({types.getInt(), types.getBool()});
        params.push_back(
            param.type && hasTypeVars(param.type)
                ? substitute(types, param.type, bindings)
            : param.type
                ? promote(types, substitute(types, param.type, bindings),
                          anyInt)
            : name == "__format__"                           ? types.getStr()
            : name == "__call__" || name.ends_with("item__") ? types.getAny()
            : asksForClass(method)                           ? types.getObject()
                                                             : seen);
      }
      Instance *made = getInstance(method, params, bindings);
      slotInstances[{type, name.str()}] = made;
      // What a class says that it iterates over.
      if (TypeRef base = asBase(types, type, types.classes.iterator);
          base && name == "__next__" && needed == Elements::Exact &&
          hidesInt(types, made->returnType,
                   llvm::cast<InstanceType>(base)->args[0]))
        needed = Elements::Numbers;
    }
  }
}

TypeRef Program::getDefaultType(FunctionInfo *function, unsigned index,
                                BodyChecker &checker) {
  const ParamInfo &param = function->params[index];
  // Recorded where the def was executed; a literal needs no more.
  if (auto *constant = llvm::dyn_cast<ast::Constant>(param.defaultValue))
    return checker.checkConstant(constant);
  Instance *definer = function->enclosing
                          ? function->enclosing
                          : moduleBodies.lookup(function->module);
  if (TypeRef known = definer ? definer->getType(param.defaultValue) : nullptr)
    return widenLiterals(types, known);
  BodyChecker defaults(*this, defaultScratch);
  defaultScratch.module = function->module;
  return widenLiterals(types, defaults.check(param.defaultValue, param.type));
}

bool Program::solveConstructor(BodyChecker &checker, FunctionInfo *init,
                               TypeRef self,
                               llvm::MutableArrayRef<Argument> args,
                               Bindings &bindings) {
  // The parameters of __init__ tell the arguments of the class, where they
  // mention its type parameters.
  resolveFunction(init);
  auto *shape = llvm::cast<InstanceType>(self);
  for (const TypeParamInfo *param : shape->cls->typeParams)
    bindings.try_emplace(param, nullptr);
  // Functions last: their parameters' types come from the others.
  for (bool functions : {false, true}) {
    size_t index = 1;
    for (Argument &arg : args) {
      const ParamInfo *param = nullptr;
      if (arg.keyword) {
        for (const ParamInfo &each : init->params)
          if (each.name == arg.name)
            param = &each;
      } else if (index < init->params.size()) {
        param = &init->params[index++];
      }
      if (!param || !param->type || arg.isStar || !hasTypeVars(param->type))
        continue;
      TypeRef type = checker.checkArgument(arg, nullptr);
      if (llvm::isa<FunctionType, ClassObjectType>(type) != functions)
        continue;
      if (!functions || !checker.solveFromFunction(type, param->type, bindings))
        checker.isAssignable(type, param->type, &bindings);
    }
  }
  return true;
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

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

BodyChecker::BodyChecker(Program &program, Instance &instance)
    : program(program), instance(instance), store(program.types) {
  if (instance.function)
    frame = instance.function->scope;
  else if (instance.module)
    frame = instance.module->scopes->getModuleScope();
}

void BodyChecker::checkModule() { visitBody(instance.module->ast->body); }

bool BodyChecker::isAssignable(TypeRef from, TypeRef to, Bindings *bindings) {
  auto resolve = [&](const PendingType *pending, TypeRef type) {
    if (auto *var = llvm::dyn_cast<TypeVarType>(type); var && bindings) {
      auto it = bindings->find(var->param);
      if (it != bindings->end()) {
        if (it->second)
          return program.learnPending(pending, it->second);
        it->second = pending;
        return true;
      }
    }
    return program.learnPending(pending, type);
  };
  auto member = [&](TypeRef type, llvm::StringRef name) {
    TypeRef found = getMember(type, name);
    if (auto *function = llvm::dyn_cast_or_null<FunctionType>(found))
      program.resolveFunction(function->function);
    return found;
  };
  auto implementor = [&](TypeRef type, TypeRef protocol) {
    program.noteImplementor(type, protocol);
  };
  SubtypeHooks hooks{resolve, member, implementor, readsTuples};
  return types::isAssignable(store, from, to, bindings, &hooks);
}

void BodyChecker::checkFunction() {
  FunctionInfo *function = instance.function;
  program.resolveFunction(function);
  auto *def = function->node;
  auto bindParam = [&](const ParamInfo &param, TypeRef type) {
    bind::Variable *variable = param.node ? lookup(param.node) : nullptr;
    if (!variable)
      return;
    TypeRef &slot = instance.varTypes[variable];
    slot = slot ? join(slot, type) : type;
    state.variables[variable] = {type, Bound::Yes};
    if (param.type && param.kind <= ParamKind::KeywordOnly &&
        param.kind != ParamKind::VarPositional)
      declared[variable] = substitute(store, param.type, instance.bindings);
  };
  for (auto [param, type] : llvm::zip(function->params, instance.params))
    bindParam(param, type);
  if (auto *lambda = llvm::dyn_cast<ast::Lambda>(def)) {
    if (function->scope && function->scope->isGenerator) {
      unsupported(lambda, "a `lambda` that yields", "a `def`");
      instance.returnType = store.getAny();
      return;
    }
    TypeRef type = widen(check(lambda->body));
    if (type != instance.returnType)
      instance.returnType = type;
    return;
  }
  if (function->isGenerator)
    enterGenerator();
  visitBody(function->getBody());
  bool stub =
      function->isAbstract || (function->owner && function->owner->isProtocol);
  TypeRef wanted = getDeclaredResult();
  if (state.reachable && stub && wanted && !returned) {
    // `...` stands for what the implementations give.
    instance.returnType = wanted;
    return;
  }
  if (state.reachable) {
    TypeRef none = store.getNone();
    returned = returned ? join(returned, none) : none;
    if (wanted && !function->isGenerator && !stub &&
        !isAssignable(none, wanted))
      report(function->node->range, diag::err_missing_return,
             function->qualname, wanted->str());
  }
  instance.returnType = getResultType();
}

/// `Self` is the class of the receiver, which may be below the method's own.
TypeRef krait::check::getSelfResult(TypeRef receiver) {
  auto *cls = llvm::dyn_cast<ClassObjectType>(receiver);
  return cls ? cls->instance : receiver;
}

/// What the annotation promises; null without one.
TypeRef BodyChecker::getDeclaredResult() {
  FunctionInfo *function = instance.function;
  if (!function || !function->returnType)
    return nullptr;
  if (function->returnsSelf && !instance.params.empty())
    return getSelfResult(instance.params[0]);
  return substitute(store, function->returnType, instance.bindings);
}

/// What callers see: the declared type, or what is really returned where that
/// is more precise and harmless, or differs in representation (an int where a
/// float was promised).
TypeRef BodyChecker::getResultType() {
  FunctionInfo *function = instance.function;
  if (function->isGenerator)
    return getGeneratorType();
  TypeRef actual = returned ? returned : store.getNever();
  TypeRef wanted = getDeclaredResult();
  if (!wanted)
    return actual;
  if (actual->getKind() == TypeKind::Never)
    return wanted;
  // `return NotImplemented` beside what the annotation of a method promises.
  if (function->owner && mentionsNotImplemented(actual)) {
    TypeRef rest = store.getNever();
    if (auto *list = llvm::dyn_cast<UnionType>(actual))
      for (TypeRef member : list->members)
        if (!mentionsNotImplemented(member))
          rest = join(rest, member);
    rest = rest->getKind() == TypeKind::Never ? wanted
                                              : refineResult(wanted, rest);
    return join(rest, program.getNotImplemented());
  }
  if (program.isLibrary && !function->exportName.empty())
    return program.getExportedResult(function, actual);
  TypeRef result = refineResult(wanted, actual);
  // list(x) makes elements of what __iter__ promises, not of what it gives.
  bool isProtocolMethod =
      function->owner && llvm::StringRef(function->name).starts_with("__");
  noteStored(actual, isProtocolMethod ? wanted : result);
  return result;
}

TypeRef BodyChecker::refineResult(TypeRef wanted, TypeRef actual) {
  // One of several types is looked at only at run time, as the Any says.
  if (wanted->getKind() == TypeKind::Any)
    return actual->getKind() == TypeKind::Union ||
                   isInstanceOf(actual, store.classes.object)
               ? wanted
               : actual;
  if (auto *shape = llvm::dyn_cast<InstanceType>(wanted)) {
    if (shape->cls == store.classes.float_ || shape->cls == store.classes.int_)
      return isAssignable(actual, wanted) ? actual : wanted;
    if (shape->cls->isProtocol ||
        (shape->cls->isBuiltin && shape->cls->isAbstract))
      return actual;
    return wanted;
  }
  // `Callable[..., R]` does not say how to call the function that is returned.
  if (auto *callable = llvm::dyn_cast<CallableType>(wanted);
      callable && callable->anyParams && llvm::isa<FunctionType>(actual))
    return actual;
  if (auto *list = llvm::dyn_cast<UnionType>(wanted)) {
    // `float | None` that gets an int.
    if (llvm::is_contained(list->members, store.getFloat())) {
      auto *given = llvm::dyn_cast<UnionType>(actual);
      for (TypeRef member :
           given ? given->members : llvm::ArrayRef<TypeRef>(actual))
        if (isInstanceOf(member, store.classes.int_))
          return join(wanted, member);
    }
    return wanted;
  }
  if (auto *tuple = llvm::dyn_cast<TupleType>(wanted)) {
    auto *given = llvm::dyn_cast<TupleType>(actual);
    if (given && !given->unbounded && !tuple->unbounded &&
        given->elements.size() == tuple->elements.size()) {
      llvm::SmallVector<TypeRef, 4> elements;
      for (auto [a, b] : llvm::zip(tuple->elements, given->elements))
        elements.push_back(refineResult(a, b));
      return store.getTuple(elements);
    }
  }
  return wanted;
}
