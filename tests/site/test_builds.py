import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tasks import programs, site
from tests.support.docs import HAMULEC
from tests.support.project import built, change, contents, copied, with_package
from tests.support.quick_variants import quick_wizard
from tests.support.site_content import RESULTS, TREE
from tests.support.small_project import built_here, small, tree_of
from wizard.engine.render import render_page
from wizard.engine.step import static_step

Output = pytest.CaptureFixture[str]

BELOW = "https://example.org/dziecko/"
ELSEWHERE = {
    "PYTHONHASHSEED": "2",
    "SOURCE_DATE_EPOCH": "1798761600",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
}
PRINTED = ["sprawdz/plakat/", *(f"{TREE.nodes[node_id].page}/" for node_id in RESULTS)]
"""The pages that say the day of the edition on paper."""

IMPORTS = """
import sys
from mkdocs.__main__ import cli
cli(["build", "--quiet", "--site-dir", sys.argv[1]], standalone_mode=False)
print(*sys.modules)
"""
LETTER = (
    "---\nto: NFZ\nsubject: Konto dziecka\n---\nProszę o pomoc.\n"
    "\n## Przez telefon\n\nProszę o pomoc.\n"
)
PAGE = HAMULEC.removesuffix(".md")


def undated(page: bytes) -> bytes:
    """Return a page without the day of its edition."""
    return re.sub(rb"ydanie z&nbsp;[^.]*", b"", page)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a small project, on which the task `build` works."""
    for module in (site, programs):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(site, "WIZARD", quick_wizard(tmp_path))
    return small(tmp_path)


def test_broken_link_stops_the_build_and_leaves_the_last_good_site(
    project: Path, capfd: Output
) -> None:
    assert site.build([]) == 0
    good = contents(project / "site")
    capfd.readouterr()

    change(project / "docs" / HAMULEC, "opony.md", "x.md")
    status = site.build([])

    said = "".join(capfd.readouterr())
    assert status != 0
    assert f"docs/{HAMULEC}:" in said
    assert "Traceback" not in said
    assert contents(project / "site") == good


def test_a_build_without_the_plugin_leaves_the_last_good_site(
    project: Path, capfd: Output
) -> None:
    assert site.build([]) == 0
    good = contents(project / "site")
    capfd.readouterr()

    # Without our templates too, since they need what the plugin adds to them.
    change(project / "mkdocs.yml", "  - wizard\n", "")
    change(project / "mkdocs.yml", "  custom_dir: overrides\n", "")
    status = site.build([])

    assert status == 1
    assert "brakuje 5 z 5 pytań i wyników" in capfd.readouterr().err
    assert contents(project / "site") == good


def test_mended_link_lets_the_build_through_again_with_all_that_servers_need(
    project: Path,
) -> None:
    change(project / "docs" / HAMULEC, "opony.md", "x.md")
    assert site.build([]) != 0

    change(project / "docs" / HAMULEC, "x.md", "opony.md")

    assert site.build([]) == 0
    home, settings = project / "site" / "index.html", project / "dist" / "hosting"
    assert home.with_name("index.html.br").stat().st_size < home.stat().st_size
    assert home.with_name("_headers").is_file()
    assert {path.name for path in settings.iterdir()} == {
        "Caddyfile",
        "gdzie-moje-dziecko-brotli.conf",
        "nginx.conf",
    }


def test_letters_data_and_the_guide_for_editors_are_not_published(
    tmp_path: Path,
) -> None:
    private = {
        "redakcja/index.md": "# Przewodnik\n",
        "sprawdz/letters/probne-pismo.md": LETTER,
        "sprawdz/known-words.txt": "rower\n",
        "sprawdz/contacts.yml": "{}\n",
    }
    sound = contents(built_here(small(tmp_path / "a"), tmp_path / "a-site"))

    found = contents(built_here(small(tmp_path / "b", private), tmp_path / "b-site"))

    assert found.keys() == sound.keys()
    (index,) = (found[path] for path in found if "/search-data." in path)
    assert "przewodnik" not in index.decode().lower()


def test_the_real_site_has_no_file_that_only_editors_need(site: Path) -> None:
    private = (".yml", ".md", "-words.txt", "spelling.txt")

    assert [path for path in contents(site) if path.endswith(private)] == []


def test_build_in_another_folder_day_and_zone_differs_only_in_the_printed_day(
    tmp_path: Path, site: Path
) -> None:
    project = elsewhere(tmp_path / "the second folder")

    first = contents(site)
    second = contents(built(project, tmp_path / "site", ELSEWHERE))

    assert first.keys() == second.keys()
    changed = {path for path in first if first[path] != second[path]}
    assert changed == {f"{page}index.html" for page in PRINTED}
    assert [p for p in changed if undated(first[p]) != undated(second[p])] == []


def test_a_build_of_sound_texts_imports_only_what_it_needs(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS, str(tmp_path / "site")],
        cwd=small(tmp_path / "project"),
        env=programs.environment(),
        check=True,
        capture_output=True,
        text=True,
    )

    imported = set(done.stdout.split())
    assert "wizard" in imported
    assert not imported & {"pyodide_build", "hypothesis", "pytest"}


def elsewhere(folder: Path) -> Path:
    """Copy the project and the package, as if checked out at another time.

    Nothing that an earlier build kept is there.
    """
    project = with_package(copied(folder))
    for number, path in enumerate(sorted(project.rglob("*"))):
        if not path.is_symlink():
            os.utime(path, (len(folder.name) * 10**7 + number,) * 2)
    return project


def test_site_of_files_below_a_folder_of_its_domain_holds_together(
    tmp_path: Path,
) -> None:
    project = small(tmp_path)
    change(project / "mkdocs.yml", 'site_url: ""', f'site_url: "{BELOW}"')
    change(project / "mkdocs.yml", 'nazwa: ""', 'nazwa: "Fundacja Próba"')
    change(project / "mkdocs.yml", 'kontakt: ""', 'kontakt: "kontakt@example.org"')

    found = contents(built_here(project, tmp_path / "site", use_directory_urls=False))

    page = found[f"{PAGE}.html"].decode()
    step = static_step(tree_of(project), "hamulec")
    assert render_page(step, "../..", "file.html") in page
    assert f'<link rel="canonical" href="{BELOW}{PAGE}/">' in page
    assert "Stronę prowadzi Fundacja Próba, kontakt: kontakt@example.org." in page
    assert "Wydanie próbne" not in page
    assert f"<loc>{BELOW}{PAGE}.html</loc>" in found["sitemap.xml"].decode()
    assert "lastmod" not in found["sitemap.xml"].decode()
    assert f'href="/dziecko/{PAGE}.html"' in found["404.html"].decode()
