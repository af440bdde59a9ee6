"""Papers say on which rule a claim stands, from which day its period runs and what a clause or an answer adds."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.case.bodies import forwarded
from legal_refs.case.dealings import Complaint, Regulator
from legal_refs.case.facts import Case, Evidence, Further, Loan, Movement, OwnPart
from legal_refs.case.vocabulary import (
    Answer,
    Clause,
    EvidenceForm,
    EvidenceGroup,
    LoanKind,
    MovementKind,
    PoliceStatus,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made


def loan(**told: object) -> Case:
    """The loan that somebody else took, with what was told of how it was collected."""
    case = example("loan-in-my-name")
    return structs.replace(case, loan=structs.replace(case.loan, **told))


def test_a_loss_beside_a_wrong_record_has_its_rule_and_its_cause() -> None:
    case = example("loan-in-my-name")
    assert "第一千一百八十二条" not in made(case, "A3")["A3"], "no loss was told"
    lost = structs.replace(
        case.claim, property_loss=Decimal(20000), property_loss_how="房贷被退后没能签约，卖方没收定金2万元"
    )
    text = made(structs.replace(case, claim=lost), "A3")["A3"]
    assert "原告受到的上述财产损失，以及为取证和维护权益支出的上述费用，均属于因此受到的损失。" in text
    assert "第一千一百八十二条也规定，侵害他人人身权益造成财产损失的，按照被侵权人因此受到的损失赔偿。" in text
    assert "第一千一百六十五条第一款规定，行为人因过错侵害他人民事权益造成损害的，应当承担侵权责任。" in text
    assert "上述后果、损失和支出" in text


def test_a_rule_on_collecting_forbids_only_what_was_told() -> None:
    others = made(loan(collected_from_others=Answer.YES), "A3")["A3"]
    assert "不得冒用行政机关" not in others and "暴力、恐吓" not in others and "第四十一条要求" in others
    office = made(loan(collected_from_others=Answer.YES, collected_as_office=Answer.YES), "A3")["A3"]
    assert "不得冒用行政机关、司法机关等名义，不得采用其他违法违规" in office and "暴力、恐吓" not in office
    threat = made(loan(collected_by_threat=Answer.YES), "A3")["A3"]
    assert "不得采取暴力、恐吓、欺诈等不正当手段" in threat and "不得冒用" not in threat


def test_what_is_within_the_first_claim_says_so() -> None:
    text = made(example("card-lost"), "A2")["A2"]
    assert "上述各组均包含在第1项请求的数额以内，其余部分仍按第1项请求审理。" in text
    assert "包含在第1项请求的数额以内" not in made(example("pos-credit"), "A2")["A2"], (
        "nothing is asked in the alternative"
    )


def test_nothing_of_the_debt_being_ones_own_is_said() -> None:
    case = example("pos-credit")
    none = structs.replace(case, own_part=OwnPart(amount=Decimal(0)))
    assert "没有原告本人使用的部分" not in made(case, "A2")["A2"], "not asked, not said"
    assert "被告就该卡主张的欠款本金中，没有原告本人使用的部分。" in made(none, "A2")["A2"]
    assert "贵行就该卡主张的欠款本金中，没有本人使用的部分。" in made(none, "B3")["B3"]
    some = structs.replace(case, own_part=OwnPart(amount=Decimal(300)))
    assert "没有原告本人使用的部分" not in made(some, "A2")["A2"]


def older(paid: date, repaid: Decimal = Decimal("18894.50")) -> Case:
    """Charges of 2021, reported to the police, one payment on them on that day."""
    case = example("pos-credit")
    moved = tuple(
        structs.replace(t, when=structs.replace(t.when, day=date(2021, 6, 3)), notified=None) for t in case.transactions
    )
    day = date(2021, 6, 3)
    return structs.replace(
        case,
        transactions=moved,
        possession=(),
        discovery=structs.replace(
            case.discovery, when=structs.replace(case.discovery.when, day=day), obligor_known=day
        ),
        freeze=structs.replace(case.freeze, when=structs.replace(case.freeze.when, day=day)),
        police=structs.replace(
            case.police, when=structs.replace(case.police.when, day=day), status=PoliceStatus.ACCEPTED
        ),
        debt=structs.replace(
            case.debt,
            repaid_on=None,
            denial_sent=None,
            statement_month=None,
            movements=(Movement(day=paid, amount=repaid, kind=MovementKind.REPAID),),
            repaid=repaid,
        ),
    )


LATER = "原告请求返还的款项于2021年9月10日付出，返还请求在该日以后才产生，该请求的诉讼时效期间不早于该日起算。"


def test_the_period_of_what_is_claimed_back_does_not_start_before_it_was_paid() -> None:
    assert LATER in made(older(date(2021, 9, 10)), "A2")["A2"]
    assert "不早于该日起算" not in made(older(date(2021, 6, 1)), "A2")["A2"], "paid before the theft was known"
    rest = made(older(date(2021, 9, 10), Decimal(5000)), "A2")["A2"]
    assert "不早于该日起算" not in rest, "what is still asked of the holder is denied first"
    assert "不早于该日起算" not in made(older(date(2026, 3, 10)), "A2")["A2"], "within three years, said otherwise"


PASSED_ON = "该单位答复已将投诉转交被告处理；原告主张其请求由此到达被告，诉讼时效亦因此中断"


def told_the_office(reply: str, sent: date = date(2025, 5, 6)) -> Case:
    told = Complaint(sent=date(2023, 10, 9), received=date(2023, 10, 9), demanded=Answer.YES, reply=Reply.REFUSED)
    office = Regulator(desk="nfra", sent=sent, reply=Reply.DONE, reply_date=date(2025, 6, 20), reply_text=reply)
    return structs.replace(older(date(2026, 3, 10)), complaint=told, regulators=(office,))


def test_a_complaint_that_was_passed_on_is_pleaded_apart_from_what_is_sure() -> None:
    text = made(told_the_office("已转信用卡中心，该中心称已按规定处理"), "A2")["A2"]
    assert "现提起诉讼没有超过诉讼时效期间。原告另于2025年5月6日就同一争议向" in text and PASSED_ON in text
    for reply in ("款项已转至他人银行卡", "经查，转账系您本人操作，该行已尽义务", "请转公安机关处理", "该行未转送材料"):
        assert PASSED_ON not in made(told_the_office(reply), "A2")["A2"], reply
    assert PASSED_ON not in made(told_the_office("已转该行处理", date(2021, 6, 4)), "A2")["A2"], (
        "before the last sure act"
    )


@pytest.mark.parametrize(
    ("reply", "passed"),
    [
        ("您的投诉已转送被投诉机构处理", True),
        ("我局已将您的诉求转由该行处理", True),
        ("该笔资金已转出", False),
        ("您反映的事项已转其他部门", False),
        ("已转某支付公司处理", False),
        ("不予转办该行", False),
    ],
)
def test_who_got_the_complaint_is_read_from_the_answer(reply: str, passed: bool) -> None:
    assert forwarded(told_the_office(reply), "nfra", date(2025, 5, 6)) is passed


CLAUSE = "协商不成的，由发卡机构所在地人民法院管辖。"


def with_clause(words: str, noticed: Answer | None) -> Case:
    case = example("pos-credit")
    card = structs.replace(case.card, clause=Clause.COURT, clause_text=words, clause_noticed=noticed)
    return structs.replace(case, card=card)


def test_a_clause_on_the_court_that_the_law_names_is_pleaded() -> None:
    text = made(with_clause(CLAUSE, Answer.NO), "A2")["A2"]
    assert "《信用卡领用合约》载有管辖条款：“协商不成的，由发卡机构所在地人民法院管辖”。该条款所指的法院" in text
    assert "与依照上述规定确定的一致；该条款是否有约束力，不影响由贵院管辖。" in text
    other = made(with_clause("争议由北京市海淀区人民法院管辖。", Answer.NO), "A2", "F1")
    assert "与依照上述规定确定的一致" not in other["A2"]
    assert "合同条款约定的法院是北京市海淀区人民法院。你填写银行没有提示过该条款" in other["F1"]
    assert "合同条款约定的法院是" not in made(with_clause(CLAUSE, Answer.NO), "F1")["F1"], "nothing to choose"


def test_the_report_and_the_complaint_to_the_office_stand_in_the_suit_on_data_too() -> None:
    """One call, one report and one letter to the regulator belong to both suits."""
    case = example("leak-then-theft")
    office = Regulator(desk="nfra", sent=date(2026, 8, 3), received=date(2026, 8, 4), reply=Reply.NONE)
    before = Regulator(desk="nfra", sent=date(2020, 1, 6), reply=Reply.NONE)
    text = made(structs.replace(case, regulators=(office,)), "A3")["A3"]
    assert "2026年8月3日，原告向" in text and "反映上述情况" in text
    assert "报案" in text
    assert "反映上述情况" not in made(structs.replace(case, regulators=(before,)), "A3")["A3"], "of something else"


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        ("书面交给我", False),
        ("书面道歉信寄给本人", False),
        ("以书面形式", False),
        ("书面向我父母道歉", True),
        ("交给我和单位", True),
        ("在网点张贴七日", True),
    ],
)
def test_a_scope_that_says_no_more_than_in_writing_is_not_repeated(scope: str, said: bool) -> None:
    case = example("loan-in-my-name")
    claim = structs.replace(case.claim, apology_scope=scope)
    assert ("（范围：" in made(structs.replace(case, claim=claim), "A3")["A3"]) is said


def test_the_report_of_like_cases_names_every_issue_that_the_bank_raised() -> None:
    case = example("gan-today")
    answer = "凡使用密码的交易视为持卡人本人所为；该笔交易距今已五年，已超过诉讼时效。"
    told = structs.replace(case.notices[0], reply=Reply.REFUSED, reply_text=answer, reasons=())
    text = made(structs.replace(case, notices=(told,)), "E2")["E2"]
    assert "；约定凭密码的交易视为持卡人本人所为的条款，能否适用于伪卡交易；请求是否超过诉讼时效。" in text
    plain = made(structs.replace(case, notices=()), "E2")["E2"]
    assert "能否适用于伪卡交易" not in plain and "请求是否超过诉讼时效" not in plain


def test_the_account_that_got_the_money_can_be_denied_too() -> None:
    """The loan went to an account that others opened in this name: one more answer of the interview denies it."""
    hint = "该账户开在同一家银行的，在“还有哪些卡、银行或者贷款？”一步加上这个账户"
    case = loan(account_mine=Answer.NO)
    told = structs.replace(case, story="钱进了一个以我名义新开的二类户，当天转走。")
    assert hint in made(told, "A3", "F1")["F1"]
    assert hint not in made(case, "A3", "F1")["F1"], "whose account it was is not told"
    both = structs.replace(told, further=(Further(loan=Loan(kind=LoanKind.ACCOUNT, signature_mine=Answer.NO)),))
    found = made(both, "A3", "F1")
    assert hint not in found["F1"] and "账户协议在原告与被告之间不成立" in found["A3"]


def test_the_list_of_calls_of_collectors_stands_where_the_collecting_is_told() -> None:
    case = example("pos-credit")
    calls = Evidence(
        group=EvidenceGroup.CONSEQUENCE,
        name="催收通话记录",
        form=EvidenceForm.ELECTRONIC,
        source="手机",
        original=Answer.YES,
    )
    debt = structs.replace(case.debt, collected_since=date(2026, 1, 5), collected_how="催收公司天天打电话")
    told = structs.replace(case, debt=debt, evidence=(*case.evidence, calls))
    text = made(told, "A2")["A2"]
    assert re.search("催收，催收公司天天打电话（证据\\d+）。", text) and "有关后果的" not in text
    untold = structs.replace(case, evidence=(*case.evidence, calls))
    assert "有关后果的" in made(untold, "A2")["A2"], "nothing is told that it could prove"
