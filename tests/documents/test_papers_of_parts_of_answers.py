"""What the bank said is cut where its reasons part; a form, a report and a list say no more than the case holds."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents import quoting
from legal_refs.case.facts import Complaint, CreditItem, Loan
from legal_refs.case.vocabulary import Answer, BankReason, RecordKind, Reply
from tests.documents.test_arguments import example, papers
from tests.documents.test_leak_papers import made


def test_what_the_contract_deems_is_quoted_without_the_reproach_after_it() -> None:
    said = "验证码验证通过，按合约视为本人交易，且您自行在钓鱼网站泄露信息，我行不承担责任。"
    assert quoting.quoted((said,), "视为") == "“按合约视为本人交易”"
    assert quoting.quoted((said,), "泄露") == "“您自行在钓鱼网站泄露信息”"


def test_a_signature_that_the_bank_asserts_is_quoted_in_its_words() -> None:
    case = example("loan-in-my-name")
    told = Complaint(
        sent=date(2026, 6, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 6, 20),
        decision="贷款合同由您本人面签捺印，不能撤销。",
        reasons=(BankReason.CONTRACT_SIGNED,),
    )
    says = papers(structs.replace(case, complaint=told))["A3"]
    assert "“贷款合同由您本人面签捺印”" in says and "合法有效" not in says


def test_a_bank_that_reported_and_queried_is_both_in_the_form_of_the_central_bank() -> None:
    case = example("loan-in-my-name")
    asked = CreditItem(
        institution=case.credit.items[0].institution,
        kind=RecordKind.QUERY,
        query_date=date(2025, 3, 1),
        status="贷款审批",
    )
    both = structs.replace(case, credit=structs.replace(case.credit, items=(*case.credit.items, asked)))
    assert "类型 | 信息提供者、信息使用者" in papers(both)["C4"]
    assert "类型 | 信息提供者、信息使用者" not in papers(case)["C4"]


def test_a_list_of_cases_claims_both_sides_only_where_it_holds_both() -> None:
    one_sided, both = (made(example(name), "E2")["E2"] for name in ("credit-query", "sued-loan"))
    assert "列出与本案最接近的案例。" in one_sided and "有利和不利的同时列出" not in one_sided
    assert "有利和不利的同时列出" in both and "供反诉的有关请求参考" in both
    assert "按效力排列" not in one_sided + both and "所列的次序，指导性案例在前" in both


def test_the_order_to_produce_names_the_loan_and_what_the_bank_said_of_its_records() -> None:
    case = example("loan-in-my-name")
    loan = structs.replace(case.loan, contract_no="示例2025-7")
    told = Complaint(
        sent=date(2026, 6, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 6, 20),
        decision="该笔贷款人脸识别一致，款项已发放至您本人名下账户。",
    )
    says = papers(structs.replace(case, loan=loan, complaint=told, notices=()))["A8"]
    assert "（合同编号示例2025-7，金额" in says
    assert "“款项已发放至您本人名下账户”" in says and "放款的有关记录由其保存" in says


def test_the_police_learn_what_the_person_objects_and_that_the_print_is_anothers() -> None:
    case = example("sued-loan")
    loan = structs.replace(case.loan or Loan(), online=Answer.NO, signature_mine=Answer.NO)
    told = Complaint(
        sent=date(2026, 6, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 6, 20),
        decision="合同由您本人面签捺印。",
        points_disputed=("合同上的字不是我写的，手印也不是我按的。",),
    )
    says = papers(structs.replace(case, loan=loan, complaint=told))["D1"]
    assert "本人不同意该决定：合同上的字不是本人写的，手印也不是本人按的" in says
    assert "指印不是本人所按" in says


def test_a_collection_that_reached_others_is_to_leave_them_alone() -> None:
    case = example("sued-credit")
    debt = structs.replace(case.debt, collected_since=date(2026, 1, 5), collected_how="催收打给我女儿的班主任。")
    assert "不得就此联系反诉原告以外的人" in papers(structs.replace(case, debt=debt))["A23"]
    alone = structs.replace(debt, collected_how="催收公司每天打三四个电话给我。")
    assert "不得就此联系" not in papers(structs.replace(case, debt=alone))["A23"]
