"""The press: rows become folders of papers, a bad row is named and costs only itself, a second run adds what is new."""

from __future__ import annotations

import io
import json
import re
import zipfile
from datetime import date

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from complaints.documents import lint
from complaints.press import rows, shelf, tablefile
from complaints.press.progress import Progress, spoken
from legal_refs.case import casefile
from tests.pressing import COLUMNS, SHARED, bulk, content, line, person, table


@pytest.fixture
def press(tmp_path, capsys):
    """press(source, **options) -> (exit code, what was printed, what was complained of); the folder is tmp_path/out."""

    def run(source, **options):
        code, said = bulk(source, tmp_path / "out", **options)
        out, err = capsys.readouterr()
        return code, out, err + said

    return run


def folders(out):
    return sorted(p.name for p in out.iterdir() if p.name[0].isdigit())


def text_of(folder):
    return lint.text(next(folder.glob("*.docx")).read_bytes())


@pytest.mark.parametrize("workers", [1, 2])
def test_every_row_gets_a_folder_of_its_own_with_its_own_facts_and_no_name_in_any_path(press, tmp_path, workers):
    code, out, _ = press(table(tmp_path / "v.csv", 20), workers=workers)
    assert code == 0 and re.search(r"^made +20$", out, re.M)
    made = folders(tmp_path / "out")
    assert [name[:6] for name in made] == [f"{n:06d}" for n in range(1, 21)]
    for number, name in enumerate(made, 1):
        text = text_of(tmp_path / "out" / name)
        assert set(re.findall(r"标记(\d+)号", text)) == {str(number)}
        assert f"{1000 + number:,}.00" in text
    assert not [p for p in (tmp_path / "out").rglob("*") if "标记" in str(p)]
    assert {p.stat().st_mode & 0o777 for p in (tmp_path / "out").rglob("*.docx")} == {0o600}


def test_a_second_run_makes_what_is_missing_or_changed_and_nothing_else(press, tmp_path):
    source, out = table(tmp_path / "v.csv", 6), tmp_path / "out"
    press(source)
    first = folders(out)
    stamps = {name: (out / name).stat().st_mtime_ns for name in first}
    for file in (out / first[2]).iterdir():
        file.unlink()
    (out / first[2]).rmdir()
    table(source, 6, {5: line([*person(5)[:2], "77.00", *person(5)[3:]])})
    code, said, _ = press(source)
    assert code == 0 and re.search(r"^made +2$", said, re.M) and re.search(r"^there already +4$", said, re.M)
    second = folders(out)
    assert second[2] == first[2] and second[4] != first[4] and len(second) == 6
    assert "77.00" in text_of(out / second[4])
    assert {n for n in second if stamps.get(n) == (out / n).stat().st_mtime_ns} == {first[i] for i in (0, 1, 3, 5)}


def test_what_a_power_cut_left_empty_is_made_again_and_what_somebody_wrote_into_a_paper_stays(press, tmp_path):
    source, out = table(tmp_path / "v.csv", 5), tmp_path / "out"
    press(source)
    whole = content(out)
    emptied, halved, bare, gone, edited = ((out / name) for name in folders(out))
    (emptied / "manifest.json").write_bytes(b"")
    halved_paper = next(halved.glob("*.docx"))
    halved_paper.write_bytes(halved_paper.read_bytes()[: halved_paper.stat().st_size // 2])
    next(bare.glob("*.docx")).write_bytes(b"")
    for file in gone.iterdir():
        file.unlink()
    paper = next(edited.glob("*.docx"))
    with zipfile.ZipFile(paper, "a") as own:
        own.writestr("docProps/note.txt", "our own words")
    written = paper.read_bytes()
    code, said, _ = press(source)
    assert code == 0 and re.search(r"^made +4$", said, re.M) and re.search(r"^there already +1$", said, re.M)
    assert paper.read_bytes() == written
    changed = {name for name, digest in content(out).items() if whole[name] != digest}
    assert {name.split("/")[0] for name in changed} == {edited.name}


def test_what_is_no_longer_in_the_input_is_counted_and_left(press, tmp_path):
    source = table(tmp_path / "v.csv", 4)
    press(source)
    _, said, _ = press(table(source, 2))
    assert "2 of rows no longer in the input" in said and len(folders(tmp_path / "out")) == 4


def test_a_run_goes_on_with_the_day_on_which_it_began(press, tmp_path):
    source = table(tmp_path / "v.csv", 2)
    press(source, on=date(2026, 11, 20))
    code, said, _ = press(source, on=None)
    assert code == 0 and "2026-11-20" in said and re.search(r"^made +0$", said, re.M)


DAMAGED = {
    3: (line(person(3)[:3]), "", "3 cells where the first line names 5 columns"),
    5: (line([*person(5), "x"]), "", "6 cells"),
    7: (line([*person(7)[:2], "秘密多", *person(7)[3:]]), "transactions[0].cny", ""),
    9: (line([*person(9)[:3], "秘密天", "0009"]), "transactions[0].when.day", ""),
    11: (line(["秘密\x00人", *person(11)[1:]]), "victim.name", "U+0000"),
    13: (b'"\xe7\xa7\x98\xe5\xaf\x86,1,1.00,2026-05-21,0013\r\n', "", "quotation mark"),
    15: (b"\xc3\xd8\xc3\xdc,1,1.00,2026-05-21,0015\r\n", "", "not utf-8 text, as the rest of the file is"),
    17: (line(["秘密" * 300, *person(17)[1:]]), "victim.name", "length"),
    19: (line([*person(19)[:4], "秘密"]), "card.tail", ""),
    21: (b'a"b"c,"d"e,1.00,2026-05-21,0021\r\n', "", "quotation mark"),
    23: (line([*person(23)[:2], "-5", *person(23)[3:]]), "transactions[0].cny", "amount"),
    25: (line([*person(25)[:2], "1e999999", *person(25)[3:]]), "transactions[0].cny", "amount"),
}


@pytest.mark.parametrize("workers", [1, 2])
def test_a_damaged_row_is_named_with_field_and_reason_never_with_its_value(press, tmp_path, workers):
    source = table(tmp_path / "v.csv", 60, {n: raw for n, (raw, _, _) in DAMAGED.items()})
    code, out, err = press(source, workers=workers)
    assert code == 1 and f"{len(DAMAGED)} of 60 rows failed" in err
    complaints = re.findall(r"^row (\d+) \(line (\d+)\): (.+)$", err, re.M)
    assert [int(number) for number, _, _ in complaints] == sorted(DAMAGED)
    for number, place, said in complaints:
        _, field, reason = DAMAGED[int(number)]
        assert int(place) == int(number) + 1 and said.startswith(field) and reason in said
    assert "秘密" not in out + err
    assert [int(n[:6]) for n in folders(tmp_path / "out")] == [n for n in range(1, 61) if n not in DAMAGED]


def test_hostile_words_are_only_words(press, tmp_path):
    typed = [
        "=cmd|' /C calc'!A0",
        "{{ 7*7 }}{% for x in y %}",
        "</w:t></w:p>&amp;",
        "../../etc/passwd",
        '标,记\n“引”"号',
    ]
    source = table(tmp_path / "v.csv", 5, {n: line([t, *person(n)[1:]]) for n, t in enumerate(typed, 1)})
    code, _, err = press(source)
    assert code == 0, err
    for name, words in zip(folders(tmp_path / "out"), typed, strict=True):
        assert words.replace("\n", " ").split()[0] in text_of(tmp_path / "out" / name)


def test_json_lines_hold_whole_cases_and_by_default_all_papers_that_are_advised(press, tmp_path, assessed):
    source = tmp_path / "cases.jsonl"
    good = [json.dumps(casefile.to_plain(assessed(name)[0]), default=str) for name in ("gan-today", "leak-calls")]
    source.write_text(
        "\n".join([good[0], '{"incident": ', "", '{"incident": "秘密"}', good[1], "[1]"]), encoding="utf-8"
    )
    code, _, err = press(source, documents=None)
    assert code == 1 and "秘密" not in err
    assert re.findall(r"^row (\d+) \(line (\d+)\)", err, re.M) == [("2", "2"), ("3", "4"), ("5", "6")]
    made = [json.loads((tmp_path / "out" / n / "manifest.json").read_bytes()) for n in folders(tmp_path / "out")]
    assert [len(m["documents"]) > 3 for m in made] == [True, True]


def test_a_blocked_paper_names_the_missing_field(press, tmp_path):
    shared = tmp_path / "short.case.yaml"
    text = SHARED.read_text(encoding="utf-8")
    shared.write_text(text.replace('  phone: "13800138001"\n  id_no', "  id_no"), encoding="utf-8")
    source = tmp_path / "v.csv"
    source.write_text("victim.name,victim.phone\n甲,\n乙,13800138002\n", encoding="utf-8")
    code, _, err = press(source, case=shared)
    assert code == 1 and re.search(r"^row 1 \(line 2\): B1, .*victim\.phone.*: ", err, re.M)
    assert len(folders(tmp_path / "out")) == 1


@pytest.mark.parametrize(
    ("name", "text", "options", "reason"),
    [
        ("v.txt", "", {}, "csv or"),
        ("v.csv", "victim.nmae\nx\n", {}, "column 1"),
        ("v.csv", "victim.name,victim.name\nx,y\n", {}, "twice"),
        ("v.csv", "transactions[999999999].cny\n1\n", {}, "column 1"),
        ("v.csv", "", {}, "first line"),
        ("v.csv", "victim.name\nx\n", {"documents": "Z9"}, "Z9"),
        ("v.csv", "victim.name\nx\n", {"workers": 0}, "--workers"),
        ("v.jsonl", "{}\n", {"case": SHARED}, "--case"),
    ],
)
def test_what_cannot_begin_ends_with_two_and_a_reason(press, tmp_path, name, text, options, reason):
    (tmp_path / name).write_text(text, encoding="utf-8")
    code, _, err = press(tmp_path / name, **options)
    assert code == 2 and reason in err
    assert not list(tmp_path.glob("out/[0-9]*"))


def test_a_folder_with_other_files_is_not_written_to(press, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "diary.txt").write_text("x")
    code, _, err = press(table(tmp_path / "v.csv", 1))
    assert code == 2 and "other files" in err and [p.name for p in (tmp_path / "out").iterdir()] == ["diary.txt"]


def test_two_runs_at_once_do_not_share_a_folder(press, tmp_path, monkeypatch):
    monkeypatch.setattr(shelf, "_PATIENCE", 0.1)
    with shelf.opened(tmp_path / "out"):
        code, _, err = press(table(tmp_path / "v.csv", 1))
    assert code == 2 and "another run" in err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_table_of_any_office_program_is_read(tmp_path, encoding, end):
    """Two rows beside a cell with a line break of its own: Excel writes GBK or UTF-16, older ones end lines with CR."""
    source = tmp_path / "v.csv"
    text = end.join(["victim.name,victim.occupation", "甘小远,教师", '欧阳𠮷,"甲\n乙"', ""])
    source.write_bytes(text.encode(encoding))
    table = rows.Source(source, tablefile.encoding_of(source))
    assert table.columns() == ("victim.name", "victim.occupation")
    assert [(r.number, r.cells, r.fault) for r in table.records()] == [
        (1, ("甘小远", "教师"), ""),
        (2, ("欧阳𠮷", "甲\n乙"), ""),
    ]


def test_lines_of_json_may_be_utf16(tmp_path):
    source = tmp_path / "v.jsonl"
    source.write_bytes('{"story": "甘"}\r\n{}\r\n'.encode("utf-16"))
    found = list(rows.Source(source, tablefile.encoding_of(source)).records())
    assert [r.cells for r in found] == ['{"story": "甘"}'.encode(), b"{}"]


def test_one_row_in_another_encoding_is_named_and_never_read_as_other_signs(press, tmp_path):
    """欧阳 in UTF-8 is six bytes that GBK reads as three signs without complaint."""
    source, names = tmp_path / "v.csv", ["甘小远", "李四光", "欧阳"]
    for most, other in (("utf-8", "gb18030"), ("gb18030", "utf-8")):
        source.write_bytes(
            b"victim.name\n" + b"".join(n.encode(most) + b"\n" for n in names[:2]) + names[2].encode(other)
        )
        code, _, err = press(source)
        assert code == 1 and re.findall(r"^row (\d+) \(line \d+\): (.{14})", err, re.M) == [
            ("3", f"not {most} text,"[:14])
        ]


def test_a_large_utf16_table_is_read_block_by_block(tmp_path):
    source = tmp_path / "v.csv"
    source.write_bytes(table(source, 6000).read_bytes().decode().encode("utf-16"))
    found = list(rows.Source(source, tablefile.encoding_of(source)).records())
    assert [r.cells[0] for r in found] == [f"标记{n}号" for n in range(1, 6001)] and not any(r.fault for r in found)
    assert 0 < found[3000].read <= found[-1].read <= source.stat().st_size


@pytest.mark.parametrize("command", ["draft", "assess"])
def test_of_an_endless_file_no_more_is_read_than_a_case_may_have(tmp_path, command):
    more = ["--out", str(tmp_path / "out")] if command == "draft" else []
    with pytest.raises(CommandError, match=r"zero:1: .file.: larger than 1024 KiB"):
        call_command(command, "/dev/zero", *more)


def test_a_quote_that_is_never_closed_does_not_swallow_the_rows_after_it(tmp_path):
    source = table(tmp_path / "v.csv", 300, {2: b'"never,1,1,1,1\r\n', 200: b'1,"never,1,1,1\r\n'})
    found = list(rows.Source(source).records())
    assert [r.number for r in found if r.fault] == [2, 200]
    assert [r.number for r in found] == list(range(1, 301)) and [r.line for r in found] == list(range(2, 302))


def test_a_cell_may_hold_line_breaks(tmp_path):
    source = table(tmp_path / "v.csv", 3, {2: line(["甲\n乙\n丙", *person(2)[1:]])})
    found = list(rows.Source(source).records())
    assert [r.fault for r in found] == ["", "", ""] and [r.line for r in found] == [2, 3, 6]
    assert found[1].cells[0] == "甲\n乙\n丙"


def test_an_endless_line_costs_only_itself(tmp_path):
    source = tmp_path / "v.jsonl"
    source.write_bytes(b'{"a": "' + b"x" * 3_000_000 + b'"}\n{}\n')
    first, second = rows.Source(source).records()
    assert "KiB" in first.fault and first.cells == b"" and second.cells == b"{}"


def test_every_column_of_the_tests_is_a_field_and_groups_are_none():
    assert all(rows.known(name) for name in (*COLUMNS, "bank.place.city", "card.kind"))
    assert not any(
        rows.known(name) for name in ("victim", "transactions[0]", "victim..name", "__class__", "Victim.name")
    )


def test_an_unknown_fault_of_one_row_does_not_stop_the_others(press, tmp_path, monkeypatch):
    from complaints.documents import sets

    real = sets.assess
    monkeypatch.setattr(sets, "assess", lambda case, on: 1 / 0 if case.victim.name == "标记2号" else real(case, on))
    code, _, err = press(table(tmp_path / "v.csv", 3))
    assert code == 1 and "row 2 (line 3): an unexpected ZeroDivisionError" in err
    assert len(folders(tmp_path / "out")) == 2


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_the_bar_shows_share_rate_and_time_left_and_complaints_stand_on_lines_of_their_own():
    now = [0.0]
    out = Terminal()
    bar = Progress(out, 1000, lambda: now[0])
    for read in (100, 250):
        now[0] += 5
        bar.row(read)
    bar.say("row 2: x")
    shown = out.getvalue().split("\r")
    assert shown[2].rstrip() == "[#######.....................]  25%  2 rows  0/s  0:30 left"
    assert shown[-1] == "row 2: x\n" and not shown[-2].strip()


def test_beside_a_terminal_progress_is_a_plain_line_now_and_then():
    now = [0.0]
    out = io.StringIO()
    bar = Progress(out, 100, lambda: now[0])
    for read in range(1, 41):
        now[0] += 1
        bar.row(read)
    assert out.getvalue().splitlines()[0] == "10%  10 rows  1/s  1:30 left" and len(out.getvalue().splitlines()) == 4
    assert (spoken(75), spoken(3675)) == ("1:15", "1:01:15")


def test_a_failed_write_leaves_nothing_behind(tmp_path, monkeypatch):
    with shelf.opened(tmp_path):
        monkeypatch.setattr(shelf.os, "fchmod", lambda *args: (_ for _ in ()).throw(OSError(28, "No space left")))
        with pytest.raises(OSError, match="No space"):
            shelf.put(tmp_path, "000001-000000000000", [("B1.docx", b"x")])
    assert [p.name for p in tmp_path.iterdir()] == [".lock"]


def test_the_same_table_gives_the_same_bytes_with_one_and_with_two_workers(press, tmp_path):
    source, out = table(tmp_path / "v.csv", 24), tmp_path / "out"
    press(source, workers=1)
    alone = content(out)
    out.rename(tmp_path / "alone")
    press(source, workers=2)
    assert content(out) == alone and len(alone) == 24 * 2 + 2
    assert all(zipfile.is_zipfile(path) for path in out.rglob("*.docx"))


def test_thousands_of_columns_are_refused_at_once_by_the_name_of_the_file(tmp_path):
    table = tmp_path / "wide.csv"
    table.write_text(",".join("victim.name" for _ in range(9000)) + "\n")
    with pytest.raises(rows.InputError, match=r"wide\.csv: the first line names more than 2000 columns"):
        rows.Source(table).columns()


def test_the_lock_is_never_written_through_a_link(press, tmp_path):
    other = tmp_path / "other"
    other.write_text("kept")
    out = tmp_path / "out"
    out.mkdir()
    (out / shelf.LOCK).symlink_to(other)
    code, _, err = press(table(tmp_path / "v.csv", 1))
    assert code == 2 and str(out / shelf.LOCK) in err and other.read_text() == "kept"
