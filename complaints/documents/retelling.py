"""A typed story in the words of the paper that tells it: who says 我 is called as the paper calls that side.

In an answer 我 may be the bank that answers (我方无责任): there nobody but the two sides of the suit is renamed. What
stands between quotation marks was said by somebody and stays; so does what a paper prints as the person's own
words (原话).
"""

from __future__ import annotations

import re

from complaints.documents import asking
from complaints.documents.ownwords import MARK

_ACCUSED = re.compile(
    f"被{MARK}?告一?(?!{MARK}?人|知(?![道晓情悉])|诉|之(?!间)|发(?![送出布给到来现卡放短])|密|[二三四五六])"
)
"""The party to a suit and the first of several, not what somebody was told (被告知) or an accused (被告人)."""
_QUOTED = re.compile('(“[^”]*”|「[^」]*」|『[^』]*』|"[^"]*")')
_OWN = re.compile(
    "(?<!自)我(?:自己|本人)?(?![们省市县局行校军党司方]|国(?!庆)|区(?!别)|院(?!子)|社(?!保|交)|公司|单位|中心|部门|处(?![理于在]))"
)
"""我, not 我们 (who are several), 我国, or a unit that speaks of itself: 我行, 我方, 我公司."""
_IN_PERSON = re.compile("(?<!自)我人(?=[和跟与]|[也还就正]?[不没]?在|已经?在)")
"""我人和卡都在温州."""
_PARTED = re.compile("(?<!自)我们(?=(?:早就|早已|已经?)?(?:离婚|离异)(?!的))")
"""我们已经离婚了: of whom the person is divorced was said before."""
_SHOWN_US = re.compile("(?<=给)我们(?=查?看|复印|出示|书面)")
"""给我们看: to whom the other side was asked to show it; 我们 elsewhere may be others than the claimants."""
_YOURS = re.compile("你们(?:银行|行|公司)?|你行")
"""The bank, spoken to in a letter to it."""
_OF_MINE = re.compile(
    "(?<!自)我(?=男人(?!们)|妈|爸|父|母|老公|老婆|丈夫|老伴|爱人|岳[父母]|公公|婆婆|媳妇|妻|儿|女|哥|姐|弟|妹|孩子|爷|奶)"
)
_US_TWO = re.compile("(?<!自)我俩")
"""我俩的身份证: of whom the other is, the sentence before says."""
_MY_UNIT = re.compile(
    "(?<!自)我(?:们?(?P<unit>单位|公司|医院|学校|科室|病区|车间|班组|工厂|[院科校厂](?=[里的内领财人门，。；、]|$))|们(?P<shop>店)|司)"
)
"""Where the person works; of a company, itself. Not 我方, 我行, 我中心, which the other side says of itself."""
_THEY_SPEAK = re.compile("(?:行|客服|经理|柜员|人员|对方|他们|公司)[^。；]{0,6}?(?:说|称|表示|答复|回复)[^。；]*$")
"""A sentence in which another company may be speaking without marks: 客服说我方操作无误，我公司系统无异常."""
_SPOUSE = re.compile("老婆(?![婆饼大二])|(?<!大)老公(?![公])")
_HOME = re.compile("(?:^|(?<=[，。；：]))(?=(?:妻子|丈夫)(?![和与跟]))")
"""老婆带孩子回娘家 at the head of a clause: the person's own where nobody else was spoken of before."""
_SOMEBODY = re.compile("[他她]|[前后]夫|[前后]妻|[兄弟哥姐妹]|同事|朋友|邻居|亲戚|儿子|女儿|[对此]方|经理|老板|有人|某")
_OWN_THING = re.compile(
    r"^((?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?，?)"
    "(?=(?:居民)?(?:身份证|银行卡|钱包|手机)(?:在[^，。；]{1,15}?)?(?:丢失|丢了|遗失|被偷|被盗|不见了))"
)
"""2023年2月8日身份证在厦门站丢失 at the head of a text, with no word before of whose it was."""
_CLOCK = re.compile(r"(?<![\d:：.])([01]?\d|2[0-3])[:：]([0-5]\d)(?![\d:：])")
_KIN = {"妈妈": "母亲", "爸爸": "父亲", "妈": "母亲", "爸": "父亲", "男人": "丈夫", "老公": "丈夫", "老婆": "妻子"}
_THEIRS = "母亲|父亲|丈夫|妻子|儿子|女儿|哥哥|姐姐|弟弟|妹妹|孩子|爷爷|奶奶"
_THINGS = (
    "手机|电话|微信|单位|公司|账户|银行卡|身份证|班主任|老师|学校"
    "|[侄外堂表][子女儿甥弟哥兄姐妹]|弟弟|哥哥|姐姐|妹妹|亲戚|朋友|同事|同学|战友"
)
_BEFORE = "是为由与向从对给让叫把将被以在到和及就因经替用要使走了过知认当跟请求致冒视非属系但而且并后时"
_DATED = r"(?<=\d[日月年])|(?<=月[初底末中])|(?<=年[初底末])|(?<=[当次前后每][天日])|(?<=[今去前]年)"
_MYSELF = re.compile(rf"(?:^|{_DATED}|(?<=[说叫报念]出)|(?<=[\s\x03，。；：、（(！？,;:{_BEFORE}]))本人")
"""本人 that stands alone, not 柜员本人 or 罗某本人, who are others."""
_ACTED_MYSELF = re.compile(rf"{_MYSELF.pattern}(?=操作|所为|交易|刷卡|签名|签字|取款|办理|绑定|转账|付款|授权)")
"""本人操作 and the like: in the words of an heir the holder who has died."""
_PREMISES = "营业|大厅|大堂|门口|柜台|网点"
_THIS_BANK = re.compile("(?:该行|这家银行|该银行)(?![为使业政动长])")
_AT_BANK = re.compile(f"在(?:该行|这家银行|该银行)(?![的为使业政动长]|{_PREMISES})")
_UNNAMED_BANK = re.compile("(?:^|(?<=[，。；：、和与跟向从由被是到去找]))银行|(?:手机|网上)银行|银行卡")
"""银行 by itself and words made with it: no other bank beside 这家银行."""
_THIS_COMPANY = re.compile("(?:该公司|这家公司)(?![为使业政动长])")
_AT_COMPANY = re.compile(f"在(?:该公司|这家公司)(?![的为使业政动长]|{_PREMISES})")
_THIS_BRANCH = re.compile("(?:该支行|该分行)(?![为使业政动长])")
_AT_BRANCH = re.compile(f"在(?:该支行|该分行)(?![的为使业政动长]|{_PREMISES})")


def told(
    text: str,
    me: str,
    you: str,
    company: bool = False,
    dead: str = "",
    branch: re.Pattern[str] | None = None,
    firm: bool = False,
    ward: re.Pattern[str] | None = None,
    guardian: str = "",
) -> str:
    """A story whose two sides are called `me` and `you` (原告/被告, 本人/贵行); what it quotes stays as it is.

    `company`: the other side is a company and no bank, so that 这家公司 is its name as 该行 is a bank's. `dead`: a
    holder who has died, whose acts an heir calls 本人操作. `branch`: how the other side's own branch is spoken of.
    `firm`: the person is a company, so that 我公司 is the person and not where the person works. `ward`: how the
    guardian who writes speaks of the person (我父亲): then 我 is that guardian.
    """
    if dead:
        text = _ACTED_MYSELF.sub(f"持卡人{dead}", text)
    parts = _QUOTED.split(text)
    if branch and you in _PARTIES:
        parts = [part if i % 2 else _branch_called(part, you, branch) for i, part in enumerate(parts)]
    parts = [part if i % 2 else _of_my_unit(part, me, firm) for i, part in enumerate(parts)]
    if ward:
        parts = [part if i % 2 else _of_ward(part, me, ward, guardian) for i, part in enumerate(parts)]
    return "".join(part if i % 2 else _retold(part, me, you, company) for i, part in enumerate(parts))


def _of_ward(text: str, me: str, ward: re.Pattern[str], guardian: str) -> str:
    """The words of a guardian: the ward is the party, 我 the guardian."""
    told_of = _OWN.sub(guardian, _OF_MINE.sub(guardian + "的", ward.sub(me, text)))
    return (
        re.sub(f"({re.escape(guardian)}(?:[去来也]|每月|经常|一直)*[帮替陪代])[他她](?![们人])", rf"\1{me}", told_of)
        if guardian
        else told_of
    )


def _of_my_unit(text: str, me: str, firm: bool) -> str:
    def named(found: re.Match[str]) -> str:
        if found["unit"] in (None, "公司") and not found["shop"] and _THEY_SPEAK.search(text[: found.start()]):
            return found[0]
        if found["shop"]:
            return f"{me}的店"
        return me if firm else f"{me}所在{found['unit'] or '公司'}"

    return _MY_UNIT.sub(named, text)


_PARTIES = {"被告", "贵行", "该机构", "被投诉机构", "被举报机构", "被投诉人", "被申请人", "被上诉人", "被执行人"}
_POST = "(?:大堂经理|客户经理|个贷经理|理财经理|行长|信贷员|柜员|柜面人员|工作人员|员工|经理)"
_ITS_STAFF = re.compile(f"(?:^|(?<=[，。；：、是由让被给和与叫向找]))(?:支行|分行|网点|银行)的?(?={_POST})")
"""支行的信贷员: of the bank in dispute, where no other bank is spoken of and nobody only claimed to be."""
_ITS_APP = re.compile("(?:^|(?<=[，。；：、是由让被给和与叫向找从在用]))(?:这家|该)?银行的?手机银行")
"""银行手机银行, with no name before it."""
_OTHER_BANK = re.compile(
    "(?:另|别|其他|其它|他)[^，。；]{0,3}(?:银行|支行|分行|网点)|冒充|假冒|自称|声称|谎称|说是|说自己是"
)


def branch_of(name: str, city: str | None) -> re.Pattern[str] | None:
    """How people write the name of a branch (渭滨支行, 宝鸡渭滨支行, 西府示例银行渭滨支行); None for a whole bank."""
    found = re.fullmatch("(.+?(?:银行|信用社|联社))((?:股份|有限|责任)*公司)?(.*[支分]行)", name)
    if found is None:
        return None
    town = (city or "").removesuffix("市")
    own = found[3].removeprefix(city or "").removeprefix(town)
    before = f"(?:{re.escape(found[1])}(?:(?:股份|有限|责任)*公司)?)?(?:{re.escape(town)}市?)?" if town else ""
    own = own if len(own) > len("支行") else found[3]
    return re.compile(f"(?:你们)?(?<![行社司市县区镇省的储信]){before}{re.escape(own)}(?!营业部)(的?)(?={_POST})?")


def _branch_called(text: str, you: str, branch: re.Pattern[str]) -> str:
    def named(found: re.Match[str]) -> str:
        staff = re.match(_POST, text[found.end() :])
        if text[: found.start()].endswith((*_PARTIES, "该行", "这家银行")):  # 被告某支行: said already
            return "的" if staff else found[1]
        if staff:
            return you + "的"
        at = "处" if you != "贵行" and text[: found.start()][-1:] in "在到去" and not found[1] else ""
        return you + at + found[1]

    text = _ITS_APP.sub(you + "的手机银行", branch.sub(named, text))
    return text if _OTHER_BANK.search(text) else _ITS_STAFF.sub(you + "的", text)


def spoken_to(text: str, name: str) -> str:
    """What was said to somebody, retold: 你们 is who was spoken to, by the name given here."""
    return "".join(part if i % 2 else _YOURS.sub(name, part) for i, part in enumerate(_QUOTED.split(text)))


def sides_turned(text: str) -> str:
    """The words of a judgment on the bank's suit with 被告 and 原告 turned round: the person was 被告 there."""
    parts = _QUOTED.split(text)
    turned = (
        part if i % 2 else "原告".join(one.replace("原告", "被告") for one in _ACCUSED.split(part))
        for i, part in enumerate(parts)
    )
    return "".join(turned)


_BANK_ACTS = re.compile(
    "(?:^|(?<=[，。；：,;是和]))银行(?=和|与|没有|没|未|应|自己|在原审|仅|只|不|的|凭|就|把|却|也|承认|答复|回复|20[0-9]{2}年|查|打电话|通知"
    "|[一二三四五六七八九十两几数半]+个?[月天年])|(?<=是)银行(?=给的|提供的|泄露的)"
)
"""银行 as who acts at the head of a clause: the party, not 银行卡 nor another bank by its name."""
_AT_THE_BANK = re.compile("(?<=在)银行(?=开户|办卡)")


_BANK_DOES = re.compile("(?:^|(?<=[，。；：]))银行(?=仍|让|叫|拒绝|报送|寄|发给|计收|把账单|将账单)")
_OF_A_LOAN = re.compile("[房车]贷|按揭|买房|购房|办贷款|申请贷款|贷款申请|各家银行|几家银行|收单|收款行")
"""Where a bank that lets, refuses or asks may be the one where the person wanted a loan."""


def bank_acts(text: str, you: str) -> str:
    """银行仍寄到老地址 as 被告仍寄到老地址, where no other bank may be meant and nobody only claimed to be it."""
    if _another_bank(text):
        return text
    return "".join(part if i % 2 else _BANK_DOES.sub(you, part) for i, part in enumerate(_QUOTED.split(text)))


def bank_disputed(text: str, you: str) -> str:
    """The person's objection to an answer of the bank: 银行没有再核实 there is the bank that answered."""
    return text if _another_bank(text) else bank_as_party(bank_acts(text, you), you)


def _another_bank(text: str) -> bool:
    plain = "".join(_QUOTED.split(text)[::2])
    named = "银行" in _UNNAMED_BANK.sub("", _BANK_ACTS.sub("", _BANK_DOES.sub("", plain)))
    return named or bool(_OF_A_LOAN.search(plain) or _OTHER_BANK.search(plain))


def bank_as_party(text: str, you: str) -> str:
    """What somebody says of a judgment, with 银行 called as the paper calls that side."""
    there = f"{you}处" if you in ("被告", "原告") else you
    return "".join(
        part if i % 2 else _AT_THE_BANK.sub(there, _BANK_ACTS.sub(you, part))
        for i, part in enumerate(_QUOTED.split(text))
    )


_ADMITS = re.compile(
    "(?:银行|该行|被告|贵行)?((?:[0-9]{4}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?)的?(?:书面)?答复(?:中|里)?(?:已经|也)?承认(?=[，。；]|$)"
)
"""银行某日答复承认, of an answer whose own words are known."""


def not_denied(text: str, you: str) -> str:
    """What the person calls an admission, told as what it is: an answer that does not deny."""
    return _ADMITS.sub(lambda found: f"{you}{found[1]}的答复没有否认", text)


def bank_as_its(text: str) -> str:
    """How somebody acted, told after the bank was named: 银行客服天天打电话 as 其客服天天打电话."""
    return re.sub("^(?:银行|该行|这家银行)的?(?=客服|工作人员|催收|人员|信用卡中心|委托)", "其", text)


def told_answer(text: str, me: str, you: str) -> str:
    """What the other side, an office or a court answered or decided: only 原告 and 被告 are called as in this paper."""
    return _ACCUSED.sub(you, text.replace("原告本人", "本人" if me == "本人" else "原告本人").replace("原告", me))


def _retold(text: str, me: str, you: str, company: bool = False) -> str:
    text = _CLOCK.sub(lambda at: f"{int(at[1])}时{at[2]}分", _YOURS.sub(you, told_answer(text, me, you)))
    if me != "本人":
        text = _MYSELF.sub(me, text)
    text = _OF_MINE.sub(me + "的", _US_TWO.sub(me + "等二人", text))
    for word, kin in _KIN.items():
        text = text.replace(me + "的" + word, me + "的" + kin)
    text = _at_home(text, me)
    text = re.sub(f"{me}的([弟哥姐妹])(?![弟哥姐妹媳夫嫂婿子])", rf"{me}的\1\1", text)  # 给我弟三万块
    text = re.sub(f"{me}的({_THEIRS})的?(?={_THINGS})", rf"{me}\1的", text)  # 原告母亲的手机
    text = _IN_PERSON.sub(me if me.endswith("本人") else me + "本人", text)
    text = _OWN.sub(me, _SHOWN_US.sub(me, _PARTED.sub(me, text)))
    at = f"在{you}处" if you in ("被告", "被申请人", "被上诉人", "被投诉人", "被举报人") else f"在{you}"
    if company and "公司" not in _THIS_COMPANY.sub("", text):  # else another company may be meant
        text = _THIS_COMPANY.sub(you, _AT_COMPANY.sub(at, text))
    if "银行" in _UNNAMED_BANK.sub("", _THIS_BANK.sub("", text)):
        return text  # another bank may be meant
    text = _THIS_BANK.sub(you, _AT_BANK.sub(at, text))
    if re.search("[支分]行", _THIS_BRANCH.sub("", text)):
        return text  # another branch may be meant
    return _THIS_BRANCH.sub(you, _AT_BRANCH.sub(at, text))


def _at_home(text: str, me: str) -> str:
    """妻子 and 丈夫 for 老婆 and 老公; whose they are, and whose a lost thing was, where it can be nobody else's."""
    text = _SPOUSE.sub(lambda found: _KIN[found[0]], text)
    first = re.split("[。；]", text, maxsplit=1)[0]
    text = text if _SOMEBODY.search(first) else _OWN_THING.sub(rf"\1{me}的", text)
    return _HOME.sub(lambda at: "" if _SOMEBODY.search(text[: at.start()]) else me + "的", text)


def of_customer(text: str) -> str:
    """An answer of the bank with its 您 as 客户, so that its reasons are looked for in one form."""
    return text.replace("您", "客户")


TOOLS = (
    *asking.TOOLS,
    not_denied,
    bank_as_its,
    bank_acts,
    bank_disputed,
    bank_as_party,
    sides_turned,
    spoken_to,
    of_customer,
)
"""What a wording calls as it stands here."""
