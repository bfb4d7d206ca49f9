//===- ContainerTest.cpp - Containers under user code and stress ----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the recorded operations of ContainerCasesTest do not reach: elements
// whose `__eq__`, `__hash__` and `__lt__` change the container, iterators of
// containers that change, deep nesting, containers in themselves, the raw
// cursors and the sort with keys.
//
//===----------------------------------------------------------------------===//

#include "RuntimeFixture.h"
#include "runtime/core/BuiltinType.h"
#include "runtime/core/Dict.h"
#include "runtime/core/DictViews.h"
#include "runtime/core/Int.h"
#include "runtime/core/Iterators.h"
#include "runtime/core/Range.h"
#include "runtime/core/SetOps.h"
#include "runtime/core/Slice.h"
#include <algorithm>
#include <functional>
#include <random>
#include <vector>

using namespace krt_test;

namespace {

//===----------------------------------------------------------------------===//
// A type whose methods are lambdas
//===----------------------------------------------------------------------===//

/// What `__eq__` and `__lt__` of every Probe do.
std::function<Result<bool>(Word, Word, int32_t)> onCompare;
/// What `__hash__` gives, from the value.
std::function<Result<int64_t>(int64_t)> onHash;

struct Probe : Object {
  int64_t value;
};

Result<Word> compareProbe(Object *self, Word other, int32_t op) {
  Result<bool> result = onCompare(word(self), other, op);
  if (result.error)
    return fail(result.error);
  return ok(retained(boolWord(result.value)));
}
Result<int64_t> hashProbe(Object *self) {
  return onHash(static_cast<Probe *>(self)->value);
}
Result<Str *> reprProbe(Object *self) {
  std::string text = "P" + std::to_string(static_cast<Probe *>(self)->value);
  return ok(krt_str_from_ascii(text.c_str()));
}

extern Type probeType;
const Type *const ProbeMro[] = {&probeType, &krt_type_object};
constinit Type probeType = [] {
  Type type = describeBuiltin("Probe", ProbeMro, sizeof(Probe), freeObject);
  type.module = "__main__";
  type.compare = compareProbe;
  type.hash = hashProbe;
  type.repr = reprProbe;
  return type;
}();

Owned probe(int64_t value) {
  auto *o = newObject<Probe>(&probeType);
  o->value = value;
  return Owned(o);
}
int64_t valueOf(Word w) { return as<Probe>(w)->value; }

class Container : public LeakCheck {
protected:
  void SetUp() override {
    LeakCheck::SetUp();
    onHash = [](int64_t) { return ok(int64_t(7)); };
    onCompare = [](Word a, Word b, int32_t op) {
      if (!isa(b, probeType))
        return ok(op == NE);
      int64_t x = valueOf(a), y = valueOf(b);
      return ok(op == LT ? x < y : op == NE ? x != y : x == y);
    };
  }
};

Owned listOf(std::initializer_list<int64_t> values) {
  List *result = krt_list_new(ElemKind::Word, 0);
  for (int64_t v : values)
    krt_list_append_w(result, smallWord(v));
  return Owned(result);
}

std::string repr(Word w) { return take(krt_repr(w)); }

Object *boom() { return raise(krt_type_ValueError, "boom"); }

} // namespace

//===----------------------------------------------------------------------===//
// Deep nesting
//===----------------------------------------------------------------------===//

TEST_F(Container, FreesDeeplyNestedLists) {
  Word inner = word(krt_list_new(ElemKind::Word, 1));
  for (int i = 0; i < 2000000; ++i) {
    List *outer = krt_list_new(ElemKind::Word, 1);
    listAppendWord(outer, inner);
    inner = word(outer);
  }
  release(inner);
}

TEST_F(Container, FreesNestedContainersOfAllTypes) {
  Word inner = smallWord(1);
  for (int i = 0; i < 400000; ++i) {
    Word outer;
    if (i % 3 == 0) {
      outer = word(tupleFromOwned(&inner, 1));
    } else if (i % 3 == 1) {
      Dict *dict = krt_dict_new(ElemKind::Word, ElemKind::Word);
      EXPECT_EQ(krt_dict_set_word(dict, smallWord(i), inner), nullptr);
      release(inner);
      outer = word(krt_dict_values(dict));
      release(dict);
    } else {
      List *list = krt_list_new(ElemKind::Word, 1);
      listAppendWord(list, inner);
      outer = krt_list_iter(list);
      release(list);
    }
    inner = outer;
  }
  release(inner);
}

TEST_F(Container, ShowsWhatContainsItself) {
  Owned l = listOf({1}), d(krt_dict_new(ElemKind::Word, ElemKind::Word));
  krt_list_append_w(l.as<List>(), l);
  EXPECT_EQ(repr(l), "[1, [...]]");
  Owned t = tuple({l});
  EXPECT_EQ(repr(t), "([1, [...]],)");
  EXPECT_EQ(krt_dict_set_word(d.as<Dict>(), smallWord(1), d), nullptr);
  EXPECT_EQ(repr(d), "{1: {...}}");
  Owned values(krt_dict_values(d.as<Dict>()));
  EXPECT_EQ(krt_dict_set_word(d.as<Dict>(), smallWord(1), values), nullptr);
  EXPECT_EQ(repr(d), "{1: dict_values([...])}");
  krt_dict_clear(d.as<Dict>());
  krt_list_clear(l.as<List>());
}

//===----------------------------------------------------------------------===//
// __eq__ and __hash__ that do things
//===----------------------------------------------------------------------===//

TEST_F(Container, EqThatClearsTheList) {
  Owned l = list({});
  for (int i = 0; i < 100; ++i)
    krt_list_push_w(l.as<List>(), word(retained(probe(i).object())));
  onCompare = [&](Word, Word, int32_t) {
    krt_list_clear(l.as<List>());
    return ok(false);
  };
  Owned key = probe(-1);
  EXPECT_EQ(take(krt_list_contains_w(l.as<List>(), key)), "False");
  EXPECT_EQ(l.as<List>()->length, 0);
}

TEST_F(Container, EqThatClearsTheDict) {
  Owned d(krt_dict_new(ElemKind::Word, ElemKind::Word));
  for (int i = 0; i < 50; ++i) {
    Owned key = probe(i);
    EXPECT_EQ(krt_dict_setitem_ww(d.as<Dict>(), key, smallWord(i)), nullptr);
  }
  int calls = 0;
  onCompare = [&](Word, Word, int32_t) {
    if (++calls == 3)
      krt_dict_clear(d.as<Dict>());
    return ok(false);
  };
  Owned key = probe(-1);
  EXPECT_EQ(take(krt_dict_getor_ww(d.as<Dict>(), key, smallWord(5))), "5");
  EXPECT_EQ(calls, 3);
}

TEST_F(Container, EqThatGrowsTheDictAndTheSet) {
  Owned d(krt_dict_new(ElemKind::Word, ElemKind::Word));
  Owned s(krt_set_new(ElemKind::Word));
  for (int i = 0; i < 4; ++i) {
    Owned key = probe(i);
    EXPECT_EQ(krt_dict_setitem_ww(d.as<Dict>(), key, smallWord(i)), nullptr);
    EXPECT_EQ(krt_set_add_w(s.as<Set>(), key), nullptr);
  }
  int64_t next = 100;
  bool busy = false;
  auto equal = onCompare;
  onCompare = [&](Word a, Word b, int32_t op) {
    if (!busy && next < 400) {
      busy = true;
      EXPECT_EQ(krt_dict_setitem_ww(d.as<Dict>(), smallWord(next), 0), nullptr);
      EXPECT_EQ(krt_set_add_w(s.as<Set>(), smallWord(next)), nullptr);
      ++next;
      busy = false;
    }
    return equal(a, b, op);
  };
  Owned key = probe(3);
  EXPECT_EQ(take(krt_dict_getitem_ww(d.as<Dict>(), key)), "3");
  EXPECT_EQ(take(krt_set_contains_w(s.as<Set>(), key)), "True");
  EXPECT_GT(next, 103);
}

TEST_F(Container, ErrorsOfEqAndHashArePassedOn) {
  Owned d(krt_dict_new(ElemKind::Word, ElemKind::Word));
  Owned s(krt_set_new(ElemKind::Word));
  Owned first = probe(1), second = probe(2);
  EXPECT_EQ(krt_dict_setitem_ww(d.as<Dict>(), first, 0), nullptr);
  EXPECT_EQ(krt_set_add_w(s.as<Set>(), first), nullptr);
  Owned l = list({first});
  onCompare = [](Word, Word, int32_t) -> Result<bool> { return fail(boom()); };
  EXPECT_EQ(take(krt_dict_getitem_ww(d.as<Dict>(), second)),
            "ValueError: boom");
  EXPECT_EQ(takeError(krt_dict_setitem_ww(d.as<Dict>(), second, 0)),
            "ValueError: boom");
  EXPECT_EQ(takeError(krt_set_add_w(s.as<Set>(), second)), "ValueError: boom");
  EXPECT_EQ(takeError(krt_list_remove_w(l.as<List>(), second)),
            "ValueError: boom");
  onHash = [](int64_t) -> Result<int64_t> {
    return fail(raise(krt_type_TypeError, "no hash today"));
  };
  EXPECT_EQ(take(krt_dict_getitem_ww(d.as<Dict>(), second)),
            "TypeError: cannot use 'Probe' as a dict key (no hash today)");
  EXPECT_EQ(takeError(krt_set_add_w(s.as<Set>(), second)),
            "TypeError: cannot use 'Probe' as a set element (no hash today)");
}

//===----------------------------------------------------------------------===//
// Sorting
//===----------------------------------------------------------------------===//

TEST_F(Container, SortIsStableAndSortsValuesByKeys) {
  std::mt19937 random(1);
  for (int64_t n : {0, 1, 2, 10, 100, 1000, 5000}) {
    for (bool reverse : {false, true}) {
      List *values = krt_list_new(ElemKind::Word, 0);
      List *keys = krt_list_new(ElemKind::F64, 0);
      std::vector<std::pair<double, int64_t>> expected;
      for (int64_t i = 0; i < n; ++i) {
        double key = double(random() % 50);
        krt_list_append_f(keys, key);
        krt_list_append_w(values, smallWord(i));
        expected.push_back({reverse ? -key : key, i});
      }
      std::sort(expected.begin(), expected.end());
      EXPECT_EQ(krt_list_sort_by_keys(values, keys, reverse), nullptr);
      for (int64_t i = 0; i < n; ++i)
        ASSERT_EQ(smallValue(listWords(values)[i]), expected[i].second);
      release(values);
      release(keys);
    }
  }
}

TEST_F(Container, SortOfEveryKindAgreesWithTheGeneralOne) {
  std::mt19937_64 random(2);
  for (int64_t n : {300, 20000}) {
    List *ints = krt_list_new(ElemKind::Word, 0);
    List *floats = krt_list_new(ElemKind::F64, 0);
    List *bools = krt_list_new(ElemKind::Bool, 0);
    for (int64_t i = 0; i < n; ++i) {
      krt_list_append_w(ints, smallWord(int64_t(random()) >> 3));
      krt_list_append_f(floats, double(int64_t(random())) / 1e3);
      krt_list_append_b(bools, random() & 1);
    }
    for (List *list : {ints, floats, bools}) {
      EXPECT_EQ(krt_list_sort(list, false), nullptr);
      for (int64_t i = 1; i < n; ++i) {
        Owned a(listWord(list, i - 1)), b(listWord(list, i));
        ASSERT_EQ(take(krt_compare_bool(a, b, LE)), "True");
      }
      release(list);
    }
  }
}

TEST_F(Container, SortNoticesChangesAndKeepsAllElementsOnErrors) {
  Owned l = list({});
  for (int i = 0; i < 60; ++i)
    krt_list_push_w(l.as<List>(), word(retained(probe(60 - i).object())));
  onCompare = [&](Word a, Word b, int32_t) {
    EXPECT_EQ(l.as<List>()->length, 0);
    krt_list_append_w(l.as<List>(), smallWord(1));
    krt_list_clear(l.as<List>());
    return ok(valueOf(a) < valueOf(b));
  };
  EXPECT_EQ(takeError(krt_list_sort(l.as<List>(), false)),
            "ValueError: list modified during sort");
  EXPECT_EQ(l.as<List>()->length, 60);
  int calls = 0;
  onCompare = [&](Word a, Word b, int32_t) -> Result<bool> {
    if (++calls == 100)
      return fail(boom());
    return ok((valueOf(a) * 7919) % 61 < (valueOf(b) * 7919) % 61);
  };
  EXPECT_EQ(takeError(krt_list_sort(l.as<List>(), true)), "ValueError: boom");
  int64_t sum = 0;
  for (int64_t i = 0; i < 60; ++i)
    sum += valueOf(listWords(l.as<List>())[i]);
  EXPECT_EQ(sum, 60 * 61 / 2);
}

//===----------------------------------------------------------------------===//
// Iteration over what changes
//===----------------------------------------------------------------------===//

TEST_F(Container, IteratorsOfListsSeeTheListAsItIs) {
  Owned l = listOf({1, 2, 3});
  Owned it(krt_list_iter(l.as<List>()));
  bool done;
  EXPECT_EQ(take(krt_next(it, &done)), "1");
  krt_list_append_w(l.as<List>(), smallWord(4));
  Owned hint(krt_call_method(it, "__length_hint__", nullptr, 0).value);
  EXPECT_EQ(repr(hint), "3");
  for (const char *item : {"2", "3", "4"})
    EXPECT_EQ(take(krt_next(it, &done)), item);
  EXPECT_EQ(krt_next(it, &done).error, nullptr);
  EXPECT_TRUE(done);
  krt_list_append_w(l.as<List>(), smallWord(5));
  EXPECT_EQ(krt_next(it, &done).error, nullptr);
  EXPECT_TRUE(done);
  Owned back(krt_list_reversed(l.as<List>()));
  EXPECT_EQ(take(krt_next(back, &done)), "5");
  krt_list_clear(l.as<List>());
  EXPECT_EQ(krt_next(back, &done).error, nullptr);
  EXPECT_TRUE(done);
}

TEST_F(Container, IteratorsOfDictsAndSetsNoticeChanges) {
  Owned d(krt_dict_new(ElemKind::Word, ElemKind::Word));
  Owned s(krt_set_new(ElemKind::Word));
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(krt_dict_setitem_ww(d.as<Dict>(), smallWord(i), 0), nullptr);
    EXPECT_EQ(krt_set_add_w(s.as<Set>(), smallWord(i)), nullptr);
  }
  bool done;
  Owned keys(krt_dict_iter(d.as<Dict>())), items(krt_set_iter(s.as<Set>()));
  EXPECT_EQ(take(krt_next(keys, &done)), "0");
  EXPECT_EQ(take(krt_next(items, &done)), "0");
  EXPECT_EQ(krt_dict_setitem_ww(d.as<Dict>(), smallWord(9), 0), nullptr);
  EXPECT_EQ(krt_set_add_w(s.as<Set>(), smallWord(9)), nullptr);
  for (int again = 0; again < 2; ++again) {
    EXPECT_EQ(take(krt_next(keys, &done)),
              "RuntimeError: dictionary changed size during iteration");
    EXPECT_EQ(take(krt_next(items, &done)),
              "RuntimeError: Set changed size during iteration");
  }
  // One key goes and another comes: the size is right, the number of items not.
  DictCursor cursor = {0, d.as<Dict>()->used, d.as<Dict>()->used};
  uint64_t key, value;
  std::string seen;
  int32_t state;
  while ((state = krt_dict_cursor_next(d.as<Dict>(), &cursor, &key, &value)) ==
         1) {
    seen += repr(key) + " ";
    EXPECT_EQ(krt_dict_delitem_ww(d.as<Dict>(), key), nullptr);
    Word added = smallWord(100 + cursor.remaining);
    EXPECT_EQ(krt_dict_setitem_ww(d.as<Dict>(), added, 0), nullptr);
  }
  EXPECT_EQ(state, -1);
  EXPECT_EQ(takeError(krt_dict_iteration_error(d.as<Dict>(), &cursor)),
            "RuntimeError: dictionary keys changed during iteration");
  EXPECT_EQ(seen, "0 1 103 102 ");
}

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

TEST_F(Container, TooLargeRequestsRaise) {
  Owned l = listOf({1, 2}), t = tuple({smallWord(1), smallWord(2)});
  Word huge = smallWord(SmallMax);
  EXPECT_EQ(takeError(krt_list_repeat(l.as<List>(), huge).error),
            "MemoryError: ");
  EXPECT_EQ(takeError(krt_tuple_repeat(t.as<Tuple>(), huge).error),
            "MemoryError: ");
  Owned big(krt_int_from_u64(UINT64_MAX));
  EXPECT_EQ(takeError(krt_list_repeat(l.as<List>(), big).error),
            "OverflowError: cannot fit 'int' into an index-sized integer");
  EXPECT_EQ(take(krt_list_getitem_w(l.as<List>(), big)),
            "IndexError: cannot fit 'int' into an index-sized integer");
  EXPECT_EQ(take(krt_list_pop_w(l.as<List>(), big)),
            "OverflowError: Python int too large to convert to C ssize_t");
  Owned range(krt_range_new_stop(big));
  EXPECT_EQ(take(krt_range_len(range.as<Range>())),
            "OverflowError: Python int too large to convert to C ssize_t");
}

TEST_F(Container, DictOfAMillionKeysWithDeletions) {
  Owned d(krt_dict_new(ElemKind::Word, ElemKind::F64));
  for (int64_t i = 0; i < 1000000; ++i)
    EXPECT_EQ(krt_dict_setitem_wf(d.as<Dict>(), smallWord(i * 64), double(i)),
              nullptr);
  for (int64_t i = 0; i < 1000000; i += 2)
    EXPECT_EQ(krt_dict_delitem_wf(d.as<Dict>(), smallWord(i * 64)), nullptr);
  EXPECT_EQ(krt_dict_length(d.as<Dict>()), 500000);
  for (int64_t i = 0; i < 1000000; ++i)
    ASSERT_EQ(krt_dict_getor_wf(d.as<Dict>(), smallWord(i * 64), -1.0).value,
              i % 2 ? double(i) : -1.0);
  while (krt_dict_length(d.as<Dict>()) > 100)
    release(krt_dict_popitem(d.as<Dict>()).value);
  for (int64_t i = 0; i < 300; ++i)
    EXPECT_EQ(krt_dict_setitem_wf(d.as<Dict>(), smallWord(i), 0.5), nullptr);
  EXPECT_EQ(krt_dict_getor_wf(d.as<Dict>(), smallWord(299), 0).value, 0.5);
}
