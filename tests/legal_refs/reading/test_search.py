"""The search box: an old number, a short name, a body or a catchword finds its page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legal_refs.reading.search import LIMIT, search


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("合同法107", "contract-law-1999 107"),
        ("合同法 第一百零七条", "contract-law-1999 107"),
        ("第一千一百六十五条", "civil-code 1165"),
        ("个保法69条", "pipl-2021 69"),
        ("PIPL 69", "pipl-2021 69"),
        ("pipl art. 69", "pipl-2021 69"),
        ("《个人信息保护法》第六十九条", "pipl-2021 69"),
        ("七三开", "nn-xingning-gan-18900"),
        ("70/30", "nn-xingning-gan-18900"),
        ("银监会", "cbrc"),
        ("银保监会", "cbirc"),
        ("12363", "bank-complaints"),
        ("刑法253条之一", "criminal-law-2023 253-1"),
        ("银行卡规定7", "bank-card-provisions-2021 7"),
        ("2024年第1号公告第二项", "financial-consumer-announcement-2024 2"),
        ("网络安全法42", "cybersecurity-law-2025 42"),
    ],
)
def test_finds_its_page(query: str, first: str) -> None:
    assert search(query)[0].id == first


def test_old_number_names_the_living_one() -> None:
    hits = search("合同法107")
    assert hits[0].in_force is False and hits[0].living == ("civil-code 577",)
    assert "civil-code 577" in [hit.id for hit in hits]


def test_body_chain_is_shown_to_its_end() -> None:
    assert [hit.id for hit in search("银监会")] == ["cbrc", "cbirc"]


def test_plain_words_find_provisions() -> None:
    assert "bank-card-provisions-2021 4" in [hit.id for hit in search("盗刷 报警")]
    assert any(hit.id == "pipl-2021 57" for hit in search("leak remedies tells authority"))


def test_decided_cases_are_found_by_their_words() -> None:
    assert "nn-xingning-gan-18900" in [hit.id for hit in search("甘某 宾阳")]


def test_nothing_for_nothing() -> None:
    assert search("") == search("   ") == search("《》") == ()
    assert search("民法典9999") == ()


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="第条之十百千零一二两69 -《》民法典PIPL银监会\U00020bb7<&{", max_size=30))
def test_never_fails(query: str) -> None:
    assert len(search(query)) <= LIMIT


def test_very_long_query() -> None:
    assert len(search("民法典" * 20000)) <= LIMIT
