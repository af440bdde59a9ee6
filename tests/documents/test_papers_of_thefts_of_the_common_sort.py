"""Thefts of the common sort: what a sentence says of an alert, a film, a passport and a day is what was told of it."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.facts import Case, Moment, Presence
from legal_refs.case.vocabulary import Answer, EvidenceGroup, PresenceProof
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
    """Told or not by the person: the bank wrote it, so the film is not asked for and what is lost falls on the bank."""
    said = "交易凭密码完成。相关监控录像已过保存期限，无法提供。"
    case = changed(answered(example("gan-refused"), said), "circumstances", video_lost=None)
    plaint, complaint = text_of(case, "A1"), text_of(case, "C1")
    assert "监控录像现已无法取得，被告应当说明何时、依何规定删除或者没有保存。" in plaint
    assert "监控录像由被告" not in plaint and "、监控录像由" not in plaint and "和监控录像由" not in plaint
    assert "不利后果不应由本人承担（" in complaint and "第五条）" in complaint
    kept = changed(answered(example("gan-refused"), "监控录像没有超过保存期。"), "circumstances", video_lost=None)
    assert "监控录像现已无法取得" not in text_of(kept, "A1")


def answered(case: Case, words: str) -> Case:
    assert case.complaint
    return structs.replace(case, complaint=structs.replace(case.complaint, decision=words, reasons=()))
