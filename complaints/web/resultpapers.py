"""The papers of the result: those of the chosen ways, the main one of each on top even where it still waits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from complaints.documents import sets
from complaints.documents.catalogue import STAGES, Offer, document
from complaints.documents.sets import OneSet
from complaints.journey import conditions, needs
from complaints.journey.flow import Flow
from complaints.journey.sections import further
from complaints.web.interview.opened import Opened
from legal_refs.case.facts import Case
from legal_refs.results import Assessment, Level

WAYS = {
    "court": _("For the court"),
    "letters": _("Letters"),
    "regulator": _("For the regulator"),
    "police": _("For the police"),
    "": _("For yourself"),
}
"""The ways in the order of the page."""
OF_LETTER = {"A": "court", "B": "letters", "C": "regulator", "D": "police", "E": "court"}
"""The way that a paper belongs to, by the first sign of its name; every other paper belongs to all."""


IN_SIGHT = 4
"""So many papers stand open on the page, the earliest first beside the main ones."""
OF_SEVERAL, OF_FURTHER = 3, 2
"""So many of the first and of each further opponent or suit: with more, the page is over four screens of a phone."""


def road_of(paper: str) -> str:
    """The way that a paper belongs to: "court", "letters", "regulator", "police", or "" for every way."""
    return OF_LETTER.get(paper[0], "")


def wanted(offers: Iterable[Offer], flow: Flow) -> list[Offer]:
    """The papers that fit the facts, of the ways that the person chose and of no other."""
    ways = ("", *conditions.roads(flow.facts))
    return [o for o in offers if o.offered and road_of(o.id) in ways]


def of_others(every: tuple[OneSet, ...], case: Opened) -> list[dict[str, Any]]:
    """The papers of the second set and those after it, each with the page of its own answers where it has one."""
    entries = case.answers.get(further.STEP_ID, {}).get("items", [])
    found = []
    for one in every[1:]:
        papers = laid_out(one, case.flow, several=True)
        found.append({"one": one, "papers": papers, "entry": entries[one.place - 2]["_id"] if one.place > 1 else None})
    return found


def laid_out(one: OneSet, flow: Flow, several: bool = False) -> dict[str, Any]:
    """The main paper of each way and what is advised beside it in sight; the others by way, behind a disclosure.

    Of a further one of several sets none stands in sight that is not for now.
    """
    offers = wanted(one.offers(), flow)
    first = [o for way in WAYS for o in mains(offers, way)]
    beside = [o for o in offers if o.advised and not o.main and road_of(o.id) not in ("court", "")]
    first += sorted(beside, key=lambda o: STAGES.index(o.stage))
    if one.number > 1:
        first = [o for o in first if o.recommended or o.blockers][:OF_FURTHER]
    first = first[: OF_SEVERAL if several else IN_SIGHT]
    rest = [(title, [o for o in offers if road_of(o.id) == way and o not in first]) for way, title in WAYS.items()]
    return {
        "first": [_paper(o, one, flow) for o in first],
        "more": [(title, [_paper(o, one, flow) for o in found]) for title, found in rest if found],
        "hidden": len(offers) - len(first),
        "ready": sum(o.recommended for o in offers),
    }


def mains(offers: list[Offer], way: str) -> list[Offer]:
    """The main papers of a way that are advised now; where none is, the first one that fits the facts.

    The answer to a suit stands first: the court's time for it runs already.
    """
    found = [o for o in offers if o.main and road_of(o.id) == way]
    return sorted([o for o in found if o.advised] or found[:1], key=lambda o: not _answers(o))


def _answers(offer: Offer) -> bool:
    """Whether a paper answers what the other side has filed."""
    return document(sets.parted(offer.id)[0]).register == "answer"


def waits_for(offer: Offer, a: Assessment) -> tuple[str, ...]:
    """The fields that stop a paper: those that it requires, and those that a finding says must be mended."""
    paper = sets.parted(offer.id)[0]
    mend = [f.field for f in a.warnings if f.level is Level.BLOCK and paper in f.documents and f.field]
    return tuple(dict.fromkeys((*offer.missing, *mend)))


OWN = ("bank.", "card.", "loan.", "freeze.", "complaint.", "debt.", "a.forum.court")


def own_of(path: str) -> bool:
    """Whether a missing field of a further opponent is asked in its own entry, not on the pages of the first."""
    return any(choice.strip().startswith(OWN) for choice in path.split(" or "))


def _paper(offer: Offer, one: OneSet, flow: Flow) -> dict[str, Any]:
    """One paper with its filing card: to whom, by when, what to bring and to take home, and what it still needs."""
    a, paper = one.assessment, sets.parted(offer.id)[0]
    paths = [path for path in waits_for(offer, a) if one.place == 1 or not own_of(path)]
    wants = needs.of_paper(paths, flow) if offer.blockers else None
    act = next((act for act in a.acts if act.paper == paper), None)
    desk = next((desk for desk in a.forum.desks if desk.paper == paper), None)
    return {
        "offer": offer,
        "needs": len(wants.asks) + len(wants.lists) if wants else 0,
        "act": act,
        "desk": desk,
        "to": _addressee(offer, one.case, a),
    }


def _addressee(offer: Offer, case: Case, a: Assessment) -> str:
    """The bank of a letter, the court of a court paper; "" where the paper itself or the desk says it."""
    way = road_of(offer.id)
    if way == "court":
        return a.forum.court or ""
    if (
        way == "letters"
        and case.bank is not None
        and sets.parted(offer.id)[0] not in ("B4b", "B4c", "B8", "B9", "B9b", "B9c")
    ):
        return case.bank.name
    return ""
