//===- Boxing.h - Between representations, with ownership -------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How a value of a py type, in its representation, becomes a word and comes
// back. `type` is always the py type; the representation follows from it.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_CONVERT_BOXING_H
#define KRAIT_IR_CONVERT_BOXING_H

#include "ir/py/PyTypes.h"
#include "ir/rt/RtOps.h"
#include "mlir/IR/Builders.h"

namespace krait::convert {

class Boxing {
public:
  Boxing(mlir::OpBuilder &builder, mlir::Location loc)
      : builder(builder), loc(loc) {}

  /// Owned word from an owned value.
  mlir::Value box(mlir::Value value, mlir::Type type);
  /// Word from a borrowed value. A word that had to be made for it is added
  /// to `temporaries`, to be released after its use.
  mlir::Value boxBorrowed(mlir::Value value, mlir::Type type,
                          llvm::SmallVectorImpl<mlir::Value> &temporaries);
  /// Owned value from an owned word.
  mlir::Value unbox(mlir::Value word, mlir::Type type);
  /// Borrowed value from a borrowed word.
  mlir::Value unboxBorrowed(mlir::Value word, mlir::Type type);

  /// Heap form of a tuple whose elements are owned; consumes them.
  mlir::Value boxTuple(mlir::Value tuple, py::TupleType type);
  /// Tuple with borrowed elements from its heap form.
  mlir::Value unboxTupleBorrowed(mlir::Value ref, py::TupleType type);

  /// Every reference in a value of any representation.
  void retain(mlir::Value value, bool nullable = false);
  void release(mlir::Value value, bool nullable = false);

  /// What stands for None: nothing is ever done with it.
  mlir::Value none();
  mlir::Value noneWord();
  /// The value of an unbound variable, of a representation.
  mlir::Value undef(mlir::Type rtType);

private:
  mlir::OpBuilder &builder;
  mlir::Location loc;
};

/// Representation of a py type (f64, i1 and i64 are their own).
mlir::Type representation(mlir::Type type);
/// How a container stores elements of a py type: word, f64 or i1.
mlir::Type elementRepresentation(mlir::Type type);
/// True when values of the type are words that may be None or a small int or
/// an object.
bool isWordType(mlir::Type type);

} // namespace krait::convert

#endif // KRAIT_IR_CONVERT_BOXING_H
