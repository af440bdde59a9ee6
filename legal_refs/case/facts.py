"""The typed facts of a case (案件事实): what a person tells, nothing computed, nothing guessed.

A field that was not answered is None (or empty); a question that the person cannot answer is
Answer.UNKNOWN. Amounts are yuan as Decimal with two places, days are dates, clock times are
"HH:MM" in Beijing time. The written form is the case file, see casefile.py.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import Annotated

from msgspec import Meta

from legal_refs.case import crimes, dealings, incidents, keeping, leaks, persons
from legal_refs.case.dealings import Complaint, Notice, OptOut, Preserve, Regulator, Settlement
from legal_refs.case.debts import BankSuit, Guarantee, OwnPart, Payment
from legal_refs.case.memory import kept
from legal_refs.case.persons import (
    Account,
    CoClaimant,
    Count,
    Currency,
    Days,
    Estate,
    Fact,
    Guardian,
    Helper,
    Money,
    Number,
    Pages,
    Percent,
    Said,
    Short,
    Story,
    Tail,
    Text,
    Told,
    Which,
)
from legal_refs.case.vocabulary import (
    BY_CARD,
    BY_MACHINE,
    OVER_NETWORK,
    Answer,
    Apology,
    Auth,
    BankRole,
    CardKind,
    Channel,
    Clause,
    Consequence,
    ContactChannel,
    CostKind,
    DiscoveryHow,
    DoneBy,
    Entry,
    EvidenceForm,
    EvidenceGroup,
    Feature,
    HindranceKind,
    Incident,
    InterestKind,
    LoanKind,
    Mediation,
    Medium,
    MovementKind,
    PiRight,
    PossessionKind,
    PresenceProof,
    RecordKind,
    Reply,
    TheftKind,
    TransactionKind,
    Voucher,
    unit_of,
)

Moment = persons.Moment
Place = persons.Place
Victim = persons.Victim
Service = persons.Service
Agent = persons.Agent
Custody = keeping.Custody
OwnLoan = keeping.OwnLoan
Impostor = keeping.Impostor
Verdict = crimes.Verdict
Leak = leaks.Leak
Nuisance = leaks.Nuisance
Freeze = dealings.Freeze
Police = dealings.Police


class Institution(Fact, frozen=True, kw_only=True):
    """A bank, acquirer, merchant, payment institution, carrier or contractor (机构)."""

    name: Short
    directory_id: Short | None = None
    uscc: Number | None = None
    address: Short | None = None
    registered_address: Short | None = None
    place: Place | None = None
    representative: Short | None = None
    representative_title: Short | None = None
    phone: Short | None = None
    sue: bool = False
    third_party: bool = False
    outside_mainland: Said = None


class Bank(Institution, frozen=True, kw_only=True):
    """The bank that issued the card or processed the data (发卡行 / 处理者)."""

    role: BankRole | None = None
    has_licence: Said = None
    head_office: Institution | None = None
    superior_name: Short | None = None
    complaint_channel: Short | None = None
    pi_contact: Short | None = None

    @property
    def unit(self) -> BankRole:
        """Which unit of the bank this is, as told; else what its registered name says (a branch names itself one)."""
        return self.role or unit_of(self.name)


class Insurer(Institution, frozen=True, kw_only=True):
    """The insurer of the loss (盗刷险的保险人), with the number of the policy and the day on which it was told."""

    policy_no: Number | None = None
    told_on: date | None = None


class CardFeature(Fact, frozen=True, kw_only=True):
    """A function opened on the card and whether the bank explained it (是否说明)."""

    feature: Feature
    explained: Said = None


class Card(Fact, frozen=True, kw_only=True):
    """The bank card (银行卡); the full number is never asked for.

    `limit_terms`: who set the limit, and how it is worded there.
    `clause_institution`: the arbitration institution by its name, where the words of the clause name only its place.
    """

    kind: CardKind | None = None
    tail: Tail | None = None
    medium: Medium = Medium.UNKNOWN
    open_date: date | None = None
    open_branch: Short | None = None
    contract_name: Short | None = None
    contract_date: date | None = None
    limit_single: Money | None = None
    limit_daily: Money | None = None
    limit_terms: Told | None = None
    clause: Clause = Clause.UNKNOWN
    clause_text: Text | None = None
    clause_court: Short | None = None
    clause_institution: Short | None = None
    clause_noticed: Said = None
    features: Annotated[tuple[CardFeature, ...], Meta(max_length=20)] = ()


class Transaction(Fact, frozen=True, kw_only=True):
    """One disputed transaction (争议交易); `cny` is what was charged to the account in yuan."""

    no: Number | None = None
    which: Which | None = None
    when: Moment
    cny: Money
    amount: Money | None = None
    currency: Currency = "CNY"
    channel: Channel | None = None
    kind: TransactionKind | None = None
    place: Short | None = None
    overseas: Said = None
    counterpart: Short | None = None
    terminal: Number | None = None
    payee_masked: Told | None = None
    fee: Money = Decimal("0.00")
    auth: Auth = Auth.UNKNOWN
    signed_as: Short | None = None
    entry: Entry = Entry.UNKNOWN
    notified: Moment | None = None


class Possession(Fact, frozen=True, kw_only=True):
    """Use of the real card that shows where it was (真卡交易)."""

    when: Moment
    place: Short
    kind: PossessionKind | None = None
    slip: Said = None


class Presence(Fact, frozen=True, kw_only=True):
    """Where the holder was at the time (本人所在), and until when where it was a stay."""

    when: Moment
    until: Moment | None = None
    place: Short
    proof: PresenceProof | None = None


class Circumstances(Fact, frozen=True, kw_only=True):
    """What else the holder, the bank's records or the police can say before judgment (其他情况)."""

    alert_subscribed: Said = None
    alert_sent: Said = None
    alert_received: Said = None
    alert_read: Said = None
    alert_missed: Told | None = None
    bank_warning_ignored: Said = None
    bank_ignored_notice: Said = None
    skimmer_found: Said = None
    otp_not_required: Said = None
    number_changed: Said = None
    number_changed_when: Moment | None = None
    number_changed_how: Told | None = None
    opened_unasked: Said = None
    counter_id_failed: Said = None
    unusual_amount: Said = None
    usual_use: Told | None = None
    video_lost: Said = None
    video_other_person: Said = None
    thief_caught: Said = None
    unblocked_before_theft: Said = None
    signature_compared: Said = None
    no_pin_above_limit: Said = None
    loss_term: Said = None
    loss_term_shown: Said = None
    details_only: Said = None
    never_at: Told | None = None
    limit_raised: Said = None
    dispute_asked: Said = None
    dispute_until: date | None = None


class Discovery(Fact, frozen=True, kw_only=True):
    """How and when the loss or leak was found (发现)."""

    when: Moment
    how: DiscoveryHow | None = None
    obligor_known: date | None = None


class PiRequest(Fact, frozen=True, kw_only=True):
    """A request under PIPL chapter 4 (个人信息权利请求)."""

    sent: date
    received: date | None = None
    channel: ContactChannel | None = None
    rights: Annotated[tuple[PiRight, ...], Meta(max_length=20)] = ()
    answer: Reply | None = None
    answer_date: date | None = None
    reason_given: Text | None = None


class Movement(Fact, frozen=True, kw_only=True):
    """Money in yuan that went out for a debt that is denied (还款、扣款); `by` where it was neither side itself.

    `why`: what made the person pay a debt that is not theirs.
    """

    day: date
    amount: Money
    kind: MovementKind | None = None
    by: Told | None = None
    protest: Said = None
    why: Told | None = None


class Loan(Fact, frozen=True, kw_only=True):
    """What was opened in the person's name without the person (冒名贷款、办卡、开户).

    `online`: on a phone or the web, not at a counter; `account_mine`: the account that got the money is the person's.
    `phone_given_up`: until when the number in its papers had been the person's. `due`: when it was to be repaid.
    `debtor`: whose debt is guaranteed; `debited`: the account of the person's from
    which money was taken.
    """

    kind: LoanKind | None = None
    contract_no: Number | None = None
    signed: date | None = None
    amount: Money | None = None
    online: Said = None
    signature_mine: Said = None
    appraised: Said = None
    at_branch: Said = None
    face_mine: Said = None
    phone_mine: Said = None
    phone_given_up: date | None = None
    money_came: Said = None
    account_mine: Said = None
    id_lost: Said = None
    due: date | None = None
    debtor: Told | None = None
    guarantee: Guarantee | None = None
    debited: Told | None = None
    collected: Said = None
    collected_from_others: Said = None
    collected_by_threat: Said = None
    collected_as_office: Said = None
    movements: Annotated[tuple[Movement, ...], Meta(max_length=50)] = ()


class Staff(Fact, frozen=True, kw_only=True):
    """What the bank's employee did with the money (工作人员经手), and what made the holder trust the employee.

    `terms` are the term and the rate (存期、利率) as the certificate has them; `months` and `rate_pct` (percent a
    year) are the same as figures, from which its interest is counted. `renewed`: it renews itself (约定自动转存).
    `interest_paid` is what the employee already paid as interest, in yuan; `handed_what` is what was handed
    over, and why.
    """

    position: Short | None = None
    at_branch: Said = None
    in_hours: Said = None
    uniform: Said = None
    in_banks_name: Said = None
    sealed: Said = None
    voucher: Voucher | None = None
    voucher_no: Short | None = None
    terms: Short | None = None
    months: Count | None = None
    rate_pct: Percent | None = None
    renewed: Said = None
    interest_paid: Money | None = None
    interest_paid_on: date | None = None
    booked: Said = None
    handed_over: Said = None
    handed_what: Told | None = None
    signature_mine: Said = None
    admitted: Said = None
    finding: Said = None
    verdict: Verdict | None = None


class CreditItem(Fact, frozen=True, kw_only=True):
    """One record of the credit report that is disputed (异议记录)."""

    institution: Short
    kind: RecordKind | None = None
    account_label: Short | None = None
    month: Short | None = None
    status: Short | None = None
    amount: Money | None = None
    query_date: date | None = None
    settled_on: date | None = None

    @property
    def what(self) -> RecordKind:
        """The kind of record as told; else a query where it is dated or named as one, and otherwise a mark."""
        if self.kind is not None:
            return self.kind
        if self.query_date is not None or "查询" in (self.account_label or "") + (self.status or ""):
            return RecordKind.QUERY
        return RecordKind.OVERDUE


class Credit(Fact, frozen=True, kw_only=True):
    """The credit report (信用报告), why it is wrong, whether the person was told before, an objection to it (异议).

    `own_loan`: the loan behind the queries or the mark; `objection_to`: who got the objection, the institution or the
    credit reference centre; `objection_answered`: the day of its answer, `objection_text`: its words.
    """

    report_no: Number | None = None
    report_date: date | None = None
    items: Annotated[tuple[CreditItem, ...], Meta(max_length=200)] = ()
    why_wrong: Text | None = None
    told_before: Said = None
    own_loan: OwnLoan | None = None
    objection_sent: date | None = None
    objection_to: Short | None = None
    objection_received: date | None = None
    objection_reply: Reply | None = None
    objection_answered: date | None = None
    objection_text: Text | None = None
    complaint_received: date | None = None
    complaint_accepted: date | None = None


class CreditCardDebt(Fact, frozen=True, kw_only=True):
    """What the issuer booked after the theft (入账、还款、欠款) in yuan.

    `repaid` is the sum as said, `movements` are its payments one by one where they were told. `collected_since` and
    `collected_how` tell of its collection (催收): by whom and how, in the person's words.
    """

    posted: Money | None = None
    repaid: Money | None = None
    charges: Money = Decimal("0.00")
    repaid_on: date | None = None
    statement_month: Short | None = None
    denial_sent: date | None = None
    collected_since: date | None = None
    collected_how: Text | None = None
    movements: Annotated[tuple[Movement, ...], Meta(max_length=50)] = ()

    @property
    def moved(self) -> Decimal:
        """The sum of the payments that were told one by one."""
        return sum((one.amount for one in self.movements), Decimal("0.00"))

    @property
    def returned(self) -> Decimal:
        """What went out for the debt: the sum as said, or that of the payments where they are more."""
        return max(self.moved, self.repaid or Decimal("0.00"))

    @property
    def dated(self) -> tuple[Movement, ...]:
        """The payments whose day is known, in order of time; the sum as said where its day was told with it."""
        if self.movements or not self.repaid or self.repaid_on is None:
            return tuple(sorted(self.movements, key=lambda one: one.day))
        return (Movement(day=self.repaid_on, amount=self.repaid),)


class Cost(Fact, frozen=True, kw_only=True):
    """A reasonable cost (合理开支), what it was for where no kind says so, and whether there is a receipt."""

    kind: CostKind
    what: Short | None = None
    amount: Money
    receipt: Said = None


class Claim(Fact, frozen=True, kw_only=True):
    """What the person asks for (诉求) where there is a choice."""

    interest: InterestKind = InterestKind.DEMAND
    contract_rate_pct: Percent | None = None
    interest_from: date | None = None
    costs: Annotated[tuple[Cost, ...], Meta(max_length=200)] = ()
    property_loss: Money | None = None
    property_loss_how: Text | None = None
    mental: Money | None = None
    mental_evidence: Annotated[tuple[Consequence, ...], Meta(max_length=40)] = ()
    apology: Apology | None = None
    apology_scope: Told | None = None
    stop: bool = True
    delete: bool = False
    access: bool = False
    basis: Annotated[str, Meta(pattern="^(contract|tort)$")] | None = None
    receiving_account: Account | None = None
    reply_days: Days = 15


class Evidence(Fact, frozen=True, kw_only=True):
    """One item of evidence (证据); `which` names the card, bank or loan that it is about, absent where about all."""

    which: Which | None = None
    group: EvidenceGroup
    name: Told
    form: EvidenceForm
    source: Short | None = None
    original: Said = None
    holder: Short | None = None
    pages: Pages | None = None
    proves: Text | None = None
    third_party_masked: Said = None
    foreign_language: Said = None
    translated: Said = None
    device_kept: Said = None


class Witness(Fact, frozen=True, kw_only=True):
    """One witness (证人); `knows` is what the witness saw or heard (待证事实), in the person's words."""

    name: Short
    address: Short | None = None
    knows: Text | None = None


class Filing(Fact, frozen=True, kw_only=True):
    """Filing choices (立案): court typed by hand, mediation wish, what others already have.

    `consumer_office`, `public_procuratorate`, `appeal_court`: full names that the places of the case do not tell.
    `judged_before` is the day of an earlier judgment (判决), the fields named after it say what it holds.
    `judged_final`: it has taken effect (生效); `judged_award` is what it gives in yuan, 0 where it gives nothing.
    Where the bank sued too, `judged_bank_suit` says whether it judged that suit, in which the person was the defendant:
    `judged_owed` is then what the person must pay by it in yuan, `counterclaimed` whether there was a 反诉.
    """

    court_name: Short | None = None
    mediation: Mediation | None = None
    mediator: Short | None = None
    consumer_office: Short | None = None
    public_procuratorate: Short | None = None
    appeal_court: Short | None = None
    sued_by_bank: Said = None
    pending_elsewhere: Said = None
    judged_before: date | None = None
    judged_no: Number | None = None
    judged_served: date | None = None
    judged_final: Said = None
    judged_award: Money | None = None
    judged_bank_suit: Said = None
    judged_owed: Money | None = None
    counterclaimed: Said = None
    judged_found: Text | None = None
    judged_wrong: Text | None = None
    earlier_suit: date | None = None
    earlier_suit_ended: date | None = None
    appraisal_needed: Said = None
    layout: Annotated[str, Meta(pattern="^(compact|official)$")] = "compact"


class Hindrance(Fact, frozen=True, kw_only=True):
    """What kept the person from claiming for a time (诉讼时效中止的事由); without an end it still does."""

    kind: HindranceKind
    since: date
    until: date | None = None


class Further(Fact, frozen=True, kw_only=True):
    """Another card, bank or loan that the same event hit (同一事件涉及的另一张卡、另一家银行、另一笔贷款).

    Without a bank it is one more of the first bank's. A transaction, payment or item of evidence names the first card
    by `which` 1 or by none, the first of these by 2.
    """

    bank: Bank | None = None
    card: Card | None = None
    card_in_hand: Said = None
    loan: Loan | None = None
    freeze: Freeze | None = None
    complaint: Complaint | None = None
    debt: CreditCardDebt | None = None
    own_part: OwnPart | None = None
    sued_by_bank: Said = None
    bank_suit: BankSuit | None = None


def _passed_only(transactions: Iterable[Transaction], channels: frozenset[Channel]) -> bool:
    """Some channel is told, and each that is told is one of these; asked some hundred times, so it ends early."""
    told = False
    for channel in (t.channel for t in transactions if t.channel is not None):
        if channel not in channels:
            return False
        told = True
    return told


class Case(Fact, frozen=True, kw_only=True, dict=True):
    """One case: everything the product knows about one incident of one person.

    `police` and `complaint` are the last report and the last complaint to the bank: the deadlines for a review count
    from their answers. `earlier_reports` and `earlier_complaints` are those before; each interrupts limitation.
    """

    format: int = 2
    incident: Incident
    theft_kind: TheftKind | None = None
    money_left: Said = None
    story: Story | None = None
    victim: Victim = Victim()
    service: Service = Service()
    acts_alone: Said = None
    agent: Agent | None = None
    guardian: Guardian | None = None
    helper: Helper | None = None
    estate: Estate | None = None
    co_claimants: Annotated[tuple[CoClaimant, ...], Meta(max_length=20)] = ()
    bank: Bank | None = None
    acquirer: Institution | None = None
    merchant: Institution | None = None
    payment_institution: Institution | None = None
    carrier: Institution | None = None
    contractor: Institution | None = None
    second_unit: Institution | None = None
    insurer: Insurer | None = None
    card: Card | None = None
    further: Annotated[tuple[Further, ...], Meta(max_length=9)] = ()
    transactions: Annotated[tuple[Transaction, ...], Meta(max_length=2000)] = ()
    possession: Annotated[tuple[Possession, ...], Meta(max_length=50)] = ()
    presence: Annotated[tuple[Presence, ...], Meta(max_length=50)] = ()
    custody: Custody = Custody()
    impostor: Impostor | None = None
    circumstances: Circumstances = Circumstances()
    discovery: Discovery | None = None
    freeze: Freeze | None = None
    police: Police | None = None
    earlier_reports: Annotated[tuple[Police, ...], Meta(max_length=10)] = ()
    notices: Annotated[tuple[Notice, ...], Meta(max_length=50)] = ()
    complaint: Complaint | None = None
    earlier_complaints: Annotated[tuple[Complaint, ...], Meta(max_length=10)] = ()
    settlement: Settlement | None = None
    verdict: Verdict | None = None
    regulators: Annotated[tuple[Regulator, ...], Meta(max_length=20)] = ()
    preserve: Annotated[tuple[Preserve, ...], Meta(max_length=20)] = ()
    leak: Leak | None = None
    refusal: OptOut | None = None
    nuisances: Annotated[tuple[Nuisance, ...], Meta(max_length=200)] = ()
    pi_request: PiRequest | None = None
    staff: Staff | None = None
    loan: Loan | None = None
    credit: Credit | None = None
    debt: CreditCardDebt | None = None
    own_part: OwnPart | None = None
    payments: Annotated[tuple[Payment, ...], Meta(max_length=50)] = ()
    claim: Claim = Claim()
    evidence: Annotated[tuple[Evidence, ...], Meta(max_length=200)] = ()
    witnesses: Annotated[tuple[Witness, ...], Meta(max_length=20)] = ()
    filing: Filing = Filing()
    bank_suit: BankSuit | None = None
    hindrance: Hindrance | None = None

    @property
    def is_theft(self) -> bool:
        """Money left the account (盗刷): by the incident, or as told where none of them fits."""
        row = incidents.row(self.incident)
        return (row.theft and not self.sold_product) or (not row.tracks and self.money_left is Answer.YES)

    @property
    def kept_payments(self) -> tuple[Payment, ...]:
        """What came back and was left: no payment that was taken back again (收回)."""
        return tuple(one for one in self.payments if one.taken_back is None)

    @property
    def taken_payments(self) -> tuple[Payment, ...]:
        """What came back for a time only (先付后收), in the order as told."""
        return tuple(one for one in self.payments if one.taken_back is not None)

    @property
    def sold_product(self) -> bool:
        """The money did go into an insurance or another product: a dispute on the sale, no deposit that was taken."""
        by_staff = incidents.row(self.incident).kind is TheftKind.STAFF
        return by_staff and self.staff is not None and self.staff.voucher is Voucher.POLICY

    @property
    def is_leak(self) -> bool:
        """Personal information is at stake (泄露或违法处理)."""
        return incidents.row(self.incident).leak

    @property
    def two_suits(self) -> bool:
        """Money and personal information are both at stake: two suits against the bank (onesuit.py)."""
        return self.is_theft and self.is_leak

    @property
    def record_kinds(self) -> frozenset[RecordKind]:
        """The kinds of the disputed credit records; a case about a query without a record is about a query."""
        items = self.credit.items if self.credit else ()
        found = frozenset(item.what for item in items if item is not None)
        return found or incidents.row(self.incident).records

    @property
    def is_credit_query(self) -> bool:
        """A query of the credit report is disputed (擅自查询)."""
        return self.is_leak and incidents.row(self.incident).credit and RecordKind.QUERY in self.record_kinds

    @property
    def is_false_account(self) -> bool:
        """A loan, card or account in the person's name is denied (冒名贷款、办卡、开户)."""
        named = RecordKind.ACCOUNT in incidents.row(self.incident).records | self.record_kinds
        denied = named or self.loan is not None
        return self.is_leak and not self.is_theft and incidents.row(self.incident).credit and denied

    @property
    def is_wrong_record(self) -> bool:
        """A record of the credit report is wrong: of what was done in the person's name, or a mark (错误征信记录)."""
        mark = incidents.row(self.incident).credit and RecordKind.OVERDUE in self.record_kinds
        return self.is_leak and not self.is_theft and (mark or self.is_false_account)

    @property
    def judgment(self) -> Verdict | None:
        """The criminal judgment on whoever took the money (刑事判决): the thief's, or that of the bank's employee."""
        return self.verdict or (self.staff.verdict if self.staff else None)

    @property
    def card_reissued(self) -> bool:
        """A stranger was given a new card at a counter: what he used is neither the holder's card nor a copy of it."""
        return self.impostor is not None and self.impostor.new_card is Answer.YES

    @property
    @kept
    def kind_of_theft(self) -> TheftKind | None:
        """What the answers say of the theft; None where they do not tell, or speak against what was picked.

        The incident is a way in. A card that was not in hand may be the real one, so nothing is called a copy; what
        was paid over a network was not paid with one; what passed a counter, a machine or a till was not a payment
        over a network (银行卡规定 15), unless a stranger had bound the card to the device that paid there. Who was
        deceived into paying or paid wrongly, whose child paid, or whom a shop debited, was not stolen from.
        A machine that read a card while the real one was with its holder read a copy, unless a counter had given a
        stranger a new one. A passbook is no card: no
        copy and no payment over a network (银行卡规定 15).
        """
        if self.custody.done_by in (DoneBy.SELF_DECEIVED, DoneBy.MISTAKEN, DoneBy.CHILD, DoneBy.MERCHANT):
            return None
        picked = self._picked_kind
        if picked is TheftKind.STAFF or not self.is_theft:
            return picked
        in_hand = self.custody.card_in_hand
        if self.is_passbook:
            return picked if picked is TheftKind.REAL_CARD and in_hand is not Answer.YES else None
        bound = self.custody.bound_by_another
        if _passed_only(self.transactions, OVER_NETWORK | {Channel.POS, Channel.OTHER} if bound else OVER_NETWORK):
            return TheftKind.ONLINE
        if picked is TheftKind.COUNTERFEIT:
            return None if in_hand is Answer.NO or self.card_reissued else picked
        if picked is TheftKind.ONLINE:
            return None if _passed_only(self.transactions, BY_CARD) else picked
        if in_hand is Answer.YES:
            copied = _passed_only(self.transactions, BY_MACHINE) and self._card_was_read and not self.card_reissued
            return TheftKind.COUNTERFEIT if copied else None
        return picked

    @property
    def _card_was_read(self) -> bool:
        """A machine read a card, or the real one was used at that time: there were two (真卡与伪卡)."""
        return bool(self.possession) or any(t.entry in (Entry.CHIP, Entry.STRIPE) for t in self.transactions)

    @property
    def _picked_kind(self) -> TheftKind | None:
        """The kind that the incident names; for a leak that led to a theft what was said, else the channels."""
        row = incidents.row(self.incident)
        if self.theft_kind is not None or not row.leak or not self.is_theft:
            return row.kind or self.theft_kind
        channels = {t.channel for t in self.transactions}
        if channels and channels <= BY_CARD:
            return TheftKind.COUNTERFEIT
        return TheftKind.ONLINE if channels and channels <= OVER_NETWORK else None

    @property
    def is_counterfeit(self) -> bool:
        """A copied card was used (伪卡盗刷)."""
        return self.kind_of_theft is TheftKind.COUNTERFEIT

    @property
    def is_online(self) -> bool:
        """Paid over a network with stolen data (网络盗刷)."""
        return self.kind_of_theft is TheftKind.ONLINE

    @property
    def bought_product(self) -> bool:
        """The bank's staff took the money for a product, so that no deposit is pleaded (认购产品)."""
        by_staff = self.kind_of_theft is TheftKind.STAFF
        return by_staff and self.staff is not None and self.staff.voucher in (Voucher.PRODUCT, Voucher.POLICY)

    @property
    def yield_paid(self) -> Decimal:
        """What was paid as a yield on a product: money back, since no yield is claimed; of a deposit it is interest."""
        return (self.staff.interest_paid or Decimal(0)) if self.staff and self.bought_product else Decimal(0)

    @property
    def is_credit_card(self) -> bool:
        return self.card is not None and self.card.kind is CardKind.CREDIT

    @property
    def is_debit_card(self) -> bool:
        """What was taken is a deposit, kept on a debit card or in a passbook (借记卡、存折)."""
        return self.card is not None and self.card.kind in (CardKind.DEBIT, CardKind.PASSBOOK)

    @property
    def is_passbook(self) -> bool:
        return self.card is not None and self.card.kind is CardKind.PASSBOOK

    @property
    def theft_loans(self) -> tuple[Loan, ...]:
        """Loans of the same bank drawn in the person's name while the account was stolen from (冒名借出的贷款)."""
        if not self.is_theft or self.is_leak or self.is_credit_card:
            return ()
        loans = [self.loan, *(one.loan for one in self.further if one.bank in (None, self.bank))]
        named = (one for one in loans if one is not None and one.kind in (None, LoanKind.LOAN))
        return tuple(one for one in named if one.signature_mine is not Answer.YES)

    @property
    def was_defendant(self) -> bool:
        """There is a judgment, and it is on the suit that the bank brought (本人是原审被告)."""
        told = self.filing
        sued = told.sued_by_bank is Answer.YES and (self.is_theft or self.incident is Incident.LOAN_IN_MY_NAME)
        return told.judged_before is not None and sued and told.judged_bank_suit is not Answer.NO

    @property
    @kept
    def reports(self) -> tuple[Police, ...]:
        """Every report to the police, the last one at the end."""
        return (*self.earlier_reports, self.police) if self.police is not None else self.earlier_reports

    @property
    @kept
    def complaints(self) -> tuple[Complaint, ...]:
        """Every complaint to the bank, the last one at the end."""
        return (*self.earlier_complaints, self.complaint) if self.complaint is not None else self.earlier_complaints

    @property
    @kept
    def sorted_transactions(self) -> tuple[Transaction, ...]:
        """Disputed transactions in order of time; equal times keep the order given."""
        return tuple(sorted(self.transactions, key=lambda t: (t.when.day, t.when.clock or "")))

    @property
    @kept
    def first_theft_day(self) -> date | None:
        """Day of the first disputed transaction."""
        return min(map(attrgetter("when.day"), self.transactions), default=None)

    @property
    @kept
    def last_theft_day(self) -> date | None:
        return max(map(attrgetter("when.day"), self.transactions), default=None)

    @property
    @kept
    def leak_day(self) -> date | None:
        """Day of the act that leaked or misused the data; where it is not dated, the latest that it can have.

        So too for a matter that none of the incidents names: it is dated by when it was found, a product by its sale.
        """
        if self.leak is not None and self.leak.occurred is not None:
            return self.leak.occurred
        if self.loan is not None and self.loan.signed is not None:
            return self.loan.signed
        if self.sold_product and self.transactions:
            return self.first_theft_day
        named = self.leak is not None or self.sold_product or not incidents.row(self.incident).tracks
        found = self.discovery.when.day if named and not self.is_theft and self.discovery else None
        harm = self.last_theft_day if self.leak and self.incident is Incident.LEAK_THEN_THEFT else None
        ends = (found, harm, self.leak.known if self.leak else None)
        return min((day for day in ends if day is not None), default=None)

    @property
    def incident_day(self) -> date | None:
        """The day that chooses the substantive law: first theft, else the leak."""
        return self.first_theft_day if self.is_theft and self.transactions else self.leak_day
