"""Remove what has outlived its purpose, and make sure that what is removed is gone from the file as well.

The serving process does it by itself, a bounded batch at a time; `manage.py purge_drafts` does it all at once.
"""

import logging
import os
import time
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, OperationalError, connection, transaction
from django.utils import timezone

from complaints.drafts import limits
from complaints.drafts.models import StoredDraft, StoredFile, StoredPiece

logger = logging.getLogger("fault")
BATCH = 200
FEW, SHARE = 50, 0.5
"""More than FEW drafts that are more than this share of all are not purged unasked: a wrong clock looks like that."""
JUMP = 3600
"""Seconds by which the clock may run away from the process's own before the purge asks an operator."""
RESERVE = 24 * 1024 * 1024
"""Bytes beside an SQLite database that a deletion may use on a full disk: more than one case with its papers."""
_STARTED = time.time() - time.monotonic()


class PurgeStopped(Exception):
    """So much would go, or the clock moved so far, that a person must look first; nothing was deleted."""


def purge(force: bool = False, batch: int = 0) -> int:
    """Delete drafts past their day with their dossiers, at most `batch` of them (0: all), and used-up rate counters.

    Returns how many drafts went. Raises PurgeStopped unless `force`.
    """
    limits.forget_used_up()
    StoredFile.objects.filter(expires__lte=timezone.now()).delete()
    past = StoredDraft.objects.filter(expires__lte=timezone.now())
    if not force:
        _refuse_a_wrong_clock(past.count())
    keys = list(past.order_by("expires").values_list("pk", flat=True)[: batch or None])
    for start in range(0, len(keys), BATCH):
        chosen = keys[start : start + BATCH]
        delete_drafts(chosen)
    write_through()
    return len(keys)


def delete_drafts(keys: list[int]) -> None:
    """Delete drafts with everything of theirs, the large pieces one by one: each needs no more than the reserve."""
    for piece in list(StoredPiece.objects.filter(draft__in=keys).values_list("pk", flat=True)):
        on_a_full_disk(StoredPiece.objects.filter(pk=piece).delete)
    on_a_full_disk(StoredDraft.objects.filter(pk__in=keys).delete)


def _refuse_a_wrong_clock(count: int) -> None:
    if abs(time.time() - time.monotonic() - _STARTED) > JUMP:
        raise PurgeStopped("the clock jumped since this process started: set it right and start the site again")
    if count > FEW and count > SHARE * StoredDraft.objects.count():
        raise PurgeStopped(f"{count} drafts, more than half of all, are past their day: is the clock right?")


def write_through() -> bool:
    """After a deletion: empty SQLite's write-ahead log, which still holds the former ciphertext; whether it is empty.

    The file itself is overwritten by secure_delete. PostgreSQL does the like with VACUUM (docs/operating.md). A log
    that a reader holds, or a disk that is full, is no failed deletion: the next purge tries again.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return True
    try:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy, _in_log, _moved = cursor.fetchone()
    except DatabaseError:
        return False
    return not busy


def on_a_full_disk(delete: Callable[[], object]) -> None:
    """Delete in one transaction; where the disk is full, give up the reserve first and lay it up again afterwards."""
    try:
        with transaction.atomic():
            delete()
    except OperationalError:
        reserve = _reserve()
        if reserve is None or not reserve.exists():
            raise
        reserve.unlink()
        with transaction.atomic():
            delete()
        write_through()
        lay_up_reserve()


def lay_up_reserve() -> bool:
    """Take RESERVE bytes of the disk beside an SQLite database, if there is room; whether they are there."""
    path = _reserve()
    if path is None:
        return False
    if path.exists() and path.stat().st_size == RESERVE:
        return True
    try:
        with path.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, RESERVE)
    except OSError:
        path.unlink(missing_ok=True)
        return False
    return True


def _reserve() -> Path | None:
    """The file of the reserve; None where the database is not a file of this machine."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor != "sqlite" or "memory" in name:
        return None
    return Path(name).with_name(f"{Path(name).name}.reserve")


def keep_house(every: float, stop: Callable[[float], bool]) -> None:
    """Until `stop(seconds)` says so: lay up the reserve and purge a batch every so many seconds; never raises."""
    lay_up_reserve()
    while not stop(every):
        try:
            lay_up_reserve()
            while purge(batch=BATCH) == BATCH:
                time.sleep(1)
        except PurgeStopped as reason:
            logger.error("the purge stopped: %s", reason)
        except DatabaseError as error:
            logger.error("the purge failed: %s", type(error).__name__)
        finally:
            connection.close()


def interval() -> float:
    """Seconds between two purges of one process, 0 for never."""
    return float(settings.PURGE_EVERY)
