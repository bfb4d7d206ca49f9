"""slice (runtime/core/Slice.cpp)."""


class slice:
    @overload
    def __new__(cls, stop: Any, /) -> slice:
        return slice(None, stop, None)
    @overload
    def __new__(cls, start: Any, stop: Any, /) -> slice:
        return slice(start, stop, None)
    @overload
    @native("krt_slice_new")
    def __new__(cls, start: Any, stop: Any, step: Any, /) -> slice: ...

    @property
    @native("krt_slice_start")
    def start(self) -> Any: ...
    @property
    @native("krt_slice_stop")
    def stop(self) -> Any: ...
    @property
    @native("krt_slice_step")
    def step(self) -> Any: ...
    @native("krt_slice_indices", raises=True)
    def indices(self, len: int, /) -> tuple[int, int, int]: ...

    @native("krt_slice_eq", raises=True)
    def __eq__(self, value: object, /) -> bool: ...
    @native("krt_slice_ne", raises=True)
    def __ne__(self, value: object, /) -> bool: ...
    @native("krt_slice_hash", raises=True)
    def __hash__(self) -> int: ...
    @native("krt_slice_repr", raises=True)
    def __repr__(self) -> str: ...
