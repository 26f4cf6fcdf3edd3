"""The browser that the tests found: it starts, and has letters for Polish."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.machine import to_start
from wizard.tasks import browsers

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

pytestmark = pytest.mark.browser


def test_chromium_of_this_machine_shows_polish_letters(chromium: Browser) -> None:
    with chromium.new_page() as page:
        page.set_content("<h1>Zażółć gęślą jaźń</h1>")

        assert page.get_by_role("heading").inner_text() == "Zażółć gęślą jaźń"


def test_chromium_is_left_nothing_that_playwright_turns_off(
    playwright: Playwright,
) -> None:
    with playwright.chromium.launch(
        executable_path=to_start(browsers.CHROMIUM),
        args=[*browsers.CHROMIUM.arguments, "--enable-automation"],
    ) as started:
        session = started.new_browser_cdp_session()
        given: list[str] = session.send("Browser.getBrowserCommandLine")["arguments"]

    off = [
        set(switch.removeprefix("--disable-features=").split(","))
        for switch in given
        if switch.startswith("--disable-features=")
    ]
    assert len(off) == 2
    assert off[0] < off[1]
