"""What was asked of the acts of both sides stands in a sentence: who, when, how long, by whom, against which limit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Complaint, Guardian, Moment, Payment
from legal_refs.case.vocabulary import Answer, BankReason, Channel, ContactChannel, Gender, PaymentNature, Reply
from tests.documents.test_arguments import ON, example

DAY = date(2026, 5, 21)


def changed(case: Case, path: str, **facts: Any) -> Case:
    """The case with fields of one of its parts changed."""
    part = getattr(case, path)
    return structs.replace(case, **{path: structs.replace(part, **facts)})


def text_of(case: Case, paper: str = "A1") -> str:
    return lint.text(dossier.build(case, assess(case, ON), [paper]).file(paper).data)


def test_a_slow_hotline_is_not_the_holders_delay() -> None:
    """20:31, 20:33, 20:35 with calls from 20:32 and the block at 20:40: 6,000.00 + 6,900.00 = 12,900.00 in between."""
    case = changed(example("gan-today"), "freeze", asked=Moment(day=DAY, clock="20:32"))
    text = text_of(case)
    assert "原告自2026年5月21日20时32分起联系被告办理挂失、冻结，同日20时40分办妥。" in text
    assert "其间发生争议交易2笔，共计12,900.00元。联系以后何时止付，由被告的系统和人员决定" in text
    assert "电话没有及时接通" not in text and "何时止付" not in text_of(example("gan-today"))


def test_only_what_happened_before_the_answer_came_of_the_waiting() -> None:
    """Calls from 20:32: answered at once the waiting took nothing; answered at 20:34 it took the one of 20:33."""
    case = changed(example("gan-today"), "freeze", asked=Moment(day=DAY, clock="20:32"))
    at_once = text_of(changed(case, "freeze", connected=Moment(day=DAY, clock="20:32")))
    assert "拨通被告的客户服务电话" in at_once and "接通被告的电话，即要求挂失、冻结，止付于同日20时40分生效" in at_once
    assert "及时接通" not in at_once and "电话接通、要求挂失以后何时止付，由被告的系统和人员决定" in at_once
    later = text_of(changed(case, "freeze", connected=Moment(day=DAY, clock="20:34")))
    assert "其中1笔发生在接通以前，系电话没有及时接通所致" in later
    last = text_of(changed(case, "freeze", connected=Moment(day=DAY, clock="20:38")))
    assert "系电话没有及时接通所致，不能归责于原告" in last and "何时止付，由" not in last


def test_a_card_reported_before_its_use_was_known_was_reported_in_time() -> None:
    """Reported 20:32, found out 21:10: no span below zero; two of three came after the report, 12,900.00 in all."""
    case = changed(example("gan-today"), "freeze", asked=Moment(day=DAY, clock="20:32"))
    text = text_of(changed(case, "discovery", when=Moment(day=DAY, clock="21:10")))
    assert "发现后-" not in text and "早于同日21时10分发现争议交易" in text
    assert "要求挂失以后仍发生的2笔，共计12,900.00元，不是原告的迟延所致" in text


def test_the_hour_at_which_the_bank_says_it_took_effect_is_its_own_saying() -> None:
    refused = Complaint(
        channel=ContactChannel.COUNTER,
        sent=date(2026, 5, 22),
        reply=Reply.REFUSED,
        decided_received=date(2026, 5, 29),
        decision="挂失于20时40分生效，挂失前的损失由客户承担。",
        reasons=(BankReason.LOSS_TERM,),
    )
    case = changed(example("gan-today"), "freeze", asked=Moment(day=DAY, clock="20:32"))
    text = text_of(structs.replace(case, complaint=refused))
    assert "被告称同日20时40分生效" in text and "20时40分办妥" not in text
    assert "其后发生的2笔，共计12,900.00元，不是挂失以前的损失" in text and "不能以其登记较晚为由" in text


def test_who_acted_is_part_of_the_act() -> None:
    case = changed(changed(example("gan-today"), "freeze", by="原告之母"), "police", by="原告之父")
    assert "原告由其母代为拨打被告的客户服务电话办理挂失、冻结。" in text_of(case)
    assert "原告由其父代为向南宁市公安局兴宁分局朝阳派出所报案，公安机关予以受理（证据5）。" in text_of(case)


@pytest.mark.parametrize(
    ("channel", "words"),
    [
        (ContactChannel.HOTLINE, "致电被告提出投诉。"),
        (ContactChannel.EMS, "以邮政特快专递向被告提出书面投诉。"),
        (None, "向被告提出投诉。"),
    ],
)
def test_the_form_of_a_complaint_is_what_was_said(channel: ContactChannel | None, words: str) -> None:
    told = Complaint(sent=date(2026, 6, 1), channel=channel, extended=date(2026, 6, 10))
    text = text_of(structs.replace(example("gan-today"), complaint=told))
    assert words in text and "2026年6月10日，被告告知延长处理期限。" in text


def test_the_agreed_limits_are_held_against_the_transactions() -> None:
    """Two of 6,000.00 and one of 6,900.00: above 6,000.00 only the last; 18,900.00 on a day of at most 10,000.00."""
    case = example("gan-today")
    single = changed(case, "card", limit_single=Decimal("6000.00"))
    assert "单笔限额为6,000.00元，争议交易中有1笔超过该限额，金额6,900.00元" in text_of(single)
    daily = changed(case, "card", limit_daily=Decimal("10000.00"))
    assert "单日限额为10,000.00元，2026年5月21日的争议交易合计18,900.00元" in text_of(daily)
    assert "限额" not in text_of(changed(case, "card", limit_single=Decimal("7000.00"))).partition("（五）")[2]


def test_the_binding_by_a_stranger_is_told_with_its_minutes() -> None:
    """Bound at 14:09, paid at 14:20: 11 minutes."""
    case = example("sim-swap")
    first = case.sorted_transactions[0]
    case = structs.replace(
        case,
        transactions=(
            structs.replace(first, when=Moment(day=first.when.day, clock="14:20"), channel=Channel.QUICK_PAY),
        ),
    )
    case = changed(
        case,
        "custody",
        linked_payment=Answer.NO,
        bind_when=Moment(day=first.when.day, clock="14:09"),
        bind_factors="卡号和验证码",
        bind_code_to="他人的手机",
    )
    text = text_of(case)
    assert "首笔争议付款发生在绑定后11分钟" in text
    assert "核验的要素为卡号和验证码" in text and "验证码发往他人的手机" in text


def test_a_changed_number_and_an_unasked_function_are_pleaded() -> None:
    case = changed(
        example("trojan-sms"),
        "circumstances",
        number_changed=Answer.YES,
        number_changed_how="他人致电客户服务热线",
        opened_unasked=Answer.YES,
    )
    text = text_of(case)
    assert "被告处预留的手机号码被他人变更（他人致电客户服务热线）" in text
    assert "不是原告申请开通的" in text


def test_a_forwarded_code_is_told_and_not_denied() -> None:
    case = changed(example("trojan-sms"), "custody", code_told=Answer.NO, code_forwarded=Answer.YES)
    text = text_of(case)
    assert "原告曾按照他人的要求转发短信验证码" in text and "没有将短信验证码告诉任何人" not in text
    assert "受骗而为的操作不等于同意交易" in text


def test_the_guardian_stands_with_all_that_a_party_needs() -> None:
    mother = Guardian(
        name="吴某", relation="母亲", gender=Gender.FEMALE, birth_date=date(1984, 3, 2), address="南宁市示例路3号"
    )
    case = structs.replace(example("gan-today"), guardian=mother)
    for paper in ("A1", "A4"):
        assert "，女，1984年3月2日出生，住南宁市示例路3号" in text_of(case, paper)


def test_the_insurers_right_is_told_beside_its_payment() -> None:
    paid = Payment(payer="示例保险公司", amount=Decimal("900.00"), nature=PaymentNature.INSURANCE, recourse=Answer.YES)
    assert "保险人可以就该款依法追偿" in text_of(structs.replace(example("gan-today"), payments=(paid,)))
