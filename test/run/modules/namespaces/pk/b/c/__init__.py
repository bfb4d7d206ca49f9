y=2
print(__name__)
