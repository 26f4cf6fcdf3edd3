"""What the real tree promises to a parent."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wizard.compile import compile_tree
from wizard.glossary import without_meanings
from wizard.load import load
from wizard.paths import paths
from wizard.typography import plain
from wizard.validate import validate

if TYPE_CHECKING:
    from wizard.engine.tree import Node

DOCS = load(Path("docs"))
TREE = compile_tree(DOCS)
RESULTS = [node for node in TREE.nodes.values() if node.kind == "result"]
LONGEST_PATH = 9

LOOKED = "gdzie-szukasz=ikp zakladka-ikp=nie-ma"
PARENT = f"{LOOKED} wiek=mniej-niz-16 kim-jestes=rodzic"
REPORTED = f"{PARENT} kto-zglasza=ja"
LONG_AGO = f"{REPORTED} czy-zgloszone=tak kiedy-zgloszono=dawno"

CALM = "nie skończyło 18 lat, ma prawo do bezpłatnego leczenia"
NOT_ABOUT_A_POLISH_CHILD = {"dziecko-pelnoletnie", "bez-pesel", "rezydent-ue"}


def words(node: Node) -> str:
    """Return all that a node says, as its editor wrote it."""
    html = " ".join([node.title, node.body, *node.steps, node.after])
    return plain(re.sub(r"<[^>]+>", "", without_meanings(html)))


def test_the_content_has_no_errors_and_no_warnings() -> None:
    assert [str(problem) for problem in validate(DOCS)] == []


@pytest.mark.parametrize(
    ("answers", "result"),
    [
        pytest.param("gdzie-szukasz=nie-wiem", "znajdz-w-ikp", id="wrong place, IKP"),
        pytest.param(
            "gdzie-szukasz=mojeikp menu-mojeikp=nie",
            "znajdz-w-mojeikp",
            id="wrong place, app",
        ),
        pytest.param(
            f"{REPORTED} czy-zgloszone=nie",
            "pracodawca-nie-zglosil",
            id="employer did not report",
        ),
        pytest.param(
            f"{REPORTED} czy-zgloszone=blad",
            "pracodawca-nie-zglosil",
            id="error in the report",
        ),
        pytest.param(
            f"{REPORTED} czy-zgloszone=nowa-praca", "zmiana-pracy", id="changed job"
        ),
        pytest.param(
            f"{PARENT} kto-zglasza=drugi-rodzic drugi-rodzic=widzi",
            "drugi-rodzic-zglasza",
            id="the other parent took over",
        ),
        pytest.param(
            f"{PARENT} kto-zglasza=drugi-rodzic drugi-rodzic=bez-ikp",
            "drugi-rodzic-bez-ikp",
            id="the other parent does not use IKP",
        ),
        pytest.param(
            f"{REPORTED} czy-zgloszone=tak kiedy-zgloszono=niedawno",
            "poczekaj",
            id="reported at most 21 days ago",
        ),
        *(
            pytest.param(
                f"{LONG_AGO} wlasny-tytul={reason}", "wlasne-ubezpieczenie", id=reason
            )
            for reason in (
                "praktyka-zawodowa",
                "pracownik-mlodociany",
                "praca-sezonowa",
                "stypendium-sportowe",
                "renta-rodzinna",
                "zasilek-pielegnacyjny",
            )
        ),
        pytest.param(
            "gdzie-szukasz=bez-pesel status-rezydenta=tak",
            "rezydent-ue",
            id="no PESEL, EU resident",
        ),
        pytest.param(
            f"{LOOKED} wiek=mniej-niz-16 kim-jestes=inna-osoba",
            "nie-jestes-opiekunem",
            id="not a parent or guardian",
        ),
        pytest.param(
            f"{LOOKED} wiek=18-lub-wiecej", "dziecko-pelnoletnie", id="an adult child"
        ),
        pytest.param(
            f"{PARENT} kto-zglasza=nikt", "nikt-nie-zglasza", id="nobody reports"
        ),
        pytest.param(
            f"{PARENT} kto-zglasza=nie-wiem", "ustal-kto-zglasza", id="who reports?"
        ),
        pytest.param(
            f"{LONG_AGO} wlasny-tytul=zadna", "napisz-do-nfz", id="none of these"
        ),
    ],
)
def test_a_cause_is_found_by_answering(answers: str, result: str) -> None:
    assert f"{answers} -> {result}" in {str(path) for path in paths(DOCS)}


def test_sixteen_and_seventeen_lead_on_like_any_younger_age() -> None:
    options = {option.key: option.to for option in TREE.nodes["wiek"].options}

    assert options["16-lub-17"] == options["mniej-niz-16"]


def test_every_result_is_at_the_end_of_some_path_or_continuation() -> None:
    followed = {option.to for node in RESULTS for option in node.options}

    assert {node.id for node in RESULTS} <= followed | {p.result for p in paths(DOCS)}


def test_no_path_asks_more_than_a_worried_parent_can_bear() -> None:
    assert max(len(path.options) for path in paths(DOCS)) <= LONGEST_PATH


@pytest.mark.parametrize("node", RESULTS, ids=lambda node: node.id)
def test_a_result_calms_where_the_law_does_and_only_there(node: Node) -> None:
    assert (CALM in words(node)) == (node.id not in NOT_ABOUT_A_POLISH_CHILD)


@pytest.mark.parametrize("node_id", ["bez-pesel", "rezydent-ue"])
def test_a_child_who_may_not_be_polish_is_sent_to_the_nfz(node_id: str) -> None:
    assert "Zapytaj w oddziale Narodowego Funduszu Zdrowia" in words(
        TREE.nodes[node_id]
    )


@pytest.mark.parametrize("node", TREE.nodes.values(), ids=lambda node: node.id)
def test_every_node_names_its_sources(node: Node) -> None:
    assert node.sources


def test_every_result_says_what_it_asks_for() -> None:
    assert [node.id for node in RESULTS if not node.action] == []


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
    assert mails == {"ikp-pomoc@cez.gov.pl"}
    assert phones == {"800 190 590"}


def test_no_source_claims_that_its_live_page_was_opened() -> None:
    assert {source.checked for source in TREE.sources.values()} == {""}
    assert {source.read for source in TREE.sources.values()} == {"2026-11-23"}
