"""An answer of the bank that owns up to what an earlier one denied: the later one is used, the earlier is met by it."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from legal_refs.case.clauses import since_denial, wrong_told
from legal_refs.case.dealings import Complaint
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import BankReason, ContactChannel, Reply
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made

DENIED = "经自查，我行未发现客户信息泄露。"
OWNED = "您反映的情况涉及我行原客户经理胡某某，该员工系个人违法行为，我行已将其开除。"


def answer(sent: date, decided: date, text: str, *reasons: BankReason) -> Complaint:
    return Complaint(
        sent=sent,
        channel=ContactChannel.COUNTER,
        reply=Reply.REFUSED,
        decided_received=decided,
        decision=text,
        reasons=reasons,
    )


def answered(first: str, then: str) -> Case:
    case = example("leak-calls")
    earlier = answer(date(2026, 6, 1), date(2026, 6, 10), first, BankReason.NOT_FROM_US)
    later = answer(date(2026, 8, 3), date(2026, 8, 20), then, BankReason.STAFF_PRIVATE)
    return structs.replace(case, earlier_complaints=(earlier,), complaint=later, notices=(), pi_request=None)


def test_what_the_bank_owned_up_to_later_undoes_what_it_denied_before() -> None:
    papers = made(answered(DENIED, OWNED), "A3", "C2")
    defence = papers["A3"].partition("关于信息来源。")[2].partition("\n")[0]
    assert defence.startswith("被告曾答复称“我行未发现客户信息泄露”，")
    assert "其后被告2026年8月20日的答复称“" in defence and "前一答复不能再作为否认的依据。" in defence
    assert "自行核查的结论不能证明" not in papers["A3"]
    met = papers["C2"].partition("本人对上述理由的意见：")[2].partition("\n")[0]
    assert met.startswith("被举报机构2026年8月20日的答复称“您反映的情况涉及我行原客户经理胡某某")
    assert "系个人违法行为”，与否认不能并存；" in met and "没有说明查询了哪些记录" not in met


def test_what_the_bank_denied_last_is_not_turned_into_an_admission() -> None:
    papers = made(answered(OWNED, DENIED), "A3", "C2")
    assert "前一答复不能再作为否认的依据" not in papers["A3"] and "与否认不能并存" not in papers["C2"]


def test_only_what_follows_the_last_denial_stands() -> None:
    assert since_denial([DENIED, OWNED]) == OWNED
    assert since_denial([OWNED, DENIED]) == "" == since_denial([])
    assert since_denial([OWNED + "未发现造成损失。"]) == OWNED + "未发现造成损失。"
    assert since_denial(["员工并无违规。", "正在核实。"]) == "正在核实。"


def test_a_complaint_that_an_answer_repeats_is_no_admission() -> None:
    assert not wrong_told("客户提出的员工违规打印明细交给他人一事，我行维持原答复。")
    assert wrong_told("该员工违规打印明细")
