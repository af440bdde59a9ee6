"""How the bench compares: the contenders take turns in one run, and the median of their times counts."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """One run of `work`, in seconds."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def processor_seconds(work: Callable[[], object]) -> float:
    """One run of `work`, in seconds of this process's processor time."""
    began = time.process_time()
    work()
    return time.process_time() - began


def in_turns(rounds: int, *contenders: Callable[[], float]) -> list[float]:
    """Median seconds of each contender; each call of a contender returns the seconds of one piece of work."""
    times: list[list[float]] = [[] for _ in contenders]
    for _ in range(rounds):
        for taken, contender in zip(times, contenders, strict=True):
            gc.collect()
            taken.append(contender())
    return [statistics.median(taken) for taken in times]


def many(work: Callable[[], object], times: int) -> Callable[[], float]:
    """A contender that does `work` some times in a row and answers with the seconds of one."""
    return lambda: seconds(lambda: [work() for _ in range(times)]) / times


def say(name: str, ratio: float, unit: str, what: str) -> None:
    """One line of the bench."""
    print(f"bench {name} {ratio:.2f} {unit} ({what})", flush=True)
