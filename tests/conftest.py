"""The order of the tests, and the site that many of them look at."""

from __future__ import annotations

import fcntl
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.site.project import built
from wizard.bundle import CHOICE
from wizard.tasks.folders import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


# How long an example takes says more about the machine than about the code.
settings.register_profile("wizard", deadline=None)
settings.load_profile("wizard")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that need a browser last, all others before.

    Whoever broke something small hears of it first.
    """
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built site, which all workers share: the first one builds it."""
    return _shared(tmp_path_factory, "site")


@pytest.fixture(scope="session")
def stock_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site built with Pyodide as it comes."""
    return _shared(tmp_path_factory, "stock", {CHOICE: "stock"})


def _shared(
    factory: pytest.TempPathFactory, name: str, env: Mapping[str, str] | None = None
) -> Path:
    folder = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    with (folder / f"{name}.busy").open("w", encoding="ascii") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        if not (folder / name).exists():
            built(ROOT, folder / f"{name}.new", env).rename(folder / name)
    return folder / name
