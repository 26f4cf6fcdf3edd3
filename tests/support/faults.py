"""Faults in the downloads of the runtime's files, and the page on which it fails."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from playwright.sync_api import Error, Page, Route, expect

from tests.support.choices import FIRST, SECOND, START_PAGE
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.shown import expected
from tests.support.site_content import TREE
from wizard.runtime.bundle import bundle

RUNTIME = "**/assets/gmd/python/*"
TREE_FILE = "**/assets/gmd/python/tree.*.json"
SCRIPT = "**/assets/gmd/python/pyodide.asm.*.js"
WORKER = "**/assets/gmd/python/worker.*.js"

_RUNTIME = bundle(TREE)
FILES = _RUNTIME.loaded
"""All files that the page's script loads to start the engine."""

SENTENCE = (
    "Pytania działają: każda odpowiedź otworzy nową stronę. Nie działa tylko program,"
    " który pokazuje listę odpowiedzi i liczy terminy."
)

_NO_PAUSE = """const {setTimeout: go} = window
window.setTimeout = (run, after) => go(run, after === 1000 ? 0 : after)
"""
"""An init script that removes the pause before a download is retried."""


def _parts(*endings: str) -> list[str]:
    """Return patterns of the addresses of a file's parts."""
    names = [file.name for file in _RUNTIME.data if file.name.endswith(endings)]
    return [f"**/{name}" for name in names]


WASM = _parts(".wasm")[0]
MEMORY, *_, LAST_OF_MEMORY = _parts(".bin", ".zip")
"""The data that Python starts from: the snapshot, or the stock runtime's library."""


@dataclass
class Held:
    """Requests of files that get no response until they are released."""

    routes: list[Route] = field(default_factory=list)
    is_open: bool = False

    def take(self, route: Route) -> None:
        """Hold a request, or continue it if the files were released."""
        if self.is_open:
            route.continue_()
        else:
            self.routes.append(route)

    def let_go(self) -> None:
        """Release all held requests and all later ones."""
        self.is_open = True
        for route in self.routes:
            with suppress(Error):  # the page may have dropped the request
                route.continue_()


_HELD: WeakKeyDictionary[Page, list[Held]] = WeakKeyDictionary()


def hold(page: Page, files: str) -> Held:
    """Hold the requests of files until they are released."""
    held = Held()
    _HELD.setdefault(page, []).append(held)
    page.route(files, held.take)
    return held


def clear(page: Page) -> None:
    """Release all held requests at the end of a test, even if it failed."""
    for held in _HELD.pop(page, []):
        if not held.is_open:
            held.let_go()
    # A request may still be in progress.
    page.unroute_all(behavior="ignoreErrors")


def spoil(page: Page, files: str, spoiled: Callable[[bytes], bytes]) -> list[str]:
    """Change the content of files; return the growing list of requested addresses."""

    def respond(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=spoiled(answer.body()))

    return _handle(page, files, respond)


def refuse(page: Page, files: str, status: int = 404) -> list[str]:
    """Respond with another status; return the growing list of requested addresses."""
    return _handle(page, files, lambda route: route.fulfill(status=status, body="no"))


def cut_off(page: Page, files: str) -> list[str]:
    """Break the connection; return the growing list of requested addresses."""
    return _handle(page, files, lambda route: route.abort("connectionreset"))


def _handle(page: Page, files: str, respond: Callable[[Route], None]) -> list[str]:
    asked: list[str] = []

    def handle(route: Route) -> None:
        asked.append(route.request.url)
        respond(route)

    page.route(files, handle)
    return asked


def wait_for_files(
    visitor: ChromiumVisitor, arrived: list[str], *, but: int = 0
) -> None:
    """Wait until all files of the runtime have arrived, except some that are held."""
    visitor.until(
        lambda: sum("/python/" in address for address in arrived) == len(FILES) - but
    )


def fail_to_start(visitor: ChromiumVisitor) -> None:
    """Open a page whose engine cannot start, and wait until it has tried twice."""
    visitor.page.add_init_script(_NO_PAUSE)
    visitor.open(START_PAGE)
    visitor.wait_until("failed")


def assert_links_go_on(visitor: ChromiumVisitor) -> None:
    """Wait for the report of the failure, and check that links keep answers."""
    visitor.wait_until("failed")
    expect(visitor.page.locator("[data-status]")).to_have_text(SENTENCE)
    expect(visitor.page.locator("[data-date]")).to_have_count(0)
    visitor.choose(FIRST.key)
    assert visitor.page.url == visitor.root + expected(SECOND.question, [FIRST]).address
