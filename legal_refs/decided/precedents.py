"""nearest(seen) -> decided cases near to these facts, always on both sides, explained fact by fact (类案)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Literal

from msgspec import Struct, structs

from legal_refs.case import exposure, incidents
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Channel, Incident
from legal_refs.decided import fault, holdings
from legal_refs.decided.comparison import compared, parted
from legal_refs.decided.faultfile import Kind
from legal_refs.decided.features import event_of, features
from legal_refs.decided.nearness import MOST_NEAR, Index, Query, matter, pack, query_of
from legal_refs.decided.precedentfile import Precedent, Situation, all_cases, labels
from legal_refs.questions.codingfile import rules
from legal_refs.questions.compiler import Setting
from legal_refs.results import PrecedentMatch, Words

MOST_FAVOURABLE = 3
MOST_UNFAVOURABLE = 2
MOST_CITABLE = 2
"""Further cases that a court can look up, where the nearest ones are mere reports."""
MOST_LEAK = 6
BY_CHANNEL: dict[frozenset[Channel | None], Incident] = {
    frozenset({Channel.ATM}): Incident.COUNTERFEIT_ATM,
    frozenset({Channel.POS}): Incident.COUNTERFEIT_POS,
}
"""What a copied card was used for, where all of it was the same; the name that was picked tells where it was copied."""
Matter = Kind | Literal["leak"]
BARS = ("0", "0.01-0.49", "0.50", "0.51-0.69", "0.70-0.79", "0.80-0.99", "1")
BAR_ENDS = tuple((Decimal(bar.split("-")[-1]), bar) for bar in BARS[:-1])


def nearest(seen: Setting) -> tuple[PrecedentMatch, ...]:
    """Decided cases for papers of the filing day: floor and leading cases, the nearest on both sides.

    Nothing that was not decided and public before that day is shown, and never the case itself. Sorted: floor and
    leading cases first, then by nearness, the unfavourable ones last.
    """
    matches: list[PrecedentMatch] = []
    kind = fault.kind_of(seen.case)
    if kind is not None:
        matches += _for_theft(seen, kind)
    if seen.case.is_leak:
        matches += _for_leak(seen)
    return tuple(matches)


def note(case: Case) -> Words:
    """What is said openly beside the list: how it was collected; for leaked statements, that no award was found."""
    notes = labels().notes
    if case.incident is Incident.LEAK_STATEMENT:
        return notes["leak_statement"]
    return notes["leak" if case.is_leak and not case.is_theft else "theft"]


def known(on: date) -> tuple[Precedent, ...]:
    """Every case that may be shown on the day `on`."""
    return tuple(case for case in all_cases() if case.known_from <= on)


def favourable(case: Precedent) -> bool | None:
    """Whether the result speaks for the victim: as the data say, else from six tenths; None: no result."""
    if case.favourable is None and case.bank_share is not None:
        return case.bank_share >= rules().favourable_from
    return case.favourable


def filtered(
    year: int | None = None, kind: str | None = None, shares: tuple[Decimal, Decimal] | None = None
) -> tuple[Precedent, ...]:
    """Cases of the library by year of decision, kind or category, and bank's share within `shares` (both ends in)."""
    found = [case for case in all_cases() if year is None or case.year == year]
    found = [case for case in found if kind is None or kind in (case.kind, case.category)]
    if shares is None:
        return tuple(found)
    low, high = shares
    return tuple(case for case in found if case.bank_share is not None and low <= case.bank_share <= high)


def distribution(cases: Iterable[Precedent] | None = None) -> dict[str, int]:
    """How many cases lie in each bar of the bank's share (keys of BARS); an unknown share is not counted."""
    counts = dict.fromkeys(BARS, 0)
    for case in all_cases() if cases is None else cases:
        if case.bank_share is not None:
            counts[bar_of(case.bank_share)] += 1
    return counts


def bar_of(share: Decimal) -> str:
    """The bar of the distribution in which a share lies."""
    return next((name for end, name in BAR_ENDS if share <= end), BARS[-1])


def citation(case: Precedent) -> str:
    """How to cite: official citation, else court and case number, else as reported with the warning to verify."""
    if case.official_citation:
        return f"{case.title}，{case.official_citation}"
    if case.case_number:
        return f"{case.court}，{case.case_number}，{case.title}"
    return f"{case.court}，{case.title}{labels().reported.zh}"


def reported_only(case: Precedent) -> bool:
    """Neither official citation nor case number: cited as reported, to be verified first."""
    return not case.official_citation and not case.case_number


def citable(case: Precedent) -> bool:
    """Whether a paper for a court may name it: officially published or numbered and not doubtful, or the fallback."""
    return not case.unlike and (case.role == "floor" or (not reported_only(case) and case.confidence != "low"))


def outline(case: Precedent) -> Words:
    """One line for a list: kind, year, the bank's share, in both languages."""
    kind = labels().categories[case.category]
    year_zh = f"{case.year}年" if case.year else "日期未载"
    year_en = str(case.year) if case.year else "undated"
    if case.bank_share is None:
        return Words(f"{kind.zh}，{year_zh}，银行份额未载", f"{kind.en}, {year_en}, bank's share not stated")
    percent = f"{(case.bank_share * 100).normalize():f}"
    return Words(f"{kind.zh}，{year_zh}，银行承担{percent}%", f"{kind.en}, {year_en}, the bank bore {percent} %")


class _Shelf(Struct, frozen=True):
    """The library made ready for search: cases, their index, the side of each, positions of floor and leading cases.

    `plain`: each case by id as a match that is not compared yet.
    """

    cases: tuple[Precedent, ...]
    index: Index
    sides: tuple[bool | None, ...]
    leading: tuple[int, ...]
    plain: dict[str, PrecedentMatch]


@cache
def _shelf() -> _Shelf:
    cases = all_cases()
    leading = tuple(place for place, one in enumerate(cases) if one.role is not None)
    plain = {one.id: _plain(one) for one in cases}
    return _Shelf(cases, Index(tuple(map(pack, cases))), tuple(map(favourable, cases)), leading, plain)


def _for_theft(seen: Setting, kind: Kind) -> list[PrecedentMatch]:
    case, on = seen.case, seen.filing
    card = case.card.kind.value if case.card and case.card.kind and not case.is_passbook else None
    asked = _query(seen, kind, card)
    situation = fault.situation_of(case)
    if situation == "mistaken":
        return []
    if situation:
        few, alike = _few(asked, on, situation), situation != "staff" or fault.taken_from_account(case)
        return [structs.replace(one, alike=situation == "staff", citable=one.citable and alike) for one in few]
    event = event_of(case)
    cases = _shelf().cases
    leading = [(cases[place], score) for place, score in _leading(asked, kind)]
    first = [(one, score) for one, score in leading if one.known_from <= on and not event.is_of(one)]
    taken = {one.id for one, _ in leading}
    order = _ranked(asked)
    good, bad = _walk(order, asked, on, MOST_FAVOURABLE, lambda one: one.id not in taken and not event.is_of(one))
    taken |= {one.id for one, _ in good + bad}
    named = _walk(order, asked, on, MOST_CITABLE, lambda one: _for_court(one, kind) and one.id not in taken)
    ranked = good + named[0] + bad + named[1]
    return [_match(one, score, one.role or "leading", asked) for one, score in first] + _matches(ranked, asked)


def _for_court(one: Precedent, kind: str) -> bool:
    """Whether a court could look it up and read it beside this suit: a civil judgment of the kind that may be named."""
    return one.outcome_type == "judgment" and one.kind == kind and citable(one)


def _few(asked: Query, on: date, situation: Situation) -> list[PrecedentMatch]:
    """What was decided in a rare situation (the real card, the bank's staff); against whom the suit went, the title
    says; data that staff sold are no money that they took. A lost card is compared as a lost one: its incident is not
    the copied card that it is otherwise like.
    """
    every = structs.replace(asked, near=dict.fromkeys(labels().categories, 1))
    good, bad = _walk(
        _ranked(every), every, on, MOST_FAVOURABLE, lambda one: one.kind != "leak" and situation in one.situations
    )
    alike = {"lost": structs.replace(asked, near=dict.fromkeys(labels().categories, MOST_NEAR))}
    return _matches(good + bad, alike.get(situation, asked))


def _for_leak(seen: Setting) -> list[PrecedentMatch]:
    asked, on = _query(seen, "leak", None), seen.filing
    order = _ranked(asked)
    good, bad = _walk(order, asked, on, MOST_LEAK - MOST_UNFAVOURABLE, lambda one: one.kind == "leak")
    if not bad:  # no near case went against the victim: the nearest of the others that did
        every = structs.replace(asked, near=dict.fromkeys(labels().categories, 1))
        bad = _walk(_ranked(every), every, on, 0, lambda one: one.kind == "leak")[1]
    taken = {one.id for one, _ in good + bad}
    named = _walk(order, asked, on, MOST_CITABLE, lambda one: _for_court(one, "leak") and one.id not in taken)
    close = [(one, score) for one, score in named[0] + named[1] if asked.near.get(matter(one), 0) > 1]
    return _matches(good + bad + close, asked)


Ranked = list[tuple[Precedent, float]]


def _ranked(asked: Query) -> list[int]:
    """Places on the shelf of the cases of near categories, the nearest first."""
    return _shelf().index.search(asked)


def _walk(
    order: list[int], asked: Query, on: date, most_good: int, fits: Callable[[Precedent], bool]
) -> tuple[Ranked, Ranked]:
    """The first favourable and unfavourable cases that were known `on` the day; stops when both lists are full."""
    shelf, good, bad = _shelf(), Ranked(), Ranked()
    for place in order:
        one, side = shelf.cases[place], shelf.sides[place]
        room = len(good) < most_good if side else len(bad) < MOST_UNFAVOURABLE
        if side is None or not room or one.known_from > on or not fits(one):
            continue
        (good if side else bad).append((one, shelf.index.similarity(asked, place)))
        if len(good) >= most_good and len(bad) >= MOST_UNFAVOURABLE:
            break
    return good, bad


def _leading(asked: Query, kind: str) -> list[tuple[int, float]]:
    """The floor for counterfeit cards, then official cases of the kind and those on proof online, nearest first."""
    shelf = _shelf()
    fitting = [place for place in shelf.leading if _leads(shelf.cases[place], kind)]
    scored = [(place, shelf.index.similarity(asked, place)) for place in fitting]
    return sorted(scored, key=lambda pair: (shelf.cases[pair[0]].role != "floor", -pair[1]))


def _leads(one: Precedent, kind: str) -> bool:
    return kind == "counterfeit" if one.role == "floor" else one.kind in (kind, "online")


def _matches(ranked: Ranked, asked: Query) -> list[PrecedentMatch]:
    return [_match(one, score, "near" if favourable(one) else "unfavourable", asked) for one, score in ranked]


def _query(seen: Setting, matter: Matter, card: str | None) -> Query:
    return query_of(_near(seen.case, matter), card, fault.period_of(seen.filing), features(seen))


def _near(case: Case, matter: Matter) -> dict[str, int]:
    """Which kinds of decided cases are near, by the incident or by the one that it is like in this matter."""
    incident = incidents.row(case.incident).like.get(matter, exposure.alike(case))
    used = BY_CHANNEL.get(frozenset(t.channel for t in case.transactions), incident)
    if incident in BY_CHANNEL.values() or (incident is Incident.SKIMMER_PREMISES and used is Incident.COUNTERFEIT_POS):
        incident = used  # copied at the bank, the card was used in shops
    return labels().near["debt_told" if exposure.collectors_told(case) else incident]


def _match(one: Precedent, score: float, role: str, asked: Query) -> PrecedentMatch:
    same, different, unknown = parted(compared(asked, one))
    plain = _shelf().plain[one.id]
    return structs.replace(
        plain, similarity=round(score, 3), same=same, different=different, unknown=unknown, role=role
    )


def _plain(one: Precedent) -> PrecedentMatch:
    return PrecedentMatch(
        id=one.id,
        title=one.title,
        name=holdings.titles().get(one.id) or one.name,
        court=one.court,
        decided=one.decided,
        incident_date=one.incident_date,
        citation=citation(one),
        cited_as_reported=reported_only(one),
        verify_first=reported_only(one) or one.confidence != "high",
        favourable=bool(favourable(one)),
        bank_share=one.bank_share,
        outcome_type=one.outcome_type,
        holding=one.holding,
        remedies=one.remedies,
        bearing=one.bearing,
        apart=one.apart,
        met_by=one.met_by,
        source_denied=one.source_denied,
        case_number=one.case_number,
        point=holdings.published().get(one.id),
        similarity=0,
        same=(),
        different=(),
        unknown=(),
        sources=one.source,
        confidence=one.confidence,
        authority=one.authority,
        court_sources=one.court_sources,
        citable=citable(one),
        period=one.period,
    )
