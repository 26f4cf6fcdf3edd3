"""The Python of the project: `.venv`, with the locked packages and `wizard` in it."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tasks import installer, programs
from tasks.folders import ROOT, TOOLS, VENV
from tasks.stamps import Stamp, alone, stamp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BIN = VENV / "bin"
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
VERSION = ROOT / ".python-version"


def install() -> None:
    """Make `.venv` what the lock says; at once where it is so already."""
    if _is_ready():
        return
    with alone("install"):
        if not _is_ready():  # whoever was waited for did it
            _install()


def lock(arguments: Sequence[str]) -> None:
    """Lock all packages anew, uv too; `--upgrade` takes newer ones."""
    TOOLS.mkdir(exist_ok=True)
    wish = TOOLS / "installer.in"
    wish.write_text("uv\n", encoding="ascii")
    all_packages = [PROJECT.name, "--group", "dev", "--output-file", LOCK.name]
    only_uv = [str(wish), "--no-annotate", "--output-file", installer.LOCK.name]
    flags = ("--quiet", "--universal", "--generate-hashes", "--no-header")
    for chosen in (all_packages, only_uv):
        programs.quietly(
            [installer.uv(), "pip", "compile", *flags, *chosen, *arguments],
            otherwise="the Python packages could not be locked, as told above.",
        )


def interpreter(wanted: str) -> str:
    """Return a Python of the wanted version, or nothing where uv has to look.

    Each candidate is run, not believed, and asked for what it is based on: the
    one that is found first may be inside the very `.venv` that is made anew.
    """
    ask = (
        f"import sys; same = '%d.%d' % sys.version_info[:2] == {wanted!r};"
        "print(getattr(sys, '_base_executable', sys.executable) if same else '')"
    )
    answers = (programs.answer([found, "-c", ask]) for found in _candidates(wanted))
    return next(filter(None, answers), "")


def _candidates(wanted: str) -> Iterator[str]:
    yield sys.executable
    found = map(shutil.which, (f"python{wanted}", "python3", "python"))
    yield from filter(None, found)
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    for folder in sorted((pyenv / "versions").glob(f"{wanted}*")):
        yield str(folder / "bin" / "python3")


def _is_ready() -> bool:
    programs_exist = (BIN / "wizard").exists() and (BIN / "python").exists()
    return programs_exist and _filled().holds()


def _made() -> Stamp:
    return _stamp(".made", [VERSION])


def _filled() -> Stamp:
    return _stamp(".filled", [LOCK, PROJECT, VERSION])


def _stamp(name: str, files: Sequence[Path]) -> Stamp:
    # Scripts in .venv name its folder, so a moved checkout needs a new one.
    return stamp(VENV / name, files=files, words=[str(ROOT)])


def _install() -> None:
    uv = installer.uv()
    programs.tell("installing the Python packages ...")
    _filled().clear()
    if not (_made().holds() and (BIN / "python").exists()):
        _make(uv)
        _made().write()
    _fill(uv)
    _filled().write()


def _make(uv: Path) -> None:
    wanted = VERSION.read_text(encoding="ascii").strip()
    python = ("--python", interpreter(wanted) or wanted)
    programs.quietly(
        [uv, "venv", "--quiet", "--clear", "--no-project", *python, VENV],
        otherwise=(
            f"Python {wanted} is neither on PATH nor in pyenv and could not be"
            f" downloaded: install it (perhaps with `pyenv install {wanted}`),"
            " then run this again."
        ),
    )


def _fill(uv: Path) -> None:
    failed = "the Python packages could not be installed, as told above."
    pip = (uv, "pip")
    place = ("--quiet", "--python", BIN / "python")
    locked = ("--require-hashes", LOCK)
    itself = ("--no-deps", "--no-build-isolation", "--editable", ROOT)
    programs.quietly([*pip, "sync", *place, *locked], otherwise=failed)
    programs.quietly([*pip, "install", *place, *itself], otherwise=failed)
