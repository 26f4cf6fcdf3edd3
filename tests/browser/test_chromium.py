"""The browser that the tests found: it starts, and has letters for Polish."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Error

from tasks import browsers

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
    # A program that ends at once: the error says what it was started with.
    with pytest.raises(Error) as failed:
        playwright.chromium.launch(
            executable_path=shutil.which("false"), args=browsers.CHROMIUM.arguments
        )

    _, started = str(failed.value).split("<launching>", 1)
    theirs, ours, *_ = re.findall(r"--disable-features=(\S+)", started)
    assert set(theirs.split(",")) < set(ours.split(","))
