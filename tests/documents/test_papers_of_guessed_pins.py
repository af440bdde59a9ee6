"""A PIN that was a birthday, and what went with the card; what the letters answer of the bank's reasons."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.dealings import Complaint
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, Auth, BankReason, CardGone, Channel, ContactChannel, Reply
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of

REFUSED = Complaint(
    sent=date(2026, 10, 13), channel=ContactChannel.HOTLINE, reply=Reply.REFUSED, decided_received=date(2026, 10, 20)
)
BIRTHDAY = structs.replace(
    REFUSED,
    decision="密码用生日系持卡人保管不当，挂失前损失由持卡人承担。",
    reasons=(BankReason.CARELESS, BankReason.LOSS_TERM),
)


def _guessed(answer: Answer | None, told: Complaint = BIRTHDAY) -> Case:
    case = changed(
        example("card-lost"),
        "custody",
        card_gone=CardGone.STOLEN,
        gone_with="身份证",
        pin_guessable=answer,
        pin_shared=Answer.NO,
    )
    moves = tuple(structs.replace(t, auth=Auth.PIN, channel=Channel.POS) for t in case.transactions)
    return structs.replace(case, transactions=moves, complaint=told)


def test_a_birthday_as_pin_is_met_and_not_contradicted() -> None:
    for paper in ("A2", "B3"):
        text = text_of(_guessed(Answer.YES), paper)
        assert "同时失去的还有身份证" in text and "不等于将密码告知他人" in text, paper
        assert "证件与银行卡同时被盗，他人可以据以试出密码" in text and "存在保管上的过错。" not in text, paper
        assert "不及于" in text and "该条款只就挂失以前的损失而言，不及于挂失以后发生的1笔，金额3,600.00元" in text, (
            paper
        )
    assert "即使密码取自" in text_of(_guessed(None), "A2")
    denied = text_of(_guessed(Answer.NO), "A2")
    assert "密码取自" not in denied and "不能证明原告存在保管上的过错" in denied
    asked = text_of(_guessed(Answer.YES), "A8")
    assert "密码输错、锁定和重试的记录" in asked and "签购单和交易单据" in asked and "提示、说明该条款的记录" in asked


def test_the_letter_asks_at_once_for_what_cannot_be_disputed() -> None:
    text = text_of(_guessed(Answer.YES), "B3")
    assert (
        "其中在挂失、冻结以后发生的1笔3,600.00元" in text
        and "不论其余交易如何处理，请立即连同由此产生的利息、违约金和费用冲正" in text
    )


def test_wait_for_the_police_and_too_late_are_answered_wherever_the_bank_said_so() -> None:
    told = structs.replace(
        REFUSED, sent=date(2026, 6, 1), decided_received=date(2026, 6, 9), decision="请等待公安机关破案。"
    )
    told = structs.replace(told, reasons=(BankReason.POLICE_FIRST, BankReason.TOO_LATE_TO_SUE))
    case = structs.replace(example("gan-today"), complaint=told)
    for paper in ("B1", "B3"):
        text = text_of(case, paper)
        assert "关于刑事程序。贵行在答复中称“请等待公安机关破案”" in text and "依法不适用诉讼时效抗辩" in text, paper
    desk = text_of(case, "C1")
    assert "公安机关如何处理，不影响本人" in desk and "对支付存款本金及利息的请求不适用诉讼时效抗辩" in desk
    silent = structs.replace(case, complaint=structs.replace(told, decision=None, reasons=(BankReason.PIN_IS_HOLDER,)))
    assert "关于刑事程序" not in text_of(silent, "B3") and "公安机关如何处理" not in text_of(silent, "C1")


def test_a_relatives_birthday_is_not_admitted_as_ones_own() -> None:
    """The rule against simple PINs is about the holder's own numbers, and the card's papers do not tell a son's."""
    case = changed(_guessed(Answer.YES), "custody", note="密码是我儿子的生日，没有写在卡上。")
    for paper, me in (("A2", "原告"), ("B3", "本人")):
        text = text_of(case, paper)
        assert f"密码取自{me}的儿子的生日，不是{me}自己的号码，不等于将密码告知他人" in text
        assert "相似度过高" not in text and "可以据以试出密码" not in text
    by_bank = structs.replace(BIRTHDAY, decision="您将密码设为亲属生日，未尽妥善保管义务。")
    assert "密码取自原告的亲属的生日" in text_of(_guessed(Answer.YES, by_bank), "A2")
    own = changed(case, "custody", note="密码是我的生日，不是我儿子的生日。")
    assert "密码取自原告的生日" in text_of(own, "A2")
