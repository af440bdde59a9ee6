"""Every branch of the forum engine: where to sue, whom, for what, and where the tool stops."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from legal_refs.case.facts import (
    Bank,
    BankSuit,
    Card,
    Case,
    Claim,
    Credit,
    CreditCardDebt,
    CreditItem,
    Filing,
    Leak,
    Moment,
    Place,
    Transaction,
    Victim,
)
from legal_refs.case.vocabulary import (
    Answer,
    BankRole,
    CardKind,
    Channel,
    Clause,
    IdType,
    Incident,
    PoliceStatus,
    TheftKind,
)
from legal_refs.checking import reviewing
from legal_refs.clocks import deadlines
from legal_refs.files import datafiles
from legal_refs.forum import competence, courts, desks, forumfile, suits
from legal_refs.law import library
from legal_refs.law.references import place_of
from legal_refs.money import claims
from legal_refs.questions.compiler import setting_of
from legal_refs.results import Amounts, Forum
from tests.legal_refs import forum_cases as fc


def names(found: Forum) -> list[str | None]:
    return [court.name for court in found.courts]


def zh(found: Forum) -> str:
    return "".join(w.zh for w in found.warnings)


# -- step 1 and 2: stops


def _sum(of: str) -> Amounts:
    return replace(claims.compute(fc.theft(), fc.TODAY), total=Decimal(of))


FOREIGN = fc.theft(victim=fc.victim(foreign_party=Answer.YES))


@pytest.mark.parametrize(
    ("case", "total", "name"),
    [
        # 法释〔2022〕18号 2: 广西 20 million, 广东 40 million, both including the figure
        (FOREIGN, "19999999.99", "南宁市兴宁区人民法院"),
        (FOREIGN, "20000000.00", "广西壮族自治区南宁市中级人民法院"),
        (fc.theft(victim=fc.victim(id_no="810000199408230021")), "18900.00", "南宁市兴宁区人民法院"),
        (fc.theft(victim=fc.victim(id_no="810000199408230021")), "20000000.00", "广西壮族自治区南宁市中级人民法院"),
        (fc.theft(victim=fc.victim(id_no="830000199001010015")), "18900.00", "南宁市兴宁区人民法院"),
        (replace(FOREIGN, bank=replace(FOREIGN.bank, place=fc.TIANHE)), "39999999.99", "广州市天河区人民法院"),
        (replace(FOREIGN, bank=replace(FOREIGN.bank, place=fc.TIANHE)), "40000000.00", "广东省广州市中级人民法院"),
        (fc.theft(), "20000000.00", "南宁市兴宁区人民法院"),  # a domestic case of the same sum stays below
    ],
)
def test_a_party_from_abroad_hong_kong_or_taiwan_has_its_own_levels(case: Case, total: str, name: str) -> None:
    found = competence.choose(setting_of(case, fc.TODAY), _sum(total))
    assert found.stop is None and found.courts[0].name == name
    foreign = case.victim.foreign_party is Answer.YES or (case.victim.id_no is not None and case.victim.id_no[0] == "8")
    rests = any(b.startswith("foreign-civil-jurisdiction-provisions-2022") for b in found.courts[0].basis)
    assert rests is foreign and ("标的额不到两千万元" in zh(found)) is foreign


def test_unsure_whether_foreign_goes_on_with_a_warning() -> None:
    found = fc.choose(fc.theft(victim=fc.victim(foreign_party=Answer.UNKNOWN)))
    assert found.stop is None and "港澳台" in zh(found)


def test_arbitration_clause_opens_that_road_and_names_the_rule_of_the_day() -> None:
    case = fc.with_card(fc.theft(), clause=Clause.ARBITRATION, clause_text="争议提交南宁仲裁委员会仲裁。")
    found = fc.choose(case)
    assert (found.road, found.stop, found.arbitration_body) == ("arbitration", None, "南宁仲裁委员会")
    assert found.road_basis == (
        "civil-procedure-law-2023 127",
        "arbitration-law-2025 5",
        "arbitration-law-2025 27",
        "arbitration-law-2025 34",
    )
    before = fc.choose(case, date(2026, 2, 28)).road_basis
    assert before == ("civil-procedure-law-2023 127", "arbitration-law-2017 5", "arbitration-law-2017 16")
    assert fc.choose(case, date(2016, 1, 15)).road_basis == ("civil-procedure-law-2012 124",)


@pytest.mark.parametrize("kind", list(CardKind))
def test_sued_by_bank_opens_the_answer_in_the_court_that_has_the_case(kind: CardKind) -> None:
    sued = fc.theft(filing=Filing(sued_by_bank=Answer.YES), bank_suit=BankSuit(court_name="南宁市兴宁区人民法院"))
    found = fc.choose(fc.with_card(sued, kind=kind))
    assert (found.road, found.stop, found.court) == ("answer", None, "南宁市兴宁区人民法院")
    assert "答辩状" in found.road_says.zh


def test_sued_by_bank_leaves_the_suit_on_the_leak_open() -> None:
    both = fc.theft(incident=Incident.LEAK_THEN_THEFT, leak=fc.leak().leak, filing=Filing(sued_by_bank=Answer.YES))
    found = fc.choose(fc.with_card(both, kind=CardKind.CREDIT))
    assert found.road == "answer" and found.other_suit is not None
    assert found.other_suit.road == "suit" and found.other_suit.courts[0].name == "南宁市兴宁区人民法院"


def test_a_final_judgment_stops_a_second_suit() -> None:
    case = fc.theft(filing=Filing(judged_before=date(2026, 10, 1)))
    assert fc.choose(case).road == "closed" and fc.choose(case).stop is not None
    assert fc.choose(case, date(2026, 9, 1)).stop is None


# -- step 3: clauses


def test_noticed_clause_with_a_real_connection_binds() -> None:
    case = fc.with_card(fc.theft(), clause=Clause.COURT, clause_court="南宁市青秀区人民法院", clause_noticed=Answer.YES)
    found = fc.choose(case)
    assert names(found) == ["南宁市青秀区人民法院"]
    assert "civil-procedure-law-2023 35" in found.courts[0].basis


def test_unnoticed_standard_clause_shows_both_courts() -> None:
    case = fc.with_card(
        fc.theft(),
        kind=CardKind.CREDIT,
        clause=Clause.COURT,
        clause_court="南宁市青秀区人民法院",
        clause_noticed=Answer.NO,
    )
    found = fc.choose(case)
    assert names(found) == ["南宁市兴宁区人民法院", "南宁市青秀区人民法院"]
    assert "提醒" in str(found.courts[1].warning)
    assert "civil-procedure-interpretation-2022 31" in found.courts[1].basis


def test_clause_of_which_notice_is_unknown_comes_first_with_a_warning() -> None:
    case = fc.with_card(fc.theft(), clause=Clause.COURT, clause_court="南宁市青秀区人民法院")
    found = fc.choose(case)
    assert names(found)[:2] == ["南宁市青秀区人民法院", "南宁市兴宁区人民法院"]
    assert found.courts[0].warning is not None and "无效" in found.courts[0].warning.zh


def test_another_city_of_the_same_province_is_no_connection() -> None:
    """桂林 is in 广西 as 南宁 is: a clause that names only the city does not reach the districts of the other."""
    case = fc.with_card(fc.theft(), clause=Clause.COURT, clause_court="桂林市中级人民法院", clause_noticed=Answer.YES)
    assert names(fc.choose(case))[0] == "南宁市兴宁区人民法院"


def test_a_place_known_by_its_city_reaches_the_districts_of_that_city_alone() -> None:
    """The branch is somewhere in 南宁: 青秀区 may be its district, 象山区 of 桂林 cannot, though it is in 广西 too."""
    case = fc.with_card(fc.theft(), clause=Clause.COURT, clause_noticed=Answer.YES, open_branch="示例银行南宁分行")
    near, far = (
        fc.choose(fc.with_card(case, clause_court=f"{city}人民法院")) for city in ("南宁市西乡塘区", "桂林市象山区")
    )
    assert near.courts[0].name == "南宁市西乡塘区人民法院" and near.courts[0].warning is None
    assert far.courts[-1].name == "桂林市象山区人民法院" and "实际联系" in str(far.courts[-1].warning)


def test_clause_without_connection_stands_last_as_doubtful() -> None:
    case = fc.with_card(
        fc.theft(), clause=Clause.COURT, clause_court="哈尔滨市南岗区人民法院", clause_noticed=Answer.YES
    )
    found = fc.choose(case)
    assert names(found)[0] == "南宁市兴宁区人民法院" and names(found)[-1] == "哈尔滨市南岗区人民法院"
    assert "实际联系" in str(found.courts[-1].warning)


def test_clause_that_breaks_the_level_stands_last() -> None:
    case = fc.with_card(fc.theft(), clause=Clause.COURT, clause_court="南宁市中级人民法院", clause_noticed=Answer.YES)
    found = fc.choose(case)
    assert names(found)[0] == "南宁市兴宁区人民法院" and "级别" in str(found.courts[-1].warning)


def test_clause_with_two_courts_lets_the_plaintiff_choose() -> None:
    text = "南宁市兴宁区人民法院或者南宁市青秀区人民法院"
    case = fc.with_card(fc.theft(), clause=Clause.COURT, clause_court=text, clause_noticed=Answer.YES)
    assert names(fc.choose(case)) == ["南宁市兴宁区人民法院", "南宁市青秀区人民法院"]


def test_clause_court_is_read_from_its_wording() -> None:
    case = fc.with_card(
        fc.theft(), clause=Clause.COURT, clause_text="发生争议由南宁市青秀区人民法院管辖。", clause_noticed=Answer.YES
    )
    assert any("青秀区人民法院" in str(name) for name in names(fc.choose(case)))


def test_clause_without_a_named_court_falls_back_to_the_rules() -> None:
    found = fc.choose(fc.with_card(fc.theft(), clause=Clause.COURT))
    assert names(found)[0] == "南宁市兴宁区人民法院" and "没有填是哪一个" in zh(found)


def test_unknown_clause_is_asked_about_with_an_example() -> None:
    assert "争议解决" in zh(fc.choose(fc.with_card(fc.theft(), clause=Clause.UNKNOWN)))


@pytest.mark.parametrize(
    ("text", "on", "first", "basis"),
    [
        # a region, “arbitrate or sue”: 法释〔2025〕15号 三, 四 from 2025-12-31; before it 法释〔2006〕7号 7
        ("由发卡银行所在地人民法院管辖", "2025-12-31", "南宁市兴宁区人民法院", {"jurisdiction-reply-2025 3"}),
        ("由发卡银行所在地人民法院管辖", "2025-12-30", "南宁市兴宁区人民法院", set()),
        ("由南宁市有管辖权的人民法院管辖", "2026-01-01", "南宁市兴宁区人民法院", {"jurisdiction-reply-2025 3"}),
        (
            "可以向南宁仲裁委员会申请仲裁，也可以向南宁市青秀区人民法院起诉",
            "2026-05-01",
            "南宁市青秀区人民法院",
            {"jurisdiction-reply-2025 4", "arbitration-interpretation-2006 7"},
        ),
        (
            "可以向南宁仲裁委员会申请仲裁，也可以向南宁市青秀区人民法院起诉",
            "2025-12-30",
            "南宁市青秀区人民法院",
            {"arbitration-interpretation-2006 7"},
        ),
    ],
)
def test_a_regional_clause_and_one_that_allows_both_ways(text: str, on: str, first: str, basis: set[str]) -> None:
    case = fc.with_card(fc.theft(), clause=Clause.COURT, clause_text=text, clause_noticed=Answer.YES)
    found = fc.choose(case, date.fromisoformat(on))
    assert found.stop is None and names(found)[0] == first
    special = ("jurisdiction-reply", "arbitration-")
    assert {b for b in found.courts[0].basis if b.startswith(special)} == basis


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("提交南宁仲裁委员会仲裁", True),
        (None, True),
        ("任何争议均应通过仲裁解决", False),  # no institution named: void without a supplement
        ("提交北京仲裁委员会或者上海仲裁委员会仲裁", False),
        ("可以仲裁，也可以向发卡行所在地人民法院起诉", False),
    ],
)
def test_only_an_arbitration_clause_that_holds_closes_the_way(text: str | None, stops: bool) -> None:
    found = fc.choose(fc.with_card(fc.theft(), clause=Clause.ARBITRATION, clause_text=text))
    assert (found.road == "arbitration") is stops


def test_an_unconnected_court_rests_on_the_reply_for_domestic_cases_from_its_day() -> None:
    card = {"clause": Clause.COURT, "clause_court": "哈尔滨市南岗区人民法院", "clause_noticed": Answer.YES}
    case = fc.with_card(fc.theft(), **card)
    new, old = fc.choose(case, date(2025, 12, 31)).courts[-1], fc.choose(case, date(2025, 12, 30)).courts[-1]
    assert "jurisdiction-reply-2025 1" in new.basis and "jurisdiction-reply-2025 1" not in old.basis


def test_clause_does_not_bind_a_personal_information_suit() -> None:
    card = Card(kind=CardKind.DEBIT, clause=Clause.COURT, clause_court="哈尔滨市南岗区人民法院")
    found = fc.choose(fc.leak(card=card))
    assert names(found) == ["南宁市兴宁区人民法院"] and "个人信息侵权" in zh(found)


# -- step 4: personal information in tort


def test_online_leak_goes_to_the_plaintiffs_place_first() -> None:
    found = fc.choose(fc.with_leak(fc.leak(), online=Answer.YES))
    assert names(found) == ["南宁市青秀区人民法院", "南宁市兴宁区人民法院"]
    assert "civil-procedure-interpretation-2022 25" in found.courts[0].basis


def test_offline_leak_goes_to_the_bank_only() -> None:
    found = fc.choose(fc.leak())
    assert names(found) == ["南宁市兴宁区人民法院"]
    assert "civil-procedure-law-2023 29" in found.courts[0].basis


def test_unknown_channel_puts_the_bank_first_and_warns_about_the_other() -> None:
    found = fc.choose(fc.with_leak(fc.leak(), online=Answer.UNKNOWN))
    assert names(found) == ["南宁市兴宁区人民法院", "南宁市青秀区人民法院"]
    assert "网络" in str(found.courts[1].warning)


def test_where_collectors_told_others_of_a_debt_is_a_place_of_the_result() -> None:
    told = "2025年9月15日催收的人打到我们医院护士站，对护士长说我欠银行21460元。"
    for online in (Answer.NO, Answer.UNKNOWN):
        found = fc.choose(fc.with_leak(fc.leak(), online=online, what_happened=told))
        assert names(found) == ["南宁市兴宁区人民法院", "南宁市青秀区人民法院"]
        heard = found.courts[1]
        assert "civil-procedure-interpretation-2022 24" in heard.basis and "网络" not in str(heard.warning)
        assert "civil-procedure-interpretation-2022 25" not in heard.basis, "calls and letters are no network"


@pytest.mark.parametrize(
    ("place", "court"),
    [
        (fc.XICHENG, "北京互联网法院"),
        (fc.TIANHE, "广州互联网法院"),
        (Place(province="浙江省", city="杭州市", district="西湖区"), "杭州互联网法院"),
    ],
)
def test_internet_court_takes_a_network_leak_since_november_2025(place: Place, court: str) -> None:
    case = fc.with_leak(fc.leak(victim=fc.victim(domicile_place=place)), online=Answer.YES)
    assert names(fc.choose(case, date(2025, 11, 1)))[0] == court
    assert "internet-court-jurisdiction-2025 1" in fc.choose(case, date(2025, 11, 1)).courts[0].basis
    before = fc.choose(case, date(2025, 10, 31))
    assert names(before)[0] != court and "互联网法院" in zh(before)


def test_internet_court_is_hinted_at_where_the_channel_is_unknown() -> None:
    case = fc.with_leak(fc.leak(victim=fc.victim(domicile_place=fc.XICHENG)), online=Answer.UNKNOWN)
    found = fc.choose(case)
    assert "互联网法院" in zh(found) and "北京互联网法院" not in names(found)


def test_card_theft_never_goes_to_the_internet_court() -> None:
    case = fc.theft(incident=Incident.ONLINE_PHISHING, bank=fc.bank(place=fc.XICHENG))
    assert names(fc.choose(case))[0] == "北京市西城区人民法院"


def test_leak_by_contract_follows_the_contract_court() -> None:
    found = fc.choose(fc.with_claim(fc.leak(), basis="contract"))
    assert found.claim_basis == "contract" and "civil-procedure-law-2023 24" in found.courts[0].basis
    assert found.cause_name == "银行卡纠纷"


# -- step 5: contract


def test_contract_default_is_the_branch_with_the_plaintiffs_place_as_disputed_option() -> None:
    found = fc.choose(fc.theft())
    assert names(found) == ["南宁市兴宁区人民法院", "南宁市青秀区人民法院"]
    assert "有争议" in str(found.courts[1].warning)
    assert "civil-procedure-interpretation-2022 18" in found.courts[1].basis


def test_receiving_party_option_is_not_offered_for_a_credit_card() -> None:
    assert names(fc.choose(fc.with_card(fc.theft(), kind=CardKind.CREDIT))) == ["南宁市兴宁区人民法院"]


def test_unlicensed_outlet_is_sued_through_the_bank_at_its_seat() -> None:
    head = fc.other("邕江商业银行股份有限公司", place=fc.QINGXIU)
    found = fc.choose(fc.theft(bank=fc.bank(has_licence=Answer.NO, head_office=head)))
    assert names(found)[:2] == ["南宁市青秀区人民法院", "南宁市兴宁区人民法院"]
    assert [(p.role, p.key, p.name) for p in found.parties] == [
        ("defendant", "head_office", "邕江商业银行股份有限公司")
    ]
    assert "civil-procedure-interpretation-2022 53" in found.parties[0].basis


def test_habitual_residence_counts_after_one_year_only() -> None:
    def home(since: date | None) -> Forum:
        return fc.choose(
            fc.theft(
                victim=fc.victim(
                    habitual_place=Place(province="广西壮族自治区", city="桂林市", district="七星区"),
                    habitual_since=since,
                )
            )
        )

    assert names(home(date(2025, 11, 22)))[1] == "桂林市七星区人民法院"  # one year to the day
    assert names(home(date(2025, 11, 23)))[1] == "南宁市青秀区人民法院"  # one day short
    assert names(home(None))[1] == "桂林市七星区人民法院" and "连续住满一年" in zh(home(None))


def test_place_is_read_from_the_address_where_none_is_typed() -> None:
    assert names(fc.choose(fc.theft(bank=fc.bank(place=None))))[0] == "南宁市兴宁区人民法院"


def test_place_of_a_branch_is_not_that_of_its_banks_name() -> None:
    case = fc.theft(bank=fc.bank(name="上海浦东发展银行股份有限公司南宁分行", place=None, address=None))
    assert fc.choose(case).courts[0].place == "广西壮族自治区南宁市"


def test_without_any_place_the_page_says_what_is_missing() -> None:
    found = fc.choose(Case(incident=Incident.COUNTERFEIT_ATM))
    assert names(found) == [None] and "区县" in found.courts[0].reason.zh
    assert "写不出被告" in zh(found)


def test_tort_choice_adds_the_place_of_the_transaction() -> None:
    found = fc.choose(fc.with_claim(fc.theft(), basis="tort"))
    assert names(found) == ["南宁市兴宁区人民法院", "宾阳县人民法院"]
    assert found.cause_name == "财产损害赔偿纠纷" and found.cause_code == "44"


def test_typed_court_comes_first_and_is_warned_about_if_not_derived() -> None:
    same = fc.choose(fc.theft(filing=Filing(court_name="南宁市青秀区人民法院")))
    assert names(same)[0] == "南宁市青秀区人民法院" and same.courts[0].confidence == "high"
    strange = fc.choose(fc.theft(filing=Filing(court_name="桂林市七星区人民法院")))
    assert strange.courts[0].confidence == "typed" and "12368" in str(strange.courts[0].warning)


def test_a_court_that_the_list_does_not_have_is_used_nowhere() -> None:
    found = fc.choose(fc.theft(filing=Filing(court_name="火星人民法院")))
    assert "火星人民法院" not in names(found) and "不在法院名录中" in zh(found)
    short = fc.choose(fc.theft(filing=Filing(court_name="青秀区人民法院")))
    assert names(short)[0] == "南宁市青秀区人民法院"


# -- step 6: level


@pytest.mark.parametrize(
    ("total", "court"),
    [("499999999.99", "南宁市兴宁区人民法院"), ("500000000.00", "广西壮族自治区南宁市中级人民法院")],
)
def test_level_where_both_parties_sit_in_the_province(total: str, court: str) -> None:
    assert names(fc.choose(fc.theft(), total=total))[0] == court


@pytest.mark.parametrize(
    ("total", "court"),
    [("99999999.99", "南宁市兴宁区人民法院"), ("100000000.00", "广西壮族自治区南宁市中级人民法院")],
)
def test_level_where_one_party_sits_elsewhere(total: str, court: str) -> None:
    case = fc.theft(victim=fc.victim(domicile_place=fc.XICHENG))
    assert names(fc.choose(case, total=total))[0] == court


def test_level_rule_is_not_used_before_it_was_in_force() -> None:
    before = fc.choose(fc.theft(), date(2021, 9, 30), "600000000.00")
    assert names(before)[0] == "南宁市兴宁区人民法院" and "级别管辖" in zh(before)
    assert "级别管辖" not in zh(fc.choose(fc.theft(), date(2021, 10, 1)))


@pytest.mark.parametrize(
    ("place", "court"),
    [
        (fc.XICHENG, "北京金融法院"),
        (Place(province="上海市", district="黄浦区"), "上海金融法院"),
        (Place(province="重庆市", district="渝中区"), "成渝金融法院"),
        (Place(province="四川省", city="成都市", district="锦江区"), "成渝金融法院"),
        (Place(province="天津市", district="和平区"), None),
    ],
)
def test_financial_court_of_the_big_cases(place: Place, court: str | None) -> None:
    case = fc.theft(bank=fc.bank(place=place), victim=fc.victim(domicile_place=place))
    assert names(fc.choose(case, total="500000000.00"))[0] == court


# -- defendants


def test_licensed_branch_with_head_office_as_co_defendant() -> None:
    head = fc.other("邕江商业银行股份有限公司", sue=True)
    found = fc.choose(fc.theft(bank=fc.bank(head_office=head)))
    assert [p.key for p in found.parties] == ["bank", "head_office"]
    assert "civil-procedure-interpretation-2022 52" in found.parties[0].basis
    assert found.parties[1].basis == ("commercial-bank-law-2015 22",)


def test_card_centre_and_head_office_roles() -> None:
    centre = fc.choose(fc.with_card(fc.theft(bank=fc.bank(role=BankRole.CARD_CENTRE)), kind=CardKind.CREDIT))
    assert "领用合约" in str(centre.parties[0].warning)
    head = fc.choose(fc.theft(bank=fc.bank(role=BankRole.HEAD_OFFICE)))
    assert "法人本身" in head.parties[0].reason.zh
    assert "civil-procedure-interpretation-2022 52" not in head.parties[0].basis


def test_licence_unknown_is_warned_about() -> None:
    assert "营业执照" in str(fc.choose(fc.theft(bank=fc.bank(has_licence=Answer.UNKNOWN))).parties[0].warning)


def test_acquirer_is_a_tort_defendant_only_for_a_counterfeit_card_of_another_bank() -> None:
    sued = fc.other("示例收单银行股份有限公司", sue=True)
    fake = fc.choose(fc.theft(acquirer=sued))
    assert [(p.key, p.role) for p in fake.parties] == [("bank", "defendant"), ("acquirer", "defendant")]
    assert "bank-card-provisions-2021 11" in fake.parties[1].basis
    online = fc.choose(fc.theft(acquirer=sued, incident=Incident.ONLINE_PHISHING))
    assert online.parties[1].role == "third_party"
    issuer = fc.choose(fc.theft(acquirer=fc.other(fc.bank().name, sue=True)))
    assert issuer.parties[1].role == "third_party"


def test_acquirer_rule_is_not_cited_before_it_existed() -> None:
    sued = fc.other("示例收单银行股份有限公司", sue=True)
    assert fc.choose(fc.theft(acquirer=sued), date(2021, 5, 24)).parties[1].basis == ()


def test_merchant_payment_institution_and_carrier() -> None:
    """The rule of 银行卡规定 10 is for payments over a network: with a copied card the institution is a third party."""
    case = fc.theft(
        incident=Incident.ONLINE_QUICK_PAY,
        transactions=(),
        merchant=fc.other("示例商户有限公司", third_party=True),
        payment_institution=fc.other("示例支付有限公司", sue=True),
        carrier=fc.other("示例通信有限公司", sue=True),
    )
    roles = {p.key: p.role for p in fc.choose(case).parties}
    assert roles == {
        "bank": "defendant",
        "payment_institution": "defendant",
        "merchant": "third_party",
        "carrier": "third_party",
    }
    third = replace(case, payment_institution=fc.other("示例支付有限公司", third_party=True))
    assert {p.key: p.role for p in fc.choose(third).parties}["payment_institution"] == "third_party"
    copied = fc.theft(payment_institution=fc.other("示例支付有限公司", sue=True))
    assert {p.key: p.role for p in fc.choose(copied).parties}["payment_institution"] == "third_party"


def test_elsewhere_machine_is_offered_as_third_party() -> None:
    assert "第三人" in zh(fc.choose(fc.theft(acquirer=fc.other("示例收单银行股份有限公司"))))


def test_contractor_is_its_own_employer() -> None:
    case = fc.leak(incident=Incident.LEAK_OUTSOURCED, contractor=fc.other("示例外包有限公司", sue=True))
    found = fc.choose(case)
    assert [p.key for p in found.parties] == ["bank", "contractor"]
    assert found.parties[1].basis == ("civil-code 1191",)
    old = fc.with_leak(case, occurred=date(2019, 4, 10))
    assert fc.choose(old, date(2019, 12, 2)).parties[1].basis == ("tort-law-2009 34",)
    asked = fc.choose(replace(case, contractor=fc.other("示例外包有限公司")))
    assert [p.key for p in asked.parties] == ["bank"] and "受托单位" in zh(asked)
    by_contract = fc.choose(fc.with_claim(case, basis="contract"))
    assert by_contract.parties[1].role == "third_party"
    assert "civil-code 593" in by_contract.parties[0].basis


def test_presumed_fault_is_cited_only_for_handling_under_pipl() -> None:
    assert "pipl-2021 69" in fc.choose(fc.leak()).parties[0].basis
    before = fc.with_leak(fc.leak(), occurred=date(2021, 10, 31))
    assert "pipl-2021 69" not in fc.choose(before).parties[0].basis


def test_skimmer_in_tort_names_the_operator_of_premises() -> None:
    case = fc.with_claim(fc.theft(incident=Incident.SKIMMER_PREMISES), basis="tort")
    found = fc.choose(case)
    assert "civil-code 1198" in found.parties[0].basis
    assert (found.cause_code, found.cause_name) == ("407-1", "经营场所、公共场所的经营者、管理者责任纠纷")
    contract = fc.choose(fc.theft(incident=Incident.SKIMMER_PREMISES))
    assert any("安全保障" in w.zh for w in contract.alternatives)


# -- claim, cause, two suits


@pytest.mark.parametrize(
    ("card", "on", "code", "name"),
    [
        (CardKind.DEBIT, date(2026, 1, 1), "115-1", "借记卡纠纷"),
        (CardKind.CREDIT, date(2026, 1, 1), "115-2", "信用卡纠纷"),
        (CardKind.DEBIT, date(2025, 12, 31), "110-1", "借记卡纠纷"),
        (CardKind.CREDIT, date(2021, 1, 1), "110-2", "信用卡纠纷"),
        (CardKind.DEBIT, date(2020, 12, 31), None, "借记卡纠纷"),
    ],
)
def test_cause_of_a_card_theft_by_filing_day(card: CardKind, on: date, code: str | None, name: str) -> None:
    found = fc.choose(fc.with_card(fc.theft(), kind=card), on)
    assert (found.cause_code, found.cause_name) == (code, name)
    assert (found.cause_as_of is None) == (code is None)


def test_cause_of_a_leak_by_filing_day() -> None:
    assert (fc.choose(fc.leak()).cause_code, fc.choose(fc.leak()).cause_name) == ("8-2", "个人信息保护纠纷")
    assert fc.choose(fc.leak(), date(2019, 12, 2)).cause_name == "隐私权纠纷"


def test_unknown_card_and_deposit_at_the_counter() -> None:
    moves = (Transaction(when=Moment(day=date(2026, 5, 21)), cny=Decimal("100.00"), channel=Channel.COUNTER),)
    assert fc.choose(fc.theft(card=None)).cause_code == "115"
    counter = fc.choose(fc.theft(card=None, transactions=moves))
    assert (counter.claim_kind, counter.cause_code) == ("deposit", "114")


def test_leak_then_theft_makes_two_suits_with_the_theft_first() -> None:
    case = fc.theft(incident=Incident.LEAK_THEN_THEFT, theft_kind=TheftKind.COUNTERFEIT, leak=fc.leak().leak)
    found = fc.choose(case)
    assert (found.claim_kind, found.claim_basis) == ("card_debit", "contract")
    assert found.two_suits is not None and "分两份起诉状" in found.two_suits.zh
    assert "civil-code 186" in found.two_suits_basis
    assert found.other_suit is not None and found.other_suit.claim_kind == "pi"
    assert found.other_suit.cause_name == "个人信息保护纠纷"
    assert fc.choose(fc.theft()).two_suits is None


def test_forum_with_two_suits_can_be_written_as_json() -> None:
    case = fc.theft(incident=Incident.LEAK_THEN_THEFT, leak=fc.leak().leak)
    plain = msgspec.json.decode(msgspec.json.encode(fc.choose(case)))
    assert plain["other_suit"]["cause_code"] == "8-2"


# -- small claims


JIANGSU = Place(province="江苏省", city="南京市", district="鼓楼区")


@pytest.mark.parametrize(
    ("total", "value"),
    [
        ("64610.00", "yes"),
        ("64610.01", "by_agreement"),
        ("258440.00", "by_agreement"),
        ("258440.01", "no"),
    ],
)
def test_small_claims_of_jiangsu_in_2026(total: str, value: str) -> None:
    # published amounts from 2026-01-04: 64,610 and 258,440
    assert fc.choose(fc.theft(bank=fc.bank(place=JIANGSU)), total=total).small_claims == value


def test_small_claims_before_the_new_figure_uses_the_last_known_year_only() -> None:
    case = fc.theft(bank=fc.bank(place=JIANGSU))
    assert fc.choose(case, date(2024, 6, 1), "60000.00").small_claims == "yes"  # 60,862 from 2024-01-06
    stale = fc.choose(case, date(2025, 6, 1), "60000.00")
    assert stale.small_claims == "unknown" and "60,862.00" in stale.small_claims_reason.zh


def test_small_claims_stay_unknown_where_no_amount_is_sourced() -> None:
    found = competence.choose(setting_of(fc.theft(), fc.TODAY), _sum("20000.00"))
    assert found.small_claims == "unknown" and "50%" in found.small_claims_reason.zh
    assert found.small_claims_basis[0] == "civil-procedure-law-2023 165"


def test_a_sum_below_any_possible_figure_is_a_small_claim() -> None:
    found = competence.choose(setting_of(fc.theft(), fc.TODAY), _sum("19999.99"))
    assert found.small_claims == "yes" and "低于任何一个省可能的标准" in found.small_claims_reason.zh


def test_small_claims_of_the_older_laws() -> None:
    old = fc.choose(fc.theft(), date(2016, 1, 15))
    assert old.small_claims == "unknown" and "30%" in old.small_claims_reason.zh
    assert old.small_claims_basis == (
        "civil-procedure-law-2012 162",
        "civil-procedure-interpretation-2015 274",
    )
    assert fc.choose(fc.theft(), date(2012, 12, 31)).small_claims_basis == ()


def test_small_claims_excluded_kinds() -> None:
    assert fc.choose(fc.leak()).small_claims == "no"
    assert fc.choose(fc.theft(filing=Filing(appraisal_needed=Answer.YES))).small_claims == "no"
    credit = fc.with_card(fc.theft(credit=Credit(items=(CreditItem(institution="示例银行"),))), kind=CardKind.CREDIT)
    assert fc.choose(credit).small_claims == "no"
    unpaid = fc.with_card(fc.theft(debt=CreditCardDebt(posted=Decimal("100.00"))), kind=CardKind.CREDIT)
    assert fc.choose(unpaid).small_claims == "no"
    paid = replace(unpaid, debt=CreditCardDebt(posted=Decimal("100.00"), repaid=Decimal("100.00")))
    assert fc.choose(paid).small_claims == "yes"  # 18,900 and no declaration left


# -- desks


def test_bank_complaints_moved_to_the_new_regulator() -> None:
    after, before = fc.choose(fc.theft(), date(2024, 6, 28)), fc.choose(fc.theft(), date(2024, 6, 27))
    by_id = {d.id: d for d in after.desks}
    assert by_id["nfra"].number == "12378" and by_id["nfra"].paper == "C1"
    assert "pboc_bank" not in by_id and "financial-consumer-announcement-2024 2" in by_id["nfra"].basis
    old = {d.id: d for d in before.desks}
    assert old["pboc_bank"].number == "12363" and "nfra" not in old


def test_payment_institution_goes_to_the_central_bank() -> None:
    desks = {d.id for d in fc.choose(fc.theft(payment_institution=fc.other("示例支付有限公司"))).desks}
    assert "pboc_payment" in desks and "pboc_payment" not in {d.id for d in fc.choose(fc.theft()).desks}


def test_credit_calls_many_victims_and_refusal_open_their_desks() -> None:
    credit = {d.id for d in fc.choose(fc.leak(incident=Incident.CREDIT_QUERY)).desks}
    assert "pboc_credit" in credit
    assert "pboc_credit_before" in {
        d.id for d in fc.choose(fc.leak(incident=Incident.CREDIT_QUERY), date(2024, 4, 14)).desks
    }
    many = {d.id for d in fc.choose(fc.with_leak(fc.leak(), many_victims=Answer.YES)).desks}
    assert {"procuratorate_public", "cac", "spam"} <= many
    assert fc.theft().police is not None
    refused = fc.theft(police=replace(fc.theft().police, status=PoliceStatus.REFUSED))
    assert "procuratorate_supervision" in {d.id for d in fc.choose(refused).desks}


def test_closed_line_is_never_printed() -> None:
    for on in (date(2016, 1, 15), fc.TODAY):
        assert all(d.number != "12300" for d in fc.choose(fc.leak(), on).desks)


def test_numbers_of_the_desks_are_those_of_the_sourced_list() -> None:
    rows = msgspec.json.decode(Path(__file__).with_name("regulators.json").read_bytes())["rows"]
    sourced = {row["number"] for row in rows}
    many = fc.with_leak(fc.leak(payment_institution=fc.other("示例支付有限公司")), many_victims=Answer.YES)
    for on in (date(2016, 1, 15), date(2022, 1, 1), fc.TODAY):
        assert {d.number for d in fc.choose(many, on).desks if d.number} <= sourced - {"12300"}


def test_desks_have_names_in_both_languages() -> None:
    for desk in fc.choose(fc.leak()).desks:
        assert desks.authority(desk.id).en and desk.authority == desks.authority(desk.id).zh
    with pytest.raises(KeyError):
        desks.authority("no-such-desk")


# -- statutes of the filing day


@pytest.mark.parametrize(
    ("on", "articles"),
    [
        (date(2013, 1, 1), {"civil-procedure-law-2012 23", "civil-procedure-law-2012 21"}),
        (date(2016, 1, 15), {"civil-procedure-law-2012 23", "civil-procedure-interpretation-2015 3"}),
        (date(2019, 12, 2), {"civil-procedure-law-2017 23", "civil-procedure-interpretation-2015 3"}),
        (date(2021, 6, 1), {"civil-procedure-law-2017 23", "civil-procedure-interpretation-2020 3"}),
        (date(2022, 3, 1), {"civil-procedure-law-2021 24", "civil-procedure-interpretation-2020 3"}),
        (date(2023, 12, 31), {"civil-procedure-law-2021 24", "civil-procedure-interpretation-2022 3"}),
        (date(2024, 1, 1), {"civil-procedure-law-2023 24", "civil-procedure-interpretation-2022 3"}),
    ],
)
def test_numbers_are_those_of_the_filing_day(on: date, articles: set[str]) -> None:
    assert articles <= set(fc.choose(fc.theft(), on).courts[0].basis)


def test_unread_procedure_gives_no_numbers() -> None:
    found = fc.choose(fc.theft(), date(2012, 6, 1))
    assert found.courts[0].basis == () and "没有收录" in zh(found)


def test_every_basis_is_written_as_all_results_write_a_provision() -> None:
    for on in (date(2016, 1, 15), date(2022, 3, 1), fc.TODAY):
        found = fc.choose(fc.theft(), on)
        named = [b for x in (*found.courts, *found.parties, *found.desks) for b in x.basis]
        assert named and all(library.load().provision(*place_of(b)) for b in named)


@pytest.mark.parametrize(
    ("name", "good", "row", "read"),
    [
        ("forum.yaml", "court-of-tort]", "tort", forumfile.data),
        ("desks.yaml", "data-reports]", "cac", desks.load),
    ],
)
def test_a_misspelt_norm_of_a_topic_or_a_desk_is_named_with_its_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, good: str, row: str, read: Callable[[], object]
) -> None:
    """Beside the whole data, so that it stands alone whichever table was read before."""
    whole = shutil.copytree(datafiles.DATA, tmp_path / "data")
    text = (whole / name).read_text(encoding="utf-8")
    (whole / name).write_text(text.replace(good, "court-of-tart]", 1), encoding="utf-8")
    caches = (forumfile.data, desks._data, desks.load)
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(datafiles, "DATA", whole)
        for cached in caches:
            cached.cache_clear()
        try:
            with pytest.raises(datafiles.DataError, match=f"{name}: {row}: no such norm: court-of-tart"):
                read()
        finally:
            for cached in caches:
                cached.cache_clear()


# -- the scenario cards


@pytest.mark.parametrize(
    ("card", "on", "court", "cause"),
    [
        ("gan-2014", date(2016, 1, 15), "南宁市兴宁区人民法院", "借记卡纠纷"),
        ("gan-today", fc.TODAY, "南宁市兴宁区人民法院", "借记卡纠纷"),
        ("leak-calls", fc.TODAY, "南宁市青秀区人民法院", "个人信息保护纠纷"),
        ("outsourced-2019", date(2019, 12, 2), "上海市浦东新区人民法院", "信用卡纠纷"),
        ("outsourced-2025", date(2025, 12, 2), "上海市浦东新区人民法院", "个人信息保护纠纷"),
        ("trojan-sms", fc.TODAY, "广元市利州区人民法院", "借记卡纠纷"),
        ("statement-leak", fc.TODAY, "杭州市西湖区人民法院", "个人信息保护纠纷"),
        ("credit-query", fc.TODAY, "南京市鼓楼区人民法院", "个人信息保护纠纷"),
        ("pos-credit", fc.TODAY, "成都市锦江区人民法院", "信用卡纠纷"),
        ("marketing-c2", fc.TODAY, "广州市天河区人民法院", "个人信息保护纠纷"),
        ("leak-then-theft", fc.TODAY, "南宁市兴宁区人民法院", "借记卡纠纷"),
    ],
)
def test_scenario_cards_hold(card: str, on: date, court: str, cause: str) -> None:
    found = fc.choose(fc.example(card), on)
    assert found.stop is None and found.courts[0].name == court and found.cause_name == cause


# -- total


PLACES = st.sampled_from(
    [
        None,
        fc.XINGNING,
        fc.XICHENG,
        fc.TIANHE,
        Place(),
        Place(city="东莞市"),
        Place(province="四川", city="成都"),
        Place(province="广西", city="南宁市", district="渝北区"),
        Place(district="朝阳区"),
        Place(province="新疆维吾尔自治区", city="石河子市"),
    ]
)
ANSWERS = st.sampled_from(list(Answer))
TEXTS = st.sampled_from([None, "", "南宁市兴宁区人民法院", "上海市浦东新区", "某法院", "{{", "𠮷&<", "北京仲裁委员会"])
BANKS = st.builds(
    Bank,
    name=st.sampled_from(["工行", "邕江商业银行股份有限公司南宁兴宁支行", "𠮷银行", ""]),
    role=st.sampled_from(list(BankRole)),
    has_licence=ANSWERS,
    place=PLACES,
    address=TEXTS,
    head_office=st.none() | st.builds(fc.other, st.just("示例银行股份有限公司"), sue=st.booleans(), place=PLACES),
)
OTHERS = st.none() | st.builds(
    fc.other, st.just("示例有限公司"), sue=st.booleans(), third_party=st.booleans(), place=PLACES
)
MOVES = st.lists(
    st.builds(
        Transaction,
        when=st.builds(Moment, day=st.dates(date(2010, 1, 1), date(2027, 12, 31))),
        cny=st.decimals(0, 600_000_000, places=2),
        channel=st.sampled_from(list(Channel)),
        place=TEXTS,
    ),
    max_size=3,
).map(tuple)
CASES = st.builds(
    Case,
    incident=st.sampled_from(list(Incident)),
    theft_kind=st.none() | st.sampled_from(list(TheftKind)),
    victim=st.builds(
        Victim,
        domicile_place=PLACES,
        habitual_place=PLACES,
        habitual_since=st.none() | st.dates(date(2000, 1, 1), date(2026, 12, 31)),
        foreign_party=ANSWERS,
        id_type=st.sampled_from(list(IdType)),
        id_no=st.sampled_from([None, "450102198003151233", "810000199408230021", "x"]),
        birth_date=st.none() | st.just(date(2016, 2, 29)),
    ),
    bank=st.none() | BANKS,
    card=st.none()
    | st.builds(
        Card,
        kind=st.sampled_from(list(CardKind)),
        clause=st.sampled_from(list(Clause)),
        clause_text=TEXTS,
        clause_court=TEXTS,
        clause_noticed=ANSWERS,
    ),
    acquirer=OTHERS,
    merchant=OTHERS,
    payment_institution=OTHERS,
    carrier=OTHERS,
    contractor=OTHERS,
    transactions=MOVES,
    leak=st.none() | st.builds(Leak, online=ANSWERS, many_victims=ANSWERS, what_happened=TEXTS),
    claim=st.builds(Claim, basis=st.sampled_from([None, "contract", "tort"]), access=st.booleans()),
    filing=st.builds(Filing, court_name=TEXTS, sued_by_bank=ANSWERS, pending_elsewhere=ANSWERS),
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(case=CASES, on=st.dates(date(2005, 1, 1), date(2030, 12, 31)))
def test_forum_is_total(case: Case, on: date) -> None:
    """Every valid case gets a court (perhaps one that says what is missing) or another road, and desks."""
    computed = claims.compute(case, on)
    found = competence.choose(setting_of(case, on), computed)
    assert found.desks and suits.suits(case)
    if found.road == "suit":
        assert found.courts and all(c.reason.zh and c.reason.en for c in found.courts)
    else:
        assert found.courts == () and (found.stop or found.road_says).zh
    findings = reviewing.review(setting_of(case, on), computed, found, deadlines.clocks(setting_of(case, on)))
    assert all(f.message.zh and f.message.en and "{" not in f.message.zh.replace("{{", "") for f in findings)


def test_forum_answers_without_amounts() -> None:
    found: Any = competence.choose(setting_of(fc.theft(), fc.TODAY), None)
    assert found.courts[0].name == "南宁市兴宁区人民法院"


def test_every_sentence_and_topic_of_the_data_is_used() -> None:
    house = Path(competence.__file__).parents[1]
    code = "".join(path.read_text(encoding="utf-8") for path in house.rglob("*.py"))
    built = {f"court_{row.note}" for row in courts.load().irregular}
    built |= {f"road_{key}" for key in ("arbitration", "answer")}
    built |= {f"party_{key}" for key in ("acquirer", "merchant", "apart_arbitration", "apart_answer")}
    built |= {"suit_theft", "suit_leak"}  # the names of the sets of papers
    built |= {f"claim_card_{kind}_counterfeit" for kind in ("debit", "credit")}
    named = {key for key in forumfile.data().words if f'"{key}"' in code or key.startswith("label_")}
    assert set(forumfile.data().words) == named | built
    assert all(f'"{topic}"' in code for topic in forumfile.data().topics)
