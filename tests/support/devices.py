"""Devices that Chromium emulates."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext

from tests.support.visitor import PATIENCE, PHONE


@contextmanager
def new_device(browser: Browser, **options: Any) -> Iterator[BrowserContext]:  # noqa: ANN401 - Playwright's
    """Open a context like a new phone: Polish, with reduced motion, nothing stored.

    Args:
        browser: The browser.
        options: More options of Playwright's context, or other values for these.
    """
    usual = {"locale": "pl-PL", "viewport": PHONE, "reduced_motion": "reduce"}
    context = browser.new_context(**{**usual, **options})
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()
