"""What a visit asks a server for: the home page, the first question, and Python.

Once the engine is ready, answers ask for nothing. A test in a browser holds this list
against what Chromium asks for.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from tests.support.site_content import TREE, file_of
from tests.support.site_links import document
from wizard.hosting.table import PERMANENT, file_kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HOME = ""
START = f"{TREE.nodes[TREE.start].page}/"
INDEX = "search/search_index.json"

_SETTINGS = re.compile(
    r'id="(?:__config|wizard-settings)"[^>]*>(.*?)</script>', re.DOTALL
)
_LOADED = {"link": "stylesheet", "script": None, "img": None}
_BASE = "https://site.invalid/"


@dataclass(frozen=True)
class Visit:
    """The addresses of one visit, each once, in about their order.

    Attributes:
        pages: The pages, and what they load by themselves.
        python: What the engine needs.
    """

    pages: Sequence[str]
    python: Sequence[str]

    @property
    def all(self) -> Sequence[str]:
        """All addresses."""
        return [*self.pages, *self.python]

    @property
    def asked_again(self) -> Sequence[str]:
        """What a browser that has it all asks about on a later day."""
        return [a for a in self.all if file_kind(a).caching != PERMANENT]


def visit(site: Path) -> Visit:
    """Read from the pages of a built site what a visit asks for."""
    pages = dict.fromkeys([*_of_page(site, HOME), *_of_page(site, START)])
    (settings,) = (found for found in _data(site, START) if "data" in found)
    files = [*settings["scripts"], *settings["data"]]
    return Visit([*pages], [file["name"] for file in files])


def weight(site: Path, addresses: Sequence[str], ending: str) -> int:
    """Return how many bytes the forms of files are, where they have such a form."""
    return sum(_size(site / file_of_address(address), ending) for address in addresses)


def file_of_address(address: str) -> str:
    """Return the file that answers an address."""
    return file_of(address) if not address or address.endswith("/") else address


def _size(file: Path, ending: str) -> int:
    form = file.with_name(file.name + ending)
    return (form if form.exists() else file).stat().st_size


def _of_page(site: Path, page: str) -> Sequence[str]:
    loaded = [
        known.get("href") or known["src"]
        for tag, known in document(site / file_of(page)).tags
        if tag in _LOADED
        and _LOADED[tag] == known.get("rel")
        and ("href" in known or "src" in known)
    ]
    (config,) = (found for found in _data(site, page) if "base" in found)
    found = (urljoin(_BASE + page, address) for address in [*loaded, config["search"]])
    own = [address.removeprefix(_BASE) for address in found]
    return [page, *own, INDEX]


def _data(site: Path, page: str) -> Sequence[dict[str, Any]]:
    html = (site / file_of(page)).read_text(encoding="utf-8")
    return [json.loads(found) for found in _SETTINGS.findall(html)]
