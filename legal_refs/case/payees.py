"""Where the money went (收款账户): the institutions that hold the payees' accounts, as far as the person knows them.

Pure. Of a transfer, or of a payment whose payee is known, the other side may be typed as a bank or a payment
institution; the issuer and whoever is told as the payer's payment institution, acquirer or shop are no other. No rule
makes it a party: the court asks it for its records.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from msgspec import Struct, structs

from legal_refs.case.facts import Case, Transaction
from legal_refs.case.vocabulary import TransactionKind

_HOLDS_ACCOUNTS = ("银行", "信用社", "信用联社", "财付通", "支付")
_NO_UNIT = ("余额", "零钱", "钱包", "支付账户", "支付账号")
"""Where the money came from or went to, as a bill says it: no institution."""
_UNNAMED = re.compile(
    "^(?!.*(?:[分支]行|营业部)$)(?:另[一外]|其[他它]|他行|外行|别的|某[个家人]|某银?行(?:个人)?(?:账户|卡)?$|一[个家张]|不[明详知清]|未知|对方|陌生|个人|私人)"
    "|^(?:他人|别人)?(?:银行)?(?:个人)?(?:账户|账号|银行卡|卡)$"
)
"""How an account is told of whose institution nobody knows; a branch that is named (他行石家庄分行) is one."""
_ACCOUNT = re.compile("账户|账号|卡|行|信用社|联社|钱包|微信|支付宝")
"""What makes such words an account: 一家小超市 is a shop."""
_NOTHING = re.compile(
    "(?:我|本人|目前|暂时?|具体|收款|对方|商户|账户|户名|[人方是])*"
    "(?:(?:完全|都|也|还|并)?不(?:太|是很)?(?:清楚|知道?|明确?|详|记得|晓得|认识)|未知|未显示|没有?显示|忘了|记不清|说不清|无法?(?:确定|得知)?)了?"
    "(?:的?(?:商户|账户|账号|收款)?[人方]?)?"
    "|(?:[一另某]|其[他它]|别的)?(?:某|[个位]|一个)?(?:对方|个人|私人|陌生人?|不认识的人|他人|别人|人)"
    "|某(?:某|[个家])?(?:银行|商户|商家|公司|店|账户|卡)"
)
"""Words in place of a name that tell nothing: 不清楚, 未知, 某银行, 陌生人."""


class PaidTo(Struct, frozen=True):
    """One institution with the payees that the person knows there, and the day of the first payment to them."""

    name: str
    payees: tuple[str, ...]
    first: date


def paid_to(case: Case) -> tuple[PaidTo, ...]:
    """Every institution that received disputed money for somebody, in the order of the transactions."""
    found: dict[str, list[Transaction]] = {}
    for one in case.transactions:
        name = (one.counterpart or "").strip()
        if _sent(one) and _holds_accounts(name, case):
            found.setdefault(name, []).append(one)
    return tuple(PaidTo(name, _payees(those), min(one.when.day for one in those)) for name, those in found.items())


def _holds_accounts(name: str, case: Case) -> bool:
    payer = case.payment_institution.name if case.payment_institution else ""
    told = [one.name for one in (case.acquirer, case.merchant) if one]
    own = case.bank and house(name) == house(case.bank.name)
    named = any(sign in name for sign in _HOLDS_ACCOUNTS) and not any(sign in name for sign in _NO_UNIT)
    return named and not _UNNAMED.search(name) and name not in told and not (payer and payer in name) and not own


def unnamed_accounts(case: Case) -> tuple[str, ...]:
    """How the accounts are told of that got disputed money at nobody knows which institution, each once."""
    told = ((one.counterpart or "").strip() for one in case.transactions if _sent(one))
    return tuple(dict.fromkeys(name for name in told if _UNNAMED.search(name) and _ACCOUNT.search(name)))


def without_unknown(case: Case) -> Case:
    """The case without the words that only say that nobody knows where a payment went: they name no account."""
    if not any(_says_nothing(one) for one in case.transactions):
        return case
    told = (structs.replace(one, counterpart=None) if _says_nothing(one) else one for one in case.transactions)
    return structs.replace(case, transactions=tuple(told))


def _says_nothing(one: Transaction) -> bool:
    return bool(one.counterpart and _NOTHING.fullmatch(one.counterpart.strip()))


def _sent(one: Transaction) -> bool:
    return one.kind is TransactionKind.TRANSFER or one.payee_masked is not None


def house(name: str) -> str:
    """The bank that a branch belongs to, as its name begins."""
    before, sign, _ = name.partition("银行")
    return before + sign


def _payees(those: Iterable[Transaction]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.payee_masked.strip() for one in those if one.payee_masked))
