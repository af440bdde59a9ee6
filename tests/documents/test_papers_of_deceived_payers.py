"""What a reader of the papers on a leak whose victim paid the caller found: no theft, no other suit for the loss."""

from __future__ import annotations

from msgspec import structs

from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, Auth, Channel, Consequence, DoneBy, TransactionKind
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def paid_the_caller() -> Case:
    case = example("leak-then-theft")
    moves = tuple(
        structs.replace(
            t, channel=Channel.ONLINE_BANK, kind=TransactionKind.TRANSFER, place=None, auth=Auth.PIN_AND_CODE
        )
        for t in case.transactions
    )
    case = changed(structs.replace(case, transactions=moves), "custody", done_by=DoneBy.SELF_DECEIVED)
    case = changed(case, "custody", screen_shared=Answer.YES)
    case = changed(case, "circumstances", opened_unasked=Answer.YES)
    return changed(case, "leak", consequences=(Consequence.MONEY_LOST,))


def test_the_loss_of_who_paid_the_caller_is_told_in_the_suit_on_the_data() -> None:
    text = made(paid_the_caller(), "A3")["A3"]
    assert "另案主张" not in text, "no other suit is open"
    assert "系原告受他人欺骗，按照对方的要求操作" in text and "受到资金损失" in text
    assert "原告采取的措施和被告的答复" in text, "the report and the complaint are told here"
    stolen = made(example("leak-then-theft"), "A3")["A3"]
    assert "另案主张，本案不重复主张" in stolen and "要求办理挂失" not in stolen and "报案（回执编号" in stolen


def test_who_acted_himself_is_not_said_to_have_been_acted_for() -> None:
    text = made(paid_the_caller(), "B1")["B1"]
    assert "付款的操作系按照对方的要求作出，不是本人的真实意思" in text and "由他人作出" not in text
    assert "监控录像由贵行" not in text and "登录记录和设备信息由贵行" in text
    assert "上述交易所用的支付功能不是本人申请开通的" in text


def test_the_answers_to_the_bank_stand_behind_all_grounds() -> None:
    for case in (paid_the_caller(), example("leak-then-theft")):
        text = made(case, "B1")["B1"]
        assert (
            text.index("第一千零三十四条规定自然人的个人信息")
            < text.index("本人说明如下")
            < text.index("答复方式和期限")
        )


def test_a_sheet_of_losses_does_not_say_that_they_are_claimed() -> None:
    text = made(paid_the_caller(), "E1")["E1"]
    assert "| 损失金额合计 |" in text and "以上损失金额合计" in text and "诉讼请求金额" not in text
    assert "诉讼请求金额合计" in made(example("leak-then-theft"), "E1")["E1"]
