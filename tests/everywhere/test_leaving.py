"""A visitor who leaves several pages before the engine is ready."""

import os
import shutil
import time
from pathlib import Path

import pytest

from tests.support.choices import START
from tests.support.player import Browser
from tests.support.site_content import TREE
from tests.support.visitor import Visitor
from tests.support.ways import FILE_LIVE, in_each_browser
from wizard.runtime.bundle import bundle

WASM = [file.name for file in bundle(TREE).data if file.name.endswith(".wasm")]
TIMES = {"Firefox": 2 * (os.cpu_count() or 1) + 1}
"""The number of pages that are left, if not two.

As long as the script compiled files before all of their content had arrived, Firefox
compiled nothing after two of them for each processor."""

UNPACKS_WITHIN = 0.5
"""Time in seconds in which the available files are unpacked and compiled."""

NEVER_THERE = "document.currentScript.onload = null"
"""The content of a file's script that makes the page wait for that file."""

_WAITED_FOR = """() => [...document.querySelectorAll('head script')].filter(
  ({src}) => src.includes('/python/')).length"""
"""Returns the number of files of the runtime for which a page is waiting."""


@pytest.fixture(scope="session")
def unfinished(offline: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the edition in which the end of the wasm never loads."""
    folder = shutil.copytree(offline, tmp_path_factory.mktemp("unfinished") / "folder")
    (folder / f"{WASM[-1]}.js").write_text(NEVER_THERE, encoding="utf-8")
    return folder


@pytest.mark.browser
@in_each_browser
def test_pages_that_were_left_early_do_not_keep_the_engine_from_starting(
    browser: tuple[str, Browser], offline: Path, unfinished: Path
) -> None:
    name, started = browser
    with started.playing(cut=True) as player:
        hasty = Visitor(player, f"{unfinished.as_uri()}/", FILE_LIVE, name)
        for _ in range(TIMES.get(name, 2)):
            player.open(hasty.address(START.page))
            hasty.until(
                lambda: player.glance(_WAITED_FOR) == 1,
                lambda: f"waits for {player.glance(_WAITED_FOR)} files",
            )
            time.sleep(UNPACKS_WITHIN)
            player.open("about:blank")

        patient = Visitor(player, f"{offline.as_uri()}/", FILE_LIVE, name)
        patient.arrive(START.page)
        shown = patient.look()

    assert (shown.node, shown.engine) == (START.id, "ready")
