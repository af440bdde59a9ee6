"""Nearest decided cases: both sides, nothing later than the filing day, nothing without source, fast."""

from __future__ import annotations

import json
import random
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from legal_refs.case import casefile
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Incident
from legal_refs.decided import penalties, precedentfile, precedents
from legal_refs.decided.nearness import Index, Packed, mask, query_of
from legal_refs.decided.precedentfile import FACT_KEYS, Precedent, all_cases
from legal_refs.files.datafiles import DataError, convert
from legal_refs.questions.compiler import setting_of
from legal_refs.results import PrecedentMatch
from tests.timing import least

ROOT = Path(__file__).resolve().parents[3]
SHARED = ROOT.parent / "shared" / "law"
TODAY = date(2026, 11, 22)
CASE_NUMBER = re.compile(r"[(（]\d{4}[)）][^，。；、\s()（）]{1,12}?\d+号")


def example(name: str) -> Case:
    return casefile.load_path(ROOT / "examples" / f"{name}.case.yaml")


def shown(name: str, on: date = TODAY) -> dict[str, PrecedentMatch]:
    return {match.id: match for match in precedents.nearest(setting_of(example(name), on))}


def plain(case: Precedent) -> dict[str, object]:
    return msgspec.to_builtins(case)


def test_gan_2014_sees_the_gazette_cases_but_not_itself_and_nothing_later() -> None:
    filing = date(2016, 1, 15)
    found = shown("gan-2014", filing)
    assert {"spc-gazette-2005-gumou", "spc-gazette-2009-wangmou"} <= set(found)
    assert not {"nn-xingning-gan-18900", "spc-gazette-2017-songmou", "spc-gc-169"} & set(found)
    for match in found.values():
        assert precedentfile.get(match.id).known_from <= filing
        assert match.decided is None or precedentfile.first_day(match.decided) <= filing


def test_gan_2014_never_meets_its_own_judgment_even_years_later() -> None:
    assert "nn-xingning-gan-18900" not in shown("gan-2014", TODAY)


def test_gan_today_has_the_floor_the_guiding_case_and_the_other_side() -> None:
    found = shown("gan-today")
    floor, guiding = found["nn-xingning-gan-18900"], found["spc-gc-169"]
    assert (floor.role, floor.bank_share) == ("floor", Decimal("0.7"))
    assert floor.cited_as_reported and floor.verify_first and "核实后再引用" in floor.citation
    assert guiding.role == "leading" and "指导案例169号" in guiding.citation and not guiding.cited_as_reported
    assert any(not match.favourable and match.role == "unfavourable" for match in found.values())


@pytest.mark.parametrize("name", ["gan-2014", "gan-today", "trojan-sms", "pos-credit", "quick-pay", "leak-calls"])
def test_both_sides_are_always_shown(name: str) -> None:
    sides = {match.favourable for match in shown(name, date(2016, 1, 15) if name == "gan-2014" else TODAY).values()}
    assert sides == {True, False}


def test_trojan_case_is_near_to_the_trojan_judgment_that_went_against_the_holder() -> None:
    match = shown("trojan-sms")["2ic-2016-wang-trojan-11634"]
    assert not match.favourable and match.bank_share == Decimal("0.4")
    assert {"clicked_phishing_link", "phone_trojan_suspected"} <= {c.fact for c in match.same}
    assert all(c.label.zh and c.label.en and c.label.zh != c.label.en for c in match.same + match.different)


def test_facts_are_sorted_into_same_different_and_not_known() -> None:
    match = shown("gan-today")["nn-xingning-gan-18900"]
    assert {"card_in_possession", "reported_police_promptly", "froze_card_promptly"} <= {c.fact for c in match.same}
    assert all(c.here == c.there for c in match.same)
    assert all(c.here != c.there and None not in (c.here, c.there) for c in match.different)
    assert all((c.here is None) != (c.there is None) for c in match.unknown)


def test_leak_cases_compare_with_leaks_and_say_what_was_not_found() -> None:
    found = shown("statement-leak")
    assert "citic-2020-statement-leak" in found
    assert {precedentfile.get(key).kind for key in found} == {"leak"}
    note = precedents.note(example("statement-leak"))
    assert "未见" in note.zh and "no judgment awarding money for a leaked statement was found" in note.en


def test_leak_then_theft_compares_with_thefts_and_with_leaks() -> None:
    kinds = {precedentfile.get(key).kind for key in shown("leak-then-theft")}
    assert {"counterfeit", "leak"} <= kinds


@pytest.mark.parametrize("incident", list(Incident))
def test_every_incident_gets_an_answer_on_every_day(incident: Incident) -> None:
    for day in (date(2000, 1, 1), date(2013, 6, 1), TODAY):
        for match in precedents.nearest(setting_of(Case(incident=incident), day)):
            assert precedentfile.get(match.id).known_from <= day


def test_every_case_has_source_labels_and_a_first_day() -> None:
    assert precedentfile.calibration_cases()
    for case in all_cases():
        assert case.source and case.holding and case.known_from_basis
        assert case.decided is None or case.known_from >= precedentfile.first_day(case.decided)
    assert all(label.zh and label.en for label in precedentfile.labels().facts.values())


@pytest.mark.parametrize(
    "damage",
    [{"source": []}, {"source": None}, {"known_from": None}, {"colour": "blue"}, {"category": "robbery"}],
)
def test_a_damaged_or_unsourced_precedent_is_refused(damage: dict[str, object]) -> None:
    row = {key: value for key, value in (plain(all_cases()[0]) | damage).items() if value is not None}
    with pytest.raises(DataError):
        convert([row], tuple[Precedent, ...], Path("new.yaml"))


def test_doubled_ids_and_shares_beyond_the_loss_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row = plain(all_cases()[0])
    monkeypatch.setattr(precedentfile, "FOLDER", tmp_path)
    file = tmp_path / "new.yaml"
    for rows, reason in (([row, row], "twice"), ([row | {"bank_share": "1.2"}], "0 to 1")):
        file.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
        with pytest.raises(DataError, match=reason):
            all_cases.__wrapped__()


def test_no_case_number_is_shown_that_is_not_in_the_data() -> None:
    known = {number for case in all_cases() for number in CASE_NUMBER.findall(case.case_number or "")}
    names = [path.name.removesuffix(".case.yaml") for path in sorted((ROOT / "examples").glob("*.case.yaml"))]
    assert known and names
    for name in names:
        for match in precedents.nearest(setting_of(example(name), TODAY)):
            text = f"{match.citation} {match.title} {match.holding} {match.court}"
            assert set(CASE_NUMBER.findall(text)) <= known


def test_a_case_without_number_is_always_cited_as_reported() -> None:
    for case in all_cases():
        reported = not case.case_number and not case.official_citation
        assert precedents.reported_only(case) is reported
        assert ("核实后再引用" in precedents.citation(case)) is reported
        assert reported or (case.official_citation or case.case_number or "-") in precedents.citation(case)


def test_papers_for_a_court_name_no_mere_report_but_the_fallback_and_no_reused_domain() -> None:
    for name in ("gan-today", "trojan-sms", "pos-credit", "quick-pay"):
        for match in shown(name).values():
            case = precedentfile.get(match.id)
            assert not match.citable or case.case_number or case.official_citation or match.role == "floor"
            assert all(
                re.match(r"https?://[a-z0-9.]*(court.gov.cn|chinacourt.org|gov.cn)/", s) for s in match.court_sources
            )


def test_filters_and_distribution_count_the_library() -> None:
    fit = precedentfile.calibration_cases()
    counts = precedents.distribution(fit)
    assert sum(counts.values()) == len(fit)
    assert counts["1"] == sum(case.bank_share == 1 for case in fit)
    categories = {"counterfeit_card_atm", "counterfeit_card_pos"}
    kind = [case.id for case in precedents.filtered(kind="counterfeit")]
    assert kind == [case.id for case in all_cases() if case.category in categories]
    assert {case.year for case in precedents.filtered(year=2016)} == {2016}
    halves = precedents.filtered(kind="online", shares=(Decimal("0.9"), Decimal("1")))
    assert halves and all(case.bank_share >= Decimal("0.9") for case in halves if case.bank_share is not None)
    assert precedents.outline(precedentfile.get("nn-xingning-gan-18900")).zh == "伪卡取现、转账，日期未载，银行承担70%"


def test_search_over_ten_thousand_cases_takes_under_twenty_milliseconds(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(5)
    answers = (True, False, None, None)
    many = tuple(
        msgspec.structs.replace(
            chance.choice(all_cases()),
            id=f"made-up-{number}",
            role=None,
            facts=precedentfile.CaseFacts(**{key: chance.choice(answers) for key in FACT_KEYS}),
        )
        for number in range(10_000)
    )
    monkeypatch.setattr(precedents, "all_cases", lambda: many)
    monkeypatch.setattr(precedents, "_shelf", precedents._shelf.__wrapped__)
    shelf = precedents._shelf()
    monkeypatch.setattr(precedents, "_shelf", lambda: shelf)
    case = example("gan-today")
    assert {match.favourable for match in precedents.nearest(setting_of(case, TODAY))} == {True, False}
    assert least(lambda: precedents.nearest(setting_of(case, TODAY)), 0.020) < 0.020


def test_comparisons_are_said_as_a_reader_needs_them() -> None:
    match = shown("trojan-sms")["2ic-2016-wang-trojan-11634"]
    same = {c.fact: c.said for c in match.same}
    different = {c.fact: c.said for c in match.different}
    assert same["clicked_phishing_link"].en == "opened a false link"
    assert "disclosed_otp" not in same  # a denial without a trace is no finding
    assert different["night_transactions"].zh == "本案有夜间（22时至次日6时）的交易，该案不在夜间交易"
    assert different["period"].en == "judged before or after 25 May 2021: here after, there before"
    assert all(c.said.zh.endswith("该案未载") or "不清楚" in c.said.zh for c in match.unknown)


def test_the_same_facts_are_nearer_than_opposite_ones() -> None:
    facts: dict[str, bool | None] = dict.fromkeys(FACT_KEYS, True)
    trait = ("counterfeit_card_atm", "debit", "after")
    index = Index([Packed(mask(dict.fromkeys(FACT_KEYS, False)), trait), Packed(mask(facts), trait)])
    asked = query_of({"counterfeit_card_atm": 3}, "debit", "after", facts)
    assert [(place, index.similarity(asked, place)) for place in index.search(asked)] == [(1, 1.0), (0, 0.0)]


def test_sanctions_come_with_source_and_only_for_the_same_kind_of_violation() -> None:
    assert len(penalties.every()) == 22 and all(one.source for one in penalties.every())
    found = penalties.references(example("marketing-c2"), TODAY)
    assert found and all("personal_info" in one.kinds and one.confidence != "low" for one in found)
    assert all("credit_query" in one.kinds for one in penalties.references(example("credit-query"), TODAY))
    assert penalties.references(example("gan-today"), TODAY) == ()
    assert penalties.references(example("outsourced-2019"), date(2010, 1, 1)) == ()


def test_a_sanction_without_source_is_refused() -> None:
    row = msgspec.to_builtins(penalties.every()[0]) | {"source": []}
    with pytest.raises(DataError):
        convert([row], tuple[penalties.Penalty, ...], Path("penalties.yaml"))


@pytest.mark.skipif(not SHARED.exists(), reason="the reviewed source table is not beside the project")
def test_facts_shares_and_numbers_equal_the_reviewed_table() -> None:
    held = {case.id for case in precedentfile.all_cases()}
    rows = [row for row in json.loads((SHARED / "precedents.json").read_text(encoding="utf-8")) if row["id"] in held]
    assert rows
    for row in rows:
        case = precedentfile.get(row["id"])
        assert precedentfile.facts_of(case) == row["facts"]
        assert case.bank_share == (None if row["bank_share"] is None else Decimal(str(row["bank_share"])))
        for key in ("case_number", "official_citation", "decided", "incident_date", "category", "use_for_calibration"):
            assert getattr(case, key) == row[key]
    fines = {one.id: one.fine_cny for one in penalties.every()}
    for row in json.loads((SHARED / "penalties.json").read_text(encoding="utf-8")):
        assert fines[row["id"]] == row["fine_cny"]
