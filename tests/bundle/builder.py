"""Has a second engine of Word files turn every .docx of a folder into a PDF beside it: python builder.py FOLDER.

Run by the Python of .engine (make soak); the engine is under the AGPL, so nothing of the product imports it.
"""

import sys
from pathlib import Path

import docbuilder  # type: ignore[import-not-found]  # lives in an environment of its own

engine = docbuilder.CDocBuilder()
for paper in sorted(Path(sys.argv[1]).glob("*.docx")):
    engine.OpenFile(str(paper), "")
    engine.SaveFile("pdf", str(paper.with_suffix(".pdf")))
    engine.CloseFile()
