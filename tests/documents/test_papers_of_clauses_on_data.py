"""A word in a story on data that was said of something else: a house for sale, another bank, a guess of one's own."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.clauses import data_sold, never_worked_there, told_no_trace, turned_down
from legal_refs.case.facts import Case, Complaint, Evidence, Nuisance
from legal_refs.case.vocabulary import Answer, BankReason, EvidenceForm, EvidenceGroup, Reply, SourceBasis
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_papers_of_collectors_sued import sued
from tests.documents.test_told import changed


def answered(case: Case, words: str, *reasons: BankReason) -> Case:
    complaint = Complaint(
        sent=date(2026, 5, 2),
        received=date(2026, 5, 2),
        reply=Reply.REFUSED,
        decided_received=date(2026, 5, 12),
        decision=words,
        reasons=reasons,
    )
    return structs.replace(case, complaint=complaint, earlier_complaints=())


@pytest.mark.parametrize(
    ("story", "sold"),
    [
        ("第二天就有中介打来问我房子卖不卖。", False),
        ("后来有人要把保险卖给客户。", False),
        ("支行的柜员查了我的账户，卖给了中介。", True),
        ("支行的信贷员把我的号码和房贷金额出售给中介。", True),
        ("他把名单倒卖。", False),
    ],
)
def test_a_house_for_sale_is_no_sale_of_data(story: str, sold: bool) -> None:
    """被告的工作人员将原告的信息出售给他人 was printed because a caller asked whether the house was for sale."""
    case = changed(example("insider-sale"), "leak", what_happened=f"支行的客户经理给我办房贷。{story}")
    assert data_sold(case) is sold
    case = changed(case, "leak", staff_finding=Answer.NO, source_basis=(SourceBasis.TIMING,), source_note="次日来电")
    text = made(structs.replace(case, verdict=None), "A3")["A3"]
    assert ("将原告的信息出售给他人" in text) is sold


@pytest.mark.parametrize(
    ("story", "said"),
    [
        ("客户经理让我扫码登记，说看看能批多少，不影响征信。", "不影响征信"),
        ("她告诉我这样不会影响征信，我就填了。", "不会影响征信"),
        ("我以为只是登记，不影响征信，就扫了码。", ""),
        ("后来客服在电话里说不影响征信。", ""),
        ("没有人告诉我影不影响，我想着不影响征信。", ""),
    ],
)
def test_who_said_that_it_leaves_no_trace(story: str, said: str) -> None:
    """The person's own belief, or what the hotline said months later, was quoted as the words of the bank's staff."""
    case = changed(structs.replace(example("credit-query"), story=None), "leak", what_happened=story)
    assert told_no_trace(case) == said
    case = answered(case, "您已勾选授权。", BankReason.CONSENTED)
    assert ("的人员当时告知原告“" in made(case, "A3")["A3"]) is bool(said)


@pytest.mark.parametrize(
    ("story", "refused"),
    [
        ("4月16日银行通知我贷款没批。", True),
        ("7月我去别家银行申请也没批下来。", False),
        ("我在南方示例银行申请房贷被拒。", False),
        ("被告示例支行说审批没有通过。", True),
        ("申请以后没有通过评分就来了电话。", False),
    ],
)
def test_another_banks_refusal_is_no_ground_to_delete_here(story: str, refused: bool) -> None:
    case = changed(example("leak-calls"), "leak", what_happened=f"我在支行申请装修贷。{story}")
    assert turned_down(case) is refused


@pytest.mark.parametrize(
    ("story", "never"),
    [
        ("我从未在该行贷过款，那家公司我没听说过。", False),
        ("那天我没有上班。", False),
        ("我从来没有在那家公司上过班。", True),
        ("我没工作过，一直读书。", True),
    ],
)
def test_never_having_borrowed_is_not_never_having_worked(story: str, never: bool) -> None:
    assert never_worked_there(structs.replace(example("loan-in-my-name"), story=story)) is never


def employed(employer: str | None, proves: str) -> str:
    case = example("loan-in-my-name")
    proof = Evidence(
        group=EvidenceGroup.SOURCE_LINK,
        name="社保参保证明",
        form=EvidenceForm.DOCUMENT,
        source="社保网站",
        original=Answer.YES,
        proves=proves,
    )
    case = structs.replace(
        case, victim=structs.replace(case.victim, employer=employer), evidence=(*case.evidence, proof), story=None
    )
    decision = "客户申请时登记的工作单位为示例科技有限公司，资料齐全。"
    return made(answered(case, decision, BankReason.PROCEDURE_KEPT), "A3")["A3"]


def test_a_workplace_that_is_the_persons_own_is_not_denied() -> None:
    """Any paper on the person's job was said to contradict the workplace named by the bank, even the same one."""
    assert "登记的工作单位为示例科技有限公司”；" not in employed("示例科技有限公司", "本人在该公司参保")
    assert "登记的工作单位为示例科技有限公司”；" not in employed(None, "本人在示例科技有限公司参保")
    assert "；这与原告的工作情况不符（证据" in employed("示例配送有限公司", "本人在本单位参保")
    assert "；原告提供自己工作情况的材料（证据" in employed(None, "本人2024年在洛阳参保")


@pytest.mark.parametrize(
    ("kind", "summary", "printed"),
    [
        ("短信", "再不还钱让你坐牢", "的短信中还有“再不还钱让你坐牢”的威胁。"),
        ("电话", "威胁要到我单位拉横幅", "的通话中还威胁要到原告所在单位拉横幅。"),
        ("电话", "没有威胁，只说欠款", ""),
    ],
)
def test_a_threat_stands_as_it_was_made(kind: str, summary: str, printed: str) -> None:
    """A message was called 通话; a call without a threat was printed as “没有威胁”的威胁."""
    case = structs.replace(sued(), nuisances=(Nuisance(day=date(2025, 9, 15), kind=kind, summary=summary),))
    text = made(case, "A3")["A3"]
    assert (printed in text) if printed else "”的威胁" not in text


def test_one_query_for_a_loan_that_is_none_is_not_all_of_them() -> None:
    """Two queries to vet a guarantor stood beside it."""
    case = example("credit-query")
    assert case.credit is not None
    one = case.credit.items[0]
    other = structs.replace(one, status="担保资格审查")
    case = changed(case, "credit", items=(structs.replace(one, status="贷后管理"), other, other))
    text = made(case, "A3")["A3"]
    assert "上述查询中有1次以贷后管理为由。" in text and "上述查询以贷后管理为由" not in text


@pytest.mark.parametrize("consent", [Answer.UNKNOWN, None])
def test_a_consent_that_is_not_known_is_left_to_the_bank(consent: Answer | None) -> None:
    """The bank had said that a box was ticked: 没有说明 was untrue, 没有取得同意 nobody had said."""
    case = changed(example("credit-query"), "leak", consent_given=consent)
    case = changed(case, "credit", objection_sent=date(2026, 6, 1), objection_reply=Reply.REFUSED)
    case = answered(case, "您已勾选授权。", BankReason.CONSENTED)
    papers = made(case, "A3", "A8")
    assert "的书面同意没有说明" not in papers["A3"] and "说明查询未取得原告的书面同意" not in papers["A3"]
    assert "上述查询是否取得原告的书面同意，应当由被告证明；原告提出异议" in papers["A3"]
    assert "查询没有取得申请人的有效书面同意" in papers["A8"]
    assert "查询没有取得申请人的书面同意" in made(changed(case, "leak", consent_given=Answer.NO), "A8")["A8"]


@pytest.mark.parametrize(
    ("name", "facts", "wrong"),
    [
        ("marketing-c2", {}, "信息的提供和使用"),
        ("marketing-c2", {"recipient": None}, "信息的使用"),
        ("statement-leak", {}, "信息的泄露"),
        ("statement-leak", {"recipient": None, "what_happened": "该支行在营业厅张贴逾期名单和欠款。"}, "信息的公开"),
    ],
)
def test_what_the_claims_are_aimed_at_is_what_was_done(name: str, facts: dict[str, object], wrong: str) -> None:
    """Data used for advertising, or put up in the hall, were all said to have leaked."""
    case = changed(example(name), "leak", **facts)
    case = answered(case, "您没有实际损失，与损失没有因果关系。", BankReason.NO_CAUSATION, BankReason.NO_LOSS)
    text = made(case, "A3")["A3"]
    assert f"的请求针对的是{wrong}本身" in text
    assert ("因信息外流已经受到侵害" in text) is (wrong in ("信息的提供和使用", "信息的泄露"))
    assert ("查询、导出、提供给何人，由被告的日志" in text) is (wrong in ("信息的提供和使用", "信息的泄露"))


def test_a_sentence_on_what_callers_knew_is_not_pushed_behind_a_verb() -> None:
    case = changed(example("leak-calls"), "leak", callers_knew="他们知道我的开户网点，还说得出单位。")
    text = made(answered(case, "快递公司也有您的信息。", BankReason.OTHERS_HAD_DATA), "A3")["A3"]
    assert "为何同时掌握他们知道" not in text


def test_a_judgment_whose_effect_is_not_known_is_relied_on_if_it_has_any() -> None:
    case = changed(example("insider-sale"), "leak", what_happened="一审刑事判决认定员工出售信息。", source_note=None)
    text = made(structs.replace(case, verdict=None), "A3")["A3"]
    assert "上述刑事判决已经发生法律效力的，原告援引其所确认的事实" in text
    assert "原告援引上述刑事判决所确认的事实" in made(example("insider-sale"), "A3")["A3"]


def test_staff_sent_by_an_agency_are_the_banks_to_answer_for_in_a_sale_too() -> None:
    """It was asked of a sale and stood in no paper of it."""
    text = made(changed(example("insider-sale"), "leak", dispatched_staff=Answer.YES), "A3")["A3"]
    assert "涉事人员系派遣到被告工作的劳务派遣人员。《民法典》第一千一百九十一条第二款规定" in text
    assert "派遣" not in made(example("insider-sale"), "A3")["A3"]


def test_the_day_on_which_somebody_may_have_looked_is_told() -> None:
    case = changed(example("leak-calls"), "leak", suspected_access=date(2025, 8, 28))
    papers = made(case, "A3", "B1")
    assert "据原告推测，原告的信息可能于2025年8月28日被查询、调取。" in papers["A3"]
    assert "据本人推测，本人的信息可能于2025年8月28日被查询、调取。" in papers["B1"]


def test_what_the_person_says_of_the_text_with_the_consent_meets_it() -> None:
    """It stood among the dealings with the bank, and the defence was answered without it."""
    point = "开户时柜员只让我在电子屏上签了一次名，没有给我看第十二条，也没有单独签征信授权"
    case = answered(example("credit-query"), "您开户时签署的协议第十二条已授权我行查询。", BankReason.CONSENTED)
    case = changed(case, "complaint", points_disputed=(point,))
    text = made(case, "A3")["A3"].split("关于同意。")[1].split("\n")[0]
    assert "就所称的文本，原告的说明是：开户时柜员只让原告在电子屏上签了一次名，没有给原告看第十二条" in text
