"""A collector hired by the bank told others of a debt: what was paid, what went on, where it may still be taken."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from legal_refs.case.calling import called_another, went_on
from legal_refs.case.facts import Case, Complaint, CreditCardDebt, Nuisance
from legal_refs.case.vocabulary import Answer, BankReason, Consequence, EvidenceGroup, Reply, SourceBasis
from legal_refs.questions.compiler import setting_of
from legal_refs.questions.registry import asked
from tests.documents.test_arguments import example, papers
from tests.documents.test_papers_of_callers_and_collectors import item, leak

TOLD = "2019年11月18日起，被告委托的催收公司先后给我父亲、表姐和我单位的人事打电话，说出我的信用卡欠款14262元。"
ANSWER = Complaint(
    sent=date(2019, 12, 3),
    reply=Reply.REFUSED,
    decided_received=date(2019, 12, 11),
    decision="电话是外包催收公司打的，已经提醒他们；合约里您同意过可以联系第三人。",
    reasons=(BankReason.CONTRACTOR_DID, BankReason.CONSENTED),
)


def collected(**changes: object) -> Case:
    """The debt of 14,262 yuan was told to three people; the person's own phone rang once, on 2 December."""
    case = leak(
        "outsourced-2019",
        what_happened=TOLD,
        recipient="我的父亲、表姐和单位人事",
        occurred=date(2019, 11, 18),
        ongoing_until=date(2020, 1, 16),
        spread_ongoing=Answer.NO,
        staff_finding=Answer.UNKNOWN,
        many_victims=Answer.UNKNOWN,
        source_basis=(SourceBasis.BANK_ADMISSION, SourceBasis.UNIQUE_DATA),
        source_note="欠款金额只有银行知道",
        consequences=(Consequence.WORK,),
    )
    calls = (
        Nuisance(day=date(2019, 11, 18), kind="电话", summary="打给我父亲，说再不还要坐牢"),
        Nuisance(day=date(2019, 11, 27), kind="电话", summary="打到厂里人事，说我的欠款"),
        Nuisance(day=date(2019, 12, 2), kind="电话", summary="打给我，催我还款"),
        Nuisance(day=date(2020, 1, 16), kind="电话", summary="又打给我父亲"),
    )
    given = {"complaint": ANSWER, "police": None, "nuisances": calls, "notices": (), "pi_request": None, **changes}
    claim = structs.replace(case.claim, basis=None)
    return structs.replace(case, **{"claim": claim, "story": None, **given})


def test_a_call_to_others_is_not_on_the_persons_own_phone() -> None:
    case = collected()
    assert [called_another(case, call) for call in case.nuisances] == [True, True, False, True]
    rows = [line for line in papers(case)["D1"].splitlines() if line.startswith("| 来电或者短信")]
    assert ["本人手机记录" in row for row in rows] == [False, False, True, False]
    assert "打给本人的父亲，说再不还要坐牢" in rows[0]


@pytest.mark.parametrize(
    ("said", "other"),
    [("打给我母亲，说我欠款", True), ("发到同事群", True), ("推销贷款，叫得出我的姓名", False), ("打给我推销", False)],
)
def test_whom_a_call_reached_is_read_in_its_summary(said: str, other: bool) -> None:
    case = example("leak-calls")
    assert called_another(case, Nuisance(day=date(2025, 9, 1), summary=said)) is other


def test_the_report_to_the_police_tells_what_was_done_about_it() -> None:
    made = papers(collected())["D1"]
    assert "2019年12月3日，本人向该行提出投诉" in made and "本人收到处理决定" in made
    assert "得知个人信息可能泄露" not in made and "| 得知欠款的人 |" in made and "获得信息的一方" not in made


def test_what_is_too_old_to_prosecute_is_told() -> None:
    """Five years from the last act, 16 January 2020; ten where many were hit; never while it goes on."""

    def lapsed(case: Case, on: date) -> bool | None:
        return asked("data_crime_lapsed", setting_of(case, on))

    case, today = collected(), date(2026, 11, 29)
    assert lapsed(case, date(2025, 1, 16)) is False and lapsed(case, date(2025, 1, 17)) is True
    many = leak_of(case, many_victims=Answer.YES)
    assert lapsed(many, today) is False and lapsed(many, date(2030, 1, 17)) is True
    assert lapsed(leak_of(case, spread_ongoing=Answer.YES), today) is False
    assert lapsed(leak_of(case, consequences=(Consequence.MONEY_LOST,)), today) is False
    assert lapsed(leak_of(case, occurred=None), today) is None


def leak_of(case: Case, **changes: object) -> Case:
    assert case.leak
    return structs.replace(case, leak=structs.replace(case.leak, **changes))


def test_calls_after_the_answer_are_the_banks_own_fault() -> None:
    case = collected()
    assert went_on(case) == (date(2020, 1, 16),)
    made = papers(case)
    for paper, you in (("A3", "被告"), ("C1", "被投诉机构")):
        assert f"{you}已于2019年12月3日接到投诉、于2019年12月11日答复已经提醒催收人员" in made[paper]
        assert "，此后催收人员仍于2020年1月16日联系他人" in made[paper] and "没有制止" not in made[paper]
    stopped = leak_of(structs.replace(case, nuisances=case.nuisances[:3]), ongoing_until=date(2019, 12, 2))
    assert "此后催收人员仍于" not in papers(stopped)["A3"]


def test_a_debt_that_was_paid_is_told() -> None:
    case = collected(debt=CreditCardDebt(repaid=Decimal("14262.00"), repaid_on=date(2020, 6, 12)))
    assert "原告已于2020年6月12日偿还欠款14,262.00元。" in papers(case)["A3"]
    slip = item(EvidenceGroup.LOSS, "信用卡结清证明", "2020年6月12日欠款已还清")
    made = papers(structs.replace(case, evidence=(*case.evidence, slip)))
    assert "偿还欠款14,262.00元，欠款已经还清（证据4）" in made["A3"]
    assert "本人已于2020年6月12日偿还欠款" in made["C1"] and "偿还欠款" not in papers(collected())["A3"]


def test_a_debt_told_to_others_is_no_leak_of_which_the_bank_must_give_notice() -> None:
    made = papers(leak_of(collected(), bank_notified_me=Answer.NO))
    for paper in ("A3", "B1", "C1", "C2", "D1"):
        assert "没有就此通知" not in made[paper] and "事后没有通知" not in made[paper], paper
        assert not [duty for duty in ("告知自然人", "通知个人", "告知金融消费者") if duty in made[paper]], paper
    assert "关于催收中向他人透露欠款" in made["B1"] and "关于催收中向他人透露欠款" in made["C1"]
    assert "被投诉机构核实催收中向他人透露本人欠款的经过" in made["C1"] and "泄露情况" not in made["C1"]
    assert "第五十条规定，经营者侵害消费者个人信息" in made["C1"], "an apology of the old law has its basis"
    assert "信息泄露后没有通知本人" not in made["C2"] and "停止向不负清偿义务的人催收" not in made["C2"], "it has ended"


def test_what_the_bank_said_of_its_collector_is_taken_up() -> None:
    made = papers(collected())["A3"]
    assert "被告于2019年12月11日答复说明催收由其委托的单位实施" in made and "关于信息来源" not in made
    assert "催收的是被告自己的债权" in made and "第二十九条的保密义务由收集信息的经营者承担" in made
    assert "《民法总则》第一百一十条第一款规定自然人享有名誉权、隐私权等权利" in made
    assert "催收人员在2019年11月18日的通话中还有“再不还要坐牢”的威胁" in made
