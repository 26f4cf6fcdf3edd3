"""What a site is built from, without MkDocs."""

from datetime import date
from pathlib import Path

from tests.support.docs import HAMULEC, write
from wizard.runtime.served_files import content_of
from wizard.site.build import Options, build

TODAY = date(2026, 11, 27)


def test_docs_without_errors_have_a_tree_and_a_runtime(tmp_path: Path) -> None:
    made = build(write(tmp_path, {}), Options(), TODAY)

    assert made.problems == ()
    assert made.tree
    assert made.tree.start == "hamulec"
    assert made.runtime
    assert made.runtime.start == "hamulec"


def test_docs_with_errors_have_their_problems_and_no_tree(tmp_path: Path) -> None:
    made = build(write(tmp_path, {HAMULEC: None}), Options(), TODAY)

    assert made.problems
    assert made.tree is None
    assert made.runtime is None
    assert not made.glossary.entries


def test_a_site_needs_a_home_page(tmp_path: Path) -> None:
    made = build(write(tmp_path, {"index.md": None}), Options(), TODAY)

    assert [(problem.place.file, problem.code) for problem in made.problems] == [
        (f"{tmp_path.as_posix()}/index.md", "brak-pliku")
    ]


def test_the_offline_edition_has_a_page_script_of_its_own(tmp_path: Path) -> None:
    folder = write(tmp_path, {})

    public = build(folder, Options(), TODAY).runtime
    offline = build(folder, Options(offline=True), TODAY).runtime

    assert public
    assert offline
    assert content_of(public.page.content) != content_of(offline.page.content)
    assert public.data[:-1] == offline.data[:-1]
