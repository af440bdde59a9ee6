"""The frozen dossier of a case: made once from one state of the draft, read by preview, download and zip."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from complaints.documents import dossier, sets
from complaints.documents.dossier import Dossier
from complaints.documents.files import File
from complaints.drafts import store
from complaints.web.interview.opened import Opened
from legal_refs.files.shapes import ready


class Paper(msgspec.Struct, frozen=True):
    """One frozen paper."""

    id: str
    title: str
    filename: str
    sha256: str
    copies: int
    template_version: str
    data: bytes

    @property
    def name(self) -> str:
        """The name of the file alone, without the folder of its set."""
        return self.filename.rpartition("/")[2]

    @property
    def folder(self) -> str:
        """The folder of its set, named by the bank or the suit; "" where there is one set."""
        return self.filename.rpartition("/")[0]

    @property
    def number(self) -> int:
        """The number of its set."""
        return sets.parted(self.id)[1]

    @property
    def kilobytes(self) -> int:
        return max(1, round(len(self.data) / 1024))


class Frozen(msgspec.Struct, frozen=True):
    """All papers as made from `version` of the draft on the day `on`, with what was asked for.

    `with_code`: whether the QR code of the filing sheet holds the resume code.
    """

    version: int
    on: date
    asked: list[str]
    papers: list[Paper]
    manifest: dict[str, Any]
    with_code: bool = False

    def paper(self, name: str) -> Paper | None:
        """One paper by document id."""
        return next((p for p in self.papers if p.id == name), None)

    def zip(self) -> bytes:
        """All papers and the manifest, the same bytes every time."""
        files = tuple(
            File(p.id, p.title, p.filename, p.data, p.sha256, p.template_version, p.copies) for p in self.papers
        )
        return dossier.zip_bytes(Dossier(files, self.manifest))


def payload(made: Dossier, version: int, on: date, asked: list[str], with_code: bool = False) -> bytes:
    """The bytes that are kept beside the draft."""
    papers = [Paper(f.id, f.title, f.path, f.sha256, f.copies, f.template_version, f.data) for f in made.files]
    return msgspec.msgpack.encode(Frozen(version, on, asked, papers, made.manifest, with_code))


def of_case(case: Opened) -> Frozen | None:
    """The dossier frozen last, None if there is none. Raises DraftGone."""
    raw = store.frozen(case.draft.code) if case.draft else None
    return None if raw is None else msgspec.msgpack.decode(raw, type=ready(Frozen))
