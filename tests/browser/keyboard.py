"""A person without a mouse: only Tab, arrows, Space, Enter and letters; what has the focus must be seen to have it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator

from tests.browser.screen import FORM, Screen

MOST = 300
SEEN = """e => {
  const box = e.getBoundingClientRect(), style = getComputedStyle(e);
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return inside && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 3;
}"""
FOCUSED = "e => e === document.activeElement"


class Keyboard(Screen):
    """A window driven by keys. Addresses are typed only where the page has no link to them."""

    def open(self, url: str) -> Screen:
        link = f"main a[href='{url}']"
        return self.click(link) if self.page.locator(link).count() else super().open(url)

    def click(self, where: str, within: str = "html", number: int = 0) -> Screen:
        self._tab_to(self.page.locator(within).nth(number).locator(where).first)
        with self.page.expect_navigation(wait_until="load"):
            self.page.keyboard.press("Enter")
        return self._arrived()

    def enter(self, data: dict[str, Any], form: int = 0) -> None:
        chosen = self.page.locator(FORM).nth(form)
        values = {self._field(form, name): value for name, value in data.items()}
        for name, kind in dict.fromkeys((n, k) for n, k in self.forms[form]):
            if (name, kind) in values:
                self._key_in(chosen.locator(f"[name='{name}']"), kind, values[name, kind])

    def download(self, where: str) -> bytes:
        self._tab_to(self.page.locator(where).first)
        with self.page.expect_download() as waiting:
            self.page.keyboard.press("Enter")
        return waiting.value.path().read_bytes()

    def _key_in(self, field: Locator, kind: str, value: Any) -> None:
        keys = self.page.keyboard
        self._unfold(field.first)
        if kind == "radio":
            self._tab_to(field)
            keys.press("Space")
            for _ in range(field.count()):
                if field.and_(self.page.locator(":checked")).get_attribute("value") == str(value):
                    return
                keys.press("ArrowDown")
            raise AssertionError(f"{self.url}: {value} cannot be reached with arrows")
        if kind == "checkbox":
            for box in field.all():
                if box.is_checked() != (box.get_attribute("value") in value):
                    self._unfold(box)
                    self._tab_to(box)
                    keys.press("Space")
            return
        self._tab_to(field.first)
        if kind == "select-one":
            places = [option.get_attribute("value") for option in field.locator("option").all()]
            keys.press("Home")
            for _ in range(places.index(str(value))):
                keys.press("ArrowDown")
        else:
            keys.press("Control+a")
            keys.insert_text(str(value))

    def _unfold(self, field: Locator) -> None:
        """Open the disclosure that hides a field."""
        if not field.is_visible():
            self._tab_to(field.locator("xpath=ancestor::details[1]/summary"))
            self.page.keyboard.press("Enter")

    def _tab_to(self, target: Locator) -> None:
        """Press Tab until one of the targets has the focus; it must then be in sight and outlined."""
        wanted = target.element_handles()
        for _ in range(MOST):
            for handle in wanted:
                if handle.evaluate(FOCUSED):
                    assert handle.evaluate(SEEN), f"{self.url}: focus not seen on {handle.evaluate('e => e.outerHTML')}"
                    return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{self.url}: {target} is not reached with Tab")
