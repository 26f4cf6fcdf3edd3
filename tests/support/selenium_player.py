"""Debian's WebKit on a virtual screen. Selenium drives it; Playwright cannot."""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

from selenium.webdriver import Remote, WebKitGTKOptions
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.common.utils import free_port, is_url_connectable
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from urllib3.exceptions import TimeoutError as NothingCame

from tests.support.player import NOWHERE, NoAnswerError, Player
from tests.support.visitor import PATIENCE, PHONE

SCREEN = "1280x1024x24"
GIVES_UP_AFTER = 60
"""The timeout of a response of the driver, in seconds."""

MOST_ENTRIES = 80
"""The number of entries that walks may add to the history of one document.

WebKit throws an error in a document that changes its history more than a hundred times
in ten seconds. The wizard then falls back to its links.
"""

_ENDS_WITHIN = 10

_FOR_SHORT_VISITS = {
    "JSC_useFTLJIT": "0",
    "JSC_useOMGJIT": "0",
    "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
}
"""Variables that switch off WebKit's best optimizing compilers and its use of OpenGL.

Tests leave a page before it has gained what the compilers cost, and a virtual screen
has OpenGL only in software.
"""

_PLAY = """const [value, done] = arguments
Promise.resolve((%s)(value)).then(
  found => done({found}), error => done({error: String(error)}))"""


class Connection(RemoteConnection):
    """A connection to the driver that records when the driver stops responding."""

    is_lost = False

    def __init__(self, address: str) -> None:
        """Create a connection to the driver at an address."""
        # Requests without a response are not retried.
        once = {"init_args_for_pool_manager": {"retries": False}}
        super().__init__(
            client_config=ClientConfig(
                address, timeout=GIVES_UP_AFTER, init_args_for_pool_manager=once
            )
        )

    def execute(self, command: str, params: dict[str, Any]) -> Any:  # noqa: ANN401 - JSON
        """Send a command to the driver and return the response.

        Raises:
            NoAnswerError: The driver does not respond; the message names the command.
        """
        try:
            return super().execute(command, params)  # type: ignore[no-untyped-call]
        except NothingCame as error:
            self.is_lost = True
            message = f"WebKit's driver does not answer to {command} {params}"
            raise NoAnswerError(message) from error


@dataclass(frozen=True)
class SeleniumPlayer(Player):
    """A page that Selenium drives."""

    driver: Remote
    beside: Iterator[int] = field(default_factory=lambda: cycle((0, 8)))
    """Offsets of clicks; WebKit takes two clicks on one place for a double click."""
    added: list[int] = field(default_factory=list)
    """The number of history entries that each walk in the open document added."""

    def open(self, address: str) -> None:
        """Open an address and wait until the page is completely loaded."""
        self.added.clear()
        self.driver.get(address)

    def run(self, function: str, value: object = None) -> Any:  # noqa: ANN401 - JSON
        """Call a JavaScript function in the page, regardless of the page's policy."""
        return self.driver.execute_script(f"return ({function})(arguments[0])", value)

    def play(self, function: str, value: object, entries: int) -> Any:  # noqa: ANN401 - JSON
        """Call an asynchronous function that adds some entries to the history."""
        self.added.append(entries)
        answer = self.driver.execute_async_script(_PLAY % function, value)
        assert "found" in answer, answer
        return answer["found"]

    def may_add(self, entries: int) -> bool:
        """Return whether this number of entries can be added to the history now."""
        return sum(self.added) + entries <= MOST_ENTRIES

    def wait(self, milliseconds: int) -> None:
        """Wait while the page runs."""
        time.sleep(milliseconds / 1000)

    def tap(self, x: float, y: float) -> None:
        """Click a position in the window."""
        actions = ActionChains(self.driver, duration=0)
        pointer: Any = actions.w3c_actions.pointer_action
        pointer.move_to_location(int(x) + next(self.beside), int(y)).click()
        actions.perform()

    def type(self, words: str) -> None:
        """Type some words, key by key."""
        ActionChains(self.driver, duration=0).send_keys(words).perform()

    def press_enter(self) -> None:
        """Press Enter."""
        self.type(Keys.ENTER)

    def back(self, pages: int = 1) -> None:
        """Go back in the history by a number of pages."""
        # After one jump over several pages, the driver may never respond to a command.
        for _ in range(pages):
            self.driver.back()

    def forward(self) -> None:
        """Go forward in the history."""
        self.driver.forward()

    def reload(self) -> None:
        """Reload the page."""
        self.driver.refresh()

    def requests(self) -> list[str]:
        """Return the requests of the open page."""
        found: list[str] = self.run(
            "() => performance.getEntriesByType('resource').map(({name}) => name)"
        )
        return found


@dataclass(frozen=True)
class SeleniumBrowser:
    """A browser that starts a driver for each page, since a driver allows only one."""

    program: Path
    screen: str

    @contextmanager
    def playing(self, *, cut: bool) -> Iterator[SeleniumPlayer]:
        """Open a page with nothing stored."""
        options = WebKitGTKOptions()
        if cut:
            proxy = {"proxyType": "manual", "httpProxy": NOWHERE, "sslProxy": NOWHERE}
            options.set_capability("proxy", proxy)
        with self._driver() as address:
            connection = Connection(address)
            driver = Remote(connection, options=options)
            try:
                # The window has a minimum width, slightly wider than the phone.
                driver.set_window_size(PHONE["width"], PHONE["height"])
                yield SeleniumPlayer(driver)
            finally:
                if not connection.is_lost:
                    driver.quit()

    @contextmanager
    def _driver(self) -> Iterator[str]:
        port = free_port()
        # The sandbox of WebKit refuses to run as root.
        root = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
        as_root = root if os.geteuid() == 0 else {}
        env = {"DISPLAY": self.screen, **_FOR_SHORT_VISITS, **as_root}
        with _running([str(self.program), f"--port={port}"], env):
            _wait_for(port)
            yield f"http://127.0.0.1:{port}"


@contextmanager
def started(program: Path) -> Iterator[SeleniumBrowser]:
    """Start a virtual screen until the end of the block, and browsers on it."""
    with _screen() as screen:
        yield SeleniumBrowser(program, screen)


@contextmanager
def _screen() -> Iterator[str]:
    """Start a virtual screen; yield its name, a free one that Xvfb chooses."""
    reads, writes = os.pipe()
    arguments = ["-displayfd", str(writes), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    with os.fdopen(reads) as answer, _running(["Xvfb", *arguments], {}, writes):
        os.close(writes)
        number = answer.readline().strip()
        assert number, "Xvfb made no screen"
        yield f":{number}"


@contextmanager
def _running(command: list[str], env: Mapping[str, str], *kept: int) -> Iterator[None]:
    """Run a program until the end of the block, even if that raises."""
    with subprocess.Popen(
        command,
        env={**os.environ, **env},
        pass_fds=kept,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield
        finally:
            process.terminate()
            try:
                process.wait(_ENDS_WITHIN)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait_for(port: int) -> None:
    for _ in range(PATIENCE // 50):
        if is_url_connectable(port):
            return
        time.sleep(0.05)
    message = "WebKit's driver does not start"
    raise NoAnswerError(message)
