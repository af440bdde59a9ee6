"""`manage.py draft`: one line per document, whole files only, clear words where it cannot."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from complaints.documents import lint
from tests.cards import EXAMPLES

GAN = EXAMPLES / "gan-today.case.yaml"


def draft(*arguments: object) -> str:
    out = StringIO()
    call_command("draft", *[str(a) for a in arguments], stdout=out)
    return out.getvalue()


def test_it_writes_the_papers_and_the_manifest(tmp_path):
    said = draft(GAN, "--on", "2026-11-22", "--documents", "A1,B1", "--out", tmp_path / "gan")
    assert [line.split("\t")[0] for line in said.splitlines()] == ["A1", "B1"]
    manifest = json.loads((tmp_path / "gan" / "manifest.json").read_text(encoding="utf-8"))
    names = {p.name for p in (tmp_path / "gan").iterdir()}
    assert names == {row["file"] for row in manifest["documents"]} | {"manifest.json"}
    assert "甘" not in "".join(names)


def test_a_second_run_writes_the_same_bytes(tmp_path):
    for folder in ("one", "two"):
        draft(GAN, "--on", "2026-11-22", "--documents", "A1", "--out", tmp_path / folder)
    one, two = ({p.name: p.read_bytes() for p in (tmp_path / f).iterdir()} for f in ("one", "two"))
    assert one == two


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([EXAMPLES / "pos-credit.case.yaml", "--documents", "A1"], "A1 is blocked: 只用于存款账户（借记卡等）的款项"),
        ([GAN, "--documents", "Z9"], "there is no document Z9"),
        ([EXAMPLES / "none.case.yaml"], "No such file"),
    ],
)
def test_what_cannot_be_made_is_said(tmp_path, arguments, said):
    with pytest.raises(CommandError, match=said):
        draft(*arguments, "--on", "2026-11-22", "--out", tmp_path / "x")
    assert not list(tmp_path.iterdir())


def test_a_faulty_case_file_is_named_with_line_and_field(tmp_path):
    bad = tmp_path / "bad.case.yaml"
    bad.write_text("incident: counterfeit_atm\nnobody: 1\n", encoding="utf-8")
    with pytest.raises(CommandError, match=r"bad\.case\.yaml:2: nobody"):
        draft(bad, "--out", tmp_path / "x")


def test_a_paper_that_a_wrong_code_keeps_back_is_named_with_what_to_do(tmp_path):
    """The last character of the bank's credit code does not fit the others: the plaint is not made."""
    case, errors = tmp_path / "wrong.case.yaml", StringIO()
    told = (EXAMPLES / "loan-in-my-name.case.yaml").read_text(encoding="utf-8")
    case.write_text(told.replace("91130102MA5K2B56X7", "91130102MA5K2B56X8"), encoding="utf-8")
    call_command(
        "draft", str(case), "--on", "2026-11-22", "--out", str(tmp_path / "x"), stdout=StringIO(), stderr=errors
    )
    sheet = lint.text((tmp_path / "x" / "F1-办事清单.docx").read_bytes())
    assert "民事起诉状没有做出以前，其余交法院的材料先不要交。" in sheet
    assert "民事起诉状（A3）、责令提交书证申请书（A8）：统一社会信用代码的校验码不对：请在国家企业" in sheet
    assert "A3 is left out: 统一社会信用代码的校验码不对" in errors.getvalue()
    draft(EXAMPLES / "loan-in-my-name.case.yaml", "--on", "2026-11-22", "--out", tmp_path / "y")
    assert "没有做出" not in lint.text((tmp_path / "y" / "F1-办事清单.docx").read_bytes())
