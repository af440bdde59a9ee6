"""The dossier of every example: clean, complete, reproducible, citing only what was chosen; golden texts."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import zipfile
from datetime import date
from pathlib import Path

import msgspec
import pytest
import yaml
from docx import Document
from openxml_audit import OpenXmlValidator

from complaints.documents import dossier, layouts, lint, renderer
from complaints.documents.citing import short_name
from legal_refs.assessment import assess
from tests.documents.conftest import EVERY, papers_of, possible, texts_of

GOLDEN = Path(__file__).resolve().parent / "golden"
# The cover lists digests and the data version: these change without a word of any paper changing
DIGEST = re.compile(r"sha256 [0-9a-f]{64} 模板版本 [0-9a-f]{12}")
DATA = re.compile(r"法律数据版本[0-9a-f]{12}")
ARTICLE = re.compile(r"《[^《》]+(?:〈[^〉]*〉[^《》]*)?》(?:（[^）]*）)?第[一二三四五六七八九十百千零]+条")


@pytest.mark.parametrize("name", EVERY)
def test_every_paper_of_every_example_is_clean_and_reads_as_reviewed(name):
    texts = {
        paper: DATA.sub("法律数据版本…", DIGEST.sub("sha256 … 模板版本 …", text))
        for paper, text in texts_of(name).items()
    }
    folder = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        folder.mkdir(parents=True, exist_ok=True)
        for old in set(folder.glob("*.txt")) - {folder / f"{paper}.txt" for paper in texts}:
            old.unlink()
        for paper, text in texts.items():
            (folder / f"{paper}.txt").write_text(text, encoding="utf-8")
    for file in papers_of(name).files:
        assert lint.faults(file.data, file.id) == [], f"{name} {file.id}"
    expected = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}
    assert texts == expected, "read the difference; UPDATE_GOLDEN=1 accepts it"


@pytest.mark.parametrize("name", EVERY)
def test_the_filing_sheet_lists_the_digest_of_each_paper_and_has_room_for_its_delivery(assessed, name):
    assessment = assessed(name)[1]
    made = {f.id: f for f in papers_of(name).files}
    if "F1" not in made:
        assert not made, "a dossier with papers has a filing sheet"
        return
    sheet = lint.text(made.pop("F1").data)
    listed = {line.split(" ", 1)[0]: line.split(" ", 1)[1] for line in sheet.splitlines() if DIGEST.search(line)}
    assert f"法律数据版本{assessment.data_version}" in sheet
    for f in made.values():
        assert f"{f.title}（{f.id}） | ☐邮寄　☐当面　☐网上" in sheet or f.id.startswith("E")
    assert listed == {f.id: f"sha256 {f.sha256} 模板版本 {f.template_version}" for f in made.values()}


@pytest.mark.parametrize("name", EVERY)
def test_no_paper_cites_an_article_that_was_not_chosen(assessed, name):
    assessment = assessed(name)[1]
    chosen = set()
    for citation in assessment.citations:
        article = re.match(r"第[^条]+条", citation.label)
        for title in (citation.title, citation.short_title, short_name(citation)):
            chosen.add(title.replace("《", "〈").replace("》", "〉") + (article[0] if article else ""))
    for paper, text in texts_of(name).items():
        for found in ARTICLE.findall(text):
            plain = re.sub(r"》（[^）]*）", "》", found)[1:].replace("》", "", 1)
            assert plain in chosen, f"{paper}: {found}"


# What must and must not stand in a paper, read by eye from the card and the rules of the paper
READING = yaml.safe_load((Path(__file__).resolve().parent / "reading.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", READING, ids=[f"{r['example']}-{r['paper']}" for r in READING])
def test_the_facts_that_must_appear_do_and_others_do_not(assessed, row):
    text = lint.text(dossier.build(*assessed(row["example"]), [row["paper"]]).files[0].data)
    assert [words for words in row["there"] if words not in text] == []
    assert [words for words in row["absent"] if words in text] == []


@pytest.mark.parametrize("layout", layouts.LAYOUTS)
def test_every_paper_passes_the_schema_of_word(assessed, layout, tmp_path):
    case, assessment = assessed("gan-today")
    for file in dossier.build(case, assessment, possible(case, assessment), layout).files:
        path = tmp_path / f"{file.id}.docx"
        path.write_bytes(file.data)
        assert [error.description for error in OpenXmlValidator().validate(path).errors] == [], file.id


def test_the_same_case_gives_the_same_bytes_and_a_manifest_that_proves_them(assessed):
    case, assessment = assessed("gan-today")
    first, second = (dossier.build(case, assessment) for _ in range(2))
    assert dossier.zip_bytes(first) == dossier.zip_bytes(second)
    with zipfile.ZipFile(io.BytesIO(dossier.zip_bytes(first))) as package:
        manifest = json.loads(package.read("manifest.json"))
        for row in manifest["documents"]:
            assert hashlib.sha256(package.read(row["file"])).hexdigest() == row["sha256"]
            assert re.fullmatch(r"[0-9a-f]{12}", row["template_version"])
    assert manifest["law_data_version"] == assessment.data_version and manifest["filing_day"] == "2026-11-22"
    assert "甘" not in json.dumps(manifest, ensure_ascii=False)


def test_both_layouts_hold_the_same_words(assessed):
    case, assessment = assessed("gan-today")
    compact, official = (dossier.build(case, assessment, ["A1"], layout).file("A1").data for layout in layouts.LAYOUTS)
    assert lint.text(compact) == lint.text(official)
    sizes = [Document(io.BytesIO(data)).styles["Body Text"].font.size.pt for data in (compact, official)]
    assert sizes == [12, 16]


def test_a_blocked_paper_is_refused_with_its_reasons(assessed):
    with pytest.raises(dossier.BlockedError) as refused:
        dossier.build(*assessed("pos-credit"), ["A1"])
    assert refused.value.reasons[0].zh == "只用于存款账户（借记卡等）的款项"


def test_the_signature_never_stands_alone_on_a_page(assessed):
    """From the last paragraph before it to the date, each paragraph keeps with the next."""
    case, assessment = assessed("gan-today")
    for file in dossier.build(case, assessment, ["A1", "B1"]).files:
        document = Document(io.BytesIO(file.data))
        styles = [p.style.name for p in document.paragraphs]
        signature, last = styles.index("Signature"), styles.index("Sign Date")
        start = min(n for n in range(signature) if styles[n] == "Body Keep")
        assert all(p.style.paragraph_format.keep_with_next for p in document.paragraphs[start:last]), file.id


@pytest.mark.parametrize("typed", ["王𠮷·阿依古丽 & <行> {{ 7*7 }} {_{x}_}", "名字" * 90])
def test_hostile_and_rare_names_stand_in_the_paper_as_typed(assessed, typed):
    case, assessment = assessed("gan-today")
    named = msgspec.structs.replace(case, victim=msgspec.structs.replace(case.victim, name=typed))
    assert f"原告：{typed}，男" in lint.text(dossier.build(named, assessment, ["A1"]).files[0].data)


def test_two_hundred_transactions_make_one_annex(assessed):
    """Heading, one day and its sum in the text; heading, 200 rows and their sum in the annex: 205."""
    case, _ = assessed("gan-today")
    many = msgspec.structs.replace(case, transactions=case.transactions[:1] * 200)
    data = dossier.build(many, assess(many, date(2026, 11, 22)), ["A1"]).files[0].data
    rows = [line for line in lint.lines(data) if line.style == "row"]
    assert len(rows) == 205 and rows[-1].text.startswith("合计")
    assert "发生200笔取现" in lint.text(data)


def test_an_unsafe_character_stops_the_paper_and_names_the_field(assessed):
    case, assessment = assessed("gan-today")
    broken = msgspec.structs.replace(case, victim=msgspec.structs.replace(case.victim, name="甘\ud800"))
    with pytest.raises(renderer.UnsafeCharacterError, match=r"case\.victim\.name: .*U\+D800"):
        dossier.build(broken, assessment, ["A1"])


def test_after_the_warm_up_no_template_is_compiled_any_more(assessed):
    dossier.warm_up()
    before = renderer.compiled.cache_info().misses
    case, assessment = assessed("leak-then-theft")
    made = dossier.build(case, assessment, possible(case, assessment), layouts.LAYOUTS[0])
    assert len(made.files) > 20 and renderer.compiled.cache_info().misses == before
