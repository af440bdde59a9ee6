"""Who took the copied card (受理机构、受理商户): the owner of another bank's machine, or a shop, as far as it is named.

Pure. The records and the video are theirs: the issuer can only fetch them. Abroad a court here collects nothing; an
acquirer that is named answers for its shops, so no shop is asked twice, but not for the machines of other banks.
银行卡收单业务管理办法 33.
"""

from __future__ import annotations

from msgspec import Struct

from legal_refs.case.facts import Case, Institution, Transaction
from legal_refs.case.memory import kept
from legal_refs.case.payees import house
from legal_refs.case.vocabulary import Answer, Channel, TransactionKind

_OWNS_MACHINES = ("行", "信用社", "信用联社")


class Acceptor(Struct, frozen=True):
    """One machine owner or shop with the disputed transactions there, in order of time."""

    name: str
    items: tuple[Transaction, ...]
    machine: bool


@kept
def acceptors(case: Case) -> tuple[Acceptor, ...]:
    """Every one that the person named, in order of time; empty where the card was no copy."""
    if not any_acceptor(case):
        return ()
    here = [one for one in case.sorted_transactions if one.counterpart and _here(one)]
    found: dict[str, list[Transaction]] = {_name(one): [] for one in here if _took(one, case)}
    for one in here:
        if _name(one) in found:
            found[_name(one)].append(one)
    return tuple(Acceptor(name, tuple(those), those[0].channel is Channel.ATM) for name, those in found.items())


@kept
def acquired(case: Case) -> tuple[Transaction, ...]:
    """What the acquirer named took, in order of time: all that passed through no machine of another bank."""
    elsewhere = {id(one) for acceptor in acceptors(case) for one in acceptor.items}
    return tuple(one for one in case.sorted_transactions if id(one) not in elsewhere and not _abroad(one, case))


def _abroad(one: Transaction, case: Case) -> bool:
    """A machine abroad that is named and is not the acquirer's: nobody is asked for it, but he did not take it."""
    named = one.overseas is Answer.YES and bool(_name(one)) and not _sent(one)
    return named and case.acquirer is not None and _beside(one, case.acquirer)


@kept
def any_acceptor(case: Case) -> bool:
    """Whether the person named one; stops at the first."""
    if not case.is_counterfeit or (case.acquirer and _only_machines(case, case.acquirer)):
        return False
    return any(one.counterpart and _here(one) and _took(one, case) for one in case.transactions)


def _only_machines(case: Case, acquirer: Institution) -> bool:
    """Machines alone and none under the acquirer's own name: it was named as the owner of all of them."""
    return all(
        one.channel is Channel.ATM and not (_name(one) and house(_name(one)) == house(acquirer.name))
        for one in case.transactions
    )


def _took(one: Transaction, case: Case) -> bool:
    return not _sent(one) and _another(_name(one), one, case) and (case.acquirer is None or _beside(one, case.acquirer))


def _beside(one: Transaction, acquirer: Institution) -> bool:
    """A cash machine that is not the acquirer's, whose terminals stand in shops."""
    return one.channel is Channel.ATM and house(_name(one)) != house(acquirer.name)


def _name(one: Transaction) -> str:
    return (one.counterpart or "").strip()


def _here(one: Transaction) -> bool:
    return one.channel in (Channel.ATM, Channel.POS) and one.overseas is not Answer.YES


def _sent(one: Transaction) -> bool:
    """To somebody's account: the other side may be the payee's bank and no owner of the machine."""
    return one.payee_masked is not None or one.kind is TransactionKind.TRANSFER


def _another(name: str, one: Transaction, case: Case) -> bool:
    if case.merchant and (name in case.merchant.name or case.merchant.name in name):
        return False
    if one.channel is Channel.POS:
        return True
    return any(sign in name for sign in _OWNS_MACHINES) and (case.bank is None or house(name) != house(case.bank.name))
