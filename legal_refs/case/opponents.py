"""One case per opponent and suit (一案一被告): cards, banks, loans, matters apart, so that no sum stands in two sets.

Pure. What the person did and suffered belongs to every set; what a bank did, what was charged at it and what shows that
belongs to its own set alone. Debit and credit cards of one bank are two sets: one claims a deposit back, the other
denies a debt.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from legal_refs.case import onesuit
from legal_refs.case.banks import owner_of
from legal_refs.case.dealings import Notice
from legal_refs.case.debts import OwnPart
from legal_refs.case.facts import Bank, Card, Case, CreditCardDebt, Further, Transaction
from legal_refs.case.vocabulary import Answer, CardKind, Incident

FIRST = 1
SHORTEST = 2
"""Characters that every bank's name has in common (银行)."""
OF_ONE_CARD = (
    *("pin_with_card", "pin_guessable", "pin_shared", "card_lent", "card_gone", "gone_when", "gone_with"),
    *("traces", "note"),
)
OF_ONE_BANK = (
    "linked_payment",
    "bind_when",
    "bind_factors",
    "bind_code_to",
    "password_reset",
    "new_device",
    "face_passed",
)
"""How a card was kept and its bank entered: told of the first, so said of no other."""


@dataclass(frozen=True)
class Share:
    """One card with its bank, its disputed transactions and their sum in yuan."""

    bank: Bank | None
    card: Card | None
    transactions: tuple[Transaction, ...]
    total: Decimal


def against(case: Case) -> tuple[Case, ...]:
    """The case as each opponent meets it in each suit, in the order told; with one opponent and one matter it is alone.

    Every transaction and payment stands in exactly one of them; so do costs and other loss. A leak that led to a theft
    gives two, the theft first (onesuit.py).
    """
    found: list[Case] = []
    for group in _groups(case).values():
        own = _set(case, group) if case.further else case
        found += [onesuit.of_matter(own, matter) for matter in onesuit.MATTERS] if own.two_suits else [own]
    return tuple(found)


def firsts(case: Case) -> tuple[int, ...]:
    """The number of the first card, bank or loan of each set."""
    return tuple(group[0] for group, _ in _parts(case))


def evidence_of(case: Case, number: int) -> tuple[int, ...]:
    """The places in case.evidence of what stands in the list of one set, whose number counts from 1."""
    group, matter = _parts(case)[number - 1]
    return tuple(
        n
        for n, item in enumerate(case.evidence)
        if (item.which is None or item.which in group) and (matter is None or onesuit.belongs(case, item, matter))
    )


def _parts(case: Case) -> tuple[tuple[list[int], onesuit.Matter | None], ...]:
    """The cards, banks and loans of each set, and its matter where the case has two."""
    found: list[tuple[list[int], onesuit.Matter | None]] = []
    for group in _groups(case).values():
        own = _set(case, group) if case.further else case
        found += [(group, matter) for matter in onesuit.MATTERS] if own.two_suits else [(group, None)]
    return tuple(found)


def places(case: Case) -> range:
    """The numbers by which a transaction, a payment or an item of evidence names a card, bank or loan."""
    return range(FIRST, FIRST + 1 + len(case.further))


def unplaced(case: Case) -> Iterator[str]:
    """The field of each entry that names a card, bank or loan which the case does not have."""
    known = places(case)
    for name in ("transactions", "payments", "evidence", "notices"):
        for n, one in enumerate(getattr(case, name)):
            if one.which is not None and one.which not in known:
                yield f"{name}[{n}].which"


def shares(case: Case) -> tuple[Share, ...]:
    """Each card with what was taken from it, where a case has several; none where it has one."""
    return tuple(_share(case, place) for place in places(case)) if case.further else ()


def _share(case: Case, place: int) -> Share:
    card = case.card if place == FIRST else _further(case, place).card
    taken = tuple(t for t in case.transactions if (t.which or FIRST) == place)
    return Share(bank_of(case, place), card, taken, sum((t.cny for t in taken), Decimal("0.00")))


def bank_of(case: Case, place: int) -> Bank | None:
    """The bank of a card or loan by its number: its own, else the first."""
    return case.bank if place == FIRST else _further(case, place).bank or case.bank


def _further(case: Case, place: int) -> Further:
    """The entry of a number above one; an empty one where there is none (checking/ says so)."""
    return case.further[place - 2] if place in places(case) else Further()


def _groups(case: Case) -> dict[tuple[Any, ...], list[int]]:
    """The numbers of each set, by what makes it one: the bank, whether a debt is denied, and where the card was."""
    found: dict[tuple[Any, ...], list[int]] = {}
    for place in places(case):
        bank = bank_of(case, place)
        card = case.card if place == FIRST else _further(case, place).card
        held = case.custody.card_in_hand if place == FIRST else _further(case, place).card_in_hand
        at = bank.name.strip() if bank else None
        key = (at, card is not None and card.kind is CardKind.CREDIT, held or case.custody.card_in_hand)
        found.setdefault(key, []).append(place)
    return found


def _set(case: Case, group: list[int]) -> Case:
    own = _first(case) if group[0] == FIRST else _of(case, group[0])
    rest = [_further(case, place) for place in group[1:]]
    new = {place: n for n, place in enumerate(group, start=FIRST)}
    return replace(
        own,
        further=tuple(replace(one, bank=None) for one in rest),
        transactions=tuple(
            replace(t, which=new[t.which or FIRST]) for t in case.transactions if (t.which or FIRST) in new
        ),
        payments=tuple(replace(p, which=new[p.which or FIRST]) for p in case.payments if (p.which or FIRST) in new),
        evidence=tuple(replace(e, which=None) for e in case.evidence if e.which is None or e.which in new),
        notices=tuple(replace(n, which=None) for n in _notices(case, own, new)),
        debt=_together([own.debt, *(one.debt for one in rest)]),
        own_part=_added([own.own_part, *(one.own_part for one in rest)]),
        **_suit_of(own, rest),
    )


def _notices(case: Case, own: Case, group: Container[int]) -> tuple[Notice, ...]:
    """The letters and calls of a set: those that name one of its cards or loans, and by their addressee the others."""
    kept = [n for n in case.notices if (n in own.notices if n.which is None else n.which in group)]
    return tuple(kept)


def _suit_of(own: Case, rest: list[Further]) -> dict[str, Any]:
    """Whether this opponent has sued: as told of the first of the set, else of the others."""
    if own.filing.sued_by_bank is Answer.YES or not any(one.sued_by_bank is Answer.YES for one in rest):
        return {}
    suing = next(one for one in rest if one.sued_by_bank is Answer.YES)
    return {"filing": replace(own.filing, sued_by_bank=Answer.YES), "bank_suit": suing.bank_suit}


def _first(case: Case) -> Case:
    """The set of the first: without what was sent to another bank or stands in the record of another lender."""
    others = [one.bank for one in case.further if one.bank is not None]

    def stays(named: str | None) -> bool:
        return _is_of(named, case.bank) or not any(_is_of(named, bank) for bank in others)

    credit = case.credit
    if credit is not None:
        credit = replace(credit, items=tuple(item for item in credit.items if stays(item.institution)))
    return replace(
        case,
        notices=tuple(notice for notice in case.notices if stays(notice.addressee)),
        preserve=tuple(letter for letter in case.preserve if stays(letter.addressee)),
        credit=credit,
    )


def _of(case: Case, place: int) -> Case:
    """The set that begins with a further card, bank or loan: its own facts, and those that are about the person."""
    mine = _further(case, place)
    same_bank = mine.bank is None or (case.bank is not None and mine.bank.name.strip() == case.bank.name.strip())
    bank = case.bank if same_bank else mine.bank
    gone = OF_ONE_CARD if same_bank else (*OF_ONE_CARD, *OF_ONE_BANK)
    unsaid = type(case.custody)()
    empty = {name: getattr(unsaid, name) for name in gone}
    custody = replace(case.custody, **empty, card_in_hand=mine.card_in_hand)
    told: dict[str, Any] = {
        "bank": bank,
        "card": mine.card,
        "loan": mine.loan,
        "freeze": mine.freeze,
        "complaint": mine.complaint,
    }
    told |= {"bank_suit": mine.bank_suit, "filing": replace(case.filing, sued_by_bank=mine.sued_by_bank)}
    own = replace(
        case, **told, custody=custody, debt=mine.debt, own_part=mine.own_part, possession=(), claim=_without_sums(case)
    )
    return own if same_bank else _at_another(own, case)


def _at_another(own: Case, case: Case) -> Case:
    """Without what was told of the first bank: its alerts and records, its staff, its suit, the shops and its leak."""
    circumstances = replace(type(case.circumstances)(), thief_caught=case.circumstances.thief_caught)
    incident, leak = case.incident, case.leak
    if case.is_leak and case.is_theft:
        incident, leak = Incident.UNKNOWN_HOW, None

    def mine(named: str | None) -> bool:
        return _is_of(named, own.bank) and not _is_of(named, case.bank)

    credit = case.credit
    if credit is not None:
        kept = tuple(item for item in credit.items if mine(item.institution))
        asked = ("sent", "received", "reply", "answered", "text", "to")
        unasked = dict.fromkeys(f"objection_{name}" for name in asked)
        credit = replace(credit, items=kept, **unasked)
    filing = replace(own.filing, court_name=None, pending_elsewhere=None, earlier_suit=None)
    return replace(
        own,
        incident=incident,
        leak=leak,
        circumstances=circumstances,
        credit=credit,
        notices=tuple(n for n in case.notices if mine(n.addressee)),
        preserve=tuple(p for p in case.preserve if mine(p.addressee)),
        regulators=(),
        earlier_complaints=(),
        pi_request=None,
        nuisances=(),
        staff=None,
        acquirer=None,
        merchant=None,
        payment_institution=None,
        contractor=None,
        second_unit=None,
        filing=replace(filing, earlier_suit_ended=None, judged_before=None),
    )


def _without_sums(case: Case) -> Any:
    """The wishes without the costs and other loss, which the first set asks for."""
    return replace(case.claim, costs=(), property_loss=None, mental=None, mental_evidence=(), receiving_account=None)


def _is_of(named: str | None, bank: Bank | None) -> bool:
    """Whether an addressee or an institution of the credit report, as typed, is this bank."""
    if not named or bank is None:
        return False
    row = owner_of(bank.name)
    known = (bank.name, *(row.short_names if row else ()))
    return any(name in named for name in known) or (len(named) > SHORTEST and named in bank.name)


def _together(debts: list[CreditCardDebt | None]) -> CreditCardDebt | None:
    """The debts of several credit cards of one bank as one: sums added, payments side by side."""
    told = [debt for debt in debts if debt is not None]
    if len(told) < 2:
        return told[0] if told else None
    silent = all(debt.repaid is None and not debt.movements for debt in told)
    posted = [debt.posted for debt in told if debt.posted is not None]
    return replace(
        told[0],
        posted=sum(posted, Decimal("0.00")) if posted else None,
        repaid=None if silent else sum((debt.returned for debt in told), Decimal("0.00")),
        charges=sum((debt.charges for debt in told), Decimal("0.00")),
        repaid_on=None,
        collected_since=min((debt.collected_since for debt in told if debt.collected_since), default=None),
        collected_how="；".join(dict.fromkeys(debt.collected_how for debt in told if debt.collected_how)) or None,
        movements=tuple(one for debt in told for one in debt.dated),
    )


def _added(parts: list[OwnPart | None]) -> OwnPart | None:
    """The own parts of several debts to one bank as one, without a day or a promise that is not that of all."""
    told = [part for part in parts if part is not None]
    if len(told) < 2:
        return told[0] if told else None
    known = [part.amount for part in told if part.amount is not None]
    since, pays = {part.since for part in told}, {part.pays for part in told}
    return OwnPart(
        amount=sum(known, Decimal("0.00")) if known else None,
        since=told[0].since if len(since) == 1 else None,
        pays=told[0].pays if len(pays) == 1 else None,
    )
