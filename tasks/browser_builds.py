"""Playwright's own builds of the browsers.

Many networks block their download, and a build may need libraries that the system
lacks. Both failures are remembered for a day, so that only one run waits for them.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from tasks import debian, programs
from tasks.folders import TOOLS, VENV

SECONDS = 300
REMEMBERED_SECONDS = 24 * 60 * 60
COMPLETE = "INSTALLATION_COMPLETE"


def is_here(build: str) -> bool:
    """Tell whether a build was downloaded and did not fail to start."""
    return _is_complete(build) and not _failed(build).exists()


def download(build: str) -> bool:
    """Download a build and start it once.

    If the download of one browser is blocked, all are taken to be. As root, Playwright
    installs the libraries that the system lacks.
    """
    if _is_recent(_failed("download")) or _is_recent(_failed(build)):
        return False
    programs.log(f"downloading Playwright's {build} ...")
    if not _playwright("install", build):
        _failed("download").touch()
        return False
    starts = _starts(build) or (_gets_libraries(build) and _starts(build))
    if starts and _is_complete(build):
        _failed(build).unlink(missing_ok=True)
    else:
        _failed(build).touch()
    return is_here(build)


def folder(build: str) -> Path:
    """Return the folder of a build, of the version that this Playwright wants."""
    (driver,) = VENV.glob("lib/python*/site-packages/playwright/driver/package")
    listed = json.loads((driver / "browsers.json").read_text(encoding="utf-8"))
    revisions = {entry["name"]: entry["revision"] for entry in listed["browsers"]}
    return _cache() / f"{build.replace('-', '_')}-{revisions[build]}"


def _is_complete(build: str) -> bool:
    return (folder(build) / COMPLETE).exists()


def _cache() -> Path:
    chosen = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    if chosen:
        return Path(chosen)
    caches = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    if sys.platform == "darwin":
        caches = Path.home() / "Library" / "Caches"
    return Path(caches) / "ms-playwright"


def _playwright(*arguments: str) -> bool:
    command = [VENV / "bin" / "playwright", *arguments]
    return programs.succeeds(command, seconds=SECONDS)


def _starts(build: str) -> bool:
    engine = build.partition("-")[0]
    code = (
        "from playwright.sync_api import sync_playwright as start\n"
        f"with start() as playwright: playwright.{engine}.launch().close()"
    )
    return programs.succeeds([VENV / "bin" / "python", "-c", code], seconds=60)


def _gets_libraries(build: str) -> bool:
    return debian.may_install() and _playwright("install", "--with-deps", build)


def _failed(what: str) -> Path:
    return TOOLS / f"failed-{what}"


def _is_recent(failure: Path) -> bool:
    if not failure.exists():
        return False
    return time.time() - failure.stat().st_mtime < REMEMBERED_SECONDS
