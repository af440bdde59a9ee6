"""The complaint on a record: events and objections apart, what was paid enclosed, what was said without its way."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Evidence, Notice
from legal_refs.case.vocabulary import Answer, ContactChannel, EvidenceForm, EvidenceGroup, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made


def denied() -> Case:
    case = example("loan-in-my-name")
    slip = Evidence(
        group=EvidenceGroup.LOSS,
        name="转账回单和补贴卡扣款短信",
        form=EvidenceForm.ELECTRONIC,
        source="本人手机",
        original=Answer.YES,
    )
    told = Complaint(
        sent=date(2026, 7, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 7, 20),
        decision="你已于4月20日付款，视为对债务的认可。",
        points_disputed=("付款时备注了不是我借的",),
    )
    return structs.replace(case, complaint=told, evidence=(*case.evidence, slip))


def test_the_objections_stand_in_a_paragraph_of_their_own() -> None:
    assert "\n本人不同意该决定：付款时备注了不是本人借的。" in made(denied(), "C4")["C4"]


def test_what_was_paid_on_the_loan_is_enclosed_and_a_fee_slip_is_not() -> None:
    text = made(denied(), "C4")["C4"]
    assert "转账回单和补贴卡扣款短信" in text and "鉴定费票据" not in text


def test_words_that_deem_a_payment_a_consent_are_quoted() -> None:
    assert "被告在答复中称“你已于4月20日付款，视为对债务的认可”" in made(denied(), "A3")["A3"]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("当面说贷款不是我的，要看合同", "提出：贷款不是原告的，要看合同"),
        ("当面说明贷款不是我的", "说明贷款不是原告的"),
        ("说服柜员调取合同", "说服柜员调取合同"),
    ],
)
def test_the_way_of_a_notice_is_told_once(said: str, words: str) -> None:
    notice = Notice(
        day=date(2026, 7, 2), addressee=example("loan-in-my-name").bank.name, channel=ContactChannel.COUNTER, said=said
    )
    text = made(structs.replace(denied(), notices=(notice,)), "A3")["A3"]
    assert words in text and "当面说" not in text.replace("当面说明", "")


def test_an_agency_in_the_village_is_no_power_of_attorney() -> None:
    case = denied()
    said = "我只在村里代办点开过一张补贴卡。"
    there = structs.replace(case, leak=structs.replace(case.leak, what_happened=said))
    assert "授权委托书" not in made(there, "A3")["A3"]
    proxy = structs.replace(case, leak=structs.replace(case.leak, what_happened="银行说是别人代办的。"))
    assert "授权委托书" in made(proxy, "A3")["A3"]


def asked(reply: str, said: str = "要看合同、人脸照片和放款记录") -> str:
    notice = Notice(
        day=date(2026, 7, 2),
        addressee=example("loan-in-my-name").bank.name,
        channel=ContactChannel.COUNTER,
        said=said,
        reply=Reply.MORE_PAPERS,
        reply_date=date(2026, 7, 2),
        reply_text=reply,
    )
    return made(structs.replace(denied(), notices=(notice,)), "A3")["A3"]


def test_a_bank_that_shows_nothing_without_the_police_is_met() -> None:
    text = asked("你要公安出证明我们才给你看。")
    assert "被告于2026年7月2日答复原告“" in text and "公安出证明" in text
    assert "是被告主张核验、放款属实的依据，是否提供不以公安机关出具证明为条件。" in text


@pytest.mark.parametrize(
    "reply",
    [
        "不用公安出证明，下周才给你查。",
        "公安立案以后才能冻结这笔款。",
        "录像要公安出证明才给看。",
        "公安机关证明你已报案，我们会提供材料。",
    ],
)
def test_other_words_on_the_police_are_not_taken_for_it(reply: str) -> None:
    assert "不以公安机关出具证明为条件" not in asked(reply)
