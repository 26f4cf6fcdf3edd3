"""The folder that comes out of the zip, looked at without a browser."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tasks.site import OFFLINE, pack
from tests.support.edition import EDITION, zip_of
from tests.support.project import built, contents, copied
from tests.support.search_index import search_docs
from tests.support.site_content import INDEXED, TREE, each_node, file_of, name_of
from tests.support.site_links import broken, document, html_of
from wizard.engine.dates import in_words
from wizard.engine.render import render_page
from wizard.engine.step import static_step
from wizard.site.offline import DAY, edition

MOST_BYTES = 15_000_000


def page_of(address: str) -> str:
    """Return the file of a page, whose address on the public site is known."""
    is_folder = file_of(address).count("/") < 1 or file_of(address) in FOLDERS
    return file_of(address) if is_folder else f"{address.removesuffix('/')}.html"


FOLDERS = {
    "index.html",
    "sprawdz/index.html",
    "pomoc/index.html",
    "o-serwisie/index.html",
}
LOADING = {"script", "img", "link", "iframe", "source"}
PAGES = [page_of(address) for address in INDEXED]
pages = pytest.mark.parametrize("page", PAGES, ids=name_of)


def test_folder_has_exactly_the_pages_of_the_docs(offline: Path) -> None:
    found = {path.relative_to(offline).as_posix() for path in offline.rglob("*.html")}

    assert found == set(PAGES)


def test_folder_has_nothing_that_only_a_server_needs(offline: Path) -> None:
    kinds = {path.suffix for path in offline.rglob("*") if path.is_file()}

    assert kinds == {".html", ".css", ".js", ".svg", ".png", ".txt"}


def test_folder_is_small_enough_for_a_slow_stick(offline: Path) -> None:
    whole = sum(map(len, contents(offline).values()))

    assert whole <= MOST_BYTES, f"{whole} bytes"


def test_build_in_another_folder_and_zone_makes_the_same_zip(
    tmp_path: Path, offline: Path
) -> None:
    project = copied(tmp_path / "another")
    told = {DAY: str(EDITION), "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7"}

    pack(built(project, tmp_path / "site", told, OFFLINE), tmp_path / "zip", EDITION)

    assert (tmp_path / "zip").read_bytes() == zip_of(offline).read_bytes()


@pages
def test_every_link_of_a_page_leads_to_a_file_and_an_anchor(
    offline: Path, page: str
) -> None:
    assert broken(offline, page) == []


@pages
def test_page_loads_nothing_from_elsewhere(offline: Path, page: str) -> None:
    loaded = [
        known.get("src") or known.get("href", "")
        for tag, known in document(offline, page).tags
        if tag in LOADING
    ]

    assert {urlsplit(address).scheme for address in loaded} == {"", "data"}


@pages
def test_policy_lets_a_page_ask_nobody(offline: Path, page: str) -> None:
    policy = document(offline, page).meta("Content-Security-Policy")

    assert "connect-src 'none'" in policy
    assert "worker-src blob:;" in policy


@pages
def test_page_tells_of_which_day_it_is(offline: Path, page: str) -> None:
    html = html_of(offline, page)

    day = f'<time datetime="2026-11-26">{in_words("2026-11-26")}</time>'
    assert f"Wydanie bez internetu z&nbsp;{day}." in html
    assert 'data-edition="2026-11-26" hidden' in html


@pages
def test_page_begins_with_what_to_do_if_it_stands_alone(
    offline: Path, page: str
) -> None:
    html = html_of(offline, page)

    body = html.partition("<body")[2]
    assert body.index("Najpierw rozpakuj cały folder") < body.index("<a ")


@pages
def test_page_names_no_file_of_any_machine(offline: Path, page: str) -> None:
    assert "file:" not in html_of(offline, page)


@each_node
def test_page_of_a_node_holds_the_very_bytes_of_the_engine(
    offline: Path, node_id: str
) -> None:
    page = offline / f"{TREE.nodes[node_id].page}.html"
    tree = replace(
        TREE, site=replace(TREE.site, edition=edition({DAY: str(EDITION)}).day)
    )
    step = render_page(static_step(tree, node_id), "../..", "file.html")

    assert page.read_bytes().count(step.encode()) == 1


def test_search_knows_the_same_texts_as_on_the_public_site(
    offline: Path, site: Path
) -> None:
    docs = search_docs(offline)

    texts = {(doc["title"], doc["text"]) for doc in docs}
    assert texts == {(doc["title"], doc["text"]) for doc in search_docs(site)}
    assert {doc["location"].partition("#")[0] for doc in docs} <= {*PAGES}


def test_papers_lie_beside_the_pages(offline: Path) -> None:
    texts = {path.name for path in offline.glob("*.txt")}

    assert texts == {"README.txt", "LICENCJE.txt"}
