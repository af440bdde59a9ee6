"""Who got the data: the bank's own desk (部门、支行、卡中心) is the bank itself, and no third party (第三方)."""

import re

from legal_refs.case.facts import Case
from legal_refs.case.payees import house
from legal_refs.case.reasons import to_bank

_OWN_UNIT = re.compile("(?:部|部门|支行|分行|总行|银行|股份有限公司|中心|网点|分理处|科|岗|系统)$")
_BY_ROLE = re.compile("^(?:(?:这家|该|本|贵|我|同一)?银行|[该本贵我]行|被告)(?!合作|委托)")
_BESIDE = re.compile(
    "、|和|及|与|以外|其他|另一|别的|合作|外包|委托|第三方|催收公司|员工|人员"
    "|控股|参股|关联|股东|集团|旗下|介绍|推荐|子公司"
)
_NOBODY_KNOWN = re.compile("不明|不详|不清楚|不知|未知|说不清")
_FORM = re.compile("^(?:股份|责任)?有限(?:责任)?公司")
_ANOTHER = re.compile("公司|银行|企业")
_KIN = re.compile(
    "(?:^|(?<=[、和及与]))(?=(?:前[夫妻]|前?[男女]友|丈夫|妻子|老[公婆](?!婆)|爱人|配偶|儿[子媳]|女[儿婿]|(?:大|小|二|三)?[舅叔姑姨伯](?:[舅叔姑姨伯]|[父母妈子])?"
    "|[弟嫂]|[堂表][兄弟哥姐妹]|哥哥|嫂子|弟[弟媳妹]|姐[姐夫]|妹[妹夫]|公公|婆婆|岳[父母]|[父母]亲|父母|爸爸?|妈妈?|爷爷|奶奶|外[公婆]|亲家|家[人属]|亲[戚友属]|邻居|同[事学]|朋友)(?:$|[、和及与，（]))"
)
"""Somebody of the person's family or circle, named without saying whose."""
_ABOUT = re.compile("^(?:[他她其](?!他|它)|是|也是|就?在(?!逃)|曾|现在?|原(?!告))")
"""What follows a comma and tells of the one just named."""


def passed_to(case: Case) -> str | None:
    """Who got the data as told, and nobody where that is the bank itself: its branch, department, head office."""
    who = case.leak.recipient if case.leak else None
    if who and case.is_credit_query and _NOBODY_KNOWN.match(who):
        return None
    if not who or case.bank is None:
        return who
    own = bool(_BY_ROLE.search(who)) or to_bank(case, who)
    own = own and not _BESIDE.search(who) and not _ANOTHER.search(_beyond(case.bank.name, who))
    return None if own and _OWN_UNIT.search(who.rstrip("。")) else who


def receiver_named(who: str) -> str:
    """Who got the data as a sentence can name it: whose relative it is, what is told of somebody in brackets."""
    head, comma, rest = _KIN.sub("我的", who.rstrip("。")).partition("，")
    return f"{head}（{rest}）" if comma and _ABOUT.match(rest) and head[:1] not in "不没未无" else head + comma + rest


def _beyond(name: str, who: str) -> str:
    """What stands beside the bank's own name: another company or bank there is another house."""
    return _FORM.sub("", _BY_ROLE.sub("", who).removeprefix(name).removeprefix(house(name)))


TOOLS = (passed_to, receiver_named)
"""What a wording calls as it stands here."""
