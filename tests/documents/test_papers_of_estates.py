"""Heirs: the spouse's half before the estate, who of them acted, and each with the relation to the holder."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, lint
from legal_refs.assessment import assess
from legal_refs.case.facts import Case, Complaint, Estate, Moment, Possession
from legal_refs.case.vocabulary import Answer, BankReason, ContactChannel, PossessionKind, PresenceProof, Reply
from tests.documents.test_arguments import ON, example

HALF = "第一千一百五十三条第一款"


def _made(case: Case, *papers: str) -> dict[str, str]:
    made = dossier.build(case, assess(case, ON), papers)
    return {file.id: lint.text(file.data) for file in made.files}


def _heirs(mine: str, beside: str) -> Case:
    case = example("heirs")
    other = structs.replace(case.co_claimants[0], relation=beside)
    return structs.replace(case, estate=structs.replace(case.estate, relation=mine), co_claimants=(other,))


@pytest.mark.parametrize(
    ("mine", "beside", "court", "letter"),
    [
        ("儿子", "妻子", "甘守仁与原告二系夫妻", "甘守仁与韦玉兰系夫妻"),
        ("丈夫", "女儿", "甘守仁与原告一系夫妻", "甘守仁与本人系夫妻"),
    ],
)
def test_where_a_spouse_claims_half_is_taken_out_before_the_estate(
    mine: str, beside: str, court: str, letter: str
) -> None:
    """民法典 1153(1): what both owned is halved first, so that the whole is not called the estate in the claims."""
    made = _made(_heirs(mine, beside), "A1", "A4", "B1", "B3", "C1")
    assert court in made["A1"] and letter in made["B1"] and letter in made["B3"]
    assert all(HALF in made[paper] for paper in ("A1", "A4", "B1", "B3"))
    assert not [paper for paper, text in made.items() if "作为甘守仁的遗产" in text or "款项作为遗产收回" in text]
    assert "判令被告向原告支付甘守仁账户被盗刷的存款本金18,900.00元。" in made["A1"]
    assert "向甘守仁的继承人支付其账户被盗刷的存款本金18,900.00元。" in made["B1"]


def test_without_a_spouse_all_is_the_estate() -> None:
    made = _made(_heirs("儿子", "女儿"), "A1", "B1")
    assert all("作为甘守仁的遗产" in text and HALF not in text and "夫妻" not in text for text in made.values())


def test_the_heir_who_acted_is_named_and_the_others_are_not_said_to_have_done_it() -> None:
    """Who answers is the first plaintiff: he saw the message, called and reported; a stand-in is named in his place."""
    case = example("heirs")
    made = _made(case, "A1", "B1")
    assert "原告一看到短信提醒" in made["A1"] and "原告一向南宁市公安局" in made["A1"]
    assert "本人看到短信提醒" in made["B1"] and "原告" not in made["B1"]
    by = structs.replace(case, freeze=structs.replace(case.freeze, by="韦玉兰"))
    assert "由韦玉兰代为拨打被告的客户服务电话" in _made(by, "A1")["A1"]


def test_who_wrote_or_complained_in_the_place_of_who_claims_is_named() -> None:
    """A demand and a complaint by another are told as hers in each paper, and where they interrupt limitation."""
    case = example("heirs")
    day = date(2026, 5, 25)
    notices = (structs.replace(case.notices[0], by="韦玉兰", demand=Answer.YES),)
    complaint = Complaint(sent=day, by="韦玉兰", channel=ContactChannel.COUNTER, demanded=Answer.YES)
    made = _made(structs.replace(case, notices=notices, complaint=complaint), "A1", "B1", "B3", "C1")
    assert "原告一由韦玉兰代为致电" in made["A1"] and "原告一由韦玉兰代为到被告营业场所提出投诉" in made["A1"]
    assert all("本人由韦玉兰代为" in made[paper] for paper in ("B1", "B3"))
    assert "2026年5月25日由韦玉兰代为当面向" in made["C1"] and "，由韦玉兰代为致电" in made["C1"]
    assert "由本人代为" not in "".join(made.values())
    told = structs.replace(case, notices=notices, complaint=complaint)
    late = dossier.build(told, assess(told, date(2029, 3, 1)), ["A1"]).files[0]
    assert "原告一于2026年5月25日由韦玉兰代为就争议向被告投诉并要求赔付" in lint.text(late.data)
    own = structs.replace(case, complaint=structs.replace(complaint, by="儿子甘明远"), notices=())
    assert "代为" not in _made(own, "A1")["A1"]


def test_each_heir_stands_in_the_papers_with_the_relation_to_the_holder() -> None:
    made = _made(example("heirs"), "A6", "A8", "A13", "D1", "E1")
    assert "申请人（原告一）：甘明远（持卡人甘守仁的儿子），住" in made["A8"]
    assert "申请人（原告二）：韦玉兰（持卡人甘守仁的妻子），住" in made["A8"]
    assert "除原告外，没有其他未放弃继承的第一顺序继承人。" in _made(example("heirs"), "A1")["A1"]
    assert all("甘明远、韦玉兰" in made[paper] for paper in ("A6", "A13", "E1"))
    assert "身份证件复印件1份" in made["D1"]  # one of them reports


def test_no_paper_says_of_the_dead_holder_what_the_claimant_did() -> None:
    made = _made(example("heirs"), "A1", "B1", "C1", "D1")
    for text in made.values():
        assert "证明本人交易" not in text and "本人没有授权他人" not in text and "原告本人操作" not in text


def test_that_no_heir_drew_the_money_is_said_and_what_is_not_asked_is_not() -> None:
    """The bank's first answer after a death is that the family did it: the denial stands in each main paper."""
    denied = "甘守仁的继承人均没有进行上述交易，也没有委托他人进行。"
    made = _made(example("heirs"), "A1", "A4", "B1", "B3", "C1", "D1")
    assert all(text.count(denied) == 1 for text in made.values())
    assert "被告主张系继承人支取或者委托他人支取的，应当提供证据证明" in made["A1"]
    for answer in (None, Answer.UNKNOWN):
        silent = structs.replace(example("heirs").estate, heirs_drew=answer)
        made = _made(structs.replace(example("heirs"), estate=silent), "A1", "A4", "B1")
        assert not [paper for paper, text in made.items() if "继承人均没有" in text or "系继承人支取" in text]


def test_what_an_heir_drew_himself_is_asked_of_nobody() -> None:
    drew = structs.replace(example("heirs").estate, heirs_drew=Answer.YES)
    case = structs.replace(example("heirs"), estate=drew)
    offers = {o.id: o for o in catalogue.offers(case, assess(case, ON))}
    assert not [paper for paper in ("A1", "A4", "B1", "B3", "C1", "D1") if not offers[paper].blockers]


def test_the_family_and_not_the_dead_used_the_real_card_afterwards() -> None:
    used = Possession(when=Moment(day=date(2026, 5, 21)), place="南宁市民主路自助银行", kind=PossessionKind.ATM_QUERY)
    made = _made(structs.replace(example("heirs"), possession=(used,)), "A1", "A4", "B1")
    assert "持卡人甘守仁的家属使用该卡在南宁市民主路自助银行查询账户" in made["A1"]
    assert "真实的银行卡由持卡人甘守仁的家属持有" in made["A4"] and "由原告本人持有" not in made["A4"]
    assert not [paper for paper, text in made.items() if "持卡人甘守仁使用该卡" in text]


def test_what_the_holder_did_is_not_told_as_done_by_the_heir() -> None:
    """The order to pay was the holder's; what an heir says of the holder's keeping is what the heir knows."""
    text = _made(_estate_of("quick-pay"), "B1")["B1"]
    assert "应当以持卡人甘守仁的真实指令为依据" in text and "应当以本人的真实指令" not in text
    assert "据本人了解，持卡人甘守仁没有" in text
    assert "应当以本人的真实指令为依据" in _made(example("quick-pay"), "B1")["B1"]


def _estate_of(name: str) -> Case:
    return structs.replace(example(name), estate=example("heirs").estate)


def test_a_bank_that_points_to_the_family_is_asked_for_proof() -> None:
    case = example("heirs")
    notice = structs.replace(case.notices[0], addressee=case.bank.name, reply_text="不能排除家属操作的可能，不予赔付。")
    made = _made(structs.replace(case, notices=(notice,)), "A1", "B1")
    assert "被告在答复中称“不能排除家属操作的可能”，没有指出由何人、以何设备操作" in made["A1"]
    assert "贵行在答复中称“不能排除家属操作的可能”" in made["B1"]
    assert "不能排除家属" not in _made(case, "A1")["A1"]


def test_a_stay_in_hospital_is_shown_by_its_record() -> None:
    case = example("sim-swap")
    stay = structs.replace(case.presence[0], place="武汉市某医院住院部", proof=PresenceProof.MEDICAL)
    paper = structs.replace(case.evidence[3], name="住院病历")
    case = structs.replace(case, presence=(stay,), evidence=(*case.evidence[:3], paper, *case.evidence[4:]))
    text = _made(case, "A1")["A1"]
    assert "原告本人在武汉市某医院住院部，有住院病历为证（证据" in text


def test_who_was_dead_by_then_is_said_to_be_dead_and_to_have_ordered_nothing() -> None:
    """Died on 2026-05-01, the thefts are of 2026-05-21: the strongest fact stands first, an order needs no denial."""
    made = _made(example("heirs"), "A1", "B1")
    assert "本案中，交易发生时持卡人甘守仁已经死亡，真卡由持卡人甘守仁的家属持有，" in made["A1"]
    assert "本次事件中，交易发生时持卡人甘守仁已经死亡，" in made["B1"]
    assert not [paper for paper, text in made.items() if "持卡人甘守仁也没有授权他人操作" in text]
    case = example("heirs")
    later = structs.replace(case, estate=structs.replace(case.estate, died=date(2026, 6, 1)))
    text = _made(later, "A1")["A1"]
    assert "交易发生时持卡人甘守仁已经死亡" not in text and "持卡人甘守仁也没有授权他人操作" in text


def test_the_slip_of_the_card_is_cited_with_the_card_and_not_with_the_alerts() -> None:
    text = _made(example("heirs"), "A1")["A1"]
    assert "真实的银行卡由持卡人甘守仁的家属持有。有关凭证见证据4。" in text
    assert "到达该账户预留的手机号码。有关凭证" not in text and text.count("见证据4") == 1


def test_the_words_of_an_heir_or_a_parent_are_not_put_into_another_mouth() -> None:
    """Who types the story is the heir or the parent, not the dead holder or the child."""
    for name, paper, wrong in (("heirs", "A1", "甘守仁的原话"), ("minor-pos", "A1", "原告本人的原话")):
        case = structs.replace(example(name), story="他告诉我卡一直在家里。")
        text = _made(case, paper)[paper]
        assert "附　原告的书面说明（原话）" in text and wrong not in text


def _deposit_of_the_dead(died: date = date(2026, 6, 1)) -> Case:
    """A deposit that staff took in 2025 and its holder found in April 2026; he died later, a son stays away."""
    case = example("staff-deposit")
    estate = Estate(
        holder="梁大山", died=died, relation="女儿", proof="死亡证明", all_joined=Answer.NO, others="儿子梁小山"
    )
    return structs.replace(case, victim=structs.replace(case.victim, name="梁小燕"), helper=None, estate=estate)


def test_what_the_dead_depositor_did_is_not_told_of_his_heir() -> None:
    """Before the death the depositor dealt, and nobody said who found and reported; death, heirs and who stays away."""
    made = _made(_deposit_of_the_dead(), "A1", "B1", "C1", "B3")
    for text in made.values():
        assert "持卡人" not in text and "查询余额时发现" in text and "梁大山查询余额" not in text
        assert "经手收取存款人梁大山的款项" in text and "梁大山于2026年6月1日死亡" in text
    assert "系存款人梁大山的女儿" in made["A1"] and "原告将款项交存" not in made["A1"]
    assert "存款人梁大山于2026年4月2日知道权利受到损害" in made["A1"]
    assert "儿子梁小山也是梁大山的继承人" in made["A1"] and "第七十条" in made["A1"]
    assert "| 2026年4月2日 | 查询余额时" in made["B1"]


def test_succession_follows_the_law_of_the_day_of_death() -> None:
    """A deposit of 2019 whose holder died in 2024: 民法典 1121; one who died in 2020 gets no article of the code."""
    case = _deposit_of_the_dead(date(2024, 2, 11))
    old = tuple(structs.replace(t, when=structs.replace(t.when, day=date(2019, 4, 18))) for t in case.transactions)
    case = structs.replace(case, transactions=old)
    assert "第一千一百二十一条" in _made(case, "A1")["A1"]
    before = structs.replace(case, estate=structs.replace(case.estate, died=date(2020, 2, 11)))
    assert "第一千一百二十一条" not in _made(before, "A1")["A1"]


def test_a_bank_that_blames_the_family_for_late_notice_did_not_say_that_the_family_paid() -> None:
    case = example("heirs")
    said = "家属没有及时告知持卡人死亡，密码系本人操作输入，已电话告知家属处理结果。"
    notice = structs.replace(case.notices[0], addressee=case.bank.name, reply_text=said)
    made = _made(structs.replace(case, notices=(notice,)), "A1", "B1", "C1")
    assert not [paper for paper, text in made.items() if "可能系" in text]


def test_an_heir_declares_the_card_of_the_dead_holder() -> None:
    case = example("heirs")
    custody = structs.replace(case.custody, pin_shared=Answer.NO, card_lent=Answer.NO, card_in_hand=Answer.YES)
    text = _made(structs.replace(case, custody=custody), "B6")["B6"]
    assert "甘守仁（已经死亡）" in text and "甘明远（继承人）" in text
    assert "由本人持有" not in text and "为本人更换" not in text
    letters = _made(_estate_of("quick-pay"), "B4c", "B8")
    assert letters and not [paper for paper, text in letters.items() if "本人持有" in text]
    assert all("持卡人甘守仁持有" in text and "甘守仁于2026年5月1日死亡" in text for text in letters.values())


def test_login_consent_and_acts_are_the_dead_holders() -> None:
    case = _estate_of("quick-pay")
    custody = structs.replace(case.custody, password_reset=Answer.YES)
    complaint = structs.replace(
        case.complaint or Complaint(sent=date(2026, 10, 22)), reply=Reply.REFUSED, reasons=(BankReason.CODE_RIGHT,)
    )
    complaint = structs.replace(complaint, points_disputed=("不可能是本人操作",), decided_received=date(2026, 10, 28))
    made = _made(structs.replace(case, custody=custody, complaint=complaint), "B1", "C1")
    assert "持卡人甘守仁的支付账户密码被他人重置" in made["B1"]
    assert "不可能是持卡人甘守仁操作" in made["C1"] and "不能证明操作人是持卡人甘守仁" in made["C1"]
    assert not [paper for paper, text in made.items() if "没有向本人说明" in text]


def test_an_heir_named_as_the_doer_did_it_himself() -> None:
    case = example("heirs")
    by = structs.replace(case, freeze=structs.replace(case.freeze, by="儿子" + case.victim.name))
    assert "由儿子" not in _made(by, "A1")["A1"]


def test_what_the_bank_said_of_the_family_is_not_said_of_the_dead_holder_nor_are_the_heirs_words() -> None:
    """The bank blamed the family; the account of who kept what is the heir's, and is not put in a dead man's mouth."""
    case = example("heirs")
    complaint = Complaint(
        sent=date(2026, 5, 25),
        reply=Reply.REFUSED,
        decided_received=date(2026, 6, 5),
        decision="家属没有及时告知持卡人死亡，没有保管好手机，我行不承担责任。",
        reasons=(BankReason.CARELESS,),
    )
    told = structs.replace(case, complaint=complaint, custody=structs.replace(case.custody, note="卡放在家里抽屉"))
    made = _made(told, "A1", "B3")
    assert "称“家属没有及时告知持卡人死亡”、“没有保管好手机”" in made["A1"]
    for who, text in (("原告", made["A1"]), ("本人", made["B3"])):
        assert f"{who}就保管情况说明：卡放在家里抽屉" in text, who
        assert "提出持卡人甘守仁没有妥善保管" not in text


def test_payments_on_the_day_of_death_are_told_apart() -> None:
    """3 withdrawals, the first moved to the day of death."""
    case = example("heirs")
    first = structs.replace(case.transactions[0], when=Moment(day=case.estate.died))
    made = _made(structs.replace(case, transactions=(first, *case.transactions[1:])), "A1", "C1")
    assert all("死亡当日另有1笔" in text for text in made.values())
    first = structs.replace(first, when=Moment(day=case.estate.died, clock="14:21"))
    at_four = structs.replace(case.estate, died_clock="04:20")
    timed = structs.replace(case, transactions=(first, *case.transactions[1:]), estate=at_four)
    text = _made(timed, "A1")["A1"]
    assert "4时20分死亡" in text and "14时21分起的3笔争议交易" in text and "死亡当日另有" not in text
    assert "发生在其死亡以后，不可能由其本人所为" in text
    plain = _made(case, "C1")["C1"]
    assert "死亡当日" not in plain and "发生在其死亡以后" in plain and "作为继承人有权主张" in plain
    assert "持卡人死亡以后向何人付款、依据何种授权" in plain


def test_who_claims_with_the_heir_who_writes_signs_his_consent_and_asks_no_signature_to_preserve() -> None:
    made = _made(example("heirs"), "B3", "B4")
    assert "其他继承人韦玉兰同意上述请求（签名）" in made["B3"] and "韦玉兰同意" not in made["B4"]
