"""Files of every kind become rows or are refused in words: workbooks, PDF, encodings, and what wants to do harm."""

import base64
import io
import json
import struct
import zipfile
import zlib
from datetime import datetime
from unittest import mock

import pytest
from django.core.management import call_command
from openpyxl import Workbook
from PIL import Image
from pillow_heif import register_heif_opener

from complaints.intake import apart, files
from complaints.intake.refusal import Refused
from complaints.web.refusals import sentence
from tests.intake.rendered import picture, rows, screen
from tests.intake.sighted import score
from tests.intake.trials import TODAY, written
from tests.timing import least


def workbook(rows) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def pdf(lines, size=10) -> bytes:
    """A page of text: (x, y, text) in points from the left below, ASCII only."""
    text = (
        b"BT /F1 %d Tf " % size
        + b" ".join(b"1 0 0 1 %d %d Tm (%s) Tj" % (x, y, t.encode()) for x, y, t in lines)
        + b" ET"
    )
    return pdf_of(text)


def pdf_of(content: bytes, filters: bytes = b"") -> bytes:
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d %s >>\nstream\n" % (len(content), filters) + content + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + part + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out
        + b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)
    )


def refused(raw: bytes) -> str:
    with pytest.raises(Refused) as caught:
        files.read(raw, TODAY)
    assert sentence(caught.value.reason)
    return caught.value.reason


def test_a_workbook_with_days_times_and_numbers():
    raw = workbook(
        [
            ["某某银行交易明细"],
            ["交易时间", "摘要", "支出", "收入", "余额"],
            [datetime(2026, 11, 3, 3, 12, 5), "快捷支付", 4980, None, 3143.45],
            [datetime(2026, 11, 4, 9, 0), "代发工资", None, 12000.5, 15143.95],
        ]
    )
    assert [written(r) for r in files.read(raw, TODAY).rows] == [
        "2026-11-03 03:12 4980.00 CNY out",
        "2026-11-04 09:00 12000.50 CNY in",
    ]


def test_a_pdf_by_the_places_of_its_words_with_amounts_on_the_right():
    heads = [
        (40, 800, "Date"),
        (140, 800, "Description"),
        (330, 800, "Debit"),
        (420, 800, "Credit"),
        (500, 800, "Balance"),
    ]
    lines = [
        *heads,
        *[(40, 780, "2026-11-03"), (140, 780, "ATM"), (318, 780, "500.00"), (494, 780, "1,500.00")],
        *[(40, 760, "2026-11-04"), (140, 760, "SALARY"), (408, 760, "3,000.00"), (494, 760, "4,500.00")],
        *[(40, 740, "2026-11-05"), (140, 740, "SHOP"), (318, 740, "250.00"), (494, 740, "4,250.00")],
    ]
    rows = files.read(pdf(lines), TODAY).rows
    assert [(str(r.amount), r.direction) for r in rows] == [("500.00", "out"), ("3000.00", "in"), ("250.00", "out")]
    assert [r.proven for r in rows] == [False, True, True]


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", "<x/>")
        package.writestr("xl/worksheets/sheet1.xml", b" " * 200_000_000)
    return out.getvalue()


def entities() -> bytes:
    lots = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
    book = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">{lots}]><workbook>&a11;</workbook>'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook([["a"]]))) as sound, zipfile.ZipFile(out, "w") as package:
        for part in sound.infolist():
            package.writestr(part.filename, book if part.filename == "xl/workbook.xml" else sound.read(part))
    return out.getvalue()


def huge_png(side=14_200) -> bytes:
    """The head of a picture of 200 million points, and little more."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    data = zlib.compress(b"\0" * 1_000_000)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk
        + struct.pack(">I", len(data))
        + b"IDAT"
        + data
        + struct.pack(">I", zlib.crc32(b"IDAT" + data))
    )


def many_rows(count=400_000) -> bytes:
    """A workbook of empty rows: some 60 KB that unpack to 20 MB."""
    head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    rows = '<row><c t="inlineStr"><is><t>a</t></is></c></row>' * count
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook([["a"]]))) as sound, zipfile.ZipFile(out, "w", 8) as package:
        for part in sound.infolist():
            sheet = part.filename == "xl/worksheets/sheet1.xml"
            package.writestr(part.filename, head + rows + "</sheetData></worksheet>" if sheet else sound.read(part))
    return out.getvalue()


def packed(content: bytes, *filters: str) -> bytes:
    """A PDF whose page is packed several times, the first filter outermost."""
    for name in reversed(filters):
        if name == "FlateDecode":
            content = zlib.compress(content)
        else:
            content = base64.a85encode(content) + b"~>" if name == "ASCII85Decode" else content.hex().encode() + b">"
    return pdf_of(content, f"/Filter [{' '.join('/' + name for name in filters)}]".encode())


HOSTILE = {
    "nothing": (b"  \n", "empty"),
    "workbook that unpacks to 200 MB": (bomb(), "large"),
    "workbook of entities": (entities(), "damaged"),
    "archive that is no workbook": (b"PK\x03\x04" + b"\0" * 500, "damaged"),
    "PDF whose page unpacks to 200 MB": (pdf_of(zlib.compress(b"0 " * 100_000_000), b"/Filter /FlateDecode"), "large"),
    "PDF whose page is packed twice": (packed(b"0 " * 100_000_000, "FlateDecode", "FlateDecode"), "large"),
    "PDF whose page is packed and written in digits": (
        packed(b"0 " * 100_000_000, "ASCIIHexDecode", "FlateDecode"),
        "large",
    ),
    "PDF whose page is packed and written in letters": (
        packed(b"0 " * 100_000_000, "ASCII85Decode", "FlateDecode"),
        "large",
    ),
    "PDF with 40 MB of drawing": (packed(b"q Q " * 10_000_000, "FlateDecode"), "large"),
    "PDF of long runs": (pdf_of(b"\x81a" * 3_000_000 + b"\x80", b"/Filter /RunLengthDecode"), "large"),
    "workbook of 400,000 empty rows": (many_rows(), "large"),
    "PDF with 100,000 streams": (b"%PDF-1.4\n" + b"stream\n\nendstream\n" * 100_000, "large"),
    "PDF of nothing": (b"%PDF-1.4\n", "damaged"),
    "picture of 200 megapixels": (huge_png(), "pixels"),
    "half a picture": (b"\xff\xd8\xff\xe0" + b"\0" * 200, "damaged"),
    "head of a HEIC picture": (b"\0\0\0\x18ftypheic" + b"\0" * 50, "damaged"),
    "old workbook": (b"\xd0\xcf\x11\xe0" + b"\0" * 500, "kind"),
    "a program": (bytes(range(256)) * 20, "kind"),
    "picture and PDF at once": (b"\xff\xd8\xff%PDF-1.4\n" + b"\0" * 99, "damaged"),
    "20 MB": (b"a" * 20_000_000, "large"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_wants_to_do_harm_is_refused_in_words(name):
    raw, reason = HOSTILE[name]
    if reason == "pixels" and not apart.pictures_can_be_read():
        pytest.skip("no reader of pictures on this machine")
    assert refused(raw) == reason
    assert least(lambda: refused(raw), 1) < 1


def test_a_pdf_written_in_letters_as_some_programs_do_is_read():
    lines = [(40, 800, "Date"), (200, 800, "Debit"), (300, 800, "Balance")]
    lines += [(40, 780, "2026-11-03"), (200, 780, "500.00"), (300, 780, "1,500.00")]
    content = b"BT /F1 10 Tf " + b" ".join(b"1 0 0 1 %d %d Tm (%s) Tj" % (x, y, t.encode()) for x, y, t in lines)
    (row,) = files.read(packed(content + b" ET", "ASCII85Decode", "FlateDecode"), TODAY).rows
    assert (str(row.amount), row.direction) == ("500.00", "out")


def test_a_line_of_10_mb_and_a_million_lines_are_bounded():
    assert refused(b"1," * 5_000_000) == "large"
    assert least(lambda: files.read(b"2026-01-01 5.00\n" * 250_000, TODAY), 4) < 4


def test_a_pdf_of_pictures_says_what_to_do():
    out = io.BytesIO()
    Image.new("RGB", (300, 300), "white").save(out, "PDF")
    assert refused(out.getvalue()) == "scanned"


def test_2000_rows_are_read_in_bounded_time():
    lines = ["交易日期,交易时间,摘要,支出,余额"]
    lines += [f"2026-11-03,03:{i // 60 % 60:02d}:{i % 60:02d},快捷支付,1.00,{5000 - i}.00" for i in range(2000)]
    raw = "\n".join(lines).encode("gbk")
    found = files.read(raw, TODAY)
    assert len(found.rows) == 2000 and sum(r.ticked for r in found.rows) == 2000
    assert least(lambda: files.read(raw, TODAY), 5) < 5


def test_where_no_reader_of_pictures_is_the_reason_is_said():
    out = io.BytesIO()
    Image.new("RGB", (300, 300), "white").save(out, "PNG")
    with mock.patch.object(apart, "pictures_can_be_read", lambda: False):
        assert refused(out.getvalue()) == "unable"


def test_a_reader_that_takes_too_long_or_falls_is_a_refusal():
    with mock.patch.dict(apart.LONGEST, {"sheets": 0.01}):
        assert refused(workbook([["a"]])) == "slow"


def test_the_command_prints_the_shape_of_the_architecture_page(tmp_path, capsys):
    file = tmp_path / "a.csv"
    file.write_text("交易日期,摘要,支出,收入\n2026-11-20,ATM取款,28.16,\n2026-11-21,工资,,5.00\n", "utf-8")
    call_command("intake", str(file), "--json", "--on", "2026-11-28")
    told = json.loads(capsys.readouterr().out)
    first = told["rows"][0]
    assert (
        first.items()
        >= {
            "day": "2026-11-20",
            "clock": None,
            "amount": "28.16",
            "currency": "CNY",
            "direction": "out",
            "kind": "withdrawal",
            "counterpart": None,
            "tail": None,
            "balance": None,
            "ticked": True,
            "uncertain": [],
        }.items()
        and first["source"]
    )
    assert told["rows"][1]["direction"] == "in" and told["rows"][1]["ticked"] is False
    assert told["unread"] == []


@pytest.mark.skipif(not apart.pictures_can_be_read(), reason="no reader of pictures on this machine")
@pytest.mark.parametrize("form", ["HEIF", "AVIF"])
def test_a_photograph_as_newer_phones_keep_it(form):
    register_heif_opener()
    told, out = rows(2, 5), io.BytesIO()
    Image.open(io.BytesIO(screen(told))).save(out, form, quality=90)
    found = files.read(out.getvalue(), TODAY).rows
    assert [(r.amount, r.direction) for r in found] == [(t.amount, "out" if t.out else "in") for t in told]


@pytest.mark.skipif(not apart.pictures_can_be_read(), reason="no reader of pictures on this machine")
@pytest.mark.parametrize("number", [3, 38, 72])
def test_a_sample_of_the_pictures_of_the_soak(number):
    """A small message turned by 270°, a list under days packed hard, a photographed statement."""
    drawn = picture(number)
    found = score(files.read(drawn.file, TODAY), drawn)
    assert (found.right, found.unflagged, found.income_ticked) == (found.drawn, 0, 0)
