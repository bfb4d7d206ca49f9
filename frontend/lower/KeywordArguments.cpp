//===- KeywordArguments.cpp - `**kwargs` ----------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A `**kwargs` that is only passed on is the tuple of its values
// (KeywordsType); any other is a dict.
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"

using namespace krait;
using namespace krait::check;
using namespace krait::lower;
using namespace krait::types;

TypedValue BodyLowering::getKeyword(TypedValue keywords, unsigned index) {
  TypeRef type = llvm::cast<KeywordsType>(keywords.type)->types[index];
  return {py::TupleGetOp::create(builder, loc, program.convert(type),
                                 keywords.value, index),
          type};
}

/// `{**k, **l}` that is passed on: the last value of each name.
TypedValue BodyLowering::mergeKeywords(const ast::Dict *expr) {
  auto *merged = llvm::cast<KeywordsType>(instance.getType(expr));
  llvm::SmallVector<mlir::Value, 4> items(merged->names.size());
  for (const ast::Expr *value : expr->values) {
    TypedValue part = lower(value);
    if (isTerminated())
      return {};
    for (auto [i, name] :
         llvm::enumerate(llvm::cast<KeywordsType>(part.type)->names))
      items[llvm::find(merged->names, name) - merged->names.begin()] =
          getKeyword(part, i).value;
  }
  return {py::TupleMakeOp::create(builder, loc, program.convert(merged), items),
          merged};
}

TypedValue BodyLowering::makeKeywordDict(TypedValue keywords, TypeRef type,
                                         const ast::Node *node) {
  mlir::Value dict = py::DictNewOp::create(builder, loc, program.convert(type));
  for (auto [i, name] :
       llvm::enumerate(llvm::cast<KeywordsType>(keywords.type)->names))
    setItem(dict, {getStr(name.str()), types.getStr()}, getKeyword(keywords, i),
            type, node);
  return {dict, type};
}

TypedValue BodyLowering::makeKeywords(const ast::Node *node,
                                      const ArgSource &source, TypeRef type,
                                      const ArgumentValues &values) {
  auto get = [&](const KeywordSource &each) {
    TypedValue value = values.lookup(each.keyword->value);
    return each.part ? getKeyword(value, *each.part) : value;
  };
  if (auto *keywords = llvm::dyn_cast<KeywordsType>(type)) {
    llvm::SmallVector<mlir::Value, 4> items;
    for (auto [each, wanted] : llvm::zip(source.keywords, keywords->types))
      items.push_back(convert(get(each), wanted, node));
    return {py::TupleMakeOp::create(builder, loc, program.convert(type), items),
            type};
  }
  mlir::Value dict = py::DictNewOp::create(builder, loc, program.convert(type));
  mlir::Value slot = createSlot("keywords", dict.getType());
  storeSlot(slot, dict);
  for (const KeywordSource &each : source.keywords) {
    TypedValue value = get(each);
    llvm::StringRef name = each.keyword->arg.str();
    if (each.part)
      name = llvm::cast<KeywordsType>(values.lookup(each.keyword->value).type)
                 ->names[*each.part]
                 .str();
    if (name.empty()) {
      callNative("krt_dict_update_any", {loadSlot(slot), toObject(value)},
                 py::NoneType::get(&program.context), true, node);
      continue;
    }
    setItem(loadSlot(slot), {getStr(name), types.getStr()}, value, type, node);
  }
  return {loadSlot(slot), type};
}

//===----------------------------------------------------------------------===//
// Calls that the runtime binds
//===----------------------------------------------------------------------===//

/// The functions that a call may reach and whose arguments the runtime binds.
void BodyLowering::collectBound(const CallTarget &target,
                                llvm::SmallVectorImpl<const Callee *> &found) {
  for (const Callee &callee : target.callees)
    if (callee.binding)
      found.push_back(&callee);
  for (const CallTarget &variant : target.variants)
    collectBound(variant, found);
}

/// What CPython calls the callee where it adds up the keywords of a call.
std::string BodyLowering::getCalleeName(const ast::Call *expr,
                                        const Callee &callee) {
  const FunctionInfo *function = callee.function;
  auto *attribute = llvm::dyn_cast<ast::Attribute>(expr->func);
  bool isSuper = attribute && llvm::isa<ast::Call>(attribute->value);
  if (function->name == "__init__" && function->owner && !isSuper)
    return function->owner->module->name + "." +
           llvm::StringRef(function->qualname).drop_back(9).str();
  return function->module->name + "." + function->qualname;
}

/// Evaluates the keywords in order and adds them up in a dict, the value of
/// `expr->func`.
void BodyLowering::evaluateKeywords(const ast::Call *expr,
                                    llvm::ArrayRef<const Callee *> bound,
                                    ArgumentValues &values) {
  std::string name = getCalleeName(expr, *bound[0]);
  bool isOne = llvm::all_of(bound, [&](const Callee *callee) {
    return getCalleeName(expr, *callee) == name;
  });
  if (!isOne && expr->keywords.size() > 1)
    unsupported(expr,
                "several keywords beside `**` in a call of one of several "
                "functions",
                "one `**` argument");
  auto isNeeded = [&](const ast::Keyword *keyword,
                      std::optional<unsigned> part) {
    return llvm::any_of(bound, [&](const Callee *callee) {
      return llvm::any_of(callee->binding->named,
                          [&](const KeywordSource &each) {
                            return each.keyword == keyword && each.part == part;
                          });
    });
  };
  TypeRef type = types.getDict(types.getStr(), types.getObject());
  mlir::Value slot = createSlot("keywords", program.convert(type));
  storeSlot(slot, py::DictNewOp::create(builder, loc, program.convert(type)));
  mlir::Type none = py::NoneType::get(&program.context);
  // One that goes to a parameter of its name is there by its name only.
  auto add = [&](const ast::Keyword *keyword, llvm::StringRef text,
                 TypedValue value, std::optional<unsigned> part) {
    TypedValue item = isNeeded(keyword, part)
                          ? value
                          : TypedValue{getNone(), types.getNone()};
    mlir::Value single =
        py::DictNewOp::create(builder, loc, program.convert(type));
    setItem(single, {getStr(text), types.getStr()}, item, type, keyword->value);
    callNative("krt_add_keywords",
               {loadSlot(slot), toObject({single, type}), getStr(name)}, none,
               true, expr);
  };
  auto addRun = [&](llvm::ArrayRef<ast::Keyword *> run) {
    for (const ast::Keyword *keyword : run)
      add(keyword, keyword->arg.str(), values.lookup(keyword->value),
          std::nullopt);
  };
  llvm::ArrayRef<ast::Keyword *> all = expr->keywords;
  size_t first = 0;
  for (size_t i = 0; i != all.size(); ++i) {
    const ast::Keyword *keyword = all[i];
    if (!keyword->arg) {
      addRun(all.slice(first, i - first));
      first = i + 1;
    }
    TypedValue value = values[keyword->value] = lower(keyword->value);
    if (isTerminated())
      return;
    if (keyword->arg)
      continue;
    if (auto *keywords = llvm::dyn_cast<KeywordsType>(value.type)) {
      for (auto [part, text] : llvm::enumerate(keywords->names))
        add(keyword, text.str(), getKeyword(value, part), part);
      continue;
    }
    callNative("krt_add_keywords",
               {loadSlot(slot), toObject(value), getStr(name)}, none, true,
               expr);
  }
  addRun(all.drop_front(first));
  values[expr->func] = {loadSlot(slot), type};
}

/// Lets the runtime find the argument of each parameter. They become the value
/// of the call itself.
BodyLowering::ArgumentValues
BodyLowering::bindArguments(const ast::Node *node, const Callee &callee,
                            llvm::ArrayRef<TypedValue> operands,
                            ArgumentValues values) {
  auto *call = llvm::cast<ast::Call>(node);
  const Binding &binding = *callee.binding;
  TypeRef type = types.getUnboundedTuple(types.getObject());
  mlir::Value more =
      makeStars(node, binding.more, type, operands, values).value;
  if (isTerminated())
    return values;
  char kind = 'w';
  for (auto [param, source] : llvm::zip(callee.function->params, callee.args))
    if (param.kind == ParamKind::VarKeyword && source.type)
      kind = program.getElementKind(
          llvm::cast<InstanceType>(source.type)->args[1]);
  values[call] = {callNative("krt_bind_arguments",
                             {getStr(binding.signature), getI64(binding.given),
                              more, values.lookup(call->func).value,
                              getI64(kind == 'w'   ? 0
                                     : kind == 'f' ? 1
                                                   : 2)},
                             program.convert(type), true, node),
                  type};
  return values;
}

/// The argument that the runtime has found for a parameter, or its default.
TypedValue BodyLowering::getBound(const ast::Node *node, const Callee &callee,
                                  unsigned index, TypedValue receiver,
                                  const ArgumentValues &values) {
  auto *call = llvm::cast<ast::Call>(node);
  const ArgSource &source = callee.args[index];
  TypeRef any = types.getObject(), type = callee.paramTypes[index];
  mlir::Value item = callNative(
      "krt_tuple_get", {values.lookup(call).value, getI64(source.index)},
      py::ObjectType::get(&program.context), false, node);
  auto convertItem = [&]() -> TypedValue {
    TypeRef found = source.type;
    mlir::Value value = found->getKind() == TypeKind::Any
                            ? item
                            : convert({item, any}, found, node);
    return {convert({value, found}, type, node), type};
  };
  if (!source.hasDefault)
    return convertItem();
  return selectValue(
      2, type, node,
      [&](size_t) { return isSame({item, any}, values.lookup(call->func)); },
      [&](size_t i) {
        return i ? convertItem()
                 : lowerDefault(callee.function, index, receiver);
      });
}
