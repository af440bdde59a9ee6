"""What a paper says of the case stands in the case: how far, who knew what, which item, which sum."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.dealings import Complaint
from legal_refs.case.facts import Evidence, Place
from legal_refs.case.vocabulary import Answer, BankReason, EvidenceForm, EvidenceGroup, LoanKind, Reply
from tests.documents.test_arguments import example
from tests.documents.test_read_papers import texts
from tests.documents.test_told import changed, text_of


def test_one_distance_is_told_in_every_paper_with_what_it_is_measured_from() -> None:
    made = texts("skimmer-premises", "A1", "E2")
    assert "两地直线距离约270公里" in made["A1"] and "真卡所在地与交易地直线距离约270公里" in made["E2"]


def test_the_guiding_case_says_nothing_of_a_code_of_which_nothing_is_known() -> None:
    assert "没有把验证码告诉他人；身份识别信息" not in texts("quick-pay", "E2")["E2"]


def test_callers_are_said_to_know_what_they_said() -> None:
    text = texts("leak-calls", "A3")["A3"]
    assert text.count("掌握的信息包括新开账户的网点和开户日期") == 1
    assert "掌握的内容如前所述" not in text


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


def test_a_heading_names_what_stands_below_it() -> None:
    """The police rang the person and nothing was asked of the bank: neither a step of hers nor an answer is told."""
    called = text_of(example("outsourced-2025"), "A3")
    assert "公安机关的办理情况" in called and "原告采取的措施" not in called
    assert "原告采取的措施和被告的答复" in text_of(example("leak-calls"), "A3")


def test_the_rules_on_contractors_and_lenders_reach_the_regulator_and_the_answer() -> None:
    """个人信息保护法 21, 金规〔2024〕24号 31 and 61; 商业银行法 35(1) where the contract of a loan is denied."""
    told = text_of(example("outsourced-2025"), "C1")
    assert all(rule in told for rule in ("个人信息保护法》第二十一条", "第六十一条", "不得将数据安全主体责任外包"))
    assert all("第三十五条第一款" in text_of(example("sued-loan"), paper) for paper in ("A22", "C1"))
    card = changed(example("sued-loan"), "loan", kind=LoanKind.CREDIT_CARD)
    assert "第三十五条第一款" not in text_of(card, "A22")


def test_ones_own_phone_in_another_hand_is_met_before_the_regulator() -> None:
    said = Complaint(
        sent=date(2026, 6, 20),
        reply=Reply.REFUSED,
        decided_received=date(2026, 6, 30),
        decision="人脸和短信均验证通过",
        reasons=(BankReason.IDENTITY_CHECKED,),
    )
    case = structs.replace(example("loan-in-my-name"), complaint=said)
    case = changed(case, "loan", phone_mine=Answer.YES)
    lent = changed(case, "leak", what_happened="室友拿我的手机在App上借款")
    assert "不等于由本人操作，也不等于本人授权他人操作" in text_of(lent, "C1")
    assert "不等于由本人操作" in text_of(case, "C1")  # the number is the person's own and the contract is denied
    assert "不等于由本人操作" not in text_of(changed(case, "loan", phone_mine=Answer.NO), "C1")


def test_logs_past_their_term_are_asked_for_with_the_day_on_which_the_bank_knew() -> None:
    """Known on 2025-06-03, complained on 2025-06-19, filed on 2026-11-22: the year has run, but had not when told."""
    case = changed(example("leak-calls"), "leak", occurred=None, known=date(2025, 6, 3), ongoing_until=None)
    case = changed(case, "leak", calls_until=date(2025, 8, 22), spread_ongoing=Answer.UNKNOWN)
    told = structs.replace(case, complaint=Complaint(sent=date(2025, 6, 19)))
    assert "申请人于2025年6月19日告知时，此前一年内的操作日志尚在该期限内" in text_of(told, "A8")
    assert "保存时间不低于一年" not in text_of(structs.replace(case, complaint=None), "A8")


def test_where_the_city_has_an_office_of_its_own_none_is_named_for_whoever_only_picked_the_authority() -> None:
    """Picked: the local bureau or branch (当地监管局（分局）). Wuhan is a capital: its bureau is the province's."""
    case = example("sim-swap")
    assert "向国家金融监督管理总局湖北监管局反映" in text_of(case)
    away = changed(case, "bank", place=Place(province="浙江省", city="台州市", district="椒江区"))
    told = text_of(away)
    assert "浙江监管局反映" not in told and "向国家金融监督管理总局在浙江省的派出机构反映" in told


def test_what_callers_said_stands_beside_what_a_certificate_proves() -> None:
    """个人信息保护法 23 where a company knew; the certificate's sum is told as the plaintiff's own fact."""
    deposit = Evidence(
        group=EvidenceGroup.PROCESSING, name="定期存单", form=EvidenceForm.DOCUMENT, proves="存入183600元，次年到期"
    )
    case = changed(example("leak-calls"), "leak", callers_knew="定期存款183600元", recipient="某保险公司的人")
    case = structs.replace(case, evidence=(*case.evidence, deposit))
    assert "定期存单证明存入183600元，次年到期（证据" in text_of(case, "A3")
    assert "第二十三条规定，向其他个人信息处理者提供" in text_of(case, "A3")
    assert "涉嫌未经同意向他人提供客户信息" in text_of(case, "C2")
    other = changed(case, "leak", callers_knew="开户网点", recipient="一名男子")
    assert "定期存单证明" not in text_of(other, "A3") and "第二十三条" not in text_of(other, "A3")
    assert "涉嫌未经同意" not in text_of(other, "C2")


def test_an_answer_that_pleads_limitation_tells_of_no_collection() -> None:
    """Due in 2021, sued in 2026: what was written of collection would prove the interruption (民法典 195)."""
    case = changed(example("sued-loan"), "leak", what_happened="身份证曾经遗失。此后天天催收。本人没有借款")
    late = changed(case, "loan", signed=date(2020, 5, 4), due=date(2021, 5, 4), collected=Answer.YES)
    told = text_of(late, "A22")
    assert "身份证曾经遗失。答辩人没有借款" in told and "催收" not in told.split("证据和证据来源")[0]
    assert "此后天天催收" in text_of(changed(case, "loan", due=date(2025, 5, 4)), "A22")
