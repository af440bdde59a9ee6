"""What LibreOffice shows of papers, many with one start; and what is wrong with the pages of one."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from itertools import pairwise
from pathlib import Path

from complaints.documents import lint

FEWEST_LINES = 4
AT_ONCE = 60


def shown(files: dict[str, bytes], folder: Path) -> dict[str, list[str]]:
    """The text of each page by the name of the file."""
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
    papers = [folder / f"{name}.docx" for name in files]
    for start in range(0, len(papers), AT_ONCE):
        some = papers[start : start + AT_ONCE]
        subprocess.run([*command, "--outdir", folder, *some], check=True, capture_output=True, timeout=600)
    return {name: _pages(folder / f"{name}.pdf") for name in files}


def _pages(path: Path) -> list[str]:
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, timeout=60)
    return text.stdout.decode("utf-8").rstrip("\f").split("\f")


def faults(data: bytes, pages: list[str]) -> list[str]:
    """What a reader would miss: a character, a page number; a number torn in two, a page with hardly a signature."""
    text = lint.text(data)
    written = set(re.sub(r"\s", "", text)) - set("#|")
    wrong = [f"no font has {c!r}" for c in sorted(written) if ord(c) not in _drawable()]
    wrong += [f"{c!r} is not shown" for c in sorted(written - set("".join(pages)))]
    wrong += ["a character became \ufffd"] if "\ufffd" in "".join(pages) else []
    wrong += [f"{number} is torn" for number in _torn(pages) if re.search(rf"(?<!\d){number}(?!\d)", text)]
    for number, page in enumerate(pages, 1):
        if not re.search(rf"第\s*{number}\s*页\s*共\s*{len(pages)}\s*页", page):
            wrong.append(f"page {number} of {len(pages)} has no number")
        lines = [line for line in page.splitlines() if line.strip()]
        if len(lines) <= FEWEST_LINES and number < len(pages) and "（签名）：" not in page:
            wrong.append(f"page {number} holds only {lines}")
        signed = next((n for n, line in enumerate(lines) if "（签名）：" in line), None)
        if number > 1 and signed is not None and not _said(lines[:signed]):
            wrong.append(f"the signature of page {number} stands alone")
    return wrong


def _torn(pages: list[str]) -> list[str]:
    """Digits at the end of a full line joined with those at the beginning of the next; lines of tables are left out."""
    lines = [line.strip() for page in pages for line in page.splitlines() if line.strip()]
    plain = [line if not re.search(r"\S {2,}\S", line) else "" for line in lines]
    ends = [(re.search(r"\d+$", line), re.match(r"\d+", after)) for line, after in pairwise(plain)]
    return [end.group() + start.group() for end, start in ends if end and start]


def _said(lines: list[str]) -> list[str]:
    """What stands before a signature beside 此致 and the name of the addressee."""
    closing = [n for n, line in enumerate(lines) if line.strip() == "此致"]
    return [line for n, line in enumerate(lines) if n not in closing and n - 1 not in closing]


@cache
def _drawable() -> set[int]:
    """Every character that some font of this machine can draw: LibreOffice takes another font where one lacks it."""
    found: set[int] = set()
    fonts = subprocess.run(["fc-list", "--format", "%{charset}\n"], check=True, capture_output=True, timeout=60)
    for part in set(fonts.stdout.decode().split()):
        first, _, last = part.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found
