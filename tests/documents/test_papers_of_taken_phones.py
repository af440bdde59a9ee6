"""Cards put into a stranger's wallet, phones and numbers that were taken, loans drawn while an account was taken."""

from __future__ import annotations

import pytest
from msgspec import structs

from legal_refs.case.facts import Case, Moment
from legal_refs.case.vocabulary import Answer, Channel, TheftKind
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of


def wallet(channel: Channel = Channel.POS) -> Case:
    """A code typed on a false page put the card into a stranger's phone, which paid at a till nine minutes later."""
    case = changed(
        example("phishing-credit"),
        "custody",
        linked_payment=Answer.NO,
        bind_when=Moment(day=example("phishing-credit").sorted_transactions[0].when.day, clock="00:01"),
        bind_factors="卡号、有效期和短信验证码",
        bind_code_to="本人手机，被骗输入仿冒页面",
        card_in_hand=Answer.YES,
        code_typed=Answer.YES,
        new_device=Answer.YES,
    )
    return structs.replace(case, transactions=tuple(structs.replace(t, channel=channel) for t in case.transactions))


@pytest.mark.parametrize("channel", [Channel.POS, Channel.WALLET, Channel.OTHER])
def test_a_card_bound_to_a_strangers_phone_is_pleaded_whatever_the_channel(channel: Channel) -> None:
    case = wallet(channel)
    assert case.kind_of_theft is TheftKind.ONLINE
    text = text_of(case, "A2")
    assert "0时01分被他人绑定" in text and "该卡被他人绑定到一台原告没有使用过的设备上" in text
    assert "第十五条第二款" in text and "严格采用多因素身份认证方式" in text and "关于受骗的情节" in text
    assert "验证码的去向是原告手机，被骗输入仿冒页面" in text and "的电子银行被他人" not in text
    assert ("即使认为在商户机具上付款应当归入" in text) is (channel is not Channel.OTHER)
    assert "绑卡" in text_of(case, "B4")


def test_a_payment_at_a_till_without_a_binding_stays_open() -> None:
    case = changed(wallet(), "custody", bind_when=None, bind_factors=None, bind_code_to=None)
    assert case.kind_of_theft is None
