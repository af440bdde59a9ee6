"""What a bank took, what it did not concede, and a report that is still open: met in each paper that speaks of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Complaint, Further, Loan, Moment, Movement
from legal_refs.case.reasons import given_by_bank
from legal_refs.case.vocabulary import Answer, BankReason, ContactChannel, MovementKind, PoliceStatus, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import ON
from tests.documents.test_papers_of_taken_phones import borrowed

NO, YES = Answer.NO, Answer.YES
SET_OFF = "第五百六十八条第一款以当事人互负债务为前提"


def made(case: Case, *papers: str) -> dict[str, str]:
    """These papers of a case, as text."""
    built = dossier.build(case, assess(case, ON), list(papers))
    return {file.id: lint.text(file.data) for file in built.files}


def answered(case: Case, decision: str, *reasons: BankReason) -> Case:
    """The bank refused a complaint in these words."""
    told = Complaint(
        sent=date(2026, 7, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 7, 20),
        decision=decision,
        reasons=reasons,
    )
    return structs.replace(case, complaint=told, earlier_complaints=())


def test_what_was_taken_from_the_account_is_no_set_off() -> None:
    """民法典 568: only who owes can be set off against; a term on debits stands in the contract that was never made."""
    found = made(example("loan-in-my-name"), "A3", "B1")
    assert "被告的扣划如系依据合同的约定，该合同没有成立，其中的约定对原告没有约束力；如系抵销，" in found["A3"]
    assert all(SET_OFF in text for text in found.values())
    told = answered(example("loan-in-my-name"), "合同成立，扣收符合合同约定。")
    text = made(told, "A3")["A3"]
    assert "被告在答复中称“扣收符合合同约定”；该约定载于没有成立的合同，对原告没有约束力；如系抵销，" in text


def test_a_debit_before_the_code_is_met_without_it() -> None:
    case = example("loan-in-my-name")
    early = Movement(day=date(2020, 4, 20), amount=Decimal("1200.00"), kind=MovementKind.DEDUCTED)
    loan = structs.replace(case.loan, signed=date(2019, 5, 4), movements=(early,))
    text = made(structs.replace(case, loan=loan), "A3")["A3"]
    assert "其中的约定对原告没有约束力。" in text and "抵销" not in text


def test_a_doubt_of_the_bank_is_no_admission() -> None:
    case = example("loan-in-my-name")
    doubted = made(answered(case, "现有材料无法认定系非本人办理，不予处理。"), "A3")["A3"]
    assert "已经承认该业务不是" not in doubted and "关于身份核验。" in doubted
    retold = made(answered(case, "您反映该贷款非本人办理，经核查手续齐全。"), "A3")["A3"]
    assert "已经承认该业务不是" not in retold
    granted = made(answered(case, "经核查，该贷款确系冒名，我行将更正。"), "A3")["A3"]
    assert "被告在答复中也已经承认该业务不是原告办理" in granted


def test_what_was_taken_for_a_further_contract_is_told() -> None:
    """The sum asked for counts it, so the facts, the ground and the loss in the report to the police do."""
    case = example("loan-in-my-name")
    taken = Movement(day=date(2026, 5, 20), amount=Decimal("500.00"), kind=MovementKind.DEDUCTED)
    second = Loan(kind=case.loan.kind, signed=date(2024, 6, 1), amount=Decimal("30000.00"), signature_mine=NO)
    further = (Further(loan=structs.replace(second, collected=YES, movements=(taken,))),)
    found = made(structs.replace(case, further=further), "A3", "D1")
    assert "2026年5月20日，被告就该业务扣划500.00元。" in found["A3"]
    assert "上述款项由被告扣划，不是原告自愿清偿" in found["A3"]
    assert "就上述业务被扣划或者偿还的款项共计1,700.00元" in found["D1"]


def test_a_loan_paid_into_the_account_and_stolen_from_it_is_met() -> None:
    case = answered(borrowed(), "贷款已发放至您本人账户。", BankReason.MONEY_PAID_OUT)
    loan = structs.replace(case.loan, money_came=YES)
    text = made(structs.replace(case, loan=loan), "A1")["A1"]
    assert "款项进入原告的账户，只说明被告向该账户付款，不等于原告订立了合同" in text


def open_report(raised: Answer | None = None) -> Case:
    """A theft of 2022 that was reported at once; the bank was asked four years later and pleads limitation."""
    case = example("account-takeover")
    moved = tuple(structs.replace(t, when=structs.replace(t.when, day=date(2022, 5, 4))) for t in case.transactions)
    found = structs.replace(case.discovery, when=Moment(day=date(2022, 5, 5)), obligor_known=date(2022, 5, 5))
    police = structs.replace(
        case.police,
        when=Moment(day=date(2022, 5, 5)),
        status=PoliceStatus.FILED,
        filed_on=date(2022, 5, 12),
        civil_claim_raised=raised,
    )
    told = Complaint(
        sent=date(2026, 9, 1),
        channel=ContactChannel.COUNTER,
        received=date(2026, 9, 1),
        demanded=YES,
        reply=Reply.REFUSED,
        decided_received=date(2026, 9, 20),
        decision="该笔交易已超过三年诉讼时效，我行不予赔付。",
        reasons=(BankReason.TOO_LATE_TO_SUE,),
    )
    return structs.replace(
        case,
        transactions=moved,
        discovery=found,
        police=police,
        freeze=None,
        notices=(),
        regulators=(),
        presence=(),
        complaint=told,
        earlier_complaints=(),
        earlier_reports=(),
    )


def test_a_report_that_is_open_carries_the_years_between_in_each_paper() -> None:
    """时效规定 13(2): without it the demand of 2026 would come four years late."""
    found = made(open_report(), "A1", "B3", "C1")
    anew = "已于2022年5月12日立案侦查，有关程序终结前诉讼时效期间不重新计算（"
    assert {paper: anew in text for paper, text in found.items()} == {"A1": True, "B3": True, "C1": True}
    assert "诉讼时效因2022年5月5日报案、2026年9月1日主张权利而中断" in found["C1"]


def test_a_disputed_period_names_the_plea_and_the_open_report() -> None:
    text = made(open_report(NO), "A1")["A1"]
    assert "被告在答复中称“该笔交易已超过三年诉讼时效”，原告不同意该主张。" in text
    assert "诉讼时效期间才重新计算；原告所知的案件情况为公安机关已于2022年5月12日立案侦查。" in text


def test_a_term_on_interest_of_an_old_contract_stands_under_the_code() -> None:
    """时效力规定 9: 合同法 39 has no such sentence, so it is never quoted for it."""
    case = example("sued-loan")
    old = structs.replace(case, loan=structs.replace(case.loan, signed=date(2019, 5, 4)))
    text = made(old, "A22")["A22"]
    assert "《合同法》第三十九条" not in text and "第九条适用该规定）" in text
    assert "适用该规定）" not in made(case, "A22")["A22"]


def test_a_debit_alone_is_no_collection() -> None:
    """The question asks for calls or debits: who was only debited was not called for the loan."""
    case = borrowed()
    debited = structs.replace(case, loan=structs.replace(case.loan, collected=YES), debt=None)
    assert "催收的依据" not in made(debited, "C1")["C1"]
    assert "应当停止就该贷款扣款。" in made(debited, "A1")["A1"]
    called = structs.replace(debited, story="银行天天打电话催收。")
    assert "没有就该贷款向本人催收的依据" in made(called, "C1")["C1"]


def test_a_face_check_that_nobody_told_of_is_not_said_to_have_been() -> None:
    case = borrowed()
    custody = structs.replace(case.custody, face_passed=None, face_mine=None, note=None)
    bare = structs.replace(case, loan=structs.replace(case.loan, face_mine=NO), custody=custody, story=None)
    bare = answered(bare, "短信验证码验证通过。")
    assert "办理时如有人脸核验，接受核验的不是原告本人。" in made(bare, "A1")["A1"]
    named = answered(bare, "人脸识别通过。")
    assert "办理时的人脸核验不是原告本人。" in made(named, "A1")["A1"]


def test_the_complaint_meets_what_the_bank_said_of_the_loan() -> None:
    case = answered(borrowed(), "贷款已发放至您本人账户，借款合同成立，已还款视为认可。")
    text = made(case, "C1")["C1"]
    assert "款项进入本人的账户，不等于该贷款由本人申请" in text and "付款、扣款不等于认可该贷款" in text


def test_what_a_complaint_to_the_central_bank_settled_is_not_expected_as_a_plea() -> None:
    case = example("loan-in-my-name")
    assert "关于先行投诉。" in made(case, "A3")["A3"]
    credit = structs.replace(case.credit, complaint_received=date(2026, 8, 3))
    assert "关于先行投诉。" not in made(structs.replace(case, credit=credit), "A3")["A3"]


def test_an_answer_that_pleads_time_asks_for_no_proof_against_itself() -> None:
    """The bank's record of its calls would show the interruptions that the answer denies."""
    case = example("sued-loan")
    loan = structs.replace(case.loan, signed=date(2021, 5, 4), due=date(2022, 5, 3), collected=YES)
    found = made(structs.replace(case, loan=loan), "A8", "A22", "A23")
    assert "关于诉讼时效。" in found["A22"]
    assert {paper: "催收" in text for paper, text in found.items()} == {"A8": False, "A22": False, "A23": False}


def test_interest_that_the_employee_paid_is_deducted_only_where_interest_is_asked() -> None:
    case = example("staff-deposit")
    staff = structs.replace(case.staff, interest_paid=Decimal("3000.00"), interest_paid_on=date(2026, 1, 5))
    found = made(structs.replace(case, staff=staff), "A1", "D1")
    assert "支付3,000.00元，已从利息请求中扣除。" in found["A1"] and "支付3,000.00元。" in found["D1"]


def test_a_bank_that_asked_the_shop_itself_lays_no_blame() -> None:
    assert "third_party" not in reasons_of("我行已联系商户核实，商户称交易正常。")
    assert "third_party" in reasons_of("请您联系商户处理。") and "third_party" in reasons_of("联系商户退款即可。")


def reasons_of(decision: str) -> list[str]:
    return [one.value for one in given_by_bank(answered(example("quick-pay"), decision))]
