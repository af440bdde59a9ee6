"""Papers that meet what the other side answered, and tell of money that came back once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Complaint, Evidence, Institution, Moment, Notice, Payment, PiRequest, Regulator
from legal_refs.case.vocabulary import (
    Answer,
    Auth,
    Channel,
    EvidenceForm,
    EvidenceGroup,
    MovementKind,
    PaymentNature,
    PiRight,
    Reply,
)
from tests.documents.test_arguments import example, papers

REFUSED = {
    "三笔交易均验证密码，视为持卡人本人交易。": "被告在答复中称“三笔交易均验证密码，视为持卡人本人交易”",
    "客户未妥善保管密码，损失自负。": "被告在答复中称“客户未妥善保管密码”",
    "刑事判决已责令退赔，请向被告人追偿。": "行为人是否退赔，不影响被告依照合同向原告承担的责任",
    "事发至今已超过诉讼时效。": "被告在答复中称“事发至今已超过诉讼时效”，该主张不能成立",
}


def test_what_the_bank_answered_is_met_as_its_answer() -> None:
    """Each ground of the refusal is named as said, not as one that the bank may raise; without it nothing is."""
    case = example("gan-refused")
    for decision, met in REFUSED.items():
        told = structs.replace(case, complaint=structs.replace(case.complaint, decision=decision))
        assert met in papers(told)["A1"], decision
    silent = papers(structs.replace(case, complaint=structs.replace(case.complaint, decision="不予赔付。")))["A1"]
    assert not [met for met in REFUSED.values() if met in silent]
    assert "被告可能以密码输入正确为由" in silent


def test_money_that_came_back_is_told_once_and_taken_off_in_words() -> None:
    """18,894.50 stolen, 4,000.00 back from the bank, 5,000.00 paid by the holder: 9,894.50 are left."""
    case = example("pos-credit")
    back = Payment(
        payer=case.bank.name, day=date(2025, 12, 1), amount=Decimal("4000.00"), nature=PaymentNature.CHARGEBACK
    )
    made = papers(structs.replace(case, payments=(back,)))
    assert made["A2"].count("2025年12月1日，原告收到被告支付的退单款4,000.00元") == 1
    assert "上述收到的4,000.00元已从请求中扣除" in made["A2"]
    left = "已扣除{}于2025年12月1日支付的4,000.00元和{}已经偿还的5,000.00元"
    assert left.format("被告", "原告") in made["A2"] and left.format("贵行", "本人") in made["B3"]
    assert "透支款本金9,894.50元" in made["A2"]


def test_charges_that_were_paid_are_asked_back_in_the_alternative_too() -> None:
    """Nothing is left to owe: who declares that nothing is owed gets no money."""
    case = example("card-number-abroad")
    first, *rest = case.transactions
    rows = (structs.replace(first, auth=Auth.CODE), *(structs.replace(t, auth=Auth.NONE) for t in rest))
    total = sum((t.cny for t in rows), Decimal("0.00"))
    paid = structs.replace(case.debt, posted=total, repaid=total, movements=())
    made = papers(structs.replace(case, transactions=rows, debt=paid, payments=()))["A2"]
    alternative = made.split("备位请求，")[1].split("\n")[0]
    assert "判令被告全额返还未经验证（免密）的" in alternative
    assert "不承担任何清偿责任" not in alternative and "返还相应" not in alternative


def test_who_asked_for_the_block_at_once_is_not_told_to_be_late() -> None:
    """Found and telephoned on the 28th, blocked on the 30th: the two days are the bank's."""
    case = example("account-takeover")
    late = structs.replace(
        case.freeze, asked=Moment(day=date(2026, 10, 28), clock="21:00"), when=Moment(day=date(2026, 10, 30))
    )
    found = structs.replace(case.discovery, when=Moment(day=date(2026, 10, 28), clock="20:00"))
    made = papers(structs.replace(case, freeze=late, discovery=found))["A1"]
    assert "自同日21时00分起即联系被告" in made and "联系以后的迟延不是原告造成的" in made


def test_a_payment_institution_or_carrier_that_refused_is_answered() -> None:
    case = example("sim-swap")
    refused = Notice(
        day=date(2026, 9, 1),
        addressee=case.carrier.name,
        demand=Answer.YES,
        reply=Reply.REFUSED,
        reply_text="已按流程核验",
    )
    made = papers(structs.replace(case, notices=(refused,)))["B9"]
    assert "贵公司答复：“已按流程核验”" in made and "本人不接受上述答复" in made
    case = example("quick-pay")
    refused = structs.replace(refused, addressee=case.payment_institution.name)
    made = papers(structs.replace(case, notices=(refused,)))
    assert "向贵单位发出赔付催告。贵单位答复：“已按流程核验”" in made["B8"]
    assert "本人不接受上述答复。" in made["B8"]
    assert "非银行支付机构主张争议交易为持卡人本人交易或者其授权交易的，应当承担举证责任" in made["B8"]


def test_a_counter_has_no_sales_slip() -> None:
    """Nobody compared the signature of what was taken at a counter with a card: no shop was there."""
    case = example("card-lost")
    unchecked = structs.replace(case.circumstances, signature_compared=Answer.NO)
    at_counter = tuple(structs.replace(t, channel=Channel.COUNTER) for t in case.transactions)
    for paper in papers(structs.replace(case, circumstances=unchecked, transactions=at_counter)).values():
        assert "受理商户" not in paper
    at_shop = tuple(structs.replace(t, channel=Channel.POS) for t in case.transactions)
    assert "受理商户没有将签购单" in papers(structs.replace(case, circumstances=unchecked, transactions=at_shop))["B1"]


def test_a_paper_of_the_phone_card_told_in_a_sentence_stays_a_sentence() -> None:
    case = example("sim-swap")
    for said, stands in {"临时身份证": "被他人持临时身份证", "不清楚，营业员没有说": "（关于所持证件：不清楚"}.items():
        made = papers(structs.replace(case, custody=structs.replace(case.custody, sim_paper=said)))
        assert stands in made["A1"] and "持不清楚" not in made["A1"]


def test_a_sued_payment_institution_hands_in_its_records_itself() -> None:
    """What a defendant holds is not collected from a third (民诉解释 94), it is ordered (112)."""
    case = example("sim-swap")
    other = Institution(name="示例支付有限公司", uscc="91310115MA1H2J3K4G", address="上海市浦东新区示例路1号", sue=True)
    case = structs.replace(
        case,
        payment_institution=other,
        transactions=tuple(structs.replace(t, channel=Channel.QUICK_PAY) for t in case.transactions),
        circumstances=structs.replace(case.circumstances, number_changed=Answer.YES),
    )
    made = papers(case)
    assert "（由示例支付有限公司提交）" in made["A8"] and "预留手机号码变更的申请" in made["A8"]
    assert "示例支付有限公司 | " not in made.get("A7", "") and "非银行支付机构" not in made.get("A7", "")


def test_another_institution_is_told_how_it_came_about_once_and_no_more() -> None:
    """An opened link is told against oneself and explained; a stranger is not told of the bank."""
    story, trojan = "卖家说要退款，发来二维码让我扫。", example("trojan-sms")
    told = f"（本人的原话）：{story}"
    silent = structs.replace(trojan.custody, note=None)
    explained = papers(structs.replace(trojan, story=story))
    assert story not in explained["C3"] and story not in explained["B8"]
    unexplained = papers(structs.replace(trojan, story=story, custody=silent))
    assert all(told in unexplained[paper].replace("\n", "") for paper in ("B8", "C3"))
    assert story not in papers(structs.replace(example("sim-swap"), story=story))["B9"]


def test_the_time_from_the_binding_is_that_of_the_first_payment_through_it() -> None:
    """A transfer at 23:02, the binding at 0:12, the quick payment at 0:20: eight minutes."""
    case = example("quick-pay")
    at = Moment(day=date(2026, 2, 11), clock="23:02"), Moment(day=date(2026, 2, 12), clock="00:20")
    one = case.transactions[0]
    rows = (
        structs.replace(one, when=at[0], channel=Channel.ONLINE_BANK),
        structs.replace(one, when=at[1], channel=Channel.QUICK_PAY),
    )
    bound = structs.replace(case.custody, linked_payment=Answer.NO, bind_when=Moment(day=at[1].day, clock="00:12"))
    made = papers(structs.replace(case, transactions=rows, custody=bound))["B8"]
    assert "首笔争议付款发生在绑定后8分钟" in made


def test_an_agent_whom_nobody_sent_is_asked_for() -> None:
    """The bank answered that somebody came with a power of attorney: what it relied on is asked for, 民法典 172."""
    case = example("card-lost")
    case = structs.replace(
        case,
        transactions=tuple(structs.replace(t, channel=Channel.COUNTER) for t in case.transactions),
        circumstances=structs.replace(case.circumstances, counter_id_failed=Answer.YES),
        complaint=Complaint(
            sent=date(2026, 9, 1),
            reply=Reply.REFUSED,
            decided_received=date(2026, 9, 9),
            decision="代理人持授权委托书办理，手续齐全。",
        ),
    )
    made = papers(case)["B3"]
    assert (
        "贵行在答复中称“代理人持授权委托书办理”" in made
        and "第一百七十二条以相对人有理由相信行为人有代理权为条件" in made
    )
    silent = papers(structs.replace(case, complaint=None))
    assert not [paper for paper in ("B1", "B3") if "代理人办理" in silent.get(paper, "")]


def test_a_letter_meets_the_answer_that_the_thief_shall_pay() -> None:
    """Only where the bank has said so: a letter raises no ground of its own against itself."""
    case = example("gan-refused")
    told = structs.replace(case, complaint=structs.replace(case.complaint, decision="判决已责令退赔，请向被告人追偿。"))
    made = papers(told)["B3"]
    assert "行为人是否退赔，不影响贵行依照合同向本人承担的责任" in made
    assert "关于刑事程序" not in papers(case)["B3"]


def test_a_judgment_in_the_evidence_is_cited_where_somebody_was_caught() -> None:
    case = example("account-takeover")
    judged = Evidence(group=EvidenceGroup.NOT_HOLDER, name="刑事判决书", form=EvidenceForm.DOCUMENT)
    caught = structs.replace(case.circumstances, thief_caught=Answer.YES)
    made = papers(structs.replace(case, circumstances=caught, evidence=(*case.evidence, judged)))["A1"]
    assert "争议交易由何人实施可以据此查明（证据" in made


PASSED = {
    "交易已验证卡片有效期和安全码，视为持卡人交易。": (
        "被告在答复中称“交易已验证卡片有效期和安全码，视为持卡人交易”",
        "有效期、安全码等信息印在卡面上",
    ),
    "转账时人脸识别通过，不予赔付。": (
        "被告在答复中称“转账时人脸识别通过”",
        "其能否抵御伪造的影像或者特征，应当由被告说明",
    ),
    "登录使用的是您的设备。": ("被告在答复中称“登录使用的是您的设备”", "登录所用的设备，是原告没有使用过的设备"),
}


def test_a_check_that_the_bank_says_was_passed_is_met_by_its_kind() -> None:
    case = example("account-takeover")
    made = {}
    for decision in (*PASSED, "人脸识别未通过，系统已拦截其余交易。", "不予赔付。"):
        complaint = Complaint(sent=date(2026, 8, 15), reply=Reply.REFUSED, decision=decision)
        made[decision] = papers(structs.replace(case, complaint=complaint))["A1"]
    for decision, words in PASSED.items():
        for met in words:
            assert met in made[decision], met
            assert all(met not in text for other, text in made.items() if other != decision), met


def test_a_transaction_by_pin_that_the_bank_names_is_not_put_as_a_mere_chance() -> None:
    case = example("gan-refused")
    told = structs.replace(case.complaint, decision="交易凭密码完成，请等待公安机关破案后处理。")
    made = papers(structs.replace(case, complaint=told))
    assert "被告在答复中称“交易凭密码完成”。" in made["A1"] and "被告可能以密码" not in made["A1"]


def test_a_phone_out_of_hand_explains_who_read_the_code() -> None:
    case = example("account-takeover")
    safe = structs.replace(case.custody, scam_steps=Answer.NO, screen_shared=Answer.NO)
    case = structs.replace(case, custody=safe)
    lost = structs.replace(case, custody=structs.replace(safe, phone_lost=Answer.YES))
    seen = "持有该手机的人即可收到验证码"
    assert seen in papers(lost)["A1"] and "以技术手段截取" not in papers(lost)["A1"]
    assert seen not in papers(case)["A1"]


def test_the_depositor_of_a_dishonest_clerk_may_have_signed_and_nothing_says_otherwise() -> None:
    """She said how it was verified, not who signed: what a clerk made her sign may well be her own hand."""
    case = example("staff-deposit")
    signed = tuple(structs.replace(one, channel=Channel.COUNTER, auth=Auth.SIGNATURE) for one in case.transactions)
    complaint = Complaint(sent=date(2026, 8, 15), reply=Reply.REFUSED, decision="业务凭证均有客户本人签名。")
    text = papers(structs.replace(case, transactions=signed, complaint=complaint))["A1"]
    assert "不是原告所签" not in text
    assert "被告在答复中称“业务凭证均有客户本人签名”。" in text and "即使确为原告所签" in text


def test_a_ticked_box_is_met_as_the_answer_to_a_query() -> None:
    case = example("credit-query")
    complaint = Complaint(sent=date(2026, 8, 25), reply=Reply.REFUSED, decision="您注册时勾选了征信查询授权书。")
    text = papers(structs.replace(case, complaint=complaint))["A3"]
    assert "被告在答复中称“您注册时勾选了征信查询授权书”" in text and "应当证明由原告本人勾选" in text


def test_a_query_that_the_report_shows_needs_no_further_source() -> None:
    """The credit report itself names who asked: the suit was closed until a reason for the source was ticked."""
    case = example("credit-query")
    bare = structs.replace(case, leak=structs.replace(case.leak, source_basis=(), source_note=None))
    assert "A3" in papers(bare)
    assert "查询由被告作出" in papers(bare)["A3"]
    assert "A3" not in papers(structs.replace(bare, credit=structs.replace(bare.credit, items=())))


def test_who_paid_is_called_as_the_paper_calls_him() -> None:
    """本人 and the bank's own full name were printed as typed: a plaint said 本人就上述交易偿还."""
    case = example("pos-credit")
    moves = tuple(structs.replace(one, by="本人") for one in case.debt.movements)
    text = papers(structs.replace(case, debt=structs.replace(case.debt, movements=moves)))["A2"]
    assert "原告就上述交易偿还5,000.00元" in text and "，本人就上述交易" not in text
    deducted = tuple(structs.replace(one, by=case.bank.name, kind=MovementKind.DEDUCTED) for one in case.debt.movements)
    text = papers(structs.replace(case, debt=structs.replace(case.debt, movements=deducted)))["A2"]
    assert "被告就上述交易扣划5,000.00元" in text


def test_what_he_paid_himself_is_asked_back_whatever_he_called_himself() -> None:
    """1,200.00 deducted: by nobody, by the bank's own name, by 本人; of a brother's payment nothing is claimed."""
    case = example("loan-in-my-name")
    for by, asked in ((None, True), (case.bank.name, True), ("本人", True), ("我弟弟", False)):
        moves = tuple(structs.replace(one, by=by) for one in case.loan.movements)
        text = papers(structs.replace(case, loan=structs.replace(case.loan, movements=moves)))["A3"]
        assert ("返还原告就上述贷款已经付出的1,200.00元" in text) is asked, by
        assert ("被告从原告的弟弟处就该贷款扣划" in text) is not asked, by


def test_a_code_sent_to_a_number_that_is_not_his_is_met() -> None:
    case = example("loan-in-my-name")
    complaint = Complaint(sent=date(2026, 6, 20), reply=Reply.REFUSED, decision="贷款经短信验证，系本人申请。")
    text = papers(structs.replace(case, complaint=complaint))["A3"]
    assert "被告在答复中称“贷款经短信验证”" in text and "该号码不是原告的号码" in text


def test_a_lost_phone_is_answered_once() -> None:
    case = example("account-takeover")
    lost = structs.replace(case.custody, phone_lost=Answer.YES, scam_steps=Answer.NO, screen_shared=Answer.NO)
    assert papers(structs.replace(case, custody=lost))["A1"].count("手机遗失或者离手不等于") == 1


def test_a_use_of_the_card_seven_hours_later_is_not_called_near_in_time() -> None:
    """The last of the thefts at 20:35; the real card at 22:35 is near (120 minutes), at 3:40 it is not (425)."""
    case = example("gan-today")
    used = case.possession[0]
    for day, clock, near in ((21, "22:35", True), (22, "03:40", False)):
        late = structs.replace(used, when=Moment(day=date(2026, 5, day), clock=clock), place="桂林市秀峰区")
        text = papers(structs.replace(case, possession=(late,), presence=()))["A1"]
        assert ("两地不同而时间相近，可以" in text, "两地不同，可以" in text) == (near, not near)


def test_what_the_bank_says_of_keeping_data_is_met_where_deletion_is_asked() -> None:
    case = example("marketing-c2")
    asked = PiRequest(
        sent=date(2026, 4, 1),
        answer=Reply.REFUSED,
        answer_date=date(2026, 4, 25),
        rights=(PiRight.DELETE,),
        reason_given="客户资料须保存，不能删除",
    )
    text = papers(structs.replace(case, pi_request=asked))["A3"]
    assert text.count("被告所称的保存要求，不是将信息") == 1


def test_a_matter_that_a_regulator_took_on_is_ticked_so() -> None:
    """The paper ends with "true": a box of "no" above the day on which a desk took it on would be false."""
    case = example("gan-refused")
    desk = Regulator(desk="某监管分局", sent=date(2026, 7, 1))
    taken = [{"accepted": date(2026, 7, 5)}, {"reply": Reply.REFUSED, "reply_date": date(2026, 7, 20)}]
    told = structs.replace(case, filing=structs.replace(case.filing, pending_elsewhere=Answer.NO))
    for more in taken:
        made = papers(structs.replace(told, regulators=(structs.replace(desk, **more),)))["C1"]
        assert "☑是　☐否" in made
    for more in ({}, {"reply": Reply.NONE}):
        made = papers(structs.replace(told, regulators=(structs.replace(desk, **more),)))["C1"]
        assert "☐是　☐否" in made
