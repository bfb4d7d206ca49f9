//===- Iteration.cpp - Lowering loops over values -------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A loop over a range, list, tuple, str, enumerate, zip or reversed is a
// counted loop; over anything else it calls __next__ or the descriptor's slot.
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

namespace krait::lower {

/// How one iterable is stepped through. The loop asks in this order: start()
/// and enter() once before the loop; in each round hasNext(), which leaves for
/// `end` when there is nothing more, then next(); advance() at the end of a
/// round.
class Cursor {
public:
  virtual ~Cursor() = default;
  virtual void start() = 0;
  /// Branches to `head`, where the rounds begin, if there is more to do on the
  /// way: a loop that may go on for long looks for signals there, and comes
  /// that way again.
  virtual bool enter(mlir::Block *head, mlir::Block *end) { return false; }
  /// Branches to `end` when exhausted; else goes on in a new block.
  virtual void hasNext(mlir::Block *end) = 0;
  virtual TypedValue next() = 0;
  virtual void advance() {}
  /// Called where the loop is left, but not by an error: what is iterated over
  /// lives as long as the loop.
  virtual void finish() {}
};

} // namespace krait::lower

namespace krait::lower {

class ForLoop {
public:
  explicit ForLoop(BodyLowering &body) : body(body) {}

  std::unique_ptr<Cursor> makeCursor(const ast::Expr *iterable,
                                     const ast::Node *node);
  std::unique_ptr<Cursor> makeValueCursor(TypedValue value,
                                          const ast::Node *node);

private:
  class CountedCursor;
  class RangeCursor;
  class ListCursor;
  class FixedTupleCursor;
  class SequenceCursor;
  class NativeCursor;
  class IteratorCursor;
  class GeneratorCursor;
  class MethodCursor;
  class EnumerateCursor;
  class ZipCursor;

  BodyLowering &body;
};

} // namespace krait::lower

/// An index slot from 0 to an end.
class ForLoop::CountedCursor : public Cursor {
public:
  explicit CountedCursor(BodyLowering &body) : body(body), b(body.builder) {}

protected:
  void startAt(int64_t first) {
    index = body.createSlot("index", b.getI64Type());
    body.storeSlot(index, body.getI64(first));
  }
  void leaveUnless(mlir::Value condition, mlir::Block *end) {
    mlir::Block *goesOn = body.newBlock();
    body.branchIf(condition, goesOn, end);
    body.setBlock(goesOn);
  }
  void step() {
    mlir::Value next = mlir::arith::AddIOp::create(
        b, body.loc, body.loadSlot(index), body.getI64(1));
    body.storeSlot(index, next);
  }
  mlir::Value less(mlir::Value left, mlir::Value right) {
    return mlir::arith::CmpIOp::create(
        b, body.loc, mlir::arith::CmpIPredicate::slt, left, right);
  }

  BodyLowering &body;
  mlir::OpBuilder &b;
  mlir::Value index;
};

/// range(start, stop, step): the number of rounds is known before the loop. No
/// loop makes more than 2^62 rounds, so that number saturates; the values
/// themselves are ints of any size.
class ForLoop::RangeCursor : public ForLoop::CountedCursor {
public:
  RangeCursor(BodyLowering &body, llvm::ArrayRef<mlir::Value> args,
              const ast::Node *node)
      : CountedCursor(body), args(args), node(node) {}

  void start() override {
    mlir::Type intType = py::IntType::get(&body.program.context);
    auto constant = [&](const char *text) -> mlir::Value {
      return py::IntConstantOp::create(b, body.loc, intType, text);
    };
    mlir::Value first = args.size() > 1 ? args[0] : constant("0");
    mlir::Value stop = args.size() > 1 ? args[1] : args[0];
    mlir::Value stepValue = args.size() > 2 ? args[2] : constant("1");
    auto literal = stepValue.getDefiningOp<py::IntConstantOp>();
    auto firstLiteral = first.getDefiningOp<py::IntConstantOp>();
    if (literal && literal.getValue() == "1" && firstLiteral &&
        firstLiteral.getValue().size() < 18) {
      int64_t from = 0;
      (void)firstLiteral.getValue().getAsInteger(10, from);
      raw = true;
      limit = body.createSlot("stop", b.getI64Type());
      body.storeSlot(
          limit, py::IntSaturateOp::create(b, body.loc, b.getI64Type(), stop));
      startAt(from);
      return;
    }
    // The count, checked for a zero step, then a value that is added to.
    mlir::Value count =
        body.callNative("krt_range_rounds", {first, stop, stepValue},
                        b.getI64Type(), true, node);
    limit = body.createSlot("count", b.getI64Type());
    body.storeSlot(limit, count);
    startAt(0);
    value = body.createSlot("value", intType);
    body.storeSlot(value, first);
    stepSlot = body.createSlot("step", intType);
    body.storeSlot(stepSlot, stepValue);
  }
  /// The rounds are run in parts, so that the loop proper stays as simple as
  /// one in C:
  ///
  ///   enter:  index < limit ?  no: end
  ///           poll;  part = min(index + partRounds, limit)
  ///   head:   index < part ?   no: enter
  ///
  /// An inner loop is left in peace: it is often short, and the outer one asks.
  bool enter(mlir::Block *head, mlir::Block *end) override {
    if (llvm::any_of(body.scopes,
                     [](const auto &scope) { return scope.isLoop; }))
      return false;
    constexpr int64_t partRounds = 256;
    part = body.createSlot("part", b.getI64Type());
    again = body.newBlock();
    body.branchTo(again);
    body.setBlock(again);
    mlir::Value at = body.loadSlot(index), last = body.loadSlot(limit);
    leaveUnless(less(at, last), end);
    body.pollSignals(node);
    mlir::Value far =
        mlir::arith::AddIOp::create(b, body.loc, at, body.getI64(partRounds));
    body.storeSlot(part, mlir::arith::MinSIOp::create(b, body.loc, far, last));
    body.branchTo(head);
    return true;
  }
  void hasNext(mlir::Block *end) override {
    leaveUnless(less(body.loadSlot(index), body.loadSlot(part ? part : limit)),
                again ? again : end);
  }
  TypedValue next() override {
    if (!raw)
      return {body.loadSlot(value), body.types.getInt()};
    mlir::Value number = py::IntFromI64Op::create(
        b, body.loc, py::IntType::get(&body.program.context),
        body.loadSlot(index));
    return {number, body.types.getInt()};
  }
  void advance() override {
    step();
    if (!raw)
      body.storeSlot(value,
                     py::IntAddOp::create(
                         b, body.loc, py::IntType::get(&body.program.context),
                         body.loadSlot(value), body.loadSlot(stepSlot)));
  }

private:
  llvm::SmallVector<mlir::Value, 3> args;
  const ast::Node *node;
  mlir::Value limit, value, stepSlot, part;
  mlir::Block *again = nullptr;
  bool raw = false;
};

/// A list may grow or shrink in the loop: its length is asked each round.
class ForLoop::ListCursor : public ForLoop::CountedCursor {
public:
  ListCursor(BodyLowering &body, TypedValue list, bool reversed)
      : CountedCursor(body), list(list), reversed(reversed) {}

  void start() override {
    holder = body.createSlot("list", list.value.getType());
    body.storeSlot(holder, list.value);
    startAt(0);
    if (reversed)
      body.storeSlot(index, mlir::arith::SubIOp::create(b, body.loc, length(),
                                                        body.getI64(1)));
  }
  void hasNext(mlir::Block *end) override {
    mlir::Value at = body.loadSlot(index);
    if (reversed) {
      // A list that has become shorter ends the iteration.
      mlir::Value inside = less(at, length());
      mlir::Value valid = mlir::arith::CmpIOp::create(
          b, body.loc, mlir::arith::CmpIPredicate::sge, at, body.getI64(0));
      leaveUnless(mlir::arith::AndIOp::create(b, body.loc, inside, valid), end);
      return;
    }
    leaveUnless(less(at, length()), end);
  }
  TypedValue next() override {
    TypeRef element = llvm::cast<InstanceType>(list.type)->args[0];
    return body.readElement(element, [&](mlir::Type type) -> mlir::Value {
      return py::ListGetOp::create(b, body.loc, type, body.loadSlot(holder),
                                   body.loadSlot(index));
    });
  }
  void advance() override {
    if (!reversed)
      return step();
    body.storeSlot(index, mlir::arith::SubIOp::create(b, body.loc,
                                                      body.loadSlot(index),
                                                      body.getI64(1)));
  }

private:
  mlir::Value length() {
    return py::ListLengthOp::create(b, body.loc, b.getI64Type(),
                                    body.loadSlot(holder));
  }
  TypedValue list;
  bool reversed;
  mlir::Value holder;
};

/// A tuple of known shape, walked in its heap form.
class ForLoop::FixedTupleCursor : public ForLoop::CountedCursor {
public:
  FixedTupleCursor(BodyLowering &body, TypedValue tuple)
      : CountedCursor(body), tuple(tuple) {}

  void start() override {
    auto *shape = llvm::cast<TupleType>(tuple.type);
    element = body.types.getNever();
    for (TypeRef each : shape->elements)
      element = join(body.types, element, each);
    element = body.types.getElement(element);
    TypeRef list = body.types.getList(element);
    llvm::SmallVector<mlir::Value, 4> items;
    for (auto [i, each] : llvm::enumerate(shape->elements))
      items.push_back(body.convert(
          {py::TupleGetOp::create(b, body.loc, body.program.convert(each),
                                  tuple.value, i),
           each},
          element));
    holder = body.createSlot("tuple", body.program.convert(list));
    body.storeSlot(holder, py::ListMakeOp::create(
                               b, body.loc, body.program.convert(list), items));
    startAt(0);
    size = shape->elements.size();
  }
  void hasNext(mlir::Block *end) override {
    leaveUnless(less(body.loadSlot(index), body.getI64(size)), end);
  }
  TypedValue next() override {
    return {py::ListGetOp::create(b, body.loc, body.program.convert(element),
                                  body.loadSlot(holder), body.loadSlot(index)),
            element};
  }
  void advance() override { step(); }

private:
  TypedValue tuple;
  TypeRef element = nullptr;
  mlir::Value holder;
  size_t size = 0;
};

/// A str or a tuple of unknown length: neither changes, so its length is asked
/// once.
class ForLoop::SequenceCursor : public ForLoop::CountedCursor {
public:
  SequenceCursor(BodyLowering &body, TypedValue sequence, const ast::Node *node)
      : CountedCursor(body), sequence(sequence), node(node) {}

  void start() override {
    holder = body.createSlot("sequence", sequence.value.getType());
    body.storeSlot(holder, sequence.value);
    limit = body.createSlot("length", b.getI64Type());
    body.storeSlot(
        limit, body.callNative(isStr() ? "krt_str_length" : "krt_tuple_length",
                               sequence.value, b.getI64Type(), false, node));
    startAt(0);
  }
  void hasNext(mlir::Block *end) override {
    leaveUnless(less(body.loadSlot(index), body.loadSlot(limit)), end);
  }
  TypedValue next() override {
    mlir::Value place[] = {body.loadSlot(holder), body.loadSlot(index)};
    if (isStr())
      return {body.callNative("krt_str_get", place, sequence.value.getType(),
                              false, node),
              sequence.type};
    TypeRef element = llvm::cast<TupleType>(sequence.type)->elements[0];
    mlir::Value item = body.callNative(
        "krt_tuple_get", place, py::ObjectType::get(&body.program.context),
        false, node);
    return body.takeElement(item, element);
  }
  void advance() override { step(); }

private:
  bool isStr() const {
    return llvm::isa<py::StrType>(sequence.value.getType());
  }

  TypedValue sequence;
  const ast::Node *node;
  mlir::Value holder, limit;
};

/// Asks a native for each item, which gives the sentinel krt_IterEnd when there
/// is nothing more.
class ForLoop::NativeCursor : public Cursor {
public:
  void hasNext(mlir::Block *end) override {
    body.pollSignals(node);
    mlir::Type object = py::ObjectType::get(&body.program.context);
    item = body.callNative(native, body.loadSlot(holder), object, true, node);
    mlir::Value sentinel =
        py::SingletonOp::create(body.builder, body.loc, object, "krt_IterEnd");
    mlir::Value done = py::IsOp::create(
        body.builder, body.loc, body.builder.getI1Type(), item, sentinel);
    mlir::Block *goesOn = body.newBlock();
    body.branchIf(done, end, goesOn);
    body.setBlock(goesOn);
  }
  TypedValue next() override { return body.takeElement(item, element); }
  void finish() override {
    py::KeepAliveOp::create(body.builder, body.loc, body.loadSlot(holder));
  }

protected:
  NativeCursor(BodyLowering &body, TypedValue value, TypeRef element,
               const ast::Node *node, llvm::StringRef native)
      : body(body), value(value), node(node), element(element), native(native) {
  }
  void hold(mlir::Value iterator, llvm::StringRef name) {
    holder = body.createSlot(name, iterator.getType());
    body.storeSlot(holder, iterator);
  }

  BodyLowering &body;
  TypedValue value;
  const ast::Node *node;

private:
  TypeRef element;
  llvm::StringRef native;
  mlir::Value holder, item;
};

/// Any other builtin: an iterator object, asked through its descriptor.
class ForLoop::IteratorCursor : public ForLoop::NativeCursor {
public:
  IteratorCursor(BodyLowering &body, TypedValue value, TypeRef element,
                 const ast::Node *node)
      : NativeCursor(body, value, element, node, "krt_iter_next") {}

  void start() override {
    mlir::Type object = py::ObjectType::get(&body.program.context);
    hold(body.callNative("krt_iter", body.toObject(value), object, true, node),
         "iterator");
  }
};

/// A generator is resumed directly.
class ForLoop::GeneratorCursor : public ForLoop::NativeCursor {
public:
  GeneratorCursor(BodyLowering &body, TypedValue value, const ast::Node *node)
      : NativeCursor(body, value, llvm::cast<InstanceType>(value.type)->args[0],
                     node, "krt_generator_step") {}

  void start() override { hold(value.value, "generator"); }
};

/// A user class: its __iter__ and __next__; StopIteration ends the loop.
class ForLoop::MethodCursor : public Cursor {
public:
  MethodCursor(BodyLowering &body, TypedValue value, const ast::Node *node)
      : body(body), value(value), node(node) {}

  void start() override {
    iterator = body.emitCall(node, 10, value);
    holder = body.createSlot("iterator", iterator.value.getType());
    body.storeSlot(holder, iterator.value);
    TypeRef type = body.instance.getCall(node, 11)->result;
    element = body.createSlot("element", body.program.convert(type));
    elementType = type;
  }
  void hasNext(mlir::Block *end) override {
    body.pollSignals(node);
    mlir::Block *inside = body.newBlock(), *handler = body.newBlock(),
                *ends = body.newBlock(), *raises = body.newBlock(),
                *goesOn = body.newBlock();
    mlir::Value error = handler->addArgument(
        py::ErrorType::get(&body.program.context), body.loc);
    py::TryPushOp::create(body.builder, body.loc, inside, handler);
    body.setBlock(inside);
    TypedValue item =
        body.emitCall(node, 11, {body.loadSlot(holder), iterator.type});
    if (!body.isTerminated()) {
      body.storeSlot(element, body.convert(item, elementType));
      py::TryPopOp::create(body.builder, body.loc);
      body.branchTo(goesOn);
    }
    body.setBlock(handler);
    mlir::Value isEnd = py::ErrorMatchesOp::create(
        body.builder, body.loc, body.builder.getI1Type(), error,
        body.builder.getArrayAttr(
            body.builder.getStringAttr("krt_type_StopIteration")));
    body.branchIf(isEnd, ends, raises);
    body.setBlock(raises);
    body.reraise(error);
    body.setBlock(ends);
    body.branchTo(end);
    body.setBlock(goesOn);
  }
  TypedValue next() override { return {body.loadSlot(element), elementType}; }
  void finish() override {
    py::KeepAliveOp::create(body.builder, body.loc, body.loadSlot(holder));
  }

private:
  BodyLowering &body;
  TypedValue value, iterator;
  const ast::Node *node;
  mlir::Value holder, element;
  TypeRef elementType = nullptr;
};

class ForLoop::EnumerateCursor : public ForLoop::CountedCursor {
public:
  EnumerateCursor(BodyLowering &body, std::unique_ptr<Cursor> inner,
                  mlir::Value first)
      : CountedCursor(body), inner(std::move(inner)), first(first) {}

  void start() override {
    inner->start();
    mlir::Type intType = py::IntType::get(&body.program.context);
    if (first) {
      count = body.createSlot("count", intType);
      body.storeSlot(count, first);
    } else {
      startAt(0);
    }
  }
  void hasNext(mlir::Block *end) override { inner->hasNext(end); }
  TypedValue next() override {
    TypedValue element = inner->next();
    mlir::Type intType = py::IntType::get(&body.program.context);
    mlir::Value number = count ? body.loadSlot(count)
                               : py::IntFromI64Op::create(b, body.loc, intType,
                                                          body.loadSlot(index))
                                     .getResult();
    TypeRef type = body.types.getTuple({body.types.getInt(), element.type});
    return {py::TupleMakeOp::create(b, body.loc, body.program.convert(type),
                                    mlir::ValueRange{number, element.value}),
            type};
  }
  void advance() override {
    inner->advance();
    if (!count)
      return step();
    mlir::Type intType = py::IntType::get(&body.program.context);
    mlir::Value one = py::IntConstantOp::create(b, body.loc, intType, "1");
    body.storeSlot(count, py::IntAddOp::create(b, body.loc, intType,
                                               body.loadSlot(count), one));
  }
  void finish() override { inner->finish(); }

private:
  std::unique_ptr<Cursor> inner;
  mlir::Value first, count;
};

/// Asks its iterables in order and ends with the first that is exhausted; the
/// ones before it have then been advanced, as zip's have.
class ForLoop::ZipCursor : public Cursor {
public:
  ZipCursor(BodyLowering &body, std::vector<std::unique_ptr<Cursor>> parts)
      : body(body), parts(std::move(parts)) {}

  void start() override {
    for (auto &part : parts)
      part->start();
  }
  void hasNext(mlir::Block *end) override {
    values.clear();
    for (auto &part : parts) {
      part->hasNext(end);
      values.push_back(part->next());
    }
  }
  TypedValue next() override {
    llvm::SmallVector<TypeRef, 4> elementTypes;
    llvm::SmallVector<mlir::Value, 4> elements;
    for (TypedValue &value : values) {
      elementTypes.push_back(value.type);
      elements.push_back(value.value);
    }
    TypeRef type = body.types.getTuple(elementTypes);
    return {py::TupleMakeOp::create(body.builder, body.loc,
                                    body.program.convert(type), elements),
            type};
  }
  void advance() override {
    for (auto &part : parts)
      part->advance();
  }
  void finish() override {
    for (auto &part : parts)
      part->finish();
  }

private:
  BodyLowering &body;
  std::vector<std::unique_ptr<Cursor>> parts;
  std::vector<TypedValue> values;
};

std::unique_ptr<Cursor> ForLoop::makeValueCursor(TypedValue value,
                                                 const ast::Node *node) {
  TypeRef type = widenLiterals(body.types, value.type);
  value.type = type;
  if (isInstanceOf(type, body.types.classes.list) &&
      llvm::isa<py::ListType>(value.value.getType()))
    return std::make_unique<ListCursor>(body, value, false);
  auto *tuple = llvm::dyn_cast<TupleType>(type);
  if (tuple && !tuple->unbounded)
    return std::make_unique<FixedTupleCursor>(body, value);
  if (tuple || llvm::isa<py::StrType>(value.value.getType()))
    return std::make_unique<SequenceCursor>(body, value, node);
  if (isInstanceOf(type, body.types.classes.generator))
    return std::make_unique<GeneratorCursor>(body, value, node);
  if (body.instance.getCall(node, 10) && body.instance.getCall(node, 11))
    return std::make_unique<MethodCursor>(body, value, node);
  if (body.instance.getCall(node, 10)) {
    value = body.emitCall(node, 10, value);
    if (isInstanceOf(value.type, body.types.classes.generator))
      return std::make_unique<GeneratorCursor>(body, value, node);
  }
  TypeRef element =
      body.program.program.getElementType(body.instance, value.type, node);
  return std::make_unique<IteratorCursor>(body, value, element, node);
}

std::unique_ptr<Cursor> ForLoop::makeCursor(const ast::Expr *iterable,
                                            const ast::Node *node) {
  auto *call = llvm::dyn_cast<ast::Call>(iterable);
  auto *name = call ? llvm::dyn_cast<ast::Name>(call->func) : nullptr;
  bool plain = name &&
               body.program.program.isBuiltinName(body.instance.module, name) &&
               call->keywords.empty() &&
               llvm::none_of(call->args, [](const ast::Expr *arg) {
                 return llvm::isa<ast::Starred>(arg);
               });
  if (plain && name->id == "range" && call->args.size() >= 1 &&
      call->args.size() <= 3) {
    llvm::SmallVector<mlir::Value, 3> args;
    for (const ast::Expr *arg : call->args) {
      TypedValue value = body.lower(arg);
      TypeRef number = body.types.getInt();
      if (value.type->getKind() == TypeKind::Any)
        value = {body.toNumber(value, number, arg), number};
      args.push_back(body.toInt(value));
    }
    return std::make_unique<RangeCursor>(body, args, iterable);
  }
  if (plain && name->id == "enumerate" && !call->args.empty() &&
      call->args.size() <= 2) {
    auto inner = makeCursor(call->args[0], call->args[0]);
    mlir::Value first = call->args.size() == 2
                            ? body.toInt(body.lower(call->args[1]))
                            : mlir::Value();
    return std::make_unique<EnumerateCursor>(body, std::move(inner), first);
  }
  if (plain && name->id == "zip" && !call->args.empty()) {
    std::vector<std::unique_ptr<Cursor>> parts;
    for (const ast::Expr *arg : call->args)
      parts.push_back(makeCursor(arg, arg));
    return std::make_unique<ZipCursor>(body, std::move(parts));
  }
  if (plain && name->id == "reversed" && call->args.size() == 1) {
    TypeRef type = body.instance.getType(call->args[0]);
    if (isInstanceOf(type, body.types.classes.list))
      return std::make_unique<ListCursor>(body, body.lower(call->args[0]),
                                          true);
  }
  if (auto *set = llvm::dyn_cast<ast::Set>(iterable))
    return makeValueCursor(body.lowerElements(set), node);
  return makeValueCursor(body.lower(iterable), node);
}

void BodyLowering::runLoop(Cursor &cursor,
                           llvm::function_ref<void(TypedValue)> body,
                           llvm::function_ref<void()> exhausted) {
  if (isTerminated())
    return;
  cursor.start();
  mlir::Block *head = newBlock(), *step = newBlock(), *done = newBlock(),
              *end = newBlock();
  if (!cursor.enter(head, done))
    branchTo(head);
  setBlock(head);
  cursor.hasNext(done);
  TypedValue element = cursor.next();
  Scope scope;
  scope.isLoop = true;
  scope.breakBlock = end;
  scope.continueBlock = step;
  scope.onJump = [&cursor] { cursor.finish(); };
  scopes.push_back(scope);
  body(element);
  scopes.pop_back();
  branchTo(step);
  setBlock(step);
  if (step->hasNoPredecessors()) {
    py::UnreachableOp::create(builder, loc);
  } else {
    cursor.advance();
    branchTo(head);
  }
  setBlock(done);
  exhausted();
  branchTo(end);
  setBlock(end);
  if (end->hasNoPredecessors())
    py::UnreachableOp::create(builder, loc);
  else
    cursor.finish();
}

void BodyLowering::forEach(const ast::Expr *iterable, const ast::Node *node,
                           llvm::function_ref<void(TypedValue)> body,
                           llvm::function_ref<void()> exhausted) {
  std::unique_ptr<Cursor> cursor = ForLoop(*this).makeCursor(iterable, node);
  runLoop(*cursor, body, exhausted);
}

void BodyLowering::forEachValue(TypedValue iterable, const ast::Node *node,
                                llvm::function_ref<void(TypedValue)> body,
                                llvm::function_ref<void()> exhausted) {
  std::unique_ptr<Cursor> cursor =
      ForLoop(*this).makeValueCursor(iterable, node);
  runLoop(*cursor, body, exhausted);
}
