//===- Calls.cpp - Lowering calls -----------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The checker has matched arguments to parameters and chosen the instances;
// here the arguments are evaluated in source order and passed in parameter
// order.
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/StringSwitch.h"

using namespace krait;
using namespace krait::check;
using namespace krait::lower;
using namespace krait::types;

mlir::Value BodyLowering::callNative(llvm::StringRef symbol,
                                     llvm::ArrayRef<mlir::Value> args,
                                     mlir::Type result, bool raises,
                                     const ast::Node *at) {
  llvm::SmallVector<mlir::Type, 4> params;
  for (mlir::Value arg : args)
    params.push_back(arg.getType());
  // Module bodies are no natives, but are called like them.
  mlir::FlatSymbolRefAttr callee =
      symbol.starts_with("init.")
          ? mlir::FlatSymbolRefAttr::get(&program.context, symbol)
          : program.getNative(symbol, params, result, raises);
  return py::CallOp::create(builder, loc, result, mlir::Type(), callee, args,
                            at && raises ? getSite(at) : py::SiteAttr())
      .getResult();
}

/// One of the variants of a call that differ in their arguments only.
static const CallTarget *getVariant(const CallTarget *target) {
  bool isSplit = target->kind == CallTarget::ByCount ||
                 target->kind == CallTarget::ByMember;
  for (const CallTarget &each : target->variants)
    if (isSplit && each.kind != CallTarget::Raise)
      return getVariant(&each);
  return target;
}

/// Is the attribute what a field or a variable holds? Its call does not pass
/// the object that it is read from.
static bool isHeld(TypeRef owner, ast::Identifier name) {
  if (auto *cls = llvm::dyn_cast_or_null<ClassObjectType>(owner))
    owner = cls->instance;
  auto *shape = llvm::dyn_cast_or_null<InstanceType>(owner);
  return llvm::isa_and_nonnull<ModuleType>(owner) ||
         (shape && !shape->cls->findMethod(name.str()) &&
          shape->cls->findField(name.str()));
}

TypedValue BodyLowering::lowerCall(const ast::Call *expr) {
  TypeRef type = instance.getType(expr);
  const CallTarget *target = instance.getCall(expr, 0);
  if (TypedValue value = lowerConsumer(expr); value.value)
    return value;
  if (auto *name = llvm::dyn_cast<ast::Name>(expr->func);
      name && program.program.isBuiltinName(instance.module, name))
    if (auto *function = llvm::dyn_cast_or_null<FunctionType>(
            program.program.lookupBuiltin(name->id.str()))) {
      if (!function->function->intrinsic.empty())
        if (TypedValue value =
                lowerIntrinsic(expr, function->function->intrinsic);
            value.value)
          return value;
    }
  if (auto *cls = llvm::dyn_cast_or_null<ClassObjectType>(type);
      cls && program.program.getNamedTuple(expr, instance.module))
    return {py::SingletonOp::create(builder, loc, program.convert(type),
                                    program.getDescriptor(cls->instance)),
            type};
  if (auto *name = llvm::dyn_cast<ast::Name>(expr->func);
      name && name->id == "type" && expr->args.size() == 1 &&
      program.program.isBuiltinName(instance.module, name))
    return lowerIntrinsic(expr, "type");
  if (auto *name = llvm::dyn_cast<ast::Name>(expr->func);
      name && name->id == "super" && !target &&
      program.program.isBuiltinName(instance.module, name))
    return load(lookup(instance.function->params[0].node), expr);
  if (!target) {
    if (FieldInfo *field = program.program.getSetField(instance, expr)) {
      TypedValue object = lower(expr->args[0]), value = lower(expr->args[2]);
      auto index = isTerminated() ? std::nullopt
                                  : program.getFieldIndex(object.type, field);
      if (index) {
        TypeRef stored = program.program.getFieldType(object.type, field);
        py::FieldStoreOp::create(builder, loc, object.value,
                                 builder.getI64IntegerAttr(*index),
                                 convert(value, stored, expr));
      }
      return {getNone(), types.getNone()};
    }
    if (program.program.getSpecialFormName(instance.getType(expr->func)) ==
        "cast")
      return lowerCast(expr);
    auto *name = llvm::dyn_cast<ast::Name>(expr->func);
    if (bind::Variable *variable = name ? lookup(name) : nullptr;
        variable && program.program.isNewType(instance.module, variable))
      return lower(expr->args[0]);
    // A definition for the checker only: TypeVar("T").
    return {getNone(), types.getNone()};
  }
  TypedValue receiver;
  auto *attribute = llvm::dyn_cast<ast::Attribute>(expr->func);
  bool isMethod = false;
  const CallTarget *variant = getVariant(target);
  for (const Callee &callee : variant->callees)
    for (const ArgSource &source : callee.args)
      isMethod |= source.kind == ArgSource::Receiver;
  llvm::StringRef form =
      program.program.getSpecialFormName(instance.getType(expr->func));
  if (!form.empty()) {
    receiver = lower(expr->args[0]); // replace(x), asdict(x), astuple(x)
  } else if (attribute && (isMethod || variant->kind == CallTarget::Virtual) &&
             !isHeld(instance.getType(attribute->value), attribute->attr)) {
    receiver = lower(attribute->value);
    if (!isTerminated() && instance.getCall(expr, check::ProbeSlot))
      emitCall(expr, check::ProbeSlot, receiver);
  } else if (variant->kind == CallTarget::Indirect ||
             variant->kind == CallTarget::Dynamic ||
             variant->kind == CallTarget::ConstructOf ||
             variant->kind == CallTarget::OneOf || isMethod ||
             !variant->callees.empty()) {
    if (variant->kind != CallTarget::Construct)
      receiver = lower(expr->func);
  }
  if (isTerminated())
    return {};
  ArgumentValues values = evaluateArguments(expr, *target);
  if (isTerminated())
    return {};
  llvm::SmallVector<TypedValue, 4> operands;
  if (target->kind == CallTarget::Indirect ||
      target->kind == CallTarget::Dynamic ||
      target->kind == CallTarget::OneOf ||
      (target->kind == CallTarget::Construct && target->callees.empty()))
    for (const ast::Expr *arg : expr->args)
      operands.push_back(values[arg]);
  TypedValue value = emitTarget(expr, *target, receiver, operands, values);
  if (isTerminated() || !value.value)
    return {nullptr, type};
  if (type->getKind() == TypeKind::Never) {
    return value;
  }
  return {convert(value, type, expr), widenLiterals(types, type)};
}

TypedValue BodyLowering::lowerCast(const ast::Call *expr) {
  TypeRef type = instance.getType(expr);
  TypedValue value = lower(expr->args[1]);
  mlir::Type wanted = program.convert(type);
  bool isWord = llvm::isa<py::ObjectType, py::UnionType>(value.value.getType());
  if (!isWord || value.value.getType() == wanted)
    return {convert(value, type, expr), type};
  return {checkedCast(value.value, type, expr), type};
}

TypedValue BodyLowering::emitCall(const ast::Node *node, unsigned slot,
                                  TypedValue receiver,
                                  llvm::ArrayRef<TypedValue> operands) {
  const CallTarget *target = instance.getCall(node, slot);
  if (!target) {
    unsupported(node, "this operation", "a method call");
    return {getNone(), types.getNone()};
  }
  return emitTarget(node, *target, receiver, operands, ArgumentValues());
}

TypedValue BodyLowering::emitTarget(const ast::Node *node,
                                    const CallTarget &target,
                                    TypedValue receiver,
                                    llvm::ArrayRef<TypedValue> operands,
                                    const ArgumentValues &values) {
  switch (target.kind) {
  case CallTarget::Direct:
    if (target.callees.empty()) // object.__init__
      return {getNone(), types.getNone()};
    return emitCallee(node, target.callees[0], receiver, operands, values);
  case CallTarget::Virtual:
    return emitVirtual(node, target, receiver, operands, values);
  case CallTarget::Construct:
    return emitConstruct(node, target, operands, values);
  case CallTarget::ConstructOf:
    return emitConstructOf(node, target, receiver, operands, values);
  case CallTarget::OneOf:
    return emitOneOf(node, target, receiver, operands, values);
  case CallTarget::Indirect: {
    llvm::SmallVector<mlir::Value, 4> args;
    for (auto [i, operand] : llvm::enumerate(operands))
      args.push_back(convert(operand, target.paramTypes[i], node));
    return readElement(target.result, [&](mlir::Type type) -> mlir::Value {
      return py::CallIndirectOp::create(builder, loc, type, mlir::Type(),
                                        receiver.value, args, getSite(node))
          .getResult();
    });
  }
  case CallTarget::Packed: {
    const Callee &gathered = target.callees[0];
    auto params = program.program.getCallableParams(
        llvm::cast<CallableType>(receiver.type));
    TypedValue given =
        makeStars(node, gathered.args[0], params[0], operands, values);
    TypedValue named = makeKeywords(node, gathered.args[1], params[1], values);
    if (isTerminated())
      return {};
    return readElement(target.result, [&](mlir::Type type) -> mlir::Value {
      return py::CallIndirectOp::create(
                 builder, loc, type, mlir::Type(), receiver.value,
                 {given.value, named.value}, getSite(node))
          .getResult();
    });
  }
  case CallTarget::Dynamic: {
    TypeRef list = types.getUnboundedTuple(types.getObject());
    llvm::SmallVector<mlir::Value, 4> args;
    for (const TypedValue &operand : operands)
      args.push_back(toObject(operand));
    mlir::Value tuple =
        py::VarTupleMakeOp::create(builder, loc, program.convert(list), args);
    return {callNative("krt_call_tuple", {toObject(receiver), tuple},
                       py::ObjectType::get(&program.context), true, node),
            types.getAny()};
  }
  case CallTarget::ByCount:
    return emitByCount(node, target, receiver, operands, values);
  case CallTarget::ByMember:
    return emitByMember(node, target, receiver, operands, values);
  case CallTarget::Raise:
    break; // by emitByCount
  }
  llvm_unreachable("covered switch");
}

/// A bound method value holds its receiver.
TypedValue BodyLowering::getReceiver(TypedValue value) {
  auto *bound = llvm::dyn_cast_or_null<FunctionType>(value.type);
  if (!bound || !bound->receiver)
    return value;
  return {py::TupleGetOp::create(builder, loc, program.convert(bound->receiver),
                                 value.value, 0),
          bound->receiver};
}

TypedValue BodyLowering::emitVirtual(const ast::Node *node,
                                     const CallTarget &target,
                                     TypedValue receiver,
                                     llvm::ArrayRef<TypedValue> operands,
                                     const ArgumentValues &values) {
  receiver = getReceiver(receiver);
  return selectValue(
      target.cases.size(), target.result, node,
      [&](size_t i) { return isInstance(receiver, target.cases[i]); },
      [&](size_t i) {
        TypeRef type = target.cases[i];
        TypedValue self{convertNarrowed(receiver, type, node), type};
        if (!target.variants.empty())
          return emitTarget(node, target.variants[i], self, operands, values);
        return emitCallee(node, target.callees[i], self, operands, values);
      });
}

//===----------------------------------------------------------------------===//
// Callees
//===----------------------------------------------------------------------===//

TypedValue BodyLowering::emitCallee(const ast::Node *node, const Callee &callee,
                                    TypedValue receiver,
                                    llvm::ArrayRef<TypedValue> operands,
                                    const ArgumentValues &given) {
  const TypedValue function = receiver;
  llvm::SmallVector<TypedValue, 6> args;
  ArgumentValues bound;
  if (callee.binding)
    bound = bindArguments(node, callee, operands, given);
  const ArgumentValues &values = callee.binding ? bound : given;
  if (isTerminated())
    return {};
  for (auto [i, source] : llvm::enumerate(callee.args)) {
    TypeRef type = callee.paramTypes[i];
    switch (source.kind) {
    case ArgSource::Receiver: {
      receiver = getReceiver(receiver);
      // A class method that is called on an instance.
      if (llvm::isa<ClassObjectType>(type) &&
          llvm::isa_and_nonnull<InstanceType>(receiver.type))
        receiver = typeOf(receiver, type, node);
      // A bool has the methods of int.
      if (callee.function->owner == types.classes.int_ && receiver.value &&
          receiver.value.getType().isInteger(1))
        receiver = {toInt(receiver), types.getInt()};
      args.push_back(receiver);
      break;
    }
    case ArgSource::Expr:
      args.push_back(source.expr ? values.lookup(source.expr)
                                 : operands[source.index]);
      break;
    case ArgSource::Unpacked: {
      args.push_back(getUnpacked(source, values, node));
      break;
    }
    case ArgSource::Bound:
      args.push_back(getBound(node, callee, i, receiver, values));
      break;
    case ArgSource::Default:
      args.push_back(lowerDefault(callee.function, i, receiver));
      break;
    case ArgSource::Stars:
      args.push_back(makeStars(node, source, type, operands, values));
      break;
    case ArgSource::Keywords:
      args.push_back(makeKeywords(node, source, type, values));
      break;
    }
    if (isTerminated())
      return {};
  }
  if (!callee.instance)
    return emitNative(node, callee, args);
  llvm::SmallVector<mlir::Value, 6> passed;
  // The captured cells of a nested function come first.
  FunctionInfo *info = callee.function;
  auto captures = program.getCaptures(info);
  if (!captures.empty()) {
    auto *held = llvm::dyn_cast_or_null<FunctionType>(function.type);
    if (held && held->function == info) {
      for (auto [i, variable] : llvm::enumerate(captures))
        passed.push_back(py::TupleGetOp::create(
            builder, loc, program.getCellType(info, variable), function.value,
            i + (held->receiver ? 1 : 0)));
    } else {
      // A method of a local class is rejected where it is lowered.
      for (bind::Variable *variable : captures)
        passed.push_back(info->owner
                             ? getUndef(program.getCellType(info, variable))
                             : getCell(variable));
    }
  }
  for (auto [i, arg] : llvm::enumerate(args))
    passed.push_back(convert(arg, callee.instance->params[i], node));
  TypeRef result = callee.instance->returnType;
  mlir::Value value =
      py::CallOp::create(
          builder, loc, program.convert(result), mlir::Type(),
          mlir::FlatSymbolRefAttr::get(&program.context,
                                       program.getSymbol(callee.instance)),
          passed, getSite(node))
          .getResult();
  return {value, result};
}

/// Replaces `{T}` in a native symbol by the kinds of the type arguments.
static std::string expandSymbol(llvm::StringRef symbol, FunctionInfo *info,
                                const Bindings &bindings,
                                ProgramLowering &program,
                                llvm::SmallVectorImpl<llvm::StringRef> &named) {
  std::string result;
  while (!symbol.empty()) {
    auto [before, rest] = symbol.split('{');
    result += before.str();
    if (before.size() == symbol.size())
      break;
    auto [name, after] = rest.split('}');
    named.push_back(name);
    for (auto &[param, type] : bindings)
      if (param->name == name && type)
        result += program.getElementKind(type);
    symbol = after;
  }
  return result;
}

/// Literal["r", "w"] is a str to a C function.
static TypeRef toPlain(TypeStore &types, TypeRef type) {
  auto *list = llvm::dyn_cast_or_null<UnionType>(type);
  bool areLiterals = list && llvm::all_of(list->members, [](TypeRef member) {
                       return llvm::isa<LiteralType>(member);
                     });
  return areLiterals ? widenLiterals(types, type) : type;
}

/// What a value of a declared type is passed as (docs/architecture.md); `named`
/// are the type parameters that the symbol names.
static TypeRef passedAs(ProgramLowering &program, TypeStore &types,
                        llvm::ArrayRef<llvm::StringRef> named, TypeRef declared,
                        TypeRef actual) {
  declared = toPlain(types, declared);
  actual = toPlain(types, actual);
  if (auto *var = llvm::dyn_cast_or_null<TypeVarType>(declared)) {
    char kind = llvm::is_contained(named, var->param->name)
                    ? program.getElementKind(actual)
                    : 'w';
    // An int is a word already.
    return kind == 'w' && !llvm::isa<py::IntType>(program.convert(actual))
               ? types.getObject()
               : actual;
  }
  // `R | None` is a word even where R is None, and so is an Iterable[T] of
  // which nothing says T.
  mlir::Type converted = program.convert(actual);
  mlir::Type general = declared ? program.convert(declared) : mlir::Type();
  if (llvm::isa_and_nonnull<py::UnionType, py::ObjectType>(general) ||
      llvm::isa<py::UnionType, py::ObjectType>(converted))
    return types.getObject();
  if (llvm::isa<py::TupleType>(converted) && llvm::isa<TupleType>(actual))
    return types.getUnboundedTuple(types.getObject());
  if (llvm::isa<FunctionType, CallableType>(actual))
    return types.getObject();
  return actual;
}

TypedValue BodyLowering::emitNative(const ast::Node *node, const Callee &callee,
                                    llvm::ArrayRef<TypedValue> args) {
  FunctionInfo *info = callee.function;
  if (!info->intrinsic.empty())
    return callIntrinsicValue(node, callee, args);
  llvm::SmallVector<llvm::StringRef, 2> named;
  std::string symbol =
      expandSymbol(info->nativeSymbol, info, callee.bindings, program, named);
  if (symbol.empty() && info->intrinsic == "len") {
    mlir::Value length = callNative("krt_len", toObject(args[0]),
                                    builder.getI64Type(), true, node);
    return {py::IntFromI64Op::create(
                builder, loc, py::IntType::get(&program.context), length),
            types.getInt()};
  }
  if (symbol.empty()) {
    unsupported(node, "`" + info->qualname + "` here", "a direct call");
    return {getUndef(program.convert(callee.result)), callee.result};
  }
  // An overload may declare a parameter None; the C function takes a word.
  auto paramAs = [&](TypeRef declared, TypeRef actual) -> TypeRef {
    TypeRef as = passedAs(program, types, named, declared, actual);
    return as->getKind() == TypeKind::None ? types.getObject() : as;
  };
  llvm::SmallVector<mlir::Value, 6> passed;
  for (auto [i, given] : llvm::enumerate(args)) {
    TypedValue arg = given;
    const ParamInfo &param = info->params[i];
    TypeRef wanted = toPlain(types, callee.paramTypes[i]);
    if (i == 0 && info->isClassMethod)
      continue; // `cls` of __new__ and class methods is not passed
    if (callee.args[i].kind == ArgSource::Receiver) {
      auto *list = llvm::dyn_cast<TupleType>(arg.type);
      if (list && !list->unbounded)
        wanted = types.getUnboundedTuple(types.getObject());
      else
        wanted = arg.type;
      if (isInstanceOf(widenLiterals(types, wanted), types.classes.bool_) &&
          info->owner == types.classes.int_)
        wanted = types.getInt();
      passed.push_back(convert(arg, wanted, node));
      continue;
    }
    // The declared type of *args and **kwargs is that of one element.
    bool isGathered = callee.args[i].kind == ArgSource::Stars ||
                      callee.args[i].kind == ArgSource::Keywords;
    TypeRef as = paramAs(isGathered ? nullptr : param.type, wanted);
    // An int given to a float parameter of a native is converted by it.
    if (isInstanceOf(as, types.classes.float_) &&
        (isNumber(arg.type) || isNumberUnion(arg.type))) {
      passed.push_back(toFloat(arg, node));
      continue;
    }
    // So is a bool given to an int parameter; a type parameter is a place.
    if (isInstanceOf(as, types.classes.int_) &&
        (arg.value.getType().isInteger(1) || isNumberUnion(arg.type)) &&
        !(param.type && hasTypeVars(param.type))) {
      passed.push_back(toInt(arg));
      continue;
    }
    // What is of unknown type is converted by the runtime.
    bool isNumber = isInstanceOf(as, types.classes.float_) ||
                    isInstanceOf(as, types.classes.int_);
    auto *shape = llvm::dyn_cast<InstanceType>(widenLiterals(types, arg.type));
    bool hasIndex = shape && !shape->cls->isBuiltin &&
                    isInstanceOf(as, types.classes.int_) &&
                    shape->cls->findMethod("__index__");
    if (isNumber && (hasIndex || arg.type->getKind() == TypeKind::Any) &&
        !(param.type && hasTypeVars(param.type))) {
      passed.push_back(toNumber(arg, as, node));
      continue;
    }
    // The value first gets the parameter's type (float in a list[float]).
    if (as != wanted && wanted->getKind() != TypeKind::TypeVar &&
        (!llvm::isa<FunctionType>(arg.type) ||
         llvm::isa<CallableType, UnionType>(wanted)))
      arg = {convert(arg, wanted, node), wanted};
    // An element of a container of exactly this function.
    bool isElement = arg.type == wanted && param.type &&
                     param.type->getKind() == TypeKind::TypeVar;
    passed.push_back(convert(arg, as, isElement ? nullptr : node));
  }
  TypeRef result = callee.result;
  TypeRef as = info->returnType
                   ? passedAs(program, types, named, info->returnType, result)
                   : result;
  if (result->getKind() == TypeKind::Never)
    as = types.getNone();
  mlir::Value value =
      callNative(symbol, passed, program.convert(as), info->nativeRaises, node);
  if (result->getKind() == TypeKind::Never) {
    py::UnreachableOp::create(builder, loc);
    return {};
  }
  requireResult(value, callee);
  auto *tuple = llvm::dyn_cast<TupleType>(result);
  if (tuple && !tuple->unbounded && as != result) {
    // From the heap form to the aggregate, by way of a word.
    mlir::Value word = toObject({value, as});
    return {py::DowncastOp::create(builder, loc, program.convert(result), word),
            result};
  }
  return {convert({value, as}, result, node), result};
}

//===----------------------------------------------------------------------===//
// Construction
//===----------------------------------------------------------------------===//

TypedValue BodyLowering::emitConstruct(const ast::Node *node,
                                       const CallTarget &target,
                                       llvm::ArrayRef<TypedValue> operands,
                                       const ArgumentValues &values) {
  auto *shape = llvm::cast<InstanceType>(target.result);
  mlir::Type type = program.convert(target.result);
  mlir::Value object;
  if (shape->cls->isException) {
    // BaseException.__new__ keeps all positional arguments.
    TypeRef list = types.getUnboundedTuple(types.getObject());
    ArgSource all;
    ArgumentValues given = values;
    if (auto *call = llvm::dyn_cast_or_null<ast::Call>(node))
      for (const ast::Expr *arg : call->args) {
        if (values.empty())
          given[arg] = lower(arg);
        // What is gathered is with the first.
        if (given.count(arg))
          all.exprs.push_back(arg);
      }
    mlir::Value tuple = makeStars(node, all, list, {}, given).value;
    TypeRef classType = types.getClassObject(target.result);
    mlir::Value cls =
        py::SingletonOp::create(builder, loc, program.convert(classType),
                                program.getDescriptor(target.result));
    program.getClass(target.result);
    bool builtinInit = target.callees.empty();
    object =
        callNative(builtinInit ? "krt_exception_create" : "krt_exception_new",
                   {cls, tuple}, type, builtinInit, node);
  } else {
    object =
        py::NewOp::create(builder, loc, type, program.getClass(target.result));
  }
  storeClassDefaults(target.result, object);
  TypedValue self{object, target.result};
  if (target.callees.empty())
    return self;
  const Callee &init = target.callees[0];
  emitCallee(node, init, self, operands, values);
  return self;
}

/// A class that is known at run time only: by its class object.
TypedValue BodyLowering::emitConstructOf(const ast::Node *node,
                                         const CallTarget &target,
                                         TypedValue receiver,
                                         llvm::ArrayRef<TypedValue> operands,
                                         const ArgumentValues &values) {
  TypeRef any = types.getClassObject(types.getObject());
  size_t count = target.cases.size();
  return selectValue(
      count + 1, target.result, node,
      [&](size_t i) {
        mlir::Value descriptor =
            py::SingletonOp::create(builder, loc, program.convert(any),
                                    program.getDescriptor(target.cases[i]));
        return isSame(receiver, {descriptor, any});
      },
      [&](size_t i) -> TypedValue {
        if (i != count)
          return emitTarget(node, target.variants[i], {}, operands, values);
        // A class below that takes other arguments.
        mlir::Value error =
            callNative("krt_raise_class_call", toObject(receiver),
                       py::ErrorType::get(&program.context), false, node);
        py::RaiseOp::create(builder, loc, error, getSite(node));
        return {};
      });
}

/// Fields with a value in the class body start with it.
void BodyLowering::storeClassDefaults(TypeRef type, mlir::Value object) {
  auto *shape = llvm::cast<InstanceType>(type);
  for (FieldInfo *place : program.getLayout(shape->cls)) {
    // The place may be that of a base, and the value that of a class below.
    ClassInfo *holder = nullptr;
    FieldInfo *field = shape->cls->findField(place->name.str(), &holder);
    // The items of a tuple are all given to __init__.
    if (!field->classValue || field->isAssignedOnClass || holder->isNamedTuple)
      continue;
    TypeRef stored = program.program.getFieldType(type, field);
    mlir::Value value = py::GlobalLoadOp::create(
        builder, loc, program.convert(stored),
        program.getHiddenGlobal(
            holder->descriptor + "." + field->name.str().str(), stored));
    std::optional<unsigned> index = program.getFieldIndex(type, field);
    assert(index && "a field of the layout");
    py::FieldStoreOp::create(builder, loc, object,
                             builder.getI64IntegerAttr(*index), value);
  }
}

//===----------------------------------------------------------------------===//
// Intrinsics
//===----------------------------------------------------------------------===//

TypedValue BodyLowering::lowerIntrinsic(const ast::Call *expr,
                                        llvm::StringRef name) {
  if (expr->args.empty())
    return {};
  auto operand = [&](unsigned i) { return lower(expr->args[i]); };
  if (name == "isinstance" || name == "issubclass") {
    TypedValue value = operand(0);
    if (isTerminated())
      return {};
    bool isClass = llvm::isa<ClassObjectType>(value.type);
    mlir::Type classType =
        program.convert(types.getClassObject(types.getObject()));
    mlir::Value result = getBool(false);
    for (TypeRef cls : program.program.getClasses(instance, expr->args[1])) {
      auto getDescriptor = [&](mlir::Type type) {
        return py::SingletonOp::create(builder, loc, type,
                                       program.getDescriptor(cls));
      };
      mlir::Value matches =
          name == "isinstance" ? isInstance(value, cls)
          : isClass
              ? callNative("krt_issubtype",
                           {value.value, getDescriptor(value.value.getType())},
                           builder.getI1Type(), false, expr)
              : callNative("krt_issubclass",
                           {toObject(value), getDescriptor(classType)},
                           builder.getI1Type(), true, expr);
      result = mlir::arith::OrIOp::create(builder, loc, result, matches);
    }
    return {result, types.getBool()};
  }
  if (name == "len") {
    TypedValue value = operand(0);
    if (isTerminated())
      return {};
    if (instance.getCall(expr, 1))
      return checkLength(emitCall(expr, 1, value), expr);
    return lengthOf(value, expr);
  }
  if ((name == "iter" || name == "next") && expr->args.size() == 1) {
    TypedValue value = operand(0);
    if (isTerminated())
      return {};
    TypeRef type = instance.getType(expr);
    if (instance.getCall(expr, 1)) {
      TypedValue result = emitCall(expr, 1, value);
      return {convert(result, type, expr), type};
    }
    if (name == "next" && isInstanceOf(value.type, types.classes.generator)) {
      mlir::Value item =
          callNative("krt_generator_next", value.value,
                     py::ObjectType::get(&program.context), true, expr);
      return takeElement(item, type, expr);
    }
    mlir::Value result = callNative(
        name == "iter" ? "krt_iter" : "krt_next_value", toObject(value),
        py::ObjectType::get(&program.context), true, expr);
    return takeElement(result, type, expr);
  }
  if (name == "type" && expr->args.size() == 1) {
    TypedValue value = operand(0);
    TypeRef type = instance.getType(expr);
    // All instantiations of a generic class are one class to the program.
    auto *shape = llvm::dyn_cast<InstanceType>(value.type);
    if (shape && !shape->cls->isBuiltin && !shape->args.empty() &&
        shape->cls->subclasses.empty())
      return {
          py::SingletonOp::create(
              builder, loc, program.convert(type),
              program.getDescriptor(program.program.getSelfTypeOf(shape->cls))),
          type};
    return typeOf(value, type, expr);
  }
  if (name == "id")
    return {callNative("krt_id", toObject(operand(0)),
                       py::IntType::get(&program.context), false, expr),
            types.getInt()};
  if (name == "callable") {
    TypedValue value = operand(0);
    auto *shape = llvm::dyn_cast<InstanceType>(value.type);
    bool known = llvm::isa<FunctionType, CallableType>(value.type) ||
                 (shape && shape->cls->findMethod("__call__"));
    if (known)
      return {getBool(true), types.getBool()};
    return {callNative("krt_callable", toObject(value), builder.getI1Type(),
                       false, expr),
            types.getBool()};
  }
  return {};
}

/// An intrinsic function that is called as a value (`key=len`).
TypedValue BodyLowering::callIntrinsicValue(const ast::Node *node,
                                            const Callee &callee,
                                            llvm::ArrayRef<TypedValue> args) {
  llvm::StringRef name = callee.function->intrinsic;
  if (args.size() != 1 || (name != "len" && name != "iter" && name != "next")) {
    unsupported(node, "`" + callee.function->qualname + "` as a value",
                "a lambda that calls it");
    return {getUndef(program.convert(callee.result)), callee.result};
  }
  if (name == "len")
    return lengthOf(args[0], node);
  mlir::Value result = callNative(
      name == "iter" ? "krt_iter" : "krt_next_value", toObject(args[0]),
      py::ObjectType::get(&program.context), true, node);
  return takeElement(result, callee.result, node);
}

/// What __len__ of a class gave, if that is a length.
TypedValue BodyLowering::checkLength(TypedValue length, const ast::Node *at) {
  if (isTerminated())
    return length;
  mlir::Type type = py::IntType::get(&program.context);
  return {callNative("krt_length_of", length.value, type, true, at),
          types.getInt()};
}

TypedValue BodyLowering::lengthOf(TypedValue value, const ast::Node *at) {
  mlir::Value length;
  if (llvm::isa<py::ListType>(value.value.getType()))
    length = py::ListLengthOp::create(builder, loc, builder.getI64Type(),
                                      value.value);
  else if (auto tuple = llvm::dyn_cast<py::TupleType>(value.value.getType()))
    length = getI64(tuple.getElements().size());
  else
    length =
        callNative("krt_len", toObject(value), builder.getI64Type(), true, at);
  return {py::IntFromI64Op::create(builder, loc,
                                   py::IntType::get(&program.context), length),
          types.getInt()};
}
