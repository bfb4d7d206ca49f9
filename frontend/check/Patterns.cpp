//===- Patterns.cpp - The match statement ---------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PEP 634. A pattern splits the type of what it looks at in two: what it may be
// where the pattern matches, and what is left for the cases behind. A case
// whose subject has nothing left is never reached.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

static bool isNever(TypeRef type) { return type->getKind() == TypeKind::Never; }

static llvm::ArrayRef<TypeRef> getMembers(const TypeRef &type) {
  auto *list = llvm::dyn_cast<UnionType>(type);
  return list ? list->members : llvm::ArrayRef<TypeRef>(type);
}

//===----------------------------------------------------------------------===//
// The statement
//===----------------------------------------------------------------------===//

void BodyChecker::visitMatch(const ast::Match *stmt) {
  TypeRef rest = checkOperand(stmt->subject);
  // The members of a tuple display are narrowed as well.
  auto narrowSubject = [&](TypeRef type) {
    narrowReference(stmt->subject, [&](TypeRef) { return type; });
    auto *display = llvm::dyn_cast<ast::Tuple>(stmt->subject);
    auto *tuple = llvm::dyn_cast<TupleType>(type);
    if (!display || !tuple || tuple->unbounded ||
        tuple->elements.size() != display->elts.size())
      return;
    for (auto [element, each] : llvm::zip(display->elts, tuple->elements))
      if (state.reachable)
        narrowReference(element, [&, part = each](TypeRef) { return part; });
  };
  FlowState after;
  after.reachable = false;
  for (const ast::MatchCase *each : stmt->cases) {
    instance.unreachable.erase(each);
    if (!state.reachable || isNever(rest)) {
      instance.unreachable.insert(each);
      continue;
    }
    FlowState next = state;
    Captures captures;
    PatternResult result = checkPattern(each->pattern, rest, captures);
    if (isNever(result.matched))
      leave();
    else
      narrowSubject(result.matched);
    for (auto &[variable, capture] : captures)
      if (state.reachable && !isNever(capture.first))
        assignVariable(variable, capture.first, capture.second);
    if (each->guard && state.reachable) {
      check(each->guard);
      Branches branches = branch(each->guard);
      state = std::move(branches.whenTrue);
      visitBody(each->body);
      after.merge(store, state);
      // What the pattern has bound stays bound.
      next.merge(store, branches.whenFalse);
      state = std::move(next);
      continue;
    }
    visitBody(each->body);
    after.merge(store, state);
    state = std::move(next);
    if (result.rest == rest)
      continue;
    rest = result.rest;
    if (isNever(rest))
      leave();
    else
      narrowSubject(rest);
  }
  state.merge(store, after);
}

//===----------------------------------------------------------------------===//
// Patterns
//===----------------------------------------------------------------------===//

BodyChecker::PatternResult
BodyChecker::checkPattern(const ast::Pattern *pattern, TypeRef subject,
                          Captures &captures) {
  PatternResult result = splitByPattern(pattern, subject, captures);
  PatternTypes &types = instance.patterns[pattern];
  types.subject = subject;
  types.matched = result.matched;
  return result;
}

BodyChecker::PatternResult
BodyChecker::splitByPattern(const ast::Pattern *pattern, TypeRef subject,
                            Captures &captures) {
  switch (pattern->kind) {
  case ast::Kind::MatchValue:
    return checkMatchValue(llvm::cast<ast::MatchValue>(pattern), subject);
  case ast::Kind::MatchSingleton:
    return checkMatchSingleton(llvm::cast<ast::MatchSingleton>(pattern),
                               subject);
  case ast::Kind::MatchSequence:
    return checkMatchSequence(llvm::cast<ast::MatchSequence>(pattern), subject,
                              captures);
  case ast::Kind::MatchMapping:
    return checkMatchMapping(llvm::cast<ast::MatchMapping>(pattern), subject,
                             captures);
  case ast::Kind::MatchClass:
    return checkMatchClass(llvm::cast<ast::MatchClass>(pattern), subject,
                           captures);
  case ast::Kind::MatchStar:
    capture(pattern, subject, captures);
    return {subject, store.getNever()};
  case ast::Kind::MatchAs: {
    auto *as = llvm::cast<ast::MatchAs>(pattern);
    PatternResult result{subject, store.getNever()};
    if (as->pattern)
      result = checkPattern(as->pattern, subject, captures);
    capture(pattern, result.matched, captures);
    return result;
  }
  case ast::Kind::MatchOr: {
    PatternResult result{store.getNever(), subject};
    for (const ast::Pattern *each :
         llvm::cast<ast::MatchOr>(pattern)->patterns) {
      Captures own;
      PatternResult part = checkPattern(each, result.rest, own);
      result.matched = store.getUnion({result.matched, part.matched});
      result.rest = part.rest;
      for (auto &[variable, found] : own) {
        auto [it, isNew] = captures.insert({variable, found});
        if (!isNew)
          it->second.first = join(it->second.first, found.first);
      }
    }
    return result;
  }
  default:
    break;
  }
  llvm_unreachable("not a pattern");
}

void BodyChecker::capture(const ast::Pattern *pattern, TypeRef type,
                          Captures &captures) {
  if (bind::Variable *variable = lookup(pattern))
    captures[variable] = {type, pattern};
}

BodyChecker::PatternResult
BodyChecker::checkMatchValue(const ast::MatchValue *pattern, TypeRef subject) {
  const ast::Compare *equality = program.patternParts.getEquality(pattern);
  instance.subjects[equality->left] = subject;
  check(equality);
  TypeRef value = instance.getType(pattern->value);
  return splitByValue(subject, value);
}

BodyChecker::PatternResult
BodyChecker::checkMatchSingleton(const ast::MatchSingleton *pattern,
                                 TypeRef subject) {
  bool isNone = pattern->value.isNone();
  bool sense = pattern->value.kind == ast::ConstantValue::True;
  TypeRef same = store.getLiteral(store.getBool(), sense ? "True" : "False");
  TypeRef other = store.getLiteral(store.getBool(), sense ? "False" : "True");
  llvm::SmallVector<TypeRef, 4> matched, rest;
  for (TypeRef member : getMembers(subject)) {
    if (member->getKind() == TypeKind::Any ||
        isInstanceOf(member, store.classes.object)) {
      matched.push_back(isNone ? store.getNone() : store.getBool());
      rest.push_back(member);
    } else if (isNone ? member->getKind() == TypeKind::None : member == same) {
      matched.push_back(member);
    } else if (!isNone && isInstanceOf(member, store.classes.bool_)) {
      matched.push_back(same);
      rest.push_back(other);
    } else {
      rest.push_back(member);
    }
  }
  return {store.getUnion(matched), store.getUnion(rest)};
}

//===----------------------------------------------------------------------===//
// Sequences
//===----------------------------------------------------------------------===//

/// Is it a sequence for patterns? Text and bytes are none (PEP 634).
bool BodyChecker::isSequence(TypeRef type) {
  if (llvm::isa<TupleType>(type))
    return true;
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  return shape && shape->cls != store.classes.str &&
         shape->cls != store.classes.bytes &&
         shape->cls != store.classes.bytearray &&
         shape->cls->isSubclassOf(program.findBuiltinClass("Sequence"));
}

/// The sequences among what a value of `type` may be.
llvm::SmallVector<TypeRef, 4> BodyChecker::collectSequences(TypeRef type) {
  llvm::SmallVector<TypeRef, 4> found;
  for (TypeRef member : getMembers(type)) {
    if (member->getKind() == TypeKind::Any ||
        isInstanceOf(member, store.classes.object)) {
      // Elements of unknown type.
      program.needed = Elements::Words;
      found.push_back(store.getList(store.getAny()));
      found.push_back(store.getUnboundedTuple(store.getAny()));
      found.push_back(store.getInstance(store.classes.range));
    } else if (isSequence(member)) {
      found.push_back(member);
    }
  }
  return found;
}

BodyChecker::PatternResult
BodyChecker::checkMatchSequence(const ast::MatchSequence *pattern,
                                TypeRef subject, Captures &captures) {
  llvm::ArrayRef<ast::Pattern *> parts = pattern->patterns;
  size_t star = getStar(parts), fixed = parts.size() - (star != parts.size());
  bool hasStar = star != parts.size();
  llvm::SmallVector<TypeRef, 4> sequences, fitting;
  for (TypeRef each : collectSequences(subject)) {
    auto *shape = llvm::dyn_cast<InstanceType>(each);
    if (shape && !shape->cls->isBuiltin &&
        (!getTupleShape(store, each) || definesMethod(each, "__len__") ||
         definesMethod(each, "__getitem__"))) {
      unsupported(pattern, "a sequence pattern on a class of the program",
                  "a class pattern");
      continue;
    }
    sequences.push_back(each);
    auto *tuple = getTupleShape(store, each);
    size_t size = tuple && !tuple->unbounded ? tuple->elements.size() : fixed;
    if (hasStar ? size >= fixed : size == fixed)
      fitting.push_back(each);
  }
  instance.patterns[pattern].classes = sequences;
  // What part `i` of the pattern gets.
  auto getPart = [&](TypeRef sequence, size_t i) -> TypeRef {
    auto *tuple = getTupleShape(store, sequence);
    if (!tuple || tuple->unbounded) {
      TypeRef element = iterateOptional(sequence, pattern);
      return element && i == star ? store.getList(store.getElement(element))
                                  : element;
    }
    size_t size = tuple->elements.size();
    if (i < star)
      return tuple->elements[i];
    if (i > star)
      return tuple->elements[size - (parts.size() - i)];
    TypeRef element = store.getNever();
    for (TypeRef each : tuple->elements.slice(star, size - fixed))
      element = join(element, each);
    return store.getList(store.getElement(isNever(element) ? store.getObject()
                                                           : widen(element)));
  };
  bool isTotal = true, matches = !fitting.empty();
  size_t refutable = 0, refutableIndex = 0;
  llvm::SmallVector<TypeRef, 4> matchedParts, restParts;
  for (auto [i, part] : llvm::enumerate(parts)) {
    TypeRef type = store.getNever();
    for (TypeRef each : fitting) {
      TypeRef own = getPart(each, i);
      if (i == star && !isNever(type) && type != own)
        own = store.getList(
            store.getElement(join(llvm::cast<InstanceType>(type)->args[0],
                                  llvm::cast<InstanceType>(own)->args[0])));
      type = i == star ? own : store.getUnion({type, own});
    }
    PatternResult result = checkPattern(part, type, captures);
    matches &= !isNever(result.matched);
    matchedParts.push_back(result.matched);
    restParts.push_back(result.rest);
    if (!isNever(result.rest)) {
      isTotal = false;
      ++refutable;
      refutableIndex = i;
    }
  }
  auto *single = sequences.size() == 1 && fitting.size() == 1
                     ? llvm::dyn_cast<TupleType>(fitting[0])
                     : nullptr;
  bool isPlainTuple = single && !single->unbounded && !hasStar;
  TypeRef matched = !matches       ? store.getNever()
                    : isPlainTuple ? store.getTuple(matchedParts)
                                   : store.getUnion(fitting);
  llvm::SmallVector<TypeRef, 4> rest;
  for (TypeRef member : getMembers(subject)) {
    auto *tuple = getTupleShape(store, member);
    bool anyLength = tuple && !tuple->unbounded
                         ? llvm::is_contained(fitting, member)
                         : hasStar && fixed == 0 && isSequence(member);
    if (isTotal && anyLength)
      continue;
    // A tuple of which one element only decides keeps what is left of that.
    if (isPlainTuple && member == single && refutable == 1) {
      llvm::SmallVector<TypeRef, 4> elements(single->elements);
      elements[refutableIndex] = restParts[refutableIndex];
      rest.push_back(store.getTuple(elements));
      continue;
    }
    rest.push_back(member);
  }
  return {matched, store.getUnion(rest)};
}

//===----------------------------------------------------------------------===//
// Mappings
//===----------------------------------------------------------------------===//

BodyChecker::PatternResult
BodyChecker::checkMatchMapping(const ast::MatchMapping *pattern,
                               TypeRef subject, Captures &captures) {
  ClassInfo *mapping = program.findBuiltinClass("Mapping");
  llvm::SmallVector<TypeRef, 4> found, others;
  for (TypeRef member : getMembers(subject)) {
    auto *shape = llvm::dyn_cast<InstanceType>(member);
    if (member->getKind() == TypeKind::Any ||
        isInstanceOf(member, store.classes.object)) {
      program.needed = Elements::Words;
      found.push_back(store.getDict(store.getAny(), store.getAny()));
      others.push_back(member);
    } else if (shape && shape->cls == store.classes.dict) {
      found.push_back(member);
    } else if (shape && shape->cls->isSubclassOf(mapping)) {
      unsupported(pattern, "a mapping pattern on `" + member->str() + "`",
                  "a dict");
    } else {
      others.push_back(member);
    }
  }
  if (found.empty())
    return {store.getNever(), subject};
  TypeRef type = found[0];
  if (found.size() > 1) {
    // Dicts of several types are one class at run time.
    program.needed = Elements::Words;
    type = store.getDict(store.getAny(), store.getAny());
  }
  instance.patterns[pattern].classes = {type};
  PatternParts &parts = program.patternParts;
  bool matches = true;
  for (auto [i, key] : llvm::enumerate(pattern->keys)) {
    const ast::Compare *contains = parts.getContains(pattern, i);
    const ast::Subscript *item = parts.getItem(pattern, i);
    instance.subjects[contains->comparators[0]] = type;
    instance.subjects[item->value] = type;
    check(contains);
    PatternResult part =
        checkPattern(pattern->patterns[i], check(item), captures);
    matches &= !isNever(part.matched);
  }
  if (bind::Variable *rest = pattern->rest ? lookup(pattern) : nullptr) {
    const ast::Call *copy = parts.getCopy(pattern);
    instance.subjects[llvm::cast<ast::Attribute>(copy->func)->value] = type;
    TypeRef copied = check(copy);
    captures[rest] = {copied, pattern};
    for (size_t i = 0; i != pattern->keys.size(); ++i) {
      const ast::Subscript *item = parts.getRestItem(pattern, i);
      instance.subjects[item->value] = copied;
      checkDeleted(item);
    }
  }
  bool isTotal = pattern->keys.empty();
  return {matches ? type : store.getNever(),
          isTotal ? store.getUnion(others) : subject};
}

//===----------------------------------------------------------------------===//
// Classes
//===----------------------------------------------------------------------===//

/// The attributes that positional patterns are matched against; nothing when
/// the class defines none.
std::optional<llvm::SmallVector<llvm::StringRef, 4>>
BodyChecker::getMatchArgs(ClassInfo *cls) {
  llvm::SmallVector<llvm::StringRef, 4> names;
  ClassInfo *owner = nullptr;
  FieldInfo *field = cls->findField("__match_args__", &owner);
  for (ClassInfo *each : cls->mro) {
    if (field && owner == each) {
      auto *tuple = llvm::dyn_cast_or_null<ast::Tuple>(field->classValue);
      if (!tuple)
        return std::nullopt;
      for (const ast::Expr *element : tuple->elts) {
        auto *constant = llvm::dyn_cast<ast::Constant>(element);
        if (!constant || !constant->value.isStr())
          return std::nullopt;
        names.push_back(constant->value.text);
      }
      return names;
    }
    if (!each->isDataclass && !each->isNamedTuple)
      continue;
    for (FieldInfo *field : each->isNamedTuple
                                ? each->getTupleFields()
                                : program.getDataclassFields(each))
      names.push_back(field->name.str());
    return names;
  }
  return std::nullopt;
}

/// `int(x)`: x is the value itself, for these classes.
static bool matchesItself(TypeStore &store, const ClassInfo *cls) {
  return cls == store.classes.bool_ || cls == store.classes.bytearray ||
         cls == store.classes.bytes || cls == store.classes.dict ||
         cls == store.classes.float_ || cls == store.classes.frozenset ||
         cls == store.classes.int_ || cls == store.classes.list ||
         cls == store.classes.set || cls == store.classes.str ||
         cls == store.classes.tuple;
}

BodyChecker::PatternResult
BodyChecker::checkMatchClass(const ast::MatchClass *pattern, TypeRef subject,
                             Captures &captures) {
  llvm::SmallVector<TypeRef, 4> classes;
  if (!collectClasses(pattern->cls, classes) || classes.size() != 1) {
    report(pattern->cls->range, diag::err_match_class);
    return {store.getNever(), subject};
  }
  TypeRef cls = classes[0];
  if (!hasDescriptor(cls) && !isBelow(subject, cls))
    unsupported(pattern->cls,
                "a class pattern with the abstract class `" + cls->str() + "`",
                "the classes that are meant");
  rejectStandInTest(pattern, subject, classes);
  TypeRef matched = narrowIsInstance(subject, classes, true);
  TypeRef others = narrowIsInstance(subject, classes, false);
  instance.patterns[pattern].classes = classes;
  instance.patterns[pattern].isCertain = isNever(others);
  if (isNever(matched))
    return {matched, subject};
  auto *shape = llvm::dyn_cast<InstanceType>(cls);
  ClassInfo *info = shape ? shape->cls : store.classes.tuple;
  bool isTotal = true, matches = true;
  auto checkPart = [&](const ast::Pattern *part, TypeRef type) {
    PatternResult result = checkPattern(part, type, captures);
    matches &= !isNever(result.matched);
    isTotal &= isNever(result.rest);
  };
  llvm::ArrayRef<ast::Pattern *> positional = pattern->patterns;
  llvm::SmallVector<llvm::StringRef, 4> names;
  auto allowed = getMatchArgs(info);
  bool isItself = !allowed && matchesItself(store, info);
  size_t limit = isItself ? 1 : allowed ? allowed->size() : 0;
  if (positional.size() > limit) {
    report(pattern->range, diag::err_match_positional, info->name,
           std::to_string(limit), limit == 1 ? "" : "s",
           std::to_string(positional.size()));
    return {matched, others};
  }
  if (isItself && !positional.empty())
    checkPart(positional[0], matched);
  else if (allowed)
    names.append(allowed->begin(), allowed->begin() + positional.size());
  for (ast::Identifier name : pattern->kwd_attrs) {
    if (llvm::is_contained(names, name.str()))
      report(pattern->range, diag::err_match_twice, info->name, name.str());
    names.push_back(name.str());
  }
  instance.patterns[pattern].attributes = names;
  llvm::SmallVector<const ast::Pattern *, 4> parts;
  if (!isItself)
    parts.append(positional.begin(), positional.end());
  parts.append(pattern->kwd_patterns.begin(), pattern->kwd_patterns.end());
  for (auto [part, name] : llvm::zip(parts, names)) {
    const ast::Attribute *attribute =
        program.patternParts.getAttribute(part, name);
    instance.subjects[attribute->value] = matched;
    checkPart(part, checkOperand(attribute));
  }
  return {matches ? matched : store.getNever(), isTotal ? others : subject};
}
