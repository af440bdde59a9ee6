"""The output folder of the press: one folder per row, whole or not there, found again by its name.

000042-9f2c4e81ab3d/ holds the papers of row 42; the name ends in a digest over the row, the shared case, the
filing day, the templates, the law data and the code, so that what is there need not be made again.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import shutil
import tempfile
import time
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date
from pathlib import Path

import msgspec

from complaints.documents import catalogue, layouts, wording
from legal_refs import assessment
from legal_refs.files import integrity
from legal_refs.files.shapes import ready

RECORD = "bulk.json"
LOCK = ".lock"
_PART = ".part-"
REPORTS = f"{_PART}reports"
"""What the workers of a queue say of their lots until the run takes it up; unfinished like all of that name."""
_NAME = re.compile(r"(\d{6,})-[0-9a-f]{12}")
_PATIENCE = 10.0  # seconds for the workers of a killed run to go


class BusyError(RuntimeError):
    """Another run is writing to this folder."""


class NotOursError(RuntimeError):
    """The folder holds other files and no record of an earlier run."""


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """What every row of a run shares: filing day, the papers asked for (none: what is advised), layout."""

    on: date
    documents: tuple[str, ...] = ()
    layout: str | None = None


def edition() -> bytes:
    """Digest over everything beside the input that decides what is printed: law data, templates, wording, code."""
    whole = hashlib.sha256(integrity.data_version().encode())
    code = (Path(assessment.__file__).parent.rglob("*.py"), Path(catalogue.__file__).parent.rglob("*.py"))
    words = (layouts.FOLDER.glob("*.docx"), wording.FOLDER.rglob("*.txt"), catalogue.FOLDER.glob("*.yaml"))
    for files in (*code, *words):
        for path in sorted(files):
            whole.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return whole.digest()


def name_of(number: int, *made_from: bytes) -> str:
    """Folder name of a row: its number and a short digest over what it is made from."""
    digest = hashlib.sha256()
    for piece in made_from:
        digest.update(len(piece).to_bytes(8, "big") + piece)
    return f"{number:06d}-{digest.hexdigest()[:12]}"


class Lock:
    """Who may write to a folder: one run alone, or the workers of a queue side by side."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # Never through a link that somebody laid there: what it points to would be emptied.
        self._file = os.fdopen(os.open(folder / LOCK, os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW, 0o600), "w")

    def alone(self) -> None:
        """Keep everybody else out, and clear what a killed run left. Raises BusyError, OSError."""
        self._take(fcntl.LOCK_EX)
        for left in self._folder.glob(f"{_PART}*"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()

    def side_by_side(self) -> None:
        """Let others in who take it so too. Raises BusyError."""
        self._take(fcntl.LOCK_SH)

    def close(self) -> None:
        """Give it back."""
        self._file.close()

    def _take(self, kind: int) -> None:
        """Workers of a killed run hold the lock until they notice, a moment later."""
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                return fcntl.flock(self._file, kind | fcntl.LOCK_NB)
            except OSError:
                if time.monotonic() > until:
                    raise BusyError from None
                time.sleep(0.05)


@contextmanager
def opened(folder: Path) -> Iterator[Lock]:
    """Hold the folder alone and free of what a killed run left. Raises BusyError, NotOursError, OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()) and not (folder / LOCK).exists():
        raise NotOursError
    with closing(Lock(folder)) as lock:
        lock.alone()
        yield lock


@contextmanager
def shared(folder: Path) -> Iterator[None]:
    """Write to a folder beside other workers of its run. Raises BusyError, OSError: it is not there (not mounted)."""
    with closing(Lock(folder)) as lock:
        lock.side_by_side()
        yield


def remembered(folder: Path) -> Run | None:
    """The run that this folder was last filled by, None for a new folder."""
    try:
        return msgspec.json.decode((folder / RECORD).read_bytes(), type=ready(Run))
    except (OSError, msgspec.DecodeError):
        return None


def remember(folder: Path, run: Run) -> None:
    """Write down what the run is, whole or not at all. Raises OSError."""
    handle, part = tempfile.mkstemp(dir=folder, prefix=_PART)
    os.close(handle)
    _write(Path(part), msgspec.json.encode(run) + b"\n")
    settle()
    os.replace(part, folder / RECORD)


def there(folder: Path) -> dict[int, tuple[str, ...]]:
    """Row number -> names of the folders that earlier runs made for it."""
    found: dict[int, tuple[str, ...]] = {}
    with os.scandir(folder) as entries:
        for entry in entries:
            match = _NAME.fullmatch(entry.name)
            if match:
                number = int(match.group(1))
                found[number] = (*found.get(number, ()), entry.name)
    return found


def put(folder: Path, name: str, files: Iterable[tuple[str, bytes]]) -> int:
    """Write the papers of one row; under its name they are all there, whole, or not at all. Returns the bytes.

    Nothing waits for the disk here, `settle` does so once for all; until then a power cut may take a name or empty
    its files, which `whole` tells. Raises OSError.
    """
    part = Path(tempfile.mkdtemp(dir=folder, prefix=_PART))
    size = 0
    try:
        for file, data in files:
            (part / file).parent.mkdir(exist_ok=True)
            _write(part / f"{file}.part", data)
            os.rename(part / f"{file}.part", part / file)
            size += len(data)
        _name(part, folder / name)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return size


def _name(part: Path, path: Path) -> None:
    """Give a folder its name; where another worker was first, its own is the same and stays."""
    try:
        os.rename(part, path)
    except OSError:
        if not path.is_dir():
            raise
        shutil.rmtree(part)


def whole(folder: Path, name: str) -> bool:
    """Whether a name is there and every file under it opens; what somebody wrote into a paper since is no fault."""
    try:
        files = [path for path in (folder / name).rglob("*") if path.is_file()]
    except FileNotFoundError:
        return False
    return bool(files) and all(_opens(file) for file in files)


def _opens(file: Path) -> bool:
    return zipfile.is_zipfile(file) if file.suffix == ".docx" else file.stat().st_size > 0


def settle() -> None:
    """Bring everything that was put to the disk, once for all rows: waiting for each took a fifth of a run."""
    os.sync()


def drop(folder: Path, names: Iterable[str]) -> None:
    """Remove folders that a newer one replaces: out of sight at once, then file by file. Raises OSError."""
    for name in names:
        if (folder / name).is_dir():
            gone = tempfile.mkdtemp(dir=folder, prefix=_PART)
            with suppress(FileNotFoundError):  # another worker was first
                os.rename(folder / name, gone)
            shutil.rmtree(gone)


def report(folder: Path, name: str, data: bytes) -> None:
    """Lay down what a worker says of a lot, whole or not at all. Raises OSError."""
    reports = folder / REPORTS
    reports.mkdir(exist_ok=True)
    _write(reports / f"{name}.part", data)
    os.replace(reports / f"{name}.part", reports / name)


def reports(folder: Path) -> list[str]:
    """The names of the lots that something is said of. Raises OSError."""
    try:
        return [name for name in os.listdir(folder / REPORTS) if not name.endswith(".part")]
    except FileNotFoundError:
        return []


def reported(folder: Path, name: str) -> bytes | None:
    """Take up what a worker said of a lot; None: nothing yet. Raises OSError."""
    path = folder / REPORTS / name
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    path.unlink()
    return data


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        os.fchmod(file.fileno(), 0o600)
        file.write(data)
