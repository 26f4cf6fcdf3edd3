"""A page with its network cut off reaches no server."""

import socket
from contextlib import suppress

import pytest
from playwright.sync_api import Error
from selenium.common.exceptions import WebDriverException

from tests.support.player import Browser
from tests.support.ways import in_each_browser


@pytest.mark.browser
@in_each_browser
def test_page_without_a_network_reaches_nobody(browser: tuple[str, Browser]) -> None:
    _, started = browser
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"

        with started.playing(cut=True) as player, suppress(Error, WebDriverException):
            player.open(address)

        with pytest.raises(BlockingIOError):
            server.accept()
