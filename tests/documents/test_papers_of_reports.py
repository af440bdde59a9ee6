"""Reports of violations (举报): each goes to the authority whose rules were broken and tells acts on their own days."""

from __future__ import annotations

from legal_refs.case.vocabulary import RecordKind
from tests.documents.test_arguments import example
from tests.documents.test_papers_of_leaks import made
from tests.documents.test_told import changed


def test_a_credit_query_or_record_is_reported_to_the_peoples_bank() -> None:
    query = made(example("credit-query"), "C2")["C2"]
    assert "致：中国人民银行" in query and "依法查处（《征信业管理条例》第四十条" in query
    loan = made(example("loan-in-my-name"), "C2")["C2"]  # whom one lends to is for the financial regulator
    assert "致：国家金融监督管理总局" in loan and "没有有效核实身份即以本人名义办理业务 |" in loan
    assert "致：国家金融监督管理总局" in made(example("leak-calls"), "C2")["C2"]


def test_a_record_is_not_dated_by_the_query_beside_it() -> None:
    case = example("credit-query")
    mark = type(case.credit.items[0])(
        institution=case.bank.name, kind=RecordKind.OVERDUE, month="2024年4月", status="逾期"
    )
    text = made(changed(case, "credit", items=(*case.credit.items, mark)), "C2")["C2"]
    assert "被举报机构向征信系统报送本人的记录（2024年4月，逾期）与事实不符" in text
    assert "第二十九条第二款" not in text  # the loan was the person's own: consent to reporting is not denied


def test_a_guiding_case_that_went_against_the_victim_is_named_to_the_court_as_another_matter() -> None:
    """法发〔2020〕24号: an adverse guiding case is met; decided in 2022, it is not of the last three years."""
    text = made(example("credit-query"), "E2")["E2"]
    assert "另有黄某诉某信用管理有限公司个人信息保护纠纷案，最高人民法院指导性案例266号" in text
    assert "近三年另有黄某" not in text and "不作为类案列入。" in text
