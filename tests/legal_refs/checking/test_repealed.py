"""The one list of repealed texts and renamed bodies: found on the right days, and never in a title that is in force."""

from __future__ import annotations

from datetime import date

from legal_refs.checking.repealed import named
from legal_refs.law import library

TODAY = date(2026, 11, 22)


def test_a_text_is_named_from_its_repeal_on_and_not_for_facts_before_it() -> None:
    text = "依据合同法第107条、银发〔2009〕142号，向银监会投诉"
    assert [term.id for term in named(text, TODAY)] == ["contract-law", "yinfa-2009-142", "cbrc"]
    assert [term.kind for term in named(text, TODAY)] == ["text", "text", "body"]
    assert named("依据合同法第107条", TODAY, date(2020, 12, 31)) == ()
    assert len(named("依据合同法第107条", TODAY, date(2021, 1, 1))) == 1  # 民法典 1260
    assert named("依据合同法第107条", date(2020, 12, 31)) == ()
    assert all(term.instead and term.reason.en for term in named(text, TODAY))


def test_words_that_only_look_like_a_repealed_title_pass() -> None:
    harmless = "中国银行保险监督管理委员会令2020年第3号；中国银保监会令；劳动合同法；民法典合同编；国家金融监督管理总局"
    assert named(harmless, TODAY) == ()
    assert named("双方合同法定代表人签字；本合同法律关系；侵权责任法律后果；无担保法人", TODAY) == ()


def test_no_title_in_force_is_taken_for_a_repealed_one() -> None:
    for law in library.load().laws.values():
        if law.effective_to is None:
            assert named(f"《{law.title}》（{law.doc_number or ''}）", TODAY) == (), law.id
