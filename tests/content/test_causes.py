"""Every cause that is known, and by which answers a parent finds it.

The numbers are those of the collected facts; a cause without one stands in the
article that the mission began with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.content.real import DOCS, RESULTS, TREE
from wizard.paths import continuations, paths

if TYPE_CHECKING:
    from wizard.engine.tree import Node

PATHS = {str(path): path for path in paths(DOCS)}
CONTINUATIONS = {str(path): path for path in continuations(DOCS)}
LONGEST_PATH = 9

LOOKED = "gdzie-szukasz=ikp zakladka-ikp=nie-ma"
PARENT = f"{LOOKED} kim-jestes=rodzic"
CHILD = f"{PARENT} wiek=mniej-niz-16"
CHANGED = f"{CHILD} kto-zglasza=zmiana"
OTHER = f"{CHILD} kto-zglasza=drugi-rodzic"
NOBODY = f"{CHILD} kto-zglasza=nikt"
REPORTED = f"{CHILD} kto-zglasza=ja"
LONG_AGO = f"{REPORTED} kiedy-zgloszono=dawno"
WORKS = f"{LONG_AGO} wlasny-tytul=praca"

CAUSES = {
    "employer did not report": (
        f"{REPORTED} kiedy-zgloszono=nie-zgloszono",
        "pracodawca-nie-zglosil",
    ),
    "error in the report": (
        f"{REPORTED} kiedy-zgloszono=blad",
        "pracodawca-nie-zglosil",
    ),
    "changed job": (f"{CHANGED} co-sie-zmienilo=nowa-praca", "zmiana-pracy"),
    "between two jobs": (f"{CHANGED} co-sie-zmienilo=przerwa", "nikt-nie-zglasza"),
    "reported at most 21 days ago": (
        f"{REPORTED} kiedy-zgloszono=niedawno",
        "poczekaj",
    ),
    "child in vocational training": (
        f"{WORKS} praca-dziecka=praktyka-zawodowa",
        "wlasne-ubezpieczenie",
    ),
    "juvenile worker": (
        f"{WORKS} praca-dziecka=pracownik-mlodociany",
        "wlasne-ubezpieczenie",
    ),
    "seasonal work that lasts": (
        f"{WORKS} praca-dziecka=praca-sezonowa",
        "wlasne-ubezpieczenie",
    ),
    "nursing allowance": (
        f"{LONG_AGO} wlasny-tytul=zasilek-pielegnacyjny",
        "wlasne-ubezpieczenie",
    ),
    "parent without PESEL, EU resident": (
        "gdzie-szukasz=bez-pesel czyj-pesel=ja status-rezydenta=tak",
        "rezydent-ue",
    ),
    "parent without PESEL, not EU resident": (
        "gdzie-szukasz=bez-pesel czyj-pesel=ja status-rezydenta=nie",
        "bez-pesel",
    ),
    "X1 nobody told the payer": (
        f"{NOBODY} dlaczego-nikt=bez-zgloszenia",
        "nikt-nie-zglasza",
    ),
    "X1 newborn, registered only": (
        f"{PARENT} wiek=noworodek noworodek=nie",
        "noworodek-niezgloszony",
    ),
    "X2 other parent reports": (f"{OTHER} drugi-rodzic=widzi", "drugi-rodzic-zglasza"),
    "X2 other parent not on IKP": (
        f"{OTHER} drugi-rodzic=bez-ikp",
        "drugi-rodzic-bez-ikp",
    ),
    "X3 own IKP not used yet": (f"{OTHER} drugi-rodzic=proba", "najpierw-twoje-ikp"),
    "X4 authorisation withdrawn": (
        f"{OTHER} drugi-rodzic=zniknal",
        "cofniete-upowaznienie",
    ),
    "X5 child turned 18": (
        f"{PARENT} wiek=18-lub-wiecej dorosle-dziecko=dziecko",
        "dziecko-pelnoletnie",
    ),
    "X6 not a guardian": (f"{LOOKED} kim-jestes=inna-osoba", "nie-jestes-opiekunem"),
    "X7 guardian of an adult": (
        f"{PARENT} wiek=18-lub-wiecej dorosle-dziecko=opiekun",
        "opiekun-doroslego",
    ),
    "X8 child's work has ended": (
        f"{WORKS} praca-dziecka=skonczona",
        "praca-sie-skonczyla",
    ),
    "X9 sports scholarship": (
        f"{LONG_AGO} wlasny-tytul=stypendium-sportowe",
        "wlasne-ubezpieczenie",
    ),
    "X10 other change of title": (
        f"{CHANGED} co-sie-zmienilo=inne-ubezpieczenie",
        "zmiana-ubezpieczenia",
    ),
    "X11 in ZUS, not in IKP": (f"{LONG_AGO} wlasny-tytul=zadna", "napisz-do-nfz"),
    "X12 other parent refuses": (
        f"{OTHER} drugi-rodzic=odmawia",
        "drugi-rodzic-odmawia",
    ),
    "X13 somebody else reports": (
        f"{CHILD} kto-zglasza=ktos-inny",
        "zglasza-ktos-inny",
    ),
    "X13 foster parent": (
        f"{LOOKED} kim-jestes=rodzic-zastepczy",
        "rodzina-zastepcza",
    ),
    "X14 newborn without PESEL": (
        "gdzie-szukasz=bez-pesel czyj-pesel=noworodek",
        "noworodek-bez-pesel",
    ),
    "X14 older child without PESEL": (
        "gdzie-szukasz=bez-pesel czyj-pesel=dziecko",
        "dziecko-bez-pesel",
    ),
    "X15 insured abroad": (
        f"{NOBODY} dlaczego-nikt=za-granica",
        "ubezpieczenie-za-granica",
    ),
    "X16 PESEL UKR": (f"{NOBODY} dlaczego-nikt=pesel-ukr", "pesel-ukr"),
    "X17 survivor's pension, nobody reports": (
        f"{NOBODY} dlaczego-nikt=renta",
        "renta-rodzinna",
    ),
    "X17 survivor's pension": (
        f"{LONG_AGO} wlasny-tytul=renta-rodzinna",
        "renta-rodzinna",
    ),
    "X18 works on the farm": (
        f"{LONG_AGO} wlasny-tytul=gospodarstwo",
        "domownik-krus",
    ),
    "X19 trusted profile is over": (
        "gdzie-szukasz=logowanie logowanie=ja przeszkoda=profil-wygasl",
        "profil-zaufany",
    ),
    "X19 bank does not log in": (
        "gdzie-szukasz=logowanie logowanie=ja przeszkoda=bank",
        "inny-sposob-logowania",
    ),
    "X20 wrong place on IKP": ("gdzie-szukasz=nie-wiem", "znajdz-w-ikp"),
    "X20 not switched in the app": (
        "gdzie-szukasz=mojeikp menu-mojeikp=nie",
        "znajdz-w-mojeikp",
    ),
    "X21 teenager cannot log in": (
        "gdzie-szukasz=logowanie logowanie=nastolatek",
        "logowanie-nastolatka",
    ),
    "X21 younger child cannot log in": (
        "gdzie-szukasz=logowanie logowanie=mlodsze",
        "logowanie-mlodszego-dziecka",
    ),
}
"""Each cause, the answers of a shortest path to it, and its result."""

LAST_RESORT = {"oddzialy-nfz", "ikp-pomoc"}


@pytest.mark.parametrize(
    ("answers", "result"), [pytest.param(*way, id=name) for name, way in CAUSES.items()]
)
def test_a_cause_is_found_by_answering(answers: str, result: str) -> None:
    assert f"{answers} -> {result}" in PATHS


@pytest.mark.parametrize(
    ("answers", "result"), [pytest.param(*way, id=name) for name, way in CAUSES.items()]
)
def test_no_other_way_to_a_cause_is_shorter_by_its_last_question(
    answers: str, result: str
) -> None:
    found = PATHS[f"{answers} -> {result}"]
    last = found.options[-1]

    same = [
        path
        for path in PATHS.values()
        if (path.options[-1].question, path.options[-1].option.key)
        == (last.question, last.option.key)
    ]
    assert len(found.options) == min(len(path.options) for path in same)


def test_every_cause_has_its_number() -> None:
    numbers = {name.split()[0] for name in CAUSES if name.startswith("X")}

    assert numbers == {f"X{number}" for number in range(1, 22)}


def test_no_path_asks_more_than_a_worried_parent_can_bear() -> None:
    assert max(len(path.options) for path in PATHS.values()) <= LONGEST_PATH


def test_sixteen_and_seventeen_lead_on_like_any_younger_age() -> None:
    options = {option.key: option.to for option in TREE.nodes["wiek"].options}

    assert options["16-lub-17"] == options["mniej-niz-16"]


def test_every_result_is_at_the_end_of_some_path_or_continuation() -> None:
    ends = {path.result for path in (*PATHS.values(), *CONTINUATIONS.values())}

    assert {node.id for node in RESULTS} == ends


@pytest.mark.parametrize("node", RESULTS, ids=lambda node: node.id)
def test_when_nothing_helps_a_way_leads_to_an_office(node: Node) -> None:
    below = [node]
    for one in below:
        next_ones = (TREE.nodes[option.to] for option in one.options)
        below += [found for found in next_ones if found not in below]

    assert LAST_RESORT & {name for one in below for name in one.contacts}
