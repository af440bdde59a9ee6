"""What is found in a case, or an assessment, is kept with it: neither ever changes, and all papers ask for the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

Find = TypeVar("Find", bound=Callable[..., Any])


def kept(find: Find) -> Find:
    """The function, which looks only once for the same case or assessment and the same further arguments.

    Either is a Struct with `dict=True` and bears what was found; nobody may change it.
    """
    place = f"{find.__module__}.{find.__qualname__}"

    def found(case: Any, *asked: Any) -> Any:
        known = case.__dict__.setdefault(place, {})
        if asked not in known:
            known[asked] = find(case, *asked)
        return known[asked]

    found.__name__, found.__doc__, found.__module__ = find.__name__, find.__doc__, find.__module__
    return found  # type: ignore[return-value]
