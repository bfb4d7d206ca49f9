//===- Expressions.cpp - Lowering expressions -----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"
#include "frontend/types/Promotion.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/APInt.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

TypedValue BodyLowering::lower(const ast::Expr *expr) {
  if (auto it = evaluated.find(expr); it != evaluated.end())
    return it->second;
  mlir::Location saved = loc;
  loc = getLocation(expr);
  TypedValue value = instance.getCall(expr, check::MembersSlot)
                         ? emitCall(expr, check::MembersSlot, {})
                         : lowerImpl(expr);
  loc = saved;
  if (!value.value) {
    // Behind code that never completes; keeps the rest well formed.
    value.type = value.type ? value.type : types.getAny();
    value.value = getUndef(program.convert(value.type));
  }
  return value;
}

mlir::Value BodyLowering::lowerAs(const ast::Expr *expr, TypeRef type) {
  return convert(lower(expr), type, expr);
}

/// A name of typing as a value: `TYPE_CHECKING` is False, a special form is no
/// value of the compiled program.
TypedValue BodyLowering::lowerTypingName(const ast::Expr *expr) {
  TypeRef type = instance.getType(expr);
  auto *name = llvm::dyn_cast<ast::Name>(expr);
  auto *attribute = llvm::dyn_cast<ast::Attribute>(expr);
  if (!type || (!name && !attribute))
    return {};
  llvm::StringRef text = name ? name->id.str() : attribute->attr.str();
  if (text == "TYPE_CHECKING" && llvm::isa<LiteralType>(type))
    return {getBool(false), types.getBool()};
  if (program.program.getSpecialFormName(type).empty())
    return {};
  unsupported(expr, "`" + text.str() + "` of typing as a value",
              "it in annotations");
  return {getUndef(program.convert(type)), type};
}

TypedValue BodyLowering::lowerImpl(const ast::Expr *expr) {
  if (TypedValue value = lowerTypingName(expr); value.value)
    return value;
  switch (expr->kind) {
  case ast::Kind::Constant:
    return lowerConstant(llvm::cast<ast::Constant>(expr));
  case ast::Kind::Name:
    return lowerName(llvm::cast<ast::Name>(expr));
  case ast::Kind::Attribute:
    return lowerAttribute(llvm::cast<ast::Attribute>(expr));
  case ast::Kind::Subscript:
    return lowerSubscript(llvm::cast<ast::Subscript>(expr));
  case ast::Kind::Call:
    return lowerCall(llvm::cast<ast::Call>(expr));
  case ast::Kind::BinOp: {
    auto *binary = llvm::cast<ast::BinOp>(expr);
    if (TypeRef type = instance.getType(expr);
        llvm::isa_and_nonnull<ClassObjectType>(type))
      return {py::SingletonOp::create(builder, loc, program.convert(type),
                                      "krt_type_object"),
              type};
    TypedValue left = lower(binary->left);
    TypedValue right = lower(binary->right);
    return lowerBinary(expr, binary->op, left, right, instance.getType(expr));
  }
  case ast::Kind::UnaryOp:
    return lowerUnary(llvm::cast<ast::UnaryOp>(expr));
  case ast::Kind::Compare:
    return lowerCompare(llvm::cast<ast::Compare>(expr));
  case ast::Kind::BoolOp:
    return lowerBoolOp(llvm::cast<ast::BoolOp>(expr));
  case ast::Kind::IfExp:
    return lowerIfExp(llvm::cast<ast::IfExp>(expr));
  case ast::Kind::NamedExpr: {
    auto *named = llvm::cast<ast::NamedExpr>(expr);
    TypedValue value = lower(named->value);
    if (bind::Variable *variable = lookup(named->target))
      store(variable, value);
    return value;
  }
  case ast::Kind::Lambda:
    return lowerLambda(llvm::cast<ast::Lambda>(expr));
  case ast::Kind::List:
    return lowerList(llvm::cast<ast::List>(expr));
  case ast::Kind::Set:
    return lowerSet(llvm::cast<ast::Set>(expr));
  case ast::Kind::Tuple:
    return lowerTuple(llvm::cast<ast::Tuple>(expr));
  case ast::Kind::Dict:
    return lowerDict(llvm::cast<ast::Dict>(expr));
  case ast::Kind::ListComp:
  case ast::Kind::SetComp:
  case ast::Kind::DictComp:
    return lowerComprehension(expr);
  case ast::Kind::GeneratorExp:
    return lowerGeneratorExp(llvm::cast<ast::GeneratorExp>(expr));
  case ast::Kind::JoinedStr:
    return lowerFString(llvm::cast<ast::JoinedStr>(expr));
  case ast::Kind::FormattedValue:
    return {lowerFormatted(llvm::cast<ast::FormattedValue>(expr)),
            types.getStr()};
  case ast::Kind::Slice:
    return lowerSlice(llvm::cast<ast::Slice>(expr));
  case ast::Kind::Starred:
    return lower(llvm::cast<ast::Starred>(expr)->value);
  case ast::Kind::Yield:
    return lowerYield(llvm::cast<ast::Yield>(expr));
  case ast::Kind::YieldFrom:
    return lowerYieldFrom(llvm::cast<ast::YieldFrom>(expr));
  default:
    break;
  }
  unsupported(expr, "this expression", "another form");
  return {};
}

/// To write more of them in another radix takes too long.
static constexpr size_t MaxIntegerDigits = 50000;

TypedValue BodyLowering::lowerConstant(const ast::Constant *expr) {
  const ast::ConstantValue &value = expr->value;
  switch (value.kind) {
  case ast::ConstantValue::None:
    return {getNone(), types.getNone()};
  case ast::ConstantValue::True:
  case ast::ConstantValue::False:
    return {getBool(value.kind == ast::ConstantValue::True), types.getBool()};
  case ast::ConstantValue::Ellipsis: {
    TypeRef type = types.getInstance(types.classes.ellipsis);
    return {py::SingletonOp::create(builder, loc, program.convert(type),
                                    "krt_Ellipsis"),
            type};
  }
  case ast::ConstantValue::Int: {
    llvm::SmallString<32> digits;
    if (value.fitsInteger) {
      digits = std::to_string(value.integer);
    } else if (value.text.size() > MaxIntegerDigits) {
      unsupported(expr,
                  "an integer literal of more than " +
                      std::to_string(MaxIntegerDigits) + " digits",
                  "`int(text, base)`");
      digits = "0";
    } else {
      unsigned bits = std::max<unsigned>(64, value.text.size() * 4 + 1);
      llvm::APInt(bits, value.text, value.radix).toStringUnsigned(digits, 10);
    }
    return {py::IntConstantOp::create(
                builder, loc, py::IntType::get(&program.context), digits),
            types.getInt()};
  }
  case ast::ConstantValue::Float:
    return {mlir::arith::ConstantOp::create(
                builder, loc, builder.getF64FloatAttr(value.number)),
            types.getFloat()};
  case ast::ConstantValue::Str:
    return {getStr(value.text), types.getStr()};
  case ast::ConstantValue::Bytes:
    return {py::BytesConstantOp::create(
                builder, loc, py::BytesType::get(&program.context), value.text),
            types.getBytes()};
  case ast::ConstantValue::Complex:
    break;
  }
  llvm_unreachable("the checker rejects complex numbers");
}

TypedValue BodyLowering::lowerName(const ast::Name *expr) {
  TypeRef type = instance.getType(expr);
  bind::Variable *variable = lookup(expr);
  if (!variable && expr->id == "__name__")
    return {getStr(instance.module->name), types.getStr()};
  if (!variable && expr->id == "__file__")
    return {getStr(program.sources.getAbsolutePath(instance.module->file)),
            types.getStr()};
  if (!variable && expr->id == "NotImplemented")
    return {py::SingletonOp::create(builder, loc, program.convert(type),
                                    "krt_NotImplemented"),
            type};
  if (!type)
    type = types.getAny();
  if (variable && variable->scope->kind == bind::ScopeKind::Class && classBody)
    if (TypedValue value = loadClassMember(
            program.program.getSelfTypeOf(classBody), expr->id.str(), type);
        value.value) {
      // Inside the body of an enumeration a member is still its value.
      FieldInfo *field = classBody->findField(expr->id.str());
      if (!field || !field->enumValue)
        return value;
      FieldInfo *content = classBody->findField("_value_");
      TypeRef stored = program.program.getFieldType(value.type, content);
      mlir::Value raw = py::FieldLoadOp::create(
          builder, loc, program.convert(stored), value.value,
          builder.getI64IntegerAttr(
              *program.getFieldIndex(value.type, content)));
      return {convertNarrowed({raw, stored}, type, expr), type};
    }
  // Values that are known without looking.
  if (auto *function = llvm::dyn_cast<FunctionType>(type);
      function && !function->receiver &&
      (program.getCaptures(function->function).empty() ||
       instance.module->scopes->lookup(function->function->node) == variable)) {
    if (variable)
      checkBound(variable, expr);
    return makeFunction(function->function);
  }
  if (auto *cls = llvm::dyn_cast<ClassObjectType>(type);
      cls &&
      (!variable || program.program.namesClass(instance.module, variable))) {
    if (variable)
      checkBound(variable, expr);
    return loadClassObject(cls);
  }
  if (llvm::isa<ModuleType>(type))
    return {py::TupleMakeOp::create(builder, loc, program.convert(type),
                                    mlir::ValueRange()),
            type};
  if (!variable)
    return {getUndef(program.convert(type)), type};
  TypedValue value = load(variable, expr);
  if (llvm::isa<KeywordsType>(value.type) && value.type != type)
    return makeKeywordDict(value, type, expr);
  // A global or shared variable may have changed since it was narrowed.
  bool stable = getStorage(variable).kind == Storage::Slot;
  if (!stable)
    return loadNarrowed(value, type, expr);
  return {convertNarrowed(value, type, expr), type};
}

TypedValue BodyLowering::loadNarrowed(TypedValue value, TypeRef to,
                                      const ast::Expr *at) {
  TypeRef stored = widenLiterals(types, value.type);
  to = widenLiterals(types, to);
  auto *list = llvm::dyn_cast<UnionType>(to);
  llvm::ArrayRef<TypeRef> members = list ? list->members : to;
  bool isTestable = llvm::all_of(members, [](TypeRef member) {
    return llvm::isa<InstanceType, TupleType>(member) ||
           member->getKind() == TypeKind::None;
  });
  if (stored->getKind() == TypeKind::Any || !isTestable ||
      (isAssignable(types, stored, to) && !hidesBool(types, stored, to)))
    return {convert(value, to, at), to};
  mlir::Value holds = getBool(false);
  for (TypeRef member : members) {
    // True is an int to isinstance, but not where the place holds no bool.
    bool isExact = isInstanceOf(member, types.classes.int_) &&
                   !llvm::is_contained(members, types.getBool());
    mlir::Value matches =
        isExact ? mlir::Value(py::IsInstanceOp::create(
                      builder, loc, builder.getI1Type(), value.value,
                      program.getDescriptor(member), true))
                : isInstance(value, member);
    holds = mlir::arith::OrIOp::create(builder, loc, holds, matches);
  }
  mlir::Block *lost = newBlock(), *goesOn = newBlock();
  branchIf(holds, goesOn, lost);
  setBlock(lost);
  auto *attribute = llvm::dyn_cast<ast::Attribute>(at);
  llvm::StringRef name =
      attribute ? attribute->attr.str() : llvm::cast<ast::Name>(at)->id.str();
  std::string what = ("`" + name + "` is no longer `" + to->str() +
                      "`, as a test before has found; keep it in a local "
                      "variable")
                         .str();
  callNative("krt_unsupported", getStr(what),
             py::NoneType::get(&program.context), false, at);
  py::UnreachableOp::create(builder, loc);
  setBlock(goesOn);
  return {convertNarrowed(value, to, at), to};
}

/// A class variable or a nested class; no value for anything else.
TypedValue BodyLowering::loadClassMember(TypeRef cls, llvm::StringRef name,
                                         TypeRef type) {
  auto *shape = llvm::cast<InstanceType>(cls);
  ClassInfo *holder = nullptr;
  if (FieldInfo *field = shape->cls->findField(name, &holder)) {
    TypeRef stored = program.program.getFieldType(cls, field);
    return {py::GlobalLoadOp::create(
                builder, loc, program.convert(stored),
                program.getHiddenGlobal(holder->descriptor + "." + name.str(),
                                        stored)),
            stored};
  }
  if (ClassInfo *inner = shape->cls->findInnerClass(name))
    return {py::SingletonOp::create(
                builder, loc, program.convert(type),
                program.getDescriptor(program.program.getSelfTypeOf(inner))),
            type};
  return {};
}

TypedValue BodyLowering::loadFunctionAttribute(const FunctionType *type,
                                               llvm::StringRef name) {
  FunctionInfo *function = program.program.getDescribed(type->function);
  if (name != "__doc__")
    return {getStr(name == "__name__"       ? function->codeName
                   : name == "__qualname__" ? function->qualname
                                            : function->module->name),
            types.getStr()};
  if (auto text = check::Program::getDocstring(function->getBody()))
    return {getStr(*text), types.getStr()};
  return {getNone(), types.getNone()};
}

TypedValue BodyLowering::makeFunction(FunctionInfo *info) {
  TypeRef type = types.getFunction(info);
  llvm::SmallVector<mlir::Value, 4> cells;
  for (bind::Variable *variable : program.getCaptures(info))
    cells.push_back(getCell(variable));
  cells.push_back(getFunctionNumber(info));
  return {py::TupleMakeOp::create(builder, loc, program.convert(type), cells),
          type};
}

TypedValue BodyLowering::bindMethod(const FunctionType *method,
                                    mlir::Value receiver) {
  mlir::Value parts[] = {receiver, getFunctionNumber(method->function)};
  return {py::TupleMakeOp::create(builder, loc, program.convert(method), parts),
          method};
}

/// A function of the class body, bound to the instance that it is read from; no
/// value for any other field.
TypedValue BodyLowering::bindHeld(TypedValue object, llvm::StringRef name,
                                  TypeRef type, const ast::Node *at) {
  auto *function = llvm::dyn_cast<FunctionType>(type);
  FieldInfo *field =
      llvm::cast<InstanceType>(object.type)->cls->findField(name);
  auto *held = llvm::dyn_cast_or_null<FunctionType>(
      program.program.getFieldType(object.type, field));
  if (!function || !function->receiver || !held || held->receiver)
    return {};
  mlir::Value value = loadClassMember(object.type, name, held).value;
  llvm::SmallVector<mlir::Value, 4> parts{
      convert(object, function->receiver, at)};
  for (auto [i, element] : llvm::enumerate(
           llvm::cast<py::TupleType>(value.getType()).getElements()))
    parts.push_back(py::TupleGetOp::create(builder, loc, element, value, i));
  return {
      py::TupleMakeOp::create(builder, loc, program.convert(function), parts),
      function};
}

TypedValue BodyLowering::lowerLambda(const ast::Lambda *expr) {
  FunctionInfo *info = instance.functions.lookup(expr);
  for (auto [i, param] : llvm::enumerate(info->params)) {
    if (!param.defaultValue || llvm::isa<ast::Constant>(param.defaultValue))
      continue;
    storeDefault(info, i, lower(param.defaultValue));
    if (isTerminated())
      return {};
  }
  noteMade(info);
  return makeFunction(info);
}

//===----------------------------------------------------------------------===//
// Attributes and subscripts
//===----------------------------------------------------------------------===//

TypedValue BodyLowering::lowerAttribute(const ast::Attribute *expr) {
  TypedValue object = lower(expr->value);
  return loadAttribute(object, expr->attr.str(), expr);
}

/// The class that a type is the class object of.
TypedValue BodyLowering::loadClassObject(const ClassObjectType *type) {
  return {py::SingletonOp::create(builder, loc, program.convert(type),
                                  program.getDescriptor(type->instance)),
          type};
}

/// An attribute of a module; no value where it has none of that name.
TypedValue BodyLowering::loadOfModule(ModuleInfo *module, llvm::StringRef name,
                                      const ast::Attribute *expr) {
  TypeRef type = instance.getType(expr);
  bind::Variable *variable = module->ast ? module->findVariable(name) : nullptr;
  if (variable)
    checkMember(module, variable, expr);
  if (auto *function = llvm::dyn_cast<FunctionType>(type);
      function && program.getCaptures(function->function).empty())
    return makeFunction(function->function);
  if (auto *cls = llvm::dyn_cast<ClassObjectType>(type);
      cls && (!variable || program.program.namesClass(module, variable)))
    return loadClassObject(cls);
  if (llvm::isa<ModuleType>(type))
    return {py::TupleMakeOp::create(builder, loc, program.convert(type),
                                    mlir::ValueRange()),
            type};
  if (name == "__name__")
    return {getStr(module->name), types.getStr()};
  if (variable)
    return loadNarrowed(loadMember(module, variable, expr), type, expr);
  return {};
}

/// An attribute that a class has itself; no value for one that its instances
/// have.
TypedValue BodyLowering::loadOfClass(TypedValue object,
                                     const ClassObjectType *cls,
                                     llvm::StringRef name,
                                     const ast::Attribute *expr) {
  TypeRef type = instance.getType(expr);
  if (name == "__name__" || name == "__qualname__")
    return {callNative("krt_type_name_str", object.value,
                       py::StrType::get(&program.context), false, expr),
            types.getStr()};
  if (auto *function = llvm::dyn_cast<FunctionType>(type)) {
    auto *owner = llvm::dyn_cast<InstanceType>(cls->instance);
    bool isMethod = !owner || owner->cls->findMethod(name);
    if (function->receiver && isMethod)
      return bindMethod(function, object.value);
    if (!function->receiver && program.getCaptures(function->function).empty())
      return makeFunction(function->function);
  }
  TypedValue value = loadClassMember(cls->instance, name, type);
  return value.value ? loadNarrowed(value, type, expr) : value;
}

TypedValue BodyLowering::loadAttribute(TypedValue object, llvm::StringRef name,
                                       const ast::Attribute *expr,
                                       unsigned slot) {
  TypeRef type = instance.getType(expr);
  object.type = widenLiterals(types, object.type);
  auto finish = [&](TypedValue value) -> TypedValue {
    return loadNarrowed(value, type, expr);
  };
  if (auto *module = llvm::dyn_cast<ModuleType>(object.type))
    if (TypedValue value = loadOfModule(module->module, name, expr);
        value.value)
      return value;
  // One of several classes: what all of them have by name.
  if (auto *list = llvm::dyn_cast<UnionType>(object.type);
      list &&
      llvm::all_of(
          list->members,
          [](TypeRef each) { return llvm::isa<ClassObjectType>(each); }) &&
      name.starts_with("__")) {
    TypeRef one = types.getClassObject(types.getObject());
    object = {py::DowncastOp::create(builder, loc, program.convert(one),
                                     object.value),
              one};
  }
  if (auto *cls = llvm::dyn_cast<ClassObjectType>(object.type))
    if (TypedValue value = loadOfClass(object, cls, name, expr); value.value)
      return value;
  if (instance.getCall(expr, slot)) // a property
    return emitCall(expr, slot, object);
  auto *holds = llvm::dyn_cast<InstanceType>(object.type);
  // A field that holds a function with what that captured.
  bool isField =
      holds && !holds->cls->findMethod(name) && holds->cls->findField(name);
  if (isField)
    if (TypedValue bound = bindHeld(object, name, type, expr); bound.value)
      return bound;
  if (auto *function = llvm::dyn_cast<FunctionType>(type);
      function &&
      !(isField && (function->receiver ||
                    !program.getCaptures(function->function).empty()))) {
    // A bound method as a value.
    if (!function->receiver)
      return makeFunction(function->function);
    return bindMethod(function, convert(object, function->receiver, expr));
  }
  if (auto *function = llvm::dyn_cast<FunctionType>(object.type))
    return loadFunctionAttribute(function, name);
  if (llvm::isa<CallableType>(object.type))
    return {callNative("krt_function_name", object.value,
                       py::StrType::get(&program.context), false, expr),
            types.getStr()};
  if (auto *list = llvm::dyn_cast<UnionType>(object.type))
    return loadUnionAttribute(object, list, name, expr);
  auto *shape = llvm::dyn_cast<InstanceType>(object.type);
  ClassInfo *holder = nullptr;
  FieldInfo *field = shape ? shape->cls->findField(name, &holder) : nullptr;
  if (shape && name == "__class__")
    return typeOf(object, type, expr);
  if (shape && !field)
    if (TypedValue value = loadClassMember(object.type, name, type);
        value.value)
      return finish(value);
  if (!field) {
    unsupported(expr, "the attribute `" + name.str() + "` here", "a method");
    return {getUndef(program.convert(type)), type};
  }
  TypeRef stored = program.program.getFieldType(object.type, field);
  auto index = program.getFieldIndex(object.type, field);
  if (!index) {
    mlir::Value value = py::GlobalLoadOp::create(
        builder, loc, program.convert(stored),
        program.getHiddenGlobal(holder->descriptor + "." + name.str(), stored));
    return finish({value, stored});
  }
  mlir::IntegerAttr position = builder.getI64IntegerAttr(*index);
  if (field->isAssignedOnClass)
    return finish(loadSharedField(object, field, holder, *index));
  if (program.mayBeUnset(object.type, field)) {
    mlir::Value isSet = py::FieldIsSetOp::create(
        builder, loc, builder.getI1Type(), object.value, position);
    mlir::Block *fails = newBlock(), *goesOn = newBlock();
    branchIf(isSet, goesOn, fails);
    setBlock(fails);
    mlir::Value error = callNative(
        "krt_raise_attribute_error", {toObject(object), getStr(name)},
        py::ErrorType::get(&program.context), false, expr);
    py::RaiseOp::create(builder, loc, error, getSite(expr));
    setBlock(goesOn);
  }
  return finish(loadField(object.value, *index, stored, holder));
}

/// The instance's own value, or that of the class.
TypedValue BodyLowering::loadSharedField(TypedValue object, FieldInfo *field,
                                         ClassInfo *holder, unsigned index) {
  TypeRef type = program.program.getFieldType(object.type, field);
  mlir::Type stored = program.convert(type);
  mlir::Value result = createSlot(field->name, stored);
  mlir::IntegerAttr position = builder.getI64IntegerAttr(index);
  mlir::Block *own = newBlock(), *shared = newBlock(), *end = newBlock();
  branchIf(py::FieldIsSetOp::create(builder, loc, builder.getI1Type(),
                                    object.value, position),
           own, shared);
  setBlock(own);
  storeSlot(result, loadField(object.value, index, type, holder).value);
  branchTo(end);
  setBlock(shared);
  storeSlot(result,
            py::GlobalLoadOp::create(
                builder, loc, stored,
                program.getHiddenGlobal(
                    holder->descriptor + "." + field->name.str().str(), type)));
  branchTo(end);
  setBlock(end);
  return {loadSlot(result), type};
}

/// An attribute that every member of a union has: by the class at run time.
TypedValue BodyLowering::loadUnionAttribute(TypedValue object,
                                            const UnionType *list,
                                            llvm::StringRef name,
                                            const ast::Attribute *expr) {
  return selectMember(object, list, instance.getType(expr), expr,
                      [&](size_t i, TypedValue self) {
                        return loadAttribute(self, name, expr,
                                             check::getReadSlot(i));
                      });
}

TypedValue BodyLowering::lowerSubscript(const ast::Subscript *expr) {
  TypeRef type = instance.getType(expr);
  // `Stack[int]`
  if (auto *cls = llvm::dyn_cast<ClassObjectType>(type);
      cls && llvm::isa<ClassObjectType>(instance.getType(expr->value)))
    return {py::SingletonOp::create(builder, loc, program.convert(type),
                                    program.getDescriptor(cls->instance)),
            type};
  TypedValue object = lower(expr->value);
  TypedValue index = lower(expr->slice);
  return subscript(expr, object, index);
}

static std::optional<int64_t> getLiteral(TypeRef type) {
  auto *literal = llvm::dyn_cast_or_null<LiteralType>(type);
  int64_t value = 0;
  if (!literal || literal->value.getAsInteger(10, value))
    return std::nullopt;
  return value;
}

TypedValue BodyLowering::subscript(const ast::Subscript *expr,
                                   TypedValue object, TypedValue index) {
  TypeRef type = instance.getType(expr);
  if (!instance.getCall(expr, 0))
    object = asTuple(object);
  auto *tuple = llvm::dyn_cast<TupleType>(object.type);
  if (tuple && !tuple->unbounded && !instance.getCall(expr, 0)) {
    int64_t size = tuple->elements.size();
    auto element = [&](int64_t i) -> mlir::Value {
      return py::TupleGetOp::create(
          builder, loc, program.convert(tuple->elements[i]), object.value, i);
    };
    if (auto value = getLiteral(instance.getType(expr->slice)))
      return {element(*value < 0 ? *value + size : *value),
              widenLiterals(types, type)};
    auto *slice = llvm::dyn_cast<ast::Slice>(expr->slice);
    int64_t lower = 0;
    if (slice && slice->lower)
      if (auto value = getLiteral(instance.getType(slice->lower)))
        lower =
            std::clamp<int64_t>(*value < 0 ? *value + size : *value, 0, size);
    llvm::SmallVector<mlir::Value, 4> part;
    for (size_t i = 0; i != llvm::cast<TupleType>(type)->elements.size(); ++i)
      part.push_back(element(lower + i));
    return {py::TupleMakeOp::create(builder, loc, program.convert(type), part),
            type};
  }
  const check::CallTarget *call = instance.getCall(expr, 0);
  if (call && call->kind == check::CallTarget::Dynamic) {
    mlir::Value value =
        callNative("krt_getitem", {toObject(object), toObject(index)},
                   py::ObjectType::get(&program.context), true, expr);
    TypeRef stored =
        type->getKind() == TypeKind::Any ? types.getAny() : types.getObject();
    return {convert({value, stored}, type, expr), type};
  }
  TypedValue value = emitCall(expr, 0, object, index);
  return {convert(value, type, expr), type};
}

TypedValue BodyLowering::lowerSlice(const ast::Slice *expr) {
  auto bound = [&](const ast::Expr *part) {
    return part ? toObject(lower(part))
                : toObject({getNone(), types.getNone()});
  };
  mlir::Value lower = bound(expr->lower), upper = bound(expr->upper),
              step = bound(expr->step);
  TypeRef type = types.getInstance(types.classes.slice);
  return {callNative("krt_slice_new", {lower, upper, step},
                     program.convert(type), false, expr),
          type};
}

//===----------------------------------------------------------------------===//
// Conditions
//===----------------------------------------------------------------------===//

TypedValue BodyLowering::lowerBoolOp(const ast::BoolOp *expr) {
  TypeRef type = instance.getType(expr);
  bool isAnd = expr->op == ast::BoolOperator::And;
  mlir::Value result = createSlot("bool_op", program.convert(type));
  mlir::Block *end = newBlock();
  for (const ast::Expr *each : expr->values) {
    if (instance.unreachable.count(each)) {
      if (!isTerminated())
        py::UnreachableOp::create(builder, loc);
      break;
    }
    TypedValue value = lower(each);
    if (isTerminated())
      break;
    if (each == expr->values.back()) {
      storeSlot(result, convert(value, type, expr));
      branchTo(end);
      break;
    }
    mlir::Value truth = toBool(value, each);
    if (instance.undecided.count(each))
      continue;
    mlir::Block *leaves = newBlock(), *goesOn = newBlock();
    branchIf(truth, isAnd ? goesOn : leaves, isAnd ? leaves : goesOn);
    setBlock(leaves);
    storeSlot(result, convertNarrowed(value, type, expr));
    branchTo(end);
    setBlock(goesOn);
  }
  setBlock(end);
  if (end->hasNoPredecessors()) {
    py::UnreachableOp::create(builder, loc);
    return {};
  }
  return {loadSlot(result), type};
}

/// A value whose truth is known fits `to`, though its static type does not:
/// `x or default` with an optional x.
mlir::Value BodyLowering::convertNarrowed(TypedValue value, TypeRef to,
                                          const ast::Node *at) {
  mlir::Type source = value.value.getType(), target = program.convert(to);
  if (source != target && llvm::isa<py::UnionType, py::ObjectType>(source) &&
      !llvm::isa<py::UnionType, py::ObjectType>(target))
    return py::DowncastOp::create(builder, loc, target, value.value);
  if (llvm::isa<py::NoneType>(source) &&
      !llvm::isa<py::UnionType, py::ObjectType>(target) && source != target)
    return getUndef(target);
  return convert(value, to, at);
}

TypedValue BodyLowering::lowerIfExp(const ast::IfExp *expr) {
  TypeRef type = instance.getType(expr);
  mlir::Value test = toBool(lower(expr->test), expr->test);
  mlir::Value result = createSlot("if_exp", program.convert(type));
  mlir::Block *yes = newBlock(), *no = newBlock(), *end = newBlock();
  branchIf(test, yes, no);
  auto arm = [&](mlir::Block *block, const ast::Expr *value) {
    setBlock(block);
    if (instance.unreachable.count(value)) {
      py::UnreachableOp::create(builder, loc);
      return;
    }
    TypedValue lowered = lower(value);
    if (isTerminated())
      return;
    storeSlot(result, convert(lowered, type, expr));
    branchTo(end);
  };
  arm(yes, expr->body);
  arm(no, expr->orelse);
  setBlock(end);
  if (end->hasNoPredecessors()) {
    py::UnreachableOp::create(builder, loc);
    return {};
  }
  return {loadSlot(result), type};
}
