"""Through whom quick payments were made (支付机构): the one that is named, and others that the payments name.

Pure. A registered payment company as the other side of a payment is no shop: it ordered the payment. Each answers for
its own payments, so what went through another is not asked of the one that is named.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from legal_refs.case.banks import is_bank
from legal_refs.case.facts import Case, Transaction
from legal_refs.case.memory import kept
from legal_refs.case.vocabulary import TransactionKind

_SIGNS = ("支付", "财付通")


class Through(Struct, frozen=True):
    """A payment institution beside the one named, with the disputed payments made through it, in order of time."""

    name: str
    items: tuple[Transaction, ...]


@kept
def beside(case: Case) -> tuple[Through, ...]:
    """Every further payment institution of an online theft, in the order of the payments."""
    if not case.is_online:
        return ()
    found: dict[str, list[Transaction]] = {}
    for one in case.sorted_transactions:
        if name := _of_another(one, case):
            found.setdefault(name, []).append(one)
    return tuple(Through(name, tuple(those)) for name, those in found.items())


def own_of(case: Case, serviced: Iterable[Transaction]) -> tuple[Transaction, ...]:
    """What went through the institution that is named; all of it where nothing else is known."""
    whole = tuple(serviced)
    elsewhere = {id(one) for other in beside(case) for one in other.items} if case.payment_institution else set()
    return tuple(one for one in whole if id(one) not in elsewhere) or whole


def _of_another(one: Transaction, case: Case) -> str:
    """The institution that ordered a payment, where it is a registered company and not the one that is named."""
    name = (one.counterpart or "").strip()
    sent = one.kind is TransactionKind.TRANSFER or one.payee_masked
    if sent or "公司" not in name or not any(sign in name for sign in _SIGNS) or is_bank(name):
        return ""
    known = case.payment_institution.name if case.payment_institution else ""
    shop = case.merchant is not None and case.merchant.name == name
    return "" if shop or (known and (known in name or name in known)) else name
