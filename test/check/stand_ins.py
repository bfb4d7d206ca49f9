# RUN: %krait check --verify %s

import time
from collections import Counter, defaultdict


def test(counts: Counter[str], groups: defaultdict[str, list[int]]) -> None:
    print(isinstance(counts, dict))  # expected-error {{a test for `dict[K, V]` where the value may be a member of `Counter[str]` is not supported}}
    print(isinstance(counts, Counter))
    print(isinstance(groups, list))


print(isinstance(time.gmtime(0), tuple))  # expected-error {{where the value may be a member of `struct_time` is not supported}}
