"""What others hold and what was answered: originals with the police, copies of slips, calls of whoever deceived."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.facts import Case, Evidence
from legal_refs.case.vocabulary import Answer, Entry, EvidenceForm, EvidenceGroup, Medium, PoliceStatus, Reply
from tests.documents.test_arguments import example
from tests.documents.test_transactions import text_of

SLIPS = Evidence(
    group=EvidenceGroup.NOT_HOLDER,
    name="两张签购单照片",
    form=EvidenceForm.DOCUMENT,
    source="公安机关出示",
    original=Answer.NO,
    holder="公安机关",
    proves="签名不是原告笔迹",
)


def with_police(name: str) -> Case:
    case = example(name)
    assert case.police is not None
    police = structs.replace(case.police, station="南宁市公安局示例派出所", status=PoliceStatus.ACCEPTED)
    return structs.replace(case, police=police, evidence=(*case.evidence, SLIPS))


def test_the_court_is_asked_for_slips_that_the_police_hold() -> None:
    """However new the case is; the copy that the person has is no original."""
    text = text_of(with_police("gan-refused"), "A7")
    assert "两张签购单的原件（证据" in text and "、签名是否为申请人所签" in text
    assert "申请人只取得两张签购单照片（证据" in text and "请求向保存的单位调取原件供核对" in text
    without = text_of(example("gan-refused"), "A7")
    assert "签购单的原件" not in without and "派出所" not in without


def test_the_police_are_shown_where_the_number_of_a_caller_stands() -> None:
    case = example("quick-pay")
    call = structs.replace(SLIPS, name="通话记录", holder=None, proves="冒充客服来电的时间")
    told = structs.replace(case, evidence=(*case.evidence, call))
    assert "| 来电 | 冒充他人者的号码和来电的时间，见该项材料 | 通话记录" in text_of(told, "D1")
    own = structs.replace(call, proves="拨打银行客服的时间")
    assert "冒充他人者" not in text_of(structs.replace(case, evidence=(*case.evidence, own)), "D1")


def test_a_refused_complaint_does_not_say_that_nobody_paid() -> None:
    """The row is of the police, the insurer and the thief too, and nobody was asked about them."""
    assert "| 12. 已获赔付 | 无" not in text_of(example("gan-refused"), "A4")


def test_reasons_of_an_earlier_answer_are_met_as_such() -> None:
    text = text_of(example("gan-refused"), "C1")
    # the day is of the letter, not its answer
    assert "对处理决定和此前的答复的意见\n本人不接受该决定和该答复：" in text
    case = example("gan-refused")
    dated = structs.replace(case.notices[0], reply_date=date(2026, 5, 27))
    assert "和2026年5月27日的答复的意见" in text_of(structs.replace(case, notices=(dated,)), "C1")
    done = structs.replace(case.notices[0], reply=Reply.DONE)
    assert "对处理决定的意见\n本人不接受该决定：" in text_of(structs.replace(case, notices=(done,)), "C1")


def test_who_reads_a_combined_card_by_its_stripe_says_why() -> None:
    case = example("gan-today")
    assert case.card is not None
    unread = tuple(structs.replace(t, entry=None) for t in case.transactions)
    case = structs.replace(case, card=structs.replace(case.card, medium=Medium.COMBINED), transactions=unread)
    asked = "以磁条方式完成的，被告应当说明为何接受该交易"
    assert asked in text_of(case)
    read = tuple(structs.replace(t, entry=Entry.CHIP) for t in case.transactions)
    assert asked not in text_of(structs.replace(case, transactions=read))


def test_an_access_of_today_has_the_law_of_today() -> None:
    """个人信息保护法 45 for records of a theft before it took effect on 2021-11-01: they are asked for now."""
    assert "依照《中华人民共和国个人信息保护法》第四十五条有权查阅、复制" in text_of(example("gan-2014"), "A8")


def test_real_card_and_stripe_are_weighed_without_other_signs() -> None:
    case = example("minor-pos")
    assert case.card is not None
    text = text_of(structs.replace(case, card=structs.replace(case.card, medium=Medium.COMBINED)))
    assert "本案中，交易发生时真卡由原告持有，争议交易以磁条方式完成，原告否认争议交易系原告所为或者授权" in text


def test_hours_after_midnight_are_called_so() -> None:
    case = example("gan-today")
    early = tuple(
        structs.replace(t, when=structs.replace(t.when, clock=f"01:4{n}")) for n, t in enumerate(case.transactions)
    )
    text = text_of(structs.replace(case, transactions=early))
    assert "上述交易均在凌晨发生" in text and "22时至次日6时" not in text


def test_a_stripe_is_no_sign_of_a_forged_card_where_the_true_card_has_nothing_else() -> None:
    assert "持有，争议交易以磁条方式完成" not in text_of(example("minor-pos"))


def test_the_code_of_whoever_followed_a_caller_is_not_said_to_be_typed_by_another() -> None:
    """The person was asked about codes typed into a false page only."""
    assert "验证码不是由申请人输入" in text_of(example("sim-swap"), "A8")
    assert "验证码不是由申请人输入" not in text_of(example("account-takeover"), "A8")
