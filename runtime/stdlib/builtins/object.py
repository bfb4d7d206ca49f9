"""object, type and the types of the constants that exist once."""


class object:
    @native("krt_object_new")
    def __new__(cls) -> object: ...

    def __init__(self) -> None:
        pass

    @property
    @intrinsic("type")
    def __class__(self) -> type[Self]: ...

    @native("krt_object_eq")
    def __eq__(self, value: object, /) -> bool: ...

    def __ne__(self, value: object, /) -> bool:
        return not self == value

    @native("krt_object_hash")
    def __hash__(self) -> int: ...

    @native("krt_object_repr_word", raises=True)
    def __repr__(self) -> str: ...

    def __str__(self) -> str:
        return repr(self)

    @native("krt_object_format", raises=True)
    def __format__(self, format_spec: str, /) -> str: ...


class type:
    @property
    @native("krt_type_get_name")
    def __name__(self) -> str: ...

    @property
    @native("krt_type_get_qualname")
    def __qualname__(self) -> str: ...

    @property
    @native("krt_type_get_module")
    def __module__(self) -> str: ...

    @property
    @native("krt_type_get_mro")
    def __mro__(self) -> tuple[type, ...]: ...

    @property
    @native("krt_type_get_base")
    def __base__(self) -> type | None: ...

    @native("krt_type_get_mro_list")
    def mro(self) -> list[type]: ...


class NoneType:
    def __bool__(self) -> bool:
        return False


class ellipsis:
    pass


class NotImplementedType(Any):
    pass


Ellipsis: ellipsis
NotImplemented: NotImplementedType


class function:
    pass
