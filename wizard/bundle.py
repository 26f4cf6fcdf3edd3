"""What an open page needs to run the engine: Pyodide, our Python, the tree.

Each file has its content in its name, so that it may be kept for ever and two
deployments never mix; a page names the files that it was built with, with what
is needed to tell that they arrived whole.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from wizard import pyodide
from wizard.archive import ArchiveError, engine_archive
from wizard.engine import wire

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wizard.engine.tree import Tree

FOLDER = "assets/gmd/python"
LIVE = "assets/gmd"
SHARED = ("settings", "address", "links")
EARLY = (*SHARED, "early")
"""The script that stands in a page itself, in the order of its parts."""

PARTS = (
    *SHARED,
    *("today", "watch", "download", "engine", "page", "visit", "start"),
)
"""The script that brings the engine to a page, likewise."""

WORKER = "worker.js"
ENGINE = "engine.zip"
TREE = "tree.json"

_HASH_LENGTH = 10
_FIRST_BYTES = 4
_COMMENTS = re.compile(
    r"^[ \t]*(?:/\*\*.*?\*/|//[^\n]*)\s*\n", re.DOTALL | re.MULTILINE
)
_INCOMPLETE = (
    "Brakuje pakietu pyodide albo jest niepełny: usuń folder"
    " wizard/browser/node_modules i uruchom „python3 -m wizard install”."
)


class BundleError(Exception):
    """The runtime cannot be put together here; one sentence says why."""


@dataclass(frozen=True, slots=True)
class RuntimeFile:
    """A file of the runtime.

    Attributes:
        label: What the worker calls it.
        name: Its place in the site, with a hash of its content.
        crc: Its CRC-32. It can be worked out while a file arrives, and also where a
            page is not secure and a browser offers no hashes. It is there to tell
            damage, not an attacker: whoever changes the files can change the page.
    """

    label: str
    name: str
    content: bytes
    crc: int

    @property
    def described(self) -> Mapping[str, str | int]:
        """What a page knows of the file before it loads it."""
        return {
            "label": self.label,
            "name": self.name,
            "bytes": len(self.content),
            "crc": self.crc,
            "begins": self.content[:_FIRST_BYTES].hex(),
        }


@dataclass(frozen=True, slots=True)
class Runtime:
    """All files of the runtime.

    Attributes:
        early: The script that stands in a page itself.
        page: The script of a page, which loads all others.
        scripts: The code of the worker, to be joined in this order.
        data: What the worker is handed.
    """

    early: str
    page: RuntimeFile
    scripts: tuple[RuntimeFile, ...]
    data: tuple[RuntimeFile, ...]

    @property
    def files(self) -> tuple[RuntimeFile, ...]:
        """Every file, to be put into the site."""
        return (self.page, *self.scripts, *self.data)

    def settings(self, **told: str | bool) -> str:
        """Write what a page's script is told, as JSON that can stand in HTML.

        Args:
            **told: What differs from site to site; see `browser/live/settings.js`.
        """
        files = {
            "scripts": [file.described for file in self.scripts],
            "data": [file.described for file in self.data],
        }
        text = json.dumps({**told, **files}, ensure_ascii=False, separators=(",", ":"))
        return text.replace("<", "\\u003c")


def bundle(tree: Tree) -> Runtime:
    """Put the runtime together.

    Raises:
        BundleError: Pyodide is not installed, or of another Python.
    """
    _refuse_other_python()
    worker = file(WORKER, (pyodide.BROWSER / "worker" / WORKER).read_bytes())
    try:
        engine = file(ENGINE, engine_archive())
    except ArchiveError as error:
        raise BundleError(str(error)) from error
    told = file(TREE, wire.dumps(tree).encode())
    return Runtime(
        early=joined(EARLY),
        page=file("live.js", joined(PARTS).encode(), LIVE),
        scripts=(*map(_of_pyodide, pyodide.SCRIPTS), worker),
        data=(*map(_of_pyodide, pyodide.DATA), engine, told),
    )


def file(label: str, content: bytes, folder: str = FOLDER) -> RuntimeFile:
    """Name a file by its content."""
    path = PurePosixPath(label)
    digest = hashlib.sha256(content).hexdigest()[:_HASH_LENGTH]
    name = f"{folder}/{path.stem}.{digest}{path.suffix}"
    return RuntimeFile(label, name, content, zlib.crc32(content))


def joined(parts: Sequence[str]) -> str:
    """Join parts of `browser/live/` to a script: `file://` loads no modules.

    One function around them keeps their names from other scripts. Comments are
    for us; those that fill whole lines are left out, and no others are written.
    """
    folder = pyodide.BROWSER / "live"
    code = [(folder / f"{part}.js").read_text(encoding="utf-8") for part in parts]
    lean = _COMMENTS.sub("", "".join(code))
    return f"(() => {{\n'use strict'\n{lean}}})()\n"


@cache
def _of_pyodide(name: str) -> RuntimeFile:
    """Read a file of the package; kept, since they are large and never change."""
    try:
        return file(name, (pyodide.PACKAGE / name).read_bytes())
    except FileNotFoundError:
        raise BundleError(_INCOMPLETE) from None


def _refuse_other_python() -> None:
    if not pyodide.PACKAGE.exists():
        raise BundleError(_INCOMPLETE)
    own = ".".join(map(str, sys.version_info[:2]))
    theirs = pyodide.python_version()
    if theirs.split(".")[:2] != own.split("."):
        message = f"Pyodide to Python {theirs}, a budujemy Pythonem {own}."
        raise BundleError(message)
