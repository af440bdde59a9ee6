"""Whose the wrong entry is, who stands beside the bank, and to whom a debt was told: asked of the story as told."""

from __future__ import annotations

import pytest

from legal_refs.case.recipients import passed_to
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_own_desks_and_partners import queried
from tests.documents.test_papers_of_wrong_addresses import OLD, astray
from tests.documents.test_told import changed


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("我打了客服电话改了手机号，没有想起来改地址。", False),
        ("我2024年在网点更换了手机号码。", False),
        ("我一直忘了改地址。", False),
        ("搬家时我告诉朋友新地址。", False),
        ("我通知单位我的新地址。", False),
        ("我把快递地址改了。", False),
        ("我2024年1月在手机银行把账单地址改成了新房，还换了新的手机号。", True),
        ("我已经把新地址告诉客服。", True),
        ("柜员录入地址时漏录了一个门牌号。", True),
    ],
)
def test_only_a_change_of_that_address_told_to_the_bank_makes_it_wrong(told: str, wrong: bool) -> None:
    papers = made(astray(told + OLD, decision="不予赔偿。"), "A3", "A8", "C2")
    assert ("被告处理的原告个人信息不准确" in papers["A3"]) is wrong
    assert ("发往错误的地址" in papers["A3"]) is wrong and ("将客户信息发往错误的地址" in papers["C2"]) is wrong
    assert wrong or "变更之日起" not in papers["A8"]


@pytest.mark.parametrize("said", ["柜员录入时漏录一个字母，已批评教育。", "您变更后的地址没有同步到账单系统。"])
def test_the_banks_own_word_of_a_wrong_entry_brings_the_duty_of_accurate_data(said: str) -> None:
    text = made(astray(OLD, decision=said), "A3")["A3"]
    assert "被告处理的原告个人信息不准确" in text and "错误的地址" in text


def test_a_company_beside_the_bank_is_a_third_party() -> None:
    outside = (
        "该行控股的江南消费金融股份有限公司",
        "被告的关联企业金陵科技股份有限公司",
        "银行同一集团的秦淮人寿保险股份有限公司",
        "秦淮银行股份有限公司的股东江宁农村商业银行",
        "该行的客户信息科技公司数据中心",
        "这家银行介绍的房产中介门店网点",
    )
    assert [passed_to(queried(who)) for who in outside] == list(outside)
    papers = made(queried(outside[0]), "A3", "C2")
    assert "向他人提供" in papers["A3"] and "未经同意向第三方提供查询取得的信息" in papers["C2"]


@pytest.mark.parametrize("who", ["护士长", "婆婆", "房东", "店长", "丈夫", "妹妹"])
def test_a_debt_told_to_anybody_else_is_a_matter_of_collection(who: str) -> None:
    told = f"2025年9月15日，信用卡中心自己的催收人员打电话给我的{who}，说我欠21460元。"
    case = changed(example("statement-leak"), "leak", what_happened=told, recipient=who)
    text = made(case, "A3")["A3"]
    named = who if who in ("护士长", "房东", "店长") else f"原告的{who}"
    assert f"有关内容因此为{named}所知" in text and "原告发现欠款被告知他人" in text
