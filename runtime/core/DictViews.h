//===- DictViews.h - dict.keys(), dict.values(), dict.items() ---*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Live views of a dict. Those of keys and items behave like sets; their
// operators take any iterable and give a set of words (CPython 3.14's
// dictobject.c, "dict views").
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_DICTVIEWS_H
#define KRAIT_RUNTIME_CORE_DICTVIEWS_H

#include "runtime/core/Object.h"

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

int64_t krt_dict_view_length(krt::DictView *view);
krt::Object *krt_dict_view_iter(krt::DictView *view);
krt::Object *krt_dict_view_reversed(krt::DictView *view);
krt::Result<krt::Str *> krt_dict_view_repr(krt::DictView *view);
krt::Result<bool> krt_dict_view_contains(krt::DictView *view, krt::Word value);
/// `op` of views of keys or items; `other` is a set or such a view.
krt::Result<bool> krt_dict_view_compare(krt::DictView *view, krt::Word other,
                                        int32_t op);
krt::Result<bool> krt_dict_view_isdisjoint(krt::DictView *view,
                                           krt::Word other);
/// Operands in order; at least one is a view of keys or items.
krt::Result<krt::Set *> krt_dict_view_and(krt::Word left, krt::Word right);
krt::Result<krt::Set *> krt_dict_view_or(krt::Word left, krt::Word right);
krt::Result<krt::Set *> krt_dict_view_sub(krt::Word left, krt::Word right);
krt::Result<krt::Set *> krt_dict_view_xor(krt::Word left, krt::Word right);
}

#endif // KRAIT_RUNTIME_CORE_DICTVIEWS_H
