"""Filters for pages: sentences, days and amounts in the language of the request."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.urls import reverse, translate_url
from django.utils.translation import override

from complaints.documents import catalogue, sets
from complaints.journey import labels, rows
from complaints.web import inapp
from legal_refs.clocks.firsthours import Column
from legal_refs.law import library
from legal_refs.reading import explainedfile
from legal_refs.reading.explainedfile import Explained
from legal_refs.results import Words

register = template.Library()


@register.filter
def said(words: Words | None) -> str:
    """A bilingual sentence of the data."""
    return "" if words is None else labels.said(words)


@register.filter(expects_localtime=True)
def day(value: date | None) -> str:
    """2026年5月21日 or 21 May 2026."""
    return "" if value is None else rows.day_words(value)


@register.filter
def chinese_day(known: str) -> str:
    """2020, 2020-10 or 2020-10-05 as 2020年10月5日, as far as the day is known; Chinese on every page."""
    return "".join(f"{int(number)}{unit}" for number, unit in zip(known.split("-"), "年月日", strict=False))


@register.filter
def yuan(value: Decimal | None) -> str:
    """18,900.00; nothing for what is not known."""
    return "" if value is None else f"{value:,.2f}"


@register.filter
def percent(value: Decimal | None) -> str:
    """0.70 as 70 % or 70%."""
    return "" if value is None else rows.percent_words(value)


@register.simple_tag
def gap() -> str:
    """The blank between two sentences; Chinese writes none after its full stops and colons."""
    return " " if labels.english() else ""


@register.simple_tag
def explained(*texts: Words | None) -> tuple[Explained, ...]:
    """Words of desks and courts that stand in these sentences, each once."""
    return explainedfile.standing_in(" ".join(labels.said(text) for text in texts if text is not None))


@register.simple_tag
def explained_column(column: Column) -> tuple[Explained, ...]:
    """The same for everything that a column of the first hours says."""
    return explained(*(step for row in column.rows for step in row.steps))


@register.simple_tag
def english_law(law: str) -> str:
    """The English name of a law on the English pages; "" on the Chinese ones and for an unknown id."""
    version = library.load().laws.get(law) if labels.english() else None
    return version.title_en if version else ""


@register.simple_tag
def english_paper(paper: str) -> str:
    """The English name of a paper beside its Chinese title on the English pages; "" on the Chinese ones."""
    return catalogue.document(sets.parted(paper)[0]).title_en if labels.english() else ""


@register.simple_tag(takes_context=True)
def keeps_no_files(context: dict[str, Any]) -> bool:
    """Whether the page is read in an app's browser that keeps no files, WeChat's above all."""
    request = context.get("request")
    return request is not None and inapp.keeps_no_files(request)


@register.simple_tag(takes_context=True)
def in_other_language(context: dict[str, Any]) -> str:
    """This page's address in the other language."""
    other = "zh-hans" if labels.english() else "en"
    request = context.get("request")
    if request is None:
        return "/"
    here = request.resolver_match
    if here is None or not here.url_name:  # refused before a route was looked for, or an address for machines
        return translate_url(request.path, other)
    with override(other):
        return reverse(here.view_name, args=here.args, kwargs=here.kwargs)
