"""A film that is gone is not asked for as if it were there; what a rule says stands whole; whose shop copied a card."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.case.facts import CardFeature, Case, Payment
from legal_refs.case.vocabulary import Answer, CardGone, Feature, PaymentNature, Trace
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of

UNTOLD = "没有向本人说明；贵行主张本人同意使用的，应当提供证据。本人据此主张不承担"


@pytest.mark.parametrize("gone", [Answer.YES, Answer.NO])
def test_a_lost_film_is_not_asked_for(gone: Answer) -> None:
    case = changed(example("skimmer-premises"), "circumstances", video_lost=gone)
    made = text_of(case, "A1")
    assert ("交易单据和交易报文由被告" in made) is (gone is Answer.YES)
    assert ("现已无法取得，被告应当说明何时、依何规定删除" in made) is (gone is Answer.YES)
    assert ("☑调取监控录像" in text_of(case, "D1")) is (gone is Answer.NO)


def linked(answer: Answer) -> Case:
    case = changed(example("quick-pay"), "custody", linked_payment=answer)
    untold = (CardFeature(feature=Feature.QUICK_PAY, explained=Answer.NO),)
    return structs.replace(case, card=structs.replace(case.card, features=untold))


def test_who_linked_the_card_agreed_to_the_function() -> None:
    """银行卡规定 8(1): proof that the holder agreed leads back to article 7; whoever linked the card is that proof."""
    untold = text_of(linked(Answer.NO), "B3")
    assert UNTOLD in untold and "同意使用该功能的，适用该司法解释关于网络盗刷责任的规定" in untold
    assert "未就争议网络支付条款达成合意" not in text_of(linked(Answer.YES), "B3")


def test_the_shop_where_the_thief_paid_did_not_copy_the_card() -> None:
    case = example("pos-credit")
    rows = tuple(structs.replace(t, counterpart=case.merchant.name) for t in case.transactions)
    made = text_of(structs.replace(case, transactions=rows), "A7")
    assert "在该商户发生的" in made and "卡片信息是否在该商户被复制" not in made


def test_money_paid_as_goodwill_settles_nothing() -> None:
    case = example("quick-pay")
    goodwill = Payment(
        payer=case.payment_institution.name,
        day=date(2026, 11, 1),
        amount=Decimal("10.00"),
        nature=PaymentNature.GOODWILL,
    )
    made = text_of(structs.replace(case, payments=(goodwill,)), "B3")
    assert "补偿款10.00元，双方没有就此和解" in made and "和解款" not in made


def test_the_police_decide_what_a_swapped_card_is() -> None:
    """刑法 196(3) beside card fraud: taken by a swap, stolen or obtained, is for the police."""
    case = changed(example("card-lost"), "custody", card_gone=CardGone.SWAPPED)
    made = text_of(case, "D1")
    assert "☑盗窃" in made and "☑信用卡诈骗" in made and "属于盗窃还是冒用，由公安机关认定" in made


def test_a_code_that_went_elsewhere_answers_the_bank() -> None:
    case = changed(
        example("quick-pay"), "custody", traces=(Trace.CODE_ELSEWHERE,), code_told=Answer.NO, linked_payment=Answer.YES
    )
    made = text_of(case, "B3")
    assert "或者被转走" not in made and "有记录显示验证码没有到达本人" in made


def test_a_lost_film_is_no_ground_of_urgency() -> None:
    """What is gone cannot be about to go: urgent are the records of its deletion and what still exists."""
    case = example("skimmer-premises")
    urgent = "监控录像有保存期限，期满后可能被自动覆盖"
    gone = text_of(changed(case, "circumstances", video_lost=Answer.YES), "A9")
    assert urgent not in gone
    assert "监控录像现已无法取得；录像的调取、覆盖、删除记录，交易凭证和验证记录也有保存期限" in gone
    assert urgent in text_of(changed(case, "circumstances", video_lost=Answer.UNKNOWN), "A9")
