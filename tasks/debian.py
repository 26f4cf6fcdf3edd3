"""Debian's packages: installed as root; otherwise the command to run is named."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tasks import programs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

POLICY = Path("/usr/sbin/policy-rc.d")
"""Asked by packages whether their services may start; without it they may.

https://people.debian.org/~hmh/invokerc.d-policyrc.d-specification.txt
"""


def may_install() -> bool:
    """Tell whether this is Debian or a derivative of it, and the user is root."""
    return _has_apt() and os.geteuid() == 0


def advice(packages: Sequence[str], *, lacking: str) -> str:
    """Return a sentence: what is lacking, and how to install the packages for it."""
    if not _has_apt():
        return f"{lacking}: install that, then run this again."
    names = " ".join(dict.fromkeys(packages))
    return f"{lacking}: run `sudo apt-get install {names}`, then this again."


def install(groups: Sequence[Sequence[str]], *, lacking: str) -> None:
    """Install packages as root, without starting their services.

    A group that fails does not hold up the others. `lacking` begins the error message.

    Raises:
        SetupError: The user is not root, or apt-get failed.
    """
    if not may_install():
        packages = [name for group in groups for name in group]
        raise programs.SetupError(advice(packages, lacking=lacking))
    with _services_off():
        _apt("update")
        failed = [" ".join(group) for group in groups if not _installs(group)]
    if failed:
        command = f"apt-get install {' '.join(failed)}"
        raise programs.SetupError(
            f"{lacking}, and `{command}` failed: {programs.REMEDY}"
        )


def _has_apt() -> bool:
    return shutil.which("apt-get") is not None


def _installs(packages: Sequence[str]) -> bool:
    programs.log(f"installing Debian's {' '.join(packages)} ...")
    return _apt("install", "--yes", "--no-install-recommends", *packages)


def _apt(*arguments: str) -> bool:
    command = ("apt-get", "-o", "DPkg::Lock::Timeout=300", *arguments)
    return programs.passes(command, env={"DEBIAN_FRONTEND": "noninteractive"})


@contextmanager
def _services_off() -> Iterator[None]:
    """Forbid services to start, unless the owner of the machine has a policy."""
    if POLICY.exists():
        yield
        return
    POLICY.write_text("#!/bin/sh\nexit 101\n", encoding="ascii")
    POLICY.chmod(0o755)
    try:
        yield
    finally:
        POLICY.unlink()
