"""The ways in which the site reaches somebody: by http or as files, live or static."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tasks.requirements import BROWSERS, CHROMIUM, FIREFOX, WEBKIT
from tests.support.static_server import NO_SCRIPTS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tasks.requirements import Requirement

_POLICY = '<meta http-equiv="Content-Security-Policy" content="'


@dataclass(frozen=True)
class Way:
    """One of them.

    Attributes:
        is_file: Whether a folder is opened, without a server and without a network.
        is_live: Whether scripts run, and with them the engine.
    """

    is_file: bool
    is_live: bool

    def __str__(self) -> str:
        """Name it in reports."""
        place = "file" if self.is_file else "http"
        return f"{place} {'live' if self.is_live else 'static'}"

    def page(self, page: str) -> str:
        """Return the address within the site of one of its pages."""
        if self.is_file:
            return f"{page or 'index'}.html"
        return f"{page}/" if page else ""


HTTP_LIVE = Way(is_file=False, is_live=True)
HTTP_STATIC = Way(is_file=False, is_live=False)
FILE_LIVE = Way(is_file=True, is_live=True)
FILE_STATIC = Way(is_file=True, is_live=False)

LIVE = (
    (CHROMIUM, FILE_LIVE),
    (FIREFOX, HTTP_LIVE),
    (FIREFOX, FILE_LIVE),
    (WEBKIT, HTTP_LIVE),
    (WEBKIT, FILE_LIVE),
)
"""Where the engine runs; all else is tested in Chromium by http."""

STATIC = (
    (CHROMIUM, FILE_STATIC),
    (FIREFOX, HTTP_STATIC),
    (FIREFOX, FILE_STATIC),
    (WEBKIT, HTTP_STATIC),
    (WEBKIT, FILE_STATIC),
)


in_each_browser = pytest.mark.parametrize(
    "browser", BROWSERS, indirect=True, ids=lambda browser: browser.name
)
"""Run a test once in each browser, without a page of its own."""


def in_each(places: Sequence[tuple[Requirement, Way]]) -> pytest.MarkDecorator:
    """Run a test in each of these places; `conftest.py` sorts what shares one."""
    return pytest.mark.parametrize(
        ("browser", "visitor"),
        [pytest.param(*place, id=f"{place[0].name} {place[1]}") for place in places],
        indirect=True,
        scope="session",
    )


def without_scripts(folder: Path, into: Path) -> Path:
    """Copy a folder of pages, and let each of them forbid its scripts.

    Firefox runs a script that is a file whatever a page's policy says, so these are
    left out.
    """
    shutil.copytree(folder, into, ignore=shutil.ignore_patterns("*.js"))
    for page in into.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert html.count(_POLICY) == 1, f"not one policy in {page}"
        # Of two policies, a browser obeys both.
        both = f'{_POLICY}{NO_SCRIPTS}">{_POLICY}'
        page.write_text(html.replace(_POLICY, both), encoding="utf-8")
    return into
