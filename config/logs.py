"""Log lines that cannot carry what a person typed: type and place of an error, never its message or a URL."""

import json
import logging
import traceback
from pathlib import Path
from types import TracebackType
from typing import Any

from config import counts

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
        return f"{self.time(record)} {record.levelname} {record.name} {self.said(record)}"

    def time(self, record: logging.LogRecord) -> str:
        """When, with the zone."""
        return self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z")

    def said(self, record: logging.LogRecord) -> str:
        """Our own words, or the place."""
        if record.exc_info and record.exc_info[0]:
            return f"{record.exc_info[0].__name__} at {place_of(record.exc_info[2])}"
        quotes_senders = record.name == "gunicorn.error" and record.levelno == logging.WARNING
        if record.name in SPEAKING and not quotes_senders:
            return record.getMessage()
        return f"at {record.module}:{record.lineno}:{record.funcName}"


class Json(PlaceOnly):
    """The same as one JSON object per line (LOG_JSON); of a request each field by its name."""

    def format(self, record: logging.LogRecord) -> str:
        said = self.said(record)
        fields = dict(pair.split("=", 1) for pair in said.split()) if said.startswith("method=") else {"said": said}
        head = {"time": self.time(record), "level": record.levelname, "logger": record.name}
        return json.dumps(head | fields, ensure_ascii=False)


class Counted(logging.Handler):
    """Counts the lines of the log `fault`, for /metrics."""

    def emit(self, record: logging.LogRecord) -> None:
        counts.add(counts.FAULTS)


def settings(level: str, as_json: bool = False) -> dict[str, Any]:
    """Django's LOGGING: everything to standard error through PlaceOnly, or as JSON."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"place_only": {"()": Json if as_json else PlaceOnly}},
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": "place_only"},
            "counted": {"()": Counted},
        },
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "access": {"level": level},
            "fault": {"level": level, "handlers": ["counted"]},
            "django": {"handlers": [], "level": "WARNING", "propagate": True},
            "django.request": {"level": "CRITICAL"},
            "django.server": {"handlers": [], "level": "CRITICAL", "propagate": False},
            "gunicorn.error": {"level": "INFO", "handlers": ["stderr"], "propagate": False},
        },
    }
