"""Processor time as the tests bound it: the least of a few runs, because what others do on the machine only adds."""

import gc
import resource
import time
from collections.abc import Callable

RUNS = 5


def processor_seconds() -> float:
    """Seconds of this process and of the processes it has waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def once(work: Callable[[], object]) -> float:
    """Processor time of one run of `work` in seconds."""
    gc.collect()
    gc.freeze()  # what stands in memory already is no work of this input, nor of the next collection
    before = processor_seconds()
    work()
    return processor_seconds() - before


def least(work: Callable[[], object], bound: float) -> float:
    """The least time of `work` in seconds; it runs again, RUNS times at most, until one run is under `bound`."""
    found = once(work)
    for _ in range(RUNS - 1):
        if found < bound:
            break
        found = min(found, once(work))
    return found


def growth(full: Callable[[], object], half: Callable[[], object], bound: float) -> float:
    """How many times the time of `half` is that of `full`: the least of pairs run in turn, RUNS at most, as above.

    The collector of cycles rests meanwhile: its rounds come in steps, and one that only `full` meets is no growth.
    """
    gc.disable()
    try:
        found = once(full) / once(half)
        for _ in range(RUNS - 1):
            if found < bound:
                break
            found = min(found, once(full) / once(half))
    finally:
        gc.enable()
    return found
