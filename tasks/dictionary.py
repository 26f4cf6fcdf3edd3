"""The Polish dictionary that the tests of the spelling ask: Debian's, by hunspell."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from tasks import debian, programs

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRAM = "hunspell"
WORDS = Path("/usr/share/hunspell/pl_PL.dic")
PACKAGES = ("hunspell", "hunspell-pl")
LACKING = "the tests of the spelling need hunspell with Polish, which is missing"


def is_here() -> bool:
    """Tell whether this machine has the program and the Polish words."""
    return shutil.which(PROGRAM) is not None and WORDS.exists()


def install(
    *,
    is_here: Callable[[], bool] = is_here,
    get: Callable[..., None] = debian.install,
) -> None:
    """Install what is missing; where that is not allowed, tests are skipped.

    Args:
        is_here: Tells whether anything is missing.
        get: Installs packages.

    Raises:
        SetupError: It could not be installed; or it is missing where CI counts on it.
    """
    if not is_here():
        with debian.unless_counted_on("tests are skipped"):
            get(PACKAGES, lacking=LACKING)


def need(*, is_here: Callable[[], bool] = is_here) -> None:
    """Insist on the dictionary.

    Raises:
        SetupError: It is missing.
    """
    if not is_here():
        raise programs.SetupError(debian.advice(PACKAGES, lacking=LACKING))
