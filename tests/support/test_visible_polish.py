"""Exactly the texts that visitors and editors read are found in templates and code."""

import pytest

from tests.support.visible_polish import visible

SAID = "\n".join(passage.text for passage in visible())


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Z kim się skontaktować", id="a step's template"),
        pytest.param("Adres mógł się zmienić", id="the shell"),
        pytest.param("Poruszanie się po pytaniach", id="a label for ears"),
        pytest.param("Przejdź do pierwszego pytania", id="a quoted word of a template"),
        pytest.param("Nie ma terminu „0”", id="a problem, with a value put in"),
        pytest.param("jeszcze nie nadszedł", id="the engine"),
        pytest.param("a to nie jest data", id="a script"),
        pytest.param("każda odpowiedź otworzy nową stronę", id="its single quotes"),
        pytest.param("Rozpakuj cały plik zip", id="the README of the edition"),
        pytest.param("Sprawdź krok po kroku", id="the menu"),
    ],
)
def test_it_is_looked_up(words: str) -> None:
    assert words in SAID.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("words", ["class=", "{%", "The engine", "wizard-"])
def test_it_is_not(words: str) -> None:
    assert words not in SAID
