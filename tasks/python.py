"""The Python of the project: `.venv`, with the locked packages and `wizard` in it."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tasks import installer, programs, properdocs
from tasks.folders import ROOT, TOOLS, VENV
from tasks.stamps import refresh

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tasks.programs import Command

BIN = VENV / "bin"
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
VERSION = ROOT / ".python-version"
MADE, FILLED = VENV / ".made", VENV / ".filled"


def install() -> None:
    """Install the packages of the lock into `.venv`, unless they are installed."""
    files = [LOCK, PROJECT, VERSION]
    scripts = [BIN / "python", BIN / "wizard"]
    refresh("Python packages", FILLED, _fill, files=files, programs=scripts)


def lock(arguments: Command) -> None:
    """Lock all packages, uv and ProperDocs too; `--upgrade` takes newer ones."""
    TOOLS.mkdir(exist_ok=True)
    wish = TOOLS / "installer.in"
    wish.write_text("uv\n", encoding="ascii")
    all_packages = [PROJECT.name, "--group", "dev", "--output-file", LOCK.name]
    only_uv = [str(wish), "--no-annotate", "--output-file", installer.LOCK.name]
    alone = ("--group", f"{PROJECT.name}:properdocs", "--no-deps", "--no-annotate")
    only_properdocs = [*alone, "--output-file", properdocs.LOCK.name]
    flags = ("--quiet", "--universal", "--generate-hashes", "--no-header")
    for chosen in (all_packages, only_uv, only_properdocs):
        _uv("compile", *flags, *chosen, *arguments, failure="locked")


def interpreter(wanted: str) -> str:
    """Return a Python of the wanted version, or "" to let uv look for one.

    Each candidate is run and asked for its base: the first one found may be inside
    the `.venv` that is about to be replaced.
    """
    code = (
        f"import sys; same = '%d.%d' % sys.version_info[:2] == {wanted!r};"
        "print(getattr(sys, '_base_executable', sys.executable) if same else '')"
    )
    answers = (programs.answer([found, "-c", code]) for found in _candidates(wanted))
    return next(filter(None, answers), "")


def _candidates(wanted: str) -> Iterator[str]:
    yield sys.executable
    found = map(shutil.which, (f"python{wanted}", "python3", "python"))
    yield from filter(None, found)
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    for folder in sorted((pyenv / "versions").glob(f"{wanted}*")):
        yield str(folder / "bin" / "python3")


def _fill() -> None:
    refresh("Python", MADE, _make, files=[VERSION], programs=[BIN / "python"])
    place = ("--quiet", "--python", BIN / "python")
    project = ("--no-deps", "--no-build-isolation", "--editable", ROOT)
    _uv("sync", *place, "--require-hashes", LOCK, failure="installed")
    _uv("install", *place, *project, failure="installed")


def _make() -> None:
    wanted = VERSION.read_text(encoding="ascii").strip()
    python = ("--python", interpreter(wanted) or wanted)
    programs.quietly(
        [installer.uv(), "venv", "--quiet", "--clear", "--no-project", *python, VENV],
        failure=f"Python {wanted} is neither on PATH nor in pyenv and could not be"
        " downloaded",
        remedy=f"install it (perhaps with `pyenv install {wanted}`), then run this"
        " again.",
    )


def _uv(*arguments: object, failure: str) -> None:
    command = [installer.uv(), "pip", *arguments]
    programs.quietly(command, failure=f"the Python packages could not be {failure}")
