//===- NamedAttributes.cpp - getattr, hasattr and setattr ----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An attribute that is named by a string: which classes have it is known, since
// the program is closed. A function is written for the name and the type of the
// object, as Python text in which these classes are C0, C1, ...; what it does
// not find is left to the runtime, which knows the fields of an object. A name
// made at run time is compared with those that begin as it does.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"
#include "llvm/ADT/SetVector.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

namespace {

/// What is known about the second argument.
struct WantedName {
  std::string text; ///< the name, or what it begins with
  bool isWhole = false;
  bool isCalled = false; ///< special names that CPython may lack count as well

  bool matches(llvm::StringRef name) const {
    return isWhole ? name == text : name.starts_with(text);
  }
};

/// Writes `access(o, [name], [value or default])`.
class AccessWriter {
public:
  /// `given` is the type of the default; null when there is none.
  AccessWriter(const WantedName &name, llvm::StringRef form, TypeRef given)
      : name(name), form(form), hasDefault(given),
        isDefaultFunction(llvm::isa_and_nonnull<FunctionType>(given)) {}

  void addInstances(ClassInfo *cls);
  void addClassObject(ClassInfo *cls);
  std::string finish();

  llvm::SmallVector<ClassInfo *, 8> classes;
  /// A method is no value here: where the program comes to one, it ends.
  bool endsAtMethods = false;

private:
  void addAccess(llvm::StringRef member, llvm::StringRef object, bool mayFail);
  void noteMember(const FunctionInfo *method);
  std::string getAlias(ClassInfo *cls);

  const WantedName &name;
  llvm::StringRef form;
  bool hasDefault, isDefaultFunction;
  std::string body;
  bool findsMethods = false, findsValues = false;
  /// Number of the arguments that all methods take, if they take equally many.
  std::optional<size_t> arity;
  bool isArityCommon = true;
};

} // namespace

/// Ends the program, which would go on unlike CPython.
const char Program::endFunction[] =
    "@native(\"krt_unsupported\")\ndef _end(what: str, /) -> None: ...\n";

static bool isSpecialName(llvm::StringRef name) {
  return name.starts_with("__") && name.ends_with("__");
}

/// Special names that a class has here exactly where it has them in CPython.
static bool isKnownSpecialName(llvm::StringRef name) {
  static constexpr llvm::StringLiteral known[] = {
      "__len__",     "__iter__",    "__next__",  "__contains__", "__getitem__",
      "__setitem__", "__delitem__", "__enter__", "__exit__"};
  return llvm::is_contained(known, name);
}

/// Names of the attributes that objects of the class have, the class's own
/// first.
static void collectMembers(const ClassInfo *cls, const WantedName &wanted,
                           llvm::SetVector<llvm::StringRef> &names) {
  for (const ClassInfo *base : cls->mro) {
    auto add = [&](ast::Identifier each) {
      llvm::StringRef name = each.str();
      bool isHidden = base->module->isStdlib && name.starts_with("_") &&
                      !isKnownSpecialName(name) &&
                      !(wanted.isCalled && isSpecialName(name));
      if (wanted.matches(name) && !isHidden &&
          (wanted.isWhole || !isSpecialName(name)))
        names.insert(name);
    };
    for (auto &[key, method] : base->methods)
      add(key);
    // Fields of the library's own classes are how they are made.
    if (!base->module->isStdlib || base->isException)
      for (auto &[key, field] : base->fields)
        add(key);
  }
}

std::string AccessWriter::getAlias(ClassInfo *cls) {
  auto it = llvm::find(classes, cls);
  std::string alias = "C" + std::to_string(it - classes.begin());
  if (it == classes.end())
    classes.push_back(cls);
  return alias;
}

void AccessWriter::addAccess(llvm::StringRef member, llvm::StringRef object,
                             bool mayFail) {
  std::string place = (object + "." + member).str(), in = "        ";
  if (!name.isWhole) {
    body += in + "if name == \"" + member.str() + "\":\n";
    in += "    ";
  }
  if (form == "setattr") {
    body += in + place + " = value\n" + in + "return\n";
    return;
  }
  llvm::StringRef result = form == "getattr" ? "return " : "";
  if (mayFail && (form == "hasattr" || hasDefault))
    body += in + "try:\n" + in + "    " + result.str() + place + "\n" + in +
            "except AttributeError:\n" + in + "    return " +
            (hasDefault ? "default" : "False") + "\n";
  else if (form == "getattr")
    body += in + "return " + place + "\n";
  if (form == "hasattr")
    body += in + "return True\n";
}

void AccessWriter::noteMember(const FunctionInfo *method) {
  if (!method || method->isProperty) {
    findsValues = true;
    return;
  }
  findsMethods = true;
  size_t taken = method->params.size() - !method->isStatic;
  isArityCommon &= arity.value_or(taken) == taken &&
                   llvm::all_of(method->params, [](const ParamInfo &param) {
                     return (param.kind == ParamKind::PositionalOnly ||
                             param.kind == ParamKind::PositionalOrKeyword) &&
                            !param.defaultValue;
                   });
  arity = taken;
}

void AccessWriter::addInstances(ClassInfo *cls) {
  llvm::SetVector<llvm::StringRef> names;
  collectMembers(cls, name, names);
  if (names.empty())
    return;
  if (endsAtMethods)
    if (FunctionInfo *method = cls->findMethod(name.text);
        method && !method->isProperty) {
      body += "    if isinstance(o, " + getAlias(cls) + "):\n        _end(\"`" +
              name.text + "` of an object of unknown class, a method\")\n";
      return;
    }
  body += "    if isinstance(o, " + getAlias(cls) + "):\n";
  for (llvm::StringRef member : names) {
    FunctionInfo *method = cls->findMethod(member);
    FieldInfo *field = cls->findField(member);
    noteMember(method);
    addAccess(member, "o",
              method ? method->isProperty : field && !field->classValue);
  }
}

void AccessWriter::addClassObject(ClassInfo *cls) {
  llvm::SetVector<llvm::StringRef> names;
  collectMembers(cls, name, names);
  if (endsAtMethods && cls->findMethod(name.text)) {
    body += "    if o is " + getAlias(cls) + ":\n        _end(\"`" + name.text +
            "` of a class known at run time only\")\n";
    return;
  }
  names.remove_if([&](llvm::StringRef member) {
    FieldInfo *field = cls->findField(member);
    return !cls->findMethod(member) && !(field && field->classValue);
  });
  if (names.empty())
    return;
  std::string alias = getAlias(cls);
  body += "    if o is " + alias + ":\n";
  for (llvm::StringRef member : names)
    addAccess(member, alias, /*mayFail=*/false);
}

std::string AccessWriter::finish() {
  std::string text;
  for (size_t i = 0; i < classes.size(); ++i)
    text += "class C" + std::to_string(i) + ":\n    pass\n";
  std::string key = name.isWhole ? "\"" + name.text + "\"" : "name";
  std::string params = name.isWhole ? "o" : "o, name: str";
  std::string rest = form.str() + "(o, " + key;
  std::string result = form == "hasattr" ? " -> bool" : " -> Any";
  if (form == "setattr") {
    params += ", value";
    rest += ", value";
    result = " -> None";
  } else if (hasDefault) {
    params += ", default";
    rest += ", default";
  }
  rest = "    return " + rest + ")\n";
  // A function keeps its type, which `Any` would lose; one of several is a
  // Callable.
  if (form == "getattr" && findsMethods) {
    result = "";
    if (!findsValues && isArityCommon) {
      std::string callable = "Callable[[";
      for (size_t i = 0; i < *arity; ++i)
        callable += i ? ", Any" : "Any";
      callable += "], Any]";
      result = " -> " + callable;
      if (isDefaultFunction)
        params += ": " + callable;
      else if (hasDefault) {
        params = "[D](" + params + ": D";
        result += " | D";
      }
    }
    rest = hasDefault
               ? "    return default\n"
               : "    getattr(o, " + key + ")\n    raise AttributeError\n";
  }
  if (!llvm::StringRef(params).starts_with("["))
    params = "(" + params;
  if (endsAtMethods) {
    text += Program::endFunction;
    if (form == "setattr")
      rest = "    _end(\"an assignment to `" + name.text +
             "` of an object of unknown class\")\n";
  }
  return text + "def access" + params + ")" + result + ":\n" + body + rest;
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

/// What is known about a name: all of it, or how it begins.
static WantedName readName(const ast::Expr *expr) {
  auto *constant = llvm::dyn_cast<ast::Constant>(expr);
  if (constant && constant->value.isStr())
    return {constant->value.text.str(), true};
  const ast::Expr *first = nullptr;
  if (auto *text = llvm::dyn_cast<ast::JoinedStr>(expr))
    first = text->values.empty() ? nullptr : text->values[0];
  else if (auto *sum = llvm::dyn_cast<ast::BinOp>(expr);
           sum && sum->op == ast::Operator::Add)
    first = sum->left;
  constant = llvm::dyn_cast_or_null<ast::Constant>(first);
  if (constant && constant->value.isStr())
    return {constant->value.text.str(), false};
  return {};
}

/// Is a class above `cls` among them?
static bool hasBaseIn(const ClassInfo *cls,
                      const llvm::SetVector<ClassInfo *> &classes) {
  return llvm::any_of(llvm::drop_begin(cls->mro),
                      [&](ClassInfo *base) { return classes.contains(base); });
}

/// The classes for which `fits` holds and that have attributes of that name,
/// without those that inherit from another one of them.
static llvm::SmallVector<ClassInfo *, 8>
selectClasses(std::deque<ClassInfo> &all, const WantedName &name,
              llvm::function_ref<bool(ClassInfo *)> fits) {
  llvm::SetVector<ClassInfo *> found;
  for (ClassInfo &cls : all) {
    llvm::SetVector<llvm::StringRef> names;
    bool isAbstract = cls.isProtocol || (cls.isBuiltin && cls.isAbstract);
    if (!cls.module || isAbstract || !cls.resolved || !fits(&cls))
      continue;
    collectMembers(&cls, name, names);
    if (!names.empty())
      found.insert(&cls);
  }
  llvm::SmallVector<ClassInfo *, 8> result(found.begin(), found.end());
  // An object of a class below may have more names that begin so.
  if (!name.isWhole)
    llvm::stable_sort(result, [](ClassInfo *a, ClassInfo *b) {
      return a->mro.size() > b->mro.size();
    });
  else
    llvm::erase_if(result,
                   [&](ClassInfo *cls) { return hasBaseIn(cls, found); });
  return result;
}

FunctionInfo *Program::writeAccess(llvm::ArrayRef<ClassInfo *> classes,
                                   const std::string &text) {
  std::string key = text;
  for (ClassInfo *cls : classes)
    key += cls->descriptor + "\n";
  FunctionInfo *&function = accessFunctions[key];
  if (function)
    return function;
  std::string name = "access." + std::to_string(accessFunctions.size());
  ModuleInfo *module = parse(name, sources.addBuffer("<string>", text));
  module->isBuiltins = module->isStdlib = true;
  for (auto [stmt, cls] : llvm::zip(module->ast->body, classes))
    classByNode[stmt] = cls;
  declareModule(module);
  return function = declareFunction(module, module->ast->body.back(), nullptr,
                                    nullptr, "");
}

/// `getattr(x, "name")` and its like; null where the runtime knows all about
/// it.
TypeRef BodyChecker::checkNamedAccess(const ast::Call *expr,
                                      llvm::StringRef form,
                                      llvm::MutableArrayRef<Argument> args,
                                      TypeRef expected) {
  size_t least = form == "setattr" ? 3 : 2;
  size_t most = form == "hasattr" ? 2 : 3;
  if (instance.module->isStdlib ||
      (form != "getattr" && form != "hasattr" && form != "setattr") ||
      args.size() < least || args.size() > most ||
      llvm::any_of(
          args, [](const Argument &arg) { return arg.isStar || arg.keyword; }))
    return nullptr;
  TypeRef object =
      program.openProtocols(widen(checkArgument(args[0], nullptr)));
  TypeRef key = widen(checkArgument(args[1], store.getStr()));
  WantedName name = readName(args[1].expr);
  if (!isInstanceOf(key, store.classes.str))
    return nullptr;
  auto reject = [&](llvm::StringRef what, llvm::StringRef instead) {
    unsupported(expr, "`" + form.str() + "` " + what.str(), instead);
    return store.getAny();
  };
  bool isSpecial = name.isWhole && isSpecialName(name.text);
  if (isSpecial && form == "getattr")
    return nullptr;
  if (isSpecial && !isKnownSpecialName(name.text))
    return reject("with a special name", "`isinstance`");

  // What the object may be.
  llvm::SmallVector<TypeRef, 4> members(1, object);
  if (auto *list = llvm::dyn_cast<UnionType>(object))
    members.assign(list->members.begin(), list->members.end());
  bool isUnknown = false;
  llvm::SmallVector<ClassInfo *, 4> instances, objects;
  for (TypeRef member : members) {
    if (member->getKind() == TypeKind::Tuple)
      member = asBase(store, member, store.classes.tuple);
    auto *cls = llvm::dyn_cast<ClassObjectType>(member);
    auto *shape = llvm::dyn_cast<InstanceType>(cls ? cls->instance : member);
    if (llvm::isa<ModuleType>(member))
      return reject("of a module", "the attribute by its name");
    if (member->getKind() == TypeKind::Any ||
        (shape && (shape->cls == store.classes.object ||
                   shape->cls == store.classes.type || shape->cls->isProtocol ||
                   (shape->cls->isBuiltin && shape->cls->isAbstract))))
      isUnknown = true;
    else if (shape)
      (cls ? objects : instances).push_back(shape->cls);
  }
  if (!name.isWhole && (isUnknown || !objects.empty()))
    return reject("with a name made at run time of a value of type `" +
                      object->str() + "`",
                  "an object of a class of the program");
  auto isBelowAny = [](ClassInfo *cls, llvm::ArrayRef<ClassInfo *> bases) {
    return llvm::any_of(
        bases, [&](ClassInfo *base) { return cls->isSubclassOf(base); });
  };
  if (form == "setattr") {
    bool hasPlace = name.isWhole && !isUnknown && objects.empty() &&
                    llvm::all_of(instances, [&](ClassInfo *cls) {
                      FunctionInfo *method = cls->findMethod(name.text);
                      FieldInfo *field = cls->findField(name.text);
                      return method ? method->setter != nullptr
                                    : field && (!field->isClassVar ||
                                                field->isAssignedOnSelf);
                    });
    if (!hasPlace)
      return reject("of an attribute that the class may not have",
                    "an assignment to the attribute");
  }
  TypeRef given = form == "getattr" && args.size() == 3
                      ? checkArgument(args[2], nullptr)
                      : nullptr;
  AccessWriter writer(name, form, given);
  for (ClassInfo *cls :
       selectClasses(program.classStore, name, [&](ClassInfo *cls) {
         return isUnknown || isBelowAny(cls, instances);
       }))
    writer.addInstances(cls);
  for (ClassInfo *cls :
       selectClasses(program.classStore, name, [&](ClassInfo *cls) {
         return !cls->isBuiltin && (isUnknown || isBelowAny(cls, objects));
       }))
    writer.addClassObject(cls);
  if (writer.classes.empty())
    return nullptr;
  std::string text = writer.finish();
  FunctionInfo *access = program.writeAccess(writer.classes, text);
  llvm::SmallVector<Argument, 4> passed{args[0]};
  if (!name.isWhole)
    passed.push_back(args[1]);
  if (args.size() == 3)
    passed.push_back(args[2]);
  check(expr->func);
  return callFunction(expr, 0, access, nullptr, passed, expected, expr->range);
}

//===----------------------------------------------------------------------===//
// Attributes of values of unknown class
//===----------------------------------------------------------------------===//

/// Could an object of unknown class be of this one?
static bool isPossible(const ClassInfo *cls) {
  return !cls->isBuiltin ||
         (!cls->name.starts_with("_") && cls->name != "BinaryFile");
}

TypeRef BodyChecker::readOfUnknown(const ast::Attribute *expr) {
  WantedName name{expr->attr.str().str(), true};
  AccessWriter writer(name, "getattr", nullptr);
  writer.endsAtMethods = true;
  for (ClassInfo *cls : selectClasses(program.classStore, name, isPossible))
    writer.addInstances(cls);
  for (ClassInfo *cls :
       selectClasses(program.classStore, name,
                     [](ClassInfo *cls) { return !cls->isBuiltin; }))
    writer.addClassObject(cls);
  std::string text = writer.finish();
  return callFunction(expr, getReadSlot(),
                      program.writeAccess(writer.classes, text), store.getAny(),
                      {}, nullptr, expr->range);
}

/// `x.name = value`: in the classes that have a place for it.
void BodyChecker::assignOfUnknown(const ast::Attribute *target, TypeRef type,
                                  unsigned slot) {
  WantedName name{target->attr.str().str(), true};
  AccessWriter writer(name, "setattr", nullptr);
  writer.endsAtMethods = true;
  for (ClassInfo *cls :
       selectClasses(program.classStore, name, [&](ClassInfo *cls) {
         FieldInfo *field = cls->findField(name.text);
         return !cls->module->isStdlib && field &&
                !cls->findMethod(name.text) && !cls->isFrozen &&
                !cls->isTupleField(field) &&
                (!field->isClassVar || field->isAssignedOnSelf);
       }))
    writer.addInstances(cls);
  std::string text = writer.finish();
  Argument argument;
  argument.type = type;
  callFunction(target, slot, program.writeAccess(writer.classes, text),
               store.getAny(), argument, nullptr, target->range);
}

/// Does an object of the class take this call of its attribute `name`?
bool BodyChecker::takesCall(ClassInfo *cls, llvm::StringRef name,
                            llvm::ArrayRef<Argument> args, SourceRange range) {
  FunctionInfo *method = cls->findMethod(name);
  if (!method || method->isProperty)
    return true;
  TypeRef self = program.getSelfType(cls);
  if (hasTypeVars(self))
    self = store.getInstance(cls, llvm::SmallVector<TypeRef, 2>(
                                      cls->typeParams.size(), store.getAny()));
  llvm::SmallVector<Argument, 4> passed(args);
  size_t mark = program.diags.checkpoint();
  ++quiet;
  TypeRef result =
      callFunction(nullptr, 0, method, method->isStatic ? nullptr : self,
                   passed, nullptr, range);
  --quiet;
  program.diags.rollback(mark);
  return result;
}

/// A function that calls the attribute `name` of its first argument: `params`
/// are the names of its further ones, `passed` is what the call gets.
FunctionInfo *BodyChecker::writeCall(const std::string &name,
                                     const std::string &params,
                                     const std::string &passed,
                                     llvm::ArrayRef<Argument> args,
                                     SourceRange range) {
  llvm::SmallVector<ClassInfo *, 8> classes;
  std::string heads, body;
  for (ClassInfo *cls :
       selectClasses(program.classStore, {name, true, true}, isPossible)) {
    std::string alias = "C" + std::to_string(classes.size());
    classes.push_back(cls);
    heads += "class " + alias + ":\n    pass\n";
    body += "    if isinstance(object_, " + alias + "):\n        ";
    body += takesCall(cls, name, args, range)
                ? "return object_." + name + "(" + passed + ")\n"
                : "_end(\"this call of " + cls->name + "." + name +
                      " on a value of unknown type\")\n";
  }
  std::string text = heads + Program::endFunction + "def call(object_" +
                     params + ") -> Any:\n" + body;
  text += "    getattr(object_, \"" + name + "\")\n    _end(\"`" + name +
          "` of an object of unknown class\")\n";
  return program.writeAccess(classes, text);
}

TypeRef BodyChecker::callOnUnknown(const ast::Call *expr,
                                   const ast::Attribute *attribute,
                                   llvm::MutableArrayRef<Argument> args,
                                   TypeRef expected) {
  if (llvm::any_of(args, [](const Argument &arg) { return arg.isStar; })) {
    unsupported(expr,
                "starred arguments of a method of an object of unknown "
                "class",
                "an annotation of the object");
    return store.getAny();
  }
  std::string params, passed;
  for (auto [i, arg] : llvm::enumerate(args)) {
    checkArgument(arg, nullptr);
    std::string param = arg.keyword ? arg.name.str().str()
                                    : "argument" + std::to_string(i) + "_";
    params += ", " + param;
    passed += (passed.empty() ? "" : ", ") +
              (arg.keyword ? param + "=" + param : param);
  }
  FunctionInfo *function =
      writeCall(attribute->attr.str().str(), params, passed, args, expr->range);
  instance.exprTypes[attribute] = store.getNone();
  return callFunction(expr, 0, function, store.getAny(), args, expected,
                      expr->range);
}

/// The call that a statement or operator makes on an object of unknown class.
TypeRef BodyChecker::callSpecialOnUnknown(const ast::Node *node, unsigned slot,
                                          llvm::StringRef name,
                                          llvm::ArrayRef<TypeRef> argTypes) {
  llvm::SmallVector<Argument, 4> args(argTypes.size());
  std::string params, passed;
  for (auto [i, type] : llvm::enumerate(argTypes)) {
    args[i].type = type;
    std::string param = "argument" + std::to_string(i) + "_";
    params += ", " + param;
    passed += (passed.empty() ? "" : ", ") + param;
  }
  llvm::StringRef runtime = name == "__setitem__"   ? "_setitem"
                            : name == "__delitem__" ? "_delitem"
                                                    : "";
  FunctionInfo *function = nullptr;
  if (!runtime.empty()) {
    program.noteDynamicMethod(name, argTypes.size());
    function =
        llvm::cast<FunctionType>(program.lookupBuiltin(runtime))->function;
  } else {
    function = writeCall(name.str(), params, passed, args, node->range);
  }
  return callOperands(node, slot, function, store.getAny(), args, node->range);
}

/// `int(x)` and `float(x)` of an object of unknown class.
TypeRef BodyChecker::convertUnknown(const ast::Call *expr, llvm::StringRef name,
                                    llvm::MutableArrayRef<Argument> args) {
  bool isInt = name == "int";
  std::string method = isInt ? "__int__" : "__float__", body;
  for (llvm::StringRef each : {"int", "float", "str", "bytes", "bytearray"})
    body += ("    if isinstance(x, " + each + "):\n        return " + name +
             "(x)\n")
                .str();
  std::string text =
      "def convert(x: object) -> " + name.str() + ":\n" + body +
      "    if hasattr(x, \"" + method +
      "\") or hasattr(x, \"__index__\"):\n"
      "        _end(\"" +
      name.str() +
      "() of an object of unknown class\")\n"
      "    raise TypeError(f\"" +
      (isInt ? "int() argument must be a string, a bytes-like object or a real "
               "number, not "
             : "float() argument must be a string or a real number, not ") +
      "'{type(x).__name__}'\")\n";
  check(expr->func);
  return callFunction(expr, 0,
                      program.writeAccess({}, Program::endFunction + text),
                      nullptr, args, nullptr, expr->range);
}
