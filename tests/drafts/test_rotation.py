"""Rotation of the server's secret on two nodes: in two steps every click on either node finds every draft."""

import pytest

from complaints.drafts import store

pytestmark = pytest.mark.django_db
OLD, NEW = "o" * 60, "n" * 60
STEPS = {
    "before": ([OLD], [OLD]),
    "one node reads the new secret": ([OLD], [OLD, NEW]),
    "both read it": ([OLD, NEW], [OLD, NEW]),
    "one node writes with it": ([OLD, NEW], [NEW, OLD]),
    "both write with it": ([NEW, OLD], [NEW, OLD]),
}


def on(settings, node: list[str]) -> None:
    settings.DRAFT_SECRETS = node


def click(settings, node: list[str], code: str, answer: str) -> None:
    """One visitor's click: read what is there, save something."""
    on(settings, node)
    draft = store.open_draft(code)
    store.save(draft, {"answers": {**draft.data["answers"], answer: {"ok": True}}})


def test_no_click_on_either_node_misses_a_draft(settings):
    on(settings, [OLD])
    codes = [store.create({"answers": {}}).code for _ in range(2)]
    for name, nodes in STEPS.items():
        for node in (*nodes, *nodes):
            for code in codes:
                click(settings, node, code, f"{name} {node is nodes[0]}")
        on(settings, nodes[0])
        codes.append(store.create({"answers": {}}).code)
        on(settings, nodes[1])
        codes.append(store.create({"answers": {}}).code)
    on(settings, [NEW])  # after 30 days: what was saved since then opens without the old line
    for code in codes:
        store.open_draft(code)
    assert len(store.open_draft(codes[0]).data["answers"]) == 2 * len(STEPS)


def test_in_one_step_the_node_that_has_not_reloaded_finds_nothing_but_nothing_is_lost(settings):
    """Why the new secret goes to the end of the list first."""
    on(settings, [OLD])
    code = store.create({"answers": {}}).code
    click(settings, [NEW, OLD], code, "moved")
    on(settings, [OLD])
    with pytest.raises(store.DraftGone):
        store.open_draft(code)
    on(settings, [OLD, NEW])
    assert "moved" in store.open_draft(code).data["answers"]
