"""What the told story says of how data got out, or of a loan in the person's name, where no field was answered."""

from __future__ import annotations

import re
from datetime import date

from legal_refs.case import parting, signatures
from legal_refs.case.facts import Case, Loan
from legal_refs.case.vocabulary import Answer, DataCategory, Incident

_PUBLISHING = (Incident.LEAK_STATEMENT, Incident.LEAK_THEN_THEFT)
_POSTED = ("张贴", "贴出", "贴在", "公示")
_BANKS_PLACE = ("行", "营业厅", "网点", "大堂", "柜台", "信用社")
_TO_ALL = re.compile(
    "(?:发布|公布|发到|发在|发至|发进|发入|误发|错发|转发|上传)[^，。；！]{0,20}(?:群|朋友圈|公众号|网站|官网|抖音|微博|视频号)"
)
_PLACE = re.compile("群|朋友圈|公众号|网站|官网|抖音|微博|视频号")
_SENDER = (*_BANKS_PLACE, "被告", "该机构", "公司")
_OTHERS = ("催收", "外包", "打印", "流水", "明细", "交给", "提供给", "告诉", "告知")
"""Words of a story in which the data first went to somebody else, who may be the one that hung them up."""
_DEBT = ("欠款", "欠债", "欠了", "逾期", "债务", "贷款数额", "贷款金额", "贷款余额", "还款记录")
_OF_ACCOUNT = ("账户余额", "卡内余额", "存款", "存折", "银行卡", "储蓄")
_DEPOSIT = ("存款", "存折", "余额", "流水", "明细")
_PAID = re.compile("(?:已经?|早已|早就|此前|之前|以前)[^，。；！]{0,24}(?:还清|结清|清偿完毕)")
_NO_DEBT = re.compile("不欠|没有欠|未欠|从未借|没有借过|没有贷过")
_LATER = re.compile("(?:之后|以后|后来|随后|事后|现在|现已|目前)[^。；！]{0,24}(?:还清|结清|清偿完毕)")
_MONTH = re.compile(r"(\d{4})年(\d{1,2})月")
_OWED = re.compile("(?:没有?|没能|尚未|还未|未能|未|不能|无力)(?:全部)?(?:还清|结清)")
_NEVER = "(?:从来没有?|从未|没有?|未|不曾)"
_NO_LOAN = re.compile(_NEVER + "[^，。；！用提支还逾收清]{0,14}(?:贷过|借过|贷款|借款)(?!逾期|欠款|记录|余额|需求)")
_UNUSED = re.compile(_NEVER + "(?:实际)?(?:使用|用过|支用|提取|动用|提款)")
_COLLECTS = re.compile("催收|催债|讨债|催款|追债|催讨")
_OTHER_PEOPLE = re.compile(
    "家人|亲友|亲属|亲戚|朋友|同事|同学|邻居|业主|父母|母亲|父亲|我[妈爸]|女友|男友|单位|领导|联系人|他人|别人|群"
    "|丈夫|妻子|老[公婆板师]|爱人|配偶|儿子|女儿|[兄弟哥妹]|(?<!小)姐|公公|婆婆|岳[父母]|[叔伯舅姑姨]|爷爷|奶奶|外[公婆]"
    "|房东|店长|护士|前台|门卫|保安|物业|村干部|村委|居委|班主任"
)
_SELLING = re.compile("营销|推销|广告|促销|销售|推广|电销|外呼")
_OFFERS = re.compile(
    "办卡|办贷|办分期|卖(?:保险|理财|产品)|[让叫劝请问][^，。；]{0,6}(?:买|装修|贷款)|介绍[^，。；]{0,6}(?:产品|保险|理财|贷款)|贷款电话"
)
"""What somebody who sells says, in a matter that the person calls one of marketing."""
_NOT_SOLD = re.compile("(?:不是|没有|并非|不算|不属于)[^，。；]{0,6}(?:营销|推销|广告|促销|销售|推广)")
_FIRM = re.compile("[\u4e00-\u9fff（）]{0,12}(?:营销|广告|销售|推广)[\u4e00-\u9fff（）]{0,8}公司")
_SEVERAL = re.compile("[、，和]")
_SIGNS = re.compile("[^\u4e00-\u9fff]")
_AS_PARTNER = re.compile("^(?:(?:这家|该)?银行|[该本贵我]行|被告)的?(?:合作|委托|介绍|推荐)(?:的|方的?|单位|机构)?")
"""What the bank has to do with somebody, before the name."""
_SHORT = 7
"""Signs of a name that may stand in a sentence by chance."""
_NEARLY = (4, 5)
"""Four signs of a name in five stand in the sentence."""
_MANY_READ = re.compile("群|朋友圈|微博|抖音|公开|张贴|贴在|大字报|横幅")
_CREDIT = ("额度", "授信", "贷款", "借款")
_PAID_OFF = re.compile("还清|结清|清偿完毕|销户")
_CODE = date(2021, 1, 1)
_ONLINE = re.compile(
    "手机银行|手机应用|手机[^，。；！]{0,4}(?:app|借款|贷款)|\\bapp\\b|app上|线上|网贷|小程序|电子合同|电子签名", re.I
)
_ON_PAPER = re.compile("面签|当面|柜台|柜面|纸质|网点[^，。；！]{0,6}办")
_LENT = "(?:(?:房|车|装修|消费|经营|信用|抵押|助学)贷|贷款|分期|借款|授信|额度)"
_APPLIED = re.compile(f"申请[^，。；！]{{0,12}}{_LENT}|{_LENT}[^，。；！]{{0,6}}申请|申贷")
_LENDING = "(?:放款|放了款|发放|批贷|批了|批下|获批|批准|审批通过|到账)"
_NOT_GRANTED = re.compile(f"(?:没有?|未能?|不予?)(?:给|被|能)?{_LENDING}")
_GRANTED = re.compile(
    f"{_LENDING}|已批|(?:贷款|未还|剩余)[^，。；！]{{0,4}}余额|还款|还清|结清|逾期|借款合同|贷款合同|签订|签了(?!个?[字名])"
)
_FACE = re.compile("眨眼|摇头|张嘴|点头|刷脸|扫脸|扫了?脸|对着[^，。；！]{0,14}(?:手机|镜头|摄像)|拍[^，。；！]{0,4}脸")
_TAKEN = "(?:拍|照片|复印|影像|拿|给|交|发|传)"
_PAPERS = re.compile(f"身份证[^，。；！]{{0,12}}{_TAKEN}|{_TAKEN}[^，。；！]{{0,12}}身份证")
_LOST = re.compile("遗失|丢|补办|被偷|被盗|挂失")
_THEIRS = re.compile("银行说|银行称|行里说|公司说|客服|答复|没有?(?:刷|扫|拍)|未(?:刷|扫|拍)|从未|从没")

_MOVES = "(?:转|汇|付|取(?!得|消|证))"
_NOT_MOVED = re.compile("被转|(?:没有?|未|不)[^，。；！]{0,3}(?:转|汇|付|取)")
_MOVED_SELF = re.compile(
    f"(?:我|本人)(?:自己|就|又|再|便|随后|当天|马上)?(?:(?:把|将|按|照)[^，。；！]{{0,20}})?{_MOVES}"
    f"|(?:让|叫|要|教|骗|指示|指导)(?:我|本人)[^，。；！]{{0,20}}{_MOVES}"
)
_MOVED_ON = re.compile("被转|转出|转走|取走|汇走|提走|(?<!扣)划走")
_MOVED_TO = re.compile("(?:转|汇|划)(?:了|到|给|往|至|入|账到|账给)(?!了?(?:我|本人|自己|原告|尾号|名下|工资卡))")
_SUM = re.compile("钱|款|元|资金|笔")
_PHONE_AWAY = re.compile(
    "手机(?:一直|当时|都|也|就|便)*(?:由|被|归|是|放在|留在)[^，。；！]{0,10}(?:拿|保管|操作|控制|借|用|手[里上中])"
    "|(?<!我)(?<!自己)(?:拿|用|借|操作|控制|骗|要)(?:着|了|走|过|去)*我的?手机(?!号|卡)"
    "|把(?:我的?)?手机(?:交|给|借|拿)|手机(?:当时|一直)?不在(?:我|自己|本人|身|手)"
)


def posted_up(case: Case) -> bool:
    """Whether the bank itself published the data (公开张贴、发布): the story says so, and of nobody who got them."""
    leak = case.leak
    if case.incident not in _PUBLISHING or leak is None or case.contractor:
        return False
    if leak.recipient and not _PLACE.search(leak.recipient):
        return False
    story = leak.what_happened or ""
    clauses = parting.clauses(story)
    hung = any(any(w in c for w in _POSTED) and any(w in c for w in _BANKS_PLACE) for c in clauses)
    sent = any(_TO_ALL.search(c) and any(w in c for w in _SENDER) for c in clauses)
    return (hung or sent) and not any(word in story for word in _OTHERS)


def queried_too(case: Case) -> bool:
    """Whether queries of the credit report are disputed beside a wrong record of it, in one suit (查询和错误记录)."""
    return case.is_wrong_record and case.is_credit_query and not case.is_false_account


def debt_alone(case: Case) -> bool:
    """Whether what got out is a debt (欠款、逾期) and no deposit: the law on depositors' secrecy does not fit it."""
    if case.leak is None or DataCategory.STATEMENT in case.leak.categories:
        return False
    story = (case.leak.what_happened or "").replace("贷款余额", "贷款数额")
    if "贷款" in story and not any(word in story for word in _OF_ACCOUNT):
        story = story.replace("余额", "数额")  # what is left of the loan
    return any(word in story for word in _DEBT) and not any(word in story for word in _DEPOSIT)


def collectors_told(case: Case) -> bool:
    """Whether whoever collects a debt told others of it (催收中向他人透露欠款): the story of the leak says so."""
    told = (case.leak.what_happened or "") + (case.leak.recipient or "") if case.leak else ""
    others = bool(_OTHER_PEOPLE.search(told))
    return case.is_leak and not case.is_theft and bool(_COLLECTS.search(told)) and "欠" in told and others


def last_call(case: Case) -> date | None:
    """The last day of the calls: as told, else of the matter itself where it is known by them or consists of them."""
    if case.leak is None:
        return None
    same = case.incident in (Incident.LEAK_CALLS, Incident.MISUSE_MARKETING) or collectors_told(case)
    return case.leak.calls_until or (case.leak.ongoing_until if same else None)


def told_to_a_group(case: Case) -> bool:
    """Whether the debt was posted where many could read it (群、朋友圈、张贴)."""
    return collectors_told(case) and bool(_MANY_READ.search((case.leak.what_happened or "") if case.leak else ""))


def marketed(case: Case) -> bool:
    """Whether data were used to sell something (营销、推销): told of a refusal, of a call or of the matter itself."""
    leak = case.leak
    told = (leak.what_happened, leak.source_note, leak.callers_knew, leak.recipient) if leak else ()
    said = [*told, case.story, *(one.summary for one in case.nuisances)]
    heard = [_FIRM.sub("", _NOT_SOLD.sub("", text)) for text in said if text]
    offered = case.incident is Incident.MISUSE_MARKETING and any(map(_OFFERS.search, heard))
    return case.refusal is not None or offered or any(map(_SELLING.search, heard))


def alike(case: Case) -> Incident:
    """The incident with whose decided cases the matter is compared: data passed on and not used to sell were leaked."""
    passed_on = case.incident is Incident.MISUSE_MARKETING and not marketed(case)
    return Incident.LEAK_INSIDER_SALE if passed_on else case.incident


def recipient_told(case: Case) -> bool:
    """Whether one sentence of what happened names who got the data, in nearly the same signs as the answer does."""
    leak = case.leak
    if leak is None or not leak.recipient or not leak.what_happened:
        return False
    who = set(_SIGNS.sub("", _AS_PARTNER.sub("", leak.recipient))) - {"和"}
    near = len(leak.recipient) > _SHORT and any(
        len(who & set(one)) * _NEARLY[1] >= len(who) * _NEARLY[0] for one in parting.sentences(leak.what_happened)
    )
    each = [one for one in _SEVERAL.split(leak.recipient) if one]
    return near or all(len(one) > 1 and one in leak.what_happened for one in each)


def debt_not_owed(case: Case) -> bool:
    """Whether the debt that got out was none (已还清、不欠): the story says so, so that what was told is untrue."""
    if not debt_alone(case) or case.leak is None:
        return False
    story = case.leak.what_happened or ""
    if _OWED.search(story) or _LATER.search(story):
        return False
    return bool(_NO_DEBT.search(story)) or any(_before(case, c) for c in parting.clauses(story) if _PAID.search(c))


def _before(case: Case, clause: str) -> bool:
    """Whether a clause that tells of the payment names no month later than that in which the data got out."""
    named = _MONTH.search(clause)
    day = case.leak.occurred if case.leak else None
    return named is None or day is None or (int(named[1]), int(named[2])) <= (day.year, day.month)


def post_loan_query(case: Case) -> bool:
    """Whether the reason of a query was the management of a loan (贷后管理): by the report, the story or the answer."""
    items = case.credit.items if case.credit else ()
    labels = [text for one in items for text in (one.status, one.account_label)]
    said = (case.leak.what_happened if case.leak else None, case.complaint.decision if case.complaint else None)
    return any("贷后" in text for text in (*labels, *said) if text)


def loan_behind(case: Case) -> str | None:
    """What was told of a loan behind the query: `never` made, `paid` off, `unused`; None where nothing was."""
    if case.credit and case.credit.own_loan and case.credit.own_loan.settled_on:
        return "paid"
    story = (case.leak.what_happened if case.leak else None) or ""
    if _PAID_OFF.search(story) and not _OWED.search(story):
        return "paid"
    if _NO_LOAN.search("。".join((story, case.story or "", (case.credit.why_wrong if case.credit else None) or ""))):
        return "never"
    return "unused" if _UNUSED.search(story) and any(word in story for word in _CREDIT) else None


def deleted_at_once(case: Case) -> bool:
    """Whether deletion is claimed in tort under the Civil Code, for which no request has to come first (1037(2)).

    So where the data were got or passed on against the law; what a bank keeps of its own customer waits for a request.
    """
    leak, credit = case.leak, case.credit
    days = (case.leak_day, leak.ongoing_until if leak else None, credit.report_date if credit else None)
    last = max((day for day in days if day is not None), default=None)
    unlawful = case.incident in (Incident.CREDIT_QUERY, Incident.MISUSE_MARKETING, Incident.LEAK_OUTSOURCED)
    return unlawful and case.claim.basis != "contract" and last is not None and last >= _CODE


def made_online(case: Case, loan: Loan | None) -> bool:
    """Whether a loan was made on a phone or the web: as answered, else as the story or the bank's answer tells it."""
    if loan is None:
        return False
    if loan.online in (Answer.YES, Answer.NO):
        return loan.online is Answer.YES
    said = "。".join(text for text in (_own_words(case), *_answers(case)) if text)
    return bool(_ONLINE.search(said)) and not _ON_PAPER.search(said)


def applied_only(case: Case) -> bool:
    """Whether the story tells of an application for a loan and of no loan: what was typed in, nothing the bank made."""
    leak = case.leak
    said = "。".join(text for text in (leak.what_happened, leak.source_note, leak.callers_knew) if text) if leak else ""
    return bool(_APPLIED.search(said)) and not _GRANTED.search(_NOT_GRANTED.sub("", said + (case.story or "")))


def face_taken(case: Case) -> bool:
    """Whether the person tells that somebody had them show their face (眨眼、摇头), for another purpose."""
    clauses = parting.clauses(_own_words(case))
    return any(_FACE.search(clause) and not _THEIRS.search(clause) for clause in clauses)


def papers_given(case: Case) -> bool:
    """Whether the person tells that another got the identity card or its picture (证件交他人、被拍照)."""
    clauses = parting.clauses(_own_words(case))
    theirs = (_THEIRS.search, _LOST.search, signatures.copied_by_bank)
    return any(_PAPERS.search(c) and not any(of(c) for of in theirs) for c in clauses)


def moved_by_self(case: Case) -> bool:
    """Whether the person tells of having moved the money of the loan on themselves (受骗自己转出)."""
    return any(_MOVED_SELF.search(c) and not _NOT_MOVED.search(c) for c in parting.clauses(_told(case)))


def passed_on(case: Case) -> bool:
    """Whether what is told says that somebody else moved the money of the loan on from the account (钱被转走)."""
    if moved_by_self(case):
        return False
    why = case.credit.why_wrong if case.credit else None
    said = [*parting.clauses(_told(case)), why or "", *(one.proves or "" for one in case.evidence)]
    return any(_MOVED_ON.search(c) or (_SUM.search(c) and _MOVED_TO.search(c)) for c in said)


def phone_away(case: Case) -> bool:
    """Whether the person tells that their phone was in the hands of another (手机由他人拿着、用)."""
    why = case.credit.why_wrong if case.credit else None
    return any(_PHONE_AWAY.search(c) for c in parting.clauses(_told(case) + "。" + (why or "")))


def _told(case: Case) -> str:
    return (case.leak.what_happened or "") if case.leak else ""


def _own_words(case: Case) -> str:
    told = (case.leak.what_happened if case.leak else None, case.story)
    return "。".join(text for text in told if text)


def _answers(case: Case) -> tuple[str | None, ...]:
    return (*(one.decision for one in case.complaints), *(one.reply_text for one in case.notices))


TOOLS = (
    deleted_at_once,
    applied_only,
    collectors_told,
    last_call,
    told_to_a_group,
    papers_given,
    passed_on,
    debt_alone,
    face_taken,
    loan_behind,
    made_online,
    marketed,
    moved_by_self,
    phone_away,
    posted_up,
    queried_too,
    recipient_told,
)
"""What a wording calls as it stands here."""
