"""Read the environment: one variable becomes one typed value, or a ValueError that names the variable."""

import os
import re
import secrets
from pathlib import Path


def flag(name: str, default: bool = False) -> bool:
    """A yes/no variable."""
    value = os.environ.get(name, "").strip().lower()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    if value:
        raise ValueError(f"{name} must be true or false")
    return default


def number(name: str, default: int) -> int:
    """A whole number that is not negative."""
    value = os.environ.get(name, "").strip() or str(default)
    if not value.isdecimal():
        raise ValueError(f"{name} must be a whole number")
    return int(value)


def words(name: str, default: str = "") -> list[str]:
    """Values separated by commas."""
    return [word.strip() for word in (os.environ.get(name) or default).split(",") if word.strip()]


def loopback(name: str) -> str:
    """An address of this machine that no other reaches, with its port; "" where it is not set."""
    value = os.environ.get(name, "").strip()
    if value and not re.fullmatch(r"127\.0\.0\.1:[0-9]{1,5}", value):
        raise ValueError(f"{name} must be 127.0.0.1:PORT; what it says is for this machine only")
    return value


def contacts(name: str) -> list[str]:
    """Addresses to follow, separated by commas: mailto:… or https://…."""
    given = words(name)
    if not all(re.fullmatch(r"(mailto:|https://)[!-~]+", contact) for contact in given):
        raise ValueError(f"{name} must be mailto: or https:// addresses")
    return given


def server_secrets(public: bool, kept_in: Path) -> list[str]:
    """The server's secrets, newest first, from SECRETS_FILE (one a line) or SECRETS (commas).

    A site that only this machine can reach makes a secret for itself below `kept_in`; a public one must be given
    its own, each at least 50 characters long.
    """
    file = os.environ.get("SECRETS_FILE")
    given = Path(file).read_text(encoding="utf-8").split() if file else words("SECRETS")
    if not given and not public:
        return [_development_secret(kept_in)]
    if not given:
        raise ValueError("SECRETS or SECRETS_FILE must be set for a site that others can reach")
    if public and any(len(secret) < 50 for secret in given):
        raise ValueError("each of SECRETS must have at least 50 characters")
    return given


def _development_secret(kept_in: Path) -> str:
    """Made once for this checkout; two processes that start together agree on the one that was first."""
    path = kept_in / "development-secret"
    kept_in.mkdir(parents=True, exist_ok=True)
    draft = kept_in / f"development-secret.{os.getpid()}"
    if not path.exists():
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50), encoding="utf-8")
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text(encoding="utf-8")
