"""evaluate-split: its lines, what it counts, and the figures on the calibration cases."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from legal_refs.decided import calibration, evaluation, precedentfile
from legal_refs.decided.precedentfile import FACT_KEYS
from legal_refs.files.datafiles import DataError

SHARED = Path(__file__).resolve().parents[4] / "shared" / "law" / "precedents.json"


def row(key: str, share: float | None, category: str = "counterfeit_card_atm", **more: object) -> dict[str, object]:
    facts = dict.fromkeys(FACT_KEYS) | {"card_in_possession": True}
    base = {"id": key, "category": category, "bank_share": share, "facts": facts, "source": [f"http://{key}.example"]}
    return base | {"period_vs_2021_rule": "before", "use_for_calibration": True} | more


def written(tmp_path: Path, rows: object) -> Path:
    path = tmp_path / "unseen.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(("kind", "width"), [("counterfeit", 0.45), ("online", 0.55)])
def test_cross_validated_figures_meet_what_was_asked(kind: str, width: float) -> None:
    figures = evaluation.cross_validate(kind)
    assert 0.80 <= figures.coverage <= 0.92
    assert figures.width <= width
    assert figures.mae < figures.baseline_median <= min(figures.baseline_07, figures.baseline_1)


def test_the_whole_is_every_calibration_case_once() -> None:
    assert evaluation.cross_validate().n == len(precedentfile.calibration_cases())


def test_lines_have_the_seven_names_in_order(tmp_path: Path) -> None:
    lines = evaluation.run(written(tmp_path, [row("a", 1.0), row("b", 0.5)]))
    assert [line.split()[:2] for line in lines[:7]] == [["split", name] for name in evaluation.NAMES]
    assert [line.split()[1] for line in lines[7:]] == ["counterfeit"] * 7
    values = {line.split()[1]: float(line.split()[2]) for line in lines[:7]}
    # |0.7-1| and |0.7-0.5| -> 0.25; |1-1| and |1-0.5| -> 0.25; the median of counterfeit cases is 1.00
    assert (values["n"], values["baseline_0.7"], values["baseline_1"], values["baseline_median"]) == (
        2,
        0.25,
        0.25,
        0.25,
    )


def test_only_thefts_with_a_known_share_that_are_fit_are_counted(tmp_path: Path) -> None:
    rows = [row("a", 1.0), row("b", None), row("c", 0.5, "leak_then_fraud"), row("d", 0.0, use_for_calibration=False)]
    assert evaluation.run(written(tmp_path, rows))[0] == "split n 1"


def test_enough_cases_have_a_twin_and_their_ranges_cover_them() -> None:
    told = evaluation.told()
    assert len(told) >= 40 and {one.kind for one in told} == {"counterfeit", "online"}
    assert evaluation.evaluate(told).coverage >= 0.75


def test_where_no_case_is_marked_as_fit_all_are_counted(tmp_path: Path) -> None:
    rows = [row("a", 1.0, use_for_calibration=False), row("b", 0.5, use_for_calibration=False, source=None)]
    assert evaluation.run(written(tmp_path, rows))[0] == "split n 2"


def test_a_short_row_without_optional_keys_is_read(tmp_path: Path) -> None:
    bare = {"id": "x", "category": "online_theft_other", "bank_share": 0, "facts": {"sms_alert_sent": True}}
    assert evaluation.run(written(tmp_path, [bare]))[0] == "split n 1"


@pytest.mark.parametrize("rows", [[], [{"id": "x"}], {"no": "list"}])
def test_a_file_without_cases_is_an_error_that_says_so(tmp_path: Path, rows: object) -> None:
    with pytest.raises(DataError):
        evaluation.run(written(tmp_path, rows))


def test_a_missing_file_is_an_error_that_says_so(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        evaluation.run(tmp_path / "none.json")


def test_cases_of_one_source_page_are_left_out_together() -> None:
    halves = {one.id: one for one in calibration.library()}
    related = calibration.related(halves["gz-liwan-2021-chen-first"])
    assert related == {"gz-liwan-2021-chen-first", "gz-liwan-2021-chen-later"}
    report = calibration.related(halves["wz-lucheng-2014-1"])
    assert {"wz-lucheng-2014-1", "wz-lucheng-2014-2", "wz-lucheng-2014-3"} <= report


def test_a_known_case_is_not_predicted_by_itself(tmp_path: Path) -> None:
    page = {"source": [page for page in next(o for o in calibration.library() if o.id == "xmwb-2019-ma").pages]}
    seen = evaluation.read(written(tmp_path, [row("copy-under-another-name", 0.0, **page)]))[0]
    assert "xmwb-2019-ma" in evaluation._held_out(seen)


@pytest.mark.skipif(not SHARED.exists(), reason="the reviewed source table is not beside the project")
def test_the_reviewed_table_gives_the_cross_validated_figures(tmp_path: Path) -> None:
    """Of the rows that both sides hold: the table may be ahead of the library."""
    held = {case.id for case in precedentfile.all_cases()}
    rows = [judged for judged in json.loads(SHARED.read_text(encoding="utf-8")) if judged["id"] in held]
    assert evaluation.run(written(tmp_path, rows))[:7] == evaluation.cross_validate().lines()


def test_the_documented_figures_are_those_that_the_command_prints() -> None:
    text = (Path(__file__).resolve().parents[3] / "docs" / "split-figures.md").read_text(encoding="utf-8")
    for line in evaluation.run():
        assert line in text
