"""The engine in the edition: without a network, damaged, or stuck."""

import shutil
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.choices import ANSWERS, START_FILE
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.site_content import TREE
from wizard.runtime.bundle import bundle

pytestmark = pytest.mark.browser

FILES = bundle(TREE).files[1:]


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
    clerk.open(START_FILE)
    clerk.wait_until("ready")

    refused = clerk.page.evaluate(
        "address => fetch(address).then(() => 'reached', ({name}) => name)",
        "https://example.org/",
    )
    (engine,) = (
        worker
        for worker in clerk.page.workers
        if worker.evaluate("typeof loadPyodide") == "function"
    )
    blocked = engine.evaluate(
        """() => new Promise(done => {
          addEventListener('securitypolicyviolation', event => done(event.blockedURI))
          import('https://example.org/x.js').catch(() => {})
          setTimeout(() => done('nothing was blocked'), 2000)
        })"""
    )

    assert refused == "TypeError"
    assert blocked.startswith("https://example.org")


def test_file_of_the_runtime_that_is_gone_leaves_the_questions(
    clerk: ChromiumVisitor, offline: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(offline, tmp_path / "folder")
    next((folder / "assets/gmd/python").glob("tree.*")).unlink()

    clerk.page.goto((folder / START_FILE).as_uri())
    clerk.wait_until("failed")

    expect(clerk.page.locator("[data-status]")).to_contain_text("Pytania działają")
    clerk.choose(ANSWERS[0].key)


def test_file_of_the_runtime_that_is_damaged_is_never_used(
    clerk: ChromiumVisitor, offline: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(offline, tmp_path / "folder")
    tree = next((folder / "assets/gmd/python").glob("tree.*"))
    other = next((folder / "assets/gmd/python").glob("worker.*"))
    tree.write_bytes(other.read_bytes())

    clerk.page.goto((folder / START_FILE).as_uri())
    clerk.wait_until("failed")

    assert clerk.look().rendered == "build"


def _has_tried(page: Page, times: int) -> bool:
    """Return whether the page began to unpack each of its files this many times."""
    begun: int = page.evaluate("tries")
    return begun == times * len(FILES)


def test_browser_that_never_ends_unpacking_is_given_up(clerk: ChromiumVisitor) -> None:
    page = clerk.page
    page.clock.install()
    page.add_init_script(_NEVER_UNPACK)
    clerk.open(START_FILE)

    for tries in (1, 2):
        clerk.until(partial(_has_tried, page, tries))
        page.clock.run_for(20_000)
        page.clock.run_for(1_000)

    clerk.wait_until("failed")
    clerk.choose(ANSWERS[0].key)
