import shutil
from pathlib import Path

import pytest

from tests.support.command import Done, run
from tests.support.docs import SOUND, write
from wizard.engine.tree import FOLDERS

NODES = sorted(
    path.removesuffix(".md")
    for path in SOUND
    if path.startswith(tuple(FOLDERS.values()))
)
WHOLE = Done(0, "Zbudowana strona jest cała. Pytania: 2, wyniki: 3.\n", "")


def page(node_id: str) -> str:
    return f'<div class="wizard" data-wizard data-node="{node_id}" data-kind="x">'


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return write(tmp_path / "docs", {})


@pytest.fixture(params=["{}/index.html", "{}.html"], ids=["dir/", "file.html"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a built site, with each way in which sites name their pages."""
    folder = tmp_path / "site"
    for name in ("index.html", *map(str(request.param).format, NODES)):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        is_folder = path.name == "index.html"
        path.write_text(page(path.parent.name if is_folder else path.stem), "utf-8")
    return folder


def pages(site: Path) -> list[Path]:
    return sorted(site.glob("sprawdz/**/*.html"))


def test_a_site_with_every_question_and_result_is_whole(site: Path, docs: Path) -> None:
    assert run("built", site, docs) == WHOLE


def test_a_site_without_the_wizard_must_not_be_published(
    site: Path, docs: Path
) -> None:
    for path in pages(site):
        path.write_text("<h1>Czy hamulec działa?</h1>", "utf-8")

    done = run("built", site, docs)

    assert (done.status, done.out) == (1, "")
    assert "brakuje 5 z 5 pytań i wyników" in done.err
    assert f"„{NODES[0]}.md”" in done.err
    assert "Nie publikuj jej" in done.err


def test_a_page_that_is_missing_is_named(site: Path, docs: Path) -> None:
    pages(site)[-1].unlink()

    done = run("built", site, docs)

    assert done.status == 1
    assert f"brakuje 1 z 5 pytań i wyników, na przykład „{NODES[-1]}.md”" in done.err


def test_a_page_with_the_step_of_another_node_does_not_count(
    site: Path, docs: Path
) -> None:
    first, *_, last = pages(site)
    shutil.copy(last, first)

    assert "brakuje 1 z 5" in run("built", site, docs).err


def test_a_page_that_the_content_no_longer_has_is_named(site: Path, docs: Path) -> None:
    old = site / "sprawdz/wynik/stary.html"
    old.write_text(page("stary"), "utf-8")

    done = run("built", site, docs)

    assert done.status == 1
    assert "„sprawdz/wynik/stary.md”" in done.err


def test_without_a_built_site_it_says_how_to_build_it(tmp_path: Path) -> None:
    words = "nie ma zbudowanej strony. Zbuduj ją poleceniem „make build”.\n"

    assert run("built", tmp_path) == Done(2, "", f"W „{tmp_path}” {words}")
