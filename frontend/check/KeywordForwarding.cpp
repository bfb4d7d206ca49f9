//===- KeywordForwarding.cpp - `**kwargs` that is passed on ---------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `def wrapper(*args, **kwargs): return f(*args, **kwargs)`: a function is
// checked for each call anyway, and a call tells the names and types of its
// keywords. Where the body only looks at `kwargs` and passes it on, the
// parameter has a type of its own (KeywordsType), and passing it on means to
// write the keywords one by one. Elsewhere in the body it is a dict with these
// items, made where it is looked at.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Visitor.h"
#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// Is it `{**a, **b}`?
static bool mergesOnly(const ast::Dict *dict) {
  return llvm::all_of(dict->keys, [](const ast::Expr *key) { return !key; });
}

namespace {

/// Counts the places where a parameter occurs, those where it is passed on, and
/// those that only look at its items.
class UseCounter {
public:
  UseCounter(const FunctionInfo *function, ast::Identifier name)
      : function(function), name(name) {}

  void count(const ast::Node *node);
  bool isOnlyPassedOn() const {
    return forwarded && all == forwarded + read && !isHidden;
  }
  bool isPassedOn() const { return forwarded; }
  bool isAddedTo() const { return added; }

private:
  bool isParam(const ast::Node *node) const {
    auto *found = llvm::dyn_cast_or_null<ast::Name>(node);
    return found && found->id == name;
  }
  void countCall(const ast::Call *call);

  const FunctionInfo *function;
  ast::Identifier name;
  llvm::SmallPtrSet<const ast::Dict *, 2> passed; ///< `**{**a, **b}`
  unsigned all = 0, forwarded = 0, read = 0, added = 0;
  /// A function inside has a parameter of that name.
  bool isHidden = false;
};

} // namespace

/// Builtin functions that neither change nor keep a dict.
static bool onlyLooksAt(llvm::StringRef name) {
  static constexpr llvm::StringLiteral names[] = {
      "len",  "print", "repr", "str", "bool", "sorted", "list", "tuple",
      "dict", "set",   "any",  "all", "iter", "max",    "min",  "frozenset"};
  return llvm::is_contained(names, name);
}

void UseCounter::countCall(const ast::Call *call) {
  for (const ast::Expr *arg : call->args)
    if (auto *starred = llvm::dyn_cast<ast::Starred>(arg))
      forwarded += isParam(starred->value);
  for (const ast::Keyword *keyword : call->keywords) {
    if (keyword->arg)
      continue;
    forwarded += isParam(keyword->value);
    auto *merged = llvm::dyn_cast<ast::Dict>(keyword->value);
    if (!merged || !mergesOnly(merged))
      continue;
    passed.insert(merged);
    for (const ast::Expr *value : merged->values)
      forwarded += isParam(value);
  }
  auto *called = llvm::dyn_cast<ast::Name>(call->func);
  if (called && onlyLooksAt(called->id) &&
      !function->module->scopes->lookup(called))
    for (const ast::Expr *arg : call->args)
      read += isParam(arg);
  static constexpr llvm::StringLiteral readers[] = {"items", "keys", "values",
                                                    "get", "copy"};
  auto *attribute = llvm::dyn_cast<ast::Attribute>(call->func);
  if (!attribute || !isParam(attribute->value))
    return;
  read += llvm::is_contained(readers, attribute->attr.str());
  added += attribute->attr == "update" || attribute->attr == "setdefault";
}

void UseCounter::count(const ast::Node *node) {
  ast::walk(node, [&](const ast::Node *each) {
    all += isParam(each);
    if (auto *arg = llvm::dyn_cast<ast::Arg>(each))
      isHidden |= arg->arg == name;
    if (auto *call = llvm::dyn_cast<ast::Call>(each))
      countCall(call);
    else if (auto *subscript = llvm::dyn_cast<ast::Subscript>(each);
             subscript && isParam(subscript->value)) {
      read += subscript->ctx == ast::ExprContext::Load;
      added += subscript->ctx == ast::ExprContext::Store;
    } else if (auto *compare = llvm::dyn_cast<ast::Compare>(each))
      for (auto [op, right] : llvm::zip(compare->ops, compare->comparators))
        read +=
            isParam(right) && (op == ast::CmpOp::In || op == ast::CmpOp::NotIn);
    else if (auto *value = llvm::dyn_cast<ast::FormattedValue>(each))
      read += isParam(value->value);
    else if (auto *loop = llvm::dyn_cast<ast::For>(each))
      read += isParam(loop->iter);
    else if (auto *part = llvm::dyn_cast<ast::Comprehension>(each))
      read += isParam(part->iter);
    else if (auto *test = llvm::dyn_cast<ast::If>(each))
      read += isParam(test->test);
    else if (auto *test = llvm::dyn_cast<ast::IfExp>(each))
      read += isParam(test->test);
    else if (auto *unary = llvm::dyn_cast<ast::UnaryOp>(each))
      read += isParam(unary->operand) && unary->op == ast::UnaryOperator::Not;
    else if (auto *dict = llvm::dyn_cast<ast::Dict>(each);
             dict && !passed.contains(dict))
      for (auto [key, value] : llvm::zip(dict->keys, dict->values))
        read += !key && isParam(value);
    return true;
  });
}

static UseCounter countUses(const FunctionInfo *function,
                            const ParamInfo &param) {
  UseCounter uses(function, param.name);
  if (auto *lambda = llvm::dyn_cast<ast::Lambda>(function->node))
    uses.count(lambda->body);
  else
    for (const ast::Stmt *stmt : function->getBody())
      uses.count(stmt);
  return uses;
}

bool BodyChecker::passesOn(FunctionInfo *function, const ParamInfo &param) {
  if (function->isNative() || !param.name ||
      (param.type && param.type->getKind() != TypeKind::Any))
    return false;
  return countUses(function, param).isPassedOn();
}

bool BodyChecker::onlyPassesOn(FunctionInfo *function, const ParamInfo &param) {
  return !function->isNative() && param.name && function->node &&
         countUses(function, param).isOnlyPassedOn();
}

bool BodyChecker::addsItems(FunctionInfo *function, const ParamInfo &param) {
  return !function->isNative() && param.name && function->node &&
         countUses(function, param).isAddedTo();
}

/// The type of `**kwargs` that gets exactly these keywords; null where one of
/// them is a dict of which the keys are not known.
TypeRef BodyChecker::gatherKeywords(const ArgSource &source,
                                    llvm::ArrayRef<Argument> args) {
  llvm::SmallVector<ast::Identifier, 4> names;
  llvm::SmallVector<TypeRef, 4> elements;
  for (const KeywordSource &each : source.keywords) {
    const Argument *arg = llvm::find_if(args, [&](const Argument &arg) {
      return arg.keyword == each.keyword && arg.part == each.part;
    });
    if (!arg->name)
      return nullptr;
    names.push_back(arg->name);
    elements.push_back(widen(arg->type));
  }
  return store.getKeywords(names, elements);
}

/// What such a `kwargs` is where it is looked at.
TypeRef BodyChecker::asKeywordDict(TypeRef type) {
  auto *keywords = llvm::dyn_cast<KeywordsType>(type);
  if (!keywords)
    return type;
  TypeRef element = store.getNever();
  for (TypeRef each : keywords->types)
    element = join(element, each);
  if (element->getKind() == TypeKind::Never)
    element = store.getObject();
  return store.getDict(store.getStr(), element);
}

/// The type of `k` or `{**k, **l}` where these are keywords that are passed on,
/// the later ones before the earlier; null for any other expression.
const KeywordsType *BodyChecker::getKeywords(const ast::Expr *expr) {
  if (auto *dict = llvm::dyn_cast<ast::Dict>(expr)) {
    llvm::MapVector<ast::Identifier, TypeRef> merged;
    for (const ast::Expr *value : dict->values) {
      auto *part = mergesOnly(dict) ? getKeywords(value) : nullptr;
      if (!part)
        return nullptr;
      for (auto [name, type] : llvm::zip(part->names, part->types))
        merged[name] = type;
    }
    llvm::SmallVector<ast::Identifier, 4> names;
    llvm::SmallVector<TypeRef, 4> types;
    for (auto &[name, type] : merged) {
      names.push_back(name);
      types.push_back(type);
    }
    return dict->values.empty()
               ? nullptr
               : llvm::cast<KeywordsType>(store.getKeywords(names, types));
  }
  auto *name = llvm::dyn_cast<ast::Name>(expr);
  bind::Variable *variable = name ? lookup(name) : nullptr;
  if (!variable || variable->scope->kind != bind::ScopeKind::Function)
    return nullptr;
  return llvm::dyn_cast<KeywordsType>(checkName(name));
}

/// The keywords that `**value` stands for, as arguments; false where that is
/// not known.
bool BodyChecker::addKeywords(const ast::Keyword *keyword,
                              llvm::SmallVectorImpl<Argument> &args) {
  const KeywordsType *keywords = getKeywords(keyword->value);
  if (!keywords)
    return false;
  instance.exprTypes[keyword->value] = keywords;
  if (auto *dict = llvm::dyn_cast<ast::Dict>(keyword->value))
    for (const ast::Expr *value : dict->values)
      instance.exprTypes[value] = getKeywords(value);
  for (auto [i, type] : llvm::enumerate(keywords->types)) {
    Argument &arg = args.emplace_back();
    arg.expr = keyword->value;
    arg.type = type;
    arg.keyword = keyword;
    arg.name = keywords->names[i];
    arg.part = i;
  }
  return true;
}
