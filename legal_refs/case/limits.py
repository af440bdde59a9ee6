"""Which transactions the daily limit of a card counts, by the words of its terms (单日限额的适用范围)."""

from __future__ import annotations

import re
from decimal import Decimal

from legal_refs.case.facts import Card, Case, Transaction
from legal_refs.case.vocabulary import TransactionKind

_NAMED = {
    TransactionKind.WITHDRAWAL: re.compile("取款|取现|提现|支取"),
    TransactionKind.TRANSFER: re.compile("转账|汇款|转出"),
    TransactionKind.PURCHASE: re.compile("消费|支付|刷卡"),
}
_SUM = re.compile("([0-9][0-9,.]*|[一二两三四五六七八九十]+)([万千]?)元?")
_DIGITS = {sign: number for number, sign in enumerate("零一二三四五六七八九十")} | {"两": 2}
_UNITS = {"万": 10_000, "千": 1_000, "": 1}


def limit_names(card: Card) -> frozenset[TransactionKind]:
    """The kinds of transaction whose limit the terms tell; empty where they name none, so that it counts them all.

    Of several limits in the terms it is the one whose sum is that of the card.
    """
    clauses = re.split("[，,；;。、](?![0-9]{3})", card.limit_terms or "")
    with_sum = [clause for clause in clauses if card.limit_daily in _sums(clause)]
    return frozenset(kind for kind, words in _NAMED.items() if any(words.search(one) for one in with_sum or clauses))


def under_limit(case: Case) -> tuple[Transaction, ...]:
    """The disputed transactions that the daily limit counts, in order of time."""
    named = limit_names(case.card) if case.card else frozenset()
    return tuple(
        t for t in case.sorted_transactions if not named or t.kind in named or (t.kind is None and len(named) > 1)
    )


def _sums(clause: str) -> set[Decimal]:
    return {_value(number) * _UNITS[unit] for number, unit in _SUM.findall(clause)}


def _value(number: str) -> Decimal:
    plain = number.replace(",", "").rstrip(".")
    return Decimal(plain) if re.fullmatch(r"[0-9]+(\.[0-9]+)?", plain) else Decimal(_DIGITS.get(number, 0))
