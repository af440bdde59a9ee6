"""A loan drawn while the account was stolen from: its credit record, its collection, what the police heard first."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.case.facts import Case, Complaint, Credit, CreditItem, Moment, Police, Presence, Transaction
from legal_refs.case.vocabulary import Answer, BankReason, PoliceStatus, PresenceProof, RecordKind, Reply
from legal_refs.questions.compiler import setting_of
from legal_refs.questions.registry import asked
from tests.documents.test_arguments import ON, example
from tests.documents.test_papers_of_taken_phones import borrowed
from tests.documents.test_told import changed, text_of


def recorded(what: RecordKind = RecordKind.OVERDUE, status: str = "逾期") -> Case:
    """The loan of borrowed() stands in the credit report of 2 November 2026."""
    case = borrowed()
    assert case.bank
    item = CreditItem(
        institution=case.bank.name,
        kind=what,
        account_label="个人消费贷款",
        month="2026年10月",
        status=status,
        amount=Decimal("28000.00"),
    )
    return structs.replace(case, credit=Credit(report_date=date(2026, 11, 2), items=(item,)))


RECORD = "2026年10月，个人消费贷款，逾期，金额28,000.00元"


def test_the_record_of_a_denied_loan_is_told_argued_and_to_be_deleted_in_the_same_suit() -> None:
    text = text_of(recorded())
    assert f"更正、删除其就上述贷款以原告名义向征信系统报送的全部信用记录（包括{RECORD}）" in text
    assert f"2026年11月2日，原告查询的个人信用报告中有被告报送的下列记录：{RECORD}" in text
    assert "第一千零二十九条规定，民事主体发现信用评价不当的" in text
    assert "上述信用记录以该贷款为内容，而借款合同没有成立" in text
    assert "被告无权要求原告偿还，应当停止就该贷款扣款" in text
    assert "第二十九条第二款规定，向金融信用信息基础数据库提供信贷信息，应当事先取得信息主体的书面同意" in text
    assert "报送该信息没有取得本人的书面同意" in text_of(recorded(), "B7")
    for paper in ("B1", "B3"):
        letter = text_of(recorded(), paper)
        assert f"更正、删除就上述贷款以本人名义向征信系统报送的全部信用记录（包括{RECORD}）" in letter
        assert "不就其报送本人的逾期信息" not in letter and letter.count("报送的下列记录") == 1
    assert "更正异议信息，删除就上述贷款报送的记录" in text_of(recorded(), "B7")


def test_an_open_account_is_a_record_of_the_loan_too_and_a_loan_without_a_record_asks_for_none() -> None:
    opened = text_of(recorded(RecordKind.ACCOUNT, "未结清"))
    assert "（包括2026年10月，个人消费贷款，未结清，金额28,000.00元）" in opened
    assert "征信" not in text_of(borrowed()) and "不就其报送本人的逾期信息" in text_of(borrowed(), "B3")


@pytest.mark.parametrize("paper", ["A1", "B3"])
def test_a_loan_that_was_paid_on_is_also_said_to_be_collected(paper: str) -> None:
    sentence = "就该贷款向" + ("原告" if paper == "A1" else "本人") + "催收，并联系他人催收。"
    assert sentence in text_of(
        changed(borrowed(), "loan", collected=Answer.YES, collected_from_others=Answer.YES), paper
    )
    assert sentence not in text_of(borrowed(), paper)


POST = "某派出所"


def stolen(reported: str) -> Case:
    """The phone went at 15:30; the three payments are of 15:42, 15:45 and 15:51 of the same day."""
    case = example("account-takeover")
    on = case.sorted_transactions[0].when.day
    case = changed(case, "custody", phone_lost=Answer.YES, phone_lost_when=Moment(day=on, clock="15:30"))
    case = changed(case, "custody", note="手机在地铁上被偷。手机被偷以后我就去报了案。")
    seen = Presence(
        when=Moment(day=on, clock="15:35"), until=Moment(day=on, clock="16:00"), place=POST, proof=PresenceProof.VIDEO
    )
    first = Police(when=Moment(day=on, clock=reported), station=POST, status=PoliceStatus.ACCEPTED)
    answer = Complaint(sent=on, reply=Reply.REFUSED, decided_received=date(2026, 8, 30))
    answer = structs.replace(answer, reasons=(BankReason.LATE_REPORT,), decision="手机遗失未及时挂失，责任在您。")
    return structs.replace(case, presence=(seen,), earlier_reports=(first,), complaint=answer)


def test_a_report_before_the_first_payment_says_what_it_was_about_and_stands_before_the_discovery() -> None:
    text = text_of(stolen("15:35"))
    assert "15时35分，原告就手机被盗向某派出所报案" in text and "原告发现前后采取的措施" in text
    assert "就手机被盗向某派出所报案" in text_of(stolen("15:35"), "B3")
    later = text_of(stolen("15:55"))
    assert "就手机被盗" not in later


def test_the_answer_on_a_late_block_counts_the_report_made_before_the_theft() -> None:
    """Lost 15:30, reported 15:35 (5 minutes), the last payment 15:51 (21 minutes), at the station until 16:00."""
    text = text_of(stolen("15:35"))
    assert "原告在5分钟内即于" in text
    assert "15时35分向某派出所报案，争议交易发生时原告本人还在该处，没有怠于处置" in text, "no item shows the stay"
    assert "在发现手机不在身边后21分钟内即已全部完成" in text
    assert "没有怠于处置" not in text_of(stolen("15:55"))


def test_a_film_at_the_station_is_named_in_the_suit_and_collected_by_the_court() -> None:
    case = structs.replace(stolen("15:35"), transactions=bare_payees(stolen("15:35")), evidence=())
    assert "该处的监控录像由其保存，原告另行申请人民法院调查收集" in text_of(case)
    row = "| 某派出所 | 接报警登记、询问笔录和监控录像 | 2026年8月14日15时35分至16时00分 | 该时段申请人本人在该处"
    text = text_of(case, "A7")
    assert row in text and "报案的登记和现场录像由该单位保存" in text and "上述单位（公安机关除外）" not in text


def bare_payees(case: Case) -> tuple[Transaction, ...]:
    """The same payments, with no institution of a payee told."""
    return tuple(structs.replace(one, counterpart=None, payee_masked=None) for one in case.transactions)


def test_an_old_theft_asks_for_the_file_of_the_police_and_a_fresh_one_without_outsiders_asks_nobody() -> None:
    case = structs.replace(example("account-takeover"), presence=(), carrier=None)
    case = structs.replace(case, transactions=bare_payees(case))
    assert not asked("others_named", setting_of(case, ON))
    assert asked("others_named", setting_of(case, date(2028, 9, 1)))


TRADER = "您申请资料单位是杭州某贸易有限公司；贷款由我行业务员上门办理，您已还款两期，视为客户追认。"


def told_of_a_salesman() -> Case:
    """The bank names an employer and a salesman; the person was filmed at work while the loan was drawn."""
    case = borrowed()
    on = case.first_theft_day
    assert on
    seen = Presence(
        when=Moment(day=on, clock="14:00"),
        until=Moment(day=on, clock="17:30"),
        place="分拣中心",
        proof=PresenceProof.VIDEO,
    )
    answer = Complaint(sent=on, reply=Reply.REFUSED, decided_received=date(2026, 8, 30), decision=TRADER)
    answer = structs.replace(answer, points_disputed=("我没在那家贸易公司上过班",))
    return structs.replace(case, presence=(seen,), complaint=answer)


def test_the_employer_and_the_salesman_that_the_bank_names_are_met_in_a_theft_too() -> None:
    text = text_of(told_of_a_salesman())
    assert "被告答复称“申请资料单位是杭州某贸易有限公司”；原告没有在该单位工作过" in text
    assert "被告应当说明经手的业务人员是谁、办理的时间和地点，并提供其当场核验原告本人身份的记录" in text
    assert "被告主张在该时段当面办理的，该事实与之不能并存" in text
    assert "被告在答复中称“您已还款两期，视为客户追认”。已经支付的款项不是订立合同的意思表示" in text
    row = "经手该贷款的业务人员和营销、上门办理的记录，申请资料所载工作单位的核实记录 | 2026年8月14日前后"
    assert row in text_of(told_of_a_salesman(), "A8")
    plain = text_of(recorded()) + text_of(recorded(), "A8")
    assert "业务人员" not in plain and "工作单位" not in plain and "被告如以还款主张" in plain


def test_the_alternative_claim_over_a_loan_writes_its_interest_out_where_no_other_is_asked() -> None:
    """Everything that left was the loan's (129,500.00 of 150,000.00): no principal, so no interest before it."""
    whole = changed(borrowed(), "loan", amount=Decimal("150000.00"))
    text = text_of(whole)
    assert "另向原告支付被盗刷的存款本金129,500.00元，并支付利息：以129,500.00元为基数，自2026年" in text
    assert "计算至实际付清之日" in text and "前述利息请求" not in text
    assert "30,000.00元，利息按照前述利息请求的起算日和标准计算" in text_of(borrowed())
