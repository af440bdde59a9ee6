"""What readers of the facts, the defences and the provisions found: an answer lost, a word not true."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from legal_refs.case.facts import Moment, Police
from legal_refs.case.vocabulary import Answer, PoliceStatus
from tests.documents.test_arguments import example, small
from tests.documents.test_read_papers import texts
from tests.documents.test_told import changed, text_of


@pytest.mark.parametrize("paper", ["A1", "B1", "B3", "C1", "D1"])
def test_malware_is_told_beside_a_note(paper: str) -> None:
    assert "的手机曾被植入恶意程序" in texts("trojan-sms")[paper]


def test_the_complaint_pleads_that_quick_pay_was_not_explained() -> None:
    letters = texts("trojan-sms", "B1", "B3")
    assert all("开通快捷支付功能时没有向本人说明" in text for text in letters.values())
    assert "反电信网络诈骗法》第十八条" in letters["B1"]
    assert "快捷支付功能时没有" not in texts("sim-swap", "B1")["B1"]


def test_a_defence_that_the_bank_took_is_no_guess() -> None:
    """The decision says that it counts as the holder's own; of the other bank only 密码正确 is told."""
    for paper in ("A1", "B1", "B3"):
        assert "在答复中称“交易密码输入正确，视为本人交易”" in texts("gan-refused")[paper]
        assert "在答复中提出密码输入正确。" in texts("skimmer-premises")[paper]
    assert "可能以密码输入正确为由" in texts("gan-today")["A1"]


def test_who_only_opened_a_link_did_nothing_by_deceit() -> None:
    assert "点开链接不是付款的操作，也不是对交易的同意" in texts("trojan-sms")["A1"]
    for paper in ("A1", "B3"):
        assert "受骗而为的操作" not in texts("trojan-sms")[paper]
    assert "点开链接不是付款的操作" not in texts("trojan-sms")["B3"], (
        "the bank has not raised it: a letter does not either"
    )
    assert "受骗而为的操作不等于同意交易" in text_of(small("typed-code"))


def test_a_code_went_to_the_swapped_number_and_was_not_intercepted_otherwise() -> None:
    case = example("sim-swap")
    assert "验证码发往该号码的，不能推定由原告告知他人" in text_of(case)
    later = changed(case, "custody", sim_when=Moment(day=date(2026, 9, 1)))
    assert "验证码如何被他人取得，原告不知" in text_of(later)
    assert "恶意程序" in text_of(changed(case, "custody", trojan=Answer.YES))


def test_the_calls_that_are_listed_do_not_say_that_the_others_left_no_record() -> None:
    assert "来电43次、短信12条，其中部分列于附表二" in texts("leak-calls")["A3"]
    assert not [name for name in ("leak-calls", "marketing-c2") if "留有记录" in texts(name)["A3"]]


def test_no_police_penalty_for_less_than_a_crime_beside_a_judgment_or_a_solved_case() -> None:
    assert "尚不构成犯罪" not in texts("insider-sale")["D1"]
    case = example("leak-calls")
    solved = replace(case, police=Police(when=Moment(day=date(2026, 3, 1)), status=PoliceStatus.SOLVED))
    assert "尚不构成犯罪" in text_of(case, "D1") and "尚不构成犯罪" not in text_of(solved, "D1")


def test_the_data_left_the_bank_by_the_staff_member_whoever_used_them() -> None:
    assert "信息系该工作人员因其岗位取得，由此外流" in texts("insider-sale")["B1"]


def test_a_suit_names_the_jurisdiction_of_its_own_ground_only() -> None:
    assert "第二十二条、第二十九条" in texts("leak-then-theft")["A3"]
    assert "第二十一条、第二十三条，由贵院管辖" in texts("outsourced-2019")["A3"]


def test_the_dead_authorise_nobody() -> None:
    text = texts("heirs")["A1"]
    assert "只向有权支取的人支付存款" in text and "应当说明其向何人付款、依据何种授权" in text
    assert "或者其授权的人支付" not in text


def test_one_exhibit_is_not_said_to_prove_every_step() -> None:
    assert (
        "公安机关予以受理（证据5）。" in texts("gan-today")["A1"] and "以上经过的凭证" not in texts("gan-today")["A1"]
    )


def test_the_complaint_on_a_leak_names_the_duties_that_the_supervisors_lay_down() -> None:
    text = texts("leak-calls")["B1"]
    assert "要求银行妥善保管消费者金融信息并严格保密" in text and "通知个人并报送监管部门" in text
    assert "个人信息保护法》第六条规定" in texts("marketing-c2")["B1"]


@pytest.mark.parametrize("paper", ["A1", "B1", "C1"])
def test_who_acted_for_the_person_is_called_as_each_paper_calls_that_side(paper: str) -> None:
    """The case file says 原告之子高伟; the letter said 本人由原告之子高伟代为."""
    case = example("gan-today")
    text = text_of(replace(case, freeze=replace(case.freeze, by="原告之子高伟")), paper)
    assert "由其子高伟代为" in text
    assert "原告之子" not in text
