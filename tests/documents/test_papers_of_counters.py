"""What a reader of the papers on clerks, passbooks and old thefts found: things by name, rules by number."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Complaint, Freeze, Impostor, Moment, Verdict
from legal_refs.case.vocabulary import (
    Answer,
    Auth,
    CardKind,
    Channel,
    ContactChannel,
    PoliceStatus,
    Reply,
    TransactionKind,
    Voucher,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import ON, made
from tests.documents.test_told import changed


def test_a_suit_before_2021_names_why_it_is_not_stayed() -> None:
    case = example("gan-2014")
    (filed_2016,) = dossier.build(case, assess(case, date(2016, 1, 15)), ["A1"]).files
    text = lint.text(filed_2016.data)
    assert (
        "（法释〔1998〕7号，以下简称《经济纠纷涉经济犯罪嫌疑规定》）第十条规定，与本案不是同一法律关系的经济犯罪嫌疑线索、材料移送公安机关或者检察机关查处"
        in text
    )
    assert "《经济纠纷涉经济犯罪嫌疑规定》）第一条" not in text, "article 1 is of one and the same suspect"
    assert (
        "（法释〔1998〕7号，法释〔2020〕17号修正，以下简称《经济纠纷涉经济犯罪嫌疑规定》）第十条规定，与本案不是同一法律关系"
        in made(example("gan-today"), "A1")["A1"]
    )


def test_what_a_clerk_moved_out_is_no_deposit_made_through_him() -> None:
    case = changed(example("staff-deposit"), "staff", booked=Answer.YES, voucher=Voucher.NONE, sealed=None)
    moved = tuple(structs.replace(t, auth=Auth.SIGNATURE) for t in case.transactions)
    papers = made(structs.replace(case, transactions=moved), "A1", "A8", "B1", "E1")
    for text in (papers["A8"], papers["B1"], papers["E1"]):
        assert "经工作人员转走的存款" in text and "办理的存款" not in text
    assert "以外的用途" not in papers["A1"] and "收取原告的款项后" not in papers["A1"]
    assert "业务凭证原件、" in papers["A8"] and "签名是否为申请人所签" in papers["A8"]
    assert "是否入账" not in papers["A8"] and "印章的真实性" not in papers["A8"]


def test_money_never_booked_is_not_asked_about_as_if_nobody_knew() -> None:
    case = example("staff-deposit")
    assert "证明款项由何人收取、去向何处" in made(case, "A8")["A8"]
    assert "证明款项是否入账、付给何人" in made(changed(case, "staff", booked=Answer.UNKNOWN), "A8")["A8"]


def in_a_passbook(name: str, **custody: object) -> Case:
    case = example(name)
    assert case.card is not None
    book = structs.replace(case.card, kind=CardKind.PASSBOOK)
    at_counter = tuple(structs.replace(t, channel=Channel.COUNTER) for t in case.transactions)
    told = structs.replace(case.custody, **custody)
    return structs.replace(case, card=book, transactions=at_counter, custody=told)


def test_a_passbook_is_no_card_and_the_rules_on_cards_are_not_cited() -> None:
    cards = ("银行卡民事纠纷", "的借记卡", "真实的银行卡", "本人的银行卡", "出借银行卡", "卡号")
    for case in (in_a_passbook("unknown-how"), in_a_passbook("card-lost", card_in_hand=Answer.NO)):
        for name, text in made(case, "A1", "B1", "C1", "D1").items():
            assert "的存折" in text, name
            for word in cards:
                assert word not in text, (name, word)
        plaint = made(case, "A1")["A1"]
        assert "案由：储蓄存款合同纠纷" in plaint and "第九十一条规定，主张法律关系消灭的当事人" in plaint
        assert "☐信用卡诈骗" in made(case, "D1")["D1"]
    assert "第四条第二款规定，发卡行主张" in made(example("card-lost"), "A2")["A2"]


def test_the_block_of_a_passbook_and_what_was_drawn_before_it_have_their_rule() -> None:
    """储蓄管理条例 31(2): at once after the report; before it the institution answers only for its own check."""
    case = in_a_passbook("card-lost", card_in_hand=Answer.NO)
    first = case.sorted_transactions[0].when.day
    block = Freeze(when=Moment(day=first - timedelta(days=1), clock="08:00"), channel=ContactChannel.HOTLINE)
    said = Complaint(sent=first, reply=Reply.REFUSED, decided_received=first, decision="挂失前的损失由客户自行承担。")
    papers = made(structs.replace(case, freeze=block, complaint=said), "A1", "C1")
    for text in papers.values():
        assert "自此必须立即停止支付该储蓄存款（《储蓄管理条例》" in text and "第三十一条第一款允许储户" in text
    assert "没有免除被告付款时核对办理人身份的义务" in papers["A1"]
    card = structs.replace(example("card-lost"), freeze=block, complaint=said)
    assert "储蓄管理条例" not in made(card, "C1")["C1"]


def test_a_card_that_was_shown_and_a_video_that_was_gone_are_met() -> None:
    """The identity card went with the passbook; the answer on the video came 14 days after the last withdrawal."""
    case = in_a_passbook("card-lost", card_in_hand=Answer.NO, gone_with="身份证")
    case = changed(case, "circumstances", video_lost=Answer.YES)
    last = max(one.when.day for one in case.transactions)
    said = "柜员已核对身份证，手续齐全，监控录像已超过保存期限。"
    answer = Complaint(sent=last, reply=Reply.REFUSED, decided_received=last + timedelta(days=14), decision=said)
    papers = made(structs.replace(case, complaint=answer), "A1", "A8", "D1")
    assert "出示该证件的人不是原告" in papers["A1"] and "其时距最后一笔争议交易14日" in papers["A1"]
    assert "据此可以认定争议交易不是" in papers["A1"] and "银行对投诉的答复" in papers["D1"]
    assert "柜面交易流水和会计凭证" in papers["A8"] and "交易报文和清算数据" not in papers["A8"]


def test_a_product_that_got_the_money_is_not_pleaded_as_a_deposit_that_was_taken() -> None:
    """How it was sold, what was paid and what came back, to bank and regulator; nothing for a court or the police."""
    sold = changed(example("staff-deposit"), "staff", voucher=Voucher.POLICY)
    offers = [offer for offer in catalogue.offers(sold, assess(sold, ON)) if offer.offered]
    assert {"B1", "C1"} <= {offer.id for offer in offers if not offer.blockers} <= {"B1", "B1b", "C1", "F1"}
    papers = made(sold, "B1", "C1")
    for text in papers.values():
        assert (
            "用于认购产品" in text and "提供销售上述产品时的录音录像" in text and "知悉其接受的服务的真实情况" in text
        )
        assert not [word for word in ("存款人", "取走", "没有记入", "伪卡") if word in text]
    taken = changed(example("staff-deposit"), "staff", voucher=Voucher.PRODUCT)
    (plaint,) = (offer for offer in catalogue.offers(taken, assess(taken, ON)) if offer.id == "A1")
    assert not plaint.blockers


def test_a_review_by_the_police_is_not_made_after_its_seven_days() -> None:
    case = example("sim-swap")
    assert case.police is not None
    late = changed(case, "police", refusal_received=date(2026, 10, 1), review_decided=None)
    (review,) = (offer for offer in catalogue.offers(late, assess(late, ON)) if offer.id == "D2")
    assert any("立案监督" in str(b) for b in review.blockers)


def test_the_criminal_judgment_is_named_and_its_effect_starts_limitation_anew() -> None:
    """民诉法解释 93(五), 时效规定 13(2); limitation cannot be pleaded against a deposit at all (时效规定 1)."""
    case = changed(example("staff-deposit"), "police", status=PoliceStatus.SOLVED, outcome_known=date(2026, 8, 1))
    verdict = Verdict(
        court="某区人民法院", number="（2026）某刑初1号", effective=date(2026, 8, 20), amount=Decimal("300000.00")
    )
    case = changed(case, "staff", finding=Answer.YES, verdict=verdict)
    text = made(case, "A1")["A1"]
    assert (
        "某区人民法院（2026）某刑初1号刑事判决认定经手人取得上述款项300,000.00元，该判决于2026年8月20日发生法律效力"
        in text
    )
    assert "第九十三条" in text and "不适用诉讼时效抗辩" in text
    restarts = [clock.bar.restart for clock in assess(case, ON).deadlines if clock.id == "LIMIT" and clock.bar]
    assert restarts == [date(2026, 8, 20)]
    assert catalogue.offer(catalogue.document("D1"), catalogue.sight(case, assess(case, ON))).blockers


def test_cash_handed_over_is_no_transfer_at_the_counter() -> None:
    case = example("staff-deposit")
    cash = tuple(structs.replace(t, kind=TransactionKind.CASH) for t in case.transactions)
    text = made(structs.replace(case, transactions=cash), "A1")["A1"]
    assert "经手收取原告交付的现金2笔" in text and "| 交付现金 |" in text and "转账" not in text


def test_a_deposit_without_a_card_is_demanded_by_its_certificate() -> None:
    case = changed(example("staff-deposit"), "staff", voucher_no="A0012345")
    text = made(case, "B3")["B3"]
    assert "出具了存单（号码A0012345）" in text and "卡片" not in text


def at_the_counter(**told: object) -> Case:
    """Drawn over the counter with a PIN that another branch of the same bank had given to a stranger."""
    case = changed(example("unknown-how"), "circumstances", counter_id_failed=Answer.YES, video_lost=Answer.YES)
    moves = tuple(structs.replace(t, channel=Channel.COUNTER, auth=Auth.PIN) for t in case.transactions)
    when = Moment(day=moves[0].when.day, clock="00:10")
    did = Impostor(when=when, place="示例银行海口支行", paper="伪造的身份证", new_card=Answer.YES, pin_reset=Answer.YES)
    return structs.replace(case, transactions=moves, impostor=did, **told)


def test_a_pin_that_a_counter_reset_says_nothing_of_the_holder() -> None:
    text = made(at_the_counter(), "A1")["A1"]
    assert "他人冒用原告的名义，持伪造的身份证在示例银行海口支行办理挂失、补发新卡和重置密码" in text
    assert "密码系他人冒用原告的名义在被告柜面重置" in text and "只说明交易时使用的信息正确" not in text
    assert "原来领取的银行卡" in text and "真实的银行卡" not in text
    assert "没有识别冒名的办理人" in text and "被告的系统未能识别" not in text
    assert "监控录像由被告" not in text, "the video is gone"


def test_a_thiefs_judgment_is_pleaded_by_court_number_and_finding() -> None:
    found = Verdict(court="海口市龙华区人民法院", number="（2021）琼0106刑初1号", found="王某持伪造的身份证取款")
    caught = changed(at_the_counter(verdict=found), "circumstances", thief_caught=Answer.YES)
    text = made(caught, "A1")["A1"]
    assert "海口市龙华区人民法院（2021）琼0106刑初1号刑事判决认定：王某持伪造的身份证取款。" in text
    assert "据原告了解，本案涉案人员已被查获" not in text and "无须举证" not in text, "not told that it took effect"
    final = structs.replace(caught, verdict=structs.replace(found, effective=date(2022, 4, 20)))
    text = made(final, "A1")["A1"]
    assert "第九十三条第一款第五项、第二款规定" in text and "生效法律文书也属于" in text
