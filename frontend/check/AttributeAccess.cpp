//===- AttributeAccess.cpp - Text of accesses by name ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/check/AttributeAccess.h"
#include "frontend/check/Program.h"
#include "llvm/ADT/SetVector.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

bool krait::check::isSpecialName(llvm::StringRef name) {
  return name.starts_with("__") && name.ends_with("__");
}

bool krait::check::isKnownSpecialName(llvm::StringRef name) {
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

AccessWriter::AccessWriter(const WantedName &name, llvm::StringRef form,
                           TypeRef given)
    : name(name), form(form), hasDefault(given),
      isDefaultFunction(llvm::isa_and_nonnull<FunctionType>(given)) {}

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

/// A function keeps its type, which `Any` would lose; one of several is a
/// Callable. The default among `params` is of that type, too.
std::string AccessWriter::getMethodResult(std::string &params) const {
  if (findsValues || !isArityCommon)
    return "";
  std::string callable = "Callable[[";
  for (size_t i = 0; i < *arity; ++i)
    callable += i ? ", Any" : "Any";
  callable += "], Any]";
  if (isDefaultFunction) {
    params += ": " + callable;
  } else if (hasDefault) {
    params = "[D](" + params + ": D";
    return " -> " + callable + " | D";
  }
  return " -> " + callable;
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
  if (form == "getattr" && findsMethods) {
    result = getMethodResult(params);
    rest = hasDefault
               ? "    return default\n"
               : "    getattr(o, " + key + ")\n    raise AttributeError\n";
  }
  if (!llvm::StringRef(params).starts_with("["))
    params = "(" + params;
  if (endsAtMethods && form == "setattr")
    rest = "    _end(\"an assignment to `" + name.text +
           "` of an object of unknown class\")\n";
  return text + "def access" + params + ")" + result + ":\n" + body + rest;
}

/// Is a class above `cls` among them?
static bool hasBaseIn(const ClassInfo *cls,
                      const llvm::SetVector<ClassInfo *> &classes) {
  return llvm::any_of(llvm::drop_begin(cls->mro),
                      [&](ClassInfo *base) { return classes.contains(base); });
}

llvm::SmallVector<ClassInfo *, 8>
krait::check::selectClasses(std::deque<ClassInfo> &all, const WantedName &name,
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
    llvm::sort(result, [](const ClassInfo *a, const ClassInfo *b) {
      return a->mro.size() != b->mro.size() ? a->mro.size() > b->mro.size()
                                            : a->descriptor < b->descriptor;
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
