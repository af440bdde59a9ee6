"""Questions about one case that need code: the kind of theft, the card, the other institutions, letters and desks."""

from __future__ import annotations

from typing import Any

from legal_refs.case import arbitration, bodies, identity, labels
from legal_refs.case.balances import balance_of, on_instruction
from legal_refs.case.blocking import charged_after_block
from legal_refs.case.keeping import BINDING
from legal_refs.case.separation import aboard, elsewhere, separation
from legal_refs.case.vocabulary import BankRole, Entry, IdType, Medium, Reply, TheftKind
from legal_refs.questions.coded import question, reading, with_argument
from legal_refs.questions.compiler import Condition, ConditionError, Setting
from legal_refs.questions.groups import signed_as_another
from legal_refs.questions.written import pair_of, words_of

_KIND = (
    "incident",
    "money_left",
    "staff.voucher",
    "theft_kind",
    "transactions.channel",
    "transactions.entry",
    "possession",
    "custody.card_in_hand",
    "custody.done_by",
    "card.kind",
    *BINDING,
    "impostor.new_card",
)


@question()
def _always(_setting: Setting) -> bool | None:
    return True


@question()
def _never(_setting: Setting) -> bool | None:
    return False


@question("incident", "money_left", "staff.voucher")
def _theft(setting: Setting) -> bool | None:
    return setting.case.is_theft


@question("incident")
def _leak(setting: Setting) -> bool | None:
    return setting.case.is_leak


@question(*_KIND)
def _counterfeit(setting: Setting) -> bool | None:
    return _is_kind(setting, TheftKind.COUNTERFEIT)


@question(*_KIND)
def _online(setting: Setting) -> bool | None:
    return _is_kind(setting, TheftKind.ONLINE)


@question(*_KIND)
def _real_card(setting: Setting) -> bool | None:
    return _is_kind(setting, TheftKind.REAL_CARD)


@question(*_KIND)
def _by_staff(setting: Setting) -> bool | None:
    return _is_kind(setting, TheftKind.STAFF)


_RECORDS = ("incident", "loan", "credit.items")


@question(*_RECORDS)
def _credit_query_matter(setting: Setting) -> bool | None:
    """A query of the credit report is disputed (擅自查询)."""
    return setting.case.is_credit_query


@question(*_RECORDS)
def _false_account(setting: Setting) -> bool | None:
    """A contract in the person's name is denied (冒名业务)."""
    return setting.case.is_false_account


@question(*_RECORDS)
def _wrong_record(setting: Setting) -> bool | None:
    """A record of the credit report is wrong (错误征信记录)."""
    return setting.case.is_wrong_record


@question(*_KIND)
def _kind_open(setting: Setting) -> bool | None:
    """Money left and the answers do not tell how (盗刷方式未明)."""
    return setting.case.is_theft and setting.case.kind_of_theft is None


def _is_kind(setting: Setting, kind: TheftKind) -> bool | None:
    """No theft is of no kind; a theft whose kind neither words nor transactions tell is unknown."""
    if not setting.case.is_theft:
        return False
    found = setting.case.kind_of_theft
    return None if found is None else found is kind


@question("transactions.signed_as", "victim.name", "estate")
def _signed_as_another(setting: Setting) -> bool | None:
    """A slip of a disputed transaction bears a name that is not the holder's (签购单上签的是他人的姓名)."""
    return any(signed_as_another(setting.case, t) for t in setting.case.transactions) or None


@question("card.medium", "transactions.entry")
def _stripe_on_chip_card(setting: Setting) -> bool | None:
    """A card with a chip was read by its magnetic stripe (芯片卡磁条交易)."""
    card, entries = setting.case.card, {transaction.entry for transaction in setting.case.transactions}
    if card is None or card.medium is Medium.UNKNOWN:
        return None
    if card.medium is Medium.STRIPE or entries <= {Entry.CHIP}:
        return False
    return True if Entry.STRIPE in entries else None


@question("acquirer.name", "bank.name")
def _other_acquirer(setting: Setting) -> bool | None:
    """The acquirer is not the issuing bank (收单行与发卡行不是同一银行)."""
    acquirer, bank = setting.case.acquirer, setting.case.bank
    return None if acquirer is None or bank is None else acquirer.name != bank.name


@question("victim.id_no")
def _permit_number(setting: Setting) -> bool | None:
    """The number is that of a residence permit (港澳台居民居住证)."""
    number = setting.case.victim.id_no
    return None if not number else identity.is_permit(number)


@question("victim.id_type", "victim.id_no", "victim.nationality")
def _region_resident(setting: Setting) -> bool | None:
    """A resident of Hong Kong, Macao or Taiwan, by the paper or as told; unknown where neither tells."""
    victim = setting.case.victim
    if victim.paper_kind in (IdType.RESIDENCE_PERMIT, IdType.MAINLAND_PERMIT):
        return True
    if victim.nationality:
        return any(region in victim.nationality for region in ("香港", "澳门", "台湾"))
    return False if victim.paper_kind in (IdType.RESIDENT_ID, IdType.PERMANENT_RESIDENCE) else None


@question("victim.id_type", "victim.id_no", "victim.nationality", "victim.foreign_party")
def _citizen(setting: Setting) -> bool | None:
    """A citizen of the mainland, who may live abroad; unknown where neither paper nor nationality tells."""
    victim = setting.case.victim
    if victim.paper_kind is IdType.RESIDENT_ID:
        return True
    if victim.nationality:
        home = victim.nationality.startswith("中国") or "中华人民共和国" in victim.nationality
        return home and not _region_resident(setting)
    if victim.paper_kind in (None, IdType.PASSPORT, IdType.OTHER):
        return None
    return False


@question("preserve.addressee", "bank.name")
def _bank_asked_to_keep(setting: Setting) -> bool | None:
    """A preservation letter went to the bank; one without an addressee is taken as sent to it."""
    bank = setting.case.bank
    return any(one.addressee in (None, bank.name if bank else None) for one in setting.case.preserve)


@question("notices.addressee", "payment_institution.name")
def _payment_institution_told(setting: Setting) -> bool | None:
    """A letter or call went to the payment institution."""
    who = setting.case.payment_institution
    return who is not None and any(notice.addressee == who.name for notice in setting.case.notices)


@with_argument
def _sent_to(written: Any) -> Condition:
    """A matter is with a desk of this kind (bodies.yaml)."""
    kind = _desk(written)
    return reading(lambda s: bodies.latest(s.case, kind) is not None, "regulators.desk")


@with_argument
def _reply_at(written: Any) -> Condition:
    """`{kind of desk: [replies]}`: the latest matter there has one of these replies; unknown without a matter.

    Where nobody said what became of it, the matter is pending: an answer would have to be told.
    """
    kind, replies = pair_of(written, "reply_at")
    kind, wanted = _desk(kind), words_of(replies, Reply)

    def holds(setting: Setting) -> bool | None:
        matter = bodies.latest(setting.case, kind)
        return None if matter is None else (matter.reply or Reply.PENDING) in wanted

    return reading(holds, "regulators.desk", "regulators.sent", "regulators.reply")


def _desk(kind: Any) -> str:
    if kind not in bodies.kinds():
        raise ConditionError(f"{kind!r} is not one of {', '.join(sorted(bodies.kinds()))}")
    return str(kind)


@question("leak.categories")
def _sensitive_data(setting: Setting) -> bool | None:
    """One of the kinds named is marked sensitive in vocabulary.yaml (PIPL 28); unknown while no kind was named."""
    kinds = setting.case.leak.categories if setting.case.leak else ()
    return any(map(labels.is_sensitive, kinds)) if kinds else None


@question("bank.name", "incident", "money_left", "staff.voucher")
def _lender_elsewhere(setting: Setting) -> bool | None:
    """A lender whose name is neither a bank's nor of a kind that the financial regulator supervises (小额贷款公司)."""
    bank, case = setting.case.bank, setting.case
    return None if bank is None else not case.is_theft and not bodies.supervised(bank.name)


@question("bank.name", "bank.role")
def _head_office_sued(setting: Setting) -> bool | None:
    """As told, else as the registered name says (总行、分支机构)."""
    bank = setting.case.bank
    return None if bank is None else bank.unit is BankRole.HEAD_OFFICE


@question("bank.name", "bank.role")
def _branch_sued(setting: Setting) -> bool | None:
    """As told, else as the registered name says (分支机构)."""
    bank = setting.case.bank
    return None if bank is None else bank.unit is BankRole.BRANCH


@question("card.clause_text")
def _arbitration_void(setting: Setting) -> bool | None:
    """The arbitration clause names no single body or also allows a suit (仲裁协议无效)."""
    card = setting.case.card
    return card is not None and not arbitration.binds(card.clause_text)


@question("card.clause_text")
def _institution_unnamed(setting: Setting) -> bool | None:
    """The words of the clause are known and do not name one arbitration institution (仲裁机构不明)."""
    card = setting.case.card
    if card is None or card.clause_text is None:
        return None
    return arbitration.body(card.clause_text) is None


@with_argument
def _clause_shape(written: Any) -> Condition:
    """What the words of the clause choose (case/arbitration.py); unknown without them."""
    wanted = arbitration.Shape(written) if written in set(arbitration.Shape) else None
    if wanted is None:
        raise ConditionError(f"{written!r} is not a shape of a clause")

    def holds(setting: Setting) -> bool | None:
        card = setting.case.card
        if card is None or card.clause_text is None:
            return None
        return arbitration.shape(card.clause_text) is wanted

    return reading(holds, "card.clause_text")


@question("freeze.when", "transactions.when")
def _charged_after_block(setting: Setting) -> bool | None:
    """Unknown before a block was told; a block without a later transaction is a no."""
    return None if setting.case.freeze is None else bool(charged_after_block(setting.case))


@question(*_KIND, "transactions", "payments", "payment_institution", "custody.linked_payment")
def _paid_on_instruction(setting: Setting) -> bool:
    """A payment institution ordered the bank to pay from the account or card (case/balances.py)."""
    return bool(on_instruction(setting.case, balance_of(setting.case).transactions))


@question(*_KIND, "transactions.when", "transactions.place", "possession", "presence")
def _card_apart(setting: Setting) -> bool | None:
    """Unknown where places or times do not tell; never a no: a gap that says nothing speaks for nobody."""
    return True if separation(setting.case) else None


@question(*_KIND, "transactions.when", "presence")
def _holder_aboard(setting: Setting) -> bool | None:
    """Unknown where no journey with both its times was told; never a no."""
    return True if aboard(setting.case) else None


@question(*_KIND, "transactions.when", "transactions.place", "presence")
def _holder_elsewhere(setting: Setting) -> bool | None:
    """Unknown where places or times do not tell; never a no."""
    return True if elsewhere(setting.case) else None
