"""Checks of a page on which the engine cannot start, and waits for its downloads."""

from playwright.sync_api import expect

from tests.support.choices import FIRST, SECOND, START_PAGE
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.shown import expected
from tests.support.site_content import TREE
from wizard.runtime.bundle import bundle

FILES = bundle(TREE).files[1:]
"""All files that the page's script loads."""

SENTENCE = (
    "Pytania działają: każda odpowiedź otworzy nową stronę. Nie działa tylko program,"
    " który pokazuje listę odpowiedzi i liczy terminy."
)


_NO_PAUSE = """const {setTimeout: go} = window
window.setTimeout = (run, after) => go(run, after === 1000 ? 0 : after)
"""
"""An init script that removes the pause before a download is retried."""


def runtime_of(addresses: list[str]) -> list[str]:
    """Return the addresses of files of the runtime."""
    return [address for address in addresses if "/python/" in address]


def note_arrivals(visitor: ChromiumVisitor) -> list[str]:
    """Return a list of the files that have arrived, which grows as more arrive."""
    arrived: list[str] = []
    visitor.page.on("requestfinished", lambda asked: arrived.append(asked.url))
    return arrived


def wait_for_files(
    visitor: ChromiumVisitor, arrived: list[str], *, but: int = 0
) -> None:
    """Wait until all files of the runtime have arrived, except some that are held."""
    visitor.until(lambda: len(runtime_of(arrived)) == len(FILES) - but)


def assert_links_go_on(visitor: ChromiumVisitor) -> None:
    """Check that the page reports the failure, and that its links keep answers."""
    expect(visitor.page.locator("[data-status]")).to_have_text(SENTENCE)
    expect(visitor.page.locator("[data-date]")).to_have_count(0)
    visitor.choose(FIRST.key)
    shown = expected(SECOND.question, [FIRST])
    assert visitor.page.url == f"{visitor.root}{shown.page[1:]}{shown.fragment}"


def fail_to_start(visitor: ChromiumVisitor) -> None:
    """Open a page whose engine cannot start, and wait until it has tried twice."""
    visitor.page.add_init_script(_NO_PAUSE)
    visitor.open(START_PAGE)
    visitor.wait_until("failed")
