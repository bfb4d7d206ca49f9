//===- Dataclasses.cpp - What the dataclass decorator adds to a class -----===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The library's own way (dataclasses.py): the methods are written as Python
// text, one small module for each class, and checked and compiled like any
// other. The text of __init__ has the lines of the library's, which tracebacks
// name; the types and defaults of its parameters are those of the fields.
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
    else if (name == "init")
      cls->hasGeneratedInit = on;
    else if (name == "unsafe_hash")
      cls->hasGeneratedHash = on;
    else if (name == "kw_only")
      cls->isKeywordOnly = on;
    else if (name != "slots" && name != "match_args")
      diags.report(keyword->value->range, diag::err_unsupported,
                   "the dataclass option `" + name.str() + "`",
                   "explicit methods");
  }
}

/// `x: T = field(...)`: the default, or where it comes from.
void Program::readDataclassField(ClassInfo *cls, FieldInfo &field) {
  field.isKeywordOnly = cls->isKeywordOnly;
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
    else if (option == "hash")
      field.inHash = isTrue(keyword->value);
    else if (option == "init")
      field.inInit = isTrue(keyword->value);
    else if (option == "kw_only")
      field.isKeywordOnly = isTrue(keyword->value);
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
      if (!field.declared || (field.isClassVar && !field.isInitVar) ||
          field.isInherited || (field.isAssignedOnSelf && !field.inClassBody))
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

static bool hasDefault(const FieldInfo *field) {
  return field->classValue || field->factory;
}

/// Is the field a parameter of __init__? One that a factory makes alone is one
/// that no call can name.
static bool isInitParam(const FieldInfo *field) {
  return field->inInit || field->factory;
}

static std::string getInitParamName(const FieldInfo *field) {
  return (field->inInit ? "" : "_dflt_") + field->name.str().str();
}

static bool isKeywordParam(const FieldInfo *field) {
  return field->isKeywordOnly || !field->inInit;
}

/// Parameters of __init__ behind self, in its order.
static llvm::SmallVector<FieldInfo *, 8>
getInitParams(llvm::ArrayRef<FieldInfo *> fields) {
  llvm::SmallVector<FieldInfo *, 8> params;
  for (bool isKeyword : {false, true})
    for (FieldInfo *field : fields)
      if (isInitParam(field) && isKeywordParam(field) == isKeyword)
        params.push_back(field);
  return params;
}

/// Text of the parameters behind self, `defaults` says which have one.
static std::string
writeParams(llvm::ArrayRef<FieldInfo *> params,
            llvm::function_ref<bool(FieldInfo *)> hasDefault) {
  std::string text = "self";
  bool isKeyword = false;
  for (FieldInfo *field : params) {
    if (!std::exchange(isKeyword, isKeywordParam(field)) && isKeyword)
      text += ", *";
    text += ", " + getInitParamName(field);
    if (hasDefault(field))
      text += "=None";
  }
  return text;
}

/// Text of what asdict or astuple (`method`) makes of a value of type `type`;
/// empty when it would copy an object of any class.
static std::string writeCopy(TypeRef type, const std::string &value,
                             llvm::StringRef method, unsigned depth) {
  auto *tuple = llvm::dyn_cast_or_null<TupleType>(type);
  if (tuple && !tuple->unbounded) {
    std::string items;
    for (auto [i, element] : llvm::enumerate(tuple->elements)) {
      std::string item = writeCopy(
          element, value + "[" + std::to_string(i) + "]", method, depth);
      if (item.empty())
        return "";
      items += item + ", ";
    }
    return "(" + items + ")";
  }
  if (auto *list = llvm::dyn_cast_or_null<UnionType>(type)) {
    TypeRef present = nullptr;
    for (TypeRef member : list->members) {
      if (member->getKind() == TypeKind::None)
        continue;
      if (writeCopy(member, value, method, depth) != value &&
          list->members.size() != 2)
        return "";
      present = member;
    }
    std::string copy = writeCopy(present, value, method, depth);
    return copy.empty() || copy == value
               ? copy
               : "(None if " + value + " is None else " + copy + ")";
  }
  auto *shape = llvm::dyn_cast_or_null<InstanceType>(type);
  if (!shape)
    return type && type->getKind() != TypeKind::TypeVar ? value : "";
  llvm::StringRef name = shape->cls->name;
  if (shape->cls->isDataclass)
    return value + "." + method.str() + "()";
  if (!shape->cls->isBuiltin)
    return "";
  std::string item = "each" + std::to_string(depth);
  if (name == "list") {
    std::string copy = writeCopy(shape->args[0], item, method, depth + 1);
    return copy.empty() ? ""
                        : "[" + copy + " for " + item + " in " + value + "]";
  }
  if (name == "dict") {
    std::string copy = writeCopy(shape->args[1], item, method, depth + 1);
    return copy.empty() ? ""
                        : "{key" + item + ": " + copy + " for key" + item +
                              ", " + item + " in " + value + ".items()}";
  }
  if (name == "set")
    return value + ".copy()";
  static constexpr llvm::StringLiteral atoms[] = {
      "int", "float", "bool", "str", "bytes", "range", "frozenset", "NoneType"};
  return llvm::is_contained(atoms, name) ? value : "";
}

/// Text of the methods behind asdict and astuple.
static std::string writeConversions(llvm::ArrayRef<FieldInfo *> fields) {
  std::string pairs, items;
  for (FieldInfo *field : fields) {
    std::string name = field->name.str().str();
    std::string inDict =
        writeCopy(field->declared, "self." + name, "__asdict__", 0);
    if (inDict.empty())
      return "";
    pairs += pairs.empty() ? "\"" : ", \"";
    pairs += name;
    pairs += "\": ";
    pairs += inDict;
    items +=
        writeCopy(field->declared, "self." + name, "__astuple__", 0) + ", ";
  }
  return "    def __asdict__(self) -> dict[str, Any]:\n        return {" +
         pairs + "}\n    def __astuple__(self):\n        return (" + items +
         ")\n";
}

static std::string writeInit(ClassInfo *cls,
                             llvm::ArrayRef<FieldInfo *> fields) {
  std::string text = "    def __init__(" +
                     writeParams(getInitParams(fields), hasDefault) + "):\n";
  std::string post;
  bool isEmpty = true;
  for (FieldInfo *field : fields) {
    std::string name = field->name.str().str();
    if (field->isInitVar) {
      post += (post.empty() ? "" : ", ") + name;
    } else if (isInitParam(field)) {
      text += "        self." + name + " = " + getInitParamName(field) + "\n";
      isEmpty = false;
    }
  }
  if (cls->findMethod("__post_init__"))
    text += "        self.__post_init__(" + post + ")\n";
  else if (isEmpty)
    text += "        pass\n";
  return text;
}

static unsigned countLines(llvm::StringRef text) { return text.count('\n'); }

/// What an assignment to a field of a frozen dataclass calls. Tracebacks name
/// its line, which in the library's text comes behind __init__, __repr__ and
/// the comparisons; this one follows line `written`.
static std::string writeSetAttribute(ClassInfo *cls, unsigned line,
                                     unsigned written) {
  line += cls->hasGeneratedRepr ? 3 : 0;
  line += cls->hasGeneratedEq ? 6 : 0;
  line += cls->isOrdered ? 4 * 4 : 0;
  return std::string(line - written, '\n') +
         "    def __setattr__(self, name, value):\n\n"
         "        raise FrozenInstanceError(f\"cannot assign to field "
         "{name!r}\")\n";
}

/// `dataclasses.replace(self, x=...)` calls this.
static std::string writeReplace(ClassInfo *cls,
                                llvm::ArrayRef<FieldInfo *> fields) {
  std::string params = "self", args;
  for (FieldInfo *field : getInitParams(fields)) {
    if (!field->inInit)
      continue;
    std::string name = field->name.str().str();
    params += args.empty() ? ", *, " : ", ";
    params += name;
    if (!field->isInitVar || field->classValue)
      params += "=None";
    args += args.empty() ? "" : ", ";
    if (isKeywordParam(field)) {
      args += name;
      args += "=";
    }
    args += name;
  }
  return "    def __replace__(" + params + "):\n        return " + cls->name +
         "(" + args + ")\n";
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
  auto list = [&](llvm::StringRef object, bool isHash = false) {
    std::string items = "(";
    for (FieldInfo *field : fields)
      if (isHash ? field->inHash.value_or(field->inComparison)
                 : field->inComparison)
        items += (object + "." + field->name.str() + ", ").str();
    return items + ")";
  };
  bool hasOwnInit = llvm::any_of(
      cls->methods, [](auto &each) { return each.first == "__init__"; });
  std::string init = cls->hasGeneratedInit ? writeInit(cls, fields) : "";
  if (!hasOwnInit)
    text += init;
  if (cls->isFrozen)
    text += writeSetAttribute(cls, 1 + countLines(init), 1 + countLines(text));
  if (cls->typeParams.empty())
    text += writeReplace(cls, fields);
  llvm::SmallVector<FieldInfo *, 8> stored(fields);
  llvm::erase_if(stored, [](FieldInfo *field) { return field->isInitVar; });
  fields = stored;
  text += writeConversions(fields);
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
  if (cls->hasGeneratedHash)
    add("__hash__", "self", "int",
        "        return hash(" + list("self", true) + ")\n");
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
  if (cls->isFrozen && !cls->hasGeneratedHash)
    add("__hash__", "self", "int",
        "        return hash(" + list("self", true) + ")\n");
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
  auto fields = getDataclassFields(cls);
  const FieldInfo *earlier = nullptr;
  for (const FieldInfo *field : getInitParams(fields)) {
    if (isKeywordParam(field))
      break;
    if (hasDefault(field))
      earlier = field;
    else if (earlier && cls->hasGeneratedInit) {
      diags.report(field->range, diag::err_unsupported,
                   "field `" + field->name.str().str() +
                       "` without a default behind `" +
                       earlier->name.str().str() + "` with one",
                   "`field(kw_only=True)`, or another order");
      return;
    }
  }
  addMethods(cls, "dataclass", writeMethods(cls, fields));
  // What the text leaves open: types and defaults of parameters.
  for (llvm::StringRef name : {"__init__", "__replace__"}) {
    FunctionInfo *method = cls->findMethod(name);
    if (!method || method->owner != cls || !method->module->isBuiltins)
      continue;
    for (ParamInfo &param : llvm::drop_begin(method->params))
      for (FieldInfo *field : fields)
        if (param.name == field->name ||
            param.name.str() == getInitParamName(field)) {
          param.field = field;
          param.type = field->declared;
        }
  }
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
    FunctionInfo *method =
        declareFunction(module, def, cls, nullptr, cls->qualname + ".");
    cls->methods[def->name] = method;
  }
}

/// `@functools.total_ordering`: the comparisons that the class lacks, from the
/// one that it defines, as the library words them.
void Program::addTotalOrdering(ClassInfo *cls) {
  struct Derived {
    llvm::StringLiteral root, name, expr;
  };
  static constexpr Derived all[] = {
      {"__lt__", "__gt__", "not result and self != other"},
      {"__lt__", "__le__", "result or self == other"},
      {"__lt__", "__ge__", "not result"},
      {"__le__", "__ge__", "not result or self == other"},
      {"__le__", "__lt__", "result and self != other"},
      {"__le__", "__gt__", "not result"},
      {"__gt__", "__lt__", "not (result or self == other)"},
      {"__gt__", "__ge__", "result or self == other"},
      {"__gt__", "__le__", "not result"},
      {"__ge__", "__le__", "not result or self == other"},
      {"__ge__", "__gt__", "result and self != other"},
      {"__ge__", "__lt__", "not result"}};
  FunctionInfo *root = nullptr;
  for (llvm::StringRef name : {"__lt__", "__le__", "__gt__", "__ge__"})
    if (FunctionInfo *method = cls->findImplemented(name); method && !root)
      root = method;
  if (!root || root->params.size() != 2) {
    diags.report(cls->node->range, diag::err_unsupported,
                 "`total_ordering` of a class without an ordering operation",
                 "a method `__lt__`");
    return;
  }
  std::string text;
  llvm::SmallVector<llvm::StringRef, 3> added;
  for (const Derived &each : all)
    if (each.root == root->name && !cls->findImplemented(each.name)) {
      text += ("    def " + each.name +
               "(self, other):\n        result = self." + each.root +
               "(other)\n        if result is NotImplemented:\n"
               "            return NotImplemented\n        return " +
               each.expr + "\n")
                  .str();
      added.push_back(each.name);
    }
  addMethods(cls, "ordering", text);
  resolveFunction(root);
  for (llvm::StringRef name : added)
    cls->findMethod(name)->params[1].type = root->params[1].type;
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
