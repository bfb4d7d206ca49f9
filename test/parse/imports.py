# Dotted names are one name; level counts the dots.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

import a.b.c as d, e
from a.b import c as d, e
from ... import f
from .g import (h, i as j,)
from k import *

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    Import(
# CHECK-NEXT:      names=[
# CHECK-NEXT:        alias(name='a.b.c', asname='d'),
# CHECK-NEXT:        alias(name='e')]),
# CHECK-NEXT:    ImportFrom(
# CHECK-NEXT:      module='a.b',
# CHECK-NEXT:      names=[
# CHECK-NEXT:        alias(name='c', asname='d'),
# CHECK-NEXT:        alias(name='e')],
# CHECK-NEXT:      level=0),
# CHECK-NEXT:    ImportFrom(
# CHECK-NEXT:      names=[
# CHECK-NEXT:        alias(name='f')],
# CHECK-NEXT:      level=3),
# CHECK-NEXT:    ImportFrom(
# CHECK-NEXT:      module='g',
# CHECK-NEXT:      names=[
# CHECK-NEXT:        alias(name='h'),
# CHECK-NEXT:        alias(name='i', asname='j')],
# CHECK-NEXT:      level=1),
# CHECK-NEXT:    ImportFrom(
# CHECK-NEXT:      module='k',
# CHECK-NEXT:      names=[
# CHECK-NEXT:        alias(name='*')],
# CHECK-NEXT:      level=0)])
#  CHECK-NOT:{{.}}
