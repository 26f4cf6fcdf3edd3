import tempfile
from collections import Counter
from pathlib import Path

import pytest

from tasks.folders import ROOT
from tests.support.html_document import squeezed
from tests.support.site_content import (
    ADDRESSES,
    NODES,
    NOT_FOUND,
    TREE,
    file_of,
    name_of,
)
from tests.support.site_links import document
from wizard.compile import LONGEST_DESCRIPTION
from wizard.compile.typography import plain
from wizard.engine.render import render_page
from wizard.engine.step import static_step

pages = pytest.mark.parametrize("page", ADDRESSES, ids=name_of)
nodes = pytest.mark.parametrize("node_id", NODES)

START = TREE.nodes[TREE.start]
INDEXED = [page for page in ADDRESSES if page != NOT_FOUND]
"""The pages that search engines show."""

ROOT_OF_A_NODE = "../../.."
MACHINE = ("file:", f"{ROOT}/", f"{Path.home()}/", f"{tempfile.gettempdir()}/")
"""What no page may name: files of the machine that built it."""


def html_of(site: Path, page: str) -> str:
    return (site / file_of(page)).read_text(encoding="utf-8")


def description(site: Path, page: str) -> str:
    """Return what a page tells search engines about itself."""
    (content,) = (
        known["content"]
        for _, known in document(site / file_of(page)).tags
        if known.get("name") == "description"
    )
    return content


def policy(site: Path, page: str) -> tuple[int, dict[str, list[str]]]:
    """Return how many scripts are before the policy, and its directives."""
    names = [
        "script" if tag == "script" else known.get("http-equiv", "")
        for tag, known in document(site / file_of(page)).tags
    ]
    place = names.index("Content-Security-Policy")
    content = document(site / file_of(page)).tags[place][1]["content"]
    directives = (directive.split() for directive in content.split(";"))
    return names[:place].count("script"), {name: all_ for name, *all_ in directives}


def test_site_has_exactly_the_pages_of_the_docs(site: Path) -> None:
    found = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}

    assert found == {file_of(page) for page in ADDRESSES}


@nodes
def test_page_of_a_node_holds_the_very_bytes_of_the_engine(
    site: Path, node_id: str
) -> None:
    page = site / TREE.nodes[node_id].page / "index.html"
    step = render_page(static_step(TREE, node_id), ROOT_OF_A_NODE, "dir/")

    assert page.read_bytes().count(step.encode()) == 1


@nodes
def test_title_of_a_node_begins_with_its_heading(site: Path, node_id: str) -> None:
    page = document(site / TREE.nodes[node_id].page / "index.html")

    assert page.title.startswith(plain(TREE.nodes[node_id].title))


@pages
def test_page_has_one_heading_of_the_first_level(site: Path, page: str) -> None:
    (heading,) = document(site / file_of(page)).texts["h1"]

    assert squeezed(heading)


def test_no_two_pages_have_the_same_description(site: Path) -> None:
    found = Counter(description(site, page) for page in INDEXED)

    assert found.most_common(1)[0][1] == 1, found.most_common(1)


@pytest.mark.parametrize("page", INDEXED, ids=name_of)
def test_page_has_a_description_that_a_search_engine_can_show_whole(
    site: Path, page: str
) -> None:
    assert 0 < len(description(site, page)) <= LONGEST_DESCRIPTION


def test_menu_opens_the_first_question(site: Path) -> None:
    html = html_of(site, "pomoc/")
    menu = html.partition('<details class="menu')[2].partition("</details>")[0]

    assert f'href="../{START.page}/">Sprawdź krok po' in menu
    assert 'href="../sprawdz/">Jak działa sprawdzanie</a>' in menu


def test_no_two_pages_have_the_same_title(site: Path) -> None:
    titles = Counter(document(site / file_of(page)).title for page in ADDRESSES)

    assert titles.most_common(1)[0][1] == 1, titles.most_common(1)


@pages
def test_page_names_no_file_of_this_machine(site: Path, page: str) -> None:
    html = html_of(site, page)

    assert [word for word in MACHINE if word in html] == []


@pages
def test_policy_stands_before_all_scripts_and_allows_no_unsafe_one(
    site: Path, page: str
) -> None:
    scripts_before, directives = policy(site, page)

    assert scripts_before == 0
    assert directives["default-src"] == ["'none'"]
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "https:", "data:"} & {
        *directives["script-src"]
    }
