"""Records against the schemas of their kinds, as JSON Schema and YAML define them."""

import subprocess
import sys
from collections.abc import Mapping
from math import inf, nan
from typing import Any

import pytest

from tasks.folders import ROOT
from wizard.content import record, schema
from wizard.content.record import Record

DATE = {"name": "a", "label": "A", "rule": "b", "term": "c", "picks": {"nie": "d"}}
SOURCE = {"address": "https://example.org/", "title": "A", "read": "2026-11-23"}
SITUATION = {"name": "A", "share": 2.5, "answers": {"a": "b"}}
WORD = {"word": "IKP", "text": "Konto."}
VALID: Mapping[str, tuple[str, Any]] = {
    "nothing": ("question", {}),
    "sources": ("question", {"sources": ["a", "b"]}),
    "a date": ("question", {"date": DATE}),
    "one of two types": ("article", {"sources": "wszystkie"}),
    "one of some words": ("article", {"hide": ["toc"]}),
    "a term": ("terms", {"a": {"text": "7 dni", "days": 3650}}),
    "an integer with a point": ("terms", {"a": {"text": "7 dni", "days": 7.0}}),
    "a source": ("sources", {"a": SOURCE}),
    "a number with a point": ("frequencies", {"a": SITUATION}),
    "a number without one": ("frequencies", {"a": {**SITUATION, "share": 12}}),
    "a contact": ("contacts", {"a": {"name": "A", "email": "a@example.org"}}),
}
INVALID: Mapping[str, tuple[str, Any]] = {
    "an unknown field": ("question", {"soruces": []}),
    "a missing field": ("sources", {"a": {"title": "A"}}),
    "a wrong type": ("question", {"sources": "a"}),
    "no word of those": ("article", {"hide": ["wszystko"]}),
    "another word than that": ("article", {"sources": "niektóre"}),
    "the same twice": ("question", {"sources": ["a", "a"]}),
    "an empty text": ("question", {"description": ""}),
    "an empty group": ("question", {"date": {**DATE, "picks": {}}}),
    "a wrong form": ("question", {"date": {**DATE, "name": "Ż"}}),
    "a line break at the end": ("glossary", {"a": {**WORD, "word": "IKP\n"}}),
    "no date": ("sources", {"a": {**SOURCE, "read": "2026-02-30"}}),
    "a date of the year 0": ("sources", {"a": {**SOURCE, "read": "0000-01-01"}}),
    "a date and more": ("sources", {"a": {**SOURCE, "read": "2026-02-20\n"}}),
    "a date of another kind": ("sources", {"a": {**SOURCE, "read": "2026-W01-1"}}),
    "too many": ("terms", {"a": {"text": "b", "days": 3651}}),
    "too few": ("terms", {"a": {"text": "b", "days": -1}}),
    "zero, exclusive": ("frequencies", {"a": {**SITUATION, "share": 0}}),
    "infinity": ("frequencies", {"a": {**SITUATION, "share": inf}}),
    "not a number": ("frequencies", {"a": {**SITUATION, "share": nan}}),
    "true for a number": ("frequencies", {"a": {**SITUATION, "share": True}}),
    "true for an integer": ("terms", {"a": {"text": "b", "days": True}}),
}


@pytest.mark.parametrize("case", VALID)
def test_what_a_schema_accepts_is_no_problem(case: str) -> None:
    kind, values = VALID[case]

    assert list(schema.validate(Record("a.yml", values), kind)) == []


@pytest.mark.parametrize("case", INVALID)
def test_what_a_schema_refuses_is_a_problem(case: str) -> None:
    kind, values = INVALID[case]

    assert list(schema.validate(Record("a.yml", values), kind)) != []


@pytest.mark.parametrize("key", ["7", "007", "", "a/b", "~", "~1", "Ż"])
def test_a_problem_names_the_line_of_its_field_whatever_its_key(key: str) -> None:
    text = f'a: {{text: 7 dni}}\n"{key}":\n  text: 7 dni\n  days: siedem\n'
    terms, _ = record.read(text, "terms.yml")

    (found,) = schema.validate(terms, "terms")

    assert found.place.line == 4
    assert found.message.startswith(f"Pole „{key}.days” nie może mieć wartości")


@pytest.mark.parametrize("number", ["1.0e+999", "1" * 400])
def test_a_number_of_any_size_is_refused(number: str) -> None:
    terms, _ = record.read(f"a: {{text: 7 dni, days: {number}}}", "terms.yml")

    (found,) = schema.validate(terms, "terms")

    assert found.code == "zla-wartosc"


@pytest.mark.parametrize(
    "value", ["!!binary aGk=", "!!timestamp 2026-11-23", "!!set {a}", "!!omap [a: b]"]
)
def test_a_value_of_a_type_that_json_lacks_is_told_with_its_line(value: str) -> None:
    (found,) = record.read(f"a: b\nc: {value}\n", "a.yml")[1]

    assert (found.code, found.place.line) == ("plik-yml", 2)


@pytest.mark.parametrize("folder", ["docs", "tests/examples/rower"])
def test_docs_are_checked_without_what_renders_them(folder: str) -> None:
    code = (
        "import sys; from wizard.commands.cli import main\n"
        f"assert main(['check', {str(ROOT / folder)!r}]) == 0\n"
        "assert not {'markdown', 'mkdocs', 'pyodide_build'} & set(sys.modules)"
    )

    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
