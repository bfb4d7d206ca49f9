# Variables that nest one level deeper each time round a loop.
def chain(count: int) -> None:
    link = None
    for i in range(count):
        link = (i, link)
    print(link)
    while link is not None:
        item, link = link
        print(item, end=" ")
    print()


chain(0)
chain(3)
chain(25)
boxes = []
for _ in range(20):
    boxes = [boxes]
print(boxes, len(boxes))
pair = ()
while len(str(pair)) < 60:
    pair = (pair,)
print(pair)
table: dict[str, object] = {}
for i in range(15):
    table = {"inner": table}
print(table)
