//===- Layout.h - Layout of every value a compiled program handles --------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Shared by the runtime (which defines the functions) and by codegen (which
// emits loads, stores and static objects of these shapes). Plain data only: no
// functions, no includes but <cstdint>, so that both sides may read it.
//
//   word (u64)   a value of any Python type
//     ...vvvvvvv0   small int: value << 1, value in [-2^62, 2^62)
//     ...aaaaaaa1   heap object: address | 1 (objects are 16-byte aligned)
//
//   object
//     +0  u32 refs    reference count; immortal objects start at ImmortalRefs
//     +4  u8  kind    str: bytes per character; containers: ElemKind (dict:
//                     of the keys)
//     +5  u8  kind2   dict: ElemKind of the values; str: 1 when ASCII
//     +6  u16 flags   ObjectFlags
//     +8  ptr type    type descriptor
//     +16 ...         fields
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_LAYOUT_H
#define KRAIT_RUNTIME_CORE_LAYOUT_H

#include <cstdint>

namespace krt {

/// A value of any type: a small int or a tagged object pointer.
using Word = uint64_t;

/// How an element is stored inside list, dict, set and deque.
enum class ElemKind : uint8_t {
  Word = 0, ///< 8 bytes, a Word that owns its reference
  F64 = 1,  ///< 8 bytes, an IEEE double
  Bool = 2, ///< list: 1 byte; dict and set slots: a u64 of 0 or 1
};

enum ObjectFlags : uint16_t {
  OF_Interned = 1 << 0,  ///< str: compared by identity first
  OF_Static = 1 << 1,    ///< emitted by the compiler, never freed
  OF_Tracked = 1 << 2,   ///< known to the cycle collector
  OF_Finalized = 1 << 3, ///< __del__ has run
};

constexpr uint32_t ImmortalRefs = 1u << 30;

struct Type;

/// Header of every heap object.
struct Object {
  uint32_t refs;
  uint8_t kind;
  uint8_t kind2;
  uint16_t flags;
  const Type *type;
};
static_assert(sizeof(Object) == 16);

/// What a function that can raise returns, in two registers. `error` is null
/// or an owned exception; when it is set, `value` has no meaning.
template <class T> struct Result {
  T value;
  Object *error;
};

struct Float : Object {
  double value;
};

/// Heap integer: |size| limbs, sign of size is the sign of the number; always
/// outside the small range (normalised).
struct BigInt : Object {
  int64_t size;
  uint64_t limbs[];
};

/// `length` code points of `kind` (1, 2 or 4) bytes each, followed by one zero
/// character. `hash` is -1 until computed.
struct Str : Object {
  int64_t length;
  int64_t hash;
  uint8_t data[];
};

/// `length` bytes followed by a zero byte.
struct Bytes : Object {
  int64_t length;
  int64_t hash;
  uint8_t data[];
};

/// `data` is a separately allocated block of `capacity` bytes.
struct ByteArray : Object {
  int64_t length;
  int64_t capacity;
  uint8_t *data;
};

/// kind = ElemKind of the elements. `data` holds `capacity` elements.
struct List : Object {
  int64_t length;
  int64_t capacity;
  void *data;
};

/// Heap form of a tuple: elements are always Words. (In compiled code a tuple
/// of known shape is a value aggregate; it takes this form in a container, in
/// an `object` place and at the border to a native function.)
struct Tuple : Object {
  int64_t length;
  int64_t hash;
  Word items[];
};

/// One entry of the insertion-ordered part of a dict or set. `hash` of a
/// deleted entry is -1 and its key and value are 0. Slots hold what ElemKind
/// says.
struct DictEntry {
  int64_t hash;
  uint64_t key;
  uint64_t value;
};

/// Compact insertion-ordered hash table: `indices` (i32; -1 empty, -2 deleted)
/// over `entries`, in one block.
struct Dict : Object {
  int64_t used;     ///< live entries
  int64_t fill;     ///< entries in use, deleted ones included
  int64_t capacity; ///< entries that may be in use
  int64_t mask;     ///< size of the index table - 1
  void *indices;
  DictEntry *entries;
  uint64_t version; ///< changes with every change of the key set
};

struct SetEntry {
  uint64_t key;
  int64_t hash; ///< -1: empty or deleted (`key` 0: empty, 1: deleted)
};

/// Open-addressing table with CPython's probing, so that iteration order of
/// deterministic hashes is CPython's. Used for set and frozenset.
struct Set : Object {
  int64_t used;
  int64_t fill;
  int64_t mask;
  SetEntry *table;
  int64_t hash;   ///< frozenset only; -1 until computed
  int64_t finger; ///< where pop() looks first
};

struct Range : Object {
  Word start, stop, step;
  Word length;
};

struct Slice : Object {
  Word start, stop, step;
};

/// A function value. `call` takes the function itself and `count` borrowed
/// words and gives an owned word. Captured values follow; `captures` says how
/// many words they are.
struct Function : Object {
  Result<Word> (*call)(Function *self, const Word *args, int64_t count);
  const Str *name;
  int64_t captures;
  /// Which function of the program it is: values of one that have the same
  /// captures are equal. 0: one that is known by `call`. Negative: of one whose
  /// definition may be executed several times with the same captures, each time
  /// making another function (krt_function_made counts them).
  int64_t origin;
  Word captured[];
};

/// A shared variable of a closure. A word; 0 with `bound` 0 when unbound.
struct Cell : Object {
  Word value;
  int64_t bound;
};

struct SavedHandlers;

/// A suspended function. `resume` runs it to its next yield, with what was sent
/// (None's word from next()) or the error thrown in (null: none), all borrowed;
/// it gives what is yielded, or returned when it has set the state to -1.
struct Generator : Object {
  Result<Word> (*resume)(Generator *self, Word sent, Object *thrown);
  const Str *name;        ///< qualified name; a constant
  const uint8_t *managed; ///< for each field: 1 when it holds a counted word
  int64_t count;          ///< of fields
  int64_t running;
  SavedHandlers *handlers; ///< in which it is suspended; null: none
  /// The frame. Field 0 is the state: 0 not started, -1 finished, else
  /// suspended, odd where an exception handler is active. Unset fields are 0.
  uint64_t fields[];
};

/// A line of a traceback, emitted by the compiler as a constant.
struct TraceSite {
  const char *file;     ///< as given on the command line
  const char *function; ///< code name: `<module>`, `f`, `<lambda>`
  int32_t line;
  /// The source lines and carets exactly as CPython 3.14 prints them under the
  /// `File` line, each indented by four spaces and ended by a newline; "" when
  /// it prints none.
  const char *text;
};

/// One raised-through frame; `next` is the frame that was entered later.
struct TraceEntry {
  const TraceSite *site;
  TraceEntry *next;
};

/// A local of a frame that an error has left, whose death can be seen.
struct HeldLocal {
  Word value;
  HeldLocal *next;
};

/// Every exception instance. User-defined fields follow.
struct Exception : Object {
  Tuple *args;
  TraceEntry *trace; ///< outermost frame first; owned
  HeldLocal *held;   ///< of the frames in the trace, last one first; owned
  Exception *cause;
  Exception *context;
  Word notes;    ///< list of str, or 0
  Word extra[2]; ///< StopIteration.value, OSError errno/filename, ...
  uint8_t suppressContext;
};

//===----------------------------------------------------------------------===//
// Type descriptors
//===----------------------------------------------------------------------===//

enum CompareOp : int32_t { LT, LE, EQ, NE, GT, GE };

enum TypeFlags : uint32_t {
  TF_Exception = 1 << 0, ///< subclass of BaseException
  TF_Heap = 1 << 1,      ///< user-defined class
  TF_Acyclic = 1 << 2,   ///< instances can never be part of a cycle
  TF_Iterator = 1 << 3,
};

using VisitFn = void (*)(Object *, void *);

/// What a name in a descriptor's table stands for.
enum MemberKind : uint32_t {
  FieldWord,
  FieldFloat,
  FieldBool,
  MethodMember,
  PropertyMember ///< `call` with the instance as its one argument
};

/// One name in a descriptor's table for dynamic attribute lookup.
struct TypeMember {
  const char *name;
  MemberKind kind;
  uint32_t offset; ///< of a field
  /// method: uniform entry, args[0] is self
  Result<Word> (*call)(Function *self, const Word *args, int64_t count);
};

/// Type descriptor: everything the runtime must know to handle a value of
/// unknown static type. Null slots mean "does not support"; they are inherited
/// at compile time (a descriptor is complete in itself). Unary slots borrow
/// `self`; results are owned.
struct Type : Object {
  const char *name;   ///< __name__
  const char *module; ///< "builtins", "__main__", ...
  const char *qualname;
  const Type *base;       ///< first base, null for object
  const Type *const *mro; ///< this type first, object last
  uint32_t mroCount;
  uint32_t flags;  ///< TypeFlags
  uint32_t size;   ///< bytes of an instance
  uint32_t typeId; ///< preorder number for fast subclass tests, 0 if none
  const TypeMember *members;
  uint64_t memberCount;
  void (*dealloc)(Object *self); ///< refs reached zero
  void (*traverse)(Object *self, VisitFn visit, void *arg);
  Result<Str *> (*repr)(Object *self);
  Result<Str *> (*str)(Object *self);
  Result<int64_t> (*hash)(Object *self); ///< null: unhashable
  /// Owned Word: True, False or NotImplemented. Null: identity for EQ and NE.
  Result<Word> (*compare)(Object *self, Word other, int32_t op);
  Result<bool> (*truth)(Object *self); ///< null: use length, else True
  Result<int64_t> (*length)(Object *self);
  Result<Word> (*iter)(Object *self); ///< owned iterator
  /// Owned next value; value 0 with null error and `*done` = true at the end.
  Result<Word> (*next)(Object *self, bool *done);
  Result<bool> (*contains)(Object *self, Word item);
  Result<Word> (*getItem)(Object *self, Word key);
  Object *(*setItem)(Object *self, Word key, Word value); ///< error or null
  Object *(*delItem)(Object *self, Word key);
  Result<Str *> (*format)(Object *self, Str *spec);
  /// Binary operators on words, by BinaryOp; a null table or entry means
  /// NotImplemented. `self` may be the left or the right operand.
  Result<Word> (*const *binary)(Word left, Word right);
  Result<Word> (*call)(Function *self, const Word *args, int64_t count);
  const void *const *vtable; ///< virtual methods, by the compiler's numbering
};

/// Order of Type::binary; the in-place forms fall back on these.
enum BinaryOp : int32_t {
  BO_Add,
  BO_Sub,
  BO_Mul,
  BO_TrueDiv,
  BO_FloorDiv,
  BO_Mod,
  BO_Pow,
  BO_LShift,
  BO_RShift,
  BO_And,
  BO_Or,
  BO_Xor,
  BO_MatMul,
  BO_Count
};

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_LAYOUT_H
