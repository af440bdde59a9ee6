"""Card and money theft read as a lawyer reads it: each party what is its own, each sentence what was told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.case import identity
from legal_refs.case.facts import Case, Complaint, Moment, Notice, Payment, Presence, Transaction
from legal_refs.case.vocabulary import (
    Answer,
    Auth,
    Channel,
    ContactChannel,
    PaymentNature,
    PoliceStatus,
    PresenceProof,
    Reply,
    TransactionKind,
)
from tests.documents.test_arguments import example, small
from tests.documents.test_told import DAY, changed, text_of

ASKED = Notice(
    day=date(2026, 11, 1),
    addressee="示例支付有限公司",
    channel=ContactChannel.APP,
    demand=Answer.YES,
    reply=Reply.PARTIAL,
    reply_date=date(2026, 11, 5),
)
"""The payment institution was asked and agreed in part."""


def quick_pay(**facts: object) -> Case:
    """Quick pay of 2026-10-20 to 22 with the payment institution sued beside the bank."""
    case = changed(
        example("quick-pay"), "bank", has_licence=Answer.YES, uscc="91410105MA5K2B5CXL", representative="何示例"
    )
    case = changed(case, "payment_institution", sue=True, uscc="91310115MA5K2B5CXD")
    first = "41010519560405002"
    case = changed(case, "victim", id_no=first + identity.check_character(first))
    return structs.replace(case, **facts)


def test_two_places_at_one_time_are_said_plainly() -> None:
    """20:31 in Binyang while a stay in Nanning was going on."""
    here = Presence(
        when=Moment(day=DAY, clock="18:00"),
        until=Moment(day=DAY, clock="22:00"),
        place="北京市朝阳区",
        proof=PresenceProof.ATTENDANCE,
    )
    text = text_of(structs.replace(example("gan-today"), presence=(here,), possession=()))
    assert "，同一时间原告本人在北京市朝阳区" in text
    assert "原告不可能同时在两地；真卡当时由原告持有，争议交易使用的不是真卡。" in text
    assert "同一时间之内" not in text and "原告同时原告" not in text


def test_who_paid_is_called_as_the_paper_calls_it() -> None:
    text = text_of(quick_pay())
    assert "已扣除被告二于2026年11月10日支付的3,000.00元" in text
    assert "原告收到被告二支付的先行赔付款3,000.00元" in text
    bank = structs.replace(quick_pay().payments[0], payer="中原示例银行股份有限公司郑州金水支行")
    letter = text_of(quick_pay(payments=(bank,)), "B1")
    assert "已扣除贵行于2026年11月10日支付的3,000.00元" in letter


def test_what_another_promised_does_not_bind_the_bank() -> None:
    """The payment institution was asked, agreed in part and paid: the bank neither agreed nor was asked."""
    told = text_of(quick_pay(notices=(ASKED,))).partition("关于诉讼时效。")[2]
    assert "同意部分赔付" not in told and "已就争议款项付款" not in told and "要求赔付" not in told
    own = structs.replace(ASKED, addressee="中原示例银行股份有限公司郑州金水支行")
    assert "被告一在2026年11月5日的答复中只同意部分赔付" in text_of(quick_pay(notices=(own,)))


@pytest.mark.parametrize("status", [PoliceStatus.SOLVED, PoliceStatus.REFUSED])
def test_a_bank_that_points_to_the_police_is_answered(status: PoliceStatus) -> None:
    case = changed(example("sim-swap"), "police", status=status)
    text = text_of(case)
    assert "关于刑事程序。被告的处理决定称“建议向公安机关报案处理”，没有说明是否支持原告的请求。" in text
    assert "移送公安机关或者检察机关查处，经济纠纷案件继续审理。" in text


def test_a_court_clause_is_no_ground_of_defence() -> None:
    """Whoever answers the suit in substance does not plead the clause there: that is what the objection is for."""
    case = changed(example("sued-credit"), "card", clause="court", clause_noticed=Answer.NO)
    assert "管辖法院的条款" not in text_of(case, "A22") + text_of(case, "A23")


def test_a_stolen_credit_card_has_its_conclusion() -> None:
    """Neither copied nor online: 银行卡规定 7(2) does not carry the claim, the contract does."""
    text = text_of(small("stolen-card"), "A2")
    assert "据此，原告对争议交易形成的透支款以及由此产生的利息、违约金和费用不负清偿义务" in text
    assert "据此，原告对争议交易形成的透支款" not in text_of(example("pos-credit"), "A2")


def test_a_counter_is_named_once() -> None:
    at = Transaction(
        when=Moment(day=DAY, clock="10:12"),
        cny=Decimal("60000.00"),
        channel=Channel.COUNTER,
        kind=TransactionKind.WITHDRAWAL,
        place="示例银行鱼峰支行柜台",
    )
    case = structs.replace(example("unknown-how"), transactions=(at,))
    assert "该账户在示例银行鱼峰支行柜台发生一笔取现" in text_of(case, "B1")
    assert "取款、转账凭证，办理人和代理人的证件复印件" in text_of(case, "A8")


def test_what_left_between_discovery_and_block_is_not_denied() -> None:
    """Found at 20:32, blocked at 20:40: 20:33 and 20:35 lie between, 6,000.00 + 6,900.00 = 12,900.00."""
    case = changed(example("gan-today"), "discovery", when=Moment(day=DAY, clock="20:32"))
    text = text_of(case)
    assert "从发现到办妥相隔8分钟。其间发生的2笔，共计12,900.00元" in text
    assert "不存在因原告未及时采取措施而扩大的损失" not in text
    assert "不存在因原告未及时采取措施而扩大的损失" in text_of(example("gan-today"))


@pytest.mark.parametrize(
    ("decided", "words"),
    [
        (date(2026, 6, 20), "历时19日，超过15日"),  # 1 to 20 June
        (date(2026, 7, 10), "历时39日，超过30日"),  # 29 days of June and 10 of July
        (date(2026, 8, 3), "历时63日，超过上述规定允许延长的最长期限"),  # 29 + 31 + 3
        (date(2026, 6, 16), ""),  # the fifteenth day
    ],
)
def test_the_regulator_reads_how_long_the_bank_took(decided: date, words: str) -> None:
    told = Complaint(
        sent=date(2026, 6, 1), channel=ContactChannel.COUNTER, reply=Reply.REFUSED, decided_received=decided
    )
    text = text_of(structs.replace(example("gan-today"), complaint=told), "C1")
    assert words in text and ("历时" in text) == bool(words)


def test_objections_to_the_decision_stand_wherever_it_is_told() -> None:
    case = example("sim-swap")
    for paper in ("A1", "B3", "C1"):
        assert text_of(case, paper).count("决定没有回应手机号码被补办后仍凭短信验证码放行的问题") == 1, paper


def test_a_denial_stands_in_its_time() -> None:
    text = text_of(example("pos-credit"), "A2")
    assert text.count("向被告否认上述交易") == 1
    timeline = text_of(example("pos-credit"), "B1")
    assert "向贵行否认上述交易" in timeline and "声明" not in timeline


def test_a_right_code_is_met_where_one_verification_is_not_known() -> None:
    case = example("sim-swap")
    mixed = (case.transactions[0], structs.replace(case.transactions[1], auth=Auth.UNKNOWN))
    assert "关于验证码输入正确。" in text_of(structs.replace(case, transactions=mixed))


def test_a_payee_of_some_is_not_the_payee_of_all() -> None:
    case = example("gan-today")
    first = structs.replace(case.transactions[0], payee_masked="何*（尾号3310）")
    text = text_of(structs.replace(case, transactions=(first, *case.transactions[1:])))
    assert "其中1笔的收款方为何*（尾号3310）" in text


def test_what_came_back_is_taken_off_the_refund_in_the_open() -> None:
    """All 18,894.50 was repaid and one charge of 9,447.25 came back: 9,447.25 is left, and the claim says why."""
    case = changed(example("pos-credit"), "debt", repaid=Decimal("18894.50"))
    back = Payment(
        payer=case.bank.name if case.bank else "",
        day=date(2026, 1, 5),
        amount=Decimal("9447.25"),
        nature=PaymentNature.CHARGEBACK,
    )
    text = text_of(structs.replace(case, payments=(back,)), "A2")
    assert "已经偿还的9,447.25元（争议交易共计18,894.50元，已扣除被告于2026年1月5日支付的9,447.25元）" in text


def test_the_prosecutor_reads_whose_account_it_is() -> None:
    text = text_of(changed(example("gan-refused"), "police", refusal_no=None), "D3")
    assert "本人在该行开立账户并领取尾号为" in text and "　，" not in text


def test_a_payment_without_any_check_is_held_against_the_bank() -> None:
    """One of three withdrawals of 6,000.00, 6,000.00 and 6,900.00 without PIN: 6,000.00."""
    case = example("gan-today")
    first = structs.replace(case.transactions[0], auth=Auth.NONE)
    text = text_of(structs.replace(case, transactions=(first, *case.transactions[1:])))
    assert "争议交易中有1笔没有经过密码、签名或者短信验证即告完成，金额6,000.00元。" in text
    assert "没有经过密码" not in text_of(case)


def test_a_court_that_was_agreed_is_named_with_the_clause() -> None:
    text = text_of(example("sim-swap"))
    assert (
        "约定：“因本协议产生的争议，由甲方所在地人民法院管辖”。双方住所地均在武汉市武昌区，该条款所指的法院即" in text
    )
    unnoticed = text_of(changed(example("sim-swap"), "card", clause_noticed=Answer.NO))
    assert "第三十五条" not in unnoticed and "第二十四条，由贵院管辖" in unnoticed


def test_a_complaint_at_the_counter_has_arrived() -> None:
    """No day of receipt was told; what was handed in at the counter is there."""
    told = Complaint(sent=date(2026, 6, 1), channel=ContactChannel.COUNTER, demanded=Answer.YES, reply=Reply.PENDING)
    case = changed(structs.replace(example("gan-today"), complaint=told), "police", status=PoliceStatus.REFUSED)
    first = Moment(day=date(2024, 3, 1))
    moves = tuple(structs.replace(move, when=first) for move in case.transactions)
    old = structs.replace(case, transactions=moves, presence=(), freeze=None, police=None)
    found = changed(old, "discovery", when=first, obligor_known=None)
    assert "原告于2026年6月1日就争议向被告投诉并要求赔付，诉讼时效中断" in text_of(found)
    assert "至2026年11月22日没有作出处理决定，历时174日" in text_of(case, "C1")  # 29 + 31 + 31 + 30 + 31 + 22


def test_the_demand_says_what_the_bank_did_wrong_here() -> None:
    case = changed(example("card-lost"), "freeze", when=Moment(day=date(2026, 10, 11), clock="20:15"))
    letter = text_of(case, "B3")
    assert "没有执行止付所致" in letter and "贵行" in letter


def test_a_letter_to_the_payment_institution_blames_it_for_nothing_of_the_banks() -> None:
    """The alerts were the bank's; what was asked and paid before, and who linked the card, stands there."""
    asked = structs.replace(ASKED, reply_text="先赔3,000元")
    case = changed(quick_pay(notices=(asked,)), "circumstances", alert_subscribed=Answer.YES, alert_sent=Answer.NO)
    case = changed(case, "custody", bind_when=Moment(day=date(2026, 10, 19), clock="23:10"))
    letter = text_of(case, "B8")
    assert "发卡行没有就上述交易发送提醒" in letter and "贵单位没有就上述交易发送提醒" not in letter
    assert "该卡系于2026年10月19日23时10分被他人绑定" in letter
    assert "贵单位于2026年11月5日答复：“先赔3,000元”。" in letter
    assert "先行赔付9,298.00元（争议交易共计12,298.00元，已扣除贵单位于2026年11月10日支付的" in letter
    assert "该卡系于2026年10月19日23时10分被他人绑定" in text_of(case, "C3")


def test_an_heir_asks_in_the_body_for_whom_he_asks_in_the_claim() -> None:
    at = Transaction(when=Moment(day=DAY), cny=Decimal("60000.00"), channel=Channel.COUNTER, place="某支行柜台")
    case = structs.replace(
        example("heirs"), incident=example("unknown-how").incident, transactions=(at,), possession=()
    )
    letter = text_of(changed(case, "estate", all_joined=Answer.UNKNOWN), "B3")
    assert "据此，贵行应当向甘守仁的继承人支付" in letter


def test_a_card_that_was_linked_after_the_last_payment_is_told_without_minutes_between() -> None:
    case = changed(quick_pay(), "custody", bind_when=Moment(day=date(2026, 10, 25)))
    letter = text_of(case, "B8")
    assert "该卡系于2026年10月25日被他人绑定。" in letter
