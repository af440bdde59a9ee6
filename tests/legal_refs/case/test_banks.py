"""The bank directory: found by everyday names, prefilled only with what is sourced."""

from __future__ import annotations

import pytest

from legal_refs.case import banks
from legal_refs.case.vocabulary import BankRole


@pytest.mark.parametrize(
    ("typed", "bank_id"),
    [
        ("工行", "icbc"),
        ("建设银行", "ccb"),
        ("中国农业银行股份有限公司", "abc"),
        ("icbc", "icbc"),
        ("邮储", "psbc"),
        (" 招 行 ", "cmb"),
        ("浦发", "spdb"),
        ("China Construction", "ccb"),
        ("中国工商银行股份有限公司南宁分行", "icbc"),
    ],
)
def test_search_by_everyday_name(typed: str, bank_id: str) -> None:
    assert banks.search(typed)[0].id == bank_id


def test_search_of_nothing_or_an_unknown_bank_is_empty() -> None:
    assert banks.search("  ") == () and banks.search("邕江商业银行") == ()
    assert len(banks.search("银行", limit=5)) == 5


def test_bank_named_after_another_is_not_confused() -> None:
    owner = banks.owner_of("中国银行股份有限公司南宁分行")
    assert owner is not None and owner.id == "boc"
    assert banks.owner_of("邕江商业银行股份有限公司南宁分行") is None


def test_prefill_gives_what_is_sourced_and_leaves_the_rest_unknown() -> None:
    icbc = banks.prefill("icbc", BankRole.HEAD_OFFICE)
    assert icbc is not None
    assert (icbc.name, icbc.uscc, icbc.phone) == ("中国工商银行股份有限公司", "91100000100003962T", "95588")
    citic = banks.prefill("citic", BankRole.HEAD_OFFICE)
    assert citic is not None and citic.uscc is None and citic.address is None


def test_card_centre_is_named_only_where_sourced() -> None:
    centre = banks.prefill("cmb", BankRole.CARD_CENTRE)
    assert centre is not None and centre.name == "招商银行股份有限公司信用卡中心"
    assert banks.prefill("ccb", BankRole.CARD_CENTRE) is None


def test_branch_and_unknown_bank_are_never_guessed() -> None:
    assert banks.prefill("icbc", BankRole.BRANCH) is None
    assert banks.prefill("no-such-bank", BankRole.HEAD_OFFICE) is None
    brand = banks.get("gxnx")
    assert brand is not None and banks.head_office(brand) is None  # a brand without a sourced legal name


@pytest.mark.parametrize(("name", "short"), [("建设银行", True), ("工行", True), ("中国建设银行股份有限公司", False)])
def test_short_names(name: str, short: bool) -> None:
    assert banks.is_short_name(name) is short


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("中国建设银行股份有限公司南宁民族支行", True),
        ("申江银行股份有限公司信用卡中心", True),
        ("中国工商银行股份有限公司银行卡业务部（牡丹卡中心）", True),
        ("南宁那家银行", False),
    ],
)
def test_registered_looking_names(name: str, fits: bool) -> None:
    assert banks.looks_registered(name) is fits


@pytest.mark.parametrize(
    ("code", "valid"),
    [
        ("91100000100003962T", True),
        ("911100001000054748", True),
        ("91100000100003962A", False),  # wrong check character
        ("9110000010000396", False),
        ("9111000010000547I8", False),  # I is not used
        ("", False),
    ],
)
def test_credit_code(code: str, valid: bool) -> None:
    assert banks.valid_uscc(code) is valid


def test_every_listed_code_passes_and_every_row_has_a_source() -> None:
    for row in banks.directory():
        assert row.source and row.short_names
        assert all(banks.valid_uscc(code) for code in (row.uscc, row.card_centre_uscc) if code)
    assert len(banks.directory()) == 51
    spdb = banks.get("spdb")
    assert spdb is not None and spdb.confidence in ("high", "medium", "low")
