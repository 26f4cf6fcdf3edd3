"""A docs folder -> everything in it that the wizard needs to know."""

from pathlib import Path

import pytest

from tests.support.docs import HAMULEC, JEDZ, SOUND, problems, write
from wizard.content.load import load
from wizard.problems import Place

SHARING = {
    "sprawdz/sources.yml": "".join(
        f"N{number}: {{address: 'https://example.org/{number}', title: Strona,"
        " read: 2026-11-23}\n"
        for number in (1, 2, 3)
    ),
    "sprawdz/texts/warsztat.md": "---\nsources: [N1, N2]\n---\n"
    "Rower naprawi [warsztat](../../index.md).\n",
    "sprawdz/texts/sklep.md": "---\nsources: [N3]\n---\nSklep ma klocki.\n",
    HAMULEC: "---\nsources: [N2]\n---\n"
    + SOUND[HAMULEC].replace(
        "żniejsze.\n", "żniejsze.\n\n{{warsztat}}\n\n{{sklep}}\n\n{{warsztat}}\n"
    ),
}
"""The sound docs, with two shared texts that the first question shows."""


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


def test_a_page_shows_the_shared_texts_that_it_names_in_its_order(
    tmp_path: Path,
) -> None:
    docs = load(write(tmp_path, SHARING))

    shown = [text.id for text in docs.shared_by(docs.drafts[HAMULEC])]

    assert list(docs.shared) == ["sklep", "warsztat"]
    assert shown == ["warsztat", "sklep", "warsztat"]


def test_a_page_has_its_own_sources_first_and_each_once(tmp_path: Path) -> None:
    docs = load(write(tmp_path, SHARING))

    assert docs.sources_of(HAMULEC) == ("N2", "N1", "N3")
    assert docs.sources_of(JEDZ) == ()


def test_what_a_shared_text_says_and_links_to_is_not_of_the_page(
    tmp_path: Path,
) -> None:
    draft = load(write(tmp_path, SHARING)).drafts[HAMULEC]

    assert [passage.text for passage in draft.prose] == [
        "Czy hamulec działa?",
        "Pytamy, bo to najważniejsze.",
    ]
    assert draft.links == ()


def test_a_list_of_a_shared_text_never_becomes_options(tmp_path: Path) -> None:
    question = SOUND[HAMULEC].replace("Pytamy", "{{sklep}}\n\nPytamy")
    shared = {
        "sprawdz/texts/sklep.md": "Tu:\n\n- [Rower](../../index.md)\n",
        HAMULEC: question,
    }

    assert problems(tmp_path, shared) == []
    assert len(load(tmp_path).nodes["hamulec"].options) == 2


def test_a_term_may_still_have_a_paragraph_to_itself(tmp_path: Path) -> None:
    text = SOUND[HAMULEC].replace("Pytamy", "{{tydzien}}\n\nPytamy")
    folder = write(
        tmp_path, {HAMULEC: text, "sprawdz/terms.yml": "tydzien: {text: 7 dni}\n"}
    )

    assert problems(folder, {HAMULEC: text}) == []
    assert "7 dni" in [said.text for said in load(folder).drafts[HAMULEC].prose]
