"""Letters over two worker machines at length: what a second one brings, what the queue costs, every process killed.

A machine here is a core, a network namespace without any network, and a mount of the shared disk at a place of its own.
The run, PostgreSQL and this harness have no core of their own: with two cores they take theirs from the two workers.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from tests.pressing import command, content, table
from tests.queueing import environment, jobs, made, soon

pytestmark = [
    pytest.mark.soak,
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
    pytest.mark.timeout(7200),
]
LETTERS = int(os.environ.get("SOAK_LETTERS", "100000"))
COSTED = min(LETTERS, 10_000)
PHASE = min(10.0, LETTERS / 1000)
"""Seconds between two counts."""
ROUNDS = 6
"""Of both workers, one, both, the other: the machine's changes of speed fall on all of them."""
KILL_EVERY = 10.0
"""Seconds of processor time: 5 s of two cores, however busy the machine is with other things."""
TICK = os.sysconf("SC_CLK_TCK")
UNSHARED = 'mkdir -p "$0" && mount --bind "$1" "$0" && shift 2 && exec "$@"'


@dataclass
class Process:
    """One process that is started again whenever it was killed, as systemd does."""

    line: list[str]
    env: dict[str, str]
    going: subprocess.Popen[bytes] = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Start it, in this machine's surroundings."""
        self.going = subprocess.Popen(
            self.line, cwd=settings.BASE_DIR, env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def again(self) -> None:
        """Start it again if it was killed; what ended by itself stays ended."""
        if self.going.poll() == -signal.SIGKILL:
            self.start()

    def ended(self) -> float:
        """Wait for its end, which must be a good one; seconds of processor time of what ran last."""
        _, status, used = os.wait4(self.going.pid, 0)
        self.going.returncode = os.waitstatus_to_exitcode(status)
        assert self.going.returncode == 0
        return used.ru_utime + used.ru_stime

    def used(self) -> float:
        """Seconds of processor time of what runs now."""
        try:
            fields = Path(f"/proc/{self.going.pid}/stat").read_text().rsplit(") ", 1)[1].split()
        except FileNotFoundError:
            return 0.0
        return sum(map(int, fields[11:13])) / TICK


def worked(processes: list[Process]) -> float:
    """Seconds of processor time that the processes have used, those that were killed included."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime + sum(process.used() for process in processes)


def server() -> float:
    """Seconds of processor time that PostgreSQL has used so far, its ended processes included."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (own,) = cursor.fetchone()
    head = Path(f"/proc/{own}/stat").read_text().rsplit(") ", 1)[1].split()[1]
    children = Path(f"/proc/{head}/task/{head}/children").read_text().split()
    ticks = 0
    for pid in (head, *children):
        with suppress(FileNotFoundError):
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
            ticks += sum(map(int, fields[11 : 15 if pid == head else 13]))
    return ticks / TICK


def machine(shared: Path, number: int, silent_after: float) -> Process:
    """A worker on a machine of its own: one core, no network, the shared disk mounted elsewhere."""
    mount = shared.parent / f"machine{number}"
    core = sorted(os.sched_getaffinity(0))[number % len(os.sched_getaffinity(0))]
    worker = ["taskset", "-c", str(core), sys.executable, "manage.py", "worker", "--silent-after", str(silent_after)]
    within = ["unshare", "--net", "--mount", "sh", "-c", UNSHARED, str(mount), str(shared)]
    return Process([*within, "worker", *worker], environment(PRESS_DIR=str(mount)))


def run(source: Path, out: Path) -> Process:
    """`bulk --queue`, where the shared disk is mounted as it is here."""
    return Process(command(source, out, "--queue"), environment(PRESS_DIR=str(out.parent)))


def busy() -> float:
    """Seconds of processor time that all processes of this machine have used so far."""
    user, nice, system, _, _, irq, softirq, steal = map(int, Path("/proc/stat").read_text().split()[1:9])
    return (user + nice + system + irq + softirq + steal) / TICK


@dataclass
class Rate:
    """Letters made, the seconds that it took, and the seconds of processor time that others used meanwhile."""

    letters: int = 0
    seconds: float = 0.0
    others: float = 0.0

    def watch(self, out: Path, at_work: list[Process]) -> None:
        """Add one phase of these workers; those that rest are stopped meanwhile."""
        began, there = time.monotonic(), made(out)
        before = busy() - sum(worker.used() for worker in at_work)
        time.sleep(PHASE)
        self.letters += made(out) - there
        self.seconds += time.monotonic() - began
        self.others += busy() - sum(worker.used() for worker in at_work) - before

    def a_second(self) -> float:
        """Letters a second."""
        return self.letters / self.seconds


def calm(source: Path, out: Path, letters: int) -> tuple[Rate, Rate]:
    """An undisturbed run over two machines, each of which rests at times: the rate of one, and of both."""
    one, both = Rate(), Rate()
    workers = [machine(out.parent, number, 600.0) for number in (0, 1)]
    going = run(source, out)
    with ExitStack() as stack:
        for process in (*workers, going):
            stack.callback(process.going.kill)
        soon(lambda: jobs("doing") == 2 and made(out) > min(letters // 20, 500))
        rounds = 0
        while rounds < ROUNDS and (not rounds or made(out) + 1.5 * both.letters / rounds * 2 < letters):
            for at_work, resting in (
                (workers, []),
                (workers[:1], workers[1:]),
                (workers, []),
                (workers[1:], workers[:1]),
            ):
                for worker in resting:
                    worker.going.send_signal(signal.SIGSTOP)
                (both if not resting else one).watch(out, at_work)
                for worker in resting:
                    worker.going.send_signal(signal.SIGCONT)
            rounds += 1
        going.ended()
        for worker in workers:
            worker.going.terminate()
            worker.ended()
    assert jobs() == 0
    return one, both


def cost(shared: Path) -> float:
    """Share of processor time that the queue adds, PostgreSQL included; both ways side by side on the same cores."""
    source, before = table(shared / "few.csv", COSTED), server()
    worker = Process([sys.executable, "manage.py", "worker"], environment(PRESS_DIR=str(shared)))
    queued = run(source, shared / "queued")
    alone = Process([*command(source, shared / "alone"), "--workers", "1"], environment())
    without, with_queue = alone.ended(), queued.ended()
    worker.going.terminate()
    with_queue += worker.ended() + server() - before
    assert content(shared / "queued") == content(shared / "alone")
    return with_queue / without - 1


def harried(source: Path, out: Path) -> int:
    """A run over two machines, a process of which is killed at random again and again; the number of kills."""
    chance = random.Random(21)
    processes = [machine(out.parent, 0, 6.0), machine(out.parent, 1, 6.0), going := run(source, out)]
    kills, before = 0, worked(processes)
    try:
        while going.going.poll() != 0:
            assert going.going.poll() in (None, -signal.SIGKILL), "the run did not end well"
            if worked(processes) - before > (kills + 1) * KILL_EVERY:
                chance.choice(processes).going.kill()
                kills += 1
            time.sleep(0.5)
            for process in processes:
                process.again()
    finally:
        for process in processes:
            process.going.kill()
            process.going.wait()
    assert jobs("todo") == jobs("doing") == 0
    return kills


def test_letters_over_two_machines(tmp_path, figure):
    (shared := tmp_path / "shared").mkdir()
    source = table(shared / "victims.csv", LETTERS)
    one, both = calm(source, shared / "calm", LETTERS)
    kills = harried(source, shared / "harried")
    left = {name: digest for name, digest in content(shared / "harried").items() if not name.startswith(".part-")}
    assert left == content(shared / "calm") and len(left) == 2 * LETTERS + 2
    adds, gain, others = cost(shared), both.a_second() / one.a_second(), both.others / both.seconds
    figure(
        "queue",
        f"{gain:.2f}",
        f"times one worker machine, over two (PostgreSQL, the run and all others used {others:.2f} of their cores); "
        f"queue cost {adds:.1%} of {COSTED:,} letters; {LETTERS:,} letters, {kills} kills: 0 lost, 0 doubled, the same "
        f"bytes; a million in {1_000_000 / both.a_second() / 3600:.2f} h over these two, computed",
    )
    assert gain >= 1.85 and adds < 0.05
