"""The command line of `wizard`: arguments, exit statuses, the short commands."""

from __future__ import annotations

import argparse
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from wizard.check import checked
from wizard.commands import built, drawings, fresh, paths, uses
from wizard.commands.help import HELP
from wizard.commands.terminal import (
    FAILED,
    FAULTY,
    OK,
    docs_without_errors,
    print_error,
    print_json,
)
from wizard.content import skeletons
from wizard.content.load import load
from wizard.content.paths import count_paths
from wizard.content.today import DayError, today
from wizard.problems import counted, errors

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wizard.content.load import Docs
    from wizard.engine.tree import NodeKind
    from wizard.problems import Problem

_KINDS: Mapping[str, NodeKind] = {
    "pytanie": "question",
    "question": "question",
    "wynik": "result",
    "result": "result",
}


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        del message  # argparse writes it in English.
        if self.prog.endswith(" new"):
            print_error(
                'Podaj, co utworzyć, i tytuł: wizard new pytanie "Ile lat ma dziecko?"'
            )
        else:
            print_error("Nie rozumiem tego polecenia. Oto wszystkie:\n\n" + HELP)
        sys.exit(FAILED)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # Print escapes on a terminal without Polish letters, instead of failing.
            stream.reconfigure(errors="backslashreplace")
    arguments = _parser().parse_args(argv)
    if arguments.help or arguments.command is None:
        print(HELP)
        return OK
    folder = Path(arguments.docs)
    if wrong := arguments.wrong(folder):
        print_error(wrong)
        return FAILED
    command: Callable[[argparse.Namespace, Path], int] = arguments.command
    try:
        return command(arguments, folder)
    except BrokenPipeError:
        # The reader of the pipe has closed it, such as `head`.
        sys.stderr.close()
        return OK
    except DayError as error:
        print_error(str(error))
        return FAILED
    except OSError as error:
        print_error(
            f"Nie udało się odczytać lub zapisać „{error.filename}”: {error.strerror}."
        )
        return FAILED


def _wrong_folder(folder: Path) -> str:
    """Return why this cannot be a folder with content; empty if it can."""
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
    """Return why this cannot be a built site; empty if it can."""
    if (folder / "index.html").is_file():
        return ""
    return f"W „{folder}” nie ma zbudowanej strony. Zbuduj ją poleceniem „make build”."


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(add_help=False)
    parser.add_argument("-h", "--help", action="store_true")
    parser.set_defaults(command=None, docs="docs", wrong=_wrong_folder)
    commands = parser.add_subparsers()
    check = commands.add_parser("check", add_help=False)
    check.add_argument("--strict-dates", action="store_true")
    check.set_defaults(command=_check)
    all_paths = commands.add_parser("paths", add_help=False)
    paths.add_options(all_paths)
    for command in (check, all_paths):
        command.add_argument("--json", action="store_true")
    reviewing = commands.add_parser("fresh", add_help=False)
    fresh.add_options(reviewing)
    using = commands.add_parser("uses", add_help=False)
    uses.add_options(using)
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
    complete = commands.add_parser("built", add_help=False)
    complete.set_defaults(wrong=_wrong_site)
    of_docs = (check, all_paths, reviewing, using, drawing, reading, create)
    for command in (*of_docs, serving, complete):
        folder = "docs" if command in of_docs else "site"
        command.add_argument("docs", nargs="?", default=folder)
        command.add_argument("-h", "--help", action="store_true")
    serving.add_argument("into", nargs="?", default="dist/hosting")
    built.add_options(complete)
    return parser


def _check(arguments: argparse.Namespace, folder: Path) -> int:
    docs, problems = checked(folder, today(), strict=arguments.strict_dates)
    if arguments.json:
        print_json([_as_json(problem) for problem in problems])
    else:
        for problem in problems:
            print(problem)
        print_error(_summary(docs, problems))
    return FAULTY if errors(problems) else OK


def _graph(arguments: argparse.Namespace, folder: Path) -> int:
    docs = docs_without_errors(folder)
    if docs is None:
        return FAULTY
    print(drawings.FORMATS[arguments.format](docs))
    return OK


def _plain(_arguments: argparse.Namespace, folder: Path) -> int:
    # Imported here, since it would slow down the other commands.
    from wizard.check.plain.report import report  # noqa: PLC0415

    for line in report(load(folder)):
        print(line)
    return OK


def _new(arguments: argparse.Namespace, folder: Path) -> int:
    try:
        path = skeletons.create(folder, _KINDS[arguments.kind], arguments.title)
    except ValueError:
        print_error("Podaj tytuł ze słowami, na przykład „Kto zgłosił dziecko?”.")
        return FAILED
    except FileExistsError as error:
        print_error(f"Plik {error.args[0]} już jest. Zmień tytuł albo popraw ten plik.")
        return FAILED
    link = f'- [Słowa odpowiedzi](../{path.parent.name}/{path.name} "klucz")'
    print(f"Powstał plik {path.as_posix()}.")
    print("Teraz uzupełnij go i dodaj w innym pytaniu odpowiedź, która tu prowadzi:")
    print(f"  {link}")
    print("Na koniec uruchom „.venv/bin/wizard check”.")
    return OK


def _hosting(arguments: argparse.Namespace, folder: Path) -> int:
    # Imported here, since it would slow down the other commands.
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
