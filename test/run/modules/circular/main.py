# Modules that import each other, and members that are not there yet.
import first

print(first.down(3))
import second

print(second.down(2), first.X, second.Y)
