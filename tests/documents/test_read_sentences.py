"""What four readers of three papers of each example found: a word that turned the sense, a thing that nobody said."""

from __future__ import annotations

import re

import pytest

from tests.documents.conftest import EVERY
from tests.documents.test_read_papers import texts


@pytest.mark.parametrize("name", EVERY)
def test_handling_is_to_stop_save_storage_and_protection(name) -> None:
    """个人信息保护法 47(2): 停止除存储和采取必要的安全保护措施之外的处理; without 除 it asks to stop storing."""
    for paper, text in texts(name).items():
        assert "停止存储" not in text, f"{name} {paper}"


@pytest.mark.parametrize("name", EVERY)
def test_no_difference_is_made_of_two_equal_things(name) -> None:
    for paper, text in texts(name, "E2", "E2b").items():
        pairs = re.findall(r"本案([^，；。]+)，该案([^，；。]+)[；。]", text)
        assert [one for one in pairs if one[0] == one[1]] == [], f"{name} {paper}"


def test_what_was_not_asked_about_the_shop_is_not_said() -> None:
    papers = texts("card-lost")
    assert "没有将签购单上的签名与卡片背面的签名核对。" in papers["A2"]
    assert not [paper for paper, text in papers.items() if "查验持卡人的身份" in text]


def test_a_suit_at_the_place_of_the_network_tells_that_it_went_over_one() -> None:
    text = texts("insider-sale", "A3")["A3"]
    assert "第二十五条" in text and "上述行为系利用信息网络实施" in text


def test_each_right_that_is_claimed_has_its_article() -> None:
    text = texts("leak-calls", "A3")["A3"]
    assert "并书面解释说明处理规则" in text and "第四十八条（解释说明）" in text
    told = texts("insider-sale", "A3")["A3"]
    assert "（查阅、解释说明处理规则）" in told and "（查阅、复制" not in told


def test_the_suit_on_data_leaves_the_suit_on_the_money_its_claim_and_its_report() -> None:
    papers = texts("leak-then-theft-2")
    assert "就本案所涉个人信息权益受到的损害，原告选择请求被告承担侵权责任" in papers["A3"]
    assert "受案回执" not in papers["A6"] and "报案" not in papers["B1"]
    assert "2026年3月1日，本人从公安机关得知贵行的工作人员出售客户信息" in papers["B1"]


def test_a_reproach_that_the_bank_made_is_answered_in_the_demand_too() -> None:
    assert "关于保管义务。" in texts("skimmer-premises", "B3")["B3"]
    assert "关于保管义务。" in texts("minor-pos", "B1")["B1"]  # the PIN was told to somebody
    assert "关于保管义务。" not in texts("gan-today", "B1")["B1"]


def test_a_later_paper_states_no_term_kept_and_no_duty_unmet() -> None:
    papers = texts("gan-judged")
    assert "法定期间内" not in papers["A20"] and "没有按照判决确定的期限履行" not in papers["A19"]


def test_a_certificate_with_its_own_rate_is_claimed_at_that_rate_for_its_term() -> None:
    for paper in texts("staff-deposit", "A1", "C1").values():
        assert "的存期内，按存单载明的年利率1.45%计算，为4,350.00元" in paper


def test_what_came_back_is_not_asked_for_again_in_the_reasons() -> None:
    text = texts("quick-pay", "B1")["B1"]
    assert "就其中尚未获得赔付的部分先行赔付" in text and "支付尚未获得赔付的被盗刷存款本息" in text


def test_only_details_printed_on_the_card_point_to_no_deceived_holder() -> None:
    text = texts("card-number-abroad", "D1")["D1"]
    assert "☑窃取、收买、非法提供信用卡信息" in text and "☐盗窃" in text and "☐诈骗" in text
    assert "每次付款都为商户所知悉" not in texts("card-number-abroad", "A2")["A2"]


@pytest.mark.parametrize("name", ["gan-today", "sued-debit", "gan-mediated"])
def test_a_video_that_is_not_at_hand_is_hedged_in_every_sentence(name) -> None:
    for paper, text in texts(name, "A1", "A22", "A23", "B1").items():
        assert not re.search(r"有记录可查，监控录像显示", text), f"{name} {paper}"


def test_no_disguise_and_no_badge_is_told_that_nobody_spoke_of() -> None:
    assert "受他人冒充的身份欺骗" not in texts("account-takeover", "A1")["A1"]
    assert "的工作服或者佩戴工作标识" in texts("staff-deposit", "A1")["A1"]  # the question asks for either


def test_the_rule_on_copied_and_network_theft_is_not_named_for_a_real_card() -> None:
    assert "第七条第四款" not in texts("card-lost", "A2")["A2"]


def test_the_demand_argues_the_stripe_on_a_chip_card() -> None:
    assert "带芯片的卡以磁条成交" in texts("skimmer-premises", "B3")["B3"]


def test_an_answer_offers_no_deduction_from_what_it_does_not_ask() -> None:
    assert "答辩人同意相应扣减" not in texts("sued-debit", "A22")["A22"]


def test_who_has_not_blocked_the_card_reads_first_what_to_do_today() -> None:
    assert "今天先做：拨打银行的客户服务电话办理挂失或者冻结" in texts("first-hour", "F1")["F1"]
    assert "今天先做" not in texts("gan-today", "F1")["F1"]
