"""What the papers of one dossier share, made once: the copies of the case, and its transactions as papers tell them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import cache
from typing import Any

import msgspec
from msgspec import structs

from complaints.documents import context, exhibits, hearsay, picking, proving, quoting, retelling, wording
from complaints.documents.cardtails import with_tails
from complaints.documents.chronology import Event, by_day, by_month, timeline
from complaints.documents.context import MASKINGS
from complaints.documents.sandbox import Parts
from legal_refs.case import clauses, fieldtree
from legal_refs.case import masking as masks
from legal_refs.case.acceptors import Acceptor, acceptors, acquired
from legal_refs.case.adverse import held_against
from legal_refs.case.balances import balance_of, on_instruction
from legal_refs.case.facts import Card, Case, Evidence, Leak, Moment, Transaction
from legal_refs.case.institutions import Through, beside, own_of, unsure
from legal_refs.case.opponents import shares
from legal_refs.case.payees import PaidTo, paid_to, unnamed_accounts, without_unknown
from legal_refs.case.reasons import (
    answers_of_bank,
    answers_refusing,
    decided_by_bank,
    given_by_bank,
    given_by_court,
    rows,
    ticked,
)
from legal_refs.case.vocabulary import Channel, EvidenceGroup, TransactionKind
from legal_refs.questions.groups import Day, Group, Members, channels_of, daily, groups, many
from legal_refs.questions.series import Monthly, monthly

ROWS = "parts/moves.txt"
"""The words of one row for each transaction: the same in every paper."""


class OtherCard(msgspec.Struct, frozen=True):
    """A card of the same person that another set is about: bank, card and moves as told; its sum stands there alone."""

    bank: str
    card: Card | None
    moves: tuple[Transaction, ...]


class Shared(msgspec.Struct, frozen=True):
    """Two thousand transactions are grouped, added up, ordered and put in words once, not once for each of 25 papers.

    `copies` has the case by masking (documents.md F), `events` its chronology, with the transactions of a day as one
    line where they are many, `deeds` what else happened; `alerts` when the alerts of the transactions arrived, in
    order; `drawn` the transactions from the balance of a payment account, `ordered` those that a payment
    institution told the bank to pay, `serviced` all that the one named made; `regular` the equal debits of
    each month; `shops` and `payees` each name once, `told_of` in how many transactions such a name was told;
    `receivers` the institutions of the payees, which are no shops (`told_of` counts `shop` and `receiver` too),
    `accounts` the words for accounts at nobody knows which institution, which are none either (`account`),
    `other_payers` the payment institutions beside the one named, `unsure_payers` companies that may be one or a shop,
    `acceptors` who took the copied card, `acquired` what the acquirer took, `channel_kinds` and `auth_kinds` the
    channels and verifications that were told; `sent` whether money went to somebody's account; `listed` the list of
    evidence, `exhibits` its numbers by
    group, `proofs` its items by the step that each proves, `away` the items that place card or holder elsewhere,
    `receipts` the names of those on reports and demands, `filmed` whether a video is among all items, `statement` the
    name of the account statement (else ""); `bank_reasons` the reasons that the bank gave, `judged_reasons` those that
    an earlier judgment took over, `ticked_reasons` those that were ticked, as sentences; `bank_texts` what it
    answered, `bank_held` what else its refusals hold against the person, `bank_words` the clause of it that gives a
    reason, by the reason, `bank_decided` its decisions and what was ticked as one text of 客户, `bank_undenied` that
    text from its last denial on, `card_passed` whether that says that the card itself was found right; `other_cards`
    what was taken at the same time from cards that stand in another set; `picks` what picks among the transactions;
    `read` the paragraphs of each text that a paper printed, `parts` the files of macros that a paper called.
    """

    copies: Mapping[str, Case]
    events: tuple[Event, ...]
    deeds: tuple[Event, ...]
    thefts: tuple[Transaction, ...]
    drawn: tuple[Transaction, ...]
    ordered: tuple[Transaction, ...]
    serviced: tuple[Transaction, ...]
    alerts: tuple[Moment, ...]
    regular: tuple[Monthly, ...]
    groups: tuple[Group, ...]
    channels: tuple[tuple[Channel, Members], ...]
    days: tuple[Day, ...]
    shops: list[str]
    payees: list[str]
    told_of: Mapping[str, int]
    receivers: tuple[PaidTo, ...]
    accounts: tuple[str, ...]
    other_payers: tuple[Through, ...]
    unsure_payers: tuple[Through, ...]
    acceptors: tuple[Acceptor, ...]
    acquired: tuple[Transaction, ...]
    channel_kinds: frozenset[str]
    auth_kinds: frozenset[str]
    sent: bool
    theft_rows: str
    listed: exhibits.Listed
    proofs: proving.Proofs
    exhibits: Mapping[str, str]
    away: tuple[Evidence, ...]
    receipts: tuple[str, ...]
    filmed: bool
    statement: str
    bank_reasons: frozenset[str]
    judged_reasons: frozenset[str]
    ticked_reasons: str
    bank_texts: tuple[str, ...]
    bank_decided: str
    bank_undenied: str
    card_passed: bool
    bank_words: Mapping[str, str]
    bank_held: tuple[str, ...]
    other_cards: tuple[OtherCard, ...]
    picks: Mapping[str, Callable[..., Any]]
    read: dict[str, list[wording.Para]] = {}
    parts: Parts = msgspec.field(default_factory=Parts)


def with_empty_leak(case: Case) -> Case:
    """A leak whose page was passed over is a leak of which nothing is told: the wordings read its empty fields."""
    return structs.replace(case, leak=Leak()) if case.is_leak and case.leak is None else case


def shared(case: Case, whole: Case | None = None) -> Shared:
    """What its papers may use; `whole` has all opponents, of which this is a set. Raises UnsafeCharacterError."""
    told = with_empty_leak(without_unknown(context.tidied(case)))
    neat = with_tails(told)
    events, days, thefts = timeline(neat), daily(neat), neat.sorted_transactions
    regular, statement = monthly(thefts), _statement(neat)
    listed = exhibits.listed(neat)
    return Shared(
        copies={masking: neat if masking == "full" else _masked(neat, masking) for masking in MASKINGS},
        events=by_day(events, days) if many(neat) else by_month(events, regular, bool(statement)),
        deeds=tuple(event for event in events if event.kind != "transaction"),
        thefts=thefts,
        picks=picking.remembering(thefts),
        regular=regular,
        groups=groups(neat),
        channels=channels_of(neat),
        days=days,
        acceptors=acceptors(neat),
        acquired=acquired(neat),
        **_of_transactions(neat, thefts),
        listed=listed,
        proofs=proving.Proofs(neat, listed.items),
        exhibits=exhibits.numbers(listed.items),
        away=tuple(item for item in neat.evidence if item.group is EvidenceGroup.NOT_HOLDER),
        receipts=tuple(item.name for item in neat.evidence if item.group is EvidenceGroup.NOTICE),
        filmed=any(word in item.name for item in neat.evidence for word in ("录像", "监控", "视频")),
        statement=statement,
        bank_reasons=frozenset(reason.value for reason in given_by_bank(neat)),
        judged_reasons=frozenset(reason.value for reason in given_by_court(neat)),
        ticked_reasons=ticked(neat),
        **_of_answers(neat),
        other_cards=_other_cards(told, context.tidied(whole)) if whole is not None and whole is not case else (),
    )


def _of_transactions(neat: Case, thefts: tuple[Transaction, ...]) -> dict[str, Any]:
    """The fields of Shared that tell who ordered and who got the transactions, and in which ways they were made."""
    receivers, drawn = paid_to(neat), balance_of(neat).transactions
    ordered = on_instruction(neat, drawn)
    elsewhere = {id(t) for t in drawn}
    institutions = elsewhere | {id(t) for t in ordered}
    by_card = tuple(t for t in thefts if id(t) not in elsewhere)
    holding = {context.bare(one.name) for one in receivers}
    accounts = tuple(map(context.bare, unnamed_accounts(neat)))
    made = tuple(t for t in thefts if t.channel in (Channel.QUICK_PAY, Channel.QR) or id(t) in institutions)
    return {
        "drawn": drawn,
        "ordered": ordered,
        "serviced": own_of(neat, made),
        "alerts": tuple(sorted((t.notified for t in thefts if t.notified), key=lambda moment: moment.order_key)),
        "shops": [name for name in context.names(by_card, "counterpart") if name not in holding.union(accounts)],
        "payees": context.names(thefts, "payee_masked"),
        "told_of": _told_of(thefts, by_card, holding, accounts),
        "receivers": receivers,
        "accounts": accounts,
        "other_payers": beside(neat),
        "unsure_payers": unsure(neat),
        "channel_kinds": frozenset(t.channel.value for t in thefts if t.channel),
        "auth_kinds": frozenset(t.auth.value for t in thefts),
        "sent": any(t.kind is TransactionKind.TRANSFER or t.payee_masked for t in thefts),
        "theft_rows": _rows(neat, thefts, drawn) if thefts else "",
    }


def _of_answers(neat: Case) -> dict[str, Any]:
    """The fields of Shared that hold the bank's own words."""
    texts = tuple(map(hearsay.unled, answers_of_bank(neat)))
    words = {reason.value: quoting.giving(texts, row) for reason, row in rows().items()} if texts else {}
    decided = [retelling.of_customer(text) for text in decided_by_bank(neat)]
    said = "".join(f"{text}。" for text in decided) + ticked(neat)
    left = clauses.since_denial(decided)
    return {
        "bank_texts": texts,
        "bank_words": {reason: said for reason, said in words.items() if said},
        "bank_decided": said,
        "bank_undenied": f"{left}。{ticked(neat)}" if left or not decided else "",
        "bank_held": quoting.clauses(answers_refusing(neat), held_against),
        "card_passed": quoting.card_passed(said),
    }


def _told_of(
    thefts: tuple[Transaction, ...], by_card: tuple[Transaction, ...], holding: set[str], accounts: tuple[str, ...]
) -> dict[str, int]:
    """In how many transactions a name was told, and of the counterparts those that are shops and that hold accounts."""
    named = [context.bare(t.counterpart) for t in by_card if t.counterpart]
    receiver = sum(1 for name in named if name in holding)
    payees = sum(1 for t in thefts if t.payee_masked)
    unknown = sum(1 for name in named if name in accounts)
    shop = len(named) - receiver - unknown
    return {"counterpart": len(named), "payee_masked": payees, "receiver": receiver, "account": unknown, "shop": shop}


NEAR = timedelta(days=1)
"""Thefts from several cards that lie no further apart are told as one event. A convention of this library."""


def _other_cards(own: Case, whole: Case) -> tuple[OtherCard, ...]:
    """The cards of the other sets from which was taken on the same days or the days beside them."""
    days = [t.when.day for t in own.sorted_transactions]
    if not days:
        return ()
    mine = [one.card for one in shares(own)] or [own.card]
    found = []
    for one in shares(whole):
        moves = tuple(sorted(one.transactions, key=lambda t: t.when.order_key))
        if (
            one.card not in mine
            and moves
            and moves[0].when.day <= days[-1] + NEAR
            and moves[-1].when.day >= days[0] - NEAR
        ):
            found.append(OtherCard(one.bank.name if one.bank else "", one.card, moves))
    return tuple(found)


def _rows(case: Case, thefts: tuple[Transaction, ...], drawn: tuple[Transaction, ...]) -> str:
    words = wording.environment().get_template(ROWS)
    return str(words.make_module(context.TOOLS | {"thefts": thefts, "drawn": drawn, "case": case}).rows())  # type: ignore[attr-defined]


def _masked(case: Case, masking: str) -> Case:
    """The case with every identity number that its types name cut down as this paper wants it."""
    changes: dict[str, Any] = {}
    for group, name in _identities():
        person = getattr(case, group)
        if isinstance(person, tuple):
            changes[group] = tuple(_hidden(one, name, masking) for one in person)
        elif person is not None:
            changes[group] = _hidden(person, name, masking)
    # a masked number no longer shows its kind
    changes["victim"] = msgspec.structs.replace(changes["victim"], id_type=case.victim.paper_kind)
    return msgspec.structs.replace(case, **changes)


def _hidden(person: Any, name: str, masking: str) -> Any:
    """A person with the identity number cut down or left out."""
    number: str | None = getattr(person, name)
    shown = masks.mask_account(number) if number and masking == "last4" else None
    return msgspec.structs.replace(person, **{name: shown})


@cache
def _identities() -> tuple[tuple[str, str], ...]:
    """(group, field) of every identity number of a case."""
    paths = [path.replace("[]", "").split(".") for path, leaf in fieldtree.leaves().items() if leaf.holds == "identity"]
    return tuple((group, name) for group, name in paths)


_STATEMENTS = ("明细", "账单", "流水", "交易记录")


def _statement(case: Case) -> str:
    named = (item.name for item in case.evidence if item.group is EvidenceGroup.TRANSACTIONS)
    return next((context.bare(name) for name in named if any(word in name for word in _STATEMENTS)), "")
