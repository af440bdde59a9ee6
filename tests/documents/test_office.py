"""LibreOffice shows the papers as they were written: every character, every page numbered, no lonely signature."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from complaints.documents import dossier, lint

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("pdftotext")), reason="no LibreOffice or poppler"),
]


@pytest.fixture(scope="module")
def pages(assessed, tmp_path_factory):
    """(paper, layout) -> (text of the .docx, text of each PDF page); one start of LibreOffice for all."""
    folder = tmp_path_factory.mktemp("office")
    texts = {}
    for layout in ("compact", "official"):
        for file in dossier.build(*assessed("gan-today"), ["A1", "B1"], layout).files:
            (folder / f"{file.id}-{layout}.docx").write_bytes(file.data)
            texts[file.id, layout] = lint.text(file.data)
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", folder, *sorted(folder.glob("*.docx"))], check=True, capture_output=True, timeout=240
    )
    return {key: (text, _pages(folder / f"{key[0]}-{key[1]}.pdf")) for key, text in texts.items()}


def _pages(path) -> list[str]:
    shown = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, timeout=60)
    return shown.stdout.decode("utf-8").rstrip("\f").split("\f")


@pytest.mark.parametrize("layout", ["compact", "official"])
@pytest.mark.parametrize("paper", ["A1", "B1"])
def test_every_character_is_shown_and_every_page_numbered(pages, paper, layout):
    text, shown = pages[paper, layout]
    written = set(re.sub(r"\s", "", text)) - set("#|")
    assert written - set("".join(shown)) == set()
    assert "\ufffd" not in "".join(shown)
    for number, page in enumerate(shown, 1):
        assert re.search(rf"第\s*{number}\s*页\s*共\s*{len(shown)}\s*页", page)


@pytest.mark.parametrize("layout", ["compact", "official"])
@pytest.mark.parametrize("paper", ["A1", "B1"])
def test_no_page_holds_only_a_signature_or_one_enclosure(pages, paper, layout):
    _, shown = pages[paper, layout]
    for page in shown:
        lines = [line for line in page.splitlines() if line.strip()]
        assert len(lines) > 4
        if "签名" in page:
            before = page[: page.index("签名")]
            assert len([line for line in before.splitlines() if line.strip()]) >= 3
