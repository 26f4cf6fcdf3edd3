"""The questions and results of a built site, as its pages state them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wizard.engine.tree import FOLDERS, NAME

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_STEP = re.compile(rf'<div [^>]*\bdata-wizard data-node="({NAME})"')


def built_nodes(folder: Path) -> frozenset[str]:
    """Return the path in the docs of each node whose page has the node's own step.

    Without the step, a page does not count: a site generator that does not run the
    plugin builds such pages.
    """
    return frozenset(
        f"{path}.md" for kind in FOLDERS.values() for path in _of_folder(folder, kind)
    )


def _of_folder(site: Path, kind: str) -> Iterator[str]:
    for page in sorted((site / kind).rglob("*.html")):
        node_id = page.parent.name if page.name == "index.html" else page.stem
        step = _STEP.search(page.read_text(encoding="utf-8"))
        if step and step[1] == node_id:
            yield f"{kind}/{node_id}"
