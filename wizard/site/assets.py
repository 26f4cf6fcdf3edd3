"""Our styles, scripts and pictures, as files of the site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from wizard.runtime import pyodide, scripts
from wizard.runtime.bundle import ASSETS_FOLDER
from wizard.runtime.served_files import served

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = ASSETS_FOLDER


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of ours that pages name.

    Attributes:
        written: What `mkdocs.yml` calls it.
        name: Its place in the site. Styles and scripts are named by their content,
            so that a browser may keep them permanently.
        content: Its bytes, or the file on this machine that holds them.
    """

    written: str
    name: str
    content: bytes | Path


def assets(*, offline: bool = False) -> Iterator[Asset]:
    """Yield all of them; with `offline`, also what only that edition has.

    Raises:
        PluginError: The scripts cannot be bundled.
    """
    try:
        bundled = scripts.bundled()
    except scripts.ScriptsError as error:
        raise PluginError(str(error)) from error
    more = (scripts.OFFLINE_STYLE,) if offline else ()
    for entry in (*scripts.EVERYWHERE, *more):
        file = PurePosixPath(entry).name
        name = served(file, bundled[entry], FOLDER).name
        yield Asset(f"{FOLDER}/{file}", name, bundled[entry])
    for path in sorted(pyodide.BROWSER.glob("img/*")):
        name = f"{FOLDER}/img/{path.name}"
        yield Asset(name, name, path)
