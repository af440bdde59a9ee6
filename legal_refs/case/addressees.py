"""Whom a letter, call or payment was with (收件人、付款人): the bank of the case, or another institution.

Pure. A name that says nothing of another (客服热线、大堂经理、行长) is the desk of the bank; a company, an authority, a
second bank, whoever took disputed money or paid some back, is none: what it was asked or agreed to binds it alone.
"""

from __future__ import annotations

import re

from legal_refs.case.banks import is_bank, owner_of
from legal_refs.case.facts import Bank, Case
from legal_refs.case.memory import kept
from legal_refs.case.payees import house

OTHERS = ("acquirer", "merchant", "payment_institution", "carrier", "contractor", "insurer")
"""Institutions of a case beside the bank: limitation against the bank is not theirs to interrupt."""
READS = (*OTHERS, "transactions.counterpart", "payments.payer", "bank.name", "bank.superior_name")
"""What tells whether a name is another's."""
_UNIT = re.compile(
    "公司|集团|支付|财付通|商户|商家|平台|保险|电信|联通|移动通信"
    "|公安|派出所|警方|检察院|法院|监管[分总]?局|监督管理|征信中心|消费者(?:协会|委员会)|消委会|消协|调解委员会"
    "|银监|银保监|金监局|金融(?:办|局|工作局)$|(?<!行)信访|市长(?:热线|信箱)|政务(?:服务|热线)|网信办|工信部|反诈中心"
    "|(?<![0-9号员A-Za-z-])(?:12378|12363|12345|12315|12377|12348|110)(?![0-9])"
)
"""Signs of an institution that is no bank, and the lines of authorities."""
_FORM = re.compile("股份有限公司|有限责任公司|有限公司")
_NO_NAME = re.compile(
    "^(?:[该本贵某我]|这家|发卡|开[卡户]|办卡|贷款|涉案|手机|网上|电子|电话|微信|掌上|移动|私人|零售)?银?行"
)
"""How the bank is called without its name."""
_DESK = re.compile(
    "(?:银行|[该本贵我]行)的?(?:智能|在线|客服|客户|消保|服务|投诉|处理|受理)*平台"
    "|^(?:智能|在线|线上|网上)*(?:客服|客户|消保)(?:服务|投诉|处理|受理)*平台"
    "|(?:^|行的?)(?:公司|支付)(?:业务|金融|银行|结算)?部"
)
"""A desk of the bank whose name has a word of another's: 客户服务平台, 公司业务部."""
_SHORTEST = 3


@kept
def of_another(case: Case, name: str) -> bool:
    """A name that is another institution's: what it was asked or agreed to binds it, not the bank."""
    units = (getattr(case, field) for field in OTHERS)
    if any(unit is not None and bool(name) and (name in unit.name or unit.name in name) for unit in units):
        return True
    own = _DESK.sub("", name)
    nameless = _NO_NAME.match(name) and not _UNIT.search(own)
    if case.bank is None or not name or nameless or _names(name, case.bank):
        return False
    if is_bank(_FORM.sub("", name)):
        return "的" not in name and _another_house(name, case.bank.name)
    return (is_bank(case.bank.name) and bool(_UNIT.search(own))) or _dealt_with(case, name)


def _names(name: str, bank: Bank) -> bool:
    """Whether the bank, or the house above it, is named."""
    known = [_FORM.sub("", one) for one in (bank.name, bank.superior_name) if one]
    return any(one in _FORM.sub("", name) for one in known)


def _another_house(name: str, bank: str) -> bool:
    """Another bank by the directory, else by a name whose signs do not all stand in the name of the bank."""
    there, here = owner_of(name), owner_of(bank)
    if there is not None:
        return there is not here
    signs = iter(bank)
    return "银行" in name and not all(sign in signs for sign in house(name))


def _dealt_with(case: Case, name: str) -> bool:
    """Whoever took disputed money or paid some back, by the name that was told."""
    told = {one.counterpart for one in case.transactions} | {one.payer for one in case.payments}
    known = (one.strip() for one in told if one and _UNIT.search(one) and not is_bank(_FORM.sub("", one)))
    return any(one in name or (len(name) > _SHORTEST and name in one) for one in known)
