"""Similar cases beside a denied loan, and sentences on codes, numbers and heirs that said more than was told."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.dealings import Complaint, Notice
from legal_refs.case.facts import Case, CreditItem
from legal_refs.case.persons import Moment
from legal_refs.case.vocabulary import (
    Answer,
    Auth,
    BankReason,
    Channel,
    EstateManager,
    LoanKind,
    RecordKind,
    Reply,
    TransactionKind,
)
from tests.documents.test_arguments import example
from tests.documents.test_papers_of_leaks import made
from tests.documents.test_told import changed, text_of


def _report(case: Case) -> tuple[str, str]:
    """The report of similar cases: its head with the issue, and the rest."""
    text = text_of(case, "E2")
    head, _, rest = text.partition("## 二、")
    return head, rest


def test_the_report_on_a_denied_loan_tells_the_facts_and_names_only_issues_that_it_treats() -> None:
    head, rest = _report(example("loan-in-my-name"))
    assert "本案基本事实：2024年5月4日，有人以原告的名义在被告处办理贷款（合同编号HT20240504018）" in head
    assert "原告没有申请该贷款；合同上的签名不是原告本人所签" in head and "得到的答复是不予更正" in head
    assert "否认以其名义办理的贷款，对由此形成的信用记录提出异议的，由谁证明合同由本人订立" in head
    assert "由谁证明合同由本人订立，在能够核对出处的范围内没有检索到有案号的裁判" in rest
    assert "合同由本人订立由主张合同关系的被告证明" in rest


def test_a_record_left_uncorrected_in_both_cases_is_a_common_point() -> None:
    """陈某 is about a record that was not corrected: so is this one, after a refused objection."""
    case = example("loan-in-my-name")
    _, rest = _report(case)
    assert rest.count("两案中，个人都主张信用记录有错误，金融机构都没有及时更正") == 1
    assert "该案争议的是银行没有及时更正错误的信用记录" not in rest and "该案裁判于个人信息保护法施行以前" in rest
    assert "两案中，都有人以个人名义办理业务，由此形成的记录被报入征信系统" in rest
    _, unasked = _report(changed(case, "credit", objection_sent=None, objection_received=None, objection_reply=None))
    assert "都没有及时更正" not in unasked and "该案争议的是银行没有及时更正错误的信用记录" in unasked


def test_a_sued_guarantor_is_not_asked_to_repay_a_loan() -> None:
    case = changed(example("sued-loan"), "loan", kind=LoanKind.GUARANTEE, debtor="某建材公司")
    head, _ = _report(case)
    assert "为某建材公司的债务提供保证" in head and "原告起诉请求被告承担保证责任，涉及本金150,000.00元" in head
    assert "请求个人承担以其名义提供的保证责任，个人否认由其提供的，应否支持" in head and "偿还" not in head
    own, _ = _report(changed(example("sued-loan"), "loan", signature_mine=Answer.YES))
    assert "被告在原告处签名办理了贷款" in own and "否认" not in own and "有人以被告的名义" not in own


def _later(case: Case) -> Moment:
    return Moment(day=case.transactions[-1].when.day.replace(day=25), clock="10:00")


def test_a_phone_card_replaced_after_the_theft_explains_no_code_of_it() -> None:
    case = example("sim-swap")
    assert "验证码由此失去识别原告的作用" in text_of(case)
    text = text_of(changed(case, "custody", sim_when=_later(case)))
    assert "失去识别" not in text and "补办手机卡（证据3）" in text


def test_a_number_changed_after_the_theft_explains_no_code_of_it() -> None:
    case = changed(example("account-takeover"), "circumstances", number_changed=Answer.YES)
    assert "变更以后的验证码不再发往原告" in text_of(case)
    text = text_of(changed(case, "circumstances", number_changed_when=_later(case)))
    assert "不再发往原告" not in text and "预留的手机号码被他人变更，" not in text and "被告处预留的手机号码" in text


def test_malware_is_not_set_against_a_code_that_nobody_used_or_that_the_holder_typed() -> None:
    case = example("trojan-sms")
    assert "不能说明系原告输入或者提供" in text_of(case)
    pins = tuple(structs.replace(one, auth=Auth.PIN) for one in case.transactions)
    by_pin = structs.replace(case, transactions=pins)
    assert "关于验证码的来源" not in text_of(by_pin) and "不能说明系原告输入或者提供" in text_of(by_pin)
    shared = text_of(changed(by_pin, "custody", pin_shared=Answer.YES))
    assert "只说明交易使用了该密码，不能说明原告同意该笔交易" in shared and "不能说明系原告输入" not in shared
    typed = text_of(changed(case, "custody", code_typed=Answer.YES))
    assert "不能说明系原告输入" not in typed and "不能说明原告同意该笔交易" in typed


def test_a_bank_that_was_told_nothing_was_not_told_of_the_change() -> None:
    case = structs.replace(example("sim-swap"), freeze=None, complaint=None, debt=None)
    told = Notice(day=date(2026, 9, 1), addressee="某通信公司", said="反映补卡")
    text = text_of(structs.replace(case, notices=(told,)))
    assert "已将账户异动告知被告" not in text and "由被告或者其合作机构掌握，被告应当提供" in text
    assert "已将账户异动告知被告" in text_of(example("sim-swap"))


def test_a_transfer_at_a_machine_is_one_sum_and_an_unanswered_request_is_no_refusal() -> None:
    case = example("gan-today")
    first = structs.replace(case.transactions[0], channel=Channel.ATM, kind=TransactionKind.TRANSFER)
    rest = tuple(structs.replace(one, kind=TransactionKind.WITHDRAWAL) for one in case.transactions[1:])
    day = first.when.day
    asked = Notice(day=day, clock="23:00", addressee=case.bank.name, said="要求撤销转账")
    case = structs.replace(case, transactions=(first, *rest), notices=(asked,))
    text = text_of(case)
    assert "争议交易中有1笔系通过自助设备转账，金额" in text
    assert "被告应当说明是否办理；没有办理的" in text and "被告没有办理，因此" not in text
    refused = structs.replace(case, notices=(structs.replace(asked, reply=Reply.REFUSED),))
    assert "被告没有办理，因此到账的款项应当由被告承担" in text_of(refused)


def test_an_administrator_appointed_by_the_court_is_not_one_of_the_will_or_the_heirs() -> None:
    case = changed(example("heirs"), "estate", manager=EstateManager.APPOINTED)
    text = text_of(case)
    assert "由继承人推选" not in text and "第一千一百四十七条将处理被继承人的债权债务列为" in text
    assert "《民法典》第一千一百四十六条规定，对遗产管理人的确定有争议的，利害关系人可以向人民法院申请指定" in text
    joint = text_of(changed(example("heirs"), "estate", manager=EstateManager.JOINT))
    assert "第一千一百四十六条" not in joint and "由继承人共同担任遗产管理人" in joint
    more = changed(example("heirs"), "estate", all_joined=Answer.NO)
    assert "甘守仁还有其他继承人，没有参加起诉" in text_of(more)


def test_case_169_meets_the_banks_own_reason_in_the_plaint_of_one_who_was_deceived() -> None:
    """E2 argued from it and the plaint did not: it decides who proves, and the difference is said."""
    case = example("phishing-credit")
    assert "169号" not in made(case, "A2")["A2"], "the bank has not raised it"
    no = Complaint(
        sent=date(2026, 9, 10),
        reply=Reply.REFUSED,
        decided_received=date(2026, 9, 25),
        reasons=(BankReason.CODE_RIGHT,),
        decision="验证码正确，视为本人操作",
    )
    text = made(structs.replace(case, complaint=no), "A2")["A2"]
    assert "最高人民法院指导案例169号的裁判要点确定的是举证规则" in text
    assert "该案没有涉及持卡人受骗告知验证码的情形；其后施行的" in text


def test_the_report_on_data_tells_what_happened_in_the_persons_words() -> None:
    head, _ = _report(example("credit-query"))
    assert "本案基本事实：" in head and "被告以贷款审批为由查询原告个人信用报告" in head
    assert "自2025年9月1日起陆续接到推销贷款和理财的电话、短信" in _report(example("leak-calls"))[0]


def test_a_debt_that_was_paid_off_is_not_like_one_that_was_never_paid() -> None:
    """周某: the debt on the card stood; here the loan of the mark had been paid off."""
    case = example("credit-query")
    mark = CreditItem(institution=case.bank.name, kind=RecordKind.OVERDUE, status="逾期", settled_on=date(2024, 1, 1))
    head, rest = _report(changed(case, "credit", items=(mark,)))
    assert "个人对信用记录提出异议的" in head and "该笔债务已于2024年1月1日还清" in head
    assert "该案的欠款没有偿还，本案记录所载的债务已经还清" in rest and "由谁证明合同" not in head + rest


def test_money_moved_at_the_counter_does_not_count_towards_the_limit_of_transfers_elsewhere() -> None:
    """49,000.00 and 49,000.00 at the counter leave 31,500.00 by phone: below 50,000.00."""
    case = example("account-takeover")
    assert "银行为个人办理非柜面转账业务" in text_of(case)
    first, second, third = case.transactions
    desk = [structs.replace(one, channel=Channel.COUNTER) for one in (first, second)]
    assert "非柜面转账" not in text_of(structs.replace(case, transactions=(*desk, third)))
    part = text_of(structs.replace(case, transactions=(desk[0], second, third)))
    assert "争议交易中的非柜面转账在同一日的合计超过50,000.00元" in part and "累计至第" not in part


def test_every_issue_that_the_report_names_is_treated_in_it() -> None:
    no = Complaint(
        sent=date(2026, 9, 10),
        reply=Reply.REFUSED,
        decided_received=date(2026, 9, 25),
        reasons=(BankReason.THEFT_UNPROVED, BankReason.TOO_LATE_TO_SUE),
    )
    head, rest = _report(structs.replace(example("account-takeover"), complaint=no))
    assert "争议交易能否认定为网络盗刷" in head and "；请求是否超过诉讼时效。" in head
    assert "争议交易能否认定为网络盗刷，上列案例各就其证据认定；《银行卡民事纠纷规定》第六条" in rest
    assert "请求是否超过诉讼时效，上列案例没有专门裁判；" in rest


def test_a_card_copied_at_the_bank_and_used_in_shops_is_no_theft_at_a_machine() -> None:
    case = example("skimmer-premises")
    shops = tuple(structs.replace(one, channel=Channel.POS, kind=TransactionKind.PURCHASE) for one in case.transactions)
    _, rest = _report(structs.replace(case, transactions=shops))
    assert "本案系伪卡消费，该案系伪卡取现、转账" in rest
    assert "本案系伪卡消费" not in _report(case)[1]


def test_a_merchant_answers_for_what_was_paid_at_its_till() -> None:
    case = example("pos-credit")
    here = tuple(structs.replace(t, counterpart=case.merchant.name) for t in case.transactions)
    case = structs.replace(case, transactions=here)
    other = structs.replace(here[0], channel=Channel.ATM, kind=TransactionKind.CASH, counterpart=None)
    shop = structs.replace(case.merchant, sue=True)
    text = text_of(structs.replace(case, merchant=shop, transactions=(*case.transactions, other)), "A2")
    assert f"争议交易中有{len(case.transactions)}笔在被告二处受理" in text
    assert "争议交易在被告二处受理" in text_of(structs.replace(case, merchant=shop), "A2")


def test_no_chance_to_block_is_lost_within_one_minute() -> None:
    case = changed(example("account-takeover"), "circumstances", alert_received=Answer.NO)
    assert "失去了在首笔交易后即行冻结的机会" in text_of(case)
    at = case.transactions[0].when
    once = tuple(structs.replace(one, when=at) for one in case.transactions)
    assert "失去了在首笔" not in text_of(structs.replace(case, transactions=once))


def test_the_form_of_the_plaint_falls_back_like_the_plaint() -> None:
    """A4 is A1 in another form: the share in the alternative and the leading cases stood in A1 alone."""
    papers = made(example("skimmer-premises"), "A1", "A4")
    for words in ("关于责任比例。退一步说", "类似案件中，王某诉中国银行南京河西支行"):
        assert all(words in text for text in papers.values())


def test_a_head_office_is_not_asked_to_pay_where_nothing_is_to_be_paid() -> None:
    """Of a credit card whose bill is unpaid only the debt is denied."""
    company = structs.replace(example("quick-pay").payment_institution, name="示例银行股份有限公司", sue=True)
    for name, paper, duty in (("phishing-credit", "A2", "上述义务"), ("account-takeover", "A1", "上述付款义务")):
        text = text_of(changed(example(name), "bank", head_office=company), paper)
        assert f"原告据此请求被告二对被告一的{duty}承担责任" in text
