"""Builds the dossier of a case: the chosen papers as .docx files and a manifest that says what each was made from."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from complaints.documents import catalogue, columns, layouts, wayback, wording
from complaints.documents.catalogue import Document
from complaints.documents.files import File
from complaints.documents.filling import slots
from complaints.documents.offering import Offering
from complaints.documents.renderer import compiled, render
from complaints.documents.shared import Shared, shared
from legal_refs.case.facts import Case
from legal_refs.results import Assessment, Words


class BlockedError(ValueError):
    """A paper that may not be made yet; `reasons` says why, in both languages."""

    def __init__(self, document: str, reasons: tuple[Words, ...]) -> None:
        self.document = document
        self.reasons = reasons
        super().__init__(f"{document} is blocked")


@dataclass(frozen=True)
class Dossier:
    """The papers of a case and the manifest (JSON-able)."""

    files: tuple[File, ...]
    manifest: dict[str, Any]

    def file(self, name: str) -> File:
        """One paper by document id. Raises KeyError."""
        return {f.id: f for f in self.files}[name]


def build(
    case: Case,
    assessment: Assessment,
    ids: Sequence[str] | None = None,
    layout: str | None = None,
    way_back: str = "",
    whole: tuple[Case, Assessment] | None = None,
) -> Dossier:
    """Make the papers `ids` (default: all that are recommended) in `layout` (default: the case's choice).

    `way_back` is the address at which a resume code is typed: the filing sheet has it as a QR code. `whole`: the case
    with all its opponents, of which a paper tells that stands once for all of them.
    Raises BlockedError for a paper that is blocked, catalogue.UnknownDocumentError, renderer.RenderError.
    """
    layout = layout or case.filing.layout
    rows = [catalogue.document(i) for i in dict.fromkeys(ids)] if ids is not None else _recommended(case, assessment)
    files: list[File] = []
    told = _told(case, assessment, whole)
    for row in sorted(rows, key=lambda r: r.bundle):
        seen, masked = told[row.once]
        offer = catalogue.offer(row, seen)
        if offer.blockers:
            raise BlockedError(row.id, offer.blockers)
        filled = slots(row, seen.case, seen.assessment, files if row.bundle else (), masked)
        data = render(_template(row.file, row.layout or layout, columns.unfilled(filled)), filled)
        if way_back and row.id == "F1":
            data = wayback.added(data, way_back)
        files.append(_file(row, data, offer.copies, "\n".join(map(str, filled.values()))))
    return Dossier(tuple(files), manifest_of(files, assessment, layout))


def _told(
    case: Case, assessment: Assessment, whole: tuple[Case, Assessment] | None
) -> dict[bool, tuple[Offering, Shared]]:
    """What a paper tells of: the case against one opponent (False), or all of it (True), with what its papers share."""
    alone = whole is None or whole[0] is case
    own = (catalogue.sight(case, assessment), shared(case, case if alone or whole is None else whole[0]))
    return {False: own, True: own if alone or whole is None else (catalogue.sight(*whole), shared(whole[0]))}


def manifest_bytes(dossier: Dossier) -> bytes:
    """manifest.json as it is written to disk."""
    return (json.dumps(dossier.manifest, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def zip_bytes(dossier: Dossier) -> bytes:
    """All papers and manifest.json in one zip, the same bytes for the same dossier."""
    manifest = manifest_bytes(dossier)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as package:
        for name, data in [*((f.path, f.data) for f in dossier.files), ("manifest.json", manifest)]:
            package.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data)
    return out.getvalue()


def warm_up() -> None:
    """Compile the template and the wording of every paper: whoever makes the first dossier need not wait for it."""
    for row in catalogue.documents().values():
        compiled(_template(row.file, row.layout or layouts.LAYOUTS[0]))
        wording.compile_file(row.wording)


def _recommended(case: Case, assessment: Assessment) -> list[Document]:
    return [catalogue.document(o.id) for o in catalogue.offers(case, assessment) if o.recommended]


def _file(row: Document, data: bytes, copies: int, said: str) -> File:
    digest = hashlib.sha256(data).hexdigest()
    return File(row.id, row.title, f"{row.id}-{row.title}.docx", data, digest, template_version(row), copies, said=said)


@lru_cache(maxsize=256)
def _template(file: str, layout: str, unfilled: frozenset[columns.Column] = frozenset()) -> bytes:
    template = layouts.laid_out((layouts.FOLDER / file).read_bytes(), layout)
    return columns.narrowed(template, unfilled) if unfilled else template


def template_version(row: Document) -> str:
    """First twelve hex digits over the Word template, its wording and the shared words."""
    return _version(row.file, row.wording)


@cache
def _version(file: str, words: str) -> str:
    digest = hashlib.sha256((layouts.FOLDER / file).read_bytes())
    for path in [wording.FOLDER / words, *sorted((wording.FOLDER / "parts").glob("*.txt"))]:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def manifest_of(files: Sequence[File], assessment: Assessment, layout: str) -> dict[str, Any]:
    """What the papers were made from, JSON-able."""
    return {
        "format": 1,
        "filing_day": assessment.filing_day.isoformat(),
        "law_data_version": assessment.data_version,
        "layout": layout,
        "documents": listed(files),
    }


def listed(files: Iterable[File]) -> list[dict[str, str]]:
    """The papers as the manifest names them."""
    return [{"id": f.id, "file": f.path, "sha256": f.sha256, "template_version": f.template_version} for f in files]
