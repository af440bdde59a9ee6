"""Several institutions in one case: what each was asked, what went through it, and what is not the bank's."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.addressees import of_another
from legal_refs.case.dealings import Notice
from legal_refs.case.debts import Payment
from legal_refs.case.facts import CardFeature, Case
from legal_refs.case.vocabulary import (
    Answer,
    Channel,
    ContactChannel,
    Feature,
    PaymentNature,
    PoliceStatus,
    Reply,
    TransactionKind,
)
from tests.documents.test_arguments import example
from tests.documents.test_told import changed

SECOND = "示例易购支付有限公司"
THIRD = "示例快钱支付有限公司"
ON = date(2026, 11, 30)


def made(case: Case, *papers: str, on: date = ON) -> dict[str, str]:
    """These papers of a case, as text."""
    return {file.id: lint.text(file.data) for file in dossier.build(case, assess(case, on), list(papers)).files}


def asked_elsewhere() -> Case:
    """Part was asked of and paid by an institution that no question names."""
    case = example("trojan-sms")
    letter = Notice(
        day=date(2026, 10, 26),
        addressee=SECOND,
        channel=ContactChannel.EMAIL,
        arrived=date(2026, 10, 26),
        said="要求退还8600元",
        demand=Answer.YES,
        reply=Reply.PARTIAL,
        reply_date=date(2026, 10, 30),
        reply_text="其中3000元已拦截并退回原卡，其余5600元无法追回。",
    )
    return structs.replace(case, notices=(*case.notices, letter))


def test_what_another_institution_was_asked_and_granted_is_neither_demand_nor_offer_of_the_bank() -> None:
    papers = made(asked_elsewhere(), "A1", "C1")
    assert "原告于2026年10月26日以电子邮件要求被告赔付" not in papers["A1"]
    assert "同意部分赔付" not in papers["A1"] and "关于部分赔付" not in papers["A1"]
    assert "要求退还8600元" in papers["A1"], "what was asked of the other is told"
    assert "2026年10月30日的答复的意见" not in papers["C1"]
    assert "要求退还8600元" in papers["C1"]


@pytest.mark.parametrize(
    ("name", "another"),
    [
        (SECOND, True),
        ("中国银联股份有限公司", True),
        ("示例派出所", True),
        ("示例消费者协会", True),
        ("中国建设银行南宁分行", True),
        ("银行客服热线", False),
        ("大堂经理", False),
        ("某行", False),
        ("投诉处理岗", False),
        ("消费者权益保护部", False),
        ("我办卡的银行", False),
        ("电话银行95588", False),
        ("微信银行", False),
        ("掌上银行客服", False),
        ("私人银行部", False),
        ("网上银行平台", False),
        ("客服平台", False),
        ("客户服务平台", False),
        ("公司业务部", False),
        ("支付业务部", False),
        ("平台客服", True),
        ("示例支付客户服务平台", True),
        ("示例商贸有限公司业务部", True),
    ],
)
def test_whose_desk_a_name_is(name: str, another: bool) -> None:
    assert of_another(example("quick-pay"), name) is another


def test_the_bank_is_known_by_its_short_names_and_the_house_above_it() -> None:
    case = changed(example("quick-pay"), "bank", name="中国工商银行股份有限公司南宁某支行", superior_name="某省联社")
    assert not any(of_another(case, name) for name in ("工商银行", "工行客服", "中国工商银行南宁分行", "某省联社"))
    assert of_another(case, "中国银行南宁分行")
    rural = changed(case, "bank", name="太康示例农村商业银行股份有限公司老冢支行")
    assert not of_another(rural, "太康农村商业银行客服热线") and of_another(rural, "招商银行")
    for bank, name in (("上海农村商业银行股份有限公司", "农商银行"), ("中国邮政储蓄银行股份有限公司", "邮政银行")):
        assert not of_another(changed(case, "bank", name=bank), name)
        assert of_another(changed(case, "bank", name=bank), "中国银行")


def test_the_same_branch_by_its_short_name_is_the_bank() -> None:
    case = changed(example("skimmer-premises"), "bank", name="泉城银行股份有限公司济南历下支行")
    asked = Notice(
        day=date(2026, 10, 12),
        addressee="泉城银行历下支行",
        channel=ContactChannel.COUNTER,
        said="要求赔偿",
        demand=Answer.YES,
        reply=Reply.REFUSED,
        reply_date=date(2026, 10, 20),
        reply_text="以密码正确为由拒绝赔付",
    )
    text = made(structs.replace(case, notices=(asked,)), "A1")["A1"]
    assert "被告于2026年10月20日答复：以密码正确为由拒绝赔付" in text
    other = structs.replace(asked, addressee="泉城银行槐荫支行")
    assert "该单位于2026年10月20日答复" in made(structs.replace(case, notices=(other,)), "A1")["A1"]


def through_three() -> Case:
    """Two payments through the institution named (30,000), one through a second, one through a third; a transfer."""
    case = example("trojan-sms")
    rows = zip(case.transactions, (None, None, SECOND, THIRD, "另一银行个人账户"), strict=True)
    bought, sent = TransactionKind.PURCHASE, TransactionKind.TRANSFER
    moves = tuple(
        structs.replace(one, kind=bought, payee_masked=None, counterpart=name or one.counterpart)
        if name != "另一银行个人账户"
        else structs.replace(one, kind=sent, channel=Channel.ONLINE_BANK, counterpart=name, payee_masked="陈*")
        for one, name in rows
    )
    paid = Payment(payer=SECOND, day=date(2026, 1, 20), amount=Decimal("3000.00"), nature=PaymentNature.CHARGEBACK)
    return structs.replace(case, transactions=moves, payments=(paid,))


def test_an_institution_is_asked_for_what_went_through_it_alone() -> None:
    papers = made(through_three(), "B8", "C3", "A1", "F1")
    assert "全额先行赔付30,000.00元" in papers["B8"] and "全额先行赔付30,000.00元" in papers["C3"]
    assert "其中2笔，共计30,000.00元，经投诉对象的支付服务完成" in papers["C3"]
    assert "2026年1月20日，本人收到示例易购支付有限公司支付的退单款3,000.00元" in papers["C3"]
    assert f"其中4笔经示例支付有限公司、{SECOND}、{THIRD}的支付服务完成" in papers["A1"]
    assert f"被告向示例支付有限公司、{SECOND}、{THIRD}付款" in papers["A1"]


def test_each_institution_is_asked_for_its_records_and_none_is_called_a_shop() -> None:
    papers = made(through_three(), "A7", "A8", "B4c")
    for name in (SECOND, THIRD):
        assert f"被调查人：{name}。" in papers["A7"] and f"致：{name}" in papers["B4c"]
        assert papers["A7"].count(f"{name}系发出1笔争议付款指令的支付机构") == 1
    assert "收款商户（示例" not in papers["A8"]
    assert f"经示例支付有限公司、{SECOND}、{THIRD}完成的付款所对应的收款商户" in papers["A8"]


def test_a_word_for_an_account_is_no_institution_that_a_court_can_ask() -> None:
    papers = made(through_three(), "A1", "A7", "C1", "D1")
    assert "| 收款账户 | 另一银行个人账户（" in papers["D1"] and "受理机构 | 另一银行" not in papers["D1"]
    assert "收款方为陈*，收款账户为另一银行个人账户" in papers["A1"]
    assert "被调查人：另一银行" not in papers["A7"] and "收款机构为另一银行" not in "".join(papers.values())
    assert "收款方陈*的开户机构以发卡行的转账记录为准" in papers["A7"]
    assert "另一银行个人账户，收款方陈*" in papers["A7"], "the clue stays"


def test_a_function_that_was_never_opened_is_not_widened_to_one_that_was() -> None:
    """Four quick payments that she never opened, one transfer by the mobile bank that she did."""
    case = through_three()
    opened = CardFeature(feature=Feature.MOBILE_BANK, explained=Answer.YES)
    case = changed(case, "card", features=(opened,))
    case = changed(case, "circumstances", opened_unasked=Answer.YES)
    papers = made(case, "A1", "C1", "A8")
    for paper in ("A1", "C1"):
        assert "其中4笔争议交易所用的快捷支付功能不是" in papers[paper]
    assert "争议交易所用快捷支付功能的开通申请" in papers["A8"]
    assert "所用的快捷支付功能不是由申请人申请开通" in papers["A8"]
    unknown = made(changed(case, "card", features=()), "A1")["A1"]
    assert "\n争议交易所用的支付功能不是原告申请开通的" in unknown


def test_a_report_that_did_not_ask_for_the_money_is_pleaded_beside_the_demands() -> None:
    """Whether it interrupts is arguable: it is not counted, and not lost."""
    case = changed(through_three(), "police", status=PoliceStatus.FILED, civil_claim_raised=Answer.NO)
    case = changed(case, "police", filed_on=date(2025, 12, 20))
    text = made(case, "A1", on=date(2028, 10, 1))["A1"]
    day = case.police.when.day
    assert f"原告另于{day.year}年{day.month}月{day.day}日就同一事实向公安机关报案" in text
    assert "公安机关已于2025年12月20日立案侦查；原告主张诉讼时效亦因该报案中断" in text
    assert "关于刑事程序。公安机关已于2025年12月20日立案侦查；是否侦破，不影响本案审理" in text
    asked = changed(case, "police", civil_claim_raised=Answer.YES)
    assert "另于" not in made(asked, "A1", on=date(2028, 10, 1))["A1"], "then it is counted among the acts"


def test_the_telephone_bank_is_the_bank() -> None:
    call = Notice(
        day=date(2026, 10, 12),
        addressee="电话银行95588",
        channel=ContactChannel.HOTLINE,
        said="要求赔偿",
        demand=Answer.YES,
        reply=Reply.REFUSED,
        reply_date=date(2026, 10, 12),
        reply_text="密码正确，不予赔付",
    )
    case = structs.replace(example("skimmer-premises"), notices=(call,), complaint=None)
    plaint = made(case, "A1")["A1"]
    assert "原告致电被告的电话银行95588，要求赔偿。被告当日答复：“密码正确，不予赔付”。" in plaint
    assert "被告在答复中称“密码正确”" in plaint


PLAIN = "示例网络科技有限公司"
"""The third payment is in this name, which tells neither a payment institution nor a shop."""


def through_a_plain_name(name: str = PLAIN, **more: object) -> Case:
    """The bill names the institution of the first two payments as their other side, and this company of the third."""
    case = through_three()
    names = (case.payment_institution.name, case.payment_institution.name, name)
    moves = (structs.replace(one, counterpart=to) for one, to in zip(case.transactions, names, strict=False))
    return structs.replace(case, transactions=(*moves, *case.transactions[3:]), payments=(), **more)


def test_what_stands_in_another_companys_name_is_not_asked_of_the_institution_that_is_named() -> None:
    case = through_a_plain_name()
    papers = made(case, "B8", "C3", "F1")
    assert "全额先行赔付30,000.00元" in papers["B8"] and "全额先行赔付30,000.00元" in papers["C3"]
    asked = f"没有算入：先向银行问清它是支付机构，还是通过{case.payment_institution.name}收款的商户"
    assert asked in papers["F1"]
    shop = structs.replace(case.payment_institution, name=PLAIN)
    assert asked not in made(structs.replace(case, merchant=shop), "F1")["F1"], "told as the shop"


def test_who_paid_in_advance_or_was_asked_for_its_payment_is_an_institution() -> None:
    paid = Payment(payer=PLAIN, day=date(2026, 1, 20), amount=Decimal("3000.00"), nature=PaymentNature.ADVANCE)
    asked = Notice(
        day=date(2026, 10, 26), addressee=PLAIN, channel=ContactChannel.EMAIL, said="要求退款", demand=Answer.YES
    )
    case = through_a_plain_name()
    told = (
        structs.replace(case, payments=(paid,)),
        structs.replace(case, notices=(*case.notices, asked)),
        through_a_plain_name("网银在线（北京）科技有限公司"),
    )
    for one in told:
        name = one.transactions[2].counterpart
        papers = made(one, "B8", "A7", "A8", "B4c", "F1")
        assert "全额先行赔付30,000.00元" in papers["B8"]
        assert f"被调查人：{name}。" in papers["A7"] and f"致：{name}" in papers["B4c"]
        assert f"收款商户（{name}" not in papers["A8"] and f"经{name}完成的1笔" in papers["F1"]
        assert "经贵单位完成的有" not in papers["B4c"], "one letter to several says whose no payment was"


def test_answers_that_came_after_another_step_name_who_gave_them_in_order_of_time() -> None:
    case = example("trojan-sms")

    def asked(day: int, whom: str, answered: int, words: str) -> Notice:
        return Notice(
            day=date(2026, 10, day),
            addressee=whom,
            channel=ContactChannel.EMAIL,
            said="要求退款",
            demand=Answer.YES,
            reply=Reply.REFUSED,
            reply_date=date(2026, 10, answered),
            reply_text=words,
        )

    letters = (asked(1, SECOND, 28, "交易正常"), asked(2, THIRD, 26, "不予退款"), asked(3, SECOND, 3, "已经登记"))
    text = made(structs.replace(case, notices=(*case.notices, *letters)), "A1")["A1"]
    first, second = f"{THIRD}于2026年10月26日答复：“不予退款”", f"{SECOND}于2026年10月28日答复：“交易正常”"
    assert first in text and second in text and text.index(first) < text.index(second)


def test_what_is_known_of_one_binding_is_not_said_of_every_institution() -> None:
    bound = {"linked_payment": Answer.NO, "bind_factors": "卡号和验证码", "code_typed": Answer.YES, "codes_given": 1}
    text = made(changed(through_three(), "custody", **bound, code_told=Answer.NO), "A1")["A1"]
    assert "争议付款经3家支付机构完成，原告只了解到上述一次绑定，也只输入过1个验证码，" in text
    assert "不能说明各家机构的绑定都凭该验证码完成；其余机构于何时" in text
    one = changed(example("trojan-sms"), "custody", **bound)
    assert "家支付机构完成" not in made(one, "A1")["A1"]
