"""The commands `wizard check`, `paths` and so on: for a person at a terminal."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from wizard.check import validate
from wizard.commands import drawings, paths
from wizard.commands.help import HELP
from wizard.commands.terminal import FAILED, FAULTY, OK, print_json, sound, tell
from wizard.content import skeletons
from wizard.content.load import load
from wizard.content.paths import count_paths
from wizard.problems import counted, errors

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wizard.content.load import Docs
    from wizard.engine.tree import Kind
    from wizard.problems import Problem

_KINDS: Mapping[str, Kind] = {
    "pytanie": "question",
    "question": "question",
    "wynik": "result",
    "result": "result",
}


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        del message  # English, and in the words of argparse.
        if self.prog.endswith(" new"):
            tell(
                'Podaj, co utworzyć, i tytuł: wizard new pytanie "Ile lat ma dziecko?"'
            )
        else:
            tell("Nie rozumiem tego polecenia. Oto wszystkie:\n\n" + HELP)
        sys.exit(FAILED)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal without Polish letters is no reason to fall silent.
            stream.reconfigure(errors="backslashreplace")
    arguments = _parser().parse_args(argv)
    if arguments.help or arguments.command is None:
        print(HELP)
        return OK
    folder = Path(arguments.docs)
    if wrong := arguments.wrong(folder):
        tell(wrong)
        return FAILED
    command: Callable[[argparse.Namespace, Path], int] = arguments.command
    try:
        return command(arguments, folder)
    except BrokenPipeError:
        # Whoever read the output has seen enough.
        sys.stderr.close()
        return OK
    except OSError as error:
        tell(
            f"Nie udało się odczytać lub zapisać „{error.filename}”: {error.strerror}."
        )
        return FAILED


def _wrong_folder(folder: Path) -> str:
    """Say why this cannot be a folder with content, or nothing."""
    if folder.is_file():
        return f"„{folder}” to plik. Podaj folder z treścią, na przykład docs."
    if not folder.is_dir():
        return (
            f"Nie ma folderu „{folder}”. Uruchom polecenie w głównym folderze projektu"
            " albo podaj folder z treścią."
        )
    if (folder / "pytanie").is_dir() and not (folder / "sprawdz").is_dir():
        return f"„{folder}” to folder drzewa. Podaj folder nad nim: „{folder.parent}”."
    return ""


def _wrong_site(folder: Path) -> str:
    """Say why this cannot be a built site, or nothing."""
    if (folder / "index.html").is_file():
        return ""
    return f"W „{folder}” nie ma zbudowanej strony. Zbuduj ją poleceniem „make build”."


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(add_help=False)
    parser.add_argument("-h", "--help", action="store_true")
    parser.set_defaults(command=None, docs="docs", wrong=_wrong_folder)
    commands = parser.add_subparsers()
    check = commands.add_parser("check", add_help=False)
    check.set_defaults(command=_check)
    all_paths = commands.add_parser("paths", add_help=False)
    paths.add_options(all_paths)
    for command in (check, all_paths):
        command.add_argument("--json", action="store_true")
    drawing = commands.add_parser("graph", add_help=False)
    drawing.add_argument("--format", choices=drawings.FORMATS, default="mermaid")
    drawing.set_defaults(command=_graph)
    reading = commands.add_parser("plain", add_help=False)
    reading.set_defaults(command=_plain)
    create = commands.add_parser("new", add_help=False)
    create.add_argument("kind", choices=_KINDS)
    create.add_argument("title")
    create.set_defaults(command=_new)
    serving = commands.add_parser("hosting", add_help=False)
    serving.set_defaults(command=_hosting, wrong=_wrong_site)
    for command in (check, all_paths, drawing, reading, create, serving):
        folder = "site" if command is serving else "docs"
        command.add_argument("docs", nargs="?", default=folder)
        command.add_argument("-h", "--help", action="store_true")
    serving.add_argument("into", nargs="?", default="dist/hosting")
    return parser


def _check(arguments: argparse.Namespace, folder: Path) -> int:
    docs = load(folder)
    problems = validate(docs, datetime.now(UTC).date())
    if arguments.json:
        print_json([_as_json(problem) for problem in problems])
    else:
        for problem in problems:
            print(problem)
        tell(_summary(docs, problems))
    return FAULTY if errors(problems) else OK


def _graph(arguments: argparse.Namespace, folder: Path) -> int:
    docs = sound(folder)
    if docs is None:
        return FAULTY
    print(drawings.FORMATS[arguments.format](docs))
    return OK


def _plain(_arguments: argparse.Namespace, folder: Path) -> int:
    # Here, so that the other commands need not wait for it.
    from wizard.check.plain.report import report  # noqa: PLC0415

    for line in report(load(folder)):
        print(line)
    return OK


def _new(arguments: argparse.Namespace, folder: Path) -> int:
    try:
        path = skeletons.create(folder, _KINDS[arguments.kind], arguments.title)
    except ValueError:
        tell("Podaj tytuł ze słowami, na przykład „Kto zgłosił dziecko?”.")
        return FAILED
    except FileExistsError as error:
        tell(f"Plik {error.args[0]} już jest. Zmień tytuł albo popraw ten plik.")
        return FAILED
    link = f'- [Słowa odpowiedzi](../{path.parent.name}/{path.name} "klucz")'
    print(f"Powstał plik {path.as_posix()}.")
    print("Teraz uzupełnij go i dodaj w innym pytaniu odpowiedź, która tu prowadzi:")
    print(f"  {link}")
    print("Na koniec uruchom „.venv/bin/wizard check”.")
    return OK


def _hosting(arguments: argparse.Namespace, folder: Path) -> int:
    # Here, so that editors' commands need not wait for it.
    from wizard.hosting.prepare import prepare  # noqa: PLC0415

    for path in prepare(folder, Path(arguments.into)):
        print(f"Powstał plik {path.as_posix()}.")
    return OK


def _summary(docs: Docs, problems: Sequence[Problem]) -> str:
    if problems:
        return f"Do poprawienia: {counted(problems)}."
    kinds = [node.kind for node in docs.nodes.values()]
    return (
        f"Wszystko w porządku. Pytania: {kinds.count('question')},"
        f" wyniki: {kinds.count('result')}, drogi: {count_paths(docs)}."
    )


def _as_json(problem: Problem) -> dict[str, str | int]:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "fix": problem.fix,
    }
