"""Identity papers (证件号码): is a number well formed, and do birth date and gender agree with it.

Resident number: GB 11643-1999, eighteen characters, last one a check character (ISO 7064 MOD 11-2). Residence
permits of Hong Kong, Macao and Taiwan residents have the same form and begin 81, 82, 83.
"""

from __future__ import annotations

import re
from datetime import date

from legal_refs.case.vocabulary import Gender, IdType

_BETWEEN = re.compile(r"[\s\-]")
_EIGHTEEN = re.compile(r"^\d{17}[\dX]$")
_PASSPORT = re.compile(r"^[A-Z]{1,2}\d{7,8}$|^[A-Z0-9]{6,12}$")
_FULL_WIDTH = {0xFF10 + i: str(i) for i in range(10)} | {ord("Ｘ"): "X", ord("ｘ"): "X"}
_CHECK = "10X98765432"
_PERMIT_PREFIXES = ("81", "82", "83")


def normalised(number: str) -> str:
    """A number without spaces and hyphens, x as X, full-width digits as plain ones."""
    plain = number.translate(_FULL_WIDTH)
    return _BETWEEN.sub("", plain).upper()


def check_character(first17: str) -> str:
    """Check character (校验码) of seventeen digits: weights 2^(17-i) mod 11."""
    total = sum(int(digit) * (2 ** (17 - index) % 11) for index, digit in enumerate(first17))
    return _CHECK[total % 11]


def is_eighteen(number: str) -> bool:
    """Form, date and check character of an eighteen-character number; nothing about whose it is."""
    text = normalised(number)
    return bool(_EIGHTEEN.match(text)) and birth_date(text) is not None and check_character(text[:17]) == text[17]


def birth_date(number: str) -> date | None:
    """Birth date inside an eighteen-character number, None where there is no such day."""
    text = normalised(number)
    if not _EIGHTEEN.match(text):
        return None
    try:
        return date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return None


def gender(number: str) -> Gender | None:
    """Gender inside an eighteen-character number: the seventeenth digit is odd for a man."""
    text = normalised(number)
    if not _EIGHTEEN.match(text):
        return None
    return Gender.MALE if int(text[16]) % 2 else Gender.FEMALE


def is_permit(number: str) -> bool:
    """A residence permit of a Hong Kong (81), Macao (82) or Taiwan (83) resident."""
    return kind_of(number) is IdType.RESIDENCE_PERMIT


def kind_of(number: str) -> IdType | None:
    """Kind of paper that a number shows by its own form (GB 11643); None where the form does not tell."""
    text = normalised(number)
    if not _EIGHTEEN.match(text):
        return None
    return IdType.RESIDENCE_PERMIT if text.startswith(_PERMIT_PREFIXES) else IdType.RESIDENT_ID


def is_valid(kind: IdType | None, number: str) -> bool:
    """Whether a number fits its kind of paper; a kind without a known form (其他证件) always fits."""
    text = normalised(number)
    if kind is IdType.RESIDENT_ID:
        return is_eighteen(text) and not is_permit(text)
    if kind is IdType.RESIDENCE_PERMIT:
        return is_eighteen(text) and is_permit(text)
    if kind is IdType.PASSPORT:
        return bool(_PASSPORT.match(text))
    return bool(text)


def disagreements(kind: IdType | None, number: str, born: date | None, sex: Gender | None) -> tuple[str, ...]:
    """Fields that contradict the number: "birth_date", "gender"; empty where nothing can be said."""
    if kind not in (IdType.RESIDENT_ID, IdType.RESIDENCE_PERMIT) or not is_eighteen(number):
        return ()
    wrong = []
    if born is not None and birth_date(number) != born:
        wrong.append("birth_date")
    if sex is not None and gender(number) is not sex:
        wrong.append("gender")
    return tuple(wrong)
