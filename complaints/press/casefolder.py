"""A folder of case files as the input of the press: each file in it (*.yaml, *.yml) is a row, ordered by its name.

A file travels as the JSON of its case, so that a comment in it makes no new letter.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from legal_refs.case import casefile

SUFFIXES = {".yaml", ".yml"}


def files(folder: Path) -> list[Path]:
    """The case files of a folder. Raises OSError."""
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and path.is_file())


def read(path: Path) -> tuple[bytes, int, str]:
    """The case of one file as JSON, the line of the first fault, and every fault: fields and no values."""
    try:
        return msgspec.json.encode(casefile.to_plain(casefile.load_path(path))), 1, ""
    except casefile.CaseFileError as error:
        said = (
            f"{problem.field or 'file'} (line {problem.line or 1}): {problem.message}" for problem in error.problems
        )
        return b"", error.problems[0].line or 1, "; ".join(said)
    except OSError:
        return b"", 1, "the file cannot be opened"
