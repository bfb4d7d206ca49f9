# RUN: %krait emit --stage=types %s | FileCheck %s
# No module of the library widens the elements of a program's containers.

import bisect
import collections
import contextlib
import enum
import functools
import heapq
import itertools
import math
import operator
import os
import random
import string
import sys
import time

numbers: list[float] = [0.5]
print(len(sys.argv), time.gmtime(0) == time.gmtime(1))
# CHECK: numbers = list[float]{{$}}
