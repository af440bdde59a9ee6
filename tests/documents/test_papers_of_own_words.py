"""What a holder tells beside the ticks (接通的时间、限额的写法、没有马上打电话的原因) reaches the plaint."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import CardFeature, Case, Complaint, Cost, Freeze, Impostor, Moment, Presence, Verdict
from legal_refs.case.vocabulary import (
    Answer,
    Auth,
    CardGone,
    Channel,
    ContactChannel,
    CostKind,
    DiscoveryHow,
    Feature,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def lost() -> Case:
    """A lost card: found out at 09:00, the first call at 09:50."""
    case = example("card-lost")
    day = case.transactions[0].when.day
    assert case.discovery is not None
    found = structs.replace(case.discovery, when=Moment(day=day, clock="09:00"))
    calls = Freeze(
        when=Moment(day=day, clock="10:05"),
        asked=Moment(day=day, clock="09:50"),
        connected=Moment(day=day, clock="10:01"),
        channel=ContactChannel.HOTLINE,
        staff_no="7719",
        why_later="我先去派出所报案",
    )
    return structs.replace(case, discovery=found, freeze=calls)


def test_the_call_the_answer_and_the_block_are_three_moments() -> None:
    text = made(lost(), "A2")["A2"]
    assert "09时50分" not in text and "9时50分，原告拨打被告的客户服务电话要求办理挂失、冻结" in text
    assert "10时01分接通（受理工号7719），同日10时05分办妥" in text
    hung_up = structs.replace(lost().freeze, connected=None)
    assert "接通" not in made(structs.replace(lost(), freeze=hung_up), "A2")["A2"]


def test_why_the_call_came_late_is_said_in_the_holders_words() -> None:
    case = lost()
    day = case.transactions[0].when.day
    between = structs.replace(case.transactions[0], when=Moment(day=day, clock="09:20"))
    text = made(structs.replace(case, transactions=(between, *case.transactions[1:])), "A2")["A2"]
    assert "原告先去派出所报案" in text and "发现后50分钟即" not in text


def abroad(**told: object) -> Case:
    case = example("card-lost")
    assert case.card is not None
    moves = tuple(structs.replace(t, overseas=Answer.YES, place="西班牙马德里某店") for t in case.transactions)
    card = structs.replace(case.card, limit_daily=Decimal("100.00"), limit_terms="我设置的，页面写的是“境外每日限额”")
    return structs.replace(case, transactions=moves, card=card, **told)


def test_a_limit_that_the_bank_reads_narrowly_is_read_against_it() -> None:
    said = Complaint(sent=date(2026, 6, 1), reply=Reply.REFUSED, decision="限额系对手机银行设置，不适用于刷卡")
    case = abroad(complaint=said)
    newer = structs.replace(case.card, open_date=date(2022, 8, 1), contract_date=None)  # 民法典 498 is of 2021
    text = made(structs.replace(case, card=newer), "A2")["A2"]
    assert "关于限额的适用范围" in text and "原告设置的，页面写的是“境外每日限额”" in text and "第四百九十八条" in text


def test_who_was_abroad_does_not_say_that_payment_abroad_was_unknown() -> None:
    case = abroad()
    assert case.card is not None
    open_abroad = structs.replace(case.card, features=(CardFeature(feature=Feature.OVERSEAS, explained=Answer.NO),))
    at_home = structs.replace(case, card=open_abroad)
    assert "开通境外交易功能时没有" in made(at_home, "A2")["A2"]
    there = Presence(when=case.transactions[0].when, place="西班牙马德里住处")
    assert "开通境外交易功能时没有" not in made(structs.replace(at_home, presence=(there,)), "A2")["A2"]


def test_a_cost_without_a_kind_is_called_what_it_was() -> None:
    case = example("gan-today")
    claim = structs.replace(
        case.claim, costs=(Cost(kind=CostKind.OTHER, what="翻译费", amount=Decimal("680.00"), receipt=Answer.YES),)
    )
    text = made(structs.replace(case, claim=claim), "A1")["A1"]
    assert "为维护权益支出的翻译费680.00元" in text and "其他合理支出" not in text


def test_a_face_shown_under_a_pretext_is_not_said_to_be_anothers() -> None:
    case = changed(
        example("account-takeover"), "custody", face_passed=Answer.NO, face_mine=Answer.YES, face_told="核对身份"
    )
    text = made(case, "A1")["A1"]
    assert "系他人以“核对身份”为由骗取" in text and "通过核验的不是" not in text


def test_months_old_claims_have_one_sentence_on_limitation() -> None:
    text = made(example("gan-today"), "A1")["A1"].partition("关于诉讼时效")[2].partition("\n")[0]
    assert "中断" not in text and "没有超过诉讼时效期间" in text


def test_what_was_seen_in_the_app_is_no_alert() -> None:
    case = example("gan-today")
    assert case.discovery is not None
    seen = structs.replace(case.discovery, how=DiscoveryHow.APP)
    assert "通过手机应用得知账户发生异常交易" in made(structs.replace(case, discovery=seen), "A1")["A1"]


def test_a_counter_at_which_a_new_card_was_given_is_no_copied_card() -> None:
    """Drawn at a machine with the card that a counter gave away: neither the holder's card nor a copy."""
    case = example("gan-today")
    assert case.is_counterfeit and all(t.channel is Channel.ATM for t in case.transactions)
    given = Impostor(new_card=Answer.YES, when=Moment(day=date(2026, 5, 20)))
    assert not structs.replace(case, impostor=given).is_counterfeit


def test_a_shop_that_took_a_pin_had_no_signature_to_compare() -> None:
    case = changed(lost(), "circumstances", signature_compared=Answer.NO)
    paid = tuple(structs.replace(t, channel=Channel.POS, auth=Auth.SIGNATURE) for t in case.transactions)
    assert "没有将签购单上的签名与" in made(structs.replace(case, transactions=paid), "A2")["A2"]
    typed = tuple(structs.replace(t, auth=Auth.PIN) for t in paid)
    assert "没有将签购单上的签名与" not in made(structs.replace(case, transactions=typed), "A2")["A2"]


def test_a_swapped_card_was_not_given_away_and_a_judgment_proves_the_thief() -> None:
    case = changed(
        lost(), "custody", card_gone=CardGone.SWAPPED, pin_shared=Answer.NO, note="他站在我身后，密码可能被看到"
    )
    found = Verdict(court="示例人民法院", effective=date(2026, 10, 20), found="王某调换银行卡后取款")
    judged = changed(structs.replace(case, verdict=found), "circumstances", thief_caught=Answer.YES)
    text = made(judged, "A2")["A2"]
    assert "银行卡系被他人调包，不是交给他人使用" in text and "被他人窥视，也不等于" in text
    assert "生效的刑事判决已经认定款项由他人取得" in text and "以上事实足以认定争议交易" in text
