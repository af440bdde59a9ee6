"""The queue of the press: lots of a run wait in PostgreSQL for a worker on any machine that shares the folder.

The folder remains the journal (docs/decisions/0004, 0007): a lot that is made twice is found made. Only workers of the
same edition (code, law data, wording) take a lot, so that a run is of one piece while machines are renewed.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from django.db import connection
from procrastinate import JobContext, RetryStrategy, exceptions
from procrastinate.contrib.django import app, connector_params
from procrastinate.jobs import Status
from procrastinate.manager import JobManager
from procrastinate.psycopg_connector import PsycopgConnector

from complaints.press import lots, shelf
from complaints.press.press import Fault, Outcome, Press
from complaints.press.rows import Record

TASK = "complaints.press.lot"
MOST_WAITING = 400
"""Lots in the database at a time, whatever the length of the input."""
MOST_ATTEMPTS = 50
"""Of one lot: what ends every worker that takes it up must not go round for ever."""
SILENT_AFTER = 30.0
"""Seconds without a sign of life after which a worker's lot is given to another."""
_LOOK, _ASK, _SAY = 0.2, 2.0, 15.0  # seconds: between looks for reports, questions to the database, until a word
_STOPPING = 5.0  # seconds in which a lot that is taken back should be let go


class CancelledError(RuntimeError):
    """Somebody cancelled the run."""


@app.task(
    name=TASK,
    pass_context=True,
    retry=RetryStrategy(
        max_attempts=MOST_ATTEMPTS, wait=5, retry_exceptions={OSError, shelf.BusyError, exceptions.JobAborted}
    ),
)
def make(context: JobContext, lot: str, sealed: str) -> None:
    """Make one lot on this machine; what is wrong with the disk is tried again."""
    try:
        lots.make(lots.unsealed(lot, sealed), lot, context.should_abort)
    except lots.Stopped:
        raise exceptions.JobAborted from None


def usable() -> bool:
    """Whether the database of this site can hold the queue."""
    return connection.vendor == "postgresql"


def _queue() -> str:
    return f"press-{shelf.edition().hex()[:12]}"


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Be the one run that fills a folder, its earlier lots taken back. Raises shelf.BusyError, InputError."""
    key = int(lots.names_of(folder)[0][:15], 16)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [key])  # held by this connection, gone with it
        if not cursor.fetchone()[0]:
            raise shelf.BusyError
        try:
            _take_back(folder)
            _forget(folder)
            yield
        finally:
            _forget(folder)
            cursor.execute("SELECT pg_advisory_unlock(%s)", [key])


def cancel(folder: Path) -> int:
    """Take back every lot of a run, wherever it was begun; what is made stays. Returns their number."""
    taken = _take_back(folder)
    with suppress(shelf.BusyError), alone(folder):
        pass  # no run waits for them: they are forgotten here
    return taken


def _take_back(folder: Path) -> int:
    """Lots that wait are cancelled; those in hand are let go between two rows, for which is waited a moment."""
    known = _states(folder)
    for job in known.values():
        app.job_manager.cancel_job_by_id(job.id, abort=True)
    until = time.monotonic() + _STOPPING
    while time.monotonic() < until and any(job.status == "doing" for job in _states(folder).values()):
        time.sleep(_LOOK)
    return sum(job.status in ("todo", "doing") for job in known.values())


def _forget(folder: Path) -> None:
    with connection.cursor() as cursor:
        for run in lots.names_of(folder):
            cursor.execute("DELETE FROM procrastinate_jobs WHERE queueing_lock LIKE %s", [f"{run}-%"])


@dataclass(frozen=True)
class _Job:
    id: int
    status: str


def _states(folder: Path) -> dict[str, _Job]:
    """Name of a lot -> its job, of all that the database still knows: one that was made is gone from there."""
    found: dict[str, _Job] = {}
    with connection.cursor() as cursor:
        for run in lots.names_of(folder):
            cursor.execute(
                "SELECT id, queueing_lock, status FROM procrastinate_jobs WHERE queueing_lock LIKE %s", [f"{run}-%"]
            )
            found |= {lock.removeprefix(f"{run}-"): _Job(key, status) for key, lock, status in cursor.fetchall()}
    return found


@dataclass
class Line:
    """One run that waits for its lots: those that are out."""

    press: Press
    say: Callable[[str], None]
    out: dict[str, tuple[Record, ...]] = field(default_factory=dict)
    asked: float = field(default_factory=time.monotonic)
    heard: float | None = field(default_factory=time.monotonic)

    def outcomes(self, most: int) -> Iterator[Outcome]:
        """Every row of the input, as its lot comes back. Raises CancelledError, InputError, OSError, DatabaseError.

        What is there by name is looked into last, while the workers make what is not: opening it takes its time.
        """
        there, records = self.press.is_there, self.press.source.records
        yield from self._sent((record for record in records() if not there(record)), most)
        damaged = []
        for record in filter(there, records()):
            if kept := self.press.kept(record):
                yield kept
            else:
                damaged.append(record)
        yield from self._sent(damaged, most)
        while self.out:
            yield from self._come_back()

    def _sent(self, rows: Iterable[Record], most: int) -> Iterator[Outcome]:
        """Send rows out in lots; what comes back meanwhile."""
        for lot in lots.cut(self.press, rows, most):
            self._defer(lot)
            while len(self.out) >= MOST_WAITING:
                yield from self._come_back()

    def _defer(self, lot: lots.Lot) -> None:
        name, sealed = lots.sealed(lot)
        run = lots.names_of(self.press.folder)[0]
        make.configure(queue=_queue(), queueing_lock=f"{run}-{name}").defer(lot=name, sealed=sealed)
        self.out[name] = lot.rows

    def _come_back(self) -> Iterator[Outcome]:
        """What workers told since, or a short wait."""
        told = [(name, lots.told(self.press.folder, name)) for name in shelf.reports(self.press.folder)]
        for name, outcomes in told:
            if self.out.pop(name, None):
                yield from outcomes or ()
        now = time.monotonic()
        if told:
            self.heard = None
        elif self.heard is not None and now > self.heard + _SAY:
            self.say("no lot has come back yet: is a worker of this version up? (manage.py worker)")
            self.heard = None
        if now > self.asked + _ASK:
            self.asked = now
            yield from self._given_up()
        elif not told:
            time.sleep(_LOOK)

    def _given_up(self) -> Iterator[Outcome]:
        """Rows of lots that the workers gave up."""
        states = _states(self.press.folder)
        if any(job.status in ("cancelled", "aborted") for job in states.values()):
            raise CancelledError
        for name in [name for name, job in states.items() if job.status == "failed" and name in self.out]:
            fault = Fault("", "the workers gave this row's lot up; their log says why (the same secrets and folder?)")
            for row in self.out.pop(name):
                yield Outcome(row.number, row.line, row.read, faults=(fault,))


async def work(silent_after: float) -> None:
    """Make lots, one at a time, until told to stop; give back those of workers that are silent for so many seconds."""
    connector = PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=4)
    worker = app.with_connector(connector)
    async with worker.open_async():
        helper = asyncio.create_task(_give_back(worker.job_manager, silent_after))
        try:
            await worker.run_worker_async(
                queues=[_queue()],
                delete_jobs="successful",
                shutdown_graceful_timeout=_STOPPING,
                update_heartbeat_interval=silent_after / 3,
                stalled_worker_timeout=silent_after,
            )
        finally:
            helper.cancel()


async def _give_back(manager: JobManager, silent_after: float) -> None:
    while True:
        await asyncio.sleep(silent_after / 3)
        for job in await manager.get_stalled_jobs(task_name=TASK, seconds_since_heartbeat=silent_after):
            with suppress(exceptions.ConnectorException):  # another worker was first
                if job.attempts >= MOST_ATTEMPTS:
                    await manager.finish_job(job, Status.FAILED, delete_job=False)
                else:
                    await manager.retry_job(job)
