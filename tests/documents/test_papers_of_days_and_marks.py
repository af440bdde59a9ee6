"""What each paper may say of a day, a mark and an answer: the law of that day, the item at its clause, whose words."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents.marking import KINDS
from legal_refs.case.dealings import Notice
from legal_refs.case.facts import Complaint, Moment, PiRequest, Police
from legal_refs.case.vocabulary import Answer, ContactChannel, PiRight, PoliceStatus, Reply
from tests.documents.test_arguments import example, papers
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_callers_and_collectors import leak
from tests.documents.test_papers_of_collectors_sued import sued


def test_an_omission_of_2024_is_not_judged_by_rules_that_ended_in_2020() -> None:
    """Printed on 14 October 2020, found on 18 March 2024: the rules of 2016 ended on 1 November 2020."""
    printed = leak(
        "statement-leak",
        what_happened="2020年10月14日，支行柜员打印了我的账户明细，前夫在法院提交。",
        recipient="前夫",
        occurred=date(2020, 10, 14),
        ongoing_until=None,
        known=date(2024, 3, 18),
        bank_notified_me=Answer.NO,
        spread_ongoing=Answer.NO,
    )
    made_of = papers(structs.replace(printed, nuisances=()))
    assert "| 信息泄露后没有通知本人 | 本人至2026年11月22日没有收到被举报机构的通知 | 由受理机关认定" in made_of["C2"]
    assert "被告没有就此通知原告" in made_of["A3"] and "并且在事后没有通知原告" not in made_of["A3"]


def test_a_paper_filed_in_another_suit_proves_what_came_from_the_court() -> None:
    (told,) = (told for kind, told in KINDS if kind.search("前夫在另案提交的明细"))
    assert told.search("去法院领应诉材料，里面有7页账户交易明细")


def test_what_the_other_side_wrote_stands_between_marks_and_what_it_told_does_not() -> None:
    case = example("leak-calls")
    call = Notice(
        day=date(2025, 9, 5),
        channel=ContactChannel.HOTLINE,
        addressee=case.bank.name if case.bank else "",
        said="要求查是谁看过我的资料",
        reply=Reply.REFUSED,
        reply_date=date(2025, 9, 6),
        reply_text="客服说我行系统是加密的，不存在泄露",
    )
    text = made(structs.replace(case, notices=(call,)), "C7")["C7"]
    assert "答复：其系统是加密的，不存在泄露" in text and "我行系统" not in text


def test_a_letter_that_asked_who_printed_is_told_to_the_court_that_is_to_order_it() -> None:
    case = example("statement-leak")
    letter = Notice(
        day=date(2026, 5, 12),
        channel=ContactChannel.EMS,
        addressee=case.bank.name if case.bank else "",
        said="要求书面道歉，告知当年是谁打印、给了谁",
        demand=Answer.YES,
        reply=Reply.REFUSED,
        reply_date=date(2026, 5, 27),
    )
    text = made(structs.replace(case, complaint=Complaint(sent=date(2025, 5, 6)), notices=(letter,)), "A8")["A8"]
    assert "以邮政特快专递要求书面道歉，告知当年是谁打印、给了谁" in text and "催告赔付" not in text


def test_a_husband_who_reported_is_the_husband_of_who_speaks() -> None:
    told = Police(when=Moment(day=date(2025, 9, 26)), by="我丈夫", station="示例派出所", status=PoliceStatus.REPORTED)
    text = papers(structs.replace(sued(), police=told))
    assert "由丈夫代为" in text["C2"] and "由其丈夫代为" in text["A3"]


def test_cases_that_are_not_like_it_are_not_called_so() -> None:
    text = made(sued(), "E2")["E2"]
    assert "上列案例不是本案的类案，只就个人信息的使用供参考" in text
    older = "该案于2014年立案，在2021年11月1日《中华人民共和国个人信息保护法》施行以前，适用当时的法律。"
    if "郴北民二初字第947号" in text:
        assert older in text and "赔偿损失和精神损害抚慰金 | 部分有利、部分不利" in text


def test_a_bank_that_says_it_warned_its_collectors_admits_that_they_rang() -> None:
    case = sued()
    assert case.complaint and case.complaint.decision
    warned = structs.replace(case.complaint, decision=f"{case.complaint.decision}，我行已对其进行提醒")
    text = papers(structs.replace(case, complaint=warned))["A3"]
    assert "被告一称“我行已对其进行提醒”，说明催收人员确有上述联系" in text
    own = text.split("被告二应当承担责任")[1].split("\n#")[0]
    assert "第一千一百六十五条第一款规定，行为人因过错侵害他人民事权益造成损害的，应当承担侵权责任。" in own
    assert "由此造成的后果与其行为存在因果关系。" in own
    assert "说明催收人员确有上述联系" not in papers(case)["A3"]


def test_a_reminder_asks_also_for_what_the_bank_answered_since() -> None:
    case = example("leak-calls")
    request = PiRequest(
        sent=date(2026, 3, 1),
        rights=(PiRight.RECORDS,),
        answer=Reply.REFUSED,
        answer_date=date(2026, 3, 9),
        reason_given="属于银行内部管理信息",
    )
    answer = Complaint(
        sent=date(2026, 2, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 2, 9),
        decision="我行可向合作机构提供必要信息",
        points_disputed=("到底给了谁不说",),
    )
    claim = structs.replace(case.claim, delete=True)
    text = made(structs.replace(case, pi_request=request, complaint=answer, claim=claim), "B5b", "C7")
    assert "| 贵行对投诉的答复 | 2026年2月9日，“我行可向合作机构提供必要信息”" in text["B5b"]
    assert "| 本人对该答复的异议 | 到底给了谁不说" in text["B5b"]
    assert "说明贵行向哪些合作机构提供过本人的个人信息" in text["B5b"]
    assert "本函另请求删除没有合法依据继续处理的本人个人信息（" in text["B5b"]
    assert "不是拒绝的理由" in text["C7"]
