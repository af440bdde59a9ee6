"""Own words in the words of the paper, equal things told once, and each mark behind the fact that it proves."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents.hearsay import said_by
from complaints.documents.retelling import bank_acts, bank_disputed, told
from complaints.documents.years import opens_before, with_year
from legal_refs.case.dealings import Complaint
from legal_refs.case.facts import Case, Evidence, Moment, Movement, Presence, Witness
from legal_refs.case.vocabulary import (
    Answer,
    AnswerWay,
    ContactChannel,
    EvidenceForm,
    EvidenceGroup,
    MovementKind,
    PresenceProof,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed, text_of


def _item(group: EvidenceGroup, name: str, proves: str) -> Evidence:
    return Evidence(group=group, name=name, form=EvidenceForm.ELECTRONIC, source="我的手机", proves=proves)


def _sued(knows: str, *, clock: str = "00:30") -> Case:
    case = example("sued-credit")
    day = case.transactions[0].when.day
    stay = Presence(when=Moment(day=day, clock=clock), place="家中", proof=PresenceProof.WITNESS)
    one = Witness(name="乌云", address="某路1号", knows=knows.format(d=f"{day.year}年{day.month}月{day.day}日"))
    return structs.replace(case, presence=(stay,), witnesses=(one,))


def test_what_a_witness_saw_of_the_defendant_is_told_of_the_defendant_and_once() -> None:
    papers = made(_sued("{d}0时30分至6时我在家睡觉"), "A22", "A6")
    assert "0时30分至6时答辩人在家睡觉。" in papers["A22"] and "0时30分至6时提交人在家睡觉。" in papers["A6"]
    for paper, text in papers.items():
        told_of = text.split("其证言用以证明：")[1].split("\n")[0]
        assert "我" not in told_of and "被告" not in told_of and told_of.count("0时30分") == 1, paper
    assert "夜里答辩人在家；" in made(_sued("夜里我在家"), "A22")["A22"], "the hour is told beside words without one"


def test_a_witness_who_names_the_person_and_says_i_is_quoted() -> None:
    case = _sued("我是邻居")
    case = structs.replace(case, witnesses=(Witness(name="乌云", knows=f"我看到{case.victim.name}在家"),))
    assert f"其陈述：“我看到{case.victim.name}在家”" in made(case, "A22")["A22"]


def _paid(*, notice: bool = True) -> Case:
    case = example("card-number-abroad")
    days = (date(2026, 8, 22), date(2026, 9, 22))
    rows = tuple(
        Movement(day=day, amount=Decimal(700 + n), kind=MovementKind.REPAID, protest=Answer.YES)
        for n, day in enumerate(days)
    )
    case = changed(case, "debt", movements=rows, repaid=Decimal(1401))
    calls = _item(EvidenceGroup.NOTICE, "2026年8月22日、9月22日的客服通话录音", "还最低额时说明不认账")
    kept = tuple(e for e in case.evidence if e.group is not EvidenceGroup.NOTICE)
    return structs.replace(case, evidence=(*kept, calls) if notice else kept)


def test_a_protest_is_told_once_and_its_recording_stands_behind_it() -> None:
    text = text_of(_paid(), "A2")
    assert text.count("当时已对该款提出异议") == 0
    assert "各次付款时均已对所付款项提出异议（证据" in text and "有关凭证见" not in text
    first = _paid(notice=False)
    rows = first.debt.movements if first.debt else ()
    one = changed(first, "debt", movements=(rows[0], structs.replace(rows[1], protest=Answer.NO)))
    assert "当时已对该款提出异议；" in text_of(one, "A2") and "各次付款" not in text_of(one, "A2")


def test_two_answers_in_one_item_stand_behind_each_of_them() -> None:
    case = example("skimmer-premises")
    rows = [
        Complaint(
            sent=sent,
            channel=ContactChannel.COUNTER,
            demanded=Answer.YES,
            reply=Reply.REFUSED,
            decided_received=back,
            answered_by=AnswerWay.PAPER,
            decision=words,
        )
        for sent, back, words in (
            (date(2026, 10, 2), date(2026, 10, 12), "请配合公安机关侦查"),
            (date(2026, 11, 3), date(2026, 11, 20), "本行不承担责任"),
        )
    ]
    both = _item(EvidenceGroup.BANK_FAULT, "2026年10月和2026年11月的两份书面答复", "银行拒绝赔付")
    kept = tuple(e for e in case.evidence if e.group not in (EvidenceGroup.BANK_FAULT, EvidenceGroup.NOTICE))
    case = structs.replace(case, complaint=rows[1], earlier_complaints=(rows[0],), evidence=(*kept, both), notices=())
    text = text_of(case, "A1")
    number = text.split("“请配合公安机关侦查”（证据")[1].split("）")[0]
    assert f"“本行不承担责任”（证据{number}）" in text and "责任的材料见" not in text


def test_what_an_item_proves_is_told_where_it_is_cited_alone() -> None:
    case = example("skimmer-premises")
    case = structs.replace(
        case, evidence=(*case.evidence, _item(EvidenceGroup.BANK_FAULT, "大厅照片", "机器上有加装的装置"))
    )
    text = text_of(case, "A1")
    assert "原告另提交大厅照片（证据" in text and "），用以证明机器上有加装的装置。" in text


@pytest.mark.parametrize(
    ("words", "as_told"),
    [
        ("老婆带孩子回娘家住", "原告的妻子带孩子回娘家住"),
        ("他和老婆吵架", "他和妻子吵架"),
        ("弟弟借了卡，老婆也知道", "弟弟借了卡，妻子也知道"),
        ("一位老婆婆看见", "一位老婆婆看见"),
        ("2023年2月8日身份证在厦门站丢失，次日报失", "2023年2月8日原告的身份证在厦门站丢失，次日报失"),
        ("2023年2月8日身份证丢失，是我弟弟拿走的", "2023年2月8日身份证丢失，是原告的弟弟拿走的"),
        ("室友的身份证丢失", "室友的身份证丢失"),
        ("当晚21:50就关了", "当晚21时50分就关了"),
        ("按1:2的比例", "按1:2的比例"),
    ],
)
def test_half_turned_words(words: str, as_told: str) -> None:
    assert told(words, "原告", "被告") == as_told


@pytest.mark.parametrize(
    ("words", "turned"),
    [
        ("2021年3月，银行仍把账单寄到老地址", True),
        ("银行让我还款", True),
        ("我去办房贷，银行拒绝放款", False),
        ("有人冒充客服，银行让我报警", False),
        ("建设银行来电，银行让我去", False),
        ("他说“银行让你还款”", False),
    ],
)
def test_the_bank_is_the_party_only_where_no_other_can_be_meant(words: str, turned: bool) -> None:
    assert ("被告" in bank_acts(words, "被告")) is turned


def test_the_bank_of_an_objection_is_the_one_that_answered() -> None:
    assert bank_disputed("新手机半夜登录就能转，银行没有再核实", "被告") == "新手机半夜登录就能转，被告没有再核实"
    for plain in ("收单的商户没核对，银行没有说", "另一家银行说可以，银行没有理我", "用银行卡付的，没有核实"):
        assert bank_disputed(plain, "被告") == plain


def test_a_day_without_its_year_gets_the_one_that_the_case_has() -> None:
    case = example("skimmer-premises")
    day = case.transactions[0].when.day
    plain = f"{day.month}月{day.day}日原告在单位"
    assert with_year(case, plain) == f"{day.year}年{plain}"
    for other in (f"2019年{plain}", f"去年{plain}", "2月29日在家", "在单位上班"):
        assert with_year(case, other) == other


def test_a_story_that_begins_before_the_event_is_told_before_its_span() -> None:
    first = "2023年2月6日我在柜台改了账单地址。2023年3月以后账单还是寄到老地址。"
    assert opens_before(first, date(2023, 3, 5)) and not opens_before("2023年3月5日收到来电。", date(2023, 3, 5))
    assert not opens_before("2023年2月30日收到来电。", None)


def test_who_told_of_the_binding_is_named_before_it() -> None:
    assert said_by("卡号和验证码（某支付客服说的）") == ("某支付客服", "卡号和验证码")
    for plain in ("卡号和验证码（我自己说的）", "卡号和验证码", "卡号（带有效期）"):
        assert said_by(plain) == ("", plain)
