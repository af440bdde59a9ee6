"""What readers of papers on published lists and queries noticed: untrue debts, loans that never were, admissions."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from legal_refs.case.facts import Case, Complaint
from legal_refs.case.vocabulary import Answer, Reply
from tests.documents.test_arguments import example
from tests.documents.test_papers_of_leaks import POSTED, made, posted
from tests.documents.test_told import changed


def test_what_was_published_is_called_so_and_was_no_leak_to_be_notified_of() -> None:
    text = made(posted(), "A3", "B1", "C1", "C2")
    assert all("可能泄露" not in one and "第五十七条" not in one for one in text.values())
    assert "个人信息被公开" in text["A3"] and "个人信息被公开" in text["B1"]
    assert "关于公开个人信息" in text["C1"] and "关于公开客户个人信息" in text["C2"]
    group = made(posted("该支行把欠款名单发到业主微信群，写有我的姓名和欠款"), "A3", "C2")
    assert "取得个人单独同意的除外" in group["A3"] and "未经本人同意公开客户信息" in group["C2"]


def test_a_debt_that_was_paid_before_is_untrue_and_harms_reputation() -> None:
    harmed = "第一千零二十四条"
    for paid in ("我的贷款已于2024年3月还清", "我不欠该行任何款项"):
        text = made(posted(f"{POSTED}。{paid}"), "A3", "B1", "C1")
        assert all(harmed in one for one in text.values()), paid
        assert "原告不欠该款项" in text["A3"] and "被告将原告作为欠款人公开，内容与事实不符" in text["A3"]
    for owed in ("我还没有还清", "后来我已经还清", "2031年1月我已经还清"):
        assert harmed not in made(posted(f"{POSTED}。{owed}"), "A3")["A3"], owed


def test_a_debt_is_no_ground_for_publishing() -> None:
    met = made(posted(answer="客户确有逾期，公示欠款信息不构成侵权"), "A3", "C1")
    assert "被告在答复中以逾期为由主张公开原告的个人信息没有不当" in met["A3"]
    assert "本人不接受该决定。逾期、欠款不是公开个人信息的依据" in met["C1"]
    assert "关于公开的理由" not in made(posted(), "A3")["A3"]  # the bank only owned to a slip


def test_a_sanction_known_only_from_a_newspaper_is_no_reference() -> None:
    assert all("公开的违法事由" not in made(case, "C2")["C2"] for case in (posted(), example("statement-leak")))


QUERIED = "这家公司以贷后管理为由查询我的信用报告，"


@pytest.mark.parametrize(
    ("loan", "said"),
    [
        ("我从来没有在这家公司贷过款", "原告没有在被告处办理贷款，被告没有可以管理的贷款"),
        ("我有授信额度但从未使用", "原告没有使用过贷款，被告没有可以管理的贷款"),
        ("我的贷款早已结清", "原告的贷款已经还清，被告没有可以管理的贷款"),
        ("我不知道为什么", "被告应当说明管理的是哪一笔贷款"),
        ("我没有收到贷款", "被告应当说明管理的是哪一笔贷款"),
    ],
)
def test_the_management_of_a_loan_needs_a_loan(loan: str, said: str) -> None:
    case = lender(changed(example("credit-query"), "leak", what_happened=QUERIED + loan, recipient=None))
    text = made(case, "A3", "B1", "C1")
    assert said in text["A3"] and "《征信业务管理办法》第二十四条" in text["A3"]
    assert "被告以贷后管理为由查询原告的信用报告" in text["A3"]
    assert "贵公司以贷后管理为由查询本人的信用报告" in text["B1"] and "这家公司" not in text["C1"]


def lender(case: Case, name: str = "示例消费金融有限公司") -> Case:
    assert case.bank is not None
    return replace(case, bank=replace(case.bank, name=name))


def test_the_rules_for_banks_hold_for_a_lender_by_reference_and_not_for_an_insurer() -> None:
    assert "依照第六十五条，被告参照适用该办法" in made(lender(example("leak-calls")), "A3")["A3"]
    assert "第六十五条" not in made(example("leak-calls"), "A3")["A3"]
    insurer = made(lender(example("leak-calls"), "示例财产保险股份有限公司"), "A3", "B1", "C2")
    assert not [paper for paper, text in insurer.items() if "金融消费者权益保护实施办法" in text]
    assert "《银行保险机构消费者权益保护管理办法》第四十二条" in insurer["C2"]


def test_a_query_that_was_owned_to_is_met_as_made() -> None:
    case = example("credit-query")
    answered = Complaint(
        sent=date(2025, 4, 1), reply=Reply.REFUSED, decided_received=date(2025, 4, 10), decision="系统批量查询，已停止"
    )
    text = made(replace(case, complaint=answered), "A3", "C1")
    assert "该答复说明查询确由被告作出；系统由被告设置，由系统发起的查询同样是被告的查询" in text["A3"]
    assert "本人不接受该决定。" in text["C1"] and "被投诉机构应当出示各次查询所依据的书面同意" in text["C1"]
    denied = replace(answered, decision="未查询客户信用报告")
    assert "承认作出" not in made(replace(case, complaint=denied), "A3")["A3"]
    assert "自收到之日起20日内核查和处理" in text["A3"]


def test_who_only_received_the_data_and_is_no_party_is_not_pleaded_against() -> None:
    assert "第二十条" not in made(example("marketing-c2"), "A3")["A3"]
    letter = made(example("marketing-c2"), "C1")["C1"]
    assert (
        "2026年2月12日该保险公司来电推销保险时说信息来自被投诉机构" in letter and "得知个人信息被用于营销" not in letter
    )


def test_a_deposit_that_staff_took_is_compared_with_deposits_and_no_sale_of_data() -> None:
    booked = changed(example("staff-deposit"), "staff", booked=Answer.YES)
    text = made(booked, "E2", "E2b")
    assert "工作人员经手客户的款项" in text["E2"] and "盗用" not in text["E2"]
    assert all("侵犯公民个人信息案" not in one for one in text.values())
    assert "伊某诉工商银行盘锦分行（首个账户部分）" in text["E2"]


def test_a_list_in_a_group_before_a_theft_is_published_too() -> None:
    case = changed(
        example("leak-then-theft"),
        "leak",
        what_happened="被告的客户经理把客户表的照片发入312人的微信群，载有原告的姓名和余额",
        recipient="312人的微信群",
    )
    text = made(case, "C2", "C5")
    assert "未经本人同意公开客户信息" in text["C2"] and "第二十五条" in text["C2"] and "据此推断" not in text["C2"]
    assert "该机构的网络系统" not in text["C5"]
    sold = changed(case, "leak", what_happened="客户经理把名单卖给贷款中介", recipient="贷款中介")
    assert "公开客户信息" not in made(sold, "C2")["C2"]
