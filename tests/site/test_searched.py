"""The search of a site: of one that an editor works on, and what is kept of it."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.docs import write
from wizard.content.load import load
from wizard.search.pages import SearchPage
from wizard.site import searched
from wizard.site.searched import data_file

PAGE = SearchPage("article", "a.md", "a/", "Rower", "", (), ("Jedź ostrożnie.",))


@pytest.fixture(autouse=True)
def code(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Work with an empty cache and a copy of the code that makes the index."""
    copy = shutil.copytree(searched.CODE, tmp_path / "code")
    monkeypatch.setattr(searched, "CACHE_FOLDER", tmp_path / "cache")
    monkeypatch.setattr(searched, "CODE", copy)
    return copy


def made(folder: Path, *pages: SearchPage, synonyms: str = "") -> bytes:
    """Return the script with the index of a site."""
    docs = load(write(folder, {"sprawdz/synonyms.yml": synonyms}))
    content = data_file(pages, docs).content
    assert isinstance(content, bytes)
    return content


@pytest.mark.parametrize("written", ["5", "", "rower", "[5, rower]", "{a: b}"])
def test_synonym_of_any_kind_leaves_the_preview_its_search(
    written: str, tmp_path: Path
) -> None:
    assert made(tmp_path / "docs", synonyms=f"pedał: {written}\n")


def test_index_of_the_same_texts_is_not_made_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    first = made(tmp_path / "docs", PAGE)
    monkeypatch.setattr(searched, "index", None)  # a call of it would fail

    assert made(tmp_path / "docs", PAGE) == first


def test_other_text_or_other_synonym_has_an_index_of_its_own(tmp_path: Path) -> None:
    first = made(tmp_path / "docs", PAGE)

    assert made(tmp_path / "docs", replace(PAGE, title="Koło")) != first
    assert made(tmp_path / "docs", PAGE, synonyms="kolarz: [rower]\n") != first


def test_change_of_the_code_makes_the_index_anew(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: Path
) -> None:
    made(tmp_path / "docs", PAGE)
    (code / "stop_words.txt").write_text("jedź\n", encoding="utf-8")
    monkeypatch.setattr(searched, "index", lambda *_: {"made": "again"})

    assert b"again" in made(tmp_path / "docs", PAGE)
