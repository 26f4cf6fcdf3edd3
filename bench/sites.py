"""Build and serve the site with each of the two runtimes."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import server
from tasks.folders import ROOT
from tests.support.project import built
from tests.support.site_content import TREE

RUNTIMES = {"stock": "stock", "ours": "snapshot"}
"""The runtimes by the headings of their columns."""

PYTHON_FOLDER = "assets/gmd/python/"
START = f"{TREE.nodes[TREE.start].page}/"
_SETTINGS = re.compile(r'id="wizard-settings">(.*?)</script>', re.DOTALL)


@dataclass(frozen=True)
class Site:
    """A built site that is being served, with the heading of its column as name."""

    name: str
    host: server.Host
    origin: str

    @property
    def page(self) -> str:
        """The HTML of the first question's page."""
        return self.host.files[f"{START}index.html"][""].decode()

    @property
    def python(self) -> dict[str, list[str]]:
        """The names of the parts of each file that Python needs, by label."""
        settings: dict[str, Any] = json.loads(_SETTINGS.findall(self.page)[0])
        listed = [*settings["scripts"], *settings["data"]]
        found: dict[str, list[str]] = {}
        for file in listed:
            found.setdefault(file["label"], []).append(file["name"])
        return found


@contextmanager
def both(folder: Path) -> Iterator[tuple[Site, Site]]:
    """Build and serve the site with stock Pyodide and with our runtime."""
    with _served("stock", folder) as stock, _served("ours", folder) as ours:
        yield stock, ours


@contextmanager
def _served(name: str, folder: Path) -> Iterator[Site]:
    built(ROOT, folder / name, {"WIZARD_RUNTIME": RUNTIMES[name]})
    host = server.Host(server.loaded(folder / name), tuple(server.ENDINGS))
    with server.serving(host) as origin:
        yield Site(name, host, origin)


def in_turn(sites: tuple[Site, Site], rounds: int) -> Iterator[tuple[int, Site]]:
    """Yield each site once a round; every other round begins with the second."""
    for number in range(rounds):
        for site in sites if number % 2 == 0 else reversed(sites):
            yield number, site
