"""What readers of three papers for each example found: asked twice, told without a day, sent without a number."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.exposure import marketed
from legal_refs.case.facts import Complaint, Moment
from legal_refs.case.ownwords import bank_post
from legal_refs.case.vocabulary import Answer, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed


def test_a_refusal_is_told_as_later_than_the_report() -> None:
    """sim-swap reported on 18 August at 16:30; the notice came on 18 November."""
    for text in made(example("sim-swap"), "A1", "D1", "B6").values():
        assert "公安机关其后决定不予立案" in text and "公安机关决定不予立案" not in text


def test_a_carrier_learns_which_number_was_re_issued() -> None:
    papers = made(example("sim-swap"), "A7", "B4c", "B9", "D1", "A1")
    for paper in ("A7", "B4c", "B9", "D1"):
        assert "的手机号码（13800138012）被他人补办手机卡" in papers[paper], paper
    assert "手机号码（138" not in papers["A1"], "the court needs no number beside the plaintiff's"
    other = made(changed(example("sim-swap"), "custody", sim_number="13900139000"), "B9", "D1", "A1")
    assert all("手机号码（13900139000）被他人补办手机卡" in text for text in other.values())
    assert "申请人的手机号码：13800138004。" in made(example("trojan-sms"), "A7")["A7"]


def test_who_took_charges_abroad_is_what_the_person_heard() -> None:
    assert (
        "据原告了解，示例收单银行股份有限公司跨境收单分行系争议交易的收单机构"
        in made(example("pos-credit"), "A2")["A2"]
    )


def test_two_charges_in_minutes_abroad_are_said_to_be_unusual() -> None:
    """3:12 and 3:19; the person said that amount, hour or place were unusual, not which."""
    for text in made(example("pos-credit"), "C1", "C7", "B8").values():
        assert "上述2笔境外交易在7分钟内完成，与该账户平时的交易明显不同。" in text
        assert "交易的地点与该账户" not in text


def test_the_payment_service_and_the_binding_are_told_once() -> None:
    assert made(example("trojan-sms"), "C3")["C3"].count("的支付服务完成") == 1
    paper = made(example("quick-pay"), "B1")["B1"]
    assert "绑定时核验了哪些要素" not in paper and paper.count("验证码发往何处") == 1
    assert "本人没有将该卡绑定至争议付款所用的支付账户。" in paper


def test_who_complains_for_another_stands_in_the_complaint_to_an_authority() -> None:
    case = example("staff-deposit")
    for text in made(case, "C1", "C6").values():
        assert "代为投诉的受托人 | 梁小燕（与投诉人的关系：女儿），联系电话13800138155" in text
        assert "授权委托书原件、受托人身份证件复印件各1份" in text
    assert "受托人" not in made(structs.replace(case, helper=None), "C1")["C1"]


def test_a_matter_of_no_kind_keeps_its_day_before_the_regulator() -> None:
    assert "2026年9月8日，本人发现上述情况。" in made(example("none-of-these"), "C1")["C1"]


def test_a_number_is_nobodys_where_the_number_was_not_taken() -> None:
    case = changed(example("sim-swap"), "custody", sim_swapped=Answer.NO)
    assert "补办手机卡" not in made(case, "D1")["D1"]


def test_the_manager_of_the_bank_that_calls_is_not_the_one_who_gave_the_data_away() -> None:
    told = "收入情况被泄露给另一家银行；2026年2月12日，另一家银行的客户经理来电推销贷款"
    case = changed(example("marketing-c2"), "leak", what_happened=told, recipient="另一家银行")
    assert bank_post(case) == ""
    assert bank_post(changed(case, "leak", what_happened="被告支行的客户经理把收入情况发给另一家银行")) == "客户经理"


def test_a_bank_that_says_what_it_forbids_admits_nothing() -> None:
    case = example("statement-leak")
    refused = "我行严禁员工擅自对外提供客户信息，系统权限可控，您所称情况与我行无关"
    answer = Complaint(
        sent=date(2025, 5, 10), reply=Reply.REFUSED, decided_received=date(2025, 5, 20), decision=refused
    )
    case = structs.replace(case, complaint=answer)
    assert "说明系其人员所为" not in made(case, "A3")["A3"]


def test_the_law_on_commercial_banks_is_not_held_against_a_finance_company() -> None:
    case = example("loan-in-my-name")
    assert "《中华人民共和国商业银行法》第三十五条第一款" in made(case, "C1")["C1"]
    other = made(changed(case, "bank", name="滹沱示例消费金融有限公司"), "A3", "C1")
    assert all("商业银行法》第三十五条" not in text for text in other.values())


def test_who_sells_need_not_call_it_so_and_who_denies_selling_sells_nothing() -> None:
    case = structs.replace(example("marketing-c2"), story=None, nuisances=(), refusal=None)
    case = changed(case, "leak", source_note=None, callers_knew=None, recipient="示例保险公司", what_happened="来电")
    assert marketed(changed(case, "leak", what_happened="该保险公司的人打来电话让原告买保险"))
    assert not marketed(changed(case, "leak", what_happened="来电说能办退保返还，不是推销，要求转账"))
    assert not marketed(changed(case, "leak", recipient="前同事（示例汽车销售有限公司）"))


def test_a_report_long_after_the_card_was_gone_is_not_called_prompt() -> None:
    case = example("card-lost")
    late = structs.replace(case.freeze, when=Moment(day=date(2026, 10, 18), clock="20:35"), asked=None)
    found = structs.replace(case.discovery, when=Moment(day=date(2026, 10, 20), clock="20:30"))
    text = made(structs.replace(case, freeze=late, discovery=found), "A2")["A2"]
    assert "不存在因原告未及时采取措施而扩大的损失" not in text


def test_a_clerk_s_number_is_called_a_number_once() -> None:
    """Typed with its name (工号0619), as it is read out on the telephone."""
    case = example("gan-today")
    text = made(structs.replace(case, freeze=structs.replace(case.freeze, staff_no="工号0619")), "A1")["A1"]
    assert "（受理工号0619）" in text and "工号工号" not in text
