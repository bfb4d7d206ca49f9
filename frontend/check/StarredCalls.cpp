//===- StarredCalls.cpp - Starred arguments of unknown length -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In `f(*xs)` the length of xs decides at run time which parameter gets what
// (Python reference, section 6.3.4). Every number of elements that makes a
// difference is a call of its own, checked as if the elements stood there;
// where CPython raises TypeError, so does that variant, with CPython's words.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// The function whose parameters a call of a value of type `callee` fills; null
/// when there is none.
FunctionInfo *BodyChecker::getCalledFunction(TypeRef callee,
                                             bool &hasReceiver) {
  hasReceiver = true;
  if (auto *function = llvm::dyn_cast<FunctionType>(callee)) {
    hasReceiver = function->receiver;
    return function->function;
  }
  if (auto *cls = llvm::dyn_cast<ClassObjectType>(callee)) {
    auto *shape = llvm::dyn_cast<InstanceType>(cls->instance);
    if (!shape)
      return nullptr;
    program.resolveClass(shape->cls);
    if (shape->cls->isBuiltin && !shape->cls->isException)
      return shape->cls->findMethod("__new__");
    ClassInfo *owner = nullptr;
    FunctionInfo *init = shape->cls->findMethod("__init__", &owner);
    return init && !owner->isBuiltin ? init : nullptr;
  }
  if (auto *shape = llvm::dyn_cast<InstanceType>(callee))
    return shape->cls->findMethod("__call__");
  return nullptr;
}

bool BodyChecker::takesArguments(FunctionInfo *function, bool hasReceiver,
                                 llvm::ArrayRef<Argument> args) {
  llvm::SmallVector<Argument, 4> copy(args);
  for (FunctionInfo *candidate : getCandidates(function)) {
    program.resolveFunction(candidate);
    Callee callee;
    if (matchArguments(candidate, hasReceiver, copy, SourceRange(),
                       /*quiet=*/true, callee))
      return true;
  }
  return false;
}

//===----------------------------------------------------------------------===//
// What CPython says
//===----------------------------------------------------------------------===//

/// "'a'", "'a' and 'b'", "'a', 'b', and 'c'".
static std::string enumerateNames(llvm::ArrayRef<std::string> names) {
  std::string text;
  for (auto [i, name] : llvm::enumerate(names)) {
    if (i)
      text += names.size() == 2       ? " and "
              : i + 1 == names.size() ? ", and "
                                      : ", ";
    text += "'" + name + "'";
  }
  return text;
}

namespace {

/// Why a function of the program does not take so many positional arguments.
class MismatchText {
public:
  MismatchText(FunctionInfo *function, llvm::ArrayRef<Argument> keywords)
      : function(function) {
    for (const ParamInfo &param : function->params) {
      bool isGiven = llvm::any_of(keywords, [&](const Argument &arg) {
        return arg.keyword && arg.name == param.name;
      });
      if (param.kind <= ParamKind::PositionalOrKeyword) {
        positional.push_back(&param);
        required += !param.defaultValue;
      } else if (param.kind == ParamKind::KeywordOnly) {
        keywordOnlyGiven += isGiven;
        if (!isGiven && !param.defaultValue)
          missingKeywords.push_back(param.name.str().str());
      }
      if (isGiven)
        byKeyword.push_back(&param);
    }
  }

  /// The first parameter that `count` positional arguments and a keyword fill.
  const ParamInfo *findTwice(size_t count) const {
    for (const ParamInfo *param : llvm::ArrayRef(positional).take_front(count))
      if (param->kind == ParamKind::PositionalOrKeyword &&
          llvm::is_contained(byKeyword, param))
        return param;
    return nullptr;
  }
  /// Text for `count` positional arguments.
  std::string get(size_t count) const {
    if (const ParamInfo *param = findTwice(count))
      return function->qualname + "() got multiple values for argument '" +
             param->name.str().str() + "'";
    if (count > positional.size())
      return getTooManyHead() + std::to_string(count) + getTooManyTail(count);
    std::vector<std::string> missing;
    for (const ParamInfo *param : llvm::drop_begin(positional, count))
      if (!param->defaultValue && !llvm::is_contained(byKeyword, param))
        missing.push_back(param->name.str().str());
    if (!missing.empty())
      return getMissing("positional", missing);
    return getMissing("keyword-only", missingKeywords);
  }
  std::string getTooManyHead() const {
    size_t limit = positional.size();
    std::string text = function->qualname + "() takes ";
    if (required != limit)
      text += "from " + std::to_string(required) + " to ";
    text += std::to_string(limit) + " positional argument";
    return text + (required != limit || limit != 1 ? "s but " : " but ");
  }
  std::string getTooManyTail(size_t count) const {
    std::string text;
    if (keywordOnlyGiven)
      text = " positional argument" + std::string(count == 1 ? "" : "s") +
             " (and " + std::to_string(keywordOnlyGiven) +
             " keyword-only argument" + (keywordOnlyGiven == 1 ? ")" : "s)");
    return text +
           (count == 1 && !keywordOnlyGiven ? " was given" : " were given");
  }

private:
  std::string getMissing(llvm::StringRef kind,
                         llvm::ArrayRef<std::string> names) const {
    return function->qualname + "() missing " + std::to_string(names.size()) +
           " required " + kind.str() + " argument" +
           (names.size() == 1 ? "" : "s") + ": " + enumerateNames(names);
  }

  FunctionInfo *function;
  llvm::SmallVector<const ParamInfo *, 8> positional, byKeyword;
  std::vector<std::string> missingKeywords;
  size_t required = 0, keywordOnlyGiven = 0;
};

} // namespace

/// The TypeError of a call with `count` gathered elements, or more where
/// `isMore`; false when CPython's words are not known.
static bool describeMismatch(FunctionInfo *function, bool hasReceiver,
                             llvm::ArrayRef<Argument> args, unsigned count,
                             bool isMore, CallTarget &target) {
  size_t given = target.fixedCount + count;
  if (function->module->isBuiltins && !function->owner) {
    // Of the builtin functions, those that are called so.
    if ((function->name == "max" || function->name == "min" ||
         function->name == "range") &&
        !given) {
      target.message = function->name + " expected at least 1 argument, got 0";
      return true;
    }
    return false;
  }
  // The methods that a dataclass gets are the program's. os.path is written in
  // Python in CPython, too.
  const ModuleInfo *home =
      function->owner ? function->owner->module : function->module;
  if (function->isNative() || !function->overloads.empty() ||
      (home->isStdlib && home->name != "os.path"))
    return false;
  MismatchText text(function, args);
  given += hasReceiver;
  if (!isMore || text.findTwice(given)) {
    target.message = text.get(given);
    return true;
  }
  target.message = text.getTooManyHead();
  target.countAt = target.message.size();
  target.message += text.getTooManyTail(given);
  target.fixedCount += hasReceiver;
  return true;
}

//===----------------------------------------------------------------------===//
// The call
//===----------------------------------------------------------------------===//

static unsigned countPositional(FunctionInfo *function) {
  return llvm::count_if(function->params, [](const ParamInfo &param) {
    return param.kind <= ParamKind::PositionalOrKeyword;
  });
}

/// Can every keyword be given, whatever the number of the others?
static bool takesKeywords(FunctionInfo *function,
                          llvm::ArrayRef<Argument> args) {
  if (!function->overloads.empty())
    return true;
  return llvm::all_of(args, [&](const Argument &arg) {
    // The keys of a dict may be any names.
    return !arg.keyword ||
           (arg.name &&
            llvm::any_of(function->params, [&](const ParamInfo &param) {
              return param.kind == ParamKind::VarKeyword ||
                     (param.kind != ParamKind::PositionalOnly &&
                      param.name == arg.name);
            }));
  });
}

TypeRef BodyChecker::callByCount(const ast::Call *expr, TypeRef callee,
                                 llvm::MutableArrayRef<Argument> args,
                                 TypeRef expected) {
  bool hasReceiver = false;
  FunctionInfo *function = getCalledFunction(callee, hasReceiver);
  auto isOpen = [&](Argument &arg) {
    if (!arg.isStar || arg.keyword)
      return false;
    auto *tuple = llvm::dyn_cast<TupleType>(checkArgument(arg, nullptr));
    return !tuple || tuple->unbounded;
  };
  auto first = llvm::find_if(args, isOpen);
  if (!function || first == args.end() ||
      takesArguments(function, hasReceiver, args) ||
      !takesKeywords(function, args))
    return nullptr;
  CallTarget target;
  target.kind = CallTarget::ByCount;
  target.result = store.getNever();
  llvm::SmallVector<Argument, 4> given(args.begin(), first);
  for (Argument &arg : given) {
    auto *tuple = arg.isStar ? llvm::cast<TupleType>(arg.type) : nullptr;
    target.fixedCount += tuple ? tuple->elements.size() : 1;
  }
  TypeRef element = store.getNever();
  for (Argument &arg : llvm::make_range(first, args.end())) {
    if (arg.keyword)
      continue;
    TypeRef type = checkArgument(arg, nullptr);
    if (arg.isStar)
      type = iterate(type, arg.expr, arg.expr);
    element = join(element, widen(type));
    target.gathered.push_back(arg.expr);
  }
  if (element->getKind() == TypeKind::Never)
    element = store.getObject();
  target.gatheredType = store.getUnboundedTuple(element);
  size_t rest = given.size();
  given.push_back({first->expr, target.gatheredType, nullptr, true});
  for (Argument &arg : args)
    if (arg.keyword)
      given.push_back(arg);
  // From so many elements on nothing changes any more.
  unsigned limit = 0;
  bool takesMore = false;
  for (FunctionInfo *candidate : getCandidates(function)) {
    program.resolveFunction(candidate);
    unsigned before = target.fixedCount + hasReceiver;
    unsigned slots = countPositional(candidate);
    limit = std::max(limit, slots > before ? slots - before : 0);
    takesMore |= llvm::any_of(candidate->params, [](const ParamInfo &param) {
      return param.kind == ParamKind::VarPositional;
    });
  }
  if (!takesMore)
    limit += 2;
  for (unsigned count = 0; count <= limit; ++count) {
    bool isLast = count == limit;
    given[rest].count = count;
    given[rest].isOpen = isLast;
    bool isExtremum = function->module->isBuiltins && !function->owner &&
                      (function->name == "max" || function->name == "min");
    if (isExtremum && target.fixedCount + count == 1 &&
        !iterateOptional(element, nullptr)) {
      CallTarget &raise = target.variants.emplace_back();
      raise.kind = CallTarget::Raise;
      continue;
    }
    if (takesArguments(function, hasReceiver, given)) {
      instance.calls.erase({expr, 0});
      TypeRef result = callType(expr, 0, callee, given, expected, expr->range);
      const CallTarget *variant = instance.getCall(expr, 0);
      if (!variant)
        return store.getAny();
      target.result = join(target.result, result);
      target.variants.push_back(*variant);
      continue;
    }
    CallTarget raise;
    raise.kind = CallTarget::Raise;
    raise.fixedCount = target.fixedCount;
    if (!describeMismatch(function, hasReceiver, given, count, isLast, raise)) {
      unsupported(first->expr,
                  "a starred argument of unknown length for parameters of `" +
                      function->qualname + "`",
                  "the elements one by one");
      return store.getAny();
    }
    target.variants.push_back(std::move(raise));
  }
  if (target.result->getKind() == TypeKind::Never)
    target.result = store.getNone();
  TypeRef result = target.result;
  recordCall(expr, 0, std::move(target));
  return result;
}
