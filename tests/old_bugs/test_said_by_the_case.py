"""What a paper says of the case stands in the case: how far, who knew what, which item, which sum."""

from __future__ import annotations

from tests.documents.test_read_papers import texts


def test_one_distance_is_told_in_every_paper_with_what_it_is_measured_from() -> None:
    made = texts("skimmer-premises", "A1", "E2")
    assert "两地直线距离约270公里" in made["A1"] and "真卡所在地与交易地直线距离约270公里" in made["E2"]


def test_the_guiding_case_says_nothing_of_a_code_of_which_nothing_is_known() -> None:
    assert "没有把验证码告诉他人；身份识别信息" not in texts("quick-pay", "E2")["E2"]


def test_callers_are_said_to_know_what_they_said() -> None:
    assert "掌握的信息包括新开账户的网点和开户日期，至2026年2月28日来电、短信共55次" in texts("leak-calls", "A3")["A3"]


def test_a_request_already_made_is_not_still_to_be_made() -> None:
    text = texts("insider-sale", "A3")["A3"]
    assert "上述权利请求被拒绝或者没有得到答复的，原告另行主张" in text and "先向被告提出" not in text


def test_a_receipt_proves_the_report_and_a_paper_of_another_suit_how_it_was_learned() -> None:
    assert "受字〔示例〕号，证据5），公安机关已立案侦查" in texts("leak-then-theft", "A1")["A1"]
    assert "交给他人的律师；原告在另案收到对方提交的材料时得知（证据2）" in texts("statement-leak", "A3")["A3"]


def test_the_answer_asks_that_its_share_of_the_costs_be_dismissed() -> None:
    """2,000.00 × 13,894.50 / 21,394.50 = 1,298.89."""
    assert "就争议款项起诉支出的部分（按争议款项在本金中的比例为1,298.89元）也请求驳回" in texts("sued-credit")["A22"]


def test_a_contractor_is_held_by_the_rule_on_partners() -> None:
    text = texts("outsourced-2025", "C1")["C1"]
    assert "第四十五条要求银行保险机构在合作过程中严格控制合作方行为与权限" in text and "从业人员违规查询" not in text
