"""The filing sheet opens the site by a QR code: its address, and the resume code where the person wants it there."""

from __future__ import annotations

import pytest
from openxml_audit import OpenXmlValidator

from complaints.documents import dossier, layouts, lint, wayback
from complaints.intake import apart

ADDRESS = "https://example.cn/resume/"


@pytest.fixture(scope="module")
def sheets(assessed):
    """The filing sheet with and without the way back, and a paper for the court made with it."""
    case = assessed("gan-today")
    made = dossier.build(*case, ["A1", "F1"], way_back=ADDRESS)
    return made.file("F1").data, dossier.build(*case, ["A1", "F1"]).file("F1").data, made.file("A1").data


def test_only_the_filing_sheet_carries_it_and_only_its_own_words_come_along(sheets):
    with_code, without, complaint = sheets
    assert lint.text(with_code).replace(f"{wayback.WORDS}{ADDRESS}", "").split() == lint.text(without).split()
    assert wayback.PICTURE in layouts.members(with_code)
    assert wayback.PICTURE not in layouts.members(complaint) and wayback.PICTURE not in layouts.members(without)


def test_word_takes_the_sheet(sheets, tmp_path):
    path = tmp_path / "sheet.docx"
    path.write_bytes(sheets[0])
    assert [error.description for error in OpenXmlValidator().validate(path).errors] == []


def _scanned(sheet):
    import cv2
    import numpy as np

    picture = cv2.imdecode(np.frombuffer(layouts.members(sheet)[wayback.PICTURE], np.uint8), cv2.IMREAD_COLOR)
    return cv2.QRCodeDetector().detectAndDecode(picture)[0]


@pytest.mark.skipif(not apart.pictures_can_be_read(), reason="no reader of pictures on this machine")
def test_a_camera_reads_the_address_and_nothing_else(sheets):
    assert _scanned(sheets[0]) == ADDRESS


@pytest.mark.skipif(not apart.pictures_can_be_read(), reason="no reader of pictures on this machine")
def test_where_it_is_wanted_a_camera_reads_the_resume_code_that_is_printed_nowhere(sheets):
    sheet = wayback.added(sheets[1], f"{ADDRESS}#ABCD-EFGH-JKMN")
    assert _scanned(sheet) == f"{ADDRESS}#ABCD-EFGH-JKMN"
    said = lint.text(sheet)
    assert "ABCD" not in said and f"{wayback.WORDS_WITH_CODE}{ADDRESS}" in said and wayback.WORDS not in said
