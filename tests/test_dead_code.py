"""Nothing stands in the product for tests alone: each public function and each table is named by the product itself."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = ("legal_refs", "complaints", "config")
DATA = ROOT / "legal_refs" / "data"
# Called by a name that Django, gunicorn or the bench knows, or kept as the oracle of another way.
KNOWN_ELSEWHERE = {
    "csrf_failure",  # settings.CSRF_FAILURE_VIEW
    "bad_request", "forbidden", "server_error",  # config/urls.py, by dotted name
    "access_log", "body_limit", "own_origin",  # settings.MIDDLEWARE
    "post_worker_init", "when_ready", "on_reload",  # gunicorn
    "render_plain",  # docxtpl itself, the oracle of the compiled renderer
    "read_all",  # a library of a folder of one's own: tried laws before they are adopted
    "cross_validate",  # the figures of the range, printed by the bench
}  # fmt: skip


def product() -> dict[Path, str]:
    files = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")) if "migrations" not in path.parts]
    return {path: path.read_text(encoding="utf-8") for path in files}


def test_every_public_function_is_called_by_the_product() -> None:
    code = product()
    templates = [
        path.read_text(encoding="utf-8") for path in (ROOT / "templates").rglob("*.*") if path.suffix != ".docx"
    ]
    words = Counter(word for text in [*code.values(), *templates] for word in re.findall(r"\w+", text))
    alone = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path, text in code.items()
        for node in ast.parse(text).body
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and words[node.name] < 2
        and node.name not in KNOWN_ELSEWHERE
        and not registered(node)
    ]
    assert alone == []


def registered(node: ast.FunctionDef) -> bool:
    """Whether a decorator puts the function into a table (a check, a tag, a question) that the product walks."""
    kept = [ast.unparse(decorator) for decorator in node.decorator_list]
    return any(name not in ("cache", "contextmanager") and not name.startswith("lru_cache") for name in kept)


def test_every_table_is_read_by_the_product() -> None:
    code = "\n".join(product().values())
    unread = [path.name for path in sorted(DATA.iterdir()) if path.is_file() and f'"{path.name}"' not in code]
    unread += [path.name for path in sorted(DATA.iterdir()) if path.is_dir() and f'"{path.name}"' not in code]
    assert unread == []
