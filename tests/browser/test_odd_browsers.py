"""Questions work in browsers that lack a feature, and in pages saved to disk."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.choices import DATED, LONG
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.devices import new_device
from tests.support.faults import WASM, clear, hold
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
CANNOT_UNPACK = "delete window.DecompressionStream"

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


@dataclass(frozen=True)
class Place:
    """The origin of a site, and the address of each page below it."""

    origin: str
    page: Callable[[str], str]


@pytest.fixture(params=["a server", "a folder"])
def place(request: pytest.FixtureRequest, site: Path, offline: Path) -> Place:
    """Return the public site, or the edition."""
    if request.param == "a folder":
        return Place(
            f"{offline.as_uri()}/", lambda node: f"{TREE.nodes[node].page}.html"
        )
    assert site.exists()
    origin = request.getfixturevalue("origin")
    return Place(origin, lambda node: f"{TREE.nodes[node].page}/")


@pytest.fixture
def fresh(chromium: Browser) -> Iterator[Page]:
    """Return a new page."""
    with new_device(chromium) as context:
        page = context.new_page()
        yield page
        clear(page)


def follow(visitor: ChromiumVisitor, key: str, to: str) -> None:
    """Follow the link of an option to its page.

    A script clicks: after a click of the mouse, Chromium may never confirm it if the
    page was closed by then.
    """
    visitor.do(f"document.querySelector('[data-option=\"{key}\"]').click()")
    visitor.wait_for(to)
    visitor.page.wait_for_load_state()


def assert_path_stands(page: Page, place: Place) -> None:
    """Check that each step of a path opens its page with the answers in its URL."""
    visitor = ChromiumVisitor.on(page, place.origin)
    visitor.open(place.page(TREE.start))
    page.locator('[data-engine="failed"]').wait_for()
    for chosen in SHORT.options:
        assert visitor.see().node == chosen.question
        follow(visitor, chosen.option.key, chosen.option.to)
        assert page.url.endswith(f"/{chosen.question}={chosen.option.key}")
        assert page.url.startswith(urljoin(place.origin, place.page(chosen.option.to)))
    assert visitor.see().steps


@pytest.mark.parametrize("lack", LACKS)
def test_browser_that_lacks_something_is_led_from_page_to_page(
    fresh: Page, place: Place, lack: str
) -> None:
    fresh.add_init_script(LACKS[lack])

    assert_path_stands(fresh, place)

    expect(fresh.locator("[data-status]")).to_contain_text("Pytania działają")


def test_browser_that_cannot_unpack_is_led_from_page_to_page_on_disk(
    fresh: Page, offline: Path
) -> None:
    fresh.add_init_script(CANNOT_UNPACK)
    place = Place(f"{offline.as_uri()}/", lambda node: f"{TREE.nodes[node].page}.html")

    assert_path_stands(fresh, place)


@pytest.fixture
def visiting(fresh: Page, origin: str) -> ChromiumVisitor:
    """Return a visitor of the public site with no page open."""
    return ChromiumVisitor.on(fresh, origin)


@pytest.fixture
def keep(fresh: Page, site: Path, tmp_path: Path) -> Callable[[], str]:
    """Return a function that saves the page like a browser and returns its new URL."""

    def save() -> str:
        files = tmp_path / "strona_pliki"
        files.mkdir()
        for ending in (".css", ".js", ".svg"):
            for path in (site / "assets").rglob(f"*{ending}"):
                shutil.copy(path, files)
        whole = tmp_path / "strona.html"
        whole.write_text(fresh.evaluate(_TO_SAVE), encoding="utf-8")
        return whole.as_uri()

    return save


@pytest.mark.parametrize("node_id", [TREE.start, LONG.result, DATED.id])
@pytest.mark.parametrize("engine", ["starting", "ready"])
def test_page_saved_to_disk_shows_its_step_and_leads_to_the_site(
    visiting: ChromiumVisitor, keep: Callable[[], str], node_id: str, engine: str
) -> None:
    page, node = visiting.page, TREE.nodes[node_id]
    if engine == "starting":
        hold(page, WASM)
    visiting.open(f"{node.page}/")
    visiting.wait_until(engine)
    before = visiting.see()

    page.goto(keep())
    visiting.wait_until("failed")
    seen = visiting.see()
    text = page.locator("body").inner_text()
    follow(visiting, node.options[0].key, node.options[0].to)

    assert seen == before
    assert "Pytania działają" in text
    assert "Sprawdź datę" not in text
    assert "file:" not in text
    assert page.url.startswith(
        f"{visiting.root}{TREE.nodes[visiting.see().node].page}/"
    )


def test_live_page_saved_as_one_archive_shows_its_step(
    visiting: ChromiumVisitor, tmp_path: Path
) -> None:
    page = visiting.page
    visiting.open(f"{DATED.page}/")
    visiting.wait_until("ready")
    before = visiting.see()
    session = page.context.new_cdp_session(page)
    archive = tmp_path / "strona.mhtml"
    archive.write_text(session.send("Page.captureSnapshot")["data"], newline="")

    page.goto(archive.as_uri())

    assert visiting.see() == before
    hrefs = page.locator("[data-option]").evaluate_all("all => all.map(a => a.href)")
    assert {href.startswith(visiting.root) for href in hrefs} == {True}
    expect(page.locator("[data-date]")).to_be_hidden()
