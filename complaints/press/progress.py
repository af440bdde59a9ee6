"""How far the press is: a bar that moves on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TextIO

WIDTH = 28
_MOVING, _RESTING = 0.2, 10.0  # seconds between two signs of life: on a terminal, in a log


class Progress:
    """Writes share, rows, rate and remaining time to `out`; the share is that of the bytes read."""

    def __init__(self, out: TextIO, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._out, self._total, self._clock = out, max(total, 1), clock
        self._tty = out.isatty()
        self._began = self._last = clock()
        self._rows = 0
        self._shown = 0

    def row(self, read: int) -> None:
        """One more row is done, `read` bytes of the input are behind it."""
        self._rows += 1
        now = self._clock()
        if now - self._last >= (_MOVING if self._tty else _RESTING):
            self._last = now
            self._show(read, now)

    def say(self, line: str) -> None:
        """Print a line of its own; the bar stays below it."""
        self.clear()
        self._out.write(line + "\n")

    def clear(self) -> None:
        """Take the bar away."""
        if self._shown:
            self._out.write("\r" + " " * self._shown + "\r")
            self._shown = 0

    @property
    def seconds(self) -> float:
        """Since the start."""
        return self._clock() - self._began

    def _show(self, read: int, now: float) -> None:
        took = now - self._began
        share = min(read / self._total, 1.0)
        left = took * (1 - share) / share if share else 0.0
        text = f"{share:4.0%}  {self._rows:,} rows  {self._rows / took:,.0f}/s  {spoken(left)} left"
        if not self._tty:
            self._out.write(text.strip() + "\n")
            self._out.flush()
            return
        full = round(share * WIDTH)
        line = f"[{'#' * full}{'.' * (WIDTH - full)}] {text}"
        self._out.write("\r" + line.ljust(self._shown))
        self._out.flush()
        self._shown = len(line)


def spoken(seconds: float) -> str:
    """75 -> 1:15, 3675 -> 1:01:15."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
