"""A deposit that a clerk took: the result page gave the reasons of the theft of a card (被盗刷, 真伪卡, 盗刷者)."""

from __future__ import annotations

import re

import msgspec

from complaints.documents import catalogue
from tests.documents.conftest import assessed_example


def test_its_result_page_speaks_of_no_stolen_card() -> None:
    case, seen = assessed_example("staff-deposit")
    offers = [one.reason.zh for one in catalogue.offers(case, seen) if one.offered]
    told = msgspec.json.encode((seen, offers)).decode()
    assert re.findall('[^"，。]*(?:盗刷|真伪卡)[^"，。]*', told) == []
