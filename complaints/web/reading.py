"""How one typed answer is read, asked by the page's script while its writer is still there; nothing is kept."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from complaints.drafts import limits
from complaints.journey import fields, readback
from complaints.web import faults
from complaints.web.limited import address_of

MOST_BOXES = 3


@require_POST
def read(request: HttpRequest) -> HttpResponse:
    """One line of text: how the field is read, or why it cannot be; 204 where there is nothing to say."""
    if limits.readers.wait_for("read", limits.network(address_of(request))):
        return HttpResponse(status=204)
    name, typed = request.POST.get("field", ""), request.POST.getlist("value")[:MOST_BOXES]
    if name not in readback.ASKS:
        return faults.bad_request(request, ValueError())
    try:
        for box in typed:
            fields.refuse_long(box, fields.LONGEST_LINE)
        said = readback.of_typed(name, typed)
    except ValidationError as error:
        return _line(error.messages[0])
    return _line(_("Read as: %(words)s") % {"words": said}) if said else HttpResponse(status=204)


def _line(words: str) -> HttpResponse:
    return HttpResponse(words, content_type="text/plain; charset=utf-8")
