"""The optional legs on Node: the same papers as templates of docxtemplater or easy-template-x, with the same data.

Each Word template is rewritten tag by tag: the same paragraphs, table rows, loops and conditions. What comes out
is compared with ours as text before anything is timed.
"""

from __future__ import annotations

import copy
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from jinja2 import Environment
from lxml import etree

from complaints.documents import layouts, lint
from tests.bench.dossiers import Work

HERE = Path(__file__).resolve().parent / "node"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_STATEMENT = re.compile(r"\{%(?:p|tr)?\s*(for|if|elif|else|endif|endfor|leave|enter)\b\s*(.*?)\s*%\}")
_ROW = re.compile(r"^\{%tr\s.*%\}$")


FILLERS = {
    "docxtemplater": ("fill.js", "{{-w:tr {}}}"),
    "easy-template-x": ("fill-easy.js", '{{#{} [loopOver: "row"]}}'),
}
"""The script of each, and the tag by which it repeats the row of a table."""


class Node:
    """A Node process that fills the dossier with one of FILLERS each time it is asked."""

    def __init__(self, work: Work, folder: Path, filler: str) -> None:
        """Raises Unavailable where Node, npm or the registry is missing, AssertionError where the output differs."""
        if not shutil.which("node") or not shutil.which("npm"):
            raise Unavailable("Node is not installed")
        script, row = FILLERS[filler]
        for name in ("package.json", "package-lock.json", script):
            shutil.copy(HERE / name, folder / name)
        done = subprocess.run(
            ["npm", "ci", "--silent", "--no-audit", "--no-fund"],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=120,
        )
        if done.returncode:
            raise Unavailable(f"npm cannot install {filler} here")
        _write(work, folder, row)
        self._process = subprocess.Popen(
            ["node", script, str(folder)], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.seconds()
        _compare(work, folder, filler)

    def seconds(self) -> float:
        """One dossier, in seconds."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline()) / 1000

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()


class Unavailable(RuntimeError):
    """This leg cannot run on this machine; the text says why."""


def _write(work: Work, folder: Path, row_tag: str) -> None:
    papers = []
    for row, template, slots in zip(work.rows, work.templates, work.slots, strict=True):
        rewriter = _Rewriter(slots, row_tag)
        (folder / f"{row.id}.docx").write_bytes(rewriter.rewritten(template))
        papers.append({"file": f"{row.id}.docx", "data": rewriter.data})
    (folder / "papers.json").write_text(json.dumps(papers, ensure_ascii=False), encoding="utf-8")


def _compare(work: Work, folder: Path, filler: str) -> None:
    for row, ours in zip(work.rows, work.compiled(), strict=True):
        theirs = (folder / f"filled-{row.id}.docx").read_bytes()
        assert _said(theirs, filler) == _said(ours, filler), f"{row.id}: {filler} fills it otherwise"


def _said(paper: bytes, filler: str) -> str:
    """The text; easy-template-x leaves the paragraph of a tag behind, empty, so that there the words alone count."""
    text = lint.text(paper)
    return "".join(text.split()) if filler == "easy-template-x" else text


class _Rewriter:
    """Turns the tags of one template into those of the filler and works out the data that they name."""

    def __init__(self, slots: dict[str, Any], row_tag: str) -> None:
        self.slots, self.row_tag = slots, row_tag
        self.data: dict[str, Any] = {"all_title": slots["title"]}
        self._open: list[tuple[str, Any]] = []  # ("for", slot name) or ("if", names of the branches)
        self._loop, self._over_rows = "", False
        self._chains = 0
        self._env = Environment(autoescape=True)

    def rewritten(self, template: bytes) -> bytes:
        """The template with the filler's tags."""
        files = layouts.members(template)
        root = etree.fromstring(files[layouts.BODY])
        self._rows(root)
        self._paragraphs(root)
        for text in root.iter(W + "t"):
            text.text = self._tags(text.text or "")
        for style in root.iter(W + "pStyle"):  # no filler reads a tag in an attribute: the usual style stands there
            if "{%" in (style.get(W + "val") or ""):
                style.set(W + "val", "BodyText")
        files[layouts.BODY] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        core = "docProps/core.xml"
        files[core] = files[core].replace(b"{{ title }}", b"{all_title}")
        return layouts.packed(files)

    def _rows(self, root: etree._Element) -> None:
        """A row that holds only {%tr %} goes; its tag moves into the first or last cell of the row beside it."""
        for table in root.iter(W + "tbl"):
            before: list[etree._Element] = []
            opening: list[str] = []
            for row in table.findall(W + "tr"):
                text = "".join(t.text or "" for t in row.iter(W + "t")).strip()
                if not _ROW.match(text):
                    cells = list(row.iter(W + "t"))
                    cells[0].text = "".join(opening) + (cells[0].text or "")
                    opening, before = [], cells
                    continue
                verb, condition = _STATEMENT.match(text).groups()
                if verb in ("elif", "else"):
                    before[-1].text += "{% leave %}"
                    opening.append("{%tr enter " + (condition or "true") + " %}")
                elif verb in ("for", "if"):
                    opening.append(text)
                else:
                    before[-1].text += text
                table.remove(row)

    def _paragraphs(self, root: etree._Element) -> None:
        """A paragraph that holds only {%p else %} becomes two: one closes the branch before it, one opens the next."""
        for paragraph in list(root.iter(W + "p")):
            texts = list(paragraph.iter(W + "t"))
            found = _STATEMENT.fullmatch("".join(t.text or "" for t in texts).strip())
            if found and found.group(1) in ("elif", "else"):
                following = copy.deepcopy(paragraph)
                paragraph.addnext(following)
                texts[0].text = "{% leave %}"
                next(following.iter(W + "t")).text = "{% enter " + (found.group(2) or "true") + " %}"

    def _tags(self, text: str) -> str:
        return _TAG.sub(lambda m: self._tag(m.group()), text)

    def _tag(self, tag: str) -> str:
        statement = _STATEMENT.fullmatch(tag)
        if statement:
            self._over_rows = tag.startswith("{%tr")
            return getattr(self, f"_{statement.group(1)}")(statement.group(2))
        name = tag[2:-2].strip()
        if not name.startswith("x."):
            self.data["all_" + name] = str(self.slots[name])
            return "{all_" + name + "}"
        name = name.removeprefix("x.")
        cell = re.fullmatch(r"cells\[(\d)\]", name)
        return "{cell" + cell.group(1) + "}" if cell else "{" + name + "}"

    def _for(self, text: str) -> str:
        name = text.split(" in ")[1].strip()
        self._open.append(("for", name))
        self._loop = name
        if name not in self.data:
            self.data[name] = [
                {"text": p.text} | {f"cell{n}": c for n, c in enumerate(p.cells)} for p in self.slots[name]
            ]
        return self._begin(name)

    def _begin(self, name: str) -> str:
        return self.row_tag.format(name) if self._over_rows else "{#" + name + "}"

    def _endfor(self, _: str) -> str:
        self._loop = ""
        return "{/" + self._open.pop()[1] + "}"

    def _if(self, text: str) -> str:
        self._chains += 1
        self._open.append(("if", []))
        return self._branch(text)

    def _elif(self, text: str) -> str:
        return self._closed() + self._branch(text)

    def _else(self, _: str) -> str:
        return self._closed() + self._branch("true")

    def _leave(self, _: str) -> str:
        return self._closed()

    def _enter(self, condition: str) -> str:
        return self._branch(condition)

    def _endif(self, _: str) -> str:
        closed = self._closed()
        self._open.pop()
        return closed

    def _closed(self) -> str:
        return "{/" + self._open[-1][1][-1] + "}"

    def _branch(self, condition: str) -> str:
        """A section that is true where this condition holds and none before it in the chain."""
        earlier = self._open[-1][1]
        name = f"if{self._chains}_{len(earlier)}"
        holds = self._env.compile_expression(condition)
        for item, x in zip(*self._scope(), strict=True):
            item[name] = bool(holds(**self.slots, x=x)) and not any(item[other] for other in earlier)
        earlier.append(name)
        return self._begin(name)

    def _scope(self) -> tuple[list[dict[str, Any]], list[Any]]:
        return (self.data[self._loop], list(self.slots[self._loop])) if self._loop else ([self.data], [None])
