"""A loan that another drew on one's own phone into one's own account: who is sued answers for what is open."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Evidence, Leak, Moment, Police, Presence
from legal_refs.case.vocabulary import Answer, EvidenceForm, EvidenceGroup, PoliceStatus, Reply
from tests.documents.test_arguments import papers
from tests.documents.test_papers_of_online_loans import YES, _sued
from tests.documents.test_told import changed


def _drawn(happened: str) -> Case:
    """Sued over a loan that another drew on one's own phone into one's own account, of which the bank speaks."""
    case = _sued(online=YES, money_came=YES, account_mine=YES, collected=YES, collected_from_others=YES)
    refused = Complaint(
        sent=date(2026, 6, 12),
        reply=Reply.REFUSED,
        decided_received=date(2026, 6, 25),
        decision="款项已发放至您本人账户，请按期还款。",
    )
    note = Evidence(group=EvidenceGroup.CONSEQUENCE, name="催收电话打到厂里的证明", form=EvidenceForm.DOCUMENT, pages=1)
    chat = Evidence(
        group=EvidenceGroup.LEAK, name="聊天截图", form=EvidenceForm.DOCUMENT, pages=1, proves="吴某承认用本人手机借款"
    )
    return structs.replace(case, complaint=refused, evidence=(chat, note), leak=Leak(what_happened=happened))


def test_money_that_passed_over_ones_own_account_is_met_and_not_asked_after() -> None:
    """民诉法解释 90, 91: where it was paid is conceded; who acted then is open, and what is admitted is told."""
    made = papers(_drawn("吴某拿我的手机借了款，几分钟后钱被转走"))
    assert "款项其后由何人转出、由何人取得" in made["A22"] and "不等于答辩人订立了合同" in made["A22"]
    assert "付至何处" not in made["A22"] and "收款账户的户名" not in made["A8"] + made["C1"]
    assert "设备、号码与答辩人的相符的，只说明" in made["A22"] and "吴某承认用答辩人手机借款（证据1）" in made["A22"]
    assert "联系他人催收（证据2）" in made["A22"] and "见证据2" not in made["A22"]
    assert "元（证据2）" not in made["A22"]  # the note of the calls does not prove the credit record
    own = papers(_drawn("对方让我把钱转给他，我用我的手机转的"))["A22"]
    assert "款项其后由何人转出" not in own and "由何人最终取得" in own and "设备、号码" not in own


@pytest.mark.parametrize(
    ("happened", "by_others", "away"),
    [
        ("手机由一个亲戚拿着，让我对着手机眨过眼，钱不到10分钟分两笔转到别人那里", True, True),
        ("我的手机被外甥拿走了，6万元转给了不认识的人", True, True),
        ("我把身份证照片发给了中介，款项当天转入他人的账户", True, False),
        ("贷款转入我的工资卡，客服叫我把钱汇到安全账户", False, False),
    ],
)
def test_who_moved_the_money_and_who_held_the_phone_is_read_from_the_clause(
    happened: str, by_others: bool, away: bool
) -> None:
    made = papers(_drawn(happened))["A22"]
    assert ("款项其后由何人转出" in made) is by_others
    assert ("只说明使用了答辩人的手机" in made) is away
    assert "面对他人的设备" not in made


def test_an_application_of_who_is_sued_says_of_no_counterclaim_that_it_is_brought() -> None:
    found = Police(when=Moment(day=date(2025, 9, 2)), station="示例派出所", status=PoliceStatus.FILED)
    made = papers(structs.replace(_drawn("同宿舍的吴某借的"), police=found))
    assert "反诉" not in made["A7"] and "申请人提供的线索是：同宿舍的吴某借的" in made["A7"]
    assert "申请人提起反诉的，还包括反诉所涉的信用记录" in made["A8"]


def test_instalments_that_somebody_else_paid_are_met_and_the_day_in_hospital_is_used() -> None:
    case = changed(_drawn("前五期不是我还的，吴某拿我的手机借了款"), "loan", online=Answer.YES)
    case = changed(case, "filing", sued_by_bank=Answer.NO)
    stay = Presence(
        when=Moment(day=case.loan.signed - timedelta(days=3)),
        until=Moment(day=case.loan.signed + timedelta(days=8)),
        place="示例医院",
    )
    face = structs.replace(case.complaint, decision="人脸识别通过，验证码正确。")
    made = papers(structs.replace(case, complaint=face, presence=(stay,)))["A3"]
    assert "由何人、从何账户付出，由被告说明" in made
    assert "原告在示例医院；被告应当说明该日由何人、在何处、以何设备操作" in made
