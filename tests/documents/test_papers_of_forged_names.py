"""What a reader of the papers on cards and loans in another's name found: old contracts denied on no ground."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Complaint, CreditItem, Moment, Movement, Police
from legal_refs.case.vocabulary import (
    Answer,
    DiscoveryHow,
    LoanKind,
    MovementKind,
    PoliceStatus,
    RecordKind,
    RefusalGround,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def signed_in_2020() -> Case:
    paid = Movement(day=date(2026, 7, 25), amount=Decimal("3000.00"), kind=MovementKind.REPAID, protest=Answer.YES)
    return changed(example("loan-in-my-name"), "loan", signed=date(2020, 9, 3), movements=(paid,))


def test_a_contract_before_the_code_is_denied_on_a_ground_of_its_time() -> None:
    for text in made(signed_in_2020(), "A3", "B1").values():
        assert "《中华人民共和国合同法》第八条第一款规定，依法成立的合同，对当事人具有法律约束力。" in text
        assert "第四百九十条" not in text
    assert "合同法》第八条" not in made(example("loan-in-my-name"), "A3")["A3"]


def test_a_record_that_still_stands_is_under_the_law_of_today() -> None:
    papers = made(signed_in_2020(), "A3", "B1", "C4")
    for text in papers.values():
        assert "第一千零二十四条规定民事主体享有名誉权" in text and "个人信息保护法》第四十六条规定" in text
    assert "第九百八十五条规定" in papers["A3"], "the payment of 2026 has its ground"
    assert "侵权责任法" not in papers["A3"] and "第一千一百六十五条第一款" in papers["A3"]


def test_a_query_that_is_denied_with_the_loan_is_told() -> None:
    case = example("loan-in-my-name")
    assert case.credit is not None and case.bank is not None
    query = CreditItem(
        institution=case.bank.name, kind=RecordKind.QUERY, status="贷款审批", query_date=date(2026, 4, 19)
    )
    asked = changed(case, "credit", items=(*case.credit.items, query))
    told = "该报告还载明{}于2026年4月19日查询，查询原因载为“贷款审批”，{}没有申请过相应的业务。"
    papers = made(asked, "A3", "B1")
    assert told.format("被告", "原告") in papers["A3"] and told.format("贵行", "本人") in papers["B1"]
    assert "查询原因载为" not in made(case, "A3")["A3"]


def test_an_objection_that_nobody_answered_in_twenty_days_is_counted() -> None:
    """The papers are made on 22 November: from 2 November 20 days, from 1 November 21."""
    late = changed(
        example("loan-in-my-name"), "credit", objection_reply=Reply.PENDING, objection_received=date(2026, 11, 1)
    )
    assert "至2026年11月22日已满21日，没有得到书面答复" in made(late, "A3")["A3"]
    in_time = changed(late, "credit", objection_received=date(2026, 11, 2))
    assert "没有得到书面答复" not in made(in_time, "A3")["A3"]


def test_an_answer_by_proxy_and_an_answer_that_decides_nothing_are_met() -> None:
    decided = Complaint(
        sent=date(2026, 9, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 9, 20),
        decision="有授权委托书，已尽审查义务",
    )
    case = structs.replace(example("loan-in-my-name"), complaint=decided)
    assert "应当证明授权由原告本人作出" in made(case, "A3")["A3"]
    assert "应当证明授权" not in made(example("loan-in-my-name"), "A3")["A3"]
    asked = changed(case, "complaint", reply=Reply.MORE_PAPERS, decision="请先还清逾期款")
    text = made(asked, "B1")["B1"]
    assert "“请先还清逾期款”。该答复没有对本人的请求作出处理决定，请核实并书面答复。" in text


def test_a_credit_card_got_in_the_persons_name_may_be_card_fraud() -> None:
    case = example("loan-in-my-name")
    card = changed(case, "loan", kind=LoanKind.CREDIT_CARD)
    assert "☑信用卡诈骗（含借记卡）" in made(card, "D1")["D1"]
    assert "☑信用卡诈骗" not in made(changed(case, "loan", kind=LoanKind.LOAN), "D1")["D1"]


def by_face() -> Case:
    """A loan by face: two sums that the bank took (2,130.00 each), one of 500.00 that the person paid."""
    bank = example("loan-in-my-name").bank
    assert bank is not None
    took = [
        Movement(day=date(2026, m, 21), amount=Decimal("2130.00"), kind=MovementKind.DEDUCTED, by=bank.name)
        for m in (3, 4)
    ]
    own = Movement(day=date(2026, 5, 10), amount=Decimal("500.00"), kind=MovementKind.REPAID, by="本人")
    case = changed(example("loan-in-my-name"), "loan", face_mine=Answer.NO, movements=(*took, own))
    case = changed(case, "discovery", when=Moment(day=date(2026, 3, 21)), how=DiscoveryHow.SMS)
    case = changed(case, "claim", costs=())
    report = Police(
        when=Moment(day=date(2026, 3, 23)),
        station="示例派出所",
        status=PoliceStatus.REFUSED,
        refusal_no="不立字〔2026〕12号",
        refused_by="示例市公安局长安分局",
        refusal_received=date(2026, 4, 2),
        refusal_ground=RefusalGround.CIVIL,
    )
    said = Complaint(
        sent=date(2026, 4, 5),
        received=date(2026, 4, 5),
        extended=date(2026, 4, 20),
        reply=Reply.REFUSED,
        decided_received=date(2026, 5, 30),
        decision="贷款经人脸识别和短信验证，系您本人申请。",
    )
    return structs.replace(case, police=report, complaint=said)


def test_a_report_that_the_police_refused_is_told_where_the_complaint_refers_to_it() -> None:
    for text in made(by_face(), "C1", "C6").values():
        assert "本人收到短信通知，得知被他人冒名办理业务。2026年3月23日，本人向示例派出所报案，" in text
        assert (
            "示例市公安局长安分局其后决定不予立案。本人于2026年4月2日收到不予立案通知书（编号不立字〔2026〕12号）"
            in text
        )
    assert "其间于2026年4月20日告知延长，仍超过30日；再延长的，须经审批并告知投诉人" in made(by_face(), "C1")["C1"]
    table = made(by_face(), "B1")["B1"]
    assert (
        "决定不予立案；本人于2026年4月2日收到不予立案通知书" in table and "| 不予立案通知书不立字〔2026〕12号" in table
    )


def test_the_discovery_stands_before_the_credit_report_that_came_later() -> None:
    text = made(by_face(), "A3")["A3"]
    assert 0 < text.index("得知被他人冒名办理业务") < text.index("2026年6月10日，原告的个人信用报告中有")
    assert "查询信用报告时发现" not in made(example("loan-in-my-name"), "C1")["C1"]  # the report of that day tells it


def test_of_the_branch_and_of_agents_nothing_is_said_that_was_not_asked() -> None:
    for text in made(by_face(), "A3", "B1", "C1").values():
        assert "不在网点" in text and "没有到过" not in text and "没有委托他人" not in text


def test_a_payment_of_ones_own_is_answered_beside_the_deductions() -> None:
    text = made(by_face(), "A3")["A3"]
    assert "关于已经还款。被告可能主张还款即为认可" in text
    assert "上述款项中4,260.00元由被告扣划，不是原告自愿清偿，不属于该条规定的明知无给付义务" in text  # 2 x 2,130.00


def test_the_statement_that_proves_the_deductions_stands_behind_the_payments() -> None:
    text = made(by_face(), "A3")["A3"]
    assert "付出500.00元。就该贷款付出款项的凭证见证据4。" in text and "有关凭证见证据4" not in text
    assert "| 4,760.00 | 见证据4" in text  # 4,260.00 and 500.00


def test_a_face_check_is_answered_as_a_picture_and_its_story_is_pointed_out() -> None:
    text = made(by_face(), "A3")["A3"]
    assert "人脸核验通过只说明系统作出了判断" in text and "应当提供核验的影像、时间、设备和网络地址" in text
    assert "短信发往的是预留的手机号码" in text and "其他核验针对的" not in text  # both checks that were named are met
    assert all(f.id != "loan.face_told" for f in assess(by_face(), date(2026, 11, 22)).warnings)
    told = changed(by_face(), "leak", what_happened="办分期时对方让我对着手机眨眼。")
    assert any(f.id == "loan.face_told" for f in assess(told, date(2026, 11, 22)).warnings)
