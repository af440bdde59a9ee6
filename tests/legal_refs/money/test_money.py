"""What a case is worth, by hand: the cards of examples/ and the edges of payment, fees, debt and interest."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal_refs.case import casefile
from legal_refs.case.facts import (
    Bank,
    Card,
    Case,
    Claim,
    Cost,
    CreditCardDebt,
    Leak,
    Moment,
    Notice,
    Payment,
    Place,
    Transaction,
    Victim,
)
from legal_refs.case.vocabulary import Answer, CardKind, Channel, CostKind, Incident, InterestKind, PaymentNature
from legal_refs.money import claims
from legal_refs.results import AmountLine, Amounts

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
TODAY = date(2026, 11, 22)
D = Decimal


def card(name: str, on: date = TODAY) -> Amounts:
    return claims.compute(casefile.load_path(EXAMPLES / f"{name}.case.yaml"), on)


def spent(cny: str, day: date = date(2026, 5, 21), fee: str = "0.00") -> Transaction:
    return Transaction(when=Moment(day=day), cny=D(cny), channel=Channel.ATM, fee=D(fee))


def paid(amount: str, day: date | None = date(2026, 6, 1)) -> Payment:
    return Payment(payer="银行", day=day, amount=D(amount), nature=PaymentNature.ADVANCE)


def theft(*transactions: Transaction, **facts: object) -> Case:
    return Case(incident=Incident.COUNTERFEIT_ATM, transactions=transactions, **facts)  # type: ignore[arg-type]


def line(amounts: Amounts, key: str) -> AmountLine:
    return next(one for one in amounts.lines if one.id == key)


def test_anchor_case() -> None:
    found = card("gan-2014", date(2016, 1, 15))
    assert found.stolen == found.principal == D("18900.00")
    # 18,900 x 0.35 % x 604 / 360 = 110.985
    assert (found.interest, found.interest_from, found.interest_to) == (
        D("110.99"),
        date(2014, 5, 22),
        date(2016, 1, 15),
    )
    assert found.total == D("19010.99") and found.total_capitals == "壹万玖仟零壹拾元玖角玖分"
    # fee on the principal: 50 + 8,900 x 2.5 %
    assert (found.fee_base, found.court_fee, found.court_fee_halved) == (D("18900.00"), D("272.50"), D("136.25"))
    assert found.court_fee_low is None and found.claimable and found.reason is None


def test_anchor_case_prints_its_arithmetic_and_conventions() -> None:
    found = card("gan-2014", date(2016, 1, 15))
    assert line(found, "stolen").arithmetic == "6,000.00 + 6,000.00 + 6,900.00 = 18,900.00"
    assert line(found, "interest").arithmetic == "18,900.00 × 0.35% × 604 ÷ 360 = 110.99"
    assert "中国人民银行公布的同期活期存款基准利率" in line(found, "interest").rule.zh
    assert "首尾两天都计入" in line(found, "interest").rule.zh
    assert line(found, "principal").arithmetic == "18,900.00"
    assert line(found, "total").arithmetic == "18,900.00 + 110.99 = 19,010.99"
    assert line(found, "court_fee").arithmetic == "50 + 8,900.00 × 2.5% = 272.50"
    note = line(found, "court_fee").note
    # 50 + 9,010.99 x 2.5 % = 275.27475
    assert note is not None and "18,900.00元" in note.zh and "不含暂计利息" in note.zh and "275.27元" in note.zh


def test_the_same_facts_today() -> None:
    found = card("gan-today")
    # 18,900 x 0.35 % x 185 / 360 = 33.99375
    assert (found.principal, found.interest, found.total) == (D("18900.00"), D("33.99"), D("18933.99"))
    note = line(found, "interest").note
    assert note is not None and "核实至2021年2月22日" in note.zh


def test_credit_card_partly_repaid() -> None:
    found = card("pos-credit")
    # 2,650.00 USD posted as 18,894.50; 5,000 repaid on 2025-11-10
    assert (found.principal, found.repaid, found.not_owed) == (D("18894.50"), D("5000.00"), D("13894.50"))
    # 5,000 x 0.35 % x 377 / 360 = 18.326...: 20 (Nov) + 31 + 31 + 28 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 31 + 22
    assert (found.interest_from, found.interest, found.total) == (date(2025, 11, 11), D("18.33"), D("18912.83"))
    # 50 + 8,894.50 x 2.5 % = 272.3625
    assert found.court_fee == D("272.36")


def test_leak_claims_costs_only_and_presets_no_mental_damages() -> None:
    found = card("leak-calls")
    assert (found.total, found.costs, found.mental, found.principal) == (D("800.00"), D("800.00"), 0, 0)
    assert (found.court_fee_low, found.court_fee) == (D("100.00"), D("500.00"))
    assert found.claimable and found.interest_from is None and found.rate_label == ""
    note = line(found, "court_fee_personality").note
    assert note is not None and "100.00元至500.00元" in note.zh and "12368" in note.zh
    assert line(found, "court_fee_personality").arithmetic == "100.00 – 500.00"


def test_leak_and_theft_are_two_sums() -> None:
    found = card("leak-then-theft")
    # 20,000 + 12,500 stolen, 4 + 4 fees; 32,500 x 0.35 % x 224 / 360 = 70.777...
    assert (found.principal, found.fees_left, found.interest) == (D("32500.00"), D("8.00"), D("70.78"))
    assert (found.total, found.leak_total) == (D("32578.78"), D("500.00"))
    note = line(found, "total").note
    assert note is not None and "同一损失不得重复主张" in note.zh
    assert line(card("gan-today"), "total").note is None and line(card("leak-calls"), "total").note is None


@pytest.mark.parametrize(
    ("amount", "principal", "fees_left", "claimable"),
    [
        ("0.01", "999.99", "8.00", True),
        ("999.99", "0.01", "8.00", True),
        ("1000.00", "0.00", "8.00", True),
        ("1000.01", "0.00", "7.99", True),  # what exceeds the principal goes on to the fees
        ("1007.99", "0.00", "0.01", True),
        ("1008.00", "0.00", "0.00", False),
        ("1008.01", "0.00", "0.00", False),
        ("99999.00", "0.00", "0.00", False),
    ],
)
def test_payments_go_to_the_principal_then_to_the_fees(
    amount: str, principal: str, fees_left: str, claimable: bool
) -> None:
    found = claims.compute(theft(spent("1000.00", fee="8.00"), payments=(paid(amount),)), TODAY)
    assert (found.principal, found.fees_left, found.claimable) == (D(principal), D(fees_left), claimable)
    assert (found.court_fee is not None) is claimable
    assert (found.reason is None) is claimable


def test_an_overpaid_principal_prints_where_the_rest_went() -> None:
    found = claims.compute(theft(spent("1000.00", fee="8.00"), payments=(paid("1003.00"),)), TODAY)
    assert line(found, "principal").arithmetic == "1,000.00 − 1,003.00 = -3.00 → 0.00"
    assert line(found, "fees_left").arithmetic == "8.00 − 3.00 = 5.00"
    assert line(found, "paid").arithmetic == "1,003.00"
    even = claims.compute(theft(spent("1000.00", fee="8.00"), payments=(paid("1000.00"),)), TODAY)
    assert line(even, "principal").arithmetic == "1,000.00 − 1,000.00 = 0.00"
    assert line(even, "fees_left").arithmetic == "8.00"


def test_refund_larger_than_the_loss_says_both_figures() -> None:
    found = claims.compute(theft(spent("1000.00"), payments=(paid("1500.00"),)), TODAY)
    assert found.reason is not None and "1,500.00" in found.reason.zh and "1,000.00" in found.reason.zh
    assert found.total == 0 and found.total_capitals == "零元整"


def test_a_refund_of_exactly_the_loss_is_no_overpayment() -> None:
    """1,000.00 and a fee of 8.00 against 1,008.00 is paid in full, a fen more is too much."""
    move = spent("1000.00", fee="8.00")
    even, above = (claims.compute(theft(move, payments=(paid(sum_),)), TODAY) for sum_ in ("1008.00", "1008.01"))
    assert even.reason is not None and "超过" not in even.reason.zh and "cover the whole" in even.reason.en
    assert above.reason is not None and "超过争议交易金额" in above.reason.zh and "more than" in above.reason.en


def test_no_transaction_and_zero_yuan_are_different_reasons() -> None:
    empty, zero = claims.compute(theft(), TODAY), claims.compute(theft(spent("0.00")), TODAY)
    assert empty.reason is not None and "还没有填写" in empty.reason.zh and not empty.claimable
    assert zero.reason is not None and "合计为零" in zero.reason.zh and not zero.claimable


def test_each_theft_bears_interest_from_its_own_next_day_and_a_payment_ends_it() -> None:
    case = theft(
        spent("6000.00", date(2014, 5, 21)),
        spent("12900.00", date(2014, 5, 31)),
        payments=(paid("10000.00", date(2014, 6, 30)),),
    )
    found = claims.compute(case, date(2014, 7, 10))
    assert [(s.base, s.first, s.days) for s in found.interest_steps] == [
        (D("6000.00"), date(2014, 5, 22), 10),
        (D("18900.00"), date(2014, 6, 1), 30),
        (D("8900.00"), date(2014, 7, 1), 10),
    ]
    # 0.5833 + 5.5125 + 0.8653, each rounded: 0.58 + 5.51 + 0.87
    assert found.interest == D("6.96")
    note = line(found, "interest").note
    assert note is not None and "分段计算" in note.zh


def test_a_payment_without_a_day_counts_from_the_start() -> None:
    found = claims.compute(
        theft(spent("1000.00", date(2014, 5, 21)), payments=(paid("400.00", None),)), date(2014, 6, 21)
    )
    assert [s.base for s in found.interest_steps] == [D("600.00")]


def test_interest_may_start_later_but_not_before_the_loss() -> None:
    transaction = spent("1000.00", date(2014, 5, 21))
    later = theft(transaction, claim=Claim(interest_from=date(2014, 6, 1)))
    sooner = theft(transaction, claim=Claim(interest_from=date(2014, 1, 1)))
    assert claims.compute(later, date(2014, 6, 30)).interest_from == date(2014, 6, 1)
    assert claims.compute(sooner, date(2014, 6, 30)).interest_from == date(2014, 5, 22)


def test_lpr_runs_from_the_delivered_demand_or_from_the_filing_day() -> None:
    claim = Claim(interest=InterestKind.LPR)
    demand = Notice(day=date(2025, 1, 2), addressee="银行", demand=Answer.YES, arrived=date(2025, 1, 5))
    stolen = spent("100000.00", date(2024, 12, 1))
    found = claims.compute(theft(stolen, claim=claim, notices=(demand,)), date(2025, 1, 31))
    assert found.interest_from == date(2025, 1, 6) and "一年期贷款市场报价利率" in found.rate_label
    # 2025-01-06..01-31: 26 days at 3.10 %: 100,000 x 3.1 % x 26 / 360 = 223.888...
    assert found.interest == D("223.89")
    delivered = line(found, "interest").note
    assert delivered is None or "自起诉日起算" not in delivered.zh
    bare = claims.compute(theft(stolen, claim=claim), date(2025, 1, 31))
    assert bare.interest_from == date(2025, 1, 31)
    note = line(bare, "interest").note
    assert note is not None and "自起诉日起算" in note.zh


def test_a_filing_day_before_the_theft_gives_no_interest() -> None:
    found = claims.compute(theft(spent("1000.00")), date(2026, 5, 21))
    assert found.interest == 0 and found.total == D("1000.00")
    note = line(found, "interest").note
    assert note is not None and "尚未开始计息" in note.zh


def credit(*transactions: Transaction, **facts: object) -> Case:
    return theft(*transactions, card=Card(kind=CardKind.CREDIT), **facts)


def test_credit_card_unpaid_bears_no_interest_for_the_holder() -> None:
    found = claims.compute(credit(spent("1000.00"), debt=CreditCardDebt(charges=D("50.00"))), TODAY)
    assert (found.not_owed, found.repaid, found.charges) == (D("1000.00"), D("0.00"), D("50.00"))
    assert (found.interest, found.total) == (0, D("1050.00"))


def test_credit_card_repaid_in_full_with_charges() -> None:
    debt = CreditCardDebt(repaid=D("1050.00"), charges=D("50.00"), repaid_on=date(2014, 5, 21))
    found = claims.compute(credit(spent("1000.00", date(2014, 4, 1)), debt=debt), date(2014, 6, 20))
    # 1,050 x 0.35 % x 30 / 360 = 0.30625
    assert (found.not_owed, found.repaid, found.interest, found.total) == (0, D("1050.00"), D("0.31"), D("1050.31"))


def test_repayment_may_cover_principal_fees_and_charges() -> None:
    debt = CreditCardDebt(repaid=D("2000.00"), charges=D("50.00"), repaid_on=TODAY)
    found = claims.compute(credit(spent("1000.00", fee="8.00"), debt=debt), TODAY)
    assert (found.repaid, found.not_owed, found.total) == (D("1058.00"), 0, D("1058.00"))


def test_nothing_repaid_has_no_interest_line() -> None:
    found = claims.compute(credit(spent("1000.00"), debt=CreditCardDebt(repaid_on=date(2026, 6, 1))), TODAY)
    assert found.interest_from is None and "interest" not in {one.id for one in found.lines}


def test_more_repaid_than_disputed_is_capped_and_said() -> None:
    debt = CreditCardDebt(repaid=D("3000.00"), posted=D("1200.00"))
    found = claims.compute(credit(spent("1000.00"), debt=debt), TODAY)
    repaid, stolen = line(found, "repaid"), line(found, "stolen")
    assert found.repaid == D("1000.00")
    assert repaid.note is not None and "只计入1,000.00元" in repaid.note.zh and "还款日期" in repaid.note.zh
    assert stolen.note is not None and "1,200.00" in stolen.note.zh


def test_costs_are_counted_and_missing_receipts_named() -> None:
    costs = (
        Cost(kind=CostKind.NOTARY, amount=D("800.00"), receipt=Answer.YES),
        Cost(kind=CostKind.TRAVEL, amount=D("60.50")),
    )
    found = claims.compute(theft(spent("1000.00", TODAY), claim=Claim(costs=costs)), TODAY)
    assert (found.costs, found.total) == (D("860.50"), D("1860.50"))
    note = line(found, "costs").note
    assert note is not None and "60.50元尚无票据" in note.zh


def test_mental_damages_stay_out_of_a_contract_suit() -> None:
    found = claims.compute(theft(spent("1000.00", TODAY), claim=Claim(mental=D("5000.00"))), TODAY)
    assert (found.mental, found.total) == (D("5000.00"), D("1000.00"))
    note = line(found, "mental").note
    assert note is not None and "未计入合计" in note.zh


def test_leak_sum_and_fee_of_a_province_that_fixed_it() -> None:
    zhejiang = Place(province="浙江省", city="杭州市")
    claim = Claim(property_loss=D("60000.00"), mental=D("20000.00"))
    case = Case(
        incident=Incident.LEAK_CALLS,
        leak=Leak(),
        bank=Bank(name="某银行杭州分行", place=zhejiang),
        victim=Victim(domicile_place=zhejiang),
        claim=claim,
    )
    found = claims.compute(case, TODAY)
    # 400 fixed + (80,000 - 50,000) x 1 % = 700
    assert (found.total, found.court_fee, found.court_fee_low) == (D("80000.00"), D("700.00"), None)
    assert found.court_fee_halved == D("350.00")
    fee = line(found, "court_fee_personality")
    assert fee.arithmetic == "700.00" and fee.note is not None and "全国幅度" not in fee.note.zh


def test_a_long_list_does_not_print_a_long_sum() -> None:
    found = claims.compute(theft(*[spent("1.01")] * 200), TODAY)
    assert found.stolen == D("202.00") and line(found, "stolen").arithmetic == "Σ(200) = 202.00"


def test_the_largest_amounts_are_no_error() -> None:
    found = claims.compute(theft(*[spent("999999999999.99")] * 200), TODAY)
    assert found.total > 0 and found.total_capitals.startswith("贰佰万")


def test_a_day_at_the_end_of_the_calendar_is_no_error() -> None:
    assert claims.compute(theft(spent("1.00", date.max)), TODAY).interest == 0


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.case.yaml")), ids=lambda p: p.name)
def test_every_example_adds_up(path: Path) -> None:
    case = casefile.load_path(path)
    found = claims.compute(case, TODAY)
    assert found.interest == sum(s.amount for s in found.interest_steps)
    if found.demand is None:
        assert line(found, "total").amount == found.total
    for one in found.lines:
        assert one.arithmetic and one.label.zh and one.label.en and one.rule.zh and one.rule.en
    assert found.claimable == bool(case.transactions or case.leak)


CNY = st.decimals(min_value=0, max_value=10**6, places=2)


@given(
    st.lists(st.tuples(CNY, st.decimals(min_value=0, max_value=100, places=2)), max_size=5), st.lists(CNY, max_size=3)
)
def test_principal_and_payments_make_up_the_loss(
    spent_and_fees: list[tuple[Decimal, Decimal]], back: list[Decimal]
) -> None:
    case = theft(
        *[spent(str(cny), fee=str(fee)) for cny, fee in spent_and_fees], payments=tuple(paid(str(b)) for b in back)
    )
    found = claims.compute(case, TODAY)
    loss = found.stolen + found.fees
    assert found.principal + found.fees_left == max(Decimal(0), loss - found.paid)
    if found.paid <= loss:
        assert found.principal + found.fees_left + found.paid == loss
    assert found.claimable is (found.principal + found.fees_left > 0)


@given(CNY, CNY, st.dates(date(2004, 1, 1), TODAY), st.booleans())
def test_interest_total_and_fee_never_fall_when_the_loss_grows(
    one: Decimal, other: Decimal, day: date, with_payment: bool
) -> None:
    less, more = sorted((one, other))
    payments = (paid("100.00"),) if with_payment else ()
    low = claims.compute(theft(spent(str(less), day), payments=payments), TODAY)
    high = claims.compute(theft(spent(str(more), day), payments=payments), TODAY)
    assert low.interest <= high.interest and low.total <= high.total
    assert (low.court_fee or 0) <= (high.court_fee or 0)
