"""The scripts and styles: modules that esbuild bundles."""

import re
import shutil
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tasks.folders import BROWSER
from wizard.runtime import scripts
from wizard.runtime.scripts import ScriptsError

FOLDERS = ("desk", "live", "offline", "search", "worker")
MODULES = [
    path
    for pattern in ("*.js", *(f"{name}/*.js" for name in FOLDERS))
    for path in sorted(BROWSER.glob(pattern))
]
ENTRIES = {
    *(BROWSER / entry for entry in scripts.bundled() if entry.endswith(".js")),
    BROWSER / "offline" / "head.js",
}
IMPORT = re.compile(
    r"^(?:import|export)\s(?:[^'\"]*\sfrom\s)?'(\.[^']+)'", re.MULTILINE
)


def name(path: Path) -> str:
    return path.relative_to(BROWSER).as_posix()


def imported(path: Path) -> set[Path]:
    """Return the modules that a module imports."""
    found = IMPORT.findall(path.read_text("utf-8"))
    return {(path.parent / one).resolve() for one in found}


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Return a copy of the scripts and styles, with the same packages of npm."""
    without = shutil.ignore_patterns("node_modules")
    folder = shutil.copytree(BROWSER, tmp_path / "browser", ignore=without)
    (folder / "node_modules").symlink_to(BROWSER / "node_modules")
    return folder


def test_modules_import_one_another_in_no_circle() -> None:
    graph = {name(path): sorted(map(name, imported(path))) for path in MODULES}

    order = list(TopologicalSorter(graph).static_order())

    assert set(order) == set(graph)


def test_every_module_is_part_of_a_script() -> None:
    used = ENTRIES.union(*map(imported, MODULES))

    assert used == set(MODULES)


def test_every_style_is_joined_once() -> None:
    entries = ("site.css", "later.css")
    text = "".join((BROWSER / entry).read_text("utf-8") for entry in entries)

    joined = re.findall(r"^@import '\./css/(\w+)\.css';$", text, re.MULTILINE)

    assert sorted(joined) == sorted(path.stem for path in BROWSER.glob("css/*.css"))


def test_scripts_are_the_same_bytes_wherever_they_are_made(sources: Path) -> None:
    assert scripts.bundled(sources) == scripts.bundled()


@pytest.mark.parametrize(
    ("source", "entry", "added"),
    [
        pytest.param("live/boot.js", "live/start.js", "boot(alert)", id="a module"),
        pytest.param("css/print.css", "site.css", "p { top: 0 }", id="a style"),
    ],
)
def test_a_change_of_a_source_is_noticed_at_the_next_build(
    sources: Path, source: str, entry: str, added: str
) -> None:
    before = scripts.bundled(sources)

    with (sources / source).open("a", encoding="utf-8") as file:
        file.write(added)

    assert scripts.bundled(sources)[entry] != before[entry]


def test_a_script_that_cannot_be_read_is_named_with_its_line(sources: Path) -> None:
    (sources / "live" / "links.js").write_text("export const = 1\n", encoding="utf-8")

    with pytest.raises(ScriptsError, match=r"live/links\.js:1"):
        scripts.bundled(sources)


def test_an_esbuild_of_another_platform_is_told_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sources: Path
) -> None:
    program = tmp_path / "@esbuild" / "other" / "bin" / "esbuild"
    program.parent.mkdir(parents=True)
    program.write_bytes(b"\x7fELF")
    program.chmod(0o755)
    monkeypatch.setattr("wizard.runtime.pyodide.MODULES", tmp_path)

    with pytest.raises(ScriptsError, match="uruchom „python3 -m wizard install”"):
        scripts.bundled(sources)
