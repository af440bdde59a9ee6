"""Makes a type that data is read into ready for several threads at once."""

from __future__ import annotations

from threading import Lock
from typing import TypeVar

import msgspec

T = TypeVar("T")
_at_it = Lock()
_ready: set[object] = set()


def ready(shape: type[T]) -> type[T]:
    """`shape` itself, complete for msgspec; every reading into a type, and every look at its fields, goes through here.

    msgspec 0.22 notes the fields of a type at its first use and can lose the interpreter to another thread half way;
    that one then reads the half-written note, and the process dies with all requests in it.
    """
    with _at_it:
        if shape not in _ready:
            msgspec.json.Decoder(shape)
            _ready.add(shape)
    return shape
