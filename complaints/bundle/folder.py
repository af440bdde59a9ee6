"""The volume from a folder of pictures and PDFs, for the command line: everything in this process, then it is gone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from complaints.bundle import pictures, service, volume, wire
from complaints.bundle.binding import Bound, Held, NoVolumeError, bind
from complaints.bundle.wordpdf import Engine
from complaints.documents.sets import OneSet
from legal_refs.case.facts import Case

__all__ = ["FolderError", "NoVolumeError", "bound"]
NUMBER = re.compile(r"\d{1,4}")


class FolderError(Exception):
    """A file of the folder cannot be used; the text names it and says why."""


def bound(case: Case, one: OneSet, ids: Sequence[str], evidence: Path) -> Bound:
    """Bind the papers of one set and the files of its items in a folder. Raises FolderError, NoVolumeError."""
    engine = Engine()
    serving = service.Service(engine)
    try:
        held = one.own(read(evidence, len(case.evidence)))
        return bind(one.case, one.assessment, ids, held, serving.pdfs, volume.made, one.whole)
    finally:
        engine.close()


def read(folder: Path, items: int) -> dict[int, list[Held]]:
    """What the folder holds by place of the item in the case file (from 0). Raises FolderError."""
    if not folder.is_dir():
        raise FolderError(f"{folder}: not a folder")
    found: dict[int, list[Held]] = {}
    for path in sorted(p for p in folder.iterdir() if p.is_file() and not p.name.startswith(".")):
        number = NUMBER.match(path.name)
        if number is None or not 1 <= int(number.group()) <= items:
            raise FolderError(f"{path.name}: begin the name with the place of the item in the case file, 1 to {items}")
        try:
            with path.open("rb") as file:
                ready = pictures.ready(file.read(pictures.MOST_BYTES + 1))
        except pictures.UnreadableError as error:
            raise FolderError(f"{path.name}: {error.reason}") from None
        found.setdefault(int(number.group()) - 1, []).append(Held(wire.Piece(ready.kind, ready.data), ready.pages))
    return found
