"""Questions work in browsers that lack a feature, and in pages saved to disk."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.choices import DATED, LONG
from tests.support.chromium_visitor import ChromiumVisitor, option
from tests.support.faults import WASM, hold
from tests.support.site_content import PATHS, TREE

pytestmark = pytest.mark.browser

SHORT = min(
    (path for path in PATHS if len(path.options) > 2),
    key=lambda path: len(path.options),
)
"""A shortest path with more than two answers."""


LACKS = {
    "workers": "delete window.Worker",
    "WebAssembly": "delete window.WebAssembly",
    "a history that pages may write": (
        "history.pushState = history.replaceState = undefined"
    ),
    "any history": "Object.defineProperty(window, 'history', {value: undefined})",
}
ON_DISK = {**LACKS, "a way to unpack files": "delete window.DecompressionStream"}
"""Unpacking is needed on disk only; the history is the same there."""

_TO_SAVE = """() => {
  const $copy = document.documentElement.cloneNode(true)
  for (const name of ['src', 'href']) {
    const $$all = document.querySelectorAll(`[${name}]`)
    $copy.querySelectorAll(`[${name}]`).forEach(($element, i) => {
      const isKept = $element.matches('script, img, link[rel=stylesheet]')
      $element.setAttribute(name, isKept
        ? `strona_pliki/${$$all[i][name].split('/').pop()}` : $$all[i][name])
    })
  }
  return '<!doctype html>' + $copy.outerHTML
}"""
"""Returns a page as browsers save it: links lead to the original site; scripts, styles
and pictures are in a folder next to the page."""


def follow(visitor: ChromiumVisitor, key: str, to: str) -> None:
    """Follow the link of an option to its page.

    A script clicks: after a click of the mouse, Chromium may never confirm it if the
    page was closed by then.
    """
    visitor.do(f"{option(key)}.click()")
    visitor.wait_for(to)
    visitor.page.wait_for_load_state()


@pytest.mark.parametrize(
    ("visitor_of", "lack"),
    [
        *(("stranger", lack) for lack in LACKS),
        *(("clerk", lack) for lack in ON_DISK if "history" not in lack),
    ],
)
def test_browser_that_lacks_something_is_led_from_page_to_page(
    request: pytest.FixtureRequest, visitor_of: str, lack: str
) -> None:
    visitor: ChromiumVisitor = request.getfixturevalue(visitor_of)
    page = visitor.page
    page.add_init_script(ON_DISK[lack])

    page.goto(visitor.address(TREE.nodes[TREE.start].page))
    visitor.wait_until("failed")
    for chosen in SHORT.options:
        assert visitor.see().node == chosen.question
        follow(visitor, chosen.option.key, chosen.option.to)
        assert page.url.endswith(f"/{chosen.question}={chosen.option.key}")
        there = visitor.address(TREE.nodes[chosen.option.to].page)
        assert page.url.startswith(there)

    assert visitor.see().steps
    expect(page.locator("[data-status]")).to_contain_text("Pytania działają")


def save(page: Page, site: Path, folder: Path) -> str:
    """Save the page like a browser, and return its new URL."""
    files = folder / "strona_pliki"
    files.mkdir()
    for ending in (".css", ".js", ".svg"):
        for path in (site / "assets").rglob(f"*{ending}"):
            shutil.copy(path, files)
    whole = folder / "strona.html"
    whole.write_text(page.evaluate(_TO_SAVE), encoding="utf-8")
    return whole.as_uri()


@pytest.mark.parametrize(
    ("engine", "node_id"),
    [("starting", TREE.start), ("ready", LONG.result), ("ready", DATED.id)],
)
def test_page_saved_to_disk_shows_its_step_and_leads_to_the_site(
    stranger: ChromiumVisitor, site: Path, tmp_path: Path, node_id: str, engine: str
) -> None:
    page, node = stranger.page, TREE.nodes[node_id]
    if engine == "starting":
        hold(page, WASM)
    stranger.open(f"{node.page}/")
    stranger.wait_until(engine)
    before = stranger.see()

    page.goto(save(page, site, tmp_path))
    stranger.wait_until("failed")
    seen = stranger.see()
    text = page.locator("body").inner_text()
    follow(stranger, node.options[0].key, node.options[0].to)

    assert seen == before
    assert "Pytania działają" in text
    assert "Sprawdź datę" not in text
    assert "file:" not in text
    assert page.url.startswith(
        f"{stranger.root}{TREE.nodes[stranger.see().node].page}/"
    )


def test_live_page_saved_as_one_archive_shows_its_step(
    stranger: ChromiumVisitor, tmp_path: Path
) -> None:
    page = stranger.page
    stranger.open(f"{DATED.page}/")
    stranger.wait_until("ready")
    before = stranger.see()
    session = page.context.new_cdp_session(page)
    archive = tmp_path / "strona.mhtml"
    archive.write_text(session.send("Page.captureSnapshot")["data"], newline="")

    page.goto(archive.as_uri())

    assert stranger.see() == before
    hrefs = page.locator("[data-option]").evaluate_all("all => all.map(a => a.href)")
    assert {href.startswith(stranger.root) for href in hrefs} == {True}
    expect(page.locator("[data-date]")).to_be_hidden()
