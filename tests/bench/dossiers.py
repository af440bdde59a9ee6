"""The work that the bench compares: the papers of one example, their slots prepared once."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from dataclasses import dataclass
from typing import Any

from complaints.documents import catalogue, dossier, filling, renderer
from complaints.documents.catalogue import Document
from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.case.facts import Case
from legal_refs.results import Assessment
from tests.cards import EXAMPLES, TODAY


@dataclass(frozen=True)
class Work:
    """A case with its assessment, the papers that it opens, each with its template and its slots."""

    case: Case
    assessment: Assessment
    rows: tuple[Document, ...]
    templates: tuple[bytes, ...]
    slots: tuple[dict[str, Any], ...]

    @classmethod
    def of(cls, name: str) -> Work:
        """The work of one example on today's day."""
        case = casefile.load_path(EXAMPLES / f"{name}.case.yaml")
        assessment = assess(case, TODAY)
        offers = catalogue.offers(case, assessment)
        rows = tuple(catalogue.document(o.id) for o in offers if o.offered and not o.blockers)
        templates = tuple(dossier._template(row.file, row.layout or "compact") for row in rows)
        return cls(case, assessment, rows, templates, tuple(filling.slots(row, case, assessment) for row in rows))

    def compiled(self) -> list[bytes]:
        """Fill every template by the compiled renderer."""
        return [renderer.render(t, s) for t, s in zip(self.templates, self.slots, strict=True)]

    def plain(self) -> list[bytes]:
        """Fill every template by docxtpl as shipped."""
        return [renderer.render_plain(t, s) for t, s in zip(self.templates, self.slots, strict=True)]

    def whole(self) -> None:
        """Everything that a visitor waits for after the assessment: offers, wording, law, filling, digests."""
        dossier.build(self.case, self.assessment, [row.id for row in self.rows])

    def whole_plain(self) -> None:
        """The same with docxtpl as shipped."""
        seen = catalogue.sight(self.case, self.assessment)
        for row, template in zip(self.rows, self.templates, strict=True):
            catalogue.offer(row, seen)
            data = renderer.render_plain(template, filling.slots(row, self.case, self.assessment))
            hashlib.sha256(data).hexdigest()

    def filled_parts(self) -> list[bytes]:
        """The XML parts that a render fills, of every paper."""
        found = []
        for template, made in zip(self.templates, self.compiled(), strict=True):
            with zipfile.ZipFile(io.BytesIO(made)) as package:
                members = renderer.compiled(template).members
                found += [package.read(m.name) for m in members if isinstance(m, renderer._Filled)]
        return found

    def paper(self, number: int) -> bytes:
        """One paper in turn, words and all."""
        at = number % len(self.rows)
        return renderer.render(self.templates[at], filling.slots(self.rows[at], self.case, self.assessment))


def deflate(parts: list[bytes]) -> None:
    """The floor: nothing but deflating the same XML at the same level."""
    for part in parts:
        packer = zlib.compressobj(4, zlib.DEFLATED, -15)
        packer.compress(part)
        packer.flush()
