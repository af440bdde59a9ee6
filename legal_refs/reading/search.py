"""Search over the library: an old or a living article number, a body, a catchword or plain text leads to its page."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from msgspec import Struct

from legal_refs.decided import precedents
from legal_refs.decided.precedentfile import Precedent, all_cases
from legal_refs.law import library, numerals, printing, succession, successionfile
from legal_refs.law.laws import Law, Provision
from legal_refs.results import Words

LIMIT = 400
"""More pages than that for one word are none found: it stands everywhere."""
LONGEST = 200
EXCERPT = 60
_NOISE = re.compile(r"[\s《》〈〉“”\"'，。、,:：;；!！?？]+")
_LATIN_ARTICLE = re.compile(r"(?:art(?:icle)?\.?|§|no\.?)", re.IGNORECASE)
_BARE = re.compile(rf"(?P<n>{numerals.NUMBER})(?:之(?P<sub>{numerals.NUMBER})|-(?P<dash>\d{{1,2}}))?")


class Hit(Struct, frozen=True, kw_only=True):
    """One found page: `kind` is provision, precedent or body; `id` is "law-id article", a case id or a body id.

    `living` names the provisions in force today that took the place of an old one; `in_force` is None where the
    question makes no sense.
    """

    kind: str
    id: str
    title: Words
    excerpt: str = ""
    in_force: bool | None = None
    since: date | None = None
    until: date | None = None
    living: tuple[str, ...] = ()
    note: Words | None = None


def search(query: str) -> tuple[Hit, ...]:
    """Pages for a query, best first, at most LIMIT; empty for an empty query."""
    query = query[:LONGEST]
    text = _NOISE.sub("", query).casefold()
    if not text:
        return ()
    hits = [*_terms(text), *_by_number(query)]
    if not hits:
        hits = _by_words(query)
    return tuple({(hit.kind, hit.id): hit for hit in hits}.values())[:LIMIT]


def _terms(text: str) -> list[Hit]:
    data = successionfile.data()
    meant = [term.id for term in data.terms if any(_same(name, text) for name in term.names)]
    hits = [_decided(case) for case in all_cases() if case.id in meant]
    for body in data.bodies:
        if any(_same(name, text) for name in body.names):
            title = Words(zh=f"{body.old} → {body.new}", en=f"{body.old} → {body.new}")
            hits.append(Hit(kind="body", id=body.id, title=title, note=body.result().note))
            hits += [hit for hit in _successors(body.new) if hit.id != body.id]
    return hits


def _successors(name: str) -> list[Hit]:
    return [
        Hit(kind="body", id=body.id, title=Words(zh=f"{body.old} → {body.new}", en=f"{body.old} → {body.new}"))
        for body in successionfile.data().bodies
        if body.old == name
    ]


def _same(name: str, text: str) -> bool:
    plain = _NOISE.sub("", name).casefold()
    return plain == text or (len(plain) >= 3 and plain in text)


def _by_number(query: str) -> list[Hit]:
    text = _LATIN_ARTICLE.sub(" ", _NOISE.sub(" ", query)).casefold()
    laws, rest = _named_laws(text)
    key = _key(rest, bare=bool(laws))
    if key is None:
        return [_hit(library.load().provision(law.id, key)) for law in laws for key in law.articles]
    provisions = [
        library.load().provision(law.id, key) for law in laws or library.load().laws.values() if key in law.articles
    ]
    return [_hit(p) for p in sorted(provisions, key=_rank)] + [
        hit for p in provisions for hit in _living_hits(p) if p.effective_to is not None
    ]


def _rank(provision: Provision) -> tuple[bool, int]:
    """Texts in force first, then the latest."""
    return provision.effective_to is not None, -provision.effective_from.toordinal()


def _key(text: str, bare: bool) -> str | None:
    match = numerals.ARTICLE.search(text)
    if match is not None:
        return numerals.key_of(match.group())
    if not bare:
        return None
    found = _BARE.search(text)
    if found is None:
        return None
    sub = found["sub"] or found["dash"]
    return str(numerals.from_chinese(found["n"])) + (f"-{numerals.from_chinese(sub)}" if sub else "")


def _named_laws(text: str) -> tuple[list[Law], str]:
    """The laws that the longest name in `text` stands for, and what is left of the text."""
    squeezed = text.replace(" ", "")
    for name, laws in _names():
        if name in squeezed:
            return list(laws), squeezed.replace(name, " ", 1)
    return [], text


@cache
def _names() -> tuple[tuple[str, tuple[Law, ...]], ...]:
    names: dict[str, list[Law]] = {}
    for law in library.load().laws.values():
        for name in {law.title, law.short_title, law.title_en, law.id, law.doc_number or law.id, *law.aliases}:
            names.setdefault(_NOISE.sub("", name).casefold(), []).append(law)
    return tuple(sorted(((name, tuple(laws)) for name, laws in names.items()), key=lambda row: -len(row[0])))


def _living_hits(provision: Provision) -> list[Hit]:
    books = library.load()
    return [
        _hit(books.provision(*place)) for place in succession.living(provision.law.id, provision.key) if _known(place)
    ]


def _known(place: tuple[str, str]) -> bool:
    law = library.load().laws.get(place[0])
    return law is not None and place[1] in law.articles


def _hit(provision: Provision) -> Hit:
    law, text = provision.law, provision.article.text
    ended = provision.effective_to is not None
    zh = f"{law.short_title}{printing.label(provision)}"
    return Hit(
        kind="provision",
        id=f"{law.id} {provision.key}",
        title=Words(zh=zh, en=f"{law.title_en}, art. {provision.key}"),
        excerpt=text if len(text) <= EXCERPT else text[:EXCERPT] + "…",
        in_force=not ended,
        since=provision.effective_from,
        until=provision.effective_to,
        living=tuple(" ".join(place) for place in succession.living(law.id, provision.key)) if ended else (),
    )


def _by_words(query: str) -> list[Hit]:
    words = [word for word in _NOISE.split(query.casefold()) if word]
    found: list[tuple[int, bool, int, Provision]] = []
    for provision in library.load().provisions():
        score = _score(provision, words)
        if score:
            found.append((-score, *_rank(provision), provision))
    found.sort(key=lambda row: row[:3])
    cases = [case for case in all_cases() if words and all(word in _told(case) for word in words)]
    return [_hit(row[3]) for row in found] + [_decided(case) for case in cases]


def _told(case: Precedent) -> str:
    return f"{case.title}{case.court}{case.holding}{case.case_number or ''}".casefold()


def _decided(case: Precedent) -> Hit:
    title = Words(zh=case.title, en=case.title)
    return Hit(kind="precedent", id=case.id, title=title, excerpt=case.holding, note=precedents.outline(case))


def _score(provision: Provision, words: list[str]) -> int:
    """10 for a word in the plain words, 3 in the text; 0 unless every word is found."""
    plain = (provision.article.plain.zh + provision.article.plain.en + provision.law.title_en).casefold()
    text = provision.article.text + provision.law.title
    total = 0
    for word in words:
        points = 10 * (word in plain) + 3 * (word in text)
        if not points:
            return 0
        total += points
    return total
