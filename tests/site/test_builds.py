from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.content import TREE
from tests.site.project import built, change, contents, copied
from wizard.engine.render import render_page
from wizard.engine.step import static_step
from wizard.tasks import programs, site

if TYPE_CHECKING:
    from pathlib import Path

    Output = pytest.CaptureFixture[str]

START = TREE.nodes[TREE.start]
BELOW = "https://example.org/dziecko/"
LETTER = "---\nto: NFZ\nsubject: Konto dziecka\n---\nProszę o pomoc.\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the project, on which the task `build` works."""
    for module in (site, programs):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    return copied(tmp_path)


def test_broken_link_stops_the_build_and_leaves_the_last_good_site(
    project: Path, capfd: Output
) -> None:
    assert site.build([]) == 0
    good = contents(project / "site")
    capfd.readouterr()

    change(project / "docs" / f"{START.page}.md", f"{START.options[0].to}.md", "x.md")
    status = site.build([])

    said = "".join(capfd.readouterr())
    assert status != 0
    assert f"docs/{START.page}.md:" in said
    assert "Traceback" not in said
    assert contents(project / "site") == good


def test_mended_link_lets_the_build_through_again(project: Path) -> None:
    page = project / "docs" / f"{START.page}.md"
    change(page, f"{START.options[0].to}.md", "x.md")
    assert site.build([]) != 0

    change(page, "x.md", f"{START.options[0].to}.md")

    assert site.build([]) == 0


def test_letters_data_and_the_guide_for_editors_are_not_published(
    tmp_path: Path, site: Path
) -> None:
    project = copied(tmp_path)
    for path, text in {
        "redakcja/probny-przewodnik.md": "# Przewodnik\n",
        "sprawdz/letters/probne-pismo.md": LETTER,
    }.items():
        (project / "docs" / path).parent.mkdir(exist_ok=True)
        (project / "docs" / path).write_text(text, encoding="utf-8")

    found = contents(built(project, tmp_path / "site"))

    assert found.keys() == contents(site).keys()
    assert not [path for path in found if path.endswith((".yml", ".md"))]
    assert "przewodnik" not in found["search/search_index.json"].decode().lower()


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    project = copied(tmp_path)

    first = contents(built(project, tmp_path / "first"))
    second = contents(built(project, tmp_path / "second"))

    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []


def test_site_of_files_below_a_folder_of_its_domain_holds_together(
    tmp_path: Path,
) -> None:
    project = copied(tmp_path)
    change(project / "mkdocs.yml", 'site_url: ""', f'site_url: "{BELOW}"')
    change(project / "mkdocs.yml", 'nazwa: ""', 'nazwa: "Fundacja Próba"')
    change(project / "mkdocs.yml", 'kontakt: ""', 'kontakt: "kontakt@example.org"')
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("use_directory_urls: false\n")

    found = contents(built(project, tmp_path / "site"))

    page = found[f"{START.page}.html"].decode()
    assert render_page(static_step(TREE, START.id), "../..", "file.html") in page
    assert f'<link rel="canonical" href="{BELOW}{START.page}/">' in page
    assert "Stronę prowadzi Fundacja Próba, kontakt: kontakt@example.org." in page
    assert "Wydanie próbne" not in page
    assert f'href="/dziecko/{START.page}.html"' in found["404.html"].decode()
