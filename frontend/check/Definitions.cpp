//===- Definitions.cpp - What a def or class statement declares -----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Parts.h"
#include "frontend/ast/Visitor.h"
#include "frontend/check/Program.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

static void addParams(FunctionInfo &function, const ast::Arguments *args) {
  auto add = [&](const ast::Arg *arg, ParamKind kind,
                 const ast::Expr *defaultValue) {
    ParamInfo &param = function.params.emplace_back();
    param.name = arg->arg;
    param.kind = kind;
    param.node = arg;
    param.annotation = arg->annotation;
    param.defaultValue = defaultValue;
  };
  // `defaults` are those of the last positional parameters.
  size_t positional = args->posonlyargs.size() + args->args.size();
  size_t firstDefault = positional - args->defaults.size();
  size_t index = 0;
  auto addPositional = [&](const ast::Arg *arg, ParamKind kind) {
    const ast::Expr *value =
        index >= firstDefault ? args->defaults[index - firstDefault] : nullptr;
    add(arg, kind, value);
    ++index;
  };
  for (const ast::Arg *arg : args->posonlyargs)
    addPositional(arg, ParamKind::PositionalOnly);
  for (const ast::Arg *arg : args->args)
    addPositional(arg, ParamKind::PositionalOrKeyword);
  if (args->vararg)
    add(args->vararg, ParamKind::VarPositional, nullptr);
  for (auto [arg, value] : llvm::zip(args->kwonlyargs, args->kw_defaults))
    add(arg, ParamKind::KeywordOnly, value);
  if (args->kwarg)
    add(args->kwarg, ParamKind::VarKeyword, nullptr);
}

static llvm::StringRef getLastName(const ast::Expr *expr) {
  if (auto *call = llvm::dyn_cast<ast::Call>(expr))
    expr = call->func;
  if (auto *name = llvm::dyn_cast<ast::Name>(expr))
    return name->id;
  if (auto *attribute = llvm::dyn_cast<ast::Attribute>(expr))
    return attribute->attr;
  return "";
}

static llvm::StringRef getStringArgument(const ast::Call *call) {
  if (call->args.empty())
    return "";
  auto *constant = llvm::dyn_cast<ast::Constant>(call->args[0]);
  return constant && constant->value.isStr() ? constant->value.text : "";
}

void Program::readDecorators(FunctionInfo *function,
                             llvm::ArrayRef<ast::Expr *> decorators) {
  for (const ast::Expr *decorator : decorators) {
    llvm::StringRef name = getDecorator(decorator, function->module);
    auto *call = llvm::dyn_cast<ast::Call>(decorator);
    if (function->module->isStdlib && call && name == "native") {
      function->nativeSymbol = getStringArgument(call);
      for (const ast::Keyword *keyword : call->keywords)
        if (keyword->arg == "raises")
          if (auto *value = llvm::dyn_cast<ast::Constant>(keyword->value))
            function->nativeRaises =
                value->value.kind == ast::ConstantValue::True;
    } else if (function->module->isStdlib && call && name == "intrinsic") {
      function->intrinsic = getStringArgument(call);
    } else if (name == "staticmethod") {
      function->isStatic = true;
    } else if (name == "classmethod") {
      function->isClassMethod = true;
    } else if (name == "property") {
      function->isProperty = true;
    } else if (name == "abstractmethod") {
      function->isAbstract = true;
    } else if (name == "export") {
      function->exportName = function->name;
    }
  }
}

/// A private method is called `__m` in tracebacks, found as `_C__m`.
static llvm::StringRef getWrittenName(llvm::StringRef name,
                                      const ClassInfo *owner) {
  if (owner && !name.ends_with("__"))
    if (llvm::StringRef rest = name;
        rest.consume_front("_") &&
        rest.consume_front(llvm::StringRef(owner->name).ltrim('_')) &&
        rest.starts_with("__"))
      return rest;
  return name;
}

FunctionInfo *Program::declareFunction(ModuleInfo *module,
                                       const ast::Node *node, ClassInfo *owner,
                                       Instance *enclosing,
                                       llvm::StringRef prefix) {
  if (enclosing) {
    if (FunctionInfo *known = enclosing->functions.lookup(node))
      return known;
  } else if (FunctionInfo *known = functionByNode.lookup(node)) {
    return known;
  }
  FunctionInfo &function = functionStore.emplace_back();
  function.module = module;
  function.owner = owner;
  function.enclosing = enclosing;
  function.node = node;
  function.scope = module->scopes->byNode.lookup(node);
  if (function.scope)
    function.isGenerator = function.scope->isGenerator;
  auto fill = [&](auto *def) {
    function.name = def->name.str();
    function.codeName = getWrittenName(def->name.str(), owner);
    function.qualname = (prefix + def->name.str()).str();
    function.returnAnnotation = def->returns;
    addParams(function, def->args);
    for (const ast::TypeParam *param : def->type_params)
      function.typeParams.push_back(makeTypeParam(def, param, module));
    readDecorators(&function, def->decorator_list);
  };
  if (auto *def = llvm::dyn_cast<ast::FunctionDef>(node)) {
    fill(def);
  } else if (auto *def = llvm::dyn_cast<ast::AsyncFunctionDef>(node)) {
    fill(def);
    function.isAsync = true;
  } else {
    auto *lambda = llvm::cast<ast::Lambda>(node);
    function.name = function.codeName = "<lambda>";
    function.qualname = (prefix + "<lambda>").str();
    addParams(function, lambda->args);
  }
  if (owner &&
      (function.name == "__new__" || function.name == "__init_subclass__" ||
       function.name == "__class_getitem__"))
    function.isClassMethod = true;
  if (enclosing)
    enclosing->functions[node] = &function;
  else
    functionByNode[node] = &function;
  return &function;
}

void Program::resolveFunction(FunctionInfo *function) {
  if (function->resolved)
    return;
  function->resolved = true;
  LastingReports lasting(*this);
  llvm::SaveAndRestore outer(resolving, function);
  for (FunctionInfo *overload : function->overloads)
    if (overload != function)
      resolveFunction(overload);
  for (auto [index, param] : llvm::enumerate(function->params)) {
    if (param.annotation)
      param.type = evaluate(param.annotation, function->module,
                            function->enclosing, function->owner);
    else if (index == 0 && function->owner && !function->isStatic)
      param.type = function->isClassMethod
                       ? types.getClassObject(getSelfType(function->owner))
                       : getSelfType(function->owner);
  }
  if (function->returnAnnotation)
    function->returnType =
        evaluate(function->returnAnnotation, function->module,
                 function->enclosing, function->owner);
  function->returnsSelf =
      function->owner && function->returnAnnotation &&
      getLibraryName(function->returnAnnotation, function->module) == "Self";
  if (auto *var = llvm::dyn_cast_or_null<TypeVarType>(function->returnType);
      var && function->enclosing &&
      !llvm::is_contained(function->typeParams, var->param) &&
      llvm::none_of(function->params, [&](const ParamInfo &param) {
        return param.type && hasTypeVars(param.type);
      }))
    // The result of what the function around was given (Callable[P, R]): known
    // from the body.
    function->returnType = nullptr;
  if (!function->returnAnnotation && function->owner &&
      function->name == "__init__")
    function->returnType = types.getNone();
}

TypeParamInfo *Program::makeTypeParam(const ast::Node *owner,
                                      const ast::TypeParam *node,
                                      ModuleInfo *module) {
  TypeParamInfo *&slot = typeParamByNode[node];
  if (slot)
    return slot;
  slot = &typeParamStore.emplace_back();
  TypeParamInfo *param = slot; // the table may grow below
  param->name = ast::getParts(node).name.str();
  if (auto *var = llvm::dyn_cast<ast::TypeVar>(node)) {
    if (auto *tuple = llvm::dyn_cast_or_null<ast::Tuple>(var->bound)) {
      for (const ast::Expr *element : tuple->elts)
        param->constraints.push_back(evaluate(element, module, nullptr));
    } else if (var->bound) {
      param->bound = evaluate(var->bound, module, nullptr);
    }
    if (var->default_value)
      param->defaultType = evaluate(var->default_value, module, nullptr);
  } else {
    param->kind = llvm::isa<ast::ParamSpec>(node) ? TypeParamInfo::ParamSpec
                                                  : TypeParamInfo::TypeVarTuple;
  }
  return param;
}

//===----------------------------------------------------------------------===//
// Classes
//===----------------------------------------------------------------------===//

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
    auto *instance = llvm::dyn_cast<InstanceType>(base);
    llvm::StringRef form =
        instance ? getSpecialFormName(types.getClassObject(base)) : "";
    if (form == "Protocol" || form == "Generic") {
      cls->isProtocol |= form == "Protocol";
      for (TypeRef arg : instance->args)
        if (auto *var = llvm::dyn_cast<TypeVarType>(arg))
          if (!llvm::is_contained(cls->typeParams, var->param))
            cls->typeParams.push_back(const_cast<TypeParamInfo *>(var->param));
      continue;
    }
    if (form == "ABC") {
      cls->isAbstract = true;
      continue;
    }
    if (form == "NamedTuple") {
      becomeNamedTuple(cls);
      continue;
    }
    if (base->getKind() == TypeKind::Any)
      continue;
    if (!instance || !form.empty()) {
      diags.report(expr->range, diag::err_unsupported_base, base->str());
      continue;
    }
    resolveClass(instance->cls);
    if (!instance->cls->typeParams.empty() && instance->args.empty())
      base = types.getInstance(
          instance->cls, llvm::SmallVector<TypeRef, 2>(
                             instance->cls->typeParams.size(), types.getAny()));
    // Implicit parameters: class C(Base[T]) with an old-style TypeVar.
    for (TypeRef arg : instance->args)
      if (auto *var = llvm::dyn_cast<TypeVarType>(arg))
        if (!llvm::is_contained(cls->typeParams, var->param))
          cls->typeParams.push_back(const_cast<TypeParamInfo *>(var->param));
    cls->bases.push_back(base);
    cls->isException |= instance->cls->isException;
    if (!llvm::is_contained(instance->cls->subclasses, cls)) {
      instance->cls->subclasses.push_back(cls);
      changed = true; // calls that were looked at before may reach it
    }
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

/// A decorator of a method that is called when the class is made: what it gives
/// would take the place of the method.
void Program::rejectMethodDecorator(const ClassInfo *cls,
                                    const ast::Expr *decorator) {
  static constexpr llvm::StringLiteral known[] = {
      "abstractmethod", "classmethod",  "export",
      "final",          "overload",     "override",
      "property",       "staticmethod", "no_type_check"};
  auto *attribute = llvm::dyn_cast<ast::Attribute>(decorator);
  auto *name =
      attribute ? llvm::dyn_cast<ast::Name>(attribute->value) : nullptr;
  bool isPart =
      name && (attribute->attr == "setter" || attribute->attr == "deleter");
  if (isPart)
    if (auto it = cls->methods.find(name->id);
        it != cls->methods.end() && it->second->isProperty)
      return;
  if (!llvm::is_contained(known, getDecorator(decorator, cls->module)))
    diags.report(decorator->range, diag::err_unsupported,
                 "this decorator of a method",
                 "a decorated function that the method calls");
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
    if (!llvm::isa<ast::FunctionDef, ast::AsyncFunctionDef>(stmt))
      continue;
    FunctionInfo *method =
        declareFunction(cls->module, stmt, cls, cls->enclosing, prefix);
    auto *def = llvm::dyn_cast<ast::FunctionDef>(stmt);
    ast::Identifier name =
        def ? def->name : llvm::cast<ast::AsyncFunctionDef>(stmt)->name;
    bool isOverload = false, isSetter = false, isDeleter = false;
    if (def)
      for (const ast::Expr *decorator : def->decorator_list) {
        isOverload |= getDecorator(decorator, cls->module) == "overload";
        isSetter |= getLastName(decorator) == "setter";
        isDeleter |= getLastName(decorator) == "deleter";
        if (!cls->module->isStdlib)
          rejectMethodDecorator(cls, decorator);
      }
    FunctionInfo *&slot = cls->methods[name];
    if (isSetter && slot) {
      slot->setter = method;
    } else if (isDeleter && slot) {
      slot->deleter = method;
    } else if (slot && !slot->overloads.empty()) {
      // The undecorated implementation of user overloads ends the list and is
      // what runs.
      if (isOverload || cls->isBuiltin)
        slot->overloads.push_back(method);
      else
        slot = method;
    } else {
      slot = method;
      if (isOverload)
        method->overloads.push_back(method);
    }
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
    if (keyword->arg && getLastName(keyword->value) != "ABCMeta")
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

/// Fields are annotated names of the class body and targets `self.x` in its
/// methods.
void Program::collectFields(ClassInfo *cls) {
  auto add = [&](ast::Identifier name, SourceRange range) -> FieldInfo & {
    FieldInfo &field = cls->fields[name];
    if (!field.range.isValid()) {
      field.name = name;
      field.range = range;
    }
    return field;
  };
  for (const ast::Stmt *stmt : cls->node->body) {
    if (auto *assign = llvm::dyn_cast<ast::AnnAssign>(stmt)) {
      auto *name = llvm::dyn_cast<ast::Name>(assign->target);
      if (!name)
        continue;
      if (cls->isDataclass && getLastName(assign->annotation) == "KW_ONLY") {
        cls->isKeywordOnly = true; // the fields behind it
        continue;
      }
      FieldInfo &field = add(name->id, assign->range);
      field.classValue = assign->value;
      field.inClassBody = true;
      if (cls->isDataclass)
        readDataclassField(cls, field);
      auto *subscript = llvm::dyn_cast<ast::Subscript>(assign->annotation);
      llvm::StringRef form =
          getLastName(subscript ? subscript->value : assign->annotation);
      field.isInitVar = cls->isDataclass && form == "InitVar";
      field.isClassVar = form == "ClassVar" || field.isInitVar;
      if (!((form == "Final" || form == "ClassVar") && !subscript))
        field.declared = refineDeclared(
            evaluate(assign->annotation, cls->module, cls->enclosing, cls),
            assign->value, cls->module);
    } else if (auto *assign = llvm::dyn_cast<ast::Assign>(stmt)) {
      for (const ast::Expr *target : assign->targets)
        ast::walk(target, [&](const ast::Node *node) {
          auto *name = llvm::dyn_cast<ast::Name>(node);
          if (name && name->ctx == ast::ExprContext::Store &&
              !cls->methods.count(name->id)) {
            FieldInfo &field = add(name->id, assign->range);
            field.classValue = assign->value;
            field.isClassVar |= !field.inClassBody;
          }
          return true;
        });
    }
  }
  inheritDeclarations(cls);
  for (auto &[name, method] : cls->methods) {
    if (method->params.empty() || method->isStatic || method->isClassMethod)
      continue;
    ast::Identifier self = method->params[0].name;
    auto visitTarget = [&](const ast::Expr *target, const ast::Expr *annotation,
                           const ast::Expr *value) {
      auto *attribute = llvm::dyn_cast<ast::Attribute>(target);
      auto *object =
          attribute ? llvm::dyn_cast<ast::Name>(attribute->value) : nullptr;
      if (!object || object->id != self ||
          attribute->ctx != ast::ExprContext::Store)
        return;
      if (FunctionInfo *property = cls->findMethod(attribute->attr.str());
          property && property->isProperty)
        return;
      ClassInfo *owner = nullptr;
      if (FieldInfo *inherited = cls->findField(attribute->attr.str(), &owner);
          inherited && owner != cls && !annotation)
        return;
      FieldInfo &field = add(attribute->attr, attribute->range);
      field.isAssignedOnSelf = true;
      if (annotation && !field.declared)
        field.declared = refineDeclared(
            evaluate(annotation, cls->module, cls->enclosing, cls), value,
            cls->module);
    };
    for (const ast::Stmt *stmt : method->getBody())
      ast::walk(stmt, [&](const ast::Node *node) {
        if (llvm::isa<ast::FunctionDef, ast::ClassDef, ast::Lambda>(node))
          return false;
        if (auto *assign = llvm::dyn_cast<ast::AnnAssign>(node))
          visitTarget(assign->target, assign->annotation, assign->value);
        else if (auto *attribute = llvm::dyn_cast<ast::Attribute>(node))
          visitTarget(attribute, nullptr, nullptr);
        return true;
      });
  }
}

/// `kind = "b"` in a class whose base says `kind: str`: the field of the base
/// with another default.
void Program::inheritDeclarations(ClassInfo *cls) {
  for (auto &[name, field] : cls->fields) {
    if (field.declared)
      continue;
    for (ClassInfo *base : llvm::drop_begin(cls->mro)) {
      auto it = base->fields.find(name);
      if (it == base->fields.end() || !it->second.declared)
        continue;
      TypeRef seen = asBase(types, getSelfType(cls), base);
      field.declared = substitute(types, it->second.declared,
                                  seen ? getClassBindings(seen) : Bindings());
      field.isClassVar = it->second.isClassVar;
      field.inClassBody = it->second.inClassBody;
      field.isInherited = true;
      break;
    }
  }
}

/// A field of a class stands in the place of that of its base.
void Program::checkOverriddenFields(TypeRef instance) {
  auto *shape = llvm::cast<InstanceType>(instance);
  for (auto &[name, field] : shape->cls->fields)
    for (ClassInfo *base : llvm::drop_begin(shape->cls->mro)) {
      auto it = base->fields.find(name);
      TypeRef seen = asBase(types, instance, base);
      if (it == base->fields.end() || !seen ||
          (field.isClassVar && it->second.isClassVar))
        continue;
      TypeRef own = getFieldType(instance, &field);
      TypeRef inherited = getFieldType(seen, &it->second);
      if (own != inherited)
        diags.report(field.range, diag::err_unsupported,
                     "attribute `" + name.str().str() + "` as `" + own->str() +
                         "` where the base class has `" + inherited->str() +
                         "`",
                     "values of one type in both");
    }
}
