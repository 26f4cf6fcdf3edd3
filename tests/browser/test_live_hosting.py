"""A walk on each real server, at the root of a domain and in a folder of it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser

from tests.support.choices import LONG, SHORT
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.devices import new_device
from tests.support.page_watch import Watch
from tests.support.running_servers import BELOW, Server, run_caddy, run_nginx, run_plain
from tests.support.shown import expected_on
from tests.support.visit_requests import visit

Run = Callable[..., AbstractContextManager[Server]]

pytestmark = pytest.mark.browser

BOTH = [
    pytest.param(run_nginx, id="nginx"),
    pytest.param(run_caddy, id="Caddy"),
]
PLAINEST = pytest.param(run_plain, id="the plainest server")
both = pytest.mark.parametrize("run", BOTH)
servers = pytest.mark.parametrize("run", [*BOTH, PLAINEST])


@contextmanager
def new_visitor(chromium: Browser, home: str) -> Iterator[Watch]:
    """Watch a page of a new visitor."""
    with new_device(chromium, ignore_https_errors=True) as context:
        yield Watch.begin(context, home)


@servers
@pytest.mark.parametrize("prefix", ["/", BELOW], ids=["a domain", "a folder"])
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
        new_visitor(chromium, urljoin(server.home, "/")) as watch,
    ):
        visitor = ChromiumVisitor.on(watch.page, server.home)
        visitor.open("")
        watch.settle()  # leaving a page makes its pending requests fail
        visitor.click("[data-start]")
        visitor.wait_until("ready")
        visitor.do("window.documents = 1")
        seen = visitor.walk(LONG)
        shared = watch.page.url
        watch.page.reload()
        visitor.wait_until("ready")
        watch.settle()

    at = prefix.rstrip("/")
    assert seen == [replace(shown, page=at + shown.page) for shown in expected_on(LONG)]
    assert watch.page.url == shared
    assert watch.foreign() == []
    assert watch.complaints == []


@both
def test_headers_that_come_over_tls_alone_keep_nothing_from_working(
    chromium: Browser, tmp_path: Path, hosted: Path, run: Run
) -> None:
    with (
        run(hosted, tmp_path / "server", scheme="https") as server,
        new_visitor(chromium, server.home) as watch,
    ):
        visitor = ChromiumVisitor.on(watch.page, server.home)
        visitor.open("")
        watch.settle()
        visitor.click("[data-start]")
        visitor.wait_until("ready")
        visitor.do("window.documents = 1")
        seen = visitor.walk(SHORT)

    assert seen == expected_on(SHORT)
    assert watch.complaints == []


@servers
def test_search_finds(
    chromium: Browser, tmp_path: Path, hosted: Path, run: Run
) -> None:
    with (
        run(hosted, tmp_path / "server") as server,
        new_visitor(chromium, server.home) as watch,
    ):
        search(watch)

    assert watch.complaints == []


@both
def test_worker_of_the_search_which_no_page_binds_is_bound_by_the_server(
    chromium: Browser, tmp_path: Path, hosted: Path, run: Run
) -> None:
    with (
        run(hosted, tmp_path / "server") as server,
        new_visitor(chromium, server.home) as watch,
    ):
        search(watch)
        (worker,) = watch.page.workers
        answers = [
            worker.evaluate(
                "address => fetch(address).then(() => 'reached', ({name}) => name)",
                address,
            )
            for address in (server.home, "https://example.org/")
        ]

    assert answers == ["TypeError", "TypeError"]


def test_visit_whose_weight_is_told_is_what_a_browser_asks_for(
    chromium: Browser, tmp_path: Path, hosted: Path
) -> None:
    with (
        run_nginx(hosted, tmp_path / "server") as server,
        new_visitor(chromium, server.home) as watch,
    ):
        visitor = ChromiumVisitor.on(watch.page, server.home)
        watch.open("")
        watch.settle()
        visitor.click("[data-start]")
        visitor.wait_until("ready")
        visitor.walk(LONG)
        watch.settle()

    asked = {address for address in watch.requests if address.startswith("http")}
    assert asked == {server.home + address for address in visit(hosted).all}


def search(watch: Watch) -> None:
    watch.open("")
    watch.page.locator("button.search-open:visible").click()
    watch.page.keyboard.type("upoważnienie")
    watch.page.locator(".md-search-result__meta", has_text="wynik").wait_for()
