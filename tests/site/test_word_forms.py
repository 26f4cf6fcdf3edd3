"""The forms of words that are kept between builds."""

import shutil
from pathlib import Path

import pytest

from wizard.search.index import stems_of
from wizard.site import word_forms
from wizard.site.word_forms import WordForms


def kept(folder: Path, *lemmas: str) -> None:
    """Make and keep the forms of lemmas."""
    words = WordForms(folder)
    for lemma in lemmas:
        words.stems(lemma)
    words.keep()


def test_forms_are_those_of_the_dictionary_made_or_kept(tmp_path: Path) -> None:
    kept(tmp_path, "rower", "2027")

    for lemma in ("rower", "2027", "koło"):
        assert WordForms(tmp_path).stems(lemma) == stems_of(lemma)


def test_what_is_kept_is_not_made_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kept(tmp_path, "rower")
    monkeypatch.setattr(word_forms, "stems_of", None)  # a call of it would fail

    assert WordForms(tmp_path).stems("rower")
    with pytest.raises(TypeError):
        WordForms(tmp_path).stems("koło")


def test_new_words_are_added_to_what_is_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kept(tmp_path, "rower")
    kept(tmp_path, "koło")
    monkeypatch.setattr(word_forms, "stems_of", None)

    words = WordForms(tmp_path)
    assert words.stems("rower")
    assert words.stems("koło")


def test_nothing_new_writes_nothing(tmp_path: Path) -> None:
    kept(tmp_path)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff"])
def test_a_damaged_file_is_made_again(tmp_path: Path, damage: bytes) -> None:
    kept(tmp_path, "rower")
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)

    assert WordForms(tmp_path).stems("rower") == stems_of("rower")


def test_a_change_of_the_code_forgets_what_was_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kept(tmp_path, "rower")
    (old,) = tmp_path.iterdir()
    code = shutil.copytree(word_forms.CODE, tmp_path / "code")
    monkeypatch.setattr(word_forms, "CODE", code)
    (code / "dictionary.py").write_text("# another\n", encoding="utf-8")

    kept(tmp_path, "koło")

    (new,) = tmp_path.glob("*.json")
    assert new != old
