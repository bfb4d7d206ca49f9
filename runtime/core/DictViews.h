//===- DictViews.h - dict.keys(), dict.values(), dict.items() ---*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Live views of a dict. Those of keys and items behave like sets; their
// operators take any iterable and give a set (CPython 3.14's
// dictobject.c, "dict views").
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_DICTVIEWS_H
#define KRAIT_RUNTIME_CORE_DICTVIEWS_H

#include "runtime/core/Slot.h"

namespace krt {

struct DictView : Object {
  Dict *dict;
};

inline bool isDictView(Word w) {
  return isa(w, krt_type_dict_keys) || isa(w, krt_type_dict_values) ||
         isa(w, krt_type_dict_items);
}
/// A view of keys or items.
inline bool isSetView(Word w) {
  return isa(w, krt_type_dict_keys) || isa(w, krt_type_dict_items);
}

} // namespace krt

extern "C" {
krt::DictView *krt_dict_keys(krt::Dict *dict);
krt::DictView *krt_dict_values(krt::Dict *dict);
krt::DictView *krt_dict_items(krt::Dict *dict);

krt::Word krt_dict_view_len(krt::DictView *view);
krt::Word krt_dict_view_iter(krt::DictView *view);
krt::Word krt_dict_view_reversed(krt::DictView *view);
krt::Result<krt::Str *> krt_dict_view_repr(krt::DictView *view);
krt::Result<bool> krt_dict_view_contains(krt::DictView *view, krt::Word value);
/// Comparison of views of keys or items with a value of any type.
krt::Result<bool> krt_dict_view_eq(krt::DictView *view, krt::Word other);
krt::Result<bool> krt_dict_view_ne(krt::DictView *view, krt::Word other);
krt::Result<bool> krt_dict_view_lt(krt::DictView *view, krt::Word other);
krt::Result<bool> krt_dict_view_le(krt::DictView *view, krt::Word other);
krt::Result<bool> krt_dict_view_gt(krt::DictView *view, krt::Word other);
krt::Result<bool> krt_dict_view_ge(krt::DictView *view, krt::Word other);
krt::Result<bool> krt_dict_view_isdisjoint(krt::DictView *view,
                                           krt::Word other);

// set(view), and `view OP other` and (r...) `other OP view` as sets whose
// elements are of the kind that the suffix says.
#define KRT_VIEW_DECLARE(S, T, K)                                              \
  krt::Result<krt::Set *> krt_dict_view_set_##S(krt::DictView *view);          \
  krt::Result<krt::Set *> krt_dict_view_and_##S(krt::DictView *view,           \
                                                krt::Word other);              \
  krt::Result<krt::Set *> krt_dict_view_sub_##S(krt::DictView *view,           \
                                                krt::Word other);              \
  krt::Result<krt::Set *> krt_dict_view_rsub_##S(krt::DictView *view,          \
                                                 krt::Word other);             \
  krt::Result<krt::Set *> krt_dict_view_or_##S(krt::DictView *view,            \
                                               krt::Word other);               \
  krt::Result<krt::Set *> krt_dict_view_ror_##S(krt::DictView *view,           \
                                                krt::Word other);              \
  krt::Result<krt::Set *> krt_dict_view_xor_##S(krt::DictView *view,           \
                                                krt::Word other);              \
  krt::Result<krt::Set *> krt_dict_view_rxor_##S(krt::DictView *view,          \
                                                 krt::Word other);
KRT_FOR_EACH_KIND(KRT_VIEW_DECLARE)
#undef KRT_VIEW_DECLARE
}

#endif // KRAIT_RUNTIME_CORE_DICTVIEWS_H
