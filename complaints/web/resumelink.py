"""The way back into a case on another device: the site's address, and a QR code that carries the resume code there.

The code stands behind the # of the address, which no browser sends to a server; the page takes it out of the address
at once, puts it into its field and waits for the visitor's press.
"""

from __future__ import annotations

import segno
from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _


def address(request: HttpRequest) -> str:
    """Where a resume code is typed; holds nothing of a case."""
    return request.build_absolute_uri(reverse("resume"))


def with_code(request: HttpRequest, code: str) -> str:
    """The same address with the code filled in: who has it has the case."""
    return f"{address(request)}#{code}"


def qr(request: HttpRequest, code: str) -> SafeString:
    """An SVG picture for a phone's camera that opens `with_code`."""
    made = segno.make(with_code(request, code), error="m", micro=False)
    picture = made.svg_inline(
        scale=5, border=4, light="#fff", svgclass="qr", lineclass=None, title=_("QR code of this case")
    )
    return mark_safe(picture)  # noqa: S308 - drawn here from an address of this site and a code of the alphabet
