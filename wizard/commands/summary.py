"""The figures of a tree, for `wizard paths --summary`.

The time grows with the number of options: no path is listed.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum
from typing import TYPE_CHECKING

from wizard.content.paths import count_continuations, count_paths, longest_path
from wizard.problems import decimal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.content.load import Docs

_WIDTH = 30


@dataclass(frozen=True, slots=True)
class Situation:
    """A situation from frequencies.yml.

    Attributes:
        share: Its weight, as written; only the ratio to the other shares counts.
        questions: The number of its answers, follow-ups of results included.
    """

    name: str
    share: float
    questions: int
    result: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a tree.

    Attributes:
        longest: The questions on the longest path, to the first result.
        options: The number of options of all questions.
        expected: The mean number of questions, weighted by the shares of the
            situations; None where there are no situations.
    """

    questions: int
    results: int
    paths: int
    continuations: int
    longest: int
    options: int
    expected: float | None
    situations: tuple[Situation, ...]


def summarize(docs: Docs) -> Summary:
    """Return the figures of docs without errors."""
    asking = [node for node in docs.nodes.values() if node.kind == "question"]
    found = tuple(_situations(docs))
    return Summary(
        questions=len(asking),
        results=len(docs.nodes) - len(asking),
        paths=count_paths(docs),
        continuations=count_continuations(docs),
        longest=longest_path(docs),
        options=sum(len(question.options) for question in asking),
        expected=_expected(found),
        situations=found,
    )


def report(summary: Summary, file: str) -> Iterator[str]:
    """Yield the lines of a summary in Polish; `file` is the path of frequencies.yml."""
    figures = {
        "Pytania": summary.questions,
        "Wyniki": summary.results,
        "Drogi": summary.paths,
        "Dalsze drogi": summary.continuations,
        "Najdłuższa droga (pytania)": summary.longest,
        "Odpowiedzi do przeczytania": summary.options,
    }
    for label, figure in figures.items():
        yield f"{label:<{_WIDTH}}{figure}"
    if summary.expected is None:
        yield f"Oczekiwanej liczby pytań nie znamy, bo w „{file}” nie ma sytuacji."
        return
    yield f"{'Oczekiwana liczba pytań':<{_WIDTH}}{decimal(summary.expected, 2)}"
    yield ""
    yield f"Oczekiwana liczba pytań to założenie z pliku „{file}”, a nie pomiar:"
    yield from _table(summary.situations)


def _table(situations: tuple[Situation, ...]) -> Iterator[str]:
    total = fsum(situation.share for situation in situations)
    yield "Udział  Pytania  Sytuacja"
    for situation in situations:
        percent = f"{decimal(100 * situation.share / total, 1)}%"
        name = " ".join(situation.name.split())
        yield f"{percent:>6}  {situation.questions:>7}  {name} -> {situation.result}"


def _situations(docs: Docs) -> Iterator[Situation]:
    for situation in docs.data["frequencies"].values.values():
        answers = situation["answers"]
        result = _end(docs, answers)
        yield Situation(situation["name"], situation["share"], len(answers), result)


def _end(docs: Docs, answers: Mapping[str, str]) -> str:
    """Return the id of the node to which answers lead from the start."""
    node_id = docs.start or ""
    for key in answers.values():
        option = docs.nodes[node_id].option(key)
        node_id = option.to if option else ""
    return node_id


def _expected(situations: tuple[Situation, ...]) -> float | None:
    if not situations:
        return None
    weighted = fsum(one.share * one.questions for one in situations)
    return weighted / fsum(one.share for one in situations)
