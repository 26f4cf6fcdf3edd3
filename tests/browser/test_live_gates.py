"""Gates for the page in every state of the engine, not only when it is ready."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.support import axe, layout_checks
from tests.support.choices import DATED, FIRST, LONG, OTHER, SECOND, START, WAITING
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.devices import new_device
from tests.support.faults import TREE_FILE, clear, hold, refuse
from tests.support.page_watch import SETTINGS, THEME, Watch, kept
from tests.support.shown import expected
from tests.support.site_content import NODES, TREE
from tests.support.visitor import NARROW, STARTS_WITHIN

pytestmark = pytest.mark.browser


STATES = {
    "ready": "[data-engine=ready]",
    "answered": "[data-trail]",
    "a date's error": "[data-error]:not(:empty)",
    "a day to wait for": "[data-deadline] time",
    "a result that asks for a day": ".wizard-due + [data-date]",
    "a day on a result": "[data-date] details",
    "a term that is over": "[data-deadline] a",
    "reasons": "[data-why][open]",
    "it did not help": "[data-helped] details[open]",
    "it was copied": "[data-take] [role=status]:not(:empty)",
    "dropped answers": "[data-dropped]",
    "entry in the middle": "[data-entry]",
    "starting": "[data-engine=starting] [data-status]",
    "failed": "[data-engine=failed] [data-status]",
    "unreadable address": "[data-engine=ready] [data-status]",
}
"""Each state, and the selector of an element that only this state has."""

ONLY_ON_SCREEN = (
    "[data-status], [data-date], [data-change], [data-entry], [data-action],"
    " [data-helped], [data-why]"
)


OPENED = {
    "reasons": "[data-why] summary",
    "it did not help": "[data-helped] details:last-of-type summary",
    "it was copied": '[data-take] [data-action="copy"]',
}
"""What a click on a result opens: states with the element that is clicked."""


def reach(state: str, guest: ChromiumVisitor) -> None:
    """Put a page with a running engine into a state."""
    match state:
        case _ if state == "answered" or state in OPENED:
            guest.walk(LONG)
            if state in OPENED:
                guest.page.locator(OPENED[state]).click()
        case "a date's error":
            guest.begin(DATED.id)
            guest.type_date(31, 2, 2026)
        case "a day to wait for":
            guest.begin(DATED.id)
            guest.type_date(*guest.page.evaluate(TODAY))
        case "a result that asks for a day":
            guest.begin(WAITING.id)
        case "a day on a result":
            guest.begin(WAITING.id)
            guest.type_date(*guest.page.evaluate(TODAY))
        case "a term that is over":
            guest.begin(WAITING.id)
            guest.type_date(1, 1, 2026)
        case "dropped answers":
            guest.choose(FIRST.key)
            guest.choose(SECOND.key)
            guest.click(f'[data-change="{START.id}"]')
            guest.choose(OTHER.key)
        case "entry in the middle":
            guest.begin(SECOND.question)
            guest.choose(SECOND.key)


MEANT = {"failed": ("404", "/tree."), "starting": ("/tree.",)}
"""Parts of the browser's complaints about files that the test refuses or holds."""

TODAY = """() => {
  const now = new Date()
  return [now.getDate(), now.getMonth() + 1, now.getFullYear()]
}"""


def arrive(state: str, stranger: ChromiumVisitor) -> None:
    """Open a page that reaches a state without an action of the visitor."""
    address = f"{START.page}/"
    match state:
        case "starting":
            hold(stranger.page, TREE_FILE)
        case "failed":
            refuse(stranger.page, TREE_FILE)
            address = f"{DATED.page}/{expected(DATED.id, [FIRST]).fragment}"
        case "unreadable address":
            address = f"{WAITING.page}/#w1/{TREE.version}/<b>"
    stranger.open(address)


@pytest.fixture
def watch(
    state: str, request: pytest.FixtureRequest, chromium: Browser, origin: str
) -> Iterator[Watch]:
    """Watch a page in a state, with its complaints since it was opened."""
    if state in ("starting", "failed", "unreadable address"):
        with new_device(chromium) as context:
            found = Watch.begin(context, origin)
            arrive(state, ChromiumVisitor.on(found.page, origin))
            found.page.locator(STATES[state]).first.wait_for(timeout=STARTS_WITHIN)
            yield found
            clear(found.page)
        return
    found = request.getfixturevalue("ready")
    guest = request.getfixturevalue("guest")
    found.complaints.clear()
    reach(state, guest)
    found.page.locator(STATES[state]).first.wait_for()
    yield found


@pytest.mark.parametrize("node_id", NODES)
def test_step_of_each_node_is_accessible_and_fits_a_narrow_phone(
    quick_guest: ChromiumVisitor, node_id: str
) -> None:
    page = quick_guest.page
    page.set_viewport_size(NARROW)
    quick_guest.begin(node_id)
    axe.load(page)

    found = [f"too wide: {name}" for name in layout_checks.too_wide(page)]
    found += axe.violations(page, colours=False)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("state", STATES)
def test_state_passes_every_gate_and_has_nothing_to_click_on_paper(
    watch: Watch, state: str
) -> None:
    axe.load(watch.page)

    found = []
    for scheme, width in SETTINGS:
        watch.set(scheme, width)
        # At each width, the light scheme is checked first.
        lines = axe.violations(watch.page, again=scheme == "dark")
        found += [f"{scheme} {width}: {line}" for line in lines]
    watch.page.set_viewport_size(NARROW)
    found += [f"too wide: {name}" for name in layout_checks.too_wide(watch.page)]
    meant = MEANT.get(state, ())
    found += [line for line in watch.complaints if not any(m in line for m in meant)]
    found += [*watch.foreign(), *set(kept(watch.page)) - {THEME}]

    assert not found, "\n".join(found)
    watch.page.emulate_media(media="print")
    expect(watch.page.locator(f":is({ONLY_ON_SCREEN}):visible")).to_have_count(0)
    expect(watch.page.locator("h1")).to_be_visible()
