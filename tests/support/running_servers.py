"""Real servers as processes of a test, each with a free port and its own folder."""

import os
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tasks.requirements import CADDY, NGINX, OPENSSL
from tests.support.raw_requests import connecting
from tests.support.requirements import program_of
from wizard.hosting.caddy import caddy
from wizard.hosting.nginx import BROTLI, brotli, nginx
from wizard.hosting.site import Site

BELOW = "/dziecko/"
"""The prefix of a site in a folder of a domain."""

STARTS_WITHIN = 30
"""The time limit for the start in seconds, enough for a busy machine."""

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
    """A running server.

    Attributes:
        home: The address of the site's home page.
        folder: The folder of its files, including logs.
    """

    home: str
    folder: Path

    @property
    def said(self) -> str:
        """The content of all its logs."""
        files = [path for path in self.folder.rglob("*.log") if path.is_file()]
        return "".join(path.read_text(encoding="utf-8") for path in files)


Running = AbstractContextManager[Server]


def run_nginx(
    root: Path,
    folder: Path,
    *,
    prefix: str = "/",
    scheme: str = "http",
    with_brotli: bool = True,
) -> Running:
    """Serve with nginx.

    Args:
        root: The folder of the domain's root.
        folder: An empty folder for the files of the server.
        prefix: The path of the site in the domain.
        scheme: With "https", the certificate is self-signed.
        with_brotli: Whether to load the module of Brotli, which is a separate package.
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
    command = [str(program_of(NGINX)), "-p", str(folder), "-c", str(main)]
    return _running(command, folder, site)


def run_caddy(
    root: Path, folder: Path, *, prefix: str = "/", scheme: str = "http"
) -> Running:
    """Serve with Caddy.

    Args:
        root: The folder of the domain's root.
        folder: An empty folder for the files of the server.
        prefix: The path of the site in the domain.
        scheme: With "https", Caddy issues its own untrusted certificate.
    """
    site = _site(scheme, prefix)
    folder.mkdir(parents=True)
    written = caddy(site, folder=str(root), options=_CADDY)
    (folder / "Caddyfile").write_text(written)
    command = [str(program_of(CADDY)), "run", "--config", str(folder / "Caddyfile")]
    own = {name: str(folder) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    return _running(command, folder, site, own)


def run_plain(root: Path, folder: Path, *, prefix: str = "/") -> Running:
    """Serve with a plain file server, without any rules for this site."""
    site = _site("http", prefix)
    host, _, port = _place(site).partition(":")
    folder.mkdir(parents=True)
    words = ["-m", "http.server", "--bind", host, "--directory", str(root), port]
    return _running([sys.executable, *words], folder, site)


Run = Callable[..., Running]
RUN: Mapping[str, Run] = {
    "nginx": run_nginx,
    "Caddy": run_caddy,
    "the plainest server": run_plain,
}


@contextmanager
def _running(
    command: Sequence[str],
    folder: Path,
    site: Site,
    env: Mapping[str, str] | None = None,
) -> Iterator[Server]:
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
        yield Server(site.origin + site.prefix, folder)
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
            # Caddy listens before it has issued its certificate.
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
