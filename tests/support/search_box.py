"""Material's search box."""

from playwright.sync_api import Page, expect

SEARCH_IS_READY = "Zacznij pisać, aby szukać"
"""The text before the first key. Until it is shown, the search may still run for the
content that the field had when the page was loaded."""


def search(page: Page, words: str) -> None:
    """Open the search, type words, and wait for what it found."""
    field = page.locator("[name=query]:visible")
    page.locator("button.search-open:visible").or_(field).first.click()
    ask_once(page, words)
    page.locator(".md-search-result__meta", has_text="wynik").wait_for()


def ask_once(page: Page, words: str) -> None:
    """Type words into the open search so that it searches once, for all of them.

    It searches after every key and replaces the earlier results.
    """
    expect(page.locator(".md-search-result__meta")).to_have_text(SEARCH_IS_READY)
    page.keyboard.insert_text(words[:-1])  # without key events
    page.keyboard.type(words[-1])
