"""After a judgment: the appeal and the enforcement say what it holds, and no paper of the time before is offered."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import CardFeature, Case, Payment
from legal_refs.case.vocabulary import Answer, Feature, PaymentNature
from tests.documents.test_arguments import ON, example

BEFORE = ("A1", "A4", "A12b", "A13", "A17", "A17b", "A17c", "B1", "B3", "C1", "C6", "C7")
TOLD = {
    "judged_no": "（2026）桂0102民初1234号",
    "judged_served": date(2026, 11, 10),
    "judged_award": Decimal("5670.00"),
    "judged_found": "密码由我保管，我应当承担七成责任（第6页）。",
    "judged_wrong": "银行没有证明我泄露密码。",
}


def _judged(name: str = "gan-today", **told: object) -> Case:
    case = example(name)
    filing = structs.replace(case.filing, judged_before=date(2026, 11, 2), court_name="南宁市兴宁区人民法院", **told)
    return structs.replace(case, filing=filing)


def _text(case: Case, paper: str) -> str:
    return lint.text(dossier.build(case, assess(case, ON), [paper]).file(paper).data)


def _ready(case: Case) -> set[str]:
    return {o.id for o in catalogue.offers(case, assess(case, ON)) if o.offered and not o.blockers}


def test_an_appeal_tells_the_judgment_its_errors_the_facts_and_each_request() -> None:
    """民诉法 172: court, number and cause of the first case, the requests and the reasons."""
    text = _text(_judged(**TOLD), "A20")
    assert "| 原审案号 | （2026）桂0102民初1234号" in text and "| 判决书送达的日期 | 2026年11月10日" in text
    assert "| 二审人民法院 | 广西壮族自治区南宁市中级人民法院" in text
    assert "1. 撤销上述判决中没有支持上诉人诉讼请求的部分（原审判决已经支持" in text and "元和利息提出上诉）" in text
    assert "2. 改判被上诉人向上诉人支付被盗刷的存款本金18,900.00元。" in text
    assert "原审判决被上诉人向上诉人支付5,670.00元。原审判决认定：密码由上诉人保管" in text
    assert "被上诉人没有证明上诉人泄露密码" in text and "| 原审认定的内容（页码）" not in text
    assert "2026年5月21日20时31分至20时35分" in text and "关于密码输入正确。" in text
    assert "第一百七十一条" in text and "第一百七十三条通过原审人民法院提出" in text
    assert "原告" not in text.replace("原审原告", "") and "被告" not in text.replace("原审被告", "")


def test_what_the_judgment_holds_is_left_to_the_hand_where_it_is_not_told() -> None:
    text = _text(_judged(), "A20")
    assert "| 原审认定的内容（页码） | 上诉人的意见和理由" in text
    assert "原审判决认定" not in text and "原审判决驳回" not in text
    assert "原审判决驳回上诉人的诉讼请求。" in _text(_judged(judged_award=Decimal(0)), "A20")


def test_the_appeal_answers_what_was_raised_and_turns_the_findings_against_the_judgment() -> None:
    """What nobody said is not met; a bank found at fault and records kept back are held against the judgment."""
    found = "原告未能证明没有泄露密码；银行未加强验证，有一定过错，酌定承担40%的责任"
    told = {"judged_found": found, "judged_wrong": "银行没有提交登录和验证的记录"}
    text = _text(_judged(**TOLD | told), "A20")
    assert "关于损失扩大" not in text and "关于刑事程序" not in text and "关于保管义务" in text
    assert "原审判决已经认定被上诉人存在过错" in text and "应当由其承担举证不能的后果，原审没有据此认定" in text
    assert "应承担举证不能的法律后果" not in text, "said once, as the fault of the judgment"
    late = _text(_judged(**TOLD | told | {"judged_found": found + "；原告未及时挂失，扩大的损失自负"}), "A20")
    assert "关于损失扩大" in late


@pytest.mark.parametrize("name", ["gan-today", "leak-calls"])
def test_after_a_judgment_nothing_of_the_time_before_is_offered(name: str) -> None:
    assert _ready(_judged(name)) & set(BEFORE) == set()


def test_a_judgment_is_either_appealed_or_enforced() -> None:
    assert "A20" not in _ready(_judged(judged_final=Answer.YES)) and "A19" in _ready(_judged(judged_final=Answer.YES))
    assert "A19" not in _ready(_judged(judged_final=Answer.NO)) and "A20" in _ready(_judged(judged_final=Answer.NO))


def test_the_enforcement_names_its_rule_the_number_and_the_sum() -> None:
    """民诉法 247, 250, 264: who may apply, how long, and what the delay costs."""
    text = _text(_judged(**TOLD), "A19")
    assert "| 案号 | （2026）桂0102民初1234号" in text and "| 金额合计 | 5,670.00元" in text
    assert [word for word in ("第二百四十七条", "第二百五十条", "第二百六十四条") if word not in text] == []


def test_the_other_papers_know_of_the_judgment() -> None:
    case = _judged(**TOLD)
    assert "案由：借记卡纠纷，原审案号（2026）桂0102民初1234号。" in _text(case, "A15")
    sheet = lint.text(dossier.build(case, assess(case, ON), ["A20", "F1"]).file("F1").data)
    assert "2026年11月25日前：对判决上诉。" in sheet and "诉讼时效（盗刷损失）" not in sheet
    assert "上诉案件受理费在交上诉状时预交" in sheet and "自收到判决书之日起十五日内交到作出判决的法院" in sheet


def test_a_judgment_that_rests_on_the_pin_is_met_where_it_errs() -> None:
    """银行卡规定 7(3): a burden put on the wrong side is an error of law, and the ground is no guess any more."""
    told = TOLD | {"judged_found": "密码由我掌握，密码正确，我应当承担七成责任。"}
    text = _text(_judged(**told), "A20")
    error = text.split("### （二）原审判决的错误")[1].split("### （三）")[0]
    assert "第七条第三款以持卡人未尽妥善保管义务具有过错为发卡行主张其承担相应责任的条件" in error
    assert "把应当由被上诉人承担的举证责任转给上诉人，适用法律错误" in error
    assert "原审判决以密码正确为由" in text and "可能以密码输入正确为由" not in text
    none = _text(_judged(**told | {"judged_award": Decimal(0)}), "A20").split("### （三）")[0]
    assert "第四条第二款规定" in none and "第七条第三款" not in none
    other = _text(_judged(**TOLD), "A20")
    assert "推定由上诉人承担" not in other and "可能以密码输入正确为由" in other
    case = _judged(**told)
    shared = structs.replace(case, custody=structs.replace(case.custody, pin_shared=Answer.YES))
    assert "举证责任转给上诉人" not in _text(shared, "A20")


def test_the_evidence_that_an_appeal_cites_has_its_list() -> None:
    assert "证据目录1份（本上诉状所引证据的编号依该目录" in _text(_judged(**TOLD), "A20").split("附：")[1]


def test_an_enforcement_carries_no_note_to_the_person() -> None:
    text = _text(_judged(**TOLD), "A19")
    assert "请求强制执行上述判决确定的款项和义务；" in text and "填入" not in text


def test_an_answer_names_the_charges_that_are_asked_and_keeps_the_own_money() -> None:
    """18,900.00 were stolen from a balance of 16,500.00; the bank asks for interest of 96.00 and for no penalty."""
    text = lint.text(dossier.build(case := example("sued-debit"), assess(case, ON), ["A22"]).file("A22").data)
    assert "全部诉讼请求（本金2,400.00元、利息96.00元以及此后计收的利息）" in text
    assert "利息、违约金和费用96.00元" not in text
    assert "盗刷减少的存款16,500.00元，答辩人另行主张" in text


def test_after_a_judgment_the_sheets_name_the_side_of_the_appeal_or_of_the_enforcement() -> None:
    """民诉法 171, 247: the same person is 上诉人, once it has taken effect 申请执行人, and no longer 原告."""
    for told, side in ((Answer.NO, "上诉人"), (Answer.YES, "申请执行人")):
        case = _judged(**TOLD, judged_final=told)
        assert f"| 当事人身份 | {side}" in _text(case, "A12") and f"（{side}）" in _text(case, "A12c")
    appeal = _judged(**TOLD, judged_final=Answer.NO)
    assert "提交人（上诉人）" in _text(appeal, "A6") and "原告" not in _text(appeal, "A6")
    relief = _text(appeal, "A15")
    assert "申请人（上诉人）" in relief and "广西壮族自治区南宁市中级人民法院" in relief and "受理费约为" not in relief


def test_what_follows_a_judgment_is_advised_and_nothing_of_the_first_instance() -> None:
    """A8 and A7 belong to the time for evidence of the first instance; after it took effect nothing is proved."""
    case = _judged(**TOLD)
    later = {answer: _judged(**TOLD, judged_final=answer) for answer in (Answer.NO, Answer.YES)}
    advised = {k: {o.id for o in catalogue.offers(c, assess(c, ON)) if o.recommended} for k, c in later.items()}
    assert "A20" in advised[Answer.NO] and "A19" not in advised[Answer.NO]
    assert "A19" in advised[Answer.YES] and "A20" not in advised[Answer.YES]
    assert not _ready(case) & {"A7", "A8", "A25"}
    assert not _ready(later[Answer.YES]) & {"A6", "A8", "A15", "B4", "E2"} and {"A6", "E2"} <= _ready(later[Answer.NO])


def test_the_enforcement_counts_only_money_that_came_after_the_judgment() -> None:
    """1,000.00 came before the judgment, which counted it; 2,000.00 after."""
    money = [("1000.00", date(2026, 10, 1)), ("2000.00", date(2026, 11, 20)), ("300.00", None)]
    back = Payment(payer="某支付平台", amount=Decimal(0), nature=PaymentNature.CHARGEBACK)
    paid = tuple(structs.replace(back, day=day, amount=Decimal(sum_)) for sum_, day in money)
    text = _text(structs.replace(_judged(**TOLD, judged_final=Answer.YES), payments=paid), "A19")
    assert "2026年11月20日，申请执行人收到某支付平台支付的退单2,000.00元" in text
    assert "1,000.00元" not in text and "300.00元" not in text


def test_a_judgment_that_asks_the_holder_to_prove_is_met_under_its_errors() -> None:
    """银行卡规定 7(3), 8(1).: what is left is the principal less the award."""
    found = "原告未能证明没有泄露验证码、密码，开通快捷支付即应知晓风险，自担大部分损失。"
    case = _judged("sim-swap", **TOLD | {"judged_found": found, "judged_award": Decimal("1000.00")})
    told = structs.replace(case.custody, pin_shared=Answer.NO, code_told=Answer.NO)
    unsaid = (CardFeature(feature=Feature.QUICK_PAY, explained=Answer.NO),)
    case = structs.replace(case, custody=told, card=structs.replace(case.card, features=unsaid))
    left = assess(case, ON).amounts.principal - Decimal("1000.00")
    text = _text(case, "A20")
    error = text.partition("原审判决的错误")[2].partition("### （三）")[0]
    assert "要求上诉人证明自己没有泄露" in error and "开通快捷支付功能时没有向上诉人说明" in error
    assert f"自行承担其余{left:,.2f}元，没有事实和法律依据" in error
    assert text.count("第八条第一款规定") == 1
    shared = structs.replace(case, custody=structs.replace(told, pin_shared=Answer.YES))
    assert "没有事实和法律依据" not in _text(shared, "A20")


def test_the_carrier_reads_that_a_court_judged_against_the_bank() -> None:
    case = _judged("sim-swap", **TOLD, judged_final=Answer.NO)
    assert "判决其向本人支付5,670.00元，判决尚未生效" in _text(case, "B9")
    assert "判决其向本人支付" not in _text(example("sim-swap"), "B9")
