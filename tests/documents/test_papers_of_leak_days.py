"""Data papers: the day of an act, of calls and of learning, which log rules still hold, and what a claim stands on."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.facts import Regulator
from legal_refs.case.vocabulary import Answer, SourceBasis
from tests.documents.test_arguments import example, papers


def test_a_keeping_time_that_has_run_out_is_no_argument() -> None:
    """Last call 2026-02-12, papers of November 2026: the six months ended on 2026-08-12, the three years have not."""
    case = example("marketing-c2")
    assert "至少六个月" not in papers(case)["B4d"] and "保存三年" in papers(case)["B4d"]
    lasts = structs.replace(case, leak=structs.replace(case.leak, ongoing_until=date(2026, 10, 1)))
    assert "至少六个月" in papers(lasts)["B4d"]


def test_the_timetable_tells_the_act_before_its_discovery() -> None:
    query = papers(example("credit-query"))["B1"]
    assert 0 < query.index("| 2025年3月2日 | 贵行查询本人的信用报告") < query.index("| 2025年3月20日 |")
    loan = papers(example("loan-in-my-name"))["B1"]
    assert loan.index("办理贷款 |") < loan.index("扣划1,200.00元 |") < loan.index("| 2026年6月10日 |")
    assert "| 2025年9月1日至2026年2月28日 | 本人共接到来电43次、短信12条 |" in papers(example("leak-calls"))["B1"]


def test_the_day_of_learning_is_not_the_day_of_the_leak() -> None:
    made = papers(example("leak-then-theft"))
    assert "不详；2026年3月1日得知" in made["C8"] and "众多；" not in made["C8"]
    assert "行为发生于2026年3月1日" not in made["C2"]


def test_a_first_call_is_told_as_one() -> None:
    case = example("marketing-c2")
    first = structs.replace(case.leak, occurred=date(2026, 2, 12), what_happened="被告把原告的电话提供给保险公司。")
    assert "来电、信息始于2026年2月12日" in papers(structs.replace(case, leak=first))["A3"]


def test_stop_and_apology_rest_on_the_consumer_law() -> None:
    made = papers(example("leak-calls"))
    assert all("第五十条规定，经营者侵害消费者个人信息" in made[paper] for paper in ("A3", "B1"))
    assert "第一千条第一款" not in made["B1"]


def test_consent_to_a_query_may_be_of_any_day() -> None:
    made = papers(example("credit-query"))["B4d"]
    assert (
        "授权书不论签署日期" in made and "2025年3月2日至收到本通知之日" in made and "异议的受理、核查和答复材料" in made
    )


def test_no_doubt_is_pleaded_where_the_police_named_the_contractor() -> None:
    case = example("outsourced-2025")
    assert "第一千一百七十条" not in papers(case)["A3"] and "不得将数据安全主体责任外包" in papers(case)["A3"]
    open_ = structs.replace(case, leak=structs.replace(case.leak, staff_finding=Answer.NO))
    assert "第一千一百七十条" in papers(open_)["A3"]


def test_the_post_that_was_told_is_named() -> None:
    made = papers(example("statement-leak"))
    assert "| 涉及人员 | 该机构柜面人员" in made["C2"] and "被告的柜面人员凭借岗位" in made["A3"]


def test_an_authority_that_answered_is_named_as_the_finder() -> None:
    case = example("insider-sale")
    leak = structs.replace(case.leak, source_basis=(SourceBasis.PUBLIC_NOTICE,))
    answer = Regulator(
        desk="绵阳市市场监督管理局",
        sent=date(2026, 7, 1),
        reply_date=date(2026, 8, 1),
        reply_text="名单由该行客户经理提供。",
    )
    says = papers(structs.replace(case, leak=leak, regulators=(answer,)))["A3"]
    assert "绵阳市市场监督管理局的答复写明系工作人员所为" in says and "有关机关" not in says


def test_the_report_is_named_to_the_desk_for_credit_records() -> None:
    made = papers(example("pos-credit"))["C4"]
    assert "本人信用报告（编号2026031500098765432101）" in made and "偿还5,000.00元" in made
