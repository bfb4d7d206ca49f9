//===- Annotations.cpp - Type expressions ---------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Typing specification, chapter "Type annotations". Evaluated lazily, as 3.14
// does (PEP 649), so that forward references need no quotes.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Visitor.h"
#include "frontend/check/Program.h"
#include "frontend/parse/Parser.h"
#include "llvm/ADT/StringSwitch.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

TypeRef Program::getStaticSymbol(bind::Variable *variable, ModuleInfo *module,
                                 Instance *instance) {
  const ast::Node *node = definitions.lookup(variable);
  if (!node) {
    // A function or class defined inside the running instance.
    if (instance)
      for (auto &[def, cls] : instance->classes)
        if (module->scopes->lookup(def) == variable)
          return types.getClassObject(getSelfType(cls));
    return nullptr;
  }
  switch (node->kind) {
  case ast::Kind::FunctionDef:
    // A decorator may put anything in the function's place.
    if (!module->isStdlib &&
        llvm::any_of(llvm::cast<ast::FunctionDef>(node)->decorator_list,
                     [&](const ast::Expr *decorator) {
                       llvm::StringRef name = getDecorator(decorator, module);
                       return name != "overload" && name != "export";
                     }))
      return nullptr;
    [[fallthrough]];
  case ast::Kind::AsyncFunctionDef:
    return types.getFunction(
        declareFunction(module, node, nullptr, nullptr, ""));
  case ast::Kind::ClassDef: {
    ClassInfo *cls =
        declareClass(module, llvm::cast<ast::ClassDef>(node), nullptr, "");
    resolveClass(cls);
    return types.getClassObject(getSelfType(cls));
  }
  case ast::Kind::Alias: {
    auto *alias = llvm::cast<ast::Alias>(node);
    const ast::Stmt *stmt = importOf.lookup(alias);
    if (llvm::isa<ast::Import>(stmt)) {
      llvm::StringRef name = alias->name;
      if (!alias->asname)
        name = name.split('.').first;
      ModuleInfo *found = loadModule(name, alias->range);
      return found ? types.getModule(found) : nullptr;
    }
    auto *from = llvm::cast<ast::ImportFrom>(stmt);
    ModuleInfo *found =
        resolveImport(module, from->module.str(), from->level, from->range);
    if (!found)
      return nullptr;
    // The name may be imported in a circle, in the end from here: then it is a
    // submodule or nothing.
    if (found != module && importing.insert(alias).second) {
      TypeRef member = getModuleMember(found, alias->name.str());
      importing.erase(alias);
      if (member)
        return member;
      if (found->ast && found->findVariable(alias->name.str()))
        return nullptr;
    }
    ModuleInfo *sub =
        loadModule(found->name + "." + alias->name.str().str(), alias->range);
    return sub ? types.getModule(sub) : nullptr;
  }
  case ast::Kind::Assign: {
    auto *call =
        llvm::dyn_cast<ast::Call>(llvm::cast<ast::Assign>(node)->value);
    ClassInfo *cls = call ? getNamedTuple(call, module) : nullptr;
    return cls ? types.getClassObject(types.getInstance(cls)) : nullptr;
  }
  default:
    return nullptr;
  }
}

std::pair<ModuleInfo *, bind::Variable *>
Program::followImports(ModuleInfo *module, bind::Variable *variable) {
  // Modules that import a name from each other go round in circles.
  constexpr unsigned limit = 100;
  for (unsigned steps = 0; steps != limit; ++steps) {
    auto *alias =
        llvm::dyn_cast_or_null<ast::Alias>(definitions.lookup(variable));
    auto *from = alias ? llvm::dyn_cast<ast::ImportFrom>(importOf.lookup(alias))
                       : nullptr;
    ModuleInfo *source = from ? resolveImport(module, from->module.str(),
                                              from->level, from->range)
                              : nullptr;
    bind::Variable *target = source && source->ast
                                 ? source->findVariable(alias->name.str())
                                 : nullptr;
    if (!target)
      break;
    module = source;
    variable = target;
  }
  return {module, variable};
}

/// A variable of a module in an annotation: a class, a module's alias of a type
/// or what is imported as one.
TypeRef Program::evaluateVariable(bind::Variable *variable,
                                  const ast::Expr *node, ModuleInfo *module,
                                  Instance *instance, ClassInfo *self) {
  llvm::StringRef name = variable->name.str();
  if (TypeRef symbol = getStaticSymbol(variable, module, instance)) {
    if (auto *cls = llvm::dyn_cast<ClassObjectType>(symbol)) {
      auto *shape = llvm::dyn_cast<InstanceType>(cls->instance);
      // A bare generic class means C[Any, ...]; a special form stays itself.
      if (shape && !shape->args.empty()) {
        if (self && self == shape->cls)
          return cls->instance;
        return types.getInstance(
            shape->cls,
            llvm::SmallVector<TypeRef, 2>(shape->args.size(), types.getAny()));
      }
      return evaluateSpecial(getSpecialFormName(symbol), cls->instance, node,
                             self);
    }
    diags.report(node->range, diag::err_not_a_type, name);
    return types.getAny();
  }
  // An old-style alias `Vector = list[float]` or `T = TypeVar("T")`.
  auto [home, target] = followImports(module, variable);
  if (const ast::Node *def = definitions.lookup(target)) {
    const ast::Expr *value = nullptr;
    if (auto *assign = llvm::dyn_cast<ast::Assign>(def))
      value = assign->value;
    else if (auto *assign = llvm::dyn_cast<ast::AnnAssign>(def))
      value = assign->value;
    for (const ast::Stmt *stmt : home->ast->body)
      if (auto *alias = llvm::dyn_cast<ast::TypeAlias>(stmt))
        if (alias->name == def)
          value = alias->value;
    if (value) {
      TypeRef type = evaluateAlias(target, value, home);
      // Inside a body a type variable is what the instance has for it.
      return instance ? substitute(types, type, instance->bindings) : type;
    }
    if (llvm::isa<ast::Alias>(def))
      return types.getAny(); // the import is reported
  }
  diags.report(node->range, diag::err_not_a_type, name);
  return types.getAny();
}

/// The binder does not see the names in a quoted annotation: type parameters of
/// the function or class around it.
const TypeParamInfo *Program::findQuotedParam(llvm::StringRef name,
                                              Instance *instance,
                                              ClassInfo *self) {
  auto find = [&](const auto &list) -> const TypeParamInfo * {
    for (const TypeParamInfo *param : list)
      if (param->name == name)
        return param;
    return nullptr;
  };
  const TypeParamInfo *found =
      resolving ? find(resolving->typeParams) : nullptr;
  for (Instance *around = instance; !found && around && around->function;
       around = around->function->enclosing) {
    found = find(around->function->typeParams);
    if (!found && around->function->owner)
      found = find(around->function->owner->typeParams);
  }
  return found || !self ? found : find(self->typeParams);
}

TypeRef Program::evaluateName(llvm::StringRef name, const ast::Expr *node,
                              ModuleInfo *module, Instance *instance,
                              ClassInfo *self) {
  bind::Variable *variable = module->scopes->lookup(node);
  if (!variable)
    variable = module->findVariable(name);
  if (variable && variable->scope->kind == bind::ScopeKind::Annotation)
    for (auto &[ref, var] : module->scopes->references)
      if (var == variable && llvm::isa<ast::TypeParam>(ref)) {
        TypeParamInfo *param = makeTypeParam(
            variable->scope->node, llvm::cast<ast::TypeParam>(ref), module);
        TypeRef bound = instance ? instance->bindings.lookup(param) : nullptr;
        return bound ? bound : types.getTypeVar(param);
      }
  if (variable)
    return evaluateVariable(variable, node, module, instance, self);
  if (const TypeParamInfo *param = findQuotedParam(name, instance, self)) {
    TypeRef bound = instance ? instance->bindings.lookup(param) : nullptr;
    return bound ? bound : types.getTypeVar(param);
  }
  if (TypeRef builtin = builtins.lookup(name)) {
    if (auto *cls = llvm::dyn_cast<ClassObjectType>(builtin)) {
      auto *shape = llvm::cast<InstanceType>(cls->instance);
      if (shape->cls == types.classes.tuple)
        return types.getUnboundedTuple(types.getAny());
      if (shape->cls == types.classes.type)
        return types.getClassObject(types.getObject());
      if (!shape->args.empty())
        return types.getInstance(
            shape->cls,
            llvm::SmallVector<TypeRef, 2>(shape->args.size(), types.getAny()));
      return cls->instance;
    }
  } else if (builtinClassNames.count(name)) {
    // While the builtins themselves are being read.
    ClassInfo *cls = builtinClassNames.lookup(name);
    resolveClass(cls);
    return getSelfType(cls);
  }
  if (module->isBuiltins)
    return evaluateSpecial(name, getSpecialInstance(name), node, self);
  if (!module->hasUnknownNames)
    diags.report(node->range, diag::err_name_not_defined, name);
  return types.getAny();
}

TypeRef Program::getSpecialInstance(llvm::StringRef name) {
  return llvm::cast<ClassObjectType>(getSpecialForm(name))->instance;
}

/// A special form standing alone in an annotation.
TypeRef Program::evaluateSpecial(llvm::StringRef form, TypeRef instance,
                                 const ast::Expr *node, ClassInfo *self) {
  if (form.empty())
    return instance;
  if (form == "Any")
    return types.getAny();
  if (form == "NoReturn" || form == "Never")
    return types.getNever();
  if (form == "Self")
    return self ? getSelfType(self) : types.getAny();
  if (form == "LiteralString" || form == "Text")
    return types.getStr();
  if (form == "Callable")
    return types.getCallable({}, types.getAny(), true);
  TypeRef alias = llvm::StringSwitch<TypeRef>(form)
                      .Case("List", builtins.lookup("list"))
                      .Case("Dict", builtins.lookup("dict"))
                      .Case("Set", builtins.lookup("set"))
                      .Case("FrozenSet", builtins.lookup("frozenset"))
                      .Case("Type", builtins.lookup("type"))
                      .Default(nullptr);
  if (auto *cls = llvm::dyn_cast_or_null<ClassObjectType>(alias))
    return cls->instance;
  if (form == "Tuple")
    return types.getUnboundedTuple(types.getAny());
  return instance;
}

TypeRef Program::evaluateAlias(bind::Variable *variable, const ast::Expr *value,
                               ModuleInfo *module) {
  TypeRef &slot = aliases[variable];
  if (slot)
    return slot;
  LastingReports lasting(*this);
  if (auto *call = llvm::dyn_cast<ast::Call>(value)) {
    auto *callee = llvm::dyn_cast<ast::Name>(call->func);
    if (callee && (callee->id == "TypeVar" || callee->id == "ParamSpec")) {
      TypeParamInfo &param = typeParamStore.emplace_back();
      param.name = variable->name.str();
      if (callee->id == "ParamSpec")
        param.kind = TypeParamInfo::ParamSpec;
      for (const ast::Expr *arg : llvm::drop_begin(call->args))
        param.constraints.push_back(evaluate(arg, module, nullptr));
      for (const ast::Keyword *keyword : call->keywords)
        if (keyword->arg == "bound")
          param.bound = evaluate(keyword->value, module, nullptr);
        else if (keyword->arg == "covariant")
          param.variance = Variance::Covariant;
        else if (keyword->arg == "contravariant")
          param.variance = Variance::Contravariant;
      return aliases[variable] = types.getTypeVar(&param);
    }
    if (callee && callee->id == "NewType" && call->args.size() == 2)
      return aliases[variable] = evaluate(call->args[1], module, nullptr);
    diags.report(value->range, diag::err_not_a_type, variable->name.str());
    return types.getAny();
  }
  slot = types.getAny(); // a recursive alias ends here
  ++aliasDepth;
  TypeRef type = evaluate(value, module, nullptr);
  aliases[variable] = type;
  if (--aliasDepth == 0)
    while (!postponed.empty()) {
      ClassInfo *cls = postponed.back();
      postponed.pop_back();
      resolveMembers(cls);
    }
  return type;
}

/// Type parameters of the alias that `name` means, in the order in which it is
/// given arguments: as declared, or as they first appear in its value.
llvm::SmallVector<const TypeParamInfo *, 2>
Program::getAliasParams(const ast::Expr *name, ModuleInfo *module) {
  llvm::SmallVector<const TypeParamInfo *, 2> params;
  auto *id = llvm::dyn_cast<ast::Name>(name);
  bind::Variable *variable = id ? module->scopes->lookup(name) : nullptr;
  if (id && !variable)
    variable = module->findVariable(id->id.str());
  if (!variable)
    return params;
  auto [home, target] = followImports(module, variable);
  const ast::Node *def = definitions.lookup(target);
  if (!def || !home->ast)
    return params;
  for (const ast::Stmt *stmt : home->ast->body)
    if (auto *alias = llvm::dyn_cast<ast::TypeAlias>(stmt);
        alias && alias->name == def) {
      for (const ast::TypeParam *param : alias->type_params)
        params.push_back(makeTypeParam(alias, param, home));
      return params;
    }
  const ast::Expr *value = nullptr;
  if (auto *assign = llvm::dyn_cast<ast::Assign>(def))
    value = assign->value;
  else if (auto *assign = llvm::dyn_cast<ast::AnnAssign>(def))
    value = assign->value;
  if (!value || llvm::isa<ast::Call>(value))
    return params;
  ast::walk(value, [&, source = home](const ast::Node *each) {
    auto *part = llvm::dyn_cast<ast::Name>(each);
    bind::Variable *used = part ? source->scopes->lookup(part) : nullptr;
    if (!used)
      return true;
    auto [owner, defined] = followImports(source, used);
    auto *assign =
        llvm::dyn_cast_or_null<ast::Assign>(definitions.lookup(defined));
    if (!assign || !llvm::isa<ast::Call>(assign->value))
      return true;
    auto *var = llvm::dyn_cast<TypeVarType>(
        evaluateAlias(defined, assign->value, owner));
    if (var && !llvm::is_contained(params, var->param))
      params.push_back(var->param);
    return true;
  });
  return params;
}

TypeRef Program::evaluateString(const ast::Constant *node, ModuleInfo *module,
                                Instance *instance, ClassInfo *self) {
  // A quoted annotation is parsed as an expression of its own; its names are
  // looked up by text.
  FileId file = sources.addBuffer("<annotation>", node->value.text);
  const ast::Module *parsed = parse::parseModule(sources, file, arena, diags);
  if (!parsed || parsed->body.size() != 1)
    return types.getAny();
  auto *stmt = llvm::dyn_cast<ast::ExprStmt>(parsed->body[0]);
  return stmt ? evaluate(stmt->value, module, instance, self) : types.getAny();
}

/// `Tree.Node` of a class Tree; null when it has no such class in it.
TypeRef Program::evaluateInnerClass(TypeRef outer, llvm::StringRef path) {
  auto *shape = llvm::dyn_cast<InstanceType>(outer);
  ClassInfo *cls = shape ? shape->cls : nullptr;
  for (path = path.split('.').second; cls && !path.empty();
       path = path.split('.').second) {
    resolveClass(cls);
    cls = cls->findInnerClass(path.split('.').first);
  }
  if (!cls)
    return nullptr;
  resolveClass(cls);
  return types.getInstance(cls, llvm::SmallVector<TypeRef, 2>(
                                    cls->typeParams.size(), types.getAny()));
}

TypeRef Program::evaluate(const ast::Expr *node, ModuleInfo *module,
                          Instance *instance, ClassInfo *self) {
  switch (node->kind) {
  case ast::Kind::Name:
    return evaluateName(llvm::cast<ast::Name>(node)->id, node, module, instance,
                        self);
  case ast::Kind::Constant: {
    auto *constant = llvm::cast<ast::Constant>(node);
    if (constant->value.isNone())
      return types.getNone();
    if (constant->value.isStr())
      return evaluateString(constant, module, instance, self);
    break;
  }
  case ast::Kind::BinOp: {
    auto *binary = llvm::cast<ast::BinOp>(node);
    if (binary->op == ast::Operator::BitOr)
      return types.getUnion({evaluate(binary->left, module, instance, self),
                             evaluate(binary->right, module, instance, self)});
    break;
  }
  case ast::Kind::Attribute: {
    auto *attribute = llvm::cast<ast::Attribute>(node);
    // `*args: P.args, **kwargs: P.kwargs` of a ParamSpec.
    if (auto *name = llvm::dyn_cast<ast::Name>(attribute->value);
        name && (attribute->attr == "args" || attribute->attr == "kwargs"))
      if (auto *var = llvm::dyn_cast<TypeVarType>(
              evaluate(name, module, instance, self));
          var && var->param->kind == TypeParamInfo::ParamSpec)
        return types.getAny();
    std::string path;
    for (const ast::Expr *part = attribute->value;;) {
      if (auto *name = llvm::dyn_cast<ast::Name>(part)) {
        path.insert(0, name->id.str());
        bind::Variable *variable = module->scopes->lookup(name);
        if (!variable) // quoted
          variable = module->findVariable(name->id.str());
        TypeRef symbol =
            variable ? getStaticSymbol(variable, module, instance) : nullptr;
        if (auto *outer = llvm::dyn_cast_or_null<ClassObjectType>(symbol))
          if (TypeRef inner = evaluateInnerClass(
                  outer->instance,
                  (llvm::StringRef(path) + "." + attribute->attr.str()).str()))
            return inner;
        auto *owner = llvm::dyn_cast_or_null<ModuleType>(symbol);
        ModuleInfo *target = owner ? owner->module : nullptr;
        for (llvm::StringRef rest = llvm::StringRef(path).split('.').second;
             target && !rest.empty(); rest = rest.split('.').second)
          target = loadModule(target->name + "." + rest.split('.').first.str(),
                              node->range);
        if (!target)
          break;
        if (target->ast) {
          if (auto *member = target->findVariable(attribute->attr.str()))
            return evaluateVariable(member, node, target, nullptr, self);
          break;
        }
        TypeRef member = getModuleMember(target, attribute->attr.str());
        if (auto *cls = llvm::dyn_cast_or_null<ClassObjectType>(member))
          return evaluateSpecial(getSpecialFormName(member), cls->instance,
                                 node, self);
        break;
      }
      auto *outer = llvm::dyn_cast<ast::Attribute>(part);
      if (!outer)
        break;
      path.insert(0, "." + outer->attr.str().str());
      part = outer->value;
    }
    break;
  }
  case ast::Kind::Subscript:
    return evaluateSubscript(llvm::cast<ast::Subscript>(node), module, instance,
                             self);
  case ast::Kind::Call:
    // `class Point(namedtuple("Point", "x y")):`
    if (ClassInfo *cls = getNamedTuple(llvm::cast<ast::Call>(node), module))
      return types.getInstance(cls);
    break;
  default:
    break;
  }
  diags.report(node->range, diag::err_not_a_type, sources.getText(node->range));
  return types.getAny();
}

TypeRef Program::evaluateLiteral(llvm::ArrayRef<const ast::Expr *> args) {
  llvm::SmallVector<TypeRef, 4> members;
  for (const ast::Expr *arg : args) {
    bool negative = false;
    if (auto *unary = llvm::dyn_cast<ast::UnaryOp>(arg)) {
      negative = unary->op == ast::UnaryOperator::USub;
      arg = unary->operand;
    }
    auto *constant = llvm::dyn_cast<ast::Constant>(arg);
    if (!constant) {
      diags.report(arg->range, diag::err_not_a_type,
                   sources.getText(arg->range));
      return types.getAny();
    }
    const ast::ConstantValue &value = constant->value;
    if (value.isNone())
      members.push_back(types.getNone());
    else if (value.isStr())
      members.push_back(types.getLiteral(types.getStr(), value.text));
    else if (value.isBool())
      members.push_back(types.getLiteral(
          types.getBool(),
          value.kind == ast::ConstantValue::True ? "True" : "False"));
    else if (value.isInt())
      members.push_back(types.getLiteral(types.getInt(), (negative ? "-" : "") +
                                                             value.text.str()));
    else
      members.push_back(types.getLiteral(types.getBytes(), value.text));
  }
  return types.getUnion(members);
}

TypeRef Program::evaluateSubscript(const ast::Subscript *node,
                                   ModuleInfo *module, Instance *instance,
                                   ClassInfo *self) {
  llvm::SmallVector<const ast::Expr *, 4> args;
  if (auto *tuple = llvm::dyn_cast<ast::Tuple>(node->slice))
    args.append(tuple->elts.begin(), tuple->elts.end());
  else
    args.push_back(node->slice);

  llvm::StringRef name;
  if (auto *id = llvm::dyn_cast<ast::Name>(node->value))
    name = id->id;
  else if (auto *attribute = llvm::dyn_cast<ast::Attribute>(node->value))
    name = attribute->attr;
  auto arg = [&](size_t i) {
    return evaluate(args[i], module, instance, self);
  };
  auto isEllipsis = [](const ast::Expr *expr) {
    auto *constant = llvm::dyn_cast<ast::Constant>(expr);
    return constant && constant->value.isEllipsis();
  };

  if (name == "Literal")
    return evaluateLiteral(args);
  if (name == "Optional")
    return types.getOptional(arg(0));
  if (name == "Union") {
    llvm::SmallVector<TypeRef, 4> members;
    for (size_t i = 0; i != args.size(); ++i)
      members.push_back(arg(i));
    return types.getUnion(members);
  }
  if (name == "Final" || name == "ClassVar" || name == "InitVar" ||
      name == "Annotated" || name == "Required" || name == "NotRequired" ||
      name == "ReadOnly")
    return arg(0);
  if (name == "TypeGuard" || name == "TypeIs")
    return types.getBool();
  if (name == "tuple" || name == "Tuple") {
    if (args.size() == 2 && isEllipsis(args[1]))
      return types.getUnboundedTuple(arg(0));
    llvm::SmallVector<TypeRef, 4> elements;
    if (auto *empty = llvm::dyn_cast<ast::Tuple>(node->slice);
        empty && empty->elts.empty())
      return types.getTuple({});
    for (size_t i = 0; i != args.size(); ++i)
      elements.push_back(arg(i));
    return types.getTuple(elements);
  }
  if (name == "Callable") {
    TypeRef result = args.size() > 1 ? arg(1) : types.getAny();
    auto *list = llvm::dyn_cast<ast::List>(args[0]);
    if (!list)
      return types.getCallable({}, result, true);
    llvm::SmallVector<TypeRef, 4> params;
    for (const ast::Expr *param : list->elts)
      params.push_back(evaluate(param, module, instance, self));
    return types.getCallable(params, result);
  }
  if (name == "type" || name == "Type")
    return types.getClassObject(arg(0));

  TypeRef base = evaluate(node->value, module, instance, nullptr);
  if (auto params = getAliasParams(node->value, module); !params.empty()) {
    Bindings bindings;
    for (auto [i, param] : llvm::enumerate(params))
      bindings[param] = i < args.size() ? arg(i) : types.getAny();
    return substitute(types, base, bindings);
  }
  auto *shape = llvm::dyn_cast<InstanceType>(base);
  if (!shape)
    return base;
  llvm::SmallVector<TypeRef, 2> typeArgs;
  for (size_t i = 0; i != args.size(); ++i)
    typeArgs.push_back(arg(i));
  resolveClass(shape->cls);
  size_t wanted = shape->cls->typeParams.size();
  if (getSpecialFormName(types.getClassObject(base)).empty()) {
    if (typeArgs.size() > wanted && wanted == 0) {
      diags.report(node->range, diag::err_not_generic, shape->cls->name);
      return base;
    }
    // Defaults of PEP 696; Generator[Y] and the like.
    while (typeArgs.size() < wanted) {
      TypeParamInfo *param = shape->cls->typeParams[typeArgs.size()];
      typeArgs.push_back(param->defaultType ? param->defaultType
                                            : types.getNone());
    }
    typeArgs.resize(wanted);
  }
  return types.getInstance(shape->cls, typeArgs);
}
