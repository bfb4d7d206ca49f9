# bool: the two instances of a subclass of int (runtime/core/IntType.cpp). What
# is not declared here is inherited from int.


class bool(int):
    @overload
    def __new__(cls) -> bool:
        return False
    @native("krt_truth", raises=True)
    @overload
    def __new__(cls, o: object, /) -> bool: ...

    @native("krt_bool_and")
    @overload
    def __and__(self, value: bool, /) -> bool: ...
    @overload
    def __and__(self, value: int, /) -> int:
        return int(self) & value
    @native("krt_bool_or")
    @overload
    def __or__(self, value: bool, /) -> bool: ...
    @overload
    def __or__(self, value: int, /) -> int:
        return int(self) | value
    @native("krt_bool_xor")
    @overload
    def __xor__(self, value: bool, /) -> bool: ...
    @overload
    def __xor__(self, value: int, /) -> int:
        return int(self) ^ value

    @native("krt_bool_repr")
    def __repr__(self) -> str: ...
    @native("krt_bool_repr")
    def __str__(self) -> str: ...
    @native("krt_bool_format", raises=True)
    def __format__(self, format_spec: str, /) -> str: ...
    @native("krt_int_from_bool")
    def __hash__(self) -> int: ...
    @native("krt_bool_truth")
    def __bool__(self) -> bool: ...
