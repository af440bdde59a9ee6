"""Letters to those beside the bank: the carrier, a payment institution, whoever took the copied card."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.dealings import Notice
from legal_refs.case.facts import Institution, Moment, Presence
from legal_refs.case.vocabulary import (
    Answer,
    CardKind,
    Channel,
    ContactChannel,
    EvidenceGroup,
    Incident,
    PresenceProof,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import text_of


def test_the_answer_of_the_carrier_is_met_with_the_paper_that_was_shown_and_no_paper_of_the_bank_is_sent_to_it() -> (
    None
):
    case = example("sim-swap")
    carrier = Institution(name="示例通信有限公司", address="某市")
    refused = Notice(
        day=date(2026, 9, 1), addressee=carrier.name, reply=Reply.REFUSED, reply_text="已核验，人证一致，按规定补卡。"
    )
    slip = structs.replace(case.evidence[0], group=EvidenceGroup.NOT_HOLDER, name="补卡受理单")
    bill = structs.replace(case.evidence[0], group=EvidenceGroup.LOSS, name="律师费发票")
    custody = structs.replace(case.custody, sim_paper="受理单上的照片不是本人", sim_swapped=Answer.YES)
    case = structs.replace(
        case, carrier=carrier, notices=(refused,), custody=custody, evidence=(*case.evidence, slip, bill)
    )
    text = made(case, "B9")["B9"]
    assert "称人证一致。据本人了解，办理时所持证件的情况是：受理单上的照片不是本人，与该答复不符。" in text
    enclosed = text.partition("附件：")[2]
    assert "补卡受理单" in enclosed and "律师费发票" not in enclosed
    assert not [e for e in case.evidence if e.group is EvidenceGroup.CONTRACT and e.name in enclosed]


def test_an_institution_that_calls_itself_a_channel_is_answered_as_such() -> None:
    case = example("quick-pay")
    payer = Institution(name="示例支付有限公司")
    refused = Notice(
        day=date(2026, 9, 1), addressee=payer.name, reply=Reply.REFUSED, reply_text="我司仅为支付通道，不承担责任。"
    )
    text = made(structs.replace(case, payment_institution=payer, notices=(refused,)), "B8")["B8"]
    assert "不能以仅提供支付通道为由免除" in text and "认为争议交易系本人操作或者授权的，请提供证据" not in text


def test_the_moves_at_one_machine_on_one_day_are_one_stretch_of_film() -> None:
    case = example("gan-today")  # 20:31, 20:33 and 20:35 at one machine
    later = structs.replace(
        case.transactions[0],
        when=Moment(day=date(2026, 5, 23), clock="08:10"),
        channel=Channel.ATM,
        place="另一自助银行",
    )
    text = made(structs.replace(case, transactions=(*case.transactions, later)), "B4")["B4"]
    assert "| 2026年5月21日20时31分至20时35分，前后各30分钟" in text
    assert "| 另一自助银行 | 2026年5月23日8时10分前后各30分钟" in text and "真实的银行卡由本人持有" in text


def test_no_rule_on_bank_cards_is_cited_for_a_passbook_and_what_shows_another_hand_meets_papers_in_order() -> None:
    case = example("gan-today")
    assert case.card is not None and case.bank is not None
    moves = tuple(structs.replace(t, channel=Channel.COUNTER, place="邻行示例支行柜台") for t in case.transactions)
    form = structs.replace(
        case.evidence[0], group=EvidenceGroup.BANK_FAULT, name="挂失申请书", proves="申请书上的签名不是原告所写"
    )
    offer = Notice(
        day=date(2026, 6, 1),
        addressee=case.bank.name,
        reply=Reply.PARTIAL,
        reply_date=date(2026, 6, 9),
        reply_text="手续齐全，补偿30%。",
    )
    ask = Notice(day=date(2026, 5, 25), addressee=case.bank.name, said="请把录像留下", channel=ContactChannel.COUNTER)
    stay = Presence(
        when=Moment(day=date(2026, 5, 21), clock="19:00"),
        until=Moment(day=date(2026, 5, 21), clock="22:00"),
        place="南宁市示例医院输液室",
        proof=PresenceProof.MEDICAL,
    )
    case = structs.replace(
        case,
        incident=Incident.UNKNOWN_HOW,
        card=structs.replace(case.card, kind=CardKind.PASSBOOK),
        transactions=moves,
        evidence=(*case.evidence, form),
        notices=(ask, offer),
        presence=(stay,),
        possession=(),
        complaint=None,
        circumstances=structs.replace(case.circumstances, video_lost=Answer.YES),
    )
    for text in made(case, "B1", "B3").values():
        assert "银行卡民事纠纷" not in text and "银行卡合同" not in text
        assert "挂失申请书用以证明：申请书上的签名不是本人所写，与该答复不符。" in text
        assert "贵行在2026年6月9日的答复中只同意赔付30%" in text, "an offer in a letter is refused as one in a decision"
    text = made(case, "B1")["B1"]
    assert "本人于2026年5月25日即要求贵行保存，距首笔争议交易4日" in text
    assert "南宁市示例医院输液室期间" in text and "相互印证不是本人操作" in text


def test_a_letter_answers_alerts_only_where_the_bank_speaks_of_them() -> None:
    case = example("gan-today")
    assert case.bank is not None
    said = Notice(day=date(2026, 6, 1), addressee=case.bank.name, reply=Reply.REFUSED, reply_date=date(2026, 6, 9))
    alerted = structs.replace(case.circumstances, alert_received=Answer.YES)
    for words, there in (("已发送短信提醒。", True), ("请等待。", False)):
        told = structs.replace(case, circumstances=alerted, notices=(structs.replace(said, reply_text=words),))
        assert all(("关于短信提醒" in text) is there for text in made(told, "B1", "B3").values())


def test_no_nameless_copy_is_attached_where_no_receipt_is_held() -> None:
    assert "附件" not in text_of(example("unknown-how"), "B4")
    assert "报警回执复印件1份。" in text_of(example("gan-refused"), "B4")


def test_a_stranger_learns_of_its_own_payments_and_not_how_the_secret_was_kept() -> None:
    case = example("card-lost")
    assert case.merchant is not None
    shop, other = case.merchant.name, "某数码店"
    rows = tuple(
        structs.replace(t, counterpart=shop if i == 0 else other, place=f"济南{i}")
        for i, t in enumerate(case.transactions)
    )
    text = made(structs.replace(case, transactions=rows, acquirer=None), "B4b", "B8")
    for paper in ("B4b", "B8"):
        assert "经贵单位完成的有" in text[paper] and other not in text[paper], paper
        assert "密码" not in text[paper].partition("## 请求")[0].partition("验证方式")[0], paper
    assert "反洗钱法" not in text["B4b"], "a shop is no financial institution"
    assert "信用卡账单复印件1份（与争议交易无关的内容遮盖）" in text["B8"]


def test_an_acquirer_pays_the_fee_too_and_the_condition_of_its_duty_is_told() -> None:
    text = made(example("leak-then-theft"), "B8")["B8"]
    assert "在32,500.00元和手续费8.00元范围内" in text and "收单行与发卡行不是同一银行的" in text
