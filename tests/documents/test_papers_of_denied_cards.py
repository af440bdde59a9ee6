"""Debts that a person denies: a card opened in the name, a loan drawn in a theft, what was typed and what was asked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.case.facts import (
    Card,
    Case,
    Complaint,
    Credit,
    CreditItem,
    Loan,
    Moment,
    Movement,
    Notice,
    Police,
    Presence,
)
from legal_refs.case.vocabulary import (
    Answer,
    Auth,
    BankReason,
    CardKind,
    ContactChannel,
    LoanKind,
    MovementKind,
    PhoneCodes,
    PoliceStatus,
    PresenceProof,
    RecordKind,
    RefusalGround,
    Reply,
)
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed, text_of

NO, YES = Answer.NO, Answer.YES
OPENED = date(2024, 5, 4)


def card_in_my_name(**loan: object) -> Case:
    """A credit card opened in the name on the 4th of May 2024; the credit report shows its last four digits."""
    case = example("loan-in-my-name")
    told = {"kind": LoanKind.CREDIT_CARD, "contract_no": None, "movements": (), "appraised": None} | loan
    item = structs.replace(case.credit.items[0], account_label="贷记卡账户尾号7716")
    return structs.replace(
        case,
        card=Card(kind=CardKind.CREDIT, tail="7716"),
        loan=structs.replace(case.loan, **told),
        credit=structs.replace(case.credit, items=(item,)),
    )


def answered(case: Case, decision: str, *reasons: BankReason) -> Case:
    told = Complaint(
        sent=date(2026, 9, 29),
        reply=Reply.REFUSED,
        decided_received=date(2026, 10, 16),
        decision=decision,
        reasons=reasons,
    )
    return structs.replace(case, complaint=told)


def test_who_denies_a_card_does_not_say_that_it_is_held() -> None:
    papers = made(card_in_my_name(), "A3", "C1", "D1")
    for name, text in papers.items():
        assert "持有" not in text and "申领" not in text, name
        assert "名义" in text and "办理信用卡（卡号尾号7716）" in text, name
    own = structs.replace(card_in_my_name(), card=Card(kind=CardKind.DEBIT, tail="2203"))
    assert "原告持有被告的尾号为2203的借记卡" in made(own, "A3")["A3"]  # another card of the same bank


def test_the_day_of_a_card_is_the_day_of_the_business_and_not_of_a_signature() -> None:
    text = made(card_in_my_name(), "A3")["A3"]
    assert "2024年5月4日他人以原告名义在被告处办理的信用卡所依据的信用卡领用合约（卡号尾号7716，" in text
    assert "与被告签订的信用卡领用合约" not in text
    assert "编号为HT20240504018的借款合同" in made(example("loan-in-my-name"), "A3")["A3"]


@pytest.mark.parametrize(
    ("until", "words"),
    [
        (
            Moment(day=OPENED, clock="11:00"),
            "主张面签于该时段的，该事实与之不能并存；主张面签于当日其他时间或者其他日期的",
        ),
        (Moment(day=date(2024, 5, 6)), "主张面签于当日的，该事实与之不能并存；主张面签于其他日期的"),
    ],
)
def test_two_hours_elsewhere_do_not_exclude_a_signature_on_that_day(until: Moment, words: str) -> None:
    start = Moment(day=OPENED, clock="09:00") if until.clock else Moment(day=date(2024, 5, 3))
    away = Presence(when=start, until=until, place="湖北省武汉市某学院考场", proof=PresenceProof.ATTENDANCE)
    case = structs.replace(card_in_my_name(), presence=(away,))
    text = made(answered(case, "由我行工作人员面签办理", BankReason.IDENTITY_CHECKED), "A3")["A3"]
    assert words in text and "与答复所称的当面签署不能并存" not in text


def test_of_a_face_that_nobody_spoke_of_only_a_supposition_is_denied() -> None:
    case = answered(card_in_my_name(face_mine=NO), "由我行工作人员面签办理", BankReason.IDENTITY_CHECKED)
    for text in made(case, "A3", "A8", "C1").values():
        assert "办理时的人脸核验" not in text and "办理时如有人脸核验，接受核验的不是" in text
    told = answered(card_in_my_name(face_mine=NO), "人脸核验通过，由客户本人办理", BankReason.IDENTITY_CHECKED)
    assert "办理时的人脸核验不是申请人本人" in made(told, "A8")["A8"]


@pytest.mark.parametrize("never", [True, False])
def test_a_bank_that_went_to_a_firm_is_not_answered_with_the_branch(never: bool) -> None:
    case = answered(card_in_my_name(at_branch=NO), "业务员在一家公司集中上门面签办理", BankReason.IDENTITY_CHECKED)
    words = "我没有去过那家公司，也没有申请过这张卡。" if never else "我没有申请过这张卡。"
    text = made(changed(case, "leak", what_happened=words), "A3")["A3"]
    defence = text.partition("关于身份核验")[2]
    assert ("原告没有到过被告答复所称的办理地点" in defence) is never
    assert ("被告称系上门办理的，应当说明办理的地点和在场的人" in defence) is not never
    assert ("不在网点" in text) is not never


@pytest.mark.parametrize(
    ("ground", "words", "met"),
    [
        (RefusalGround.OTHER, "卡是在郑州办的，让我去郑州报案。", "公安机关的答复只涉及由何地的公安机关受理，没有认定"),
        (RefusalGround.OTHER, "银行的事找银行。", "公安机关不予立案，是刑事程序上的处理，没有认定"),
        (RefusalGround.NO_CRIME, None, "公安机关不予立案，是依照刑事立案标准作出的答复，没有认定"),
    ],
)
def test_police_are_answered_on_what_they_said(ground: RefusalGround, words: str | None, met: str) -> None:
    police = Police(
        when=Moment(day=date(2026, 9, 9)),
        station="示例派出所",
        status=PoliceStatus.REFUSED,
        refusal_oral=YES,
        refusal_ground=ground,
        refusal_text=words,
    )
    text = made(structs.replace(card_in_my_name(), police=police), "A3")["A3"]
    defence = text.partition("关于不予立案")[2]
    assert met in defence and ("刑事立案标准" in defence) is (ground is RefusalGround.NO_CRIME)
    assert "第一百零八条" in defence


def spoken(said: str | None) -> Case:
    """The bank was called; a loss of 20,000 is claimed later."""
    case = changed(card_in_my_name(), "claim", property_loss=Decimal("20000.00"), property_loss_how="定金不退")
    notice = Notice(
        day=date(2026, 9, 8),
        clock="09:40",
        addressee=case.bank.name,
        channel=ContactChannel.HOTLINE,
        said=said,
        demand=YES,
    )
    return structs.replace(case, notices=(notice,))


@pytest.mark.parametrize("said", ["要求销卡并删除记录", "说不是我办的", None])
def test_who_asked_for_deletion_did_not_ask_for_money(said: str | None) -> None:
    for name, text in made(spoken(said), "A3", "A8", "C1").items():
        assert "赔付" not in text, name


def test_who_asked_for_money_is_told_to_have_done_so() -> None:
    assert "要求赔偿定金" in made(spoken("要求赔偿定金"), "A3")["A3"]
    assert "催告赔付" in made(spoken("要求赔偿定金"), "A8")["A8"]


def test_only_the_manners_that_were_not_denied_are_quoted_against_the_collectors() -> None:
    rude = card_in_my_name(collected_from_others=YES, collected_by_threat=NO, collected_as_office=NO)
    text = made(rude, "A3")["A3"]
    assert "第四十一条要求银行保险机构规范催收行为，依法依规督促债务人清偿债务" in text
    assert "冒用行政机关" not in text and "恐吓" not in text
    threat = made(changed(rude, "loan", collected_by_threat=YES), "A3")["A3"]
    assert "不得采取暴力、恐吓、欺诈等不正当手段" in threat and "冒用行政机关" not in threat


BORROWED = Loan(
    kind=LoanKind.LOAN,
    signed=date(2026, 8, 14),
    amount=Decimal("49000.00"),
    online=YES,
    money_came=YES,
    movements=(
        Movement(day=date(2026, 9, 21), amount=Decimal("1512.40"), kind=MovementKind.DEDUCTED, protest=NO),
        Movement(day=date(2026, 10, 21), amount=Decimal("1512.40"), kind=MovementKind.DEDUCTED, protest=YES),
        Movement(
            day=date(2026, 11, 20),
            amount=Decimal("1512.40"),
            kind=MovementKind.REPAID,
            protest=YES,
            why="客服说不还就上征信",
        ),
    ),
)


def borrowed(**told: object) -> Case:
    """The thief borrowed 49,000 in the bank's app, and the loan stands overdue in the credit report."""
    case = structs.replace(example("account-takeover"), loan=structs.replace(BORROWED, **told))
    item = CreditItem(
        institution=case.bank.name,
        kind=RecordKind.OVERDUE,
        account_label="个人消费贷款",
        month="2026年10月",
        status="逾期",
        amount=Decimal("46830.00"),
    )
    return structs.replace(case, credit=Credit(report_date=date(2026, 11, 2), items=(item,)))


def test_each_payment_on_a_loan_of_the_thief_is_told_as_it_was_made() -> None:
    """1,512.40 twice is 3,024.80; with the third 4,537.20."""
    text = text_of(borrowed(), "A1")
    assert (
        "于2026年9月21日、2026年10月21日从原告的账户扣收共计3,024.80元，原告对2026年10月21日的扣款已提出异议。" in text
    )
    assert "2026年11月20日，原告就该贷款付出1,512.40元，付款时已提出异议，付款的原因是：客服说不还就上征信。" in text
    assert (
        "取得的4,537.20元没有合同根据，应当返还。其中3,024.80元由被告扣收，不是原告自愿清偿；1,512.40元系原告于" in text
    )
    assert "付款时已提出异议，原因已如上述，不属于该条规定的明知无给付义务而进行的债务清偿。" in text
    own = tuple(structs.replace(m, kind=MovementKind.REPAID, why=None) for m in BORROWED.movements)
    text = text_of(borrowed(movements=own), "A1")
    assert "扣收" not in text and "1,512.40元系原告于2026年10月21日付出，付款时已提出异议，不属于该条" in text


def test_the_record_of_a_loan_of_the_thief_is_no_overdraft() -> None:
    papers = made(borrowed(), "B3", "B7")
    for name, text in papers.items():
        assert "透支" not in text and "银行卡民事纠纷案件若干问题的规定》（法释〔2021〕10号）第十四条" not in text, name
        assert "第一千零二十九条" in text and "《征信业管理条例》第二十五条" in text, name
    assert "上述异议信息由以本人名义办理的上述贷款形成。本人没有申请该贷款" in papers["B7"]
    assert "☑更正异议信息，删除就上述贷款报送的记录" in papers["B7"]
    assert "报送的下列记录：2026年10月，个人消费贷款，逾期，金额46,830.00元" in papers["B3"]


def test_the_function_that_nobody_asked_for_is_the_loan_where_the_mobile_bank_is_ones_own() -> None:
    case = changed(borrowed(), "circumstances", opened_unasked=YES)
    papers = made(case, "A1", "A8", "B3")
    assert "该账户的借款功能不是原告申请开通的" in papers["A1"] and "手机银行功能。" in papers["A1"]
    assert "借款功能的开通申请、身份核验和风险告知记录" in papers["A8"]
    assert all("支付功能" not in text for text in papers.values())
    unexplained = tuple(structs.replace(f, explained=NO) for f in case.card.features)
    other = structs.replace(case, card=structs.replace(case.card, features=unexplained))
    assert "争议交易所用的支付功能不是原告申请开通的" in text_of(other, "A1")


def test_codes_that_went_to_a_stolen_phone_are_not_said_to_have_gone_elsewhere() -> None:
    first = example("account-takeover").sorted_transactions[0].when.day
    case = changed(
        example("account-takeover"),
        "custody",
        codes=PhoneCodes.NONE,
        phone_lost=YES,
        phone_lost_when=Moment(day=first, clock="09:00"),
    )
    text = text_of(case, "A8")
    assert "验证码没有发到" not in text
    assert "发送验证码时手机已不在申请人的控制之下，验证码不是由申请人收取、输入" in text


def verified(*auths: Auth) -> Case:
    """The person says that the payment asked for no code; each transaction with its own verification."""
    case = changed(example("account-takeover"), "circumstances", otp_not_required=YES)
    rows = tuple(structs.replace(t, auth=auth) for t, auth in zip(case.transactions, auths, strict=True))
    return structs.replace(case, transactions=rows)


def test_no_code_is_said_of_those_transactions_that_had_none() -> None:
    some = made(verified(Auth.CODE, Auth.NONE, Auth.NONE), "A1", "A8", "C1", "E2")
    for name in ("A1", "C1"):
        assert "争议付款中有2笔没有要求输入验证码即告完成" in some[name] and "争议付款没有要求" not in some[name], name
    assert "争议交易中有2笔没有经过验证码核验" in some["E2"]
    assert "证明其中2笔未经验证码核验即告完成、其余的验证是否由申请人完成" in some["A8"]
    assert "争议付款没有要求输入验证码即告完成" in text_of(verified(Auth.NONE, Auth.NONE, Auth.NONE), "A1")
    assert "没有要求输入验证码" not in text_of(verified(Auth.CODE, Auth.CODE, Auth.CODE), "A1")


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (
            {"codes": PhoneCodes.GIVEN, "codes_given": 1, "note": "填了卡号、有效期和一个验证码"},
            "输入卡片信息和1个验证码",
        ),
        ({"codes": PhoneCodes.GIVEN, "codes_given": 1, "note": None}, "输入1个验证码"),
        ({"codes": PhoneCodes.UNUSED, "codes_given": None, "note": "填了卡号"}, "输入卡片信息，"),
        ({"codes": None, "codes_given": None, "note": None}, "输入卡片信息或者验证码"),
    ],
)
def test_what_was_typed_is_told_without_the_or_of_the_question(told: dict[str, object], words: str) -> None:
    case = changed(example("phishing-credit"), "custody", code_typed=YES, code_told=NO, **told)
    assert f"仿冒页面上{words}" in text_of(case, "A2")
