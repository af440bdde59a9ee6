"""What somebody is told to have said stands without marks; a film that the bank calls gone is not pleaded as kept."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents import hearsay
from complaints.documents.quoting import clause, quotable
from legal_refs.case.facts import (
    CardFeature,
    Case,
    Complaint,
    Cost,
    Moment,
    Notice,
)
from legal_refs.case.films import film_asked_for
from legal_refs.case.vocabulary import (
    Answer,
    AnswerWay,
    Auth,
    BankReason,
    ContactChannel,
    CostKind,
    Feature,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed, text_of

GONE = "换了新行长，说时间太长了，录像早没了，让等公安。"


def visited(
    case: Case, said: str, reply: str, way: AnswerWay = AnswerWay.COUNTER, day: date = date(2026, 6, 1)
) -> Case:
    """A visit at the counter with its answer, as the person tells of them."""
    day = date(2026, 6, 1)
    notice = Notice(
        day=day,
        channel=ContactChannel.COUNTER,
        addressee=case.bank.name if case.bank else "",
        said=said,
        demand=Answer.YES,
        reply=Reply.REFUSED,
        reply_date=day,
        reply_text=reply,
        answered_by=way,
    )
    return structs.replace(case, notices=(notice,), complaint=None)


def test_a_film_that_the_bank_calls_gone_is_not_pleaded_as_kept() -> None:
    case = changed(visited(example("gan-2014"), "又去要钱，问录像调了没有", GONE), "circumstances", video_lost=None)
    plaint = text_of(case, "A1")
    assert "被告当日当面口头答复：换了新行长，说时间太长了，录像早没了，让等公安。" in plaint
    assert "被告在答复中称监控录像已不再保存，应当说明何时、依何规定删除或者没有保存；仍有保存的，应当提供。" in plaint
    assert "监控录像由被告或者其合作机构掌握" not in plaint and "保存的监控录像" not in plaint
    assert "即要求被告保存" not in plaint, "it was only asked whether somebody had looked"


@pytest.mark.parametrize(
    "said,asked",
    [
        ("又去要钱，问录像调了没有", False),
        ("问监控还在不在，有没有人看过录像", False),
        ("要求保存录像并赔偿", True),
        ("要求调取取款机的监控", True),
        ("要看录像", True),
        ("要求赔偿", False),
    ],
)
def test_a_film_is_asked_for_where_it_is_to_be_kept_or_shown(said: str, asked: bool) -> None:
    assert bool(film_asked_for(said)) is asked


@pytest.mark.parametrize(
    "text,own",
    [
        (GONE, False),
        ("客服回电说绑卡时身份信息和验证码都对，只能等警方。", False),
        ("回电话说过了三年了。", False),
        ("经核查，密码正确，说明系您本人操作。", True),
        ("我行已说明情况，说明材料另寄。", True),
        ("没有密码取不走钱，肯定是你密码泄露了。", True),
    ],
)
def test_a_narrators_report_is_nobodys_own_words(text: str, own: bool) -> None:
    assert quotable(text) is own


def test_a_reported_answer_calls_the_person_by_one_name() -> None:
    """先给你挂失，让我去报警: one person in two words."""
    assert hearsay.heard("先给你挂失，让我去报警", "原告") == "先给原告挂失，让我去报警"
    assert hearsay.heard("我帮您查一下，你们行不管", "原告") == "其帮原告查一下，你们行不管"
    case = visited(example("gan-refused"), "要求赔偿", "回电话说过了三年了，你告也告不赢。", AnswerWay.PHONE)
    assert "答复：过了三年了，原告告也告不赢。" in text_of(case, "A1")
    case = changed(example("gan-refused"), "freeze", answered="柜员说密码都对，先给你挂失，让我去报警")
    assert "的柜员答复：密码都对，先给原告挂失，让原告去报警。" in text_of(case, "A1")


def test_the_words_of_an_oral_answer_are_met_each_under_its_own_head() -> None:
    said = "行长说没有密码取不走钱，肯定是你密码泄露了或者家里人取的，等公安破了案再说。"
    text = text_of(visited(example("gan-2014"), "我和儿子去找行长，要银行把钱赔给我", said), "A1")
    assert "原告当面与被告交涉：原告和儿子去找行长，要银行把钱赔给原告。" in text
    assert "被告在答复中称“没有密码取不走钱”。" in text
    assert "被告在答复中称“肯定是你密码泄露了或者家里人取的”。" in text
    assert "被告在答复中称“等公安破了案再说”。" in text
    assert clause(["密码系客户泄露的，由客户承担。"], lambda one: "泄露" in one) == "密码系客户泄露的，由客户承担"


def test_a_demand_without_an_answer_of_its_own_is_not_open_after_the_decision() -> None:
    case = visited(example("gan-refused"), "交了申请表，要求撤销交易", "")
    notice = structs.replace(case.notices[0], reply=Reply.PENDING, reply_text=None, reply_date=None)
    decided = Complaint(sent=date(2026, 6, 3), reply=Reply.REFUSED, decided_received=date(2026, 6, 20))
    case = structs.replace(case, notices=(notice,))
    assert "与被告交涉：交了申请表，要求撤销交易。被告尚未答复。" in text_of(case, "A1")
    text = text_of(structs.replace(case, complaint=decided), "A1")
    assert "被告没有就此单独答复。" in text and "尚未答复" not in text


@pytest.mark.parametrize(
    "typed,whose",
    [("用我丈夫的手机打的", "我丈夫的手机"), ("借用同事的手机", "同事的手机"), ("邻居的座机", "邻居的座机")],
)
def test_a_borrowed_telephone_is_named_once(typed: str, whose: str) -> None:
    assert hearsay.phone_alone(typed) == whose
    text = text_of(changed(example("gan-today"), "freeze", phone=typed), "A1")
    assert "借用" + whose.replace("我", "其") + "拨打" in text and "借用用" not in text


def test_each_answer_that_refused_is_rejected() -> None:
    first = visited(example("gan-2014"), "要求赔偿", "不赔。")
    days = (date(2026, 5, 4), date(2026, 5, 9), date(2026, 6, 1))
    notices = tuple(structs.replace(first.notices[0], day=one, reply_date=one) for one in days)
    text = text_of(structs.replace(first, notices=notices), "B1")
    assert "本人不同意贵行2026年5月4日、9日、6月1日的答复。请重新核实并书面答复。" in text


def test_what_the_bank_will_make_of_a_helper_and_a_family_is_met() -> None:
    note = "2019年10月在镇上取款机取过钱，旁边有个小伙子说机器不好用帮我按过。密码没有告诉他人。"
    said = "行长说肯定是你密码泄露了或者家里人取的。"
    case = changed(visited(example("gan-2014"), "要求赔偿", said), "custody", note=note)
    text = text_of(case, "A1")
    assert "被告主张由原告的家人、熟人操作的，应当指明何人并提供证据，推测不能代替证明。" in text
    assert "有人在机旁搭话、按键，不等于原告将密码告知他人。" in text
    handed = changed(case, "custody", note="在取款机前旁边有个小伙子帮我输密码。")
    assert "有人在机旁搭话" not in text_of(handed, "A1")


def test_the_wait_on_the_hotline_stands_where_the_bank_says_that_the_report_was_late() -> None:
    day = date(2026, 5, 21)
    case = changed(
        example("gan-today"),
        "freeze",
        when=Moment(day=day, clock="21:20"),
        asked=Moment(day=day, clock="21:06"),
        connected=Moment(day=day, clock="21:17"),
    )
    case = changed(case, "discovery", when=Moment(day=day, clock="21:04"))
    complaint = Complaint(
        sent=date(2026, 6, 3),
        reply=Reply.REFUSED,
        decided_received=date(2026, 6, 20),
        decision="密码输入正确。您未在第一时间挂失。",
        reasons=(BankReason.PIN_IS_HOLDER,),
    )
    text = text_of(structs.replace(case, complaint=complaint), "A1")
    assert "被告在答复中称“您未在第一时间挂失”。" in text, "read beside the reason that was ticked"
    assert "原告发现后2分钟即开始拨打客户服务电话办理挂失、冻结，等候11分钟才接通" in text


def test_what_does_not_touch_a_copied_card_is_not_told() -> None:
    case = changed(example("gan-today"), "custody", phone_lost=Answer.NO)
    card = structs.replace(case.card, features=(CardFeature(feature=Feature.NO_PIN_SMALL, explained=Answer.NO),))
    text = text_of(structs.replace(case, card=card), "A1")
    assert "没有遗失手机" not in text and "小额免密" not in text
    unpinned = tuple(structs.replace(t, auth=Auth.NONE) for t in case.transactions)
    assert "小额免密" in text_of(structs.replace(case, card=card, transactions=unpinned), "A1")


def test_a_code_and_checks_said_to_have_passed_are_answered_once() -> None:
    complaint = Complaint(
        sent=date(2026, 6, 3),
        reply=Reply.REFUSED,
        decided_received=date(2026, 6, 20),
        decision="短信验证码均通过，不予赔付。",
        reasons=(BankReason.CODE_RIGHT, BankReason.CHECKS_PASSED),
    )
    case = structs.replace(example("trojan-sms"), complaint=complaint, notices=())
    regulator, plaint = text_of(case, "C1"), text_of(case, "A1")
    assert "验证码相符、核验通过都不能证明操作人是本人" in regulator and "；核验通过不能证明" not in regulator
    assert "关于信息核验通过" not in plaint


def test_no_record_of_a_limit_is_asked_for_that_nobody_raised() -> None:
    assert "改限额" not in text_of(changed(example("quick-pay"), "circumstances", limit_raised=Answer.NO), "A8")


def test_the_objection_says_how_the_sum_of_the_record_comes_about() -> None:
    """By hand: 18,894.50 booked - 5,000.00 paid = 13,894.50 recorded."""
    text = text_of(example("pos-credit"), "B7").replace("\n", "")
    assert "异议信息所载的13,894.50元，即入账的18,894.50元减去已经付出的5,000.00元。上述异议信息" in text.replace(
        "\n", ""
    )


def test_a_cost_without_a_receipt_is_not_said_to_have_one_yet() -> None:
    case = example("gan-today")
    cost = Cost(kind=CostKind.TRAVEL, amount=Decimal("90.00"), receipt=Answer.NO)
    made = text_of(structs.replace(case, claim=structs.replace(case.claim, costs=(cost,))), "E1")
    assert "90.00" in made and "暂无" not in made


def test_who_may_not_be_called_about_a_debt_not_owed_stands_in_the_reasons_too() -> None:
    case = example("pos-credit")
    told = changed(case, "debt", collected_since=date(2025, 12, 1), collected_how="打到我单位前台")
    assert "不应当催收、计收利息或者作为逾期报送，更不应当就此联系他人。" in text_of(told, "A2")
    assert "更不应当就此联系他人" not in text_of(case, "A2")


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("告知信息来源并赔偿损失", "原告当面向被告提出：告知信息来源并赔偿损失"),
        ("书面说明原因并赔偿损失", "原告当面向被告提出：书面说明原因并赔偿损失"),
        ("提交查询日志，赔偿损失", "原告当面向被告提出：提交查询日志，赔偿损失"),
        ("交出录像，退钱给我", "原告当面向被告提出：交出录像，退钱给原告"),
        ("我和那家公司没有签过协议，要求退钱", "原告当面向被告提出：原告和那家公司没有签过协议，要求退钱"),
        ("当面说明情况并要求赔偿", "原告当面向被告说明情况并要求赔偿"),
        ("说明我不在场的原因，要求赔偿", "原告当面向被告说明原告不在场的原因，要求赔偿"),
        ("告知处理进度并赔偿损失", "原告当面向被告提出：告知处理进度并赔偿损失"),
        ("找客户经理要求赔偿", "原告当面与被告交涉：找客户经理要求赔偿"),
        ("我把凭条交给柜员，要求赔偿", "原告当面与被告交涉：原告把凭条交给柜员，要求赔偿"),
    ],
)
def test_what_the_bank_is_to_do_is_not_told_as_done_by_the_person(said: str, printed: str) -> None:
    assert printed in text_of(visited(example("gan-refused"), said, "不予赔付"), "A1")


def test_a_demand_made_by_telephone_is_a_demand() -> None:
    case = visited(example("gan-refused"), "提交查询日志，赔偿损失", "不予赔付")
    call = structs.replace(case.notices[0], channel=ContactChannel.HOTLINE)
    assert "原告致电被告，提出：提交查询日志，赔偿损失" in text_of(structs.replace(case, notices=(call,)), "A1")


def test_what_a_reported_answer_quotes_stays_as_it_was_said() -> None:
    case = visited(example("gan-refused"), "要求赔偿", "让我等公安，还说“这是你自己泄露的密码”")
    assert "答复：让原告等公安，还说“这是你自己泄露的密码”。" in text_of(case, "A1")
    assert quotable("交易系客户本人操作，让我行赔付没有依据") and not quotable("让我等公安")
    assert hearsay.reported("电话说明已处理") == "" and hearsay.reported("电话说已处理") == "已处理"
    assert hearsay.phone_alone("用户预留手机") == "用户预留手机"
    assert hearsay.where_stayed("在职研究生宿舍") == "在职研究生宿舍"


def test_who_gave_an_answer_at_the_counter_stands_before_its_marks() -> None:
    """信贷员当面说：… is how the person reports it; the bank's words begin after the colon."""
    case = example("loan-in-my-name")
    told = Notice(
        day=date(2026, 6, 20),
        addressee=case.bank.name,
        said="当面说贷款不是我的，要求停止催收",
        channel=ContactChannel.COUNTER,
        reply=Reply.REFUSED,
        reply_date=date(2026, 6, 20),
        answered_by=AnswerWay.COUNTER,
        reply_text="信贷主任当面说：你要公安出证明，当时核验了身份证件。",
    )
    for paper, text in made(structs.replace(case, notices=(told,)), "A3", "C4").items():
        assert "当面说" not in text and "主任说：" not in text, paper
        assert "的信贷主任当日当面口头答复：“你要公安出证明，当时核验了身份证件”" in text, paper
    said = structs.replace(told, said="当面说明贷款不是我的", reply_text="信贷主任的意思是要等公安结论。")
    kept = made(structs.replace(case, notices=(said,)), "A3")["A3"]
    assert "说明贷款不是原告的" in kept and "信贷主任的意思是要等公安结论" in kept
