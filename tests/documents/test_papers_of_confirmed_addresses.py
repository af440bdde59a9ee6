"""A bill sent to the old address after the bank had confirmed the new one, and a stranger who opened the envelope."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, Cost, Evidence, Notice, PiRequest, Regulator, Settlement
from legal_refs.case.vocabulary import (
    Answer,
    BankReason,
    ContactChannel,
    CostKind,
    EvidenceForm,
    EvidenceGroup,
    PiRight,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_wrong_addresses import astray
from tests.documents.test_told import changed

_STORY = (
    "我给客服打电话把账单地址从旧地址改到了花园路，当天收到短信。可是三期纸质账单还是寄到了旧地址，那是前夫父母的家。"
)
_ANSWER = "您变更的地址没有及时同步到账单寄送系统，现已更正。账单是封口寄出的，拆开的是您的家人，不是我行泄露。"


def _confirmed(*reasons: BankReason) -> Case:
    """The bank confirmed the new address in November 2022; the bills of March 2023 on went to the old one."""
    case = changed(
        astray(_STORY, *reasons, decision=_ANSWER),
        "leak",
        recipient="前夫及其父母",
        callers_knew="三个月的消费明细",
        callers_right=None,
        consequences=(),
    )
    letter = Notice(
        day=date(2022, 11, 6),
        addressee=f"{case.bank.name}客服",
        said="要求把账单地址改为花园路",
        channel=ContactChannel.HOTLINE,
        reply=Reply.DONE,
        reply_date=date(2022, 11, 6),
        reply_text="您的账单地址已变更成功",
    )
    said = structs.replace(case.complaints[0], points_disputed=("前夫父母不是我的家人", "不寄错就没人能拆"))
    return structs.replace(case, notices=(letter,), complaint=said)


def test_a_change_that_the_bank_confirmed_is_the_fault_that_is_pleaded() -> None:
    papers = made(_confirmed(), "A3", "A8")
    assert "被告的过错在于确认登记的地址变更以后，没有按照新的地址发送账单，仍发往变更前的地址" in papers["A3"]
    assert "没有核对登记的地址" not in papers["A3"] and "账单发往变更前的地址" in papers["A8"]
    unsaid = structs.replace(_confirmed(), notices=())
    assert "没有核对登记的地址即发送账单，使之发往错误的地址" in made(unsaid, "A3")["A3"]


def test_who_opened_the_envelope_is_answered_with_and_without_a_denial() -> None:
    for case in (_confirmed(BankReason.NOT_FROM_US), _confirmed(BankReason.NO_LOSS)):
        text = made(case, "A3")["A3"]
        assert (
            "称“账单是封口寄出的，拆开的是您的家人”。账单由何人收取、拆开，不改变被告将其发往变更前的地址的事实" in text
        )
        assert "的答复写明“您变更的地址没有及时同步到账单寄送系统”，已经说明发往该处的原因在被告" in text
        assert "原告的说明是：前夫父母不是原告的家人；不寄错就没人能拆。" in text
        assert "登记的地址有没有变更，不影响" not in text, "the bank spoke of its own lapse"
    denied = made(_confirmed(BankReason.NOT_FROM_US), "A3")["A3"]
    assert "被告在答复中称“不是我行泄露”" in denied


def test_those_who_got_a_bill_neither_called_nor_wrote() -> None:
    papers = made(_confirmed(), "A3", "B4d", "D1")
    assert all("发信人" not in text and "来电人" not in text for text in papers.values())
    assert "前夫及其父母掌握的信息包括三个月的消费明细。" in papers["A3"]


def test_a_bill_sent_astray_is_no_passing_on_to_another_handler() -> None:
    papers = made(_confirmed(), "A8", "B4d")
    assert all("委托处理个人信息的处理情况记录" not in text for text in papers.values())
    handed = made(example("statement-leak"), "B4d")["B4d"]
    assert "委托处理个人信息的处理情况记录" in handed


def test_the_receipts_of_all_that_has_one_are_cited_for_each() -> None:
    case = _confirmed()
    costs = (
        Cost(kind=CostKind.COPY, amount=Decimal("45.00"), receipt=Answer.YES),
        Cost(kind=CostKind.OTHER, what="EMS邮寄费", amount=Decimal("22.00"), receipt=Answer.YES),
        Cost(kind=CostKind.TRAVEL, amount=Decimal("60.00"), receipt=Answer.NO),
    )
    slips = Evidence(group=EvidenceGroup.LOSS, name="复印费、邮寄费票据", form=EvidenceForm.DOCUMENT, proves="花费67元")
    told = structs.replace(case, claim=structs.replace(case.claim, costs=costs), evidence=(*case.evidence[:1], slips))
    rows = made(told, "A3")["A3"].split("EMS邮寄费 | 22.00 | ")[1]
    assert rows.startswith("见证据")


def test_what_an_office_found_true_stands_among_the_grounds_of_the_source() -> None:
    """Its answer stood only where the steps are told, and its word that the bill went astray proved nothing."""
    found = Regulator(
        desk="国家金融监督管理总局河南监管局",
        sent=date(2025, 6, 20),
        reply=Reply.DONE,
        reply_date=date(2025, 8, 4),
        reply_text="您反映的账单寄送地址错误情况属实，已要求该机构整改。",
    )
    case = structs.replace(_confirmed(), regulators=(found,))
    part = made(case, "A3")["A3"].split("（四）被告违反的义务")[0].split("认定信息来自被告的依据")[1]
    assert "国家金融监督管理总局河南监管局2025年8月4日的答复写明“您反映的账单寄送地址错误情况属实”" in part
    untrue = structs.replace(found, reply_text="经查，您反映的情况不属实。")
    apart = made(structs.replace(case, regulators=(untrue,)), "A3")["A3"].split("（四）被告违反的义务")[0]
    assert "的答复写明" not in apart.split("认定信息来自被告的依据")[1]


def test_the_change_that_was_asked_for_is_named_and_bounds_the_records() -> None:
    text = made(_confirmed(), "A8")["A8"]
    assert "2022年11月6日以后" in text and "自预留的地址变更之日起" not in text
    assert "客户服务电话要求把账单地址改为花园路" in text and "告知有关情况" not in text


def test_the_right_to_have_data_corrected_names_the_address() -> None:
    asked = PiRequest(sent=date(2025, 6, 3), rights=(PiRight.CORRECT, PiRight.ACCESS), answer=Reply.NONE)
    text = made(structs.replace(_confirmed(), pi_request=asked), "B5b")["B5b"]
    assert "书面确认各系统登记的地址均已更正为本人所留的地址，没有更正的予以更正" in text
    assert "更正、补充不准确或者不完整的本人个人信息" not in text


def test_the_condition_of_an_offer_is_told_once_and_the_person_is_divorced() -> None:
    offer = Settlement(
        promised="5000积分，要签“今后不再就此事主张权利”的确认书",
        signed=Answer.NO,
        waived=Answer.YES,
        covers=Answer.YES,
    )
    case = structs.replace(_confirmed(), settlement=offer)
    said = structs.replace(case.complaints[0], points_disputed=("前夫父母不是我的家人，我们已经离婚了",))
    text = made(structs.replace(case, complaint=said), "A3")["A3"]
    assert (
        "主张权利”的确认书，其中写明了本案的个人信息争议。原告没有签署。" in text and "条件是原告不再追究" not in text
    )
    assert "前夫父母不是原告的家人，原告已经离婚了" in text and "我们" not in text.split("原话")[0]


def test_only_the_address_was_given_on_the_day_on_which_it_was_changed() -> None:
    case = _confirmed()
    case = changed(changed(case, "leak", given_on=date(2022, 11, 6)), "card", open_date=date(2019, 6, 12))
    says = made(case, "A3", "A8")
    assert "2022年11月6日，原告变更登记的地址" in says["A3"]
    assert "2022年11月6日，原告因办理业务向被告提供个人信息" not in says["A3"]
    assert "申请表等材料" not in says["A8"] and "受理变更的凭证" in says["A8"]


def test_the_lapse_of_the_system_that_the_bank_names_is_asked_for() -> None:
    says = made(_confirmed(), "A8", "B4d")
    for paper in ("A8", "B4d"):
        assert "答复所称“您变更的地址没有及时同步到账单寄送系统”一事的记录" in says[paper]


def test_a_request_to_correct_is_pleaded_by_its_own_article() -> None:
    asked = PiRequest(sent=date(2023, 6, 3), rights=(PiRight.ACCESS, PiRight.CORRECT), answer=Reply.NONE)
    says = made(structs.replace(_confirmed(), pi_request=asked), "A3")["A3"]
    assert "第四十六条（更正、补充）" in says
