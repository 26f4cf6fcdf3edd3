"""The ways to open the site: by http or from files, live or static."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest

from tasks.requirements import BROWSERS, CHROMIUM, FIREFOX, WEBKIT, Requirement
from tests.support.static_server import NO_SCRIPTS

_POLICY = '<meta http-equiv="Content-Security-Policy" content="'


@dataclass(frozen=True)
class Way:
    """A way to open the site.

    Attributes:
        is_file: Whether the edition is opened from a folder, without a network.
        is_live: Whether scripts, and so the engine, run.
    """

    is_file: bool
    is_live: bool

    def __str__(self) -> str:
        """Return its name for reports."""
        place = "file" if self.is_file else "http"
        return f"{place} {'live' if self.is_live else 'static'}"

    def page(self, page: str) -> str:
        """Return the address in the site of a page."""
        if self.is_file:
            return f"{page or 'index'}.html"
        return f"{page}/" if page else ""


HTTP_LIVE = Way(is_file=False, is_live=True)
HTTP_STATIC = Way(is_file=False, is_live=False)
FILE_LIVE = Way(is_file=True, is_live=True)
FILE_STATIC = Way(is_file=True, is_live=False)

LIVE, STATIC = (
    [
        (CHROMIUM, Way(is_file=True, is_live=is_live)),
        *product((FIREFOX, WEBKIT), (by_http, Way(is_file=True, is_live=is_live))),
    ]
    for is_live, by_http in ((True, HTTP_LIVE), (False, HTTP_STATIC))
)
"""Combinations with and without the engine; Chromium by http has its own tests."""

in_each_browser = pytest.mark.parametrize(
    "browser", BROWSERS, indirect=True, ids=lambda browser: browser.name
)
"""Run a test once in each browser, without opening a page."""


def in_each(places: Sequence[tuple[Requirement, Way]]) -> pytest.MarkDecorator:
    """Run a test in each combination; `conftest.py` groups the tests by combination."""
    return pytest.mark.parametrize(
        ("browser", "visitor"),
        [pytest.param(*place, id=f"{place[0].name} {place[1]}") for place in places],
        indirect=True,
        scope="session",
    )


def without_scripts(folder: Path, into: Path) -> Path:
    """Copy a folder of pages, each with a policy that forbids scripts.

    Script files are left out, since Firefox runs them from disk regardless of the
    page's policy.
    """
    shutil.copytree(folder, into, ignore=shutil.ignore_patterns("*.js"))
    for page in into.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert html.count(_POLICY) == 1, f"not one policy in {page}"
        # With two policies, a browser applies both.
        both = f'{_POLICY}{NO_SCRIPTS}">{_POLICY}'
        page.write_text(html.replace(_POLICY, both), encoding="utf-8")
    return into
