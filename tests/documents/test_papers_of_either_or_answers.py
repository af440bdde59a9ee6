"""A question that asks for one or the other proves neither; words of a bank stand as said, and from when they were."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec import structs

from complaints.documents.asking import records_wanted
from complaints.documents.quoting import quotable
from complaints.documents.retelling import told
from legal_refs.case.debts import Guarantee
from legal_refs.case.facts import (
    Case,
    Complaint,
    Credit,
    CreditCardDebt,
    CreditItem,
    Evidence,
    Freeze,
    Moment,
    Movement,
    Notice,
)
from legal_refs.case.vocabulary import (
    Answer,
    AnswerWay,
    Auth,
    ContactChannel,
    EvidenceForm,
    EvidenceGroup,
    GuaranteeKind,
    LoanKind,
    MovementKind,
    RecordKind,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed

NO, YES = Answer.NO, Answer.YES
DAY = date(2026, 7, 8)
CALL = Freeze(
    when=Moment(day=DAY, clock="20:54"),
    asked=Moment(day=DAY, clock="20:33"),
    connected=Moment(day=DAY, clock="20:51"),
    channel=ContactChannel.HOTLINE,
    answered="卡已经停用，这几笔我登记为非本人交易，五个工作日内回复您",
)
PAID = Movement(day=date(2026, 9, 12), amount=Decimal("1500.00"), kind=MovementKind.REPAID)
DECIDED = "按合约视为本人交易，且您自行在钓鱼网站泄露信息，我行不承担责任"


def phished(reply: str = "账单已经生成，需要先还款再处理争议") -> Case:
    """Four charges at 20:05, 20:07, 20:11 and 20:46; alerts read at 20:30; called from 20:33, answered at 20:51."""
    case = example("phishing-credit")
    first = case.transactions[0]
    at = [Moment(day=DAY, clock=clock) for clock in ("20:05", "20:07", "20:11", "20:46")]
    charges = tuple(structs.replace(first, when=when, auth=Auth.UNKNOWN, notified=when) for when in at)
    case = structs.replace(
        case,
        transactions=charges,
        freeze=CALL,
        debt=CreditCardDebt(
            posted=Decimal("39996.00"), repaid=Decimal("1500.00"), statement_month="2026年7月", movements=(PAID,)
        ),
        complaint=Complaint(
            sent=date(2026, 7, 20),
            channel=ContactChannel.APP,
            demanded=YES,
            reply=Reply.REFUSED,
            decided_received=date(2026, 8, 2),
            decision=DECIDED,
        ),
        notices=(
            Notice(
                day=date(2026, 8, 15),
                addressee=case.bank.name if case.bank else "",
                channel=ContactChannel.HOTLINE,
                said="把这四笔和利息撤掉",
                demand=YES,
                reply=Reply.REFUSED,
                reply_date=date(2026, 8, 15),
                answered_by=AnswerWay.PHONE,
                reply_text=reply,
            ),
        ),
    )
    case = changed(case, "discovery", when=Moment(day=DAY, clock="20:30"))
    return changed(
        case,
        "circumstances",
        alert_subscribed=YES,
        alert_sent=YES,
        alert_received=YES,
        alert_read=NO,
        otp_not_required=YES,
    )


def test_a_reason_stands_only_where_the_bank_gave_it() -> None:
    """视为 in one answer and 还款 in another are no 还款视为认可; a payment asked for first is met as such."""
    text = made(phished(), "A2")["A2"]
    assert "还款视为认可" not in text
    assert "被告在答复中称“需要先还款再处理争议”。双方就该款有争议，付款不是处理争议的前提" in text
    gave = made(phished("您已还款，视为认可该笔交易"), "A2")["A2"]
    assert "被告在答复中称“您已还款，视为认可该笔交易”" in gave and "不是处理争议的前提" not in gave


def test_a_charge_to_be_dropped_is_no_money_asked_for() -> None:
    """Nothing was paid before 12 September: the complaint of 20 July could ask for no payment; 撤掉 asks for none."""
    papers = made(phished(), "A2", "A8", "C1")
    assert "提出投诉，就争议交易主张权利" in papers["A2"] and "要求赔付" not in papers["A2"] + papers["C1"]
    assert "催告赔付" not in papers["A8"]
    asked = structs.replace(phished().notices[0], said="我女儿在中考，请催收公司不要再打电话，把这四笔撤掉")
    text = made(structs.replace(phished(), notices=(asked,)), "A8")["A8"]
    assert "拨打被申请人的客户服务电话要求催收公司不要再打电话，把这四笔撤掉" in text


def test_a_call_that_nobody_answered_is_no_notice_yet() -> None:
    """The last charge, 20:46, came after the first call, 20:33, and before anybody answered, 20:51."""
    papers = made(phished(), "A2", "A8", "E2")
    assert "最早的告知在最后一笔争议交易以前" not in papers["A8"]
    assert "最后一笔争议交易发生在等候接通期间；自接通时起" in papers["A8"]
    assert "要求挂失、冻结，等候接通期间仍有交易记入账户" in papers["A8"]
    assert "发现后3分钟即开始拨打客户服务电话办理挂失、冻结" in papers["A2"]
    case = phished()
    assert case.bank
    marked = CreditItem(institution=case.bank.name, status="逾期", month="2026年8月")
    objected = structs.replace(
        case,
        credit=Credit(
            report_no="2026090100012345670021", report_date=date(2026, 9, 1), why_wrong="不是我刷的", items=(marked,)
        ),
    )
    text = made(objected, "B7")["B7"]
    assert "同日20时33分开始拨打客户服务电话办理挂失、冻结，同日20时51分接通" in text
    assert "同日20时33分开始拨打客户服务电话要求挂失、冻结" in papers["E2"]


def test_a_clerk_who_says_i_is_not_the_person() -> None:
    text = made(phished(), "A2")["A2"]
    assert "客服人员答复“卡已经停用，这几笔我登记为非本人交易，五个工作日内回复您”" in text
    assert (
        quotable("我给您登记了，请您等候") and not quotable("让我等着，说您的卡没事") and not quotable("我的卡没有停")
    )


def test_alerts_unread_are_those_before_the_person_read_them() -> None:
    """Three alerts came before 20:30; at the fourth the person was calling."""
    text = made(phished(), "A2")["A2"]
    assert "前3笔的提醒短信发来时，原告没有看到" in text and "接连完成" not in text
    assert "前3笔的提醒到达时原告没有看到，其后的1笔发生在原告发现以后、正在联系被告期间" in text


def test_no_code_asked_for_says_nothing_of_a_pin() -> None:
    assert "证明交易未经验证码核验即告完成" in made(phished(), "A8")["A8"]


TAKEN = Movement(day=date(2026, 6, 15), amount=Decimal("2380.00"), kind=MovementKind.DEDUCTED, protest=NO)


def guarantor(**facts: Any) -> Case:
    """Sued as guarantor; 2,380 yuan were debited and nothing else was asked before the suit."""
    loan = {
        "kind": LoanKind.GUARANTEE,
        "collected": YES,
        "movements": (TAKEN,),
        "debited": "本人尾号0715的惠农补贴存折",
        "guarantee": Guarantee(demanded=NO),
    }
    return changed(example("sued-loan"), "loan", **{**loan, **facts})


def test_a_debit_alone_is_no_collection() -> None:
    for paper, text in made(guarantor(), "A23", "A3", "D1").items():
        assert "催收。" not in text.replace("催收和从", ""), paper
    assert "催收记录" not in made(guarantor(), "A8")["A8"]
    plain = guarantor(guarantee=None)
    assert "向反诉原告催收。" not in made(plain, "A23")["A23"]
    called = changed(plain, "leak", what_happened="2026年6月起银行每天打电话催款。")
    assert "反诉被告就该保证向反诉原告催收。" in made(called, "A23")["A23"]
    assert "向反诉原告催收" in made(guarantor(guarantee=None, movements=()), "A23")["A23"]


def test_money_that_was_taken_is_not_called_a_payment() -> None:
    text = made(guarantor(), "A22")["A22"]
    assert "该款由被答辩人自行扣划，不是答辩人的付款，不能说明答辩人承认该合同" in text and "付款本身" not in text
    assert "上述扣款出自答辩人尾号0715的惠农补贴存折" in text
    paid = structs.replace(TAKEN, kind=MovementKind.REPAID)
    assert "付款本身不等于承认该合同" in made(guarantor(movements=(paid,)), "A22")["A22"]


def test_an_answer_is_proved_by_its_own_paper() -> None:
    """The bank's written answer to the complaint is not the office's answer to the objection."""
    answer = Evidence(group=EvidenceGroup.REQUEST, name="投诉书面答复", form=EvidenceForm.DOCUMENT, source="银行柜台")
    case = changed(guarantor(), "credit", objection_answered=date(2026, 7, 31), objection_text="经核查，报送无误。")
    decided = Complaint(
        sent=date(2026, 6, 22), reply=Reply.REFUSED, decided_received=date(2026, 7, 6), decision="担保有效"
    )
    case = structs.replace(case, complaint=decided, evidence=(*case.evidence, answer))
    text = made(case, "A22")["A22"]
    assert "“担保有效”（证据2）" in text and "“经核查，报送无误”（证据2）" not in text


def test_an_answer_by_message_is_proved_by_the_picture_of_the_message() -> None:
    case = example("loan-in-my-name")
    shot = Evidence(
        group=EvidenceGroup.REQUEST, name="银行短信答复截图", form=EvidenceForm.ELECTRONIC, source="本人手机"
    )
    wire = Notice(day=date(2026, 6, 15), addressee=case.bank.name if case.bank else "", reply=Reply.REFUSED)
    wire = structs.replace(
        wire, reply_date=date(2026, 6, 15), answered_by=AnswerWay.PHONE, reply_text="系统显示是您办的"
    )
    decided = Complaint(
        sent=date(2026, 7, 2),
        reply=Reply.REFUSED,
        decided_received=date(2026, 7, 17),
        answered_by=AnswerWay.MESSAGE,
        decision="您的贷款属实，请按时还款。",
    )
    kept = tuple(one for one in case.evidence if one.group is not EvidenceGroup.REQUEST)
    case = structs.replace(case, complaint=decided, notices=(wire,), evidence=(*kept, shot))
    text = made(case, "A3")["A3"]
    assert "“您的贷款属实，请按时还款”（证据" in text and "有关凭证见" not in text.split("（四）")[1].split("（五）")[0]


def test_a_query_is_told_with_the_reason_that_the_report_gives() -> None:
    case = example("loan-in-my-name")
    assert case.credit and case.bank
    row = CreditItem(institution=case.bank.name, kind=RecordKind.QUERY, status="查询原因为贷款审批")
    row = structs.replace(row, query_date=date(2024, 5, 4))
    text = made(changed(case, "credit", items=(*case.credit.items, row)), "A3")["A3"]
    assert "被告于2024年5月4日查询，查询原因载为“贷款审批”，原告没有申请过相应的业务" in text


@pytest.mark.parametrize(
    ("typed", "paper"),
    [
        ("2018年11月本人在青岛工地", "2018年11月原告在青岛工地"),
        ("2024年9月初本人应聘骑手", "2024年9月初原告应聘骑手"),
        ("5月3日本人在单位", "5月3日原告在单位"),
        ("罗某本人到场", "罗某本人到场"),
        ("打给我女儿的班主任", "打给原告女儿的班主任"),
    ],
)
def test_the_person_after_a_date_is_named_as_elsewhere(typed: str, paper: str) -> None:
    assert told(typed, "原告", "被告") == paper


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("贷款不是我借的，要求撤掉，给我看申请资料", "提供申请资料"),
        ("我没有担保，拿合同给我看", "提供合同"),
        ("不要把我的资料提供给他人", ""),
    ],
)
def test_papers_asked_for_are_records_asked_for(said: str, wanted: str) -> None:
    assert records_wanted(said) == wanted


def test_a_print_that_is_denied_is_examined_with_the_signature() -> None:
    """A print that stands presumes the paper genuine (证据规定 92(2)): it is denied and examined too."""
    points = ("合同上的字不是我写的，手印也不是我按的。",)
    decided = Complaint(sent=date(2026, 6, 22), reply=Reply.REFUSED, points_disputed=points)
    case = structs.replace(guarantor(), complaint=decided)
    papers = made(case, "A22", "A25")
    assert "请求准许对合同上的签名和指印进行鉴定" in papers["A22"] and "指印不是答辩人本人所按" in papers["A22"]
    assert "对指印是否为申请人所按进行指纹鉴定" in papers["A25"]
    assert "指印不是" not in made(guarantor(), "A22")["A22"]


def test_a_guarantee_of_before_the_code_that_ended_under_it_has_its_article() -> None:
    """Signed 2018-11-20, due 2019-11-19, joint until 2021-11-19: 民法典 693(2); the suit came on 2026-11-10."""
    until = Guarantee(kind=GuaranteeKind.JOINT, agreed=YES, until=date(2021, 11, 19), demanded=NO)
    case = guarantor(signed=date(2018, 11, 20), due=date(2019, 11, 19), guarantee=until)
    text = made(case, "A22")["A22"]
    assert "上述期间已经届满，保证责任已经消灭" in text and "保证期间届满于《民法典》施行以后" in text
    assert "第六百九十三条第二款规定，连带责任保证的债权人未在保证期间请求" in text


def test_a_counterclaim_asks_that_disputed_charges_be_no_longer_collected() -> None:
    case = example("sued-credit")
    assert case.debt
    pressed = changed(case, "debt", collected_since=date(2026, 5, 20), collected_how="催收公司每天打三四个电话")
    papers = made(pressed, "A8", "A23")
    assert "停止就争议交易形成的透支款以及由此产生的利息、违约金和费用向反诉原告催收" in papers["A23"]
    assert "就该卡欠款的催收记录" in papers["A8"] and "就该卡欠款的催收记录" not in made(case, "A8")["A8"]


def test_a_denied_query_is_asked_to_be_put_right_and_its_papers_asked_for() -> None:
    case = example("loan-in-my-name")
    assert case.credit and case.bank
    row = CreditItem(institution=case.bank.name, kind=RecordKind.QUERY, status="贷款审批", query_date=date(2024, 5, 4))
    papers = made(changed(case, "credit", items=(*case.credit.items, row)), "A3", "A8")
    assert "向征信机构说明2024年5月4日对原告信用报告的查询没有取得原告的书面同意，并申请更正该查询记录" in papers["A3"]
    assert "查询信用报告所依据的书面同意和查询的申请记录 | 2024年5月4日的查询" in papers["A8"]


def test_a_clue_has_the_paper_that_it_was_read_in() -> None:
    copy = Evidence(
        group=EvidenceGroup.LEAK, name="起诉状副本所附保证合同复印件", form=EvidenceForm.DOCUMENT, source="法院"
    )
    case = guarantor(contract_no="保字2018第示例号")
    text = made(structs.replace(case, evidence=(copy, *case.evidence)), "D1")["D1"]
    assert "合同编号保字2018第示例号，金额150,000.00元 | 起诉状副本所附保证合同复印件" in text
