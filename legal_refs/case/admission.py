"""What the bank admitted, an authority found or the person told of an error of the bank's own (录入有误、未同步)."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from legal_refs.case import parting
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Answer, SourceBasis

_MIXED_UP = re.compile(
    "(?:证件|身份|号码|姓名|户名|客户信息)[^，。；]{0,8}(?:录|登记|输入|填写|匹配|关联)[^，。；]{0,4}(?:有误|错误|失误|错)"
    "|(?:录入|登记|输入)[^，。；]{0,4}(?:有误|错误|失误|差错)|录错|输错|误录|张冠李戴|同名同姓|重名|同名客户|串户"
)
_OTHER_ERROR = re.compile(
    "报送[^，。；]{0,6}(?:有误|错误)|误报|系统迁移|数据迁移|系统(?:错误|缺陷|故障|问题)"
    "|(?:未|没有?)[^，。；]{0,12}同步|(?:未|没有)(?:能|及时)[^，。；]{0,4}(?:更新|变更|修改)|错发|误发"
    "|[漏少多](?:录|输|登记)"
)
_INACCURATE = re.compile("(?:未|没有?)[^，。；]{0,12}同步|(?:更新|变更|修改)|有误|错误|误报|[漏少多](?:录|输|登记)")
_DENIED = re.compile("不存在|未发现|没有发现|并无|无误|是否|并非|不是|不属于|不能认定")
_CUSTOMERS = re.compile("(?:客户|您|持卡人|申请人|本人|用户)[^，。；]{0,3}(?:未|没有|误|错|[漏少多](?=录|输|登记))")
_ASTRAY = re.compile("(?:没有|没|未|一直没)(?:及时)?(?:更改|更新|变更|修改|同步)")
_OWN_LAPSE = re.compile("(?:原告|本人|我|客户)[^，。；行]{0,6}(?:没|未)")
_IMPOSTOR = re.compile("冒名|冒用|伪造|盗用|代签|假身份")


class Error(NamedTuple):
    """One admission or finding: who answered (None: the bank), when, and the part that tells the error."""

    desk: str | None
    day: date | None
    words: str


def errors_told(case: Case) -> list[Error]:
    """The bank's own errors as answers tell them, the first of each: those of the bank, then those of authorities."""
    answers: list[tuple[str | None, date | None, str | None]] = [
        (None, one.decided_received, one.decision) for one in case.complaints
    ]
    answers += [(one.desk, one.reply_date, one.reply_text) for one in case.regulators]
    found = [Error(desk, day, told) for desk, day, text in answers if (told := _error_in(text or ""))]
    return sorted(found, key=lambda one: (one.desk is not None, one.day or date.max))


def own_error(case: Case) -> bool:
    """Whether the account in the person's name is the bank's mix-up of two customers, as it admitted or was found.

    So by an answer, or by what was told beside the admission; not where the person speaks of an impostor.
    """
    leak = case.leak
    if not case.is_false_account or leak is None or (case.loan and case.loan.signature_mine is Answer.YES):
        return False
    if not {SourceBasis.BANK_ADMISSION, SourceBasis.AUTHORITY_FINDING} & set(leak.source_basis):
        return False
    own = (leak.what_happened, leak.source_note, case.credit.why_wrong if case.credit else None)
    said = [one.words for one in errors_told(case)] + [leak.source_note or ""]
    mixed = any(_MIXED_UP.search(clause) and not _DENIED.search(clause) for text in said for clause in _parts(text))
    return mixed and not any(_IMPOSTOR.search(text) for text in (*own, *_answers(case)) if text)


def wrong_data(case: Case) -> bool:
    """Whether the bank's data were inaccurate (未更新、有误): it admitted, an authority found or the person told it."""
    own = _parts(case.leak.what_happened or "") if case.leak else []
    if any((_MIXED_UP.search(part) or _ASTRAY.search(part)) and not _OWN_LAPSE.search(part) for part in own):
        return True
    return any(_MIXED_UP.search(one.words) or _INACCURATE.search(one.words) for one in errors_told(case))


def _answers(case: Case) -> list[str | None]:
    return [one.decision for one in case.complaints] + [one.reply_text for one in case.regulators]


def _parts(text: str) -> list[str]:
    return [part.strip() for part in parting.clauses(text)]


def _error_in(text: str) -> str | None:
    for part in _parts(text):
        told = _MIXED_UP.search(part) or _OTHER_ERROR.search(part)
        if told and not _DENIED.search(part) and not _CUSTOMERS.search(part):
            return part
    return None


TOOLS = (errors_told, own_error)
"""What a wording calls as it stands here."""
