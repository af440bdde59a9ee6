"""The papers that are advised now and that only an answer keeps back: one that is wrong, or one that is missing."""

from __future__ import annotations

from complaints.documents import catalogue
from complaints.documents.catalogue import Offer
from legal_refs.case.facts import Case
from legal_refs.results import Assessment, Level


def stopped(case: Case, assessment: Assessment) -> tuple[Offer, ...]:
    """These papers, their `blockers` what is to be mended; none that the road or the time of the case rules out."""
    wrong = {f.message for f in assessment.warnings if f.level is Level.BLOCK and f.kind == "fix"}
    missing = catalogue.MISSING.zh.partition("{")[0]
    held = (o for o in catalogue.offers(case, assessment) if o.advised and o.blockers)
    return tuple(o for o in held if all(words in wrong or words.zh.startswith(missing) for words in o.blockers))
