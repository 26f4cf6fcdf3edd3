"""The button for the theme: what it shows and stores, and without storage."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.devices import new_device
from tests.support.page_watch import THEME, kept

pytestmark = pytest.mark.browser

NO_STORAGE = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('denied', 'SecurityError') },
})"""

BACKGROUND = "getComputedStyle(document.body).backgroundColor"
TOOLBAR = """[...document.querySelectorAll('meta[name=theme-color]')]
  .filter(({media}) => matchMedia(media).matches).map(({content}) => content)"""

LIGHT, DARK = "rgb(250, 249, 246)", "rgb(16, 24, 27)"


@pytest.fixture
def page(chromium: Browser, origin: str) -> Iterator[Page]:
    """Open an article, on a device whose system is dark."""
    with new_device(chromium) as context:
        page = context.new_page()
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        page.goto(f"{origin}pomoc/")
        yield page


def seen(page: Page) -> tuple[str, str, list[str]]:
    """Return the name of the only button, the background, the colour of the toolbar."""
    button = page.locator("[data-theme]:visible")
    expect(button).to_have_count(1)
    name = button.get_attribute("aria-label") or ""
    return name.partition(".")[0], page.evaluate(BACKGROUND), page.evaluate(TOOLBAR)


AUTO = ("Motyw: taki jak w systemie", DARK, ["#10181b"])
CHOSEN_LIGHT = ("Motyw: jasny", LIGHT, ["#faf9f6"])
CHOSEN_DARK = ("Motyw: ciemny", DARK, ["#10181b"])


def test_the_theme_goes_from_the_system_to_light_to_dark_and_back_by_keyboard(
    page: Page,
) -> None:
    page.locator("[data-theme]:visible").focus()
    shown = [seen(page)]
    for _ in range(3):
        page.keyboard.press("Enter")
        shown.append(seen(page))

    assert shown == [AUTO, CHOSEN_LIGHT, CHOSEN_DARK, AUTO]
    expect(page.locator("[data-theme]:visible")).to_be_focused()


def test_only_a_choice_is_stored_and_other_pages_follow_it(
    page: Page, origin: str
) -> None:
    stored = [kept(page)]
    page.locator("[data-theme]:visible").click()
    stored.append(kept(page))
    page.goto(origin)
    elsewhere = seen(page)
    page.locator("[data-theme]:visible").click()
    page.locator("[data-theme]:visible").click()
    stored.append(kept(page))

    assert elsewhere == CHOSEN_LIGHT
    assert stored == [[], [THEME], []]


def test_a_page_that_is_returned_to_follows_a_later_choice(
    page: Page, origin: str
) -> None:
    page.goto(origin)
    page.locator("[data-theme]:visible").click()

    page.go_back()

    assert seen(page) == CHOSEN_LIGHT


def test_where_storage_is_denied_the_theme_changes_on_the_page(page: Page) -> None:
    page.add_init_script(NO_STORAGE)
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.reload()

    page.locator("[data-theme]:visible").click()

    assert seen(page) == CHOSEN_LIGHT
    assert failures == []


def test_an_unknown_stored_word_is_no_choice(page: Page) -> None:
    page.evaluate(f"localStorage.setItem('{THEME}', 'toString')")

    page.reload()

    assert seen(page) == AUTO
