"""`manage.py draft CASE.yaml --out DIR`: writes the dossier of a case file and its manifest, one line per document."""

from __future__ import annotations

import os
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from complaints.bundle.client import PACKAGES
from complaints.documents import dossier, sets, stopping
from complaints.documents.catalogue import UnknownDocumentError
from complaints.documents.files import File
from complaints.documents.renderer import RenderError
from complaints.documents.sets import OneSet
from legal_refs.case import casefile
from legal_refs.case.facts import Case
from legal_refs.case.vocabulary import Layout


class Command(BaseCommand):
    requires_system_checks = ()
    help = "Writes the Word documents of a case file and manifest.json."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("case", type=Path, help="a *.case.yaml file")
        parser.add_argument("--out", type=Path, required=True, help="folder to write to; made if it is not there")
        parser.add_argument("--documents", help="document ids, comma separated; default: all that are advised")
        parser.add_argument("--on", type=date.fromisoformat, help="filing day, YYYY-MM-DD; default: today")
        parser.add_argument("--pdf", action="store_true", help="write each paper as PDF too")
        parser.add_argument(
            "--bundle",
            metavar="DIR",
            type=Path,
            help="pictures and PDFs of the evidence, each name beginning with the place of its item in the case file "
            "(3-1.jpg); writes the papers and them as one PDF",
        )
        parser.add_argument(
            "--largest",
            metavar="MB",
            type=int,
            default=0,
            help="with --bundle: the largest file that the court's page takes; larger items are cut into several",
        )
        parser.add_argument("--layout", choices=[layout.value for layout in Layout], help="default: the case's choice")

    def handle(self, *args: Any, **options: Any) -> None:
        case = _case(options["case"])
        ids = [i.strip() for i in options["documents"].split(",") if i.strip()] if options["documents"] else None
        every = sets.of(case, options["on"] or timezone.localdate())
        try:
            made = sets.build(every, ids, options["layout"])
        except dossier.BlockedError as error:
            reasons = "; ".join(f"{r.zh} / {r.en}" for r in error.reasons)
            raise CommandError(f"{error.document} is blocked: {reasons}") from None
        except UnknownDocumentError as error:
            raise CommandError(f"there is no document {error}") from None
        except RenderError as error:
            raise CommandError(str(error)) from None
        options["out"].mkdir(parents=True, exist_ok=True)
        for file in made.files:
            _write(options["out"] / file.path, file.data)
            self.stdout.write(f"{file.id}\t{file.path}\t{len(file.data)}\t{file.sha256[:12]}")
        _write(options["out"] / "manifest.json", dossier.manifest_bytes(made))
        for held in () if ids else (o for one in every for o in stopping.stopped(one.case, one.assessment)):
            self.stderr.write(f"{held.id} is left out: " + "; ".join(f"{r.zh} / {r.en}" for r in held.blockers))
        if options["pdf"]:
            self._pdfs(made.files, options["out"])
        if options["bundle"]:
            for one in every:
                self._volume(case, one, [f.id for f in made.files if sets.parted(f.id)[1] == one.number], options)

    def _volume(self, case: Case, one: OneSet, names: list[str], options: dict[str, Any]) -> None:
        """The papers and evidence against one opponent as one PDF and as files for filing online; the print plan."""
        from complaints.bundle import binding, folder, volume  # the libraries of PDF are heavy

        try:
            bound = folder.bound(case, one, [sets.parted(name)[0] for name in names], options["bundle"])
        except folder.FolderError as error:
            raise CommandError(str(error)) from None
        except folder.NoVolumeError as error:
            raise CommandError(f"no volume ({error.reason}); the Word files are written") from None
        out, below = options["out"] / one.folder, f"{one.folder}/" if one.folder else ""
        _write(out / "volume.pdf", bound.pdf)
        self.stdout.write(f"volume\t{below}volume.pdf\t{len(bound.pdf)}")
        try:
            online = binding.online(one.case, bound, volume.cut, options["largest"] * 1_000_000)
        except binding.PageTooLargeError as error:
            raise CommandError(f"a page of {error.title} is larger than {options['largest']} MB") from None
        for name, data in online.items():
            _write(out / binding.ONLINE / name, data)
            self.stdout.write(f"online\t{below}{binding.ONLINE}/{name}\t{len(data)}")
        for line in bound.plan:
            self.stdout.write(f"print\t{line.title}\tpages {line.first}-{line.last}\t{line.copies} copies")

    def _pdfs(self, files: tuple[File, ...], out: Path) -> None:
        """Each paper as PDF beside its Word file."""
        from complaints.bundle.wordpdf import Engine, NoPdfError  # the libraries of PDF are heavy

        engine = Engine()
        try:
            for file in files:
                data = engine.pdf(file.data, file.title)
                _write(out / file.path.replace(".docx", ".pdf"), data)
                self.stdout.write(f"{file.id}\t{file.path.replace('.docx', '.pdf')}\t{len(data)}")
        except NoPdfError as error:
            raise CommandError(f"no PDF ({error.reason}); the Word files are written. Needed: {PACKAGES}") from None
        finally:
            engine.close()


def _case(path: Path) -> Case:
    try:
        return casefile.load_path(path)
    except casefile.CaseFileError as error:
        raise CommandError(str(error)) from None
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}") from None


def _write(path: Path, data: bytes) -> None:
    """Write through a temporary file, so that a partial file is never seen."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".draft-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(name, 0o600)
        os.replace(name, path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise CommandError(f"{path.name}: {error.strerror}") from None
