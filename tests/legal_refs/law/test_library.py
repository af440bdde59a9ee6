"""The library: a provision is cited as it is in force for the facts or for the filing day, or not at all."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest

from legal_refs.case import casefile
from legal_refs.law import library, numerals, temporal
from legal_refs.law.library import NotInForce
from legal_refs.law.printing import UnknownProvision
from legal_refs.law.temporal import CaseDays
from legal_refs.results import Citation, Track, Words

BASE = Path(__file__).resolve().parents[3]
WHY = Words(zh="理由", en="reason")


def day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def days(facts: str | None, filing: str, **more: str) -> CaseDays:
    return CaseDays(
        facts_from=day(facts),
        filing_day=date.fromisoformat(filing),
        **{k: date.fromisoformat(v) for k, v in more.items()},
    )


def cite(law: str, article: str, when: CaseDays, *paragraphs: int, **more: object) -> Citation:
    return library.load().on(when).cite(law, article, paragraphs, why=WHY, **more)  # type: ignore[arg-type]


# law, article, first day of the facts, filing day, in force? Both sides of every change of law named in the issue.
SIDES = [
    ("consumer-protection-law-2013", "7", "2014-03-14", "2016-01-15", False),
    ("consumer-protection-law-2013", "7", "2014-03-15", "2016-01-15", True),
    ("civil-general-provisions-2017", "111", "2017-09-30", "2018-01-15", False),
    ("civil-general-provisions-2017", "111", "2017-10-01", "2018-01-15", True),
    ("civil-general-provisions-2017", "111", "2020-12-31", "2022-01-15", True),
    ("civil-general-provisions-2017", "111", "2021-01-01", "2022-01-15", False),
    ("cybersecurity-law-2016", "42", "2017-05-31", "2018-01-15", False),
    ("cybersecurity-law-2016", "42", "2017-06-01", "2018-01-15", True),
    ("cybersecurity-law-2016", "42", "2025-12-31", "2026-02-15", True),
    ("cybersecurity-law-2016", "42", "2026-01-01", "2026-02-15", False),
    ("cybersecurity-law-2025", "44", "2025-12-31", "2026-02-15", False),
    ("cybersecurity-law-2025", "44", "2026-01-01", "2026-02-15", True),
    ("pboc-financial-consumer-measures-2016", "28", "2016-12-13", "2018-01-15", False),
    ("pboc-financial-consumer-measures-2016", "28", "2020-10-31", "2021-01-15", True),
    ("pboc-financial-consumer-measures-2016", "28", "2020-11-01", "2021-01-15", False),
    ("pboc-financial-consumer-measures-2020", "34", "2020-10-31", "2021-01-15", False),
    ("pboc-financial-consumer-measures-2020", "34", "2020-11-01", "2021-01-15", True),
    ("contract-law-1999", "107", "2020-12-31", "2022-01-15", True),
    ("contract-law-1999", "107", "2021-01-01", "2022-01-15", False),
    ("tort-law-2009", "6", "2020-12-31", "2022-01-15", True),
    ("tort-law-2009", "6", "2021-01-01", "2022-01-15", False),
    ("civil-code", "577", "2020-12-31", "2022-01-15", False),
    ("civil-code", "577", "2021-01-01", "2022-01-15", True),
    ("bank-card-provisions-2021", "7", "2014-05-21", "2021-05-24", False),
    ("bank-card-provisions-2021", "7", "2014-05-21", "2021-05-25", True),
    ("bank-card-provisions-2021", "7", "2021-05-24", "2021-06-01", True),
    ("pipl-2021", "69", "2021-10-31", "2022-01-15", False),
    ("pipl-2021", "69", "2021-11-01", "2022-01-15", True),
    ("civil-procedure-law-2012", "119", "2016-01-01", "2017-06-30", True),
    ("civil-procedure-law-2012", "119", "2016-01-01", "2017-07-01", False),
    ("civil-procedure-law-2017", "119", "2016-01-01", "2021-12-31", True),
    ("civil-procedure-law-2017", "119", "2016-01-01", "2022-01-01", False),
    ("civil-procedure-law-2021", "122", "2016-01-01", "2023-12-31", True),
    ("civil-procedure-law-2023", "122", "2016-01-01", "2023-12-31", False),
    ("civil-procedure-law-2023", "122", "2016-01-01", "2024-01-01", True),
    ("civil-procedure-interpretation-2015", "108", "2014-05-21", "2015-02-03", False),
    ("civil-procedure-interpretation-2015", "108", "2014-05-21", "2015-02-04", True),
    ("civil-procedure-interpretation-2022", "108", "2014-05-21", "2022-04-09", False),
    ("civil-procedure-interpretation-2022", "108", "2014-05-21", "2022-04-10", True),
    ("civil-evidence-provisions-2001", "10", "2019-04-10", "2020-04-30", True),
    ("civil-evidence-provisions-2019", "11", "2019-04-10", "2020-04-30", False),
    ("civil-evidence-provisions-2019", "11", "2019-04-10", "2020-05-01", True),
    ("limitation-provisions-2008", "15", "2019-04-10", "2020-12-31", True),
    ("limitation-provisions-2008", "15", "2019-04-10", "2021-01-01", False),
    ("limitation-provisions-2020", "13", "2019-04-10", "2021-01-01", True),
    ("nfra-data-security-measures-2024", "63", "2024-12-26", "2025-06-01", False),
    ("nfra-data-security-measures-2024", "63", "2024-12-27", "2025-06-01", True),
    ("pboc-data-security-measures-2025", "30", "2025-06-29", "2025-12-02", False),
    ("pboc-data-security-measures-2025", "30", "2025-06-30", "2025-12-02", True),
    ("financial-consumer-announcement-2024", "2", "2024-01-01", "2024-06-27", False),
    ("financial-consumer-announcement-2024", "2", "2024-01-01", "2024-06-28", True),
    ("public-security-penalties-law-2025", "56", "2025-12-31", "2026-02-01", False),
    ("public-security-penalties-law-2025", "56", "2026-01-01", "2026-02-01", True),
    ("criminal-law-2023", "253-1", "2015-10-31", "2016-01-15", False),
    ("criminal-law-2023", "253-1", "2015-11-01", "2016-01-15", True),
    ("commercial-bank-law-2015", "6", "2014-05-21", "2016-01-15", True),
    ("commercial-bank-law-2015", "22", "2014-05-21", "2016-01-15", False),
    ("internet-court-jurisdiction-2025", "1", "2025-01-01", "2025-10-31", False),
    ("internet-court-jurisdiction-2025", "1", "2025-01-01", "2025-11-01", True),
    ("contract-interpretation-2023", "10", "2020-12-31", "2024-01-15", False),
    ("contract-interpretation-2023", "10", "2021-01-01", "2024-01-15", True),
    ("tort-interpretation-2024", "15", "2020-06-01", "2025-01-15", False),
    ("facial-recognition-provisions-2021", "2", "2021-07-31", "2022-01-15", False),
    ("civil-general-principles-2009", "135", "2014-05-21", "2016-01-15", True),
    ("civil-general-principles-2009", "135", "2015-09-30", "2019-01-15", True),
    ("civil-general-principles-2009", "135", "2015-10-01", "2017-09-30", True),
    ("civil-general-principles-2009", "135", "2015-10-01", "2017-10-01", False),
    ("civil-general-principles-2009", "135", "2017-10-01", "2019-01-15", False),
    ("civil-general-provisions-2017", "188", "2015-09-30", "2019-01-15", False),
    ("civil-general-provisions-2017", "188", "2015-10-01", "2017-10-01", True),
    ("civil-general-provisions-2017", "188", "2019-04-10", "2019-12-02", True),
    ("limitation-interpretation-2018", "1", "2019-04-10", "2018-07-22", False),
    ("limitation-interpretation-2018", "2", "2016-04-10", "2019-07-23", True),
    ("limitation-interpretation-2018", "2", "2016-04-10", "2021-06-01", False),
    ("civil-code", "188", "2020-12-31", "2022-01-15", False),
    ("civil-code", "188", "2021-01-01", "2022-01-15", True),
]


@pytest.mark.parametrize(("law", "article", "facts", "filing", "applies"), SIDES)
def test_both_sides_of_every_change(law: str, article: str, facts: str, filing: str, applies: bool) -> None:
    when = days(facts, filing)
    if applies:
        citation = cite(law, article, when)
        assert citation.quote == library.load().provision(law, article).article.text
        assert citation.applies_by.zh and citation.applies_by.en
    else:
        with pytest.raises(NotInForce) as refusal:
            cite(law, article, when)
        assert refusal.value.ruling.says.zh and refusal.value.ruling.says.en


def test_facts_that_run_over_2021_follow_the_civil_code_and_say_why() -> None:
    when = days("2020-11-01", "2022-01-15", facts_to="2021-02-01")
    assert "第一条第三款" in cite("civil-code", "1165", when).applies_by.zh
    with pytest.raises(NotInForce, match=r"1\(3\)"):
        cite("tort-law-2009", "6", when)


def test_handling_that_goes_on_is_under_the_pipl_only_for_the_later_part() -> None:
    when = days("2021-06-01", "2022-01-15", facts_to="2021-12-01")
    assert "之后的那一部分" in cite("pipl-2021", "69", when).applies_by.zh


def test_found_later_does_not_move_the_facts_but_starts_limitation() -> None:
    when = days("2020-06-01", "2022-01-15", known="2021-03-01")
    assert cite("contract-law-1999", "107", when).effective_to == date(2020, 12, 31)
    assert cite("civil-code", "188", when).label == "第一百八十八条"
    with pytest.raises(NotInForce):
        cite("civil-code", "577", when)


def test_final_judgment_closes_the_bank_card_provisions_even_on_retrial() -> None:
    with pytest.raises(NotInForce, match="finally decided"):
        cite("bank-card-provisions-2021", "7", days("2018-01-01", "2022-01-15", judged="2020-06-01"))


def test_old_contract_performed_later_names_the_rule() -> None:
    citation = cite("civil-code", "577", days("2026-05-21", "2026-11-22", contract="2015-03-01"))
    assert "第二十条" in citation.applies_by.zh


def test_duty_still_running_needs_a_point_that_names_the_rule() -> None:
    when = days("2025-04-10", "2025-12-02")
    with pytest.raises(NotInForce):
        cite("pboc-data-security-measures-2025", "30", when)
    citation = cite("pboc-data-security-measures-2025", "30", when, rules=frozenset({"duty-still-running"}))
    assert "不用于评价" in citation.applies_by.zh
    with pytest.raises(NotInForce):  # the rule speaks of log and access duties only
        cite("pboc-data-security-measures-2025", "49", when, rules=frozenset({"duty-still-running"}))


def test_repealed_limitation_rules_serve_old_periods_only_by_name() -> None:
    named = {"rules": frozenset({"limitation-rules-of-the-time"})}
    assert cite("limitation-interpretation-2018", "3", days("2014-05-21", "2022-01-15"), **named).label == "第三条"
    with pytest.raises(NotInForce):
        cite("limitation-interpretation-2018", "3", days("2021-04-10", "2022-01-15"), **named)


def test_code_for_reasoning_is_never_the_basis_of_a_claim() -> None:
    when = days("2019-04-10", "2026-11-22")
    citation = cite("civil-code", "1038", when, rules=frozenset({"code-for-reasoning-only"}))
    assert citation.orientation_only
    with pytest.raises(NotInForce):  # filed before the code: not even for reasoning
        cite("civil-code", "1038", days("2019-04-10", "2019-12-02"), rules=frozenset({"code-for-reasoning-only"}))


def test_crime_is_orientation_only() -> None:
    citation = cite("criminal-law-2023", "253-1", days("2025-09-01", "2026-11-22"))
    assert citation.orientation_only and citation.track is Track.CRIMINAL and "第十二条" in citation.applies_by.zh


@pytest.mark.parametrize(
    ("when", "word"),
    [
        (days(None, "2026-11-22"), "还没有填写"),
        (days("2026-11-23", "2026-11-22"), "晚于提交日期"),
        (days("2026-05-21", "2026-11-22", facts_to="2026-12-01"), "晚于提交日期"),
        (days("2026-05-21", "2026-11-22", facts_to="2026-05-20"), "早于开始"),
        (days("2026-05-21", "2026-11-22", known="2026-05-20"), "早于事情发生"),
    ],
)
def test_bad_days_say_what_is_wrong_and_cite_nothing(when: CaseDays, word: str) -> None:
    problem = when.problem()
    assert problem is not None and word in problem.zh and problem.en
    for provision in library.load().provisions():
        with pytest.raises(NotInForce):
            cite(provision.law.id, provision.key, when)


def test_doubtful_text_says_so_and_stays_out_of_court_papers() -> None:
    ocr = cite("pboc-financial-consumer-measures-2016", "34", days("2019-04-10", "2019-12-02"))
    assert not ocr.fit_for_filing and ocr.doubt is not None and "PDF" in ocr.doubt.zh
    clear = cite("pipl-2021", "69", days("2025-09-01", "2026-11-22"))
    assert clear.fit_for_filing and clear.doubt is None
    pending = cite("pboc-financial-consumer-measures-2020", "34", days("2025-09-01", "2026-11-22"))
    assert pending.fit_for_filing and pending.doubt is not None and "〔2026〕第4号" in pending.doubt.zh


def test_labels_as_a_paper_prints_them() -> None:
    today = days("2026-05-21", "2026-11-22")
    assert cite("bank-card-provisions-2021", "7", today, 2).label == "第七条第二款"
    assert cite("criminal-law-2023", "253-1", today).label == "第二百五十三条之一"
    assert cite("civil-procedure-interpretation-2022", "52", today, items=(6,)).label == "第五十二条第（六）项"
    assert cite("financial-consumer-announcement-2024", "2", today).label == "第二项"


def test_whole_paragraphs_with_their_items() -> None:
    today = days("2026-05-21", "2026-11-22")
    assert cite("commercial-bank-law-2015", "22", today, 2).quote == (
        "商业银行分支机构不具有法人资格，在总行授权范围内依法开展业务，其民事责任由总行承担。"
    )
    quote = cite("pipl-2021", "57", today, 1).quote
    assert quote.startswith("发生或者可能发生") and "\n（三）" in quote and "可以不通知个人" not in quote


def test_what_the_library_does_not_hold() -> None:
    today = days("2026-05-21", "2026-11-22")
    for law, article, paragraphs in [
        ("civil-code", "1261", ()),
        ("no-such-law", "1", ()),
        ("commercial-bank-law-2015", "22", (3,)),
        ("commercial-bank-law-2015", "22", (2, 1)),
        ("nfra-data-security-measures-2024", "63", (1,)),  # its paragraphs were not checked
    ]:
        with pytest.raises(UnknownProvision):
            cite(law, article, today, *paragraphs)
    with pytest.raises(UnknownProvision):
        cite("civil-procedure-interpretation-2022", "52", today, items=(9,))


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "一"),
        (10, "十"),
        (16, "十六"),
        (20, "二十"),
        (101, "一百零一"),
        (110, "一百一十"),
        (253, "二百五十三"),
        (1000, "一千"),
        (1005, "一千零五"),
        (1010, "一千零一十"),
        (1165, "一千一百六十五"),
    ],
)
def test_numerals_by_hand(number: int, text: str) -> None:
    assert numerals.to_chinese(number) == text
    assert numerals.from_chinese(text) == number


def test_numerals_there_and_back() -> None:
    assert all(numerals.from_chinese(numerals.to_chinese(n)) == n for n in range(1, 1300))
    assert numerals.key_of("第二百五十三条之一") == "253-1" and numerals.key_of("69") == "69"
    assert numerals.key_of("没有条号") is None


def test_days_of_a_case_file() -> None:
    case = casefile.load_path(BASE / "examples" / "gan-2014.case.yaml")
    found = temporal.days_of(case, date(2016, 1, 15))
    assert (found.facts_from, found.facts_to, found.problem()) == (date(2014, 5, 21), date(2014, 5, 21), None)


def test_only_the_library_makes_citations() -> None:
    """printing.py puts down how a provision reads; the library alone prints one, and rules on its days."""
    makers: dict[str, list[str]] = {"Citation": [], "printing.printed": []}
    for path in [*BASE.glob("legal_refs/**/*.py"), *BASE.glob("complaints/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
            if called in makers or called.endswith(".Citation"):
                makers[called.removeprefix("results.")].append(path.name)
    assert makers == {"Citation": ["printing.py"], "printing.printed": ["library.py"]}
