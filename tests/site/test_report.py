"""The publisher's contact, on the pages that show it."""

from pathlib import Path

import pytest
from jinja2 import Environment

from tasks.folders import ROOT

REPORT = (ROOT / "overrides/partials/report.html").read_text(encoding="utf-8")
PAGES = ["o-serwisie/zglos-blad", "o-serwisie/dostepnosc"]


@pytest.mark.parametrize("page", PAGES)
def test_page_of_a_trial_says_that_there_is_nobody_to_write_to_yet(
    site: Path, page: str
) -> None:
    html = (site / page / "index.html").read_text(encoding="utf-8")

    assert html.count('id="dokad-pisac"') == 1
    assert "Nie ma jeszcze wydawcy" in html


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        pytest.param(
            "pomoc@example.org",
            '<a href="mailto:pomoc@example.org">pomoc@example.org</a>',
            id="e-mail",
        ),
        pytest.param(
            "https://example.org/kontakt",
            '<a href="https://example.org/kontakt" rel="noreferrer">'
            "https://example.org/kontakt</a>",
            id="page",
        ),
        pytest.param("tel. 22 000 00 00", "tel. 22 000 00 00", id="other"),
    ],
)
def test_publisher_is_named_with_a_way_to_write(contact: str, shown: str) -> None:
    publisher = {"nazwa": "Fundacja Próba", "kontakt": contact}
    template = Environment(autoescape=False).from_string(REPORT)  # noqa: S701 - MkDocs'

    html = template.render(config={"extra": {"wydawca": publisher}})

    assert f"Stronę prowadzi Fundacja Próba. Napisz: {shown}." in html
