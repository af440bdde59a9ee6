"""Each clause by which a bank refuses is met once, in its own words; what grants, thanks or refers is not disputed."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.adverse import held_against
from legal_refs.case.facts import Case, Complaint, Moment, Presence
from legal_refs.case.reasons import given_by_bank
from legal_refs.case.vocabulary import Answer, BankReason, PresenceProof, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def refused(name: str, said: str, reply: Reply = Reply.REFUSED, earlier: str | None = None) -> Case:
    def complaint(text: str, day: date) -> Complaint:
        return Complaint(sent=day, reply=reply, decided_received=day, decision=text)

    first = (complaint(earlier, date(2026, 8, 20)),) if earlier else ()
    last = complaint(said, date(2026, 9, 12))
    return structs.replace(example(name), complaint=last, earlier_complaints=first, notices=(), pi_request=None)


def test_the_papers_of_the_shop_are_met_and_asked_for() -> None:
    """The outcome of a chargeback binds the two banks; a parcel went to somebody."""
    said = "经向国际组织提起拒付，商户提供了有效订单及配送记录，拒付未成功。"
    papers = made(refused("pos-credit", said), "A2", "B3")
    for paper, me in (("A2", "原告"), ("B3", "本人")):
        assert "在答复中称“商户提供了有效订单及配送记录”、“拒付未成功”" in papers[paper]
        assert f"其结果不能约束{me}" in papers[paper]
        assert "配送记录全文，载明收货人的姓名、地址和联系电话" in papers[paper]


@pytest.mark.parametrize(
    "said",
    ("商户未提供订单，拒付成功，款项已退回。", "请您要求商户提供订单。", "如拒付未成功，我行将另行通知您。"),
)
def test_no_lost_chargeback_where_none_was_told(said: str) -> None:
    assert BankReason.CHARGEBACK_LOST not in given_by_bank(refused("pos-credit", said))


def test_a_lost_card_that_nobody_told_the_bank_of_makes_no_debtor() -> None:
    papers = made(refused("loan-in-my-name", "身份证丢失未及时告知我行，责任自负。"), "A3", "C1")
    assert "被告在答复中称“身份证丢失未及时告知我行，责任自负”" in papers["A3"]
    assert "应当说明所依据的法律规定或者约定" in papers["A3"]
    assert "遗失证件不是办理业务的意思表示" in papers["C1"]
    for said in ("身份证已过期，您未及时更新。", "您的证件信息我行没有泄露。", "未发现证件遗失后他人办理。"):
        assert BankReason.ID_LOSS_UNTOLD not in given_by_bank(refused("loan-in-my-name", said))


def test_a_recipient_of_the_family_is_another_person() -> None:
    said = "收件人系您前夫，此前为您的家庭成员，对您的收支状况本就了解。我行工作人员并无故意。"
    papers = made(refused("statement-leak", said), "A3", "C2")
    assert "“收件人系您前夫，此前为您的家庭成员”、“对您的收支状况本就了解”" in papers["A3"]
    assert "被告不因其身份而可以向其提供原告的信息" in papers["A3"]
    assert "被告在答复中称“我行工作人员并无故意”" in papers["A3"] and "没有故意不等于没有过错" in papers["C2"]
    for said in ("您早就知道该情况。", "您的家属来我行反映。", "客户故意拖欠。"):
        given = given_by_bank(refused("statement-leak", said))
        assert not given & {BankReason.RECIPIENT_KNEW, BankReason.NO_INTENT}


def test_what_no_reason_knows_is_quoted_and_left_to_the_bank_to_prove() -> None:
    """Word for word, as disputed, once; with the record that it names."""
    said = "我行系统运行正常，系统日志完整。您长期将手机交由门卫使用。感谢您的理解，我行将持续改进服务。"
    papers = made(refused("trojan-sms", said), "A1", "B3", "C1")
    for paper, me in (("A1", "原告"), ("B3", "本人")):
        text = papers[paper].partition("在答复中还称")[2]
        assert text.startswith("“我行系统运行正常，系统日志完整”"), me
        assert "双方有争议" in text and "并提供其中所说的日志" in text
        assert "感谢您的理解" not in text and "持续改进" not in text
    assert "所称“我行系统运行正常，系统日志完整”能否成立" in papers["C1"]


@pytest.mark.parametrize(
    "said",
    (
        "感谢您的反馈，给您带来不便深表歉意。",
        "同意为您退还手续费，其余不予赔付。",
        "请您提供交易凭证，我行将进一步核查。",
        "您反映的系统异常问题属实，我行工作存在疏漏。",
        "经核实该交易非您本人操作，我行已冻结账户。",
        "如核查无误，我行会尽快答复。",
    ),
)
def test_what_holds_nothing_against_the_person_is_not_disputed(said: str) -> None:
    papers = made(refused("trojan-sms", said, Reply.PARTIAL), "A1", "C1")
    assert "关于答复中的其他说法" not in papers["A1"] and "能否成立，应当说明依据" not in papers["C1"]


def test_an_answer_that_grants_is_not_disputed() -> None:
    said = refused("trojan-sms", "我行系统运行正常，已为您全额赔付。", Reply.DONE)
    assert "关于答复中的其他说法" not in made(said, "A1")["A1"]


def test_a_clause_is_quoted_once_among_the_defences() -> None:
    """The thief's liability is met under one head; an earlier answer has its own words."""
    case = refused(
        "gan-today", "请待公安机关破案后向犯罪嫌疑人追偿。", earlier="该事项已涉嫌刑事犯罪，暂不受理赔付申请。"
    )
    text = made(case, "A1")["A1"].partition("抗辩的说明")[2]
    assert text.count("“请待公安机关破案后向犯罪嫌疑人追偿”") == 1
    assert text.count("“该事项已涉嫌刑事犯罪”") == 1


def test_what_follows_from_a_clause_is_quoted_with_it() -> None:
    """认可 speaks of the payment before it; 外包 and 没有及时处理 are the bank's words, not ours."""
    case = refused("loan-in-my-name", "您于2026年5月25日还款一期，说明您认可该笔债务。")
    assert BankReason.PAID_SO_OWED in given_by_bank(case)
    late = changed(refused("sim-swap", "您没有及时处理，损失由您承担。"), "circumstances", alert_received=Answer.YES)
    assert BankReason.LATE_REPORT in given_by_bank(late)
    assert "被告在答复中称“您没有及时处理”" in made(late, "A1")["A1"]
    sent = refused("statement-leak", "账单系由我行委托的外包寄送公司寄发。")
    assert "被告在答复中称“账单系由我行委托的外包寄送公司寄发”" in made(sent, "A3")["A3"]


def test_what_the_customer_said_himself_is_no_disputed_word_of_the_bank() -> None:
    """Who told that his wife knew the PIN cannot dispute it: the answer stands under the keeping of the card."""
    said = "您自述密码由家人知晓，属保管不善，我行系统日志完整。"
    text = made(refused("gan-refused", said), "A1")["A1"]
    assert "自述密码由家人知晓" not in text.partition("在答复中还称")[2].partition("\n")[0]


def test_where_the_holder_was_is_no_material_that_article_4_lists() -> None:
    """银行卡规定 4(1) names where the real card was, not where its holder was: that stands beside the list."""
    at_work = Presence(when=Moment(day=date(2026, 5, 21)), place="示例市", proof=PresenceProof.ATTENDANCE)
    case = refused("gan-refused", "无法证明系伪卡盗刷，我行不予赔付。")
    text = made(structs.replace(case, possession=(), presence=(at_work,)), "A1")["A1"]
    shown = text.partition("列举了持卡人可以提供的证据材料，")[2].partition("。")[0]
    assert shown.startswith("原告已经提供其中的账户交易明细") and "所在地" not in shown.partition("，并提供")[0]
    assert shown.endswith("，并提供原告当时所在地的证据")


@pytest.mark.parametrize(
    "admitted",
    (
        "柜员打印明细时没有客户授权",
        "柜员操作不符合我行规定",
        "取款人不是客户",
        "客户未使用该卡",
        "签购单上的签名与客户预留的签名不一致",
        "我行没有证据证明客户授权",
        "商户未提供签购单",
        "我行报送记录不正确",
        "查询未经客户授权",
    ),
)
def test_what_an_answer_owns_to_or_says_for_the_customer_is_not_disputed(admitted: str) -> None:
    assert not held_against(admitted)


def test_what_is_still_held_against_the_customer_is_met() -> None:
    assert held_against("我行系统运行正常") and held_against("客户未提供任何证据")
