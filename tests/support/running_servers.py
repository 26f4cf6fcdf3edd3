"""The real servers as processes of a test: on a free port, with their own folders."""

from __future__ import annotations

import os
import socket
import ssl
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tasks.requirements import CADDY, NGINX, OPENSSL
from tests.support.raw_requests import connecting
from tests.support.requirements import program_of
from wizard.hosting.caddy import caddy
from wizard.hosting.nginx import BROTLI, brotli, nginx
from wizard.hosting.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

BELOW = "/dziecko/"
"""A folder of a domain in which a site may be."""

STARTS_WITHIN = 30
"""Seconds, on a machine that is busy."""

_NGINX = """\
daemon off;
worker_processes auto;
pid nginx.pid;
error_log error.log info;
{first}
events {{ worker_connections 1024; }}
http {{
    access_log access.log;
    error_log error.log info;
    sendfile on;
    tcp_nopush on;
    client_body_temp_path temp;
    proxy_temp_path temp;
    fastcgi_temp_path temp;
    uwsgi_temp_path temp;
    scgi_temp_path temp;
    {inner}
    include site.conf;
}}
"""
_CERTIFICATE = "ssl_certificate cert.pem; ssl_certificate_key key.pem;"
_CADDY = (
    "admin off",
    "default_bind 127.0.0.1",
    "skip_install_trust",
    "auto_https disable_redirects",
    "local_certs",
)


@dataclass(frozen=True)
class Server:
    """A server that runs.

    Attributes:
        home: The address of the site's home page.
        folder: Where it writes whatever it writes.
    """

    home: str
    folder: Path

    @property
    def said(self) -> str:
        """All that it wrote down, in whatever file."""
        files = [path for path in self.folder.rglob("*.log") if path.is_file()]
        return "".join(path.read_text(encoding="utf-8") for path in files)


@contextmanager
def run_nginx(
    root: Path,
    folder: Path,
    *,
    prefix: str = "/",
    scheme: str = "http",
    with_brotli: bool = True,
) -> Iterator[Server]:
    """Serve with nginx.

    Args:
        root: What is the root of the domain.
        folder: Where the server may put what it needs; nothing is there yet.
        prefix: Where in the domain the site is.
        scheme: With "https" there is a certificate that nobody trusts.
        with_brotli: Whether the module is there; it is a package of its own.
    """
    site = _site(scheme, prefix)
    is_secure = scheme == "https"
    listen = [_place(site) + (" ssl" if is_secure else "")]
    (folder / "snippets").mkdir(parents=True)
    (folder / "site.conf").write_text(nginx(site, folder=str(root), listen=listen))
    first = ["user root;"] if os.geteuid() == 0 else []
    if with_brotli:
        first += [f"load_module {path};" for path in NGINX.needs]
        (folder / "snippets" / BROTLI).write_text(brotli())
    if is_secure:
        _make_certificate(folder)
    inner = _CERTIFICATE if is_secure else ""
    main = folder / "main.conf"
    main.write_text(_NGINX.format(first="\n".join(first), inner=inner))
    with _running(
        [str(program_of(NGINX)), "-p", str(folder), "-c", str(main)], folder, site
    ):
        yield Server(site.origin + prefix, folder)


@contextmanager
def run_caddy(
    root: Path, folder: Path, *, prefix: str = "/", scheme: str = "http"
) -> Iterator[Server]:
    """Serve with Caddy.

    Args:
        root: What is the root of the domain.
        folder: Where the server may put what it needs; nothing is there yet.
        prefix: Where in the domain the site is.
        scheme: With "https", Caddy makes itself a certificate that nobody trusts.
    """
    site = _site(scheme, prefix)
    folder.mkdir(parents=True)
    written = caddy(site, folder=str(root), options=_CADDY)
    (folder / "Caddyfile").write_text(written)
    command = [str(program_of(CADDY)), "run", "--config", str(folder / "Caddyfile")]
    own = {name: str(folder) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    with _running(command, folder, site, own):
        yield Server(site.origin + prefix, folder)


@contextmanager
def run_plain(root: Path, folder: Path, *, prefix: str = "/") -> Iterator[Server]:
    """Serve with a server that knows files and no more, least of all this site."""
    site = _site("http", prefix)
    host, _, port = _place(site).partition(":")
    folder.mkdir(parents=True)
    words = ["-m", "http.server", "--bind", host, "--directory", str(root), port]
    with _running([sys.executable, *words], folder, site):
        yield Server(site.origin + prefix, folder)


@contextmanager
def _running(
    command: Sequence[str],
    folder: Path,
    site: Site,
    env: Mapping[str, str] | None = None,
) -> Iterator[None]:
    with (folder / "output.log").open("w") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **(env or {})},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait(process, site, folder / "output.log")
        yield
    finally:
        process.terminate()
        process.wait()


def _wait(process: subprocess.Popen[bytes], site: Site, output: Path) -> None:
    scheme, _, place = site.origin.partition("://")
    end = time.monotonic() + STARTS_WITHIN
    while process.poll() is None and time.monotonic() < end:
        connection = connecting(scheme, place)
        try:
            connection.connect()
        except (ConnectionError, ssl.SSLError):
            # Caddy listens before it has made itself a certificate.
            time.sleep(0.02)
        else:
            return
        finally:
            connection.close()
    raise AssertionError(output.read_text())


def _site(scheme: str, prefix: str) -> Site:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return Site(f"{scheme}://127.0.0.1:{probe.getsockname()[1]}", prefix)


def _place(site: Site) -> str:
    """Return address and port."""
    return site.origin.partition("://")[2]


def _make_certificate(folder: Path) -> None:
    kind = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
    files = "-subj /CN=127.0.0.1 -keyout key.pem -out cert.pem"
    command = [str(program_of(OPENSSL)), *kind.split(), *files.split()]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
