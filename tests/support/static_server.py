"""A minimal server of static files."""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from http import HTTPStatus
from http.server import (
    BaseHTTPRequestHandler,
    SimpleHTTPRequestHandler,
    ThreadingHTTPServer,
)
from pathlib import Path
from threading import Thread

NO_SCRIPTS = "script-src 'none'"
"""A content security policy that turns scripts off in every browser."""


class _Handler(SimpleHTTPRequestHandler):
    """A handler that responds with 404.html for missing files and logs nothing."""

    protocol_version = "HTTP/1.1"
    # With Nagle's algorithm, the body waits 40 ms for the ACK of the headers.
    disable_nagle_algorithm = True
    policy = ""

    def send_error(
        self, code: int, message: str | None = None, explain: str | None = None
    ) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        if self.path.startswith("/assets/"):
            # The site does not change during the tests.
            self.send_header("Cache-Control", "max-age=3600")
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (inherited)
        pass


class _Server(ThreadingHTTPServer):
    """A server with a thread for each connection."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Log nothing if a browser closes its connection early."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Strict(_Handler):
    """A handler that forbids all scripts, regardless of a page's own policy."""

    policy = NO_SCRIPTS


@contextmanager
def answering(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    """Run a server with a handler until the end of the block; yield its address."""
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def serving(folder: Path, *, with_scripts: bool = True) -> AbstractContextManager[str]:
    """Serve a folder until the end of the block; yield its address."""
    handler = _Handler if with_scripts else _Strict
    return answering(partial(handler, directory=str(folder)))
