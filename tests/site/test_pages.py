import tempfile
from collections import Counter
from pathlib import Path

import pytest

from tasks.folders import ROOT
from tests.support.html_document import squeezed
from tests.support.site_content import (
    ADDRESSES,
    INDEXED,
    TREE,
    each_node,
    each_page,
    file_of,
    name_of,
)
from tests.support.site_links import document, html_of
from wizard.compile import LONGEST_DESCRIPTION
from wizard.engine.plain_text import plain
from wizard.engine.render import render_page
from wizard.engine.step import static_step

START = TREE.nodes[TREE.start]
ROOT_OF_A_NODE = "../../.."
MACHINE = ("file:", f"{ROOT}/", f"{Path.home()}/", f"{tempfile.gettempdir()}/")
"""What no page may name: files of the machine that built it."""


def test_site_has_exactly_the_pages_of_the_docs(site: Path) -> None:
    found = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}

    assert found == {file_of(page) for page in ADDRESSES}


@each_node
def test_page_of_a_node_holds_the_very_bytes_of_the_engine(
    site: Path, node_id: str
) -> None:
    page = site / TREE.nodes[node_id].page / "index.html"
    step = render_page(static_step(TREE, node_id), ROOT_OF_A_NODE, "dir/")

    assert page.read_bytes().count(step.encode()) == 1


@each_node
def test_title_of_a_node_begins_with_its_heading(site: Path, node_id: str) -> None:
    page = document(site, f"{TREE.nodes[node_id].page}/")

    assert page.title.startswith(plain(TREE.nodes[node_id].title))


@each_page
def test_page_has_one_heading_of_the_first_level(site: Path, page: str) -> None:
    (heading,) = document(site, page).texts["h1"]

    assert squeezed(heading)


def test_no_two_pages_have_the_same_description(site: Path) -> None:
    found = Counter(document(site, page).meta("description") for page in INDEXED)

    assert found.most_common(1)[0][1] == 1, found.most_common(1)


@pytest.mark.parametrize("page", INDEXED, ids=name_of)
def test_page_has_a_description_that_a_search_engine_can_show_whole(
    site: Path, page: str
) -> None:
    assert 0 < len(document(site, page).meta("description")) <= LONGEST_DESCRIPTION


def test_menu_opens_the_first_question(site: Path) -> None:
    html = html_of(site, "pomoc/")
    menu = html.partition('<details class="menu')[2].partition("</details>")[0]

    assert f'href="../{START.page}/">Sprawdź krok po' in menu
    assert 'href="../sprawdz/">Jak działa sprawdzanie</a>' in menu


def test_no_two_pages_have_the_same_title(site: Path) -> None:
    titles = Counter(document(site, page).title for page in ADDRESSES)

    assert titles.most_common(1)[0][1] == 1, titles.most_common(1)


@each_page
def test_page_names_no_file_of_this_machine(site: Path, page: str) -> None:
    html = html_of(site, page)

    assert [word for word in MACHINE if word in html] == []


@each_page
def test_policy_stands_before_all_scripts_and_allows_no_unsafe_one(
    site: Path, page: str
) -> None:
    policy = document(site, page).meta("Content-Security-Policy")
    directives = dict(rule.split(maxsplit=1) for rule in policy.split("; "))
    before = html_of(site, page).partition("Content-Security-Policy")[0]

    assert "<script" not in before
    assert directives["default-src"] == "'none'"
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "https:", "data:"} & {
        *directives["script-src"].split()
    }
