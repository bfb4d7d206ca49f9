a_first = 1
from circle_b import *

a_second = 2
