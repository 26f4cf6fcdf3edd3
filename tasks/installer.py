"""uv, which installs all other Python packages; pip installs it, by hash."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tasks import debian, programs
from tasks.folders import ROOT, TOOLS
from tasks.stamps import refresh

LOCK = ROOT / "installer.lock"
FOLDER = TOOLS / "uv"
OWN = FOLDER / "bin" / "uv"
LACKING = "this Python lacks `venv` with pip, which is needed to install uv"


def uv() -> Path:
    """Return our own uv if this Python can install it, else the one on PATH.

    Raises:
        SetupError: There is neither.
    """
    other = None if has_pip() else shutil.which("uv")
    if other and programs.succeeds([other, "--version"]):
        return Path(other)
    if not has_pip():
        debian.install([["python3-venv"]], lacking=LACKING)
    if not has_pip():
        raise programs.SetupError(
            f"{LACKING}: run this with another Python or put uv on PATH."
        )
    refresh("uv", FOLDER / ".ready", install, files=[LOCK], programs=[OWN])
    return OWN


def has_pip() -> bool:
    """Tell whether this Python can make an environment with pip in it."""
    return programs.succeeds([sys.executable, "-c", "import ensurepip, venv"])


def install() -> None:
    """Install our own uv into an environment that holds nothing else."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    pip = (FOLDER / "bin" / "python", "-m", "pip", "install", "--quiet")
    flags = ("--disable-pip-version-check", "--only-binary", ":all:")
    locked = ("--require-hashes", "--requirement", LOCK)
    for command in ([sys.executable, "-m", "venv", FOLDER], [*pip, *flags, *locked]):
        programs.quietly(command, failure="uv could not be installed")
