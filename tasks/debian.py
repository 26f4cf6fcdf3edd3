"""Debian's packages: installed as root, named to everybody else."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tasks import programs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends")
WAIT = ("-o", "DPkg::Lock::Timeout=300")
STARTS_SERVICES = Path("/usr/sbin/policy-rc.d")
"""What packages ask whether their services may start; without it they may."""


def is_root() -> bool:
    """Tell whether packages can be installed without asking anybody."""
    return os.geteuid() == 0


def has_apt() -> bool:
    """Tell whether this is Debian or one of its children."""
    return shutil.which("apt-get") is not None


def may_install() -> bool:
    """Tell whether packages can be installed here and now."""
    return has_apt() and is_root()


@contextmanager
def without_services(asked: Path = STARTS_SERVICES) -> Iterator[None]:
    """Let no package that is installed meanwhile start what it brings."""
    if asked.exists() or not may_install():
        yield
        return
    asked.write_text("#!/bin/sh\nexit 101\n", encoding="ascii")
    asked.chmod(0o755)
    try:
        yield
    finally:
        asked.unlink()


@contextmanager
def unless_counted_on(otherwise: str) -> Iterator[None]:
    """Tell in one sentence what could not be installed, where nobody counts on it.

    Args:
        otherwise: What happens without it, as the first half of the sentence.

    Raises:
        SetupError: It could not be installed; or it is missing where CI counts on it.
    """
    try:
        yield
    except programs.SetupError as error:
        if os.environ.get("CI") or may_install():
            raise
        programs.tell(f"{otherwise}: {error}")


def advice(
    packages: Sequence[str],
    *,
    lacking: str,
    has_apt: Callable[[], bool] = has_apt,
) -> str:
    """Say what somebody has to do who may install packages.

    Args:
        packages: Their names.
        lacking: What is missing and what for, as the first half of a sentence.
        has_apt: Tells whether there is anything to install them with.
    """
    if not has_apt():
        return f"{lacking}: install that, then run this again."
    names = " ".join(packages)
    return f"{lacking}: run `sudo apt-get install {names}`, then this again."


def install(
    packages: Sequence[str],
    *,
    lacking: str,
    is_root: Callable[[], bool] = is_root,
    has_apt: Callable[[], bool] = has_apt,
    run: Callable[..., None] = programs.quietly,
) -> None:
    """Install packages where that is allowed; elsewhere change nothing.

    Args:
        packages: Their names.
        lacking: What is missing and what for, as the first half of a sentence.
        is_root: Tells whether packages may be installed.
        has_apt: Tells whether there is anything to install them with.
        run: Runs one command.

    Raises:
        SetupError: Somebody else has to install them, or apt-get failed.
    """
    if not (has_apt() and is_root()):
        raise programs.SetupError(advice(packages, lacking=lacking, has_apt=has_apt))
    names = " ".join(packages)
    programs.tell(f"installing Debian's {names} ...")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    otherwise = f"{lacking}, and `apt-get install {names}` failed as told above."
    run(["apt-get", *WAIT, "update"], otherwise=otherwise, env=quiet)
    run([*INSTALL, *WAIT, *packages], otherwise=otherwise, env=quiet)
