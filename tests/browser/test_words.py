"""Words of the glossary open by touch and by keyboard, with and without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support import axe, layout_checks
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.devices import new_device
from tests.support.site_content import DOCS, MARKED, TREE
from tests.support.visitor import NARROW, PHONE
from wizard.compile.glossary import ANCHOR, glossary

pytestmark = pytest.mark.browser

DESKTOP = (1280, 800)
TWICE = next(
    node for node in TREE.nodes.values() if node.body.count('class="word"') > 1
)
LISTED = next(node for node in TREE.nodes.values() if node.words)
PAGE = f"{MARKED.page}/"
ENTRIES = glossary(DOCS).entries


def word(page: Page) -> Locator:
    """Return the first word of a page."""
    return page.locator("button.word").first


def meaning(page: Page) -> Locator:
    """Return the meaning of the first word of a page."""
    name = word(page).get_attribute("popovertarget")
    return page.locator(f"#{name}")


@pytest.fixture
def finger(chromium: Browser, origin: str) -> Iterator[Page]:
    """Return a page on a phone with a touch screen and scripts off."""
    touched = {"has_touch": True, "is_mobile": True, "java_script_enabled": False}
    with new_device(chromium, **touched) as context:
        page = context.new_page()
        page.goto(origin + PAGE)
        yield page


def test_finger_opens_a_sheet_at_the_bottom_and_closes_it_beside(
    finger: Page, origin: str
) -> None:
    word(finger).tap()
    expect(meaning(finger)).to_be_visible()
    box = meaning(finger).bounding_box()

    assert box
    assert (box["x"], box["width"]) == (0, PHONE["width"])
    assert box["y"] + box["height"] == pytest.approx(PHONE["height"], abs=1)

    option = finger.locator("[data-option]").first.bounding_box()
    assert option
    finger.touchscreen.tap(option["x"] + 20, option["y"] + 10)
    expect(meaning(finger)).to_be_hidden()
    expect(finger).to_have_url(f"{origin}{PAGE}")


def test_finger_closes_the_sheet_by_its_button(finger: Page) -> None:
    word(finger).tap()
    meaning(finger).get_by_role("button", name="Zamknij").tap()

    expect(meaning(finger)).to_be_hidden()


def test_words_are_large_enough_for_a_finger(finger: Page) -> None:
    boxes = [one.bounding_box() for one in finger.locator("button.word").all()]

    assert boxes
    for box in boxes:
        assert box
        assert min(box["width"], box["height"]) >= 24


def test_keyboard_opens_reads_and_closes_a_meaning(visitor: ChromiumVisitor) -> None:
    page = visitor.page
    visitor.open(PAGE)
    word(page).focus()
    page.keyboard.press("Enter")
    expect(meaning(page)).to_be_visible()

    page.keyboard.press("Tab")
    inside = meaning(page).locator(":focus")
    expect(inside).to_have_count(1)
    page.keyboard.press("Escape")

    expect(meaning(page)).to_be_hidden()
    expect(word(page)).to_be_focused()


def test_keyboard_meets_the_next_word_behind_one_that_is_closed(
    visitor: ChromiumVisitor,
) -> None:
    visitor.open(f"{TWICE.page}/")
    word(visitor.page).focus()

    visitor.tab()

    expect(visitor.page.locator("button.word").nth(1)).to_be_focused()


def test_desktop_has_a_small_card_beside_the_word(visitor: ChromiumVisitor) -> None:
    page = visitor.page
    page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
    visitor.open(PAGE)
    word(page).click()
    card, at = meaning(page).bounding_box(), word(page).bounding_box()

    assert card
    assert at
    assert card["width"] < 400
    assert 0 <= card["y"] - (at["y"] + at["height"]) < 24
    assert card["x"] == pytest.approx(at["x"], abs=2)


def test_paper_has_meanings_in_brackets_behind_their_words(
    visitor: ChromiumVisitor,
) -> None:
    page = visitor.page
    visitor.open(PAGE)
    page.emulate_media(media="print")
    entry = ENTRIES[str(word(page).get_attribute("popovertarget"))[len(ANCHOR) :]]

    expect(meaning(page)).to_be_visible()
    expect(meaning(page)).to_have_css("position", "static")
    assert meaning(page).inner_text() == entry.text
    assert layout_checks.too_wide(page) == []


def test_paper_has_the_words_below_the_options_open(visitor: ChromiumVisitor) -> None:
    visitor.open(f"{LISTED.page}/")
    visitor.page.emulate_media(media="print")

    expect(visitor.page.locator("[data-words] dd").first).to_be_visible()


def test_a_print_opens_what_is_shut_and_shuts_it_again(guest: ChromiumVisitor) -> None:
    guest.begin(LISTED.id)
    words = guest.page.locator("[data-words]")

    guest.do("dispatchEvent(new Event('beforeprint'))")
    expect(words).to_have_attribute("open", "")
    guest.do("dispatchEvent(new Event('afterprint'))")
    expect(words).not_to_have_attribute("open", "")


def test_a_print_closes_an_open_meaning(guest: ChromiumVisitor) -> None:
    guest.begin(MARKED.id)
    word(guest.page).click()

    guest.do("dispatchEvent(new Event('beforeprint'))")

    expect(meaning(guest.page)).to_be_hidden()


def test_words_after_a_live_step_open_as_well(guest: ChromiumVisitor) -> None:
    guest.begin(MARKED.id)
    word(guest.page).click()
    expect(meaning(guest.page)).to_be_visible()
    guest.page.keyboard.press("Escape")
    guest.begin(LISTED.id)
    guest.page.locator("[data-words] > summary").click()

    expect(guest.page.locator("[data-words] dd").first).to_be_visible()
    assert guest.look().documents == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [NARROW["width"], DESKTOP[0]])
def test_open_meaning_is_accessible(
    guest: ChromiumVisitor, scheme: str, width: int
) -> None:
    guest.begin(MARKED.id)
    guest.page.set_viewport_size({"width": width, "height": 800})
    guest.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    word(guest.page).click()
    expect(meaning(guest.page)).to_be_visible()

    axe.check(guest.page)
