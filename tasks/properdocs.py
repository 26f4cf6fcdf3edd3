"""ProperDocs, a fork of MkDocs: one test builds the site with it too.

It is one wheel of 0.2 MB in its own folder, so that the lock of the site does not have
it. All packages that it needs are in `.venv`, because MkDocs needs them too.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tasks import installer, programs
from tasks.folders import ROOT, TOOLS, VENV
from tasks.stamps import refresh

if TYPE_CHECKING:
    from pathlib import Path

LOCK = ROOT / "properdocs.lock"
FOLDER = TOOLS / "properdocs"
MAIN = FOLDER / "properdocs" / "__main__.py"


def folder() -> Path:
    """Return the folder to import ProperDocs from; install it if it is missing.

    Raises:
        SetupError: It cannot be installed.
    """
    refresh("ProperDocs", FOLDER / ".ready", _install, files=[LOCK], programs=[MAIN])
    return FOLDER


def _install() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    place = ("--python", VENV / "bin" / "python", "--target", FOLDER)
    locked = ("--no-deps", "--require-hashes", "--requirement", LOCK)
    programs.quietly(
        [installer.uv(), "pip", "install", "--quiet", *place, *locked],
        failure="ProperDocs could not be installed",
    )
