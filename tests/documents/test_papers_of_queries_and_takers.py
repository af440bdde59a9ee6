"""What is pleaded of a query after a question in the lobby, of takers nobody knows, and of one loss told twice."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, Complaint
from legal_refs.case.leaks import Harm
from legal_refs.case.vocabulary import BankReason, Consequence, DataCategory, Reply, SourceBasis
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made

_ANSWER = "客户扫码时已勾选授权，查询是为了给您测算额度。房贷批不批是别的银行的决定，跟我行没有关系。"


def _asked(**told: object) -> Case:
    """She asked for a rate, had her identity card photographed and applied for nothing; strangers called later."""
    case = example("credit-query")
    leak = structs.replace(
        case.leak,
        what_happened="2025年3月2日我到该支行问贷款的利率，客户经理让我扫码登记，又拍了我的身份证，说不影响征信。我没有签字，也没有申请",
        given_on=date(2025, 3, 2),
        recipient="不明，打电话的自称贷款中介",
        callers_knew="我的姓名、刚在银行查过贷款额度",
        callers_right=None,
        source_basis=(SourceBasis.QUERY_RECORD, SourceBasis.TIMING),
        source_note="信用报告的查询记录上写着查询机构和日期；推销电话在查询后第5天开始",
        categories=(DataCategory.NAME, DataCategory.ID_NUMBER, DataCategory.CREDIT_REPORT),
    )
    said = Complaint(
        sent=date(2025, 4, 20),
        reply=Reply.REFUSED,
        decided_received=date(2025, 5, 5),
        decision=_ANSWER,
        reasons=(BankReason.CONSENTED, BankReason.NO_CAUSATION),
        points_disputed=("扫码页面只让填姓名，没有出现过授权书",),
    )
    return structs.replace(case, story=None, leak=structs.replace(leak, **told), complaint=said)


def test_a_taker_nobody_knows_is_not_said_to_have_got_the_report() -> None:
    texts = made(_asked(), "A3", "C1", "C2")
    for text in texts.values():
        assert "取得上述信息的是" not in text and "不清楚；打电话的自称贷款中介" in text
        assert "个人信息保护法》第二十三条" not in text, "nobody is known to whom the data were handed"
    assert "掌握本人信用报告中的信息" not in texts["C2"] and "具有高度可能性" not in texts["A3"]
    assert "查明来电人掌握的上述信息是否由被举报机构提供" in texts["C2"]
    known = made(_asked(recipient="某贷款中介公司"), "A3", "C2")
    assert "取得上述信息的是某贷款中介公司" in known["A3"] and "某贷款中介公司掌握本人信用报告中的信息" in known["C2"]


def test_a_question_about_a_rate_is_no_business_done_there() -> None:
    text = made(_asked(), "A3")["A3"]
    assert "办理业务" not in text.split("（四）")[0] and "2025年3月2日，原告向被告提供个人信息。" in text
    assert "日期（证据1）；推销电话在查询后第5天开始（证据2）" in text


def test_the_consent_to_a_query_is_met_once_with_what_was_told_at_the_counter() -> None:
    text = made(_asked(), "A3")["A3"]
    assert text.count("被告在答复中称“客户扫码时已勾选授权”") == 1
    assert "由被告的人员拍摄身份证件，不是对查询信用报告的书面同意" in text
    assert "被告的人员当时告知原告“不影响征信”" in text
    assert "原告的说明是：扫码页面只让填姓名，没有出现过授权书。" in text


def test_the_cause_of_a_refused_loan_is_argued_on_the_query_in_the_words_of_the_bank() -> None:
    text = made(_asked(), "A3")["A3"].split("关于因果关系。")[1].split("\n")[0]
    assert text.startswith("被告在答复中称“房贷批不批是别的银行的决定”。") and "泄露" not in text


def test_a_query_for_business_that_never_was_is_an_act_of_its_own_in_the_report() -> None:
    row = made(_asked(), "C2")["C2"].split("以不存在的业务为由查询个人信用报告")[1].split("\n")[0]
    assert "2025年3月2日的查询以贷款审批为由，本人没有提出过相应的申请；被举报机构称“查询是为了给您测算额度”" in row


def test_one_loss_told_twice_stands_once() -> None:
    case = example("leak-calls")
    harm = Harm(money_lost="2024年12月5日我把2980元转给了对方，没有追回")
    leak = structs.replace(case.leak, consequences=(Consequence.MONEY_LOST,), harm=harm)
    claim = structs.replace(
        case.claim, property_loss=Decimal("2980.00"), property_loss_how="分两次转出2000元和980元，共2980元"
    )
    text = made(structs.replace(case, leak=leak, claim=claim), "A3")["A3"]
    assert "受到资金损失" not in text
    assert "财产损失2,980.00元：2024年12月5日原告把2980元转给了对方，没有追回。具体为：分两次转出2000元和980元" in text
    other = Harm(money_lost="另外买防骚扰软件花了99元")
    apart = made(structs.replace(case, leak=structs.replace(leak, harm=other), claim=claim), "A3")["A3"]
    assert "受到资金损失：另外买防骚扰软件花了99元" in apart


def test_a_report_of_cases_on_a_query_owns_that_none_is_on_the_question() -> None:
    """The cases won were about wrong records, as far from a query as those that were lost."""
    text = made(_asked(), "E2")["E2"]
    assert "未检索到与本案相近的不利案例" not in text
    assert "有利的案例2件。上列案例都不是就查询是否取得同意、由谁举证作出的" in text
    assert "信用信息方面争议不同的裁判，结果有利和不利的都有。" in text
    assert "都不是就查询" not in made(example("leak-calls"), "E2")["E2"]


def _sold(*reasons: BankReason) -> Case:
    """A bank that calls the sale of data a crime of its former clerk and says that the customer paid himself."""
    case = example("insider-sale")
    said = Complaint(
        sent=date(2026, 7, 1),
        received=date(2026, 7, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 7, 15),
        decision="出售客户信息系原员工的个人犯罪行为，该员工已被我行开除。您的9800元系您本人操作转出，且已过诉讼时效。",
        reasons=reasons,
    )
    claim = structs.replace(case.claim, property_loss=Decimal("9800.00"), property_loss_how="接到诈骗电话后转出9800元")
    return structs.replace(case, complaint=said, claim=claim)


def test_the_banks_word_on_its_clerk_stands_among_the_grounds_of_the_source() -> None:
    part = made(_sold(BankReason.STAFF_PRIVATE), "A3")["A3"].split("（四）")[0]
    assert "被告2026年7月15日的答复称“出售客户信息系原员工的个人犯罪行为”" in part


def test_a_complaint_meets_the_reproach_that_the_customer_paid_himself_and_says_the_time_once() -> None:
    papers = made(_sold(BankReason.OWN_ACT, BankReason.TOO_LATE_TO_SUE), "C1", "C2")
    assert "款项由何人付出，不能说明他人何以掌握本人的信息，也不能说明损失与信息外流无关" in papers["C1"]
    assert "款项由何人付出" not in papers["C2"], "a report is of what the bank did"
    assert papers["C1"].count("诉讼时效期间") < 2


def test_the_judgment_on_which_a_letter_rests_is_enclosed() -> None:
    case = example("insider-sale")
    verdict = structs.replace(case.evidence[0], name="刑事判决书复印件及附件名单", proves="系工作人员出售")
    text = made(structs.replace(case, evidence=(*case.evidence, verdict)), "B4d")["B4d"]
    assert "刑事判决书复印件及附件名单1份。" in text
