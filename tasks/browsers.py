"""The browsers that the tests drive, and how each comes to this machine.

Playwright's own builds fit best but are a download that many networks refuse;
Debian's packages are the way out. What is on the machine already is used at once.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tasks import debian, programs, switches
from tasks.folders import TOOLS, VENV
from tasks.stamps import alone

if TYPE_CHECKING:
    from collections.abc import Sequence

PLAYWRIGHT = VENV / "bin" / "playwright"
NO_DOWNLOAD = TOOLS / "no-download-of-browsers"
DOWNLOAD_SECONDS = 300
RETRY_AFTER_SECONDS = 24 * 60 * 60


@dataclass(frozen=True)
class Browser:
    """A browser that the tests drive.

    Attributes:
        name: What people call it.
        key: What Playwright calls it.
        builds: The builds that Playwright's download of it consists of.
        programs: Its names on PATH where Debian or its maker installed it.
        packages: Debian's packages: the browser, and letters to show Polish with.
        helpers: What else has to be on PATH to start the one of the system.
        arguments: What to start it with in tests.
    """

    name: str
    key: str
    builds: tuple[str, ...]
    programs: tuple[str, ...]
    packages: tuple[str, ...]
    helpers: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()


LETTERS = ("fonts-dejavu-core", "fonts-liberation")
"""Debian's packages with letters for Polish."""

CHROMIUM = Browser(
    name="Chromium",
    key="chromium",
    builds=("chromium", "chromium-headless-shell"),
    # Without windows a page takes a third less; Playwright's own build has none either.
    programs=(
        "chromium-headless-shell",
        "chromium",
        "google-chrome",
        "google-chrome-stable",
    ),
    packages=("chromium-headless-shell", *LETTERS),
    arguments=switches.FOR_CHROMIUM,
)
FIREFOX = Browser(
    name="Firefox",
    key="firefox",
    builds=("firefox",),
    programs=("firefox-esr",),
    packages=("firefox-esr", *LETTERS),
)

WEBKIT = Browser(
    name="WebKit",
    key="webkit",
    builds=("webkit",),
    # The driver starts a browser of its own, which needs a screen.
    programs=("WebKitWebDriver",),
    packages=("webkit2gtk-driver", "xvfb", *LETTERS),
    helpers=("Xvfb",),
)

BROWSERS = (CHROMIUM, FIREFOX, WEBKIT)


def program(browser: Browser) -> Path | None:
    """Return the program of the system to start; None for Playwright's own build.

    Raises:
        SetupError: This machine has neither.
    """
    if not is_here(browser):
        lacking = _lacking([browser])
        raise programs.SetupError(debian.advice(browser.packages, lacking=lacking))
    return find(browser)


def install() -> None:
    """Get every browser that this machine lacks.

    Without one its tests are skipped, which is said here; CI counts on all of them.

    Raises:
        SetupError: One is missing where CI counts on it.
    """
    if all(map(is_here, BROWSERS)):
        return
    try:
        with alone("install"):
            # Whoever was waited for may have got some.
            _get([browser for browser in BROWSERS if not is_here(browser)])
    except programs.SetupError as error:
        if is_counted_on():
            raise
        programs.tell(f"{error} Until then tests without their browser are skipped.")


def is_counted_on() -> bool:
    """Tell whether a missing browser is an error here."""
    return bool(os.environ.get("CI"))


def _get(missing: Sequence[Browser]) -> None:
    left = [browser for browser in missing if not download(browser)]
    if left:
        packages = dict.fromkeys(name for browser in left for name in browser.packages)
        debian.install([*packages], lacking=_lacking(left))


def _lacking(missing: Sequence[Browser]) -> str:
    names = " and ".join(browser.name for browser in missing)
    return f"this machine lacks {names} for the tests"


def is_here(browser: Browser) -> bool:
    """Tell whether tests can start this browser."""
    return has_own(browser) or find(browser) is not None


def find(browser: Browser) -> Path | None:
    """Return the browser of the system, unless Playwright has its own.

    A snap is passed over: it cannot see the profile that Playwright makes for it.
    """
    if has_own(browser) or not all(map(shutil.which, browser.helpers)):
        return None
    paths = [Path(path) for path in map(shutil.which, browser.programs) if path]
    return next((path for path in paths if path.parent.name != "snap"), None)


def has_own(browser: Browser) -> bool:
    """Tell whether Playwright's own build was downloaded and not found wanting."""
    if _refusal(browser).exists():
        return False
    marks = [folder / "INSTALLATION_COMPLETE" for folder in _own_folders(browser)]
    return bool(marks) and all(mark.exists() for mark in marks)


def download(browser: Browser) -> bool:
    """Try Playwright's download; a failure is remembered for a day.

    A network that lets one browser not through lets none.
    """
    refusals = (NO_DOWNLOAD, _refusal(browser))
    if any(map(_is_fresh, refusals)):
        return False
    for refusal in refusals:
        refusal.unlink(missing_ok=True)
    programs.tell(f"downloading {browser.name} ...")
    get = ("install", browser.key)
    if not programs.succeeds([PLAYWRIGHT, *get], seconds=DOWNLOAD_SECONDS):
        NO_DOWNLOAD.touch()
        return False
    if not _starts(browser):
        _refusal(browser).touch()
        return False
    return True


def _is_fresh(refusal: Path) -> bool:
    if not refusal.exists():
        return False
    return time.time() - refusal.stat().st_mtime < RETRY_AFTER_SECONDS


def _starts(browser: Browser) -> bool:
    """Tell whether the build runs here: it may lack libraries of the system."""
    code = (
        "from playwright.sync_api import sync_playwright as p\n"
        f"with p() as all: all.{browser.key}.launch(args={browser.arguments}).close()"
    )
    return programs.succeeds([VENV / "bin" / "python", "-c", code], seconds=60)


def _refusal(browser: Browser) -> Path:
    return TOOLS / f"no-own-{browser.key}"


def _own_folders(browser: Browser) -> list[Path]:
    """Return where this version of Playwright keeps its builds of a browser."""
    listed = next(
        VENV.glob("lib/python*/site-packages/playwright/driver/package/browsers.json"),
        None,
    )
    if listed is None:
        return []
    builds = json.loads(listed.read_text(encoding="utf-8"))["browsers"]
    return [
        _own_cache() / f"{build['name'].replace('-', '_')}-{build['revision']}"
        for build in builds
        if build["name"] in browser.builds
    ]


def _own_cache() -> Path:
    chosen = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    if chosen:
        return Path(chosen)
    cache = "Library/Caches" if sys.platform == "darwin" else ".cache"
    return Path.home() / cache / "ms-playwright"
