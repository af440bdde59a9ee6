"""Fault was to be proved though admitted, a right card went unanswered, and B3 asked for records without an article."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from complaints.documents.hearsay import spoken_by, without_way
from legal_refs.case.facts import Case, Complaint
from legal_refs.case.vocabulary import Answer, Reply
from tests.documents.test_arguments import example
from tests.documents.test_told import changed, text_of


def answered(case: Case, decision: str) -> Case:
    """The case with one complaint, refused in these words."""
    complaint = Complaint(
        sent=date(2026, 6, 1), reply=Reply("refused"), decided_received=date(2026, 6, 5), decision=decision
    )
    return structs.replace(case, complaint=complaint)


def test_a_code_told_is_admitted_and_limited() -> None:
    given = {"code_told": "yes", "code_typed": "no", "code_forwarded": "no", "link_clicked": "no", "scam_steps": "yes"}
    apart = {"pin_shared": "no", "screen_shared": "no", "remote_control": "no", "trojan": "no", "card_lent": "no"}
    custody = {name: Answer(value) for name, value in (given | apart).items()}
    case = changed(example("phishing-credit"), "custody", **custody)
    case = answered(case, "客户未妥善保管，动态验证码系自行泄露，不承担赔偿责任")
    text = text_of(case, "A2")
    assert "短信验证码是受骗告知的，不是自行泄露。该情况是否构成过错、过错大小，应当由被告证明" in text
    assert "应当就原告的过错提供证据" not in text
    assert "受骗告知验证码不等于同意付款" in text and "受骗而为的操作" not in text
    complaint = text_of(case, "C1")
    assert "短信验证码是受骗告知的，不是自行泄露，也不是授权付款" in complaint
    assert "没有妥善保管的，应当提供证据" not in complaint


def test_a_card_said_to_be_right_is_answered_beside_the_pin() -> None:
    case = example("skimmer-premises")
    both = answered(case, "争议交易所用卡片及密码均验证正确，视为本人交易")
    answer = "只说明系统没有识别伪卡"
    assert answer in text_of(both, "A1") and answer in text_of(both, "B3")
    assert answer not in text_of(answered(case, "银行卡密码验证正确，视为本人交易"), "A1")


def test_the_demand_for_records_has_its_article() -> None:
    text = text_of(answered(example("skimmer-premises"), "不予赔付"), "B3")
    assert (
        "本人已将账户异动告知贵行；上述要求保存、提供的资料由贵行或者其合作机构掌握" in text
        and "举证不能的法律后果" in text
    )


def test_who_spoke_and_the_way_there_are_no_part_of_what_was_said() -> None:
    assert spoken_by("大堂经理说以前答复过了，不赔") == ("大堂经理", "以前答复过了，不赔")
    assert spoken_by("不予赔付") == ("", "不予赔付")
    assert without_way("到网点再次要求赔偿38000元") == "再次要求赔偿38000元"
    assert without_way("到网点打印了明细") == "到网点打印了明细"


def test_reasons_that_were_all_given_are_numbered_and_no_others_announced() -> None:
    text = text_of(answered(example("skimmer-premises"), "密码验证正确，视为本人交易，我行无过错"), "B3")
    assert "对贵行答复中的理由，本人说明如下。\n1. 关于密码输入正确。" in text and "\n2. 关于过错。" in text
