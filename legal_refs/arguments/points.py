"""Legal points (data/points/*.yaml): when these facts, then these articles, for this reason, in these papers.

`select` asks each point until one of its conditions fails, `weigh` asks all of them and keeps every answer; whether
an article is the law for these days is the library's ruling alone, so a point can never bring in a text that is not
in force.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from legal_refs.arguments import scopes
from legal_refs.arguments.pointfile import Basis, Point, Scope, read_points
from legal_refs.case.facts import Case
from legal_refs.law import library
from legal_refs.law.references import Place, Reference
from legal_refs.questions.compiler import Answers, Condition, Setting, every, hold, setting_of
from legal_refs.results import Citation, PointTrace, Track, Words

TRACKS = tuple(Track)


@cache
def load() -> tuple[Point, ...]:
    """Every legal point in order of track and weight. Raises datafiles.DataError naming file and point."""
    return tuple(sorted(read_points(library.load()), key=lambda point: (TRACKS.index(point.track), point.weight)))


class _Opening(NamedTuple):
    """Points that begin with the same question, each with its rank and what else it asks."""

    scope: Scope
    asks: tuple[Condition, ...]
    points: list[tuple[int, Point, tuple[Condition, ...]]]


@cache
def _by_opening() -> tuple[_Opening, ...]:
    """The points by the question they begin with: where it is not answered yes, all of them fall."""
    found: dict[tuple[Scope, str], _Opening] = {}
    for rank, point in enumerate(load()):
        first, rest = point.when[:1], point.when[1:]
        opening = found.setdefault((point.facts, first[0].text), _Opening(point.facts, first, []))
        opening.points.append((rank, point, rest))
    return tuple(found.values())


def select(seen: Setting) -> tuple[tuple[Citation, ...], tuple[PointTrace, ...]]:
    """The provisions that apply to a case for papers of the filing day, one per article, and the points they come from.

    Never raises on a valid case: where a day is missing or impossible nothing is cited.
    """
    weighing = _Weighing(seen)
    traces = [weighing.gather(point, point.granted, holds=True) for point in weighing.holding()]
    return tuple(weighing.citations()), tuple([trace for trace in traces if trace.chosen])


def weigh(case: Case, on: date) -> tuple[tuple[Citation, ...], tuple[PointTrace, ...]]:
    """As `select`, but with every point, the rejected ones too, and what each of its conditions answered."""
    weighing = _Weighing(setting_of(case, on))
    answered = [(point, weighing.answers(point)) for point in load()]
    traces = tuple(
        weighing.gather(point, answers, holds=every(answer for _, answer in answers) is True)
        for point, answers in answered
    )
    return tuple(weighing.citations()), traces


def explain(case: Case, on: date) -> str:
    """Each chosen and each rejected point with its conditions, articles and papers, as `law why` prints them."""
    citations, traces = weigh(case, on)
    days = scopes.days_of_incident(case, on)
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


_Use = tuple[Point, Reference, Words]
"""A point that uses an article: the text that its norm has on these days, and the reason."""


class _Weighing:
    """One pass over the points for one case and filing day."""

    def __init__(self, seen: Setting) -> None:
        case = seen.case
        base = scopes.days_of_incident(case, seen.filing)
        self.days = {scope: scopes.scoped(case, base, scope) for scope in Scope}
        self.laws = {scope: library.load().on(days) for scope, days in self.days.items()}
        apart = {days: seen.on_days(days.facts_from, days.limitation) for days in self.days.values()}
        self.settings = {scope: apart[days] for scope, days in self.days.items()}  # same days, same answers
        self.pleaded = None if case.two_suits else case.claim.basis
        self.cited: dict[Place, list[_Use]] = {}

    def holding(self) -> list[Point]:
        """The points whose conditions are all known to hold, in their order; one that does not ends the asking."""
        found: list[tuple[int, Point]] = []  # no two have the same rank
        for opening in _by_opening():
            setting = self.settings[opening.scope]
            if hold(opening.asks, setting):
                found += [(rank, point) for rank, point, rest in opening.points if hold(rest, setting)]
        return [point for _rank, point in sorted(found)]

    def answers(self, point: Point) -> Answers:
        """What each condition of the point answers."""
        setting = self.settings[point.facts]
        return tuple((condition.text, condition.holds(setting)) for condition in point.when)

    def gather(self, point: Point, answers: Answers, holds: bool) -> PointTrace:
        """Gather the articles of a point whose conditions hold, and say why or why not."""
        articles: list[str] = []
        refused: list[tuple[str, Words]] = []
        laws = self.laws[point.facts]
        for rule in point.articles if holds else ():
            if rule.when and not hold(rule.when, self.settings[point.facts]):
                continue
            stated = laws.stated(rule.norm.id, point.rules)
            if isinstance(stated, Reference):
                self.cited.setdefault(stated.place, []).append((point, stated, rule.why))
                articles.append(stated.name)
            else:
                refused += [(text.name, ruling.says) for text, ruling in stated]
        serves = point.basis is None or self._serves_the_claim(point)
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

    def citations(self) -> list[Citation]:
        """The gathered articles in the order of the points, each cited once with all its reasons."""
        found = []
        for uses in self.cited.values():
            first, text, why = uses[0]
            paragraphs = text.paragraphs
            points: tuple[str, ...] = (first.id,)
            if len(uses) > 1:
                paragraphs, why, points = _together(uses)
            found.append(
                self.laws[first.facts].cite(
                    text.law_id,
                    text.article,
                    paragraphs,
                    why=why,
                    points=points,
                    track=first.track,
                    rules=first.rules,
                )
            )
        return found

    def _serves_the_claim(self, point: Point) -> bool:
        """Whether a court paper may use a point with a basis: breach and tort do not stand in one complaint."""
        usual = Basis.CONTRACT if point.facts in (Scope.THEFT, Scope.DEATH) else Basis.TORT
        return point.basis == (self.pleaded or usual)


def _together(uses: list[_Use]) -> tuple[tuple[int, ...], Words, tuple[str, ...]]:
    """Every paragraph that one of the points names (none where one names the whole article), their reasons, each once,
    and the points.
    """
    named = [text.paragraphs for _, text, _ in uses]
    paragraphs = sorted({number for some in named for number in some}) if all(named) else ()
    reasons = dict.fromkeys(why for _, _, why in uses)
    zh, en = "".join(why.zh for why in reasons), " ".join(why.en for why in reasons)
    return tuple(paragraphs), Words(zh, en), tuple(point.id for point, _, _ in uses)
