"""The costs of a visit in HOSTING.md agree with the built site."""

from pathlib import Path

import pytest

from tasks.folders import ROOT
from tests.support.visit_requests import HOME, START, Visit, visit, weight
from wizard.hosting.table import PERMANENT, file_kind

ENDINGS = (".br", ".gz", "")
ROWS = {
    "the two pages": lambda found: found.pages,
    "Python, after the page can be read": lambda found: found.python,
    "together": lambda found: found.all,
}
LARGER = {
    "the two pages": 1.09,
    "Python, after the page can be read": 1.13,
    "together": 1.13,
}
"""How much larger each is with the Brotli of tests than with that of `make build`."""


@pytest.fixture
def found(hosted: Path) -> Visit:
    return visit(hosted)


def figures(row: str) -> list[int]:
    """Return the figures in a row of the table in HOSTING.md."""
    text = (ROOT / "HOSTING.md").read_text(encoding="utf-8")
    (line,) = (line for line in text.splitlines() if line.startswith(f"| {row} |"))
    return [int(cell.replace(",", "")) for cell in line.split("|")[2:-1]]


@pytest.mark.parametrize("row", ROWS)
def test_costs_that_are_told_are_right_by_a_tenth(
    hosted: Path, found: Visit, row: str
) -> None:
    addresses = ROWS[row](found)
    requests, *sizes = figures(row)

    brotli, *others = [weight(hosted, addresses, ending) for ending in ENDINGS]

    assert requests == len(addresses)
    assert sizes == pytest.approx([brotli / LARGER[row], *others], rel=0.1)


def test_later_visit_asks_about_pages_and_the_logo_alone(
    found: Visit,
) -> None:
    logo = "assets/gmd/img/logo.svg"

    asked_again = [a for a in found.all if file_kind(a).caching != PERMANENT]
    assert sorted(asked_again) == sorted([HOME, START, logo])
