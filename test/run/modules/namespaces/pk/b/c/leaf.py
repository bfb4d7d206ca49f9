from .. import c
z=3
