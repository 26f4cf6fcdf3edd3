"""Docs of any size: the small valid ones, with many more nodes."""

from collections.abc import Mapping

from tests.support.docs import JEDZ, OPONY, SOUND

END = {"sprawdz/wynik/koniec.md": "# Koniec\n\n1. Odpocznij.\n"}
TERMS = {"sprawdz/terms.yml": "tydzien: {days: 7, text: 7 dni}\n"}


def chain(length: int) -> Mapping[str, str]:
    """Return a row of questions, each with two answers that lead to the next."""
    last = length - 1
    return END | {
        f"sprawdz/pytanie/q-{number}.md": (
            f"# Czy {number}?\n\n{_two('../wynik/koniec' if number == last else to)}"
        )
        for number, to in ((number, f"q-{number + 1}") for number in range(length))
    }


def below_opony(length: int) -> Mapping[str, str]:
    """Return a chain to which one answer of the valid docs leads."""
    return {**chain(length), OPONY: SOUND[OPONY].replace("../wynik/jedz", "q-0")}


def below_jedz(length: int) -> Mapping[str, str]:
    """Return a chain to which two follow-ups of a result lead."""
    return {**chain(length), JEDZ: f"{SOUND[JEDZ]}\n{_two('../pytanie/q-0')}"}


def fan(width: int) -> Mapping[str, str]:
    """Return one question with many answers, each with its own result."""
    options = [f'- [Może {n}](../wynik/r-{n}.md "m-{n}")\n' for n in range(width)]
    return {
        OPONY: SOUND[OPONY] + "".join(options),
        **{
            f"sprawdz/wynik/r-{n}.md": (
                f"---\naction: a-{n}\n---\n# Wynik {n}\n\n1. Zrób {n}.\n"
            )
            for n in range(width)
        },
    }


def dates(width: int) -> Mapping[str, str]:
    """Return questions with a date, and results with a deadline counted from it."""
    options = [f'- [Może {n}](q-{n}.md "m-{n}")\n' for n in range(width)]
    return {
        **TERMS,
        OPONY: SOUND[OPONY] + "".join(options),
        **{f"sprawdz/pytanie/q-{n}.md": _dated(n) for n in range(width)},
        **{f"sprawdz/wynik/r-{n}.md": _due(n) for n in range(width)},
    }


def _two(to: str) -> str:
    return f'- [Tak]({to}.md "tak")\n- [Nie]({to}.md "nie")\n'


def _dated(number: int) -> str:
    return (
        f"---\ndate: {{name: d-{number}, label: Dzień, rule: termin-minal,"
        " term: tydzien, picks: {nie: nie, tak: tak}}\n---\n"
        f"# Kiedy {number}?\n\nZa {{{{tydzien}}}}.\n\n{_two(f'../wynik/r-{number}')}"
    )


def _due(number: int) -> str:
    return (
        f"---\ndeadline: {{from: d-{number}, term: tydzien, text: Koniec}}\n---\n"
        f"# Wynik {number}\n\n1. Zrób {number}.\n"
    )
