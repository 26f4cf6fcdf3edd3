"""uv, which installs all other Python packages; it comes first, by pip, by hash."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tasks import debian, programs
from tasks.folders import ROOT, TOOLS
from tasks.stamps import stamp

if TYPE_CHECKING:
    from collections.abc import Callable

LOCK = ROOT / "installer.lock"
FOLDER = TOOLS / "uv"
OWN = FOLDER / "bin" / "uv"


def uv() -> Path:
    """Return uv: our own, checked against its hashes, wherever that can be had."""
    ready = stamp(FOLDER / ".ready", files=[LOCK], words=[str(ROOT)])
    if ready.holds() and OWN.exists():
        return OWN
    found = choose()
    if found == OWN:
        programs.tell("installing uv ...")
        _install()
        ready.write()
    return found


def has_pip() -> bool:
    """Tell whether this Python can make an environment with pip in it."""
    return programs.succeeds([sys.executable, "-c", "import ensurepip, venv"])


def choose(
    *,
    has_pip: Callable[[], bool] = has_pip,
    which: Callable[[str], str | None] = shutil.which,
    get: Callable[..., None] = debian.install,
) -> Path:
    """Return our own uv if this Python can install it, else one that works.

    Args:
        has_pip: Tells whether this Python can install it; asked again after `get`.
        which: Finds a program on PATH.
        get: Installs a package of Debian's.

    Raises:
        SetupError: Somebody has to install something first.
    """
    if has_pip():
        return OWN
    other = which("uv")
    if other and programs.succeeds([other, "--version"]):
        return Path(other)
    lacking = "this Python lacks `venv` with pip, which is needed to install uv"
    get(["python3-venv"], lacking=lacking)
    if has_pip():
        return OWN
    raise programs.SetupError(
        f"{lacking}: run this with another Python or put uv on PATH."
    )


def _install() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    failed = "uv, which installs the rest, could not be installed, as told above."
    programs.quietly([sys.executable, "-m", "venv", FOLDER], otherwise=failed)
    programs.quietly(
        [
            *(FOLDER / "bin" / "python", "-m", "pip", "install", "--quiet"),
            *("--disable-pip-version-check", "--only-binary", ":all:"),
            *("--require-hashes", "--requirement", LOCK),
        ],
        otherwise=failed,
    )
