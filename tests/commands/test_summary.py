"""A tree in a few figures, and the command that shows them."""

import json
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from statistics import mean

import pytest
from hypothesis import given

from tests.support.command import output, run
from tests.support.docs import write
from tests.support.random_docs import random_docs, with_walks
from wizard.commands.summary import Situation, summarize
from wizard.content.load import Docs, load
from wizard.content.paths import continuations, paths

FREQUENCIES = "sprawdz/frequencies.yml"
SITUATIONS = {
    FREQUENCIES: (
        "# Założenie, a nie pomiar: tak piszą do warsztatu.\n"
        "hamulec:\n"
        "  name: Hamulec piszczy\n"
        "  share: 3\n"
        "  answers: {hamulec: nie}\n"
        "dziura:\n"
        "  name: W oponie jest dziura\n"
        "  share: 1\n"
        "  answers: {hamulec: tak, opony: nie, napompuj: nadal}\n"
    )
}
TEXT = """\
Pytania                       2
Wyniki                        3
Drogi                         3
Dalsze drogi                  1
Najdłuższa droga (pytania)    2
Odpowiedzi do przeczytania    4
"""


@given(random_docs())
def test_the_figures_agree_with_what_is_listed(made: Docs) -> None:
    found, listed = summarize(made), list(paths(made))
    kinds = [node.kind for node in made.nodes.values()]

    assert found.questions == kinds.count("question")
    assert found.results == kinds.count("result")
    assert found.paths == len(listed)
    assert found.continuations == len(list(continuations(made)))
    assert found.longest == max(len(path.options) for path in listed)


@given(random_docs())
def test_situations_of_one_share_are_expected_to_take_their_plain_mean(
    made: Docs,
) -> None:
    first = list(islice(paths(made), 20))
    further = [
        (*path.options, *more.options)
        for path in first
        for more in islice(continuations(made), 20)
        if more.options[0].question == path.result
    ]
    walks = [*(path.options for path in first), *further]

    found = summarize(with_walks(made, walks))

    assert found.expected == pytest.approx(mean(map(len, walks)))
    ends = [walk[-1].option.to for walk in walks]
    assert [situation.result for situation in found.situations] == ends


def test_a_share_weighs_the_questions_of_its_situation(tmp_path: Path) -> None:
    docs = load(write(tmp_path, SITUATIONS))

    found = summarize(docs)

    assert found.expected == (3 * 1 + 1 * 3) / (3 + 1)
    assert found.situations == (
        Situation("Hamulec piszczy", 3, 1, "hamulec-nie-dziala"),
        Situation("W oponie jest dziura", 1, 3, "jedz"),
    )


@pytest.mark.parametrize(
    "frequencies",
    [
        pytest.param({}, id="no file"),
        pytest.param({FREQUENCIES: "# Założenie\n"}, id="no situation in the file"),
    ],
)
def test_without_situations_nothing_is_expected(
    frequencies: Mapping[str, str], tmp_path: Path
) -> None:
    folder = write(tmp_path, frequencies)

    text = output("paths", "--summary", folder)
    found = json.loads(output("paths", "--summary", "--json", folder))

    assert text == (
        f"{TEXT}Oczekiwanej liczby pytań nie znamy, bo w „{folder}/{FREQUENCIES}”"
        " nie ma sytuacji.\n"
    )
    assert found["expected"] is None
    assert found["situations"] == []


def test_the_text_says_that_the_expected_number_is_an_assumption(
    tmp_path: Path,
) -> None:
    folder = write(tmp_path, SITUATIONS)

    assert output("paths", folder, "--summary") == (
        f"{TEXT}Oczekiwana liczba pytań       1,50\n\n"
        f"Oczekiwana liczba pytań to założenie z pliku „{folder}/{FREQUENCIES}”,"
        " a nie pomiar:\n"
        "Udział  Pytania  Sytuacja\n"
        " 75,0%        1  Hamulec piszczy -> hamulec-nie-dziala\n"
        " 25,0%        3  W oponie jest dziura -> jedz\n"
    )


def test_the_summary_as_json_has_every_figure(tmp_path: Path) -> None:
    found = json.loads(
        output("paths", write(tmp_path, SITUATIONS), "--summary", "--json")
    )

    first, second = ("Hamulec piszczy", "W oponie jest dziura")
    assert found == {
        "questions": 2,
        "results": 3,
        "paths": 3,
        "continuations": 1,
        "longest": 2,
        "options": 4,
        "expected": 1.5,
        "situations": [
            {"name": first, "share": 3, "questions": 1, "result": "hamulec-nie-dziala"},
            {"name": second, "share": 1, "questions": 3, "result": "jedz"},
        ],
    }


@pytest.mark.parametrize("other", ["--count", "--continuations"])
def test_a_summary_is_not_mixed_with_another_count(other: str, tmp_path: Path) -> None:
    done = run("paths", "--summary", other, write(tmp_path, {}))

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("Podaj samo --summary:")


def test_situations_that_do_not_fit_the_tree_are_not_summed_up(tmp_path: Path) -> None:
    text = SITUATIONS[FREQUENCIES].replace("opony: nie", "opony: ne")

    done = run("paths", "--summary", write(tmp_path, {FREQUENCIES: text}))

    assert (done.status, done.out) == (1, "")
    assert "frequencies.yml:9: czestosc-nie-ta-odpowiedz" in done.err
