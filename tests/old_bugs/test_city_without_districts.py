"""东莞市 has no districts: papers were blocked until one was told. Its courts are named instead, one is typed."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from complaints.documents import catalogue
from legal_refs.assessment import assess
from legal_refs.case.facts import Place
from tests.documents.test_arguments import ON, example


@pytest.mark.parametrize(
    ("place", "typed", "asked"),
    [
        (("广东省", "东莞市", None), None, "东莞市第一人民法院、东莞市第二人民法院、东莞市第三人民法院"),
        (("广东省", "中山市", None), None, "中山市第一人民法院、中山市第二人民法院"),
        (("广东省", "中山市", None), "中山市第二人民法院", ""),
        (("甘肃省", "嘉峪关市", None), None, ""),  # one court for the whole city
    ],
)
def test_the_court_of_a_city_without_districts(place, typed, asked) -> None:
    case = example("gan-today")
    province, city, district = place
    bank = replace(case.bank, place=Place(province=province, city=city, district=district))
    case = replace(case, bank=bank, filing=replace(case.filing, court_name=typed))
    seen = assess(case, ON)
    found = {c.id: c.message.zh for c in seen.warnings if c.id.startswith("court.") and c.level == "block"}
    (offer,) = [one for one in catalogue.offers(case, seen) if one.id == "A1"]
    assert list(found) == (["court.by_town"] if asked else [])
    assert asked in "".join(found.values())
    assert bool(offer.blockers) == bool(asked)
    assert seen.forum.courts[0].name == (typed or ("嘉峪关市城区人民法院" if city == "嘉峪关市" else None))
