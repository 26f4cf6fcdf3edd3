"""`mkdocs serve` on a copy of the project, polled for expected content."""

import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tasks.programs import environment
from tasks.site import HOST
from tests.support.project import MKDOCS

PATIENCE_SECONDS = 60
_ASK_AGAIN_SECONDS = 0.1


@dataclass(frozen=True)
class Live:
    """A site with live reload.

    Attributes:
        said: The file with the output of the server.
    """

    address: str
    process: subprocess.Popen[bytes]
    said: Path

    @property
    def runs(self) -> bool:
        """Whether the server is still running."""
        return self.process.poll() is None

    def page_with(self, page: str, words: str) -> str:
        """Wait until a page contains some words, and return it."""
        return self._page(page, lambda html: words in html, f"with {words!r}")

    def page_without(self, page: str, words: str) -> str:
        """Wait until a page no longer contains some words, and return it."""
        return self._page(page, lambda html: words not in html, f"without {words!r}")

    def _page(self, page: str, fits: Callable[[str], bool], wanted: str) -> str:
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until and self.runs:
            html = self._get(page)
            if html and fits(html):
                return html
            time.sleep(_ASK_AGAIN_SECONDS)
        said = self.said.read_text(encoding="utf-8", errors="replace")
        message = f"never saw '{page}' {wanted}; the server said:\n{said}"
        raise AssertionError(message)

    def _get(self, page: str) -> str:
        try:
            with urlopen(self.address + page, timeout=PATIENCE_SECONDS) as answer:  # noqa: S310 - our own server
                return str(answer.read().decode())
        except (URLError, ConnectionError, TimeoutError):
            return ""


@contextmanager
def serving(project: Path) -> Iterator[Live]:
    """Serve a project until the end of the block."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    said = project / "said.txt"
    with (
        said.open("wb") as output,
        subprocess.Popen(
            [*MKDOCS, "serve", "--dev-addr", f"{HOST}:{port}"],
            cwd=project,
            # MkDocs builds into a temporary folder.
            env=environment({"TMPDIR": str(project)}),
            stdout=output,
            stderr=subprocess.STDOUT,
        ) as process,
    ):
        try:
            yield Live(f"http://{HOST}:{port}/", process, said)
        finally:
            process.terminate()
