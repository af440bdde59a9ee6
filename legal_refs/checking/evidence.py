"""Checks on the evidence list and the number of copies (procedure.md 9: 11, 12; documents.md A6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from legal_refs.case.facts import Evidence
from legal_refs.case.vocabulary import Answer, EvidenceForm
from legal_refs.checking.base import Hit, Predicate, Sight, check, hit

_ON_A_DEVICE = frozenset({EvidenceForm.ELECTRONIC, EvidenceForm.AUDIOVISUAL})


def _each(check_id: str, field: str, wrong: Callable[[Evidence], bool]) -> Predicate:
    """A check that runs over every item and names it by its number in the list."""

    @check(check_id)
    def found(s: Sight) -> Iterator[Hit]:
        for i, item in enumerate(s.case.evidence):
            if wrong(item):
                yield hit(f"evidence[{i}].{field}", number=i + 1)

    return found


_each("evidence.no_proves", "proves", lambda e: not e.proves)
_each("evidence.no_holder", "holder", lambda e: e.original is not Answer.YES and not e.holder and not e.source)
_each("evidence.copy", "original", lambda e: e.original is not Answer.YES and not e.holder and bool(e.source))
_each("evidence.no_source", "source", lambda e: not e.source and (e.original is Answer.YES or bool(e.holder)))
_each("evidence.no_pages", "pages", lambda e: e.pages is None)
_each(
    "evidence.no_translation",
    "translated",
    lambda e: e.foreign_language is Answer.YES and e.translated is not Answer.YES,
)
_each("evidence.device", "device_kept", lambda e: e.form in _ON_A_DEVICE and e.device_kept is not Answer.YES)
_each("evidence.third_party", "third_party_masked", lambda e: e.third_party_masked is Answer.NO)


@check("copies.signature")
def signature(s: Sight) -> Hit:
    opponents = max(len(s.forum.parties), 1)
    return hit(copies=opponents + 1, opponents=opponents)
