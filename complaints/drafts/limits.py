"""Rate limits for what costs us or helps a guesser: a token bucket per action and sender, kept in the database.

A bucket is one moment, `even_at`: when the sender's allowance is full again. Each use moves it by one share; a use
that would put it further ahead than the burst allows has to wait. A row in the past equals no row and is purged, so
a keyed hash of an address lives for minutes only.
"""

import hmac
from dataclasses import dataclass
from hashlib import sha256
from math import ceil

from django.conf import settings
from django.db import connection
from django.utils import timezone

from complaints.drafts.models import Bucket


@dataclass(frozen=True)
class Rate:
    """`burst` uses at once, then one every `seconds`."""

    burst: int
    seconds: float


RATES = {
    "create": Rate(burst=30, seconds=10),
    "resume": Rate(burst=10, seconds=30),
    "render": Rate(burst=20, seconds=5),
    "pdf": Rate(burst=40, seconds=3),
    "upload": Rate(burst=60, seconds=5),
    "import": Rate(burst=10, seconds=10),
    "intake": Rate(burst=20, seconds=15),
}
"""Generous, because in China many households share one address."""

USE = """
    INSERT INTO complaints_bucket (sender, even_at) VALUES (%(sender)s, %(now)s + %(share)s)
    ON CONFLICT (sender) DO UPDATE
    SET even_at = %(share)s
        + CASE WHEN complaints_bucket.even_at > %(now)s THEN complaints_bucket.even_at ELSE %(now)s END
    WHERE complaints_bucket.even_at + %(share)s <= %(most)s
    RETURNING even_at
"""
"""One statement, so that two uses at the same moment count as two on every database."""


def wait_for(action: str, address: str) -> int:
    """Count one use and return 0, or return the whole seconds to wait and count nothing. KeyError: unknown action."""
    return wait_at(RATES[action], f"{action} {_network(address)}")


def wait_at(rate: Rate, sender_of: str) -> int:
    """The same for any rate; `sender_of` names action and sender and is kept as a keyed hash only."""
    if not settings.RATE_FACTOR:
        return 0
    forget_used_up()
    now, share = timezone.now().timestamp(), rate.seconds / settings.RATE_FACTOR
    most = now + rate.burst * rate.seconds
    sender = hmac.new(settings.SECRET_KEY.encode(), sender_of.encode(), sha256).hexdigest()
    with connection.cursor() as cursor:
        cursor.execute(USE, {"sender": sender, "now": now, "share": share, "most": most})
        if cursor.fetchone():
            return 0
    ahead = Bucket.objects.filter(sender=sender).values_list("even_at", flat=True).first() or now
    return max(1, ceil(ahead + share - most))


def forget_used_up() -> None:
    """Delete every bucket that is full again."""
    Bucket.objects.filter(even_at__lte=timezone.now().timestamp()).delete()


def _network(address: str) -> str:
    """One household: an IPv4 address, or the first 64 bits of an IPv6 one."""
    return ":".join(address.split(":")[:4]) if ":" in address else address
