"""What the other side said, in its own words: a copied answer between marks, and the clause that gives a reason.

An answer that the person only reports (银行说不赔) is nobody's own words and never stands between marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby

from complaints.documents import hearsay
from complaints.documents.figures import LINE
from complaints.documents.hearsay import own_words, reported, spoken_by
from complaints.documents.ownwords import MARK
from complaints.documents.retelling import of_customer
from legal_refs.case import parting
from legal_refs.case.reasons import Row, compiled, telling

_REPORTS = re.compile(
    "^(?:(?:该|这家|这个)?(?:银行|行|支行|分行|网点|柜台|单位|局|公司|客服|对方|他们|他|她)?(?:方面|那边)?(?:的?(?:客服|经理|工作人员|柜员|人员))?"
    "(?:后来|只是|只|仅|就|又|还|也|都|一直|当场|当面|电话里|电话|口头|书面)*"
    "(?:说(?!明)|称|表示|告知|让|叫|答应|承诺|拒绝|拒赔|不肯|不愿|不答|不理|否认|没有?(?:回复|答复|说|回应)|未(?:回复|答复|说明|回应)))"
)
"""The words of somebody who tells of an answer, at its head: 说不赔, 客服让等着, 拒绝赔付."""
_TELLER = re.compile("为由|理由是|(?:银行|客服|经理|柜员|他们|对方)(?:又|还|也|就)?(?:说|称|让|叫)")
"""A speaker named in the middle, or a refusal told with its ground (以密码正确为由拒绝)."""
_OF_BANK = "(?!们?[行司]|方|中心|部)"
_TOLD_ON = re.compile(
    f"[，；。](?:又|还|也|就|只|都|后来)*(?:说(?![明法服辞好过]|不定|不清)|[让叫](?=我{_OF_BANK}|等|去|找))"
)
"""A narrator who goes on: 换了新行长，说时间太长了，让等公安."""
_I = re.compile("(?<!自)我(?![们国省市县区院局行社校军党司方部分支联]|公司|单位|中心)")
_I_TELL = re.compile(f"(?<=[对给跟向让叫把替帮问诉知])我{_OF_BANK}|我(?=[的问说打去]|自己|本人)")
"""我 who is the person also beside 您: 让我等着; a clerk says 我登记为非本人交易，五个工作日内回复您."""
_SENTENCE = re.compile(f"[。；;！!？?{LINE}\n]+")
_LEANS = re.compile(
    "^(?:均|也(?![未没])|亦|则|故|因此|所以|从而|其|该|此|上述|视为|一律视为|即|由此|(?:说明|表明|可见)(?=客户|您|本人|你)"
    "|(?:情况)?属实$)"
)
"""A clause that begins with one of these says nothing without the clause before it."""
_JOINS = re.compile("^(?:也(?=[未没])|并且|而且|且|但是|但|同时|并(?![未非不无]))")
"""What joins a clause to the one before and is left off a quotation."""
_GOES_ON = re.compile(
    "^(?:如|若|因|由于|鉴于|即使|虽|(?:根据|按照|依据|依照|按|凡)(?![^视]*视为)|对于|关于|在)"
    "|^(?!.*(?:肯定|一定|应该|可能|当然|就|都)是).*的$"
)
"""A clause that is only the condition or the subject of the next; 肯定是你泄露的 says all it says."""
_DEEMED = re.compile("^(?:即|应|均|一律|故)?视为|^(?:责任|后果|风险)(?:应)?(?:由?(?:您|客户|本人))?自[负担行]")
"""What follows from the clause before: 客户已还款，视为认可."""
_LONGEST = 90
"""Signs of a clause that a rebuttal can quote; a longer one stands in the account of the answer alone."""


def quotable(text: str) -> bool:
    """Whether the text reads as the other side's own words, not as what the person tells of them."""
    if not text or "“" in text[:1] or _REPORTS.match(text) or _TELLER.search(text):
        return False
    if reported(text) or (_TOLD_ON.search(text) and "您" not in text):
        return False
    return not _I.search(text) or ("您" in text and not _I_TELL.search(text))


def speaks_of_me(text: str) -> bool:
    """Whether an answer is told from memory and calls the person 我: 让我去找公安; the person is named instead.

    What it quotes stays as it was said: 让我等，还说“这是你自己泄露的”.
    """
    told = re.sub("“[^”]*”", "", text or "")
    return bool(text) and not quotable(text) and not re.search("[“”]", told) and bool(_I_TELL.search(told))


def spoken(text: str, by_company: bool = False) -> str:
    """An answer that was copied out, in quotation marks; what is only reported stays.

    `by_company`: the person is a company too, so that 我公司 may be the person.
    """
    if not quotable(text) or (by_company and re.search("我公司|本公司|我司", text)):
        return text
    return in_marks(text)


def in_marks(text: str) -> str:
    """Words between quotation marks, the marks inside them as inner ones."""
    return f"“{text.replace('“', '‘').replace('”', '’')}”"


def clause(answers: Iterable[str], says: Callable[[str], object]) -> str:
    """The first clause of these answers that says it, long enough to stand alone; empty where none can be quoted."""
    for answer in answers:
        text = spoken_by(own_words(answer))[1]
        if not quotable(text):
            continue
        for sentence in _SENTENCE.split(text):
            found = _cut(sentence.strip().split("，"), says)
            if found and len(found) <= _LONGEST:
                return found
    return ""


def _within_marks(parts: list[str], first: int, last: int) -> tuple[int, int]:
    """The clauses with those before or after them that stand between the same quotation marks (凡…，均视为…)."""
    while first and "，".join(parts[first : last + 1]).count("”") > "，".join(parts[first : last + 1]).count("“"):
        first -= 1
    said = "，".join(parts[first : last + 1])
    while last + 1 < len(parts) and said.count("“") > said.count("”"):
        last += 1
        said = "，".join(parts[first : last + 1])
    return first, last


def _whole(parts: list[str], first: int, last: int) -> tuple[int, int]:
    """The clauses with those on which they lean, and what follows from them."""
    while first and (_LEANS.match(parts[first]) or _GOES_ON.search(parts[first - 1])):
        first -= 1
    while last + 1 < len(parts) and (_GOES_ON.search(parts[last]) or _DEEMED.match(parts[last + 1])):
        last += 1
    return _within_marks(parts, first, last)


def _cut(parts: list[str], says: Callable[[str], object]) -> str:
    for n, part in enumerate(parts):
        if says(of_customer(part.replace(MARK, ""))):
            first, last = _whole(parts, n, n)
            return _JOINS.sub("", "，".join(parts[first : last + 1]))
    return ""


def clauses(answers: Iterable[str], says: Callable[[str], object]) -> tuple[str, ...]:
    """Every run of clauses of these answers that say it, each as one quotation, in their order and each once."""
    found: dict[str, None] = {}
    for answer in answers:
        text = spoken_by(own_words(answer))[1]
        for sentence in _SENTENCE.split(text) if quotable(text) else ():
            found |= dict.fromkeys(run for run in _runs(sentence.strip().split("，"), says) if len(run) <= _LONGEST)
    return tuple(found)


def _runs(parts: list[str], says: Callable[[str], object]) -> Iterator[str]:
    told = [bool(says(of_customer(part.replace(MARK, "")).strip())) for part in parts]
    for alike, group in groupby(range(len(parts)), key=told.__getitem__):
        if alike:
            run = list(group)
            first, last = _whole(parts, run[0], run[-1])
            yield _JOINS.sub("", "，".join(parts[first : last + 1]))


def giving(answers: Iterable[str], row: Row) -> str:
    """The clause of these answers that gives a reason: of several the one with the words that its row names first.

    Words that give none (我行将配合公安侦查, 您没有任何过错) are not quoted for one.
    """
    texts = tuple(text for text in answers if row.stands_in(of_customer(text.replace(MARK, ""))))
    left: dict[str, str] = {}
    for text in texts:
        left |= telling(of_customer(spoken_by(own_words(text))[1].replace(MARK, "")))

    def gives(part: str, words: re.Pattern[str]) -> bool:
        said = left.get(part, part)
        return bool(words.search(said)) and row.stands_in(said)

    for words in row.by_closeness if texts else ():
        if found := clause(texts, partial(gives, words=words)):
            return found
    return ""


def quoted(answers: Iterable[str], *patterns: str) -> str:
    """The first clause of these answers that has one of the patterns ("甲…乙"), between marks; empty where none has."""
    found = clause(answers, compiled(patterns).search)
    return in_marks(found) if found else ""


_PASSWORD = re.compile("(?:银行|卡片?)卡?密码")
_OF_CARD = re.compile("卡片|真卡|卡及密|卡和密|卡、密|卡密|磁道|磁条信息|卡信息|银行卡|卡号")
_PASSED = re.compile("正确|一致|相符|真实|无误|(?:验证|校验|核验)通过")
_NOT_PASSED = re.compile("不(?:一致|相符|正确|真实)")


def card_passed(said: str) -> bool:
    """Whether an answer says that the card itself was found right, in a clause on the card and not on its PIN alone."""
    return any(
        _PASSED.search(one) and not _NOT_PASSED.search(one) and _OF_CARD.search(_PASSWORD.sub("密码", one))
        for one in parting.clauses(said)
    )


TOOLS = (*hearsay.TOOLS, spoken, speaks_of_me, in_marks, quoted)
"""What a wording calls as it stands here."""
