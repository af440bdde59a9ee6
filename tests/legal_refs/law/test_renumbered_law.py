"""A renumbered law arrives: one law file and one succession block carry every table and paper."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

BASE = settings.BASE_DIR
OLD, NEW = "civil-procedure-law-2023", "civil-procedure-law-2027"

CHILD = """
import sys
sys.path[:0] = [{copy!r}, {base!r}]
import legal_refs
assert legal_refs.__file__.startswith({copy!r})
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
import django
django.setup()
import json
from datetime import date
from msgspec import structs
from complaints.documents import catalogue, dossier, lint
from legal_refs import assessment
from legal_refs.case import casefile
from legal_refs.case.vocabulary import Mediation
from legal_refs.reading import lawcheck
from pathlib import Path

open_law = [str(fault) for fault in lawcheck.faults()]
if not open_law:
    today = casefile.load_path(Path({base!r}) / "examples/gan-today.case.yaml")
    mediated = structs.replace(today, filing=structs.replace(today.filing, mediation=Mediation.YES))
    judged = structs.replace(
        today,
        filing=structs.replace(today.filing, judged_before=date(2026, 11, 2), court_name="南宁市兴宁区人民法院"),
    )
    told = {{}}
    for day in (date(2026, 12, 30), date(2027, 3, 1)):
        found = assessment.assess(today, day)
        forum = found.forum
        told[day.isoformat()] = {{
            "citations": [f"{{c.law_id}} {{c.article}}" for c in found.citations],
            "court": list(forum.courts[0].basis),
            "parties": [b for p in forum.parties for b in p.basis],
            "small": list(forum.small_claims_basis),
            "clocks": {{c.id: [list(c.basis), c.rule.zh] for c in found.deadlines}},
            "papers": {{
                paper: lint.text(dossier.build(case, assessment.assess(case, day), [paper]).files[0].data)
                for paper, case in (("A17b", today), ("A18", mediated), ("A19", judged), ("A20", judged))
            }},
        }}
print(json.dumps([open_law, {{}} if open_law else told], ensure_ascii=False))
"""


def moved(number: int) -> int:
    """Every article after the twentieth moves by one."""
    return number + 1 if number > 20 else number


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the room of the law with the new law file and the old one closed, as docs/adding-a-law.md says."""
    copy = tmp_path_factory.mktemp("renumbered")
    shutil.copytree(BASE / "legal_refs", copy / "legal_refs", ignore=shutil.ignore_patterns("__pycache__"))
    laws = copy / "legal_refs/data/laws"
    text = (laws / f"{OLD}.yaml").read_text(encoding="utf-8")
    new = re.sub(r'^  "(\d+)":', lambda m: f'  "{moved(int(m[1]))}":', text, flags=re.MULTILINE)
    for old, now in (
        (f"id: {OLD}", f"id: {NEW}"),
        ("promulgated: 2023-09-01", "promulgated: 2026-10-01"),
        ("effective_from: 2024-01-01", "effective_from: 2027-01-01"),
        ("supersedes: [civil-procedure-law-2021]", f"supersedes: [{OLD}]"),
    ):
        assert old in new
        new = new.replace(old, now)
    (laws / f"{NEW}.yaml").write_text(new, encoding="utf-8")
    closed = text.replace("effective_to: null", "effective_to: 2026-12-31").replace(
        "superseded_by: null", f"superseded_by: {NEW}"
    )
    (laws / f"{OLD}.yaml").write_text(closed, encoding="utf-8")
    return copy


def asked(copy: Path) -> list:
    """What the child says about the copied law: what is open, and what a case gets before and after the new law."""
    import json

    code = CHILD.format(copy=str(copy), base=str(BASE))
    told = subprocess.run([sys.executable, "-c", code], cwd=copy, capture_output=True, text=True, env={**os.environ})
    assert told.returncode == 0, told.stderr[-2000:]
    return json.loads(told.stdout)


def numbers(text: str) -> list[str]:
    return re.findall(r"民事诉讼法》(第[一二三四五六七八九十百零]+条)", text)


def test_one_law_file_and_one_succession_block_carry_every_table_and_paper(copied: Path) -> None:
    """By hand: 22, 24 become 23, 25; 165 becomes 166; 126, 85 become 127, 86; 148, 205, 264, 171 one more each."""
    before, _ = asked(copied)
    assert f"succession.yaml: {OLD} 148: ended on 2026-12-31 (norm withdrawal): " in "\n".join(before)
    keys = re.findall(r'^  "(\d+)":', (copied / f"legal_refs/data/laws/{OLD}.yaml").read_text("utf-8"), re.MULTILINE)
    open_rows = {line.split(": ")[1] for line in before if line.startswith("succession.yaml")}
    assert open_rows == {f"{OLD} {key}" for key in keys}

    table = copied / "legal_refs/data/succession.yaml"
    block = f"""  - from_law: {OLD}
    to_law: {NEW}
    since: 2027-01-01
    note: {{zh: 试改, en: trial}}
    source: trial
    checked_on: 2026-11-22
    pairs:
""" + "".join(f'      "{key}": ["{moved(int(key))}"]\n' for key in keys)
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("ended:", block + "ended:", 1), encoding="utf-8")

    after, told = asked(copied)
    assert after == []
    old, new = told["2026-12-30"], told["2027-03-01"]
    assert f"{OLD} 22" in old["citations"] and not [c for c in new["citations"] if c.startswith(OLD)]
    assert {f"{NEW} {n}" for n in (23, 25, 68, 123, 125, 127, 166)} <= set(new["citations"])
    assert {f"{NEW} 25", f"{NEW} 23", f"{NEW} 18"} <= set(new["court"])
    assert f"{NEW} 166" in new["small"]
    assert new["clocks"]["FILING"] == [
        [f"{NEW} 127", f"{NEW} 86"],
        old["clocks"]["FILING"][1].replace("二十六", "二十七").replace("八十五", "八十六"),
    ]
    assert new["clocks"]["APPEAL"][0] == [f"{NEW} 172", f"{NEW} 86"] and "第一百七十二条" in new["clocks"]["APPEAL"][1]
    everything = [
        *new["court"],
        *new["parties"],
        *new["small"],
        *(b for basis, _ in new["clocks"].values() for b in basis),
    ]
    assert everything and not [b for b in everything if b.startswith(OLD)]
    expected = {
        "A17b": ("第一百四十八条", "第一百四十九条"),
        "A18": ("第二百零五条", "第二百零六条"),
        "A19": ("第二百六十四条", "第二百六十五条"),
        "A20": ("第一百七十一条", "第一百七十二条"),
    }
    for paper, (then, now) in expected.items():
        assert then in numbers(old["papers"][paper]) and now in numbers(new["papers"][paper]), paper
