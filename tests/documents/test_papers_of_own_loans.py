"""A loan of one's own that was paid off, queried and reported after that: its facts, its proof, the late answer."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, Complaint, CreditItem, Evidence, OwnLoan
from legal_refs.case.vocabulary import Answer, EvidenceForm, EvidenceGroup, RecordKind, Reply
from tests.documents.test_arguments import example, papers

SETTLED = Evidence(group=EvidenceGroup.CONTRACT, name="贷款结清证明", form=EvidenceForm.DOCUMENT)


def _queried(*statuses: str, **told: object) -> Case:
    case = example("credit-query")
    items = tuple(
        CreditItem(institution=case.bank.name, kind=RecordKind.QUERY, query_date=date(2026, 1, n), status=status)
        for n, status in enumerate(statuses, 1)
    )
    loan = OwnLoan(since="2019年", amount=Decimal("80000.00"), settled_on=date(2021, 6, 30))
    credit = structs.replace(case.credit, items=items, own_loan=loan, **told)
    leak = structs.replace(
        case.leak,
        what_happened="被告查询原告的信用报告；原告没有申请过新的贷款",
        consent_given=Answer.NO,
        recipient=None,
    )
    return structs.replace(case, credit=credit, leak=leak, evidence=(*case.evidence, SETTLED))


def test_the_loan_is_introduced_with_its_proof_before_its_end_is_argued() -> None:
    text = papers(_queried("贷后管理", "贷款审批"))["A3"]
    assert "2019年，原告在被告处借款80,000.00元，已于2021年6月30日还清（证据" in text
    assert "上述查询中有1次以贷后管理为由" in text and "另有1次以贷款审批为由；原告没有提出过相应的申请" in text
    assert "贷款还清后不能再据以查询（《征信业管理条例》第二十条）" in text and "第二十八条第二款" in text


def test_who_got_the_objection_is_told_and_the_days_of_its_answer_are_counted() -> None:
    """By hand: from 16 March to 20 April 2026 are 15 + 20 = 35 days."""
    late = {
        "objection_sent": date(2026, 3, 16),
        "objection_received": date(2026, 3, 16),
        "objection_reply": Reply.REFUSED,
        "objection_answered": date(2026, 4, 20),
    }
    case = _queried("贷后管理", **late)
    told = structs.replace(case, credit=structs.replace(case.credit, objection_to=case.bank.name))
    text = papers(told)["A3"]
    assert "向被告提出异议" in text and "答复历时35日，超过上述期限" in text
    centre = papers(structs.replace(case, credit=structs.replace(case.credit, objection_to="征信中心")))["A3"]
    assert "向征信中心提出异议" in centre


def test_the_record_of_a_query_is_the_centres_and_the_bank_asks_to_correct_it() -> None:
    told = {"objection_sent": date(2026, 3, 16), "objection_reply": Reply.REFUSED}
    made = papers(_queried("贷后管理", **told))
    for name in ("A3", "B1"):
        assert "申请更正该记录" in made[name] and "报送更正" not in made[name], name


def test_what_was_queried_unlawfully_is_deleted_without_a_request_first() -> None:
    case = _queried("贷后管理")
    asked = structs.replace(case, pi_request=None, claim=structs.replace(case.claim, delete=True))
    text = papers(asked)["A3"]
    assert "判令被告于判决生效之日起十日内删除查询取得的原告信用信息" in text and "第一千零三十七条第二款" in text


def test_a_clause_of_consent_is_met_once_and_a_query_for_a_card_is_called_so() -> None:
    case = _queried("贷后管理", "信用卡审批")
    said = "查询系系统自动发起，客户签署的授权书约定可查询至贷款结清后五年"
    answered = structs.replace(case, complaint=Complaint(sent=date(2026, 3, 18), reply=Reply.REFUSED, decision=said))
    text = papers(answered)["A3"]
    assert "另有1次以信用卡审批为由" in text and "关于同意。" in text and "关于查询的授权。" not in text
    assert "结清以后的余款" not in text


def test_a_rest_after_the_settlement_is_met_with_the_certificate() -> None:
    case = _queried("贷后管理")
    item = CreditItem(institution=case.bank.name, kind=RecordKind.OVERDUE, month="2024年4月", amount=Decimal("12.36"))
    complaint = Complaint(
        sent=date(2026, 3, 18), reply=Reply.REFUSED, decision="逾期12.36元为结清后的尾差利息，系客户自身未还清"
    )
    both = structs.replace(
        case, complaint=complaint, credit=structs.replace(case.credit, items=(*case.credit.items, item))
    )
    text = papers(both)["A3"]
    assert "被告在答复中称“系客户自身未还清”。被告已经出具结清证明（证据" in text and "如实报送" not in text
