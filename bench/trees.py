"""Write docs folders of any size that are similar to the real one, deterministically.

Three of five nodes are questions. Each question leads to its two children in a binary
tree and to a child of its neighbour; below the last questions are results. So a tree
with ten times the nodes is only a few answers deeper.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

_NODES_FOR_EACH_SOURCE = 20

_SENTENCES = (
    "Sprawdź to na spokojnie, bo od tej odpowiedzi zależy, co trzeba dalej zrobić.",
    "Zdarza się, że pracodawca nie zgłosi dziecka albo pomyli się w formularzu.",
    "Jeśli nie masz pewności, zapytaj osobę, która załatwiała tę sprawę.",
    "Na Internetowym Koncie Pacjenta widać to w zakładce „Uprawnienia”.",
    "Aktualizacja danych może trwać do {{aktualizacja}}, a czasem krócej.",
    "Dokument, o którym mowa, jest zwykle w teczce z umową albo w poczcie.",
    "To nic złego, że tego nie wiesz: większość osób musi to najpierw sprawdzić.",
)
_STEPS = (
    "Zaloguj się na swoje Internetowe Konto Pacjenta.",
    "Zapytaj w dziale kadr, kiedy wysłano zgłoszenie.",
    "Zapisz nazwisko osoby, z którą rozmawiasz, i dzień tej rozmowy.",
    "Poczekaj do {{aktualizacja}} i zajrzyj na konto jeszcze raz.",
    "Zadzwoń, jeśli po tym czasie nic się nie zmieni.",
)


def write(folder: Path, nodes: int) -> Path:
    """Write a docs folder without problems and with this number of nodes."""
    for path, text in _files(nodes):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder


def _files(nodes: int) -> Iterator[tuple[str, str]]:
    questions = nodes * 3 // 5
    results = nodes - questions
    sources = max(2, nodes // _NODES_FOR_EACH_SOURCE)
    yield "index.md", "# Strona główna\n\n[Zacznij](sprawdz/pytanie/pytanie-0.md)\n"
    yield "sprawdz/index.md", "# O sprawdzaniu\n\n[Zacznij](pytanie/pytanie-0.md)\n"
    yield "sprawdz/terms.yml", "aktualizacja: {days: 21, text: 21 dni}\n"
    yield "sprawdz/contacts.yml", 'infolinia: {name: Infolinia, phone: "800 190 590"}\n'
    yield "sprawdz/sources.yml", "".join(map(_source, range(sources)))
    for number in range(questions):
        named = _named(number, sources)
        yield (
            f"sprawdz/pytanie/pytanie-{number}.md",
            _question(number, _targets(number, questions, results), named),
        )
    for number in range(results):
        named = _named(questions + number, sources)
        yield f"sprawdz/wynik/wynik-{number}.md", _result(number, results, named)


def _targets(number: int, questions: int, results: int) -> list[str]:
    """Return the relative links of a question's three options."""
    below = (2 * number + 1, 2 * number + 2, 2 * number + 3)
    return [
        f"pytanie-{child}.md"
        if child < questions
        else f"../wynik/wynik-{(child - questions) % results}.md"
        for child in below
    ]


def _question(number: int, targets: Sequence[str], sources: str) -> str:
    first, second, shared = targets
    return (
        f"---\nsources: [{sources}]\n---\n"
        f"# Czy w sprawie numer {number} wszystko jest już załatwione?\n\n"
        f"{_sentences(number, 4)}\n\n"
        f'- [Tak, wszystko jest załatwione]({first} "tak")\n'
        f'- [Nie, jeszcze na coś czekam]({second} "nie"): na przykład na odpowiedź\n'
        f'- [Nie wiem]({shared} "nie-wiem"): podpowiemy, jak to sprawdzić\n'
    )


def _result(number: int, results: int, sources: str) -> str:
    steps = "\n".join(
        f"{place + 1}. {_STEPS[(number + place) % len(_STEPS)]}" for place in range(4)
    )
    more = number % 4 == 0 and number + 1 < results
    option = f'\n- [To nie pomogło](wynik-{number + 1}.md "dalej")\n' if more else ""
    return (
        f"---\nsources: [{sources}]\naction: sprawa-{number}\n"
        f"contact: [infolinia]\n---\n"
        f"# Załatw sprawę numer {number} u pracodawcy\n\n"
        f"{_sentences(number, 3)}\n\n{steps}\n\n{_sentences(number + 3, 2)}\n{option}"
    )


def _sentences(number: int, count: int) -> str:
    places = range(number, number + count)
    return " ".join(_SENTENCES[place % len(_SENTENCES)] for place in places)


def _named(number: int, sources: int) -> str:
    return f"zrodlo-{number % sources}, zrodlo-{(number + 1) % sources}"


def _source(number: int) -> str:
    return (
        f"zrodlo-{number}:\n"
        f"  address: https://example.org/zrodlo/{number}\n"
        f"  title: Źródło numer {number}\n"
        "  publisher: example.org\n"
        "  read: 2026-11-23\n"
    )
