"""The two layouts (排版): one Word template per paper; a layout swaps in the styles and margins of its base."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache, lru_cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "templates" / "documents"
LAYOUTS = ("compact", "official")
BODY = "word/document.xml"
_WORD = ("styles", "settings", "fontTable", "footer1", "theme/theme1")
SHARED = (*(f"word/{name}.xml" for name in _WORD), "docProps/core.xml")
_MARGINS = re.compile(rb"<w:pgMar\b[^>]*/>")
_CELL = re.compile(rb"(<w:pPr>(?:<w:pStyle [^>]*/>)?)((?:(?!</w:p>|<w:keepNext/>).)*?\{\{ x\.cells\[)", re.DOTALL)
_IN_PAIRS = rb"\1{% if x.kept %}<w:keepNext/>{% endif %}\2"
"""Neither the first row of a table nor the last, its total (合计), stands alone on a page.

LibreOffice loses all rows after a first one that fills the foot of a page alone.
"""
_LAST_SECTION = b'<w:pStyle w:val="BodyKeep"/>'
_LAST_PARAGRAPH = b'<w:pStyle w:val="{% if x.last %}BodyKeep{% else %}BodyText{% endif %}"/>'
"""Of the section before a signature its last paragraph stays with it: a longer chain than a page is broken anywhere."""
_FIXED_TIME = (2026, 1, 1, 0, 0, 0)


@cache
def base(layout: str) -> bytes:
    """The base file of a layout: base-compact.docx or base-official.docx."""
    return (FOLDER / f"base-{layout}.docx").read_bytes()


def members(document: bytes) -> dict[str, bytes]:
    """The files inside a .docx by name."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(files: dict[str, bytes]) -> bytes:
    """A .docx of these files, the same bytes for the same files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, _FIXED_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, data)
    return out.getvalue()


@lru_cache(maxsize=256)
def laid_out(template: bytes, layout: str) -> bytes:
    """The template in a layout: styles of the layout's base, and its margins where the template has the usual ones.

    The first two rows of a table that is filled row by row stay on one page, and so do the last two.
    """
    files, plain, wanted = members(template), members(base("compact")), members(base(layout))
    files["word/styles.xml"] = wanted["word/styles.xml"]
    usual, new = _MARGINS.search(plain[BODY]), _MARGINS.search(wanted[BODY])
    if usual and new:
        files[BODY] = files[BODY].replace(usual.group(), new.group())
    files[BODY] = _CELL.sub(_IN_PAIRS, files[BODY]).replace(_LAST_SECTION, _LAST_PARAGRAPH)
    return packed(files)


def adopted(document: bytes) -> bytes:
    """A .docx that Word or WPS saved, with styles, settings, fonts, footer and metadata of the base put back."""
    files, plain = members(document), members(base("compact"))
    files |= {name: plain[name] for name in SHARED}
    return packed(files)
