"""What the result page draws, at its boundaries: nothing twice, nothing lost, each under the heading that says it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace as Plain

import pytest

from complaints.documents import catalogue, sets
from complaints.journey import answers
from complaints.journey.flow import Flow, flow
from complaints.journey.steps import STEPS
from complaints.web import resultpage, resultpapers
from legal_refs.assessment import assess
from legal_refs.case.casefile import load_path
from legal_refs.results import Assessment, Level, Words

EXAMPLE = Path(__file__).parents[2] / "examples" / "gan-today.case.yaml"
ON = date(2026, 11, 22)


@pytest.fixture(scope="module")
def seen() -> tuple[Assessment, dict[str, object], Flow]:
    case = load_path(EXAMPLE)
    opened = flow(answers.from_case(case))
    assessed = assess(case, ON)
    return assessed, resultpage.of(sets.OneSet(1, "", case, assessed, (case, assessed)), opened), opened


def test_each_clock_stands_under_one_heading(seen) -> None:
    assessed, page, _ = seen
    headings = [{c.id for c in page[name]} for name in ("running", "passed", "dateless")]
    assert sum(map(len, headings)) == len(set.union(*headings)) == len(assessed.deadlines)
    assert all(c.due >= ON for c in page["running"]) and all(c.due < ON for c in page["passed"])
    assert [c.due for c in page["running"]] == sorted(c.due for c in page["running"])


def test_each_factor_stands_under_one_heading(seen) -> None:
    assessed, page, _ = seen
    steps, still, unknown = (
        [f.id for f in group] for group in ([s["factor"] for s in page["steps"]], page["still"], page["open_factors"])
    )
    moving = {move.label for move in assessed.fault.would_move}
    told = [f.id for f in assessed.fault.factors if f.label in moving]
    assert sorted(steps + still + unknown + told) == sorted(f.id for f in assessed.fault.factors)
    assert all(f.applied is None for f in page["open_factors"])


def test_each_offered_paper_stands_on_the_page_once(seen) -> None:
    assessed, page, _ = seen
    case = load_path(EXAMPLE)
    offered = sorted(o.id for o in catalogue.offers(case, assessed) if o.offered)
    more = [paper for _title, found in page["papers"]["more"] for paper in found]
    assert sorted(paper["offer"].id for paper in (*page["papers"]["first"], *more)) == offered


def test_advice_about_single_papers_does_not_stand_among_that_for_all() -> None:
    case = load_path(EXAMPLE.with_name("leak-calls.case.yaml"))
    assessed = assess(case, ON)
    assert "d1.threshold" in {f.id for f in assessed.warnings if f.level is Level.INFO and f.documents}
    page = resultpage.of(sets.OneSet(1, "", case, assessed, (case, assessed)), flow(answers.from_case(case)))
    assert {f.documents for f in page["infos"]} <= {()}


def paper(name: str, stage: str, recommended: bool = True, warnings: tuple[Words, ...] = ()) -> Plain:
    return Plain(id=name, stage=stage, recommended=recommended, missing=(), blockers=(), warnings=warnings)


def test_of_each_way_the_advised_main_paper_stands_first_else_the_first_that_fits() -> None:
    way = [main("B1", advised=False), main("B2", advised=True), main("C1", advised=False), main("C4", advised=False)]
    assert [o.id for o in resultpapers.mains(way, "letters")] == ["B2"]
    assert [o.id for o in resultpapers.mains(way, "regulator")] == ["C1"]
    assert resultpapers.mains(way, "court") == []


def main(name: str, advised: bool) -> Plain:
    return Plain(id=name, main=True, advised=advised)


def finding(text: str, level: Level = Level.WARN, kind: str = "fix", documents: tuple[str, ...] = ()) -> Plain:
    return Plain(level=level, kind=kind, message=Words(text, text), documents=documents, field=None)


def test_a_finding_is_shown_once_where_it_can_be_mended(seen) -> None:
    beside = Words("beside the paper", "beside the paper")
    found = [
        finding("mend me"),
        finding("unfit", kind="unfit"),
        finding("beside the paper"),
        finding("of a paper that is offered", documents=("X1",)),
        finding("of a paper that is not", documents=("X9",)),
        finding("a block", Level.BLOCK),
    ]
    offers = [paper("X1", "0-1", warnings=(beside,))]
    shown = resultpage._findings(Plain(warnings=found), Level.WARN, seen[2], offers)
    assert [f["finding"].message.en for f in shown] == ["mend me", "of a paper that is offered"]


def test_a_remark_without_a_paper_only_is_general(seen) -> None:
    assert all(not f.documents and f.level is Level.INFO for f in seen[1]["infos"])


def test_no_decided_case_is_lost_between_the_first_and_the_rest(seen) -> None:
    cases = [Plain(favourable=True, id=str(n)) for n in range(4)]
    (side,) = resultpage._precedents(Plain(precedents=cases))
    assert [c.id for c in side["first"] + side["more"]] == ["0", "1", "2", "3"] and len(side["first"]) == 1


@pytest.mark.parametrize(("moved", "points"), [("0.05", "+5"), ("-0.10", "−10"), ("-0.005", "−0.5")])
def test_points_carry_their_sign(moved: str, points: str) -> None:
    factor = Plain(moved=Decimal(moved), articles=(), cases=())
    assert resultpage._step(factor)["points"] == points


@pytest.mark.parametrize(
    ("low", "mid", "high", "width", "words"),
    [
        # 360 units are the whole share: 0.5 stands at 180; a range of nothing is still four wide
        ("0.5", "0.5", "0.5", 4, 180),
        ("0", "0", "0.25", 90, 10),
        ("0.9", "1", "1", 36, 350),
    ],
)
def test_the_drawn_range_stays_in_its_frame(low: str, mid: str, high: str, width: int, words: int) -> None:
    fault = Plain(
        low=Decimal(low), expected=Decimal(mid), high=Decimal(high), shares=(Decimal("1.00"), Decimal("0.50"))
    )
    bar = resultpage._bar(Plain(fault=fault, amounts=Plain(principal=Decimal("18900.00"))))
    assert bar is not None and (bar["width"], bar["mid_words"]) == (width, words)
    # 18,900.00 yuan times the share
    assert bar["high_yuan"] == (Decimal("18900.00") * Decimal(high)).quantize(Decimal("0.01"))


def test_a_field_on_a_closed_page_leads_to_the_choice_of_papers_or_nowhere() -> None:
    opened = flow({})
    closed = [step for step in STEPS if not opened.is_open(step.id) and step.asks and not step.many]
    person = next(step for step in closed if step.section == "person")
    other = next(step for step in closed if step.section != "person")
    assert resultpage.step_of([person.asks[0].path], opened) == resultpage.PAPERS
    assert resultpage.step_of([other.asks[0].path], opened) == ""
    assert resultpage.step_of(["victim.name"], opened) == "name"
    assert resultpage.step_of(["no.such.field"], opened) == ""
