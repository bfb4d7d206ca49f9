# The same Mersenne Twister as CPython for the same seed, every distribution.
import random

for seed in [0, 1, 42, -5, 2**80]:
    random.seed(seed)
    print([random.random() for _ in range(3)], [random.randrange(100) for _ in range(5)], random.getrandbits(70))
random.seed("text")
print(random.random())
random.seed(123)
print(random.randint(1, 6), random.randrange(10, 100, 7), random.uniform(1, 5), random.choice([1, 2, 3]), random.choice("abc"))
items = list(range(10))
random.shuffle(items)
print(items, random.sample(range(100), 5), random.sample(items, 3), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=6), random.choices("xyz", cum_weights=[1, 5, 6], k=4))
print(random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(5, 2), random.expovariate(1.5), random.betavariate(2, 3), random.gammavariate(2, 1), random.gammavariate(0.5, 1), random.triangular(0, 10, 3), random.lognormvariate(0, 0.5), random.vonmisesvariate(0, 4), random.paretovariate(3), random.weibullvariate(1, 1.5), random.randbytes(5), random.binomialvariate(10, 0.3))
state = random.getstate()
a = random.random()
random.setstate(state)
print(a == random.random())
try:
    random.choice([])
except IndexError as error:
    print(error)
try:
    random.randrange(5, 5)
except ValueError as error:
    print(error)
try:
    random.sample([1], 2)
except ValueError as error:
    print(error)
