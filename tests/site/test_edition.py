"""What the edition without a network is made of."""

import gzip
import json
import re
from base64 import b64decode
from datetime import UTC, datetime

import pytest

from tests.support.page_settings import PAGE
from tests.support.random_trees import SMALL
from wizard.runtime import served_files
from wizard.runtime.bundle import bundle
from wizard.site import offline
from wizard.site.offline.papers import licences, newer, papers, plain_text

WORDS = "26\N{NO-BREAK SPACE}listopada\N{NO-BREAK SPACE}2026"
EDITION = offline.Edition("2026-11-26", WORDS)
NOBODY = {"publisher": "", "contact": "", "site": ""}


def readme(**known: str) -> str:
    (text,) = (
        content.decode()
        for name, content in papers(EDITION, **{**NOBODY, **known})
        if name == "README.txt"
    )
    return text


def handed(script: bytes) -> bytes:
    """Read a script as the page does."""
    match = re.fullmatch(
        rb'document\.currentScript\.payload="([A-Za-z0-9+/=]*)"\n', script
    )
    assert match
    return gzip.decompress(b64decode(match[1]))


def test_edition_is_of_the_day_that_the_environment_names() -> None:
    assert offline.edition({"SOURCE_DATE_EPOCH": "1795651200"}) == EDITION


def test_edition_without_a_day_is_of_today() -> None:
    assert offline.edition({}).day == datetime.now(UTC).date().isoformat()


def test_script_hands_over_the_very_bytes_of_its_file() -> None:
    content = bytes(range(256)) * 99

    assert (
        handed(offline.script_of(served_files.served("memory.bin", content))) == content
    )


def test_every_file_of_the_runtime_lies_in_a_script_of_its_name() -> None:
    runtime = offline.with_page_scripts(bundle(SMALL))

    scripts = dict(offline.placed(runtime))

    told = json.loads(runtime.settings(**PAGE))
    files = [entry["name"] for entry in (*told["scripts"], *told["data"])]
    pages = (runtime.page.name, runtime.code_page.name)
    assert set(scripts) == {*pages, *(f"{name}.js" for name in files)}
    assert {
        file.name: handed(scripts[f"{file.name}.js"]) for file in runtime.loaded
    } == {file.name: served_files.content_of(file.content) for file in runtime.loaded}


@pytest.mark.parametrize("page", ["page", "code_page"])
def test_page_of_a_folder_has_its_own_way_to_open_files(page: str) -> None:
    public = bundle(SMALL)
    own = offline.with_page_scripts(public)

    (public_script, own_script) = (
        served_files.content_of(getattr(runtime, page).content)
        for runtime in (public, own)
    )
    assert b"await fetch(" in public_script
    assert b"await fetch(" not in own_script
    assert b'"payload"' in own_script
    assert b'"payload"' not in public_script
    assert own.page.name != public.page.name


@pytest.mark.parametrize(
    ("known", "told"),
    [
        pytest.param(
            {"site": "https://example.org/", "contact": "a@example.org"},
            "https://example.org/ (wymaga internetu)",
            id="a site",
        ),
        pytest.param({"contact": "a@example.org"}, "a@example.org", id="a contact"),
        pytest.param({}, "od której masz tę kopię", id="nobody"),
    ],
)
def test_readme_says_where_a_newer_edition_can_be_had(
    known: dict[str, str], told: str
) -> None:
    assert told in newer(**{"contact": "", "site": "", **known})
    assert told in readme(**known)


def test_readme_names_the_day_the_publisher_and_who_it_is_not() -> None:
    text = readme(publisher="Fundacja Próba", contact="a@example.org")

    assert f"Wydanie bez internetu z {WORDS}" in text
    assert "Serwis prowadzi Fundacja Próba, kontakt: a@example.org." in text
    assert "To nie jest strona pacjent.gov.pl" in text
    assert "próbne" not in text
    assert "To wydanie próbne." in readme()


def test_texts_open_right_in_the_oldest_notepad() -> None:
    assert plain_text("Część \n\ndruga") == (
        b"\xef\xbb\xbfCz\xc4\x99\xc5\x9b\xc4\x87\r\n\r\ndruga\r\n"
    )


@pytest.mark.parametrize(
    "words",
    [
        "Permission is hereby granted, free of charge",
        "Mozilla Public License Version 2.0",
        "Version 2.0, January 2004",
        "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2",
        "Copyright 2007 Pallets",
        "Martin Donath",
        "Jean-loup Gailly and Mark Adler",
        "Julian R Seward",
        "Stefan Krah",
        "kod źródłowy: github.com/pyodide/pyodide",
    ],
)
def test_licences_of_all_that_lies_in_the_folder_are_there(
    all_licences: str, words: str
) -> None:
    assert words.lower() in all_licences.lower()


@pytest.fixture(scope="module")
def all_licences() -> str:
    """Return the licences, which take half a second to collect."""
    return licences()
