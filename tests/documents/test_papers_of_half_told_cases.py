"""Cases of two halves: a theft and a loan, a record and its collection, a lost identity card and a signed form."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Complaint, Moment, Movement, OwnPart
from legal_refs.case.leaks import Harm
from legal_refs.case.vocabulary import Answer, Auth, Consequence, MovementKind, Reply
from tests.documents.test_arguments import example
from tests.documents.test_papers_of_loans_drawn_in_thefts import recorded
from tests.documents.test_told import changed, text_of

YES = Answer.YES


def test_the_order_for_documents_reaches_the_loan_of_the_theft() -> None:
    case = changed(recorded(), "loan", face_mine=Answer.NO, collected=YES, collected_by_threat=YES)
    text = text_of(case, "A8")
    assert "以申请人名义办理的贷款" in text and "及其信用记录。" in text
    assert "就该贷款向征信系统报送记录的依据、书面同意和事先告知的凭证" in text
    assert "就该贷款的催收记录（由何人、受何委托、向何号码催收）和录音" in text
    assert "贷款的申请、签约不是由申请人作出，办理时的人脸核验不是申请人本人" in text
    plain = text_of(example("account-takeover"), "A8")
    assert "就该贷款" not in plain and "贷款的申请、签约不是" not in plain


def test_what_was_paid_on_the_loan_of_a_theft_is_no_ratification() -> None:
    taken = Movement(day=date(2026, 9, 21), amount=Decimal("500.00"), kind=MovementKind.DEDUCTED)
    paid = Movement(day=date(2026, 10, 21), amount=Decimal("500.00"), kind=MovementKind.REPAID, protest=YES)
    text = text_of(changed(recorded(), "loan", movements=(taken, paid)))
    assert "2026年9月21日的款项由被告自行扣收；2026年10月21日的款项付出时原告已经提出异议；" in text
    assert "付款本身不等于承认该合同，也不等于追认。" in text
    assert "追认" not in text_of(changed(recorded(), "loan", movements=()))


def test_a_lost_identity_card_is_held_against_the_card_that_the_bank_says_it_saw() -> None:
    case = changed(example("loan-in-my-name"), "loan", id_lost=YES)
    answer = Complaint(
        sent=date(2026, 8, 16),
        reply=Reply.REFUSED,
        decided_received=date(2026, 8, 30),
        decision="该业务系凭您本人有效身份证件办理。",
    )
    said = structs.replace(case, complaint=answer)
    asked = "应当说明办理时出示的证件的签发日期、有效期限，以查明是否是已经遗失的证件"
    assert asked in text_of(said, "A3") and "证件影像及其签发日期、有效期限，证件核查记录，" in text_of(said, "A8")
    assert asked not in text_of(structs.replace(said, complaint=structs.replace(answer, decision="不予受理。")), "A3")


def test_the_one_code_that_bound_the_card_is_held_against_a_payment_recorded_with_a_code() -> None:
    case = example("trojan-sms")
    day = case.sorted_transactions[0].when.day
    rows = tuple(structs.replace(t, auth=Auth.NONE if n else Auth.CODE) for n, t in enumerate(case.sorted_transactions))
    case = structs.replace(case, transactions=rows)
    case = changed(case, "circumstances", otp_not_required=YES)
    bound = {
        "bind_when": Moment(day=day, clock="00:01"),
        "bind_factors": "卡号、短信验证码",
        "linked_payment": Answer.NO,
    }
    case = changed(case, "custody", codes_given=1, code_typed=YES, **bound)
    assert "输入的验证码只有1个；记为凭短信验证码完成的1笔付款所用的是哪一个验证码" in text_of(case)
    assert "所用的是哪一个验证码" not in text_of(changed(case, "custody", codes_given=2))


def test_what_the_record_did_and_what_the_calls_did_is_told_apart() -> None:
    case = changed(example("loan-in-my-name"), "loan", collected=YES)
    assert case.leak
    leak = structs.replace(
        case.leak,
        consequences=(Consequence.CREDIT_HARMED, Consequence.CALLS),
        harm=Harm(credit_harmed="房贷申请不通过", calls="催收公司每天打电话"),
    )
    text = text_of(structs.replace(case, leak=leak), "A3")
    assert "信用受到的影响由被告报送的上述记录引起" in text and "私人生活受到的影响由就上述业务的催收引起" in text
    assert "发生在记录报送、催收之后" not in text


def test_a_payment_of_the_own_part_that_the_story_tells_is_not_denied_by_its_day_unpaid() -> None:
    own = OwnPart(amount=Decimal("7500.00"), since=date(2025, 8, 10), pays=YES)
    story = "7月我在柜台还过3000元，还的是自己买菜的钱。"
    told = structs.replace(example("sued-credit"), own_part=own, story=story)
    text = text_of(told, "A22")
    assert "付款的经过是：7月答辩人在柜台还过3000元，还的是" in text and "不应当抵充争议交易" in text
    assert "起没有清偿" not in text
    assert "自2025年8月10日起没有清偿" in text_of(structs.replace(told, story=None), "A22")
