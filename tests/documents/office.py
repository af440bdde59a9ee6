"""What the site's LibreOffice shows of papers, many with one start; and what is wrong with the pages of one."""

from __future__ import annotations

import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import cache
from itertools import pairwise

from complaints.bundle import readback
from complaints.bundle.office import Office
from complaints.documents import lint

FEWEST_LINES = 4


def shown(files: dict[str, bytes]) -> dict[str, bytes]:
    """The PDF of each file, as the site makes it."""
    with closing(Office(papers=len(files))) as office:
        return {name: office.pdf(data) for name, data in files.items()}


def faulty(files: dict[str, bytes]) -> dict[str, list[str]]:
    """What is wrong with the pages of each file that has a fault; they are read while the next are made."""
    with closing(Office(papers=len(files))) as office, ThreadPoolExecutor(1) as behind:
        read = {name: behind.submit(faults, data, office.pdf(data)) for name, data in files.items()}
        return {name: wrong for name, future in read.items() if (wrong := future.result())}


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, set as on the page."""
    command = ["pdftotext", "-layout", "-", "-"]
    text = subprocess.run(command, input=pdf, check=True, capture_output=True, timeout=60)
    return text.stdout.decode("utf-8").rstrip("\f").split("\f")


def faults(data: bytes, pdf: bytes) -> list[str]:
    """What a reader would miss: words, a page number; a number torn in two, a page with hardly a signature."""
    text, pages = lint.text(data), pages_of(pdf)
    written = set(re.sub(r"\s", "", text))
    lost = readback.differences(data, readback.pages(pdf))
    wrong = [f"not the words of the Word file: {lost}"] if lost else []
    wrong += [f"no font has {c!r}" for c in sorted(written) if ord(c) not in _drawable()]
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
    """Digits at the end of a full line joined with those at the beginning of the next.

    Lines of tables are left out, and a next line that is the numbered label of its row ("3. 事件经过") is no remainder.
    """
    lines = [line.strip() for page in pages for line in page.splitlines() if line.strip()]
    plain = [line if not re.search(r"\S {2,}\S", line) else "" for line in lines]
    ends = [(re.search(r"\d+$", line), re.match(r"\d+(?!\d|\. )", after)) for line, after in pairwise(plain)]
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
