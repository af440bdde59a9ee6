"""The closed word lists of a case file; each token's Chinese and English label stands in data/vocabulary.yaml."""

from __future__ import annotations

from enum import StrEnum


class Answer(StrEnum):
    """A yes-no question that a person may honestly not be able to answer (不清楚)."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Incident(StrEnum):
    """What happened (事件类型): a way in, not a fact; data/incidents.yaml says what each leads to."""

    COUNTERFEIT_ATM = "counterfeit_atm"
    COUNTERFEIT_POS = "counterfeit_pos"
    SKIMMER_PREMISES = "skimmer_premises"
    CARD_LOST_STOLEN = "card_lost_stolen"
    CARD_NUMBER_ABROAD = "card_number_abroad"
    ONLINE_PHISHING = "online_phishing"
    ONLINE_SIM_SWAP = "online_sim_swap"
    ONLINE_QUICK_PAY = "online_quick_pay"
    ACCOUNT_TAKEOVER = "account_takeover"
    STAFF_TOOK_DEPOSIT = "staff_took_deposit"
    UNKNOWN_HOW = "unknown_how"
    LOAN_IN_MY_NAME = "loan_in_my_name"
    LEAK_CALLS = "leak_calls"
    LEAK_STATEMENT = "leak_statement"
    LEAK_INSIDER_SALE = "leak_insider_sale"
    LEAK_OUTSOURCED = "leak_outsourced"
    CREDIT_QUERY = "credit_query"
    MISUSE_MARKETING = "misuse_marketing"
    LEAK_THEN_THEFT = "leak_then_theft"
    NONE_OF_THESE = "none_of_these"


class TheftKind(StrEnum):
    """How the money went (伪卡盗刷 / 网络盗刷 / 真卡被冒用 / 工作人员所为)."""

    COUNTERFEIT = "counterfeit"
    ONLINE = "online"
    REAL_CARD = "real_card"
    STAFF = "staff"


class Gender(StrEnum):
    MALE = "male"
    FEMALE = "female"


class PersonKind(StrEnum):
    """Who was harmed (主体): a person, a company or other organisation, or a sole trader (个体工商户)."""

    PERSON = "person"
    COMPANY = "company"
    SOLE_TRADER = "sole_trader"


class IdType(StrEnum):
    """Identity paper (证件类型); permits of Hong Kong, Macao and Taiwan residents begin 81, 82, 83."""

    RESIDENT_ID = "resident_id"
    RESIDENCE_PERMIT = "residence_permit"
    PASSPORT = "passport"
    MAINLAND_PERMIT = "mainland_permit"
    PERMANENT_RESIDENCE = "permanent_residence"
    OTHER = "other"


class AgentKind(StrEnum):
    """Who may act for a party (诉讼代理人), 民诉法 61."""

    LAWYER = "lawyer"
    LEGAL_WORKER = "legal_worker"
    RELATIVE = "relative"
    RECOMMENDED = "recommended"


class Authority(StrEnum):
    GENERAL = "general"
    SPECIAL = "special"


class SpecialPower(StrEnum):
    """Powers that need 特别授权, one by one (民诉解释 89)."""

    ADMIT = "admit"
    WAIVE = "waive"
    CHANGE = "change"
    SETTLE = "settle"
    COUNTERCLAIM = "counterclaim"
    APPEAL = "appeal"


class CardKind(StrEnum):
    """What the account is used with; the rules on bank cards do not reach a passbook (存折), which is no card."""

    DEBIT = "debit"
    CREDIT = "credit"
    PASSBOOK = "passbook"


class Medium(StrEnum):
    """Chip, magnetic stripe, both (介质)."""

    CHIP = "chip"
    STRIPE = "stripe"
    COMBINED = "combined"
    UNKNOWN = "unknown"


class Clause(StrEnum):
    """Dispute clause of the card contract (争议解决条款)."""

    NONE = "none"
    COURT = "court"
    ARBITRATION = "arbitration"
    UNKNOWN = "unknown"


class Feature(StrEnum):
    """Functions opened on the card (已开通功能)."""

    SMS_ALERT = "sms_alert"
    ONLINE_BANK = "online_bank"
    MOBILE_BANK = "mobile_bank"
    QUICK_PAY = "quick_pay"
    NO_PIN_SMALL = "no_pin_small"
    OVERSEAS = "overseas"


class Channel(StrEnum):
    """How a transaction was made (交易渠道)."""

    ATM = "atm"
    POS = "pos"
    ONLINE_BANK = "online_bank"
    QUICK_PAY = "quick_pay"
    QR = "qr"
    WALLET = "wallet"
    COUNTER = "counter"
    OTHER = "other"


BY_CARD = frozenset({Channel.ATM, Channel.POS, Channel.COUNTER})
"""A card, true or copied, was at hand."""
BY_MACHINE = frozenset({Channel.ATM, Channel.POS})
"""A machine read it."""
OVER_NETWORK = frozenset({Channel.ONLINE_BANK, Channel.QUICK_PAY, Channel.QR, Channel.WALLET})


class TransactionKind(StrEnum):
    WITHDRAWAL = "withdrawal"
    TRANSFER = "transfer"
    PURCHASE = "purchase"
    CASH = "cash"


class Auth(StrEnum):
    """How the transaction was verified (验证方式)."""

    PIN = "pin"
    SIGNATURE = "signature"
    CODE = "code"
    PIN_AND_CODE = "pin_and_code"
    NONE = "none"
    UNKNOWN = "unknown"


class Entry(StrEnum):
    CHIP = "chip"
    STRIPE = "stripe"
    UNKNOWN = "unknown"


class PossessionKind(StrEnum):
    """A transaction with the real card that shows where it was (基础交易)."""

    ATM_QUERY = "atm_query"
    ATM_WITHDRAWAL = "atm_withdrawal"
    POS = "pos"
    COUNTER = "counter"
    REFUSED = "refused"


class PresenceProof(StrEnum):
    ATTENDANCE = "attendance"
    TICKET = "ticket"
    VIDEO = "video"
    BORDER_RECORD = "border_record"
    MEDICAL = "medical"
    WITNESS = "witness"
    PAYMENT = "payment"
    NONE = "none"


class DoneBy(StrEnum):
    """Who made the transactions, as the holder believes (操作人).

    Who was deceived into paying, or paid wrongly, made them himself.
    """

    STRANGER = "stranger"
    SELF_DECEIVED = "self_deceived"
    MISTAKEN = "mistaken"
    CHILD = "child"
    MERCHANT = "merchant"
    KNOWN = "known"
    UNKNOWN = "unknown"


class PhoneCodes(StrEnum):
    """What came to the holder's own phone as codes for the disputed payments (本人手机收到的验证码)."""

    NONE = "none"
    UNUSED = "unused"
    GIVEN = "given"


class CardGone(StrEnum):
    """How the real card left its holder (卡片如何脱离持卡人)."""

    LOST = "lost"
    STOLEN = "stolen"
    SWAPPED = "swapped"
    TAKEN_BY_KNOWN = "taken_by_known"
    UNKNOWN = "unknown"


class Trace(StrEnum):
    """What shows, beside the holder's word, that code and card data were not given away (痕迹)."""

    CODE_ELSEWHERE = "code_elsewhere"
    OTHER_DEVICE = "other_device"
    POLICE_FINDING = "police_finding"
    EXPERT_OPINION = "expert_opinion"


class DiscoveryHow(StrEnum):
    SMS = "sms"
    APP = "app"
    STATEMENT = "statement"
    BALANCE_QUERY = "balance_query"
    BANK_CALL = "bank_call"
    POLICE_NOTICE = "police_notice"
    CALLS = "calls"
    NEWS = "news"
    CREDIT_REPORT = "credit_report"
    OTHER = "other"


class ContactChannel(StrEnum):
    """How a report, letter or request went out (方式)."""

    HOTLINE = "hotline"
    COUNTER = "counter"
    APP = "app"
    EMS = "ems"
    EMAIL = "email"
    WEB = "web"
    PHONE_110 = "phone_110"
    STATION = "station"
    OTHER = "other"


AT_ONCE = frozenset({ContactChannel.HOTLINE, ContactChannel.COUNTER, ContactChannel.APP, ContactChannel.WEB})
"""What is said or handed in by these ways has arrived when it is made."""


class PoliceStatus(StrEnum):
    REPORTED = "reported"
    ACCEPTED = "accepted"
    FILED = "filed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    SOLVED = "solved"
    UNKNOWN = "unknown"


class RefusalGround(StrEnum):
    """Why the police opened no case (不予立案的理由), 公安程序规定 178, and what notices say beside it."""

    NO_CRIME = "no_crime"
    MINOR = "minor"
    CIVIL = "civil"
    BELOW = "below"
    EVIDENCE = "evidence"
    LAPSED = "lapsed"
    OTHER = "other"


class EstateManager(StrEnum):
    """Who administers the estate (遗产管理人), 民法典 1145: all heirs, the one who speaks by a title, another."""

    JOINT = "joint"
    CHOSEN = "chosen"
    EXECUTOR = "executor"
    APPOINTED = "appointed"
    ANOTHER = "another"


class HindranceKind(StrEnum):
    """What kept a person from claiming (中止事由), 民法典 194."""

    FORCE_MAJEURE = "force_majeure"
    NO_REPRESENTATIVE = "no_representative"
    ESTATE = "estate"
    CONTROLLED = "controlled"
    OTHER = "other"


class Reply(StrEnum):
    """What the addressee answered (答复)."""

    PENDING = "pending"
    NONE = "none"
    REFUSED = "refused"
    PARTIAL = "partial"
    MORE_PAPERS = "more_papers"
    TO_POLICE = "to_police"
    DONE = "done"


class AnswerWay(StrEnum):
    """How an answer came (答复的方式)."""

    PHONE = "phone"
    COUNTER = "counter"
    PAPER = "paper"
    MESSAGE = "message"
    EMAIL = "email"


class BankReason(StrEnum):
    """A reason that the bank gave in an answer (银行的理由); data/reasons.yaml has the words that it is known by."""

    PIN_IS_HOLDER = "pin_is_holder"
    CODE_RIGHT = "code_right"
    CHECKS_PASSED = "checks_passed"
    OWN_ACT = "own_act"
    CARELESS = "careless"
    DEBIT_AUTHORISED = "debit_authorised"
    FUNCTIONS_OPENED = "functions_opened"
    CHIP_SAFE = "chip_safe"
    THEFT_UNPROVED = "theft_unproved"
    PROCEDURE_KEPT = "procedure_kept"
    LOSS_TERM = "loss_term"
    LATE_REPORT = "late_report"
    LIMIT_SCOPE = "limit_scope"
    ALERT_SENT = "alert_sent"
    MONEY_GONE = "money_gone"
    INSTALMENT_VALID = "instalment_valid"
    PAID_SO_OWED = "paid_so_owed"
    NOT_OBJECTED = "not_objected"
    SCHEME_LATE = "scheme_late"
    CHARGEBACK_LOST = "chargeback_lost"
    RECORDS_ELSEWHERE = "records_elsewhere"
    THIRD_PARTY = "third_party"
    POLICE_FIRST = "police_first"
    TOO_LATE_TO_SUE = "too_late_to_sue"
    NOT_FROM_US = "not_from_us"
    STAFF_PRIVATE = "staff_private"
    CONTRACTOR_DID = "contractor_did"
    WITHDRAWN = "withdrawn"
    RECORDS_GONE = "records_gone"
    OTHERS_HAD_DATA = "others_had_data"
    DEBT_UNTOLD = "debt_untold"
    RECIPIENT_KNEW = "recipient_knew"
    NO_INTENT = "no_intent"
    NO_CAUSATION = "no_causation"
    NO_LOSS = "no_loss"
    CONSENTED = "consented"
    RECORD_TRUE = "record_true"
    RECORD_STAYS = "record_stays"
    BATCH = "batch"
    IDENTITY_CHECKED = "identity_checked"
    ID_LOSS_UNTOLD = "id_loss_untold"
    MONEY_PAID_OUT = "money_paid_out"
    CONTRACT_SIGNED = "contract_signed"
    NOTICE_SIGNED = "notice_signed"
    NOT_ON_BOOKS = "not_on_books"
    SEAL_FORGED = "seal_forged"
    NOT_OUR_STAFF = "not_our_staff"
    HIGH_INTEREST = "high_interest"
    NO_FAULT = "no_fault"


class DataCategory(StrEnum):
    """Kinds of leaked data (信息种类); which are sensitive is data: vocabulary.yaml marks them by PIPL 28."""

    NAME = "name"
    ID_NUMBER = "id_number"
    PHONE = "phone"
    ADDRESS = "address"
    EMPLOYER = "employer"
    INCOME = "income"
    ACCOUNT_NUMBER = "account_number"
    BALANCE = "balance"
    STATEMENT = "statement"
    CREDIT_LIMIT = "credit_limit"
    LOAN = "loan"
    BILL = "bill"
    CREDIT_REPORT = "credit_report"
    CARD_TAIL = "card_tail"
    OPENING_DETAILS = "opening_details"
    BIOMETRIC = "biometric"
    PASSWORD = "password"  # noqa: S105 - a category name, not a secret
    CONTACTS = "contacts"
    OTHER = "other"


class SourceBasis(StrEnum):
    """Why the leak is traced to the respondent (来源依据)."""

    UNIQUE_DATA = "unique_data"
    TIMING = "timing"
    PUBLIC_NOTICE = "public_notice"
    AUTHORITY_FINDING = "authority_finding"
    POLICE_DOCUMENT = "police_document"
    CRIMINAL_JUDGMENT = "criminal_judgment"
    BANK_ADMISSION = "bank_admission"
    QUERY_RECORD = "query_record"
    COURT_FILE = "court_file"


class Consequence(StrEnum):
    CALLS = "calls"
    FRAUD_ATTEMPT = "fraud_attempt"
    MONEY_LOST = "money_lost"
    CREDIT_HARMED = "credit_harmed"
    FAMILY_CONFLICT = "family_conflict"
    MEDICAL = "medical"
    WORK = "work"


class RecordKind(StrEnum):
    """What a disputed record of the credit report is (记录类型)."""

    QUERY = "query"
    ACCOUNT = "account"
    OVERDUE = "overdue"


class LoanKind(StrEnum):
    """What was opened in the person's name (被冒名办理的业务)."""

    LOAN = "loan"
    CREDIT_CARD = "credit_card"
    ACCOUNT = "account"
    GUARANTEE = "guarantee"


class GuaranteeKind(StrEnum):
    """How the guarantor is bound (保证方式), as the contract says."""

    GENERAL = "general"
    JOINT = "joint"
    UNSTATED = "unstated"


class Voucher(StrEnum):
    """What the employee gave for the money (凭证); a policy is of a product that exists and got the money."""

    CERTIFICATE = "certificate"
    SLIP = "slip"
    PRODUCT = "product"
    POLICY = "policy"
    RECEIPT = "receipt"
    NONE = "none"


class PiRight(StrEnum):
    """Rights of PIPL chapter 4 (个人在个人信息处理活动中的权利)."""

    ACCESS = "access"
    COPY = "copy"
    CORRECT = "correct"
    DELETE = "delete"
    EXPLAIN = "explain"
    RECORDS = "records"
    WITHDRAW_CONSENT = "withdraw_consent"
    RESTRICT = "restrict"


class PaymentNature(StrEnum):
    """What was already paid back (已获赔付)."""

    ADVANCE = "advance"
    PROVISIONAL = "provisional"
    CHARGEBACK = "chargeback"
    INSURANCE = "insurance"
    RESTITUTION = "restitution"
    SETTLEMENT = "settlement"
    GOODWILL = "goodwill"


class SignedUnder(StrEnum):
    """What made the person sign a promise to claim no more (欺诈、胁迫、利用危困状态)."""

    MISLED = "misled"
    THREATENED = "threatened"
    IN_NEED = "in_need"


class InterestKind(StrEnum):
    """Rate asked for: listed demand deposit (活期), 1-year LPR, contract."""

    DEMAND = "demand"
    LPR = "lpr"
    CONTRACT = "contract"


class CostKind(StrEnum):
    NOTARY = "notary"
    LAWYER = "lawyer"
    COPY = "copy"
    TRAVEL = "travel"
    APPRAISAL = "appraisal"
    OTHER = "other"


class Apology(StrEnum):
    WRITTEN = "written"
    PUBLIC = "public"


class MovementKind(StrEnum):
    """How money went out for a debt that is denied (还款、扣款)."""

    REPAID = "repaid"
    DEDUCTED = "deducted"


class EvidenceForm(StrEnum):
    """民诉法 66: forms of evidence used here."""

    DOCUMENT = "document"
    OBJECT = "object"
    AUDIOVISUAL = "audiovisual"
    ELECTRONIC = "electronic"
    TESTIMONY = "testimony"


class EvidenceGroup(StrEnum):
    CONTRACT = "contract"
    TRANSACTIONS = "transactions"
    NOT_HOLDER = "not_holder"
    NOTICE = "notice"
    BANK_FAULT = "bank_fault"
    LOSS = "loss"
    PROCESSING = "processing"
    LEAK = "leak"
    SOURCE_LINK = "source_link"
    REQUEST = "request"
    CONSEQUENCE = "consequence"


class Mediation(StrEnum):
    YES = "yes"
    NO = "no"
    UNDECIDED = "undecided"


class BankRole(StrEnum):
    """Role of the unit that issued the card (发卡主体)."""

    BRANCH = "branch"
    CARD_CENTRE = "card_centre"
    HEAD_OFFICE = "head_office"


def unit_of(name: str) -> BankRole:
    """Which unit a bank's registered name names: its card centre, a branch or counter, else the bank itself."""
    plain = name.strip()
    if "信用卡中心" in plain or "银行卡中心" in plain:
        return BankRole.CARD_CENTRE
    if plain.endswith(("支行", "分行", "营业部", "营业室", "分理处", "储蓄所")):
        return BankRole.BRANCH
    return BankRole.HEAD_OFFICE


class Layout(StrEnum):
    COMPACT = "compact"
    OFFICIAL = "official"
