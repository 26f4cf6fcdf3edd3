"""The servers that the tests start: Debian's, as most people who serve have them.

They run as ordinary processes of the tests. That packages bring services, too, is of
no use here, so these are kept from starting.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tasks import debian, programs

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Server:
    """A program that answers requests, or one that sends them.

    Attributes:
        name: What people call it.
        program: Its name on PATH, or in a folder for programs of root.
        packages: Debian's packages.
        needs: Files of these packages that are no program.
        service: What would start with the machine from now on.
    """

    name: str
    program: str
    packages: tuple[str, ...]
    needs: tuple[Path, ...] = ()
    service: str = ""


NGINX = Server(
    name="nginx",
    program="nginx",
    packages=("nginx", "libnginx-mod-http-brotli-static"),
    needs=(Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"),),
    service="nginx",
)
CADDY = Server(name="Caddy", program="caddy", packages=("caddy",), service="caddy")
OPENSSL = Server(name="OpenSSL", program="openssl", packages=("openssl",))
WRK = Server(name="wrk", program="wrk", packages=("wrk",))

FOR_TESTS = (NGINX, CADDY, OPENSSL)
FOR_BENCH = (*FOR_TESTS, WRK)
_ROOTS_PROGRAMS = os.pathsep.join(("/usr/local/sbin", "/usr/sbin"))


def install(
    servers: tuple[Server, ...] = FOR_TESTS,
    *,
    get: Callable[..., None] = debian.install,
) -> None:
    """Install what is missing; where that is not allowed, tests are left out.

    Args:
        servers: What is wanted.
        get: Installs packages.

    Raises:
        SetupError: It could not be installed; or it is missing where CI counts on it.
    """
    missing = [server for server in servers if find(server) is None]
    if not missing:
        return
    packages = [package for server in missing for package in server.packages]
    with debian.unless_counted_on("tests are left out"):
        with debian.without_services():
            get(packages, lacking=_lacking(missing))
        for service in filter(None, (server.service for server in missing)):
            programs.succeeds(["systemctl", "disable", service])


def need(server: Server) -> Path:
    """Return where a server's program is.

    Raises:
        SetupError: It is missing.
    """
    found = find(server)
    if found is None:
        remedy = f"install {' '.join(server.packages)}, then run this again."
        raise programs.SetupError(f"{_lacking([server])}: {remedy}")
    return found


def find(server: Server) -> Path | None:
    """Return where a server's program is, if all that it needs is there."""
    places = os.pathsep.join((os.environ.get("PATH", ""), _ROOTS_PROGRAMS))
    found = shutil.which(server.program, path=places)
    complete = found and all(path.exists() for path in server.needs)
    return Path(found) if found and complete else None


def _lacking(servers: list[Server]) -> str:
    names = " and ".join(server.name for server in servers)
    return f"the tests of the servers need {names}, which is missing"
