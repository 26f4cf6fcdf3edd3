"""Every path, clicked with scripts off.

With `--every-path` it is every continuation too.

After a path, the browser's Back leads to the step where the next path differs, so that
common steps are clicked once.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tasks.folders import ROOT
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.coverage_report import Record
from tests.support.devices import new_device
from tests.support.path_player import PathPlayer
from tests.support.shown import name_of, pages_on
from tests.support.site_content import CONTINUATIONS, PATHS
from tests.support.ways import HTTP_STATIC
from wizard.content import paths


@pytest.fixture(scope="module")
def player(chromium: Browser, origin: str) -> Iterator[PathPlayer]:
    """Return a player of paths on a phone with scripts off."""
    with new_device(chromium, java_script_enabled=False) as context:
        yield PathPlayer(ChromiumVisitor.on(context.new_page(), origin, HTTP_STATIC))


def counted(*options: str) -> int:
    wizard = Path(sys.executable).with_name("wizard")
    command = [str(wizard), "paths", "--count", *options]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return int(done.stdout)


@pytest.mark.parametrize(
    ("options", "played"),
    [
        pytest.param([], PATHS, id="paths"),
        pytest.param(["--continuations"], CONTINUATIONS, id="continuations"),
    ],
)
def test_there_are_as_many_as_the_wizard_counts(
    options: list[str], played: list[paths.Path]
) -> None:
    assert len(set(map(name_of, played))) == counted(*options)


@pytest.mark.browser
def test_walk_can_be_clicked_from_page_to_page_to_its_result(
    player: PathPlayer, walk: paths.Path, record: Record
) -> None:
    record("Chromium", "http static", walk)

    assert player.play(walk) == pages_on(walk)
