"""A statement or bill that the bank sent to a wrong mailbox, address or number: nobody printed or handed it over."""

from __future__ import annotations

import re
from datetime import date

from legal_refs.case import parting
from legal_refs.case.admission import errors_told, wrong_data
from legal_refs.case.facts import Case
from legal_refs.case.memory import kept
from legal_refs.case.reasons import to_bank
from legal_refs.case.vocabulary import Incident

_SENT = "(?:发|寄|投|送|传)"
_OLD = "(?:旧|老|原来的?|以前的?|变更前的?)(?:邮箱|地址|住址|手机号|号码|号)"
_ERRED = f"[错误]{_SENT}(?!现|生)|{_SENT}错|[错误][把将]|错误的?(?:邮箱|地址|住址|号码|手机)"
_ENTERED = "(?:录|登记|输|填|写)[^，。；]{0,6}(?:错|有误|失误|少|多|漏)|[少多漏](?:录|输|写|填|登记)"
_WRONG = re.compile(
    f"{_OLD}|{_ERRED}|{_ENTERED}"
    f"|(?:账单|短信|邮件|信函|通知书?|回单)[^，。；]{{0,10}}{_SENT}(?:到|至|往|给)[^，。；]{{0,16}}"
    "(?:邮箱|信箱|地址|住址|号码|手机|家)"
)
_BY_HAND = re.compile(
    "打印|擅自|私自|故意|卖"
    "|(?:柜员|柜台|柜面|大堂|经理|工作人员|员工|职员)[^，。；]{0,16}"
    "(?:交|拿|递|拍|查|调出|透露|告诉|说出|转发|转给|发给|发到)"
)
_MEANS = (("邮箱", "邮箱|邮件"), ("地址", "寄|信函|快递|投递|信箱|住址"), ("号码", "短信|号|传真|微信"))
_DATA = {"邮箱": "邮箱", "地址": "(?<!邮箱)地址|住址", "号码": "号码|手机号|电话"}
_CHANGE = "(?:更改|变更|更新|修改|更换|改)(?![前发寄投送])"
_TELL = "(?:告|通知|报|登记|预留)"
_LAPSE = re.compile("^(?:原告|[^行台服统告心员改更变])*(?:没|未|忘)[^，。；]{0,8}(?:改|更|变|告|通知|报|登记)")
"""A clause in which nobody of the bank is named and what was to be changed was not."""
_TO_OTHERS = re.compile(
    "(?:告诉|告知|通知)[了过]?(?!$|我|本人|原告|他们|对方|其|[新变更改]|地址|住址|邮箱|手机|号码|客服|柜|网点|经理|[^，。；]{0,12}(?:行|中心|被告|信用社))"
    "|(?:快递|收货|外卖|网购|户籍|户口|身份证|社保)[^，。；]{0,3}地址"
)
_MADE = "(?:变更|修改|更改|更新|更换)"
_CONFIRMED = re.compile(f"{_MADE}成功|已经?(?:[为帮]您|按您的要求)?{_MADE}")
_CLERK_SAID = re.compile(
    "(?:柜员|客服|经理|大堂|工作人员|银行|对方)[^，。；“]{0,6}(?:说|称|讲|告知|答复|告诉我)[：，]?“[^”]*(?:(?:改|换)(?:好|过来)了|已经?改)[^”]*”"
)
"""A clerk who said that the change was made, in words without 您; said before anything was sent, it confirms it."""
_SENT_TO = re.compile(f"{_SENT}(?:到|至|往|给)")
_DAY = re.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")
_COUNT = re.compile("(?:共|一共|总共|合计|先后)(?:有|发了?|寄了?|收到)?([0-9]{1,4}(?:期|封|份|条|次))")
_THINGS = ("对账单", "账单", "交易短信", "短信", "通知书", "信函", "回单", "邮件")


def _story(case: Case) -> str:
    return f"{case.leak.what_happened or ''}。{case.leak.source_note or ''}" if case.leak else ""


def missent(case: Case) -> str:
    """To which kind of address (邮箱、地址、号码) the bank sent the data wrongly, as the person tells; else empty."""
    leak = case.leak
    if case.incident is not Incident.LEAK_STATEMENT or leak is None:
        return ""
    story = _story(case)
    if not _WRONG.search(story) or _BY_HAND.search(story):
        return ""
    texts = (leak.what_happened or "", leak.source_note or "")
    return next((name for text in texts for name, words in _MEANS if re.search(words, text)), "")


def misregistered(case: Case) -> bool:
    """Whether the bank kept a wrong address: entered wrongly, or a change that it knew of was not made."""
    return wrong_data(case) or bool(re.search(_ENTERED, _story(case))) or change_told(_story(case), missent(case))


def change_told(text: str, kind: str) -> bool:
    """Whether the person tells that the bank knew of a new one of the kind; a lapse, or one told to others, says no."""
    datum = f"(?:{_DATA.get(kind) or '|'.join(_DATA.values())})"
    reported = re.compile(
        f"{_CHANGE}[^，。；]{{0,8}}{datum}|{datum}[^，。；]{{0,8}}{_CHANGE}"
        f"|新的?{datum}[^，。；]{{0,8}}{_TELL}|{_TELL}[^，。；]{{0,8}}新的?{datum}"
    )
    parts = [part.strip() for part in parting.clauses(text)]
    return any(reported.search(one) and not _LAPSE.search(one) and not _TO_OTHERS.search(one) for one in parts)


@kept
def change_confirmed(case: Case) -> bool:
    """Whether the bank itself confirmed the new address before the sending, in an answer to a letter or as is told."""
    first = case.leak.occurred if case.leak else None
    letters = (n for n in case.notices if to_bank(case, n.addressee) and (not first or n.day < first))
    answers = [n.reply_text for n in letters if n.reply_text]
    told = [one for one in re.findall("“[^”]*”", _story(case)) if "您" in one]
    confirmed = any(_CONFIRMED.search(one) for one in (*answers, *told)) or bool(_confirmed_aloud(case))
    return change_told(_story(case), missent(case)) and confirmed


def _confirmed_aloud(case: Case) -> str:
    """What is told up to a clerk's word that the change was made; empty where the sending is told before it."""
    said = _CLERK_SAID.search(_story(case))
    head = said.string[: said.end()] if said else ""
    return "" if _SENT_TO.search(head) else head


@kept
def change_day(case: Case) -> date | None:
    """The day on which a clerk said that the change was made, as it is told: the last day named before those words."""
    days = _DAY.findall(_confirmed_aloud(case))
    try:
        told = date(*map(int, days[-1])) if days else None
    except ValueError:
        return None
    first = case.leak.occurred if case.leak else None
    return told if told and (not first or told <= first) else None


def missent_wrongly(case: Case) -> bool:
    """Whether it is told that the bank erred; mail to an address given up may have gone where the person left it."""
    return misregistered(case) or bool(errors_told(case) or re.search(_ERRED, _story(case)))


def missent_to(case: Case) -> str:
    """Where it went (错误的邮箱、旧地址), no more than what was told."""
    if change_confirmed(case):
        return f"变更前的{missent(case)}"
    if missent_wrongly(case):
        return f"错误的{missent(case)}"
    return ("旧" if re.search(_OLD, _story(case)) else "他人能够收取的") + missent(case)


def missent_thing(case: Case) -> str:
    """What was sent, by the person's word for it (账单、短信)."""
    story = (case.leak.what_happened or "") if case.leak else ""
    return next((thing for thing in _THINGS if thing in story), "信息")


def missent_times(case: Case) -> str:
    """How often it was sent, by the person's count and word (18期); empty where none is told."""
    found = _COUNT.search((case.leak.what_happened or "") if case.leak else "")
    return found[1] if found else ""


TOOLS = (
    change_confirmed,
    change_day,
    missent,
    missent_thing,
    missent_times,
    missent_to,
    missent_wrongly,
    misregistered,
)
"""What a wording calls as it stands here."""
