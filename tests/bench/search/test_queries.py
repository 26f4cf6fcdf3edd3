import pytest

from bench.search.queries import (
    DOCS,
    FOLDER,
    HALVES,
    Query,
    load,
    load_nothing,
    path_of,
    recall,
)

LEAST = 75
QUERIES = [query for file in HALVES.values() for query in load(file)]
FITTING = Query("brak peselu", frozenset({"pomoc/zagranica/bez-pesel"}))


@pytest.mark.parametrize("file", HALVES.values())
def test_each_half_has_enough_queries_to_measure(file: str) -> None:
    assert len(load(file)) >= LEAST


def test_no_query_is_there_twice() -> None:
    texts = [query.text for query in QUERIES] + list(load_nothing())

    folded = [text.casefold() for text in texts]

    assert len(folded) == len(set(folded))


def test_every_query_has_pages_and_all_of_them_exist() -> None:
    there = {
        page
        for query in QUERIES
        for page in query.pages
        if (DOCS / f"{page}.md").is_file()
    }

    assert [query for query in QUERIES if not query.pages] == []
    assert [query for query in QUERIES if query.pages - there] == []


@pytest.mark.parametrize(
    ("href", "path"),
    [
        pytest.param("", "index", id="the home page"),
        pytest.param("/", "index", id="the home page, from the root"),
        pytest.param("pomoc/slownik/", "pomoc/slownik", id="a folder"),
        pytest.param("/pomoc/slownik/", "pomoc/slownik", id="from the root"),
        pytest.param("pomoc/slownik/#pesel", "pomoc/slownik", id="a part of a page"),
        pytest.param("pomoc/slownik/index.html#a", "pomoc/slownik", id="a file"),
        pytest.param("pomoc/", "pomoc/index", id="the first page of a folder"),
        pytest.param("index.html", "index", id="the home page, as a file"),
    ],
)
def test_a_link_within_the_site_becomes_a_path_of_the_docs(
    href: str, path: str
) -> None:
    assert path_of(href) == path


def test_a_path_becomes_a_page_only_if_the_docs_have_it() -> None:
    assert path_of("nie-ma-mnie/") == "nie-ma-mnie/index"


@pytest.mark.parametrize(
    ("links", "share"),
    [
        pytest.param(["pomoc/zagranica/bez-pesel/"], 1, id="first"),
        pytest.param(["a/", "b/", "pomoc/zagranica/bez-pesel/"], 1, id="third"),
        pytest.param(["a/", "b/", "c/", "pomoc/zagranica/bez-pesel/"], 0, id="fourth"),
        pytest.param(
            ["a/", "a/#x", "a/#y", "b/", "pomoc/zagranica/bez-pesel/"],
            1,
            id="after parts of one page",
        ),
        pytest.param([], 0, id="no hits"),
    ],
)
def test_a_query_counts_with_a_fitting_page_among_the_first_three(
    links: list[str], share: float
) -> None:
    assert recall([links], [FITTING]) == share


def test_recall_is_a_share_of_all_queries() -> None:
    fitting = ["pomoc/zagranica/bez-pesel/"]

    assert recall([fitting, [], [], fitting], [FITTING] * 4) == 0.5


def test_the_half_aside_says_that_it_is_not_to_be_read() -> None:
    first = (FOLDER / HALVES["the half aside"]).read_text("utf-8")

    assert first.startswith("# NOT TO BE READ")
