"""The programs that the tests need, outside the checkout: found, or installed."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tasks import browser_builds, debian, programs
from tasks.stamps import alone

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Requirement:
    """A program, or several of which one is enough, and Debian's packages with it.

    Attributes:
        programs: Names on PATH, the preferred one first.
        needed_by: What is skipped without it.
        needs: Names on PATH, or absolute paths, that have to exist as well.
        service: The service in the packages; it stays off.
        build: Playwright's name for its own build of a browser, which is preferred.
    """

    name: str
    programs: tuple[str, ...]
    packages: tuple[str, ...]
    needed_by: str
    needs: tuple[str, ...] = ()
    service: str = ""
    build: str = ""


_BROWSERS = "the tests in browsers"
_SERVERS = "the tests of the servers"
_FONTS = ("fonts-dejavu-core", "fonts-liberation")  # with Polish letters

CHROMIUM = Requirement(
    name="Chromium",
    # In the headless shell a page opens in two thirds of the time.
    programs=(
        "chromium-headless-shell",
        "chromium",
        "google-chrome",
        "google-chrome-stable",
    ),
    packages=("chromium-headless-shell", *_FONTS),
    needed_by=_BROWSERS,
    build="chromium-headless-shell",
)
FIREFOX = Requirement(
    name="Firefox",
    programs=("firefox-esr",),
    packages=("firefox-esr", *_FONTS),
    needed_by=_BROWSERS,
    build="firefox",
)
WEBKIT = Requirement(
    name="WebKit",
    programs=("WebKitWebDriver",),
    packages=("webkit2gtk-driver", "xvfb", *_FONTS),
    needed_by=_BROWSERS,
    needs=("Xvfb",),  # the browser that the driver starts has a window
    build="webkit",
)
NGINX = Requirement(
    name="nginx",
    programs=("nginx",),
    packages=("nginx", "libnginx-mod-http-brotli-static"),
    needed_by=_SERVERS,
    needs=("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",),
    service="nginx",
)
CADDY = Requirement("Caddy", ("caddy",), ("caddy",), _SERVERS, service="caddy")
OPENSSL = Requirement("OpenSSL", ("openssl",), ("openssl",), _SERVERS)
HUNSPELL = Requirement(
    name="hunspell with Polish",
    programs=("hunspell",),
    packages=("hunspell", "hunspell-pl"),
    needed_by="the tests of the spelling",
    needs=("/usr/share/hunspell/pl_PL.dic",),
)
WRK = Requirement("wrk", ("wrk",), ("wrk",), "the measurement of a server")

BROWSERS = (CHROMIUM, FIREFOX, WEBKIT)
FOR_TESTS = (*BROWSERS, NGINX, CADDY, OPENSSL, HUNSPELL)
FOR_BENCH = (*FOR_TESTS, WRK)

SBIN = ("/usr/local/sbin", "/usr/sbin")
"""Folders that Debian keeps out of the PATH of users other than root."""


def find(wanted: Requirement) -> Path | None:
    """Return the program of the system, if everything that it needs exists.

    A snap is ignored: it cannot read the profile that Playwright makes for it.
    """
    paths = [Path(path) for path in map(_which, wanted.programs) if path]
    is_complete = all(_which(name, os.F_OK) for name in wanted.needs)
    usable = (path for path in paths if is_complete and path.parent.name != "snap")
    return next(usable, None)


def need(wanted: Requirement) -> Path | None:
    """Return the program to start; None means Playwright's own build.

    Raises:
        SetupError: It is missing.
    """
    if _is_built(wanted):
        return None
    found = find(wanted)
    if found is None:
        lacking = _lacking([wanted])
        raise programs.SetupError(debian.advice(wanted.packages, lacking=lacking))
    return found


def install(wanted: Sequence[Requirement] = FOR_TESTS) -> None:
    """Install what is missing, or log what to install and go on without it.

    Raises:
        SetupError: Something is still missing, and `CI` is set.
    """
    if not _missing(wanted):
        return
    try:
        with alone("requirements"):
            _install(_missing(wanted))
    except programs.SetupError as error:
        if is_strict():
            raise
        programs.log(f"{error} Until then they are skipped.")


def is_strict() -> bool:
    """Tell whether a missing requirement is an error, as in CI."""
    return bool(os.environ.get("CI"))


def _install(missing: Sequence[Requirement]) -> None:
    left = [e for e in missing if not (e.build and browser_builds.download(e.build))]
    if not left:
        return
    debian.install([each.packages for each in left], lacking=_lacking(left))
    for each in left:
        if each.service:
            programs.succeeds(["systemctl", "disable", each.service])


def _missing(wanted: Sequence[Requirement]) -> list[Requirement]:
    return [each for each in wanted if not (_is_built(each) or find(each))]


def _is_built(wanted: Requirement) -> bool:
    return bool(wanted.build) and browser_builds.is_here(wanted.build)


def _lacking(missing: Sequence[Requirement]) -> str:
    names: dict[str, list[str]] = {}
    for each in missing:
        names.setdefault(each.needed_by, []).append(each.name)
    parts = [f"{' and '.join(these)} for {use}" for use, these in names.items()]
    return f"this machine lacks {', '.join(parts)}"


def _which(name: str, mode: int = os.F_OK | os.X_OK) -> str | None:
    places = (os.environ.get("PATH", ""), *SBIN)
    return shutil.which(name, mode, os.pathsep.join(places))
