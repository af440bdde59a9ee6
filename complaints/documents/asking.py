"""Which records and papers of the other side a message asks for (要求提供的记录、材料)."""

from __future__ import annotations

import re

_RECORDS = "(?:记录|日志|录像|录音|报文|凭证|签购单|设备|地址|监控|明细)"
_PAPERS = "(?:资料|合同|合约|协议|申请表)"
_US = "(?:我们?|本人|原告)"
_WANTED = re.compile(
    f"(?<![不没未拒])(?:提供|调[取出看阅查]|查看|复制|打印|出示|播放|给{_US}|[要想]看|查(?![清明实处]|询?记录))"
    f"[^，。；]*?{_RECORDS}[^，。；]*"
    f"|(?:把|将)(?P<given>[^，。；]*?{_RECORDS}[^，。；]*?)(?:提供)?给{_US}"
    f"|(?:给{_US}看|[要想]看|查看)[^，。；]*?{_PAPERS}[^，。；]*"
    f"|[把将拿](?P<shown>[^，。；]*?{_PAPERS}[^，。；]*?)(?:提供)?给{_US}"
)
"""A clause from the word of the wish on: 调取取款机录像 out of 要求赔钱并调取取款机录像."""


def records_wanted(said: str) -> str:
    """The records that a message asks for, beside whatever else it says; empty where it asks for none."""
    found = _WANTED.search(said)
    if not found:
        return ""
    if given := found["given"] or found["shown"]:
        return "提供" + re.sub("[拿交发调]?出?来?$", "", given)
    asked = re.sub(f"给{_US}(?:看看?|过目)?$", "", found[0])
    return re.sub(f"^(?:给{_US}|[要想]看)看?(?:一?[下看])?", "提供", asked)


_POLICE_SAY = re.compile(
    "^(?:值班|办案|接警)?(?:民警|警察|派出所|公安机关|警官)(?:当场|当时|口头|电话)?(?:说这?是?|答复说?|告知|表示|称)[，：:]?(?=[^“「『])"
)


def police_said(text: str) -> str:
    """What the police answered, without 民警说, which the paper says before it."""
    return _POLICE_SAY.sub("", text)


TOOLS = (records_wanted, police_said)
"""What a wording calls as it stands here."""
