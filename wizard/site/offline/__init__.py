"""The edition that opens from a folder: no server, no network, nothing kept.

A page on `file://` may load scripts, styles and pictures, and that is all. So what
the public site fetches stands here in scripts, as strings.
"""

from __future__ import annotations

import gzip
import json
import os
from base64 import b64encode
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from wizard.engine.dates import in_words
from wizard.runtime import bundle, pyodide, served_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from wizard.runtime.bundle import Runtime
    from wizard.runtime.served_files import ServedFile

DAY = "SOURCE_DATE_EPOCH"
"""The variable that holds the day of the edition, in seconds since 1970; see
reproducible-builds.org/specs/source-date-epoch. Without it, it is today."""

SEARCH_INDEX = "search/search_index.json"
SEARCH_SCRIPT = "search/search_index.js"
"""Where Material looks for the index when a page is a file."""

HEAD = ("storage", "worker", "edition")
"""The script in the head of each page, in the order of its parts."""

_FOLDER = pyodide.BROWSER / "offline"
PAGE_PARTS = tuple(
    part
    for name in bundle.PARTS
    for part in ((name, "handed") if name == "download" else (name,))
)
"""The script that brings the engine to a page, likewise."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What every page says of the edition that it belongs to.

    Attributes:
        day: As YYYY-MM-DD.
        words: The same day as it is written in a text.
    """

    day: str
    words: str


def edition(environment: Mapping[str, str] = os.environ) -> Edition:
    """Return the edition that is made now."""
    seconds = environment.get(DAY)
    now = datetime.fromtimestamp(int(seconds), UTC) if seconds else datetime.now(UTC)
    day = now.date().isoformat()
    return Edition(day, in_words(day))


def with_page_script(runtime: Runtime) -> Runtime:
    """Return a runtime whose files are handed over by scripts."""
    script = bundle.joined(PAGE_PARTS).encode()
    return replace(runtime, page=served_files.served(bundle.PAGE, script, bundle.LIVE))


def placed(runtime: Runtime) -> Iterator[tuple[str, bytes]]:
    """Yield the files of such a runtime as they lie in the folder."""
    yield runtime.page.name, served_files.content_of(runtime.page.content)
    for file in (*runtime.scripts, *runtime.data):
        yield f"{file.name}.js", script_of(file)


def script_of(file: ServedFile) -> bytes:
    """Write a script that holds a file; `browser/live/handed.js` reads it."""
    variants = dict(file.variants)
    packed = variants.get(".gz")
    if packed is None:
        packed = gzip.compress(served_files.content_of(file.content), 9, mtime=0)
    text = b64encode(served_files.content_of(packed)).decode()
    return f'document.currentScript.payload="{text}"\n'.encode()


def head_script(search: str) -> bytes:
    """Write the script that stands in the head of each page.

    Args:
        search: The code of Material's search worker.
    """
    text = bundle.joined(HEAD, _FOLDER)
    place = "'code of the search'"
    if text.count(place) != 1:
        message = f"no {place} in {_FOLDER / 'worker.js'}"
        raise LookupError(message)
    # "</script" cannot end a script that is a file; JSON is JavaScript since ES2019.
    return text.replace(place, json.dumps(search)).encode()


def hand_over_index(site: Path) -> None:
    """Put the search's index into the script in which Material expects it."""
    index = site / SEARCH_INDEX
    text = index.read_text(encoding="utf-8")
    (site / SEARCH_SCRIPT).write_text(f"var __index = {text}\n", encoding="utf-8")
    index.unlink()
