import pytest
from playwright.sync_api import Browser

from tests.support.faults import hold
from tests.support.page_watch import Watch

pytestmark = pytest.mark.browser

SEARCH = "**/workers/search.*.js"


def test_what_a_page_that_was_left_asked_for_keeps_nobody_waiting(
    chromium: Browser, origin: str
) -> None:
    with chromium.new_context() as context:
        watch = Watch.begin(context, origin)
        held = hold(watch.page, SEARCH)
        with watch.page.expect_request(SEARCH) as asking:
            watch.open("")
        asked = asking.value.url
        assert asked in {request.url for request in watch.under_way}
        held.is_open = True

        with watch.page.expect_request(SEARCH):
            watch.open("pomoc/")
        watch.settle()

    assert watch.requests.count(asked) == 2
