"""The Chromium that the tests found starts and has a font with Polish letters."""

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


def test_chromium_of_this_machine_shows_polish_letters(chromium: Browser) -> None:
    with chromium.new_page() as page:
        page.set_content("<h1>Zażółć gęślą jaźń</h1>")

        assert page.get_by_role("heading").inner_text() == "Zażółć gęślą jaźń"
