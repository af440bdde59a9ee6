"""The law data: complete, consistent, and word for word the reviewed corpus where that stands beside the project."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from datetime import date
from io import StringIO
from pathlib import Path

import msgspec
import pytest
from django.core.management import call_command
from msgspec import structs

from legal_refs.files import datafiles
from legal_refs.law import library, numerals, succession, successionfile, temporal
from legal_refs.law.laws import Governs, Law
from legal_refs.reading import lawcheck

SHARED = Path(__file__).resolve().parents[3].parent / "shared"


def test_size_of_the_library() -> None:
    books = library.load()
    assert len(books.laws) >= 58
    assert len(books.provisions()) >= 700


def test_no_contradiction_in_the_data() -> None:
    assert [str(fault) for fault in lawcheck.faults()] == []


def test_age_of_the_last_check_is_reported() -> None:
    checked = min(law.checked_on for law in library.load().laws.values())
    assert lawcheck.stale(checked) == []
    old = lawcheck.stale(date(checked.year + 1, checked.month, checked.day))
    assert len(old) == len(library.load().laws) and old[0].field == "checked_on"


def test_every_provision_is_explained_in_both_languages() -> None:
    for provision in library.load().provisions():
        plain, where = provision.article.plain, f"{provision.law.id} {provision.key}"
        assert any("一" <= char <= "鿿" for char in plain.zh), where
        assert re.fullmatch(r"[\x20-\x7e’“”]{20,400}", plain.en), where
        assert plain.zh not in provision.article.text, where


def test_export_agrees_with_the_corpus() -> None:
    out = StringIO()
    call_command("law", "export", "--json", stdout=out)
    rows = json.loads(out.getvalue())
    assert len(rows) >= 180 and len({row["law_id"] for row in rows}) >= 35
    assert all(row["source"] and row["checked_on"] and row["text"] for row in rows)
    tool = SHARED / "tools" / "check_quotes.py"
    if tool.exists():
        done = subprocess.run([sys.executable, tool], input=out.getvalue(), capture_output=True, text=True, check=False)
        assert done.stdout.strip().endswith(", 0 faults"), done.stdout[-2000:]


def test_identity_and_dates_agree_with_the_corpus() -> None:
    corpus = SHARED / "law" / "statutes"
    if not corpus.exists():
        return
    for law in library.load().laws.values():
        there = json.loads((corpus / f"{law.id}.json").read_text(encoding="utf-8"))
        ours = msgspec.to_builtins(law)
        for key in ("title", "short_title", "title_en", "issuer", "doc_number", "promulgated", "effective_from"):
            assert ours[key] == there[key], (law.id, key)
        assert (ours["effective_to"], ours["superseded_by"]) == (there["effective_to"], there["superseded_by"]), law.id
        for key, article in law.articles.items():
            assert article.text == there["articles"][key], (law.id, key)


def test_loading_is_quick() -> None:
    """In a process of its own, as a worker loads it: among the objects of a whole test run the collector counts too."""
    asked = "import time; from legal_refs.law import library; t = time.process_time(); library.load(); "
    done = subprocess.run(
        [sys.executable, "-c", f"{asked}print(time.process_time() - t)"], capture_output=True, text=True, check=True
    )
    assert float(done.stdout) < 0.5


def test_unknown_keys_are_refused() -> None:
    plain = datafiles.read_plain(library.LAWS / "savings-regulation-2011.yaml")
    for spoilt in (
        plain | {"colour": "red"},
        plain | {"articles": plain["articles"] | {"3": plain["articles"]["3"] | {"txt": ""}}},
        plain | {"articles": plain["articles"] | {"第三条": plain["articles"]["3"]}},
        plain | {"source": []},
        plain | {"effective_from": "soon"},
    ):
        with pytest.raises(datafiles.DataError):
            datafiles.convert(spoilt, Law, Path("savings-regulation-2011.yaml"))


def test_gap_overlap_and_false_succession_are_found() -> None:
    books = library.load()
    for change in (
        {"effective_to": date(2020, 12, 30)},
        {"effective_to": date(2021, 1, 1)},
        {"superseded_by": "pipl-2021"},
        {"superseded_by": None},
    ):
        laws = books.laws | {"contract-law-1999": msgspec.structs.replace(books.laws["contract-law-1999"], **change)}
        found = lawcheck.faults(library.Library(laws))
        assert any("contract-law-1999" in str(fault) or "civil-code" in str(fault) for fault in found), change


def test_limitation_goes_by_its_own_day() -> None:
    books = library.load()
    assert books.provision("civil-code", "188").governs is Governs.LIMITATION
    assert books.provision("civil-code", "577").governs is Governs.FACTS
    assert books.provision("pboc-financial-consumer-measures-2020", "43").governs is Governs.FILING
    assert books.provision("bank-card-provisions-2021", "7").governs is Governs.FILING


def test_every_transition_rule_has_words_and_source() -> None:
    for rule in temporal.rules().rules:
        assert rule.says.zh and rule.says.en and rule.source


@pytest.mark.parametrize(
    ("law", "article", "living"),
    [
        ("contract-law-1999", "107", {"civil-code 577"}),
        ("tort-law-2009", "6", {"civil-code 1165"}),
        ("tort-law-2009", "2", {"civil-code 1164", "civil-code 1165"}),
        ("civil-general-principles-2009", "135", {"civil-code 188"}),
        ("cybersecurity-law-2016", "42", {"cybersecurity-law-2025 44"}),
        ("civil-procedure-law-2012", "121", {"civil-procedure-law-2023 124"}),
        ("civil-procedure-law-2012", "253", {"civil-procedure-law-2023 264"}),
        ("limitation-provisions-2008", "15", {"limitation-provisions-2020 13"}),
        ("pipl-2021", "69", {"pipl-2021 69"}),
    ],
)
def test_old_number_leads_to_the_living_one(law: str, article: str, living: set[str]) -> None:
    assert {" ".join(place) for place in succession.living(law, article)} == living


def test_cited_law_shows_what_it_replaced() -> None:
    found = {(change.old, change.new) for change in succession.of("civil-code", "577")}
    assert ("合同法第一百零七条", "民法典第五百七十七条") in found
    names = [(body.old, body.new) for body in succession.bodies()]
    assert ("银监会", "银保监会") in names and ("银保监会", "国家金融监督管理总局") in names


def test_number_moves_between_versions_match_the_texts() -> None:
    """Where a new version only moved the numbers, the words agree apart from the numbers they cite."""
    books = library.load()
    same = 0
    for row in successionfile.data().laws:
        if "civil-procedure-law" in row.from_law or row.from_law == "cybersecurity-law-2016":
            for old, (new, *_) in row.pairs.items():
                texts = [
                    numerals.ARTICLE.sub("X", books.provision(*place).article.text)
                    for place in ((row.from_law, old), (row.to_law, new))
                ]
                same += texts[0] == texts[1]
    # 34 + 34 + 38 + 9 = 115 pairs; rewritten: 82, 87, 162, 194, 239 (2021), 115 (2023), 40 and 64 (网络安全法): 8.
    assert same == 107


NEW_VERSION = """
id: savings-regulation-2030
title: 储蓄管理条例
short_title: 储蓄管理条例（2030年）
title_en: Regulation on the Administration of Savings (2030, invented for this test)
aliases: []
issuer: 国务院
doc_number: null
kind: administrative_regulation
governs: facts
family: savings-regulation
unit: article
promulgated: 2030-01-05
effective_from: 2030-03-01
effective_to: null
superseded_by: null
supersedes: [savings-regulation-2011]
source: [invented for this test]
verified_by: nobody
checked_on: 2030-01-06
articles:
  "1":
    track: civil
    plain: {zh: 说明。, en: An explanation.}
    text: 条文。
"""


def test_adding_a_law_as_the_guide_says(tmp_path: Path) -> None:
    """docs/adding-a-law.md tried on a new version: the checks lead from each forgotten step to the next."""
    for path in library.LAWS.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "savings-regulation-2030.yaml").write_text(NEW_VERSION, encoding="utf-8")
    forgotten = [str(fault) for fault in lawcheck.faults(library.read_all(tmp_path))]
    assert "laws/savings-regulation-2011.yaml: superseded_by: next version is savings-regulation-2030" in forgotten
    old = tmp_path / "savings-regulation-2011.yaml"
    text = old.read_text(encoding="utf-8")
    for line, told in (
        ("effective_to: null", "effective_to: 2030-02-27"),
        ("superseded_by: null", "superseded_by: savings-regulation-2030"),
    ):
        text = text.replace(line, told, 1)
    old.write_text(text, encoding="utf-8")
    gap = [str(fault) for fault in lawcheck.faults(library.read_all(tmp_path)) if fault.file != "succession.yaml"]
    assert gap == ["laws/savings-regulation-2011.yaml: effective_to: gap or overlap with savings-regulation-2030"]
    old.write_text(text.replace("2030-02-27", "2030-02-28"), encoding="utf-8")
    left = [str(fault) for fault in lawcheck.faults(library.read_all(tmp_path))]
    assert left[0] == (
        "succession.yaml: savings-regulation-2011 3: ended on 2030-02-28: "
        "write its successor in savings-regulation-2030, or a row under `ended`"
    )
    assert len(left) == 8  # one for each article of the text that ended: 3, 5, 14, 25, 26, 31, 32, 37


def test_every_provision_belongs_to_a_norm_or_says_why_it_lies_idle() -> None:
    books = library.load()
    used = {text.place for norm in books.norms.values() for text in norm.texts}
    idle = {(p.law.id, p.key): p.article.unused_because for p in books.provisions()}
    assert [place for place, why in idle.items() if (place in used) is (why is not None)] == []
    assert len(books.laws) >= 80


def test_a_provision_without_use_or_with_a_stale_reason_is_a_fault() -> None:
    books = library.load()
    law = books.laws["savings-card-acceptance-reply-2005"]
    article = structs.replace(law.articles["1"], unused_because="nobody asks")
    stale = {**books.laws, law.id: structs.replace(law, articles={"1": article})}
    found = lawcheck.faults(library.Library(stale, books.norms))
    assert [f.what for f in found if "unused_because" in f.field] == ["a norm uses it: take the reason out"]


def test_every_idle_provision_has_a_reason_of_its_own() -> None:
    """A reason given to a whole group says nothing of the text: the same words serve versions of one rule at most."""
    rows: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for provision in library.load().provisions():
        if provision.article.unused_because:
            family = provision.law.family
            rows[provision.article.unused_because].add((family, provision.key))
    assert len(rows) >= 180
    shared = {reason: places for reason, places in rows.items() if len({family for family, _key in places}) > 4}
    assert shared == {}
    assert [reason for reason in rows if len(reason) < 20] == []
