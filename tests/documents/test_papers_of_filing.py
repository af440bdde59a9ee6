"""The filing sheet and the authorities: what is handed in when, and what the bank answered before."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Complaint
from legal_refs.case.vocabulary import Answer, CardGone, Reply
from tests.documents.test_arguments import ON, example


def _made(case: Case, *papers: str) -> dict[str, str]:
    return {file.id: lint.text(file.data) for file in dossier.build(case, assess(case, ON), papers).files}


def _sheet(case: Case, *papers: str) -> str:
    return _made(case, *papers, "F1")["F1"]


def test_the_sheet_says_when_each_paper_goes_out() -> None:
    """Video of 30 days: 2026-11-20 and 30 days are 2026-12-20."""
    case = example("gan-today")
    late = tuple(structs.replace(t, when=structs.replace(t.when, day=date(2026, 11, 20))) for t in case.transactions)
    sheet = _sheet(structs.replace(case, transactions=late), "A1", "B1", "B4", "C1", "D1")
    assert "| 什么时候交 | 证据保存通知书今天或者尽快寄，录像一般只保存30日左右，最迟2026年12月20日以前" in sheet
    assert "| 什么时候交 | 尽快；银行自收到之日起15日内答复" in sheet
    assert "| 什么时候交 | 可以和投诉书同时交，也可以等银行答复或者过期不答复以后交" in sheet
    assert "| 什么时候交 | 今天或者尽快，已经报过案的作为补充材料交" in sheet
    assert "不必等报案、投诉的结果，诉讼时效的日期见“什么时候回到网站”" in sheet


def test_whose_card_is_gone_is_not_sent_to_a_machine_with_it() -> None:
    case = example("first-hour")
    assert "到就近的柜员机查询一次" in _sheet(case)
    gone = structs.replace(
        case, custody=structs.replace(case.custody, card_in_hand=Answer.NO, card_gone=CardGone.STOLEN)
    )
    sheet = _sheet(gone)
    assert "今天先做：拨打银行的客户服务电话办理挂失或者冻结" in sheet
    assert "柜员机查询" not in sheet and "带身份证件、手机到派出所报案" in sheet


def test_no_wish_on_mediation_goes_to_a_court_that_is_not_known() -> None:
    offers = {o.id: o for o in catalogue.offers(example("first-hour"), assess(example("first-hour"), ON))}
    assert not offers["A13"].offered or offers["A13"].blockers


@pytest.mark.parametrize(("paper", "you"), [("C4", "被投诉人"), ("C5", "该机构")])
def test_an_authority_is_told_what_the_bank_decided_on_the_complaint(paper: str, you: str) -> None:
    case = example("pos-credit" if paper == "C4" else "credit-query")
    told = Complaint(
        sent=date(2026, 8, 1),
        received=date(2026, 8, 2),
        reply=Reply.REFUSED,
        decided_received=date(2026, 8, 16),
        decision="系统批量查询，不影响信用。",
    )
    text = _made(structs.replace(case, complaint=told, earlier_complaints=()), paper)[paper]
    assert "2026年8月16日" in text and "系统批量查询，不影响信用" in text


def test_each_query_stands_with_its_own_day() -> None:
    case = example("credit-query")
    second = structs.replace(case.credit.items[0], query_date=date(2025, 3, 18))
    case = structs.replace(case, credit=structs.replace(case.credit, items=(*case.credit.items, second)))
    for text in _made(case, "C2", "C5").values():
        assert "2025年3月2日、18日，" in text.partition("未经书面同意查询个人信用报告")[2]


def test_a_bank_that_points_to_the_signature_is_answered() -> None:
    case = example("pos-credit")
    told = Complaint(
        sent=date(2026, 8, 1),
        reply=Reply.REFUSED,
        decided_received=date(2026, 8, 9),
        decision="交易有签名，属有效交易。",
    )
    text = _made(structs.replace(case, complaint=told), "A2")["A2"]
    assert "被告在答复中称“交易有签名”；单据上有签名，不等于由原告所签" in text
    assert "称“交易有签名”" not in _made(structs.replace(case, complaint=None), "A2")["A2"]


def test_a_result_that_only_a_lawyers_page_tells_is_not_for_the_court() -> None:
    made = _made(example("minor-pos"), "E2")["E2"]
    assert "JZ（张某）" not in made and "代理律师载明" not in made


def test_who_told_the_pin_is_not_said_to_have_perhaps_lent_the_card() -> None:
    case = example("minor-pos")
    for paper, text in _made(case, "E2", "E2b").items():
        assert "本案另有人知道密码，该案" in text and "本案把密码告知他人或者把卡交给他人" not in text, paper
    lent = structs.replace(case.custody, pin_shared=Answer.NO, card_lent=Answer.YES)
    assert "本案曾把卡交给他人，该案" in _made(structs.replace(case, custody=lent), "E2")["E2"]


def test_who_gave_the_clerk_nothing_says_so() -> None:
    said = "没有向经手人交出密码或者签过字的空白凭证"
    case = example("staff-deposit")
    assert all(said in text for text in _made(case, "A1", "B1").values())
    unknown = structs.replace(case, staff=structs.replace(case.staff, handed_over=None))
    assert said not in _made(unknown, "A1")["A1"]


def test_a_letter_takes_up_what_the_bank_answered() -> None:
    text = _made(example("skimmer-premises"), "B3")["B3"]
    assert "贵行未说明自助服务区门口" in text and "银行未说明" not in text
    assert "贵行在答复中称“客户密码自行保管”" in text and "提出本人没有妥善保管" not in text
    assert "贵行在答复中称“自助服务区设备符合要求”的，应当以上述记录证明" in text


def test_a_table_before_the_facts_refers_to_nothing_above() -> None:
    table = _made(example("gan-today"), "C1")["C1"].split("## 投诉请求")[0]
    assert "告知账户异常交易" in table and "上述情况" not in table


def test_the_sheet_doubts_only_what_a_paper_names_and_marks_a_provisional_limitation() -> None:
    """案例库工作规程 was listed for E2, which names it nowhere; without the obligor known the period is a guess."""
    full = _sheet(example("gan-today"), "E2")
    assert "案例库工作规程" not in full and "第四项" in full and "今天就补填" not in full
    sheet = _sheet(example("first-hour"), "E2b")
    assert "诉讼时效（盗刷损失）（按发现之日暂算" in sheet
    assert "今天就补填：" in sheet and "证据保存通知书（B4）" in sheet


def test_a_rule_of_the_sum_stands_only_where_it_has_an_object() -> None:
    sheet = _made(example("quick-pay"), "E1")["E1"]
    assert "抵手续费" not in sheet and "遇利率调整" not in sheet and "退单、保险" not in sheet
