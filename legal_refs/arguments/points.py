"""Legal points (data/points/*.yaml): when these facts, then these articles, for this reason, in these papers.

`select` asks each point until one of its conditions fails, `weigh` asks all of them and keeps every answer; whether
an article is the law for these days is the library's ruling alone, so a point can never bring in a text that is not
in force.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from msgspec import structs

from legal_refs.arguments.pointfile import Basis, Point, Rule, Scope, read_points
from legal_refs.case.facts import Case
from legal_refs.case.interruptions import interruptions_of
from legal_refs.law import library, temporal
from legal_refs.law.library import NoNormInForce
from legal_refs.law.references import Reference
from legal_refs.law.temporal import CaseDays
from legal_refs.periods import limitation
from legal_refs.questions.compiler import Answers, Condition, Setting, every, hold, setting_of
from legal_refs.results import Citation, PointTrace, Track, Words

TRACKS = tuple(Track)


@cache
def load() -> tuple[Point, ...]:
    """Every legal point in order of track and weight. Raises datafiles.DataError naming file and point."""
    return tuple(sorted(read_points(library.load()), key=lambda point: (TRACKS.index(point.track), point.weight)))


@cache
def _by_opening() -> tuple[tuple[Scope, tuple[Condition, ...], tuple[tuple[int, Point], ...]], ...]:
    """The points with their rank, by the question they begin with: where it is not answered yes, all of them fall."""
    found: dict[tuple[Scope, str], list[tuple[int, Point]]] = {}
    for rank, point in enumerate(load()):
        found.setdefault((point.facts, point.when[0].text), []).append((rank, point))
    return tuple((ranked[0][1].facts, ranked[0][1].when[:1], tuple(ranked)) for ranked in found.values())


def select(seen: Setting) -> tuple[tuple[Citation, ...], tuple[PointTrace, ...]]:
    """The provisions that apply to a case for papers of the filing day, one per article, and the points they come from.

    Never raises on a valid case: where a day is missing or impossible nothing is cited.
    """
    weighing = _Weighing(seen)
    traces = [weighing.gather(point, point.granted) for point in weighing.holding()]
    return tuple(weighing.citations()), tuple(trace for trace in traces if trace.chosen)


def weigh(case: Case, on: date) -> tuple[tuple[Citation, ...], tuple[PointTrace, ...]]:
    """As `select`, but with every point, the rejected ones too, and what each of its conditions answered."""
    weighing = _Weighing(setting_of(case, on))
    traces = tuple(weighing.gather(point, weighing.answers(point)) for point in load())
    return tuple(weighing.citations()), traces


def _days_of_incident(case: Case, on: date) -> CaseDays:
    base = temporal.days_of(case, on)
    return structs.replace(base, known=_limitation_start(case, base))


def _scoped(case: Case, base: CaseDays, scope: Scope) -> CaseDays:
    """The days that choose the law for one scope: the incident, the theft, the leak (with later harm), a request."""
    if scope is Scope.INCIDENT:
        return base
    if scope is Scope.REQUEST:
        return _of_request(case, base)
    if scope is Scope.THEFT:
        return structs.replace(base, facts_from=case.first_theft_day, facts_to=case.last_theft_day)
    ends = [case.leak.ongoing_until] if case.leak else []
    if scope is Scope.LEAK_AND_HARM:
        ends += [case.last_theft_day, *(nuisance.day for nuisance in case.nuisances)]
    first = case.leak_day
    last = max((day for day in ends if day is not None and first is not None and day >= first), default=None)
    return structs.replace(base, facts_from=first, facts_to=last)


def _of_request(case: Case, base: CaseDays) -> CaseDays:
    """A request has the day on which it is made, whatever the day of the leak; days that are impossible stay so."""
    if base.facts_from is not None and base.problem() is not None:
        return base
    sent = case.pi_request.sent if case.pi_request and case.pi_request.sent <= base.filing_day else base.filing_day
    return structs.replace(base, facts_from=sent, facts_to=None, known=None)


def explain(case: Case, on: date) -> str:
    """Each chosen and each rejected point with its conditions, articles and papers, as `law why` prints them."""
    citations, traces = weigh(case, on)
    days = _days_of_incident(case, on)
    problem = days.problem()
    lines = [f"facts {days.facts_from or '-'}  known {days.limitation or '-'}  filing {on}"]
    lines += [f"! {problem.zh} / {problem.en}"] if problem else []
    reasons = {f"{c.law_id} {c.article}": c for c in citations}
    for trace in sorted(traces, key=lambda trace: not trace.chosen):
        lines += _explained(trace, reasons)
    return "\n".join(lines) + "\n"


def _explained(trace: PointTrace, cited: dict[str, Citation]) -> Iterator[str]:
    yield f"\n{'CHOSEN  ' if trace.chosen else 'rejected'} {trace.id}  {trace.title.zh} / {trace.title.en}"
    for text, answer in trace.conditions:
        yield f"  {'unknown' if answer is None else 'yes' if answer else 'no':8}{text}"
    for name in trace.articles if trace.chosen else ():
        yield f"  cites   {name} {cited[name].short_title}{cited[name].label}: {cited[name].applies_by.zh}"
        norms = [norm.id for norm in library.load().norms.values() if name in [text.name for text in norm.texts]]
        yield f"  norm    {', '.join(norms)}"
        if (doubt := cited[name].doubt) is not None:
            yield f"  doubt   {doubt.zh} / {doubt.en}"
    for name, says in trace.refused:
        yield f"  refused {name}: {says.zh} / {says.en}"
    if trace.told:
        yield f"  because you said: {', '.join(trace.told)}"
    if trace.chosen:
        yield f"  papers  {', '.join(f'{paper} ({place})' for paper, place in trace.places)}"


def _limitation_start(case: Case, days: CaseDays) -> date | None:
    """Day from which limitation runs, moved by an interruption that takes the claim out of the old two years."""
    known = days.known or days.facts_from
    if known is None or days.facts_from is None or days.problem() is not None:
        return days.known
    if known > days.filing_day:
        return None
    if not limitation.compute(days.facts_from, known, days.filing_day).old_law:
        return days.known
    events = interruptions_of(case)
    for count in range(1, len(events) + 1):
        period = limitation.compute(days.facts_from, known, days.filing_day, interruptions=events[:count])
        if not period.old_law:
            return period.start
    return days.known


@dataclass
class _Cited:
    """One article while the points that use it are gathered."""

    scope: Scope
    rules: frozenset[str]
    track: Track
    points: list[str] = field(default_factory=list)
    reasons: list[Words] = field(default_factory=list)
    paragraphs: set[int] = field(default_factory=set)
    whole: bool = False

    def add(self, point: Point, text: Reference, why: Words) -> None:
        self.points.append(point.id)
        if why not in self.reasons:
            self.reasons.append(why)
        self.paragraphs.update(text.paragraphs)
        self.whole = self.whole or not text.paragraphs


class _Weighing:
    """One pass over the points for one case and filing day."""

    def __init__(self, seen: Setting) -> None:
        self.case = case = seen.case
        base = _days_of_incident(case, seen.filing)
        self.days = {scope: _scoped(case, base, scope) for scope in Scope}
        self.laws = {scope: library.load().on(days) for scope, days in self.days.items()}
        apart = {days: seen.on_days(days.facts_from, days.limitation) for days in self.days.values()}
        self.settings = {scope: apart[days] for scope, days in self.days.items()}  # same days, same answers
        self.cited: dict[tuple[str, str], _Cited] = {}

    def holding(self) -> list[Point]:
        """The points whose conditions are all known to hold, in their order; one that does not ends the asking."""
        found: list[tuple[int, Point]] = []
        for scope, opening, ranked in _by_opening():
            setting = self.settings[scope]
            if hold(opening, setting):
                found += [(rank, point) for rank, point in ranked if hold(point.when, setting)]
        return [point for _rank, point in sorted(found, key=lambda one: one[0])]

    def answers(self, point: Point) -> Answers:
        """What each condition of the point answers."""
        setting = self.settings[point.facts]
        return tuple((condition.text, condition.holds(setting)) for condition in point.when)

    def gather(self, point: Point, answers: Answers) -> PointTrace:
        """Gather the articles of a point whose conditions hold, and say why or why not."""
        articles: list[str] = []
        refused: list[tuple[str, Words]] = []
        if every([answer for _, answer in answers]):
            for rule in point.articles:
                if not rule.when or hold(rule.when, self.settings[point.facts]):
                    text = self._in_force(point, rule, refused)
                    if text is not None:
                        self._cite(point, text, rule.why)
                        articles.append(text.name)
        serves = self._serves_the_claim(point)
        return PointTrace(
            id=point.id,
            title=point.title,
            chosen=bool(articles),
            conditions=answers,
            articles=tuple(articles) or point.texts,
            documents=point.documents if serves else point.documents_out_of_court,
            refused=tuple(refused) if not articles else (),
            places=point.places if serves else point.places_out_of_court,
            told=point.told,
            ask_for=point.ask_for,
            against=point.against,
        )

    def citations(self) -> Iterator[Citation]:
        """The gathered articles in the order of the points, each cited once with all its reasons."""
        for (law_id, article), cited in sorted(self.cited.items(), key=lambda item: TRACKS.index(item[1].track)):
            yield self.laws[cited.scope].cite(
                law_id,
                article,
                () if cited.whole else tuple(sorted(cited.paragraphs)),
                why=_together(cited.reasons),
                points=tuple(cited.points),
                track=cited.track,
                rules=cited.rules,
            )

    def _in_force(self, point: Point, rule: Rule, refused: list[tuple[str, Words]]) -> Reference | None:
        """The text of the rule's norm that is the law for these days."""
        try:
            return self.laws[point.facts].norm(rule.norm.id, point.rules)
        except NoNormInForce as error:
            refused += [(text.name, ruling.says) for text, ruling in error.refused]
            return None

    def _serves_the_claim(self, point: Point) -> bool:
        """Whether a court paper may use the point: breach and tort do not stand in one complaint."""
        if point.basis is None:
            return True
        usual = Basis.CONTRACT if point.facts is Scope.THEFT else Basis.TORT
        told = None if self.case.is_theft and self.case.is_leak else self.case.claim.basis
        return point.basis == (told or usual)

    def _cite(self, point: Point, text: Reference, why: Words) -> None:
        key = (text.law_id, text.article)
        if key not in self.cited:
            self.cited[key] = _Cited(point.facts, point.rules, point.track)
        self.cited[key].add(point, text, why)


def _together(reasons: list[Words]) -> Words:
    if len(reasons) == 1:
        return reasons[0]
    return Words(zh="".join(reason.zh for reason in reasons), en=" ".join(reason.en for reason in reasons))
