try:
    list(zip([1, 2], [1], strict=True))
except ValueError as e:
    print(e.__context__)
    list(zip([1], [1], [1, 2], strict=True))
