"""What a site that others can reach refuses to start with: each fault by name, with what to do about it."""

import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

LEAST_SIGNS = 16
MOST_PROXIES = 5
ENCRYPTED = {"require", "verify-ca", "verify-full"}
NEAR = {"", "localhost", "127.0.0.1", "::1"}


def refuse(hosts: list[str], secrets: list[str], rate_factor: int, proxies: int, environ: Mapping[str, str]) -> None:
    """Raise ValueError that names every fault at once; no value of a secret or of a URL is in it."""
    found = [
        *_hosts(hosts),
        *_secrets(secrets),
        *_secrets_file(environ.get("SECRETS_FILE", "")),
        *_rates(rate_factor),
        *_proxies(proxies),
        *_database(environ.get("DATABASE_URL", "")),
    ]
    if found:
        raise ValueError("this site is public: " + "; ".join(found))


def _hosts(hosts: list[str]) -> Iterator[str]:
    if any("*" in host for host in hosts):
        yield "ALLOWED_HOSTS must name the site's own names, not *"


def _secrets(secrets: list[str]) -> Iterator[str]:
    if any(len(set(secret)) < LEAST_SIGNS for secret in secrets):
        yield "each of SECRETS must be random (python3 -c 'import secrets; print(secrets.token_urlsafe(64))')"
    if len(set(secrets)) < len(secrets):
        yield "a line of SECRETS stands twice; take one out"


def _secrets_file(name: str) -> Iterator[str]:
    if name and stat.S_IMODE(Path(name).stat().st_mode) & 0o077:
        yield "SECRETS_FILE can be read by others; chmod 600 it"


def _rates(factor: int) -> Iterator[str]:
    if not factor:
        yield "RATE_FACTOR=0 switches every rate limit off; leave it out, or set 1 or more"


def _proxies(count: int) -> Iterator[str]:
    if count > MOST_PROXIES:
        yield f"PROXIES counts your own proxies in front; beyond {MOST_PROXIES} a sender could choose an address"


def _database(url: str) -> Iterator[str]:
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        return
    options = dict(parse_qsl(parts.query))
    host = options.get("host", parts.hostname or "")
    if host not in NEAR and not host.startswith("/") and options.get("sslmode") not in ENCRYPTED:
        yield "DATABASE_URL names another machine; add ?sslmode=verify-full with sslrootcert"
