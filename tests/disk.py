"""A small disk of its own for a test, in a mount namespace that goes with it: for root, and for who may unshare."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.serving import BASE


@dataclass(frozen=True)
class Disk:
    """Where it lies for those inside, the same place seen from here, and the words that run a command inside."""

    path: Path
    seen: Path
    within: tuple[str, ...]

    def run(self, *command: str) -> None:
        """Run a command inside; it must end well."""
        subprocess.run([*self.within, *command], check=True)

    def remounted(self, how: str) -> None:
        """ro or rw."""
        self.run("mount", "-o", f"remount,bind,{how}", str(self.path))


@contextmanager
def own_disk(folder: Path, megabytes: int) -> Iterator[Disk]:
    """A tmpfs of so many megabytes below `folder`; who may neither mount nor unshare sees the test as not passed."""
    path = folder / "disk"
    path.mkdir()
    mapped = [] if os.getuid() == 0 else ["--map-root-user"]
    hold = f'mount -t tmpfs -o size={megabytes}m tmpfs "$0" && echo ready && exec sleep 600'
    holder = subprocess.Popen(
        ["unshare", *mapped, "--mount", "sh", "-c", hold, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    try:
        if holder.stdout.readline() != "ready\n":
            pytest.xfail("a disk of its own needs root, or user namespaces (unshare --map-root-user --mount)")
        entered = ["--user", "--preserve-credentials"] if mapped else []
        within = ("nsenter", f"--target={holder.pid}", "--mount", f"--wd={BASE}", *entered)
        yield Disk(path, Path(f"/proc/{holder.pid}/root{path}"), within)
    finally:
        holder.kill()
        holder.wait()
        holder.stdout.close()
