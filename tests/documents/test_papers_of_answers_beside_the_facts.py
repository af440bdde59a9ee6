"""Answers met as they were given, by what the person told; and whom, what and when a sentence names."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.facts import Case, Complaint
from legal_refs.case.recipients import receiver_named
from legal_refs.case.vocabulary import Answer, DiscoveryHow, EvidenceForm, EvidenceGroup, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_loans_drawn_in_thefts import recorded
from tests.documents.test_papers_of_own_desks_and_partners import answered, queried, sold_to_a_broker
from tests.documents.test_papers_of_wrong_addresses import MAILED, OLD, astray
from tests.documents.test_told import changed, text_of

PRINTED = "2025年5月28日弟媳的表妹在这家支行打印了我的流水，弟媳发到家庭群里。那天我在上班。弟媳的表妹是柜员。"


def printed_out(decision: str, *points: str) -> Case:
    """A statement that the bank says the person printed, and the register of the place of work."""
    case = example("statement-leak")
    exhibit = structs.replace(
        case.evidence[0],
        group=EvidenceGroup.LEAK,
        name="单位考勤打卡记录",
        form=EvidenceForm.DOCUMENT,
        proves="2025年5月28日全天在单位",
        source="单位人事",
    )
    case = changed(case, "leak", what_happened=PRINTED, recipient="弟媳", occurred=date(2025, 5, 28))
    said = Complaint(sent=date(2025, 6, 10), reply=Reply.REFUSED, decision=decision, points_disputed=points)
    said = structs.replace(said, received=date(2025, 6, 10), decided_received=date(2025, 6, 25))
    return structs.replace(case, complaint=said, evidence=(*case.evidence, exhibit))


def test_who_says_that_it_was_the_person_reads_where_the_person_was() -> None:
    case = printed_out("系您本人持身份证到柜台打印，手续齐全。", "那天我整天在上班，单位有打卡")
    papers = made(case, "A3", "C5")
    number = next(n for n in range(1, 9) if f"那天原告在上班（证据{n}）。" in papers["A3"])
    assert f"原告的说明是：那天原告整天在上班，单位有打卡（证据{number}）。业务凭证" in papers["A3"]
    assert "答复的异议 | 那天本人整天在上班，单位有打卡\n" in papers["C5"]


def test_a_relative_is_the_persons_and_what_is_told_of_somebody_stands_in_brackets() -> None:
    papers = made(printed_out("不予赔偿。"), "A8", "C2", "D1")
    assert "向申请人的弟媳及其他机构" in papers["A8"] and "本人的弟媳" in papers["C2"] and "本人的弟媳" in papers["D1"]
    assert receiver_named("护士长、婆婆") == "护士长、我的婆婆"
    assert receiver_named("同公司的一名同事") == "同公司的一名同事"
    assert receiver_named("王某，李某") == "王某，李某"
    asked = made(changed(queried("我前男友，他在该行上班"), "leak", callers_knew="车贷"), "A3", "A8")
    assert "为原告前男友（他在被告处上班）掌握" in asked["A3"]
    assert "向申请人前男友（他在被申请人处上班）及其他机构" in asked["A8"]


def test_an_encrypted_file_went_astray_too_and_a_quarrel_with_the_reader_frees_nobody() -> None:
    said = "因邮件附件加密、密码为您身份证后六位，不构成信息泄露；如有纠纷请与收件人自行协商解决。"
    papers = made(astray(MAILED, decision=said), "A3", "B1", "C1")
    met = "关于加密。{0}在答复中称“因邮件附件加密、密码为您身份证后六位，不构成信息泄露”。加密的账单同样应当发送到"
    assert met.format("被告") in papers["A3"] and met.format("贵行") in papers["B1"]
    assert "密码取自身份证件号码的，知道该号码的人都能打开" in papers["A3"]
    assert "关于与他人的纠纷。被告在答复中称“如有纠纷请与收件人自行协商解决”。" in papers["A3"]
    assert "被投诉机构主张他人不能查看的，应当提供加密的方式和发送、打开的记录" in papers["C1"]
    assert "本人与他人之间的纠纷如何解决，不免除被投诉机构泄露信息的责任" in papers["C1"]
    plain = made(astray(MAILED, decision="不予赔偿。"), "A3")["A3"]
    assert "加密的账单" not in plain and "关于与他人的纠纷" not in plain


def test_a_notice_that_came_late_is_pleaded_as_late() -> None:
    told = MAILED + "2025年6月20日对方回邮件给银行，银行6月25日才打电话告诉我。"
    late = changed(astray(told), "leak", bank_notified_me=Answer.YES)
    text = made(late, "A3")["A3"]
    assert "如前所述，2025年6月20日对方回邮件给银行，银行6月25日才打电话告诉原告。被告应当说明于何时得知" in text
    soon = made(changed(astray(MAILED), "leak", bank_notified_me=Answer.YES), "A3")["A3"]
    assert "如前所述" not in soon and "被告应当说明于何时得知、是否立即采取补救措施和通知" in soon


def test_the_wish_for_no_more_paper_is_part_of_the_fault_and_they_are_the_bank() -> None:
    case = astray(OLD, decision="不予赔偿。")
    assert case.complaint is not None
    objected = structs.replace(case.complaint, points_disputed=("我早就要求改成电子账单，是他们又寄纸质的",))
    papers = made(structs.replace(case, complaint=objected), "A3", "C1")
    told = "原告早就要求改成电子账单，是被告又寄纸质的"
    assert f"如前所述，{told}；该要求由何人受理、为何没有执行，应当由被告说明。" in papers["A3"]
    assert "是被投诉机构又寄纸质的" in papers["C1"]


@pytest.mark.parametrize(
    ("decision", "met"),
    [
        ("您已还款两期，视为客户追认。", "被告在答复中称“您已还款两期，视为客户追认”。"),
        ("贷款已发放至您本人账户，您已还款两期即为追认。", "被告在答复中称“您已还款两期即为追认”。"),
        ("不予赔付。", "被告如以还款主张原告认可、追认该合同，"),
    ],
)
def test_a_bank_that_says_it_was_ratified_is_not_supposed_to_say_so(decision: str, met: str) -> None:
    case = recorded()
    assert case.loan is not None
    said = Complaint(sent=date(2026, 3, 10), reply=Reply.REFUSED, decision=decision, decided_received=date(2026, 4, 2))
    text = text_of(structs.replace(case, complaint=said), "A1")
    assert ("被告如以还款主张" in text) is decision.startswith("不予")
    assert met in text and "已经支付的款项不是订立合同的意思表示" in text


def test_a_partner_is_no_contractor_in_the_letters_either() -> None:
    papers = made(sold_to_a_broker(), "C1", "C2")
    assert "委托他人处理本人的信息" not in papers["C1"] + papers["C2"]
    assert "合作机构用于推销的信息由被投诉机构提供，被投诉机构对自己的提供行为负责" in papers["C1"]


def test_a_consent_of_which_nothing_is_known_is_not_said_to_be_missing() -> None:
    unknown = changed(sold_to_a_broker(), "leak", consent_given=Answer.UNKNOWN)
    papers = made(unknown, "A8", "C2")
    assert "争议的是申请人的个人信息被提供给他人、用于营销" in papers["A8"]
    assert "没有取得申请人的有效同意" in papers["A8"] and "☑ | 将客户信息提供给其他机构用于营销" in papers["C2"]
    known = made(sold_to_a_broker(), "A8", "C2")
    assert "个人信息未经同意被提供给他人" in known["A8"] and "☑ | 未经同意将客户信息提供给" in known["C2"]


def test_a_query_is_one_of_those_counted_and_the_letters_say_it_too() -> None:
    case = answered(
        queried("秦淮银行股份有限公司南京鼓楼支行的信贷部门"), "按揭系他行自主审批，与我行查询没有因果关系。"
    )
    papers = made(case, "A3", "C1")
    counted = "审批虽由他人作出，以查询次数为理由的决定，因查询而发生，{0}的查询是其中之一"
    assert counted.format("被告") in papers["A3"]
    assert "贷款审批结果通知书证明按揭因查询次数过多未获通过；" + counted.format("被投诉机构") in papers["C1"]


def test_the_reason_of_a_query_is_called_so_and_what_was_learnt_first_is_not_the_query() -> None:
    case = changed(queried("前男友"), "leak", callers_knew="车贷还欠六万", source_basis=())
    assert case.discovery is not None and case.credit is not None
    first = structs.replace(case.discovery.when, day=date(2025, 3, 18))
    case = structs.replace(case, discovery=structs.replace(case.discovery, when=first, how=DiscoveryHow.OTHER))
    bare = tuple(structs.replace(one, status="贷后管理") for one in case.credit.items)
    case = structs.replace(case, credit=structs.replace(case.credit, items=bare))
    said = "经查系员工个人行为，该员工已被辞退。"
    text = made(answered(case, said), "A3")["A3"]
    assert "2025年3月18日，原告发现信用信息为他人所知。" in text and "查询机构为被告，查询原因为贷后管理" in text
    assert "系其人员违反规定查询" not in text and "，没有主张查询取得了授权。" in text


def test_a_row_on_what_somebody_knew_names_no_record_that_is_not_there() -> None:
    case = changed(astray(OLD), "leak", callers_knew="去看过精神科", call_count=2)
    assert "来电人掌握的信息 | 去看过精神科 | 本人陈述" in made(case, "D1")["D1"]


def test_a_bank_that_told_a_relative_of_a_debt_is_at_fault_as_a_collector() -> None:
    told = "2025年9月15日，信用卡中心自己的催收人员打电话给我的婆婆，说我欠21460元。"
    text = made(changed(example("marketing-c2"), "leak", what_happened=told, recipient="婆婆"), "A3")["A3"]
    assert "被告的过错在于没有约束和监督催收行为" in text and "的过错在于未经原告同意即将" not in text
