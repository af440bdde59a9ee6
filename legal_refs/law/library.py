"""The law as dated data: find a provision, cite it as it is in force for these facts and this filing day, or refuse.

The only maker of a Citation is `LawOn.cite`, and it raises NotInForce for a text that does not apply.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from msgspec import structs

from legal_refs.files.datafiles import DATA, DataError, Fault, read_each
from legal_refs.law import printing, successionfile, temporal
from legal_refs.law.laws import Law, Provision
from legal_refs.law.norms import Norm, Norms, UnknownNorm, read_norms
from legal_refs.law.printing import UnknownProvision
from legal_refs.law.references import Place, Reference
from legal_refs.law.temporal import CaseDays, Ruling
from legal_refs.results import Citation, Track, Words

LAWS = DATA / "laws"
Refused = tuple[tuple[Reference, Ruling], ...]
"""Texts of a norm that are not the law for some days, each with the ruling that says why."""


class NotInForce(ValueError):
    """A provision that is not the law for these days; `ruling.says` tells why in Chinese and English."""

    def __init__(self, provision: Provision, ruling: Ruling) -> None:
        super().__init__(f"{provision.law.id} {provision.key}: {ruling.says.en}")
        self.provision = provision
        self.ruling = ruling


class NoNormInForce(ValueError):
    """A norm none of whose texts is the law for these days; `refused` tells for each text why."""

    def __init__(self, norm: Norm, refused: Refused) -> None:
        super().__init__(f"{norm.id}: " + "; ".join(f"{text.name}: {ruling.says.en}" for text, ruling in refused))
        self.norm = norm
        self.refused = refused


@dataclasses.dataclass(frozen=True, eq=False)
class Library:
    """All law versions by id, in the order of their files, and the norms by name; two libraries are never equal."""

    laws: dict[str, Law]
    norms: Norms = dataclasses.field(default_factory=dict, repr=False)
    _index: dict[Place, Provision] = dataclasses.field(init=False, repr=False, compare=False)
    _families: dict[str, tuple[Law, ...]] = dataclasses.field(init=False, repr=False)
    _terms: dict[str, tuple[tuple[date, date, Reference], ...]] = dataclasses.field(init=False, repr=False)
    _printed: dict[tuple[Any, ...], Citation] = dataclasses.field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Index every article by law and key, and the texts of every norm by the days on which they are in force."""
        object.__setattr__(self, "_index", indexed(self.laws))
        families: dict[str, tuple[Law, ...]] = {}
        for law in sorted(self.laws.values(), key=lambda law: law.effective_from):
            families[law.family] = (*families.get(law.family, ()), law)
        object.__setattr__(self, "_families", families)
        terms = {name: tuple(map(self._term, norm.texts)) for name, norm in self.norms.items()}
        object.__setattr__(self, "_terms", terms)

    def _term(self, text: Reference) -> tuple[date, date, Reference]:
        """First and last day on which a text is in force."""
        provision = self._index[text.place]
        return provision.effective_from, provision.effective_to or date.max, text

    def provision(self, law_id: str, article: str) -> Provision:
        """The article of this version. Raises UnknownProvision."""
        try:
            return self._index[law_id, article]
        except KeyError:
            raise UnknownProvision(f"{law_id} {article}") from None

    def printed(
        self, law_id: str, article: str, paragraphs: tuple[int, ...] = (), items: tuple[int, ...] = ()
    ) -> Citation:
        """The article, or what is named of it, as a citation that no point has asked for yet. Raises UnknownProvision.

        Kept: to write the same twenty values anew for a hundred citations of a case took a tenth of its assessment.
        """
        key = (law_id, article, paragraphs, items)
        found = self._printed.get(key)
        if found is None:
            found = self._printed[key] = printing.printed(self.provision(law_id, article), paragraphs, items)
        return found

    def norm(self, name: str) -> Norm:
        """The norm of this name. Raises UnknownNorm."""
        try:
            return self.norms[name]
        except KeyError:
            raise UnknownNorm(f"no such norm: {name}") from None

    def norm_on(self, name: str, day: date) -> Reference | None:
        """The text of a norm in force on a day by its dates alone; None where there is none. Raises UnknownNorm."""
        terms = self._terms.get(name)
        if terms is None:
            raise UnknownNorm(f"no such norm: {name}")
        for first, last, text in terms:
            if first <= day <= last:
                return text
        return None

    def in_force_on(self, names: Iterable[str], day: date) -> tuple[str, ...]:
        """The provisions ("law-id article") that state these norms on a day, each once. Raises UnknownNorm."""
        found: dict[str, None] = {}
        for name in names:
            text = self.norm_on(name, day)
            if text is not None:
                found[text.name] = None
        return tuple(found)

    def missing_norms(self, file: str, rows: Iterable[tuple[str, Iterable[str]]]) -> list[Fault]:
        """A fault for each name that is no norm; `rows` gives for each row of the file the norms that it names."""
        return [
            Fault(file, row, f"no such norm: {name}") for row, names in rows for name in names if name not in self.norms
        ]

    def provisions(self) -> tuple[Provision, ...]:
        """Every provision that the product can cite."""
        return tuple(self._index.values())

    def on(self, days: CaseDays) -> LawOn:
        """The library read for the days of one case; what was ruled for the last sets of days is kept."""
        return _law_on(self, days)

    def export(self) -> list[dict[str, Any]]:
        """Every provision as `law export --json` prints it."""
        return [
            {
                "law_id": p.law.id,
                "article": p.key,
                "text": p.article.text,
                "effective_from": p.effective_from.isoformat(),
                "effective_to": p.effective_to.isoformat() if p.effective_to else None,
                "source": p.law.source[0],
                "checked_on": p.law.checked_on.isoformat(),
            }
            for p in self.provisions()
        ]

    def versions(self, family: str) -> tuple[Law, ...]:
        """The versions of one text, oldest first."""
        return self._families.get(family, ())


class LawOn:
    """The law on the days of one case: what applies, what may be cited; each ruling is made once."""

    def __init__(self, laws: Library, days: CaseDays) -> None:
        self._laws = laws
        self._days = days
        self._unusable = temporal.unusable(days)
        self._rulings: dict[tuple[str, str, frozenset[str]], Ruling] = {}
        self._texts: dict[tuple[str, frozenset[str]], Reference | Refused] = {}

    def decide(self, law_id: str, article: str, rules: frozenset[str] = frozenset()) -> Ruling:
        """Whether the provision is the law for these days and by which rule. Raises UnknownProvision."""
        key = (law_id, article, rules)
        ruling = self._rulings.get(key)
        if ruling is None:
            provision = self._laws.provision(law_id, article)
            ruling = self._unusable or temporal.decide(provision, self._days, rules)
            self._rulings[key] = ruling
        return ruling

    def norm(self, name: str, rules: frozenset[str] = frozenset()) -> Reference:
        """The text of a norm that is the law for these days. Raises NoNormInForce with the reasons, UnknownNorm."""
        found = self.stated(name, rules)
        if isinstance(found, Reference):
            return found
        raise NoNormInForce(self._laws.norm(name), found)

    def stated(self, name: str, rules: frozenset[str] = frozenset()) -> Reference | Refused:
        """The text of a norm that is the law for these days, else each with what refuses it. Raises UnknownNorm."""
        key = (name, rules)
        found = self._texts.get(key)
        if found is None:
            found = self._texts[key] = self._first(name, rules)
        return found

    def _first(self, name: str, rules: frozenset[str]) -> Reference | Refused:
        refused: list[tuple[Reference, Ruling]] = []
        for text in self._laws.norm(name).texts:
            ruling = self.decide(text.law_id, text.article, rules)
            if ruling.applies:
                return text
            refused.append((text, ruling))
        return tuple(refused)

    def cite(
        self,
        law_id: str,
        article: str,
        paragraphs: tuple[int, ...] = (),
        *,
        why: Words,
        points: tuple[str, ...] = (),
        items: tuple[int, ...] = (),
        track: Track | None = None,
        rules: frozenset[str] = frozenset(),
    ) -> Citation:
        """The provision as a paper may cite it: whole text or whole paragraphs, verbatim, with the rule that chose it.

        `paragraphs` (款) and `items` (项) count from 1; `rules` names the opt-in transition rules relied on.
        Raises NotInForce, UnknownProvision.
        """
        ruling = self.decide(law_id, article, rules)
        if not ruling.applies:
            raise NotInForce(self._laws.provision(law_id, article), ruling)
        found = self._laws.printed(law_id, article, paragraphs, items)
        track = track or found.track
        return structs.replace(
            found,
            why=why,
            points=points,
            track=track,
            applies_by=_for_orientation(ruling) if track is Track.CRIMINAL else ruling.says,
            orientation_only=ruling.reasoning or track is Track.CRIMINAL,
        )


@lru_cache(maxsize=64)  # a case is assessed again on every page: its days are the same, and so is the law
def _law_on(laws: Library, days: CaseDays) -> LawOn:
    return LawOn(laws, days)


def _for_orientation(ruling: Ruling) -> Words:
    hint = temporal.rules().orientation
    return Words(zh=f"{ruling.says.zh}。{hint.zh}", en=f"{ruling.says.en}. {hint.en}")


def indexed(laws: dict[str, Law]) -> dict[Place, Provision]:
    """Every article of the laws by law id and key."""
    return {(law.id, key): Provision.of(law, key) for law in laws.values() for key in law.articles}


def read_laws(folder: Path = LAWS) -> dict[str, Law]:
    """Every law file of a folder by id. Raises datafiles.DataError naming file and field."""
    laws: dict[str, Law] = {}
    for path, law in read_each(folder, Law):
        if path.stem != law.id:
            raise DataError(f"laws/{path.name}: id: {law.id!r} is not the name of the file")
        laws[law.id] = law
    return laws


def read_all(folder: Path = LAWS) -> Library:
    """The laws of a folder without norms. Raises datafiles.DataError."""
    return Library(read_laws(folder))


@cache
def load() -> Library:
    """The library of the project with its norms, read once. Raises datafiles.DataError."""
    laws = read_laws()
    return Library(laws, read_norms(indexed(laws), successionfile.data().forward()))
