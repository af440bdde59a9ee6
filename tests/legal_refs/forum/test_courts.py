"""Court names from places: every naming rule, the irregular places, and honesty where no name can be given."""

from __future__ import annotations

from datetime import date

import pytest

from legal_refs.case import divisions, places
from legal_refs.case.facts import Institution, Place, Victim
from legal_refs.forum import courts
from tests.timing import least


def place(province: str | None = None, city: str | None = None, district: str | None = None) -> Place:
    return Place(province=province, city=city, district=district)


@pytest.mark.parametrize(
    ("where", "name"),
    [
        (place("广西壮族自治区", "南宁市", "兴宁区"), "南宁市兴宁区人民法院"),  # district of a city
        (place("广西壮族自治区", "桂林市", "阳朔县"), "阳朔县人民法院"),  # county
        (place("江苏省", "无锡市", "江阴市"), "江阴市人民法院"),  # county-level city
        (place("北京市", None, "西城区"), "北京市西城区人民法院"),  # municipality
        (place("上海市", "上海市", "浦东新区"), "上海市浦东新区人民法院"),
        (place("河南省", None, "济源市"), "济源市人民法院"),  # directly under the province
        (place("贵州省", "六盘水市", "六枝特区"), "六枝特区人民法院"),  # 特区 follows the county rule
        (place("云南省", "大理白族自治州", "大理市"), "大理市人民法院"),
        (place("内蒙古自治区", "呼伦贝尔市", "鄂伦春自治旗"), "鄂伦春自治旗人民法院"),
        (place("广西", "南宁", "兴宁区"), "南宁市兴宁区人民法院"),  # short names
        (place(None, "南宁市", "兴宁区"), "南宁市兴宁区人民法院"),  # no province typed
        (place(None, None, "兴宁区"), "南宁市兴宁区人民法院"),  # the only district of that name
    ],
)
def test_naming_rules(where: Place, name: str) -> None:
    found = courts.propose(where)
    assert (found.name, found.confidence) == (name, "high")


@pytest.mark.parametrize(
    ("where", "name", "others"),
    [
        (place("海南省", "三亚市", "天涯区"), "三亚市城郊人民法院", ()),
        (place("海南省", "三沙市", "西沙区"), "三沙市三沙群岛人民法院", ()),
        (place("广东省", "东莞市"), None, ("东莞市第一人民法院", "东莞市第二人民法院", "东莞市第三人民法院")),
        (place("广东省", "中山市"), None, ("中山市第一人民法院", "中山市第二人民法院")),
        (place("甘肃省", "嘉峪关市"), "嘉峪关市城区人民法院", ()),
        (place("海南省", "儋州市"), "儋州市人民法院", ("海南省洋浦经济开发区人民法院",)),
        (place("重庆市", None, "忠县"), "忠县人民法院", ()),
        (place("陕西省", "宝鸡市", "凤翔区"), "凤翔县人民法院", ()),
        (place("青海省", "海西蒙古族藏族自治州", "茫崖市"), None, ()),
        (place("新疆维吾尔自治区", None, "石河子市"), None, ()),
    ],
)
def test_irregular_places(where: Place, name: str | None, others: tuple[str, ...]) -> None:
    found = courts.propose(where)
    assert (found.name, found.alternatives) == (name, others)
    assert found.notes[0].zh and found.notes[0].en


def test_new_area_names_the_old_courts_beside_it() -> None:
    found = courts.propose(place("重庆市", None, "两江新区"))
    assert found.name == "重庆市两江新区人民法院" and "重庆市渝北区人民法院" in found.alternatives


def test_unknown_district_is_proposed_with_low_confidence() -> None:
    found = courts.propose(place("广西壮族自治区", "南宁市", "新设区"))
    assert (found.name, found.confidence) == ("南宁市新设区人民法院", "low")
    assert "12368" in found.notes[0].zh


@pytest.mark.parametrize(
    "where", [place(), place("广西壮族自治区"), place("广西壮族自治区", "南宁市"), place(None, None, "朝阳区")]
)
def test_no_single_court_without_a_district(where: Place) -> None:
    found = courts.propose(where)
    assert found.name is None and ("区" in found.notes[0].zh)


def test_development_zone_courts_of_the_city_are_hinted_at() -> None:
    notes = courts.propose(place("四川省", "成都市", "锦江区")).notes
    assert any("成都高新技术产业开发区人民法院" in n.zh for n in notes)
    assert courts.propose(place("广西壮族自治区", "南宁市", "兴宁区")).notes == ()


def test_city_that_may_concentrate_finance_cases_says_so() -> None:
    notes = courts.propose(place("福建省", "厦门市", "集美区")).notes
    assert any("厦门市思明区人民法院" in n.zh and "12368" in n.en for n in notes)
    assert courts.propose(place("河南省", "郑州市", "金水区")).notes[-1].zh.startswith("地址在开发区")


def test_every_county_level_unit_gets_a_name_or_a_reason() -> None:
    units = [u for p in divisions.children(None) for u in _all_below(p)]
    proposals = [courts.propose(divisions.place_of(u)) for u in units]
    assert len(units) == 2847
    assert all(p.name or p.notes for p in proposals)
    assert sum(p.name is None for p in proposals) < 25  # six without a court, the corps cities


def _all_below(top: divisions.Division) -> list[divisions.Division]:
    first = divisions.children(top.code)
    below = [d for c in first for d in divisions.children(c.code)]
    return [u for u in (*first, *below) if u.is_county]


@pytest.mark.parametrize(
    ("where", "name"),
    [
        (place("广西壮族自治区", "桂林市", "七星区"), "广西壮族自治区桂林市中级人民法院"),
        (place("云南省", "大理白族自治州"), "云南省大理白族自治州中级人民法院"),
        (place("北京市", None, "西城区"), None),
        (place("河南省", None, "济源市"), None),
        (place(), None),
    ],
)
def test_intermediate_courts(where: Place, name: str | None) -> None:
    found = courts.intermediate(where)
    assert found.name == name and (name or found.notes)


def test_internet_and_financial_courts() -> None:
    internet = courts.internet(place("浙江省", "杭州市", "西湖区"))
    assert internet is not None and internet.name == "杭州互联网法院"
    assert courts.internet(place("广西壮族自治区", "南宁市")) is None
    beijing = place("北京市", None, "西城区")
    assert courts.financial(beijing, date(2021, 3, 15)) is None
    found = courts.financial(beijing, date(2021, 3, 16))
    assert found is not None and found.name == "北京金融法院"
    sichuan = courts.financial(place("四川省", "成都市", "锦江区"), date(2026, 1, 1))
    assert sichuan is not None and sichuan.confidence == "low"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("广西壮族自治区南宁市兴宁区朝阳路1号", place("广西壮族自治区", "南宁市", "兴宁区")),
        ("广西南宁兴宁区", place("广西壮族自治区", "南宁市", "兴宁区")),
        ("北京市西城区复兴门内大街55号", place("北京市", "北京市", "西城区")),
        ("广西壮族自治区宾阳县宾州镇", place("广西壮族自治区", "南宁市", "宾阳县")),
        ("泰国曼谷", None),
        ("", None),
        (None, None),
    ],
)
def test_place_in_an_address(text: str | None, expected: Place | None) -> None:
    assert divisions.in_text(text) == expected


def test_place_in_a_branchs_name_is_read_after_the_company() -> None:
    assert places.of_name("上海银行股份有限公司北京分行") == place("北京市", "北京市")
    assert places.of_name("中国工商银行股份有限公司南宁分行") == place("广西壮族自治区", "南宁市")
    assert places.institution(Institution(name="示例银行股份有限公司")) is None


def test_habitual_residence_after_one_year() -> None:
    home, away = place("北京市", None, "西城区"), place("广东省", "广州市", "天河区")
    moved = Victim(domicile_place=home, habitual_place=away, habitual_since=date(2024, 2, 29))
    assert places.plaintiff(moved, date(2025, 2, 28)) == home
    assert places.plaintiff(moved, date(2025, 3, 1)) == away
    assert places.plaintiff(Victim(habitual_place=away, habitual_since=date(2026, 1, 1)), date(2026, 2, 1)) == away
    assert places.plaintiff(Victim(), date(2026, 1, 1)) is None


def test_division_labels_and_lists() -> None:
    unit = divisions.find(place("广西", "南宁", "兴宁区"))
    assert unit is not None and divisions.label(divisions.place_of(unit)) == "广西壮族自治区南宁市兴宁区"
    assert divisions.label(place("上海市", "上海市", "黄浦区")) == "上海市黄浦区"
    assert len(divisions.children(None)) == 31
    assert any(u.name == "兴宁区" for u in divisions.children("450100"))


def test_lookup_is_quick_once_loaded() -> None:
    courts.propose(place("广西壮族自治区", "南宁市", "兴宁区"))
    unit = place("广西壮族自治区", "南宁市", "兴宁区")
    assert least(lambda: [courts.propose(unit) for _ in range(100)], 1.0) < 1.0


def test_every_unit_of_the_table_has_the_name_that_its_kind_gives() -> None:
    """Worked out a second way, by the endings alone: 六枝特区 is the only 特区, 神农架林区 the only forest district."""
    irregular = {code for row in courts.load().irregular for code in row.codes}
    seen = 0
    for unit in (u for u in divisions.every() if u.is_county or u.code in irregular):
        above = divisions.parent(unit)
        found = courts.propose(divisions.place_of(unit))
        if unit.code in irregular:
            seen += unit.is_county
            continue
        assert above is not None and found.confidence == "high"
        kind = "county"
        if unit.code[:2] in ("11", "12", "31", "50"):
            kind = "municipality"
        elif above.is_province:
            kind = "direct"
        elif unit.name.endswith("区") and above.name.endswith("市") and unit.name != "六枝特区":
            kind = "district"
        seen += 1
        prefix = above.name if kind in ("municipality", "district") else ""
        assert found.name == f"{prefix}{unit.name}人民法院"
    assert seen == 2847


@pytest.mark.parametrize(
    ("district", "name"),
    [
        ("碑林区", "西安市碑林区人民法院"),
        ("万柏林区", "太原市万柏林区人民法院"),
        ("北林区", "绥化市北林区人民法院"),
        ("金林区", "伊春市金林区人民法院"),
        ("神农架林区", "神农架林区人民法院"),
        ("六枝特区", "六枝特区人民法院"),
    ],
)
def test_a_district_whose_name_ends_like_a_forest_district(district: str, name: str) -> None:
    assert courts.propose(place(None, None, district)).name == name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("碑林区人民法院", "西安市碑林区人民法院"),
        ("陕西省西安市碑林区人民法院", "西安市碑林区人民法院"),
        ("广西南宁市青秀区人民法院", "南宁市青秀区人民法院"),
        ("桂林市中级人民法院", "广西壮族自治区桂林市中级人民法院"),
        ("北京市第二中级人民法院", "北京市第二中级人民法院"),
        ("朝阳区人民法院", None),  # Beijing or Changchun
        ("火星人民法院", None),
        ("甘明远诉银行", None),
    ],
)
def test_a_typed_name_counts_only_if_the_list_has_it(typed: str, name: str | None) -> None:
    assert courts.listed_name(typed) == name


@pytest.mark.parametrize(
    ("basic", "above"),
    [
        ("南宁市兴宁区人民法院", "广西壮族自治区南宁市中级人民法院"),
        ("成都市锦江区人民法院", "四川省成都市中级人民法院"),
        ("北京市朝阳区人民法院", None),  # the city has several intermediate courts
        ("广西壮族自治区南宁市中级人民法院", None),
        (None, None),
    ],
)
def test_the_court_of_appeal_is_the_intermediate_court_of_the_city(basic, above):
    assert courts.of_appeal(basic) == above
