"""From answer to sentence: what was answered stands in a paper, and no paper denies an answer."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint, wording
from legal_refs.arguments import points
from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.case.facts import Case, Estate, Freeze, Institution, Moment, Police
from legal_refs.case.vocabulary import Answer, Clause, DoneBy, PoliceStatus, RefusalGround
from tests.cards import EXAMPLES

ON = date(2026, 11, 22)
SMALL = Path(__file__).resolve().parent / "small"
NEVER_OF_A_REAL_CARD = ("伪卡", "伪造的银行卡", "克隆", "复制卡")


def papers(case: Case) -> dict[str, str]:
    """The text of every paper that this case may have today, by id; the sheets of decided cases left out."""
    assessment = assess(case, ON)
    ready = [o.id for o in catalogue.offers(case, assessment) if o.offered and not o.blockers]
    made = dossier.build(case, assessment, [one for one in ready if one not in ("E2", "E2b")])
    return {file.id: lint.text(file.data) for file in made.files}


def small(name: str) -> Case:
    return casefile.load_path(SMALL / f"{name}.case.yaml")


def example(name: str) -> Case:
    return casefile.load_path(EXAMPLES / f"{name}.case.yaml")


def test_a_stolen_card_is_never_called_a_copy() -> None:
    """The card was not in hand: no paper may allege a copied card, whatever was picked at the start."""
    made = papers(small("stolen-card"))
    assert {"A2", "B1", "B4"} <= set(made)
    assert {paper: word for paper, text in made.items() for word in NEVER_OF_A_REAL_CARD if word in text} == {}
    assert "银行卡不在原告手中" in made["A2"] and "签购单上的签名不是原告所签" in made["A2"]


def test_what_was_typed_is_not_denied() -> None:
    """A link was opened and nobody asked about typing: the papers deny no disclosure, and plead deception."""
    made = papers(small("typed-code"))
    assert not [paper for paper, text in made.items() if "没有向任何人透露" in text or "没有将短信验证码告诉" in text]
    assert "受骗而为的操作不等于同意交易" in made["A1"] and "受骗而为的操作不等于同意交易" in made["B1"]


def test_the_lapses_of_the_bank_stand_in_the_papers() -> None:
    made = papers(small("bank-lapses-unsaid"))
    for paper in ("A1", "B1"):
        assert "没有收到任何提醒" in made[paper]
        assert "没有执行止付所致" in made[paper]
        assert "柜面人员没有核对办理人的真实身份" in made[paper] or "接到告知" in made[paper]


ANY = (
    "circumstances.alert_subscribed circumstances.alert_received circumstances.unusual_amount "
    "circumstances.bank_warning_ignored circumstances.bank_ignored_notice circumstances.unblocked_before_theft "
    "circumstances.thief_caught custody.pin_shared custody.card_lent"
)
FLIPS = {
    "trojan-sms": f"{ANY} custody.code_told custody.code_typed custody.link_clicked custody.scam_steps custody.trojan "
    "custody.phone_lost custody.sim_swapped custody.linked_payment circumstances.otp_not_required "
    "circumstances.counter_id_failed",
    "gan-today": f"{ANY} custody.card_in_hand circumstances.skimmer_found circumstances.video_lost "
    "circumstances.video_other_person",
}


@pytest.mark.parametrize(("name", "path"), [(name, path) for name, paths in FLIPS.items() for path in paths.split()])
def test_an_answer_changes_a_word_of_the_complaint(name: str, path: str) -> None:
    """Yes instead of no changes what the complaint or the statement of claim says; both beside an alert that came."""
    case, (group, field) = example(name), path.split(".")
    said = []
    for answer in (Answer.NO, Answer.YES):
        facts = structs.replace(getattr(case, group), **{field: answer})
        if field == "alert_subscribed":  # an alert that never came is a lapse only where it was ordered
            facts = structs.replace(facts, alert_received=Answer.NO)
        flipped = structs.replace(case, **{group: facts})
        made = dossier.build(flipped, assess(flipped, ON), ["A1", "B1"])
        said.append([lint.text(file.data) for file in made.files])
    assert said[0] != said[1]


def test_a_charge_after_the_block_needs_two_times() -> None:
    """20:31, 20:33, 20:35 against a block at 20:32: two charges of 6,000.00 and 6,900.00 = 12,900.00 after it."""
    case = example("gan-today")
    blocked = structs.replace(case, freeze=Freeze(when=Moment(day=date(2026, 5, 21), clock="20:32")))
    assert "该账户仍被划出2笔，共计12,900.00元" in papers(blocked)["A1"]
    untimed = structs.replace(case, freeze=Freeze(when=Moment(day=date(2026, 5, 21))))
    assert "没有执行止付" not in papers(untimed)["A1"]


def test_every_argument_has_a_row_and_every_defence_has_words() -> None:
    rows = {point.id: {place for _paper, place in point.places} for point in points.load()}
    assert wording.arguments() <= set(rows)
    assert {one for one, places in rows.items() if "defences" in places} <= wording.arguments()


def _asking(**changes: object) -> Case:
    case = example("leak-calls")
    return structs.replace(case, pi_request=None, claim=structs.replace(case.claim, **changes))


def test_a_right_that_was_not_asked_for_first_leaves_the_complaint_and_nothing_else() -> None:
    """PIPL 50 concerns the exercise of rights: the claims in tort stand, and the request itself asks for all."""
    made = papers(_asking())
    assert "供原告查阅" not in made["A3"] and "十日内删除" not in made["A3"] and "第四十七条" not in made["A3"]
    assert "判令被告停止" in made["A3"] and "赔礼道歉" in made["A3"] and "800.00元" in made["A3"]
    assert "☑查阅" in made["B5"] and "☑删除" in made["B5"]
    assert "供原告查阅" in papers(example("leak-calls"))["A3"]


def test_with_nothing_else_to_ask_for_the_complaint_waits() -> None:
    case = _asking(stop=False, apology=None, costs=())
    assert "A3" not in papers(case) and "B5" in papers(case)


@pytest.mark.parametrize("occurred", ["2019-06-01", "2021-06-01", "2026-06-01"])
def test_a_request_of_today_stands_on_the_law_of_today(occurred: str) -> None:
    case = example("leak-calls")
    leak = structs.replace(case.leak, occurred=date.fromisoformat(occurred), ongoing_until=None)
    made = papers(structs.replace(case, leak=leak, pi_request=None, nuisances=()))
    assert all(f"第{article}条" in made["B5"] for article in ("四十四", "四十五", "四十八", "五十"))


def test_before_the_data_law_the_complaint_says_so_and_states_the_fault() -> None:
    case = example("leak-calls")
    leak = structs.replace(case.leak, occurred=date(2021, 6, 1), ongoing_until=None)
    made = papers(structs.replace(case, leak=leak, nuisances=()))
    assert "发生在2021年11月1日《中华人民共和国个人信息保护法》施行以前" in made["A3"]
    assert "第六十九条" not in made["A3"] and "被告的过错在于" in made["A3"]


def test_a_refusal_by_the_police_is_answered_in_the_complaint_on_a_leak() -> None:
    case = structs.replace(
        example("leak-calls"), police=Police(when=Moment(day=date(2025, 9, 5)), status=PoliceStatus.REFUSED)
    )
    assert "没有认定原告的个人信息不是由被告泄露" in papers(case)["A3"]


@pytest.mark.parametrize(
    ("ground", "answer"),
    [
        ("no_crime", "资金被他人取走的事实客观存在"),
        ("minor", "结合同一行为人的全部交易和全部被害人"),
        ("civil", "民事起诉不影响刑事立案"),
        ("below", "不以本人一人的损失为限"),
        ("evidence", "不以查清行为人为条件"),
        ("lapsed", "追诉期限从犯罪之日起计算"),
    ],
)
def test_the_reason_of_the_refusal_is_named_and_answered_and_no_other(ground: str, answer: str) -> None:
    case = example("sim-swap")
    made = papers(structs.replace(case, police=structs.replace(case.police, refusal_ground=RefusalGround(ground))))
    for paper in ("D2", "D3"):
        assert answer in made[paper] and sum(f"关于{word}" in made[paper] for word in GROUNDS) == 1


def _refused(year: int, **told: object) -> str:
    case = example("sim-swap")
    moved = tuple(
        structs.replace(t, when=structs.replace(t.when, day=t.when.day.replace(year=year)), notified=None)
        for t in case.transactions
    )
    old = structs.replace(case, transactions=moved, police=structs.replace(case.police, **told))
    return lint.text(dossier.build(old, assess(old, ON), ["D3"]).file("D3").data)


def test_a_refusal_for_lapse_of_time_is_met_by_the_highest_penalty_and_the_day() -> None:
    """刑法 87: up to five years is ten years of time; 196(1): 数额较大 up to five. Reported on 2026-08-18."""
    told = {"refusal_ground": RefusalGround.OTHER, "refusal_text": "已过追诉期限。"}
    for words in (told, {"refusal_ground": RefusalGround.LAPSED}):
        text = _refused(2026, **words)
        assert "关于已过追诉期限：" in text and "第八十七条规定，追诉期限按法定最高刑确定" in text
        assert "不满五年，没有超过上述任何一档期限" in text and "第八十八条第二款规定" in text
    older = _refused(2018, **told)
    assert "法定最高刑为五年，追诉期限为十年；争议交易发生于2018年" in older and "2026年8月18日不满十年。" in older
    oldest = _refused(2014, **told)
    assert "追诉期限为十年" not in oldest and "不满十五年，是否超过期限取决于可能涉及的罪名" in oldest
    assert "关于已过追诉期限" not in _refused(2026, refusal_ground=RefusalGround.EVIDENCE)


GROUNDS = ("没有犯罪事实：", "情节显著轻微：", "属于民事纠纷：", "没有达到标准：", "证据不足：", "已过追诉期限：")


@pytest.mark.parametrize(
    ("sum_", "words"),
    [("4999.99", "合并认定"), ("5000.00", "数额较大"), ("50000.00", "数额巨大"), ("500000.00", "数额特别巨大")],
)
def test_the_thresholds_are_applied_to_the_sum_as_orientation(sum_: str, words: str) -> None:
    """法释〔2018〕19号 5: 5,000, 50,000 and 500,000 yuan, each including the figure."""
    case = example("sim-swap")
    moves = (structs.replace(case.transactions[0], cny=Decimal(sum_)),)
    made = papers(structs.replace(case, transactions=moves))
    for paper in ("D1", "D2", "D3"):
        assert words in made[paper] and "以上供参考，是否构成犯罪由公安机关认定" in made[paper]
        assert ("已达到" in made[paper]) is (words != "合并认定")


def test_the_rules_on_payment_stand_in_the_papers_that_they_fit() -> None:
    """公告〔2015〕43号 10, 19, 24, 25; 银发〔2016〕170号; 银办发〔2017〕120号; 银发〔2016〕261号."""
    quick, skimmer = papers(example("quick-pay")), papers(example("skimmer-premises"))
    assert "承诺无条件全额承担此类交易的风险损失先行赔付责任" in quick["B1"]
    assert "不能有效证明因客户原因导致的资金损失及时先行全额赔付" in quick["B8"]
    # The limits of 24 are for payments from the balance of a payment account, not straight from the card
    trojan = papers(example("trojan-sms"))["C3"]
    assert "取得客户同意其发起支付指令的协议授权" in trojan and "单日累计不超过1000元" not in trojan
    assert all("再次要求各商业银行从发卡端全面关闭" in skimmer[paper] for paper in ("A1", "A4", "B1"))
    assert "发卡行在受理24小时后办理资金转账" in skimmer["A1"]


def test_binding_is_not_pleaded_where_the_holder_bound_the_card() -> None:
    case = example("quick-pay")
    custody = structs.replace(case.custody, linked_payment=Answer.YES)
    assert "多因素身份认证方式" in papers(case)["B1"]
    assert "多因素身份认证方式" not in papers(structs.replace(case, custody=custody))["B1"]


def test_a_refusal_by_the_bank_is_met_with_the_law_on_standard_terms() -> None:
    """民法典 497, 498 (no contract older than the code), 消法 26 and, whose burden it is, 合同编通则解释 10(3)."""
    words = ("对其已经尽到提示义务或者说明义务承担举证责任", "应当作出不利于被告的解释", "其内容无效")
    old = example("gan-refused")
    case = structs.replace(old, card=structs.replace(old.card, open_date=date(2022, 6, 8)))
    made = papers(case)["A1"]
    assert [word for word in words if word not in made] == []
    assert "应当作出不利于被告的解释" not in papers(old)["A1"]
    assert "关于格式条款" not in papers(example("gan-today"))["A1"]


def test_a_court_clause_that_was_not_pointed_out_is_refused() -> None:
    case = example("gan-today")
    card = structs.replace(
        case.card, clause=Clause.COURT, clause_court="北京市西城区人民法院", clause_noticed=Answer.NO
    )
    made = papers(structs.replace(case, card=card))["A1"]
    assert "消费者主张管辖协议无效的，人民法院应予支持" in made and "该条款对原告没有约束力" in made
    noticed = structs.replace(case, card=structs.replace(card, clause_noticed=Answer.YES))
    assert "该条款对原告没有约束力" not in papers(noticed)["A1"]


def test_heirs_ask_for_the_data_of_the_dead_under_their_own_article() -> None:
    case = structs.replace(example("leak-calls"), estate=Estate(holder="孙某", relation="子"))
    assert "第四十九条规定，自然人死亡的，其近亲属" in papers(case)["B5"]
    assert "其近亲属" not in papers(example("leak-calls"))["B5"]


def test_what_another_holds_is_asked_for() -> None:
    """Every proof that an argument asks for has words for A8 and B4; the carrier's stands in A7."""
    words = (wording.FOLDER / "parts" / "preserve.txt").read_text(encoding="utf-8")
    for point in points.load():
        for key in point.ask_for:
            assert f'"{key}": (' in words or key == "sim_record", f"{point.id}: {key}"


@pytest.mark.parametrize(
    ("name", "paper", "record"),
    [
        ("sim-swap", "A7", "补办手机卡的业务记录、身份核验资料和办理现场影像"),
        ("card-lost", "A8", "争议交易的签购单（由商户、收单机构留存的，为调单取得的签购单和调单记录）"),
        ("card-lost", "A8", "挂失、冻结指令的受理、录入和生效记录"),
        ("card-lost", "B4", "争议交易的签购单（由商户、收单机构留存的，为调单取得的签购单和调单记录）"),
        ("account-takeover", "A8", "人脸、声纹等生物识别的比对记录和影像"),
    ],
)
def test_the_applications_name_the_proof_of_the_arguments(name: str, paper: str, record: str) -> None:
    case = example(name)
    assert record in lint.text(dossier.build(case, assess(case, ON), [paper]).file(paper).data)


def test_what_staff_took_is_claimed_in_tort_in_the_alternative() -> None:
    """民法典 1191(1) beside the deposit contract, one of them by 186; the timeline says who handled the money."""
    made = papers(example("staff-deposit"))
    for paper in ("A1", "A4", "B1"):
        assert "第一千一百九十一条第一款规定，用人单位的工作人员因执行工作任务" in made[paper]
        assert "两者不重复受偿" in made[paper]
    assert "本人在湘江示例银行长沙芙蓉支行营业厅将款项200,000.00元交给贵行的柜员" in made["B1"]
    assert "非本人操作" not in made["B1"]


@pytest.mark.parametrize("by", ["self_deceived", "merchant"])
def test_what_the_holder_paid_or_a_shop_debited_is_not_pleaded_as_a_theft(by: str) -> None:
    """B1 asks for what fits such a payment; the rows of theft, breach and password leave it alone."""
    case = example("sim-swap")
    told = structs.replace(case, custody=structs.replace(case.custody, done_by=DoneBy(by)))
    theft = ("属于网络盗刷交易", "未能识别冒用身份的交易", "输入正确", "支付全部被盗刷的存款本息")
    assert [word for word in theft if word in papers(case)["B1"]] != []
    assert [word for word in theft if word in papers(told)["B1"]] == []


def test_a_shop_that_took_a_stolen_card_is_asked_only_for_the_signatures_that_it_did_not_compare() -> None:
    """民法典 1165; two shops took signatures, only what is known to be its own is named: 4,880.00, not 8,480.00.

    银行卡规定 11 is for copied cards only.
    """
    case = example("card-lost")
    letter = papers(case)["B8"]
    assert (
        "第一千一百六十五条第一款" in letter and "8,480.00" not in letter and "由贵单位受理的、以签名方式验证" in letter
    )
    tied = structs.replace(case.transactions[0], counterpart=case.merchant.name)
    assert "在4,880.00元范围内" in papers(structs.replace(case, transactions=(tied, *case.transactions[1:])))["B8"]
    assert "第十一条" not in letter and "银行卡真伪" not in letter
    for compared in (Answer.YES, Answer.UNKNOWN, None):
        told = structs.replace(case.circumstances, signature_compared=compared)
        assert "B8" not in papers(structs.replace(case, circumstances=told))


def test_the_acquirer_of_a_stolen_card_is_not_asked_to_pay() -> None:
    """No ground against it is in the corpus: it stands in the notice to keep evidence alone."""
    case = structs.replace(example("card-lost"), acquirer=Institution(name="岱宗示例支付有限公司"))
    made = papers(case)
    assert "岱宗示例支付有限公司" in made["B4b"] and "岱宗示例支付有限公司" not in made["B8"]


def test_who_signed_the_loan_is_not_made_to_allege_a_crime_against_personal_data() -> None:
    """What the police are told follows from the answers: signed, and the money came, is neither fraud nor leak."""
    case = example("loan-in-my-name")
    assert "☑侵犯公民个人信息" in papers(case)["D1"] and "☑诈骗" in papers(case)["D1"]
    signed = structs.replace(case.loan, signature_mine=Answer.YES, money_came=Answer.YES)
    report = papers(structs.replace(case, loan=signed))["D1"]
    assert "☐侵犯公民个人信息" in report and "☐诈骗" in report and "☑不确定" in report
    gone = structs.replace(signed, money_came=Answer.NO)
    assert "☑诈骗" in papers(structs.replace(case, loan=gone))["D1"]


def test_the_story_of_a_loan_is_told_once_and_in_the_letters_own_words() -> None:
    """The lost identity card stands in the person's account, so no sentence repeats it; 异议 and 投诉 say 本人."""
    made = papers(example("loan-in-my-name"))
    for paper in ("A3", "B1", "B7", "C4", "D1"):
        assert "身份证件此前曾经遗失" not in made[paper] and made[paper].count("身份证遗失") == 1
    assert "原告" not in made["B7"] and "原告" not in made["C4"]
    case = example("loan-in-my-name")
    untold = structs.replace(case, leak=structs.replace(case.leak, what_happened="查询信用报告时发现。"))
    assert "身份证件此前曾经遗失" in papers(untold)["A3"]


def test_the_complaint_asks_for_deletion_where_the_person_does_or_withdraws_consent() -> None:
    case = structs.replace(example("leak-calls"), pi_request=None)
    asks = structs.replace(case, claim=structs.replace(case.claim, delete=True))
    silent = structs.replace(case, claim=structs.replace(case.claim, delete=False))
    assert "删除本人的" in papers(asks)["B1"] and "第四十七条" in papers(asks)["B1"]
    assert "删除本人的" not in papers(silent)["B1"] and "第四十七条" not in papers(silent)["B1"]
    assert "删除用于营销、对外提供的上述信息" in papers(example("marketing-c2"))["B1"]


@pytest.mark.parametrize("name", ["leak-calls", "credit-query", "outsourced-2025"])
def test_the_complaint_to_the_bank_pleads_what_the_suit_on_the_data_pleads(name: str) -> None:
    """One row, two registers: the duties of the complaint to the court stand in the letter too, which says 本人."""
    made = papers(example(name))
    court = made.get("A3") or made["A5"]
    duties = [word for word in ("第九条", "第一千零三十八条", "第二十九条", "第六十九条") if word in court]
    assert duties and [word for word in duties if word not in made["B1"]] == []
    assert "原告" not in made["B1"] and "被告" not in made["B1"]


STAY = {"acts", "decided", "letters", "pi", "police", "reasons", "regulators", "reporting", "road", "timebar"}
"""The shared parts that may name a provision; docs/adding-an-argument.md says why each does."""


def test_what_argues_is_a_row_with_words_and_no_macro() -> None:
    """A provision stands in the words of its argument; a part that names one is listed, and explained in the recipe."""
    printing = re.compile(r"(?<![\w])(?:law|laws|also)\(")
    parts = (wording.FOLDER / "parts").glob("*.txt")
    assert {path.stem for path in parts if printing.search(path.read_text(encoding="utf-8"))} == STAY
    recipe = (wording.FOLDER.parents[1] / "docs" / "adding-an-argument.md").read_text(encoding="utf-8")
    assert {name for name in STAY if f"- `{name}" not in recipe} == set()


def test_an_appeal_in_the_suit_on_the_data_pleads_the_duties_as_the_appellant() -> None:
    case = example("leak-calls")
    filing = structs.replace(case.filing, judged_before=date(2026, 11, 20), court_name="南宁市青秀区人民法院")
    judged = structs.replace(case, filing=filing)
    appeal = lint.text(dossier.build(judged, assess(judged, ON), ["A20"]).file("A20").data)
    assert "第一千零三十八条" in appeal and "被上诉人应当就其没有过错提供证据" in appeal
    assert "原告的" not in appeal.partition("上诉理由")[2]
