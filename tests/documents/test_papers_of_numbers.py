"""Every number of the list of evidence stands in the pleading behind the fact that its item proves, and no other."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, exhibits, lint, sets
from legal_refs.case import casefile
from legal_refs.case.facts import Complaint, Cost, Leak, Notice, PiRequest
from legal_refs.case.vocabulary import (
    Consequence,
    ContactChannel,
    CostKind,
    EvidenceGroup,
    PiRight,
    Reply,
)
from tests.documents.test_arguments import example, papers
from tests.documents.test_papers_of_evidence import item

EXAMPLES = sorted(Path(__file__).parents[2].glob("examples/*.case.yaml"))
PLEADINGS = ("A1", "A2", "A3", "A22", "A23")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.removesuffix(".case.yaml"))
def test_each_item_of_the_list_stands_in_the_pleading_where_its_fact_is_told(path: Path) -> None:
    """None is left to the sentence at the end (证据3（…）用以证明…), which is for what nobody could place."""
    for one in sets.of(casefile.load_path(path), date(2026, 11, 29)):
        offers = catalogue.offers(one.case, one.assessment)
        ready = [o.id for o in offers if o.id in PLEADINGS and o.offered and not o.blockers]
        for file in dossier.build(one.case, one.assessment, ready).files:
            text = lint.text(file.data)
            cited = {number for run in re.findall(r"证据(\d+(?:、\d+)*)", text) for number in run.split("、")}
            assert {str(e.number) for e in exhibits.in_order(one.case)} <= cited, file.id
            assert not re.search(r"证据\d+（[^）]*）(用以证明|是本案)", text), file.id


def asked(*evidence: object, **changed: object) -> str:
    """The plaint on calls after a complaint that was answered on 20 November and a request of 8 January 2026."""
    case = structs.replace(
        example("leak-calls"),
        complaint=Complaint(
            sent=date(2025, 11, 3),
            reply=Reply.REFUSED,
            decided_received=date(2025, 11, 20),
            decision="不能证明信息系我行泄露",
        ),
        pi_request=PiRequest(
            sent=date(2026, 1, 8),
            channel=ContactChannel.EMS,
            rights=(PiRight.ACCESS,),
            answer=Reply.NONE,
        ),
        evidence=evidence,
        **changed,
    )
    return papers(case)["A3"]


def test_the_answer_to_a_complaint_does_not_prove_the_request_that_came_later() -> None:
    text = asked(item(EvidenceGroup.REQUEST, "投诉答复函", "被告拒绝处理"))
    assert "不能证明信息系我行泄露”（证据1）。" in text
    assert text.count("证据1）") == 1
    text = asked(
        item(EvidenceGroup.REQUEST, "2025年11月20日答复"),
        item(EvidenceGroup.REQUEST, "查阅请求书和邮寄回单"),
    )
    assert "不能证明信息系我行泄露”（证据1）。" in text
    assert "个人信息权利请求（查阅）（证据2）。" in text


def test_an_item_of_another_day_is_cited_for_no_step_but_says_at_the_end_what_it_proves() -> None:
    text = asked(item(EvidenceGroup.REQUEST, "2024年3月1日投诉答复", "该行当时也没有答复"))
    assert "证据1（2024年3月1日投诉答复）用以证明：该行当时也没有答复。" in text or "其他有关凭证见证据1。" in text
    assert "（证据1）" not in text


def test_each_effect_is_cited_with_its_own_paper() -> None:
    """The refused house loan proves nothing of the work."""
    case = example("loan-in-my-name")
    both = structs.replace(case.leak or Leak(), consequences=(Consequence.CREDIT_HARMED, Consequence.WORK))
    refusal = item(EvidenceGroup.CONSEQUENCE, "房贷审批未通过通知", "房贷因征信逾期没有批准")
    text = papers(structs.replace(case, leak=both, evidence=(refusal,)))["A3"]
    assert "信用受到影响（证据1），工作受到影响。" in text


def test_a_paper_on_a_part_of_a_sum_is_cited_for_its_part() -> None:
    """5,000 for the lawyer and 86 for copies: the invoice is for the 5,000."""
    case = example("leak-calls")
    costs = tuple(
        Cost(kind=kind, amount=Decimal(sum_)) for kind, sum_ in ((CostKind.LAWYER, 5000), (CostKind.COPY, 86))
    )
    fee = item(EvidenceGroup.LOSS, "律师费发票", "花了5000元")
    text = papers(structs.replace(case, claim=structs.replace(case.claim, costs=costs), evidence=(fee,)))["A3"]
    assert "合理费用5,086.00元（其中5,000.00元见证据1）。" in text
    paid = item(EvidenceGroup.LOSS, "转账凭证", "2026年7月16日付20000元")
    text = papers(structs.replace(case, claim=structs.replace(case.claim, costs=costs), evidence=(paid,)))["A3"]
    assert "合理费用5,086.00元。" in text and "证据1（转账凭证）用以证明：2026年7月16日付20000元。" in text


def test_a_record_of_calls_proves_the_call_of_its_hour() -> None:
    case = example("card-lost")
    later = Notice(
        day=date(2026, 10, 20), addressee=case.bank.name if case.bank else "银行", channel=ContactChannel.HOTLINE
    )
    record = item(EvidenceGroup.NOTICE, "手机通话记录截图", "20时35分打客服")
    text = papers(structs.replace(case, notices=(later,), evidence=(record,)))["A2"]
    assert "20时35分，原告拨打被告的客户服务电话办理挂失、冻结（证据1）" in text and text.count("（证据1）") == 1


def test_the_denial_of_a_loan_is_cited_with_what_shows_each_point() -> None:
    case = example("loan-in-my-name")
    assert case.loan
    loan = structs.replace(case.loan, appraised=None)
    found = item(EvidenceGroup.SOURCE_LINK, "本人名下手机号码查询结果", "我名下没有尾号8806的号码")
    text = papers(structs.replace(case, loan=loan, evidence=(found,)))["A3"]
    assert "预留的手机号码不是原告的号码（证据1）" in text


def test_the_judgment_on_a_list_does_not_prove_what_an_officer_said() -> None:
    note = "刑事判决认定出售的是被告的客户名单，办案民警核实名单里有我"
    case = example("leak-calls")
    told = structs.replace(case.leak or Leak(), source_note=note)
    ruling = item(EvidenceGroup.SOURCE_LINK, "刑事判决书复印件", "出售被告的客户信息")
    text = papers(structs.replace(case, leak=told, evidence=(ruling,)))["A3"]
    assert "客户名单（证据1），办案民警核实名单里有原告" in text


def test_letters_bear_no_numbers() -> None:
    made = papers(example("sued-loan"))
    assert all("证据1" not in made[paper] for paper in ("B1", "C1") if paper in made)
