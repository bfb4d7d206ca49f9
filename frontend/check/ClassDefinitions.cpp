//===- ClassDefinitions.cpp - What a class statement declares -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The bases, method resolution order and methods of a class, what decorators
// and base classes add to it, and what cannot be kept.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Parts.h"
#include "frontend/check/Program.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

TypeRef Program::getSelfType(ClassInfo *cls) {
  llvm::SmallVector<TypeRef, 2> args;
  for (const TypeParamInfo *param : cls->typeParams)
    args.push_back(types.getTypeVar(param));
  return types.getInstance(cls, args);
}

/// A builtin class whose instances the runtime lays out, unlike one that is
/// plain Python (enumerate, zip): that has an __init__ with a body.
static bool isNativeClass(const ModuleInfo *module, const ast::ClassDef *node) {
  if (!module->isBuiltins)
    return false;
  // Exceptions, whose __init__ only tells what they take.
  bool isException = node->name == "BaseException" ||
                     llvm::any_of(node->bases, [](const ast::Expr *base) {
                       auto *name = llvm::dyn_cast<ast::Name>(base);
                       return name && (name->id.str().contains("Exception") ||
                                       name->id.str().ends_with("Error"));
                     });
  if (node->name == "object" || isException)
    return true;
  for (const ast::Stmt *stmt : node->body)
    if (auto *def = llvm::dyn_cast<ast::FunctionDef>(stmt))
      if (def->name == "__init__" && def->decorator_list.empty())
        return false;
  return true;
}

ClassInfo *Program::declareClass(ModuleInfo *module, const ast::ClassDef *node,
                                 Instance *enclosing, llvm::StringRef prefix) {
  if (enclosing) {
    if (ClassInfo *known = enclosing->classes.lookup(node))
      return known;
  } else if (ClassInfo *known = classByNode.lookup(node)) {
    return known;
  }
  ClassInfo &cls = classStore.emplace_back();
  cls.name = node->name.str();
  cls.qualname = (prefix + node->name.str()).str();
  cls.module = module;
  cls.node = node;
  cls.enclosing = enclosing;
  cls.scope = module->scopes->byNode.lookup(node);
  cls.isBuiltin = isNativeClass(module, node);
  cls.descriptor = cls.isBuiltin ? "krt_type_" + cls.name
                                 : "type." + module->name + "." + cls.qualname;
  if (cls.isBuiltin && cls.name == "Generator")
    cls.descriptor = "krt_type_generator"; // the abstract class has no other
  if (enclosing)
    cls.descriptor += "." + std::to_string(classStore.size());
  if (enclosing)
    enclosing->classes[node] = &cls;
  else
    classByNode[node] = &cls;
  return &cls;
}

/// C3 linearisation (The Python 2.3 Method Resolution Order).
bool Program::linearise(ClassInfo *cls) {
  std::vector<std::vector<ClassInfo *>> lists;
  std::vector<ClassInfo *> direct;
  for (TypeRef base : cls->bases) {
    ClassInfo *info = llvm::cast<InstanceType>(base)->cls;
    lists.emplace_back(info->mro.begin(), info->mro.end());
    direct.push_back(info);
  }
  lists.push_back(direct);
  cls->mro.assign(1, cls);
  for (;;) {
    llvm::erase_if(lists, [](auto &list) { return list.empty(); });
    if (lists.empty())
      return true;
    ClassInfo *next = nullptr;
    for (auto &list : lists) {
      ClassInfo *head = list.front();
      if (llvm::none_of(lists, [&](auto &other) {
            return llvm::is_contained(llvm::drop_begin(other), head);
          })) {
        next = head;
        break;
      }
    }
    if (!next)
      return false;
    cls->mro.push_back(next);
    for (auto &list : lists)
      if (list.front() == next)
        list.erase(list.begin());
  }
}

/// Implicit parameters: class C(Base[T]) with an old-style TypeVar.
static void addTypeParams(ClassInfo *cls, const InstanceType *base) {
  for (TypeRef arg : base->args)
    if (auto *var = llvm::dyn_cast<TypeVarType>(arg))
      if (!llvm::is_contained(cls->typeParams, var->param))
        cls->typeParams.push_back(const_cast<TypeParamInfo *>(var->param));
}

/// One of the bases in a class statement, which means `base`.
void Program::resolveBase(ClassInfo *cls, const ast::Expr *expr, TypeRef base) {
  auto *instance = llvm::dyn_cast<InstanceType>(base);
  llvm::StringRef form =
      instance ? getSpecialFormName(types.getClassObject(base)) : "";
  if (form == "Protocol" || form == "Generic") {
    cls->isProtocol |= form == "Protocol";
    addTypeParams(cls, instance);
    return;
  }
  if (form == "ABC") {
    cls->isAbstract = true;
    return;
  }
  if (form == "NamedTuple") {
    becomeNamedTuple(cls);
    return;
  }
  if (base->getKind() == TypeKind::Any)
    return;
  if (base == types.getClassObject(types.getObject())) {
    diags.report(expr->range, diag::err_unsupported, "a subclass of `type`",
                 "an ordinary base class");
    return;
  }
  if (!instance || !form.empty()) {
    diags.report(expr->range, diag::err_unsupported_base, base->str());
    return;
  }
  resolveClass(instance->cls);
  if (!instance->cls->typeParams.empty() && instance->args.empty())
    base = types.getInstance(
        instance->cls, llvm::SmallVector<TypeRef, 2>(
                           instance->cls->typeParams.size(), types.getAny()));
  addTypeParams(cls, instance);
  cls->bases.push_back(base);
  cls->isException |= instance->cls->isException;
  if (!llvm::is_contained(instance->cls->subclasses, cls)) {
    instance->cls->subclasses.push_back(cls);
    changed = true; // calls that were looked at before may reach it
  }
}

void Program::resolveClass(ClassInfo *cls) {
  if (cls->resolved)
    return;
  cls->resolved = true;
  LastingReports lasting(*this);
  const ast::ClassDef *node = cls->node;
  for (const ast::TypeParam *param : node->type_params)
    cls->typeParams.push_back(makeTypeParam(node, param, cls->module));
  ClassInfo *mixin = findEnumMixin(cls);
  for (const ast::Expr *expr : node->bases) {
    if (mixin && expr == node->bases[0])
      continue;
    TypeRef base = mixin ? getSelfType(mixin)
                         : evaluate(expr, cls->module, cls->enclosing, nullptr);
    resolveBase(cls, expr, base);
  }
  if (cls->name == "BaseException" && cls->isBuiltin)
    cls->isException = true;
  if (cls->bases.empty() && cls != types.classes.object) {
    resolveClass(types.classes.object);
    cls->bases.push_back(types.getObject());
  }
  if (!linearise(cls))
    diags.report(node->range, diag::err_mro, cls->name);
  // The annotations of the members may name an alias that is being evaluated.
  if (aliasDepth)
    postponed.push_back(cls);
  else
    resolveMembers(cls);
}

void Program::declareMethod(ClassInfo *cls, const ast::Stmt *stmt,
                            llvm::StringRef prefix) {
  FunctionInfo *method =
      declareFunction(cls->module, stmt, cls, cls->enclosing, prefix);
  auto *def = llvm::dyn_cast<ast::FunctionDef>(stmt);
  ast::Identifier name =
      def ? def->name : llvm::cast<ast::AsyncFunctionDef>(stmt)->name;
  bool isOverload = false, isSetter = false, isDeleter = false;
  if (def && isCachedProperty(def, cls->module)) {
    name = arena.intern("_make_" + name.str().str());
    method->name = name.str();
  }
  if (def)
    for (const ast::Expr *decorator : def->decorator_list) {
      isOverload |= getDecorator(decorator, cls->module) == "overload";
      isSetter |= ast::getLastName(decorator) == "setter";
      isDeleter |= ast::getLastName(decorator) == "deleter";
      if (isPropertyPart(decorator))
        checkPropertyPart(cls, llvm::cast<ast::Attribute>(decorator));
    }
  if (def && isDecorated(def, cls->module))
    return addDecoratedMethod(cls, def, method);
  FunctionInfo *&slot = cls->methods[name];
  if (isSetter && slot) {
    slot->setter = method;
    method->isSetter = true;
  } else if (isDeleter && slot) {
    slot->deleter = method;
  } else if (slot && !slot->overloads.empty()) {
    // The undecorated implementation of user overloads ends the list and is
    // what runs.
    if (isOverload || cls->isBuiltin) {
      slot->overloads.push_back(method);
    } else {
      implementOverloads(method, std::exchange(slot->overloads, {}));
      slot = method;
    }
  } else {
    slot = method;
    if (isOverload)
      method->overloads.push_back(method);
  }
}

bool Program::isCachedProperty(const ast::FunctionDef *def,
                               const ModuleInfo *module) {
  return !module->isStdlib &&
         llvm::any_of(def->decorator_list, [&](const ast::Expr *decorator) {
           return getDecorator(decorator, module) == "cached_property";
         });
}

/// `@functools.cached_property`: a property that keeps what the method has made
/// in a field of its own.
void Program::addCachedProperty(ClassInfo *cls, const ast::FunctionDef *def) {
  if (cls->isFrozen)
    diags.report(def->range, diag::err_unsupported,
                 "`cached_property` in a frozen dataclass", "`property`");
  std::string name = def->name.str().str(), kept = "_kept_" + name;
  std::string text =
      "    @property\n    def " + name +
      "(self):\n        if hasattr(self, \"" + kept +
      "\"):\n            return self." + kept +
      "\n        value = self._make_" + name + "()\n        self." + kept +
      " = value\n        return value\n    def _set_" + name +
      "(self, value):\n        self." + kept + " = value\n    def _del_" +
      name + "(self):\n" + "        if not hasattr(self, \"" + kept +
      "\"):\n            raise AttributeError(f\"'{type(self)."
      "__name__}' object has no attribute '" +
      name + "'\")\n        del self." + kept + "\n";
  addMethods(cls, "cached_property." + name, text);
  FunctionInfo *property = cls->methods[def->name];
  property->setter = cls->methods[arena.intern("_set_" + name)];
  property->setter->isSetter = true;
  property->setter->name = name;
  property->deleter = cls->methods[arena.intern("_del_" + name)];
}

/// Methods and fields, and what the decorators add.
void Program::resolveMembers(ClassInfo *cls) {
  LastingReports lasting(*this);
  const ast::ClassDef *node = cls->node;
  if (llvm::any_of(node->keywords, [](const ast::Keyword *keyword) {
        return keyword->arg && keyword->arg == "metaclass";
      }))
    cls->isAbstract = true;
  for (const ast::Expr *decorator : node->decorator_list)
    if (getDecorator(decorator, cls->module) == "dataclass")
      readDataclass(cls, decorator);
  std::string prefix = cls->qualname + ".";
  for (const ast::Stmt *stmt : node->body) {
    if (auto *assign = llvm::dyn_cast<ast::Assign>(stmt))
      declareMethodAlias(cls, assign);
    if (auto *inner = llvm::dyn_cast<ast::ClassDef>(stmt)) {
      cls->innerClasses[inner->name] =
          declareClass(cls->module, inner, cls->enclosing, prefix);
      if (!cls->enclosing)
        definitions.try_emplace(cls->module->scopes->lookup(inner), inner);
    }
    if (llvm::isa<ast::FunctionDef, ast::AsyncFunctionDef>(stmt))
      declareMethod(cls, stmt, prefix);
    if (auto *def = llvm::dyn_cast<ast::FunctionDef>(stmt);
        def && isCachedProperty(def, cls->module))
      addCachedProperty(cls, def);
  }
  // A class that leaves a method of its bases abstract is abstract itself.
  for (ClassInfo *base : cls->mro)
    for (auto &[name, method] : base->methods)
      cls->isAbstract |= cls->isBuiltin && method->isAbstract &&
                         cls->findMethod(name) == method;
  collectFields(cls);
  if (!cls->module->isStdlib) {
    rejectClassHooks(cls);
    addSequenceIteration(cls);
  }
  if (cls->isDataclass)
    addDataclassMethods(cls);
  if (cls->findNamedTuple() && checkTupleMembers(cls))
    addNamedTupleMethods(cls);
  for (const ast::Expr *decorator : node->decorator_list)
    if (getDecorator(decorator, cls->module) == "total_ordering")
      addTotalOrdering(cls);
  if (isEnumClass(cls, "Enum"))
    readEnum(cls);
}

/// What changes how instances or classes are made, or what an attribute means,
/// cannot be kept; silently it would be something else.
void Program::rejectClassHooks(ClassInfo *cls) {
  static constexpr std::pair<llvm::StringLiteral, llvm::StringLiteral> hooks[] =
      {{"__new__", "`__init__`, or a function that makes the instance"},
       {"__init_subclass__", "a call behind each class"},
       {"__class_getitem__", "a generic class"},
       {"__set_name__", "a property"},
       {"__get__", "a property"},
       {"__set__", "a property"},
       {"__delete__", "a property"},
       {"__getattr__", "a method that takes the name"},
       {"__getattribute__", "a method that takes the name"},
       {"__setattr__", "a property with a setter"},
       {"__delattr__", "a method that takes the name"}};
  for (auto [name, instead] : hooks)
    for (auto &[key, method] : cls->methods)
      if (key == name)
        diags.report(method->node->range, diag::err_unsupported,
                     "`" + name.str() + "` in a class", instead);
  for (const ast::Keyword *keyword : cls->node->keywords)
    if (keyword->arg && ast::getLastName(keyword->value) != "ABCMeta")
      diags.report(keyword->range, diag::err_unsupported,
                   keyword->arg == "metaclass"
                       ? "a metaclass"
                       : "an argument of a class statement",
                   "an ordinary base class");
  if (cls->isNamedTuple && cls->bases.size() > 1)
    diags.report(cls->node->range, diag::err_unsupported,
                 "a named tuple with another base class",
                 "a class that derives from the named tuple");
  for (TypeRef base : cls->bases) {
    auto *shape = llvm::cast<InstanceType>(base);
    if (shape->cls->isBuiltin && !cls->isNamedTuple &&
        !shape->cls->isException && !shape->cls->isProtocol &&
        !shape->cls->isAbstract && shape->cls != types.classes.object)
      diags.report(cls->node->range, diag::err_unsupported,
                   "a subclass of `" + shape->cls->name + "`",
                   "a class with a field of that type");
  }
}

/// `__rmul__ = __mul__`: the same function, found under a second name.
void Program::declareMethodAlias(ClassInfo *cls, const ast::Assign *assign) {
  auto *value = llvm::dyn_cast<ast::Name>(assign->value);
  auto it = value ? cls->methods.find(value->id) : cls->methods.end();
  if (it == cls->methods.end() || !it->second->overloads.empty())
    return;
  for (const ast::Expr *target : assign->targets)
    if (auto *name = llvm::dyn_cast<ast::Name>(target)) {
      FunctionInfo &alias = functionStore.emplace_back(*it->second);
      alias.name = name->id.str();
      cls->methods[name->id] = &alias;
    }
}
