"""The index of the search, read from the script of a built site."""

import json
from pathlib import Path
from typing import Any

from wizard.runtime.bundle import ASSETS_FOLDER


def index_of(site: Path) -> Any:  # noqa: ANN401 - any JSON
    """Return the index of a built site."""
    (script,) = site.glob(f"{ASSETS_FOLDER}/search-data.*.js")
    return index_in(script.read_text("utf-8"))


def index_in(script: str) -> Any:  # noqa: ANN401 - any JSON
    """Return the index that a script gives to the page."""
    _, _, detail = script.partition("{detail:")
    return json.loads(json.loads(detail.removesuffix("}))")))


def search_docs(site: Path) -> list[dict[str, str]]:
    """Return what the search knows: the title, the text and the address of each."""
    return _docs(index_of(site))


def docs_in(script: str) -> list[dict[str, str]]:
    """Return the same from the script of the index."""
    return _docs(index_in(script))


def _docs(index: Any) -> list[dict[str, str]]:  # noqa: ANN401 - any JSON
    return [
        {"location": href, "title": title, "text": "\n".join(lines)}
        for _, href, title, lines in index["pages"]
    ]
