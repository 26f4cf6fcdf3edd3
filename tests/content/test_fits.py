"""The quick yes: never given where `jsonschema` finds something wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

import wizard
from tasks.folders import ROOT
from wizard.content.fits import fits

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMAS: Mapping[str, Mapping[str, Any]] = {
    path.name.partition(".")[0]: json.loads(path.read_text("utf-8"))
    for path in (Path(wizard.__file__).parent / "content" / "schema").glob("*.json")
}
DATE = {"name": "a", "label": "A", "rule": "b", "term": "c", "picks": {"nie": "d"}}
SOURCE = {"address": "https://example.org/", "title": "A", "read": "2026-11-23"}
SITUATION = {"name": "A", "share": 2.5, "answers": {"a": "b"}}
SOUND: Mapping[str, tuple[str, Any]] = {
    "nothing": ("question", {}),
    "sources": ("question", {"sources": ["a", "b"]}),
    "a date": ("question", {"date": DATE}),
    "one of two types": ("article", {"sources": "wszystkie"}),
    "one of some words": ("article", {"hide": ["toc"]}),
    "a term": ("terms", {"a": {"text": "7 dni", "days": 3650}}),
    "a source": ("sources", {"a": SOURCE}),
    "a number with a point": ("frequencies", {"a": SITUATION}),
    "a number without one": ("frequencies", {"a": {**SITUATION, "share": 12}}),
    "a contact": ("contacts", {"a": {"name": "A", "email": "a@example.org"}}),
}
UNSOUND: Mapping[str, tuple[str, Any]] = {
    "no mapping": ("question", []),
    "an unknown field": ("question", {"soruces": []}),
    "a missing field": ("sources", {"a": {"title": "A"}}),
    "a wrong type": ("question", {"sources": "a"}),
    "no word of those": ("article", {"hide": ["wszystko"]}),
    "another word than that": ("article", {"sources": "niektóre"}),
    "the same twice": ("question", {"sources": ["a", "a"]}),
    "an empty text": ("question", {"description": ""}),
    "an empty group": ("question", {"date": {**DATE, "picks": {}}}),
    "a wrong form": ("question", {"date": {**DATE, "name": "Ż"}}),
    "no day": ("sources", {"a": {**SOURCE, "read": "2026-02-30"}}),
    "a day and more": ("sources", {"a": {**SOURCE, "read": "2026-02-20\n"}}),
    "a day of another kind": ("sources", {"a": {**SOURCE, "read": "2026-W01-1"}}),
    "too many": ("terms", {"a": {"text": "b", "days": 3651}}),
    "too few": ("terms", {"a": {"text": "b", "days": -1}}),
    "nothing for more than that": ("frequencies", {"a": {**SITUATION, "share": 0}}),
    "more than any number": ("frequencies", {"a": {**SITUATION, "share": inf}}),
    "yes for a number of any kind": (
        "frequencies",
        {"a": {**SITUATION, "share": True}},
    ),
    "yes for a number": ("terms", {"a": {"text": "b", "days": True}}),
}
NAMES = st.sampled_from(
    [
        *("sources", "date", "name", "label", "rule", "term", "picks", "description"),
        *("text", "days", "years", "address", "title", "read", "checked", "hide", "a"),
    ]
)
LEAVES = st.one_of(
    st.sampled_from(["", "a", "toc", "wszystkie", "2026-11-23", "2026-02-30", "Ż {"]),
    st.integers(),
    st.sampled_from([3650, 1.0, -0.5, True, False, None]),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner),
    max_leaves=12,
)


def is_valid(kind: str, value: object) -> bool:
    """Ask the library that knows."""
    checker = FormatChecker(["date"])
    return Draft202012Validator(SCHEMAS[kind], format_checker=checker).is_valid(value)


@pytest.mark.parametrize("case", SOUND)
def test_what_is_sound_is_seen_at_once(case: str) -> None:
    kind, value = SOUND[case]

    assert is_valid(kind, value)
    assert fits(value, SCHEMAS[kind])


@pytest.mark.parametrize("case", UNSOUND)
def test_what_is_wrong_is_never_passed(case: str) -> None:
    kind, value = UNSOUND[case]

    assert not is_valid(kind, value)
    assert not fits(value, SCHEMAS[kind])


@given(st.sampled_from(sorted(SCHEMAS)), VALUES | st.dictionaries(NAMES, VALUES))
def test_a_yes_is_always_the_librarys_too(kind: str, value: object) -> None:
    assert is_valid(kind, value) or not fits(value, SCHEMAS[kind])


def test_a_keyword_that_is_not_known_is_no_yes() -> None:
    assert fits("a", {"type": "string"})
    assert not fits("a", {"type": "string", "maxLength": 1})


@pytest.mark.parametrize("folder", ["docs", "tests/examples/rower"])
def test_sound_docs_are_checked_without_the_library(folder: str) -> None:
    code = (
        "import sys; from wizard.commands.cli import main\n"
        f"assert main(['check', {str(ROOT / folder)!r}]) == 0\n"
        "assert not {'jsonschema', 'markdown', 'mkdocs'} & set(sys.modules)"
    )

    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
