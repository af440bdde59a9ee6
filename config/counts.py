"""Numbers that all worker processes of this machine count up together: a piece of memory that the master made.

The master makes it before the workers start (`begin`), they inherit it. A number has a place, not a name; who reads it
knows what stands where (complaints/web/metrics.py). A worker that is killed while it counts leaves the others free.
"""

from __future__ import annotations

import fcntl
import mmap
import os
import struct
from threading import Lock

PLACES = 16_384
FAULTS, BYTES, ROUTES = 0, 1, 2
"""Lines of the log `fault`, bytes of answers; from ROUTES on a row for each route (complaints/web/metrics.py)."""
_ONE = struct.Struct("=Q")
_among_threads = Lock()
_memory: mmap.mmap | None = None
_file = -1


def begin() -> None:
    """Start from zero; called in the master, before it starts the workers that are to count together."""
    global _memory, _file
    if _file >= 0:
        os.close(_file)
    _file = os.memfd_create("counts")
    os.ftruncate(_file, PLACES * _ONE.size)
    _memory = mmap.mmap(_file, PLACES * _ONE.size)


def add(place: int, by: int = 1) -> None:
    """Count up at a place from 0 to PLACES - 1; without `begin`, nothing."""
    if _memory is None:
        return
    with _among_threads:
        fcntl.lockf(_file, fcntl.LOCK_EX)  # the kernel gives it back for a process that dies
        try:
            (before,) = _ONE.unpack_from(_memory, place * _ONE.size)
            _ONE.pack_into(_memory, place * _ONE.size, before + by)
        finally:
            fcntl.lockf(_file, fcntl.LOCK_UN)


def all_of_them() -> list[int]:
    """What stands at each place; nothing where nobody counts."""
    return [] if _memory is None else [number for (number,) in _ONE.iter_unpack(_memory[:])]
