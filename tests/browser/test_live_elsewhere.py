"""The engine on sites other than the built one at the root of a domain."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.support import live_reload
from tests.support.choices import DATED
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.docs import HAMULEC, NAPOMPUJ, OPONY, SOUND
from tests.support.project import change
from tests.support.small_project import built_here, small, tree_of
from tests.support.static_server import serving

# The preview is served once.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("elsewhere")]

PUBLIC = "https://example.org/dziecko/"
LOW: ViewportSize = {"width": 390, "height": 300}
"""A window in which the page below a problem can be scrolled."""

NAPRAWA, SCHNIE = "sprawdz/pytanie/naprawa.md", "sprawdz/wynik/schnie.md"
PREVIEWED = {
    "sprawdz/terms.yml": "schniecie: {days: 11, text: 11 dni}\n",
    NAPRAWA: (
        "---\ndate: {name: naprawa, label: Dzień naprawy, rule: termin-minal,"
        " term: schniecie, picks: {nie: niedawno, tak: dawno}}\n---\n"
        "# Kiedy klejono oponę?\n\n"
        '- [W ciągu ostatnich {{schniecie}}](../wynik/schnie.md "niedawno")\n'
        '- [Dawniej](../wynik/jedz.md "dawno")\n'
    ),
    SCHNIE: (
        "---\ndeadline: {from: naprawa, term: schniecie, text: Klej wyschnie}\n---\n"
        "# Poczekaj, aż klej wyschnie\n\n1. Poczekaj.\n"
    ),
    OPONY: SOUND[OPONY] + '- [Jedną klejono](naprawa.md "klejono")\n',
}
FIRST_PAGE = HAMULEC.removesuffix(".md") + "/"
"""The first question of the preview."""


def test_site_of_files_below_a_folder_is_walked_in_place(
    tmp_path: Path, stranger: ChromiumVisitor
) -> None:
    project = small(tmp_path / "project")
    change(project / "mkdocs.yml", 'site_url: ""', f'site_url: "{PUBLIC}"')
    built_here(project, tmp_path / "root" / "dziecko", use_directory_urls=False)
    version = tree_of(project).version

    with serving(tmp_path / "root") as origin:
        stranger.page.goto(f"{origin}dziecko/{HAMULEC.removesuffix('.md')}.html")
        stranger.wait_until("ready")
        stranger.choose("tak")
        stranger.choose("nie")
        shown = stranger.look()
        page = stranger.page
        canonical = page.locator("link[rel=canonical]").get_attribute("href")
        page.emulate_media(media="print")
        on_paper = page.locator(".print-address").inner_text()
        page.reload()
        stranger.wait_until("ready")

    public = f"{PUBLIC}{NAPOMPUJ.removesuffix('.md')}/"
    assert shown.page == f"/dziecko/{NAPOMPUJ.removesuffix('.md')}.html"
    assert shown.fragment == f"#w1/{version}/napompuj/hamulec=tak/opony=nie"
    assert shown.trail == (("hamulec", "Tak"), ("opony", "Nie"))
    assert canonical == public
    assert on_paper == f"Adres tej strony: {public}"
    assert stranger.look().trail == shown.trail


@pytest.fixture(scope="module")
def preview(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Path, live_reload.Live]]:
    """Serve a small project as `make serve` does."""
    project = small(tmp_path_factory.mktemp("preview"), PREVIEWED)
    with live_reload.serving(project) as served:
        served.page_with(FIRST_PAGE, "data-wizard")
        yield project, served


def test_preview_sets_today_by_the_address_and_keeps_it(
    preview: tuple[Path, live_reload.Live], stranger: ChromiumVisitor
) -> None:
    _, served = preview
    page = stranger.page
    question = NAPRAWA.removesuffix(".md")
    page.goto(f"{served.address}{question}/?dzis=2031-03-10")
    stranger.wait_until("ready")
    stranger.type_date(28, 2, 2031)
    stranger.wait_for("schnie")

    time = page.locator("[data-deadline] time")
    expect(time).to_have_attribute("datetime", "2031-03-11")
    assert "/?dzis=2031-03-10#w1/" in page.url


def test_preview_says_what_is_wrong_with_its_day(
    preview: tuple[Path, live_reload.Live], stranger: ChromiumVisitor
) -> None:
    _, served = preview
    for wrong in ("2026-02-31", "2026-12", "0000-01-01"):
        stranger.page.goto(f"{served.address}{FIRST_PAGE}?dzis={wrong}")
        stranger.wait_until("ready")

        expect(stranger.page.locator("[data-status]")).to_have_text(
            f"W\u00a0adresie jest „dzis={wrong}”, a\u00a0to nie jest data."
            " Wpisz ją tak: dzis=2026-11-24."
        )


def test_preview_with_a_problem_shows_each_step_and_not_the_problem(
    preview: tuple[Path, live_reload.Live], stranger: ChromiumVisitor
) -> None:
    project, served = preview
    article = project / "docs" / "index.md"
    change(article, "hamulec.md", "nie-ma-takiej.md")
    served.page_with(FIRST_PAGE, " data-problem ")
    stranger.page.set_viewport_size(LOW)
    stranger.page.goto(f"{served.address}{FIRST_PAGE}")
    stranger.wait_until("ready")
    stranger.choose("tak")
    top = stranger.page.locator("[data-wizard]").evaluate(
        "$wizard => $wizard.getBoundingClientRect().top"
    )
    change(article, "nie-ma-takiej.md", "hamulec.md")

    assert abs(top) < 2


def test_published_site_takes_no_day_from_the_address(
    stranger: ChromiumVisitor,
) -> None:
    stranger.load(f"{DATED.page}/?dzis=2031-03-10")
    stranger.type_date(28, 2, 2031)

    expect(stranger.page.locator("[data-error]")).to_have_text(
        "Dzień 28 lutego 2031 jeszcze nie nadszedł."
    )
