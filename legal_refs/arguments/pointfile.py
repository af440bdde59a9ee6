"""The written form of legal points (data/points/*.yaml); an unknown key, condition, norm or paper fails at once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any

from msgspec import Meta

from legal_refs.files.datafiles import DATA, DataError, Fault, name_of, read_each
from legal_refs.law import library, temporal
from legal_refs.law.laws import Filled, LawId, Note, Strict
from legal_refs.law.norms import Norm, UnknownNorm
from legal_refs.questions.compiler import Answers, Condition, ConditionError
from legal_refs.questions.paths import field_of
from legal_refs.questions.registry import registry
from legal_refs.results import Track, Words

POINTS = DATA / "points"
DocumentId = Annotated[str, Meta(pattern=r"^(A([1-9]|1[0-9]|2[0-5])|B[1-9]|C[1-9]|D[1-3]|E[1-3])[b-d]?$")]


class Scope(StrEnum):
    """Whose day chooses the law for a point: theft, leak, request, letter, death, claim, payment."""

    INCIDENT = "incident"
    THEFT = "theft"
    LEAK = "leak"
    LEAK_AND_HARM = "leak_and_harm"
    REQUEST = "request"
    LETTER = "letter"
    DEATH = "death"
    BANK_CLAIM = "bank_claim"
    GUARANTEE = "guarantee"
    PAID_BACK = "paid_back"


class Basis(StrEnum):
    """Basis of the claim (请求权基础): against one defendant it is one of them, 民法典 186."""

    CONTRACT = "contract"
    TORT = "tort"


class Defence(StrEnum):
    """An answer of the bank that a plea meets (抗辩)."""

    PASSWORD = "password_is_holder"  # noqa: S105 - the name of a defence
    KEEPING = "careless_keeping"
    LATE = "late_report"
    CRIMINAL = "criminal_first"
    ALERT = "alert_sent"
    OPENED = "opened_it_yourself"
    ORDER = "payment_order"
    LOSS_TERM = "loss_before_block"
    PRIVATE = "private_act"
    SOURCE = "other_source"
    CONSENT = "consent_given"
    IDENTITY = "identity_checked"
    COMPLAINT = "complaint_first"


class Against(StrEnum):
    """Whom a plea is directed against (被诉的一方); the words are those of a party's key in the forum."""

    ISSUER = "bank"
    HEAD_OFFICE = "head_office"
    ACQUIRER = "acquirer"
    MERCHANT = "merchant"
    PAYMENT_INSTITUTION = "payment_institution"
    CARRIER = "carrier"
    CONTRACTOR = "contractor"


class Place(StrEnum):
    """Where in a paper the point is used.

    首部, 管辖, 合同是否成立, 请求, 事实与理由, 个人信息, 举证责任, 过错, 对抗辩的回应, 依据, 请求事项, 证明对象, 提示.
    """

    HEADING = "heading"
    COURT = "court"
    CONTRACT = "contract"
    CLAIMS = "claims"
    REASONS = "reasons"
    DATA = "data"
    BURDEN = "burden"
    FAULT = "fault"
    DEFENCES = "defences"
    BASIS = "basis"
    REQUESTS = "requests"
    EVIDENCE = "evidence"
    NOTE = "note"


class WrittenRule(Strict, frozen=True, kw_only=True):
    """A norm, cited in the text that is the law for the days of the case; why it fits."""

    norm: LawId
    why: Note
    when: tuple[Any, ...] = ()


class WrittenPoint(Strict, frozen=True, kw_only=True):
    """One legal point; `rules` names the opt-in transition rules it relies on, `basis` the only claim it serves.

    A point that pleads has its words in templates/wording/arguments/<id>.txt, printed where `documents` says so.
    `unless` forbids it, `told` are the fields that it speaks about, `answers` the defence that it meets, `ask_for`
    the proof that another holds and that letters and applications then name; `against` whom it is pleaded.
    """

    id: LawId
    title: Note
    track: Track
    weight: Annotated[int, Meta(ge=1, le=99)]
    when: Annotated[tuple[Any, ...], Meta(min_length=1)]
    documents: Annotated[dict[DocumentId, Place], Meta(min_length=1)]
    articles: Annotated[tuple[WrittenRule, ...], Meta(min_length=1)]
    facts: Scope = Scope.INCIDENT
    rules: tuple[Filled, ...] = ()
    basis: Basis | None = None
    unless: tuple[Any, ...] = ()
    told: tuple[Filled, ...] = ()
    answers: Defence | None = None
    ask_for: tuple[Filled, ...] = ()
    against: Against = Against.ISSUER


@dataclass(frozen=True)
class Rule:
    """A norm with the reason and what else must hold."""

    norm: Norm
    why: Words
    when: tuple[Condition, ...]


@dataclass(frozen=True)
class Point:
    """A legal point ready to be weighed."""

    id: str
    title: Words
    track: Track
    weight: int
    facts: Scope
    when: tuple[Condition, ...]
    places: tuple[tuple[str, str], ...]
    articles: tuple[Rule, ...]
    rules: frozenset[str]
    basis: Basis | None
    told: tuple[str, ...] = ()
    ask_for: tuple[str, ...] = ()
    against: str = Against.ISSUER.value

    @cached_property
    def granted(self) -> Answers:
        """The answers of a point whose conditions all hold."""
        return tuple((condition.text, True) for condition in self.when)

    @cached_property
    def documents(self) -> tuple[str, ...]:
        """The papers that use the point."""
        return tuple(paper for paper, _ in self.places)

    @cached_property
    def places_out_of_court(self) -> tuple[tuple[str, str], ...]:
        """The papers that use the point and where in them, court papers and the ground of liability left out."""
        letters = ((paper, place) for paper, place in self.places if not paper.startswith("A"))
        return tuple((paper, place) for paper, place in letters if place != Place.FAULT)

    @cached_property
    def documents_out_of_court(self) -> tuple[str, ...]:
        """The papers that use the point, court papers left out."""
        return tuple(paper for paper, _ in self.places_out_of_court)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """All provisions that the point may cite."""
        return tuple(text.name for rule in self.articles for text in rule.norm.texts)


def read_points(laws: library.Library, folder: Path = POINTS) -> list[Point]:
    """Read and check every file of points. Raises DataError naming file, point and fault."""
    points: list[Point] = []
    faults: list[Fault] = []
    for path, rows in read_each(folder, tuple[WrittenPoint, ...]):
        for written in rows:
            try:
                points.append(_compiled(written, laws))
            except (ConditionError, UnknownNorm, ValueError) as error:
                faults.append(Fault(name_of(path), written.id, str(error)))
    twice = [name for name, count in Counter(point.id for point in points).items() if count > 1]
    faults += [Fault("points", name, "this id stands twice") for name in twice]
    if faults:
        raise DataError(*faults)
    return points


def _compiled(written: WrittenPoint, laws: library.Library) -> Point:
    unknown = set(written.rules) - {rule.id for rule in temporal.rules().rules if rule.opt_in}
    if unknown:
        raise ValueError(f"rules: {', '.join(sorted(unknown))}: no such opt-in transition rule")
    return Point(
        id=written.id,
        title=_words(written.title),
        track=written.track,
        weight=written.weight,
        facts=written.facts,
        when=registry().compile_all((*written.when, *({"unless": question} for question in written.unless))),
        places=tuple((str(paper), place.value) for paper, place in written.documents.items()),
        articles=tuple(_rule(rule, written, laws) for rule in written.articles),
        rules=frozenset(written.rules),
        basis=written.basis,
        told=tuple(field_of(path).path for path in written.told),
        ask_for=written.ask_for,
        against=written.against.value,
    )


def _rule(written: WrittenRule, point: WrittenPoint, laws: library.Library) -> Rule:
    norm = laws.norm(written.norm)
    for text in norm.texts:
        provision = laws.provision(*text.place)
        if not provision.fit_for_filing and any(paper.startswith("A") for paper in point.documents):
            raise ValueError(f"{norm.id}: {text.name}: a doubtful text is kept out of court papers")
    return Rule(norm, _words(written.why), registry().compile_all(written.when))


def _words(note: Note) -> Words:
    return Words(zh=note.zh, en=note.en)
