"""Through whom quick payments were made (支付机构): the one that is named, and others that the payments name.

Pure. A registered payment company as the other side of a payment is no shop: it ordered the payment. Each answers for
its own payments, so what went through another is not asked of the one that is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from legal_refs.case.banks import is_bank
from legal_refs.case.facts import Case, Transaction
from legal_refs.case.memory import kept
from legal_refs.case.vocabulary import Answer, Channel, PaymentNature, TransactionKind

_SIGN = re.compile(
    "支付|付(?![家记氏小老])"
    "|网银在线|合众易宝|联动优势|天翼电子商务|中移电子商务|中移动金融科技|银联商务|拉卡拉|东方汇融"
)
"""Payment institutions by their names, and licensed ones whose name does not show it."""


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


@kept
def unsure(case: Case) -> tuple[Through, ...]:
    """Companies that may be institutions or shops: where the bill names institutions, another name is either."""
    if not case.is_online or not case.payment_institution or not _bill_names_institutions(case):
        return ()
    placed = {id(one) for other in beside(case) for one in other.items}
    found: dict[str, list[Transaction]] = {}
    for one in case.sorted_transactions:
        name = _company(one, case)
        if name and id(one) not in placed and one.channel in (None, Channel.OTHER, Channel.QUICK_PAY):
            found.setdefault(name, []).append(one)
    return tuple(Through(name, tuple(those)) for name, those in found.items())


def own_of(case: Case, serviced: Iterable[Transaction]) -> tuple[Transaction, ...]:
    """What went through the institution that is named; all of it where nothing else is known."""
    whole = tuple(serviced)
    others = (*beside(case), *unsure(case)) if case.payment_institution else ()
    elsewhere = {id(one) for other in others for one in other.items}
    return tuple(one for one in whole if id(one) not in elsewhere) or whole


def _of_another(one: Transaction, case: Case) -> str:
    """The institution that ordered a payment, where it is a registered company and not the one that is named."""
    name = _company(one, case)
    return name if name and (_SIGN.search(name) or _acted_as_one(case, name)) else ""


def _company(one: Transaction, case: Case) -> str:
    """A registered company as the other side of a payment: neither bank nor told as shop or as the one named."""
    name = (one.counterpart or "").strip()
    sent = one.kind is TransactionKind.TRANSFER or one.payee_masked
    if sent or "公司" not in name or is_bank(name):
        return ""
    shop = case.merchant is not None and case.merchant.name == name
    return "" if shop or _is_named(name, case) else name


def _is_named(name: str, case: Case) -> bool:
    known = case.payment_institution.name if case.payment_institution else ""
    return bool(known and name and (known in name or name in known))


@kept
def _bill_names_institutions(case: Case) -> bool:
    """Whether the one named, or another by its name, stands as the other side of a payment."""
    names = {(one.counterpart or "").strip() for one in case.transactions}
    return any(_is_named(name, case) or ("公司" in name and _SIGN.search(name)) for name in names)


def _acted_as_one(case: Case, name: str) -> bool:
    """It paid in advance, as only such an institution does, or was asked for the money that its name stands for."""
    if any(paid.nature is PaymentNature.ADVANCE and (paid.payer or "").strip() == name for paid in case.payments):
        return True
    asked = any((sent.addressee or "").strip() == name and sent.demand is Answer.YES for sent in case.notices)
    return asked and _bill_names_institutions(case)
