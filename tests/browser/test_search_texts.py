"""What the search box says, by its functions in Node."""

from collections.abc import Iterator, Sequence

import pytest

from tests.support.node_scripts import Scripts, running


@pytest.fixture(scope="module")
def texts() -> Iterator[Scripts]:
    """Run Node with the words of the box."""
    with running("texts", folder="search") as found:
        yield found


@pytest.mark.parametrize(
    ("count", "said"),
    [
        *((1, "1 wynik"), (2, "2 wyniki"), (4, "4 wyniki"), (5, "5 wyników")),
        *((10, "10 wyników"), (12, "12 wyników"), (22, "22 wyniki")),
    ],
)
def test_a_count_has_the_form_that_its_number_asks_for(
    texts: Scripts, count: int, said: str
) -> None:
    assert texts.call("countText", count).replace("\N{NO-BREAK SPACE}", " ") == said


@pytest.mark.parametrize(
    ("understood", "unknown", "said"),
    [
        (["kot"], [], ["Szukane słowa: „kot”."]),
        ([], ["zzq"], ["Żadna strona nie ma słowa „zzq”."]),
        (
            ["kot", "pies"],
            ["zzq", "qqz"],
            ["Szukane słowa: „kot”, „pies”.", "Żadna strona nie ma słów „zzq”, „qqz”."],
        ),
    ],
)
def test_nothing_found_says_what_was_understood_and_what_the_site_lacks(
    texts: Scripts, understood: Sequence[str], unknown: Sequence[str], said: list[str]
) -> None:
    reply = {"hits": [], "understood": understood, "unknown": unknown}

    assert texts.call("nothingTexts", reply) == said
