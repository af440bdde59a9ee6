"""Whoever comes has papers: companies, traders, heirs, two holders, minors, persons from outside the mainland."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec import structs

from complaints.documents import catalogue, dossier, filling, lint
from complaints.journey.answers import from_case, to_case
from complaints.journey.flow import flow
from legal_refs.assessment import assess
from legal_refs.case import casefile
from legal_refs.case.debts import BankSuit
from legal_refs.case.facts import Agent, Case, Guardian
from legal_refs.case.persons import CoClaimant
from legal_refs.case.vocabulary import AgentKind, Answer, Clause, EstateManager, IdType
from tests.cards import EXAMPLES

ON = date(2026, 11, 22)
FOLDER = Path(__file__).resolve().parent / "persons"
PERSONS = ["heirs", *sorted(path.name.removesuffix(".case.yaml") for path in FOLDER.glob("*.case.yaml"))]
ROADS = {"suit": {"A1", "A2", "A3"}, "answer": {"A22"}, "arbitration": {"A24"}}


def example(name: str) -> Case:
    return casefile.load_path(EXAMPLES / f"{name}.case.yaml")


def person(name: str) -> Case:
    return casefile.load_path((EXAMPLES if name == "heirs" else FOLDER) / f"{name}.case.yaml")


def ready(case: Case) -> set[str]:
    return {o.id for o in catalogue.offers(case, assess(case, ON)) if o.offered and not o.blockers}


def text(case: Case, paper: str) -> str:
    return lint.text(dossier.build(case, assess(case, ON), [paper]).files[0].data)


def on_the_road(case: Case, road: str) -> Case:
    """The same case where the bank has sued, or the contract names arbitration."""
    if road == "answer":
        suit = BankSuit(court_name="南宁市兴宁区人民法院")
        return structs.replace(case, bank_suit=suit, filing=structs.replace(case.filing, sued_by_bank=Answer.YES))
    if road == "arbitration" and case.card is not None:
        clause = {"clause": Clause.ARBITRATION, "clause_text": "争议提交南宁仲裁委员会仲裁。"}
        return structs.replace(case, card=structs.replace(case.card, **clause))
    return case


PLACED = {
    *("card-lost", "card-number-abroad", "account-takeover", "pos-credit", "sim-swap", "trojan-sms"),
    *("gan-today", "skimmer-premises", "phishing-credit", "unknown-how", "leak-then-theft"),
}
"""Examples of a theft that are complete enough for every paper of a road."""


@pytest.mark.parametrize("road", ROADS)
@pytest.mark.parametrize("situation", sorted(PLACED))
@pytest.mark.parametrize("who", PERSONS)
def test_no_person_is_turned_away(who: str, situation: str, road: str) -> None:
    """Each person, situation and road: a letter to the bank, a complaint, the police and the paper of the road."""
    source = person(who)
    case = casefile.load_path(EXAMPLES / f"{situation}.case.yaml")
    case = structs.replace(case, victim=source.victim, estate=source.estate, co_claimants=source.co_claimants)
    papers = ready(on_the_road(case, road))
    assert "B1" in papers and papers & {"C1", "C3", "C6"} and papers & {"D1", "D2", "D3"}
    assert papers & ROADS[road]


@pytest.mark.parametrize("who", PERSONS)
def test_the_interview_asks_what_the_papers_of_this_person_need(who: str) -> None:
    case = person(who)
    answers = from_case(case)
    again = to_case(answers, flow(answers))
    assert (again.victim, again.estate, again.co_claimants) == (case.victim, case.estate, case.co_claimants)


def test_a_company_has_no_gender_and_is_no_consumer() -> None:
    case = person("company")
    complaint, letter = text(case, "A1"), text(case, "B1")
    assert "统一社会信用代码91450102MA5N1A2B2W，执行董事甘明远" in complaint and "具状人（盖章）" in complaint
    assert "消费者权益保护法" not in complaint + letter and "出生" not in complaint and "公民身份号码" not in complaint
    assert "营业执照复印件、法定代表人身份证明书各1份" in complaint
    assert "持卡人本单位" not in letter and "主张争议交易为持卡人本人交易" in letter  # words of the rule stay
    assert "本人" not in letter.replace("持卡人本人", "") and "本单位" in letter and "C6" not in ready(case)


def test_what_a_company_typed_stays_as_it_is() -> None:
    case = structs.replace(person("company"), story="会计说：不是本人取的款。")
    assert "不是本人取的款" in text(case, "B1") and "\x04" not in text(case, "B1")


def test_a_sole_trader_sues_in_the_trade_name_with_the_operator() -> None:
    complaint = text(person("sole-trader"), "A1")
    assert (
        "原告：南宁市兴宁区示例小吃店（个体工商户，统一社会信用代码91450102MA5N1A2B2W），经营者甘明远，男" in complaint
    )


def test_heirs_claim_together_and_the_dead_holder_did_nothing() -> None:
    """Died on 1 May, used on 21 May: all three, 6,000.00 + 6,000.00 + 6,900.00 = 18,900.00."""
    complaint = text(person("heirs"), "A1")
    assert "系持卡人甘守仁的儿子" in complaint and "原告二：韦玉兰" in complaint and "具状人韦玉兰（签名）" in complaint
    assert "甘守仁已于2026年5月1日死亡，2026年5月21日起的3笔争议交易共计18,900.00元" in complaint
    assert "第一千一百二十一条" in complaint and "第一千一百二十七条" in complaint
    assert "均不是原告本人操作" not in complaint and "真实的银行卡由原告" not in complaint


def test_the_holder_acted_before_death_and_the_heir_after() -> None:
    case = person("heirs")
    assert case.estate is not None and case.freeze is not None
    later = structs.replace(case, estate=structs.replace(case.estate, died=date(2026, 8, 1)))
    assert "持卡人甘守仁拨打被告的客户服务电话" in text(later, "A1")
    assert "原告一拨打被告的客户服务电话" in text(case, "A1")


def test_two_holders_stand_side_by_side_and_their_numbers_are_masked_like_the_first() -> None:
    case = person("two-holders")
    assert "原告二：韦玉兰，女，1982年9月9日出生" in text(case, "A1")
    numbered = (CoClaimant(name="韦玉兰", id_no="450102195609090041"),)
    case = structs.replace(case, co_claimants=numbered)
    assert "450102195609090041" in text(case, "A1") and "450102195609090041" not in text(case, "A8")


@pytest.mark.parametrize(
    ("who", "says"),
    [
        ("foreigner", "德意志联邦共和国国籍，工程师，住四川省成都市锦江区春熙路示例号，护照号码C01X00T47"),
        ("hong-kong", "港澳居民来往内地通行证号码H01234567"),
    ],
)
def test_persons_from_outside_the_mainland_sue_with_their_papers(who: str, says: str) -> None:
    case = person(who)
    assert says in text(case, "A2") and "foreign-civil-jurisdiction" in str(assess(case, ON).forum.courts[0].basis)
    authority = text(signed_abroad(case), "A11")
    assert "第二百七十五条" in authority and "境外签署的证明手续文件原件1份" in authority
    region = who == "hong-kong"
    assert ("当地的相关证明手续" in authority and "第五百四十九条" in authority) is region
    assert ("所在国公证机关的证明" in authority) is not region


def signed_abroad(case: Case) -> Case:
    """The same case with an authority that was signed abroad."""
    agent = Agent(name="林某", kind=AgentKind.RELATIVE, relation="兄弟", signed_abroad=Answer.YES)
    return structs.replace(case, agent=agent)


def test_a_citizen_abroad_has_the_authority_certified_by_the_consulate() -> None:
    """民诉法 62(3); 275 is for foreigners without a domicile here and was printed for everybody."""
    authority = text(signed_abroad(example("gan-today")), "A11")
    assert "驻该国使领馆的证明" in authority and "第六十二条第三款" in authority and "二百七十五" not in authority


def test_where_neither_paper_nor_nationality_tells_no_procedure_is_named() -> None:
    case = example("gan-today")
    unknown = structs.replace(case.victim, id_type=IdType.PASSPORT, id_no="E12345678", nationality=None)
    authority = text(signed_abroad(structs.replace(case, victim=unknown)), "A11")
    assert "依法应当办理的证明手续" in authority and "使领馆" not in authority


def test_a_helper_complains_for_an_old_person_with_an_authority() -> None:
    """投诉办法 14(1); born 30 May 1958."""
    case = example("staff-deposit")
    letter, authority = text(case, "B1"), text(case, "B1b")
    assert "代为投诉的受托人：梁小燕（与本人的关系：女儿）" in letter and "第十四条第一款" in letter
    assert "年事已高，听力下降，不会使用手机银行" in letter and "授权委托书原件、受托人身份证件复印件各1份" in letter
    assert "委托人：梁国栋" in authority and "受托人：梁小燕" in authority and "第十四条第一款" in authority
    assert "B1b" in ready(case) and "B1b" not in ready(structs.replace(case, helper=None))
    assert "43010219580530031X" in authority and "43010219580530031X" not in letter


def estate(**changes: object) -> Case:
    case = person("heirs")
    assert case.estate is not None
    return structs.replace(case, estate=structs.replace(case.estate, **changes))


def test_heirs_who_chose_nobody_administer_the_estate_together() -> None:
    """民法典 1145: 继承人未推选的，由继承人共同担任遗产管理人; 1147（四）处理被继承人的债权债务."""
    complaint = text(estate(), "A1")
    assert "原告一和原告二作为全体继承人共同担任遗产管理人，据此一并主张上述债权" in complaint
    assert "第一千一百四十五条" in complaint and "第一千一百四十七条" in complaint
    part = text(estate(all_joined=Answer.NO), "A1")
    assert "全体继承人" not in part and "原告一和原告二作为共同担任遗产管理人的继承人" in part
    assert "遗产管理人" not in text(estate(manager=None), "A1") + text(estate(manager=None), "B1")


@pytest.mark.parametrize(
    ("manager", "says"),
    [
        (EstateManager.CHOSEN, "经继承人推选，担任甘守仁的遗产管理人（有推选书为证）"),
        (EstateManager.EXECUTOR, "由遗嘱指定为遗嘱执行人，是甘守仁的遗产管理人（有推选书为证）"),
        (EstateManager.APPOINTED, "经人民法院指定，担任甘守仁的遗产管理人（有推选书为证）"),
    ],
)
def test_an_heir_who_administers_alone_says_by_what_title(manager: EstateManager, says: str) -> None:
    case = estate(manager=manager, manager_proof="推选书")
    complaint, letter = text(case, "A1"), text(case, "B1")
    assert "系持卡人甘守仁的儿子、遗产管理人，" in complaint and f"原告一{says}" in complaint
    assert "遗产管理人的证明（推选书）1份" in complaint
    assert f"本人{says}" in letter and "向本人支付甘守仁账户被盗刷的存款本金" in letter
    assert "遗产管理人的证明（推选书）复印件1份" in letter


@pytest.mark.parametrize("paper", ["B1", "B3", "C1", "C6"])
def test_one_of_several_heirs_disposes_of_no_share_of_the_others(paper: str) -> None:
    """He signs alone, says who he is and for what he asks; the money goes to the heirs, not to him."""
    letter = text(estate(), paper)
    assert "甘明远（持卡人甘守仁的儿子）" in letter and "韦玉兰（签名）" not in letter
    assert "向甘守仁的继承人支付其账户被盗刷的存款本金18,900.00元。" in letter
    assert "本人不处分其他继承人（韦玉兰）的份额" in letter
    assert "本人不处分其他继承人（韦玉兰等）的份额" in text(estate(all_joined=Answer.NO), paper)
    alone = text(structs.replace(estate(), co_claimants=()), paper)
    assert "不处分" not in alone and "向本人支付被盗刷的存款本金18,900.00元，作为甘守仁的遗产" in alone


def test_who_sues_beside_another_administrator_is_told_of_the_doubt() -> None:
    case = estate(manager=EstateManager.ANOTHER)
    assert "plaintiff.estate_manager" in {found.id for found in assess(case, ON).warnings}
    assert "plaintiff.estate_manager" not in {found.id for found in assess(estate(), ON).warnings}
    assert "第一千一百四十五条" not in text(case, "A1")


def test_an_heir_asks_that_the_complaint_be_taken() -> None:
    assert "第十四条第二款" in text(person("heirs"), "B1") and "第十四条第二款" not in text(example("gan-today"), "B1")


def test_age_is_pleaded_where_a_function_was_opened_unasked() -> None:
    """Born 1 March 1944, taken from on 21 May 2026: 82 years."""
    case = example("gan-today")
    old = structs.replace(case, victim=structs.replace(case.victim, birth_date=date(1944, 3, 1), id_no=None))
    unasked = structs.replace(old.circumstances, opened_unasked=Answer.YES)
    complaint = text(structs.replace(old, circumstances=unasked), "B1")
    assert "已满82周岁" in complaint and "第三十八条" in complaint
    assert "周岁" not in text(old, "B1")


def test_an_adult_under_guardianship_is_represented() -> None:
    guardian = Guardian(name="林女", relation="女儿", proof="认定为限制民事行为能力人的判决书")
    case = structs.replace(example("gan-today"), guardian=guardian)
    complaint = text(case, "A1")
    assert "由监护人林女作为法定代理人代为主张（监护关系见认定为限制民事行为能力人的判决书）" in complaint
    assert "第二十八条" in complaint and "未成年人" not in complaint


def test_a_bank_outside_the_mainland_is_served_by_the_rules_for_abroad() -> None:
    case = person("foreigner")
    assert case.bank is not None
    abroad = structs.replace(case, bank=structs.replace(case.bank, outside_mainland=Answer.YES))
    assert "第二百八十三条" in text(abroad, "A12b")


@pytest.mark.parametrize(
    ("said", "box"),
    [
        (None, "☐有　☐无"),
        (Answer.UNKNOWN, "☐有　☐无"),
        (Answer.YES, "☐有　☑无"),
        (Answer.NO, "☑有　☐无"),
    ],
)
@pytest.mark.parametrize(("name", "paper"), [("gan-today", "A4"), ("leak-calls", "A5")])
def test_that_nobody_acts_is_ticked_only_where_it_was_said(name: str, paper: str, said: Answer, box: str) -> None:
    """Without an answer the box for the agent stays empty: 无 is an answer as well."""
    case = structs.replace(example(name), acts_alone=said)
    assert box in agent_rows(case, paper)


def test_an_agent_is_ticked_whatever_was_said_before() -> None:
    agent = Agent(name="李代理", kind=AgentKind.LAWYER)
    rows = agent_rows(structs.replace(example("gan-today"), agent=agent, acts_alone=Answer.YES), "A4")
    assert "☑有　☐无" in rows and "姓名：李代理" in rows


def agent_rows(case: Case, paper: str) -> str:
    """What stands in the row of the agent."""
    slots = filling.slots(catalogue.document(paper), case, assess(case, ON))
    return str(slots["agent"])
