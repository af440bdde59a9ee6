"""Who of the bank did it, and whether the bank admitted or denied it: read from the clause, not from a word in it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.case.clauses import card_pictured, kin_ill, other_channels, signed_how, staff_found, wrong_told
from legal_refs.case.ownwords import bank_post
from legal_refs.case.reasons import given_by_bank
from legal_refs.case.vocabulary import Answer, BankReason, Consequence, DataCategory, SourceBasis
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_clauses_on_data import answered
from tests.documents.test_told import changed

STATEMENT = example("statement-leak")


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("我行员工均按规定操作，没有擅自查询、泄露您的信息。", False),
        ("如员工存在违规，我行将严肃处理，目前正在核查。", False),
        ("不存在员工个人违规行为。", False),
        ("柜面人员未经客户本人到场打印，属于员工个人违规行为。", True),
        ("该员工未经授权擅自查询，已受到处分。", True),
    ],
)
def test_a_wrong_that_is_denied_or_supposed_is_not_admitted(said: str, wrong: bool) -> None:
    """没有擅自查询 was printed as 在答复中也已经说明系其人员违反规定提供."""
    assert wrong_told(said) is wrong
    text = made(answered(STATEMENT, said), "A3")["A3"]
    admitted = "也已经说明系其人员违反规定提供" in text or "在答复中承认" in text
    assert admitted is wrong
    assert ("信息系该人员因其岗位取得，由此外流" in text) is wrong


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("建议您通过其他途径解决。", set()),
        ("对答复不满意的，可通过其他渠道投诉。", set()),
        ("您的信息可能从其他渠道泄露。", {BankReason.NOT_FROM_US}),
        ("我行未向第三方公司提供过您的信息。", set()),
        ("系第三方公司员工所为。", {BankReason.CONTRACTOR_DID}),
        ("我行员工没有擅自查询您的账户。", set()),
        ("经核实我行未取得您的授权。", set()),
        ("我行已取得您的授权。", {BankReason.CONSENTED}),
    ],
)
def test_what_is_denied_is_no_reason_of_the_bank(said: str, given: set[BankReason]) -> None:
    """Each was met as if the bank had said the contrary."""
    assert given_by_bank(answered(example("leak-calls"), said)) == given


def test_how_an_answer_was_sent_does_not_say_where_the_data_came_from() -> None:
    """书面答复已通过快递寄出 was quoted as the bank's denial."""
    assert other_channels("书面答复已通过快递寄出。可通过其他渠道投诉。") == []
    assert other_channels("快递、购物平台都可能泄露您的信息") == ["快递", "购物"]
    text = made(answered(example("leak-calls"), "书面答复已通过快递寄出。"), "A3")["A3"]
    assert "被告在答复中称“书面答复" not in text and "被告可能主张信息由他人泄露" in text
    denied = made(answered(example("leak-calls"), "我行员工没有擅自查询您的账户。"), "A3")["A3"]
    assert "被告在答复中称“我行员工没有擅自查询您的账户”" in denied and "关于工作人员的个人行为" not in denied


@pytest.mark.parametrize(
    ("story", "post"),
    [
        ("2024年支行柜员给我办的卡。2026年3月5日前夫拿着我的流水到我单位。", ""),
        ("2025年3月5日支行的客户经理给我办房贷，告诉我要等一周。3月6日起就有中介打来。", ""),
        ("支行的柜员把我的流水打印出来交给了前夫。", "柜员"),
        ("支行的信贷员打电话给我单位的主任，说我欠贷款不还。", "信贷员"),
        ("被告的客户经理出售客户表，有贷款金额。", "客户经理"),
    ],
)
def test_who_served_the_person_did_not_therefore_give_the_data_away(story: str, post: str) -> None:
    """被告的柜员凭借岗位和查询权限提供原告的信息 was said of whoever had opened the card."""
    case = changed(STATEMENT, "leak", what_happened=story, source_note=None, source_basis=(SourceBasis.UNIQUE_DATA,))
    assert bank_post(case) == post
    text = made(case, "C2")["C2"]
    assert f"涉及人员 | 被举报机构{post or '工作人员'}\n" in text


@pytest.mark.parametrize(
    ("story", "post"),
    [
        ("原告去问，被告支行的客户经理说不是他们推销的，是合作公司打的。", ""),
        ("被告的客户经理没有给我打过电话，是外面的公司打的。", ""),
        ("被告的理财经理告诉我推销电话是保险公司打的。", ""),
        ("被告的理财经理办卡时加了我微信，后来有贷款公司打电话推销。", ""),
        ("被告的客户经理不停打电话说有贷款。", "客户经理"),
        ("被告的理财经理打电话推销保险，我没有买。", "理财经理"),
    ],
)
def test_who_denies_a_call_or_tells_of_it_did_not_make_it(story: str, post: str) -> None:
    assert bank_post(changed(example("marketing-c2"), "leak", what_happened=story)) == post


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("请您与该行工作人员联系协商。", False),
        ("你反映该行员工违规打印流水。", False),
        ("经查，该行客户经理违规查询了你的账户。", True),
    ],
)
def test_an_authority_that_names_staff_has_not_found_that_they_did_it(said: str, found: bool) -> None:
    assert staff_found(said) is found


@pytest.mark.parametrize(
    ("told", "kin"),
    [
        ("天天接电话，家人埋怨我，5月3日我去医院开了安眠药，花了320元", False),
        ("母亲接到催收电话后住院，花了320元", True),
        ("带老人去医院看病320元", True),
    ],
)
def test_whom_the_family_blamed_is_the_one_who_saw_the_doctor(told: str, kin: bool) -> None:
    assert kin_ill(told) is kin
    case = example("leak-calls")
    case = structs.replace(
        case, claim=structs.replace(case.claim, property_loss=Decimal("320.00"), property_loss_how=told)
    )
    case = changed(case, "leak", consequences=(Consequence.CALLS, Consequence.MEDICAL))
    assert ("家属因此就医" in made(case, "A3")["A3"]) is kin


def test_a_picture_that_the_person_took_is_not_the_banks() -> None:
    for story, pictured in (
        ("我在手机上拍了身份证上传。", False),
        ("让我自己拍身份证正反面。", False),
        ("他又拿手机拍了我的身份证。", True),
        ("客户经理给身份证拍了照。", True),
    ):
        case = structs.replace(changed(example("credit-query"), "leak", what_happened=story), story=None)
        assert card_pictured(case) is pictured, story


def test_a_clerks_signature_is_not_the_persons() -> None:
    for story, how in (
        ("办卡时柜员在单子上签了字就让我走了。", ""),
        ("客户经理让我填表，又在他的平板上签了字。", "签过字"),
        ("我没有签过字。", ""),
        ("我在手机上勾选了条款。", "勾选过条款"),
    ):
        case = structs.replace(changed(example("leak-calls"), "leak", what_happened=story), story=None)
        assert signed_how(case) == how, story


def test_what_is_private_is_what_got_out() -> None:
    """Neither the balance nor the entries were among the data."""
    case = changed(STATEMENT, "leak", categories=(DataCategory.NAME, DataCategory.ACCOUNT_NUMBER))
    text = made(case, "A3")["A3"]
    assert "上述账户信息属于原告不愿为他人知晓的私密信息" in text and "账户的余额和收支属于" not in text


def test_whom_the_person_told_late_is_not_when_the_bank_told() -> None:
    story = "直到2026年5月2日我才通知银行。"
    case = changed(example("leak-calls"), "leak", what_happened=story, bank_notified_me=Answer.YES)
    assert "如前所述，直到" not in made(case, "A3")["A3"]
    told = changed(case, "leak", what_happened="直到2026年5月2日银行才通知我信息外流。")
    assert "如前所述，直到2026年5月2日银行才通知原告信息外流" in made(told, "A3")["A3"]
