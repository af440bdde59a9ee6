"""The office that a paper is addressed to, by place: by list for the regulator and the bank, by rule for the others."""

from __future__ import annotations

from datetime import date

import pytest

from legal_refs.case import divisions
from legal_refs.case.facts import Case, Moment, Place, Police
from legal_refs.case.vocabulary import PoliceStatus
from legal_refs.forum import offices
from legal_refs.results import Desk
from tests.legal_refs import forum_cases as fc

REFUSED = PoliceStatus.REFUSED


def desk(case: Case, name: str, on: date = fc.TODAY) -> Desk:
    return {d.id: d for d in fc.choose(case, on).desks}[name]


def seated(place: Place | None) -> Case:
    return fc.theft(bank=fc.bank(place=place, address=None, name="示例银行股份有限公司"))


def reported(station: str | None, **changes: object) -> Case:
    return fc.theft(police=Police(when=Moment(day=date(2026, 5, 21)), station=station, status=REFUSED))


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (fc.XINGNING, "国家金融监督管理总局广西监管局"),
        (fc.XICHENG, "国家金融监督管理总局北京监管局"),
        # the five separately listed cities have their own bureau, the rest of the province the province's
        (Place(province="广东省", city="深圳市", district="南山区"), "国家金融监督管理总局深圳监管局"),
        (fc.TIANHE, "国家金融监督管理总局广东监管局"),
        (Place(province="辽宁省", city="大连市"), "国家金融监督管理总局大连监管局"),
        (Place(province="浙江省", city="宁波市"), "国家金融监督管理总局宁波监管局"),
        (Place(province="福建省", city="厦门市"), "国家金融监督管理总局厦门监管局"),
        (Place(province="山东省", city="青岛市"), "国家金融监督管理总局青岛监管局"),
        (Place(province="内蒙古自治区"), "国家金融监督管理总局内蒙古监管局"),
    ],
)
def test_the_regulators_bureau_follows_the_place_of_the_bank(place: Place, name: str) -> None:
    found = desk(seated(place), "nfra")
    assert found.office == found.addressee == name and found.office_sure


def test_without_a_place_the_paper_names_the_authority_and_no_office() -> None:
    found = desk(seated(None), "nfra")
    assert found.office is None and found.addressee == "国家金融监督管理总局"


def test_every_province_has_a_bureau_and_a_branch() -> None:
    provinces = {unit.code[:2] for unit in divisions.children(None)}
    for kind in ("nfra", "pboc"):
        units = offices.kinds()[kind].units
        assert {code for code in units if len(code) == 2} == provinces
        assert {code for code in units if len(code) == 4} == {"2102", "3302", "3502", "3702", "4403"}


def test_the_payment_institution_is_complained_of_at_its_own_place() -> None:
    case = fc.theft(payment_institution=fc.other("示例支付有限公司", place=Place(province="广东省", city="深圳市")))
    assert desk(case, "pboc_payment").addressee == "中国人民银行深圳市分行"


def test_the_cyberspace_office_is_the_provinces_and_to_be_confirmed() -> None:
    found = desk(fc.leak(), "cac")
    assert found.addressee == "广西壮族自治区互联网信息办公室" and not found.office_sure


@pytest.mark.parametrize(
    ("station", "addressee"),
    [
        # 检察规则: of the level of the bureau that decided
        ("南宁市公安局兴宁分局朝阳派出所", "南宁市兴宁区人民检察院"),
        ("成都市公安局锦江区分局春熙路派出所", "成都市锦江区人民检察院"),
        ("上海市公安局浦东分局", "上海市浦东新区人民检察院"),
        ("阳朔县公安局城关派出所", "阳朔县人民检察院"),
        ("广西壮族自治区桂林市阳朔县公安局", "阳朔县人民检察院"),
        ("南宁市公安局", "南宁市人民检察院"),
        # a station under the city's bureau: which bureau decided is not told
        ("南宁市公安局朝阳派出所", None),
        (None, None),
    ],
)
def test_the_procuratorate_is_of_the_level_of_the_deciding_bureau(station: str | None, addressee: str | None) -> None:
    assert desk(reported(station), "procuratorate_supervision").addressee == addressee


@pytest.mark.parametrize(
    ("station", "bureau"),
    [
        # 公安程序规定178: never a station
        ("南宁市公安局兴宁分局朝阳派出所", "南宁市公安局兴宁分局"),
        ("阳朔县公安局城关派出所", "阳朔县公安局"),
        ("南宁市公安局", "南宁市公安局"),
        # a station under the city's bureau that names no branch, or no bureau at all: the notice tells it
        ("南宁市公安局朝阳派出所", None),
        ("朝阳派出所", None),
    ],
)
def test_the_review_goes_to_the_bureau_that_refused(station: str, bureau: str | None) -> None:
    assert desk(reported(station), "police_review").addressee == bureau


def test_silence_of_the_police_opens_the_procuratorate_after_thirty_days() -> None:
    case = fc.theft(police=Police(when=Moment(day=date(2026, 5, 21)), status=PoliceStatus.ACCEPTED))
    # 2026-05-21 + 30 days = 2026-06-20
    opened = {on: {d.id for d in fc.choose(case, on).desks} for on in (date(2026, 6, 20), date(2026, 6, 21))}
    assert "procuratorate_supervision" not in opened[date(2026, 6, 20)]
    assert "procuratorate_supervision" in opened[date(2026, 6, 21)]


@pytest.mark.parametrize(
    ("place", "addressee"),
    [
        (Place(province="广西壮族自治区", city="桂林市", district="阳朔县"), "阳朔县公安局"),
        (fc.QINGXIU, "南宁市公安局"),  # the name of the branch follows no one rule
        (fc.XICHENG, "北京市公安局"),
        (None, None),
    ],
)
def test_the_report_goes_to_the_bureau_of_the_holders_place(place: Place | None, addressee: str | None) -> None:
    case = fc.theft(victim=fc.victim(domicile=None, domicile_place=place))
    assert desk(case, "police").addressee == addressee


def test_mediation_is_not_the_commercial_kind_since_may_2026() -> None:
    after, before = desk(fc.theft(), "mediation_financial"), desk(fc.theft(), "mediation", date(2026, 4, 30))
    assert after.basis == ("commercial-mediation-regulation-2025 2",)
    assert after.note is not None and "不要交给商事调解组织" in after.note.zh
    assert before.basis == () and after.paper == before.paper == "C7"


def test_the_lines_help_where_they_fit() -> None:
    theft = {d.number for d in fc.choose(fc.theft()).desks}
    assert {"12378", "110", "12348", "12368"} <= theft and not theft & {"12321", "12363", "96110"}
    calls = {d.number for d in fc.choose(fc.leak()).desks}
    assert {"12321", "96110", "12377"} <= calls
