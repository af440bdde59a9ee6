"""Rate limits for what costs us or helps a guesser: a token bucket per action and sender, kept in the database.

A bucket is one moment, `even_at`: when the sender's allowance is full again. Each use moves it by one share; a use
that would put it further ahead than the burst allows has to wait. A row in the past equals no row and is purged, so
a keyed hash of an address lives for minutes only.
"""

import hmac
import re
from dataclasses import dataclass
from hashlib import sha256
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil
from threading import Lock
from time import monotonic

from django.conf import settings
from django.db import connection
from django.db.models import Q
from django.utils import timezone

from complaints.drafts.models import Bucket

_PORT = re.compile(r"^(?:\[([0-9A-Fa-f:.%\w]+)\]|([0-9.]+))(?::[0-9]+)?$")
"""192.0.2.1:5060, [2001:db8::1]:443."""


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
    "handover": Rate(burst=30, seconds=10),
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


READS = {
    "read": Rate(burst=120, seconds=0.25),
    "read of a case": Rate(burst=60, seconds=0.5),
}
"""Pages that cost much and write nothing. They are counted in the memory of each process: a page that is read must not
need the database to be writable, and that each process counts for itself only widens the rate."""
LONGEST = max(rate.burst * rate.seconds for rate in (*RATES.values(), *READS.values()))
MOST_READERS = 20_000


def wait_for(action: str, address: str) -> int:
    """Count one use and return 0, or return the whole seconds to wait and count nothing. KeyError: unknown action."""
    return wait_at(RATES[action], f"{action} {network(address)}")


def wait_for_case(action: str, token: str) -> int:
    """The same for one case, whoever asks from wherever."""
    return wait_at(RATES[action], f"{action} of case {token}")


class Readers:
    """The buckets of READS in this process: sender -> the moment at which the allowance is full again."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._even_at: dict[str, float] = {}

    def wait_for(self, action: str, sender: str) -> int:
        """Count one use and return 0, or return the whole seconds to wait. The clock is the process's own."""
        if not settings.RATE_FACTOR:
            return 0
        rate, now = READS[action], monotonic()
        share, key = rate.seconds / settings.RATE_FACTOR, f"{action} {sender}"
        with self._lock:
            if len(self._even_at) >= MOST_READERS:
                self._even_at = {k: even for k, even in self._even_at.items() if even > now}
            even = max(now, self._even_at.get(key, now)) + share
            wait = even - now - rate.burst * rate.seconds
            if wait <= 0:
                self._even_at[key] = even
        return max(1, ceil(wait)) if wait > 0 else 0

    def clear(self) -> None:
        """Forget every sender."""
        with self._lock:
            self._even_at.clear()


readers = Readers()


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
    """Delete every bucket that is full again, and every one that a clock set back left far ahead."""
    now = timezone.now().timestamp()
    Bucket.objects.filter(Q(even_at__lte=now) | Q(even_at__gt=now + 2 * LONGEST)).delete()


def network(address: str) -> str:
    """One household: an IPv4 address, or the first 64 bits of an IPv6 one; a port is cut off.

    What is no address shares one bucket, so that nobody gains by sending nonsense.
    """
    bare = _PORT.sub(r"\1\2", address.strip())
    try:
        ip = ip_address(bare.partition("%")[0])
    except ValueError:
        return "unreadable"
    if isinstance(ip, IPv6Address):
        if ip.ipv4_mapped is None:
            return str(ip_network((int(ip) >> 64 << 64, 64)))
        ip = ip.ipv4_mapped
    return str(ip)
