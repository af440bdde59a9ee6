"""What one clause of a story says of who did what, where the word alone may be said of something or somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from legal_refs.case import parting
from legal_refs.case.facts import Case
from legal_refs.case.memory import kept

_SOLD = re.compile("出售|贩卖|售卖|卖(?=给(?!我)|了|掉|我的|客户|个人)|(?<![买外])卖(?=出|到|往|钱|$)")
_DATA = re.compile("信息|资料|数据|名单|姓名|账号|号码|明细|流水")
_GOODS = re.compile("房|车|保险|理财|基金|产品|黄金|商品|商铺|股")
_NO_TRACE = re.compile("(?:不会?影响|不上|不查)征信")
_SAID = re.compile("(?:说|称|讲|告诉|告知|保证|承诺|答应)")
_NOT_SAID = re.compile(
    "(?:没有?|未|不)[^，]{0,4}(?:说|称|讲|告诉|告知)|以为|觉得|想着|认为|后来|事后|客服|投诉|答复|热线"
)
_NEVER_THERE = re.compile(
    "(?:没有?|未曾|从未|从来没有?|不曾)[^，。；]{0,12}(?:上过班|工作过|任过职|任职过|就职过|入职)"
    "|(?:没有?|未|从未|从来没有?|不)(?:在|去|到)(?:那|该|这)[^，。；]{0,12}(?:上班|工作|任职)"
    "|不认识那|没有去过那"
)
_REFUSED = re.compile(
    "(?:没有?|未能?|不|不予)(?:给|被|能)?(?:批|通过|获批|获得?批准|审批通过)(?!评)|未获批|没有?获得?批准|被拒|拒贷|拒批"
)
_ELSEWHERE = re.compile("别的|别家|其他|其它|另一|另外|他行|外行|换了?一?家|(?:在|向|去|到|找)[^，]{2,8}银行|银行也")
_THIS_ONE = re.compile("(?:该|这家|本|贵)银行")
_WRONG = "违规|违反|擅自|处分|记过|开除|问责|个人行为|个人违法"
_WRONG_TOLD = re.compile(_WRONG)
_NOT_WRONG = re.compile(
    f"(?:(?:没有?|未)(?!经|按|核|履|取|征|能|及)|无|不存在|并非|不是|不属于|不认可|否认|从未|不会|是否)[^，。；]{{0,10}}(?:{_WRONG})"
)
_NONE_FOUND = re.compile("未发现(?!造成|客户(?:因此)?受到损失)|不存在|并无|没有违|未违|无违规|无违反")
_IF = re.compile(
    "^(?:关于)?(?:客户|您)[^，。；]{0,3}(?:提出|反映|所述|所称|投诉|主张|认为)|^(?:如|若|一旦|倘|假如|凡|对于|对)|如有|如存在|如果|若有|若存在|一经查实"
)
_CHANNELS = ("其他渠道", "其他途径", "快递", "购物", "运营商")
_FROM_THERE = re.compile("可能|来自|来源|泄|掌握|流出|留有|留存|留过|填写|获取|获得|取得|得知")
_LISTED = re.compile("(?:途径|渠道|环节|来源)[^。；]{0,10}?(?:例如|比如|诸如|如|包括)")
_STAFF = re.compile("工作人员|员工|经理|柜员|职员|信贷员")
_STAFF_DEED = re.compile(
    "违规|违反|擅自|查询|查看|打印|导出|出售|泄|处分|问责|提供给|[向由][^，。；]{1,12}提供(?!服务|咨询|帮助)|未经"
)
_NO_STAFF_DEED = re.compile("未发现|没有发现|不存在|未见|并无|联系|协商|是否|反映|举报|投诉|^(?:如|若)")
_KIN = "母亲|父亲|父母|家人|家属|丈夫|妻子|老人|孩子|奶奶|爷爷|外婆|妈|爸|婆婆|公公|女儿|儿子"
_KIN_ILL = re.compile(
    f"(?:{_KIN})[^，。；我]{{0,12}}(?:住院|就医|看病|就诊|看医生|去[^，。；我]{{0,6}}医院|送[^，。；我]{{0,6}}医院|发病|犯病|急诊)"
    f"|(?:带|陪|送)[^，。；]{{0,4}}(?:{_KIN})[^，。；]{{0,8}}(?:医院|住院|看病|就诊|就医|急诊)"
    f"|(?:{_KIN})[^，。；]{{0,4}}的?(?:医疗费|医药费|门诊费|住院费)"
)
_PICTURED = re.compile("拍[^，。；]{0,8}身份证|身份证[^，。；]{0,6}拍")
_SELF_PICTURED = re.compile(
    "(?:^|[让叫要请由])(?:我|本人)[^，。；的]{0,12}拍|我自己[^，。；]{0,12}拍|自己拍|在(?:我的?)?(?:手机|网上|线上|小程序|APP|App|app)[^，。；]{0,8}拍"
)
_SIGNED = (
    *(("签了字", "签过字"), ("签过字", "签过字"), ("签了名", "签过字"), ("签过名", "签过字")),
    *(("点了同意", "点选过同意"), ("点过同意", "点选过同意"), ("勾选了", "勾选过条款"), ("勾选过", "勾选过条款")),
)
_NOT_SIGNED = re.compile("没|未|冒|代|伪|别人|他人|不是")
_OTHERS_SIGN = re.compile(
    "(?:柜员|经理|员工|人员|民警|警察|前夫|前妻|丈夫|妻子|老公|老婆|父亲|母亲|他|她)(?!的|让|叫|要|拿|递)[^，。；我]{0,12}(?:签|点|勾)"
    "|(?:拿|用)[了着过]?(?:我|本人)的?手机[^，。；我让叫]{0,10}(?:签|点|勾)"
)
_BANK_TELLS = re.compile("银行|该行|支行|客服|中心|他们|公司|被告")
_AT_LAST = re.compile(
    "才[^，才]{0,8}?(?:通知|告诉|告知|联系|打(?:来)?电话(?!给))(?!了?(?:银行|该行|支行|客服|中心|被告))"
)
_PERSON_LAST = re.compile("(?:我|本人|原告)[^，]{0,12}$")
_NOT_MADE = re.compile("非(?:客户)?本人办理|不是(?:客户)?本人办理|系冒名|确认冒名")
_REPEATED = re.compile("(?:反映|投诉|异议|申诉)的[^，称]{1,16}?(?=经(?:[^，称]{0,4}(?:查|核实|调查|确认))|确认)")
_UNPROVED = re.compile(
    "无法|不能|不足以|难以|未|没有|不属于|不存在|不构成|是否|如|若|称|反映|主张|投诉|异议|申诉"
    "|需|须|待|(?<!申)请|(?<![相反响])应|凡|建议|(?<!认)可"
)
_TAKEN_BACK = re.compile("无法|不能|不足|难以|不成立|未|没有|是否|主张|投诉|异议|申诉|说法|的[，,]|^(?:办理)?[之以]?后")
_WITH_ITS_END = re.compile("(?<=[，。；！？,!;\n])")
_IN_FORCE = re.compile("生效|发生法律效力")
_NOT_IN_FORCE = re.compile(
    "(?:没有?|未|尚未|还没有?|不)(?:发生)?(?:法律)?(?:生效|效力)|上诉|抗诉|待生效|生效(?:后|以后|之后)"
)


def _own(case: Case) -> str:
    return f"{(case.leak.what_happened if case.leak else None) or ''}。{case.story or ''}"


@kept
def data_sold(case: Case) -> bool:
    """Whether the story says that data (信息) were sold, and not a house, an insurance or an account for looking up."""
    told = (case.leak.what_happened if case.leak else None) or ""
    clauses = parting.clauses(told.replace("倒卖", "").replace("转卖", ""))
    return any(_SOLD.search(one) and (_DATA.search(one) or not _GOODS.search(one)) for one in clauses)


@kept
def told_no_trace(case: Case) -> str:
    """The words by which somebody of the bank, then, called it harmless to the report (说不影响征信), else empty."""
    for sentence in parting.parts(_own(case)):
        for found in _NO_TRACE.finditer(sentence):
            before = sentence[: found.start()]
            if _SAID.search(before[-20:]) and not _NOT_SAID.search(before[-24:]):
                return found[0]
    return ""


@kept
def never_worked_there(case: Case) -> bool:
    """Whether the person tells of never having worked at the place that the bank names (没有在那里上过班)."""
    points = "。".join(point for one in case.complaints for point in one.points_disputed)
    return bool(_NEVER_THERE.search(f"{_own(case)}。{points}"))


@kept
def turned_down(case: Case) -> bool:
    """Whether the story says that the application was refused, and not one that was made to another bank."""
    house = case.bank.name.partition("银行")[0] if case.bank else ""
    for clause in parting.clauses(case.leak.what_happened if case.leak else None):
        named = _THIS_ONE.sub("", clause.replace(f"{house}银行", "") if house else clause)
        if _REFUSED.search(clause) and not _ELSEWHERE.search(named):
            return True
    return False


def wrong_told(text: str) -> bool:
    """Whether a clause tells of a wrong of staff (违规、擅自), not denied (没有擅自查询), not supposed (如有)."""
    clauses = (one.strip() for one in parting.clauses(text))
    return any(_WRONG_TOLD.search(one) and not _NOT_WRONG.search(one) and not _IF.search(one) for one in clauses)


def since_denial(answers: Iterable[str]) -> str:
    """What was answered, in order of time, after a wrong was last denied: what a later answer owns up to stands."""
    left: list[str] = []
    for text in answers:
        left = [] if _NONE_FOUND.search(text) else [*left, text]
    return "。".join(left)


def other_channels(text: str) -> list[str]:
    """Where else the data may have come from, as an answer says; not by which courier or channel one is answered."""
    told = [one for one in parting.clauses(text) if _FROM_THERE.search(one)]
    for sentence in parting.parts(text):
        listed = _LISTED.search(sentence)
        if listed and _FROM_THERE.search(sentence[: listed.end()]):
            told.append(sentence[listed.start() :])
    return [word for word in _CHANNELS if any(word in one for one in told)]


def staff_found(text: str) -> bool:
    """Whether an answer of an authority tells what staff of the bank did, not only names them (请与员工联系)."""
    clauses = (one.strip() for one in parting.clauses(text))
    return any(_STAFF.search(c) and _STAFF_DEED.search(c) and not _NO_STAFF_DEED.search(c) for c in clauses)


def kin_ill(text: str | None) -> bool:
    """Whether it was one of the family who saw a doctor (母亲住院), and not the person whom the family blamed."""
    return bool(_KIN_ILL.search(text or ""))


@kept
def card_pictured(case: Case) -> bool:
    """Whether somebody else photographed the identity card (客户经理拍了我的身份证), not the person."""
    clauses = parting.clauses(_own(case))
    return any(_PICTURED.search(one) and not _SELF_PICTURED.search(one) for one in clauses)


@kept
def signed_how(case: Case) -> str:
    """How the person tells of having signed something (签过字、点选过同意), else empty; not how somebody else did."""
    clauses = parting.clauses(_own(case))
    for word, how in _SIGNED:
        for one in clauses:
            before, found, _ = one.partition(word)
            if found and not _NOT_SIGNED.search(before[-12:]) and not _OTHERS_SIGN.search(before + found):
                return how
    return ""


@kept
def told_late(case: Case) -> str:
    """The sentence that tells how late the bank told of the leak (三个月后才通知我), else empty."""
    for sentence in parting.parts(case.leak.what_happened if case.leak else None):
        for clause in parting.clauses(sentence) if _BANK_TELLS.search(sentence) else ():
            if any(_of_bank(clause, found) for found in _AT_LAST.finditer(clause)):
                return sentence
    return ""


def _of_bank(clause: str, found: re.Match[str]) -> bool:
    before, after = clause[: found.start()], clause[found.end() :]
    if before.endswith(("我", "本人", "原告")):
        return False
    told_the_person = after.startswith(("我", "本人", "原告", "了我"))
    return told_the_person or not _PERSON_LAST.search(before) or bool(_BANK_TELLS.search(before[-4:]))


def loan_disowned(text: str) -> bool:
    """Whether an answer admits that the person did not make the loan (经核实系冒名), not only repeats what is said."""
    return any(
        not _UNPROVED.search(_REPEATED.sub("", clause[: found.start()]))
        and not _TAKEN_BACK.search(clause[found.end() :].partition("但")[0])
        for clause in _WITH_ITS_END.split(text)
        for found in _NOT_MADE.finditer(clause)
    )


def in_force(text: str) -> bool:
    """Whether a judgment is told as having taken effect (已生效), and not as appealed against or not yet in force."""
    return bool(_IN_FORCE.search(text)) and not _NOT_IN_FORCE.search(text)


TOOLS = (
    *(told_late, loan_disowned, in_force),
    *(data_sold, never_worked_there, told_no_trace, turned_down, card_pictured, signed_how),
    *(wrong_told, other_channels, staff_found, kin_ill),
)
"""What a wording calls as it stands here."""
