"""What a typed account asks of its reader (我该怎么办？): no words of a party before a court, so left out."""

from __future__ import annotations

import re

_CLAUSE = re.compile(r"[^，。！？；,!?;\n]+[，。！？；,!?;\n]*")
_ENDS = "，。！？；,!?;\n "
_DO = "答辩|维权|起诉|投诉|处理|写|弄|做|申请|应对|要回"
_WAYS = f"怎么办|怎样办|咋办|咋整|如何是好|(?:怎么|怎样|如何)(?:才能)?(?:去|来|再)?(?:{_DO})"
_MAY = "能不能|可不可以|能否|可否|是否可以|是否能|要不要|需不需要|该不该|可以|还能|能"
_ADVICE = re.compile(
    f"^(?:那么?|所以|现在|请问|求问|想问(?:一下)?|求助|，)*"
    f"(?:(?:我|我们|本人|接下来|下一步|现在|该|应该|应当|到底|究竟|还|又|要|想知道|不知道){{0,5}}(?:{_WAYS})[^“”「」]{{0,8}}"
    f"|(?:我|我们|本人|这种情况|这样)(?:现在|还)?(?:{_MAY})[^“”「」]{{1,16}}(?:吗|呢)?"
    f"|(?:请问|求问|想问|请帮|帮帮|求助)[^“”「」]*)$"
)
_ASKING = ("吗", "呢", "怎么办", "咋办", "咋整", "如何是好")


_REPORTS = re.compile("(?:问|说|讲|表示|答复)[^，。！？；,!?;]{0,8}[，,：:]?$")
"""Somebody was asked or said what follows: that is told, and asks nobody here."""


def question_at_end(text: str | None) -> str:
    """The clauses at the end of an account that ask for advice, as they were typed; empty where none does."""
    clauses = _CLAUSE.findall(text or "")
    kept = len(clauses)
    while kept and _asks(clauses[kept - 1], kept == len(clauses)):
        kept -= 1
    if kept < len(clauses) and kept and _REPORTS.search(clauses[kept - 1].strip()):
        return ""
    return "".join(clauses[kept:])


def without_question(text: str) -> str:
    """An account as a paper prints it; one that is nothing but a question stays as it is."""
    asked = question_at_end(text)
    left = text.rstrip().removesuffix(asked.rstrip()).rstrip(_ENDS) if asked else text
    return left or text


def _asks(clause: str, last: bool) -> bool:
    """Whether a clause asks what to do; the last one must look like a question besides."""
    words = clause.strip(_ENDS)
    marked = "？" in clause or "?" in clause or words.endswith(_ASKING) or re.search(f"该(?:{_WAYS})$", words)
    return bool(marked or not last) and _ADVICE.match(words) is not None
