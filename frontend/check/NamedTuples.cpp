//===- NamedTuples.cpp - NamedTuple and namedtuple ------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A named tuple is a class of the program below `tuple`: at run time its
// instances are heap tuples with a descriptor of their own, so that whatever
// takes a tuple takes them. What the fields make known, getTupleShape() tells.
// The methods are those of the library (collections/__init__.py), written as
// Python text as for dataclasses. `P = namedtuple("P", "x y")` makes the class
// from the call, which has to say it in constants.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/Program.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

//===----------------------------------------------------------------------===//
// The methods
//===----------------------------------------------------------------------===//

/// `x, y=None`: parameters for the fields; `defaults` says which have one.
static std::string
writeParams(llvm::ArrayRef<FieldInfo *> fields,
            llvm::function_ref<std::string(FieldInfo *)> getDefault) {
  std::string text;
  for (FieldInfo *field : fields) {
    text += ", " + field->name.str().str();
    if (std::string value = getDefault(field); !value.empty())
      text += "=" + value;
  }
  return text;
}

static std::string writeArguments(llvm::ArrayRef<FieldInfo *> fields) {
  return llvm::join(
      llvm::map_range(fields,
                      [](FieldInfo *field) { return field->name.str().str(); }),
      ", ");
}

/// What makes another one of the same class: each subclass has its own.
static std::string writeMakers(const ClassInfo *cls,
                               llvm::ArrayRef<FieldInfo *> fields,
                               bool isTyped) {
  std::string text, items;
  for (size_t i = 0; i != fields.size(); ++i)
    items += (i ? ", " : "") + ("items[" + std::to_string(i) + "]");
  for (const char *name : {"_replace", "__replace__"}) {
    text += "    def " + std::string(name) + "(self";
    if (!fields.empty())
      text +=
          ", /, *" + writeParams(fields, [](FieldInfo *) { return "None"; });
    text += "):\n        return " + cls->name + "(" + writeArguments(fields) +
            ")\n";
  }
  std::string count = std::to_string(fields.size());
  return text + "    @classmethod\n    def _make(cls, iterable" +
         (isTyped ? ": Iterable[Any]" : "") +
         "):\n        items = tuple(iterable)\n        if len(items) != " +
         count + ":\n            raise TypeError(f\"Expected " + count +
         " arguments, got {len(items)}\")\n        return " + cls->name + "(" +
         items + ")\n";
}

/// Names of the fields, as a tuple in Python text.
static std::string writeNames(llvm::ArrayRef<FieldInfo *> fields) {
  std::string text = "(";
  for (FieldInfo *field : fields)
    text += "\"" + field->name.str().str() + "\", ";
  return text + ")";
}

static std::string
writeMethods(const ClassInfo *cls, llvm::ArrayRef<FieldInfo *> fields,
             llvm::function_ref<std::string(FieldInfo *)> getDefault) {
  std::string stores, shown, pairs;
  for (FieldInfo *field : fields) {
    llvm::StringRef name = field->name;
    stores += ("        self." + name + " = " + name + "\n").str();
    shown +=
        ((shown.empty() ? "" : ", ") + name + "={self." + name + "!r}").str();
    pairs +=
        ((pairs.empty() ? "\"" : ", \"") + name + "\": self." + name).str();
  }
  std::string text = "    def __init__(self" + writeParams(fields, getDefault) +
                     "):\n" + (stores.empty() ? "        pass\n" : stores);
  if (llvm::none_of(cls->methods,
                    [](auto &each) { return each.first == "__repr__"; }))
    text += "    def __repr__(self) -> str:\n        return "
            "f\"{type(self).__name__}(" +
            shown + ")\"\n";
  return text + "    def _asdict(self) -> dict[str, Any]:\n        return {" +
         pairs +
         "}\n    @staticmethod\n    def _get_fields():\n        return " +
         writeNames(fields) + "\n";
}

/// Connects the parameters of the generated methods with the fields, whose
/// types and defaults they have.
void Program::bindFieldParams(ClassInfo *cls,
                              llvm::ArrayRef<FieldInfo *> fields,
                              llvm::ArrayRef<llvm::StringRef> methods) {
  for (llvm::StringRef name : methods)
    for (ParamInfo &param : llvm::drop_begin(cls->findMethod(name)->params))
      for (FieldInfo *field : fields)
        if (param.name == field->name) {
          // What the text says itself is the default.
          if (name != "__init__" || field->classValue)
            param.field = field;
          param.type = field->declared;
        }
}

//===----------------------------------------------------------------------===//
// The class statement
//===----------------------------------------------------------------------===//

/// What CPython refuses when the class statement runs; false where there is
/// anything.
bool Program::checkTupleMembers(ClassInfo *cls) {
  bool isGood = true;
  auto reject = [&](SourceRange range, const std::string &what,
                    llvm::StringRef instead) {
    isGood = false;
    diags.report(range, diag::err_unsupported, what, instead);
  };
  static constexpr llvm::StringLiteral fixed[] = {
      "__init__", "__new__",         "__slots__", "__getnewargs__", "_asdict",
      "_fields",  "_field_defaults", "_make",     "_replace"};
  for (auto &[name, method] : cls->methods)
    if (llvm::is_contained(fixed, name.str()))
      reject(method->node->range, "`" + name.str().str() + "` in a named tuple",
             "a class method that makes the instance");
  const FieldInfo *earlier = nullptr;
  for (auto &[name, field] : cls->fields) {
    if (field.isAssignedOnSelf && !cls->isNamedTuple)
      continue;
    if (llvm::is_contained(fixed, name.str()) && cls->isNamedTuple)
      reject(field.range, "`" + name.str().str() + "` in a named tuple",
             "another name");
    if (field.isAssignedOnSelf)
      reject(field.range,
             "assignment to attribute `" + name.str().str() +
                 "` of a named tuple",
             "`_replace`");
    if (!field.inClassBody || !cls->isNamedTuple)
      continue;
    if (field.isClassVar)
      reject(field.range, "a `ClassVar` in a named tuple",
             "an assignment without annotation");
    if (name.str().starts_with("_"))
      reject(field.range,
             "field name `" + name.str().str() +
                 "`, which starts with an underscore,",
             "another name");
    if (field.classValue)
      earlier = &field;
    else if (earlier)
      reject(field.range,
             "field `" + name.str().str() + "` without a default behind `" +
                 earlier->name.str().str() + "` with one",
             "another order");
  }
  return isGood;
}

/// The methods of a class that is a named tuple or derives from one.
void Program::addNamedTupleMethods(ClassInfo *cls) {
  ClassInfo *named = cls->findNamedTuple();
  auto fields = named->getTupleFields();
  bool isTyped = llvm::all_of(
      fields, [](const FieldInfo *field) { return field->declared; });
  std::string text;
  if (cls == named)
    text = writeMethods(cls, fields, [](FieldInfo *field) -> std::string {
      if (!field->classValue)
        return field->defaultText;
      return "None";
    });
  text += writeMakers(cls, fields, isTyped);
  addMethods(cls, "namedtuple", text);
  llvm::SmallVector<llvm::StringRef, 3> methods{"_replace", "__replace__"};
  if (cls == named) {
    methods.push_back("__init__");
    // Tuples are made by __new__, as the errors of a call say.
    cls->findMethod("__init__")->qualname = cls->name + ".__new__";
  }
  bindFieldParams(cls, fields, methods);
}

//===----------------------------------------------------------------------===//
// The call
//===----------------------------------------------------------------------===//

static const ast::Constant *getText(const ast::Expr *expr) {
  auto *constant = llvm::dyn_cast_or_null<ast::Constant>(expr);
  return constant && constant->value.isStr() ? constant : nullptr;
}

/// Elements of a list or tuple display.
static std::optional<llvm::ArrayRef<ast::Expr *>>
getElements(const ast::Expr *expr) {
  if (auto *list = llvm::dyn_cast_or_null<ast::List>(expr))
    return list->elts;
  if (auto *tuple = llvm::dyn_cast_or_null<ast::Tuple>(expr))
    return tuple->elts;
  return std::nullopt;
}

namespace {

/// What a call of namedtuple() or NamedTuple() says. `fault` is set where it
/// says it in other words than constants, or what CPython refuses.
class TupleCall {
public:
  TupleCall(const ast::Call *call, bool isTyped);

  struct Field {
    std::string name;
    const ast::Expr *annotation = nullptr, *defaultValue = nullptr;
  };
  std::string name;
  std::vector<Field> fields;
  const ast::Expr *fault = nullptr;

private:
  void readOptions(const ast::Call *call);
  void readFields();
  void readDefaults();
  bool checkNames();

  bool isTyped, rename = false;
  const ast::Expr *typeName = nullptr, *fieldNames = nullptr,
                  *defaults = nullptr;
};

} // namespace

TupleCall::TupleCall(const ast::Call *call, bool isTyped) : isTyped(isTyped) {
  readOptions(call);
  auto *text = getText(typeName);
  if (!fault && (!text || !fieldNames))
    fault = call;
  if (fault)
    return;
  name = text->value.text;
  readFields();
  if (!fault && defaults)
    readDefaults();
  if (!fault && !checkNames())
    fault = fieldNames;
}

void TupleCall::readOptions(const ast::Call *call) {
  for (const ast::Expr *arg : call->args) {
    if (llvm::isa<ast::Starred>(arg) || fieldNames)
      fault = arg;
    (typeName ? fieldNames : typeName) = arg;
  }
  for (const ast::Keyword *keyword : call->keywords) {
    llvm::StringRef option = keyword->arg ? keyword->arg.str() : "";
    auto *constant = llvm::dyn_cast<ast::Constant>(keyword->value);
    if (option == "typename")
      typeName = keyword->value;
    else if (option == (isTyped ? "fields" : "field_names"))
      fieldNames = keyword->value;
    else if (option == "defaults" && !isTyped)
      defaults =
          constant && constant->value.isNone() ? nullptr : keyword->value;
    else if (option == "rename" && !isTyped && constant &&
             constant->value.isBool())
      rename = constant->value.kind == ast::ConstantValue::True;
    else
      fault = keyword->value;
  }
}

void TupleCall::readFields() {
  if (auto *text = isTyped ? nullptr : getText(fieldNames)) {
    llvm::SmallVector<llvm::StringRef, 8> words;
    llvm::SplitString(text->value.text, words, ", \t\n\r\f\v");
    for (llvm::StringRef word : words)
      fields.push_back({word.str()});
    return;
  }
  auto elements = getElements(fieldNames);
  if (!elements) {
    fault = fieldNames;
    return;
  }
  for (const ast::Expr *each : *elements) {
    auto pair = isTyped ? getElements(each) : std::nullopt;
    bool isPair = pair && pair->size() == 2;
    auto *text = getText(isPair ? (*pair)[0] : each);
    if (!text || isPair != isTyped) {
      fault = each;
      return;
    }
    fields.push_back({text->value.text.str(), isPair ? (*pair)[1] : nullptr});
  }
}

/// A constant or a negative number: what a default may be.
static bool isPlainDefault(const ast::Expr *expr) {
  if (auto *unary = llvm::dyn_cast<ast::UnaryOp>(expr))
    return unary->op == ast::UnaryOperator::USub &&
           llvm::isa<ast::Constant>(unary->operand);
  return llvm::isa<ast::Constant>(expr);
}

void TupleCall::readDefaults() {
  auto elements = getElements(defaults);
  if (!elements || elements->size() > fields.size()) {
    fault = defaults;
    return;
  }
  size_t first = fields.size() - elements->size();
  for (auto [i, value] : llvm::enumerate(*elements)) {
    fields[first + i].defaultValue = value;
    if (!isPlainDefault(value))
      fault = value;
  }
}

static bool isIdentifier(llvm::StringRef name) {
  static constexpr llvm::StringLiteral keywords[] = {
      "False",  "None",   "True",    "and",      "as",       "assert", "async",
      "await",  "break",  "class",   "continue", "def",      "del",    "elif",
      "else",   "except", "finally", "for",      "from",     "global", "if",
      "import", "in",     "is",      "lambda",   "nonlocal", "not",    "or",
      "pass",   "raise",  "return",  "try",      "while",    "with",   "yield"};
  return !name.empty() && !llvm::isDigit(name[0]) &&
         llvm::all_of(name,
                      [](char c) { return llvm::isAlnum(c) || c == '_'; }) &&
         !llvm::is_contained(keywords, name);
}

/// Renames what cannot be the name of a field; false where it may not.
bool TupleCall::checkNames() {
  llvm::StringSet<> seen;
  for (auto [i, field] : llvm::enumerate(fields)) {
    bool isNew = seen.insert(field.name).second;
    if (isNew && isIdentifier(field.name) && field.name[0] != '_')
      continue;
    if (!rename)
      return false;
    field.name = "_" + std::to_string(i);
  }
  return isIdentifier(name);
}

ClassInfo *Program::getNamedTuple(const ast::Call *call, ModuleInfo *module) {
  if (ClassInfo *known = classByNode.lookup(call))
    return known;
  llvm::StringRef callee = getDecorator(call, module);
  bool isTyped = callee == "NamedTuple";
  if (!isTyped && callee != "namedtuple")
    return nullptr;
  LastingReports lasting(*this);
  TupleCall said(call, isTyped);
  if (said.fault) {
    diags.report(said.fault->range, diag::err_unsupported,
                 "a named tuple that is not told by constants and good names",
                 "a class statement with `NamedTuple`");
    return nullptr;
  }
  FileId file =
      sources.addBuffer("<string>", "class " + said.name + ":\n    pass\n");
  ModuleInfo *text = parse("class." + module->name + "." + said.name + "." +
                               std::to_string(classStore.size()),
                           file);
  text->isBuiltins = text->isStdlib = true;
  ClassInfo &cls = classStore.emplace_back();
  cls.name = cls.qualname = said.name;
  cls.module = module;
  cls.node = llvm::cast<ast::ClassDef>(text->ast->body[0]);
  cls.scope = text->scopes->byNode.lookup(cls.node);
  cls.descriptor = "type." + module->name + "." + said.name + "." +
                   std::to_string(classStore.size());
  cls.resolved = true;
  classByNode[call] = classByNode[cls.node] = &cls;
  becomeNamedTuple(&cls);
  linearise(&cls);
  for (const TupleCall::Field &each : said.fields) {
    ast::Identifier name = arena.intern(each.name);
    FieldInfo &field = cls.fields[name];
    field.name = name;
    field.range = call->range;
    field.inClassBody = true;
    if (each.annotation)
      field.declared = evaluate(each.annotation, module, nullptr);
    if (each.defaultValue)
      field.defaultText = sources.getText(each.defaultValue->range);
  }
  addNamedTupleMethods(&cls);
  return &cls;
}

/// Puts `tuple` below the class. The type argument is never looked at: asBase()
/// knows the fields.
void Program::becomeNamedTuple(ClassInfo *cls) {
  cls->isNamedTuple = true;
  resolveClass(types.classes.tuple);
  cls->bases.push_back(types.getInstance(types.classes.tuple, types.getAny()));
}

/// What the instances of `type`, a named tuple, are as tuples.
void Program::learnShape(TypeRef type) {
  auto *shape = llvm::cast<InstanceType>(type);
  llvm::SmallVector<TypeRef, 4> elements;
  for (FieldInfo *field : shape->cls->getTupleFields())
    elements.push_back(getFieldType(type, field));
  shape->cls->shapes[type] = types.getTuple(elements);
}
