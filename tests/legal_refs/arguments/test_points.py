"""Legal points: each fits one case and not another, says why, and refuses what is not written rightly."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from legal_refs.arguments import points
from legal_refs.case import casefile
from legal_refs.case.facts import Case
from legal_refs.checking import repealed
from legal_refs.law import library
from legal_refs.questions.compiler import setting_of
from legal_refs.results import Track
from tests.legal_refs.point_cases import INCIDENTS, THEFTS, case_with

TABLE = yaml.load(Path(__file__).with_name("points_table.yaml").read_bytes(), Loader=yaml.BaseLoader)  # noqa: S506
EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
DATED = sorted(path for path in EXAMPLES.glob("*.case.yaml") if casefile.load_path(path).incident_day)
TODAY = date(2026, 11, 22)
PERIODS = [
    ("2014-06-01", "2014-12-01"),
    ("2016-06-01", "2016-12-01"),
    ("2018-06-01", "2018-12-01"),
    ("2020-06-01", "2020-12-01"),
    ("2021-02-01", "2021-03-01"),
    ("2021-12-01", "2022-02-01"),
    ("2022-12-05", "2023-01-05"),
]


def _parse(text: str) -> tuple[Case, date]:
    words, _, rest = text.partition("=")
    kind, *days = words.split(" ")
    fields = [days.pop() + "=" + rest] if rest else []
    first, filing = [*days, *["2026-05-21", "2026-11-22"][len(days) :]]
    changes = dict(_fields(fields[0])) if fields else {}
    return case_with(kind, None if first == "none" else date.fromisoformat(first), **changes), date.fromisoformat(
        filing
    )


def _fields(text: str) -> list[tuple[str, object]]:
    """ "a.b=x c=[{d: e}]" as pairs; "-" clears a field."""
    found: list[tuple[str, object]] = []
    for part in text.split(" "):
        name, sign, value = part.partition("=")
        if sign and name.replace(".", "").replace("_", "").isalnum():
            found.append((name, value))
        else:
            found[-1] = (found[-1][0], f"{found[-1][1]} {part}")
    return [(name, None if text == "-" else yaml.load(str(text), Loader=yaml.BaseLoader)) for name, text in found]  # noqa: S506


def _trace(text: str, point: str):
    case, filing = _parse(text)
    return next(trace for trace in points.weigh(case, filing)[1] if trace.id == point)


@pytest.mark.parametrize("point", sorted(TABLE))
def test_the_point_fits_one_case_and_not_the_other(point):
    assert _trace(TABLE[point]["fits"], point).chosen
    assert not _trace(TABLE[point]["not"], point).chosen


def test_every_point_stands_in_the_table():
    assert {point.id for point in points.load()} == set(TABLE)


def test_every_text_of_every_point_is_cited_on_some_day():
    cited: set[str] = set()
    for point in points.load():
        fits = TABLE[point.id]["fits"]
        for text in [fits, *TABLE[point.id].get("also", []), *(_moved(fits, *days) for days in PERIODS)]:
            if set(point.texts) - cited:
                traces = points.select(setting_of(*_parse(text)))[1]
                cited |= {name for trace in traces if trace.chosen for name in trace.articles}
    assert {text for point in points.load() for text in point.texts} - cited == set()


def _moved(text: str, incident: str, filing: str) -> str:
    """The same case on other days."""
    head, sign, rest = text.partition("=")
    kind, *words = head.split(" ")
    field = [f"{words[-1]}={rest}"] if sign else []
    return re.sub(r"2026-0[56]-\d\d", incident, " ".join([kind, incident, filing, *field]))


def test_a_rejected_point_says_which_condition_fails_and_which_is_unknown():
    trace = _trace("debit card=-", "card-pay-credit")
    assert trace.conditions == (("copied_or_online", True), ("credit_card", None))
    assert dict(_trace("calls", "card-loss").conditions) == {"theft": False}


def test_a_point_whose_articles_are_not_in_force_says_so_for_each():
    trace = _trace("calls 2020-12-31", "data-no-leak")
    ((name, says),) = trace.refused
    assert name == "civil-code 1038"
    assert "2021-01-01" in says.zh and "2021-01-01" in says.en


def test_one_article_is_cited_once_with_the_reasons_and_paragraphs_of_all_its_points():
    case, filing = _parse("credit")
    cited = [
        c
        for c in points.select(setting_of(case, filing))[0]
        if (c.law_id, c.article) == ("bank-card-provisions-2021", "7")
    ]
    assert len(cited) == 1
    assert cited[0].points == ("card-pay-credit", "card-holder-fault", "card-keeping", "card-report-in-time")
    assert cited[0].paragraphs == (2, 3, 4)
    assert cited[0].label == "第七条第二款、第三款、第四款"
    assert "返还扣划" in cited[0].why.zh and "密码" in cited[0].why.zh


def test_a_whole_article_beside_a_paragraph_of_it_is_cited_whole():
    # 60 for the card contract, 60(2) for the secrecy of data: both in one case of 2019
    case = case_with("leaktheft", date(2019, 6, 1), **{"leak.occurred": "2019-05-01", "claim.basis": "contract"})
    cited = next(c for c in points.select(setting_of(case, date(2019, 12, 2)))[0] if c.article == "60")
    assert cited.law_id == "contract-law-1999"
    assert cited.paragraphs == ()


def test_before_any_day_is_known_nothing_is_cited_and_each_point_says_so():
    citations, traces = points.weigh(casefile.load_path(EXAMPLES / "first-hour.case.yaml"), TODAY)
    assert citations == ()
    assert len(traces) == len(TABLE)
    assert not any(trace.chosen for trace in traces)


@pytest.mark.parametrize("path", DATED, ids=lambda p: p.name.split(".")[0])
def test_what_is_selected_is_what_the_weighing_of_every_point_chose(path):
    case = casefile.load_path(path)
    citations, traces = points.weigh(case, TODAY)
    assert len(traces) == len(TABLE)
    assert points.select(setting_of(case, TODAY)) == (citations, tuple(trace for trace in traces if trace.chosen))


@pytest.mark.parametrize("path", DATED, ids=lambda p: p.name.split(".")[0])
def test_the_examples_are_cited_in_order_without_doubles_and_with_reasons(path):
    case = casefile.load_path(path)
    citations, traces = points.select(setting_of(case, TODAY))
    tracks = [list(Track).index(c.track) for c in citations]
    assert tracks == sorted(tracks)
    assert len({(c.law_id, c.article) for c in citations}) == len(citations)
    # a matter that no incident names is cited the rules on complaints, and no more
    assert len(citations) > 20 if case.is_theft or case.is_leak else 0 < len(citations) < 10
    chosen = {trace.id for trace in traces if trace.chosen}
    for c in citations:
        assert c.why.zh.endswith("。") and c.why.en.endswith(".")
        assert c.points and set(c.points) <= chosen
        assert c.orientation_only == (c.track is Track.CRIMINAL)


def test_a_doubtful_text_stays_out_of_court_papers():
    case = case_with("outsourced", date(2019, 4, 10))
    citations, traces = points.select(setting_of(case, date(2019, 12, 2)))
    doubtful = [c for c in citations if c.law_id == "pboc-financial-consumer-measures-2016"]
    assert {c.article for c in doubtful} >= {"28", "34"}
    assert not any(c.fit_for_filing for c in doubtful)
    papers = {paper for t in traces for c in doubtful if t.id in c.points for paper in t.documents}
    assert papers and not any(paper.startswith("A") for paper in papers)


@pytest.mark.parametrize(
    ("kind", "told", "serves", "spared"),
    [
        ("skimmer", None, "card-breach", "card-premises"),
        ("skimmer", "tort", "card-premises", "card-breach"),
        ("outsourced", None, "data-fault-proved", "data-contract-breach"),
        ("outsourced", "contract", "data-contract-breach", "data-fault-proved"),
        ("leaktheft", "contract", "data-fault-proved", "data-contract-breach"),
    ],
)
def test_breach_and_tort_are_both_shown_but_only_one_of_them_stands_in_a_court_paper(kind, told, serves, spared):
    changes = {"claim.basis": told, "leak.occurred": "2026-03-01"} if kind == "leaktheft" else {"claim.basis": told}
    traces = {t.id: t for t in points.select(setting_of(case_with(kind, date(2026, 5, 21), **changes), TODAY))[1]}
    assert traces[serves].chosen and traces[spared].chosen
    assert any(paper.startswith("A") for paper in traces[serves].documents)
    assert not any(paper.startswith("A") for paper in traces[spared].documents)
    assert [paper for paper, _ in traces[spared].places] == list(traces[spared].documents)


def test_criminal_law_is_orientation_that_leaves_the_finding_to_the_police():
    citations, _ = points.select(setting_of(*_parse("insider")))
    criminal = [c for c in citations if c.track is Track.CRIMINAL]
    assert criminal
    assert all("公安机关认定" in c.why.zh and "police decide" in c.why.en for c in criminal)


@pytest.mark.parametrize("kind", ["debit", "calls"])
def test_no_date_or_an_impossible_one_cites_nothing_and_says_what_is_missing(kind):
    for case, filing, word in [
        (case_with(kind, None), TODAY, "日期"),
        (case_with(kind, TODAY + timedelta(days=1)), TODAY, "晚于提交日期"),
        (case_with(kind, date(2026, 5, 21)), date(2026, 5, 20), "晚于提交日期"),
    ]:
        citations, traces = points.weigh(case, filing)
        undated = word == "日期" and kind == "calls"  # a request of today needs no day of the leak
        assert {point for c in citations for point in c.points} == ({"data-rights"} if undated else set())
        refused = [says.zh for trace in traces for _, says in trace.refused]
        assert refused and all(word in text for text in refused)
        assert word in points.explain(case, filing)


def test_a_leak_without_a_day_has_the_law_of_the_theft_that_it_led_to():
    citations, _ = points.weigh(*_parse("leaktheft"))
    of_today = {"data-rights", "court-order-documents"}  # the right of access of the filing day
    laws = {c.law_id for c in citations if not {*c.points} <= of_today}
    assert {"bank-card-provisions-2021", "pipl-2021"} <= laws


def test_why_names_each_point_its_conditions_and_papers():
    case, filing = _parse("debit")
    told = points.explain(case, filing)
    assert "CHOSEN   card-breach  发卡行违反银行卡合同" in told
    assert "  yes     theft" in told
    assert "  cites   civil-code 577 民法典第五百七十七条" in told
    assert "  papers  A1 (reasons), A2 (reasons)" in told
    assert "rejected card-online-told" in told
    assert all(point.id in told for point in points.load())


DAYS = st.dates(date(2011, 1, 1), date(2027, 1, 1))


@settings(max_examples=80, deadline=None)
@given(kind=st.sampled_from(sorted(INCIDENTS)), first=DAYS, filing=DAYS, found=DAYS, end=DAYS, judged=st.none() | DAYS)
def test_whatever_the_days_nothing_is_raised_and_nothing_out_of_force_is_cited(kind, first, filing, found, end, judged):
    changes = {"discovery.when.day": found.isoformat(), "filing.judged_before": judged and judged.isoformat()}
    if kind not in THEFTS:
        changes["leak.ongoing_until"] = end.isoformat()
    citations, traces = points.weigh(case_with(kind, first, **changes), filing)
    assert len(traces) == len(TABLE)
    for c in citations:
        assert c.effective_from <= filing, c.law_id
        assert c.effective_to is None or c.effective_to >= first, c.law_id
    assert first <= filing or not citations


def test_reasons_are_plain_sentences_in_both_languages_without_a_repealed_authority():
    for point in points.load():
        for rule in point.articles:
            assert rule.why.zh.endswith("。") and rule.why.en.endswith("."), point.id
            assert not re.search(r"原告|贵行|本院|必胜|保证胜诉", rule.why.zh), point.id
            assert not repealed.named(rule.why.zh, TODAY) and not repealed.named(rule.why.en, TODAY), point.id


def _yardstick() -> int:
    """A little more than a millisecond on a free core; measured beside, so that a busy machine slows both."""
    return sum(range(100_000))


def _best(*works: Callable[[], object]) -> list[float]:
    """Shortest time of each on the processor, run in turn, so that a busy machine does not count."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(40):
        for work, taken in zip(works, times, strict=True):
            start = time.thread_time()
            work()
            taken.append(time.thread_time() - start)
    return [min(taken) for taken in times]


def test_selecting_takes_about_as_long_as_the_yardstick_also_in_a_library_ten_times_larger(monkeypatch):
    case = casefile.load_path(EXAMPLES / "leak-calls.case.yaml")
    small = library.load()
    more = {f"{key}-{n}": law for n in range(9) for key, law in small.laws.items()}
    large = library.Library(small.laws | more, small.norms)

    def with_library(laws: library.Library) -> Callable[[], object]:
        def work() -> object:
            monkeypatch.setattr(library, "load", lambda: laws)
            return points.select(setting_of(case, TODAY))

        return work

    yardstick, in_small, in_large = _best(_yardstick, with_library(small), with_library(large))
    assert in_small < 3 * yardstick
    assert in_large < 1.5 * in_small
