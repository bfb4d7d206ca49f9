from . import b
from .b import c as cc
from . import helper
from .helper import *
def get(): return cc.y, helper.h, b.c is cc
