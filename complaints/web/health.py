"""For the machines that watch the site: is the process alive, and can it do its work."""

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse

from complaints import tables


def alive(request: HttpRequest) -> HttpResponse:
    """/healthz: 200 as soon as the process answers; asks nothing of anything else."""
    return HttpResponse("ok\n", content_type="text/plain")


def ready(request: HttpRequest) -> HttpResponse:
    """/readyz: 200 if database, migrations, law data and static files are there, else 503; names which, never why."""
    parts = {"database": _database(), "law": _law(), "static": _static()}
    return JsonResponse(parts, status=200 if all(parts.values()) else 503)


def _database() -> bool:
    """Reachable, and no migration is waiting."""
    try:
        executor = MigrationExecutor(connection)
        return not executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return False


def _law() -> bool:
    """Every table of the law and of the papers can be read."""
    return not tables.faults()


def _static() -> bool:
    return not settings.STATIC_HASHED or bool(getattr(staticfiles_storage, "hashed_files", {}))
