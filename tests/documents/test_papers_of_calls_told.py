"""Facts that a person tells in a word or a day: the false call, the codes given away."""

from __future__ import annotations

from msgspec import structs

from legal_refs.case.facts import Case, Moment
from legal_refs.case.vocabulary import Answer, Auth, PhoneCodes
from tests.documents.test_arguments import example, papers


def called(codes: int | None, **told: object) -> Case:
    """Three payments by code over mobile banking; the holder was called two hours before and told codes."""
    case = example("account-takeover")
    moves = tuple(structs.replace(one, auth=Auth.CODE) for one in case.transactions)
    first = min(moves, key=lambda one: one.when.order_key).when
    custody = structs.replace(
        case.custody,
        code_told=Answer.YES,
        codes=PhoneCodes.GIVEN,
        codes_given=codes,
        call_when=Moment(day=first.day, clock="13:30"),
        call_from="13912345678",
        call_as="购物网站客服",
        **told,
    )
    return structs.replace(case, transactions=moves, custody=custody)


def test_the_false_call_is_told_with_its_time_number_and_name() -> None:
    case = called(1)
    made = papers(case)
    said = "13时30分许，有人（号码或者账号：139****5678）与"
    assert f"{said}原告联系，自称购物网站客服" in made["A1"]
    assert f"{said}本人联系，自称购物网站客服" in made["B1"]
    assert "13912345678" in made["D1"] and "13912345678" not in made["A1"] + made["B1"] + made["C1"]


def test_fewer_codes_than_payments_are_counted_against_the_bank() -> None:
    case = called(1)
    count = len(case.transactions)
    made = papers(case)
    assert "曾向他人透露1个短信验证码" in made["A1"]
    assert f"原告告知的验证码共1个，少于争议交易的笔数（{count}笔），不能说明各笔交易都凭这些验证码完成" in made["A1"]
    assert f"本人告知的验证码共1个，少于争议交易的笔数（{count}笔）" in made["B1"]
    enough = papers(called(count))["A1"]
    assert f"曾向他人透露{count}个短信验证码" in enough and "少于争议交易的笔数" not in enough
    untold = papers(called(None))["A1"]
    assert "曾向他人透露短信验证码" in untold and "少于争议交易的笔数" not in untold


def test_codes_given_in_two_ways_are_counted_once() -> None:
    made = papers(called(2, code_typed=Answer.YES))["A1"]
    assert "告知、输入的验证码共2个。" in made and "透露2个" not in made


def test_a_call_just_before_the_payments_is_no_gap() -> None:
    case = called(1)
    first = min(case.transactions, key=lambda one: one.when.order_key).when
    assert "首笔争议交易发生在" in papers(case)["A1"]
    later = structs.replace(case.custody, call_when=first)
    assert "首笔争议交易发生在" not in papers(structs.replace(case, custody=later))["A1"]
