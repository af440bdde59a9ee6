"""Thefts of the common sort: what a sentence says of an alert, a film, a passport and a day is what was told of it."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.dealings import Complaint, Notice
from legal_refs.case.facts import Case, Moment, Police, Presence
from legal_refs.case.vocabulary import (
    Answer,
    ContactChannel,
    EvidenceGroup,
    PhoneCodes,
    PoliceStatus,
    PresenceProof,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_papers_of_proof_carried import unread, with_paper
from tests.documents.test_told import changed, text_of

YES, NO = Answer.YES, Answer.NO


@pytest.mark.parametrize(
    "story",
    ["短信只写了验证码几个数字，我睡前没看清。", "第二天早上起来才看到夜里两条消费短信，一共一千元。"],
)
def test_a_sentence_that_gives_no_reason_is_not_printed_as_one(story: str) -> None:
    assert "没有看到提醒的原因" not in text_of(unread(story), "A2")
    assert "没有看到提醒的原因是：原告当时睡着了，没有看到扣款短信。" in text_of(
        unread("我当时睡着了，没有看到扣款短信。"), "A2"
    )


def test_what_an_item_is_to_prove_follows_the_item() -> None:
    """证据规定 20: a film that is gone shows, by the record of its deletion, who could have been seen; no medium."""
    old = example("gan-2014")
    gone = text_of(changed(old, "circumstances", video_lost=YES), "A7")
    assert "监控录像（不能取得的，为其保存期限和删除的记录）、终端交易记录、交易报文和交易单据" in gone
    assert "操作人是谁、交易在何处受理、" in gone
    kept = text_of(changed(old, "circumstances", video_lost=None), "A7")
    assert "| 终端交易记录、交易报文和交易单据 |" in kept and "| 交易在何处受理、" in kept


def test_a_passport_is_no_record_of_the_border() -> None:
    case = example("pos-credit")
    home = Presence(
        when=Moment(day=case.first_theft_day, clock="00:30"),
        until=Moment(day=case.first_theft_day, clock="08:00"),
        place="四川省成都市第三人民医院",
        proof=PresenceProof.MEDICAL,
    )
    unbordered = tuple(e for e in case.evidence if "出入境" not in e.name and "护照" not in e.name)
    case = structs.replace(case, possession=(), presence=(home,), evidence=unbordered)
    passport = text_of(with_paper(case, EvidenceGroup.NOT_HOLDER, "护照", "没有出境"), "A2")
    assert "并有出入境证件为证（证据" in passport
    record = text_of(with_paper(case, EvidenceGroup.NOT_HOLDER, "出入境记录", "没有出境"), "A2")
    assert "并有出入境记录为证（证据" in record


def test_the_day_on_which_the_obligor_was_known_is_the_day_that_was_told() -> None:
    """The claim made on the day of discovery starts the term; that the obligor was known that day nobody said."""
    case = example("gan-today")
    assert case.discovery and case.discovery.when.day == date(2026, 5, 21)
    later = changed(case, "discovery", obligor_known=date(2026, 5, 26))
    assert "于2026年5月21日知道权利受到损害，于2026年5月26日知道义务人。" in text_of(later, "A1")
    asked = text_of(changed(later, "freeze", demanded=YES), "A1")
    assert "于2026年5月21日知道权利受到损害。" in asked
    assert "知道权利受到损害以及义务人。" in text_of(case, "A1")


def test_no_case_is_called_the_nearest_beside_one_that_stands_there_for_its_share() -> None:
    assert "列出与本案可比的案例；只见于公开报道" in text_of(example("pos-credit"), "E2")
    assert "列出与本案最接近的案例" in text_of(example("quick-pay"), "E2")


def test_the_banks_own_word_that_its_film_is_gone_is_met_in_plaint_and_complaint() -> None:
    """Told or not by the person: the bank wrote it; it is asked for still, and what is lost falls on the bank."""
    said = "交易凭密码完成。相关监控录像已过保存期限，无法提供。"
    case = changed(answered(example("gan-refused"), said), "circumstances", video_lost=None)
    plaint, complaint = text_of(case, "A1"), text_of(case, "C1")
    assert "被告应当说明监控录像何时、依何规定删除或者没有保存；仍有保存的，应当提供。" in plaint
    assert "争议交易的交易单据和交易报文由被告或者其合作机构掌握" in plaint, "a film called gone is not kept"
    assert "不利后果不应由本人承担（" in complaint and "第五条）" in complaint
    kept = changed(answered(example("gan-refused"), "监控录像没有超过保存期。"), "circumstances", video_lost=None)
    assert "监控录像现已无法取得" not in text_of(kept, "A1")


def answered(case: Case, words: str) -> Case:
    told = case.complaint or Complaint(channel=ContactChannel.HOTLINE, sent=date(2026, 10, 30), reply=Reply.REFUSED)
    got = told.decided_received or date(2026, 11, 10)
    return structs.replace(case, complaint=structs.replace(told, decision=words, decided_received=got, reasons=()))


def test_a_chargeback_that_came_too_late_is_the_banks_own_delay() -> None:
    case = answered(example("pos-credit"), "拒付申请已超过国际卡组织规定的期限。")
    case = changed(case, "debt", denial_sent=date(2025, 10, 3))
    told = text_of(changed(case, "circumstances", dispute_asked=YES), "A2")
    assert "原告于2025年10月3日即向被告否认上述交易；此后何时通过卡组织提出拒付、何时调取单据，由被告办理，" in told
    late = text_of(changed(case, "debt", denial_sent=date(2026, 1, 3)), "A2")
    assert "不是原告向被告主张权利的期限" in late and "2026年1月3日即" not in late


def test_the_letter_and_the_complaint_ask_what_the_plaint_asks_of_the_collectors() -> None:
    case = changed(example("pos-credit"), "debt", collected_how="外包公司说要通知我单位。")
    case = changed(case, "debt", collected_since=date(2026, 1, 5))
    for paper in ("B3", "C1"):
        assert "停止就争议交易催收，不得就此联系本人以外的人，不再就其计收" in text_of(case, paper)


def told_a_code() -> Case:
    return changed(example("quick-pay"), "custody", code_told=YES, codes=PhoneCodes.GIVEN, code_named=NO)


def test_a_general_warning_in_a_message_is_met_where_the_bank_rests_on_it() -> None:
    words = "验证码校验正确，短信上写了不要告诉任何人。我行按支付公司的指令扣款，没有责任。"
    said = text_of(answered(told_a_code(), words), "B1")
    assert "不得告诉他人的一般提示不能代替贵行自己对交易的核验，也不能说明本人知道并同意争议付款。" in said
    assert said.count("称“我行按支付公司的指令扣款") == 1, "one answer quotes it, the other does not again"
    assert "一般提示" not in text_of(answered(told_a_code(), "验证码正确。"), "B1")


def test_a_report_without_any_paper_is_handed_in_once_more() -> None:
    case = told_a_code()
    bare = Police(when=Moment(day=case.first_theft_day), station="示例派出所", status=PoliceStatus.REPORTED)
    case = structs.replace(case, police=bare, evidence=())
    told = text_of(case, "D1")
    assert "报案后，本人没有取得受案回执或者其他文书；本材料是对上述报案的书面补充。" in told
    assert "☑出具受案回执" in told
    taken = structs.replace(case, police=structs.replace(bare, receipt_no="示例回执1号"))
    assert "没有取得受案回执" not in text_of(taken, "D1")


def test_what_a_payment_institution_answers_of_a_shop_is_a_lead() -> None:
    case = told_a_code()
    assert case.payment_institution
    letter = Notice(
        day=case.first_theft_day,
        addressee=case.payment_institution.name,
        said="要求退款",
        reply=Reply.PARTIAL,
        reply_text="其中一笔商户尚未发货，已退回",
    )
    assert "的答复 | “其中一笔商户尚未发货，已退回” | 本人陈述" in text_of(
        structs.replace(case, notices=(letter,)), "D1"
    )


def test_each_interruption_stands_with_its_exhibit_in_the_plaint() -> None:
    """民法典 195: what interrupted has its day and its proof; the exhibit takes the place of the words on it."""
    text = text_of(example("gan-2014"), "A1")
    limitation = next(line for line in text.splitlines() if "关于诉讼时效" in line)
    assert "向公安机关报案（证据" in limitation


def asked_for_years() -> Case:
    """The theft of 2014 with a claim at the counter in 2016 and a complaint in 2026; the bank pleads the time."""
    case = answered(example("gan-2014"), "已过诉讼时效。")
    first = Complaint(channel=ContactChannel.COUNTER, sent=date(2016, 3, 1), received=date(2016, 3, 1), demanded=YES)
    last = structs.replace(case.complaint, sent=date(2026, 9, 1), received=date(2026, 9, 2), demanded=YES)
    return structs.replace(case, complaint=last, earlier_complaints=(first,))


def test_the_complaint_counts_every_demand_and_the_report() -> None:
    told = text_of(asked_for_years(), "C1")
    assert "其间本人于2016年3月1日、2026年9月1日向被投诉机构提出要求，争议没有解决。" in told
    assert "诉讼时效因2014年5月21日报案、2016年3月1日" in told


def test_who_is_asked_for_records_is_placed_where_the_payment_was_taken() -> None:
    asked = text_of(example("gan-today"), "A7")
    assert "被调查人：另一银行宾阳支行，受理争议交易的地点：广西壮族自治区宾阳县宾州镇自助银行。" in asked


def test_a_pin_known_at_home_does_not_take_away_the_shop() -> None:
    """The spouse knew the PIN; the card was swiped in the back room of a shop: both are met, each for itself."""
    note = "密码只有我和老伴知道。在药店买药时收银员把卡拿到里间刷过一次。"
    case = changed(example("skimmer-premises"), "custody", pin_shared=YES, card_lent=NO, note=note)
    told = text_of(case, "A1")
    assert "原告的配偶知道密码，不等于密码由其泄露或者由其使用。" in told
    assert "在商户刷卡消费是银行卡的正常使用" in told
