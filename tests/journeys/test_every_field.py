"""Whatever a form accepts, the case accepts, and its file says the same again: over every question of the interview."""

from functools import cache
from typing import Any

import msgspec
import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec import inspect

from complaints.journey.forms import field_of
from complaints.journey.steps import STEPS
from complaints.journey.table import Ask, Facts, Step
from legal_refs.case import casefile, fieldtree
from legal_refs.case.facts import Case
from tests.intake.trials import TODAY

ASKED = [(s, a) for s in STEPS for a in s.asks if a.kind not in ("carry", "features") and not a.path.startswith("_")]
ZEROS = [chr(i) for i in range(0x110000) if chr(i).isdecimal() and int(chr(i)) == 0]
"""The digit nought of every script: a Tibetan one in the last four digits of a card ended in an error of the server."""
SAMPLES = {
    "money": [
        "1.8万",
        "壹万捌仟元整",
        "一亿亿亿",
        "零",
        "-0",
        "0",
        "1e3",
        "999999999999.99",
        "0.001",
        "999999999999999",
        "￥12.00",
    ],
    "percent": ["50%", "100.5%", "0%", "-5", "100", "1000000%", "18.25"],
    "count": ["-5", "0", "1", "43次", "四十三", "90", "91", "999999", "9999999", "九百九十九万", "999999999999"],
    "clock": ["12:34", "24:00", "晚上8点31分", "2031", "8:5"],
    "tail": ["1234", "*1234", "12345"],
    "phone": ["13800138000", "0771-5550101", "95588", "+8613800138000", "6222021234567890128", "62220212345678901280"],
    "email": ["a@b.cc", "a@b", "6222021234567890128@x.cn"],
    "postcode": ["530000", "53000"],
    "currency": ["USD", "usd", "ＵＳＤ", "美元", "ſſS"],
    "uscc": ["91450100MA5KXXXX12", "914501000000000000"],
    "id_no": ["450102198003151233", "45010219800315123x", "E12345678"],
}
ANY = [
    *(
        "x" * 200,
        "甲" * 200,
        "甲" * 201,
        "甲" * 2000,
        "甲" * 2001,
        "甲" * 20_000,
        "甲" * 20_001,
        "😀" * 200,
        "甲\n" * 90,
    ),
    *("\u202eabc", "a\u200bb", "\u2028a", "a\x85b", "a\x0bb", "\ufffd", "\U0010ffff", "ﷺ" * 200, "\ufeff", "\u00ad"),
    *("6222021234567890128", "6222 0212 3456 7890 128", "450102198003151233", "2026-05-21 6222021234567890128"),
    *(
        "yes",
        "no",
        "",
        "[]",
        "null",
        "~",
        "{a: b}",
        "a: b",
        "- a",
        "#x",
        "'",
        '"',
        "\\",
        "%",
        "!x",
        "&a",
        "*a",
        "|",
        ">",
    ),
]


def in_another_script(text: str, zero: str) -> str:
    return "".join(chr(ord(zero) + int(c)) if c in "0123456789" else c for c in text)


@st.composite
def typed(draw, ask: Ask) -> Any:
    """What somebody may send for a question: right, nearly right, absurd, in the digits of any script."""
    if ask.kind == "day":
        day = draw(st.dates(max_value=TODAY))
        boxes = draw(st.sampled_from([[str(day.year), str(day.month), str(day.day)], [day.isoformat(), "", ""]]))
        return [in_another_script(box, draw(st.sampled_from(ZEROS))) for box in boxes]
    if ask.kind in ("choice", "yes", "many"):
        token = draw(st.sampled_from([o for o, _label in field_of(ask, Facts(), "").options] + ["no such token"]))
        return [token] if ask.kind == "many" else token
    known = st.sampled_from(SAMPLES.get(ask.kind, ANY))
    digits = st.text("0123456789", max_size=30)
    text = draw(st.one_of(known, st.sampled_from(ANY), st.text(max_size=40), digits))
    return in_another_script(text, draw(st.sampled_from(ZEROS))) if draw(st.booleans()) else text


def sample(kind: Any) -> Any:
    """Some value of a type."""
    if isinstance(kind, inspect.Metadata):
        return sample(kind.type)
    if isinstance(kind, inspect.StructType):
        return needed(kind)
    if isinstance(kind, inspect.EnumType):
        return next(iter(kind.cls)).value
    return {"DateType": "2026-05-21", "DecimalType": "1.00", "StrType": "甲"}[type(kind).__name__]


def needed(kind: inspect.StructType) -> dict[str, Any]:
    """What a group of facts must say."""
    return {f.encode_name: sample(f.type) for f in kind.fields if f.required}


CASE: Any = inspect.type_info(Case)


@cache
def group_at(path: str) -> Any:
    """The type of the group that holds the last name of a path."""
    kind = CASE
    for name in path.split(".")[:-1]:
        kind = next(f.type for f in kind.fields if f.encode_name == name.removesuffix("[]"))
        while not isinstance(kind, inspect.StructType):
            if isinstance(kind, inspect.UnionType):
                kind = next(t for t in kind.types if not isinstance(t, inspect.NoneType))
            kind = getattr(kind, "item_type", getattr(kind, "type", kind))
    return kind


def case_with(path: str, value: Any) -> Case:
    """The smallest case that holds this value."""
    plain = needed(CASE)
    here, names = plain, path.split(".")
    for i, name in enumerate(names[:-1]):
        group = needed(group_at(".".join(names[: i + 2])))
        listed = name.endswith("[]")
        inner = here.setdefault(name.removesuffix("[]"), [group] if listed else group)
        here = inner[0] if listed else inner
    here[names[-1]] = value
    return casefile.from_plain(plain)


def accepted(step: Step, ask: Ask, given_text: Any) -> bool:
    """Whether the form takes what was typed; asserts all that must hold then."""
    path = step.full_path(ask)
    try:
        value = field_of(ask, Facts(), path).clean(given_text)
    except ValidationError:
        return False
    if value in (None, "", []):
        return True
    case = case_with(path, value)
    assert casefile.loads(casefile.dumps(case)) == case, path
    again = casefile.from_plain(msgspec.json.decode(msgspec.json.encode(casefile.to_plain(case))))
    assert again == case, path
    return True


def every_field(examples: int) -> tuple[int, int]:
    """How many of the typed texts the forms took, and how many they refused."""
    counts = {True: 0, False: 0}

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def one_round(data: Any) -> None:
        for step, ask in ASKED:
            counts[accepted(step, ask, data.draw(typed(ask)))] += 1

    one_round()
    return counts[True], counts[False]


def test_whatever_a_form_accepts_the_case_accepts_and_the_file_says_again():
    taken, refused = every_field(15)
    assert taken > 500 and refused > 500


@pytest.mark.soak
def test_whatever_a_form_accepts_long(figure):
    taken, refused = every_field(400)
    figure("form, case, file", taken + refused, f"typed texts over {len(ASKED)} questions, {taken} taken, 0 lost")


def test_every_field_of_the_types_has_its_bounds():
    """Every text a length, every number a range, every list a count; every question a field."""
    for path, leaf in fieldtree.leaves().items():
        kind = type(leaf.kind).__name__
        assert kind != "StrType" or leaf.longest or leaf.kind.pattern, path
        assert kind not in ("IntType", "DecimalType") or leaf.most is not None or path == "format", path
    assert all(fieldtree.counts().values())
    for step, ask in ASKED:
        assert step.full_path(ask) in fieldtree.leaves() or ask.kind in ("many", "lines"), ask.path
    for step in STEPS:
        assert not step.many or step.many in fieldtree.counts()
