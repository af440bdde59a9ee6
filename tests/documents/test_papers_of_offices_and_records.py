"""Offices turned to before are named as far as the place tells, by no word of another paper; records as far as told."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from legal_refs.case.dealings import Regulator
from legal_refs.case.facts import Place
from tests.documents.test_arguments import example
from tests.documents.test_leak_papers import made
from tests.documents.test_told import changed

TAIZHOU = Place(province="浙江省", city="台州市", district="椒江区")


def _turned_to(desk: str, sent: date = date(2025, 8, 5), place: Place = TAIZHOU) -> str:
    case = changed(example("sim-swap"), "bank", place=place)
    return made(structs.replace(case, regulators=(Regulator(desk=desk, sent=sent),)), "A1")["A1"]


@pytest.mark.parametrize(
    ("desk", "sent", "told"),
    [
        ("nfra", date(2025, 8, 5), "向国家金融监督管理总局在浙江省的派出机构反映"),
        ("nfra", date(2018, 8, 5), "向浙江省银行业监督管理机构反映"),
        ("银监局", date(2025, 8, 5), "向国家金融监督管理总局在浙江省的派出机构反映"),
        ("台州银保监分局", date(2025, 8, 5), "向国家金融监督管理总局台州监管分局反映"),
        ("台州银保监分局", date(2021, 8, 5), "向中国银行保险监督管理委员会台州监管分局反映"),
        ("浙江银保监局", date(2025, 8, 5), "向国家金融监督管理总局浙江监管局反映"),
        ("打12378投诉", date(2025, 8, 5), "向12378热线反映"),
        # as typed: a local authority of the province, the supervisor in Beijing, a line by its full name
        ("台州市金融监管局", date(2025, 8, 5), "向台州市金融监管局反映"),
        ("国家金融监督管理总局", date(2025, 8, 5), "向国家金融监督管理总局反映"),
        ("12345政务服务便民热线", date(2025, 8, 5), "向12345政务服务便民热线反映"),
    ],
)
def test_an_office_turned_to_is_named_as_far_as_the_place_tells(desk: str, sent: date, told: str) -> None:
    assert told in _turned_to(desk, sent)


def test_the_bureau_is_named_where_the_city_has_no_office_of_its_own() -> None:
    told = _turned_to("当地银监局", place=Place(province="上海市", city="上海市", district="静安区"))
    assert "向国家金融监督管理总局上海监管局反映" in told


def test_no_paper_for_a_regulator_prints_an_identity_number_whose_copy_is_enclosed() -> None:
    case = example("trojan-sms")
    for paper, text in made(case, "C1", "C3").items():
        assert case.victim.id_no not in text, paper
        assert "居民身份证（复印件随附）" in text and "身份证件复印件1份" in text, paper
