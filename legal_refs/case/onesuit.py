"""A case of two matters as one of its two suits meets it (先泄露后盗刷，两案分开): the theft, or the personal data.

Pure. Every fact, item of evidence and sum that belongs to one suit alone stands in that one; what both stand on (the
contract, the complaint to the bank) stands in both. procedure.md 5.3; 民法典 186.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Literal

from msgspec.structs import replace

from legal_refs.case.facts import Case, Claim, Evidence, Leak
from legal_refs.case.keeping import Custody
from legal_refs.case.vocabulary import DoneBy, EvidenceGroup, SourceBasis, TheftKind

Matter = Literal["theft", "leak"]
MATTERS: tuple[Matter, ...] = ("theft", "leak")
OF_THEFT = frozenset(
    {EvidenceGroup.TRANSACTIONS, EvidenceGroup.NOT_HOLDER, EvidenceGroup.NOTICE, EvidenceGroup.BANK_FAULT}
)
OF_LEAK = frozenset(
    {
        EvidenceGroup.PROCESSING,
        EvidenceGroup.LEAK,
        EvidenceGroup.SOURCE_LINK,
        EvidenceGroup.REQUEST,
        EvidenceGroup.CONSEQUENCE,
    }
)
OF_PAYMENT = frozenset({EvidenceGroup.LOSS, EvidenceGroup.TRANSACTIONS, EvidenceGroup.NOTICE})
"""What shows that a deceived person paid and reported it: it stands in both suits."""
_ANSWER = ("答复", "回复", "复函", "回函", "处理决定")
"""In the name of an item: what the bank answered, which may admit the leak and refuse the money in one paper."""


class OneSuit(Case, frozen=True, kw_only=True):
    """The case of one of two suits: `suit` says which; `harm_until`: the last day of the theft that followed a leak.

    `leaked` is the leak in the suit over the theft, which pleads it as a breach of secrecy and asks nothing for it.
    """

    suit: Matter
    harm_until: date | None = None
    leaked: Leak | None = None

    @property
    def is_theft(self) -> bool:
        """Whether this is the suit over the stolen money."""
        return self.suit == "theft"

    @property
    def is_leak(self) -> bool:
        """Whether this is the suit over the personal data."""
        return self.suit == "leak"

    @property
    def two_suits(self) -> bool:
        """There is another suit beside this one."""
        return True

    @property
    def kind_of_theft(self) -> TheftKind | None:
        """The kind of theft; none in the suit over the data."""
        return super().kind_of_theft if self.is_theft else None

    @property
    def last_theft_day(self) -> date | None:
        """The last day of the theft, also where only its day matters for the law of the leak."""
        return self.harm_until or super().last_theft_day


def belongs(case: Case, item: Evidence, matter: Matter) -> bool:
    """Whether an item of evidence stands in the list of this suit (documents.md A6).

    A receipt (loss) goes where the costs are asked for: with the data, unless none are asked for at all.
    """
    if item.group in OF_PAYMENT and paid_deceived(case):
        return True
    if item.group is EvidenceGroup.LOSS:
        claim = case.claim
        return matter == ("leak" if claim.costs or claim.property_loss else "theft")
    if item.group is EvidenceGroup.LEAK and _came_first(case, case.leak):
        return True
    if item.group is EvidenceGroup.BANK_FAULT and case.leak and _answers_both(case, item):
        return True
    if item.group is EvidenceGroup.BANK_FAULT and case.leak and SourceBasis.BANK_ADMISSION in case.leak.source_basis:
        return matter == "theft" or any(word in item.name for word in _ANSWER)
    return item.group not in (OF_LEAK if matter == "theft" else OF_THEFT)


def paid_deceived(case: Case) -> bool:
    """Whether the person paid, deceived (受骗付款): nothing was stolen, and the money is a loss out of the leak."""
    return case.custody.done_by is DoneBy.SELF_DECEIVED


def leaked_to_deceive(case: Case) -> Leak | None:
    """The leak in the papers over what a deceived person paid: who deceived knew the data."""
    return case.leaked if isinstance(case, OneSuit) and paid_deceived(case) else None


def _with_what_was_paid(case: Case) -> Claim:
    """The claim over the data, with what the deceived person paid and did not get back, where no loss is told."""
    claim = case.claim
    if claim.property_loss is not None or not paid_deceived(case):
        return claim
    paid = sum((one.cny + one.fee for one in case.transactions), Decimal(0))
    left = paid - sum((one.amount for one in case.kept_payments), Decimal(0))
    return replace(claim, property_loss=left) if left > 0 else claim


def _answers_both(case: Case, item: Evidence) -> bool:
    """Whether the item is the bank's answer, and the answer speaks of the money and of the data (没有泄露)."""
    said = "".join(one.decision or "" for one in case.complaints)
    return any(word in item.name for word in _ANSWER) and "信息" in said and "泄" in said


def leaked_before(case: Case) -> Leak | None:
    """The leak that came before the theft, in the suit over the money."""
    leak = case.leaked if isinstance(case, OneSuit) else None
    return leak if _came_first(case, leak) else None


def _came_first(case: Case, leak: Leak | None) -> bool:
    """Whether the leak is told, dated and no later than the theft, which was one over a network.

    What got out may serve whoever poses as the person there; it copies no card.
    """
    first = case.first_theft_day if case.kind_of_theft is TheftKind.ONLINE else None
    told = leak is not None and leak.what_happened and leak.occurred
    return bool(told and first and leak and leak.occurred and leak.occurred <= first)


def of_matter(case: Case, matter: Matter) -> OneSuit:
    """The case of one suit, of a case that has both."""
    own = case if isinstance(case, OneSuit) else OneSuit(**_fields(case), suit=matter)
    evidence = tuple(item for item in case.evidence if belongs(case, item, matter))
    return replace(_theft(own) if matter == "theft" else _leak(own), evidence=evidence)


def _fields(case: Case) -> dict[str, Any]:
    return {name: getattr(case, name) for name in case.__struct_fields__}


def _theft(own: OneSuit) -> OneSuit:
    """Without the leak and what is asked for it: costs and other loss are claimed once, beside the data."""
    claim = replace(own.claim, costs=(), property_loss=None, mental=None, mental_evidence=(), apology=None)
    claim = replace(claim, apology_scope=None, stop=False, delete=False, access=False)
    return replace(own, leak=None, nuisances=(), pi_request=None, contractor=None, claim=claim, leaked=own.leak)


def _caller(own: OneSuit) -> Custody:
    """Of how the card was kept only who called and as whom: what the caller knew shows where the data came from."""
    kept = own.custody
    return Custody(done_by=kept.done_by, call_when=kept.call_when, call_from=kept.call_from, call_as=kept.call_as)


def _leak(own: OneSuit) -> OneSuit:
    """Without the theft: its transactions, what came back of them, how the card was kept, the bank's suit over them.

    What was found out was the theft; where nothing else is told of the leak, it was known from that day.
    """
    found, leak = own.discovery, own.leak
    if leak is not None and leak.known is None and found is not None:
        leak = replace(leak, known=found.when.day)
    return replace(
        own,
        leak=leak,
        discovery=None,
        theft_kind=None,
        harm_until=own.last_theft_day,
        transactions=(),
        possession=(),
        presence=(),
        payments=(),
        debt=None,
        own_part=None,
        freeze=None,
        bank_suit=None,
        acquirer=None,
        merchant=None,
        payment_institution=None,
        carrier=None,
        second_unit=None,
        insurer=None,
        # who paid: what was not stolen is claimed in no other suit
        custody=_caller(own),
        circumstances=type(own.circumstances)(),
        # the choice between breach and tort is that of the theft; the data are claimed in tort
        claim=replace(_with_what_was_paid(own), basis=None),
        filing=replace(own.filing, sued_by_bank=None),
    )


TOOLS = (leaked_before, leaked_to_deceive)
"""What the wording of papers asks of the leak."""
