"""The edition that opens from a folder: no server, no network, nothing kept.

A page on `file://` may load scripts, styles and pictures, and that is all. So what
the public site fetches is here in scripts, as strings.
"""

from __future__ import annotations

import os
from base64 import b64encode
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from wizard.engine.dates import in_words
from wizard.runtime import bundle, scripts, served_files
from wizard.runtime.compressed import compressed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.runtime.bundle import Runtime
    from wizard.runtime.served_files import ServedFile


DAY = "SOURCE_DATE_EPOCH"
"""The variable that holds the day of the edition, in seconds since 1970; see
reproducible-builds.org/specs/source-date-epoch. Without it, it is today."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The day of an edition: as YYYY-MM-DD, and as every page writes it."""

    day: str
    words: str


def edition(environment: Mapping[str, str] = os.environ) -> Edition:
    """Return the edition that is made now."""
    seconds = environment.get(DAY)
    now = datetime.fromtimestamp(int(seconds), UTC) if seconds else datetime.now(UTC)
    day = now.date().isoformat()
    return Edition(day, in_words(day))


def with_page_scripts(runtime: Runtime) -> Runtime:
    """Return a runtime whose pages open files that are in scripts."""
    ours = scripts.bundled()
    return replace(
        runtime,
        page=bundle.page_script(bundle.PAGE, ours[scripts.OFFLINE_PAGE]),
        code_page=bundle.page_script(bundle.CODE_PAGE, ours[scripts.OFFLINE_CODE_PAGE]),
    )


def placed(runtime: Runtime) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file of such a runtime in the folder."""
    for page in (runtime.page, runtime.code_page):
        yield page.name, served_files.content_of(page.content)
    for file in runtime.loaded:
        yield f"{file.name}.js", script_of(file)


def script_of(file: ServedFile) -> bytes:
    """Write a script that holds a file; `browser/offline/start.js` reads it."""
    packed = compressed(served_files.content_of(file.content), "gz")
    text = b64encode(packed).decode()
    return f'document.currentScript.payload="{text}"\n'.encode()
