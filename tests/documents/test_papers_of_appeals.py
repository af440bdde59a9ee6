"""The appeal of a person whom the bank sued: 原审被告 asks that the bank's claims be dismissed, and for nothing new."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from complaints.documents.retelling import sides_turned, told
from legal_refs.assessment import assess
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer
from tests.documents.test_arguments import ON, example

FOUND = "芯片卡难以复制，密码正确视为本人，判令被告偿还全部欠款；驳回原告的其他请求。"
WRONG = "原告没有证明我泄露密码。"


def _judged(name: str, **told: object) -> Case:
    case = example(name)
    court = case.bank_suit.court_name if case.bank_suit else None
    filing = structs.replace(
        case.filing,
        judged_before=date(2026, 11, 10),
        judged_served=date(2026, 11, 12),
        **{"court_name": court, "judged_found": FOUND, "judged_wrong": WRONG} | told,
    )
    return structs.replace(case, filing=filing)


def _text(case: Case, paper: str = "A20") -> str:
    return lint.text(dossier.build(case, assess(case, ON), [paper]).file(paper).data)


def _ready(case: Case) -> set[str]:
    return {o.id for o in catalogue.offers(case, assess(case, ON)) if o.offered and not o.blockers}


def _asked(text: str) -> str:
    return text.split("## 上诉请求")[1].split("## 上诉理由")[0]


def test_the_sides_are_those_below_and_the_judgment_orders_who_it_ordered() -> None:
    text = _text(_judged("sued-credit", judged_owed=Decimal("24506.90")))
    assert "上诉人（原审被告）：江映雪" in text and "被上诉人（原审原告）：蓉城银行" in text
    assert "信用卡纠纷一案，不服成都市锦江区人民法院" in text
    assert "原审判决上诉人向被上诉人支付24,506.90元。" in text
    assert "判令上诉人偿还全部欠款；驳回被上诉人的其他请求" in text
    assert "被上诉人没有证明上诉人泄露密码" in text and "驳回上诉人的诉讼请求" not in text


def test_it_asks_to_dismiss_what_the_bank_asked_and_nothing_new() -> None:
    """民诉解释 326: 5,000.00 repaid and the credit record are a counterclaim, asked only where there was one.

    18,894.50 were stolen, 5,000.00 of it repaid: 13,894.50 of the 21,394.50 that the bank asks for, the rest 7,500.00.
    """
    asked = _asked(_text(_judged("sued-credit")))
    assert "1. 撤销上述判决，改判驳回被上诉人要求上诉人偿还争议交易所形成的透支款本金13,894.50元" in asked
    assert "其余本金7,500.00元" in asked and "一审、二审案件受理费由被上诉人负担" in asked
    assert "改判被上诉人返还" not in asked and "征信" not in asked and "冲正" not in asked
    again = _asked(_text(_judged("sued-credit", counterclaimed=Answer.YES)))
    assert "改判被上诉人返还上诉人就争议交易已经偿还的5,000.00元" in again and "不良信用记录" in again


def test_the_errors_are_the_burden_and_a_chip_that_was_not_read() -> None:
    error = _text(_judged("sued-credit")).split("原审判决的错误")[1].split("### （三）")[0]
    assert "把应当由被上诉人承担的举证责任转给上诉人，适用法律错误" in error
    assert "以磁条方式完成，没有读取芯片" in error
    other = _text(_judged("sued-credit", judged_found="密码正确视为本人。"))
    assert "没有读取芯片；" not in other.split("### （三）")[0]


def test_a_leak_that_was_only_presumed_shifts_the_burden() -> None:
    """And a part that the story owns is not put to proof: 7,500.00; the record loses 13,894.50 of 21,394.50."""
    case = _judged("sued-credit", counterclaimed=Answer.YES, judged_found="推定系其自身泄露，应承担六成责任。")
    assert case.credit is not None
    mark = structs.replace(case.credit.items[0], amount=Decimal("21394.50"))
    text = _text(
        structs.replace(case, story="我自己那个月花的7500我认。", credit=structs.replace(case.credit, items=(mark,)))
    )
    assert "上述认定推定由上诉人泄露，没有以被上诉人的举证为依据" in text
    assert "其余本金7,500.00元，系上诉人本人使用，上诉人不持异议" in _asked(text)
    assert "中由争议交易形成的13,894.50元及其逾期信息" in _asked(text)
    assert text.count("可以请求发卡行及时撤销相应不良征信记录") == 1


def test_the_appeal_asks_back_no_more_than_the_counterclaim() -> None:
    """5,000.00 were repaid; the counterclaim asked 3,000.00 of it."""
    case = structs.replace(_judged("sued-credit", counterclaimed=Answer.YES), story="我提了反诉，要退多交的3,000。")
    text = _text(case)
    assert "由被上诉人返还3,000.00元" in _asked(text) and "5,000.00" not in _asked(text)
    assert "返还就争议交易已经偿还的款项中的3,000.00元" in text


def test_a_loan_that_another_took_is_denied_in_the_cause_of_the_bank() -> None:
    text = _text(_judged("sued-loan", judged_found="合同有签名。", judged_wrong=None))
    assert "金融借款合同纠纷一案" in text and "名誉权" not in text
    assert "改判驳回被上诉人的全部诉讼请求（本金150,000.00元" in _asked(text)
    assert "）上诉人没有签订合同" in text and "应当承担责任" not in text


def test_the_interest_of_the_bank_is_met_by_fairness() -> None:
    """银行卡规定 2(2): a cut is decided only where the holder asks for it."""
    case = _judged("sued-credit")
    text = _text(structs.replace(case, debt=structs.replace(case.debt, charges=Decimal(0))))
    assert "计收的利息、违约金等过高的，改判依法适当减少" in _asked(text)
    assert "第二条第二款规定，持卡人以发卡行主张的总额过高为由" in text


@pytest.mark.parametrize("name", ["sued-credit", "sued-loan", "sued-debit"])
def test_after_the_judgment_there_is_no_answer_any_more(name: str) -> None:
    ready = _ready(_judged(name))
    assert "A20" in ready and not ready & {"A22", "A22b", "A23", "A19"}
    advised = {
        o.id for o in catalogue.offers(_judged(name), assess(_judged(name), ON)) if o.recommended and not o.blockers
    }
    assert "A20" in advised and not advised & {"A22", "A23"}
    assert "A22" in _ready(_judged(name, judged_bank_suit=Answer.NO))


def test_who_must_pay_nothing_appeals_nothing() -> None:
    assert "A20" not in _ready(_judged("sued-credit", judged_owed=Decimal(0)))
    assert "A20" in _ready(_judged("sued-credit", judged_owed=Decimal(0), counterclaimed=Answer.YES))


def test_a_judgment_in_force_makes_the_person_the_one_enforced_against() -> None:
    assert "| 当事人身份 | 被执行人" in _text(_judged("sued-credit", judged_final=Answer.YES), "A12")


def test_no_defence_of_limitation_is_new_in_the_appeal() -> None:
    """诉讼时效规定 3: what was not raised below is not heard in the appeal."""
    case = _judged("sued-loan")
    late = structs.replace(case, loan=structs.replace(case.loan, signed=date(2020, 5, 4)))
    assert "关于诉讼时效" not in _text(late)


def test_words_of_a_judgment_change_sides_outside_quotations() -> None:
    turned = told(sides_turned("被告应偿还原告，“被告”系持卡人"), "上诉人", "被上诉人")
    assert turned == "上诉人应偿还被上诉人，“被告”系持卡人"


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("sued-credit", "发卡行请求持卡人偿还由此形成的透支款本息、违约金的，应否支持"),
        ("sued-loan", "由谁证明合同由本人订立"),
    ],
)
def test_the_question_put_to_the_decided_cases_is_that_of_the_bank_s_suit(name: str, question: str) -> None:
    text = _text(example(name), "E2")
    assert question in text.split("## 二")[0] and "先享后付" not in text


def test_a_part_of_the_loss_is_a_part_won() -> None:
    """The judgment of 南宁 put 30 in 100 on the holder."""
    assert "| 银行承担70% | 部分有利、部分不利" in _text(example("gan-today"), "E2")


def test_a_report_of_cases_counts_a_shared_loss_on_both_sides() -> None:
    """70 % for the bank is 30 % for the holder; the tribunal of an arbitration is no court."""
    text = _text(example("gan-today"), "E2")
    assert "由持卡人分担一部分、部分有利部分不利的案例1件" in text and "未检索到" not in text
    assert "供人民法院参考" in text
    assert "供仲裁庭参考" in _text(example("arbitration-debit"), "E2")
    own = _text(example("gan-today"), "E2b")
    assert "| 银行承担70% | 部分有利、部分不利" in own and "| 银行承担50% | 不利" not in own


def test_a_digital_wallet_is_not_the_same_card() -> None:
    text = _text(example("account-takeover"), "E2")
    assert "数字人民币二类钱包" not in text or "不作为类案列入。" in text
    wallet = text.partition("数字人民币钱包）\n")[2].partition("## ")[0].partition("### ")[0]
    assert "卡种相同" not in wallet and "事件类型" not in wallet


def test_a_judgment_on_what_the_holder_did_is_not_said_to_presume_from_the_pin() -> None:
    presumed = "没有以被上诉人的举证为依据"
    assert presumed in _text(_judged("sued-credit", judged_found="密码正确，应由被告承担后果。"))
    found = "被告操作时未遮挡密码，将银行卡交由陌生人，应自行承担损失；原告凭真实卡片和正确密码付款，并无过错。"
    assert presumed not in _text(_judged("sued-credit", judged_found=found))


def test_the_report_of_cases_says_where_it_looked_and_names_cases_as_they_were_published() -> None:
    """类案检索意见 4: the last three years first. A label of our own shelf is no name of a case."""
    text = _text(example("sued-credit"), "E2")
    assert "一、争议焦点" in text and "没有逐一检索受诉人民法院" in text and "没有检索到近三年的相近案例" in text
    assert "徐某诉招商银行股份有限公司上海延西支行银行卡纠纷案" in text and "七三开" not in text
    assert "上海市第一中级人民法院（2017）沪01民终9300号民事裁判（一审：" in text
    assert "上列案例均由持卡人起诉" in text
    assert "上列案例均由持卡人起诉" not in _text(example("gan-today"), "E2")


def test_the_report_of_cases_hides_no_fact_on_which_a_case_turned() -> None:
    assert "该案认定储户未妥善保管密码，本案另有人知道密码" in _text(example("minor-pos"), "E2")
