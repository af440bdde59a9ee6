"""A shop that is written to, one where the card may have been copied, a theft before the Provisions."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.vocabulary import Answer, Auth
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made


def test_a_shop_learns_when_the_card_was_blocked() -> None:
    """3,600 yuan was spent after the block of 20:35, whose recording is enclosed."""
    papers = made(example("card-lost"), "B8", "A2")
    assert "同日20时35分，本人拨打发卡行的客户服务电话办理挂失、冻结。" in papers["B8"]
    assert "没有出借" not in papers["B8"]
    assert "办理挂失、冻结以后仍发生的1笔，金额3,600.00元，不是原告的迟延所致" in papers["A2"]


def test_the_acquirer_learns_that_the_card_and_the_password_were_kept() -> None:
    """A holder's own fault lessens what the acquirer owes (art. 11), so that there was none is said."""
    case = example("pos-credit")
    assert "本人没有出借银行卡。" in made(case, "B8")["B8"]
    rows = tuple(structs.replace(row, auth=Auth.PIN) for row in case.transactions)
    assert "本人没有将密码告知他人，没有出借银行卡。" in made(structs.replace(case, transactions=rows), "B8")["B8"]
    lent = structs.replace(case.custody, card_lent=Answer.YES)
    assert "没有出借" not in made(structs.replace(case, custody=lent), "B8")["B8"]


def test_the_shop_where_the_card_may_have_been_copied_is_named_to_the_court() -> None:
    case = example("pos-credit")
    assert "原告曾持上述信用卡在成都示例餐饮有限公司消费" in made(case, "A2")["A2"]
    told = structs.replace(case, story="卡片信息在餐厅结账时被服务员用读卡器复制。")
    told = structs.replace(told, circumstances=structs.replace(case.circumstances, skimmer_found=Answer.YES))
    text = made(told, "A2")["A2"]
    assert "系在成都示例餐饮有限公司刷卡时被他人用读卡装置复制" in text and "原告曾持上述信用卡在" not in text


def test_a_theft_before_the_provisions_says_why_they_apply() -> None:
    """Cash of 2020 sued for in 2026: the Provisions by their article 16, the older law by 时间效力规定 1(2)."""
    case = example("gan-today")
    rows = tuple(
        structs.replace(row, when=structs.replace(row.when, day=date(2020, 5, 21)), notified=None)
        for row in case.transactions
    )
    text = made(structs.replace(case, transactions=rows, possession=()), "A1")["A1"]
    assert "第十六条规定，该规定施行后尚未终审的案件，适用该规定。" in text
    assert "争议交易发生在2021年1月1日以前，依照" in text and "第一条第二款，适用当时的法律" in text
    assert "尚未终审" not in made(case, "A1")["A1"]


def test_the_payee_of_a_transfer_is_asked_for_where_the_channel_is_not_known() -> None:
    assert "收款账户的户名、账号和开户机构" in made(example("unknown-how"), "B4")["B4"]


def test_a_deceived_holder_offers_his_own_share_once() -> None:
    assert made(example("phishing-credit"), "A2")["A2"].count("只承担与其过错相应的") == 1
