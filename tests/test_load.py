"""A docs folder -> everything in it that the wizard needs to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.folders import HAMULEC, SOUND, problems, write
from wizard.load import load
from wizard.problems import Place

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("hidden", [".obsidian/a.md", "pomoc/.szkic.md", ".git/b"])
def test_hidden_files_and_folders_are_passed_over(hidden: str, tmp_path: Path) -> None:
    assert hidden not in load(write(tmp_path, {hidden: b"\xff"})).files


@pytest.mark.parametrize("link", ["pytanie/hamulec.md", "./pytanie/hamule%63.md#a"])
def test_the_first_link_to_a_question_names_the_start(
    link: str, tmp_path: Path
) -> None:
    about = f"# A\n\n[Pomoc](../index.md) i [zacznij]({link}), [x](pytanie/opony.md)\n"

    assert load(write(tmp_path, {"sprawdz/index.md": about})).start == "hamulec"


@pytest.mark.parametrize(
    "href", ["opony.md?a", "./opony.md", "opon%79.md", "../pytanie/opony.md#a"]
)
def test_a_target_is_the_file_that_a_browser_would_open(
    href: str, tmp_path: Path
) -> None:
    text = SOUND[HAMULEC].replace("opony.md", href)

    assert problems(tmp_path, {HAMULEC: text}) == []
    assert load(tmp_path).nodes["hamulec"].options[0].to == "opony"


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError):
        load(tmp_path / "nie-ma")


@pytest.mark.parametrize("name", ["pomoc/a.md", "obraz.svg", "sprawdz/terms.yml"])
def test_a_shortcut_to_nothing_is_told(name: str, tmp_path: Path) -> None:
    folder = write(tmp_path, {"pomoc/index.md": "# Pomoc\n"})
    (folder / name).symlink_to(folder / "nie-ma")

    told = [(problem.code, problem.place) for problem in problems(folder, {})]

    assert told == [("brak-dostepu", Place(f"{folder.as_posix()}/{name}", 1))]
