"""Hygiene of typed text: what is found, what is left alone, and that nothing typed is repeated."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from legal_refs.case.facts import Complaint, Moment, Notice, Transaction
from legal_refs.case.vocabulary import Answer, Channel, Incident
from legal_refs.checking import checkfile, hygiene, repealed
from legal_refs.results import Level
from tests.legal_refs import forum_cases as fc


def found(text: str, on: date = fc.TODAY) -> set[str]:
    return {f.id.removeprefix("hygiene.") for f in hygiene.scan(text, fc.theft(), on, "story")}


@pytest.mark.parametrize(
    "text",
    [
        "卡号6222021234567890123被盗刷",  # 19 digits
        "卡号 6222 0212 3456 7890",  # grouped, Luhn does not hold
        "4111111111111111",  # Luhn holds
        "6222-0212-3456-7890",
        "账号1234567890123",  # 13 digits
        "卡号６２２２０２１２３４５６７８９０",  # full width
        "2026-05-21 6222021234567890",  # beside a date
    ],
)
def test_full_numbers_are_stopped(text: str) -> None:
    assert "card_number" in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "尾号6688的卡",
        "2026-05-21 20:31:00取款18900.00元",
        "2026-05-21 2026-05-22",
        "时间20260521203100",
        "622202*********0123",  # already masked
        "电话0771-5550101",
        "流水号123456789012",  # twelve digits
        "12345678901234567890",  # twenty digits, no card
        "2026年11月22日14时05分",
    ],
)
def test_masked_and_harmless_numbers_are_left_alone(text: str) -> None:
    assert not found(text) & {"card_number", "id_number", "phone"}


def test_identity_numbers_are_stopped_and_not_taken_for_cards() -> None:
    assert {"id_number"} == found("身份证号码450102198003151233") & {"id_number", "card_number"}
    assert "id_number" in found("11010519491231002x")


def test_other_peoples_phones_are_warned_about_but_not_ones_own() -> None:
    assert "phone" in found("来电13912345678") and "phone" in found("来电139-1234-5678")
    assert "phone" not in found("我的电话13800138001")
    block = next(f for f in hygiene.scan("来电13912345678", fc.theft(), fc.TODAY) if f.id == "hygiene.others_data")
    assert block.level is Level.BLOCK and block.documents == ("C5",)


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("你们这群混蛋", "insult"),
        ("官官相护", "politics"),
        ("我必胜", "promise"),
        ("否则我找媒体曝光你", "threat"),
        ("赔偿一切损失", "vague"),
        ("请求法院将其拘留他并判刑", "not_for_court"),
        ("要求赔偿并严惩", "mixed_nature"),
        ("我丈夫的卡也有问题", "relative"),
        ("受委托人委托出具本律师函", "acting_as_lawyer"),
        ("参照（2020）桂01民终1234号判决", "case_number"),
        ("银行员工何某某把我的流水给了别人", "accused"),
        ("柜员张三泄露了信息", "accused"),
        ("员工何某某出卖了我的信息", "accused"),
        ("肯定是银行内部人员泄露的", "guilt"),
        ("肯定是银行内部人员泄露的", "guilt_police"),
        ("依据银发〔2009〕142号", "repealed"),
        ("依据侵权责任法第六条", "repealed"),
        ("依据合同法第一百零七条", "repealed"),
        ("《合同法》", "repealed"),
        ("银发【2016】314号", "repealed"),
        ("银行卡业务管理办法", "repealed"),
        ("依据担保法", "repealed"),
        ("银监会应当查处", "renamed"),
        ("银行保险监督管理委员会", "renamed"),
    ],
)
def test_words_that_do_not_belong_in_a_paper(text: str, check: str) -> None:
    assert check in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "2026年5月21日20时31分，我收到短信，账户被取款三笔。",
        "银行工作人员说不能赔偿。",
        "我怀疑信息从银行泄露。据此推断与开户资料有关。",
        "工作人员把我带到柜台，打印了流水。",
        "骗子冒充交警发来短信。",
        "不知道员工何时泄露了我的信息。",
        "工作人员方面提供给我一份说明。",
        "共计三笔。第一笔6000元。",
        "请求判令被告赔偿18900元。",
        "双方签订合同法定代表人没有到场，劳动合同法另有规定。",
        "《银行保险机构消费者权益保护管理办法》（中国银保监会令2022年第9号）",
        "",
    ],
)
def test_careful_words_pass(text: str) -> None:
    assert found(text) == set()


def test_repealed_text_may_be_named_before_its_repeal_and_for_old_facts() -> None:
    assert "repealed" not in found("银发〔2009〕142号", date(2025, 5, 14))
    assert "repealed" in found("银发〔2009〕142号", date(2025, 5, 15))
    old = fc.theft(
        transactions=(Transaction(when=Moment(day=date(2019, 1, 1)), cny=Decimal("1.00"), channel=Channel.ATM),)
    )
    assert not any(f.id == "hygiene.repealed" for f in hygiene.scan("侵权责任法", old, fc.TODAY))


def test_total_in_the_text_must_be_the_total_of_the_table() -> None:
    # the only transaction is 18,900.00
    assert "amount" not in found("三笔共计18,900元") and "amount" not in found("共计18900.00 元")
    wrong = next(f for f in hygiene.scan("三笔合计 18,901 元", fc.theft(), fc.TODAY) if f.id == "hygiene.amount")
    assert "18,901.00" in wrong.message.zh and "18,900.00" in wrong.message.en
    assert not any(f.id == "hygiene.amount" for f in hygiene.scan("共计5元", fc.leak(), fc.TODAY))


def test_finding_of_staff_lets_the_name_stand() -> None:
    case = fc.with_leak(fc.leak(), staff_finding=Answer.YES)
    assert not any(f.id == "hygiene.accused" for f in hygiene.scan("柜员张三泄露了信息", case, fc.TODAY))


def test_every_typed_field_is_read_and_named() -> None:
    number = "卡号6222021234567890123"
    move = replace(fc.theft().transactions[0], payee_masked=number)
    case = fc.theft(
        incident=Incident.LEAK_THEN_THEFT,
        story=number,
        leak=replace(fc.leak().leak, what_happened=number, callers_knew=number),
        notices=(Notice(day=date(2026, 6, 1), addressee="银行", reply_text=number),),
        complaint=Complaint(sent=date(2026, 6, 1), decision=number, points_disputed=(number,)),
        evidence=(replace(fc.theft().evidence[0], proves=number),),
        transactions=(move,),
    )
    fields = {f.field for f in hygiene.scan_case(case, fc.TODAY) if f.id == "hygiene.card_number"}
    assert fields == {
        "story",
        "leak.what_happened",
        "leak.callers_knew",
        "notices[0].reply_text",
        "complaint.decision",
        "complaint.points_disputed[0]",
        "evidence[0].proves",
        "transactions[0].payee_masked",
    }


def test_masked_text_shows_no_full_number() -> None:
    text = "卡6222021234567890123，证450102198003151233，电话13912345678，时间20260521203100"
    assert hygiene.masked(text) == "卡622202*********0123，证450***********1233，电话139****5678，时间20260521203100"


def test_every_row_names_known_papers() -> None:
    known = {f"{letter}{n}" for letter, top in (("A", 25), ("B", 9), ("C", 9), ("D", 3)) for n in range(1, top + 1)}
    known |= {"A12b", "A12c", "A17b", "A17c", "A22b", "A24b", "B1b", "B4b", "B4c", "B4d", "B5b", "B9b", "B9c", "E2"}
    for row in (*hygiene.rows(), *checkfile.data().rows):
        assert set(checkfile.papers(row)) <= known, row.id
        assert row.kind in ("fix", "unfit", "note")


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_error_and_never_repeated(text: str) -> None:
    for finding in hygiene.scan(text, fc.theft(), fc.TODAY):
        assert "{" not in finding.message.zh
    assert isinstance(hygiene.masked(text), str)


LISTED = [word for words in hygiene.load().words.values() for word in words]
REPEALED = [row.name for row, _ in repealed.rows()]
PIECES = (*LISTED, *REPEALED, "就是该行", "员工王某", "泄露", "卖", "，", "共计", "5元", "13912345678", "我的卡")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=4).map("".join))
def test_a_text_that_is_passed_over_as_plain_has_nothing_that_a_check_would_find(text: str) -> None:
    with patch.object(hygiene, "_is_plain", lambda text: False):
        asked = hygiene.scan(text, fc.theft(), fc.TODAY)
    assert hygiene.scan(text, fc.theft(), fc.TODAY) == asked


@settings(max_examples=50, deadline=None)
@given(st.from_regex(r"[1-9][0-9]{12,18}", fullmatch=True))
def test_no_long_number_survives_masking(number: str) -> None:
    shown = hygiene.masked(f"卡号{number}。")
    assert number not in shown or not any(
        f.id in ("hygiene.card_number", "hygiene.id_number") for f in hygiene.scan(number, fc.theft(), fc.TODAY)
    )
