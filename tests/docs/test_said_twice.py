"""What several pages say is written once, or is the same wherever it is said."""

import re
from pathlib import Path

import pytest

from tests.support.site_content import DOCS
from wizard.content.layout import is_private

PAGES = {
    path: Path("docs", path).read_text("utf-8")
    for path in DOCS.drafts
    if not is_private(path)
}
SHARED = {path.stem: path for path in Path("docs/sprawdz/texts").glob("*.md")}
CONTACTS = DOCS.data["contacts"].values

HAND_WRITTEN_AGES = re.compile(r"16 (?:i|lub) 1[78] lat")
"""Ages that belong together, which no term says."""

TERMS = re.compile(
    rf"(?<!\d)(?:{'|'.join(map(re.escape, sorted(set(DOCS.terms.values()))))})\b"
)
PLACES = ("u pracodawcy", "KRUS UD-2Z", "w urzędzie pracy")
"""What the list of places to report a child says, and no other list does."""

pages = pytest.mark.parametrize("path", PAGES)


@pages
def test_a_waiting_time_or_an_age_is_named_and_not_written_by_hand(path: str) -> None:
    text = HAND_WRITTEN_AGES.sub("", PAGES[path])

    assert TERMS.findall(text) == []


@pages
def test_the_helpline_has_one_number_and_is_free_wherever_it_is_called_so(
    path: str,
) -> None:
    text = PAGES[path]
    numbers = set(re.findall(r"\b800[ \d]{6,}\d", text))

    assert numbers <= {CONTACTS["tip"]["phone"]}


@pages
def test_only_the_shared_text_lists_where_a_child_is_reported(path: str) -> None:
    items = " ".join(re.findall(r"^\s*- .*", PAGES[path], re.MULTILINE))

    assert not all(place in items for place in PLACES)


@pages
def test_only_the_shared_text_speaks_of_the_right_to_treatment(path: str) -> None:
    assert "może leczyć się bezpłatnie także wtedy" not in PAGES[path]
    assert "Spokojnie" not in PAGES[path]


@pages
def test_no_page_repeats_a_paragraph_of_a_shared_text(path: str) -> None:
    shared = {
        paragraph
        for file in SHARED.values()
        for paragraph in file.read_text("utf-8").split("\n\n")
        if len(paragraph.split()) > 8
    }

    assert shared & set(PAGES[path].split("\n\n")) == set()


def test_no_long_sentence_of_three_pages_could_be_shared() -> None:
    found: dict[str, set[str]] = {}
    for path, text in PAGES.items():
        body = text.rpartition("---\n")[2]
        for line in body.split("\n\n"):
            if len(line.split()) > 12 and not line.startswith(("- ", "1. ", "|")):
                found.setdefault(line, set()).add(path)

    assert {line: where for line, where in found.items() if len(where) > 2} == {}


def test_the_shared_texts_have_the_words_that_are_looked_for() -> None:
    texts = {name: path.read_text("utf-8") for name, path in SHARED.items()}

    assert all(place in texts["gdzie-zglosic"] for place in PLACES)
    assert "może leczyć się bezpłatnie także wtedy" in texts["prawo-do-leczenia"]
    assert CONTACTS["tip"]["phone"] in texts["infolinia"]
