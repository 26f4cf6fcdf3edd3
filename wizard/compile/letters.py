"""Letters: drafts -> the letters of the tree, typeset, with terms in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wizard.compile.typography import typeset
from wizard.content.draft import TERM
from wizard.content.letters import BLANK, BUILT_IN, mark
from wizard.engine.letters import Blank, Letter, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.content.draft import Draft
    from wizard.content.load import Docs


def compile_letters(docs: Docs) -> Mapping[str, Letter]:
    """Compile the letters of results, of docs in which `check` found no errors."""
    results = docs.nodes.values()
    used = {name for one in results for name in one.record.values.get("letter", ())}
    return {name: _letter(docs, docs.letters[name]) for name in sorted(used)}


def _letter(docs: Docs, draft: Draft) -> Letter:
    values = draft.record.values
    lines = tuple(
        tuple(_pieces(line.strip())) for line in _filled(docs, draft.body).split("\n")
    )
    return Letter(
        id=draft.id,
        to=typeset(values["to"]),
        subject=typeset(values["subject"]),
        lines=lines,
        spoken=typeset(" ".join(_filled(docs, draft.after).split())),
        blanks=tuple(_blanks(values.get("blanks", {}), lines)),
    )


def _filled(docs: Docs, text: str) -> str:
    return TERM.sub(lambda match: docs.terms[match[1]], text)


def _pieces(line: str) -> Iterator[Piece]:
    """Yield the pieces of a line; it is typeset as a whole, which keeps its length."""
    text = typeset(line)
    start = 0
    for found in BLANK.finditer(line):
        if words := text[start : found.start()]:
            yield Piece(words=words)
        meant = mark(found[1])
        forms = mark(text[found.start() + 1 : found.end() - 1]).forms
        if meant.is_answer:
            yield Piece(answer=meant.name)
        else:
            yield Piece(blank=meant.name, forms=forms)
        start = found.end()
    if words := text[start:]:
        yield Piece(words=words)


def _blanks(
    declared: Mapping[str, Any], lines: tuple[tuple[Piece, ...], ...]
) -> Iterator[Blank]:
    """Yield the declared blanks, then the built-in choices that the text uses."""
    for name, value in declared.items():
        yield Blank(
            name=name,
            label=typeset(value["label"]),
            hint=typeset(value.get("hint", "")),
            kind=value.get("kind", "short"),
            choices=tuple(value.get("choices", ())),
        )
    used = {piece.blank for line in lines for piece in line}
    for name, (label, choices) in BUILT_IN.items():
        if name in used and name not in declared:
            yield Blank(name, label, kind="choice", choices=tuple(choices))
