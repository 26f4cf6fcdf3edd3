"""Faults in the downloads of the runtime's files."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from playwright.sync_api import Error, Page, Route

from tests.support.site_content import TREE
from wizard.runtime.bundle import bundle

RUNTIME = "**/assets/gmd/python/*"
TREE_FILE = "**/assets/gmd/python/tree.*.json"
SCRIPT = "**/assets/gmd/python/pyodide.asm.*.js"
WORKER = "**/assets/gmd/python/worker.*.js"


def _parts(*endings: str) -> list[str]:
    """Return patterns of the addresses of a file's parts."""
    names = [file.name for file in bundle(TREE).data if file.name.endswith(endings)]
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
    asked: list[str] = []

    def handle(route: Route) -> None:
        asked.append(route.request.url)
        answer = route.fetch()
        route.fulfill(response=answer, body=spoiled(answer.body()))

    page.route(files, handle)
    return asked


def refuse(page: Page, files: str, status: int) -> list[str]:
    """Respond with another status; return the growing list of requested addresses."""
    asked: list[str] = []

    def handle(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(status=status, body="no")

    page.route(files, handle)
    return asked


def cut_off(page: Page, files: str) -> list[str]:
    """Break the connection; return the growing list of requested addresses."""
    asked: list[str] = []

    def handle(route: Route) -> None:
        asked.append(route.request.url)
        route.abort("connectionreset")

    page.route(files, handle)
    return asked


SPOILED: Mapping[str, Callable[[bytes], bytes]] = {
    "empty": lambda content: content[:0],
    "cut short": lambda content: content[: len(content) // 2],
    "one byte less": lambda content: content[:-1],
    "one byte more": lambda content: content + b"\0",
    "one bit other": lambda content: (
        content[:-9] + bytes([content[-9] ^ 1]) + content[-8:]
    ),
    "a page in its place": lambda _: b"<!doctype html><title>Zaloguj</title>",
}
