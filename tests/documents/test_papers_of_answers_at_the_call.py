"""What the bank said of its films and at the call that blocked the card is met, and the course of a theft is one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents.picking import of_call
from legal_refs.case.dealings import Notice
from legal_refs.case.facts import Case, Moment, Movement
from legal_refs.case.films import police_film
from legal_refs.case.reasons import given_by_bank
from legal_refs.case.vocabulary import (
    Answer,
    Auth,
    BankReason,
    Channel,
    ContactChannel,
    InterestKind,
    MovementKind,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_bank_reasons import told


@dataclass
class Item:
    name: str


def called(name: str, answered: str, **facts: object) -> Case:
    case = example(name)
    assert case.freeze is not None
    return structs.replace(case, freeze=structs.replace(case.freeze, answered=answered, **facts))


def test_a_film_kept_by_the_machines_owner_must_be_fetched_by_the_issuer() -> None:
    """ATM录像由受理行保存: the answer was copied and met nowhere; that it had been asked for reached no paper."""
    case = told("gan-today", "ATM交易录像由受理行保存，我行不掌握")
    assert case.bank is not None and case.first_theft_day is not None
    asked = Notice(
        day=date(2026, 5, 22), addressee=case.bank.name, channel=ContactChannel.COUNTER, said="要求把录像留住"
    )
    papers = made(structs.replace(case, notices=(asked,)), "A1", "B1", "C1")
    assert "被告在答复中称“ATM交易录像由受理行保存”" in papers["A1"]
    for paper in ("A1", "B1"):
        assert "该条没有以资料由发卡行自己保存为限" in papers[paper]
        assert "于2026年5月22日即要求" in papers[paper]
    assert "被投诉机构接到告知以后应当及时调取、要求保存" in papers["C1"]


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("大堂经理说录像是洛阳那家银行的", True),
        ("签购单由收单机构保存，我行无法提供", True),
        ("录像由我行保存90天", False),
        ("我行已向受理行调取录像", False),
        ("录像在受理网点保存30天", False),
        ("监控在受理期内", False),
        ("录像已由对方持卡人看过", False),
        ("录像由对方行保存", True),
    ],
)
def test_only_a_record_said_to_be_with_another_is_elsewhere(said: str, given: bool) -> None:
    assert (BankReason.RECORDS_ELSEWHERE in given_by_bank(told("gan-today", said))) is given


def test_a_payment_told_of_before_it_was_posted_is_argued() -> None:
    """待入账，系统没法拦截: what the bank said at the call stood in the facts, and no argument met it."""
    case = called("phishing-credit", "交易状态是待入账，系统没法拦截，只能先给您冻结卡片")
    papers = made(case, "A2", "B3", "C1")
    for text in papers.values():
        assert "其时款项尚未入账" in text and "第七条第四款" in text
        assert "告知以后没有避免的损失，不在其内" in text
    assert "银发〔2016〕111号" in papers["B3"] and "银发〔2016〕111号" not in papers["A2"]
    plain = made(called("phishing-credit", "卡已经给您冻结了"), "A2")["A2"]
    assert "不能拦截" not in plain
    gone = made(called("quick-pay", "钱已经付出去了，拦不住"), "B1")["B1"]
    assert "其时款项处于何种状态" in gone and "尚未入账" not in gone


def test_nine_hours_are_no_sign_of_speed() -> None:
    """3笔在8小时55分钟内完成，接连完成: the third came nine hours after the first two."""
    case = example("gan-today")
    first = case.transactions[0]
    times = (
        Moment(day=date(2026, 5, 21), clock="23:41"),
        Moment(day=date(2026, 5, 21), clock="23:43"),
        Moment(day=date(2026, 5, 22), clock="08:36"),
    )
    three = tuple(structs.replace(first, when=when, no=None, notified=when) for when in times)
    facts = structs.replace(
        case.circumstances,
        alert_received=Answer.YES,
        alert_read=Answer.NO,
        unusual_amount=Answer.YES,
        usual_use="每月取一两千元",
    )
    text = made(structs.replace(case, transactions=three, circumstances=facts, discovery=None, freeze=None), "A1")["A1"]
    assert "8小时55分钟内完成" not in text and "接连完成" not in text
    near = tuple(structs.replace(t, when=Moment(day=date(2026, 5, 21), clock=f"23:4{n}")) for n, t in enumerate(three))
    text = made(structs.replace(case, transactions=near, circumstances=facts, discovery=None, freeze=None), "A1")["A1"]
    assert "接连完成" in text


def test_the_police_that_have_the_film_are_told_to_the_court() -> None:
    """录像调到了，是个戴口罩的年轻男的: a clue of the story that no paper carried; nor did the name on the slip."""
    case = example("gan-today")
    story = "民警后来打电话说那边的录像调到了，是个戴口罩的男的。我没看到。"
    slips = tuple(structs.replace(t, signed_as="李军") for t in case.transactions)
    text = made(structs.replace(case, story=story, transactions=slips), "A7")["A7"]
    assert "申请人说明：民警后来打电话说那边的录像调到了，是个戴口罩的男的" in text
    assert "签购单上签写的姓名是“李军”" in text
    assert police_film(structs.replace(case, story="民警说录像没有调到。")) == ""


def test_what_was_paid_under_protest_after_a_demand_bears_interest_at_once() -> None:
    """The demand came before the payment, so that nothing started the interest until the day of filing."""
    case = example("phishing-credit")
    assert case.debt is not None and case.freeze is not None
    paid = Movement(day=date(2026, 9, 2), amount=Decimal("1500.00"), kind=MovementKind.REPAID, protest=Answer.YES)
    debt = structs.replace(case.debt, repaid=Decimal("1500.00"), movements=(paid,))
    claim = structs.replace(case.claim, interest=InterestKind.LPR, interest_from=None)
    freeze = structs.replace(case.freeze, demanded=Answer.YES)
    after = structs.replace(case, debt=debt, claim=claim, freeze=freeze, notices=(), complaint=None)
    assert "以1,500.00元为基数，自2026年9月3日起" in made(after, "A2")["A2"]
    silent = structs.replace(paid, protest=Answer.NO)
    plain = structs.replace(after, debt=structs.replace(debt, movements=(silent,)))
    assert "自2026年9月3日起" not in made(plain, "A2")["A2"]


def test_a_denial_at_the_call_is_told_once() -> None:
    case = called("phishing-credit", "卡已经给您冻结了", demanded=Answer.YES)
    assert case.freeze is not None and case.debt is not None
    debt = structs.replace(case.debt, denial_sent=case.freeze.when.day)
    text = made(structs.replace(case, debt=debt, notices=()), "A2")["A2"]
    assert "同时否认上述交易，并" in text and "原告向被告否认上述交易。" not in text


def test_the_answer_of_the_carrier_is_a_lead() -> None:
    """设备拍照已存档: it stood in the report to the police, and not where they had refused for want of proof."""
    case = example("sim-swap")
    assert case.carrier is not None and case.police is not None
    answer = Notice(
        day=date(2026, 8, 19),
        addressee=case.carrier.name,
        reply=Reply.REFUSED,
        reply_text="补卡人持临时身份证在营业厅办理，设备拍照已存档。",
    )
    text = made(structs.replace(case, notices=(answer,)), "D2")["D2"]
    assert "答复本人：“补卡人持临时身份证在营业厅办理，设备拍照已存档”" in text


def test_a_record_of_another_call_is_no_voucher() -> None:
    """The list of calls from 14:23 of the 11th stood beside the swindler's call of 12:48 and one of the 13th."""
    items = [Item("4月11日14时23分起的通话记录截图"), Item("通话记录"), Item("4月10日至12日通话清单")]
    noon = Moment(day=date(2026, 4, 11), clock="12:48")
    assert [one.name for one in of_call(items, noon)] == ["通话记录", "4月10日至12日通话清单"]
    assert len(of_call(items, Moment(day=date(2026, 4, 11), clock="14:37"))) == 3
    later = Moment(day=date(2026, 4, 13))
    assert [one.name for one in of_call(items, later)] == ["通话记录", "4月10日至12日通话清单"]
    assert len(of_call(items, later, date(2026, 4, 11))) == 3


def test_limitation_that_the_bank_raised_has_its_rule_in_the_report_of_cases() -> None:
    text = made(told("gan-today", "交易密码正确，您的主张已超过诉讼时效"), "E2")["E2"]
    assert "请求是否超过诉讼时效，上列案例没有专门裁判" in text
    assert "请求是否超过诉讼时效" not in made(told("gan-today", "交易密码正确"), "E2")["E2"]


@pytest.mark.parametrize(
    ("answered", "met"),
    [
        ("款项待入账，但是拦不了", True),
        ("这笔交易撤销不了", True),
        ("无法撤销这笔交易", True),
        ("钱已经转走，止付不了", True),
        ("卡已经挂失，挂失后不能撤销", False),
        ("口头挂失不能取消", False),
        ("不能为您停卡，请带身份证到柜台", False),
        ("系统正在维护，现在停不了卡", False),
    ],
)
def test_a_payment_that_cannot_be_stopped_is_no_card(answered: str, met: bool) -> None:
    text = made(called("gan-today", answered), "A1")["A1"]
    assert ("关于接到告知时称不能拦截" in text) is met


def test_no_answer_at_the_call_speaks_of_a_payment_that_came_later() -> None:
    case = called("gan-today", "系统拦不了")
    first = min(case.transactions, key=lambda one: one.when.order_key).when.day
    assert case.freeze is not None
    early = structs.replace(case.freeze, when=Moment(day=first - timedelta(days=1)), asked=None)
    assert "关于接到告知时称不能拦截" not in made(structs.replace(case, freeze=early), "A1")["A1"]


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("业务符合操作规程", True),
        ("我行按规定办理", True),
        ("不符合我行流程，请补材料", False),
        ("流程合规性正在核查", False),
        ("我行未按规定办理，流程不符合规定", False),
    ],
)
def test_an_answer_that_the_rules_were_not_kept_is_no_plea_of_them(said: str, given: bool) -> None:
    assert (BankReason.PROCEDURE_KEPT in given_by_bank(told("gan-today", said))) is given


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("要求保存录像", "即要求被告保存，"),
        ("要求赔偿并要求看录像", "即要求查看监控录像，"),
        ("要求提供录像", "即要求被告提供监控录像，"),
        ("要求赔偿，已经看过录像", ""),
        ("录像显示不是本人，要求调查并提供流水", ""),
    ],
)
def test_a_film_asked_to_be_seen_is_not_one_asked_to_be_kept(said: str, printed: str) -> None:
    case = told("gan-today", "ATM交易录像由受理行保存，我行不掌握")
    assert case.bank is not None and case.last_theft_day is not None
    seen = Notice(
        day=case.last_theft_day + timedelta(days=1),
        addressee=case.bank.name,
        channel=ContactChannel.COUNTER,
        said=said,
    )
    plaint = made(structs.replace(case, notices=(seen,)), "A1")["A1"]
    assert printed in plaint and ("即要求" in plaint) is bool(printed)
    kept = structs.replace(seen, day=seen.day + timedelta(days=3), said="要求保存录像")
    both = made(structs.replace(case, notices=(seen, kept)), "A1")["A1"]
    assert ("又要求被告保存" in both) is (printed.startswith("即要求") and "保存" not in printed)


@pytest.mark.parametrize(
    ("answered", "told"),
    [
        ("我看着你两张卡都在手上，先帮你挂失", "其看着原告两张卡都在手上，先帮原告挂失"),
        ("这几笔我登记过了，结果会通知你", "这几笔其登记过了，结果会通知原告"),
        ("先给你挂失，让我去报警", "先给原告挂失，让原告去报警"),
        ("我问了客服，客服说你要先报警", "原告问了客服，客服说原告要先报警"),
    ],
)
def test_a_clerk_who_says_i_to_the_customer_is_not_the_customer(answered: str, told: str) -> None:
    """我看着你两张卡都在手上: the clerk who saw both cards was printed as the holder looking at his own."""
    assert f"答复：{told}" in made(called("gan-today", answered), "A1")["A1"]


def test_a_signature_that_nobody_could_read_is_no_name() -> None:
    """看不清，不像中文: printed as the name that stood on the slip, with a certainty built upon it."""
    case = example("gan-today")
    moves = tuple(
        structs.replace(t, auth=Auth.SIGNATURE, channel=Channel.POS, signed_as="看不清，不像中文")
        for t in case.transactions
    )
    papers = made(structs.replace(case, transactions=moves), "A1", "A7")
    text = "".join(papers.values())
    assert "据原告所见，签购单上的签名“看不清，不像中文”。" in papers["A1"]
    assert "以他人姓名签名" not in text and "姓名是“看不清" not in text and "不可能相符" not in text
