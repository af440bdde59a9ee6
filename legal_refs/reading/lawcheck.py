"""Checks of the law data that go beyond the schema: chains of validity, references, age. Pure; nothing is printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from legal_refs.arguments import points
from legal_refs.decided.precedentfile import all_cases
from legal_refs.files.datafiles import Fault
from legal_refs.law import library, norms, successionfile, temporal
from legal_refs.law.laws import Law
from legal_refs.law.library import Library


def faults(books: Library | None = None) -> list[Fault]:
    """Every contradiction in the law data (of `books`, else of the project). Raises datafiles.DataError."""
    books = books or library.load()
    return [
        *_chains(books),
        *_articles(books),
        *_uses(books),
        *_transition(books),
        *_succession(books),
        *_terms(),
        *_answers(),
        *open_law(books),
    ]


def stale(today: date) -> list[Fault]:
    """Laws whose last check against the sources is older than `stale_after_days` of transition.yaml."""
    oldest = today - timedelta(days=temporal.rules().stale_after_days)
    return [
        Fault(f"laws/{law.id}.yaml", "checked_on", f"last checked on {law.checked_on}")
        for law in library.load().laws.values()
        if law.checked_on < oldest
    ]


def open_law(books: Library | None = None) -> list[Fault]:
    """What the succession table has still to say: each ended article without successor, each paragraph not compared."""
    books = books or library.load()
    table = successionfile.data()
    index = {(p.law.id, p.key): p for p in books.provisions()}
    found = [
        Fault("succession.yaml", " ".join(place), _ended(books.laws[place[0]], using))
        for place, using in norms.open_ends(index, table.forward(), table.without_successor(), books.norms)
    ]
    found += [
        Fault("norms.yaml", norm.id, f"{text.name}: counts its paragraphs otherwise: name it under `also`")
        for norm in books.norms.values()
        for text in norm.unread
    ]
    return found


def _ended(law: Law, using: tuple[str, ...]) -> str:
    next_text = f" in {law.superseded_by}" if law.superseded_by else ""
    norm = f" (norm {', '.join(using)})" if using else ""
    return f"ended on {law.effective_to}{norm}: write its successor{next_text}, or a row under `ended`"


def _chains(books: Library) -> Iterator[Fault]:
    for law in books.laws.values():
        yield from _validity(books, law)
        for older in law.supersedes:
            if older not in books.laws or books.laws[older].superseded_by != law.id:
                yield _fault(law, "supersedes", f"{older} does not name this text as its successor")
    for family in {law.family for law in books.laws.values()}:
        for older_law, newer in pairwise(books.versions(family)):
            if older_law.superseded_by != newer.id or older_law.id not in newer.supersedes:
                yield _fault(older_law, "superseded_by", f"next version is {newer.id}")


def _validity(books: Library, law: Law) -> Iterator[Fault]:
    end, successor = law.effective_to, law.superseded_by
    if law.promulgated > law.effective_from:
        yield _fault(law, "effective_from", "before promulgation")
    if end is not None and end <= law.effective_from:
        yield _fault(law, "effective_to", "not after effective_from")
    if successor is None:
        return
    if successor not in books.laws or end is None:
        yield _fault(law, "superseded_by", "unknown text, or no effective_to")
    elif books.laws[successor].effective_from != end + timedelta(days=1):
        yield _fault(law, "effective_to", f"gap or overlap with {successor}")


def _uses(books: Library) -> Iterator[Fault]:
    """A provision belongs to a norm, or its row says why it lies idle; never both."""
    if not books.norms:
        return
    used = {text.place for norm in books.norms.values() for text in norm.texts}
    for provision in books.provisions():
        idle, where = provision.article.unused_because, f"articles.{provision.key}.unused_because"
        if idle is None and (provision.law.id, provision.key) not in used:
            yield _fault(provision.law, where, "no norm uses it: name it in norms.yaml or say why")
        if idle is not None and (provision.law.id, provision.key) in used:
            yield _fault(provision.law, where, "a norm uses it: take the reason out")


def _articles(books: Library) -> Iterator[Fault]:
    for provision in books.provisions():
        own, law, where = provision.article, provision.law, f"articles.{provision.key}"
        if (own.effective_from is None) != (own.basis is None):
            yield _fault(law, where, "an own effective_from needs a basis, and a basis a date")
        if own.effective_from is not None and own.effective_from >= law.effective_from:
            yield _fault(law, f"{where}.effective_from", "not earlier than the version")
        if not own.plain.zh.strip() or not own.plain.en.strip():
            yield _fault(law, f"{where}.plain", "empty")
        if any(line != line.strip() or not line for line in own.text.split("\n")):
            yield _fault(law, f"{where}.text", "blank line or space at the edge of a line")


def _transition(books: Library) -> Iterator[Fault]:
    yield from library.load().missing_norms(
        "transition.yaml", ((rule.id, rule.norms) for rule in temporal.rules().rules)
    )
    seen: set[str] = set()
    for rule in temporal.rules().rules:
        if rule.id in seen:
            yield Fault("transition.yaml", rule.id, "id used twice")
        seen.add(rule.id)
        named = [(scope.law, key) for scope in rule.scope for key in scope.articles or (None,)]
        for law_id, key in named:
            if not _exists(books, law_id, key):
                yield Fault("transition.yaml", rule.id, f"no such provision: {law_id} {key or ''}")


def _succession(books: Library) -> Iterator[Fault]:
    for row in successionfile.data().laws:
        where = f"{row.from_law} {row.to_law}"
        for old, news in row.pairs.items():
            missing = [key for law_id, key in ((row.from_law, old), *((row.to_law, new) for new in news))
                       if not _exists(books, law_id, key)]  # fmt: skip
            if missing:
                yield Fault("succession.yaml", where, f"no such provision: {missing[0]}")
        successor = books.laws.get(row.to_law)
        if successor is not None and successor.effective_from != row.since:
            yield Fault("succession.yaml", where, "since is not the first day of the new text")
    for closed in successionfile.data().ended:
        for article in closed.articles:
            if not _exists(books, closed.law, article):
                yield Fault("succession.yaml", "ended", f"no such provision: {closed.law} {article}")


def _terms() -> Iterator[Fault]:
    known = {case.id for case in all_cases()}
    for term in successionfile.data().terms:
        if term.id not in known:
            yield Fault("succession.yaml", "terms", f"no such decided case: {term.id}")


def _answers() -> Iterator[Fault]:
    known = {point.id for point in points.load()}
    for case in all_cases():
        if case.met_by is not None and case.met_by not in known:
            yield Fault("precedents", case.id, f"met_by: no such argument: {case.met_by}")


def _exists(books: Library, law_id: str, key: str | None) -> bool:
    return law_id in books.laws and (key is None or key in books.laws[law_id].articles)


def _fault(law: Law, field: str, what: str) -> Fault:
    return Fault(f"laws/{law.id}.yaml", field, what)
