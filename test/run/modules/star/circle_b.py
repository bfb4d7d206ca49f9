b_first = 10
from circle_a import *

try:
    print(a_second)
except NameError as error:
    print(error)
seen_from_b = a_first
