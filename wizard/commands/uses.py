"""`wizard uses`: what hangs on a page, a term, a source, a contact or a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.commands.terminal import (
    FAILED,
    FAULTY,
    OK,
    docs_without_errors,
    print_error,
    print_json,
)
from wizard.content.references import FILES, Reference, Thing, references
from wizard.problems import nearest

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from wizard.content.draft import Draft
    from wizard.content.load import Docs
    from wizard.problems import Place

    Mention = tuple[Reference, Thing]

_PAGES = {
    "question": "pytanie",
    "result": "wynik",
    "article": "artykuł",
    "letter": "pismo",
    "text": "wspólny tekst",
}
_ENTRIES = {
    "term": "termin",
    "source": "źródło",
    "contact": "kontakt",
    "word": "słowo",
    "synonym": "słowo wyszukiwarki",
    "situation": "sytuacja",
}
_BY, _OF = "Korzystają z tego", "Samo korzysta z"
_HOW = {
    "option": ", odpowiedź „{label}”",
    "link": ", link",
    "name": "",
    "date": ", przy dacie",
    "answer": ", odpowiedź",
}
_NOBODY, _NOTHING = "Nic z tego nie korzysta.", "Samo z niczego nie korzysta."


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command, and its function."""
    parser.add_argument("name")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_uses)


def _uses(arguments: argparse.Namespace, folder: Path) -> int:
    docs = docs_without_errors(folder)
    if docs is None:
        return FAULTY
    things = named(docs, arguments.name)
    if not things:
        known = [name for thing in _things(docs) for name in _names(docs, thing)]
        otherwise = "Podaj nazwę pliku strony albo wpisu z pliku .yml."
        hint = nearest(arguments.name, known, otherwise)
        print_error(f"Nie ma niczego o nazwie „{arguments.name}”. {hint}")
        return FAILED
    everything = [*references(docs), *_words(docs)]
    if arguments.json:
        print_json([_as_json(docs, thing, everything) for thing in things])
    else:
        parts = ("\n".join(_report(docs, one, everything)) for one in things)
        print("\n\n".join(parts))
    return OK


def named(docs: Docs, name: str) -> list[Thing]:
    """Return what has a name: a page by its path or file name, an entry by its name."""
    return [thing for thing in _things(docs) if name in _names(docs, thing)]


def _things(docs: Docs) -> Iterator[Thing]:
    yield from (Thing("page", path) for path in docs.drafts)
    for file, kind in FILES.items():
        yield from (Thing(kind, name) for name in docs.data[file].values)


def _names(docs: Docs, thing: Thing) -> Sequence[str]:
    """Return the names by which a thing can be asked for."""
    if thing.kind != "page":
        return (thing.name,)
    draft = docs.drafts[thing.name]
    return (draft.path, f"{docs.folder}/{draft.path}", draft.id)


def _words(docs: Docs) -> Iterator[Reference]:
    """Yield the words of the glossary that each page uses, where it uses them first."""
    # Imported here, since it would slow down the other commands.
    from wizard.compile.glossary import glossary  # noqa: PLC0415

    known = glossary(docs)
    for draft in docs.drafts.values():
        places: dict[str, Place] = {}
        for text, place in _texts(draft):
            for entry, _ in known.uses(text):
                places.setdefault(entry.name, place)
        for name, place in places.items():
            page, word = Thing("page", draft.path), Thing("word", name)
            yield Reference(page, word, place, "name")


def _texts(draft: Draft) -> Iterator[tuple[str, Place]]:
    yield draft.title, draft.place
    yield from ((passage.text, passage.place) for passage in draft.prose)
    for option in draft.options:
        yield f"{option.label} | {option.hint}", option.place


def _report(docs: Docs, thing: Thing, found: Iterable[Reference]) -> Iterator[str]:
    """Yield the lines on a thing: what mentions it, then what it mentions."""
    by, of = _mentions(thing, found)
    yield title(docs, thing)
    for head, none, mentions in ((_BY, _NOBODY, by), (_OF, _NOTHING, of)):
        lines = list(_lines(docs, mentions))
        yield f"{head} ({len(lines)}):" if lines else none
        yield from (f"  {line}" for line in lines)


def _mentions(
    thing: Thing, found: Iterable[Reference]
) -> tuple[list[Mention], list[Mention]]:
    """Return the mentions of a thing, and those in it, each with the other thing."""
    by = [(one, one.by) for one in found if one.to == thing]
    return by, [(one, one.to) for one in found if one.by == thing]


def _lines(docs: Docs, mentions: Iterable[Mention]) -> Iterator[str]:
    """Yield a line for each thing, with all lines of a file that mention it alike."""
    places: dict[tuple[str, str], list[int]] = {}
    for reference, other in mentions:
        how = _HOW[reference.how].format(label=reference.label)
        what = (reference.place.file, f"{title(docs, other)}{how}")
        places.setdefault(what, []).append(reference.place.line)
    for (file, words), numbers in places.items():
        first, *others = sorted(set(numbers))
        also = f", także wiersze: {', '.join(map(str, others))}" if others else ""
        yield f"{file}:{first}: {words}{also}"


def title(docs: Docs, thing: Thing) -> str:
    """Return a thing in words: what it is, its name, and its title if it has one."""
    if thing.kind != "page":
        return f"{_ENTRIES[thing.kind]} „{thing.name}”"
    draft = docs.drafts[thing.name]
    words = f": {draft.title}" if draft.title else ""
    return f"{_PAGES[draft.kind]} „{draft.id}”{words}"


def _as_json(docs: Docs, thing: Thing, found: Iterable[Reference]) -> dict[str, object]:
    by, of = _mentions(thing, found)
    return {
        **_thing(docs, thing),
        "used_by": [_mention(docs, *one) for one in by],
        "uses": [_mention(docs, *one) for one in of],
    }


def _mention(docs: Docs, reference: Reference, other: Thing) -> dict[str, object]:
    return {
        **_thing(docs, other),
        "file": reference.place.file,
        "line": reference.place.line,
        "how": reference.how,
        "label": reference.label,
    }


def _thing(docs: Docs, thing: Thing) -> dict[str, object]:
    is_page = thing.kind == "page"
    kind = docs.drafts[thing.name].kind if is_page else thing.kind
    return {"kind": kind, "name": thing.name}
