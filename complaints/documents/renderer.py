"""Fills a Word template: docxtpl prepares the XML, Jinja compiles it once, a render only fills it.

What is kept between renders is immutable: the compiled templates and the zip members that never
change, already deflated. The output is the same byte for byte for the same input. docxtpl, which
only this module imports, stays the oracle (`render_plain`): tests compare both part by part.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from docx.opc.oxml import serialize_part_xml
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, meta, nodes
from jinja2.compiler import Frame
from jinja2.exceptions import TemplateError
from markupsafe import Markup

from complaints.documents.sandbox import Compiler, Sandbox

CORE = "docProps/core.xml"
UNSAFE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = re.compile(UNSAFE.pattern + "|[&<>\r_]")
_PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")
_UNCARRIED = (
    (re.compile(r"\{%\s*colspan\b[^%]*%\}"), "{% colspan %}"),
    (re.compile(r"\{%\s*cellbg\b[^%]*%\}"), "{% cellbg %}"),
    (re.compile(r"\{%\s*vm\s*%\}"), "{% vm %}"),
    (re.compile(r"\{%\s*hm\s*%\}"), "{% hm %}"),
    (re.compile(r"\{%tc\b"), "{%tc %}"),
    (re.compile(r"\{\{r\s"), "{{r }}"),
    (re.compile(r"\{\{p\s"), "{{p }}"),
    (re.compile(r"\{_[{%]|[}%]_\}"), "{_{ _}"),
    (re.compile(r"\{%\s*(?:include|import|from|extends|macro|call|set)\b"), "{% include/import/macro/call/set %}"),
    (re.compile(r"<wp:docPr\b"), "a picture (wp:docPr)"),
)


class RenderError(ValueError):
    """A template and its data do not fit; the text names the tag or the character, never a value."""


class UnsafeCharacterError(RenderError):
    """A value holds a character that XML cannot carry; the text names the character."""


def escaped(value: object) -> str:
    """Turn a value into XML text. Raises RenderError for None, UnsafeCharacterError for what XML refuses."""
    if value is None:
        raise RenderError("a value is None")
    text = str(value)
    if text.isalnum() or not _SPECIAL.search(text):  # most cells of a long table are the former, and it is quicker
        return text
    bad = UNSAFE.search(text)
    if bad:
        raise UnsafeCharacterError(f"the character U+{ord(bad.group()):04X} cannot stand in a Word document")
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # docxtpl rewrites {_{ {_% }_} %_} after rendering; what a person typed stays as typed
    return text.replace("{_", "{&#95;").replace("_}", "&#95;}")


def carry(value: object) -> Markup:
    """The same, marked as escaped for an environment that would escape it again."""
    return Markup(escaped(value))  # noqa: S704


def environment() -> Sandbox:
    """The Jinja environment of the Word templates: sandboxed, strict, escaping, refusing None."""
    return Sandbox(undefined=StrictUndefined, autoescape=True, finalize=carry)


class _Printer(Compiler):
    """Jinja's compiler, save that a value is escaped by the finalizer alone and not asked about it a second time."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("(environment.finalize(")


class _Press(Sandbox):
    """The same environment, compiled for speed."""

    code_generator_class = _Printer


@dataclass(frozen=True)
class _Fixed:
    """A zip member that is the same in every render, deflated once."""

    name: str
    crc: int
    size: int
    deflated: bytes


@dataclass(frozen=True)
class _Filled:
    """A zip member that Jinja fills: XML before and after the part that docxtpl treats as template."""

    name: str
    before: str
    template: Template
    after: str


@dataclass(frozen=True)
class Compiled:
    """One Word template, ready to be filled by any number of threads."""

    members: tuple[_Fixed | _Filled, ...]
    sources: tuple[str, ...] = field(repr=False)

    @cached_property
    def names(self) -> frozenset[str]:
        """The variables that the template prints."""
        parse = _Press().parse
        return frozenset(name for source in self.sources for name in meta.find_undeclared_variables(parse(source)))

    def fill(self, context: Mapping[str, Any]) -> bytes:
        """Return the .docx. Raises RenderError."""
        try:
            done = [m if isinstance(m, _Fixed) else _deflated(m.name, _text_of(m, context)) for m in self.members]
        except TemplateError as error:
            raise RenderError(f"the template cannot be filled: {error.message}") from None
        return _zipped(done)


def render(template: bytes, context: Mapping[str, Any]) -> bytes:
    """Fill `template` (a .docx) with `context`. Raises RenderError."""
    return compiled(template).fill(context)


def render_plain(template: bytes, context: Mapping[str, Any]) -> bytes:
    """The same by docxtpl as shipped, one new object per call: oracle of the tests and of the bench."""
    word = DocxTemplate(io.BytesIO(template))
    word.render(dict(context), jinja_env=environment(), autoescape=True)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


@lru_cache(maxsize=256)
def compiled(template: bytes) -> Compiled:
    """Compile a .docx template once per content. Raises RenderError for what the compiled path does not carry."""
    faults = uncarried(template)
    if faults:
        raise RenderError("the template uses what cannot be compiled: " + ", ".join(faults))
    word = DocxTemplate(io.BytesIO(template))
    word.init_docx()
    sources = _sources(word)
    for name in _PROPERTIES:  # docxtpl writes each of them back, also where the template has none
        setattr(word.docx.core_properties, name, getattr(word.docx.core_properties, name))
    saved = io.BytesIO()
    word.docx.save(saved)
    env = _Press(undefined=StrictUndefined, autoescape=True, finalize=escaped)
    with zipfile.ZipFile(saved) as package:
        members = tuple(_member(name, package.read(name), sources, env) for name in package.namelist())
    return Compiled(members, tuple(source for _, source, _ in sources.values()))


def prepared(template: bytes) -> dict[str, str]:
    """Jinja source of every part that holds tags, as docxtpl prepares it; for the checks."""
    word = DocxTemplate(io.BytesIO(template))
    word.init_docx()
    return {name: source for name, (_, source, _) in _sources(word).items()}


def uncarried(template: bytes) -> list[str]:
    """Template features that the compiled path does not carry, each named; empty when it is fine."""
    found = []
    with zipfile.ZipFile(io.BytesIO(template)) as package:
        for name in package.namelist():
            if not name.endswith(".xml"):
                continue
            raw = package.read(name).decode("utf-8")
            plain = re.sub(r"<(?!wp:docPr)[^>]*>", "", raw)
            found += [f"{label} in {name}" for pattern, label in _UNCARRIED if pattern.search(plain)]
            if "notes" in name and ("{{" in plain or "{%" in plain):
                found.append(f"a tag in {name}")
    return found


def _sources(word: Any) -> dict[str, tuple[str, str, str]]:
    """Part name -> XML before, Jinja source, XML after, for the parts that hold tags."""
    found = {"word/document.xml": _body(word)}
    for uri in (word.HEADER_URI, word.FOOTER_URI):
        for _, part in word.get_headers_footers(uri):
            source = word.patch_xml(word.get_part_xml(part))
            if _has_tags(source):
                found[part.partname.lstrip("/")] = ('<?xml version="1.0" encoding="UTF-8"?>', source, "")
    return found


def _body(word: Any) -> tuple[str, str, str]:
    """The document part around its body, and the body as docxtpl prepares it."""
    source = word.patch_xml(word.get_xml())
    source = re.sub(r'^(<w:body)(?: xmlns:\w+="[^"]*")*', r"\1", source)
    whole = serialize_part_xml(word.docx._element).decode("utf-8")
    start, end = whole.index("<w:body"), whole.rindex("</w:body>") + len("</w:body>")
    return whole[:start], source, whole[end:]


def _has_tags(source: str) -> bool:
    return "{{" in source or "{%" in source


def _member(name: str, data: bytes, sources: Mapping[str, tuple[str, str, str]], env: Sandbox) -> _Fixed | _Filled:
    if name in sources:
        before, source, after = sources[name]
        return _Filled(name, before, env.from_string(source), after)
    if name == CORE and _has_tags(data.decode("utf-8")):
        return _Filled(name, "", env.from_string(data.decode("utf-8")), "")
    return _deflated(name, data)


def _text_of(member: _Filled, context: Mapping[str, Any]) -> bytes:
    filled = member.template.render(context)
    if member.name != CORE and ("\n" in filled or "\t" in filled):
        filled = _listing.resolve_listing(filled)
    return (member.before + filled + member.after).encode("utf-8")


def _deflated(name: str, data: bytes) -> _Fixed:
    packer = zlib.compressobj(4, zlib.DEFLATED, -15)
    return _Fixed(name, zlib.crc32(data), len(data), packer.compress(data) + packer.flush())


def _zipped(members: list[_Fixed]) -> bytes:
    """A zip of the deflated members with the fixed time 1980-01-01 00:00."""
    body, directory, offset = [], [], 0
    for m in members:
        name = m.name.encode("utf-8")
        common = struct.pack("<HHHHHIIIHH", 20, 0x800, 8, 0, 33, m.crc, len(m.deflated), m.size, len(name), 0)
        local = b"PK\x03\x04" + common + name
        body += [local, m.deflated]
        directory.append(b"PK\x01\x02\x14\x00" + common + struct.pack("<HHHII", 0, 0, 0, 0, offset) + name)
        offset += len(local) + len(m.deflated)
    listing = b"".join(directory)
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, len(members), len(members), len(listing), offset, 0)
    return b"".join([*body, listing, end])


class _Listing(DocxTemplate):  # type: ignore[misc]
    """docxtpl's own treatment of line breaks and tabs in values; holds no state."""

    def __init__(self) -> None:
        """Opens nothing."""


_listing = _Listing()
