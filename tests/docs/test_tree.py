"""What the real tree promises to a parent."""

import re
from pathlib import Path

import pytest

from tests.support.site_content import DOCS, RESULTS, TREE, each_node, words
from wizard.check import validate

CALM = "Dziecko może leczyć się bezpłatnie także wtedy, gdy nie widzisz jego konta."
MAY_NOT_BE_POLISH = {
    "bez-pesel",
    "dziecko-bez-pesel",
    "noworodek-bez-pesel",
    "pesel-ukr",
    "rezydent-ue",
    "ubezpieczenie-za-granica",
}
ABOUT_AN_ADULT = {"dorosle-bez-logowania", "dziecko-pelnoletnie", "opiekun-doroslego"}
ABOUT_ANYBODY = {"urzedy-odsylaja"}
EMERGENCY = {"112", "999"}
READ_ON = {"2026-11-23", "2026-11-26", "2026-11-27"}


def test_the_content_has_no_errors_and_no_warnings() -> None:
    assert [str(problem) for problem in validate(DOCS)] == []


@pytest.mark.parametrize("node_id", RESULTS)
def test_a_result_calms_where_the_law_does_and_only_there(node_id: str) -> None:
    silent = MAY_NOT_BE_POLISH | ABOUT_AN_ADULT | ABOUT_ANYBODY

    assert (CALM in words(TREE.nodes[node_id])) == (node_id not in silent)


@pytest.mark.parametrize("node_id", sorted(MAY_NOT_BE_POLISH))
def test_a_child_who_may_not_be_polish_is_sent_to_the_nfz(node_id: str) -> None:
    asks = r"[Zz]apytaj.* w .*oddziale|w oddziale Narodowego Funduszu Zdrowia"
    assert re.search(asks, words(TREE.nodes[node_id]))


@each_node
def test_every_node_names_its_sources(node_id: str) -> None:
    assert TREE.nodes[node_id].sources


def test_every_result_says_what_it_asks_for() -> None:
    assert [node_id for node_id in RESULTS if not TREE.nodes[node_id].action] == []


def test_no_contact_is_given_but_those_that_may_be_published() -> None:
    text = "".join(
        path.read_text("utf-8")
        for path in Path("docs").rglob("*")
        if path.suffix in {".md", ".yml"}
    )

    mails = set(re.findall(r"[\w.-]+@[\w.-]+\w", text))
    phones = {
        found.strip() for found in re.findall(r"(?<!\d)\d[\d ]{7,}\d(?!\d)", text)
    }
    short = set(re.findall(r"(?:numer\w* |albo )(\d{3})(?![\d ]*\d)", text))
    assert mails == {"ikp-pomoc@cez.gov.pl"}
    assert phones == {"800 190 590"}
    assert short == EMERGENCY


def test_no_source_claims_that_its_live_page_was_opened() -> None:
    assert {source.checked for source in TREE.sources.values()} == {""}
    assert {source.read for source in TREE.sources.values()} == READ_ON
