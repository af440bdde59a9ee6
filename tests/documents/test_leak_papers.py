"""What a lawyer found in the papers of leaks, loans and other matters that nobody had written an example for."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from legal_refs.assessment import assess
from legal_refs.case import interruptions
from legal_refs.case.facts import (
    Card,
    Case,
    Claim,
    Complaint,
    Cost,
    CreditItem,
    Evidence,
    Loan,
    Notice,
    Payment,
    PiRequest,
)
from legal_refs.case.vocabulary import (
    Answer,
    Apology,
    CardKind,
    ContactChannel,
    CostKind,
    DoneBy,
    EvidenceForm,
    EvidenceGroup,
    Gender,
    LoanKind,
    PaymentNature,
    PiRight,
    RecordKind,
    Reply,
    Voucher,
)
from tests.documents.test_arguments import ON, example
from tests.documents.test_told import changed, text_of


def made(case: Case, *papers: str) -> dict[str, str]:
    """These papers of a case, as text."""
    built = dossier.build(case, assess(case, ON), list(papers))
    return {file.id: lint.text(file.data) for file in built.files}


def leak(name: str, **facts: object) -> Case:
    case = example(name)
    assert case.leak is not None
    return structs.replace(case, leak=structs.replace(case.leak, **facts))


def test_the_letter_about_a_leak_has_its_ground_and_meets_what_the_bank_will_say() -> None:
    text = made(example("insider-sale"), "B1")["B1"]
    assert "第一千一百九十一条第一款" in text and "属于敏感个人信息" in text
    assert "1. 关于信息来源。贵行可能主张信息由他人泄露" in text and "2. 关于工作人员的个人行为" in text
    assert "原告" not in text and "被告" not in text
    text = made(example("marketing-c2"), "B1")["B1"]
    assert "第二十三条" in text and "没有取得本人的同意" in text


def test_a_decision_that_was_not_accepted_is_answered_in_the_next_letter() -> None:
    refused = Complaint(
        number="TS1",
        sent=date(2026, 3, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 3, 20),
        points_disputed=("没有查询日志",),
    )
    case = structs.replace(example("leak-calls"), complaint=refused)
    text = made(case, "B1")["B1"]
    assert "本人不同意贵行就编号TS1的投诉作出的处理决定（本人于2026年3月20日收到）。" in text
    assert "就本人对处理决定的下列异议逐项核实，书面说明：没有查询日志。" in text
    done = structs.replace(case, complaint=structs.replace(refused, reply=Reply.DONE))
    assert "本人不同意" not in made(done, "B1")["B1"]


def test_a_bank_that_says_it_is_done_is_told_that_it_went_on() -> None:
    """43 calls until 28 February 2026; the bank said on 20 December 2025 that it had stopped them."""
    done = Complaint(sent=date(2025, 12, 1), reply=Reply.DONE, decided_received=date(2025, 12, 20))
    case = structs.replace(leak("leak-calls", spread_ongoing=Answer.NO), complaint=done)
    text = made(case, "B1")["B1"]
    assert (
        "本人于2025年12月20日收到贵行已经处理的答复，但上述情况此后仍持续到2026年2月28日，请重新核实并书面答复。"
        in text
    )
    over = structs.replace(case, complaint=structs.replace(done, decided_received=date(2026, 3, 20)))
    assert "已经处理的答复" not in made(over, "B1")["B1"]


def test_each_paper_asks_for_the_same_apology() -> None:
    """A public apology was asked for in the complaint to the court, a written one in the letters."""
    case = example("leak-calls")
    case = structs.replace(
        case, claim=structs.replace(case.claim, apology=Apology.PUBLIC, apology_scope="该行官方网站首页")
    )
    papers = made(case, "A3", "B1", "C1")
    assert "以公开方式向原告赔礼道歉（范围：被告官方网站首页）" in papers["A3"]
    assert "公开向本人赔礼道歉（范围：贵行官方网站首页）" in papers["B1"] and "只请求书面致歉" not in papers["B1"]
    assert "公开向本人赔礼道歉（范围：被投诉机构官方网站首页）" in papers["C1"]


def test_every_query_is_listed_once_and_nothing_is_inferred_from_a_query_alone() -> None:
    case = leak("credit-query", recipient=None, callers_knew=None)
    assert case.credit is not None and case.bank is not None
    rows = tuple(
        CreditItem(institution=case.bank.name, kind=RecordKind.QUERY, status="贷后管理", query_date=day)
        for day in (date(2025, 1, 3), date(2025, 2, 3))
    )
    case = structs.replace(case, credit=structs.replace(case.credit, items=rows))
    papers = made(case, "A3", "B1")
    assert "载明被告的2次查询：2025年1月3日（贷后管理），2025年2月3日（贷后管理）" in papers["A3"]
    assert "载明贵行的2次查询：2025年1月3日（贷后管理），2025年2月3日（贷后管理）。" in papers["B1"]
    assert "为他人所知" not in papers["A3"] and "和向他人提供原告信用信息" not in papers["A3"]
    assert "履行通知原告的义务" not in papers["A3"], "no duty to tell of a leak where there was a query"


def test_only_what_goes_on_is_to_be_stopped() -> None:
    papers = made(example("statement-leak"), "B1", "C1")
    assert "停止对本人个人信息" not in papers["B1"] and "停止对本人个人信息" not in papers["C1"]
    assert "停止对本人个人信息" in made(example("leak-calls"), "C1")["C1"]


@pytest.mark.parametrize(
    ("demanded", "words", "promised"),
    [
        (None, "同意补偿500元", False),
        (Answer.NO, "同意补偿500元", False),
        (Answer.YES, "同意补偿500元", True),
        (Answer.YES, "同意赔付打印费，其余损失不予赔偿", True),
        (Answer.YES, None, False),
        (Answer.YES, "确认柜员违规打印，不同意赔偿", False),
        (Answer.YES, "已启动更正；定金损失与我行无关，扣收款待核实", False),
        (Answer.YES, "已提供查询记录，损失由第三人承担，赔偿问题建议通过诉讼解决", False),
    ],
)
def test_part_of_a_complaint_of_a_leak_granted_is_no_promise_to_pay(
    demanded: Answer | None, words: str | None, promised: bool
) -> None:
    """「已启动更正；定金损失与我行无关」 became 「同意部分赔付，属于同意履行义务」 and 「不接受只承担一部分」."""
    told = Complaint(
        sent=date(2025, 5, 1), reply=Reply.PARTIAL, decided_received=date(2025, 6, 1), demanded=demanded, decision=words
    )
    case = structs.replace(example("statement-leak"), complaint=told)
    assert ("agreement" in {e.kind for e in interruptions.acts(case)}) is promised
    if words and "补偿" not in words:
        assert ("其余部分应当由本人承担" in made(case, "C1")["C1"]) is promised
    theft = structs.replace(example("gan-today"), complaint=structs.replace(told, demanded=None, decision=None))
    assert "agreement" in {e.kind for e in interruptions.acts(theft)}


def test_no_record_is_alleged_where_none_was_seen() -> None:
    case = structs.replace(example("loan-in-my-name"), credit=None)
    papers = made(case, "A3", "B1")
    assert "上述记录" not in papers["A3"] and "征信系统报送" not in papers["A3"] and "并报送记录" not in papers["A3"]
    assert "核实是否以本人名义向征信系统报送上述业务的信息；已经报送的，更正、删除" in papers["B1"]
    assert "上述记录" not in papers["B1"]


def test_who_is_sued_over_a_loan_denies_it_in_the_answer_alone() -> None:
    case = example("sued-loan")
    papers = made(case, "A3", "A22")
    assert "不成立，原告不承担偿还责任" not in papers["A3"] and "更正、删除" in papers["A3"]
    assert "被告已就该合同另案起诉，原告在该案中答辩" in papers["A3"]
    assert "他人用伪造的签名以答辩人名义向被答辩人借款" in papers["A22"] or "他人用伪造的签名" in papers["A22"]
    bare = structs.replace(case, credit=None)
    assert {o.id for o in catalogue.offers(bare, assess(bare, ON)) if o.offered and not o.blockers} & {
        "A3",
        "A5",
    } == set()


def test_who_is_sued_as_a_guarantor_is_not_told_of_a_debt_of_his_own() -> None:
    case = structs.replace(
        example("sued-loan"),
        credit=None,
        loan=Loan(kind=LoanKind.GUARANTEE, contract_no="保字1号", signed=date(2023, 6, 19), signature_mine=Answer.NO),
    )
    text = made(case, "A22")["A22"]
    assert "请求答辩人承担保证责任，应当就保证合同成立、主债务的发生和数额" in text
    assert "2023年6月19日的编号为保字1号的保证合同" in text


def test_a_bank_that_sends_to_the_police_first_is_answered() -> None:
    case = example("loan-in-my-name")
    assert case.bank is not None
    told = Notice(
        day=date(2026, 7, 1),
        addressee=case.bank.name,
        channel=ContactChannel.HOTLINE,
        demand=Answer.YES,
        reply=Reply.TO_POLICE,
        reply_text="请先报警",
    )
    papers = made(structs.replace(case, notices=(told,), police=None), "A3", "B1")
    assert "关于要求先行报案" in papers["A3"] and "关于要求先行报案" in papers["B1"]
    assert "被告答复：“请先报警”" in papers["A3"] and "贵行答复：“请先报警”" in papers["B1"]


def test_a_refusal_to_let_look_is_met() -> None:
    case = example("leak-calls")
    assert case.pi_request is not None
    asked = structs.replace(
        case.pi_request,
        rights=(PiRight.ACCESS,),
        answer=Reply.REFUSED,
        answer_date=date(2025, 11, 1),
        reason_given="属于内部资料",
    )
    papers = made(structs.replace(case, pi_request=asked), "A3", "B5b")
    assert "原告请求查阅的是原告本人的个人信息及其处理情况，被告所述理由不足以拒绝该请求：《" in papers["A3"]
    assert "本人请求查阅的是自己的个人信息及其处理情况，贵行所述理由不足以拒绝该请求：《" in papers["B5b"]


def test_a_loss_of_money_through_a_leak_is_told_to_the_police_with_its_proof_in_the_complaint() -> None:
    case = example("leak-calls")
    case = structs.replace(case, claim=structs.replace(case.claim, property_loss=Decimal("3200.00")))
    papers = made(case, "A3", "D1")
    assert "财产损失3,200.00元。" in papers["D1"]
    assert "财产损失3,200.00元。" in papers["A3"] and "支出合理费用" in papers["A3"]
    proved = Evidence(group=EvidenceGroup.CONSEQUENCE, name="转账3200元的回单", form=EvidenceForm.DOCUMENT)
    shown = made(structs.replace(case, evidence=(*case.evidence, proved)), "A3")["A3"]
    assert re.search("财产损失3,200.00元（证据[0-9]+）。", shown), "by its own exhibit, not that of the receipts"


def test_the_payment_institution_is_asked_for_the_childs_payment_as_the_shop_is() -> None:
    """The complaint asked for an advance payment as after a theft."""
    case = example("quick-pay")
    case = structs.replace(
        case,
        victim=structs.replace(
            case.victim, id_no="410305198508083515", gender=Gender.MALE, birth_date=date(1985, 8, 8)
        ),
        custody=structs.replace(case.custody, done_by=DoneBy.CHILD),
        payments=(
            Payment(payer="示例商户", day=date(2026, 3, 1), amount=Decimal("10.00"), nature=PaymentNature.SETTLEMENT),
        ),
    )
    papers = made(case, "B8", "C3")
    assert "作为法定代理人不同意、不追认" in papers["C3"] and "先行赔付" not in papers["C3"]
    assert "第一百四十五条" in papers["C3"] and "原告" not in papers["C3"]
    for text in papers.values():
        assert "已扣除示例商户于2026年3月1日支付的10.00元" in text


@pytest.mark.parametrize("done_by", [DoneBy.CHILD, DoneBy.SELF_DECEIVED, DoneBy.MERCHANT])
def test_no_application_to_a_court_in_a_suit_that_is_not_brought(done_by: DoneBy) -> None:
    """The complaint against the bank was refused; the applications of the same suit were made."""
    case = example("quick-pay")
    case = structs.replace(case, custody=structs.replace(case.custody, done_by=done_by))
    ready = {o.id for o in catalogue.offers(case, assess(case, ON)) if o.offered and not o.blockers}
    assert ready & {"A1", "A7", "A8", "A9", "A14"} == set()


def test_a_query_alone_pleads_no_leak_and_no_sale() -> None:
    text = made(leak("credit-query", recipient=None, callers_knew=None), "A3")["A3"]
    assert "第一千零三十八条" not in text and "第十条规定，任何组织" not in text and "查询由被告作出的依据" in text
    text = made(example("credit-query"), "A3")["A3"]
    assert "第一千零三十八条" in text, "what it showed was known to another"


def test_a_proof_in_the_course_of_events_is_one_that_was_named() -> None:
    """「报警记录」「投诉材料」 stood there for reports and complaints of which nobody holds a paper."""
    told = Complaint(sent=date(2026, 6, 1), channel=ContactChannel.HOTLINE, reply=Reply.NONE)
    text = made(structs.replace(example("insider-sale"), complaint=told), "B1")["B1"]
    assert "报警记录" not in text and "投诉材料" not in text
    assert (
        "受案回执" in made(example("leak-then-theft"), "B1")["B1"]
        or "受字" in made(example("leak-then-theft"), "B1")["B1"]
    )


def test_what_was_paid_for_a_product_is_no_deposit() -> None:
    case = example("staff-deposit")
    assert case.staff is not None
    bought = structs.replace(
        case, card=Card(kind=CardKind.DEBIT, tail="2217"), staff=structs.replace(case.staff, voucher=Voucher.PRODUCT)
    )
    text = made(bought, "A1")["A1"]
    assert "返还原告交付的款项并支付利息" in text
    assert "存款本息" not in text and "《商业银行法》第七十三条" not in text


def test_a_matter_that_fits_nothing_gets_a_whole_letter() -> None:
    text = made(example("none-of-these"), "B1")["B1"]
    assert "核实本人反映的情况，书面说明原因和依据" in text
    assert [head for head in ("四、", "五、", "六、") if head not in text] == []
    assert "第十八条第一款" in text, "the bank has its days for any complaint"


def test_deletion_and_access_that_are_asked_for_stand_in_the_letter() -> None:
    case = example("leak-calls")
    text = made(case, "B1")["B1"]
    assert "删除本人的" in text and "供本人查阅、复制" in text
    neither = structs.replace(case, pi_request=None, claim=structs.replace(case.claim, delete=False, access=False))
    text = made(neither, "B1")["B1"]
    assert "删除本人的" not in text and "供本人查阅" not in text


def test_no_article_of_jurisdiction_without_its_sentence() -> None:
    """An agreement on a court is of the contract: a suit in tort names the articles and says why."""
    case = example("marketing-c2")
    assert case.card is not None
    clause = type(case.card.clause).COURT
    agreed = structs.replace(case, card=structs.replace(case.card, clause=clause))
    text = made(agreed, "A3")["A3"]
    assert "由贵院管辖" in text and "《民事诉讼法》第二十二条" in text
    contract = made(structs.replace(agreed, claim=structs.replace(agreed.claim, basis="contract")), "A3")["A3"]
    assert "由贵院管辖" not in contract and "《民事诉讼法》第二十二条" not in contract


def test_the_day_of_the_act_is_told_once() -> None:
    text = made(leak("statement-leak", what_happened="柜员打印了流水", occurred=date(2025, 4, 7)), "A3", "B1")
    assert "事件发生于2025年4月7日。" in text["A3"] and "事件发生于2025年4月7日。" in text["B1"]
    assert "事件发生于" not in made(example("statement-leak"), "A3")["A3"], "the story names the day itself"


def test_claim_is_kept() -> None:
    """Nothing asked: the letter asks for no money and no apology."""
    case = structs.replace(example("statement-leak"), claim=Claim())
    text = made(case, "B1")["B1"]
    assert "赔礼道歉" not in text and "合理费用" not in text


def test_each_exhibit_is_cited_for_what_it_shows() -> None:
    """A loss that is a difference names its sum in no exhibit; the report and the letter of the day are cited."""

    def paper(group: EvidenceGroup, name: str, proves: str = "") -> Evidence:
        return Evidence(group=group, name=name, form=EvidenceForm.DOCUMENT, proves=proves or None)

    case = example("leak-calls")
    listed = (
        paper(EvidenceGroup.REQUEST, "2026年3月1日信件和回执"),
        paper(EvidenceGroup.REQUEST, "2026年3月2日查阅请求和答复"),
        paper(EvidenceGroup.CONSEQUENCE, "立案告知书"),
        paper(EvidenceGroup.LOSS, "两笔转账电子回单", "转出30000元和16000元"),
        paper(EvidenceGroup.LOSS, "复印费票据", "支出210元"),
    )
    claim = structs.replace(
        case.claim,
        property_loss=Decimal("38500.00"),
        property_loss_how="被骗转出46000元，追回7500元",
        costs=(Cost(kind=CostKind.COPY, amount=Decimal("210.00")),),
    )
    asked = PiRequest(sent=date(2026, 3, 2), rights=(PiRight.ACCESS,))
    text = made(structs.replace(case, evidence=listed, claim=claim, pi_request=asked), "A3")["A3"]
    # in order of the list: 1 letter, 2 request, 3 notice of filing, 4 transfers, 5 receipt
    assert "追回7500元（证据4）" in text and "合理费用210.00元（证据5）" in text
    assert "个人信息权利请求（查阅）（证据2）" in text


def test_an_own_transfer_is_met_where_data_were_told_to_a_swindler() -> None:
    told = Complaint(sent=date(2026, 9, 1), decided_received=date(2026, 9, 12), decision="转账系客户本人操作")
    case = structs.replace(example("leak-calls"), complaint=told)
    lost = structs.replace(case, claim=structs.replace(case.claim, property_loss=Decimal("100.00")))
    assert (
        "被告在答复中称“转账系客户本人操作”" in made(lost, "A3")["A3"]
        and "自行操作" not in made(case, "A3")["A3"].split("抗辩的说明")[-1]
    )


def test_a_new_card_is_named_in_the_suit_and_is_not_called_the_securing_of_evidence() -> None:
    """The one cost was 10.00 for a new card: nothing was spent on evidence."""
    fee = Cost(kind=CostKind.OTHER, what="更换银行卡工本费", amount=Decimal("10.00"), receipt=Answer.YES)
    case = changed(example("leak-calls"), "claim", costs=(fee,))
    suit, form = text_of(case, "A3"), text_of(case, "A5")
    for made in (suit, form):
        assert "为维护权益，原告支出更换银行卡工本费10.00元" in made and "固定证据、" not in made
        assert "赔偿原告因被告的行为支出的更换银行卡工本费10.00元" in made and "制止侵权" not in made
    assert "其他合理支出" not in suit + form + text_of(case, "E1")


def test_rules_and_a_check_of_its_own_do_not_clear_the_bank() -> None:
    """The usual answer of a bank: strict rules, nothing found; it names no record that was looked at."""
    said = "我行有严格的管理制度，经核查未发现工作人员泄露客户信息，可能系其他渠道获取。"
    refused = Complaint(sent=date(2026, 1, 5), reply=Reply.REFUSED, decided_received=date(2026, 1, 20), decision=said)
    case = structs.replace(example("leak-calls"), complaint=refused)
    for paper in ("A3", "B1"):
        assert "管理制度和自行核查的结论不能证明" in text_of(case, paper)
    logs = structs.replace(refused, decision=said + "已核查查询记录。")
    assert "管理制度和自行核查的结论" not in text_of(structs.replace(case, complaint=logs), "A3")


def test_an_access_of_2025_in_calls_that_go_on_is_measured_when_the_bank_was_told() -> None:
    """17 June 2025 is before 30 June 2025 (in force) and before 2026 (numbers of the law); told within six months."""
    case = changed(example("leak-calls"), "leak", given_on=date(2025, 6, 17), occurred=date(2025, 6, 18))
    case = changed(case, "leak", known=date(2025, 6, 18), ongoing_until=date(2026, 11, 20), calls_until=None)
    case = structs.replace(case, complaint=Complaint(sent=date(2025, 6, 30)), notices=())
    made = text_of(case, "B4d")
    assert "第三十条（自2025年6月30日起施行）" in made and "第二十三条（2025年修正，自2026年1月1日起施行" in made
    assert "本人于2025年6月30日告知时，此前六个月内的日志尚在该期限内" in made
    assert "本人于2025年6月30日告知时，此前一年内的操作日志尚在该期限内" in made
