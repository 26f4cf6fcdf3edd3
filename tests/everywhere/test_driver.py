"""A driver that hangs causes an error that names the pending command."""

import sys
from pathlib import Path

import pytest

from tests.support import selenium_player
from tests.support.player import NoAnswerError

DRIVER = f"""#!{sys.executable}
import sys, time
from http.server import BaseHTTPRequestHandler, HTTPServer

READY = '{{"value": {{"ready": true}}}}'
SESSION = '{{"value": {{"sessionId": "1", "capabilities": {{}}}}}}'

class Driver(BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer(READY)

    def do_POST(self):
        if self.path != "/session":
            time.sleep(60)
        self.answer(SESSION)

    def answer(self, body):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body.encode())

port = int(sys.argv[1].partition("=")[2])
HTTPServer(("127.0.0.1", port), Driver).serve_forever()
"""
"""A driver that begins a session and then hangs."""


def test_driver_that_hangs_is_given_up_on_and_not_asked_to_quit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selenium_player, "GIVES_UP_AFTER", 5)
    program = tmp_path / "driver"
    program.write_text(DRIVER, encoding="utf-8")
    program.chmod(0o755)
    browser = selenium_player.SeleniumBrowser(program, ":0")

    with (
        pytest.raises(NoAnswerError, match="does not answer to setWindowRect"),
        browser.playing(cut=False),
    ):
        pass
