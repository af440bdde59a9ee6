"""Sued by the bank, or bound to arbitration: no door closes, and the papers of that road come out."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from complaints.journey import conditions
from complaints.journey.answers import from_case, to_case
from complaints.journey.flow import flow
from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.case.debts import BankSuit
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer
from tests.cards import EXAMPLES

ON = date(2026, 11, 22)
OWN_SUIT = {"A1", "A2", "A4", "A9", "A12b", "A17", "A17b"}
COURT_SHEETS = OWN_SUIT | {"A7", "A8", "A12", "A12c", "A13", "A14", "A15", "A18", "A20"}


def example(name: str) -> Case:
    return casefile.load_path(EXAMPLES / f"{name}.case.yaml")


def ready(case: Case) -> list[str]:
    return [o.id for o in catalogue.offers(case, assess(case, ON)) if o.offered and not o.blockers]


def text(case: Case, paper: str) -> str:
    return lint.text(dossier.build(case, assess(case, ON), [paper]).files[0].data)


@pytest.mark.parametrize(
    ("name", "own", "none_of"),
    [
        ("sued-credit", {"A22", "A23", "A6", "A8", "A12"}, OWN_SUIT),
        ("sued-debit", {"A22", "A23", "A6", "A8", "A12"}, OWN_SUIT),
        ("sued-loan", {"A22", "A23", "A25", "A6", "A8", "A12"}, OWN_SUIT),
        ("arbitration-debit", {"A24", "A24b", "A6"}, COURT_SHEETS),
    ],
)
def test_each_road_has_its_papers_on_the_site_and_by_command(name: str, own: set[str], none_of: set[str]) -> None:
    """The letters, the regulator's and the police's papers are there too, and the interview leads to the same list."""
    case = example(name)
    papers = set(ready(case))
    assert papers >= own | {"B1", "C1", "D1"} and papers.isdisjoint(none_of)
    answers = from_case(case)
    journey = flow(answers)
    assert set(ready(to_case(answers, journey))) == papers
    assert conditions.sued(journey.facts) is name.startswith("sued")


def test_the_same_yuan_stands_on_one_side_only() -> None:
    """By hand: asked for 2,400.00 of 18,900.00 stolen, so 2,400.00 is refused and 16,500.00 claimed back."""
    answer, counter = (text(example("sued-debit"), paper) for paper in ("A22", "A23"))
    assert "全部诉讼请求（本金2,400.00元" in answer and "存款本金16,500.00" not in answer
    assert "存款本金16,500.00元" in counter and "判令反诉被告向反诉原告支付被盗刷的存款本金18,900.00元" not in counter


@pytest.mark.parametrize(
    ("name", "paper"), [("sued-credit", "A22"), ("sued-credit", "A23"), ("arbitration-debit", "A24")]
)
def test_the_person_is_called_as_the_road_calls_him(name: str, paper: str) -> None:
    made = text(example(name), paper).replace("（被告）", "").replace("（原告）", "").replace("（本诉被告）", "")
    made = made.replace("（本诉原告）", "").replace("反诉原告", "").replace("反诉被告", "")
    assert "原告" not in made and "被告" not in made


def test_a_forged_signature_puts_the_bank_to_its_proof() -> None:
    suit = BankSuit(court_name="成都市锦江区人民法院", signature_denied=Answer.YES, money_received=Answer.NO)
    case = structs.replace(example("sued-credit"), bank_suit=suit)
    assert {"A22", "A25"} <= set(ready(case))
    answer = text(case, "A22")
    assert "签名不是答辩人本人所签" in answer and "第九十二条第一款" in answer and "第四百九十条第一款" in answer
    assert "没有收到被答辩人所称的款项" in answer and "没有申领" not in answer
    assert "笔迹鉴定" in text(case, "A25")


def test_a_loan_in_ones_name_is_answered_and_its_record_claimed_away() -> None:
    """By hand: 150,000.00 principal; 21,600.00 interest, 4,200.00 penalties: all of it is refused."""
    case = example("sued-loan")
    answer, counter = text(case, "A22"), text(case, "A23")
    assert "全部诉讼请求（本金150,000.00元、利息21,600.00元、违约金和费用4,200.00元）" in answer
    assert "盗刷" not in answer + counter and "争议交易" not in answer + counter
    assert "以反诉原告名义向征信系统报送的信用记录（2026年5月，" in counter
    assert "支付" not in counter.split("事实与理由")[0]
    assert "放款凭证，收款账户的户名、开户资料和资金流向记录" in text(case, "A8")


def test_the_wrong_court_is_named_within_the_time_for_the_answer() -> None:
    suit = BankSuit(court_name="成都市锦江区人民法院", court_disputed=Answer.YES, court_reason="合同在别处履行。")
    objection = text(structs.replace(example("sued-credit"), bank_suit=suit), "A22b")
    assert "合同在别处履行" in objection and "第一百三十条" in objection and "移送有管辖权的人民法院" in objection


def test_a_court_that_is_not_in_the_list_is_asked_for_and_never_printed() -> None:
    case = structs.replace(example("sued-credit"), bank_suit=BankSuit(court_name="某某法院"))
    offer = next(o for o in catalogue.offers(case, assess(case, ON)) if o.id == "A22")
    assert [words.zh for words in offer.blockers] == ["还缺：受诉法院"]


def test_an_unnoticed_arbitration_clause_may_be_objected_to() -> None:
    case = example("arbitration-debit")
    objection = text(case, "A24b")
    assert "南宁仲裁委员会" in objection and "第四百九十六条第二款" in objection and "第三十一条" in objection
    noticed = structs.replace(case, card=structs.replace(case.card, clause_noticed=Answer.YES))
    assert "A24b" not in ready(noticed) and "A24" in ready(noticed)
