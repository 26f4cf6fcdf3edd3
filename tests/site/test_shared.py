"""What the built pages do with a text that a node and an article share."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.docs import HAMULEC, SOUND
from tests.support.live_reload import serving
from tests.support.project import change, contents
from tests.support.search_index import docs_in
from tests.support.small_project import built_here, small

PAGE = HAMULEC.removesuffix(".md")
ARTICLE = "pomoc/konto/ikp"
TEXT = "sprawdz/texts/na-probe-razem.md"
FILES = {
    TEXT: (
        "---\nsources: [na-probe]\n---\n"
        'To "ważne": [zacznij](../pytanie/hamulec.md), [szukaj](../../pomoc/index.md)'
        " albo idź [na górę](../../pomoc/konto/ikp.md).\n\n- raz\n- dwa\n"
    ),
    "sprawdz/sources.yml": (
        "wlasne: {address: 'https://example.org/', title: Własne, read: 2026-11-23}\n"
        "na-probe: {address: 'https://example.org/zrodlo', title: Na próbę,"
        " read: 2026-11-23}\n"
    ),
    "pomoc/index.md": "# Pomoc\n",
    f"{ARTICLE}.md": "---\nsources: [wlasne]\n---\n# Konto\n\n{{na-probe-razem}}\n",
    HAMULEC: "---\nsources: [wlasne]\n---\n"
    + SOUND[HAMULEC].replace("?\n\n", "?\n\n{{na-probe-razem}}\n\n"),
}


@pytest.fixture(scope="module", params=["dir/", "file.html"])
def style(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def pages(style: str, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Return the question, the article and the search's index of a built site."""
    project = small(tmp_path_factory.mktemp("sharing"), FILES)
    folders = style == "dir/"
    ending = "/index.html" if folders else ".html"
    site = built_here(project, project / "site", use_directory_urls=folders)
    found = contents(site)
    assert not [path for path in found if "na-probe-razem" in path]
    return {
        "question": found[f"{PAGE}{ending}"].decode(),
        "article": found[f"{ARTICLE}{ending}"].decode(),
        "search": next(
            content.decode()
            for path, content in found.items()
            if "/search-data." in path
        ),
    }


@pytest.mark.parametrize("page", ["question", "article"])
def test_a_page_shows_the_text_typeset(pages: Mapping[str, str], page: str) -> None:
    assert "<p>To „ważne”: <a href=" in pages[page]
    assert "<li>raz</li>" in pages[page]
    assert "{{" not in pages[page].partition("</head>")[2].partition("<script")[0]


def test_links_of_the_text_lead_to_the_same_pages_from_both(
    pages: Mapping[str, str], style: str
) -> None:
    end, index = ("/", "") if style == "dir/" else (".html", "index.html")
    up = "../../.." if style == "dir/" else "../.."

    question, article = pages["question"], pages["article"]

    assert f'<a href="{up}/pomoc/{index}">szukaj</a>' in question
    assert f'<a href="{up}/{ARTICLE}{end}">na górę</a>' in question
    assert f'<a href="{up}/{PAGE}{end}">zacznij</a>' in article
    assert (
        f'<a href="{"../../" if style == "dir/" else "../"}{index}">szukaj' in article
    )


@pytest.mark.parametrize("page", ["question", "article"])
def test_a_page_has_the_sources_of_the_text_after_its_own(
    pages: Mapping[str, str], page: str
) -> None:
    sources = pages[page].partition("data-sources")[2]

    assert sources.count('href="https://example.org/zrodlo"') == 1
    assert sources.index("<a ") < sources.index('href="https://example.org/zrodlo"')


def test_the_search_finds_the_text_on_both_pages(pages: Mapping[str, str]) -> None:
    docs = docs_in(pages["search"])

    places = [
        doc["location"].partition("#")[0] for doc in docs if "„ważne”" in doc["text"]
    ]

    assert len(places) == 2
    assert not [doc for doc in docs if "{{na-probe" in doc["text"]]


def test_a_change_of_the_text_is_shown_on_both_pages_at_once(tmp_path: Path) -> None:
    project = small(tmp_path, FILES)
    text = project / "docs" / TEXT
    with serving(project) as live:
        live.page_with(f"{PAGE}/", "<li>raz</li>")
        change(text, "- raz", "- trzy")
        live.page_with(f"{PAGE}/", "<li>trzy</li>")
        live.page_with(f"{ARTICLE}/", "<li>trzy</li>")
