"""A lost card of which nobody knows how, a call that decides, codes that came or did not, a second defendant of old."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.dealings import Complaint
from legal_refs.case.facts import Evidence
from legal_refs.case.vocabulary import (
    Auth,
    BankReason,
    CardGone,
    ContactChannel,
    EvidenceForm,
    EvidenceGroup,
    PhoneCodes,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of

SENT, DECIDED = date(2026, 10, 13), date(2026, 10, 20)
REFUSED = Complaint(channel=ContactChannel.HOTLINE, sent=SENT, reply=Reply.REFUSED, decided_received=DECIDED)


def test_how_it_went_is_told_where_nobody_knows_whether_lost_or_stolen() -> None:
    case = changed(example("card-lost"), "custody", card_gone=CardGone.UNKNOWN, gone_how="下车时发现钱包不见了")
    text = text_of(case, "A2")
    assert "的银行卡遗失或者被盗（下车时发现钱包不见了）" in text and "脱离" not in text
    assert "争议交易发生以前银行卡已经遗失或者被盗，争议交易中有1笔发生在原告要求挂失以后" in text


def _recorded(name: str, proves: str) -> str:
    case = structs.replace(example("card-number-abroad"), complaint=REFUSED)
    item = Evidence(group=EvidenceGroup.NOTICE, name=name, form=EvidenceForm.AUDIOVISUAL, proves=proves)
    return text_of(structs.replace(case, evidence=(*case.evidence, item)), "A2")


def test_the_recording_of_the_call_that_refused_stands_behind_the_decision() -> None:
    for name, proves in (("10月20日通话录音", "银行拒绝的理由"), ("2026年10月20日银行来电的通话录音", "答复的内容")):
        text = _recorded(name, proves)
        complained, decided = text.split("原告致电被告提出投诉", 1)[1].split("收到处理决定", 1)
        assert "证据" not in complained and decided.partition("。")[0].endswith("）"), name
    own = _recorded("10月13日投诉通话录音", "投诉的时间和内容")
    assert "（证据" in own.split("原告致电被告提出投诉", 1)[1].split("收到处理决定", 1)[0]


def test_where_the_code_was_typed_is_asked_and_messages_are_no_record_of_the_check() -> None:
    case = example("card-number-abroad")
    moves = tuple(structs.replace(t, auth=Auth.CODE) for t in case.transactions)
    told = structs.replace(REFUSED, reasons=(BankReason.CODE_RIGHT,), decision="验证码验证成功，视为本人交易。")
    case = changed(structs.replace(case, transactions=moves, complaint=told), "custody", codes=PhoneCodes.UNUSED)
    item = Evidence(
        group=EvidenceGroup.TRANSACTIONS, name="短信截图", form=EvidenceForm.ELECTRONIC, proves="三条验证码短信的时间"
    )
    text = text_of(structs.replace(case, evidence=(*case.evidence, item)), "A2")
    assert "不等于由原告输入" in text and "验证码在何种设备上、以何网络地址输入，应当由被告说明" in text
    assert "交易记录显示的验证方式" not in text
