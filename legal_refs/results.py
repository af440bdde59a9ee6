"""What an assessment says (评估结果): plain immutable data that the site, the papers and `assess --json` share.

Every sentence that a person reads comes in Chinese and English (`zh`, `en`); amounts are yuan as
Decimal with two places, shares run from 0 to 1, days are dates.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct


class Result(Struct, frozen=True):
    """Base of every result: immutable."""


class Words(Result, frozen=True):
    """One sentence in the two languages of the interface."""

    zh: str
    en: str


class Track(StrEnum):
    """The three tracks, and the law of procedure that serves them."""

    CIVIL = "civil"
    ADMINISTRATIVE = "administrative"
    CRIMINAL = "criminal"
    PROCEDURE = "procedure"


class Level(StrEnum):
    """How grave a finding is: it stops a paper, or warns, or only informs."""

    BLOCK = "block"
    WARN = "warn"
    INFO = "info"


class Citation(Result, frozen=True, kw_only=True):
    """One provision that applies to these facts, verbatim, with the reason.

    `article` is the key of the corpus ("253-1"), `label` as a paper prints it (第七条第二款),
    `quote` the whole article or the whole paragraphs named by `paragraphs` (1-based; empty = all).
    """

    law_id: str
    article: str
    paragraphs: tuple[int, ...] = ()
    title: str
    short_title: str
    doc_number: str | None
    label: str
    quote: str
    why: Words
    plain: Words
    track: Track
    points: tuple[str, ...]
    applies_by: Words
    effective_from: date
    effective_to: date | None
    source: str
    checked_on: date
    doubt: Words | None = None
    fit_for_filing: bool = True
    orientation_only: bool = False


class Succession(Result, frozen=True, kw_only=True):
    """What replaced what: an old provision or body and the living one."""

    old: str
    new: str
    since: date
    note: Words


class PointTrace(Result, frozen=True, kw_only=True):
    """Why a legal point was chosen (in an assessment) or rejected (`law why` only).

    `refused`: articles whose conditions hold but which are not the law on these days, with the reason.
    `places`: for each paper, where in it the point is used (heading, claims, reasons, defences, basis, requests, …).
    `told`: the fields that it speaks about; `ask_for`: the proof that another holds (争议由对方掌握的证据);
    `against`: key of the party that it is pleaded against.
    """

    id: str
    title: Words
    chosen: bool
    conditions: tuple[tuple[str, bool | None], ...]
    articles: tuple[str, ...]
    documents: tuple[str, ...]
    refused: tuple[tuple[str, Words], ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    told: tuple[str, ...] = ()
    ask_for: tuple[str, ...] = ()
    against: str = "bank"


class Comparison(Result, frozen=True, kw_only=True):
    """One fact of a decided case beside this case; `said` is the comparison as a reader should see it."""

    fact: str
    label: Words
    here: bool | None
    there: bool | None
    said: Words = Words("", "")


class PrecedentMatch(Result, frozen=True, kw_only=True):
    """A decided case near to these facts; `point` is its published holding (裁判要点) word for word, where known.

    `name`: the title as published, or the parties without the label of our shelf. `bearing`: what the suit at hand
    may take from it; `apart`: whom and what it was about, where that is another matter; `met_by`: the argument that
    answers it. `alike`: it was chosen for the situation itself.
    """

    id: str
    title: str
    name: str
    court: str
    decided: str | None
    incident_date: str | None
    citation: str
    cited_as_reported: bool
    verify_first: bool
    favourable: bool
    bank_share: Decimal | None
    outcome_type: str
    holding: str
    remedies: tuple[str, ...] = ()
    bearing: str | None = None
    apart: str | None = None
    met_by: str | None = None
    source_denied: bool
    case_number: str | None = None
    point: str | None = None
    similarity: float
    same: tuple[Comparison, ...]
    different: tuple[Comparison, ...]
    unknown: tuple[Comparison, ...]
    sources: tuple[str, ...]
    confidence: str
    role: str = "near"
    authority: str = "reported"
    court_sources: tuple[str, ...] = ()
    citable: bool = False
    alike: bool = False
    period: str = "unknown"

    @property
    def in_common(self) -> bool:
        """A fact in common beyond what kind of case, card and time it was, and that nothing happened abroad."""
        guiding = self.authority == "guiding" and self.role == "leading"  # a court has to refer to it
        return (
            self.alike
            or guiding
            or any(one.fact not in ("category", "card_type", "period", "overseas") for one in self.same)
        )


class HoldingMatch(Result, frozen=True, kw_only=True):
    """A holding (裁判要点) that fits the facts: word for word, how to cite it, its weight and why it fits.

    `decided_case` is the row of the same case among the decided ones, where it has one.
    """

    id: str
    level: str
    citation: str
    title: str
    court: str
    case_number: str | None
    holding: str
    fits: Words
    sources: tuple[str, ...]
    decided_case: str | None = None


class Factor(Result, frozen=True, kw_only=True):
    """One step of the range: the fact, how far it moves the bank's share, on what basis.

    `effect` is the full move where the fact holds, `moved` what was counted here (a part where it is not known).
    """

    id: str
    label: Words
    effect: Decimal
    applied: bool | None
    articles: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    moved: Decimal = Decimal("0.00")
    note: Words | None = None


class Move(Result, frozen=True, kw_only=True):
    """Something not known that would move the range, and where it would lie then."""

    label: Words
    low: Decimal
    high: Decimal


class FaultRange(Result, frozen=True, kw_only=True):
    """Range of the bank's share of the loss (责任比例区间), never a promise.

    `shares` are what the decisions of the same group gave; `two_ends`: they lie so far apart that no narrower range
    would be true. `after_block` is the sum in yuan that left after the block, the bank's in full.
    """

    low: Decimal
    expected: Decimal
    high: Decimal
    start: Decimal
    start_reason: Words
    factors: tuple[Factor, ...]
    caveat: Words
    mark_7030: bool = True
    group: Words = Words("", "")
    two_ends: bool = False
    shares: tuple[Decimal, ...] = ()
    would_move: tuple[Move, ...] = ()
    after_block: Decimal = Decimal("0.00")


class AmountLine(Result, frozen=True, kw_only=True):
    """One amount with its arithmetic and its rule."""

    id: str
    label: Words
    amount: Decimal | None
    arithmetic: str
    rule: Words
    note: Words | None = None


class InterestStep(Result, frozen=True, kw_only=True):
    """Interest over days at one rate; both ends counted."""

    base: Decimal
    rate_pct: Decimal
    first: date
    last: date
    days: int
    year_days: int
    amount: Decimal


class Segment(Result, frozen=True, kw_only=True):
    """A stretch of interest: base in yuan, first and last day; `last` None: until the money is paid."""

    base: Decimal
    first: date
    last: date | None


class Claimed(Result, frozen=True, kw_only=True):
    """One claim in money (诉讼请求) in yuan, of the suit over the card ("theft") or over the data ("leak").

    `interest` alone has a rate, named as the figure uses it, and segments; `terms` are the certificates that bear their
    own rate before (存期内), `received` what was already paid as interest and is taken off.
    """

    id: str
    suit: str
    amount: Decimal
    rate: str = ""
    segments: tuple[Segment, ...] = ()
    terms: tuple[InterestStep, ...] = ()
    received: Decimal = Decimal("0.00")


class Alternative(Result, frozen=True, kw_only=True):
    """A group of transactions asked for by itself where the main claim is not granted whole (备位请求), in yuan.

    `label` says what its transactions share; the id of what is left over is "rest", which has none.
    """

    id: str
    label: str
    count: int
    amount: Decimal


class Demand(Result, frozen=True, kw_only=True):
    """What the bank sues for and what of it is disputed (银行的请求与争议部分), in yuan; None is not known.

    `charges` are interest and penalties; `rest` is what does not come from disputed charges and must be proved item by
    item, `own` the part of it that the person does not dispute. `back` is the sum that the person may claim in a
    counterclaim, never part of `disputed`; interest runs from `interest_from`, the day after the last disputed
    transaction.
    """

    principal: Decimal | None
    charges: Decimal | None
    costs: Decimal | None
    total: Decimal | None
    disputed: Decimal
    disputed_charges: Decimal | None
    rest: Decimal | None
    rest_charges: Decimal | None
    back: Decimal
    own: Decimal = Decimal("0.00")
    interest_from: date | None = None


class Amounts(Result, frozen=True, kw_only=True):
    """What the case is worth (金额), all lines with arithmetic.

    `total` is the sum of one suit up to `interest_to`; where a leak led to a theft it is that of the theft suit
    and `leak_total` that of the other. `not_owed` and `repaid` split a credit card's principal, `charges` are the
    interest and penalties booked on it. `borrowed` is the money of a denied loan that the theft took, no part of the
    principal (`borrowed_interest` its interest where there is no other), `balance` what left a payment account, which
    its institution alone owes. `fee_base` is what the court fee is counted on (total without running interest, with
    `borrowed`). `beside` is `balance` where its institution is sued with the bank: part of the total.
    `alternatives` add up to the principal. `reason` says why nothing can be claimed, `loss_reason` why nothing is
    left of the loss itself, where costs may still be.
    """

    stolen: Decimal
    fees: Decimal
    paid: Decimal
    principal: Decimal
    fees_left: Decimal
    interest: Decimal
    interest_from: date | None
    interest_to: date | None
    interest_steps: tuple[InterestStep, ...]
    interest_kind: str
    rate_label: str
    costs: Decimal
    property_loss: Decimal
    mental: Decimal
    not_owed: Decimal
    repaid: Decimal
    total: Decimal
    total_capitals: str
    lines: tuple[AmountLine, ...]
    claimable: bool
    reason: Words | None = None
    loss_reason: Words | None = None
    court_fee_low: Decimal | None = None
    court_fee: Decimal | None = None
    court_fee_halved: Decimal | None = None
    charges: Decimal = Decimal("0.00")
    leak_total: Decimal = Decimal("0.00")
    borrowed: Decimal = Decimal("0.00")
    balance: Decimal = Decimal("0.00")
    beside: Decimal = Decimal("0.00")
    fee_base: Decimal = Decimal("0.00")
    preservation_fee: Decimal | None = None
    asked: tuple[Claimed, ...] = ()
    borrowed_interest: Claimed | None = None
    alternatives: tuple[Alternative, ...] = ()
    demand: Demand | None = None


class Interrupted(Result, frozen=True, kw_only=True):
    """One act that interrupted limitation, or may have (诉讼时效中断): what it was, its days and its proof.

    `ended`: the day on which its procedure ended; `open`: it has not. `firm`: no court doubts it. `how` is the channel,
    the body or the answer, of a complaint what was told of it (asked, received), `sent` the day on which a letter
    left, `proof` what the person named, `by` who did it where another did.
    """

    kind: str
    day: date
    ended: date | None
    open: bool
    firm: bool
    how: str
    sent: date | None
    proof: str
    by: str
    label: Words


class TimeBar(Result, frozen=True, kw_only=True):
    """How limitation stands for one claim (诉讼时效的状态): "open", "disputed" or "expired", and from what.

    `cautious` is the day by which to act if every doubt went against the person; `reasons` and `why` dispute the end,
    `left` and `remains` are what can be asked for after it, `restart` is the day from which the period runs anew.
    """

    state: str
    says: Words
    known: date
    years: int
    cautious: date | None
    events: tuple[Interrupted, ...]
    reasons: tuple[str, ...]
    why: tuple[Words, ...]
    left: tuple[str, ...]
    remains: tuple[Words, ...]
    agreed: Interrupted | None
    pending: bool
    suspended: bool
    restart: date | None


class Clock(Result, frozen=True, kw_only=True):
    """One deadline (期限): `due` is None while a fact is missing, then `missing` names it.

    `nominal` is the last day before any holiday shift. `certainty` as in the data: A law text read, B public
    source, C convention that must be shown as 视当地要求. `group`: now = the person acts, wait = others answer,
    later = the court stage and limitation. `basis`: "law-id article" keys of the corpus;
    `checked_on`: day on which the rule was last checked. `bar`: the state of limitation, on its clocks only.
    """

    id: str
    title: Words
    start: date | None
    due: date | None
    nominal: date | None
    days_left: int | None
    passed: bool
    rule: Words
    arithmetic: Words
    missing: Words | None
    warning: Words | None = None
    certainty: str = "A"
    group: str = "now"
    basis: tuple[str, ...] = ()
    checked_on: date | None = None
    bar: TimeBar | None = None


class Party(Result, frozen=True, kw_only=True):
    """Who is sued or joined and why (被告 / 第三人)."""

    role: str
    key: str
    name: str
    reason: Words
    warning: Words | None = None
    basis: tuple[str, ...] = ()


class CourtOption(Result, frozen=True, kw_only=True):
    """One court that may be chosen, best first; `agreed` where the clause of the contract leads to it.

    `one_of`: a city without districts has several courts, and which of them is meant hangs on the town.
    """

    name: str | None
    place: str | None
    reason: Words
    basis: tuple[str, ...]
    warning: Words | None = None
    confidence: str = "proposed"
    agreed: bool = False
    one_of: tuple[str, ...] = ()


class Desk(Result, frozen=True, kw_only=True):
    """Where a complaint or report goes (受理部门), by the nature of the paper.

    `office` is the full name of the office that the place leads to, `office_sure` whether it stands in a list (else it
    follows from a rule of names); `addressee` is what a paper prints: the office, else what the person typed in
    the field `named_in`, else the authority's own name.
    """

    id: str
    authority: str
    nature: str
    number: str | None
    why: Words
    note: Words | None = None
    paper: str | None = None
    basis: tuple[str, ...] = ()
    office: str | None = None
    office_address: str | None = None
    office_sure: bool = False
    addressee: str | None = None
    named_in: str | None = None


class Forum(Result, frozen=True, kw_only=True):
    """Court, cause, defendant and desks (管辖、案由、被告、受理部门), or a stop with its reason.

    `road` is where the claim is heard (questions/roads.py) and `road_says` what follows from it. `court` is the name
    that a paper prints, always one of the list of courts: the one that has the bank's suit, the first option, or the
    one that was typed. `appeal_court` is the one above it, or as typed. `arbitration_body` is the institution that the
    clause names, else the one that was typed for it.
    """

    stop: Words | None
    claim_kind: str
    claim_basis: str | None
    two_suits: Words | None
    courts: tuple[CourtOption, ...]
    cause_code: str | None
    cause_name: str | None
    cause_as_of: str | None
    parties: tuple[Party, ...]
    small_claims: str
    small_claims_reason: Words
    desks: tuple[Desk, ...]
    warnings: tuple[Words, ...]
    road: str = "suit"
    road_says: Words | None = None
    road_basis: tuple[str, ...] = ()
    arbitration_body: str | None = None
    claim_reason: Words | None = None
    alternatives: tuple[Words, ...] = ()
    two_suits_basis: tuple[str, ...] = ()
    small_claims_basis: tuple[str, ...] = ()
    other_suit: Forum | None = None
    court: str | None = None
    appeal_court: str | None = None


class Finding(Result, frozen=True, kw_only=True):
    """A check before export: what is wrong, where, what to do. `documents` empty = all papers.

    `kind`: "fix" is something to correct, "unfit" says that the paper does not belong to these facts,
    "note" is a standing remark on a paper.
    """

    id: str
    level: Level
    message: Words
    field: str | None = None
    documents: tuple[str, ...] = ()
    kind: str = "fix"


class Call(Result, frozen=True):
    """A telephone number to tap and whose it is."""

    number: str
    name: Words


class Act(Result, frozen=True, kw_only=True):
    """One thing to do today: what, why now, whom to call, what to bring and to take home, the last day if it has one.

    `paper` is the letter that does it; `told` the field of the case in which the person says that it is done.
    """

    id: str
    title: Words
    why: Words
    calls: tuple[Call, ...]
    bring: Words | None
    take: Words | None
    until: date | None
    days_left: int | None
    paper: str | None
    told: str | None


class Assessment(Result, frozen=True, kw_only=True, dict=True):
    """Everything the law says about one case on one filing day; decided cases were collected up to `library_day`."""

    incident: str
    filing_day: date
    incident_day: date | None
    data_version: str
    citations: tuple[Citation, ...]
    succession: tuple[Succession, ...]
    points: tuple[PointTrace, ...]
    precedents: tuple[PrecedentMatch, ...]
    holdings: tuple[HoldingMatch, ...]
    library_day: date
    fault: FaultRange | None
    too_few: Words | None
    amounts: Amounts
    deadlines: tuple[Clock, ...]
    acts: tuple[Act, ...]
    forum: Forum
    warnings: tuple[Finding, ...]

    def rights_wait(self, document: str) -> bool:
        """Whether this complaint leaves out access and deletion: no request was refused yet (PIPL 50)."""
        waiting = ("claim.gate_none", "claim.gate_pending")
        return any(found.id in waiting and document in found.documents for found in self.warnings)

    @property
    def court_precedents(self) -> tuple[PrecedentMatch, ...]:
        """What a paper for a court may name, by weight: guiding case, gazette, numbered judgment, then the fallback.

        Named is what has something to say for this case: its holding or bearing, or a fact in common beyond its kind.
        One that was lost over another matter is not similar, unless the argument that answers it is made here.
        """
        order, held = ("guiding", "gazette", "numbered", "reported"), {one.decided_case for one in self.holdings}
        points = {point.id for point in self.points}
        met = {one.id for one in self.precedents if one.met_by in points}
        known = held | met
        named = [one for one in self.precedents if one.citable and (one.id in known or one.bearing or one.in_common)]
        named = [one for one in named if one.favourable or not one.apart or one.id in met]
        return tuple(sorted(named, key=lambda one: order.index(one.authority)))
