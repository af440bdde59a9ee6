"""The written form of legal points is read strictly: each mistake is refused with its file and what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from legal_refs.arguments.pointfile import POINTS, Point, read_points
from legal_refs.files.datafiles import DataError
from legal_refs.law import library

GOOD = """
- id: sample
  title: {zh: 样例, en: Sample}
  track: civil
  weight: 10
  when: [theft]
  documents: {A1: reasons}
  articles:
    - norm: contract-breach
      why: {zh: 理由。, en: Reason.}
"""


def _read(folder: Path, text: str) -> list[Point]:
    (folder / "sample.yaml").write_text(text, encoding="utf-8")
    return read_points(library.load(), folder)


def test_a_well_written_point_is_read(tmp_path):
    assert [point.id for point in _read(tmp_path, GOOD)] == ["sample"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("contract-breach", "contract-breech", "sample: no such norm: contract-breech"),
        ("contract-breach", "civil-code 577", "norm"),
        ("[theft]", "[thefft]", "no such question: 'thefft'"),
        ("[theft]", "[{facts_form: 2021-01-01}]", "'facts_form'"),
        ("[theft]", "[{facts_from: soon}]", "not a day"),
        ("[theft]", "[{incident_in: [counterfeit]}]", "counterfeit"),
        ("[theft]", "[{said_yes: custody.card_kept}]", "custody.card_kept"),
        ("[theft]", "[{said_yes: card.kind}]", "yes-no question"),
        ("[theft]", "[{word: {card.clause: courts}}]", "courts"),
        ("[theft]", "[{any: []}]", "any takes a list"),
        ("[theft]", "[{interrupted_by: letter}]", "letter"),
        ("[theft]", "[]", "when"),
        ("A1: reasons", "A26: reasons", "documents"),
        ("A1: reasons", "A1: somewhere", "documents"),
        ("track: civil", "track: private", "track"),
        ("weight: 10", "weight: 0", "weight"),
        ("weight: 10", "weight: 10\n  wieght: 1", "wieght"),
        ("weight: 10", "weight: 10\n  rules: [part-after-commencement]", "no such opt-in"),
        ("contract-breach", "financial-data-kept-2016", "kept out of court papers"),
        (", en: Reason.}", "}", "en"),
    ],
)
def test_a_faulty_point_is_refused_with_file_and_fault(tmp_path, old, new, told):
    assert old in GOOD
    with pytest.raises(DataError) as error:
        _read(tmp_path, GOOD.replace(old, new))
    assert "sample.yaml" in str(error.value) and told in str(error.value)


def test_an_id_that_stands_twice_is_refused(tmp_path):
    with pytest.raises(DataError, match="sample: this id stands twice"):
        _read(tmp_path, GOOD + GOOD)


def test_the_files_of_points_lie_beside_the_law():
    assert {path.stem for path in POINTS.glob("*.yaml")} >= {"card_theft", "data_leak", "court", "limitation", "crime"}
