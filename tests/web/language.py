"""What a page says in a language that is not its own: text nodes and spoken attributes outside marked elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

LATIN = re.compile(r"[A-Za-z]{4,}")
HAN = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+")
ADDRESSES = re.compile(r"https?://[\w./?=&%#:~+-]+|[\w.-]+@[\w.-]+|[\w-]+\.case\.yaml")
NAMES = re.compile(r"\b(?:Cookie|HEIC|JPEG|JavaScript|WCAG|Word|XLSX|YAML|PIPL|Tokenization|VISA)\b", re.ASCII)
"""Latin words that a Chinese reader knows by these letters."""
NUMBERED = re.compile(r"[\u4e00-\u9fff]*〔\d{4}〕(?:\d+号)?|（\d{4}）[\u4e00-\u9fff]+\d+[\u4e00-\u9fff]+\d+号")
"""Numbers of documents and cases, written one way only."""
OFFICIAL = re.compile(
    r"[\u4e00-\u9fff]*人民法院|银保监会|提交××仲裁委员会仲裁|受案回执|应诉通知书|紧急止付|拒付|立案告知书|仲裁|法院|民族|户籍|全权|股份有限公司|支行|重庆市"
)
"""Names, and words that an English reader has to find in a Chinese paper."""
SPOKEN = ("aria-label", "alt", "placeholder", "label")
VERBATIM = {"code", "rows"}
"""Classes of what is shown sign by sign: the resume code, pasted rows, sources."""
SILENT = {"script", "style", "title", "datalist"}


def foreign(page: Any, typed: Iterable[str] = ()) -> list[str]:
    """Words of the other language on a page; `typed` is what the visitor wrote and may stand anywhere."""
    lang = page.get("lang")
    own = sorted({line.strip() for text in typed for line in text.splitlines() if line.strip()}, key=len, reverse=True)
    return [found for text in said(page, lang) for found in unfit(text, lang, own)]


def unfit(text: str, lang: str, own: Iterable[str] = ()) -> list[str]:
    """The foreign words of one text with the text around them, or nothing."""
    rest = text
    for mine in own:
        rest = rest.replace(mine, " ")
    for aside in (NUMBERED, OFFICIAL) if lang == "en" else (ADDRESSES, NAMES):
        rest = aside.sub(" ", rest)
    words = (HAN if lang == "en" else LATIN).findall(rest)
    return [f"{', '.join(words)}: {' '.join(text.split())[:160]}"] if words else []


def said(element: Any, lang: str) -> Iterator[str]:
    """All text of an element that is not marked as being of another language, attributes first."""
    if not isinstance(element.tag, str) or element.tag in SILENT or element.get("lang", lang) != lang:
        return
    if VERBATIM & set((element.get("class") or "").split()):
        return
    yield from (value for name in SPOKEN if (value := element.get(name)))
    yield element.text or "" if element.tag != "textarea" else ""
    for child in element:
        yield from said(child, lang)
        yield child.tail or ""


def written(value: Any) -> Iterator[str]:
    """Every text inside stored answers that is not one of the tool's own tokens."""
    if isinstance(value, str):
        if not re.fullmatch("[a-z_]*", value):
            yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from written(part)
    elif isinstance(value, list):
        for part in value:
            yield from written(part)
