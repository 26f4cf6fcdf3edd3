"""The requests of a visit: the home page, the first question, and Python.

Once the engine is ready, answers cause no requests. A browser test compares this list
with the requests of Chromium.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from tests.support.site_content import TREE, file_of
from tests.support.site_links import document

HOME = ""
START = f"{TREE.nodes[TREE.start].page}/"

_SETTINGS = re.compile(r'id="wizard-settings"[^>]*>(.*?)</script>', re.DOTALL)
_LOADED = {"link": "stylesheet", "script": None, "img": None}
_BASE = "https://site.invalid/"


@dataclass(frozen=True)
class Visit:
    """The addresses of one visit, each once, in approximate order.

    Attributes:
        pages: The pages, with their styles, scripts and pictures.
        python: What is loaded once the question can be read: the files of the engine,
            the script that starts it, and the style of what it shows.
    """

    pages: Sequence[str]
    python: Sequence[str]

    @property
    def all(self) -> Sequence[str]:
        """All addresses."""
        return [*self.pages, *self.python]


def visit(site: Path) -> Visit:
    """Return the requests of a visit, from the pages of a built site."""
    (settings,) = _data(site, START)
    pages = dict.fromkeys([*_of_page(site, HOME), *_of_page(site, START)])
    files = [*settings["scripts"], *settings["data"]]
    names = [file["name"] for file in files]
    return Visit([*pages], [settings["later"], settings["live"], *names])


def weight(site: Path, addresses: Sequence[str], ending: str) -> int:
    """Return the size in bytes of one variant of files, or of the files without it."""
    files = [site / file_of(address) for address in addresses]
    forms = [(file.with_name(file.name + ending), file) for file in files]
    return sum((form if form.exists() else file).stat().st_size for form, file in forms)


def _of_page(site: Path, page: str) -> Sequence[str]:
    loaded = [
        known.get("href") or known["src"]
        for tag, known in document(site, page).tags
        if tag in _LOADED
        and _LOADED[tag] == known.get("rel")
        and ("href" in known or "src" in known)
    ]
    found = (urljoin(_BASE + page, address) for address in loaded)
    own = [address.removeprefix(_BASE) for address in found]
    return [page, *own]


def _data(site: Path, page: str) -> Sequence[dict[str, Any]]:
    html = (site / file_of(page)).read_text(encoding="utf-8")
    return [json.loads(found) for found in _SETTINGS.findall(html)]
