"""Check letters: their form, their blanks, the words for a call, and their use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wizard.content.letters import BUILT_IN, CALL, mark
from wizard.content.sentences import count_words, sentences
from wizard.content.skeletons import PLACEHOLDERS
from wizard.engine.tree import NAME
from wizard.problems import files, letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wizard.content.draft import Draft, Named
    from wizard.content.load import Docs
    from wizard.problems import Problem

LONGEST_CALL = 60
"""In words; it takes about half a minute to say them."""

_WRITE = re.compile(r"\b[Nn]apisz(?:cie)?\b|\b[Nn]iech\s+(?:\w+\s+)?napisze\b")
_PESEL = re.compile(r"pesel", re.IGNORECASE)


def check_letters(docs: Docs) -> Iterator[Problem]:
    """Yield the problems of all letters, and of the results that should offer one."""
    used: set[str] = set()
    for result in docs.nodes.values():
        if result.kind == "result":
            yield from _check_result(docs, result)
        used |= set(_names(result))
    for name, draft in docs.letters.items():
        if not re.fullmatch(NAME, name):
            yield files.misnamed(docs.place(draft.path), name, "pisma")
        if name not in used:
            yield letters.unused_letter(docs.place(draft.path), name)
        if not draft.empty and not draft.record.broken:
            yield from _check_letter(docs, draft)


def _check_result(docs: Docs, result: Draft) -> Iterator[Problem]:
    names = _names(result)
    for index, name in enumerate(names):
        if name not in docs.letters:
            place = result.record.place("letter", index)
            yield letters.unknown_letter(place, name, docs.letters)
    if names or result.record.broken:
        return
    for passage in result.prose:
        for sentence in sentences(passage.text):
            if _WRITE.search(sentence) and not _is_placeholder(sentence):
                yield letters.no_letter(passage.place, sentence)
                return


def _is_placeholder(sentence: str) -> bool:
    """Whether `check_shape` reports the sentence already."""
    return any(placeholder in sentence for placeholder in PLACEHOLDERS)


def _names(result: Draft) -> Sequence[str]:
    value = result.record.values.get("letter")
    names = value if isinstance(value, list) else []
    return [name for name in names if isinstance(name, str)]


def _check_letter(docs: Docs, draft: Draft) -> Iterator[Problem]:
    declared = _declared(draft)
    call = draft.call
    text = [one for one in draft.blanks if call is None or one.place < call]
    yield from _check_declared(draft, declared, text)
    for blank in text:
        yield from _check_mark(docs, blank, declared)
    if call is None:
        yield letters.no_call(draft.place, CALL)
        return
    for blank in draft.blanks:
        if blank not in text:
            yield letters.blank_in_call(blank.place, blank.name)
    spoken = [one for one in draft.prose if one.place > call]
    words = sum(count_words(passage.text) for passage in spoken)
    if not words:
        yield letters.no_call(call, CALL)
    elif words > LONGEST_CALL:
        yield letters.long_call(spoken[0].place, words, LONGEST_CALL)


def _declared(draft: Draft) -> Mapping[str, Mapping[str, Any]]:
    """Return the declared blanks; the schema reports values of a wrong type."""
    value = draft.record.values.get("blanks")
    found = value if isinstance(value, dict) else {}
    return {name: one if isinstance(one, dict) else {} for name, one in found.items()}


def _check_declared(
    draft: Draft, declared: Mapping[str, Mapping[str, Any]], text: Sequence[Named]
) -> Iterator[Problem]:
    used = {mark(blank.name).name for blank in text}
    for name, value in declared.items():
        place = draft.record.place("blanks", name)
        if name not in used:
            yield letters.unused_blank(place, name)
        if _PESEL.search(f"{name} {value.get('label')}"):
            yield letters.blank_for_pesel(place, name)
        if (value.get("kind") == "choice") != bool(value.get("choices")):
            yield letters.wrong_choices(place, name)


def _check_mark(
    docs: Docs, blank: Named, declared: Mapping[str, Mapping[str, Any]]
) -> Iterator[Problem]:
    """Check one pair of braces."""
    meant = mark(blank.name)
    known = [*declared, *(name for name in BUILT_IN if name not in declared)]
    if meant.is_answer:
        if meant.name not in docs.nodes:
            yield letters.unknown_answer(blank.place, meant.name, docs.nodes)
    elif meant.name not in known:
        yield letters.unknown_blank(blank.place, meant.name, known)
    else:
        choices = _choices(meant.name, declared)
        if meant.forms and not choices:
            yield letters.forms_of_text(blank.place, blank.name, meant.name)
        elif len(meant.forms) != len(choices):
            count = len(meant.forms)
            yield letters.wrong_forms(blank.place, blank.name, count, choices)


def _choices(name: str, declared: Mapping[str, Mapping[str, Any]]) -> Sequence[str]:
    if name in declared:
        value = declared[name].get("choices")
        return list(map(str, value)) if isinstance(value, list) else ()
    return BUILT_IN[name][1]
