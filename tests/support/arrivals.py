"""Steps opened by their address."""

from dataclasses import replace

from tests.support.choices import ANSWERS, FIRST, LONG, SECOND, THIRD
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.shown import Shown, expected

WALKED = expected(LONG.result, ANSWERS)
HALF = expected(THIRD.question, [FIRST, SECOND])


def opened(shown: Shown) -> Shown:
    """Return the step as a newly opened page shows it: without focus."""
    return replace(shown, focus="", documents=1)


def address_of(shown: Shown) -> str:
    """Return the address of a step within the site."""
    return f"{shown.page[1:]}{shown.fragment}"


def arrive(visitor: ChromiumVisitor, address: str) -> Shown:
    """Open an address and return the step shown when the engine is ready."""
    visitor.open(address)
    visitor.wait_until("ready")
    visitor.do("window.documents = 1")
    return visitor.look()
