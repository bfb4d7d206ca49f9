TYPE_CHECKING = True
if TYPE_CHECKING:
    print("yes")
else:
    print("no")
