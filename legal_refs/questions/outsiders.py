"""What others than the bank hold (案外人保存的材料): films of where the holder was, the file of the police."""

from __future__ import annotations

from legal_refs.case import addressees, reports
from legal_refs.case.blocking import stop_refused as refused_to_stop
from legal_refs.case.films import film_said_gone, films
from legal_refs.questions.coded import question
from legal_refs.questions.compiler import Setting

_THEFT = ("incident", "money_left", "staff", "card.kind")


@question(*_THEFT, "presence", "evidence.group", "evidence.name", "bank.name")
def film_elsewhere(setting: Setting) -> bool:
    """A film of where the holder was is kept by an institution beside the bank."""
    return bool(films(setting.case))


@question(*_THEFT, "transactions.when", "police.station", "police.status", "@filing")
def old_police_file(setting: Setting) -> bool:
    """The police took the case up, and the theft is over two years old."""
    return reports.old_police_file(setting.case, setting.filing)


@question(*_THEFT, "complaint", "earlier_complaints", "notices", "pi_request", "credit", "bank", *addressees.READS)
def film_no_longer_kept(setting: Setting) -> bool:
    """The bank answers that its film of the disputed transactions is no longer kept."""
    return film_said_gone(setting.case)


@question(*_THEFT, "freeze.answered")
def stop_refused(setting: Setting) -> bool:
    """The bank, when told to block, answered that the payment could not be stopped."""
    return setting.case.is_theft and refused_to_stop(setting.case)
