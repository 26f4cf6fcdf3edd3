import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tasks.folders import ROOT
from tests.support.docs import HAMULEC, SOUND
from tests.support.live_reload import Live, serving
from tests.support.project import change
from tests.support.small_project import small, tree_of
from wizard.engine.render import render_page
from wizard.engine.step import static_step

# A server is started once. Each test waits for its own sentence, since the page may
# still show the problem of the one before.
pytestmark = pytest.mark.xdist_group("served")

PAGE = HAMULEC.replace(".md", "/")
PROBLEM = " data-problem "
SENTENCE = "prowadzi do „nie-ma-takiej.md”, a takiego pliku nie ma."
ARTICLE, TERMS = "pomoc/index.md", "sprawdz/terms.yml"
NOT_UTF_8 = (b"# ", b"# \xb9\xea ", "Plik nie jest zapisany w kodowaniu UTF-8.")
NO_YAML = (
    b"---\n",
    b"---\nsources: [\n",
    "Metryki (wierszy między kreskami ---) nie da się odczytać",
)
FILES = {
    TERMS: "tydzien: {days: 7, text: 7 dni}\n",
    ARTICLE: "---\ndescription: Wszystko o rowerze\n---\n# Pomoc\n",
    HAMULEC: "---\ndescription: Hamulec\n---\n"
    + SOUND[HAMULEC].replace("najważniejsze.", "najważniejsze przez {{tydzien}}."),
}


def project_in(folder: Path) -> Path:
    """Write a small project with the editors' guide in it."""
    project = small(folder, FILES)
    shutil.copytree(ROOT / "docs" / "redakcja", project / "docs" / "redakcja")
    return project


def step_of(project: Path) -> str:
    """Return the first question as its page shows it."""
    return render_page(static_step(tree_of(project), "hamulec"), "../../..", "dir/")


@contextmanager
def changed(file: Path, old: str, new: str) -> Iterator[None]:
    """Edit a file until the end of the block."""
    change(file, old, new)
    try:
        yield
    finally:
        change(file, new, old)


@dataclass(frozen=True)
class Served:
    """A project that is served.

    Attributes:
        step: What the page of its first question shows as long as nothing changes.
    """

    docs: Path
    live: Live
    step: str


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve a project, whose docs each test leaves as they were."""
    project = project_in(tmp_path_factory.mktemp("served") / "project")
    step = step_of(project)
    with serving(project) as live:
        live.page_with(PAGE, step)
        yield Served(project / "docs", live, step)


def test_sound_docs_are_served_without_a_word_of_problems(served: Served) -> None:
    assert served.step in served.live.page_without(PAGE, PROBLEM)


def test_broken_target_shows_the_problem_above_the_last_good_step_until_mended(
    served: Served,
) -> None:
    with changed(served.docs / HAMULEC, "opony.md", "nie-ma-takiej.md"):
        broken = served.live.page_with(PAGE, SENTENCE)
    mended = served.live.page_without(PAGE, PROBLEM)

    assert served.step in broken
    assert served.step in mended


def test_the_guide_says_that_it_is_for_editors_alone_and_no_other_page_does(
    served: Served,
) -> None:
    guide = served.live.page_with("redakcja/", "Odwiedzający jej nie zobaczą.")

    assert "DRAFT" not in guide
    assert "for-editors" not in served.live.page_with(PAGE, served.step)


def test_the_code_of_a_problem_is_a_link_to_its_section_of_the_guide(
    served: Served,
) -> None:
    with changed(served.docs / HAMULEC, "opony.md", "nie-ma-takiej.md"):
        broken = served.live.page_with(PAGE, SENTENCE)
        guide = served.live.page_with("redakcja/problemy/", SENTENCE)

    assert 'href="../../../redakcja/problemy/#brak-celu"' in broken
    assert 'id="brak-celu"' in guide
    assert 'href="./#brak-celu">brak-celu</a>' in guide


@pytest.mark.parametrize(
    ("path", "before", "after", "sentence"),
    [
        pytest.param(HAMULEC, *NOT_UTF_8, id="question not UTF-8"),
        pytest.param(ARTICLE, *NOT_UTF_8, id="article not UTF-8"),
        pytest.param(HAMULEC, *NO_YAML, id="front matter is no YAML"),
        pytest.param(ARTICLE, *NO_YAML, id="front matter of an article is no YAML"),
        pytest.param(
            ARTICLE,
            b"---\n",
            b"---\nsources: 5\nhide: 5\nsearch: 5\n",
            "Pole „sources” nie może mieć wartości „5”.",
            id="front matter of an article has wrong values",
        ),
        pytest.param(TERMS, b":", b": [", f"{TERMS}:", id="terms are no YAML"),
    ],
)
def test_unreadable_file_is_told_and_the_server_goes_on(
    served: Served, path: str, before: bytes, after: bytes, sentence: str
) -> None:
    file = served.docs / path
    sound = file.read_bytes()

    file.write_bytes(sound.replace(before, after, 1))
    try:
        broken = served.live.page_with(PAGE, sentence)
    finally:
        file.write_bytes(sound)

    assert served.step in broken


def test_docs_that_are_broken_from_the_start_are_served_as_their_problems(
    tmp_path: Path,
) -> None:
    project = project_in(tmp_path)
    step, start = step_of(project), project / "docs" / HAMULEC
    change(start, "opony.md", "nie-ma-takiej.md")
    with serving(project) as live:
        broken = live.page_with(PAGE, PROBLEM)
        change(start, "nie-ma-takiej.md", "opony.md")
        mended = live.page_with(PAGE, step)
        runs = live.runs

    assert SENTENCE in broken
    assert PROBLEM not in mended
    assert runs
