"""On a phone: a photograph added to its item, one volume out, its pages in order; with scripts and without."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest

from complaints.bundle import readback
from complaints.bundle.wordpdf import with_office
from tests.browser.screen import Screen
from tests.browser.states import bring
from tests.bundle.evidence import GPS, photograph

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not with_office(), reason="no program on this machine makes PDFs"),
]


@pytest.mark.parametrize("javascript", [True, False])
def test_photo_in_volume_out_in_order(address, chromium, javascript):
    with Screen(chromium, address, 390, javascript) as screen:
        bring(screen, "gan-today")
        case = screen.case_path
        screen.open(f"{case}/result/")
        screen.send({"paper": ["A1", "A6", "E3"]})
        screen.open(f"{case}/evidence-files/")
        first = screen.page.locator("input[name=item]").first.get_attribute("value")
        photo = {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": photograph(1600, 1200, turned=6)}
        screen.page.set_input_files("#file", photo)
        screen.send({"item": first})
        assert "1个文件" in screen.text and screen.too_wide() == 0
        screen.open(f"{case}/volume/").send({"paper": ["A1", "A6", "E3"]})
        assert screen.too_wide() == 0
        plan = [row.split("\t") for row in screen.page.locator("tbody tr").all_inner_texts()]
        assert [line[0] for line in plan] == ["材料封面", "民事起诉状", "证据目录", "证据"]
        pages = [[int(n) for n in re.findall(r"\d+", line[1])] for line in plan]
        assert [span[0] for span in pages] == [1, *(span[-1] + 1 for span in pages[:-1])], "nothing between the parts"
        volume = screen.download("a.button")
    assert GPS not in volume
    texts = [re.sub(r"\s", "", text) for text in readback.pages(volume)]
    assert len(texts) == pages[-1][-1] and "证据第1页" in texts[-1]
    assert all(title in texts[span[0] - 1] for (title, *_), span in zip(plan[1:3], pages[1:3], strict=True))
    with pikepdf.open(io.BytesIO(volume)) as book:
        assert {tuple(round(float(side)) for side in page.mediabox[2:]) for page in book.pages} == {(595, 842)}
