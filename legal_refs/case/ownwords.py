"""What a person's own account admits (自认, 民诉法解释 92): it is printed, so the papers may not say the opposite."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from legal_refs.case import parting
from legal_refs.case.estates import TOOLS as OF_HOLDER
from legal_refs.case.facts import Case
from legal_refs.case.knowers import lent_out, pin_known_by, pin_of_kin
from legal_refs.case.treatment import treatment_in
from legal_refs.case.vocabulary import Answer
from legal_refs.case.wards import adult_ward, ward_in_words

_NOT_THEIRS = ("不愿意", "不是我自己", "不是自己", "不是本人", "并非自己", "并非本人")
_PAYS = ("我愿意还", "我愿意偿还", "我愿意归还", "本人愿意还", "本人愿意偿还", "的愿意还", "，愿意还", "，愿意偿还")
_SPENT = ("自己消费的", "自己平时消费", "自己平时用", "自己平时花", "本人消费的", "自己花的", "自己刷的")
_SUM_SPENT = re.compile("自己[^，。；卡被没不未]{0,6}[用花刷]的[^，。；]{0,4}[0-9]")
_SEAL = re.compile('盖(?:有|了|着|的是|的)?[“"「]([^”"」，。]{2,20})[”"」]的?(?:公|印|业务)?章')
_OWN_SEAL = re.compile("盖(?:有|了|着|的是|的)?(?:他|她|经手人|本人|个人)?的?(?:个人)?(名章|私章|手章|人名章)")
_ASKED_BACK = re.compile("反诉，?[^，。；]{0,4}[退还][^，。；0-9]{0,8}([0-9]+(?:[.][0-9]+)?)(?![0-9万])")
_GIVEN_UP = re.compile("号码?[^。；！]{0,14}(?:注销|停用|销号|不用了|没有?再用|换掉)|旧号|以前的号|原来的号")
_CLAIMED = re.compile(
    "(?:自称|自报|声称|谎称|诈称|假称|号称|诡称|冒充|假冒|冒名|冒用|假扮|假装|伪装|装作|扮作|扮成"
    "|(?:说|称)(?:他|她|其|自己|我)?(?:们)?(?:就)?(?:是|系|为))[^，。；！]*"
    "|以[^，。；！]{1,20}(?:名义|身份)"
)
_OTHERS_STAFF = re.compile("(?:外包|催收|第三方|合作)[^，。；！]{0,10}?(?:工作人员|员工|人员|经理|职员|职工)")
_FACE = ("眨眼", "刷脸", "人脸", "扫脸", "摇头")
_DOUBTED = re.compile("怀疑|可能|估计|不知|是不是|据说")
_BANKS_UNIT = "被告|银行|支行|网点|该行|中心"
_NO_CALLER = "(?![^，。；]{0,6}(?:来电|打来))"
_ANOTHERS = re.compile("(?:另一|别的|别家|其他|其它|某)[^，。；]{0,3}$|来电")
_ME = "(?!(?:我|本人|原告)(?!单位|家|父|母|妈|爸|丈夫|妻|老|同事|朋友|亲|公司|领导|前|儿|女|孩|婆|邻|们))"
_DEED = re.compile(
    "查(?!清|明|一下利率)|打印|打出|打了[^，。；]{0,8}(?:流水|明细)|调取|调出|导出|下载|截图|翻拍|偷拍|拍照|卖|出售|泄|透露|外传|散布|倒"
    f"|(?:交|发|转|传|送|报|念|讲|说|告诉|告知|提供|拿)(?:给|到|至|进|入|出|漏)了?{_ME}|告(?:诉|知)了?{_ME}"
    f"|[把将][^，。；]{{1,24}}(?:给|交|发|传|转|送|拿|提供|告诉|告知|说|报|贴|打){_ME}"
    f"|向{_ME}[^，。；]{{1,16}}(?:提供|透露|泄|说|告|出示|出售|询问)|电话给{_ME}|[打找]到(?:我|原告)(?:单位|家|的)|利用|使用|登录|租|借给"
)
_CALLS = re.compile("打(?:过|了)?[^，。；接]{0,4}电话|推销|营销|发(?:了|过|我|原告|的|个)*(?:微信|短信)")
_NOT_HIS = re.compile("没(?!完)|未(?!经)|不(?!停|断|顾|时|止|听|管|经)|否认|说|称|告诉|是[^，。；]{0,8}公司")
_FORBIDS = re.compile("严禁|禁止|不得|不会|不可能")
_POSTS = (
    *("大堂经理", "客户经理", "个贷经理", "理财经理", "支行行长", "行长", "信贷员"),
    *("柜员", "柜面人员", "工作人员", "员工", "经理"),
)
"""Posts in a bank, a closer word before a wider one."""


def own_part(case: Case) -> str:
    """ "pays" if a part of the debt is the person's own and will be paid, "spent" if it is merely own, else empty.

    As it was answered; what the story says counts only where it was not.
    """
    told = case.own_part
    if told is None or (told.amount is None and told.pays is not Answer.YES):
        return own_in_story(case)
    if told.amount == 0:
        return ""
    return "pays" if told.pays is Answer.YES or (told.pays is None and own_in_story(case) == "pays") else "spent"


def own_in_story(case: Case) -> str:
    """The same, as the story alone says it."""
    said = case.story or ""
    for words in _NOT_THEIRS:
        said = said.replace(words, "")
    if any(words in said for words in _PAYS):
        return "pays"
    return "spent" if any(words in said for words in _SPENT) or _SUM_SPENT.search(said) else ""


def counterclaim_sum(case: Case) -> Decimal | None:
    """What the story says that the counterclaim asked back; an appeal asks no more than that (民诉法解释 326)."""
    found = _ASKED_BACK.search((case.story or "").replace(",", ""))
    return Decimal(found[1]) if found else None


def own_sum(case: Case, rest: Decimal | None) -> Decimal:
    """How much of what is left of the bank's principal is the person's own: the sum answered, never more than is left.

    Without an answer it is all that is left, where the story names just this sum as the person's own part.
    """
    told = case.own_part.amount if case.own_part else None
    if told is not None:
        return told if rest is None else min(told, max(rest, Decimal("0.00")))
    if not rest or rest < 0 or not own_part(case):
        return Decimal("0.00")
    said = (case.story or "").replace(",", "").replace("，", "")
    named = re.search(rf"(?<![\d.]){rest.normalize():f}(?:\.0+)?(?![\d.])", said)
    return rest if named else Decimal("0.00")


def seal(case: Case) -> str:
    """The seal on a voucher where the story or the evidence says whose it is, else empty."""
    for said in (case.story or "", *(item.proves or "" for item in case.evidence)):
        if found := _SEAL.search(said):
            return f"“{found[1]}”章"
        if found := _OWN_SEAL.search(said):
            return f"经手人的{found[1]}"
    return ""


def unclaimed(text: str) -> str:
    """The text without what somebody only claimed to be (自称、冒充银行信贷员)."""
    return _CLAIMED.sub("", text)


def own_staff(text: str) -> str:
    """The text of a bank without the staff of its contractors, and without who only claimed to be of its own."""
    return _OTHERS_STAFF.sub("", unclaimed(text))


def bank_post(case: Case) -> str:
    """The post of the bank's own person who did it, where the story tells one as certain (支行的信贷员), else empty."""
    return _post(case, data=True) or (_post(case, data=False) if case.incident == "misuse_marketing" else "")


def post_called(case: Case) -> bool:
    """Whether what the person of that post did is told only as having called or written to sell (打电话推销)."""
    return not _post(case, data=True) and bool(bank_post(case))


def _post(case: Case, *, data: bool) -> str:
    said = unclaimed((case.leak.what_happened if case.leak else None) or "")
    if _DOUBTED.search(said):
        return ""
    got = (case.leak.recipient if case.leak else None) or ""
    return next((post for post in _POSTS if any(_did_it(said, at, got, data) for at in _at(post, said))), "")


def _at(post: str, said: str) -> Iterator[re.Match[str]]:
    return re.finditer(f"(?:{_BANKS_UNIT})(?=的?{post}{_NO_CALLER})", said)


def _did_it(said: str, at: re.Match[str], got: str, data: bool) -> bool:
    """Whether its part of the sentence tells, after the post, of a deed with data: not only who served the person.

    Without `data`: whether the clause tells of a call to sell (打电话推销).
    """
    after = parting.parts(said[at.end() :])[0]
    return _of_the_bank(said, at, got) and (bool(_DEED.search(after)) if data else _called(parting.clauses(after)[0]))


def _called(clause: str) -> bool:
    """Whether the clause tells of a call to sell, and neither denies it nor only repeats what was said of it."""
    call = _CALLS.search(clause)
    return call is not None and not _NOT_HIS.search(clause[: call.start()])


def _of_the_bank(said: str, at: re.Match[str], got: str) -> bool:
    """Whether the unit is not another bank's (另一家银行), nor the one that got the data."""
    before = parting.clauses(said[: at.start()])[-1]
    return not _ANOTHERS.search(before) and not (before and before[-2:] + at[0] in got)


def without_bans(text: str) -> str:
    """The text without the clauses that only forbid (严禁员工擅自提供): they tell of no deed."""
    return "，".join(part for part in parting.clauses(text) if "违反" in part or not _FORBIDS.search(part))


def tells_a_face_check(case: Case) -> bool:
    """Whether the story, or what happened, tells of a face held before a camera."""
    said = (case.story or "") + ((case.leak.what_happened if case.leak else None) or "")
    return any(words in said for words in _FACE)


def number_given_up(case: Case) -> bool:
    """Whether the person tells that the number in the papers of a denied loan had been given up (号码已注销)."""
    leak, credit = case.leak, case.credit
    told = ((leak.what_happened or "") if leak else "") + ((credit.why_wrong or "") if credit else "")
    return case.is_false_account and bool(_GIVEN_UP.search(told))


_NO_CODE = re.compile("(?:没有?|未)(?:有)?收到(?:过|任何)*(?:手机|短信)?验证码|[只仅]收到[^，。；,;\n]{0,8}验证码")


def codes_missed(text: str) -> bool:
    """Whether it is said that a code did not come, or only so many; 只收到一条扣款短信 is of no code."""
    return bool(_NO_CODE.search(text))


TOOLS = (
    codes_missed,
    treatment_in,
    number_given_up,
    bank_post,
    post_called,
    counterclaim_sum,
    own_part,
    own_staff,
    seal,
    unclaimed,
    without_bans,
    adult_ward,
    pin_known_by,
    pin_of_kin,
    lent_out,
    ward_in_words,
    *OF_HOLDER,
)
"""What a wording asks of the story."""
