"""One set of papers per opponent and suit (一案多家机构、两案分开): what each set offers, all as one dossier.

Pure. A paper of a further set is named by its id and the number of the set (A1-2) and lies in the folder of the set; a
case with one opponent and one suit has one set, whose papers keep their plain names and lie in no folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from msgspec import structs

from complaints.documents import catalogue, dossier
from complaints.documents.catalogue import Offer
from complaints.documents.dossier import Dossier
from legal_refs.assessment import assess
from legal_refs.case import banks, opponents
from legal_refs.case.facts import Case
from legal_refs.case.onesuit import OneSuit
from legal_refs.forum.forumfile import say
from legal_refs.results import Act, Assessment, Clock, Words

JOIN = "-"
SUED = "answer_court"
"""The act of whoever was sued: its time is short, so it stands on the first page whichever opponent sues."""
T = TypeVar("T")
Named = TypeVar("Named", Act, Clock)


@dataclass(frozen=True)
class OneSet:
    """One opponent in one suit: number from 1, folder, own case and what the law says of it; `whole` is all of them."""

    number: int
    folder: str
    case: Case
    assessment: Assessment
    whole: tuple[Case, Assessment]

    @property
    def name(self) -> str:
        """The bank or lender, as typed; "" where none was."""
        return self.case.bank.name if self.case.bank else ""

    @property
    def about(self) -> Words | None:
        """Which of two suits this is; None where there is one."""
        return say(f"suit_{self.case.suit}") if isinstance(self.case, OneSuit) else None

    @property
    def place(self) -> int:
        """The number of its first card, bank or loan in the whole case."""
        return opponents.firsts(self.whole[0])[self.number - 1]

    def own(self, held: Mapping[int, T]) -> dict[int, T]:
        """What is held by place of the item in the whole case, by its place among the evidence of this set."""
        kept = opponents.evidence_of(self.whole[0], self.number)
        return {n: held[place] for n, place in enumerate(kept) if place in held}

    def named(self, paper: str) -> str:
        """The name of a paper of this set among all papers of the case."""
        return paper if self.number == 1 else f"{paper}{JOIN}{self.number}"

    def offers(self) -> tuple[Offer, ...]:
        """What the catalogue says of this set; what stands once for all opponents is offered in the first alone."""
        rows = catalogue.documents()
        found = [o for o in catalogue.offers(self.case, self.assessment) if self.number == 1 or not rows[o.id].once]
        if self.case is not self.whole[0] and self.number == 1:
            seen = catalogue.sight(*self.whole)
            found = [catalogue.offer(rows[o.id], seen) if rows[o.id].once else o for o in found]
        return tuple(structs.replace(o, id=self.named(o.id)) for o in found)

    def build(self, ids: Sequence[str] | None, layout: str | None = None, way_back: str = "") -> Dossier:
        """The papers of this set by their plain ids. Raises what dossier.build raises."""
        ids = [parted(o.id)[0] for o in self.offers() if o.recommended] if ids is None else ids
        made = dossier.build(self.case, self.assessment, ids, layout, way_back, self.whole)
        files = tuple(replace(f, id=self.named(f.id), folder=self.folder) for f in made.files)
        return Dossier(files, made.manifest | {"documents": dossier.listed(files)})


def of(case: Case, on: date) -> tuple[OneSet, ...]:
    """The sets of a case on a day, the first told first."""
    whole = (case, assess(case, on))
    apart = opponents.against(case)
    if len(apart) == 1:
        return (OneSet(1, "", apart[0], whole[1] if apart[0] is case else assess(apart[0], on), whole),)
    several = len(set(opponents.firsts(case))) > 1
    return tuple(OneSet(n, _folder(n, one, several), one, assess(one, on), whole) for n, one in enumerate(apart, 1))


def acts(every: Sequence[OneSet]) -> tuple[Act, ...]:
    """What to do today in the whole case: the acts of the first set, before them the suits of the other opponents."""
    sued = [_by(one, act) for one in _further(every) for act in one.assessment.acts if act.id == SUED]
    return (*sued, *every[0].assessment.acts)


def clocks(every: Sequence[OneSet]) -> tuple[Clock, ...]:
    """The clocks of every set; those of a further opponent carry its name, and one that runs for all stands once."""
    whole = every[0].whole[1].deadlines
    known = {(c.id, c.start) for c in whole}
    others = [_by(one, c) for one in _further(every) for c in one.assessment.deadlines if (c.id, c.start) not in known]
    return (*whole, *others)


def _further(every: Sequence[OneSet]) -> list[OneSet]:
    """The sets of the other opponents: not the second suit against the first."""
    return [one for one in every[1:] if one.place != every[0].place]


def _by(one: OneSet, found: Named) -> Named:
    """An act or a clock with the name of its opponent before its own."""
    title = Words(f"{one.name}：{found.title.zh}", f"{one.name}: {found.title.en}")
    return structs.replace(found, title=title) if one.name else found


def parted(name: str) -> tuple[str, int]:
    """A paper's plain id and the number of its set: A1-2 -> A1, 2."""
    paper, _, number = name.partition(JOIN)
    return paper, int(number) if number.isascii() and number.isdigit() and len(number) < 3 else 1


def offers(every: Iterable[OneSet]) -> tuple[Offer, ...]:
    """What the catalogue says of every set."""
    return tuple(offer for one in every for offer in one.offers())


def build(
    every: Sequence[OneSet], names: Sequence[str] | None = None, layout: str | None = None, way_back: str = ""
) -> Dossier:
    """The papers of every set as one dossier: those named, else all that are recommended.

    A plain id without a set stands for the first set. Raises what dossier.build raises, also for a set that is not
    there.
    """
    made = [one.build(_of_set(one, names), layout, way_back) for one in every if names is None or _of_set(one, names)]
    strange = [name for name in names or () if parted(name)[1] > len(every)]
    if strange:
        raise catalogue.UnknownDocumentError(strange[0])
    if len(every) == 1 and made:
        return made[0]
    return joined(made, every, layout)


def joined(made: Sequence[Dossier], every: Sequence[OneSet], layout: str | None = None) -> Dossier:
    """Several dossiers as one, with one manifest that names each opponent's folder."""
    files = tuple(f for one in made for f in one.files)
    first = every[0]
    manifest = dossier.manifest_of(files, first.assessment, layout or first.case.filing.layout)
    if len(every) > 1:
        manifest["sets"] = [
            {"set": one.number, "folder": one.folder, "opponent": one.name, "suit": one.about.zh if one.about else ""}
            for one in every
        ]
    return Dossier(files, manifest)


def spread(every: Sequence[OneSet], names: Sequence[str]) -> tuple[str, ...]:
    """The papers that somebody names for many people: a plain id is that paper of each set that offers it.

    One that no set offers stays as it is: building it says why.
    """
    if len(every) == 1:
        return tuple(names)
    offered = [offer.id for offer in offers(every) if offer.offered]
    return tuple(one for name in names for one in _everywhere(name, offered) or (name,))


def _everywhere(name: str, offered: Sequence[str]) -> list[str]:
    """A paper of each set where its plain id is named, else of the one set that is named."""
    return [one for one in offered if one == name or (JOIN not in name and parted(one)[0] == name)]


def _of_set(one: OneSet, names: Sequence[str] | None) -> list[str] | None:
    if names is None:
        return None
    return [paper for paper, number in map(parted, names) if number == one.number]


def _folder(number: int, case: Case, several: bool) -> str:
    """The number of the set, the bank's name from the directory where there are several, and the suit where two."""
    row = banks.owner_of(case.bank.name) if case.bank and several else None
    suit = say(f"suit_{case.suit}").zh if isinstance(case, OneSuit) else ""
    return JOIN.join(part for part in (f"{number}", row.name if row is not None else "", suit) if part)
