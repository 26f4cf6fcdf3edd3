"""The clerk's desk, the poster and the leaflets, as the built pages have them."""

from pathlib import Path

import pytest

from tests.support.docs import JEDZ
from tests.support.project import change
from tests.support.running_servers import BELOW
from tests.support.search_index import search_docs
from tests.support.site_content import ADDRESSES, NODES
from tests.support.site_links import broken, document, html_of
from tests.support.small_project import built_here, small

DESK, POSTER = "sprawdz/pulpit/", "sprawdz/plakat/"
TOOLS = (DESK, POSTER)
OTHERS = [page for page in ADDRESSES if page not in TOOLS]
tools = pytest.mark.parametrize("page", TOOLS)

HOME_CODE = "Kod QR z\u00a0adresem strony głównej"
SMALL_POSTER = {"sprawdz/plakat.md": "# Nie wiesz, co z rowerem?\n\nOdpowiedz.\n"}
THE_26TH = "1795651200"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a small project with a poster, whose edition is of 26 November 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", THE_26TH)
    return small(tmp_path / "project", SMALL_POSTER)


def attributes(site: Path, page: str, name: str) -> list[str]:
    """Return the values of an attribute, in order."""
    return [known[name] for _, known in document(site, page).tags if name in known]


@pytest.mark.parametrize("fixture", ["site", "offline"])
def test_desk_lists_every_node_once(
    request: pytest.FixtureRequest, fixture: str
) -> None:
    site: Path = request.getfixturevalue(fixture)
    page = DESK if fixture == "site" else "sprawdz/pulpit.html"

    assert sorted(attributes(site, page, "data-desk-entry")) == sorted(NODES)


def test_ids_on_the_desk_are_unique_and_no_word_has_a_button(site: Path) -> None:
    ids = attributes(site, DESK, "id")

    assert len(ids) == len(set(ids))
    assert "word-meaning" not in html_of(site, DESK).partition("data-desk>")[2]


def test_links_on_the_desk_on_disk_lead_to_files_and_entries(offline: Path) -> None:
    assert broken(offline, "sprawdz/pulpit.html") == []


def test_search_of_the_site_finds_the_desk_but_not_its_list(site: Path) -> None:
    found = [doc for doc in search_docs(site) if doc["location"].startswith(DESK)]

    assert "Pulpit" in found[0]["title"]
    assert "Co zrobić" not in str(found)


def test_footer_of_every_page_leads_to_the_desk(site: Path) -> None:
    footers = {page: html_of(site, page).partition("<footer")[2] for page in ADDRESSES}

    assert [
        page for page, said in footers.items() if "Dla infolinii i" not in said
    ] == []


@tools
def test_a_tool_has_its_script_and_style_and_nothing_else_around(
    site: Path, page: str
) -> None:
    html = html_of(site, page)

    assert html.count("assets/gmd/desk.") == 2
    for other in ('class="urgent"', 'class="way-in"', "data-start", "md-sidebar--"):
        assert other not in html


def test_no_other_page_loads_them(site: Path) -> None:
    assert [page for page in OTHERS if "assets/gmd/desk." in html_of(site, page)] == []


@tools
def test_search_engines_may_show_a_tool(site: Path, page: str) -> None:
    assert "noindex" not in html_of(site, page)


def test_desk_leads_to_the_poster(site: Path) -> None:
    assert 'href="../plakat/"' in html_of(site, DESK)


def test_published_poster_has_the_code_of_the_home_page(hosted_below: Path) -> None:
    html = html_of(hosted_below / BELOW.strip("/"), POSTER)

    assert html.count(f'aria-label="{HOME_CODE}"') == 1
    assert f"example.org{BELOW}".rstrip("/") in html
    assert "Brakuje kodu" not in html


@pytest.mark.parametrize(
    ("changes", "options", "said"),
    [
        pytest.param({}, {}, "To wydanie próbne", id="a trial"),
        pytest.param(
            {"offline: false": "offline: true"},
            {"use_directory_urls": False},
            "strona nie ma jeszcze adresu",
            id="a trial on disk",
        ),
        pytest.param(
            {
                "offline: false": "offline: true",
                'site_url: ""': "site_url: https://example.org",
            },
            {"use_directory_urls": False},
            "wydrukujesz ze strony https://example.org",
            id="an edition on disk",
        ),
    ],
)
def test_poster_without_an_address_says_what_is_missing(
    project: Path,
    tmp_path: Path,
    changes: dict[str, str],
    options: dict[str, bool],
    said: str,
) -> None:
    off = "  - wizard:\n      offline: false\n"
    change(project / "mkdocs.yml", "  - wizard\n", off)
    for old, new in changes.items():
        change(project / "mkdocs.yml", old, new)

    site = built_here(project, tmp_path / "site", **options)
    page = "sprawdz/plakat.html" if options else POSTER
    html = html_of(site, page).partition("<article")[2]

    assert said in html
    assert "<svg role=" not in html
    assert "To nie jest strona pacjent.gov.pl" in html


def test_poster_and_leaflet_say_the_day_and_where_a_newer_edition_is(
    project: Path, tmp_path: Path
) -> None:
    change(project / "mkdocs.yml", 'site_url: ""', "site_url: https://example.org/")
    change(project / "mkdocs.yml", 'nazwa: ""', "nazwa: Fundacja <Test>")

    site = built_here(project, tmp_path / "site")

    leaflet = f"{JEDZ.removesuffix('.md')}/"
    for page in (POSTER, leaflet):
        html = html_of(site, page).partition("<article")[2].replace("\u00a0", " ")
        assert "ydanie z&nbsp;26 listopada 2026." in html
        assert "sprawdzisz na stronie https://example.org/" in html
    assert "Stronę prowadzi Fundacja &lt;Test&gt;" in html_of(site, POSTER)
