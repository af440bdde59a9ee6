"""A bill that the bank sent to a wrong mailbox, address or number: nobody printed it, nobody handed it over."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.facts import Case, Complaint
from legal_refs.case.missending import missent
from legal_refs.case.vocabulary import BankReason, DataCategory, Reply, SourceBasis
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed

MAILED = (
    "2019年11月12日我办信用卡，柜员录入邮箱时少录了一个字母，电子账单每月都发到了同公司另一名同事的邮箱，一共18期。"
)
ADMITTED = "经查，系统登记邮箱与申请表所填邮箱相差一个字母，系录入差错，已更正。"
BY_HAND = ("打印", "柜台", "凭借岗位", "查询权限", "何种手续", "个人行为", "提供给他人的")


def astray(story: str, *reasons: BankReason, decision: str = ADMITTED) -> Case:
    case = changed(
        example("statement-leak"),
        "leak",
        what_happened=story,
        source_note="邮件的发件人是银行的账单邮箱",
        source_basis=(SourceBasis.BANK_ADMISSION,),
        categories=(DataCategory.NAME, DataCategory.BILL),
        recipient="同公司的一名同事",
        given_on=date(2019, 11, 12),
        occurred=date(2023, 3, 5),
        ongoing_until=date(2024, 8, 5),
    )
    answer = Complaint(sent=date(2025, 6, 11), received=date(2025, 6, 13), reply=Reply.REFUSED, decision=decision)
    answer = structs.replace(answer, decided_received=date(2025, 7, 1), reasons=reasons)
    return structs.replace(case, complaint=answer, evidence=case.evidence[:1])


def test_a_bill_sent_to_a_wrong_mailbox_is_told_asked_and_pleaded_as_that() -> None:
    papers = made(astray(MAILED), "A3", "A8", "B4d", "C2", "C5")
    for paper, text in papers.items():
        assert not [words for words in BY_HAND if words in text], (paper, [w for w in BY_HAND if w in text])
    row = "2023年3月5日至2024年8月5日，被举报机构将本人的账单发往错误的邮箱，由同公司的一名同事收到"
    assert row in papers["C2"] and "☑ | 将客户信息发往错误的邮箱" in papers["C5"]
    assert "被告的过错在于没有核对登记的邮箱即发送账单，使之发往错误的邮箱" in papers["A3"]
    assert "答复写明“系统登记邮箱与申请表所填邮箱相差一个字母”、“系录入差错”" in papers["A3"]
    assert "登记的邮箱的录入、变更、更正和复核记录" in papers["A8"] and "2019年11月12日至今" in papers["A8"]
    assert "被申请人将申请人的账单发往错误的邮箱，由同公司的一名同事收到" in papers["A8"]
    assert "发送本人账单的记录（邮箱、时间、内容、送达和退回的状态）" in papers["B4d"]


@pytest.mark.parametrize(
    ("story", "kind"),
    [
        ("我2023年已经改了通讯地址，纸质账单还是寄到旧地址，被现在的住户拆开。", "地址"),
        ("银行把我的交易短信发到了原来的手机号，现在是别人在用。", "号码"),
        ("对账单被银行错寄给同小区的邻居。", "地址"),
        ("柜员打印了我的流水，后来发到了前夫的邮箱。", ""),
        ("客户经理把我的账单转发给了同事的手机。", ""),
        ("大堂经理把流水交给了我前夫。", ""),
    ],
)
def test_what_was_sent_wrongly_is_told_from_what_a_clerk_gave(story: str, kind: str) -> None:
    case = changed(example("statement-leak"), "leak", what_happened=story, source_note=None)
    assert missent(case) == kind
    assert ("发往错误的" + kind in made(case, "C2")["C2"]) is bool(kind)


def test_the_staffs_own_doing_is_met_where_the_bank_pleads_it() -> None:
    met = made(astray(MAILED, BankReason.STAFF_PRIVATE, decision="系员工个人行为。"), "A3")["A3"]
    assert "关于工作人员的个人行为" in met
