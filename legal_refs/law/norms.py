"""Norms: rules of law under stable names (data/norms.yaml), each with the articles that stated it over time.

A row names one article; the older and newer ones follow through the succession table both ways. Only here does a
version of a law meet a number: every other table and every wording says the norm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from legal_refs.files.datafiles import DATA, DataError, Fault, name_of, read
from legal_refs.law import numerals
from legal_refs.law.laws import Filled, LawId, Provision, Strict
from legal_refs.law.references import Place, Reference

NORMS = DATA / "norms.yaml"
Steps = Mapping[Place, tuple[Place, ...]]


class UnknownNorm(LookupError):
    """A name that the table of norms does not have."""


class WrittenNorm(Strict, frozen=True, kw_only=True):
    """A row that says more than its anchor: what the chain must leave out, what no succession pair leads to."""

    at: Filled
    also: tuple[Filled, ...] = ()
    without: tuple[Filled, ...] = ()
    newest_first: bool = False


@dataclass(frozen=True)
class Norm:
    """A rule by name with its texts in the order in which they are tried, oldest first unless its row says otherwise.

    `newest_first`: the same texts by age, as a paper looks for the one that was chosen. `unread`: texts found through
    succession whose paragraphs are counted otherwise than the anchor's; they stand with their whole article until the
    row names the paragraph.
    """

    id: str
    texts: tuple[Reference, ...]
    newest_first: tuple[Reference, ...]
    unread: tuple[Reference, ...] = ()


Norms = dict[str, Norm]


def read_norms(index: Mapping[Place, Provision], forward: Steps, path: Path = NORMS) -> Norms:
    """Every norm by its name. Raises DataError naming the file and every faulty row."""
    builder = _Builder(index, forward)
    norms: Norms = {}
    faults: list[Fault] = []
    for name, written in read(path, dict[LawId, WrittenNorm | str]).items():
        row = WrittenNorm(at=written) if isinstance(written, str) else written
        try:
            norms[name] = builder.norm(name, row)
        except ValueError as error:
            faults.append(Fault(name_of(path), name, str(error)))
    if faults:
        raise DataError(*faults)
    return norms


class _Builder:
    """Follows the succession pairs from the texts of a row."""

    def __init__(self, index: Mapping[Place, Provision], forward: Steps) -> None:
        self._index = index
        self._forward = forward
        backward: dict[Place, tuple[Place, ...]] = {}
        for old, news in forward.items():
            for new in news:
                backward[new] = (*backward.get(new, ()), old)
        self._backward = backward

    def norm(self, name: str, row: WrittenNorm) -> Norm:
        """The norm of a row. Raises ValueError saying what the row must add."""
        written = {text.place: text for text in map(self._read, (row.at, *row.also))}
        cut = {self._read(text).place for text in row.without}
        reached: set[Place] = set()
        for place in written:
            reached |= self._from(place, self._forward.get, cut) | self._from(place, self._backward.get, cut)
        _unused(cut, self._neighbours({*written, *reached}))
        anchor = self._read(row.at)
        unread = [
            place
            for place in reached - written.keys()
            if anchor.paragraphs and not self._same_paragraphs(anchor, place)
        ]
        texts = [
            written.get(place) or Reference(*place, () if place in unread else anchor.paragraphs)
            for place in {*written, *reached}
        ]
        _one_of_each_law(texts)
        texts.sort(key=self._start)
        by_age = tuple(reversed(texts))
        return Norm(
            name,
            by_age if row.newest_first else tuple(texts),
            by_age,
            tuple(Reference(*place) for place in sorted(unread)),
        )

    def _read(self, written: str) -> Reference:
        text = Reference.read(written)
        provision = self._index.get(text.place)
        if provision is None:
            raise ValueError(f"no such provision: {text.name}")
        if text.paragraphs and not set(text.paragraphs) <= set(_paragraphs(provision)):
            raise ValueError(f"{written}: no such paragraph")
        return text

    def _from(self, start: Place, steps: Callable[[Place], tuple[Place, ...] | None], cut: set[Place]) -> set[Place]:
        found: set[Place] = set()
        waiting = [start]
        while waiting:
            fresh = [
                place
                for place in steps(waiting.pop()) or ()
                if place not in cut and place not in found and place in self._index
            ]
            found.update(fresh)
            waiting += fresh
        return found

    def _neighbours(self, places: Iterable[Place]) -> set[Place]:
        return {near for place in places for near in (*self._forward.get(place, ()), *self._backward.get(place, ()))}

    def _same_paragraphs(self, anchor: Reference, place: Place) -> bool:
        ours, theirs = _paragraphs(self._index[anchor.place]), _paragraphs(self._index[place])
        return bool(theirs) and len(ours) == len(theirs)

    def _start(self, text: Reference) -> tuple[str, str]:
        law = self._index[text.place].law
        return law.effective_from.isoformat(), law.id


def _paragraphs(provision: Provision) -> range:
    """The numbers of the paragraphs that may be cited; none where their division was not checked."""
    if not provision.law.cite_paragraphs:
        return range(0)
    return range(1, len(numerals.paragraphs_of(provision.article.text)) + 1)


def _unused(cut: set[Place], near: set[Place]) -> None:
    idle = sorted(cut - near)
    if idle:
        raise ValueError(f"without: {' '.join(idle[0])}: the chain does not reach it")


def _one_of_each_law(texts: Iterable[Reference]) -> None:
    seen: dict[str, Reference] = {}
    for text in texts:
        other = seen.setdefault(text.law_id, text)
        if other is not text:
            names = sorted((other.article, text.article))
            raise ValueError(f"the chain names {text.law_id} {' and '.join(names)}: leave one out (without)")


def open_ends(
    index: Mapping[Place, Provision], forward: Steps, ended: frozenset[Place], norms: Norms
) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Each article no longer in force with neither a successor nor a row saying that it ended, and its norms."""
    using: dict[Place, list[str]] = {}
    for norm in norms.values():
        for text in norm.texts:
            using.setdefault(text.place, []).append(norm.id)
    for place, provision in index.items():
        if provision.effective_to is not None and not forward.get(place) and place not in ended:
            yield place, tuple(using.get(place, ()))
