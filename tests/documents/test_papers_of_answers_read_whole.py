"""What the bank wrote is read whole: if, may, not yet and in time are no fact; its word stands as its word."""

from __future__ import annotations

import pytest
from msgspec import structs

from legal_refs.case import films
from legal_refs.case.facts import Moment
from legal_refs.case.reasons import given_by_bank
from legal_refs.case.vocabulary import Answer, Auth, BankReason, Channel, Entry, EvidenceGroup, PoliceStatus
from tests.documents.test_arguments import example
from tests.documents.test_papers_of_thefts_of_the_common_sort import answered
from tests.documents.test_told import changed, text_of

YES = Answer.YES


@pytest.mark.parametrize(
    "said,gone",
    [
        ("您可请公安机关在录像保存期届满前调取，密码正确视为本人交易。", False),
        ("如监控录像已超过保存期，我行无法提供。", False),
        ("录像可能已被覆盖。", False),
        ("监控视频保存期已延长。", False),
        ("监控录像不存在被删除的情形。", False),
        ("监控录像将自动覆盖。", False),
        ("监控录像已超过保存期限，无法提供。", True),
        ("录像保留90天，现已无法调取。", True),
        ("监控已经没有了。", True),
        ("监控录像涉及其他客户隐私，现无法提供，请由公安机关调取。", False),
        ("监控录像已移交公安机关，我行现无法提供。", False),
        ("网点监控已实现全覆盖。", False),
        ("监控录像已被覆盖。", True),
        ("时间太长了，录像早没了。", True),
        ("监控早就过期了。", True),
        ("录像没有过期。", False),
    ],
)
def test_a_film_is_gone_only_where_the_bank_says_that_it_is(said: str, gone: bool) -> None:
    assert films.film_said_gone(answered(example("gan-today"), said)) is gone


def test_a_film_that_the_bank_calls_gone_is_still_asked_for_with_the_record_of_its_end() -> None:
    case = changed(answered(example("gan-today"), "监控录像已超过保存期限。"), "circumstances", video_lost=None)
    plaint, letter, police = text_of(case, "A1"), text_of(case, "B1"), text_of(case, "D1")
    assert "交易单据和交易报文由被告或者其合作机构掌握" in plaint and "交易报文和监控录像由" not in plaint
    assert (
        "被告应当说明监控录像何时、依何规定删除或者没有保存；仍有保存的，应当提供。" in plaint
        and "现已无法取得" not in plaint
    )
    assert "和监控录像" in letter and "监控录像不能提供的，书面说明何时、因何、由何人决定没有保存" in letter
    assert "☑调取监控录像" in police and "“监控录像已超过保存期限”" in police


@pytest.mark.parametrize(
    "said,late",
    [
        ("我行已在拒付期限内向卡组织提出申请，收单行提供签购单后拒付未成功。", False),
        ("调单时效一般为30至45天，请耐心等待。", False),
        ("退单期限未届满。", False),
        ("拒付期限已过。", True),
        ("您的申请已超过调单时效。", True),
    ],
)
def test_a_chargeback_in_time_is_not_called_late(said: str, late: bool) -> None:
    assert (BankReason.SCHEME_LATE in given_by_bank(answered(example("pos-credit"), said))) is late


@pytest.mark.parametrize(
    "said,blamed",
    [
        ("您应当联系支付机构退款。", True),
        ("请与支付机构联系。", True),
        ("应当由您与支付公司联系处理。", True),
        ("须联系发起扣款的支付平台。", True),
        ("我行需要时间联系商户核实。", False),
        ("您的拒付申请我行已受理并联系商户调单。", False),
        ("我行已要求收单机构联系商户核实。", False),
    ],
)
def test_who_is_sent_to_another_is_told_from_a_bank_that_asks_another(said: str, blamed: bool) -> None:
    assert (BankReason.THIRD_PARTY in given_by_bank(answered(example("quick-pay"), said))) is blamed


def test_a_flat_denial_beside_a_lack_of_proof_is_told_too() -> None:
    case = answered(example("card-number-abroad"), "您未能证明交易系盗刷，不是盗刷。")
    assert "不是盗刷”" in text_of(case, "A2").partition("的证明。")[2].partition("\n\n")[0]


def test_the_payment_companys_order_is_quoted_where_no_other_answer_quotes_it() -> None:
    said = "我行系根据支付机构指令扣款，请联系支付机构处理，损失应由支付公司承担责任。"
    made = text_of(answered(example("trojan-sms"), said))
    assert "被告在答复中称“我行系根据支付机构指令扣款”" in made and "又称“损失应由支付公司承担责任”" in made


def test_a_paper_of_the_police_and_no_receipt_stand_side_by_side() -> None:
    case = changed(example("sim-swap"), "police", status=PoliceStatus.REPORTED, receipt_no=None)
    kept = tuple(
        e for e in case.evidence if not any(word in e.name for word in ("受案", "立案", "报案", "报警", "回执"))
    )
    paper = structs.replace(kept[0], group=EvidenceGroup.NOTICE, name="接处警登记表", source="公安机关出具")
    case = structs.replace(case, evidence=(*kept, paper))
    assert "没有取得受案回执；" in text_of(case, "D1")


def test_a_shop_that_took_none_of_the_payments_is_not_said_to_have_taken_them() -> None:
    case = example("pos-credit")
    case = structs.replace(case, merchant=structs.replace(case.merchant, sue=True))
    rows = tuple(structs.replace(t, counterpart="曼谷某商户") for t in case.transactions)
    assert "处受理。" not in text_of(structs.replace(case, transactions=rows), "A2")
    billed = tuple(structs.replace(t, counterpart=case.merchant.name[2:]) for t in case.transactions)
    paper = text_of(structs.replace(case, transactions=billed), "A2")
    assert "处受理。" in paper and "在其处被复制" not in paper


def test_a_machine_of_another_bank_is_not_counted_with_the_acquirers() -> None:
    case = example("pos-credit")
    case = structs.replace(case, acquirer=structs.replace(case.acquirer, sue=True))
    last = structs.replace(case.transactions[-1], channel=Channel.ATM, counterpart="普吉某银行", entry=Entry.STRIPE)
    rows = (*case.transactions[:-1], last)
    assert f"争议交易中有{len(rows) - 1}笔由" in text_of(structs.replace(case, transactions=rows), "A2")


def test_the_time_of_a_login_is_not_given_to_the_reset() -> None:
    case = example("account-takeover")
    late = Moment(day=case.transactions[0].when.day, clock="23:59")
    case = changed(case, "custody", new_device=YES, password_reset=YES, device_when=late)
    made = text_of(case)
    assert "上登录；此外，" in made and f"（其时已发生争议交易{len(case.transactions)}笔）" in made


def test_what_was_done_after_the_last_payment_is_not_asked_to_be_held_true() -> None:
    case = changed(
        example("account-takeover"),
        "circumstances",
        number_changed=YES,
        number_changed_when=Moment(day=example("account-takeover").transactions[-1].when.day, clock="23:59"),
    )
    assert "预留手机号码不是由" not in text_of(case, "A8")


def test_why_an_alert_was_missed_is_the_clause_that_says_it() -> None:
    story = "短信提醒我没看到，当时手机静音，骗子正让我报验证码。"
    case = changed(structs.replace(example("sim-swap"), story=story), "circumstances", alert_read=Answer.NO)
    case = changed(case, "circumstances", alert_received=YES)
    assert "没有看到提醒的原因是：短信提醒原告没看到，当时手机静音。" in text_of(case)


def test_a_trojan_may_have_taken_a_pin() -> None:
    case = example("trojan-sms")
    rows = tuple(structs.replace(t, auth=Auth.PIN) for t in case.transactions)
    made = text_of(structs.replace(case, transactions=rows))
    assert "密码可能在原告不知情的情况下被截取" in made


def test_a_belief_about_a_device_stays_a_belief() -> None:
    case = changed(example("skimmer-premises"), "circumstances", skimmer_found=Answer.UNKNOWN)
    made = text_of(changed(case, "claim", basis="tort"))
    assert "应当证明已经尽到巡查、发现和清除的安全保障义务" in made and "没有及时发现和清除" not in made
