"""The site's own routes and a few that go wrong on purpose."""

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, HttpResponse
from django.template import TemplateDoesNotExist
from django.urls import path

from complaints.web.limited import limited
from config.urls import handler400, handler403, handler404, handler500
from config.urls import urlpatterns as real
from legal_refs.files.datafiles import DataError

__all__ = ["handler400", "handler403", "handler404", "handler500"]

MARKER = "MARKER-云端秘密-7788"
ERRORS = {
    "locked": lambda: OperationalError(f"database is locked {MARKER}"),
    "full": lambda: OperationalError(f"database or disk is full {MARKER}"),
    "disk": lambda: OSError(28, "No space left on device", MARKER),
    "law": lambda: DataError(f"laws/x.yaml: {MARKER}"),
    "template": lambda: TemplateDoesNotExist(MARKER),
    "bug": lambda: KeyError(MARKER),
    "unicode": lambda: UnicodeEncodeError("utf-8", MARKER, 0, 1, MARKER),
    "gone": lambda: Http404(MARKER),
    "forbidden": lambda: PermissionDenied(MARKER),
    "suspicious": lambda: SuspiciousOperation(MARKER),
}


def echo(request):
    return HttpResponse("|".join(f"{k}={v}" for k, v in sorted(request.POST.items()) if k != "csrfmiddlewaretoken"))


def fail(request, how):
    story = request.POST.get("story", MARKER)  # a local that a careless report would print
    raise ERRORS[how]() from ValueError(story)


urlpatterns = [
    path("trial/echo", echo),
    path("trial/fail/<str:how>", fail),
    path("trial/limited", limited("resume")(echo)),
    *real,
]
