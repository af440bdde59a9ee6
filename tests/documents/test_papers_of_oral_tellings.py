"""What a reader found of a balance told at a wedding and of callers who were half right: each word is the person's."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.facts import Case, Complaint
from legal_refs.case.vocabulary import Answer, BankReason, ContactChannel, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed

BRANCH = "岐山示例农村商业银行股份有限公司蔡家坡支行"
TOLD = "2019年12月8日，被告蔡家坡支行的一名柜员在亲戚的婚宴上，把我账户到账268000元的事说给了我的邻居"


def at_a_wedding() -> Case:
    """A teller told a neighbour what came into the account; two complaints, one on each side of 1 January 2021."""
    case = changed(example("statement-leak"), "bank", name=BRANCH)
    case = changed(case, "leak", what_happened=TOLD, occurred=date(2019, 12, 8), known=date(2019, 12, 10))
    case = changed(case, "leak", source_note=None, recipient="同村邻居", given_on=date(2012, 3, 19), categories=())
    found = structs.replace(case.discovery.when, day=date(2019, 12, 10))
    case = changed(case, "discovery", when=found, obligor_known=date(2019, 12, 10))
    said = {"channel": ContactChannel.EMS, "reply": Reply.REFUSED, "demanded": Answer.YES}
    first = Complaint(sent=date(2020, 1, 3), received=date(2020, 1, 4), **said)
    second = Complaint(sent=date(2022, 12, 12), received=date(2022, 12, 14), **said)
    last = Complaint(
        sent=date(2025, 9, 8),
        received=date(2025, 9, 10),
        decided_received=date(2025, 9, 25),
        decision="您未提供损失证明，我行不予赔付",
        reasons=(BankReason.NO_LOSS,),
        **said,
    )
    return structs.replace(
        case, complaint=last, earlier_complaints=(first, second), notices=(), pi_request=None, evidence=(), story=None
    )


def test_a_branch_named_after_the_party_is_the_party_once() -> None:
    for name, text in made(at_a_wedding(), "A3", "C1", "B4d").items():
        assert "的一名柜员在亲戚的婚宴上" in text, name
        assert not any(2 * word in text for word in ("被告", "被投诉机构", "贵行")), name


def test_each_interruption_stands_under_the_law_of_its_own_day() -> None:
    text = made(at_a_wedding(), "A3")["A3"]
    block = text.partition("关于诉讼时效。")[2].partition("\n")[0]
    first, since = block.partition("2022年12月12日")[::2]
    assert "《民法总则》第一百九十五条" in first and "《民法典》第一百九十五条" not in first
    assert (
        "第一条第一款，《中华人民共和国民法典》第一百九十五条" in since
        or "第一条第一款，《民法典》第一百九十五条" in since
    )
    assert "赔付" not in block


def test_a_telling_away_from_the_counter_asks_for_no_film_and_no_register_of_giving() -> None:
    text = made(at_a_wedding(), "A8")["A8"]
    assert "柜台监控录像" not in text and "委托处理申请人个人信息的记录" not in text
    assert "操作人员编号与人员的对应记录" in text
    at_desk = changed(at_a_wedding(), "leak", what_happened="2019年12月8日，有人到柜台问，柜员说出了我的余额")
    assert "当时的柜台监控录像" in made(at_desk, "A8")["A8"]
    unsaid = changed(at_a_wedding(), "leak", what_happened="2019年12月8日，柜员把我的余额告诉了我亲戚")
    assert "当时的柜台监控录像" in made(unsaid, "A8")["A8"]


def test_no_proof_of_loss_is_quoted_and_not_turned_into_no_loss() -> None:
    papers = made(at_a_wedding(), "A3", "C1")
    assert "被告在答复中称“您未提供损失证明”" in papers["A3"]
    assert "没有财产损失不影响" not in papers["C1"]


def test_callers_who_were_half_right_are_not_said_to_have_been_right() -> None:
    case = changed(
        example("leak-calls"),
        "leak",
        callers_knew="姓名、单位、余额，还有人说我已经被拒贷",
        callers_right="姓名、单位、余额都对；说已经被拒贷不对，当时还在审批",
    )
    refused = Complaint(
        sent=date(2026, 3, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 3, 10),
        decision="我行系统未发生信息泄露；您的信息可能系您在其他网络贷款平台填写所致",
        reasons=(BankReason.NOT_FROM_US, BankReason.OTHERS_HAD_DATA),
    )
    text = made(structs.replace(case, complaint=refused, earlier_complaints=()), "A3")["A3"]
    assert "经原告核对，姓名、单位、余额都对；说已经被拒贷不对，当时还在审批" in text
    assert "说出的姓名、单位、余额与原告的实际情况一致。" in text
    assert "不可能出于猜测" not in text and "一致的有" not in text
    assert "称“您的信息可能系您在其他网络贷款平台填写所致”" in text
