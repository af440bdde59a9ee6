"""What stood on a page that was refused, kept sealed beside the draft: the page opens anew by GET, so that Back works.

One page per draft, the last one; it says nothing any more once the draft was saved after it, and goes with the draft.
"""

from __future__ import annotations

import json
from typing import Any

from complaints.drafts import vault
from complaints.drafts.models import StoredDraft, StoredRefusal
from complaints.drafts.store import Draft

LARGEST = 100_000
"""Bytes of what one refused page may leave; the longest story that is not too long takes 60,000."""
_PURPOSE = "refused page"


def keep(draft: Draft, page: str, left: dict[str, Any]) -> bool:
    """Keep JSON-able `left` as what the refused `page` held; False where it is too large or the draft is gone."""
    said = {"page": page, "version": draft.version, "left": left}
    plain = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    row = StoredDraft.objects.filter(lookup=draft.key.lookup).only("pk").first()
    if len(plain) > LARGEST or row is None:
        return False
    StoredRefusal.objects.update_or_create(draft=row, defaults={"body": draft.key.seal(plain, _PURPOSE)})
    return True


def left_on(draft: Draft, page: str) -> dict[str, Any] | None:
    """What the refused `page` held, if the draft was not saved since; else None."""
    row = StoredRefusal.objects.filter(draft__lookup=draft.key.lookup).first()
    if row is None:
        return None
    try:
        said: dict[str, Any] = json.loads(draft.key.open(bytes(row.body), _PURPOSE))
    except vault.Unopenable:  # sealed under a server's secret that was replaced since
        return None
    left: dict[str, Any] = said["left"]
    return left if (said["page"], said["version"]) == (page, draft.version) else None
