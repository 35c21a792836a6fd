"""A sequence that is read when it is first looked into: a large project opens without what nobody looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")


class LazySequence(Sequence[T], Generic[T]):
    """A sequence of foretold length whose items are made at the first look; equal to a tuple of the same items.

    Parameters
    ----------
    length
        How many items there will be; once they are made, those that there are count.
    load
        Makes them, once.
    """

    __slots__ = ("_items", "_length", "_load")

    def __init__(self, length: int, load: Callable[[], tuple[T, ...]]) -> None:
        self._length, self._load = length, load
        self._items: tuple[T, ...] | None = None

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int, /) -> T: ...
    @overload
    def __getitem__(self, index: slice, /) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice, /) -> T | Sequence[T]:
        return self._all()[index]

    def __iter__(self) -> Iterator[T]:
        return iter(self._all())

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, (tuple, LazySequence)):
            return NotImplemented
        return self._all() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return f"LazySequence({self._all()!r})"

    def _all(self) -> tuple[T, ...]:
        if self._items is None:
            self._items = self._load()
            self._length = len(self._items)
        return self._items
