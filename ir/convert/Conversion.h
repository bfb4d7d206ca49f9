//===- Conversion.h - What convert-py-to-rt's patterns share ----*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_CONVERT_CONVERSION_H
#define KRAIT_IR_CONVERT_CONVERSION_H

#include "ir/py/PyOps.h"
#include "ir/rt/RtOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Transforms/DialectConversion.h"
#include "llvm/ADT/StringMap.h"

namespace krait::convert {

/// What a call site must know of a py.func.
struct Function {
  mlir::FunctionType type; ///< in py types
  std::string native;      ///< C symbol; empty for a function of the program
  bool raises = false;
  bool addressTaken = false;
  llvm::SmallVector<int64_t> boxed; ///< parameters passed as words, -1: result
  /// Leading parameters that a function object holds, when it is the target
  /// of a closure.
  size_t captures = 0;
  std::string displayName;

  bool isBoxed(int64_t index) const { return llvm::is_contained(boxed, index); }
};

/// Where the fields of a class of the program stand.
struct ClassLayout {
  struct Field {
    mlir::StringAttr name;
    mlir::Type type; ///< py type
    int64_t offset;
  };
  llvm::SmallVector<Field> fields; ///< those of the bases first
  int64_t size = 0;
  bool isException = false;
  /// Of a subclass of tuple: its items, which are the first fields.
  std::optional<int64_t> tupleLength;
  mlir::DictionaryAttr methods; ///< inherited ones included
};

/// State of the conversion of one module.
struct Conversion {
  explicit Conversion(mlir::ModuleOp module, mlir::TypeConverter &types)
      : module(module), types(types) {}

  mlir::ModuleOp module;
  mlir::TypeConverter &types;
  llvm::StringMap<Function> functions;
  llvm::StringMap<ClassLayout> classes;
  llvm::StringMap<mlir::Type> globals; ///< their py types
  llvm::SmallVector<mlir::StringAttr> globalOrder;
  /// Native functions declared so far: type, and whether they raise.
  llvm::StringMap<std::pair<mlir::FunctionType, bool>> natives;

  /// Type of an rt.func for a function of the program.
  mlir::FunctionType functionType(mlir::FunctionType pyType) const;
  /// Type of the rt.func of a native function.
  mlir::FunctionType nativeType(const Function &function) const;
  /// Declares a native function once. Two declarations of one symbol with
  /// different types are an error.
  mlir::LogicalResult declareNative(mlir::OpBuilder &builder,
                                    llvm::StringRef symbol,
                                    mlir::FunctionType type, bool raises);
  /// A field of a class by its index, or null after an error at `op`.
  const ClassLayout::Field *field(mlir::Operation *op, mlir::Type objectType,
                                  int64_t index) const;
  /// Symbol of the descriptor that values of `type` are instances of; empty
  /// for a type of which anything is.
  std::string descriptor(mlir::Type type) const;
  /// Null, or the TypeError for a borrowed word that is not of `type`.
  mlir::Value checkType(mlir::OpBuilder &builder, mlir::Location loc,
                        mlir::Value word, mlir::Type type) const;
  /// Goes on only with a borrowed word that is of `type`, down to the items of
  /// tuples of known shape; else the program ends, with `expected` as the name
  /// of the type. Continues in a new block.
  void requireFit(mlir::RewriterBase &rewriter, mlir::Location loc,
                  mlir::Value word, mlir::Type type,
                  llvm::StringRef expected) const;
  /// The value `compute` gives, reached only when `error` is null; undefined
  /// otherwise. Continues in a new block.
  mlir::Value
  unlessError(mlir::RewriterBase &rewriter, mlir::Location loc,
              mlir::Value error, mlir::Type type,
              llvm::function_ref<mlir::Value(mlir::OpBuilder &)> compute) const;
};

/// Name of the uniform entry of a function.
std::string uniformEntryName(llvm::StringRef function);
/// Name under which a function stands in a vtable.
std::string virtualEntryName(const Function &function, llvm::StringRef name);

template <class OpT> class PyPattern : public mlir::OpConversionPattern<OpT> {
public:
  explicit PyPattern(Conversion &conversion)
      : mlir::OpConversionPattern<OpT>(conversion.types,
                                       conversion.module.getContext()),
        conversion(conversion) {}

protected:
  Conversion &conversion;
};

void addNumberPatterns(Conversion &conversion,
                       mlir::RewritePatternSet &patterns);
void addContainerPatterns(Conversion &conversion,
                          mlir::RewritePatternSet &patterns);
void addObjectPatterns(Conversion &conversion,
                       mlir::RewritePatternSet &patterns);
void addCallPatterns(Conversion &conversion, mlir::RewritePatternSet &patterns);
void addControlPatterns(Conversion &conversion,
                        mlir::RewritePatternSet &patterns);
void addGlobalPatterns(Conversion &conversion,
                       mlir::RewritePatternSet &patterns);

/// Raises RecursionError at the entry of a function when the stack is short.
void emitStackCheck(mlir::RewriterBase &rewriter, mlir::Location loc,
                    mlir::Block *entry);

/// Fills `functions` and `classes` from the module.
void collectFunctions(Conversion &conversion);
mlir::LogicalResult collectClasses(Conversion &conversion);
/// Replaces each py.class by an rt.class with its dealloc function.
void convertClasses(Conversion &conversion);
/// Makes the uniform and virtual entries that closures and classes name.
void emitEntries(Conversion &conversion);
/// Removes each retain that a release close behind it undoes.
void cancelPairs(mlir::ModuleOp module);
/// Marks the releases that only run after an error.
void markColdReleases(mlir::ModuleOp module);
/// Unbinds a global and releases its value.
void clearGlobal(mlir::OpBuilder &builder, mlir::Location loc,
                 mlir::FlatSymbolRefAttr name, mlir::Type pyType);
/// Makes `krait.teardown`, which clears the globals in order.
void emitTeardown(Conversion &conversion);

} // namespace krait::convert

#endif // KRAIT_IR_CONVERT_CONVERSION_H
