import pytest
from playwright.sync_api import Browser

from tests.support.faults import hold
from tests.support.page_watch import Watch

pytestmark = pytest.mark.browser

PICTURE = "**/img/preview.png"
ASK = "void fetch('/assets/gmd/img/preview.png')"


def test_what_a_page_that_was_left_asked_for_keeps_nobody_waiting(
    chromium: Browser, origin: str
) -> None:
    with chromium.new_context() as context:
        watch = Watch.begin(context, origin)
        watch.open("")
        held = hold(watch.page, PICTURE)
        with watch.page.expect_request(PICTURE) as asking:
            watch.page.evaluate(ASK)
        asked = asking.value.url
        assert asked in {request.url for request in watch.under_way}
        held.is_open = True

        watch.open("pomoc/")
        with watch.page.expect_request(PICTURE):
            watch.page.evaluate(ASK)
        watch.settle()

    assert watch.requests.count(asked) == 2
