"""The engine in the edition: without a network, damaged, or stuck."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.choices import FIRST, START_FILE
from tests.support.chromium_visitor import ChromiumVisitor, blocked_in, reached_from
from tests.support.faults import FILES

pytestmark = pytest.mark.browser

_NEVER_UNPACK = """window.tries = 0
window.DecompressionStream = class extends TransformStream {
  constructor() {
    super({transform: () => new Promise(() => {})})
    window.tries += 1
  }
}"""


def test_worker_on_disk_has_nothing_to_reach_anybody_with(
    clerk: ChromiumVisitor,
) -> None:
    clerk.load(START_FILE)
    (engine,) = (
        worker
        for worker in clerk.page.workers
        if worker.evaluate("typeof loadPyodide") == "function"
    )

    assert reached_from(clerk.page, "https://example.org/") == ["TypeError"]
    assert blocked_in(engine).startswith("https://example.org")


@pytest.fixture
def folder(offline: Path, tmp_path: Path) -> Path:
    """Return a copy of the edition, to be damaged."""
    return shutil.copytree(offline, tmp_path / "folder")


def test_file_of_the_runtime_that_is_gone_leaves_the_questions(
    clerk: ChromiumVisitor, folder: Path
) -> None:
    next((folder / "assets/gmd/python").glob("tree.*")).unlink()

    clerk.page.goto((folder / START_FILE).as_uri())
    clerk.wait_until("failed")

    expect(clerk.page.locator("[data-status]")).to_contain_text("Pytania działają")
    clerk.choose(FIRST.key)


def test_file_of_the_runtime_that_is_damaged_is_never_used(
    clerk: ChromiumVisitor, folder: Path
) -> None:
    tree = next((folder / "assets/gmd/python").glob("tree.*"))
    other = next((folder / "assets/gmd/python").glob("worker.*"))
    tree.write_bytes(other.read_bytes())

    clerk.page.goto((folder / START_FILE).as_uri())
    clerk.wait_until("failed")

    assert clerk.look().rendered == "build"


def test_browser_that_never_ends_unpacking_is_given_up(clerk: ChromiumVisitor) -> None:
    page = clerk.page
    page.clock.install()
    page.add_init_script(_NEVER_UNPACK)
    clerk.open(START_FILE)

    for begun in (len(FILES), 2 * len(FILES)):
        page.wait_for_function("begun => tries === begun", arg=begun, polling=50)
        page.clock.run_for(20_000)
        page.clock.run_for(1_000)

    clerk.wait_until("failed")
    clerk.choose(FIRST.key)
