//===- Modules.cpp - Finding, reading and declaring modules ---------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An import name becomes a file of the program's folder, of the search path or
// of the standard library (Python reference, section 5). Declaring a module
// makes the functions and classes of its top level known by name before any
// body is checked, so that annotations may refer forward.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Visitor.h"
#include "frontend/bind/Binder.h"
#include "frontend/check/Program.h"
#include "frontend/check/StdlibNames.h"
#include "frontend/parse/Parser.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// Modules that exist only for the type checker: their members are special
/// forms or builtin protocols.
static bool isTypingModule(llvm::StringRef name) {
  return name == "typing" || name == "typing_extensions" ||
         name == "collections.abc" || name == "__future__" || name == "abc" ||
         name == "dataclasses" || name == "types" || name == "krait";
}

std::string Program::findModuleFile(llvm::StringRef name, bool &isPackage,
                                    bool &isStdlib) const {
  std::string relative = name.str();
  std::replace(relative.begin(), relative.end(), '.', '/');
  auto tryFolder = [&](llvm::StringRef folder) -> std::string {
    llvm::SmallString<128> path(folder);
    llvm::sys::path::append(path, relative);
    if (llvm::sys::fs::exists(path + "/__init__.py")) {
      isPackage = true;
      return (path + "/__init__.py").str();
    }
    isPackage = false;
    if (llvm::sys::fs::exists(path + ".py"))
      return (path + ".py").str();
    return {};
  };
  isStdlib = false;
  for (const std::string &folder : searchPath)
    if (std::string found = tryFolder(folder); !found.empty())
      return found;
  isStdlib = true;
  return tryFolder(stdlib);
}

/// A folder of that name without `__init__.py` (PEP 420).
bool Program::isNamespacePackage(llvm::StringRef name) const {
  std::string relative = name.str();
  std::replace(relative.begin(), relative.end(), '.', '/');
  return llvm::any_of(searchPath, [&](const std::string &folder) {
    llvm::SmallString<128> path(folder);
    llvm::sys::path::append(path, relative);
    return llvm::sys::fs::is_directory(path);
  });
}

ModuleInfo *Program::readModule(llvm::StringRef name, FileId file) {
  ModuleInfo &module = moduleStore.emplace_back();
  module.name = name;
  module.file = file;
  module.ast = parse::parseModule(sources, file, arena, diags);
  if (!module.ast)
    return nullptr;
  parse::manglePrivateNames(module.ast, arena);
  return parsed[name] = &module;
}

void Program::bindModule(ModuleInfo *module) {
  module->scopes =
      bind::bindModule(module->ast, expandStars(module), arena, diags);
}

ModuleInfo *Program::parse(llvm::StringRef name, FileId file) {
  ModuleInfo *module = readModule(name, file);
  if (module)
    bindModule(module);
  return module;
}

ModuleInfo *Program::loadModule(llvm::StringRef name, SourceRange range) {
  auto [it, inserted] = modules.try_emplace(name, nullptr);
  if (!inserted)
    return it->second;
  LastingReports lasting(*this);
  bool isPackage = false, isStdlib = false;
  std::string path =
      isTypingModule(name) ? "" : findModuleFile(name, isPackage, isStdlib);
  if (path.empty() && !isTypingModule(name)) {
    if (isStdlibModule(name.split('.').first) || !isNamespacePackage(name))
      return nullptr;
    ModuleInfo *module = readModule(name, sources.addBuffer("<namespace>", ""));
    module->isPackage = true;
    return enterModule(module, range);
  }
  if (path.empty()) {
    ModuleInfo &module = moduleStore.emplace_back();
    module.name = name;
    module.isStdlib = true;
    return modules[name] = &module;
  }
  std::string error;
  std::optional<FileId> file = sources.loadFile(path, error);
  if (!file) {
    diags.report(range, diag::err_module_unreadable, name, error);
    return nullptr;
  }
  ModuleInfo *module = readModule(name, *file);
  if (!module)
    return nullptr;
  module->isPackage = isPackage;
  module->isStdlib = isStdlib;
  return enterModule(module, range);
}

/// A module that was read becomes one of the program, after its package.
ModuleInfo *Program::enterModule(ModuleInfo *module, SourceRange range) {
  llvm::StringRef name = module->name;
  bindModule(module);
  if (size_t dot = name.rfind('.'); dot != llvm::StringRef::npos)
    module->parent = loadModule(name.take_front(dot), range);
  modules[name] = module;
  declareModule(module);
  return module;
}

std::string Program::getAbsoluteName(const ModuleInfo *from,
                                     llvm::StringRef name, unsigned level) {
  std::string absolute = name.str();
  if (level) {
    llvm::StringRef package = from->name;
    if (!from->isPackage)
      package = package.rsplit('.').first == package
                    ? llvm::StringRef()
                    : package.rsplit('.').first;
    for (unsigned i = 1; i < level; ++i)
      package = package.rsplit('.').first;
    absolute = package.str();
    if (!name.empty())
      absolute += (absolute.empty() ? "" : ".") + name.str();
  }
  return absolute;
}

ModuleInfo *Program::resolveImport(ModuleInfo *from, llvm::StringRef name,
                                   unsigned level, SourceRange range) {
  return loadModule(getAbsoluteName(from, name, level), range);
}

void Program::declareModule(ModuleInfo *module) {
  auto declare = [&](const ast::Node *node) {
    if (bind::Variable *variable = module->scopes->lookup(node))
      definitions.try_emplace(variable, node);
  };
  std::function<void(llvm::ArrayRef<ast::Stmt *>)> visit =
      [&](llvm::ArrayRef<ast::Stmt *> body) {
        for (const ast::Stmt *stmt : body)
          switch (stmt->kind) {
          case ast::Kind::FunctionDef:
          case ast::Kind::AsyncFunctionDef:
          case ast::Kind::ClassDef:
            declare(stmt);
            break;
          case ast::Kind::TypeAlias:
            declare(llvm::cast<ast::TypeAlias>(stmt)->name);
            break;
          case ast::Kind::Import:
            for (const ast::Alias *alias :
                 llvm::cast<ast::Import>(stmt)->names) {
              importOf[alias] = stmt;
              declare(alias);
            }
            break;
          case ast::Kind::ImportFrom:
            for (const ast::Alias *alias :
                 module->scopes->getNames(llvm::cast<ast::ImportFrom>(stmt))) {
              importOf[alias] = stmt;
              // A star imports after what the module says by name.
              if (!module->scopes->stars.count(
                      llvm::cast<ast::ImportFrom>(stmt)))
                declare(alias);
            }
            break;
          case ast::Kind::AnnAssign: {
            // `Vector: TypeAlias = list[float]`
            auto *assign = llvm::cast<ast::AnnAssign>(stmt);
            auto *name = llvm::dyn_cast<ast::Name>(assign->annotation);
            auto *attribute =
                llvm::dyn_cast<ast::Attribute>(assign->annotation);
            llvm::StringRef form = name        ? name->id.str()
                                   : attribute ? attribute->attr.str()
                                               : llvm::StringRef();
            if (assign->value && form == "TypeAlias")
              if (auto *var = module->scopes->lookup(assign->target))
                definitions.try_emplace(var, stmt);
            break;
          }
          case ast::Kind::Assign: {
            auto *assign = llvm::cast<ast::Assign>(stmt);
            if (assign->targets.size() == 1 &&
                llvm::isa<ast::Name>(assign->targets[0]))
              if (auto *var = module->scopes->lookup(assign->targets[0]))
                definitions.try_emplace(var, stmt);
            break;
          }
          case ast::Kind::If: {
            auto *branch = llvm::cast<ast::If>(stmt);
            visit(branch->body);
            visit(branch->orelse);
            break;
          }
          case ast::Kind::Try: {
            auto *attempt = llvm::cast<ast::Try>(stmt);
            visit(attempt->body);
            for (const ast::ExceptHandler *handler : attempt->handlers)
              visit(handler->body);
            visit(attempt->orelse);
            break;
          }
          default:
            break;
          }
      };
  visit(module->ast->body);
  for (auto &[stmt, star] : module->scopes->stars)
    for (const ast::Alias *alias : star.names)
      declare(alias);
  if (!module->isBuiltins)
    declareOverloads(module);
}

void Program::declareOverloads(ModuleInfo *module) {
  llvm::DenseMap<ast::Identifier, FunctionInfo *> heads;
  for (const ast::Stmt *stmt : module->ast->body) {
    auto *def = llvm::dyn_cast<ast::FunctionDef>(stmt);
    if (!def)
      continue;
    bool isOverload =
        llvm::any_of(def->decorator_list, [&](ast::Expr *decorator) {
          return getDecorator(decorator, module) == "overload";
        });
    FunctionInfo *&head = heads[def->name];
    if (!isOverload) {
      // The undecorated implementation is what runs.
      if (head) {
        FunctionInfo *function =
            declareFunction(module, def, nullptr, nullptr, "");
        for (FunctionInfo *overload : head->overloads)
          overload->overloadHead = function;
        implementOverloads(function, std::exchange(head->overloads, {}));
        definitions[module->scopes->lookup(stmt)] = stmt;
      }
      head = nullptr;
      continue;
    }
    FunctionInfo *function = declareFunction(module, def, nullptr, nullptr, "");
    if (!head)
      head = function;
    head->overloads.push_back(function);
    function->overloadHead = head;
  }
}

/// The files of the builtins, in the order of their names.
std::vector<ModuleInfo *> Program::readBuiltins() {
  std::string folder = stdlib + "/builtins";
  std::vector<std::string> files;
  std::error_code error;
  for (llvm::sys::fs::directory_iterator it(folder, error), end;
       it != end && !error; it.increment(error))
    if (llvm::StringRef(it->path()).ends_with(".py"))
      files.push_back(it->path());
  llvm::sort(files);
  std::vector<ModuleInfo *> loaded;
  for (const std::string &path : files) {
    std::string message;
    std::optional<FileId> file = sources.loadFile(path, message);
    ModuleInfo *module = file ? parse("builtins", *file) : nullptr;
    if (!module)
      continue;
    module->isBuiltins = module->isStdlib = true;
    loaded.push_back(module);
    for (auto &[name, variable] : module->scopes->getModuleScope()->variables)
      variable->isCaptured = true;
  }
  return loaded;
}

/// The classes that the types themselves refer to.
void Program::findKnownClasses() {
  auto &known = types.classes;
  const std::pair<llvm::StringRef, ClassInfo **> wanted[] = {
      {"object", &known.object},
      {"int", &known.int_},
      {"bool", &known.bool_},
      {"float", &known.float_},
      {"str", &known.str},
      {"bytes", &known.bytes},
      {"bytearray", &known.bytearray},
      {"list", &known.list},
      {"dict", &known.dict},
      {"set", &known.set},
      {"frozenset", &known.frozenset},
      {"tuple", &known.tuple},
      {"range", &known.range},
      {"slice", &known.slice},
      {"type", &known.type},
      {"BaseException", &known.baseException},
      {"Exception", &known.exception},
      {"Generator", &known.generator},
      {"Iterator", &known.iterator},
      {"Iterable", &known.iterable},
      {"ellipsis", &known.ellipsis},
      {"function", &known.function}};
  for (auto &[name, slot] : wanted) {
    *slot = builtinClassNames.lookup(name);
    if (!*slot)
      llvm::report_fatal_error("the standard library lacks class " + name);
  }
}

void Program::declareBuiltinFunctions(ModuleInfo *module) {
  for (const ast::Stmt *stmt : module->ast->body)
    if (auto *def = llvm::dyn_cast<ast::FunctionDef>(stmt)) {
      TypeRef &slot = builtins[def->name.str()];
      FunctionInfo *function =
          declareFunction(module, def, nullptr, nullptr, "");
      if (auto *earlier = llvm::dyn_cast_or_null<FunctionType>(slot)) {
        // A further @overload joins the first one's list.
        earlier->function->overloads.push_back(function);
        function->overloadHead = earlier->function;
      } else {
        function->overloads.push_back(function);
        slot = types.getFunction(function);
      }
    }
}

void Program::loadBuiltins() {
  std::vector<ModuleInfo *> loaded = readBuiltins();
  modules["builtins"] = loaded.empty() ? nullptr : loaded.front();
  // Names first, then what they mean: the files refer to each other freely.
  for (ModuleInfo *module : loaded) {
    declareModule(module);
    for (const ast::Stmt *stmt : module->ast->body) {
      if (auto *cls = llvm::dyn_cast<ast::ClassDef>(stmt)) {
        ClassInfo *info = declareClass(module, cls, nullptr, "");
        builtinClassNames[cls->name.str()] = info;
      }
    }
  }
  findKnownClasses();
  for (auto &entry : builtinClassNames)
    resolveClass(entry.second);
  for (auto &[name, cls] : builtinClassNames)
    builtins[name] = types.getClassObject(getSelfType(cls));
  // No builtin: a program has it from its module.
  dataclassError = builtins.lookup("FrozenInstanceError");
  builtins.erase("FrozenInstanceError");
  for (ModuleInfo *module : loaded)
    declareBuiltinFunctions(module);
}

ClassInfo *Program::findBuiltinClass(llvm::StringRef name) const {
  auto *cls = llvm::dyn_cast_or_null<ClassObjectType>(builtins.lookup(name));
  auto *instance = cls ? llvm::dyn_cast<InstanceType>(cls->instance) : nullptr;
  return instance ? instance->cls : nullptr;
}

/// `typing.Deque` and the like are the classes of `collections`.
TypeRef Program::getAliasedCollection(llvm::StringRef name) {
  llvm::StringRef aliased = llvm::StringSwitch<llvm::StringRef>(name)
                                .Case("DefaultDict", "defaultdict")
                                .Case("Deque", "deque")
                                .Cases({"Counter", "OrderedDict"}, name)
                                .Default("");
  if (aliased.empty())
    return nullptr;
  changed |= !aliasedCollections;
  aliasedCollections = loadModule("collections", SourceRange());
  return aliasedCollections ? getModuleMember(aliasedCollections, aliased)
                            : nullptr;
}

TypeRef Program::getModuleMember(ModuleInfo *module, llvm::StringRef name) {
  if (!module->ast) {
    // `from krait import export, i32, f64`: the twin package says the same.
    if (module->name == "krait")
      return name == "export" ? getSpecialForm(name)
                              : builtins.lookup(getNumberOfC(name));
    if (module->name == "types")
      return llvm::StringSwitch<TypeRef>(name)
          .Case("TracebackType", builtins.lookup("_traceback"))
          .Case("NoneType", builtins.lookup("NoneType"))
          .Default(nullptr);
    if (module->name == "dataclasses" && name == "FrozenInstanceError")
      return dataclassError;
    if (name == "TextIO")
      return builtins.lookup("TextIOWrapper");
    if (module->name == "typing")
      if (TypeRef cls = getAliasedCollection(name))
        return cls;
    // typing and its relatives.
    if (TypeRef builtin = builtins.lookup(name))
      return builtin;
    return getSpecialForm(name);
  }
  bind::Variable *variable = module->findVariable(name);
  return variable ? getStaticSymbol(variable, module, nullptr) : nullptr;
}

TypeRef Program::getSpecialForm(llvm::StringRef name) {
  ClassInfo *&cls = specialForms[name];
  if (!cls) {
    cls = &classStore.emplace_back();
    cls->name = cls->qualname = name;
    cls->mro.push_back(cls);
    cls->resolved = true;
  }
  return types.getClassObject(types.getInstance(cls));
}

llvm::StringRef Program::getSpecialFormName(TypeRef type) const {
  auto *object = llvm::dyn_cast_or_null<ClassObjectType>(type);
  auto *instance =
      object ? llvm::dyn_cast<InstanceType>(object->instance) : nullptr;
  if (!instance)
    return "";
  auto it = specialForms.find(instance->cls->name);
  return it != specialForms.end() && it->second == instance->cls
             ? it->first()
             : llvm::StringRef();
}
