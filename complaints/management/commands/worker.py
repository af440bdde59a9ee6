"""`manage.py worker`: makes the lots that `bulk --queue` defers, one at a time, on as many machines as one likes.

It ends at SIGTERM after the row in hand, and gives its lot back; a worker that dies gives its own back by its silence.
"""

from __future__ import annotations

import asyncio
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from complaints.press import queue


class Command(BaseCommand):
    requires_system_checks = ()
    help = "Makes the lots that `bulk --queue` defers; one process, so start one for each core."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--silent-after",
            type=float,
            default=queue.SILENT_AFTER,
            help="seconds without a sign of life after which another worker's lot is taken over",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not queue.usable():
            raise CommandError("the queue needs PostgreSQL (DATABASE_URL)", returncode=2)
        asyncio.run(queue.work(options["silent_after"]))
