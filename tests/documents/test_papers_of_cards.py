"""What strict readers found in papers on stolen cards: words nobody said, rules cited for what they do not say."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.dealings import Complaint
from legal_refs.case.facts import Moment, Possession
from legal_refs.case.vocabulary import (
    Answer,
    Auth,
    BankReason,
    CardGone,
    Channel,
    ContactChannel,
    PoliceStatus,
    PossessionKind,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of


def test_a_payment_after_the_number_was_stopped_passed_no_code_of_that_number() -> None:
    """Charged at 15:42, 15:45 and 15:51; a number stopped at 15:50 got no code for the last, of 31,500.00."""
    case = example("account-takeover")
    day = case.sorted_transactions[0].when.day
    lost = {"phone_lost": Answer.YES, "phone_lost_when": Moment(day=day, clock="15:00")}
    told = changed(case, "custody", codes=None, trojan=None, sim_swapped=None, **lost)
    stopped = changed(told, "custody", number_stopped_when=Moment(day=day, clock="15:50"))
    words = "15时50分停机，此后的1笔，金额31,500.00元，不可能凭发往该号码的短信验证码完成"
    assert words in text_of(stopped, "A1")
    assert "短信验证码完成" not in text_of(told, "A1")


def test_a_block_whose_effect_is_not_known_is_no_proven_failure() -> None:
    case = example("sim-swap")
    first = case.sorted_transactions[0].when
    blocked = changed(case, "freeze", when=structs.replace(first, clock="00:00"), asked=None, connected=None)
    unknown = changed(blocked, "freeze", in_effect=Answer.UNKNOWN)
    sure = changed(blocked, "freeze", in_effect=Answer.YES)
    assert "没有执行止付所致" in text_of(sure, "A1")
    text = text_of(unknown, "A1")
    assert "没有执行止付所致" not in text and "应当提供受理和止付生效的记录" in text


def test_a_refused_attempt_is_told_as_one() -> None:
    """The real card, tried at a till after the block and refused, was in the holder's hand."""
    case = example("gan-today")
    later = structs.replace(case.freeze.when, clock="23:50") if case.freeze else case.sorted_transactions[0].when
    tried = Possession(when=later, place="南宁市某超市", kind=PossessionKind.REFUSED, slip=Answer.YES)
    text = text_of(structs.replace(case, possession=(tried,)), "A1")
    assert "在南宁市某超市操作，被拒绝" in text and "在南宁市某超市刷卡消费" not in text


def test_the_stage_of_the_police_is_said_as_answered() -> None:
    """Nobody said that no decision came; three years after the theft the deposit is pleaded beside the acts."""
    case = example("gan-today")
    day = date(2022, 5, 21)
    moved = tuple(structs.replace(t, when=structs.replace(t.when, day=day), notified=None) for t in case.transactions)
    past = changed(
        structs.replace(case, transactions=moved, complaint=None, notices=(), regulators=()),
        "discovery",
        when=Moment(day=day, clock="21:00"),
        obligor_known=day,
    )
    filed = changed(past, "police", when=Moment(day=day, clock="23:00"), status=PoliceStatus.FILED)
    text = text_of(filed, "A1")
    assert "至今没有收到撤销案件" not in text and "原告所知的案件情况为公安机关已立案侦查" in text
    assert "第十三条第二款" in text and "依法不适用诉讼时效抗辩" in text
    assert "依法不适用诉讼时效抗辩" not in text_of(case, "A1")


def test_a_guessed_pin_is_what_was_told_and_the_bank_had_to_check_it() -> None:
    """银发〔2016〕170号 第一部分第（四）项: a PIN too like a birthday is to be refused by the bank's system."""
    case = changed(
        example("card-lost"), "custody", card_gone=CardGone.STOLEN, pin_guessable=Answer.YES, pin_shared=Answer.NO
    )
    refused = Complaint(
        sent=date(2026, 10, 13),
        channel=ContactChannel.HOTLINE,
        reply=Reply.REFUSED,
        decided_received=date(2026, 10, 20),
        decision="系持卡人保管不当。",
        reasons=(BankReason.CARELESS,),
    )
    moves = tuple(structs.replace(t, auth=Auth.PIN, channel=Channel.POS) for t in case.transactions)
    case = structs.replace(case, transactions=moves, complaint=refused, story="钱包被偷，密码用的是我的生日。")
    text = text_of(case, "A2")
    assert "密码取自原告的生日，不等于" in text and "第一部分第（四）项" in text
    assert "密码与原告的个人号码有关，不等于" in text_of(structs.replace(case, story="钱包被偷。"), "A2")


def test_a_complaint_lists_the_charges_with_the_payee_of_each() -> None:
    case = example("quick-pay")
    first = structs.replace(case.transactions[0], payee_masked="李*（尾号7777）")
    text = text_of(structs.replace(case, transactions=(first, *case.transactions[1:])), "C1")
    assert "逐笔为：2026年10月20日，收款方李*（尾号7777），消费4,999.00元；2026年10月21日，消费4,999.00元；" in text
