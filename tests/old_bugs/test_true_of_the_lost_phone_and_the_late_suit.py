"""What stood untrue, or was lost, where a phone was gone, a stay was told in days, or the bank sues after years."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from msgspec import structs

from legal_refs.case.debts import OwnPart
from legal_refs.case.facts import Freeze, Moment, Presence
from legal_refs.case.separation import abroad, separation
from legal_refs.case.vocabulary import Answer, PoliceStatus, PresenceProof
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def test_a_stay_in_whole_days_covers_what_lies_between_its_first_and_last_day() -> None:
    case = example("pos-credit")
    first = case.sorted_transactions[0].when.day
    before, after = first.replace(day=first.day - 2), first.replace(day=first.day + 2)
    for until, sure in ((after, True), (first, False)):
        stay = Presence(
            when=Moment(day=before), until=Moment(day=until), place="四川省成都市", proof=PresenceProof.BORDER_RECORD
        )
        told = structs.replace(case, presence=(stay,), possession=())
        found = separation(told) or abroad(told)
        assert (found is not None and found.proved) is sure


def test_a_phone_gone_and_the_card_blocked_before_the_thefts_were_seen() -> None:
    case = changed(example("quick-pay"), "custody", phone_lost=Answer.YES, password_reset=Answer.YES)
    first = case.sorted_transactions[0].when
    lost = Moment(day=first.day, clock="00:01")
    seen = structs.replace(case.discovery, when=Moment(day=first.day + timedelta(days=1), clock="09:00"))
    block = Freeze(when=Moment(day=first.day, clock="23:59"), why_later="手机丢了没有电话可用")
    case = structs.replace(
        changed(case, "custody", phone_lost_when=lost),
        discovery=seen,
        freeze=block,
        notices=(),
        complaint=None,
        police=None,
    )
    text = made(case, "B3")["B3"]
    assert "就联系的时间说明：本人的手机丢了没有电话可用" in text
    assert "登录密码被他人重置" not in text


def test_an_answer_that_pleads_limitation_does_not_prove_what_interrupted_it() -> None:
    """21,394.50 of principal is asked, 13,894.50 of it disputed; without a split of the interest of 812.40 its share
    is 812.40 × 13,894.50 ÷ 21,394.50 = 527.61."""
    case = example("sued-credit")
    old = tuple(structs.replace(t, when=structs.replace(t.when, day=date(2022, 10, 3))) for t in case.transactions)
    case = structs.replace(case, transactions=old)
    case = changed(case, "debt", collected_how="每月来电", charges=Decimal(0))
    assert "催收，每月来电" not in made(case, "A22")["A22"]
    assert "催收，每月来电" in made(collected(), "A22")["A22"]
    own = OwnPart(amount=Decimal("7500.00"), since=date(2020, 1, 1), pays=Answer.YES)
    papers = made(structs.replace(case, own_part=own), "A22", "B3")
    assert "并愿意清偿" not in papers["B3"] and "扣除利息527.61元" in papers["A22"]


def collected():
    return changed(example("sued-credit"), "debt", collected_how="每月来电")


def test_what_a_payment_institution_holds_is_not_asked_of_the_bank_and_the_lost_phone_has_its_rows() -> None:
    case = changed(example("quick-pay"), "custody", phone_lost=Answer.YES, password_reset=Answer.YES)
    first = case.sorted_transactions[0].when
    case = changed(case, "custody", phone_lost_when=Moment(day=first.day - timedelta(days=1), clock="20:45"))
    papers = made(case, "B1", "E2")
    assert case.payment_institution is not None and "重置密码的核验记录" not in papers["B1"]
    row = papers["B1"].index("| 本人发现手机不在身边 |")
    assert row < papers["B1"].index("发生消费4,999.00元")
    assert "原告发现手机不在身边；" in papers["E2"] and "密码被他人重置" in papers["E2"]


def test_the_police_are_asked_how_the_case_stands_and_no_receipt_they_gave() -> None:
    assert "☑告知上述案件的办理进展" in made(example("gan-today"), "D1")["D1"]
    refused = changed(example("gan-today"), "police", status=PoliceStatus.REFUSED)
    assert "办理进展" not in made(refused, "D1")["D1"] and "出具受案回执" not in made(refused, "D1")["D1"]


def test_heirs_say_where_the_proof_of_their_standing_is() -> None:
    assert "死亡证明和亲属关系证明随起诉状提交" in made(example("heirs"), "A6")["A6"]
