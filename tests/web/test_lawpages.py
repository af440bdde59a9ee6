"""The law library on the site: what a reader types leads to the page; every provision has one, in both languages."""

from __future__ import annotations

import pytest
from django.test import Client

from legal_refs.law import library

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("合同法107", ["/law/contract-law-1999/107/", "/law/civil-code/577/"]),
        ("第一千一百六十五条", ["/law/civil-code/1165/"]),
        ("个保法69条", ["/law/pipl-2021/69/"]),
        ("PIPL 69", ["/law/pipl-2021/69/"]),
        ("七三开", ["/decided/nn-xingning-gan-18900/", "70%"]),
        ("银监会", ["国家金融监督管理总局"]),
    ],
)
def test_search_finds_the_page(client: Client, query: str, shown: list[str]) -> None:
    page = client.post("/law/", {"q": query}).content.decode()
    assert all(text in page for text in shown)


def test_search_by_post_keeps_the_query_out_of_the_address(client: Client) -> None:
    page = client.get("/law/").content.decode()
    assert 'method="post" action="/law/"' in page


def test_script_in_the_query_is_text(client: Client) -> None:
    page = client.post("/law/", {"q": "<script>alert(1)</script>"})
    assert page.status_code == 200 and "<script>alert" not in page.content.decode()


def test_repealed_provision_leads_to_the_living_one(client: Client) -> None:
    page = client.get("/law/contract-law-1999/107/").content.decode()
    assert "/law/civil-code/577/" in page and "2020年12月31日" in page and "继续履行、采取补救措施" in page


def test_doubt_is_visible(client: Client) -> None:
    page = client.get("/en/law/pboc-financial-consumer-measures-2016/34/").content.decode()
    assert "machine-read" in page and "Not quoted in court papers" in page


def test_page_in_english_explains_and_names_its_uses(client: Client) -> None:
    page = client.get("/en/law/bank-card-provisions-2021/7/").content.decode()
    assert "pays back principal" in page and "第七条" in page and "A1" in page


def test_every_text_has_a_page(client: Client) -> None:
    for law in library.load().laws.values():
        assert client.get(f"/law/{law.id}/").status_code == 200, law.id


@pytest.mark.parametrize("path", ["/law/no-such-law/", "/law/civil-code/9999/", "/law/civil-code/x/", "/decided/x/"])
def test_unknown_pages(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_law_pages_only_answer_reading(client: Client) -> None:
    assert client.post("/law/civil-code/577/").status_code == 405


def test_decided_case_has_a_page_with_its_warning(client: Client) -> None:
    page = client.get("/en/decided/nn-xingning-gan-18900/").content.decode()
    assert "the bank bore 70 %" in page and "verify it first" in page and "甘" in page
