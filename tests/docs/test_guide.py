"""What the editors' guide says is true: its examples, its codes, its links."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.config import load_config

from tests.support.broken import EXPECTED, codes
from tests.support.guide import (
    GUIDE,
    PROBLEMS,
    Section,
    docs_with,
    list_of_codes,
    reported,
    sections,
    to_be_written,
)
from wizard.content.link import scheme, target_path
from wizard.problems import Problem

# The docs are parsed once.
pytestmark = pytest.mark.xdist_group("guide")

TODAY = date(2027, 3, 1)
SECTIONS = sections()
TRIED = [section for section in SECTIONS if section.can_be_tried]
CHAPTERS = sorted(path.name for path in GUIDE.glob("*.md"))
CANNOT_BE_TRIED = {
    "brak-dostepu",  # a test may run as root, who may read everything
    "brak-poczatku",  # would have to quote an article that editors change
    "kodowanie",
    "pusty-plik",
    *("dlugie-zdania", "trudny-artykul", "trudna-strona"),  # examples would be long
    *("trudna-droga", "za-dluga-droga"),
}


def code(section: Section) -> str:
    return section.code


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the docs after all chapters were followed."""
    return docs_with(
        tmp_path_factory.mktemp("guide"),
        ["artykul.md", "pytanie.md", "data.md", "pismo.md", "problemy.md"],
    )


@pytest.fixture(scope="module")
def before(docs: Path) -> list[Problem]:
    """Return what is found before an example is written into the docs."""
    return reported(docs, TODAY)


def test_every_kind_of_problem_has_its_section() -> None:
    missing = sorted(codes() - set(map(code, SECTIONS)))

    assert not missing, "write in docs/redakcja/problemy.md:\n" + "".join(
        map(to_be_written, missing)
    )


def test_no_section_is_about_a_problem_that_does_not_exist_or_has_another() -> None:
    known = codes()
    found = Counter(map(code, SECTIONS))

    assert {name: n for name, n in found.items() if n > 1 or name not in known} == {}


def test_the_chapter_on_problems_begins_with_a_list_of_all_codes() -> None:
    expected = f"\n\n## Wszystkie kody\n\n{list_of_codes()}\n## "

    assert expected in PROBLEMS, f"write in docs/redakcja/problemy.md:{expected}"


@pytest.mark.parametrize(
    "chapters",
    [
        pytest.param(["artykul.md"], id="an article"),
        pytest.param(["pytanie.md"], id="a question"),
        pytest.param(["pytanie.md", "data.md"], id="a date"),
        pytest.param(["pytanie.md", "pismo.md"], id="a letter"),
    ],
)
def test_who_follows_a_chapter_has_nothing_to_mend(
    chapters: list[str], tmp_path: Path
) -> None:
    followed = docs_with(tmp_path, chapters)

    assert list(map(str, reported(followed, TODAY))) == []


def test_who_adds_entries_has_only_to_use_them(tmp_path: Path) -> None:
    followed = docs_with(tmp_path, ["zrodla-i-terminy.md"])

    assert {(found.code, found.severity) for found in reported(followed, TODAY)} == {
        ("nieuzywane", "warning")
    }


@pytest.mark.parametrize("section", TRIED, ids=code)
def test_what_is_wrong_in_an_example_is_told_as_the_guide_says(
    section: Section, docs: Path, before: list[Problem]
) -> None:
    with written(section, section.wrong, docs):
        after = reported(docs, TODAY)

    found = {
        (problem.message, problem.fix)
        for problem in after
        if problem.code == section.code and problem not in before
    }
    assert (section.message, section.fix) in found


@pytest.mark.parametrize("section", TRIED, ids=code)
def test_what_is_right_in_an_example_is_no_such_problem(
    section: Section, docs: Path, before: list[Problem]
) -> None:
    with written(section, section.right, docs) as differs:
        # Most of them are in the exercise already.
        after = reported(docs, TODAY) if differs else before

    known = [found for found in before if found.code == section.code]
    assert [found for found in after if found.code == section.code] == known


@pytest.mark.parametrize(
    "section", [one for one in SECTIONS if not one.can_be_tried], ids=code
)
def test_what_cannot_be_tried_is_quoted_from_a_test(section: Section) -> None:
    quoted = f": {section.code}: {section.message} / {section.fix}\n"

    assert section.code in CANNOT_BE_TRIED
    assert quoted in EXPECTED or section.code == "brak-dostepu"


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_links_of_the_guide_lead_to_headings_that_are_there(chapter: str) -> None:
    links = re.findall(r'<a href="([^"]+)"', html(chapter))

    lost = [
        link
        for link in links
        if "#" in link and not scheme(link) and not has_anchor(chapter, link)
    ]
    assert lost == []


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_term_in_the_code_of_the_guide_stays_as_it_is_written(chapter: str) -> None:
    text = (GUIDE / chapter).read_text("utf-8")

    assert html(chapter).count("{{") == text.count("{{")


@contextmanager
def written(section: Section, example: str, docs: Path) -> Iterator[bool]:
    """Write an example into the docs until the end of the block; tell if it is new."""
    if section.how == "name":
        old, new = docs.parent / section.right, docs.parent / example
        old.rename(new)
        yield old != new
        new.rename(old)
        return
    file = docs / section.file
    text = file.read_text("utf-8")
    other = changed(section, text, example)
    file.write_text(other, "utf-8")
    yield other != text
    file.write_text(text, "utf-8")


def changed(section: Section, text: str, example: str) -> str:
    """Put an example at the end of a file, or in the place of its right form."""
    if section.how == "na końcu pliku":
        return f"{text}{example}\n"
    first = section.right.partition("\n")[0]
    place = section.right if section.right in text else first
    assert text.count(f"{place}\n") == 1, f"{section.file} has not once: {place}"
    return text.replace(f"{place}\n", f"{example}\n")


@cache
def html(chapter: str) -> str:
    """Return a chapter as the site shows it, terms in words."""
    config = load_config("mkdocs.yml")
    markdown = Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs
    )
    return markdown.convert((GUIDE / chapter).read_text("utf-8").split("---\n", 2)[2])


def has_anchor(chapter: str, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = target_path(path, chapter) or chapter
    return f'id="{anchor}"' in html(target)
