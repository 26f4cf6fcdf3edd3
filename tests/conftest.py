"""The order of the tests, and the site that many of them look at."""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Playwright, sync_playwright

from tasks.commands import QUICK
from tasks.folders import ROOT
from tasks.requirements import HUNSPELL
from tasks.site import TOP
from tests.support.edition import EDITION, unpacked
from tests.support.project import built, change, copied
from tests.support.quick_variants import prepared
from tests.support.requirements import program_of
from tests.support.running_servers import BELOW
from wizard.content.today import TODAY
from wizard.runtime.bundle import CHOICE
from wizard.site.offline import DAY

# One day for all tests: sources grow old, and pages say so.
os.environ |= {DAY: str(EDITION), TODAY: "2026-11-26"}

# How long an example takes says more about the machine than about the code.
settings.register_profile("wizard", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=20)
settings.load_profile("wizard")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the quick tests first and those that need a browser last.

    A fault in the engine or in a stage is reported within seconds. The long groups of
    `tests/everywhere` come before the short ones, so that all workers end together.
    """
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    if item.get_closest_marker("browser"):
        return 2 if item.nodeid.startswith("tests/everywhere") else 3
    return 0 if item.nodeid.startswith(QUICK) else 1


@pytest.fixture(scope="session")
def needs_dictionary() -> None:
    """Skip where this machine has no Polish dictionary; in CI that is an error."""
    program_of(HUNSPELL)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Start Playwright, of which a process may have one."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built site, which all workers share: the first one builds it."""
    return _shared(tmp_path_factory, "site", lambda folder: built(ROOT, folder))


@pytest.fixture(scope="session")
def stock_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site built with stock Pyodide."""
    return _shared(
        tmp_path_factory,
        "stock",
        lambda folder: built(ROOT, folder, {CHOICE: "stock"}),
    )


@pytest.fixture(scope="session")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that comes out of the zip without a network, as unpacked."""
    return _shared(tmp_path_factory, "offline", unpacked) / TOP


@pytest.fixture(scope="session")
def hosted(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Path:
    """Return what `make build` leaves, ready to be the root of a domain.

    Only the compressed variants differ: they are larger, and quick to make.
    """

    def make(folder: Path) -> None:
        shutil.copytree(site, folder)
        prepared(folder, folder.with_name("hosted.conf"))

    return _shared(tmp_path_factory, "hosted", make)


@pytest.fixture(scope="session")
def hosted_below(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the root of a domain with a site in a folder of it, `BELOW`.

    Its compressed variants are as quick to make as those of `hosted`.
    """

    def make(folder: Path) -> None:
        project = copied(folder / "project")
        address = f'site_url: "https://example.org{BELOW}"'
        change(project / "mkdocs.yml", 'site_url: ""', address)
        site = built(project, folder / BELOW.strip("/"))
        prepared(site, folder / "conf")
        shutil.rmtree(project)

    return _shared(tmp_path_factory, "below", make)


def _shared(
    factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]
) -> Path:
    folder = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    with (folder / f"{name}.busy").open("w", encoding="ascii") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        if not (folder / name).exists():
            made = folder / f"{name}.new"
            make(made)
            made.rename(folder / name)
    return folder / name
