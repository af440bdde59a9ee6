"""Log lines that cannot carry what a person typed: type and place of an error, never its message or a URL."""

import logging
import traceback
from pathlib import Path
from types import TracebackType
from typing import Any

logging.raiseExceptions = False  # a line that fails to print must not print its values instead
BASE_DIR = Path(__file__).resolve().parent.parent
SPEAKING = ("access", "fault", "gunicorn.error")
"""Loggers whose own words are printed; of any other, and of every error, only the place is."""


def place_of(tb: TracebackType | None) -> str:
    """Where an error arose: the innermost line of this project, and of the library below it if there is one."""
    frames = traceback.extract_tb(tb)
    if not frames:
        return "unknown"
    own = [f for f in frames if Path(f.filename).is_relative_to(BASE_DIR) and ".venv" not in Path(f.filename).parts]
    picked = (own[-1:] or frames[-1:]) + frames[-1:]
    return " > ".join(dict.fromkeys(f"{_short(frame.filename)}:{frame.lineno}:{frame.name}" for frame in picked))


def _short(filename: str) -> str:
    path = Path(filename)
    return str(path.relative_to(BASE_DIR)) if path.is_relative_to(BASE_DIR) else "/".join(path.parts[-3:])


class PlaceOnly(logging.Formatter):
    """`time level logger ...` with words only where the words are our own."""

    def format(self, record: logging.LogRecord) -> str:
        head = f"{self.formatTime(record, '%Y-%m-%dT%H:%M:%S%z')} {record.levelname} {record.name}"
        if record.exc_info and record.exc_info[0]:
            return f"{head} {record.exc_info[0].__name__} at {place_of(record.exc_info[2])}"
        quotes_senders = record.name == "gunicorn.error" and record.levelno == logging.WARNING
        if record.name in SPEAKING and not quotes_senders:
            return f"{head} {record.getMessage()}"
        return f"{head} at {record.module}:{record.lineno}:{record.funcName}"


def settings(level: str) -> dict[str, Any]:
    """Django's LOGGING: everything to standard error through PlaceOnly."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"place_only": {"()": PlaceOnly}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "place_only"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "access": {"level": level},
            "fault": {"level": level},
            "django": {"handlers": [], "level": "WARNING", "propagate": True},
            "django.request": {"level": "CRITICAL"},
            "django.server": {"handlers": [], "level": "CRITICAL", "propagate": False},
            "gunicorn.error": {"level": "INFO", "handlers": ["stderr"], "propagate": False},
        },
    }
