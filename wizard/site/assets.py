"""Our style, scripts and pictures, as files of the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wizard.runtime import pyodide
from wizard.runtime.served_files import served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER = "assets/gmd"


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of ours that pages name.

    Attributes:
        written: What `mkdocs.yml` calls it.
        name: Its place in the site. Styles and scripts are named by their content,
            so that a browser may keep them for ever.
        path: The file on this machine.
    """

    written: str
    name: str
    path: Path


def assets(*, offline: bool = False) -> Iterator[Asset]:
    """Yield all of them.

    Args:
        offline: Whether what only the edition without a network has is wanted too.
    """
    for pattern in ("*.css", "*.js", *(("offline/*.css",) if offline else ())):
        for path in sorted(pyodide.BROWSER.glob(pattern)):
            name = served(path.name, path.read_bytes(), FOLDER).name
            yield Asset(f"{FOLDER}/{path.name}", name, path)
    for path in sorted(pyodide.BROWSER.glob("img/*")):
        name = f"{FOLDER}/img/{path.name}"
        yield Asset(name, name, path)
