"""What the developers' documents link to, and the paths that they name, exist."""

import re
from pathlib import Path

import pytest

from tasks.folders import ROOT
from tests.support.documents import DOCUMENTS, is_a_path, is_there, links, paths

each_document = pytest.mark.parametrize(
    "document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT))
)


@each_document
def test_every_link_of_a_document_leads_somewhere(document: Path) -> None:
    assert [link for link in links(document) if not is_there(link, document)] == []


@each_document
def test_every_path_that_a_document_names_is_there(document: Path) -> None:
    assert [path for path in paths(document) if not is_a_path(path)] == []


def test_documents_have_links_and_name_paths() -> None:
    readme = ROOT / "README.md"

    assert "decisions/README.md" in list(links(readme))
    assert "wizard/hosting/" in list(paths(readme))


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        pytest.param("[a](gone.md)", ["gone.md"], id="a file that is missing"),
        pytest.param("[a](#no-such)", ["#no-such"], id="a heading of its own"),
        pytest.param("[a](b.md#no-such)", ["b.md#no-such"], id="a heading elsewhere"),
        pytest.param("![a](a.png)", ["a.png"], id="a picture"),
        pytest.param("[a](b.md#one-two)", [], id="a heading that is there"),
        pytest.param("[a](https://a.example/b.md)", [], id="another site"),
    ],
)
def test_a_broken_link_is_found(text: str, broken: list[str], tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("# One: `two`\n", "utf-8")
    document = tmp_path / "a.md"
    document.write_text(text, "utf-8")

    found = [link for link in links(document) if not is_there(link, document)]

    assert found == broken


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        pytest.param("`wizard/plugin.py`", ["wizard/plugin.py"], id="from the root"),
        pytest.param("`live/no.js`", ["live/no.js"], id="the end of a path"),
        pytest.param("`no.py`", ["no.py"], id="a module alone"),
        pytest.param("`forget.py`", [], id="a module that is there"),
        pytest.param("`pytest tests/no.py::x`", ["tests/no.py"], id="in a command"),
        pytest.param(
            "```console\n$ cat tests/no.py\ntests/printed.py\n```",
            ["tests/no.py"],
            id="in a block of commands",
        ),
        pytest.param("`engine/templates/step.html`", [], id="one that is there"),
        pytest.param("`docs/sprawdz/texts/<name>.md`", [], id="a pattern"),
        pytest.param("`site/assets/no.js`", [], id="a file that a build makes"),
    ],
)
def test_a_stale_path_is_found(text: str, broken: list[str], tmp_path: Path) -> None:
    document = tmp_path / "a.md"
    document.write_text(text, "utf-8")

    assert [path for path in paths(document) if not is_a_path(path)] == broken


_RECORD = re.compile(
    r"^\| \[(\d{4})\]\((\1-[a-z0-9-]+\.md)\) \| [^|]+ \|"
    r" (?:in force|replaced by \[|in part replaced by \[)",
    re.MULTILINE,
)


def test_the_list_of_decisions_has_each_of_them_with_its_status() -> None:
    listed = (ROOT / "decisions/README.md").read_text("utf-8")

    assert [name for _, name in _RECORD.findall(listed)] == sorted(
        path.name for path in ROOT.glob("decisions/0*.md")
    )
