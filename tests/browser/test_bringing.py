"""A picture on a phone becomes thefts: chosen, read, ticked and kept, at a real chromium with scripts and without."""

from decimal import Decimal

import pytest

from complaints.intake import apart
from tests.browser.screen import Screen
from tests.browser.states import bring
from tests.intake.rendered import picture

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not apart.pictures_can_be_read(), reason="no reader of pictures on this machine"),
]


@pytest.mark.parametrize("javascript", [True, False])
def test_from_a_picture_to_three_thefts(address, chromium, javascript):
    drawn = picture(14)
    with Screen(chromium, address, 390, javascript) as screen:
        bring(screen, "gan-today")
        screen.open(f"{screen.case_path}/transactions/paste/")
        screen.page.set_input_files("#file", {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": drawn.file})
        screen.send()
        assert screen.page.locator("img.cut").count() == len(drawn.rows)
        assert screen.page.locator("input[name=row]:checked").count() == 0
        boxes = [screen.page.locator("input[name=row]").nth(number) for number in range(3)]
        sums = [Decimal(box.get_attribute("data-cny") or "nan") for box in boxes]
        assert set(sums) <= {row.amount for row in drawn.rows if row.out}
        some = [box.get_attribute("value") for box in boxes]
        kinds = {f"kind-{n}": "transfer" for n in some if screen.has(f"kind-{n}")}
        screen.send({"row": some, **kinds}, press=("do", "keep"))
        # the example's own thefts are 18,900.00 yuan
        assert screen.step == "transactions" and f"{18900 + sum(sums):,.2f}" in screen.text
