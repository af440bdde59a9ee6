"""Each reason that a bank gave is answered in the papers, whether it was ticked or stands in the words copied out."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.dealings import Notice
from legal_refs.case.facts import Case, Complaint
from legal_refs.case.reasons import given_by_bank
from legal_refs.case.vocabulary import Auth, BankReason, MovementKind, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made

# Reason, an example it is given in, the paper that answers it, how a bank says it, what the answer says
ANSWERED = [
    (
        "pin_is_holder",
        "skimmer-premises",
        "B1",
        "凡使用密码进行的交易均视为本人交易",
        "密码输入正确只说明交易时使用的信息正确",
    ),
    ("code_right", "trojan-sms", "B1", "短信验证码正确", "验证码输入正确只说明"),
    ("checks_passed", "account-takeover", "B1", "人脸识别通过", "关于人脸核验通过"),
    ("own_act", "trojan-sms", "B1", "系您自行操作", "应当提供证据证明"),
    ("careless", "skimmer-premises", "B1", "您没有妥善保管密码", "没有将密码告知他人"),
    ("functions_opened", "sim-swap", "B1", "您开通快捷支付即应知晓风险", "开通支付功能不等于授权此后的每一笔付款"),
    ("debit_authorised", "quick-pay", "B1", "系您自行签约快捷支付，扣款有授权", "要求银行与客户直接签订授权协议"),
    ("chip_safe", "gan-today", "A1", "芯片卡不可复制", "不能证明争议交易使用的是真卡"),
    ("theft_unproved", "gan-today", "A1", "客户未能证明系伪卡交易", "不以原告取得伪卡为条件"),
    ("procedure_kept", "trojan-sms", "B1", "业务手续齐全", "手续齐备只说明业务按流程办理"),
    ("loss_term", "card-lost", "B1", "挂失前的损失由客户承担", "关于挂失前的损失"),
    ("late_report", "card-lost", "A2", "您没有及时挂失", "关于损失扩大"),
    ("limit_scope", "skimmer-premises", "A1", "限额系对手机银行设置", "有两种以上解释的"),
    ("alert_sent", "sim-swap", "B1", "我行已发送短信提醒", "发往该号码的提醒由他人接收"),
    ("money_gone", "trojan-sms", "B1", "资金已被转走，无法追回", "不取决于款项能否向他人追回"),
    ("instalment_valid", "pos-credit", "B1", "分期业务已经生效", "分期只是对已经记账的款项约定偿还的时间"),
    ("paid_so_owed", "sued-credit", "B1", "还款视为认可", "付款本身不等于确认争议交易"),
    ("not_objected", "pos-credit", "B1", "您未在规定期限内提出异议", "不等于争议交易由本人所为"),
    ("scheme_late", "pos-credit", "B1", "拒付申请已超过国际卡组织规定的期限", "银行卡组织的成员机构之间处理争议"),
    ("chargeback_lost", "pos-credit", "A2", "商户提供了有效单据，拒付未成功", "其结果不能约束原告"),
    (
        "records_elsewhere",
        "gan-today",
        "A1",
        "ATM交易录像由受理行保存，我行不掌握",
        "该条没有以资料由发卡行自己保存为限",
    ),
    ("third_party", "trojan-sms", "B1", "应由运营商承担责任", "第三方是否另有责任"),
    ("police_first", "skimmer-premises", "B1", "请等待公安机关侦查结果", "公安机关"),
    ("too_late_to_sue", "gan-today", "B1", "已过诉讼时效", "诉讼时效期间至今没有届满"),
    ("not_from_us", "statement-leak", "B1", "信息不是我行泄露", "贵行否认的，应当提供相应时段的完整日志"),
    ("staff_private", "leak-calls", "A3", "系离职员工所为", "岗位、账号和查询权限由被告设置和管理"),
    ("contractor_did", "leak-calls", "B1", "应由外包公司承担责任", "外包单位由贵行选择"),
    ("withdrawn", "statement-leak", "A3", "系误发，已撤回", "此后撤回、删除不能消除已经发生的后果"),
    (
        "records_gone",
        "statement-leak",
        "A3",
        "监控录像已超过保存期限，无法核实办理人",
        "录像、纸质凭证到期，不影响被告提供",
    ),
    ("others_had_data", "leak-calls", "A3", "房产中介也掌握您的信息", "在答复中称"),
    ("debt_untold", "outsourced-2025", "A3", "联系第三人系为转告，未透露债务信息", "不需要说出欠款的数额和期数"),
    ("recipient_knew", "statement-leak", "A3", "收件人系您的家属，对您的情况本就了解", "更不等于有权取得"),
    ("no_intent", "leak-calls", "A3", "我行工作人员并无故意", "没有故意不等于没有过错"),
    ("id_loss_untold", "loan-in-my-name", "A3", "身份证丢失未及时告知我行", "遗失证件不是订立合同的意思表示"),
    ("no_causation", "leak-calls", "A3", "与损失没有因果关系", "不以财产损失为条件"),
    ("no_loss", "statement-leak", "B1", "没有造成损失", "个人信息权益"),
    ("consented", "leak-calls", "B1", "您已同意隐私政策", "贵行主张取得同意的，应当提供"),
    ("record_true", "loan-in-my-name", "B1", "征信记录如实报送", "应当说明核查的内容、结果和依据"),
    ("record_stays", "loan-in-my-name", "A3", "记录无法删除", "应当由报送该记录的被告报送更正"),
    ("batch", "credit-query", "B1", "系统批量查询", "由系统发起的查询同样是贵行的查询"),
    ("identity_checked", "loan-in-my-name", "B1", "人脸核验通过", "关于身份核验"),
    ("money_paid_out", "loan-in-my-name", "A3", "贷款已发放至约定账户", "仅凭付款的记录，不能证明"),
    (
        "notice_signed",
        "loan-in-my-name",
        "B1",
        "2024年您还在通知书上签了字，等于认了",
        "在通知书上签名，也只能说明当时见到该通知书",
    ),
    ("contract_signed", "loan-in-my-name", "B1", "电子合同合法有效", "以其由本人订立为前提"),
    ("no_fault", "gan-today", "B1", "我行没有过错", "没有将过错规定为承担该责任的条件"),
    ("seal_forged", "staff-deposit", "A1", "存款凭证上的印章系其伪造", "没有条件辨别其真伪"),
    (
        "not_our_staff",
        "staff-deposit",
        "B3",
        "代办站已经撤销，许某不是我行员工",
        "不能提供的，该关系的终止不能对抗本人",
    ),
    ("high_interest", "staff-deposit", "B3", "客户贪图高息，自身存在过错", "不能说明本人知道经手人没有权限"),
    ("not_on_books", "staff-deposit", "B1", "款项没有入账", "没有记账是贵行内部管理的结果"),
]

NAMED_IN_WORDS = ("checks_passed", "identity_checked")
"""Reasons whose answer says which check it was: a tick alone does not."""


def told(name: str, said: str | None = None, reasons: tuple[BankReason, ...] = ()) -> Case:
    complaint = Complaint(
        sent=date(2026, 9, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 9, 12),
        decision=said,
        reasons=reasons,
    )
    case = example(name)
    return structs.replace(case, complaint=complaint, earlier_complaints=(), notices=(), pi_request=None)


def test_every_reason_has_its_answer() -> None:
    assert {row[0] for row in ANSWERED} == set(BankReason)


@pytest.mark.parametrize("reason,name,paper,said,answer", ANSWERED, ids=[row[0] for row in ANSWERED])
def test_the_words_of_a_bank_are_met(reason: str, name: str, paper: str, said: str, answer: str) -> None:
    case = told(name, said)
    assert BankReason(reason) in given_by_bank(case)
    assert answer in made(case, paper)[paper]


@pytest.mark.parametrize(
    "reason,name,paper,said,answer",
    [row for row in ANSWERED if row[0] not in NAMED_IN_WORDS],
    ids=[row[0] for row in ANSWERED if row[0] not in NAMED_IN_WORDS],
)
def test_a_ticked_reason_is_met(reason: str, name: str, paper: str, said: str, answer: str) -> None:
    assert answer in made(told(name, reasons=(BankReason(reason),)), paper)[paper]


def test_a_device_that_a_stranger_bound_is_no_check_that_was_passed() -> None:
    """The bank spoke of the code for binding a device; a check of the device was answered, which it never named."""
    text = made(told("quick-pay", "绑定设备支付的验证码由持卡人自行输入，交易视为本人所为"), "B1")["B1"]
    assert "设备或者证书" not in text and "已经通过核验" not in text
    assert "不能证明输入时知道该验证码用于把卡绑定到他人的设备" in text
    ticked = made(told("quick-pay", reasons=(BankReason.CHECKS_PASSED,)), "B1")["B1"]
    assert "在答复中提出信息核验通过" in ticked


@pytest.mark.parametrize("said", ["经核实不予赔付", "您的诉求我行不予支持", "我行已将您的情况上报"])
def test_an_answer_without_a_reason_gives_none(said: str) -> None:
    assert given_by_bank(told("gan-today", said)) == frozenset()


def test_a_manager_named_by_the_bank_admits_the_leak() -> None:
    """大堂经理…属其个人违规行为…未发现造成实际损失: none of the three was met; a leak by others was still supposed."""
    text = made(told("statement-leak", "大堂经理魏某未经授权打印流水属其个人违规行为，未发现造成实际损失"), "A3")["A3"]
    assert (
        "被告在答复中称“大堂经理魏某未经授权打印流水属其个人违规行为”" in text
        and "被告在答复中称“未发现造成实际损失”" in text
    )
    assert "可能主张信息由他人泄露" not in text


def test_an_offer_to_pay_is_no_word_of_consent() -> None:
    """我行同意补偿: the bank agreed, not the customer."""
    assert BankReason.CONSENTED not in given_by_bank(told("leak-calls", "未造成损失，我行同意补偿2000元"))
    assert BankReason.CONSENTED in given_by_bank(told("leak-calls", "您已同意我行的隐私政策"))


def test_a_debit_by_the_bank_is_no_payment_that_accepts() -> None:
    """The bank took the money itself and called that a recognition; only a payment of one's own was answered."""
    case = told("loan-in-my-name", "账户已用于还款，视为认可")
    assert case.loan is not None
    movements = tuple(structs.replace(m, kind=MovementKind.DEDUCTED, by=None) for m in case.loan.movements)
    text = made(structs.replace(case, loan=structs.replace(case.loan, movements=movements)), "A3")["A3"]
    assert "上述款项由被告扣划，不是原告偿还" in text


def test_what_was_ticked_stands_before_what_the_words_seem_to_say() -> None:
    case = told("gan-today", "芯片卡不可复制，已过诉讼时效", (BankReason.CHIP_SAFE,))
    assert given_by_bank(case) == {BankReason.CHIP_SAFE}


def test_who_paid_the_clerk_is_not_said_to_have_been_robbed_by_a_pin() -> None:
    """The customer herself typed the PIN at the clerk's machine: 银行卡规定 4(2) is not hers to plead."""
    case = example("staff-deposit")
    rows = tuple(structs.replace(row, auth=Auth.PIN) for row in case.transactions)
    papers = made(structs.replace(case, transactions=rows), "A1", "B3")
    assert not [name for name, text in papers.items() if "关于密码输入正确" in text]


def test_a_reason_that_another_gave_is_not_the_banks() -> None:
    """What was ticked for the answer of a payment institution is no word of the bank."""
    case = told("quick-pay")
    other = Notice(
        day=date(2026, 9, 1),
        addressee="示例支付有限公司",
        reply=Reply.REFUSED,
        reasons=(BankReason.CODE_RIGHT,),
    )
    text = made(structs.replace(case, notices=(other,)), "B1")["B1"]
    assert "在答复中提出验证码" not in text


def test_a_bank_that_points_to_the_thief_is_not_told_that_it_chose_its_partners() -> None:
    text = made(told("gan-today", "案件已经侦破，请向犯罪嫌疑人追偿"), "B1")["B1"]
    assert "行为人是否退赔，不影响贵行依照合同向本人承担的责任" in text and "合作机构由贵行选用" not in text
    text = made(told("gan-today", "持卡人在商户用卡不慎，我行不承担责任"), "B1")["B1"]
    assert "关于第三方的原因" not in text
