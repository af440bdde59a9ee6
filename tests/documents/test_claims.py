"""One list of claims: every paper asks for the same sums, at the rate that the figure uses, never for 0.00."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from itertools import takewhile
from pathlib import Path

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.case.facts import Case, Payment
from legal_refs.case.vocabulary import Answer, Auth, Channel, Clause, PaymentNature
from legal_refs.checking import paperfile
from tests.cards import EXAMPLES
from tests.documents.conftest import EVERY, possible, texts_of

ON = date(2026, 11, 22)
SMALL = Path(__file__).resolve().parent / "small"
ON_CARD = ("A1", "A2", "A4", "B1", "B3", "C1", "C6", "C7")
ON_DATA = ("A3", "A5", "B1", "C1", "C6", "C7")
NOTHING = re.compile(r"(?<![0-9.,])0\.00")


def made(case: Case, assessment, ids: tuple[str, ...]) -> dict[str, str]:
    ready = [one for one in possible(case, assessment) if one in ids]
    return {file.id: lint.text(file.data) for file in dossier.build(case, assessment, ready).files}


@pytest.mark.parametrize("name", EVERY)
def test_every_paper_of_a_case_asks_for_the_same_sums(assessed, name):
    case, assessment = assessed(name)
    papers = made(case, assessment, tuple(dict.fromkeys(ON_CARD + ON_DATA)))
    for suit, ids in (("theft", ON_CARD), ("leak", ON_DATA)):
        if suit == "leak" and case.is_theft:  # letters and regulators of such a case speak of the theft
            ids = ("A3", "A5", "B1")
        for claim in (c for c in assessment.amounts.asked if c.suit == suit and c.amount):
            asked = f"{claim.amount:,.2f}元"
            assert [paper for paper in ids if paper in papers and asked not in papers[paper]] == [], claim.id


SHEET_ROWS = {
    "principal": ("本金", "本金（被盗刷的自有存款）"),
    "not_owed": ("尚未偿还、请求确认不承担的透支本金",),
    "repaid": ("已被扣划或已偿还、请求返还的金额",),
    "fees": ("手续费（抵扣后）",),
    "loan_paid": ("就否认的业务已经付出、请求返还的款项",),
    "costs": ("合理开支",),
    "property_loss": ("其他财产损失",),
    "mental": ("精神损害抚慰金",),
}
"""What the loss sheet calls each claim; the interest has its day in the label."""


def sheet_of(text: str) -> tuple[dict[str, Decimal], list[Decimal]]:
    """The amounts of E1 by their label, and the bases of its steps of interest."""
    parts = re.split(r"^(金额计算表|利息分段计算表)$", text, flags=re.MULTILINE)
    of = {name: _rows(rest) for name, rest in zip(parts[1::2], parts[2::2], strict=True)}
    amounts = {row[1].split("（暂计至")[0]: _yuan(row[2]) for row in of["金额计算表"]}
    return amounts, [_yuan(row[3]) for row in of.get("利息分段计算表", [])]


def _rows(text: str) -> list[list[str]]:
    """The numbered rows of the table that a part of a paper begins with."""
    lines = takewhile(lambda line: line.startswith("|"), text.strip().splitlines())
    cells = [[cell.strip() for cell in line.removeprefix("| ").split(" | ")] for line in lines]
    return [row for row in cells if row[0].isdigit()]


def _yuan(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


@pytest.mark.parametrize("name", EVERY)
def test_the_loss_sheet_computes_on_the_sums_that_are_asked_for(assessed, name):
    """Of a leak that led to a theft E1 of the whole case counts the theft; each suit has its own beside its claims."""
    case, assessment = assessed(name)
    text = made(case, assessment, ("E1",)).get("E1")
    suit = "theft" if case.is_theft else "leak"
    claimed = [one for one in assessment.amounts.asked if one.suit == suit]
    assert text or not claimed
    if not text:
        return
    amounts, bases = sheet_of(text)
    for one in claimed:
        if one.id == "interest":
            begun = [part.base for part in (*one.terms, *one.segments) if part.first <= assessment.filing_day]
            assert set(bases) == set(begun) and amounts.get("利息", Decimal(0)) == one.amount
        elif one.id != "not_owed_charges":
            assert {amounts.get(label) for label in SHEET_ROWS[one.id]} - {None} == {one.amount}, one.id
    principal = [one.amount for one in claimed if one.id == "principal"]
    if principal and bases:  # the last base is what is still asked for
        assert bases[-1] == principal[0]


def test_a_counterclaim_asks_for_what_the_loss_sheet_computes(assessed):
    """By hand: 18,900.00 − 2,400.00 overdraft = 16,500.00; × 0.35 % × 185 / 360 = 29.68; together 16,529.68."""
    papers = made(*assessed("sued-debit"), ("A23", "E1"))
    amounts, bases = sheet_of(papers["E1"])
    assert (amounts["本金（被盗刷的自有存款）"], amounts["利息"], amounts["反诉请求金额"]) == (
        Decimal("16500.00"),
        Decimal("29.68"),
        Decimal("16529.68"),
    )
    assert bases == [Decimal("16500.00")]
    assert "存款本金16,500.00元（争议交易共计18,900.00元，已扣除由透支形成的2,400.00元）" in papers["A23"]
    assert "暂计至2026年11月22日为29.68元" in papers["A23"]


@pytest.mark.parametrize("name", EVERY)
def test_the_claims_add_up_to_the_total(assessed, name):
    case, assessment = assessed(name)
    sums = {
        suit: sum((c.amount for c in assessment.amounts.asked if c.suit == suit), Decimal(0))
        for suit in ("theft", "leak")
    }
    amounts = assessment.amounts
    if case.is_theft:
        assert sums == {"theft": amounts.total, "leak": amounts.leak_total}
    else:
        assert sums == {"theft": 0, "leak": amounts.total}


@pytest.mark.parametrize("name", EVERY)
def test_no_paper_names_a_sum_of_nothing(name):
    assert [paper for paper, text in texts_of(name).items() if NOTHING.search(text)] == []


def test_where_more_came_back_than_was_lost_no_paper_asks_for_money():
    """3,000.00 stolen, 3,500.00 paid back: 0.00 left, so each paper that asks for money is blocked with that reason."""
    case = casefile.load_path(SMALL / "paid-back-more.case.yaml")
    found = {o.id: o for o in catalogue.offers(case, assess(case, ON)) if o.offered}
    asking = {row.id for row in catalogue.documents().values() if row.asks_money} & set(found)
    assert {"A1", "B1", "B3", "C1", "C6", "C7"} <= asking
    for one in asking:
        assert any("3,500.00" in words.zh or "没有剩下" in words.zh for words in found[one].blockers), one


STANDING_ALONE = {"A11", "A17b", "A17c", "A18", "A19", "A20", "A24b"}
"""Court papers of a suit brought before the money came, the authority for it, and of a clause that is no clause."""


def paid_twice(case: Case, stolen: Decimal) -> Case:
    """Twice what was stolen came back, and nothing was spent beside it."""
    paid = Payment(
        payer="行为人",
        day=max(t.when.day for t in case.transactions),
        amount=2 * stolen,
        nature=PaymentNature.RESTITUTION,
    )
    claim = structs.replace(case.claim, costs=(), property_loss=None)
    return structs.replace(case, payments=(paid,), claim=claim)


def ready_of(case: Case, assessment) -> set[str]:
    return {o.id for o in catalogue.offers(case, assessment) if o.offered and not o.blockers}


@pytest.mark.parametrize("name", EVERY)
def test_a_closed_road_takes_its_sheets_along(assessed, name):
    """Twice what was stolen came back: no paper asks for money, none goes to a court beside a claim that is gone."""
    case, assessment = assessed(name)
    if not case.transactions or case.is_leak:
        return
    case = paid_twice(case, assessment.amounts.stolen)
    assessment = assess(case, assessment.filing_day)
    ready = ready_of(case, assessment)
    rows = catalogue.documents()
    assert not {paper for paper in ready if rows[paper].asks_money in ("card", "loss", "either")}
    if assessment.forum.road != "answer":
        assert not {paper for paper in ready if paper.startswith("A")} - STANDING_ALONE
    texts = {f.id: lint.text(f.data) for f in dossier.build(case, assessment, sorted(ready - {"F1"})).files}
    assert [paper for paper, text in texts.items() if NOTHING.search(text)] == []


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("road", ["arbitration", "answer"])
def test_no_paper_of_a_suit_is_ready_on_another_road(assessed, name, road):
    """A clause or the bank's own suit: every paper that says on which roads it is used keeps to them."""
    case, assessment = assessed(name)
    if not case.is_theft or case.card is None or case.filing.judged_before is not None:
        return
    clause = Clause.ARBITRATION if road == "arbitration" else None
    case = structs.replace(
        case,
        card=structs.replace(case.card, clause=clause, clause_noticed=None),
        filing=structs.replace(case.filing, sued_by_bank=Answer.YES if clause is None else Answer.NO),
    )
    assessment = assess(case, assessment.filing_day)
    assert assessment.forum.road == road
    papers = paperfile.load().papers
    assert not {one for one in ready_of(case, assessment) if papers[one].roads and road not in papers[one].roads}
    assert "A1" not in ready_of(case, assessment) and "A2" not in ready_of(case, assessment)


def test_costs_alone_are_a_claim(assessed):
    """skimmer-premises: everything came back, 86.00 were spent on it: that is asked for, and nothing of 0.00."""
    case, assessment = assessed("skimmer-premises")
    stolen = assessment.amounts.stolen + assessment.amounts.fees
    paid = Payment(payer="银行", day=date(2026, 9, 1), amount=stolen, nature=PaymentNature.ADVANCE)
    case = structs.replace(case, payments=(paid,))
    assessment = assess(case, assessment.filing_day)
    assert assessment.amounts.claimable and assessment.amounts.total == Decimal("86.00")
    ready = ready_of(case, assessment)
    assert "A1" in ready and not {one for one in ready if catalogue.document(one).asks_money == "loss"}
    texts = {f.id: lint.text(f.data) for f in dossier.build(case, assessment, sorted(ready - {"F1"})).files}
    assert [paper for paper, text in texts.items() if NOTHING.search(text)] == []
    for paper in ("A1", "B1", "B3"):
        assert re.search("支出的[^，。]*费86.00元", texts[paper]) and "支付被盗刷的存款本金" not in texts[paper]


def test_a_part_payment_stands_in_the_claim_with_payer_day_and_segments():
    """18,900.00 less 5,000.00 on 1 August 2026 = 13,900.00 from 2 August on."""
    case = casefile.load_path(EXAMPLES / "gan-today.case.yaml")
    paid = Payment(
        payer="行为人家属", day=date(2026, 8, 1), amount=Decimal("5000.00"), nature=PaymentNature.RESTITUTION
    )
    case = structs.replace(case, payments=(paid,))
    text = made(case, assess(case, ON), ("A1",))["A1"]
    assert (
        "支付被盗刷的存款本金13,900.00元（争议交易共计18,900.00元，已扣除行为人家属于2026年8月1日支付的5,000.00元）"
        in text
    )
    segments = "以18,900.00元为基数，自2026年5月22日起至2026年8月1日止，以13,900.00元为基数，自2026年8月2日起"
    assert f"{segments}，按中国人民银行公布的同期活期存款基准利率计算至实际付清之日" in text


def test_the_claim_names_the_rate_of_its_figure(assessed):
    """The list rate of this bank is not in the data: the figure uses the benchmark, and so says the claim."""
    case, assessment = assessed("gan-today")
    papers = made(case, assessment, ("A1", "A4", "B1", "B3", "C1"))
    assert len(papers) == 5
    for text in papers.values():
        assert "按中国人民银行公布的同期活期存款基准利率计算" in text and "被告公布的同期活期存款利率" not in text


ASKED_OF_OTHERS = re.compile(r"(?:先行赔付|造成的损失，在)(手续费)?([0-9,]+\.[0-9]{2})元")


@pytest.mark.parametrize("name", EVERY)
def test_letters_to_others_ask_for_no_more_than_the_claim(assessed, name):
    """B8 and C3 name the principal, or the part that the payment institution or an unread signature let through.

    A shop where the card may have been copied took none of it: it is asked for records alone.
    """
    case, assessment = assessed(name)
    amounts = assessment.amounts
    through = sum((t.cny for t in case.transactions if t.channel in (Channel.QUICK_PAY, Channel.QR)), Decimal(0))
    allowed = {amounts.principal, min(through or amounts.principal, amounts.principal)}
    if "merchant-signature-unchecked" in {point.id for point in assessment.points if point.chosen}:
        allowed = {sum((t.cny for t in case.transactions if t.auth is Auth.SIGNATURE), Decimal(0))}
    for paper, text in made(case, assessment, ("B8", "C3")).items():
        found = ASKED_OF_OTHERS.findall(text)
        records_alone = "卡片信息是否可能在该处被复制" in text and not re.search(r"赔付[0-9]|予以赔偿", text)
        by_the_terminal = "（以终端记录为准）予以赔偿" in text  # which of several shops took what is not told
        assert bool(found) is not (records_alone or by_the_terminal), paper
        for of_fees, sum_ in found:
            assert not of_fees and Decimal(sum_.replace(",", "")) in allowed, paper


def test_a_payment_institution_is_asked_everywhere_for_what_went_through_it(assessed):
    """quick-pay: 4,999 and 4,999 by another way leave 2,300.00 of quick payment in B8 and C3."""
    case, _ = assessed("quick-pay")
    first, second, third = case.transactions
    case = structs.replace(
        case, transactions=(*(structs.replace(t, channel=Channel.ONLINE_BANK) for t in (first, second)), third)
    )
    papers = made(case, assess(case, ON), ("B8", "C3"))
    assert "B8" in papers
    for text in papers.values():
        assert "先行赔付2,300.00元" in text
