"""A result on one sheet of A4, and its QR code on paper and on the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support import axe
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.devices import new_device
from tests.support.paper import codes_in, sheets, words_on
from tests.support.running_servers import BELOW
from tests.support.shown import answers_of
from tests.support.site_content import PATHS, RESULTS, TREE
from tests.support.static_server import serving
from tests.support.visitor import NARROW
from wizard.engine.address import write
from wizard.engine.render import render
from wizard.engine.step import static_step
from wizard.engine.walk import Walk

# The engine is started once.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("paper")]

PUBLIC = f"https://example.org{BELOW}"
"""The address of the published site, as its pages say it."""

WALKED = {
    path.result: path for path in sorted(PATHS, key=lambda path: len(path.options))
}
"""A longest path to each result."""


def length(node_id: str) -> int:
    return len(render(static_step(TREE, node_id), ".", "dir/"))


LONGEST = {one: WALKED[one] for one in sorted(WALKED, key=length)[-10:]}
"""The ten longest results: without scripts, all are tested."""


@pytest.fixture(scope="module")
def published(hosted_below: Path) -> Iterator[str]:
    """Serve a site with a public address."""
    with serving(hosted_below) as address:
        yield f"{address.rstrip('/')}{BELOW}"


@pytest.fixture(scope="module")
def still(chromium: Browser, published: str) -> Iterator[ChromiumVisitor]:
    """Return a visitor of the published site with scripts off."""
    with new_device(chromium, java_script_enabled=False) as context:
        yield ChromiumVisitor.on(context.new_page(), published)


@pytest.fixture(scope="module")
def reader(chromium: Browser, published: str) -> Iterator[ChromiumVisitor]:
    """Return a visitor of the published site with the engine ready."""
    with new_device(chromium) as context:
        found = ChromiumVisitor.on(context.new_page(), published)
        found.load(f"{TREE.nodes[TREE.start].page}/")
        yield found


def printed(page: Page) -> bytes:
    return page.pdf(prefer_css_page_size=True)


@pytest.mark.parametrize("node_id", RESULTS)
def test_a_result_is_one_sheet_with_its_code_without_scripts(
    still: ChromiumVisitor, node_id: str
) -> None:
    still.open(f"{TREE.nodes[node_id].page}/")

    (sheet,) = sheets(printed(still.page))

    assert codes_in(sheet) == [f"{PUBLIC}{TREE.nodes[node_id].page}/"]


def test_a_walked_result_is_one_sheet_with_answers_day_and_code(
    reader: ChromiumVisitor,
) -> None:
    for node_id, path in LONGEST.items():
        walk = Walk(node_id, tuple(answers_of(path)), version=TREE.version)
        reader.page.evaluate(f"location.hash = '{write(walk)}'")
        reader.wait_for(node_id)
        expect(reader.page.locator(".print-qr > svg")).to_be_attached()

        pdf = printed(reader.page)

        (sheet,) = sheets(pdf)
        assert codes_in(sheet) == [f"{PUBLIC}{TREE.nodes[node_id].page}/"]
        assert "Wydrukowano" in words_on(pdf)
        assert path.options[-1].option.label in words_on(pdf)


def test_a_question_is_printed_without_a_code(still: ChromiumVisitor) -> None:
    still.open(f"{TREE.nodes[TREE.start].page}/")

    assert [codes_in(sheet) for sheet in sheets(printed(still.page))] == [[]]


def test_a_code_can_be_read_from_the_narrowest_screen_in_both_schemes(
    reader: ChromiumVisitor,
) -> None:
    node_id, path = next(iter(LONGEST.items()))
    walk = Walk(node_id, tuple(answers_of(path)), version=TREE.version)
    reader.page.set_viewport_size(NARROW)
    reader.page.evaluate(f"location.hash = '{write(walk)}'")
    reader.wait_for(node_id)
    page = f"{PUBLIC}{TREE.nodes[node_id].page}/"
    axe.load(reader.page)

    for scheme, wished, address in (
        ("light", False, page),
        ("dark", True, f"{page}#{write(walk)}"),
    ):
        reader.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        reader.page.locator("[name=answers]").set_checked(wished)
        button = reader.page.locator('[data-action="qr"]')
        button.click()
        dialog = reader.page.locator("dialog.wizard-qr")
        expect(dialog.locator("svg")).to_be_visible()
        assert codes_in(reader.page.screenshot()) == [address]
        axe.check(reader.page)
        reader.page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
        expect(button).to_be_focused()
