from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.live_reload import serving
from tests.support.project import change, copied
from tests.support.site_content import TREE
from wizard.engine.render import render_page
from wizard.engine.step import static_step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.live_reload import Live

START = TREE.nodes[TREE.start]
PAGE = f"{START.page}/"
STEP = render_page(static_step(TREE, START.id), "../../..", "dir/")
TARGET = f"{START.options[0].to}.md"
PROBLEM = " data-problem "
SENTENCE = "prowadzi do „nie-ma-takiej.md”, a takiego pliku nie ma."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied(tmp_path)


@pytest.fixture
def start(project: Path) -> Path:
    """Return the file of the first question."""
    return project / "docs" / f"{START.page}.md"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Live]]:
    """Return docs, and the server that shows them; a test leaves them as they were."""
    project = copied(tmp_path_factory.mktemp("served") / "project")
    with serving(project) as live:
        live.page_with(PAGE, STEP)
        yield project / "docs", live


def test_sound_docs_are_served_without_a_word_of_problems(project: Path) -> None:
    with serving(project) as live:
        html = live.page_with(PAGE, STEP)

    assert PROBLEM not in html


def test_broken_target_shows_the_problem_above_the_last_good_step_until_mended(
    project: Path, start: Path
) -> None:
    with serving(project) as live:
        live.page_with(PAGE, STEP)

        change(start, TARGET, "nie-ma-takiej.md")
        broken = live.page_with(PAGE, PROBLEM)
        change(start, "nie-ma-takiej.md", TARGET)
        mended = live.page_without(PAGE, PROBLEM)

    assert SENTENCE in broken
    assert STEP in broken
    assert STEP in mended


def test_the_guide_says_that_it_is_for_editors_alone_and_no_other_page_does(
    served: tuple[Path, Live],
) -> None:
    _, live = served

    guide = live.page_with("redakcja/", "Odwiedzający jej nie zobaczą.")

    assert "DRAFT" not in guide
    assert "for-editors" not in live.page_with(PAGE, STEP)


def test_the_code_of_a_problem_is_a_link_to_its_section_of_the_guide(
    project: Path, start: Path
) -> None:
    change(start, TARGET, "nie-ma-takiej.md")
    with serving(project) as live:
        broken = live.page_with(PAGE, PROBLEM)
        guide = live.page_with("redakcja/problemy/", 'id="brak-celu"')

    assert 'href="../../../redakcja/problemy/#brak-celu"' in broken
    assert 'href="./#brak-celu">brak-celu</a>' in guide


@pytest.mark.parametrize(
    ("path", "before", "after", "sentence"),
    [
        pytest.param(
            f"{START.page}.md",
            b"# ",
            b"# \xb9\xea ",
            "Plik nie jest zapisany w kodowaniu UTF-8.",
            id="question not UTF-8",
        ),
        pytest.param(
            "pomoc/index.md",
            b"# ",
            b"# \xb9\xea ",
            "Plik nie jest zapisany w kodowaniu UTF-8.",
            id="article not UTF-8",
        ),
        pytest.param(
            f"{START.page}.md",
            b"---\n",
            b"---\nsources: [\n",
            "Metryki (wierszy między kreskami ---) nie da się odczytać",
            id="front matter is no YAML",
        ),
        pytest.param(
            "pomoc/index.md",
            b"---\n",
            b"---\nsources: [\n",
            "Metryki (wierszy między kreskami ---) nie da się odczytać",
            id="front matter of an article is no YAML",
        ),
        pytest.param(
            "pomoc/index.md",
            b"---\n",
            b"---\nsources: 5\nhide: 5\nsearch: 5\n",
            "Pole „sources” nie może mieć wartości „5”.",
            id="front matter of an article has wrong values",
        ),
        pytest.param(
            "sprawdz/terms.yml",
            b":",
            b": [",
            "sprawdz/terms.yml:",
            id="terms are no YAML",
        ),
    ],
)
def test_unreadable_file_is_told_and_the_server_goes_on(
    served: tuple[Path, Live], path: str, before: bytes, after: bytes, sentence: str
) -> None:
    docs, live = served
    file = docs / path
    sound = file.read_bytes()

    file.write_bytes(sound.replace(before, after, 1))
    try:
        broken = live.page_with(PAGE, PROBLEM)
    finally:
        file.write_bytes(sound)
    live.page_without(PAGE, PROBLEM)

    assert sentence in broken
    assert STEP in broken


def test_docs_that_are_broken_from_the_start_are_served_as_their_problems(
    project: Path, start: Path
) -> None:
    change(start, TARGET, "nie-ma-takiej.md")
    with serving(project) as live:
        broken = live.page_with(PAGE, PROBLEM)
        change(start, "nie-ma-takiej.md", TARGET)
        mended = live.page_with(PAGE, STEP)
        runs = live.runs

    assert SENTENCE in broken
    assert PROBLEM not in mended
    assert runs
