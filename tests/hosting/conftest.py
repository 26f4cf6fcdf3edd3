"""Fixtures: each real server once for each worker, with the built site."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.support.running_servers import BELOW, RUN, Server


@pytest.fixture(scope="session", params=["nginx", "Caddy"])
def start(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[..., Server]]:
    """Return a function that starts a server, once for nginx and once for Caddy."""
    with ExitStack() as stack:

        def begin(root: Path, *, prefix: str = "/", scheme: str = "http") -> Server:
            folder = tmp_path_factory.mktemp(request.param) / "server"
            run = RUN[request.param](root, folder, prefix=prefix, scheme=scheme)
            return stack.enter_context(run)

        yield begin


@pytest.fixture(scope="session")
def server(start: Callable[..., Server], hosted: Path) -> Server:
    """Return a server with the site at the root of its domain."""
    return start(hosted)


@pytest.fixture(scope="session")
def server_below(start: Callable[..., Server], hosted_below: Path) -> Server:
    """Return a server with the site in a folder of its domain."""
    return start(hosted_below, prefix=BELOW)
