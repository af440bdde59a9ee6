"""Checks a paper's Word template and wording before anybody uses them (`manage.py check_templates`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import meta, nodes
from jinja2.exceptions import TemplateError
from lxml import etree

from complaints.documents import arguing, layouts, renderer, wording
from complaints.documents.catalogue import Document, documents
from complaints.documents.filling import NAMES
from legal_refs.arguments import points
from legal_refs.law import library
from legal_refs.results import Track

_NS = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_SCRAP = re.compile(r"\{\{|\}\}|\{%|%\}")
_BY_NORM = {"law", "also", "laws", "has_law", "began", "printed", "family"}
_BLOCK_TAG = re.compile(r"\{%(p|tr)?\s.*?%\}")


def faults(row: Document) -> list[str]:
    """Everything wrong with one paper's template and wording, each line saying what and where."""
    path = layouts.FOLDER / row.file
    if not path.is_file():
        return [f"{row.file}: the template is missing"]
    if not (wording.FOLDER / row.wording).is_file():
        return [f"{row.wording}: the wording is missing"]
    template = path.read_bytes()
    found = [f"{row.file}: {fault}" for fault in (*renderer.uncarried(template), *_shared(template), *_body(template))]
    return found or [*_names(row, template), *_wording(row.wording)]


def parts_faults() -> list[str]:
    """Everything wrong with the shared parts of the wording."""
    return [
        fault for path in sorted((wording.FOLDER / "parts").glob("*.txt")) for fault in _wording(f"parts/{path.name}")
    ]


def argument_faults() -> list[str]:
    """Everything wrong with the words of the arguments: each row that pleads has a file, each file a row."""
    files = wording.arguments()
    rows = {point.id: {place for _paper, place in point.places} for point in points.load()}
    told = {point.id for point in points.load() if point.told and point.track is Track.CIVIL}
    found = [f"{arguing.argument_file(one)}: no row of data/points has this id" for one in sorted(files - set(rows))]
    found += [
        f"{one}: pleads as a defence without words"
        for one, places in rows.items()
        if "defences" in places and one not in files
    ]
    found += [
        f"{one}: tells something among the reasons without words: {arguing.argument_file(one)} is missing"
        for one, places in rows.items()
        if "reasons" in places and one in told and one not in files and f'point("{one}")' not in _every_wording()
    ]
    return found + [fault for one in sorted(files) for fault in _wording(arguing.argument_file(one))]


def _every_wording() -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted(wording.FOLDER.rglob("*.txt")))


def _shared(template: bytes) -> Iterator[str]:
    """Styles, settings, fonts, footer and metadata are those of the base, to the byte."""
    files, base = layouts.members(template), layouts.members(layouts.base("compact"))
    for name in layouts.SHARED:
        if files.get(name) != base[name]:
            yield f"{name} differs from base-compact.docx (put it back with check_templates --adopt)"
    for name in sorted(set(files) - set(base)):
        yield f"{name} is not part of the base"


def _body(template: bytes) -> Iterator[str]:
    files = layouts.members(template)
    root = etree.fromstring(files[layouts.BODY])
    known = set(etree.fromstring(files["word/styles.xml"]).xpath("//w:style/@w:styleId", namespaces=_NS))
    for paragraph in root.iter(_W + "p"):
        yield from _paragraph(paragraph, known)
    for table in root.iter(_W + "tbl"):
        if len(table.findall("w:tblGrid/w:gridCol", _NS)) > 2 and not table.findall(".//w:tblHeader", _NS):
            yield "a table of three or more columns has no repeated header row"
    for fonts in root.iter(_W + "rFonts"):
        if set(fonts.attrib) - {_W + "hint"}:
            yield "a font is set in the text; fonts belong to the styles"


def _paragraph(paragraph: etree._Element, known: set[str]) -> Iterator[str]:
    pieces = [t.text or "" for t in paragraph.iter(_W + "t")]
    text = "".join(pieces)
    style = paragraph.find("w:pPr/w:pStyle", _NS)
    name = style.get(_W + "val") if style is not None else None
    if name not in known:
        yield f"style {name} is not a style of the base: {text[:20]!r}"
    if any(_SCRAP.search(_TAG.sub("", piece)) for piece in pieces):
        yield f"formatting splits a tag: {text[:40]!r}"
    block = _BLOCK_TAG.search(text)
    if block and block.group(1) and block.group() != text.strip():
        yield f"a {{%{block.group(1)} %}} tag shares its paragraph with text that would vanish: {text[:40]!r}"
    if block and not block.group(1) and not _TAG.sub("", text).strip() and "{{" not in text:
        yield f"a tag leaves an empty paragraph, write {{%p: {text[:40]!r}"
    if not text and name != "Gap" and paragraph.find(".//w:br", _NS) is None:
        yield f"an empty paragraph (style {name})"


def _names(row: Document, template: bytes) -> Iterator[str]:
    """The template shows every block of the wording and nothing else."""
    used = set(renderer.compiled(template).names) - {"title"}
    given = set(wording.block_names(row.wording)) - {"title"}  # a paper may be called by what it asks for
    yield from (f"{row.file}: uses {name}, which {row.wording} does not have" for name in sorted(used - given))
    yield from (f"{row.wording}: block {name} is never shown by {row.file}" for name in sorted(given - used))


def _wording(name: str) -> Iterator[str]:
    """A wording file parses, uses only what is supplied, and calls only macros that exist."""
    source = wording.marked((wording.FOLDER / name).read_text(encoding="utf-8"))
    try:
        tree = wording.environment().parse(source)
        wording.environment().compile(source)
    except TemplateError as error:
        yield f"{name}: {error.message}"
        return
    made = {n.name for n in tree.find_all(nodes.Name) if n.ctx != "load"} | set(wording.macros())
    made |= {m.name for m in tree.find_all(nodes.Macro)}
    unknown = meta.find_undeclared_variables(tree) - NAMES - wording.GIVEN - made - set(wording.environment().globals)
    yield from (f"{name}: uses {variable}, which nothing supplies" for variable in sorted(unknown))
    macros = wording.macros()
    for call in tree.find_all(nodes.Getattr):
        if isinstance(call.node, nodes.Name) and call.node.name in macros and call.attr not in macros[call.node.name]:
            yield f"{name}: {call.node.name}.{call.attr} does not exist"
    yield from (f"{name}: line {line}: no such norm: {norm}" for line, norm in _norms(tree) if norm not in norms())


def norms() -> frozenset[str]:
    """The names of data/norms.yaml."""
    return frozenset(library.load().norms)


def _norms(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """Every norm that a wording names, with its line."""
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in _BY_NORM:
            for given in call.args:
                said = [given] if isinstance(given, nodes.Const) else given.find_all(nodes.Const)
                yield from ((call.lineno, const.value) for const in said if isinstance(const.value, str))


def unlisted() -> list[str]:
    """Templates and wording files that no row of the catalogue names."""
    rows = documents().values()
    files = {p.name for p in layouts.FOLDER.glob("*.docx") if not p.name.startswith(("base-", "~"))}
    words = {p.name for p in wording.FOLDER.glob("*.txt")}
    left = (files - {r.file for r in rows}) | (words - {r.wording for r in rows})
    return [f"{name}: no row of papers/*.yaml names it" for name in sorted(left)]
