"""The engine on sites other than the built one at the root of a domain."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support import live_reload
from tests.support.choices import DATED, LONG, START, START_PAGE, WAITING, WALKED
from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.project import built, change, copied
from tests.support.site_content import TREE
from tests.support.static_server import serving

pytestmark = pytest.mark.browser

PUBLIC = "https://example.org/dziecko/"


def test_site_of_files_below_a_folder_is_walked_in_place(
    tmp_path: Path, stranger: ChromiumVisitor
) -> None:
    project = copied(tmp_path / "project")
    change(project / "mkdocs.yml", 'site_url: ""', f'site_url: "{PUBLIC}"')
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("use_directory_urls: false\n")
    built(project, tmp_path / "root" / "dziecko")

    with serving(tmp_path / "root") as origin:
        stranger.page.goto(f"{origin}dziecko/{START.page}.html")
        stranger.wait_until("ready")
        shown = stranger.walk(LONG)[-1]
        page = stranger.page
        canonical = page.locator("link[rel=canonical]").get_attribute("href")
        page.emulate_media(media="print")
        on_paper = page.locator(".print-address").inner_text()
        page.reload()
        stranger.wait_until("ready")

    public = f"{PUBLIC}{TREE.nodes[LONG.result].page}/"
    assert shown.page == f"/dziecko/{TREE.nodes[LONG.result].page}.html"
    assert (shown.fragment, shown.trail) == (WALKED.fragment, WALKED.trail)
    assert canonical == public
    assert on_paper == f"Adres tej strony: {public}"
    assert stranger.look().trail == WALKED.trail


@pytest.fixture(scope="module")
def preview(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Path, live_reload.Live]]:
    """Serve a copy of the project as `make serve` does."""
    project = copied(tmp_path_factory.mktemp("preview"))
    with live_reload.serving(project) as served:
        served.page_with(START_PAGE, "data-wizard")
        yield project, served


def test_preview_sets_today_by_the_address_and_keeps_it(
    preview: tuple[Path, live_reload.Live], stranger: ChromiumVisitor
) -> None:
    _, served = preview
    page = stranger.page
    page.goto(f"{served.address}{DATED.page}/?dzis=2031-03-10")
    stranger.wait_until("ready")
    stranger.type_date(28, 2, 2031)
    stranger.wait_for(WAITING.id)

    time = page.locator("[data-deadline] time")
    expect(time).to_have_attribute("datetime", "2031-03-21")
    assert "/?dzis=2031-03-10#w1/" in page.url


def test_preview_says_what_is_wrong_with_its_day(
    preview: tuple[Path, live_reload.Live], stranger: ChromiumVisitor
) -> None:
    _, served = preview
    for wrong in ("2026-02-31", "2026-12", "0000-01-01"):
        stranger.page.goto(f"{served.address}{START_PAGE}?dzis={wrong}")
        stranger.wait_until("ready")

        expect(stranger.page.locator("[data-status]")).to_have_text(
            f"W\u00a0adresie jest „dzis={wrong}”, a\u00a0to nie jest data."
            " Wpisz ją tak: dzis=2026-11-24."
        )


def test_preview_with_a_problem_shows_each_step_and_not_the_problem(
    preview: tuple[Path, live_reload.Live], stranger: ChromiumVisitor
) -> None:
    project, served = preview
    article = project / "docs" / "pomoc" / "index.md"
    change(article, f"{START.id}.md", "nie-ma-takiej.md")
    served.page_with(START_PAGE, " data-problem ")
    stranger.page.goto(f"{served.address}{START_PAGE}")
    stranger.wait_until("ready")
    stranger.choose(START.options[0].key)
    top = stranger.page.locator("[data-wizard]").evaluate(
        "$wizard => $wizard.getBoundingClientRect().top"
    )
    change(article, "nie-ma-takiej.md", f"{START.id}.md")

    assert abs(top) < 2


def test_published_site_takes_no_day_from_the_address(
    stranger: ChromiumVisitor,
) -> None:
    stranger.load(f"{DATED.page}/?dzis=2031-03-10")
    stranger.type_date(28, 2, 2031)

    expect(stranger.page.locator("[data-error]")).to_have_text(
        "Dzień 28 lutego 2031 jeszcze nie nadszedł."
    )
