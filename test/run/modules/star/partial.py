always = 1
if len("abc") == 3:
    pass
else:
    sometimes = 2
    late = "after"
