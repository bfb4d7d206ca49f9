# RUN: %krait emit --stage=py %s | FileCheck %s
# A field that may be unbound is tested before it is read.


class Point:
    def __init__(self, x: int) -> None:
        self.x = x

    def shifted(self, by: int) -> "Point":
        return Point(self.x + by)


Point(1).shifted(2)

# CHECK-LABEL: py.func @__main__()
# CHECK: %[[POINT:.*]] = py.new @type.__main__.Point : !py.instance<"type.__main__.Point">
# CHECK: py.call @"__main__.Point.__init__(Point,int)"(%[[POINT]]
# CHECK: py.call @"__main__.Point.shifted(Point,int)"(%[[POINT]]
# CHECK: py.class @type.__main__.Point
# CHECK-SAME: field_names = ["x"], field_types = [!py.int]
# CHECK-LABEL: py.func private @"__main__.Point.__init__(Point,int)"
# CHECK: py.field.store %{{.*}}, %{{.*}}[0] : !py.int
# CHECK-LABEL: py.func private @"__main__.Point.shifted(Point,int)"
# CHECK: %[[SET:.*]] = py.field.is_set %[[SELF:.*]][0]
# CHECK: cf.cond_br %[[SET]], ^[[GOOD:.*]], ^[[BAD:.*]]
# CHECK: ^[[BAD]]:
# CHECK: krt_raise_attribute_error
# CHECK: py.raise
# CHECK: ^[[GOOD]]:
# CHECK: %[[X:.*]] = py.field.load %[[SELF]][0]
# CHECK: py.int.add %[[X]]
