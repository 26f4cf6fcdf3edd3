"""What the built pages do with a text that a node and an article share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.support.live_reload import serving
from tests.support.project import built, change, contents, copied
from tests.support.site_content import TREE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

START = TREE.nodes[TREE.start]
ARTICLE = "pomoc/konto/ikp"
TEXT = (
    "---\nsources: [na-probe]\n---\n"
    'To "ważne": [zacznij](../pytanie/{start}.md), [szukaj](../../pomoc/index.md)'
    " albo idź [na górę](../../pomoc/konto/ikp.md).\n\n- raz\n- dwa\n"
)
SOURCE = (
    "na-probe: {address: 'https://example.org/zrodlo', title: Na próbę,"
    " read: 2026-11-23}\n"
)


def sharing(folder: Path) -> Path:
    """Return a project in which the first question and an article share a text."""
    project = copied(folder)
    docs = project / "docs"
    texts = docs / "sprawdz" / "texts"
    texts.mkdir(exist_ok=True)
    (texts / "na-probe-razem.md").write_text(TEXT.format(start=START.id), "utf-8")
    with (docs / "sprawdz" / "sources.yml").open("a", encoding="utf-8") as file:
        file.write(SOURCE)
    with (docs / f"{ARTICLE}.md").open("a", encoding="utf-8") as file:
        file.write("\n{{na-probe-razem}}\n")
    change(docs / f"{START.page}.md", "?\n\n", "?\n\n{{na-probe-razem}}\n\n")
    return project


@pytest.fixture(scope="module", params=["dir/", "file.html"])
def style(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def pages(style: str, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Return the question, the article and the search's index of a built site."""
    project = sharing(tmp_path_factory.mktemp("sharing"))
    if style == "file.html":
        with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
            file.write("use_directory_urls: false\n")
    ending = ".html" if style == "file.html" else "/index.html"
    found = contents(built(project, project / "site"))
    assert not [path for path in found if "na-probe-razem" in path]
    return {
        "question": found[f"{START.page}{ending}"].decode(),
        "article": found[f"{ARTICLE}{ending}"].decode(),
        "search": found["search/search_index.json"].decode(),
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
    assert f'<a href="{up}/{START.page}{end}">zacznij</a>' in article
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
    docs = json.loads(pages["search"])["docs"]

    places = [
        doc["location"].partition("#")[0] for doc in docs if "„ważne”" in doc["text"]
    ]

    assert len(places) == 2
    assert not [doc for doc in docs if "{{na-probe" in doc["text"]]


def test_a_change_of_the_text_is_shown_on_both_pages_at_once(tmp_path: Path) -> None:
    project = sharing(tmp_path)
    text = project / "docs" / "sprawdz" / "texts" / "na-probe-razem.md"
    with serving(project) as live:
        live.page_with(f"{START.page}/", "<li>raz</li>")
        change(text, "- raz", "- trzy")
        live.page_with(f"{START.page}/", "<li>trzy</li>")
        live.page_with(f"{ARTICLE}/", "<li>trzy</li>")
