//===- Patterns.cpp - Lowering the match statement ------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PEP 634. The checker has said what the subject of each pattern may be: a test
// whose outcome follows from that is not made. The tests of a case are branches
// to its end; those of equal constants and classes that follow one another are
// left to LLVM, which makes switches of them.
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

void BodyLowering::lowerMatch(const ast::Match *stmt) {
  TypedValue subject = lower(stmt->subject);
  if (isTerminated())
    return;
  mlir::Block *end = newBlock();
  for (const ast::MatchCase *each : stmt->cases) {
    if (instance.unreachable.count(each))
      continue;
    mlir::Block *next = newBlock();
    Captures captures;
    loc = getLocation(each->pattern);
    matchPattern(each->pattern, subject, next, captures);
    if (!isTerminated()) {
      for (auto &[variable, value] : captures)
        store(variable, value);
      if (each->guard)
        require(toBool(lower(each->guard), each->guard), next);
      lowerBody(each->body);
      if (!isTerminated())
        branchTo(end);
    }
    setBlock(next);
    if (next->hasNoPredecessors())
      py::UnreachableOp::create(builder, loc);
    if (isTerminated())
      break;
  }
  if (!isTerminated())
    branchTo(end);
  setBlock(end);
  if (end->hasNoPredecessors())
    py::UnreachableOp::create(builder, loc);
}

/// Goes on behind where the condition holds.
void BodyLowering::require(mlir::Value condition, mlir::Block *fail) {
  if (isTerminated())
    return;
  mlir::IntegerAttr known;
  if (mlir::matchPattern(condition, mlir::m_Constant(&known))) {
    if (!known.getValue().getBoolValue())
      branchTo(fail);
    return;
  }
  mlir::Block *holds = newBlock();
  branchIf(condition, holds, fail);
  setBlock(holds);
}

void BodyLowering::matchPattern(const ast::Pattern *pattern, TypedValue subject,
                                mlir::Block *fail, Captures &captures) {
  const check::PatternTypes &known = instance.patterns[pattern];
  if (known.matched->getKind() == TypeKind::Never) {
    branchTo(fail);
    return;
  }
  if (known.subject != subject.type)
    subject = {convertNarrowed(subject, known.subject, pattern), known.subject};
  switch (pattern->kind) {
  case ast::Kind::MatchValue: {
    const ast::Compare *equality =
        program.program.getPatternParts().getEquality(
            llvm::cast<ast::MatchValue>(pattern));
    TypedValue same = lowerPart(equality, equality->left, subject);
    return require(toBool(same, equality), fail);
  }
  case ast::Kind::MatchSingleton:
    return require(
        isSingleton(llvm::cast<ast::MatchSingleton>(pattern), subject), fail);
  case ast::Kind::MatchSequence:
    return matchSequence(llvm::cast<ast::MatchSequence>(pattern), subject, fail,
                         captures);
  case ast::Kind::MatchMapping:
    return matchMapping(llvm::cast<ast::MatchMapping>(pattern), subject, fail,
                        captures);
  case ast::Kind::MatchClass:
    return matchClass(llvm::cast<ast::MatchClass>(pattern), subject, fail,
                      captures);
  case ast::Kind::MatchStar:
    return capture(pattern, subject, captures);
  case ast::Kind::MatchAs:
    if (auto *inner = llvm::cast<ast::MatchAs>(pattern)->pattern)
      matchPattern(inner, subject, fail, captures);
    if (!isTerminated())
      capture(pattern,
              {convertNarrowed(subject, known.matched, pattern), known.matched},
              captures);
    return;
  case ast::Kind::MatchOr:
    return matchAny(llvm::cast<ast::MatchOr>(pattern), subject, fail, captures);
  default:
    break;
  }
  llvm_unreachable("not a pattern");
}

void BodyLowering::capture(const ast::Pattern *pattern, TypedValue value,
                           Captures &captures) {
  if (bind::Variable *variable = lookup(pattern))
    captures[variable] = value;
}

TypedValue BodyLowering::lowerPart(const ast::Expr *expr,
                                   const ast::Expr *place, TypedValue subject) {
  TypeRef type = instance.getType(place);
  evaluated[place] = {convertNarrowed(subject, type, expr), type};
  TypedValue value = lower(expr);
  evaluated.erase(place);
  return value;
}

mlir::Value BodyLowering::isSingleton(const ast::MatchSingleton *pattern,
                                      TypedValue subject) {
  if (pattern->value.isNone())
    return isSame(subject, {getNone(), types.getNone()});
  bool sense = pattern->value.kind == ast::ConstantValue::True;
  if (!subject.value.getType().isInteger(1))
    return isSame(subject, {getBool(sense), types.getBool()});
  if (sense)
    return subject.value;
  return mlir::arith::XOrIOp::create(builder, loc, subject.value,
                                     getBool(true));
}

/// The alternatives bind the same names, each from its own value.
void BodyLowering::matchAny(const ast::MatchOr *pattern, TypedValue subject,
                            mlir::Block *fail, Captures &captures) {
  mlir::Block *matched = newBlock();
  struct Arm {
    mlir::Block *end;
    Captures captures;
  };
  llvm::SmallVector<Arm, 4> arms;
  for (const ast::Pattern *each : pattern->patterns) {
    bool isLast = each == pattern->patterns.back();
    mlir::Block *next = isLast ? fail : newBlock();
    Captures own;
    matchPattern(each, subject, next, own);
    if (!isTerminated())
      arms.push_back({builder.getInsertionBlock(), std::move(own)});
    if (isLast)
      break;
    setBlock(next);
    if (next->hasNoPredecessors()) {
      py::UnreachableOp::create(builder, loc);
      break;
    }
  }
  llvm::MapVector<bind::Variable *, std::pair<TypeRef, mlir::Value>> slots;
  for (Arm &arm : arms)
    for (auto &[variable, value] : arm.captures) {
      TypeRef &type = slots[variable].first;
      type = type ? join(types, type, value.type) : value.type;
    }
  for (auto &[variable, slot] : slots)
    slot.second = createSlot(variable->name.str(), program.convert(slot.first));
  for (Arm &arm : arms) {
    setBlock(arm.end);
    for (auto &[variable, value] : arm.captures) {
      auto &[type, slot] = slots[variable];
      storeSlot(slot, convert(value, type, pattern));
    }
    branchTo(matched);
  }
  setBlock(matched);
  for (auto &[variable, slot] : slots)
    captures[variable] = {loadSlot(slot.second), slot.first};
}

//===----------------------------------------------------------------------===//
// Sequences
//===----------------------------------------------------------------------===//

mlir::Value BodyLowering::isOneOf(TypedValue subject,
                                  llvm::ArrayRef<TypeRef> classes) {
  mlir::Value result = getBool(false);
  for (TypeRef each : classes)
    result = mlir::arith::OrIOp::create(builder, loc, result,
                                        isInstance(subject, each));
  return result;
}

/// A tuple of known length: its length has been looked at by the checker.
void BodyLowering::matchTuple(const ast::MatchSequence *pattern,
                              TypedValue tuple, mlir::Block *fail,
                              Captures &captures) {
  auto *shape = llvm::cast<TupleType>(tuple.type);
  llvm::ArrayRef<ast::Pattern *> parts = pattern->patterns;
  size_t star = check::getStar(parts), size = shape->elements.size();
  auto element = [&](size_t i) -> TypedValue {
    TypeRef type = shape->elements[i];
    return {py::TupleGetOp::create(builder, loc, program.convert(type),
                                   tuple.value, i),
            type};
  };
  for (auto [i, part] : llvm::enumerate(parts)) {
    if (isTerminated())
      return;
    if (i != star) {
      size_t index = i < star ? i : size - (parts.size() - i);
      matchPattern(part, element(index), fail, captures);
      continue;
    }
    if (!lookup(part))
      continue;
    TypeRef list = instance.patterns[part].subject;
    TypeRef item = llvm::cast<InstanceType>(list)->args[0];
    llvm::SmallVector<mlir::Value, 4> items;
    for (size_t j = star; j != size - (parts.size() - 1 - star); ++j)
      items.push_back(convert(element(j), item, pattern));
    capture(part,
            {py::ListMakeOp::create(builder, loc, program.convert(list), items),
             list},
            captures);
  }
}

void BodyLowering::matchSequence(const ast::MatchSequence *pattern,
                                 TypedValue subject, mlir::Block *fail,
                                 Captures &captures) {
  llvm::ArrayRef<TypeRef> classes = instance.patterns[pattern].classes;
  // A test that all members of the subject's type pass is left out.
  auto *list = llvm::dyn_cast<UnionType>(subject.type);
  llvm::ArrayRef<TypeRef> members =
      list ? list->members : llvm::ArrayRef<TypeRef>(subject.type);
  if (!llvm::equal(members, classes))
    require(isOneOf(subject, classes), fail);
  TypeRef single = classes.size() == 1 ? classes[0] : types.getObject();
  subject = {convertNarrowed(subject, single, pattern), single};
  subject = asTuple(subject);
  auto *tuple = llvm::dyn_cast<TupleType>(subject.type);
  if (tuple && !tuple->unbounded)
    return matchTuple(pattern, subject, fail, captures);

  llvm::ArrayRef<ast::Pattern *> parts = pattern->patterns;
  size_t star = check::getStar(parts);
  bool hasStar = star != parts.size();
  size_t fixed = parts.size() - hasStar;
  bool isList = llvm::isa<py::ListType>(subject.value.getType());
  mlir::Type i64 = builder.getI64Type();
  mlir::Value length =
      isList ? mlir::Value(
                   py::ListLengthOp::create(builder, loc, i64, subject.value))
             : callNative("krt_len", toObject(subject), i64, true, pattern);
  using Predicate = mlir::arith::CmpIPredicate;
  if (!hasStar || fixed != 0)
    require(mlir::arith::CmpIOp::create(
                builder, loc, hasStar ? Predicate::sge : Predicate::eq, length,
                getI64(fixed)),
            fail);
  auto element = [&](size_t i, TypeRef type) -> TypedValue {
    mlir::Value index =
        i < star ? getI64(i)
                 : mlir::arith::SubIOp::create(builder, loc, length,
                                               getI64(parts.size() - i));
    if (isList) {
      TypeRef item = llvm::cast<InstanceType>(single)->args[0];
      return readElement(item, [&](mlir::Type type) -> mlir::Value {
        return py::ListGetOp::create(builder, loc, type, subject.value, index);
      });
    }
    mlir::Value number = py::IntFromI64Op::create(
        builder, loc, py::IntType::get(&program.context), index);
    mlir::Value word = callNative(
        "krt_getitem", {toObject(subject), toObject({number, types.getInt()})},
        py::ObjectType::get(&program.context), true, pattern);
    return takeElement(word, type, pattern);
  };
  for (auto [i, part] : llvm::enumerate(parts)) {
    if (isTerminated())
      return;
    TypeRef type = instance.patterns[part].subject;
    if (i != star) {
      matchPattern(part, element(i, type), fail, captures);
      continue;
    }
    if (!lookup(part))
      continue;
    mlir::Value items = callNative(
        "krt_unpack_star", {toObject(subject), getI64(fixed)},
        program.convert(types.getList(types.getObject())), true, pattern);
    TypeRef item = llvm::cast<InstanceType>(type)->args[0];
    mlir::Value rest = callNative(
        ("krt_unpack_middle_" + llvm::Twine(program.getElementKind(item)))
            .str(),
        {items, getI64(star), getI64(fixed - star)}, program.convert(type),
        false, pattern);
    capture(part, {rest, type}, captures);
  }
}

//===----------------------------------------------------------------------===//
// Mappings and classes
//===----------------------------------------------------------------------===//

/// All keys are looked up before the values are looked at.
void BodyLowering::matchMapping(const ast::MatchMapping *pattern,
                                TypedValue subject, mlir::Block *fail,
                                Captures &captures) {
  TypeRef type = instance.patterns[pattern].classes[0];
  if (subject.type != type)
    require(isInstance(subject, type), fail);
  subject = {convertNarrowed(subject, type, pattern), type};
  check::PatternParts &parts = program.program.getPatternParts();
  llvm::SmallVector<TypedValue, 4> values;
  for (auto [i, key] : llvm::enumerate(pattern->keys)) {
    if (isTerminated())
      return;
    const ast::Compare *contains = parts.getContains(pattern, i);
    const ast::Subscript *item = parts.getItem(pattern, i);
    evaluated[key] = lower(key);
    TypedValue found = lowerPart(contains, contains->comparators[0], subject);
    require(toBool(found, contains), fail);
    values.push_back(lowerPart(item, item->value, subject));
    evaluated.erase(key);
  }
  for (auto [part, value] : llvm::zip(pattern->patterns, values))
    if (!isTerminated())
      matchPattern(part, value, fail, captures);
  bind::Variable *rest = pattern->rest ? lookup(pattern) : nullptr;
  if (!rest || isTerminated())
    return;
  const ast::Call *copy = parts.getCopy(pattern);
  TypedValue copied =
      lowerPart(copy, llvm::cast<ast::Attribute>(copy->func)->value, subject);
  for (size_t i = 0; i != pattern->keys.size(); ++i) {
    const ast::Subscript *item = parts.getRestItem(pattern, i);
    evaluated[item->value] = copied;
    deleteItem(item);
    evaluated.erase(item->value);
  }
  captures[rest] = copied;
}

/// All attributes are read before any part is looked at.
void BodyLowering::matchClass(const ast::MatchClass *pattern,
                              TypedValue subject, mlir::Block *fail,
                              Captures &captures) {
  const check::PatternTypes &known = instance.patterns[pattern];
  if (!known.isCertain)
    require(isInstance(subject, known.classes[0]), fail);
  llvm::SmallVector<const ast::Pattern *, 4> parts(pattern->patterns);
  parts.append(pattern->kwd_patterns.begin(), pattern->kwd_patterns.end());
  // `int(x)`: the first part looks at the value itself.
  size_t itself = parts.size() - known.attributes.size();
  llvm::SmallVector<TypedValue, 4> values;
  for (auto [i, part] : llvm::enumerate(parts)) {
    if (i < itself) {
      values.push_back(subject);
      continue;
    }
    const ast::Attribute *attribute =
        program.program.getPatternParts().getAttribute(
            part, known.attributes[i - itself]);
    values.push_back(lowerPart(attribute, attribute->value, subject));
  }
  for (auto [part, value] : llvm::zip(parts, values))
    if (!isTerminated())
      matchPattern(part, value, fail, captures);
}
