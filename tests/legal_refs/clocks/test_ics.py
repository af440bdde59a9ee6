"""The calendar file: what RFC 5545 asks, one event per day, nothing personal."""

from datetime import UTC, date, datetime
from pathlib import Path

from legal_refs.case import casefile
from legal_refs.clocks import deadlines, ics
from legal_refs.questions.compiler import setting_of
from legal_refs.results import Clock, Words

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
STAMP = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)


def clock(due: date | None = date(2026, 12, 31), passed: bool = False, title: str = "提交；核查, 申请\\一") -> Clock:
    return Clock(
        id="BANK_REVIEW_REQ",
        title=Words(title, "Ask for a review"),
        start=date(2026, 12, 1),
        due=due,
        nominal=due,
        days_left=39 if due else None,
        passed=passed,
        rule=Words("规则" * 40, "Rule; with, signs\nand lines"),
        arithmetic=Words("计算", "Counted"),
        missing=None,
    )


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_lines_end_in_crlf_and_are_at_most_75_octets() -> None:
    text = ics.calendar_text([clock()], stamp=STAMP)
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "") and "\r" not in text.replace("\r\n", "")
    lines = text.split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    plain = ics.calendar_text([clock(title="y" * 200)], stamp=STAMP)
    assert max(len(line.encode()) for line in plain.split("\r\n")) == 75
    assert any(line.startswith(" ") for line in lines)


def test_event_of_one_whole_day() -> None:
    lines = unfolded(ics.calendar_text([clock()], stamp=STAMP))
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert "DTSTAMP:20261122T063000Z" in lines
    assert "DTSTART;VALUE=DATE:20261231" in lines and "DTEND;VALUE=DATE:20270101" in lines
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 1


def test_text_is_escaped_and_comes_back_whole() -> None:
    zh = unfolded(ics.calendar_text([clock()], stamp=STAMP))
    assert "SUMMARY:提交；核查\\, 申请\\\\一" in zh
    assert f"DESCRIPTION:计算\\n{'规则' * 40}" in zh
    en = unfolded(ics.calendar_text([clock()], "en", STAMP))
    assert "SUMMARY:Ask for a review" in en
    assert "DESCRIPTION:Counted\\nRule\\; with\\, signs\\nand lines" in en


def test_reminders_only_before_a_day_to_come() -> None:
    coming = ics.calendar_text([clock()], stamp=STAMP)
    assert coming.count("BEGIN:VALARM") == 2 and "TRIGGER:-P7D" in coming and "TRIGGER:-P1D" in coming
    assert "VALARM" not in ics.calendar_text([clock(passed=True)], stamp=STAMP)


def test_a_clock_without_a_day_is_left_out() -> None:
    assert "VEVENT" not in ics.calendar_text([clock(due=None)], stamp=STAMP)
    assert ics.calendar_text([], stamp=STAMP).startswith("BEGIN:VCALENDAR\r\n")


def test_uid_stays_when_the_day_moves_and_differs_between_clocks() -> None:
    assert ics.uid_of(clock()) == ics.uid_of(clock(due=date(2027, 1, 4), title="新标题"))
    case = casefile.load_path(EXAMPLES / "gan-today.case.yaml")
    every = deadlines.clocks(setting_of(case, date(2026, 11, 22)))
    uids = [line for line in unfolded(ics.calendar_text(every)) if line.startswith("UID:")]
    assert len(uids) == len(set(uids)) == sum(c.due is not None for c in every)


def test_nothing_personal_is_in_the_file() -> None:
    for path in EXAMPLES.glob("*.case.yaml"):
        case = casefile.load_path(path)
        text = "".join(unfolded(ics.calendar_text(deadlines.clocks(setting_of(case, date(2026, 11, 22))))))
        bank = case.bank.name if case.bank else ""
        for secret in (case.victim.name, case.victim.phone, case.victim.id_no, case.victim.domicile, bank):
            assert not secret or secret not in text
