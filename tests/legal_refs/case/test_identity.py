"""Identity numbers: form, date, check character, and agreement with birth date and gender."""

from __future__ import annotations

from datetime import date

import pytest

from legal_refs.case import identity, masking
from legal_refs.case.vocabulary import Gender, IdType


@pytest.mark.parametrize(
    ("kind", "number", "valid"),
    [
        (IdType.RESIDENT_ID, "11010519491231002X", True),  # the example of GB 11643-1999
        (IdType.RESIDENT_ID, "11010519491231002x", True),
        (IdType.RESIDENT_ID, "１１０１０５１９４９１２３１００２Ｘ", True),  # full-width digits
        (IdType.RESIDENT_ID, "110105 1949 1231 002X", True),
        (IdType.RESIDENT_ID, "110105194912310021", False),  # wrong check character
        (IdType.RESIDENT_ID, "110105194902300027", False),  # 30 February
        (IdType.RESIDENT_ID, "110105491231002", False),  # fifteen digits are no longer issued
        (IdType.RESIDENT_ID, "", False),
        (IdType.RESIDENT_ID, "𠮷", False),
        (IdType.RESIDENCE_PERMIT, "810000199408230021", True),
        (IdType.RESIDENCE_PERMIT, "830000199201300022", True),
        (IdType.RESIDENT_ID, "810000199408230021", False),  # a permit is not a resident card
        (IdType.RESIDENCE_PERMIT, "11010519491231002X", False),
        (IdType.PASSPORT, "E12345678", True),
        (IdType.PASSPORT, "EA1234567", True),
        (IdType.PASSPORT, "12", False),
        (IdType.OTHER, "军字第1号", True),
        (IdType.OTHER, "", False),
    ],
)
def test_numbers(kind: IdType, number: str, valid: bool) -> None:
    assert identity.is_valid(kind, number) is valid


def test_check_character_by_hand() -> None:
    # 11010519491231002: sum of digit x weight = 167; 167 mod 11 = 2; third of "10X98765432" = X
    assert identity.check_character("11010519491231002") == "X"


def test_birth_date_and_gender_inside_the_number() -> None:
    assert identity.birth_date("11010519491231002X") == date(1949, 12, 31)
    assert identity.gender("11010519491231002X") is Gender.FEMALE  # seventeenth digit 2
    assert identity.gender("450102198003151233") is Gender.MALE  # seventeenth digit 3
    assert identity.birth_date("E12345678") is None and identity.gender("E12345678") is None


def test_disagreements_are_named_by_field() -> None:
    number = "450102198003151233"

    def wrong(born: date | None, sex: Gender | None) -> tuple[str, ...]:
        return identity.disagreements(IdType.RESIDENT_ID, number, born, sex)

    assert wrong(date(1980, 3, 15), Gender.MALE) == ()
    assert wrong(date(1980, 3, 16), Gender.FEMALE) == ("birth_date", "gender")
    assert wrong(None, None) == ()
    assert identity.disagreements(IdType.PASSPORT, "E12345678", date(1980, 1, 1), Gender.MALE) == ()


def test_permits_are_recognised() -> None:
    assert identity.is_permit("820000199408230029") and not identity.is_permit("450102198003151233")


@pytest.mark.parametrize(
    ("masked", "expected"),
    [
        (masking.mask_card("6222 0212 3456 7890"), "622202******7890"),
        (masking.mask_phone("138-0013-8001"), "138****8001"),
        (masking.mask_id("450102198003151233"), "450***********1233"),
        (masking.mask_account("6222021234567890"), "************7890"),
        (masking.mask_phone("110"), "***"),  # shorter than what would stay visible
    ],
)
def test_masking(masked: str, expected: str) -> None:
    assert masked == expected
