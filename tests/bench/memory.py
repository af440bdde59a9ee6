"""`python -m tests.bench.memory COUNT`: resident bytes of a process after 100 and after COUNT dossier papers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

BASE = Path(__file__).resolve().parents[2]


def resident() -> int:
    """Resident bytes of this process."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def measured(count: int) -> tuple[int, int]:
    """Resident bytes after 100 and after `count` renders, in a fresh process."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.memory", str(count)], cwd=BASE, capture_output=True, text=True, check=True
    )
    early, late = done.stdout.split()
    return int(early), int(late)


def main() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from tests.bench.dossiers import Work

    work = Work.of("gan-today")
    count = int(sys.argv[1])
    for number in range(count):
        work.paper(number)
        if number == 99:
            sys.stdout.write(f"{resident()}\n")
    sys.stdout.write(f"{resident()}\n")


if __name__ == "__main__":
    main()
