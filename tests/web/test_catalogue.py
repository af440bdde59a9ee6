"""The Chinese catalogue: complete, fresh, with the same placeholders and Chinese punctuation."""

from __future__ import annotations

import ast
import gettext
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

FOLDER = Path(settings.BASE_DIR) / "locale" / "zh_Hans" / "LC_MESSAGES"
PLACEHOLDER = re.compile(r"%\(\w+\)s|%%")
Key = tuple[str | None, str]


def entries(text: str) -> Iterator[tuple[Key, str, str]]:
    """((context, msgid), translation, flags) of each living entry of a .po text, the header left out."""
    for block in re.split(r"\n{2,}", text):
        lines = [line for line in block.splitlines() if not line.startswith("#~")]
        fields: dict[str, str] = {}
        name = ""
        for line in lines:
            if line.startswith("#"):
                continue
            word, _, rest = line.partition(" ") if not line.startswith('"') else (name, "", line)
            name = word
            fields[name] = fields.get(name, "") + ast.literal_eval(rest)
        if fields.get("msgid"):
            flags = " ".join(line for line in lines if line.startswith("#,"))
            yield (fields.get("msgctxt"), fields["msgid"]), fields.get("msgstr[0]", fields.get("msgstr", "")), flags


@pytest.fixture(scope="module")
def catalogue() -> list[tuple[Key, str, str]]:
    return list(entries((FOLDER / "django.po").read_text("utf-8")))


def test_every_entry_is_translated_and_none_is_a_guess(catalogue):
    assert len(catalogue) > 700
    assert [key for key, words, flags in catalogue if not words or "fuzzy" in flags] == []


def test_placeholders_are_kept(catalogue):
    """A plural form may leave its number out only where Chinese says it without."""
    assert [
        key
        for key, words, _flags in catalogue
        if sorted(PLACEHOLDER.findall(key[1])) != sorted(PLACEHOLDER.findall(words))
    ] == []


def test_chinese_punctuation(catalogue):
    """Full-width signs beside Chinese characters, no blank between Chinese and digits or letters."""
    wrong = re.compile(
        r"[\u4e00-\u9fff] ?[,;:?!()]|[,;?!()] ?[\u4e00-\u9fff]|[\u4e00-\u9fff] [\w%]|[\w%] [\u4e00-\u9fff]"
    )
    assert [(key, words) for key, words, _flags in catalogue if wrong.search(words)] == []


def test_the_compiled_file_is_that_of_the_text(catalogue):
    with (FOLDER / "django.mo").open("rb") as stream:
        compiled = gettext.GNUTranslations(stream)
    for (context, msgid), words, _flags in catalogue:
        said = compiled.gettext(msgid) if context is None else compiled.pgettext(context, msgid)
        said = compiled.ngettext(msgid, msgid, 1) if said == msgid else said
        assert said == words, msgid


def test_no_string_of_the_site_is_missing_or_left_over(catalogue, tmp_path, monkeypatch):
    """What makemessages finds in sources and templates now is what the catalogue holds."""
    project = Path(settings.BASE_DIR)
    for folder in ("complaints", "config", "legal_refs", "templates"):
        (tmp_path / folder).symlink_to(project / folder)
    (tmp_path / "locale" / "zh_Hans" / "LC_MESSAGES").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    call_command(
        "makemessages", locale=["zh_Hans"], extensions=["html,py,txt"], symlinks=True, no_location=True, verbosity=0
    )
    found = {
        key for key, _words, _flags in entries((tmp_path / "locale/zh_Hans/LC_MESSAGES/django.po").read_text("utf-8"))
    }
    assert found - {key for key, _words, _flags in catalogue} == set()
    assert {key for key, _words, _flags in catalogue} - found == set()


def test_the_text_passes_the_compiler(tmp_path):
    command = ["msgfmt", "--check", "--output-file", str(tmp_path / "x.mo"), str(FOLDER / "django.po")]
    assert subprocess.run(command, capture_output=True, text=True).stderr == ""
