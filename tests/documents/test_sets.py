"""Several cards, banks or loans: one set of papers per opponent, its own evidence, and no sum in two sets."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.management import call_command
from msgspec import structs

from complaints.documents import catalogue, dossier, lint, sets
from complaints.journey.answers import from_case, to_case
from complaints.journey.flow import flow
from complaints.journey.sections import further
from legal_refs.case import casefile, opponents
from legal_refs.case.casefile import CaseFileError
from legal_refs.case.facts import Case, Moment
from tests.cards import EXAMPLES

ON = date(2026, 11, 22)
CCB = "中国建设银行股份有限公司南宁分行"
BANK = {
    "name": CCB,
    "has_licence": "yes",
    "uscc": "91450102MA5N1A2B2W",
    "address": "南宁市青秀区示例路2号",
    "representative": "某某",
    "place": {"province": "广西壮族自治区", "city": "南宁市", "district": "青秀区"},
}


def several(name: str, others: list[dict[str, Any]], of: dict[int, int] | None = None, **more: Any) -> Case:
    """An example with further cards, banks or loans; `of` says which of them a transaction, from 0, belongs to."""
    plain = casefile.to_plain(casefile.load_path(EXAMPLES / f"{name}.case.yaml"))
    plain["further"] = others
    for number, transaction in enumerate(plain.get("transactions", ())):
        transaction["which"] = (of or {}).get(number, 1)
    return casefile.from_plain(plain | more)


ONE_BANK = several("gan-today", [{"card": {"kind": "debit", "tail": "5678", "open_date": "2020-01-05"}}], {1: 2})
"""By hand: 6,000.00 and 6,900.00 on the first card, 6,000.00 on the second, both of one bank."""
TWO_BANKS = several(
    "gan-today",
    [{"bank": BANK, "card": {"kind": "debit", "tail": "5678"}, "freeze": {"when": {"day": "2026-05-22"}}}],
    {1: 2},
    insurer={"name": "示例财产保险股份有限公司南宁分公司", "policy_no": "BX-1"},
    second_unit={"name": "邕江商业银行股份有限公司宾阳支行"},
    payments=[{"payer": "建设银行", "amount": "1000.00", "nature": "advance", "which": 2}],
)
"""By hand: 12,900.00 of the first bank; 6,000.00 less 1,000.00 paid by the second are 5,000.00."""
LOANS = several(
    "loan-in-my-name",
    [
        {"loan": {"kind": "loan", "signed": "2024-06-05", "amount": "20000.00", "contract_no": "JK-2"}},
        {"bank": BANK, "loan": {"kind": "loan", "signed": "2024-07-05", "amount": "30000.00", "contract_no": "JK-3"}},
    ],
)


def text(case: Case, name: str) -> str:
    return lint.text(sets.build(sets.of(case, ON), [name]).files[0].data)


def test_two_cards_of_one_bank_are_one_suit_and_their_sums_are_added() -> None:
    assert [one.folder for one in sets.of(ONE_BANK, ON)] == [""]
    complaint = text(ONE_BANK, "A1")
    assert "存款本金18,900.00元" in complaint
    assert "尾号为6688的卡2笔，共计12,900.00元；尾号为5678的卡1笔，金额6,000.00元" in complaint
    assert "2020年1月5日，原告还在被告处开立账户并领取尾号为5678的借记卡" in complaint
    assert "2018年6月8日，原告在被告处开立账户并领取尾号为6688的借记卡" in complaint
    assert "关于尾号6688、5678的借记卡账户争议交易" in text(ONE_BANK, "B1")


def test_a_debit_and_a_credit_card_of_one_bank_are_two_suits() -> None:
    case = several("gan-today", [{"card": {"kind": "credit", "tail": "5678"}}], {1: 2})
    assert [len(one.case.transactions) for one in sets.of(case, ON)] == [2, 1]


def test_two_banks_are_two_sets_and_no_sum_stands_twice() -> None:
    first, second = sets.of(TWO_BANKS, ON)
    assert (first.assessment.amounts.principal, second.assessment.amounts.principal) == (
        Decimal("12900.00"),
        Decimal("5000.00"),
    )
    assert first.assessment.amounts.principal + second.assessment.amounts.principal == (
        first.whole[1].amounts.principal
    )
    mine, other = text(TWO_BANKS, "A1"), text(TWO_BANKS, "A1-2")
    assert "存款本金12,900.00元" in mine and "5,000.00" not in mine and f"被告：{CCB}" not in mine
    assert "存款本金5,000.00元" in other and f"被告：{CCB}" in other and "12,900.00" not in other
    assert "青秀区人民法院" in other and "兴宁区人民法院\n" in mine


def test_what_left_the_other_cards_the_same_night_is_told_in_each_set_and_asked_for_in_one() -> None:
    mine, other = text(TWO_BANKS, "A1"), text(TWO_BANKS, "A1-2")
    assert "原告的其他银行卡在前后也发生了非本人交易：" in mine and f"{CCB}尾号为5678的" in mine
    assert "尾号为6688的借记卡2笔。原告就其另行主张权利。" in other and "邕江" not in other.partition("事实与理由")[0]
    late = Moment(day=date(2026, 6, 2))
    moved = tuple(structs.replace(t, when=late) if t.which == 2 else t for t in TWO_BANKS.transactions)
    apart = structs.replace(TWO_BANKS, transactions=moved)
    assert "其他银行卡" not in text(apart, "A1") + text(apart, "A1-2") + text(ONE_BANK, "A1")


def test_what_the_first_bank_did_is_not_said_of_the_second() -> None:
    other = text(TWO_BANKS, "B1-2")
    assert "短信通知服务" not in other and "监控录像显示" not in other and "致电邕江" not in other
    assert "2026年5月22日 | 本人" in other and "20时40分" not in other


def test_each_set_lists_its_own_evidence() -> None:
    plain = casefile.to_plain(TWO_BANKS)
    plain["evidence"] = [*plain["evidence"]]
    plain["evidence"][1]["which"] = 1
    plain["evidence"].append(
        {
            "group": "transactions",
            "name": "建行流水",
            "form": "document",
            "proves": "交易",
            "original": "yes",
            "which": 2,
        }
    )
    case = casefile.from_plain(plain)
    mine, other = text(case, "A6"), text(case, "A6-2")
    assert "建行流水" in other and "建行流水" not in mine
    assert plain["evidence"][1]["name"] in mine and plain["evidence"][1]["name"] not in other
    shared = plain["evidence"][4]["name"]
    assert shared in mine and shared in other
    first, second = sets.of(case, ON)
    assert first.own({0: "a", 1: "b", 5: "c"}) == {0: "a", 1: "b"} and second.own({0: "a", 1: "b", 5: "c"}) == {
        0: "a",
        4: "c",
    }


def test_the_police_get_one_report_about_all_of_them() -> None:
    report = text(TWO_BANKS, "D1")
    assert "共计18,900.00元" in report and CCB in report and "邕江商业银行" in report
    assert "D1-2" not in {offer.id for offer in sets.offers(sets.of(TWO_BANKS, ON))}


def test_three_loans_of_two_lenders_are_two_sets() -> None:
    mine, other = text(LOANS, "A3"), text(LOANS, "A3-2")
    assert "JK-2" in mine and "JK-3" not in mine and "HT20240504018" in mine
    assert "JK-3" in other and "JK-2" not in other and "HT20240504018" not in other
    assert "合理费用3,000.00元" in mine and "3,000.00" not in other


def test_the_command_writes_a_folder_for_each_and_the_site_offers_the_same(tmp_path) -> None:
    path = tmp_path / "two.case.yaml"
    path.write_text(casefile.dumps(TWO_BANKS), "utf-8")
    call_command("draft", path, out=tmp_path / "out", on=ON)
    written = sorted(str(p.relative_to(tmp_path / "out")) for p in (tmp_path / "out").rglob("*.docx"))
    answers = from_case(TWO_BANKS)
    again = to_case(answers, flow(answers))
    assert again == TWO_BANKS
    made = sets.build(sets.of(again, ON))
    assert written == sorted(file.path for file in made.files)
    assert any(one.startswith("1/A1-") for one in written)
    assert any(one.startswith("2-中国建设银行股份有限公司/A1-") for one in written)
    listed = json.loads((tmp_path / "out/manifest.json").read_text())["documents"]
    assert {line["id"] for line in listed} == {file.id for file in made.files}
    with zipfile.ZipFile(io.BytesIO(dossier.zip_bytes(made))) as package:
        assert sorted(name for name in package.namelist() if name.endswith(".docx")) == written


def test_a_set_or_paper_that_is_not_there_is_refused() -> None:
    with pytest.raises(catalogue.UnknownDocumentError):
        sets.build(sets.of(TWO_BANKS, ON), ["B1-3"])


def test_a_card_that_is_not_there_is_named_with_its_place() -> None:
    with pytest.raises(CaseFileError) as refused:
        several("gan-today", [], {1: 2})
    assert [problem.field for problem in refused.value.problems] == ["transactions[1].which"]


def test_the_numbers_follow_when_one_in_the_middle_is_deleted() -> None:
    """Nothing names the second card: it goes, and what was the third is the second."""
    three = [{"card": {"kind": "debit", "tail": "1111"}}, {"bank": BANK, "card": {"kind": "debit", "tail": "5678"}}]
    answers = from_case(several("gan-today", three, {1: 3}))
    assert (further.naming(answers, 2), further.naming(answers, 3)) == (0, 1)
    left = further.without(answers, answers["further"]["items"][0])
    case = to_case(left, flow(left))
    assert [one.which for one in case.transactions] == [1, 2, 1] and case.further[0].bank.name == CCB


def test_no_further_card_changes_the_list_of_one() -> None:
    case = casefile.load_path(EXAMPLES / "gan-today.case.yaml")
    assert opponents.against(case) == (case,) and sets.build(sets.of(case, ON)) == dossier.build(
        case, sets.of(case, ON)[0].assessment
    )


def test_what_was_entered_stays_when_the_tick_is_taken_away() -> None:
    """The person says there is no other card after entering one: nothing moves to the first bank by itself."""
    answers = from_case(TWO_BANKS)
    answers["bank"] = {**answers["bank"], "_further": ""}
    assert to_case(answers, flow(answers)).further == TWO_BANKS.further


def test_a_day_ahead_of_another_bank_is_named_and_stops_no_page() -> None:
    """A typing slip in the entry of the second bank: the finding names the day, nothing ends in an error."""
    late = [{"bank": BANK, "card": {"kind": "debit", "tail": "5678"}, "freeze": {"when": {"day": "2027-05-22"}}}]
    case = several("gan-today", late, {1: 2})
    found = {finding.field for finding in sets.of(case, ON)[0].whole[1].warnings}
    assert "further[0].freeze.when.day" in found or "further[0].freeze.when" in found


SUED_BY_SECOND = {
    "sued_by_bank": "yes",
    "bank_suit": {
        "court_name": "南宁市青秀区人民法院",
        "case_no": "（2026）桂0103民初示例号",
        "served": "2026-11-20",
        "principal": "6000.00",
        "interest": "120.00",
    },
}


def second_sues() -> Case:
    """A credit card of a second bank that sues for the 6,000.00 charged on it; the first sues nobody."""
    other = {"bank": BANK, "card": {"kind": "credit", "tail": "5678"}, "debt": {"posted": "6000.00"}, **SUED_BY_SECOND}
    return several("gan-today", [other], {1: 2})


def test_only_the_bank_that_sues_is_answered_and_the_other_is_sued() -> None:
    """By hand: the second bank asks for 6,000.00 + 120.00; of the first 12,900.00 are claimed, as before."""
    case = second_sues()
    first, second = sets.of(case, ON)
    offered = {o.id for one in (first, second) for o in one.offers() if o.offered and not o.blockers}
    assert {"A1", "A22-2"} <= offered and not offered & {"A22", "A2-2"}
    answer, complaint = text(case, "A22-2"), text(case, "A1")
    assert "6,000.00元" in answer and CCB in answer and "12,900.00" not in answer
    assert "12,900.00元" in complaint and f"被告：{CCB}" not in complaint and "120.00" not in complaint
    assert "（2026）桂0103民初示例号" in answer


def test_the_suit_of_the_second_bank_stands_first_today_and_in_the_calendar() -> None:
    """Served on 20 November: fifteen days from the next end on 5 December 2026, a Saturday, so Monday the 7th."""
    every = sets.of(second_sues(), ON)
    assert sets.acts(every)[0].title.zh.startswith(f"{CCB}：")
    answer = next(clock for clock in sets.clocks(every) if clock.title.zh.startswith(CCB) and "答辩" in clock.title.zh)
    assert answer.due == date(2026, 12, 7)
    keys = [(clock.id, clock.start) for clock in sets.clocks(every)]
    assert len(keys) == len(set(keys))


def test_a_suit_of_the_first_bank_is_not_said_of_another_card_of_it() -> None:
    """A debit and a credit card of one bank: the suit for the debt was answered twice, once beside the deposit."""
    case = several("gan-today", [{"card": {"kind": "credit", "tail": "5678"}, **SUED_BY_SECOND}], {1: 2})
    offered = {o.id for one in sets.of(case, ON) for o in one.offers() if o.offered and not o.blockers}
    assert "A22-2" in offered and "A22" not in offered


def test_an_arbitration_clause_of_the_second_bank_binds_that_one_alone() -> None:
    card = {"kind": "debit", "tail": "5678", "clause": "arbitration", "clause_text": "争议提交南宁仲裁委员会仲裁。"}
    case = several("gan-today", [{"bank": BANK, "card": card}], {1: 2})
    offered = {o.id for one in sets.of(case, ON) for o in one.offers() if o.offered and not o.blockers}
    assert {"A1", "A24-2"} <= offered and not offered & {"A24", "A1-2"}


def test_a_letter_belongs_to_the_card_that_it_names_or_to_its_addressee() -> None:
    plain = casefile.to_plain(TWO_BANKS)
    told = {"addressee": "客服热线", "channel": "hotline", "reply_text": "第二家银行说已经登记。"}
    plain["notices"] = [*plain["notices"], {"day": "2026-05-23", "which": 2, **told}]
    case = casefile.from_plain(plain)
    assert "第二家银行说已经登记" in text(case, "B1-2") and "第二家银行说已经登记" not in text(case, "B1")


def test_the_site_asks_for_the_suit_of_each_bank() -> None:
    case = second_sues()
    answers = from_case(case)
    assert to_case(answers, flow(answers)).further == case.further
    asked = {ask.path for ask in further.STEP.asks if ask.kind != "carry"}
    assert {"sued_by_bank", "bank_suit.served", "bank_suit.principal", "card.clause", "card.clause_text"} <= asked
