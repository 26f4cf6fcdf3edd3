"""A new question or result from its title."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.docs import write
from wizard.content.load import load
from wizard.content.skeletons import create, node_id


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Kto zgłosił dziecko?", "kto-zglosil-dziecko"),
        ("Zażółć GĘŚLĄ jaźń", "zazolc-gesla-jazn"),
        ("  16 lub 17 lat: co dalej?  ", "16-lub-17-lat-co-dalej"),
        ("a" * 70, "a" * 60),
        ("„?”", ""),
    ],
)
def test_a_title_becomes_an_id_without_polish_marks(title: str, expected: str) -> None:
    assert node_id(title) == expected


@given(st.text())
def test_an_id_is_fit_for_an_address(title: str) -> None:
    made = node_id(title)

    assert len(made) <= 60
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_a_new_question_is_a_question_with_its_title(tmp_path: Path) -> None:
    path = create(write(tmp_path, {}), "question", "Czy łańcuch jest suchy?")

    assert path == tmp_path / "sprawdz/pytanie/czy-lancuch-jest-suchy.md"
    node = load(tmp_path).nodes["czy-lancuch-jest-suchy"]
    assert (node.kind, node.title) == ("question", "Czy łańcuch jest suchy?")
    assert [option.key for option in node.options] == ["tak", "nie", "nie-wiem"]
    assert node.problems == ()


def test_a_new_result_has_an_action_and_steps(tmp_path: Path) -> None:
    create(write(tmp_path, {}), "result", "Nasmaruj łańcuch")

    node = load(tmp_path).nodes["nasmaruj-lancuch"]
    assert node.record.values["action"] == "nasmaruj-lancuch"
    assert len(node.steps) == 2
    assert node.problems == ()


def test_a_name_that_is_taken_is_never_written_over(tmp_path: Path) -> None:
    folder = write(tmp_path, {})
    before = (folder / "sprawdz/pytanie/opony.md").read_bytes()

    with pytest.raises(FileExistsError):
        create(folder, "result", "Opony")

    assert (folder / "sprawdz/pytanie/opony.md").read_bytes() == before
    assert not (folder / "sprawdz/wynik/opony.md").exists()
