"""What an audit of letters, complaints and applications found: a review that asks for nothing, an order to produce
whose content nobody claims or that says another thing, and evidence that passes away asked for in one paper alone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.debts import BankSuit
from legal_refs.case.facts import (
    Card,
    Case,
    Complaint,
    Credit,
    CreditItem,
    Evidence,
    Notice,
    Nuisance,
    Payment,
    PiRequest,
)
from legal_refs.case.persons import Agent
from legal_refs.case.vocabulary import (
    AgentKind,
    Answer,
    AnswerWay,
    Auth,
    CardKind,
    ContactChannel,
    EvidenceForm,
    EvidenceGroup,
    LoanKind,
    MovementKind,
    PaymentNature,
    PiRight,
    RecordKind,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def refused(case: Case, words: str, channel: ContactChannel = ContactChannel.EMS) -> Case:
    """The case with a complaint that the bank refused ten days ago, and with the unit above the bank named."""
    complaint = Complaint(
        sent=date(2026, 10, 30),
        channel=channel,
        decided_received=date(2026, 11, 12),
        answered_by=AnswerWay.PAPER,
        reply=Reply.REFUSED,
        decision=words,
    )
    return structs.replace(changed(case, "bank", superior_name="示例银行股份有限公司"), complaint=complaint)


def marked() -> Case:
    """A loan that was paid off is reported as overdue; nobody queried the report, no loan is denied."""
    case = example("credit-query")
    late = CreditItem(
        institution=case.bank.name,
        kind=RecordKind.OVERDUE,
        account_label="个人消费贷款",
        month="2025年1月",
        status="逾期",
        amount=Decimal("800.00"),
    )
    case = changed(case, "credit", items=(late,), why_wrong="该贷款已于2024年12月20日结清，我有结清证明。")
    told = "2024年12月20日我已经还清贷款，银行仍报送2025年1月逾期。"
    return changed(
        case,
        "leak",
        what_happened=told,
        callers_knew=None,
        recipient=None,
        source_note=None,
        source_basis=(),
        consent_given=None,
        categories=(),
    )


def test_a_review_asks_for_what_the_complaint_asked_for() -> None:
    """核查: the letter to the unit above asks to change the decision, so it says into what."""
    loan = made(refused(example("loan-in-my-name"), "该笔贷款系您本人申请，诉求不予支持。"), "B2")["B2"]
    assert "变更处理决定，由该机构履行下列各项" in loan and "更正、删除其以本人名义向征信系统报送的" in loan
    assert "不要求本人偿还" in loan and "返还本人就上述贷款已经付出的1,200.00元" in loan
    assert "泄露情况" not in loan, "nothing leaked"
    assert "2026年6月20日，本人就信用报告中的上述记录提出异议" in loan
    sale = made(refused(example("insider-sale"), "系员工个人行为，与我行无关。"), "B2")["B2"]
    assert "采取补救措施，防止本人个人信息继续扩散" in sale and "公证费600.00元" in sale
    assert "通知有关部门和个人。请核查该机构是否履行了上述义务" in sale
    query = made(refused(example("credit-query"), "查询经您授权，诉求不予支持。"), "B2")["B2"]
    assert "发生或者可能发生个人信息泄露" not in query and "请核查处理决定认定的事实有无相应的证据" in query


def test_a_review_of_a_complaint_by_telephone_encloses_no_letter_of_complaint() -> None:
    case = refused(example("insider-sale"), "系员工个人行为。", ContactChannel.HOTLINE)
    assert "原投诉书" not in made(case, "B2")["B2"]
    assert "原投诉书复印件1份" in made(refused(example("insider-sale"), "系员工个人行为。"), "B2")["B2"]
    spoken = changed(case, "complaint", answered_by=AnswerWay.PHONE)
    text = made(spoken, "B2")["B2"]
    assert "处理决定复印件" not in text and "刑事判决书复印件1份" in text


def test_a_wrong_mark_is_no_leak_in_the_order_to_produce() -> None:
    papers = made(marked(), "A8", "B4d")
    assert "个人信息从被申请人处外流" not in papers["A8"]
    assert "申请人所主张的内容是：被申请人报送上述记录没有事实依据" in papers["A8"]
    for text in papers.values():
        assert "所报送业务的合同和放款、还款、账务记录" in text
    assert "业务由谁办理" not in papers["B4d"], "whose loan it is nobody doubts"
    assert "就信用报告中的上述记录提出异议" in papers["A8"], "the objection made the bank look at its records"


def test_the_order_claims_what_each_record_holds() -> None:
    """证据规定48: only a claimed content can be held true."""
    taken = made(example("account-takeover"), "A8")["A8"]
    claimed = taken.partition("申请人所主张的内容是：")[2]
    assert "通过人脸或者声音核验的不是申请人本人" in claimed and "争议交易的提醒没有送达申请人" in claimed
    read = made(changed(example("account-takeover"), "circumstances", alert_received=Answer.UNKNOWN), "A8")["A8"]
    assert "提醒没有送达" not in read
    loan = made(example("loan-in-my-name"), "A8")["A8"]
    assert "报送该业务的信息没有取得申请人的书面同意" in loan


def collector() -> Case:
    """Collectors told a colleague of the debt; the bank was called the same day and promised to call nobody else."""
    case = example("outsourced-2025")
    when = date(2025, 9, 15)
    call = Nuisance(day=when, kind="电话", tail="2217", summary="打到我单位，对同事说我欠21460元三个月没还")
    asked = Notice(
        day=when,
        addressee=case.bank.name,
        channel=ContactChannel.HOTLINE,
        said="不要给我单位打电话",
        reply=Reply.PARTIAL,
        reply_date=when,
        answered_by=AnswerWay.PHONE,
        reply_text="已备注，会转告催收部门，今后只联系本人。",
    )
    told = "2025年9月15日催收的人打到我单位，对同事说我欠银行21460元三个月没还。"
    case = changed(
        case,
        "leak",
        what_happened=told,
        callers_knew="姓名、欠款21460元",
        occurred=when,
        known=when,
        ongoing_until=None,
        staff_finding=None,
    )
    return structs.replace(case, nuisances=(call,), notices=(asked,), police=None)


def test_recordings_of_collectors_are_asked_to_be_kept_and_produced() -> None:
    papers = made(collector(), "B4d", "A8", "C5")
    assert "催收电话的录音和拨打记录，所发短信、信函的底稿" in papers["B4d"]
    assert "交办催收之日起至" in papers["B4d"] and "交办催收之日起至" in papers["A8"]
    assert "客户服务电话与申请人通话的录音、备注和转交催收部门的记录 | 2025年9月15日" in papers["A8"]
    assert "要求不要给申请人所在单位打电话" in papers["A8"]
    assert "催收的录音和所发短信、信函表明：2025年9月15日" in papers["A8"]
    assert "不要给本人所在单位打电话" in papers["C5"] and "今后只联系本人" in papers["C5"]


def test_logs_of_the_watch_and_of_tried_pins_are_preserved_where_they_are_asked_for() -> None:
    """What the application to the court asks for, the letter asks to be kept in time."""
    assert "手机银行对屏幕共享的监测、提示和阻断记录 | 电子银行系统" in made(example("account-takeover"), "B4")["B4"]
    case = example("card-lost")
    by_pin = tuple(structs.replace(one, auth=Auth.PIN) for one in case.transactions)
    text = made(structs.replace(case, transactions=by_pin), "B4")["B4"]
    assert "该卡密码输错、锁定和重试的记录 | 核心业务系统 | 2026年10月11日" in text
    assert "密码输错" not in made(example("account-takeover"), "B4")["B4"]


def test_whoever_keeps_records_is_asked_with_a_reason() -> None:
    inquiry = made(example("sim-swap"), "A7")["A7"]
    assert "和向该号码发送短信的记录，用以查明何人持何种证件补办手机卡、验证码是否由申请人接收" in inquiry
    inquiry = made(example("trojan-sms"), "A7")["A7"]
    assert "保存绑定和付款的验证记录，用以查明绑卡和支付是否由申请人操作" in inquiry
    assert "争议款项收款账户的开户机构" in made(example("account-takeover"), "A7")["A7"]


def test_a_complaint_on_a_payment_institution_asks_what_the_letter_to_it_asks() -> None:
    case = example("trojan-sms")
    papers = made(changed(case, "custody", linked_payment=Answer.NO), "B8", "C3")
    for text in papers.values():
        assert "订单和结算去向" in text and "的绑定，停止以其扣划本人的账户" in text
    assert "的绑定，停止以其扣划" not in made(case, "C3")["C3"]


def test_a_reminder_asks_once_to_restrict_and_cites_the_rights_that_were_asked() -> None:
    case = example("credit-query")
    request = PiRequest(
        sent=date(2026, 9, 1),
        channel=ContactChannel.APP,
        rights=(PiRight.ACCESS, PiRight.RESTRICT),
        answer=Reply.PARTIAL,
        answer_date=date(2026, 9, 20),
    )
    papers = made(structs.replace(case, pi_request=request), "B5b", "C2")
    assert papers["B5b"].count("限制除办理本人业务以外的处理") == 1
    assert "寄送凭证" not in papers["B5b"], "it went through the app"
    row = next(line for line in papers["C2"].splitlines() if "没有依法答复个人信息权利请求" in line)
    assert "第四十四条" in row and "第四十五条" in row and "第四十七条" not in row and "第四十八条" not in row


def test_a_request_beside_a_denied_loan_asks_about_the_loan_and_the_query() -> None:
    case = example("loan-in-my-name")
    query = CreditItem(
        institution=case.bank.name, kind=RecordKind.QUERY, query_date=date(2024, 5, 3), status="贷款审批"
    )
    case = changed(case, "credit", items=(*case.credit.items, query))
    text = made(case, "B5")["B5"]
    assert "信息由何人提供、如何核验本人的身份" in text and "报送信用记录和查询信用报告的时间" in text


def test_forms_name_every_party_and_a_company_by_its_code() -> None:
    heirs = made(example("heirs"), "A12", "E3")
    assert "原告二 | 韦玉兰，公民身份号码450102195609090041" in heirs["A12"]
    assert "当事人：甘明远、韦玉兰" in heirs["E3"]
    case = example("gan-today")
    agent = Agent(name="孙律", kind=AgentKind.LAWYER, organisation="示例律师事务所", licence_no="14501201010000001")
    several = made(structs.replace(example("heirs"), agent=agent), "A11")["A11"]
    assert "委托人一：甘明远" in several and "委托人二：韦玉兰" in several and "委托人韦玉兰（签名）：" in several
    assert "委托人：" in made(structs.replace(case, agent=agent), "A11")["A11"]


def test_a_number_that_was_changed_is_among_what_is_to_be_kept() -> None:
    case = example("sim-swap")
    case = changed(case, "circumstances", number_changed=Answer.YES)
    papers = made(case, "B4", "A8")
    assert "预留手机号码变更的申请、身份核验和录音记录" in papers["B4"]
    assert "预留手机号码不是由申请人申请变更" in papers["A8"]


def test_a_denied_card_is_no_account_of_the_person_and_its_record_no_transaction() -> None:
    """A card opened in a name: the sender holds no such account, and nothing was stolen from it."""
    case = example("loan-in-my-name")
    loan = structs.replace(case.loan, kind=LoanKind.CREDIT_CARD, contract_no=None)
    case = structs.replace(case, loan=loan, card=Card(kind=CardKind.CREDIT, tail="7716"))
    paid = Evidence(name="还款1200元的转账凭证", group=EvidenceGroup.CONSEQUENCE, form=EvidenceForm.ELECTRONIC)
    case = structs.replace(case, evidence=(*case.evidence, paid))
    moved = tuple(structs.replace(one, kind=MovementKind.REPAID) for one in case.loan.movements)
    case = changed(case, "loan", movements=moved)
    papers = made(case, "B1", "C1")
    for text in papers.values():
        assert "争议交易" not in text and "账户：信用卡" not in text and "| 账户 | 信用卡" not in text
    rows = [line for line in papers["B1"].splitlines() if line.startswith("| 20")]
    assert all(not line.endswith("| ") for line in rows), "each step has something to show for it"
    assert any(line.endswith("还款1200元的转账凭证") for line in rows)


def test_what_an_office_answered_is_no_paper_of_the_banks_decision() -> None:
    case = refused(example("loan-in-my-name"), "该笔贷款系您本人申请，诉求不予支持。")
    office = Evidence(name="河北金融监管局答复函", group=EvidenceGroup.CONSEQUENCE, form=EvidenceForm.DOCUMENT)
    case = structs.replace(case, evidence=(*case.evidence, office))
    decided = next(line for line in made(case, "B1")["B1"].splitlines() if "收到贵行" in line and "处理决定" in line)
    assert "监管局答复函" not in decided and "异议" not in decided.rpartition("|")[2]


def test_an_answer_on_the_face_and_the_phone_is_met_by_what_happened() -> None:
    case = refused(example("account-takeover"), "交易均在您本人手机上办理，经人脸识别核验通过，系您本人操作。")
    custody = {"face_mine": Answer.YES, "face_passed": None, "new_device": Answer.NO, "screen_shared": Answer.YES}
    text = made(changed(case, "custody", **custody), "C1")["C1"]
    assert "本人不知道核验用于付款，核验通过不等于同意交易" in text
    assert "在本人的手机上操作不等于由本人操作，屏幕共享" in text and "期间的操作由何人作出" in text
    assert "在本人的手机上操作不等于" not in made(case, "C1")["C1"], "another device was used"


def mixed_bill() -> Case:
    """A credit card: what was stolen and what the holder spent stand in one overdue record; the bank refused."""
    case = example("phishing-credit")
    late = CreditItem(
        institution=case.bank.name,
        kind=RecordKind.OVERDUE,
        account_label="贷记卡账户",
        month="2026年8月",
        status="逾期",
        amount=Decimal("99999.00"),
    )
    report = Credit(report_date=date(2026, 9, 1), items=(late,))
    suit = BankSuit(principal=Decimal("12000.00"), served=date(2026, 11, 15))
    case = structs.replace(case, credit=report, bank_suit=suit)
    case = refused(case, "短信验证码验证通过，视为您本人交易，不予调整。")
    complaint = structs.replace(case.complaint, points_disputed=("后面几笔付款都没有要验证码。",))
    return structs.replace(case, complaint=complaint)


def test_a_credit_complaint_on_a_theft_answers_the_decision_and_leaves_the_own_part_out() -> None:
    papers = made(mixed_bill(), "B7", "C4")
    for text in papers.values():
        assert "不同意该决定：后面几笔付款都没有要验证码" in text and "验证码相符不能证明操作人是本人" in text
        assert "所称的款项中，" in text and "由该争议交易形成" in text
        assert "没有清偿责任的款项，不应当作为逾期报送" in text
    assert "持有" in papers["C4"].partition("该账户")[0], "whose account it is stands before it"


def test_a_payment_institution_is_held_to_what_it_said_and_paid() -> None:
    case = changed(example("trojan-sms"), "custody", linked_payment=Answer.NO)
    said = "绑卡账户不是您本人的手机号，但四项信息和验证码都一致，只同意退还一部分"
    answer = Notice(
        day=date(2026, 11, 1),
        addressee=case.payment_institution.name,
        channel=ContactChannel.HOTLINE,
        said="要求退款",
        demand=Answer.YES,
        reply=Reply.REFUSED,
        reply_date=date(2026, 11, 5),
        reply_text=said,
    )
    paid = Payment(
        payer=case.payment_institution.name,
        day=date(2026, 11, 10),
        amount=Decimal("3000.00"),
        nature=PaymentNature.ADVANCE,
    )
    unasked = tuple(structs.replace(one, auth=Auth.UNKNOWN) for one in case.transactions)
    case = structs.replace(case, notices=(answer,), payments=(paid,), transactions=unasked)
    case = changed(case, "circumstances", otp_not_required=Answer.YES)
    text = made(case, "C3")["C3"]
    row = next(line for line in text.splitlines() if line.startswith("| 对该答复的意见"))
    assert "该答复写明“绑卡账户不是" in row and "说明绑定、付款所用的账户或者设备不是本人的" in row
    assert "2026年11月10日，投诉对象支付" in text
    assert "没有要求输入验证码即告完成" in text


def test_a_hearing_in_private_is_asked_for_in_the_suit_on_the_data() -> None:
    """The bank's suit on the loan and the suit on the theft are others: their cause and number do not stand in it."""
    own = made(example("sued-loan"), "A16")["A16"]
    assert "案由：名誉权纠纷（随起诉材料一并提交，尚无案号）" in own and "民初" not in own
    both = made(example("leak-then-theft"), "A16")["A16"]
    assert "案由：个人信息保护纠纷" in both and "借记卡纠纷" not in both


def test_a_decision_on_a_loan_is_met_by_the_number_the_account_and_the_objection_that_were_told() -> None:
    case = changed(example("loan-in-my-name"), "loan", online=Answer.YES, account_mine=Answer.NO, signature_mine=None)
    moved = tuple(structs.replace(one, kind=MovementKind.REPAID, protest=Answer.YES) for one in case.loan.movements)
    case = changed(case, "loan", movements=moved)
    said = "经人脸识别和短信验证办理，款项已发放至您本人名下账户，您已还款一期，视为认可该笔贷款。"
    for text in made(refused(case, said), "C1", "C4").values():
        assert "接收短信的预留手机号码不是本人的号码，短信验证通过不能说明由本人办理" in text
        assert "收款的账户不是本人的账户，" in text and "付款不等于认可该业务，本人付款时已经提出异议" in text
    plain = made(refused(example("loan-in-my-name"), "经核实系您本人办理，已核验身份。"), "C1")["C1"]
    assert "接收短信的预留手机号码" not in plain


def test_a_bank_that_speaks_of_its_lists_is_held_to_them() -> None:
    """证据规定45: that the list exists shows in the bank's own words."""
    case = example("marketing-c2")
    request = PiRequest(
        sent=date(2026, 4, 12),
        rights=(PiRight.ACCESS, PiRight.COPY),
        answer=Reply.PARTIAL,
        answer_date=date(2026, 4, 27),
        reason_given="向合作机构提供信息的明细涉及商业秘密，属内部资料，不便提供。",
    )
    case = structs.replace(refused(case, "我行可将必要信息共享给合作机构。后续来电与我行无关。"), pi_request=request)
    text = made(case, "A8")["A8"]
    assert "答复的理由是：“向合作机构提供信息的明细涉及商业秘密，属内部资料，不便提供”。该答复没有否认记录由" in text
    assert "答复“我行可将必要信息共享给合作机构”" in text and "该项提供的依据和记录应当由其保存" in text


def test_dealings_are_told_to_the_network_office_in_order_of_time() -> None:
    case = refused(example("leak-calls"), "未发现信息泄露。")
    early = Notice(day=date(2025, 9, 5), addressee=case.bank.name, channel=ContactChannel.HOTLINE, said="要求停止来电")
    late = structs.replace(early, day=date(2026, 11, 18))
    text = made(structs.replace(case, notices=(late, early)), "C5")["C5"]
    days = [
        text.index("| 2025年9月5日，"),
        text.index("| 2026年10月30日向该机构提出"),
        text.index("| 2026年11月18日，"),
    ]
    assert days == sorted(days)
