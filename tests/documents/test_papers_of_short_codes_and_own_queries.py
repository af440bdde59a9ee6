"""One code for several payments, a bank's own account in one's words, and a query by a clerk that was owned up to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import structs

from legal_refs.case.facts import Case, Evidence, Movement
from legal_refs.case.vocabulary import Answer, DoneBy, EvidenceForm, EvidenceGroup, LoanKind, MovementKind, PhoneCodes
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of

NO, YES = Answer.NO, Answer.YES


def one_code(note: str) -> Case:
    """Two payments online; one code was typed on a page like that of the bank."""
    case = example("phishing-credit")
    rows = (case.transactions[0], *case.transactions)[:2]
    typed = {"code_told": NO, "code_forwarded": NO, "code_typed": YES, "codes": PhoneCodes.GIVEN, "codes_given": 1}
    case = structs.replace(case, transactions=rows)
    return changed(case, "custody", done_by=DoneBy.STRANGER, note=note, **typed)


def test_one_code_of_two_payments_does_not_own_up_to_the_other() -> None:
    """宜兴1062: the holder there kept back the list of messages and denied the code; here the second code is denied."""
    picture = Evidence(
        group=EvidenceGroup.NOT_HOLDER,
        name="短信截图",
        form=EvidenceForm.ELECTRONIC,
        source="原告的手机",
        original=YES,
        proves="只收到一条验证码",
    )
    case = one_code("第二笔没有收到验证码。")
    text = text_of(structs.replace(case, evidence=(*case.evidence, picture)), "E2")
    assert "不否认收到验证码短信" not in text
    assert (
        "两案都争议持卡人是否收到验证码短信，本案原告承认输入1个验证码，否认就其余交易收到验证码" in text
        and "该案持卡人拒绝提交自己已经调取的短信记录，本案原告提交了手机收到的短信（证据" in text
        and "原告只收到一条验证码" in text.partition("## 二、")[0]
    )
    untold = text_of(one_code("填了卡号。"), "E2")
    assert "不否认收到验证码短信" not in untold and "都争议持卡人是否收到" not in untold


def test_typing_on_a_page_is_no_further_operation_beside_itself() -> None:
    case = one_code("填了卡号。")
    assert "原告受人欺骗，曾在他人发送的仿冒页面上输入" in (text := text_of(case, "A2"))
    assert "按照对方的指示进行了" not in text and "照对方指示操作" not in text_of(case, "E2")
    shared = changed(case, "custody", screen_shared=YES)
    assert "原告受人欺骗，与对方共享了屏幕，按照对方的指示进行了操作" in text_of(shared, "A2").replace("付款以外的", "")


def test_the_account_at_this_bank_is_named_by_where_it_was_opened_and_a_debt_by_whose_it_is() -> None:
    taken = Movement(day=date(2026, 7, 3), amount=Decimal("4620.00"), kind=MovementKind.DEDUCTED, protest=YES)
    case = changed(example("loan-in-my-name"), "loan", kind=LoanKind.GUARANTEE, debtor="彭某")
    case = changed(case, "loan", debited="该行尾号3307的惠农卡", movements=(taken,))
    told = {"A3": "原告在被告处", "C4": "本人在被投诉人处", "B4d": "本人在贵行"}
    for paper, whose in told.items():
        assert f"上述扣款出自{whose}开立的尾号3307的惠农卡。" in text_of(case, paper)
    assert "有人以本人的名义在被投诉人处为彭某的债务提供保证" in text_of(case, "C4")
    assert "有人以本人的名义为彭某的债务在贵行提供保证" in text_of(case, "B4d")
