"""Debian's WebKit, which Playwright cannot drive: by Selenium, on its own screen."""

from __future__ import annotations

import os
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from typing import TYPE_CHECKING, Any

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import Remote, WebKitGTKOptions
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.common.utils import free_port, is_url_connectable
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from urllib3.exceptions import TimeoutError as NothingCame

from tests.support.player import NOWHERE, NoAnswerError
from tests.support.visitor import PATIENCE, PHONE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SCREEN = "1280x1024x24"
GIVES_UP_AFTER = 60
"""How long the driver may take to answer, in seconds."""

MOST_ENTRIES = 80
"""How many entries walks may add to the history of one document.

A document that changes it more than a hundred times in ten seconds gets an error in
WebKit. The engine then lets its links do the rest.
"""

_ENDS_WITHIN = 10


_PLAY = """const [value, done] = arguments
Promise.resolve((%s)(value)).then(
  found => done({found}), error => done({error: String(error)}))"""


class Connection(RemoteConnection):
    """Asks the driver, and nothing any more once it did not answer."""

    is_lost = False

    def __init__(self, address: str) -> None:
        """Be ready to ask the driver at an address."""
        # What got no answer is not asked again.
        once = {"init_args_for_pool_manager": {"retries": False}}
        super().__init__(
            client_config=ClientConfig(
                address, timeout=GIVES_UP_AFTER, init_args_for_pool_manager=once
            )
        )

    def execute(self, command: str, params: dict[str, Any]) -> Any:  # noqa: ANN401 - JSON
        """Let the driver do something.

        Raises:
            NoAnswerError: It says nothing; names what it was to do.
        """
        try:
            return super().execute(command, params)  # type: ignore[no-untyped-call]
        except NothingCame as error:
            self.is_lost = True
            message = f"WebKit's driver does not answer to {command} {params}"
            raise NoAnswerError(message) from error


@dataclass(frozen=True)
class SeleniumPlayer:
    """A page that Selenium drives."""

    driver: Remote
    beside: Iterator[int] = field(default_factory=lambda: cycle((0, 8)))
    """WebKit takes two clicks on about the same place for one double click."""
    added: list[int] = field(default_factory=list)
    """How many entries each walk in the open document added to the history."""

    def open(self, address: str) -> None:
        """Open an address; returns when all of the page is loaded."""
        self.added.clear()
        self.driver.get(address)

    def run(self, function: str, value: object = None) -> Any:  # noqa: ANN401 - JSON
        """Call a function of JavaScript in the page, whatever the page's policy is."""
        return self.driver.execute_script(f"return ({function})(arguments[0])", value)

    def play(self, function: str, value: object, entries: int) -> Any:  # noqa: ANN401 - JSON
        """Call an asynchronous function that adds some entries to the history."""
        self.added.append(entries)
        answer = self.driver.execute_async_script(_PLAY % function, value)
        assert "found" in answer, answer
        return answer["found"]

    def may_add(self, entries: int) -> bool:
        """Whether so many entries can be added to the history without a wait."""
        return sum(self.added) + entries <= MOST_ENTRIES

    def wait(self, milliseconds: int) -> None:
        """Let the page go on for a while."""
        time.sleep(milliseconds / 1000)

    def glance(self, function: str, value: object = None) -> Any:  # noqa: ANN401 - JSON
        """Call a function; between two pages, where nothing can be called, None."""
        try:
            return self.run(function, value)
        except WebDriverException:
            return None

    def tap(self, x: float, y: float) -> None:
        """Click a place of the window."""
        actions = ActionChains(self.driver, duration=0)
        pointer: Any = actions.w3c_actions.pointer_action
        pointer.move_to_location(int(x) + next(self.beside), int(y)).click()
        actions.perform()

    def type(self, words: str) -> None:
        """Press the keys of some words, one after the other."""
        ActionChains(self.driver, duration=0).send_keys(words).perform()

    def press_enter(self) -> None:
        """Press Enter."""
        self.type(Keys.ENTER)

    def back(self, pages: int = 1) -> None:
        """Go back in the history by a number of pages."""
        # At one go, the driver may never answer what it is asked on the way.
        for _ in range(pages):
            self.driver.back()

    def forward(self) -> None:
        """Go forth in the history."""
        self.driver.forward()

    def reload(self) -> None:
        """Load the page once more."""
        self.driver.refresh()

    def requests(self) -> list[str]:
        """Return what the page that is open asked for."""
        found: list[str] = self.run(
            "() => performance.getEntriesByType('resource').map(({name}) => name)"
        )
        return found


@dataclass(frozen=True)
class SeleniumBrowser:
    """A driver that is started for each page, since it has one at a time."""

    program: Path
    screen: str

    @contextmanager
    def playing(self, *, cut: bool) -> Iterator[SeleniumPlayer]:
        """Open a page of somebody who was never here."""
        options = WebKitGTKOptions()
        if cut:
            proxy = {"proxyType": "manual", "httpProxy": NOWHERE, "sslProxy": NOWHERE}
            options.set_capability("proxy", proxy)
        with self._driver() as address:
            connection = Connection(address)
            driver = Remote(connection, options=options)
            try:
                # It gets as narrow as it can, which is a bit wider.
                driver.set_window_size(PHONE["width"], PHONE["height"])
                yield SeleniumPlayer(driver)
            finally:
                if not connection.is_lost:
                    driver.quit()

    @contextmanager
    def _driver(self) -> Iterator[str]:
        port = free_port()
        # Its sandbox refuses to run as root.
        root = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
        env = {"DISPLAY": self.screen, **(root if os.geteuid() == 0 else {})}
        with _running([str(self.program), f"--port={port}"], env):
            _wait_for(port)
            yield f"http://127.0.0.1:{port}"


@contextmanager
def started(program: Path) -> Iterator[SeleniumBrowser]:
    """Make a screen until the end of the block, and start browsers on it."""
    with _screen() as screen:
        yield SeleniumBrowser(program, screen)


@contextmanager
def _screen() -> Iterator[str]:
    """Make a screen; yields its name, which Xvfb chooses so that none is taken."""
    reads, writes = os.pipe()
    told = ["-displayfd", str(writes), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    with os.fdopen(reads) as answer, _running(["Xvfb", *told], {}, writes):
        os.close(writes)
        number = answer.readline().strip()
        assert number, "Xvfb made no screen"
        yield f":{number}"


@contextmanager
def _running(command: list[str], env: Mapping[str, str], *kept: int) -> Iterator[None]:
    """Run a program until the end of the block, however that ends."""
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
