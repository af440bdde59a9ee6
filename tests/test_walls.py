"""A test per wall of the house: what may import what, where law and words may stand, and how large a room may be."""

import ast
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import yaml
from django.conf import settings

BASE = settings.BASE_DIR
ROOMS = ("legal_refs", "complaints", "config")
CODE = sorted(
    path for room in ROOMS for path in (BASE / room).rglob("*.py") if "migrations" not in path.relative_to(BASE).parts
)
IDS = [str(path.relative_to(BASE)) for path in CODE]
every_module = pytest.mark.parametrize("path", CODE, ids=IDS)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> set[str]:
    """Every module that a file imports, in full; `from a import b` counts as a and a.b."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            package = path.relative_to(BASE).with_suffix("").parts[: -node.level] if node.level else ()
            module = ".".join((*package, *([node.module] if node.module else [])))
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return found


def reaches(path: Path, *packages: str) -> set[str]:
    return {name for name in imports(path) if any(name == p or name.startswith(f"{p}.") for p in packages)}


def inside(path: Path, *parts: str) -> bool:
    return path.is_relative_to(BASE.joinpath(*parts))


def literals(path: Path) -> list[tuple[int, str]]:
    """String constants of a module with their lines, docstrings (bare strings) left out."""
    bare = {id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Expr)}
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare
    ]


@every_module
def test_the_law_knows_neither_the_product_nor_django(path):
    if inside(path, "legal_refs"):
        assert not reaches(path, "django", "complaints", "config", "formtools", "docxtpl", "tests")


@every_module
def test_one_importer_each_for_docxtpl_and_the_cipher(path):
    if path != BASE / "complaints/documents/renderer.py":
        assert not reaches(path, "docxtpl")
    if path != BASE / "complaints/drafts/vault.py":
        assert not reaches(path, "cryptography")


@every_module
def test_pictures_and_files_of_others_are_opened_in_intake_only(path):
    """The models and what sees by them, workbooks and PDF in one each: all run in the worker's process."""
    if path not in [BASE / f"complaints/intake/{name}.py" for name in ("eye", "finder", "letters", "models")]:
        assert not reaches(path, "rapidocr", "onnxruntime", "cv2", "pyclipper")
    if not inside(path, "complaints", "intake"):
        assert not reaches(path, "complaints.intake.eye", "complaints.intake.models", "complaints.intake.sight")
        if path != BASE / "complaints/press/summary.py":  # writes a workbook of our own and opens none
            assert not reaches(path, "openpyxl")
    if inside(path, "complaints", "intake"):
        assert not reaches(path, "django.http", "django.shortcuts", "complaints.web")


def test_the_two_importers_are_where_the_plan_says():
    assert reaches(BASE / "complaints/documents/renderer.py", "docxtpl")
    assert reaches(BASE / "complaints/drafts/vault.py", "cryptography")


@every_module
def test_documents_and_journey_do_not_know_each_other(path):
    if inside(path, "complaints", "documents"):
        assert not reaches(path, "complaints.journey", "complaints.web")
    if inside(path, "complaints", "journey"):
        assert not reaches(path, "complaints.documents", "complaints.web")
    if inside(path, "complaints", "drafts"):
        assert not reaches(path, "complaints.documents", "complaints.web")


STOREYS = ("results", "files", "case", "law", "periods", "questions", "clocks", "money", "forum", "decided")
STOREYS += ("arguments", "checking", "reading", "assessment", "tables")
"""The rooms of the law from the ground up; docs/adding-a-question.md names them too."""


def storey(module: str) -> int:
    """How high a module of the law lies."""
    return STOREYS.index(module.split(".")[1])


@every_module
def test_a_room_of_the_law_stands_on_those_below_it(path):
    """No arrow upward, so no circle between rooms."""
    if not inside(path, "legal_refs") or path.name == "__init__.py":
        return
    own = ".".join(path.relative_to(BASE).with_suffix("").parts)
    rooms = {name for name in reaches(path, "legal_refs") if name.count(".") >= 1}
    assert not {name for name in rooms if storey(name) > storey(own)}


@cache
def law_shingles(length: int) -> frozenset[str]:
    """Every run of `length` characters of every provision and of the wording."""
    found: set[str] = set()

    def add(value: object) -> None:
        if isinstance(value, dict):
            for each in value.values():
                add(each)
        elif isinstance(value, list):
            for each in value:
                add(each)
        elif isinstance(value, str):
            found.update(value[i : i + length] for i in range(len(value) - length + 1))

    for file in sorted((BASE / "legal_refs/data/laws").glob("*.yaml")):
        add(yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
    return frozenset(found)


def test_there_is_law_to_compare_with():
    assert len(law_shingles(12)) > 10_000


@every_module
def test_no_legal_sentence_stands_in_code(path):
    shingles = law_shingles(12)
    for line, text in literals(path):
        quoted = [text[i : i + 12] for i in range(len(text) - 11) if text[i : i + 12] in shingles]
        quoted = [q for q in quoted if len(re.findall(r"[\u4e00-\u9fff]", q)) >= 10]
        assert not quoted, f"line {line}: {quoted[0]}"


ARTICLE = re.compile(
    r"第\s*[一二三四五六七八九十百千零〇\d]+\s*[条款](?!\{)|《[^》{]{2,}(法|规定|解释|办法|条例)》|法释〔\d{4}〕"
)


@every_module
def test_no_article_number_stands_in_code(path):
    assert not [(line, text) for line, text in literals(path) if ARTICLE.search(text)]


STATISTICS = {"calibration.py", "evaluation.py", "nearness.py"}
"""Fits and their tolerances: no money passes through them."""


@every_module
def test_no_rate_stands_in_code(path):
    """A Decimal below one is a rate; 0.01 (one fen) and 0.5 (half) are not. No float in the room of the law."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Decimal":
            given = [str(arg.value) for arg in node.args if isinstance(arg, ast.Constant)]
            assert not [v for v in given if v.startswith("0.") and v not in {"0.00", "0.01", "0.5"}], (
                f"line {node.lineno}"
            )
        if inside(path, "legal_refs") and path.name not in STATISTICS and isinstance(node, ast.Constant):
            assert not isinstance(node.value, float), f"line {node.lineno}: money and shares are Decimal"


@every_module
def test_no_deadline_stands_in_the_rooms_of_law_and_papers(path):
    """Days and months of a legal period are data; a day, a week and how long our own reviews hold are not."""
    if path.name == "lawcheck.py":
        return
    if inside(path, "legal_refs") or inside(path, "complaints", "documents") or inside(path, "complaints", "journey"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "timedelta":
                values = [
                    a.value for a in [*node.args, *(k.value for k in node.keywords)] if isinstance(a, ast.Constant)
                ]
                assert set(values) <= {0, 1, 7}, f"line {node.lineno}: {values}"


@every_module
def test_only_the_calm_voices_write_logs(path):
    """Logging stands where a test proves that it carries no content."""
    speakers = {
        "config/logs.py",
        "complaints/web/faults.py",
        "complaints/web/middleware.py",
        "complaints/drafts/retention.py",
    }
    if str(path.relative_to(BASE)) not in speakers:
        assert not reaches(path, "logging")


@every_module
def test_an_exception_of_the_web_never_quotes_what_was_typed(path):
    """Beside drafts and web no exception text is built from values (f-string, %, format)."""
    if path == BASE / "complaints/drafts/retention.py":
        return  # knows drafts by their count only
    if inside(path, "complaints", "drafts") or inside(path, "complaints", "web"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                assert not [a for a in node.exc.args if not isinstance(a, ast.Constant)], f"line {node.lineno}"


DECLARATIONS = {"facts.py", "results.py", "vocabulary.py"}
"""Records and word lists, read as a table."""


@every_module
def test_rooms_stay_small(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= (900 if path.name in DECLARATIONS else 300)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < 40, f"{node.name} is too long"
    if path.name != "__init__.py" or text.strip():
        assert ast.get_docstring(tree(path)), "a module states its contract"


LAW_IDS = "|".join(
    sorted((path.stem for path in (BASE / "legal_refs/data/laws").glob("*.yaml")), key=len, reverse=True)
)
A_VERSION_WITH_A_NUMBER = re.compile(rf"(?<![\w-])(?:{LAW_IDS})(?:\"?, ?|[ :])\"?[0-9]")
WORDS = sorted((BASE / "templates/wording").rglob("*.txt"))
MEETING = ("laws/", "succession.yaml", "norms.yaml", "digests.json")
DATA = BASE / "legal_refs/data"
TABLES = sorted(
    path
    for path in DATA.rglob("*.*")
    if path.suffix in (".yaml", ".json") and not path.relative_to(DATA).as_posix().startswith(MEETING)
)
"""Every table but those in which a version of a law meets its numbers. transition.yaml speaks of versions; the articles
in the scope of its rules are those of the version that the rule names."""


@pytest.mark.parametrize("path", [*CODE, *WORDS, *TABLES], ids=lambda path: str(path.relative_to(BASE)))
def test_a_version_of_a_law_meets_a_number_only_in_laws_succession_and_norms(path):
    """Code, tables and wordings name norms; a wording prints no article that it made itself."""
    said = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        said = "\n".join(text for _, text in literals(path))
    assert not A_VERSION_WITH_A_NUMBER.findall(said)
    if path in WORDS:
        assert not re.findall(r"第[一二三四五六七八九十百千]+条", re.sub(r"\{#.*?#\}", "", said, flags=re.DOTALL))


PDF_LIBRARIES = ("pikepdf", "img2pdf", "pillow_heif", "PIL", "rdocx", "pypdfium2", "uno")
LIGHT = {"complaints/bundle/client.py", "complaints/bundle/wire.py", "complaints/bundle/binding.py"}
"""What the site's workers import of the room: none of its libraries."""


@every_module
def test_only_the_bundle_knows_the_libraries_of_pdf_and_pictures(path):
    if not inside(path, "complaints", "bundle") and not inside(path, "complaints", "intake"):
        assert not reaches(path, *PDF_LIBRARIES)
    if str(path.relative_to(BASE)) in LIGHT:
        assert not reaches(path, *PDF_LIBRARIES, "complaints.bundle.wordpdf", "complaints.bundle.volume")
    if inside(path, "complaints", "web"):
        light = {f"complaints.bundle{end}" for end in ("", ".client", ".wire", ".binding")}
        assert reaches(path, "complaints.bundle") <= light


IMPORT_ALL = """
import importlib, os, pkgutil, sys

def unreadable(event, args):
    if event == "open" and str(args[0]).endswith((".yaml", ".json", ".txt", ".docx", ".html", ".mo")):
        if str(args[0]).startswith(os.getcwd() + os.sep) and os.sep + ".venv" not in str(args[0]):
            raise OSError(5, "damaged", args[0])

sys.addaudithook(unreadable)
import django
django.setup()
for room in sys.argv[1:]:
    for module in pkgutil.walk_packages(importlib.import_module(room).__path__, room + "."):
        if module.name != "complaints.bundle.unoworker":  # runs in the Python of LibreOffice
            importlib.import_module(module.name)
print(len([name for name in sys.modules if name.split(".")[0] in sys.argv[1:]]))
"""


def test_nothing_is_read_at_import():
    """Every module is imported while no table, template, paper or catalogue of the project can be opened."""
    env = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings", "PYTHONPATH": str(BASE)}
    done = subprocess.run([sys.executable, "-c", IMPORT_ALL, *ROOMS], cwd=BASE, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout) > len([path for path in CODE if path.name != "__init__.py"]) - 2
