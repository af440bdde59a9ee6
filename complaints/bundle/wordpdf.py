"""The PDF of a paper: by LibreOffice, else by rdocx; in both cases the same bytes each time, and read back.

Nothing here is kept open but LibreOffice; the machine that has neither it nor a Chinese font is told what to install.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from concurrent.futures import Executor, Future
from functools import cache

import pikepdf
import rdocx

from complaints.bundle import readback, steady
from complaints.bundle.office import FONTS, Office, OfficeError, python_with_uno

LANGUAGE = "zh-CN"
SPOKEN = re.compile(rb"/ActualText\s*(?:<[^>]*>|\((?:[^()\\]|\\.)*\))")


class NoPdfError(Exception):
    """This paper has no PDF; `reason` is `absent`, `failed` or `differs`. The Word file stands."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class Engine:
    """Makes PDFs one after the other; close() ends LibreOffice."""

    def __init__(self, office: Office | None = None) -> None:
        self.office = office or Office()

    def pdf(self, word: bytes, title: str) -> bytes:
        """The PDF of a .docx with its title and language. Raises NoPdfError."""
        return _finished(word, self._made(word), title)

    def begun(self, word: bytes, title: str, behind: Executor) -> Future[bytes]:
        """The same, tidied and read back `behind`, so that LibreOffice need not wait with the next paper."""
        try:
            return behind.submit(_finished, word, self._made(word), title)
        except NoPdfError as error:
            refused: Future[bytes] = Future()
            refused.set_exception(error)
            return refused

    def close(self) -> None:
        """End LibreOffice."""
        self.office.close()

    def _made(self, word: bytes) -> bytes:
        if not chinese_font():
            raise NoPdfError("absent")
        if not with_office():
            return rdocx.Document.from_bytes(word).to_pdf()
        try:
            return self.office.pdf(word)
        except OfficeError:
            raise NoPdfError("failed") from None


def _finished(word: bytes, made: bytes, title: str) -> bytes:
    """The PDF tidied; it is handed out only if it says what the Word file says. Raises NoPdfError."""
    pdf = tidied(made, title)
    if readback.differences(word, readback.pages(pdf)):
        raise NoPdfError("differs")
    return pdf


@cache
def chinese_font() -> bool:
    """Whether this machine has a font for our papers."""
    fc_match = shutil.which("fc-match")
    if fc_match is None:
        return False
    command = [fc_match, "--format", "%{lang}", "宋体:lang=zh-cn"]
    found = subprocess.run(command, capture_output=True, env={"FONTCONFIG_FILE": str(FONTS)}, timeout=60)  # noqa: S603
    return "zh-cn" in found.stdout.decode("utf-8", "replace").split("|")


@cache
def with_office() -> bool:
    """Whether LibreOffice makes the PDFs here; otherwise rdocx does."""
    return shutil.which("soffice") is not None and python_with_uno() is not None


def tidied(pdf: bytes, title: str) -> bytes:
    """The same pages without times and machine names, with title and language, the same bytes each time."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        if "/Info" in document.trailer:
            del document.trailer["/Info"]
        for name in ("/DocChecksum", "/ID"):
            if name in document.trailer:
                del document.trailer[name]
        if "/Metadata" in document.Root:
            del document.Root["/Metadata"]
        document.docinfo["/Title"] = title
        for page in document.pages:
            _said_once(document, page)
        for each in document.objects:
            if isinstance(each, pikepdf.Stream) and "/Length1" in each and "/Length2" in each:
                steady.font(each)
        document.Root.Lang = pikepdf.String(LANGUAGE)
        document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        return saved(document)


def _said_once(document: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """rdocx writes each line once for the eye and once as a spoken text; browsers copy both."""
    page.contents_coalesce()
    content = page.Contents.read_bytes()
    if b"/ActualText" in content:
        page.Contents = document.make_stream(SPOKEN.sub(b"", content))


def saved(document: pikepdf.Pdf) -> bytes:
    """The bytes of a PDF, the same for the same content."""
    out = io.BytesIO()
    document.save(
        out,
        deterministic_id=True,
        compress_streams=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return out.getvalue()
