"""What a reader of the papers on data that others hold found: their wish a ground, a hacked shop its staff."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents import catalogue
from legal_refs.assessment import assess
from legal_refs.case.facts import CoClaimant, Complaint, PiRequest
from legal_refs.case.vocabulary import Answer, Apology, PersonKind, PiRight, PoliceStatus, Reply, SourceBasis
from tests.documents.test_arguments import ON, example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def test_the_wish_of_another_is_no_ground_for_handing_over_a_statement() -> None:
    given = changed(example("statement-leak"), "leak", recipient="单位的行政经理", consent_given=Answer.NO)
    papers = made(given, "A3", "B1", "A8")
    for name in ("A3", "B1"):
        assert "对个人储蓄存款，商业银行有权拒绝任何单位或者个人查询" in papers[name], name
    assert "他人的要求不能代替原告的同意" in papers["A3"]
    assert "查询、打印申请人账户明细的申请、授权、介绍信等手续" in papers["A8"]
    agreed = made(changed(given, "leak", consent_given=Answer.YES), "A3")["A3"]
    assert "不能代替原告的同意" not in agreed


def test_a_complaint_about_data_is_no_complaint_about_a_transaction() -> None:
    sent = structs.replace(example("statement-leak"), complaint=Complaint(sent=date(2025, 5, 6)))
    text = made(sent, "A8")["A8"]
    assert "申请人于2025年5月6日向被申请人提出投诉。" in text and "争议交易" not in text
    assert "2026年5月25日向被申请人提出投诉" in made(example("gan-refused"), "A8")["A8"]


def test_a_contractor_answers_for_staff_only_where_staff_are_found_to_have_acted() -> None:
    found = example("outsourced-2025")
    assert found.contractor is not None and found.leak is not None and found.leak.staff_finding is Answer.YES
    sued = structs.replace(found, contractor=structs.replace(found.contractor, sue=True))
    open_ = changed(sued, "leak", staff_finding=Answer.UNKNOWN)
    text, staff = made(open_, "A3", "C2"), made(sued, "A3", "C2")
    assert "判令被告二对上述金钱请求承担赔偿责任" in text["A3"] and "就其工作人员执行" in staff["A3"]
    assert "《个人信息保护法》第五十九条" in text["A3"] and "没有采取必要的安全措施承担赔偿责任" in text["A3"]
    assert "的人员违规处理" not in text["C2"] and "的人员违规处理" in staff["C2"]


def test_a_notice_that_came_is_told_and_an_unknown_receiver_is_not() -> None:
    case = changed(example("outsourced-2025"), "leak", bank_notified_me=Answer.YES, recipient="不详")
    papers = made(case, "A3", "B1", "D1")
    assert "被告已就此通知原告。" in papers["A3"] and "贵行已就此通知本人。" in papers["B1"]
    assert not [name for name, text in papers.items() if "不详" in text]


def test_a_refused_request_is_judged_by_the_law_of_its_day() -> None:
    request = PiRequest(
        sent=date(2026, 9, 1),
        rights=(PiRight.ACCESS, PiRight.DELETE),
        answer=Reply.REFUSED,
        reason_given="日志是内部资料",
    )
    case = structs.replace(example("outsourced-2019"), pi_request=request)
    text = made(changed(case, "claim", access=False, delete=False), "A3")["A3"]
    assert "第四十五条（查阅）、第四十七条（删除，该条第一款第（四）项）的规定" in text


def test_a_query_asks_for_what_was_queried_and_names_no_duty_of_notice() -> None:
    request = PiRequest(sent=date(2026, 9, 1), rights=(PiRight.ACCESS, PiRight.DELETE), answer=Reply.REFUSED)
    case = changed(structs.replace(example("credit-query"), pi_request=request), "claim", access=True, delete=True)
    case = changed(case, "leak", bank_notified_me=Answer.NO)
    papers = made(case, "A3", "B1", "C2")
    assert (
        "删除查询取得的原告信用信息" in papers["A3"]
        and "查询取得的原告信用信息和查询所依据的授权供原告查阅" in papers["A3"]
    )
    assert "删除查询取得的本人信用信息" in papers["B1"] and "查询没有通知" not in papers["C2"]
    assert case.bank is not None
    lender = structs.replace(case, bank=structs.replace(case.bank, name="示例小额贷款有限责任公司"))
    assert "金融消费者权益保护实施办法》" not in made(lender, "A3")["A3"], "it is a rule for banks"


def test_a_company_does_not_claim_the_data_of_its_people_as_its_own() -> None:
    case = example("insider-sale")
    firm = structs.replace(
        case, victim=structs.replace(case.victim, kind=PersonKind.COMPANY, uscc="91510700MA6B3X2X0E")
    )
    offers = {o.id: o for o in catalogue.offers(firm, assess(firm, ON))}
    for name in ("A3", "A5", "B5"):
        assert [w for w in offers[name].blockers if "公司不能" in w.zh], name
    text = made(firm, "C2")["C2"]
    assert "涉及有关人员的姓名" in text and "本单位的姓名" not in text


def test_what_the_person_does_not_know_of_the_police_is_not_told_as_known() -> None:
    case = changed(example("outsourced-2025"), "police", status=PoliceStatus.UNKNOWN)
    text = made(case, "A3")["A3"]
    assert "公安机关至今没有作出" not in text and "现提起诉讼没有超过诉讼时效期间" in text


def test_an_earlier_decision_is_not_proved_by_a_later_answer() -> None:
    case = example("insider-sale")
    answer = structs.replace(case.evidence[0], name="银行2026年10月的书面答复")
    first = Complaint(sent=date(2026, 6, 20), reply=Reply.DONE, decided_received=date(2026, 7, 1))
    last = Complaint(sent=date(2026, 9, 20), reply=Reply.REFUSED, decided_received=date(2026, 10, 5))
    told = structs.replace(case, earlier_complaints=(first,), complaint=last, evidence=(*case.evidence, answer))
    rows = made(told, "B1")["B1"].splitlines()
    assert [row for row in rows if row.startswith("| 2026年7月1日") and row.endswith("| 本人陈述")]
    assert [row for row in rows if row.startswith("| 2026年10月5日") and row.endswith("| 银行2026年10月的书面答复")]


def test_whose_wife_claims_beside_the_holder_is_said() -> None:
    case = structs.replace(example("staff-deposit"), co_claimants=(CoClaimant(name="示例甲", relation="妻子"),))
    assert f"系{case.victim.name}的妻子" in made(case, "A1")["A1"]


def test_data_given_for_advertising_are_a_fault_of_giving_not_of_guarding() -> None:
    """The list was handed over by the bank's own manager in 2020: consent, term and fault by the law of that time."""
    case = changed(
        example("marketing-c2"),
        "leak",
        recipient="示例装饰公司",
        given_on=date(2020, 8, 19),
        occurred=date(2020, 9, 14),
        ongoing_until=date(2021, 3, 20),
        consent_given=Answer.NO,
        staff_finding=Answer.YES,
        source_basis=(SourceBasis.AUTHORITY_FINDING,),
    )
    answered = Complaint(
        sent=date(2024, 3, 11),
        decided_received=date(2024, 4, 2),
        reply=Reply.REFUSED,
        decision="合同约定已同意提供给合作机构",
    )
    papers = made(structs.replace(case, complaint=answered), "A3", "C2", "B4d")
    assert "未经原告同意即将原告的个人信息提供给他人用于营销" in papers["A3"]
    assert "没有采取足以防止信息外流的措施" not in papers["A3"]
    assert "对信息的来源已有说明" in papers["A3"] and "已经公开披露" not in papers["A3"]
    assert "第一千一百九十一条" in papers["A3"], "the bank answers for its manager"
    assert "《个人信息保护法》第十六条" not in papers["A3"], "a consent of 2020 is not judged by a law of 2021"
    assert "应当证明订立时已经向原告提示和说明" in papers["A3"]
    assert "持续至2021年1月1日民法典施行以后" in papers["A3"]
    assert "2020年9月14日，被举报机构将" not in papers["C2"], "the first call is not the day of the giving"
    assert "2020年8月19日至2021年3月20日" in papers["B4d"]
    assert "第一百一十二条" in papers["B4d"], "why the bank should keep what it is asked to keep"


def test_a_call_centre_that_is_sued_is_asked_to_stop_delete_and_apologise() -> None:
    found = example("outsourced-2025")
    sued = structs.replace(found, contractor=structs.replace(found.contractor, sue=True))
    sued = changed(sued, "claim", delete=True, apology=Apology.WRITTEN)
    reply = "外呼由合作的外包公司实施，与本中心无关"
    answered = structs.replace(sued, complaint=Complaint(sent=date(2026, 3, 2), reply=Reply.REFUSED, decision=reply))
    text = made(answered, "A3")["A3"]
    assert (
        "于判决生效之日起十日内删除其保存的原告的个人信息，以书面方式向原告赔礼道歉" in text.partition("判令被告二")[2]
    )
    assert "在答复中称“外呼由合作的外包公司实施" in text and "可能主张泄露由外包" not in text
    assert "有关人员承认" not in text


def test_a_request_that_was_not_answered_is_claimed_in_the_suit() -> None:
    """By hand: from 2 March 2026 to the filing day more than 30 days have passed."""
    asked = PiRequest(sent=date(2026, 3, 2), rights=(PiRight.EXPLAIN,), answer=Reply.NONE)
    case = changed(structs.replace(example("statement-leak"), pi_request=asked), "claim", access=False)
    text = made(case, "A3", "B5b")
    assert "判令被告于判决生效之日起十日内向原告书面解释说明其处理原告个人信息的规则" in text["A3"]
    assert "可以依法向人民法院提起诉讼" in text["B5b"] and "第四十八条" in text["B5b"]
    done = structs.replace(case, pi_request=structs.replace(asked, answer=Reply.DONE))
    assert "书面解释说明其处理" not in made(done, "A3")["A3"]
