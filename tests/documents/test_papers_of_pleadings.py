"""Plaints and appeals on stolen money: each sentence rests on what was told, under the heading that it belongs to."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from complaints.documents import dossier, lint
from complaints.documents.retelling import bank_as_party
from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Complaint, Notice
from legal_refs.case.vocabulary import Answer, Channel
from tests.documents.test_arguments import ON, example
from tests.documents.test_papers_of_appeals import _judged
from tests.documents.test_read_papers import texts


def text_of(case: Case, paper: str = "A1", on: date = ON) -> str:
    return lint.text(dossier.build(case, assess(case, on), [paper]).file(paper).data)


def test_the_court_has_its_own_heading_and_the_fact_that_ties_the_case_to_it() -> None:
    text = text_of(example("gan-today"))
    liable, _, rest = text.partition("程序事项")
    assert "由贵院管辖" not in liable
    assert "被告住所地在广西壮族自治区南宁市兴宁区，依照" in rest.partition("可能提出的抗辩")[0]


@pytest.mark.parametrize("proves", ["三笔取现的时间、金额", "三笔取现的验证方式为密码"])
def test_how_it_was_verified_is_shown_by_the_record_only_where_the_record_says_so(proves: str) -> None:
    case = example("gan-today")
    rows = tuple(
        structs.replace(e, name="明细", proves=proves) if e.group.value == "transactions" else e for e in case.evidence
    )
    text = text_of(structs.replace(case, evidence=rows))
    assert ("交易记录显示的验证方式为密码" in text) is ("密码" in proves)
    assert ("据原告了解，验证方式为密码" in text) is ("密码" not in proves)


def test_a_use_of_the_card_without_a_clock_is_set_against_the_theft_of_that_day() -> None:
    text = text_of(example("gan-today"))
    assert (
        "争议交易发生在广西壮族自治区宾阳县宾州镇自助银行，同日真卡在邕江商业银行南宁分行自动柜员机查询账户（证据4）"
        in text
    )
    assert "两地直线距离" not in text
    first = example("gan-today").possession[0]
    other_day = structs.replace(first, when=structs.replace(first.when, day=date(2026, 5, 20)))
    assert "同日真卡在" not in text_of(structs.replace(example("gan-today"), possession=(other_day,)))


def test_before_the_card_rules_the_bank_proves_that_it_paid() -> None:
    """民诉法解释 91(2) of 2015 where the papers were filed before 银行卡规定 (2021-05-25)."""
    old = texts("gan-2014")["A1"]
    assert "《民诉法解释（2015年）》）第九十一条规定，主张法律关系消灭的当事人" in old
    assert "第九十一条" not in texts("gan-today")["A1"]


def test_who_called_before_the_theft_did_not_act_after_it_was_found() -> None:
    case = example("account-takeover")
    told = Notice(day=date(2020, 1, 3), addressee=case.bank.name, channel=Channel.COUNTER, said="更改预留手机号")
    assert "原告发现前后采取的措施" in text_of(structs.replace(case, notices=(told, *case.notices)))
    assert "原告发现后采取的措施" in text_of(case)


def test_a_call_and_a_complaint_of_one_day_interrupt_once() -> None:
    """The hotline of 2014-05-21 and the complaint of the same day; the report to the police is another ground."""
    case = example("gan-2014")
    sent = Complaint(sent=date(2014, 5, 21), received=date(2014, 5, 21), channel=Channel.COUNTER, demanded=Answer.YES)
    asked = tuple(structs.replace(n, demand=Answer.YES) for n in case.notices)
    text = text_of(structs.replace(case, complaint=sent, notices=asked), on=date(2016, 1, 15))
    bar = text.partition("关于诉讼时效")[2]
    assert bar.count("2014年5月21日致电") + bar.count("2014年5月21日就争议") == 1 and "诉讼时效中断" in bar


@pytest.mark.parametrize(
    ("found", "late"),
    [("持卡人次日才报告，判令被告偿还。", True), ("密码正确视为本人，判令被告偿还。", False)],
)
def test_an_appeal_answers_a_late_report_where_the_judgment_found_one(found: str, late: bool) -> None:
    text = text_of(_judged("sued-credit", judged_found=found), "A20")
    assert ("原审判决认为上诉人报告不及时。" in text) is late
    assert ("关于损失扩大" in text) is late


def test_fault_of_the_holder_lessens_what_the_bank_owes_and_does_not_end_it() -> None:
    case = example("card-lost")
    filing = structs.replace(
        case.filing,
        judged_before=date(2026, 11, 2),
        judged_served=date(2026, 11, 10),
        judged_award=0,
        judged_found="原告没有妥善保管银行卡，被告凭真卡付款，并无过错。",
        judged_wrong="银行没有核对签名。",
        court_name="成都市锦江区人民法院",
    )
    text = text_of(structs.replace(case, filing=filing), "A20")
    assert "第五百九十二条第二款规定，当事人一方违约造成对方损失" in text and "也只能减少与其过错相应的部分" in text
    assert "原审判决认定被上诉人没有过错；" in text
    assert "被上诉人没有核对签名" in text


def test_the_bank_in_the_words_on_a_judgment_is_the_party() -> None:
    assert bank_as_party("银行没有举证，银行卡在我手里，另一银行没有录像", "被上诉人") == (
        "被上诉人没有举证，银行卡在我手里，另一银行没有录像"
    )


def test_an_empty_space_of_the_form_is_for_the_plaintiff() -> None:
    form = texts("gan-today")["A4"]
    assert "留空的事项，立案时由原告补充" in form and "工作单位：无（个体经营者）" in form


def test_who_carried_the_card_is_placed_by_the_records_of_both() -> None:
    case = example("sued-credit")
    assert Answer.YES is case.custody.card_in_hand
    assert "真卡所在地（证据3）和交易行为地（证据2）" in text_of(case, "A22")
