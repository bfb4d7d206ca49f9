import sys

kind = sys.argv[1]
if kind == "many":
    for i in range(100000):
        print(i)
elif kind == "exit":
    print("text")
    sys.exit(3)
elif kind == "caught":
    try:
        for i in range(100000):
            print(i)
        sys.stdout.flush()
    except BrokenPipeError as error:
        print("caught", error, file=sys.stderr)
else:
    print("text")
