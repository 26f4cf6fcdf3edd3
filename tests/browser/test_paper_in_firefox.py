"""A result on one sheet of A4 in Firefox; WebKit's driver cannot print."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright

from tasks.requirements import FIREFOX
from tests.support.paper import codes_in, sheets
from tests.support.playwright_player import started
from tests.support.running_servers import BELOW
from tests.support.site_content import RESULTS, TREE
from tests.support.static_server import serving
from tests.support.visitor import PATIENCE
from wizard.engine.render import render
from wizard.engine.step import static_step

# Firefox takes long to start, so one worker prints everything.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("paper in Firefox")]


def length(node_id: str) -> int:
    return len(render(static_step(TREE, node_id), ".", "dir/"))


LONGEST = sorted(RESULTS, key=length)[-3:]
PRINTER = "Mozilla Save to PDF"


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file that the browser prints to."""
    return tmp_path_factory.mktemp("paper") / "printed.pdf"


@pytest.fixture(scope="module")
def page(playwright: Playwright, hosted_below: Path, sheet: Path) -> Iterator[Page]:
    """Open a page that prints without asking, to one file."""
    named = f"print.printer_{PRINTER.replace(' ', '_')}"
    preferences: dict[str, str | float | bool] = {
        "print.always_print_silent": True,
        "print_printer": PRINTER,
        f"{named}.print_paper_id": "iso_a4",
        f"{named}.print_to_file": True,
        f"{named}.print_to_filename": str(sheet),
    }
    with (
        serving(hosted_below) as origin,
        started(FIREFOX, playwright, preferences) as browser,
    ):
        root = f"{origin.rstrip('/')}{BELOW}"
        # Debian's Firefox does not support the settings that "null" omits.
        yield browser.browser.new_page(
            base_url=root, color_scheme="null", reduced_motion="null"
        )


@pytest.mark.parametrize("node_id", LONGEST)
def test_the_longest_results_are_one_sheet_with_their_code(
    page: Page, sheet: Path, node_id: str
) -> None:
    sheet.unlink(missing_ok=True)
    page.goto(f"{TREE.nodes[node_id].page}/")

    page.evaluate("() => { setTimeout(() => print()) }")

    (picture,) = sheets(_printed(sheet))
    assert codes_in(picture) == [
        f"https://example.org{BELOW}{TREE.nodes[node_id].page}/"
    ]


def _printed(sheet: Path) -> bytes:
    """Return the PDF as soon as it is whole."""
    end = time.monotonic() + PATIENCE / 1000
    while not sheet.exists() or not sheet.read_bytes().rstrip().endswith(b"%%EOF"):
        assert time.monotonic() < end, "nothing was printed"
        time.sleep(0.05)
    return sheet.read_bytes()
