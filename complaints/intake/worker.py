"""The process that opens files of others: python -m complaints.intake.worker KIND DAY, the file in, the reading out.

One file, then it ends; processor time and memory are bounded by the system, nothing is written anywhere.
"""

from __future__ import annotations

import resource
import sys
from datetime import date
from importlib import import_module

import msgspec

from complaints.intake.refusal import Refused

LIMITS = {"sheets": (20, 1 << 30), "pdf": (40, 1 << 30), "pictures": (60, 4 << 30), "covering": (60, 4 << 30)}
"""Seconds of processor time and bytes of address space by kind of file."""


def main(kind: str, day: str) -> None:
    """Read standard input as `kind` and print the reading, or why it is refused, as JSON."""
    seconds, memory = LIMITS[kind]
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        found = import_module(f"complaints.intake.{kind}").read(sys.stdin.buffer.read(), date.fromisoformat(day))
        answer = msgspec.json.encode({"places" if kind == "covering" else "reading": found})
    except Refused as refusal:
        answer = msgspec.json.encode({"refused": refusal.reason})
    except MemoryError:
        answer = msgspec.json.encode({"refused": "large"})
    except ImportError:
        answer = msgspec.json.encode({"refused": "unable"})
    sys.stdout.buffer.write(answer)


if __name__ == "__main__":
    main(*sys.argv[1:3])
