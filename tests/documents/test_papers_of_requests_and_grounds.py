"""What a person asked for and saw reaches each paper that rests on it, with its ground and its number."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, Cost, Leak, Notice
from legal_refs.case.vocabulary import ContactChannel, CostKind, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made

STAMPED = "2025年4月28日我去法院领材料，里面有7页我的明细，印着打印日期2025年4月7日、柜员号，每页盖着业务章。"


def leak(name: str, **changes: object) -> Case:
    case = example(name)
    return structs.replace(case, leak=structs.replace(case.leak or Leak(), **changes))


def asked(said: str, reply: Reply, on: date = date(2026, 5, 12)) -> Notice:
    bank = example("statement-leak").bank
    assert bank
    return Notice(
        day=on,
        addressee=bank.name,
        channel=ContactChannel.EMS,
        said=said,
        reply=reply,
        reply_date=date(2026, 5, 27) if reply is Reply.REFUSED else None,
    )


def test_the_marks_on_a_printed_statement_show_the_court_that_the_bank_holds_the_record() -> None:
    case = leak("statement-leak", what_happened=STAMPED, source_note=None)
    text = made(case, "A8")["A8"]
    assert "里面有7页申请人的明细，印着打印日期2025年4月7日、柜员号，每页盖着业务章" in text
    assert "据其中的柜员号、打印日期、业务章，被申请人可以查出该笔业务、经办人员和有关记录。" in text
    unmarked = leak("statement-leak", what_happened="里面有我的明细，没有盖业务章，也没有柜员号。", source_note=None)
    assert "可以查出该笔业务" not in made(unmarked, "A8")["A8"]


def test_who_looked_and_who_was_told_is_claimed_once_the_bank_has_refused_to_say() -> None:
    case = example("statement-leak")
    case = structs.replace(case, claim=structs.replace(case.claim, access=True))
    said = "要求书面道歉，告知当年是谁打印、给了谁"
    claim = "判令被告将何人查询、打印原告的姓名、银行账号、账户余额、账户交易明细和提供给何人书面告知原告。"
    text = made(structs.replace(case, notices=(asked(said, Reply.REFUSED),)), "A3", "A5")
    assert claim in text["A3"] and "个人信息保护法》第四十四条规定个人对其个人信息的处理享有知情权" in text["A3"]
    assert "原告于2026年5月12日已经要求被告告知上述事项，被告于2026年5月27日拒绝。" in text["A3"]
    assert "书面告知：何人查询、打印原告的" in text["A5"]
    for other in (
        asked(said, Reply.PENDING),
        asked("要求书面道歉", Reply.REFUSED),
        asked(said, Reply.REFUSED, on=date(2021, 10, 8)),
    ):
        assert claim not in made(structs.replace(case, notices=(other,)), "A3")["A3"]
    unasked = structs.replace(case, claim=structs.replace(case.claim, access=False))
    assert claim not in made(structs.replace(unasked, notices=(asked(said, Reply.REFUSED),)), "A3")["A3"]


def test_a_request_for_mediation_adds_up_its_sums_and_names_the_ground_of_each_claim() -> None:
    case = example("leak-calls")
    costs = (
        Cost(kind=CostKind.NOTARY, amount=Decimal("1200.00")),
        Cost(kind=CostKind.COPY, amount=Decimal("36.00")),
    )
    claim = structs.replace(case.claim, costs=costs, property_loss=Decimal("129.00"), property_loss_how="换号129元")
    claim = structs.replace(claim, mental=None)
    text = made(structs.replace(case, claim=claim), "C7")["C7"]
    assert "以上金钱请求合计1,365.00元（大写：壹仟叁佰陆拾伍元整）。" in text
    assert "个人信息保护法》第六十九条第二款规定，损害赔偿责任按照个人因此受到的损失" in text
    assert "消费者权益保护法》第五十条规定，经营者侵害消费者个人信息" in text, "for the apology"
