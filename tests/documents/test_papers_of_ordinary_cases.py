"""What a reader of three ordinary cases found: a suit on a stolen credit card, a card of another's making, queries."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from complaints.journey import remarks
from legal_refs.case.asides import question_at_end, without_question
from legal_refs.case.dealings import Complaint
from legal_refs.case.facts import CreditItem, OwnLoan
from legal_refs.case.vocabulary import Answer, BankReason, Consequence, ContactChannel, RecordKind, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def test_a_suit_for_no_more_than_the_disputed_sum_is_to_be_dismissed_whole() -> None:
    """13,894.50 are disputed: a bank that asks just that asks nothing else that could be owed."""
    whole = changed(example("sued-credit"), "bank_suit", principal=Decimal("13894.50"), costs=Decimal("800.00"))
    text = made(whole, "A22")["A22"]
    assert "请求驳回被答辩人的全部诉讼请求（本金13,894.50元、" in text
    assert "、律师费等费用800.00元以及此后计收的利息、违约金和费用）" in text
    assert "分开列明" not in text and "其他部分" not in text and "没有合同约定或者付款凭证的，请求驳回" not in text
    more = made(example("sued-credit"), "A22")["A22"]
    assert "全部诉讼请求（" not in more
    assert "没有分开列明的，被答辩人应当分项说明" in more or "分开列明" not in more


def test_a_question_to_us_is_no_word_before_a_court() -> None:
    told = "睡着时被刷了两笔，银行说密码对就要还。现在我该怎么办？"
    text = made(structs.replace(example("sued-credit"), story=told), "B1")["B1"]
    assert "银行说密码对就要还。" in text and "怎么办" not in text
    assert question_at_end(told) == "现在我该怎么办？"
    assert without_question("卡被刷了，我该怎么答辩") == "卡被刷了"
    for said in (
        "我问银行能不能撤销，银行说不能。",
        "我问柜员，我该怎么办？",
        "客服说能还我吗？",
        "怎么丢的我真不知道。",
    ):
        assert without_question(said) == said and not question_at_end(said), said
    assert without_question("我该怎么办？") == "我该怎么办？"
    assert any("我该怎么办？" in text for text in remarks.of_step("story", {"story": told}))  # type: ignore[arg-type]


def test_a_record_of_a_contract_never_made_breaks_both_rules_and_says_why_it_is_wrong() -> None:
    """征信业管理条例 29(2), 15: who did not make the contract consented to no report; that nobody was told is told."""
    case = changed(example("loan-in-my-name"), "credit", told_before=Answer.NO, why_wrong="我从2015年起没回过那里")
    for name, me in (("A3", "原告"), ("C4", "本人"), ("B1", "本人")):
        text = made(case, name)[name]
        broken = f"没有取得{me}的书面同意，违反第二十九条第二款的规定；报送以前没有告知{me}，违反第十五条的规定"
        assert broken in text, name
        assert f"理由是：{me}从2015年起没回过那里" in text, name
    unsaid = made(changed(case, "credit", told_before=None), "A3")["A3"]
    assert "书面同意，违反第二十九条第二款的规定。" in unsaid and "报送以前没有告知原告" not in unsaid
    assert "上述业务的全部信用记录（包括" in unsaid


def test_a_doctor_is_no_evidence_where_no_paper_of_one_is_listed() -> None:
    case = changed(example("loan-in-my-name"), "claim", mental=Decimal("2000"), mental_evidence=(Consequence.MEDICAL,))
    case = changed(case, "leak", consequences=(Consequence.CREDIT_HARMED, Consequence.MEDICAL))
    text = made(structs.replace(case, evidence=tuple(e for e in case.evidence if "病" not in e.name)), "A3")["A3"]
    assert "因此就医。" in text and "有关证据涉及就医" not in text


def test_what_the_bank_answered_stands_in_the_letters_about_data() -> None:
    case = example("loan-in-my-name")
    said = Complaint(
        channel=ContactChannel.COUNTER,
        sent=date(2026, 6, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 6, 9),
        decision="客户经理亲见亲签",
    )
    papers = made(structs.replace(case, complaint=said), "B4d", "B5", "A3")
    assert all("客户经理亲见亲签" in papers[name] for name in ("B4d", "A3"))


def test_a_query_after_the_loan_was_paid_is_met_in_every_paper() -> None:
    case = example("credit-query")
    case = changed(
        case, "credit", own_loan=OwnLoan(since="2019年5月", settled_on=date(2024, 5, 6)), objection_sent=None
    )
    reasons = (("查询原因为贷后管理", date(2026, 3, 2)), ("查询原因为信用卡审批", date(2026, 4, 9)))
    items = tuple(
        CreditItem(institution=case.bank.name, kind=RecordKind.QUERY, status=why, query_date=on) for why, on in reasons
    )
    case = changed(case, "credit", items=items, objection_reply=None)
    case = changed(changed(case, "claim", delete=True), "leak", consent_given=Answer.NO, occurred=date(2026, 3, 2))
    said = Complaint(
        sent=date(2026, 5, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 5, 9),
        decision="2019年合同已授权查询，记录真实",
        reasons=(BankReason.CONSENTED, BankReason.RECORD_TRUE),
    )
    papers = made(structs.replace(case, complaint=said, pi_request=None), "A3", "A8", "B5", "C2")
    paid = "办理2019年5月的该笔贷款时作出，用途限于该贷款的审批和管理；该贷款已于2024年5月6日还清"
    assert all(paid in papers[name] for name in ("A3", "B5", "C2"))
    assert "不等于查询有依据" in papers["A3"] and "申请更正该记录" in papers["A3"]
    assert "合同订立于《民法典》施行以前" in papers["A3"]
    assert "☑撤回本人对查询信用报告的授权" in papers["B5"]
    assert "信用卡申请和审批材料" in papers["A8"] and "履行通知义务" not in papers["A8"]
    assert "银行保险机构消费者权益保护管理办法" not in papers["C2"].split("涉及的规定")[-1][:600]


def test_a_letter_on_a_suit_asks_to_withdraw_it_and_promises_no_further_answers() -> None:
    whole = changed(example("sued-credit"), "bank_suit", principal=Decimal("13894.50"), case_no=None)
    papers = made(whole, "B3", "A22", "A23")
    assert "就争议交易撤回对本人的起诉，不再主张该案中的本金13,894.50元" in papers["B3"]
    assert "撤回对本人的起诉" not in made(example("sued-credit"), "B3")["B3"]
    assert "（案号见应诉通知书）" in papers["A22"] and "现提起反诉没有超过" in papers["A23"]


def test_a_suit_about_a_record_names_the_place_that_gives_the_court_its_power() -> None:
    text = made(example("loan-in-my-name"), "A3")["A3"]
    assert "被告住所地在" in text.split("由贵院管辖")[0].split("本案系")[-1]


def test_the_collection_of_stolen_charges_is_told_and_asked_to_stop() -> None:
    case = changed(
        example("pos-credit"), "debt", collected_since=date(2026, 2, 1), collected_how="催收公司天天打我妹妹电话"
    )
    for name, text in made(case, "A2", "B1", "B3", "C1", "C6").items():
        assert "2026年2月1日以来，" in text and "的款项催收，催收公司天天打" in text, name
    stop = "停止就争议交易催收，不得就此联系本人以外的人，不再就其计收利息、违约金"
    assert stop in made(case, "C1")["C1"] and stop not in made(example("pos-credit"), "C1")["C1"]
    claimed, rule = "费用向原告催收", "没有清偿责任的款项，不应当催收"
    text = made(case, "A2")["A2"]
    assert claimed in text and rule in text and claimed not in made(example("pos-credit"), "A2")["A2"]
    assert "逾期信息向征信系统报送" in made(changed(case, "credit", items=()), "A2")["A2"]  # nothing reported so far
    paid = made(changed(case, "debt", repaid=Decimal("18894.50"), movements=()), "A2")["A2"]
    assert claimed not in paid  # nothing is left that could be collected
