"""The search box."""

from playwright.sync_api import Page, expect

BUTTON = "button.search-open"
FIELD = "input[type=search]"
HIT = "a[data-search-result]"
NOTE = ".search-box__note"
"""What is shown in place of hits, or above them."""
STATUS = ".search-box [role=status]"

FOUND = "upoważnienie"
"""A word that finds pages."""
NOT_FOUND = "zzqqx"
"""A word that finds nothing."""


def open_box(page: Page) -> None:
    """Open the box by its button; its data may still be loading."""
    page.locator(BUTTON).click()
    expect(page.locator(FIELD)).to_be_focused()


def search(page: Page, words: str) -> None:
    """Open the box, type words, and wait for what it finds."""
    open_box(page)
    page.keyboard.insert_text(words)
    page.locator(f"{HIT}, .search-box__heading").first.wait_for()


def data_of(page: Page) -> str:
    """Return a pattern of the address of the box's data."""
    return f"**/{page.locator(BUTTON).get_attribute('data-search-data')}"
