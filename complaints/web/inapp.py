"""Browsers inside other apps that show pages but keep no file: WeChat and its like, told by the name they give."""

from __future__ import annotations

import re

from django.http import HttpRequest

_APPS = re.compile(r"MicroMessenger|wxwork|AlipayClient|DingTalk|\bQQ/|Weibo|aweme|XiaoHongShu", re.IGNORECASE)
_LONGEST = 1000


def keeps_no_files(request: HttpRequest) -> bool:
    """Whether this is such a browser; a name that is too long to be one is none."""
    return _APPS.search(request.headers.get("User-Agent", "")[:_LONGEST]) is not None
