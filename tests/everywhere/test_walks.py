"""Every answer at least once in each browser, by http and from files, with the engine.

With `--every-path` it is every path and every continuation, also from page to page. In
Chromium by http, `tests/browser/test_live_paths.py` and `test_paths.py` always click
all paths.
"""

import pytest

from tests.support.answer_cover import COVER, EVERY
from tests.support.choices import LONG, START
from tests.support.coverage_report import EVERY_PATH, Record
from tests.support.path_player import PathPlayer
from tests.support.shown import name_of, pages_on
from tests.support.visitor import Visitor
from tests.support.ways import LIVE, STATIC, in_each
from wizard.content.paths import Path

pytestmark = pytest.mark.browser


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Parametrize walks in place with every answer and one path of pages, or with all.

    From page to page, `test_answers.py` clicks every answer.
    """
    if "path" in metafunc.fixturenames:
        few = [LONG] if "player" in metafunc.fixturenames else COVER
        walks = EVERY if metafunc.config.getoption(EVERY_PATH) else few
        metafunc.parametrize("path", walks, ids=name_of)


@in_each(LIVE)
def test_walk_is_played_in_place(visitor: Visitor, path: Path, record: Record) -> None:
    record(visitor.browser, str(visitor.way), path)

    assert visitor.walk(path, begin=True) == visitor.expected_on(path)
    assert visitor.foreign() == []


@in_each(STATIC)
def test_walk_is_played_from_page_to_page(
    visitor: Visitor, player: PathPlayer, path: Path, record: Record
) -> None:
    record(visitor.browser, str(visitor.way), path)

    assert player.play(path) == pages_on(path)
    assert visitor.foreign() == []


@in_each([*LIVE, *STATIC])
def test_scripts_run_where_they_are_to_run_alone(visitor: Visitor) -> None:
    visitor.open_first(START.id)

    has_none = "() => document.documentElement.classList.contains('no-js')"
    assert visitor.player.run(has_none) is not visitor.way.is_live
