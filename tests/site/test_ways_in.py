"""How the built pages lead to the first question, and to what cannot wait."""

from pathlib import Path

import pytest

from tests.support.docs import HAMULEC
from tests.support.project import change
from tests.support.search_index import search_docs
from tests.support.site_content import ADDRESSES, NOT_FOUND, TREE, each_node, name_of
from tests.support.site_links import document, html_of
from tests.support.small_project import built_here, small

START = TREE.nodes[TREE.start]
TOPICS = [
    page
    for page in ADDRESSES
    if page.startswith("pomoc/") and page not in ("pomoc/", "pomoc/slownik/")
]
OTHERS = [page for page in ADDRESSES if page not in TOPICS]

BOX = 'class="way-in"'
URGENT = 'class="urgent"'
URGENT_PAGE = "pomoc/kontakt/dziecko-jest-chore"
NODE = HAMULEC.removesuffix(".md")
ARTICLE = "pomoc/kontakt/prawo-do-leczenia"


def answers(site: Path) -> list[tuple[str, str, str]]:
    """Return key, target and address of each answer on the home page."""
    return [
        (known["data-option"], known["data-to"], known["href"])
        for _, known in document(site, "").tags
        if "data-option" in known
    ]


def expected_answers(ending: str) -> list[tuple[str, str, str]]:
    """Return what the home page must ask, by the tree alone."""
    walk = f"#w1/{TREE.version}/{{to}}/{START.id}={{key}}"
    return [
        (
            option.key,
            option.to,
            f"./{TREE.nodes[option.to].page}{ending}"
            + walk.format(to=option.to, key=option.key),
        )
        for option in START.options
    ]


@pytest.fixture(scope="module")
def with_urgent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small site in which another article is the one that cannot wait."""
    return small_site(tmp_path_factory.mktemp("urgent"), ARTICLE)


@pytest.fixture(scope="module")
def without_urgent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small site whose configuration names an article that is not there."""
    return small_site(tmp_path_factory.mktemp("none"), "pomoc/nie")


def small_site(folder: Path, urgent: str) -> Path:
    """Build a small site, and name the article that cannot wait."""
    project = small(folder / "project", {f"{ARTICLE}.md": "# Prawo do leczenia\n"})
    change(project / "mkdocs.yml", f"strona: {URGENT_PAGE}.md", f"strona: {urgent}.md")
    return built_here(project, folder / "site", use_directory_urls=False)


def test_home_page_asks_the_first_question_with_the_walk_in_each_answer(
    site: Path,
) -> None:
    assert answers(site) == expected_answers("/")


def test_home_page_on_disk_asks_it_too(offline: Path) -> None:
    assert answers(offline) == expected_answers(".html")


def test_first_link_of_the_home_page_into_the_wizard_is_the_first_question(
    site: Path,
) -> None:
    html = html_of(site, "").partition("<article")[2]

    assert html.index("data-start") < html.index("data-option")
    assert f'data-start href="./{START.page}/"' in html


def test_home_page_loads_nothing_of_the_engine(site: Path) -> None:
    html = html_of(site, "")

    assert "wizard-settings" not in html
    assert "live." not in html.partition("<body")[0]


def test_search_finds_the_first_question_on_its_own_page_alone(site: Path) -> None:
    (home,) = [doc for doc in search_docs(site) if not doc["location"]]

    assert START.options[0].label not in str(home)


@pytest.mark.parametrize("page", TOPICS, ids=name_of)
def test_article_leads_to_the_first_question_under_its_title(
    site: Path, page: str
) -> None:
    html = html_of(site, page)
    root = "../" * page.count("/")
    box = html.partition("</h1>")[2].strip().partition("</p>")[0]

    assert html.count(BOX) == 1
    assert box.startswith(f"<p {BOX}>")
    assert f'<a href="{root}{START.page}/">Sprawdź przyczynę</a>' in box


@pytest.mark.parametrize("page", OTHERS, ids=name_of)
def test_no_other_page_has_that_box(site: Path, page: str) -> None:
    assert BOX not in html_of(site, page)


def test_box_is_not_found_by_the_search(site: Path) -> None:
    assert "Sprawdź przyczynę" not in str(search_docs(site))


@each_node
def test_page_of_a_node_leads_to_what_cannot_wait_from_above_the_step(
    offline: Path, node_id: str
) -> None:
    html = html_of(offline, f"{TREE.nodes[node_id].page}.html")
    above = html.partition("<article")[2].partition("data-wizard")[0]

    assert html.count(URGENT) == 1
    assert f'<p {URGENT}><a href="../../{URGENT_PAGE}.html">Dziecko jest' in above


def test_page_that_cannot_wait_is_there(site: Path) -> None:
    home = html_of(site, "")

    assert f'<p {URGENT}><a href="{URGENT_PAGE}/">' in home
    assert (site / URGENT_PAGE / "index.html").is_file()


@pytest.mark.parametrize(
    ("file", "root"), [("index.html", ""), (f"{NODE}.html", "../../")], ids=name_of
)
def test_configuration_names_the_article_that_cannot_wait(
    with_urgent: Path, file: str, root: str
) -> None:
    above = html_of(with_urgent, file).partition("<h1")[0]

    assert f'<p {URGENT}><a href="{root}{ARTICLE}.html">Dziecko jest chore?' in above


def test_no_article_has_that_line(with_urgent: Path) -> None:
    assert URGENT not in html_of(with_urgent, f"{ARTICLE}.html")


@pytest.mark.parametrize("file", [f"{NODE}.html", NOT_FOUND])
def test_article_that_is_not_there_leaves_no_link(
    without_urgent: Path, file: str
) -> None:
    assert URGENT not in html_of(without_urgent, file)
