"""What a suit is about stands in its report of similar cases; one binding and one reason are told for no other."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from complaints.documents import quoting
from legal_refs.case.facts import Case, Complaint, Moment
from legal_refs.case.reasons import rows
from legal_refs.case.vocabulary import Answer, BankReason, Channel, Clause, ContactChannel, Reply
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of

REFUSED = (
    "该笔贷款申请时身份证在有效期内，人脸识别比对通过，短信验证码校验正确，款项已发放至您本人名下账户，视为您本人操作。"
    "您还款一期，说明您认可该笔债务。身份证丢失未及时告知我行，责任自负。建议您待公安机关有结论后再处理。"
)


def test_a_suit_to_owe_nothing_is_not_told_as_one_for_a_loss() -> None:
    """18,894.50 disputed, 5,000.00 of it paid under protest: no debt, the money back, the record."""
    text = text_of(example("pos-credit"), "E2")
    assert (
        "信用卡账户发生伪卡盗刷，持卡人请求确认不承担由此形成的透支款的清偿责任、返还已经付出的款项、撤销不良信用记录的，"
        "应否支持；持卡人应否分担损失。" in text
    )
    assert (
        "；2025年11月10日，原告就争议交易偿还5,000.00元，当时已对该款提出异议；2026年3月15日，原告的个人信用报告载有"
        "发卡行报送的记录：2025年12月，贷记卡账户尾号4452，逾期，金额13,894.50元。" in text
    )


def test_a_suit_for_the_deposit_keeps_its_issue() -> None:
    text = text_of(example("gan-today"), "E2")
    assert "持卡人请求发卡行承担责任时，损失应当如何分担" in text and "应否支持" not in text


def test_the_facts_of_a_denied_loan_tell_the_long_decision_and_what_was_taken() -> None:
    case = example("loan-in-my-name")
    decided = Complaint(
        sent=date(2026, 6, 18),
        channel=ContactChannel.COUNTER,
        reply=Reply.REFUSED,
        decided_received=date(2026, 7, 10),
        decision=REFUSED,
    )
    told = text_of(structs.replace(case, complaint=decided), "E2").split("一、争议焦点")[0]
    assert "2026年4月20日，被告就该贷款扣划1,200.00元" in told
    assert "2026年7月10日被告答复“该笔贷款申请时身份证在有效期内" in told and "待公安机关有结论后再处理”" in told


def test_the_year_of_a_case_number_is_no_day_of_judgment() -> None:
    table = text_of(example("leak-calls"), "E2").split("四、与本案的比对")[0]
    assert "（2014）郴北民二初字第947号民事裁判 | 未载明（案号为2014年）" in table.replace("\t", " | ")


def of_three(case: Case) -> Case:
    """Three institutions took the money, and of one binding alone something is known."""
    first, second, third = case.transactions
    paid = (
        first,
        structs.replace(second, counterpart="信捷支付有限公司"),
        structs.replace(third, counterpart="海豚付网络有限公司"),
    )
    bound = Moment(day=date(2026, 10, 19), clock="15:09")
    typed = changed(
        structs.replace(case, transactions=paid),
        "custody",
        bind_when=bound,
        bind_factors="卡号、手机号和验证码",
        bind_code_to="我的手机",
        code_told=Answer.NO,
        code_typed=Answer.YES,
        codes_given=1,
    )
    return changed(structs.replace(typed, payments=()), "card", clause=Clause.NONE)


@pytest.mark.parametrize("paper", ["A7", "B4", "B8"])
def test_one_binding_is_not_told_of_all_institutions(paper: str) -> None:
    text = text_of(of_three(example("quick-pay")), paper)
    assert "只了解到上述一次绑定，也只输入过1个验证码，不能说明各家机构的绑定都凭该验证码完成；其余机构于何时" in text


def test_one_institution_has_one_binding() -> None:
    case = of_three(example("quick-pay"))
    one = structs.replace(case, transactions=example("quick-pay").transactions)
    assert all("上述一次绑定" not in text_of(one, paper) for paper in ("A7", "B4", "B8"))
    assert one.transactions[0].channel is Channel.QUICK_PAY


@pytest.mark.parametrize(
    ("reason", "said", "quoted"),
    [
        (BankReason.POLICE_FIRST, "我行将配合公安侦查。请您等公安破案后再主张", "请您等公安破案后再主张"),
        (BankReason.POLICE_FIRST, "我行将积极配合公安机关侦查，您的请求我行不予受理", ""),
        (BankReason.POLICE_FIRST, "您已向公安机关报案，请等待公安机关结果", "请等待公安机关结果"),
        (BankReason.NO_FAULT, "经核实您没有任何过错。我行不予赔付", ""),
        (BankReason.NO_FAULT, "您没有任何过错，但我行没有过错", "我行没有过错"),
        (BankReason.NO_FAULT, "我行已尽到提示义务，没有任何过错", "没有任何过错"),
    ],
)
def test_a_promise_and_another_without_fault_are_no_reason(reason: BankReason, said: str, quoted: str) -> None:
    assert quoting.giving([said], rows()[reason]) == quoted


@pytest.mark.parametrize("said", ["经核实您没有任何过错，我行不予赔付", "商户按规定操作，没有过错，我行不予赔付"])
def test_the_fault_of_another_is_not_quoted_as_the_banks(said: str) -> None:
    decided = Complaint(
        sent=date(2026, 6, 1),
        channel=ContactChannel.COUNTER,
        reply=Reply.REFUSED,
        decided_received=date(2026, 6, 10),
        decision=said,
        reasons=(BankReason.NO_FAULT,),
    )
    text = text_of(structs.replace(example("gan-today"), complaint=decided), "A1")
    part = text.split("关于过错。")[1].split("\n")[0]
    assert part.startswith("被告在答复中主张自己没有过错") and "“" not in part


def test_a_complaint_on_a_record_annexes_the_own_story() -> None:
    """As in the complaint to the financial regulator: at the end, word for word, and among what is enclosed."""
    text = text_of(structs.replace(example("credit-query"), story="我没有办过贷款，银行却查了我两次"), "C4")
    before, _, after = text.partition("本人的书面说明（原话）附后，请求和理由以正文为准。")
    assert before and after.rstrip().endswith("附　本人的书面说明（原话）\n我没有办过贷款，银行却查了我两次。")
    assert "另作如下说明" not in text and "；\n" in after and "本人的书面说明（原话）1份。" in after


def test_each_reason_of_the_bank_is_met_in_a_line_of_its_own() -> None:
    """Below the table of the dealings, not in a cell of it; what the person objects stands first."""
    decided = Complaint(
        sent=date(2026, 6, 1),
        channel=ContactChannel.COUNTER,
        reply=Reply.REFUSED,
        decided_received=date(2026, 6, 10),
        decision="交易密码正确，我行已发送短信提醒",
        reasons=(BankReason.PIN_IS_HOLDER, BankReason.ALERT_SENT),
        points_disputed=("没有说明磁条交易",),
    )
    case = structs.replace(example("gan-today"), complaint=decided, notices=())
    for paper in ("C1", "C6"):
        below = text_of(case, paper).split("### 对处理决定的意见\n")[1].split("\n## ")[0].splitlines()
        assert below[0] == "本人不接受该决定：没有说明磁条交易。"
        assert below[-1].endswith(". 发送提醒不等于本人授权交易。") and below[1].startswith("1. ")
