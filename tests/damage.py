"""Damages one table at a time, in memory: readers see the damaged data, and afterwards nobody remembers them."""

from __future__ import annotations

import copy
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import _lru_cache_wrapper, cache
from pathlib import Path
from typing import Any

from legal_refs.files import datafiles, integrity

PAPERS = Path(datafiles.DATA.parent.parent, "complaints/documents")
HARMS = ("unknown key", "wrong kind", "unreadable")


def tables() -> dict[str, Path]:
    """Every table by its name; of the folders of laws, points, decided cases and papers one file stands for all."""
    found = integrity.files()
    single = {name: path for name, path in found.items() if name.split("/")[0] not in {"laws", "points", "precedents"}}
    first = {folder: next(name for name in found if name.startswith(folder)) for folder in ("laws/", "points/", "prec")}
    single |= {name: found[name] for name in first.values()}
    return single | {"faults.yaml": PAPERS / "faults.yaml", "papers": PAPERS / "papers/a_court.yaml"}


@contextmanager
def changed(change: Callable[[Any], Any], path: Path) -> Iterator[None]:
    """The data of one file as `change` leaves them; every reader reads anew, before and after."""
    whole = datafiles.read_plain

    undamaged = _plain if whole is _read_plain else whole

    def read_plain(wanted: Path) -> Any:
        return change(copy.deepcopy(undamaged(wanted))) if wanted == path else undamaged(wanted)

    datafiles.read_plain = read_plain
    forget()
    try:
        yield
    finally:
        datafiles.read_plain = whole
        forget()


def harm(how: str, path: Path) -> Callable[[Any], Any]:
    """A change that damages a file: a key that no type knows, a first value of the wrong kind, or no data at all."""

    def unreadable(_plain: Any) -> Any:
        raise datafiles.DataError(f"{datafiles.name_of(path)}: cannot be read")

    return {"unknown key": _with_unknown_key, "wrong kind": _of_wrong_kind, "unreadable": unreadable}[how]


def _with_unknown_key(plain: Any) -> Any:
    return [*plain, {"zz_unknown_key": 1}] if isinstance(plain, list) else plain | {"zz_unknown_key": 1}


def _of_wrong_kind(plain: Any) -> Any:
    if isinstance(plain, list):
        return [7, *plain[1:]]
    first = "rows" if "rows" in plain else next(k for k, v in plain.items() if isinstance(v, list | dict))
    return plain | {first: 7}


def forget() -> None:
    """Make every reader of the project forget what it read."""
    for name, module in list(sys.modules.items()):
        if name.startswith(("legal_refs", "complaints")):
            for member in list(vars(module).values()):
                if isinstance(member, _lru_cache_wrapper):
                    member.cache_clear()


_read_plain = datafiles.read_plain


@cache
def _plain(path: Path) -> Any:
    return _read_plain(path)
