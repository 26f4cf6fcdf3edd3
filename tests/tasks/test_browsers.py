from __future__ import annotations

import pytest
from playwright.sync_api import sync_playwright

from wizard.tasks import browsers


@pytest.mark.browser
def test_chromium_of_this_machine_shows_polish_letters() -> None:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browsers.chromium(),
            args=[*browsers.CHROMIUM_ARGUMENTS],
        )
        page = chromium.new_page()
        page.set_content("<h1>Zażółć gęślą jaźń</h1>")
        shown = page.get_by_role("heading").inner_text()
        chromium.close()

    assert shown == "Zażółć gęślą jaźń"
