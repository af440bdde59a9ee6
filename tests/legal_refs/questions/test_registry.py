"""The registry of questions: each has a meaning in both languages, reads what it says, answers yes, no or unknown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec import Struct, structs

from legal_refs.case import casefile
from legal_refs.case.facts import Card, Case, Custody, Evidence, Filing, Leak, Moment, Police, Regulator, Transaction
from legal_refs.case.vocabulary import (
    Answer,
    CardKind,
    Channel,
    DataCategory,
    EvidenceForm,
    EvidenceGroup,
    Incident,
    PoliceStatus,
    Reply,
)
from legal_refs.files.datafiles import DataError
from legal_refs.questions.compiler import ConditionError, Setting, setting_of
from legal_refs.questions.questionfile import Row, data
from legal_refs.questions.registry import asked, assembled, questions, registry
from tests.cards import EXAMPLES

DAY = date(2026, 11, 22)
ATM = Transaction(when=Moment(day=date(2026, 5, 21)), cny=Decimal("10.00"), channel=Channel.ATM)
PAID = Transaction(when=Moment(day=date(2026, 5, 21)), cny=Decimal("10.00"), channel=Channel.QUICK_PAY)


def answer(written: Any, on: date = DAY, **facts: Any) -> bool | None:
    case = Case(**({"incident": Incident.COUNTERFEIT_ATM} | facts))
    return registry().compile(written).holds(setting_of(case, on))


def test_every_question_means_something_in_both_languages() -> None:
    assert len(questions()) > 80
    for question in questions():
        assert any("一" <= sign <= "鿿" for sign in question.meaning.zh), question.name
        assert question.meaning.en.endswith(".") and "\n" not in question.meaning.en, question.name


def test_nothing_is_asked_twice_under_two_names() -> None:
    written = [repr(row.asks) for row in data().questions if row.asks is not None]
    assert len(set(written)) == len(written)


class Watched:
    """A case that notes which of its fields are looked at."""

    def __init__(self, thing: Struct, path: str, seen: set[str]) -> None:
        self._thing, self._path, self._seen = thing, path, seen

    def __getattr__(self, name: str) -> Any:
        member = getattr(type(self._thing), name, None)
        if isinstance(member, property):
            return member.fget(self)
        path = f"{self._path}.{name}".lstrip(".")
        self._seen.add(path)
        return self._watched(getattr(self._thing, name), path)

    def _watched(self, value: Any, path: str) -> Any:
        if isinstance(value, tuple):
            return tuple(self._watched(item, path) for item in value)
        return Watched(value, path, self._seen) if isinstance(value, Struct) else value


@pytest.mark.parametrize("name", sorted(registry().plain))
def test_a_question_reads_only_the_fields_that_it_says(name: str) -> None:
    condition = registry().plain[name]
    for path in sorted(EXAMPLES.glob("*.case.yaml")):
        case, seen = casefile.load_path(path), set()
        condition.holds(Setting(Watched(case, "", seen), DAY, case.incident_day, None))  # type: ignore[arg-type]
        for field in seen:
            told = any(r == field or r.startswith(f"{field}.") or field.startswith(f"{r}.") for r in condition.reads)
            assert told, f"reads {field} of {path.name}"


def test_the_kind_of_theft_is_what_incident_words_or_all_transactions_say() -> None:
    mixed = {"incident": Incident.LEAK_THEN_THEFT}
    assert [answer(q, **mixed) for q in ("counterfeit", "online")] == [None, None]
    assert [answer(q, **mixed, transactions=(ATM,)) for q in ("counterfeit", "online")] == [True, False]
    assert [answer(q, **mixed, transactions=(PAID,)) for q in ("counterfeit", "online")] == [False, True]
    assert [answer(q, **mixed, transactions=(ATM, PAID)) for q in ("counterfeit", "online")] == [None, None]
    assert answer("online", incident=Incident.LEAK_CALLS) is False


@pytest.mark.parametrize(
    ("written", "facts", "holds"),
    [
        ({"said_yes": "custody.code_told"}, {}, None),
        ({"said_yes": "custody.code_told"}, {"custody": Custody(code_told=Answer.NO)}, False),
        ({"said_no": "custody.code_told"}, {"custody": Custody(code_told=Answer.NO)}, True),
        ({"unless": {"said_yes": "custody.code_told"}}, {}, True),
        ({"surely": {"said_yes": "custody.code_told"}}, {}, False),
        ({"not": {"said_yes": "custody.code_told"}}, {}, None),
        ({"given": "card.tail"}, {}, False),
        ({"given": "card.tail"}, {"card": Card(kind=CardKind.DEBIT, tail="1234")}, True),
        ({"given": "transactions"}, {"transactions": (ATM,)}, True),
        ({"word": {"card.kind": "debit"}}, {}, None),
        ({"word": {"card.kind": ["debit", "credit"]}}, {"card": Card(kind=CardKind.DEBIT)}, True),
        ({"word": {"card.clause": "court"}}, {"card": Card(kind=CardKind.DEBIT)}, None),  # the clause is not known
        ({"word": {"card.clause": "unknown"}}, {"card": Card(kind=CardKind.DEBIT)}, True),
        ({"word": {"transactions.channel": "atm"}}, {"transactions": (PAID, ATM)}, True),
        ({"word": {"transactions.channel": "pos"}}, {"transactions": (PAID, ATM)}, False),
        ({"word": {"transactions.channel": "pos"}}, {}, None),
        ({"word": {"leak.categories": ["balance"]}}, {"leak": Leak(categories=(DataCategory.NAME,))}, False),
        ({"past": "filing.judged_before"}, {"filing": Filing(judged_before=DAY)}, True),
        ({"past": "filing.judged_before"}, {"filing": Filing(judged_before=date(2026, 11, 23))}, False),
        ({"past": "filing.judged_before"}, {}, False),
        ({"within_days": {"police.refusal_received": 7}}, {}, None),
        ({"sent_to": "nfra_complaint"}, {"regulators": (Regulator(desk="12378", sent=DAY),)}, True),
        ({"sent_to": "nfra_complaint"}, {}, False),
        ({"reply_at": {"nfra_complaint": ["pending"]}}, {}, None),
    ],
)
def test_a_question_with_an_argument(written: Any, facts: dict[str, Any], holds: bool | None) -> None:
    assert answer(written, **facts) is holds


@pytest.mark.parametrize(("received", "holds"), [(date(2026, 11, 15), True), (date(2026, 11, 14), False)])
def test_within_days_counts_back_from_the_filing_day(received: date, holds: bool) -> None:
    """22 November less 7 days is 15 November."""
    police = Police(when=Moment(day=date(2026, 11, 1)), status=PoliceStatus.REFUSED, refusal_received=received)
    assert answer({"within_days": {"police.refusal_received": 7}}, police=police) is holds


def test_the_latest_matter_at_a_desk_answers() -> None:
    old = Regulator(desk="12378", sent=date(2026, 1, 1), reply=Reply.DONE)
    new = Regulator(desk="金融监管总局", sent=date(2026, 2, 1), reply=Reply.PENDING)
    written = {"reply_at": {"nfra_complaint": ["pending", "none"]}}
    assert answer(written, regulators=(new, old)) is True
    assert answer(written, regulators=(old,)) is False


def test_an_item_that_is_told_decides_for_the_list() -> None:
    item = Evidence(group=EvidenceGroup.LEAK, name="通话记录", form=EvidenceForm.DOCUMENT)
    assert answer({"word": {"evidence.group": ["leak", "source_link"]}}, evidence=(item,)) is True


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("thefft", "thefft"),
        ({"said_yes": "custody.card_kept"}, "custody.card_kept"),
        ({"said_yes": "card.kind"}, "yes-no question"),
        ({"given": "transaction"}, "transaction"),
        ({"word": {"card.kind": "debet"}}, "debet"),
        ({"word": {"transactions.cny": "10"}}, "holds no word"),
        ({"word": "card.kind"}, "one field with its value"),
        ({"past": "card.kind"}, "not a day"),
        ({"within_days": {"police.refusal_received": "soon"}}, "number of days"),
        ({"sent_to": "nfra"}, "nfra_complaint"),
        ({"reply_at": {"credit": ["waiting"]}}, "waiting"),
        ({"any": "theft"}, "takes a list"),
        ({"theft": True}, "theft"),
        (["theft"], "theft"),
    ],
)
def test_what_is_misspelt_is_refused_when_it_is_compiled(written: Any, told: str) -> None:
    with pytest.raises(ConditionError, match=told):
        registry().compile(written)


def _row(name: str, asks: Any) -> Row:
    return Row(id=name, zh="这是一个问题", en="This is a question.", asks=asks)


def test_faulty_rows_are_told_all_at_once() -> None:
    wrong = (_row("one", "thefft"), _row("two", {"given": "cards"}), _row("first", "second"), _row("second", "first"))
    with pytest.raises(DataError) as error:
        assembled((*data().questions, *wrong), data().combining)
    said = str(error.value).splitlines()
    assert [line.split(": ")[1] for line in said if "questions.yaml" in line][:3] == ["one", "two", "first"]
    assert any("a circle: first → second → first" in line for line in said)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (lambda rows: rows[1:], "has no row"),
        (lambda rows: (*rows, _row("theft", "leak")), "stands twice"),
        (lambda rows: (*rows, _row("coming", None)), "put together here or stands in code"),
    ],
)
def test_rows_and_code_belong_together(rows: Any, told: str) -> None:
    with pytest.raises(DataError, match=told):
        assembled(rows(data().questions), data().combining)


def test_one_row_adds_a_question() -> None:
    row = _row("stolen_abroad", {"all": ["theft", {"said_yes": "transactions.overseas"}]})
    made = assembled((*data().questions, row), data().combining)
    case = Case(incident=Incident.COUNTERFEIT_ATM, transactions=(ATM,))
    assert made.compile("stolen_abroad").holds(setting_of(case, DAY)) is None
    at_home = Case(incident=Incident.COUNTERFEIT_ATM, transactions=(structs.replace(ATM, overseas=Answer.NO),))
    assert made.compile("stolen_abroad").holds(setting_of(at_home, DAY)) is False
    assert made.compile("stolen_abroad").reads == {"incident", "money_left", "staff.voucher", "transactions.overseas"}


def test_a_question_by_its_name() -> None:
    case = Case(incident=Incident.LEAK_CALLS)
    assert asked("leak", setting_of(case, DAY)) is True
