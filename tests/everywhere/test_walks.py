"""Every answer at least once, clicked in each browser and in each way.

With `--every-path` it is every path and every continuation. By http all paths are
clicked in Chromium anyway: see `tests/browser/test_live_paths.py` and `test_paths.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.answer_cover import COVER, EVERY
from tests.support.coverage_report import EVERY_PATH
from tests.support.visitor import name_of, seen_on
from tests.support.walker import START
from tests.support.ways import LIVE, STATIC, in_each

if TYPE_CHECKING:
    from tests.support.coverage_report import Record
    from tests.support.path_player import Climber
    from tests.support.walker import Walker
    from wizard.content.paths import Path

pytestmark = pytest.mark.browser


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Play the cover, or everything."""
    if "path" in metafunc.fixturenames:
        walks = EVERY if metafunc.config.getoption(EVERY_PATH) else COVER
        metafunc.parametrize("path", walks, ids=name_of)


@in_each(LIVE)
def test_walk_is_played_in_place(walker: Walker, path: Path, record: Record) -> None:
    record(walker.browser, str(walker.way), path)

    assert walker.walk_in_place(path) == walker.expected_on(path)
    assert walker.foreign() == []


@in_each(STATIC)
def test_walk_is_played_from_page_to_page(
    walker: Walker, climber: Climber, path: Path, record: Record
) -> None:
    record(walker.browser, str(walker.way), path)

    assert climber.follow(path) == seen_on(path)
    assert walker.foreign() == []


@in_each([*LIVE, *STATIC])
def test_scripts_run_where_they_are_to_run_alone(walker: Walker) -> None:
    walker.open_first(START.id)

    has_none = "() => document.documentElement.classList.contains('no-js')"
    assert walker.player.run(has_none) is not walker.way.is_live
