"""What somebody is told to have said, from memory: who spoke and how it came are taken off, its 你 is the person."""

from __future__ import annotations

import re

from legal_refs.case import parting

_REPORTED = re.compile(
    "^(?:(?:这家|该)?(?:银行|行)(?:方面|客服|工作人员)?|客服(?:人员|电话|热线)?|对方(?=说|称|表示)|(?:电话|口头|书面|短信|当面)(?=(?:答复|回复)[，：]))"
    "(?:(?:答复|回复|表示|说|称)[，：]?(?!我|本人|原告)|(?=否认|拒绝|拒赔|不予|未予|不同意|不承认|坚持|认为|告知))"
)
"""银行否认…: the subject of a report, no word of the bank's own."""


def own_words(text: str) -> str:
    """A reply that the person reported, without 银行 as who refuses: the paper names who answered before it."""
    return _REPORTED.sub("", text)


_BY = "(?:在|来|回|打)?(?:电话|短信|微信|邮件)(?:里|中|上|来|过来)?|[回来]电|口头|当面"
_TELLER = re.compile(
    "^(?:(?:(?:这家|该)?(?:银行|支行|行里?)(?!卡)的?(?:客服|工作人员|柜员|经理)?"
    f"|(?:银行的?)?客服(?:人员|小姐|专员|电话|热线)?|接线员|对方|他们)(?:{_BY})?|{_BY})"
    '(?:当时|后来|又|还|也|就|只)?(?:说(?!明)|讲|称|表示)(?![：:“「『"])[，,]?'
)
"""客服说…: words that the person gives from memory, not 客服答复：“…”, which were written down."""
_THEMSELVES = re.compile("我们?(?:银行|行|司)|本行|我方")
_TO_THEM = re.compile(
    "^我?(?:告诉|跟|和|对|向)了?(?:他们|客服|银行(?!卡)|对方|工作人员|行里|经理|柜员)(?:说|讲|反映)?了?[，,：:]?"
)
_OF_THEM = re.compile(
    "(?:要求?|让|叫|请求?)(?:他们|客服|对方)(?=查|核|说|告|给|把|停|处|赔|提|解|冻|删|书面|尽快|立即|马上)"
)

_SOMEBODY = re.compile("谁|别人|他人|收件人|住户|(?:发|寄|送)(?:给|到|错)了?(?!他们|对方|银行|客服|贵行|我|本人|原告)")


def reported(text: str) -> str:
    """An answer that the person gives from memory (客服说…), without its teller; empty where it was copied out."""
    found = _TELLER.match(text)
    return _THEMSELVES.sub("其", text[found.end() :]) if found else ""


def to_them(text: str, you: str) -> str:
    """What was said to the other side, without the words that it was said to them: 告诉他们…，要他们查."""
    asked = _TO_THEM.sub("", text)
    return _OF_THEM.sub(lambda found: found[0] if _named_before(asked, found) else "要求" + you, asked)


def _named_before(text: str, found: re.Match[str]) -> bool:
    """Whether 对方 is somebody else, of whom the same sentence spoke just before: 发给了谁，让对方删掉."""
    before = parting.parts(text[: found.start()])[-1]
    return "客服" not in found[0] and bool(_SOMEBODY.search(before))


_SPEAKER = re.compile(
    "^((?:大堂|客户|值班|[\u4e00-\u9fff])?经理|柜员|行长|副行长|信贷员|(?:信贷|柜台|业务|网点|[\u4e00-\u9fff])?主任|工作人员|话务员|坐席|接线员)"
    "(?:(?:在|通过)?(?:电话|微信)(?:里|中)?|当面|口头)?(?:答复|回复|表示|说|称)[，：]?"
)
_WAY = re.compile(
    "^(?:当面|口头|打电话|电话|写信|书面)(?:[再又]次?)?(?=(?:要求|请求|询?问|告知|说明))"
    "|^(?:当面|口头)(?:[跟和向对][^，。；]{1,6})?(?:说|讲|提出)(?!明|过|清|好|定|法|不出)[，：]?"
    "|^(?:到|去|来)(?:了)?(?:银行|该行|支行|网点|柜台|营业厅|营业部)(?:的?(?:柜台|网点|大厅))?[，]?(?=(?:再次|又|再)?(?:要求|请求))"
)
"""到网点要求赔偿, 当面问: the way is told beside it."""


_LEAD = re.compile(
    "^[^，。；：“]{0,8}(?:信贷员|客户经理|经理|主任|行长|柜员|客服|人员|支行|对方|他们|坐席|专员|话务员|接线员)"
    "(?:[^，。；：“]{0,4})(?:说|称|答复|回复|表示|告知|回电|来电|讲)(?:我|本人)?：(?=.)"
)


def unled(text: str) -> str:
    """An answer without the words that only tell who gave it (信贷员当面说：…), which are none of its own."""
    return _LEAD.sub("", text)


def spoken_by(text: str) -> tuple[str, str]:
    """Who of the other side spoke (大堂经理说…), and what; no one where the reply names nobody."""
    found = _SPEAKER.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)


_CLAIMS = re.compile(
    "^(?:对方|来电人?|那人|此人|他|她)?(?:在?电话[里中])?"
    "(?:(?:自称|声称|谎称|假称|诈称|自报|冒充|假冒|假装|装作)(?:自己|他|她|其)?是?|(?:说|称)(?:自己|他|她|其)?们?是|是(?=.)|系(?!统|列|里|主任|办)(?=.))"
)
_SAYS = re.compile("^(?:对方|来电人?|那人|此人|他|她)?(?:在?电话[里中])?(?=[说称])")


def claimed(text: str) -> tuple[str, str]:
    """Whom a swindler claimed to be, without the words that say so (对方说他是…): the paper says 自称 itself.

    One who claimed no name and only told a tale (说我的卡被盗刷) is said to have told it.
    """
    own = _CLAIMS.sub("", text)
    tale = _SAYS.sub("", text)
    return ("", tale) if own == text and tale[:1] in "说称" else ("自称", own)


_SHORT = 12
_DOING = re.compile(
    "(?:一直|正|正在)?(?:[上加值]班|工作|干活|吃|喝|睡|陪|照[顾看]|开会|与|和|跟|同|没|看|参加|休息|住院|上课|做|办)"
)
"""What was done at a place (上班), not the rest of its name."""
_STAYED = re.compile("^(?:我|本人|当时|那天|一直|正)*在(?!建|校|编|岗|职|线(?!下)|读|逃|押)")


def where_stayed(text: str) -> str:
    """A place without 在 before it, which the paper says, and in one with what was done there: 在商场，上班."""
    place, comma, doing = _STAYED.sub("", text).partition("，")
    joined = len(doing) <= _SHORT and "，" not in doing and _DOING.match(doing)
    return place + ("" if joined else comma) + doing


_TOLD_US = re.compile(
    "^(?:当面|口头|电话|书面|如实|尽快|及时|立即|马上|具体|详细)*(?:告知|说明)(?!了|过|贵行|银行|对方|客服|他们|工作人员|经理|柜员)"
    "(?:(?<=告知)(?:我|本人))?(?![^，。；并]*(?:派出所|公安|民警|警方|不知|不清|我(?!的)))[^，。；并]*"
    "(?:来源|结果|原因|理由|依据|去向|进[展度]|对手|用途|范围|明细|流水|名单|处理|核查|调查|谁|哪|何|是否|怎[么样]|什么)"
)
"""告知信息来源, 书面说明原因: what only the other side can tell."""


def asks_to_tell(text: str) -> bool:
    """Whether 告知, 说明 is what the other side is asked to do, not what the person did."""
    return bool(_TOLD_US.match(text))


def without_way(text: str) -> str:
    """What was asked, without the place that the channel of the notice tells; 书面说明原因 was asked for so."""
    return text if asks_to_tell(text) else _WAY.sub("", text)


_CLERK = re.compile(
    "(?<!自)(?<![让叫给对跟向和要请找问])我(?="
    "(?:(?:先|会|来|可以|帮|给|替|为|跟|和|对)+|(?:都|也|已经?|刚)?(?:看[着到见]?|见|查[到过了]?|核[对实]|登记|确认|知道|告诉|通知|提醒)了?)"
    "[你您](?![们行方司]))"
)
"""我帮你, 我看着你: the clerk speaks."""
_SPEAKS = re.compile("(?<!自)(?<![让叫给对跟向和要请找问])我(?![们国行方司部院局])")
_TELLS = re.compile("[他她]|(?<!请)(?:说(?!明)|讲|问(?!题)|称)")
"""Where a narrator tells of several who spoke, 我 may be the person again."""
_LISTENER = re.compile("[你您]本人|[你您](?![们行方司好])")
"""你 who is spoken to; not 你们, who are several, nor 你好."""
_MARKED = re.compile('(“[^”]*”|「[^」]*」|"[^"]*")')


def heard(text: str, me: str) -> str:
    """What was said to the person, retold without marks: 你 is the person, and 我给你 the one who spoke.

    What stands between marks stays as it was said.
    """
    parts = _MARKED.split(text)
    return "".join(part if n % 2 else _LISTENER.sub(me, _clerk_named(part)) for n, part in enumerate(parts))


def _clerk_named(text: str) -> str:
    """Who speaks to 你 is 我 in the rest of it too: 你的卡停了，我登记过了; not where a narrator tells of it."""
    alone = _LISTENER.search(text) and not _TELLS.search(text)
    return (_SPEAKS if alone else _CLERK).sub("其", text)


_DEED = (
    "(?:[去到来](?:了|过)?(?=银行|该行|支行|分行|总行|网点|柜[台面]|大厅|营业[厅部]|行里|找|问)"
    "|找(?:了|过)?(?=行长|副行长|(?:客户|大堂)?经理|主任|大堂|柜员|银行的人|他们|工作人员|[\u4e00-\u9fff](?:行长|经理|主任))"
    "|(?:带|拿|交|递交|提交|打印|填|填写|写|寄|送|出示)[着了过])"
)
_NARRATES = re.compile(
    f"(?:又|再|再次|当天|当日|当场)*(?:{_DEED}|我们?(?:[和跟与][^，。；]{{1,8}}?)?(?:又|就|再|再次|一起|一同|都|当场)*"
    f"(?:{_DEED}|带(?!来)|拿(?!不|到)|递交|提交|出示|把[^，。；]{{1,15}}[交递]))"
)
"""What was done and not only said: 我和儿子去找行长，要银行赔钱; 提交日志, 交出录像 are asked of the bank."""


def narrates(text: str) -> bool:
    """Whether what was said at a meeting is told as what happened there."""
    return bool(_NARRATES.match(text))


_SAID_BY = re.compile(
    "^(.+?)[（(]((?:[^（）()我，。；]{1,16})(?:客服|人员|经理|柜员|民警|警察|公司|银行))(?:[说称讲]的?|告诉的?|答复的?|告知的?)[）)]$"
)


def said_by(text: str) -> tuple[str, str]:
    """Who said it and what: 卡号和验证码（某支付客服说的）; nobody where no office or clerk is named so at the end."""
    found = _SAID_BY.match(text)
    return (found[2], found[1]) if found else ("", text)


_LENT = re.compile("^(?:是|我)?(?:借用|借|使用|用(?!户)|拿)(?:着|了|的)?(?:是)?")
_CALLED = re.compile("(?:给(?:银行|客服)|来)?(?:拨打|打|拨|联系)(?:过去|出去|出|过来)?的?(?:电话)?$")


def phone_alone(text: str) -> str:
    """Whose telephone it was (我丈夫的手机), where it was told how it was used: 用我丈夫的手机打的."""
    return _CALLED.sub("", _LENT.sub("", text)) or text


TOOLS = (
    said_by,
    narrates,
    phone_alone,
    own_words,
    reported,
    to_them,
    spoken_by,
    claimed,
    where_stayed,
    asks_to_tell,
    without_way,
    heard,
)
"""What a wording calls as it stands here."""
