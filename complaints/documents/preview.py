"""Shows a finished .docx as safe HTML: headings, paragraphs and tables, every text escaped, no link carried over."""

from __future__ import annotations

from html import escape

from complaints.documents.lint import Line, rows

_TAGS = {"Title": "h2", "Heading 1": "h3", "Heading 2": "h4", "Subtitle": "p"}
_CLASSES = {
    "Signature": "sign",
    "Sign Date": "sign",
    "Flush": "flush",
    "Addressee": "flush",
    "Caption": "caption",
    "Note": "note",
}


def html_of(document: bytes) -> str:
    """HTML of a paper for the preview page; made from the .docx itself, so what is seen is what is downloaded."""
    out: list[str] = []
    for item in rows(document):
        out.append(_paragraph(item) if isinstance(item, Line) else _table(item))
    return "\n".join(out)


def _paragraph(line: Line) -> str:
    tag = _TAGS.get(line.style, "p")
    kind = _CLASSES.get(line.style)
    attribute = f' class="{kind}"' if kind else ""
    return f"<{tag}{attribute}>{_text(line.text)}</{tag}>"


def _table(table: tuple[tuple[bool, tuple[str, ...]], ...]) -> str:
    """Rows as (is a header row, cells); a row of one cell in a wider table spans it."""
    width = max((len(cells) for _, cells in table), default=0)
    body = []
    for header, cells in table:
        tag = "th" if header or (len(cells) == 1 and width > 1) else "td"
        scope = ' scope="col"' if header else ""
        span = f' colspan="{width}"' if len(cells) == 1 and width > 1 else ""
        body.append("<tr>" + "".join(f"<{tag}{scope}{span}>{_text(cell)}</{tag}>" for cell in cells) + "</tr>")
    return '<div class="paper-table"><table>' + "".join(body) + "</table></div>"


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")
