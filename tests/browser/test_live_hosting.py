"""A walk on each real server, at the root of a domain and in a folder of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser

from tests.support.choices import LONG
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.devices import new_device
from tests.support.page_watch import Watch
from tests.support.running_servers import BELOW, RUN, Run
from tests.support.search_box import FOUND, search
from tests.support.visit_requests import visit

pytestmark = pytest.mark.browser

_WITH_TLS = {name: partial(RUN[name], scheme="https") for name in ("nginx", "Caddy")}


@contextmanager
def visiting(chromium: Browser, home: str) -> Iterator[tuple[ChromiumVisitor, Watch]]:
    """Open the home page like a new visitor, with a watch on that page."""
    with new_device(chromium, ignore_https_errors=True) as context:
        watch = Watch.begin(context, urljoin(home, "/"))
        visitor = ChromiumVisitor.on(watch.page, home)
        visitor.open("")
        watch.settle()  # leaving a page makes its pending requests fail
        yield visitor, watch


def go_to_the_first_question(visitor: ChromiumVisitor) -> None:
    visitor.click("[data-start]")
    visitor.settle()


@pytest.mark.parametrize(
    ("run", "prefix"),
    [
        # Over TLS, servers send more headers. Every pair of a server, a scheme and a
        # place is here; `tests/hosting` compares the answers in all combinations.
        pytest.param(RUN["nginx"], "/", id="nginx"),
        pytest.param(_WITH_TLS["nginx"], BELOW, id="nginx with TLS in a folder"),
        pytest.param(RUN["Caddy"], BELOW, id="Caddy in a folder"),
        pytest.param(_WITH_TLS["Caddy"], "/", id="Caddy with TLS"),
        pytest.param(RUN["the plainest server"], BELOW, id="plainest in a folder"),
    ],
)
def test_path_is_walked_in_place_and_nothing_complains(
    request: pytest.FixtureRequest,
    chromium: Browser,
    tmp_path: Path,
    run: Run,
    prefix: str,
) -> None:
    root = request.getfixturevalue("hosted" if prefix == "/" else "hosted_below")

    with (
        run(root, tmp_path / "server", prefix=prefix) as server,
        visiting(chromium, server.home) as (visitor, watch),
    ):
        go_to_the_first_question(visitor)
        seen = visitor.walk(LONG)
        shared = watch.page.url
        watch.page.reload()
        visitor.settle()
        watch.settle()

    at = prefix.rstrip("/")
    assert seen == [
        replace(shown, page=at + shown.page) for shown in visitor.expected_on(LONG)
    ]
    assert watch.page.url == shared
    assert watch.foreign() == []
    assert watch.complaints == []


@pytest.mark.parametrize("name", ["nginx", "Caddy", "the plainest server"])
def test_search_finds_on_each_server(
    chromium: Browser, tmp_path: Path, hosted: Path, name: str
) -> None:
    with (
        RUN[name](hosted, tmp_path / "server") as server,
        visiting(chromium, server.home) as (_, watch),
    ):
        search(watch.page, FOUND)
        complaints = [*watch.complaints]

    assert complaints == []


def test_visit_whose_weight_is_told_is_what_a_browser_asks_for(
    chromium: Browser, tmp_path: Path, hosted: Path
) -> None:
    with (
        RUN["nginx"](hosted, tmp_path / "server") as server,
        visiting(chromium, server.home) as (visitor, watch),
    ):
        go_to_the_first_question(visitor)
        visitor.walk(LONG)
        watch.settle()

    asked = {address for address in watch.requests if address.startswith("http")}
    assert asked == {server.home + address for address in visit(hosted).all}
