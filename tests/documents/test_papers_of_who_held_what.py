"""Who had the card and who keeps the records: each machine's own institution, and the holder after a lending."""

from __future__ import annotations

from decimal import Decimal

from msgspec import structs

from legal_refs.case.acceptors import acquired
from legal_refs.case.facts import Case, Institution
from legal_refs.case.vocabulary import Answer, Channel, Entry, TransactionKind
from tests.documents.test_arguments import example, papers
from tests.documents.test_told import changed
from tests.documents.test_transactions import text_of


def _with_a_shop(case: Case) -> Case:
    """The last of the copied card's transactions is a payment of 28,600 in a shop whose acquirer is named."""
    *machines, last = case.sorted_transactions
    paid = structs.replace(
        last,
        cny=Decimal("28600.00"),
        channel=Channel.POS,
        kind=TransactionKind.PURCHASE,
        place="某市示例金饰店",
        counterpart="某市示例金饰店",
        terminal="39110277",
        payee_masked=None,
    )
    return structs.replace(
        case,
        transactions=(*machines, paid),
        acquirer=Institution(name="洛水示例支付有限公司"),
        merchant=Institution(name="某市示例金饰店"),
    )


def test_a_named_acquirer_keeps_no_record_of_another_banks_machine() -> None:
    case = _with_a_shop(example("gan-today"))
    made = papers(case)
    rows = [line for line in made["A7"].splitlines() if line.startswith("| ")]
    bank, acquirer, shop = (
        [line for line in rows if name in line] for name in ("另一银行宾阳支行", "洛水示例支付", "某市示例金饰店 |")
    )
    assert len(bank) == 1 and "39110277" not in bank[0] and "被调查人：另一银行宾阳支行" in made["A7"]
    assert len(acquirer) == 1 and "终端号39110277" in acquirer[0]
    assert len(shop) == 1 and "签购单、收银记录、出货记录" in shop[0]
    letter = made["B4b"]
    for name in ("洛水示例支付有限公司", "某市示例金饰店", "另一银行宾阳支行"):
        assert f"致：{name}" in letter
    asked = letter.partition("洛水示例支付有限公司\n")[2]
    assert "设备面板" in letter and "28,600.00元，尾号" in asked
    assert "设备属于另一银行宾阳支行、洛水示例支付有限公司的，请向其调取后保存" in made["B4"]


def test_an_acquirer_of_the_same_bank_answers_for_its_machines() -> None:
    case = structs.replace(_with_a_shop(example("gan-today")), acquirer=Institution(name="另一银行股份有限公司"))
    assert "致：另一银行宾阳支行" not in papers(case)["B4b"]
    assert acquired(case) == case.sorted_transactions
    abroad = tuple(structs.replace(one, overseas=Answer.YES) for one in case.sorted_transactions[:1])
    far = structs.replace(case, transactions=abroad, acquirer=Institution(name="洛水示例支付有限公司"))
    assert acquired(far) == ()


def test_the_acquirer_is_told_the_payments_that_it_is_asked_for() -> None:
    """The machine bears the short name, the acquirer the full one; another bank's machine is not its own."""
    case = example("skimmer-premises")
    first, second, third = case.sorted_transactions
    sued = Institution(name="珠江银行股份有限公司广州分行", sue=True, address="广州市天河区示例路1号")
    machines = [structs.replace(first, counterpart="珠江银行"), structs.replace(second, counterpart="另一银行宾阳支行")]
    machines = [
        structs.replace(one, channel=Channel.ATM, kind=TransactionKind.WITHDRAWAL, payee_masked=None)
        for one in machines
    ]
    case = structs.replace(case, transactions=(*machines, third), acquirer=sued)
    assert [one.counterpart for one in acquired(case)] == ["珠江银行"]
    assert "争议交易中有1笔由被告二收单" in text_of(case, "A1")


def test_a_card_that_came_back_is_held_by_its_holder_alone() -> None:
    case = changed(example("gan-today"), "custody", card_lent=Answer.YES, card_in_hand=Answer.YES)
    back = changed(case, "custody", note="女儿2020年6月拿我的卡取过一次，取完当天就把卡还我了。")
    told = text_of(back, "A1")
    assert "真实的银行卡由原告本人持有" in told and "经其同意使用的人" not in told
    for note in (
        "卡借给了侄子。",
        "卡至今没有还我。",
        "他还没把卡还给我。",
        "卡说好月底还给我。",
        "让他把卡还给我，他不还。",
    ):
        assert "由原告本人或者经其同意使用的人持有" in text_of(changed(case, "custody", note=note), "A1"), note


def test_the_higher_of_two_thresholds_is_applied() -> None:
    case = example("gan-today")
    first, *rest = case.sorted_transactions

    def said(*sums: str) -> str:
        paid = [structs.replace(first, cny=Decimal(cny), entry=Entry.STRIPE) for cny in sums]
        return text_of(structs.replace(case, transactions=(*paid, *rest)), "A1")

    assert "争议交易中有1笔单笔超过2万元，被告应当说明是否照此办理" in said("28600.00")
    assert "争议交易中有2笔单笔超过1万元，其中1笔超过2万元，被告应当" in said("28600.00", "15000.00")
    assert "争议交易中有1笔单笔超过1万元，被告应当" in said("15000.00")


def test_the_acquirer_that_is_asked_for_records_has_its_reason() -> None:
    """Each body that a court is to ask has a reason of its own (证据规定20); the acquirer took one of the payments."""
    for name in ("pos-credit", "minor-pos"):
        case = example(name)
        if case.acquirer is None:
            case = structs.replace(case, acquirer=Institution(name="示例支付有限公司"))
        text = papers(case)["A7"]
        assert f"{case.acquirer.name}系争议交易的收单机构，受理交易的终端记录和交易报文由其保存。" in text, name
