"""The commands, as a person at a terminal meets them."""

import json
from pathlib import Path

import pytest

from tests.support.docs import HAMULEC, SOUND, write
from wizard.commands.cli import main

BROKEN = {HAMULEC: SOUND[HAMULEC].replace("opony.md", "opnoy.md")}
WARNING = {"pomoc/a.md": "# A\n\nWeź:\n- klucz\n"}


def test_check_of_sound_docs_says_so_and_exits_with_0(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(write(tmp_path, {}))]) == 0

    out, err = capsys.readouterr()
    assert out == ""
    assert err == "Wszystko w porządku. Pytania: 2, wyniki: 3, drogi: 3.\n"


def test_check_tells_each_problem_on_a_line_and_exits_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path, BROKEN)

    assert main(["check", str(folder)]) == 1

    out, err = capsys.readouterr()
    first = out.splitlines()[0]
    assert first.startswith(
        f"{folder}/{HAMULEC}:5: brak-celu: Odpowiedź „Tak” prowadzi"
    )
    assert " / Czy chodziło o „opony.md”?" in first
    assert err == "Do poprawienia: błędy: 1, ostrzeżenia: 0.\n"


def test_warnings_alone_exit_with_0(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(write(tmp_path, WARNING))]) == 0

    assert "lista-bez-odstepu" in capsys.readouterr().out


def test_check_tells_of_sources_that_are_too_old_by_todays_date(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = "N1: {address: 'https://example.org/', title: A, read: 2020-01-01,"
    source += " checked: 2020-01-01, valid: 1}\n"
    folder = write(tmp_path, {"sprawdz/sources.yml": source})

    assert main(["check", str(folder)]) == 0
    assert (
        "Sprawdzenie źródła „N1” było ważne do 2020-01-02." in capsys.readouterr().out
    )


def test_check_as_json_has_each_part_of_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path, BROKEN)

    assert main(["check", str(folder), "--json"]) == 1

    first = json.loads(capsys.readouterr().out)[0]
    assert first == {
        "file": f"{folder}/{HAMULEC}",
        "line": 5,
        "code": "brak-celu",
        "severity": "error",
        "message": "Odpowiedź „Tak” prowadzi do „opnoy.md”, a takiego pliku nie ma.",
        "fix": "Czy chodziło o „opony.md”? Popraw nazwę albo utwórz takie pytanie lub"
        " wynik.",
    }


def test_check_of_sound_docs_as_json_is_an_empty_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--json", str(write(tmp_path, {}))]) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("command", ["check", "paths", "graph"])
def test_a_folder_that_does_not_exist_exits_with_2_and_one_sentence(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(tmp_path / "nie-ma")]) == 2

    err = capsys.readouterr().err
    assert err.startswith("Nie ma folderu „")
    assert err.count("\n") == 1


def test_a_file_or_the_folder_below_is_said_to_be_that(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path, {})

    assert main(["check", str(folder / HAMULEC)]) == 2
    assert "to plik. Podaj folder z treścią" in capsys.readouterr().err

    assert main(["check", str(folder / "sprawdz")]) == 2
    assert f"Podaj folder nad nim: „{folder}”." in capsys.readouterr().err


def test_new_without_a_title_says_what_is_missing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["new", "pytanie"])

    assert stop.value.code == 2
    assert capsys.readouterr().err.startswith("Podaj, co utworzyć, i tytuł:")


@pytest.mark.parametrize("arguments", [["chekc"], ["graph", "--format", "png"]])
def test_a_command_that_is_none_exits_with_2_and_shows_all(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)

    assert stop.value.code == 2
    err = capsys.readouterr().err
    assert err.startswith("Nie rozumiem tego polecenia.")
    assert "wizard graph" in err


@pytest.mark.parametrize("arguments", [[], ["--help"], ["check", "-h"]])
def test_help_names_every_command(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 0

    out = capsys.readouterr().out
    commands = ("check", "paths", "graph", "plain", "new", "hosting")
    assert all(f"wizard {name}" in out for name in commands)


def test_paths_are_listed_one_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["paths", str(write(tmp_path, {}))]) == 0

    assert (
        capsys.readouterr().out.splitlines()[2] == "hamulec=nie -> hamulec-nie-dziala"
    )


def test_paths_as_json_have_question_key_and_label(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["paths", str(write(tmp_path, {})), "--json"]) == 0

    assert json.loads(capsys.readouterr().out)[1] == {
        "options": [
            {"question": "hamulec", "key": "tak", "label": "Tak"},
            {"question": "opony", "key": "nie", "label": "Nie"},
        ],
        "result": "napompuj",
    }


@pytest.mark.parametrize(
    ("arguments", "count"), [(["--count"], "3"), (["--count", "--continuations"], "1")]
)
def test_paths_are_counted(
    arguments: list[str], count: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["paths", str(write(tmp_path, {})), *arguments]) == 0
    assert capsys.readouterr().out == f"{count}\n"


@pytest.mark.parametrize("command", [["paths"], ["paths", "--count"], ["graph"]])
def test_broken_docs_are_not_walked(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, str(write(tmp_path, BROKEN))]) == 1

    out, err = capsys.readouterr()
    assert out == ""
    assert "brak-celu" in err
    assert err.endswith("Najpierw trzeba poprawić te błędy.\n")


def test_the_graph_as_json_has_every_node_and_option(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["graph", str(write(tmp_path, {})), "--format", "json"]) == 0

    found = json.loads(capsys.readouterr().out)
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


def test_the_graph_for_mermaid_escapes_what_mermaid_would_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = SOUND[HAMULEC].replace("[Tak]", '[Tak "na pewno"]')

    assert main(["graph", str(write(tmp_path, {HAMULEC: text}))]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "flowchart TD"
    assert '    n-hamulec["Czy hamulec działa?"]' in lines
    assert '    n-hamulec -->|"Tak #quot;na pewno#quot;"| n-opony' in lines
    assert '    n-jedz(["Rower jest sprawny"])' in lines


def test_the_graph_for_graphviz_quotes_its_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = SOUND[HAMULEC].replace("[Tak]", '[Tak "na pewno"]')

    assert main(["graph", str(write(tmp_path, {HAMULEC: text})), "--format=dot"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert '    "hamulec" -> "opony" [label="Tak \\"na pewno\\""]' in lines
    assert '    "jedz" [label="Rower jest sprawny", style=rounded]' in lines


def test_new_says_what_to_do_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path, {})

    assert main(["new", "wynik", "Nasmaruj łańcuch", str(folder)]) == 0

    out = capsys.readouterr().out
    assert out.startswith(f"Powstał plik {folder}/sprawdz/wynik/nasmaruj-lancuch.md.")
    assert '- [Słowa odpowiedzi](../wynik/nasmaruj-lancuch.md "klucz")' in out


@pytest.mark.parametrize(
    ("title", "sentence"), [("Opony", "już jest"), ("???", "Podaj tytuł ze słowami")]
)
def test_new_refuses_in_one_sentence(
    title: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "pytanie", title, str(write(tmp_path, {}))]) == 2

    err = capsys.readouterr().err
    assert sentence in err
    assert err.count("\n") == 1


def test_hosting_names_each_file_that_it_wrote(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("<!doctype html>\n" * 100)

    assert main(["hosting", str(site), str(tmp_path / "hosting")]) == 0

    written = sorted(path.as_posix() for path in (tmp_path / "hosting").iterdir())
    out = capsys.readouterr().out.splitlines()
    assert sorted(out) == [f"Powstał plik {path}." for path in written]
    assert sorted(path.name for path in site.iterdir()) == [
        "_headers",
        "index.html",
        "index.html.br",
        "index.html.gz",
    ]


def test_hosting_without_a_built_site_says_how_to_build_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["hosting", str(tmp_path)]) == 2

    assert capsys.readouterr().err == (
        f"W „{tmp_path}” nie ma zbudowanej strony. Zbuduj ją poleceniem „make build”.\n"
    )
