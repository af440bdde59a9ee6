"""For the machines that watch the site: is the process alive, and can it do its work."""

from threading import Event

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse

from complaints import tables
from complaints.drafts.models import Bucket

warming = Event()
"""Set while a worker still reads the law and compiles the papers (config/gunicorn.py)."""
PROBE = "readyz"
"""The row that each question about readiness writes; it is used up at once and goes with the others."""


def alive(request: HttpRequest) -> HttpResponse:
    """/healthz: 200 as soon as the process answers; asks nothing of anything else."""
    return HttpResponse("ok\n", content_type="text/plain")


def ready(request: HttpRequest) -> HttpResponse:
    """/readyz: 200 if the database can be written to, migrated, law and static files are there, warm-up is over.

    Else 503; names which, never why.
    """
    parts = {"database": _database(), "law": _law(), "static": _static(), "warm": not warming.is_set()}
    return JsonResponse(parts, status=200 if all(parts.values()) else 503)


def _database() -> bool:
    """Reachable, writable, and no migration is waiting."""
    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return False
        Bucket.objects.update_or_create(sender=PROBE, defaults={"even_at": 0})
    except DatabaseError:
        return False
    return True


def _law() -> bool:
    """Every table of the law and of the papers can be read."""
    return not tables.faults()


def _static() -> bool:
    return not settings.STATIC_HASHED or bool(getattr(staticfiles_storage, "hashed_files", {}))
