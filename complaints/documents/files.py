"""One made paper of a case, as bytes with a name."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class File:
    """One paper as a .docx; the name holds no personal data."""

    id: str
    title: str
    filename: str
    data: bytes
    sha256: str
    template_version: str
    copies: int
    folder: str = ""
    """The folder of its set where a case has several opponents."""
    said: str = field(default="", repr=False)
    """The words that its template was filled with, every provision that it cites among them; not kept with a draft."""

    @property
    def path(self) -> str:
        """Where it lies in a package."""
        return f"{self.folder}/{self.filename}" if self.folder else self.filename
