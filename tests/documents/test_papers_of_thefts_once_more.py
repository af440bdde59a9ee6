"""What papers on thefts say once and where it belongs: the channel, the PIN, a slip, the years since."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents import dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.dealings import Notice
from legal_refs.case.facts import CardFeature, Case
from legal_refs.case.vocabulary import Answer, Feature, PhoneCodes, Reply
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of


def test_the_one_electronic_bank_that_was_told_is_named() -> None:
    case = example("account-takeover")
    assert "该账户通过手机银行发生" in text_of(case, "A1") and "网上银行" not in text_of(case, "A1")
    both = (CardFeature(feature=Feature.MOBILE_BANK), CardFeature(feature=Feature.ONLINE_BANK))
    assert "通过网上银行或者手机银行发生" in text_of(changed(case, "card", features=both), "A1")
    doubted = structs.replace(case, story="对方让我登录网上银行。")
    assert "通过网上银行或者手机银行发生" in text_of(doubted, "A1")


def test_a_pin_that_was_no_birthday_is_said_and_a_code_denied_once() -> None:
    skimmed = changed(example("skimmer-premises"), "custody", pin_guessable=Answer.NO, pin_shared=Answer.NO)
    assert text_of(skimmed, "A1").count("没有以生日或者证件、手机号码中的数字作为密码") == 2
    unused = changed(example("account-takeover"), "custody", codes=PhoneCodes.UNUSED, code_told=Answer.NO)
    text = text_of(unused, "B3")
    assert "没有将短信验证码告诉任何人" not in text and "没有使用，也没有告诉任何人" in text


def test_the_demand_defines_the_theft_before_the_breach_and_the_slip_follows_the_card() -> None:
    text = text_of(example("heirs"), "B3")
    assert text.index("属于伪卡盗刷交易") < text.index("已构成违约")
    assert text.index("随附的当日存款凭条可以证明") < text.index("上述交易的提醒于")
    for paper in ("B3", "C1"):
        assert "\n其中，" not in text_of(example("card-lost"), paper)


def _old(case: Case) -> str:
    asked = Notice(
        day=date(2027, 3, 1), addressee=case.bank.name if case.bank else "", demand=Answer.YES, reply=Reply.NONE
    )
    late = structs.replace(case, notices=(asked,))
    (made,) = dossier.build(late, assess(late, date(2029, 6, 1)), ["C1"]).files
    return lint.text(made.data)


def test_the_authority_reads_why_an_old_theft_comes_to_it_now() -> None:
    # stolen in May 2026, filed in June 2029: three whole years
    assert "争议交易距今已逾3年，其间本人于2027年3月1日向被投诉机构提出要求，争议没有解决。" in _old(
        example("gan-today")
    )
    assert "距今已逾" not in text_of(example("gan-today"), "C1")
