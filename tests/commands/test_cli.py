"""The commands, as a person at a terminal meets them."""

import json
from pathlib import Path

import pytest

from tests.support.command import Done, output, run
from tests.support.docs import HAMULEC, SOUND, write

BROKEN = {HAMULEC: SOUND[HAMULEC].replace("opony.md", "opnoy.md")}
WARNING = {"pomoc/a.md": "# A\n\nWeź:\n- klucz\n"}
QUOTED = {HAMULEC: SOUND[HAMULEC].replace("[Tak]", '[Tak "na pewno"]')}


def test_check_of_sound_docs_says_so_and_exits_with_0(tmp_path: Path) -> None:
    done = run("check", write(tmp_path, {}))

    words = "Wszystko w porządku. Pytania: 2, wyniki: 3, drogi: 3.\n"
    assert done == Done(0, "", words)


def test_check_tells_each_problem_on_a_line_and_exits_with_1(tmp_path: Path) -> None:
    folder = write(tmp_path, BROKEN)

    done = run("check", folder)

    first = done.out.splitlines()[0]
    assert first.startswith(
        f"{folder}/{HAMULEC}:5: brak-celu: Odpowiedź „Tak” prowadzi"
    )
    assert " / Czy chodziło o „opony.md”?" in first
    assert done.err == "Do poprawienia: błędy: 1, ostrzeżenia: 0.\n"
    assert done.status == 1


def test_warnings_alone_exit_with_0(tmp_path: Path) -> None:
    assert "lista-bez-odstepu" in output("check", write(tmp_path, WARNING))


def test_check_tells_of_sources_that_are_too_old_by_todays_date(tmp_path: Path) -> None:
    source = "N1: {address: 'https://example.org/', title: A, read: 2020-01-01,"
    source += " checked: 2020-01-01, valid: 1}\n"

    out = output("check", write(tmp_path, {"sprawdz/sources.yml": source}))

    assert "Sprawdzenie źródła „N1” było ważne do 2020-01-02." in out


def test_check_as_json_has_each_part_of_a_problem(tmp_path: Path) -> None:
    folder = write(tmp_path, BROKEN)

    done = run("check", folder, "--json")

    assert done.status == 1
    assert json.loads(done.out)[0] == {
        "file": f"{folder}/{HAMULEC}",
        "line": 5,
        "code": "brak-celu",
        "severity": "error",
        "message": "Odpowiedź „Tak” prowadzi do „opnoy.md”, a takiego pliku nie ma.",
        "fix": "Czy chodziło o „opony.md”? Popraw nazwę albo utwórz takie pytanie lub"
        " wynik.",
    }


def test_check_of_sound_docs_as_json_is_an_empty_list(tmp_path: Path) -> None:
    assert json.loads(output("check", "--json", write(tmp_path, {}))) == []


@pytest.mark.parametrize("command", ["check", "paths", "graph"])
def test_a_folder_that_does_not_exist_exits_with_2_and_one_sentence(
    command: str, tmp_path: Path
) -> None:
    done = run(command, tmp_path / "nie-ma")

    assert done.status == 2
    assert done.err.startswith("Nie ma folderu „")
    assert done.err.count("\n") == 1


def test_a_file_or_the_folder_below_is_said_to_be_that(tmp_path: Path) -> None:
    folder = write(tmp_path, {})

    file, below = run("check", folder / HAMULEC), run("check", folder / "sprawdz")

    assert (file.status, below.status) == (2, 2)
    assert "to plik. Podaj folder z treścią" in file.err
    assert f"Podaj folder nad nim: „{folder}”." in below.err


def test_new_without_a_title_says_what_is_missing() -> None:
    done = run("new", "pytanie")

    assert done.status == 2
    assert done.err.startswith("Podaj, co utworzyć, i tytuł:")


@pytest.mark.parametrize("arguments", [["chekc"], ["graph", "--format", "png"]])
def test_a_command_that_is_none_exits_with_2_and_shows_all(
    arguments: list[str],
) -> None:
    done = run(*arguments)

    assert done.status == 2
    assert done.err.startswith("Nie rozumiem tego polecenia.")
    assert "wizard graph" in done.err


@pytest.mark.parametrize("arguments", [[], ["--help"], ["check", "-h"]])
def test_help_names_every_command(arguments: list[str]) -> None:
    out = output(*arguments)

    commands = ("check", "paths", "graph", "plain", "new", "built", "hosting")
    assert all(f"wizard {name}" in out for name in commands)


def test_paths_are_listed_one_a_line(tmp_path: Path) -> None:
    lines = output("paths", write(tmp_path, {})).splitlines()

    assert lines[2] == "hamulec=nie -> hamulec-nie-dziala"


def test_paths_as_json_have_question_key_and_label(tmp_path: Path) -> None:
    found = json.loads(output("paths", write(tmp_path, {}), "--json"))

    assert found[1] == {
        "options": [
            {"question": "hamulec", "key": "tak", "label": "Tak"},
            {"question": "opony", "key": "nie", "label": "Nie"},
        ],
        "result": "napompuj",
    }


@pytest.mark.parametrize(
    ("arguments", "count"), [(["--count"], "3"), (["--count", "--continuations"], "1")]
)
def test_paths_are_counted(arguments: list[str], count: str, tmp_path: Path) -> None:
    assert output("paths", write(tmp_path, {}), *arguments) == f"{count}\n"


@pytest.mark.parametrize("command", [["paths"], ["paths", "--count"], ["graph"]])
def test_broken_docs_are_not_walked(command: list[str], tmp_path: Path) -> None:
    done = run(*command, write(tmp_path, BROKEN))

    assert (done.status, done.out) == (1, "")
    assert "brak-celu" in done.err
    assert done.err.endswith("Najpierw trzeba poprawić te błędy.\n")


def test_the_graph_as_json_has_every_node_and_option(tmp_path: Path) -> None:
    found = json.loads(output("graph", write(tmp_path, {}), "--format", "json"))

    assert found["start"] == "hamulec"
    assert found["nodes"][0] == {
        "id": "hamulec",
        "kind": "question",
        "title": "Czy hamulec działa?",
        "options": [
            {"key": "tak", "label": "Tak", "to": "opony"},
            {"key": "nie", "label": "Nie", "to": "hamulec-nie-dziala"},
        ],
    }
    assert len(found["nodes"]) == 5


def test_the_graph_for_mermaid_escapes_what_mermaid_would_read(tmp_path: Path) -> None:
    lines = output("graph", write(tmp_path, QUOTED)).splitlines()

    assert lines[0] == "flowchart TD"
    assert '    n-hamulec["Czy hamulec działa?"]' in lines
    assert '    n-hamulec -->|"Tak #quot;na pewno#quot;"| n-opony' in lines
    assert '    n-jedz(["Rower jest sprawny"])' in lines


def test_the_graph_for_graphviz_quotes_its_words(tmp_path: Path) -> None:
    lines = output("graph", write(tmp_path, QUOTED), "--format=dot").splitlines()

    assert '    "hamulec" -> "opony" [label="Tak \\"na pewno\\""]' in lines
    assert '    "jedz" [label="Rower jest sprawny", style=rounded]' in lines


def test_new_says_what_to_do_next(tmp_path: Path) -> None:
    folder = write(tmp_path, {})

    out = output("new", "wynik", "Nasmaruj łańcuch", folder)

    assert out.startswith(f"Powstał plik {folder}/sprawdz/wynik/nasmaruj-lancuch.md.")
    assert '- [Słowa odpowiedzi](../wynik/nasmaruj-lancuch.md "klucz")' in out


@pytest.mark.parametrize(
    ("title", "sentence"), [("Opony", "już jest"), ("???", "Podaj tytuł ze słowami")]
)
def test_new_refuses_in_one_sentence(title: str, sentence: str, tmp_path: Path) -> None:
    done = run("new", "pytanie", title, write(tmp_path, {}))

    assert done.status == 2
    assert sentence in done.err
    assert done.err.count("\n") == 1


def test_hosting_names_each_file_that_it_wrote(tmp_path: Path) -> None:
    site, hosting = tmp_path / "site", tmp_path / "hosting"
    site.mkdir()
    (site / "index.html").write_text("<!doctype html>\n" * 100)

    lines = output("hosting", site, hosting).splitlines()

    assert sorted(lines) == [
        f"Powstał plik {path}."
        for path in sorted(map(Path.as_posix, hosting.iterdir()))
    ]
    assert sorted(path.name for path in site.iterdir()) == [
        "_headers",
        "index.html",
        "index.html.br",
        "index.html.gz",
    ]


def test_hosting_without_a_built_site_says_how_to_build_it(tmp_path: Path) -> None:
    words = "nie ma zbudowanej strony. Zbuduj ją poleceniem „make build”.\n"

    assert run("hosting", tmp_path) == Done(2, "", f"W „{tmp_path}” {words}")
