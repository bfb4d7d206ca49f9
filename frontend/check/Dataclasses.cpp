//===- Dataclasses.cpp - What the dataclass decorator adds to a class -----===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The library's own way (dataclasses.py): the methods are written as Python
// text, one small module for each class, and checked and compiled like any
// other. __init__ has no text: a call stores the fields (emitConstruct).
//
//===----------------------------------------------------------------------===//

#include "frontend/check/Program.h"
#include "llvm/ADT/STLExtras.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

static bool isTrue(const ast::Expr *expr) {
  auto *constant = llvm::dyn_cast<ast::Constant>(expr);
  return constant && constant->value.kind == ast::ConstantValue::True;
}

/// Reads the arguments of `@dataclass(...)`.
void Program::readDataclass(ClassInfo *cls, const ast::Expr *decorator) {
  cls->isDataclass = true;
  auto *call = llvm::dyn_cast<ast::Call>(decorator);
  if (!call)
    return;
  for (const ast::Keyword *keyword : call->keywords) {
    bool on = isTrue(keyword->value);
    llvm::StringRef name = keyword->arg ? keyword->arg.str() : "";
    if (name == "frozen")
      cls->isFrozen = on;
    else if (name == "order")
      cls->isOrdered = on;
    else if (name == "eq")
      cls->hasGeneratedEq = on;
    else if (name == "repr")
      cls->hasGeneratedRepr = on;
    else if (name != "slots" && !(name == "init" && on))
      diags.report(keyword->value->range, diag::err_unsupported,
                   "the dataclass option `" + name.str() + "`",
                   "explicit methods");
  }
}

/// `x: T = field(...)`: the default, or where it comes from.
void Program::readDataclassField(FieldInfo &field) {
  auto *call = llvm::dyn_cast_or_null<ast::Call>(field.classValue);
  auto *name = call ? llvm::dyn_cast<ast::Name>(call->func) : nullptr;
  auto *attribute = call ? llvm::dyn_cast<ast::Attribute>(call->func) : nullptr;
  if (!(name && name->id == "field") &&
      !(attribute && attribute->attr == "field"))
    return;
  field.classValue = nullptr;
  field.dataclassField = call;
  for (const ast::Keyword *keyword : call->keywords) {
    llvm::StringRef option = keyword->arg ? keyword->arg.str() : "";
    if (option == "default")
      field.classValue = keyword->value;
    else if (option == "default_factory")
      field.factory = keyword->value;
    else if (option == "repr")
      field.inRepr = isTrue(keyword->value);
    else if (option == "compare")
      field.inComparison = isTrue(keyword->value);
    else
      diags.report(keyword->value->range, diag::err_unsupported,
                   "the option `" + option.str() + "` of `field`",
                   "an explicit `__init__`");
  }
}

/// Fields in the order of __init__: bases first, an overridden one in its
/// first place.
llvm::SmallVector<FieldInfo *, 8> Program::getDataclassFields(ClassInfo *cls) {
  llvm::SmallVector<FieldInfo *, 8> fields;
  for (ClassInfo *base : llvm::reverse(cls->mro)) {
    if (!base->isDataclass)
      continue;
    for (auto &[name, field] : base->fields) {
      if (!field.declared || field.isClassVar ||
          (field.isAssignedOnSelf && !field.inClassBody))
        continue;
      auto known = llvm::find_if(
          fields, [&](FieldInfo *each) { return each->name == field.name; });
      if (known != fields.end())
        *known = &field;
      else
        fields.push_back(&field);
    }
  }
  return fields;
}

FunctionInfo *Program::getDataclassInit(ClassInfo *cls) {
  FunctionInfo *&slot = dataclassInits[cls];
  if (slot)
    return slot;
  LastingReports lasting(*this);
  FunctionInfo &init = functionStore.emplace_back();
  slot = &init;
  init.name = init.codeName = "__init__";
  init.qualname = cls->qualname + ".__init__";
  init.module = cls->module;
  init.owner = cls;
  init.node = cls->node;
  init.resolved = true;
  init.returnType = types.getNone();
  ParamInfo &self = init.params.emplace_back();
  self.name = arena.intern("self");
  self.type = getSelfType(cls);
  for (FieldInfo *field : getDataclassFields(cls)) {
    ParamInfo &param = init.params.emplace_back();
    param.name = field->name;
    param.type = field->declared;
    param.defaultValue = field->factory ? field->factory : field->classValue;
  }
  return slot;
}

/// Text of the methods that `cls` gets; empty when it defines them all itself.
static std::string writeMethods(ClassInfo *cls,
                                llvm::ArrayRef<FieldInfo *> fields) {
  std::string text;
  auto add = [&](llvm::StringRef method, llvm::StringRef params,
                 llvm::StringRef result, llvm::StringRef body) {
    if (llvm::any_of(cls->methods,
                     [&](auto &each) { return each.first == method; }))
      return;
    text +=
        ("    def " + method + "(" + params + ") -> " + result + ":\n" + body)
            .str();
  };
  auto list = [&](llvm::StringRef object) {
    std::string items = "(";
    for (FieldInfo *field : fields)
      if (field->inComparison)
        items += (object + "." + field->name.str() + ", ").str();
    return items + ")";
  };
  if (cls->hasGeneratedRepr) {
    std::string parts;
    for (FieldInfo *field : fields)
      if (field->inRepr)
        parts += ((parts.empty() ? "" : ", ") + field->name.str() + "={self." +
                  field->name.str() + "!r}")
                     .str();
    add("__repr__", "self", "str",
        "        return f\"{type(self).__qualname__}(" + parts + ")\"\n");
  }
  if (!cls->hasGeneratedEq)
    return text;
  std::string guard = "        if not isinstance(other, " + cls->name +
                      ") or type(other) is not type(self):\n"
                      "            return NotImplemented\n";
  std::string equal;
  for (FieldInfo *field : fields)
    if (field->inComparison) {
      std::string name = field->name.str().str();
      equal += equal.empty() ? "self." : " and self.";
      equal.append(name).append(" == other.").append(name);
    }
  add("__eq__", "self, other: object", "bool",
      "        if self is other:\n            return True\n" + guard +
          "        return " + (equal.empty() ? "True" : equal) + "\n");
  if (cls->isFrozen)
    add("__hash__", "self", "int",
        "        return hash(" + list("self") + ")\n");
  if (cls->isOrdered)
    for (auto [method, op] : {std::pair("__lt__", "<"),
                              {"__le__", "<="},
                              {"__gt__", ">"},
                              {"__ge__", ">="}})
      add(method, "self, other: object", "bool",
          guard + "        return " + list("self") + " " + op + " " +
              list("other") + "\n");
  return text;
}

void Program::addDataclassMethods(ClassInfo *cls) {
  std::string text = writeMethods(cls, getDataclassFields(cls));
  if (text.empty())
    return;
  if (!cls->typeParams.empty()) {
    diags.report(cls->node->range, diag::err_unsupported,
                 "a generic dataclass with generated methods",
                 "`@dataclass(eq=False, repr=False)`");
    return;
  }
  addMethods(cls, "dataclass", text);
}

/// Methods that the class gets beside those in its body, as Python text.
void Program::addMethods(ClassInfo *cls, llvm::StringRef reason,
                         const std::string &text) {
  FileId file =
      sources.addBuffer("<string>", "class " + cls->name + ":\n" + text);
  ModuleInfo *module = parse(
      (reason + "." + cls->module->name + "." + cls->qualname).str(), file);
  module->isBuiltins = module->isStdlib = true;
  auto *node = llvm::cast<ast::ClassDef>(module->ast->body[0]);
  // The name of the class in this text is the class itself.
  classByNode[node] = cls;
  declareModule(module);
  for (const ast::Stmt *stmt : node->body) {
    auto *def = llvm::cast<ast::FunctionDef>(stmt);
    cls->methods[def->name] =
        declareFunction(module, def, cls, nullptr, cls->qualname + ".");
  }
}

/// The old protocol of sequences: a class with __getitem__ and without __iter__
/// is iterated over by the indices from 0 on (Python reference, section 3.3.7).
void Program::addSequenceIteration(ClassInfo *cls) {
  auto it = llvm::find_if(
      cls->methods, [](auto &each) { return each.first == "__getitem__"; });
  if (it == cls->methods.end() || cls->findMethod("__iter__") ||
      cls->isProtocol || it->second->params.size() != 2)
    return;
  resolveFunction(it->second);
  TypeRef index = it->second->params[1].type;
  if (index && !isAssignable(types, types.getInt(), index))
    return;
  addMethods(cls, "sequence",
             "    def __iter__(self):\n"
             "        index = 0\n"
             "        while True:\n"
             "            try:\n"
             "                item = self[index]\n"
             "            except (IndexError, StopIteration):\n"
             "                return\n"
             "            yield item\n"
             "            index += 1\n");
  if (TypeRef item = it->second->returnType)
    cls->findMethod("__iter__")->returnType =
        types.getInstance(types.classes.iterator, item);
}
