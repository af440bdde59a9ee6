"""What goes in beside the case, and what comes out; the case has the shape of the case file (legal_refs.case.facts)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from msgspec import Meta, Struct

from complaints.documents.catalogue import Offer
from legal_refs.case.vocabulary import Layout
from legal_refs.reading.search import Hit
from legal_refs.results import Assessment

MOST_PAPERS = 60


class On(Struct, frozen=True, forbid_unknown_fields=True):
    """`on`: the filing day; today where it is left out."""

    on: date | None = None


class Papers(On, frozen=True):
    """`documents`: ids of papers, none for all that are advised; `layout`: the case's own choice where left out."""

    documents: Annotated[tuple[str, ...], Meta(max_length=MOST_PAPERS)] = ()
    layout: Layout | None = None


class Assessed(Assessment, frozen=True, kw_only=True):
    """The assessment with every paper of the catalogue for this case."""

    documents: tuple[Offer, ...]


class Offers(Struct, frozen=True):
    """Every paper of the catalogue: whether it fits the facts, is advised now, and what stops it."""

    documents: tuple[Offer, ...]


class Hits(Struct, frozen=True):
    """Pages of the law for a query, best first."""

    hits: tuple[Hit, ...]


class Problem(Struct, frozen=True):
    """One thing to correct: the path of its field ("case.transactions[1].cny"), what is wrong; never what was sent."""

    field: str
    message: str


class Refusal(Struct, frozen=True):
    """Why a request was not carried out."""

    error: str
    problems: tuple[Problem, ...] = ()
