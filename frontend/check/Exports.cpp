//===- Exports.cpp - Functions that C calls -------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `@export` on a function of a module makes it a C function of the library. It
// is reached with the types it declares, of which C must have a form.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Visitor.h"
#include "frontend/check/Program.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/DynamicLibrary.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

llvm::StringRef Program::getNumberOfC(llvm::StringRef name) {
  return llvm::StringSwitch<llvm::StringRef>(name)
#define KRT_C_NUMBER(name, python, width, c) .Case(#name, #python)
#include "runtime/core/CNumbers.def"
#undef KRT_C_NUMBER
      .Default("");
}

/// Words of C and C++ that are no names there, and macros of the header.
static bool isWordOfC(llvm::StringRef name) {
  static constexpr llvm::StringLiteral words[] = {
      "alignas",      "alignof",      "asm",           "auto",
      "bool",         "case",         "catch",         "char",
      "char16_t",     "char32_t",     "char8_t",       "co_await",
      "co_return",    "co_yield",     "concept",       "const",
      "const_cast",   "consteval",    "constexpr",     "constinit",
      "decltype",     "default",      "delete",        "do",
      "double",       "dynamic_cast", "enum",          "explicit",
      "export",       "extern",       "false",         "float",
      "friend",       "goto",         "inline",        "int",
      "long",         "mutable",      "namespace",     "new",
      "noexcept",     "nullptr",      "operator",      "private",
      "protected",    "public",       "register",      "reinterpret_cast",
      "requires",     "restrict",     "short",         "signed",
      "sizeof",       "static",       "static_assert", "static_cast",
      "struct",       "switch",       "template",      "this",
      "thread_local", "throw",        "true",          "typedef",
      "typeid",       "typename",     "typeof",        "union",
      "unsigned",     "using",        "virtual",       "void",
      "volatile",     "wchar_t",      "NULL",          "linux",
      "unix"};
  return llvm::is_contained(words, name);
}

/// A parameter's name in C: Python's, unless C gives it another meaning.
static std::string getCName(llvm::ArrayRef<ParamInfo> params, size_t index) {
  llvm::StringRef name = params[index].name;
  auto isPlain = [](char c) { return llvm::isAlnum(c) || c == '_'; };
  if (!llvm::all_of(name, isPlain) || name.starts_with("_") ||
      name.ends_with("_"))
    return "arg" + std::to_string(index);
  return name == "error" || isWordOfC(name) ? name.str() + "_" : name.str();
}

/// A function of the C library of that name would be called in its place, by
/// the runtime too.
static bool isInCLibrary(llvm::StringRef name) {
  for (const char *file : {"libc.so.6", "libm.so.6"}) {
    auto library = llvm::sys::DynamicLibrary::getLibrary(file);
    if (library.isValid() && library.getAddressOfSymbol(name.str().c_str()))
      return true;
  }
  return name == "main";
}

/// What else has the name that an exported function shall have in C; empty
/// when it is free.
static llvm::StringRef findClash(llvm::StringRef name,
                                 llvm::StringRef library) {
  if (isWordOfC(name))
    return "a word of C";
  if (isInCLibrary(name))
    return "a function of the C library";
  if (name.starts_with("krait_") || name.starts_with("krt_") ||
      name.starts_with("__"))
    return "a name of the runtime";
  if (name.ends_with("_init") && name.drop_back(5) == library)
    return "the function that starts the library";
  return "";
}

/// `@export` on anything but a function of the module itself.
void Program::rejectMisplacedExports(const ModuleInfo &module) {
  auto reject = [&](const ast::Expr *decorator) {
    if (getDecorator(decorator, &module) == "export")
      diags.report(decorator->range, diag::err_unsupported,
                   "`@export` on anything but a function of the module itself",
                   "it on a function that is not indented");
  };
  for (const ast::Stmt *top : module.ast->body)
    ast::walk(top, [&](const ast::Node *node) {
      if (auto *cls = llvm::dyn_cast<ast::ClassDef>(node))
        llvm::for_each(cls->decorator_list, reject);
      if (auto *def = llvm::dyn_cast<ast::AsyncFunctionDef>(node))
        llvm::for_each(def->decorator_list, reject);
      if (auto *def = llvm::dyn_cast<ast::FunctionDef>(node); def && def != top)
        llvm::for_each(def->decorator_list, reject);
      return !llvm::isa<ast::Expr>(node);
    });
}

/// A module name as the start of C names.
static std::string getCPrefix(const ModuleInfo *main) {
  std::string name = main->name;
  for (char &c : name)
    if (!llvm::isAlnum(c))
      c = '_';
  return name;
}

/// C type of an annotation that was read as `type`; "" where C has none. It is
/// the name as written that says which: i8 and i64 are both `int`.
std::string Program::getCType(const ast::Expr *annotation, TypeRef type,
                              const ModuleInfo *module) {
  if (!annotation || !type)
    return "";
  if (type == types.getNone() || type == types.getBool() ||
      type == types.getStr())
    return type->str();
  llvm::StringRef name = getLibraryName(annotation, module);
  if (type != types.getInt() && type != types.getFloat())
    return "";
  if (name == type->str())
    return type == types.getInt() ? "i64" : "f64";
  return getNumberOfC(name) == type->str() ? name.str() : "";
}

bool Program::checkExportedTypes(FunctionInfo *function) {
  bool fits = true;
  auto reject = [&](SourceRange range, llvm::StringRef what,
                    llvm::StringRef instead) {
    diags.report(range, diag::err_unsupported, what, instead);
    fits = false;
  };
  static constexpr llvm::StringLiteral numbers =
      "`int`, `i8` to `u64`, `float`, `f32`, `bool` or `str`";
  function->exportTypes.clear();
  function->exportParams.clear();
  if (function->isGenerator || function->isAsync)
    reject(function->node->range, "an exported generator or coroutine",
           "a function that returns a value");
  for (const ParamInfo &param : function->params) {
    if (param.kind == ParamKind::VarPositional ||
        param.kind == ParamKind::VarKeyword ||
        param.kind == ParamKind::KeywordOnly)
      reject(param.node->range,
             "this kind of parameter of an exported function",
             "positional parameters");
    else {
      function->exportParams.push_back(
          getCName(function->params, function->exportParams.size()));
      const std::string &type = function->exportTypes.emplace_back(
          getCType(param.annotation, param.type, function->module));
      if (type.empty() || type == "None")
        reject(param.node->range,
               "a parameter of an exported function that C cannot pass",
               "the annotation " + numbers.str());
    }
  }
  if (function->exportTypes
          .emplace_back(getCType(function->returnAnnotation,
                                 function->returnType, function->module))
          .empty())
    reject(function->returnAnnotation ? function->returnAnnotation->range
                                      : function->node->range,
           "a result of an exported function that C cannot take",
           "the annotation `None` or " + numbers.str());
  return fits;
}

void Program::checkExported() {
  exported.clear();
  if (!isLibrary)
    return;
  llvm::StringMap<FunctionInfo *> names;
  std::string library = getCPrefix(main);
  bool hasExports = false;
  // Loading may append modules while this runs.
  for (size_t i = 0; i != moduleStore.size(); ++i) {
    ModuleInfo &module = moduleStore[i];
    if (!module.ast || module.isStdlib || !moduleBodies.count(&module))
      continue;
    rejectMisplacedExports(module);
    for (const ast::Stmt *stmt : module.ast->body) {
      FunctionInfo *function = functionByNode.lookup(stmt);
      if (!function || function->exportName.empty())
        continue;
      hasExports = true;
      resolveFunction(function);
      if (!checkExportedTypes(function))
        continue;
      llvm::StringRef clash = findClash(function->exportName, library);
      if (!clash.empty()) {
        diags.report(stmt->range, diag::err_unsupported,
                     "an exported function with the name of " + clash,
                     "another name");
        continue;
      }
      if (!names.try_emplace(function->exportName, function).second) {
        diags.report(stmt->range, diag::err_unsupported,
                     "a second exported function of this name", "another name");
        continue;
      }
      llvm::SmallVector<TypeRef, 4> params;
      for (const ParamInfo &param : function->params)
        params.push_back(param.type);
      exported.insert(getInstance(function, params, Bindings()));
    }
  }
  if (!hasExports)
    diags.report(main->ast->range, diag::err_unsupported,
                 "a library without an exported function",
                 "`@export` on a function of the module");
}

/// C gets what the function declares, not the more precise type of its body.
TypeRef Program::getExportedResult(FunctionInfo *function, TypeRef actual) {
  TypeRef wanted = function->returnType;
  if (isInstanceOf(wanted, types.classes.float_) && actual != wanted &&
      actual->getKind() != TypeKind::Any)
    diags.report(function->returnAnnotation->range, diag::err_unsupported,
                 "an int as the float result of an exported function",
                 "`float(...)`");
  return wanted;
}
