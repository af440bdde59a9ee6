"""What a paper states as a fact, and what somebody only believes: the network, the application, who got the data."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.applying import never_applied
from legal_refs.case.facts import Case, Complaint, Regulator
from legal_refs.case.vocabulary import Answer, EvidenceGroup, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made as papers

_QUERIED = "2025年3月2日该行以贷款审批为由查了我的信用报告。"


def _leak(name: str, **told: object) -> Case:
    case = example(name)
    return structs.replace(case, leak=structs.replace(case.leak, **told))


def test_a_network_that_nobody_told_of_stays_what_the_person_believes() -> None:
    calls = papers(_leak("leak-calls", online=Answer.YES), "A3")["A3"]
    assert "据原告了解，上述行为通过信息网络实施" in calls and "系利用信息网络" not in calls
    told = _leak("leak-calls", online=Answer.YES, source_note="名单由该行柜员用微信发给贷款公司")
    assert "。上述行为系利用信息网络实施" in papers(told, "A3")["A3"]


def test_mail_to_a_wrong_address_does_not_lean_on_the_law_of_network_torts() -> None:
    story = "2025年4月5日起，信用卡电子账单被柜员录错邮箱，发错到同公司另一名同事的邮箱。"
    case = _leak("statement-leak", online=Answer.YES, what_happened=story, source_note="邮件由该行的账单邮箱发出")
    text = papers(case, "A3")["A3"]
    assert "错误的邮箱" in text and "利用信息网络" not in text
    assert "利用信息网络侵害人身权益规定" in papers(_leak("statement-leak", online=Answer.YES), "A3")["A3"]


@pytest.mark.parametrize(
    ("story", "none"),
    [
        ("我没有在该行申请过贷款，也没有签过授权书。", True),
        ("我从未向你行申请信用卡。", True),
        ("我没有向该行借过钱。", True),
        ("该行没有向我出示授权书，也没有通过我的贷款申请。", False),
        ("我没有申请更正，因为他们说会自己处理。", False),
        ("我没有收到申请的结果。", False),
    ],
)
def test_what_says_that_nothing_was_applied_for(story: str, none: bool) -> None:
    assert never_applied(_leak("credit-query", what_happened=_QUERIED + story)) is none


def test_a_query_without_an_application_is_reported_by_its_day_under_the_article_on_consent() -> None:
    case = _leak("credit-query", what_happened=_QUERIED + "我没有在该行申请过贷款，也没有签过授权书。")
    row = "2025年3月2日的查询以贷款审批为由，本人没有提出过相应的申请 | 《征信业管理条例》第十八条"
    made = papers(case, "A3", "C2")
    assert "以不存在的业务为由查询个人信用报告 | " + row in made["C2"] and "因办理业务向被告提供" not in made["A3"]


def test_an_objection_stands_once_in_the_report() -> None:
    point = "我从来没有同意过"
    answered = Complaint(
        sent=date(2025, 10, 10),
        reply=Reply.REFUSED,
        decided_received=date(2025, 10, 20),
        decision="经核查，未发现我行泄露您的信息",
        points_disputed=(point,),
    )
    text = papers(structs.replace(example("leak-calls"), complaint=answered), "C5")["C5"]
    assert text.count("从来没有同意过") == 1 and "答复的异议" in text


def test_who_called_is_said_to_have_called_himself_so() -> None:
    text = papers(_leak("leak-calls", recipient="不清楚，自称贷款公司"), "A3")["A3"]
    assert "何人取得上述信息，原告不清楚；来电人自称贷款公司。" in text


def _complained(name: str, **told: object) -> Case:
    answered = Complaint(sent=date(2025, 5, 10), reply=Reply.REFUSED, decided_received=date(2025, 5, 30))
    return structs.replace(example(name), complaint=structs.replace(answered, **told))


def test_a_denial_is_quoted_and_a_journey_proves_only_where_the_person_was() -> None:
    case = _complained(
        "statement-leak",
        decision="经查，该笔打印系您本人持卡在柜台办理，手续齐全。我行员工未对外泄露客户信息。",
        points_disputed=("当天我在绍兴出差，没有去过网点",),
    )
    ticket = structs.replace(case.evidence[-1], group=EvidenceGroup.SOURCE_LINK, name="出差审批单和高铁票", proves=None)
    case = structs.replace(case, evidence=(*case.evidence, ticket))
    text = papers(case, "A3")["A3"]
    number = len(case.evidence) - 1
    assert f"没有去过网点（证据{number}）" in text and text.count(f"证据{number}）") == 1
    assert "在答复中称“我行员工未对外泄露客户信息”" in text and "可能主张信息由他人泄露" not in text
    assert "又称“手续齐全”" in text and "可能主张信息系应他人的要求提供" not in text


def test_the_file_of_the_other_case_is_cited_where_it_is_named() -> None:
    made = papers(example("statement-leak"), "A3", "A8")
    assert "有另案的材料为证（证据2）。" in made["A3"]
    assert "（证据3）。据上述打印网点、打印时间，被申请人可以查出" in made["A8"]


def test_what_an_office_found_true_is_said_and_held_against_the_consent_that_is_claimed() -> None:
    case = _complained(
        "marketing-c2",
        decision="您在开户时已同意我行将信息提供给合作机构",
        points_disputed=("开户时没有让我看过这样的条款",),
    )
    found = "经核查，该行未取得客户单独同意即向合作保险公司提供客户信息，属实，已责令改正。"
    office = Regulator(desk="nfra", sent=date(2025, 6, 10), reply_date=date(2025, 7, 6), reply_text=found)
    text = papers(structs.replace(case, regulators=(office,)), "A3")["A3"]
    assert "写明“属实”" not in text
    consent = text.split("关于同意。")[1].split("\n")[0]
    assert "写明“经核查，该行未取得客户单独同意即向合作保险公司提供客户信息”" in consent
    assert "原告的说明是：开户时没有让原告看过这样的条款。" in consent


def test_procedure_is_cited_after_substance() -> None:
    laws = papers(example("statement-leak"), "A3")["A3"].split("法律依据\n")[1].split("\n")[0]
    assert laws.index("《民事诉讼法》") < laws.index("《民诉法解释》") and laws.rindex("办法》") < laws.index(
        "《民事诉讼法》"
    )


def test_what_the_person_says_alone_knew_is_told_once() -> None:
    text = papers(_leak("leak-calls", source_note="开户日期只在开户时提供给被告"), "A3")["A3"]
    assert "由被告形成。" in text and "据原告了解只有被告掌握" not in text
