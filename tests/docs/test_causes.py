"""Every cause that is known, and by which answers a parent finds it.

The numbers are those of the collected facts; a cause without one is from the
article that the site began with. A way may go on through a result, by one of its
follow-ups.
"""

import pytest

from tests.support.case_answers import ADULT, CHILD, LOOKED, OTHER_PARENT, REPORTED
from tests.support.site_content import CONTINUATIONS, PATHS, RESULTS, TREE, walked

MOST_QUESTIONS = 12
LONGEST_PATH = 6

NOBODY = f"{CHILD} kto-zglasza=nikt"
LONG_AGO = f"{REPORTED} kiedy-zgloszono=dawno"
LOGIN = "gdzie-szukasz=logowanie"
NO_PESEL = "gdzie-szukasz=bez-pesel"

CAUSES = {
    "employer did not report": (
        f"{REPORTED} kiedy-zgloszono=nie-zgloszono -> pracodawca-nie-zglosil"
    ),
    "changed job": f"{CHILD} kto-zglasza=nowa-praca -> zmiana-pracy",
    "between two jobs": (
        f"{NOBODY} dlaczego-nikt=bez-ubezpieczenia -> bez-ubezpieczenia"
    ),
    "reported at most 21 days ago": f"{REPORTED} kiedy-zgloszono=niedawno -> poczekaj",
    "child works or is in vocational training": (
        f"{LONG_AGO} wlasny-tytul=praca -> wlasne-ubezpieczenie"
    ),
    "nursing allowance": (
        f"{LONG_AGO} wlasny-tytul=zasilek-pielegnacyjny -> wlasne-ubezpieczenie"
    ),
    "parent without PESEL, EU resident": (
        f"{NO_PESEL} czyj-pesel=ja-rezydent -> rezydent-ue"
    ),
    "parent without PESEL, not EU resident": f"{NO_PESEL} czyj-pesel=ja -> bez-pesel",
    "X1 nobody told the payer": (
        f"{NOBODY} dlaczego-nikt=bez-zgloszenia -> nikt-nie-zglasza"
    ),
    "X1 newborn, registered only": (
        f"{LOOKED} czyje-konto=noworodek noworodek=nie -> noworodek-niezgloszony"
    ),
    "X2 other parent reports": f"{OTHER_PARENT} -> drugi-rodzic-zglasza",
    "X2 other parent not on IKP": (
        f"{OTHER_PARENT} drugi-rodzic-zglasza=bez-ikp -> drugi-rodzic-bez-ikp"
    ),
    "X3 own IKP not used yet": (
        f"{OTHER_PARENT} drugi-rodzic-zglasza=proba -> najpierw-twoje-ikp"
    ),
    "X4 authorisation withdrawn": (
        f"{OTHER_PARENT} drugi-rodzic-zglasza=zniknal -> cofniete-upowaznienie"
    ),
    "X5 child turned 18": f"{ADULT} -> dziecko-pelnoletnie",
    "X6 not a guardian": (
        f"{LOOKED} czyje-konto=inne inna-osoba=rodzic -> nie-jestes-opiekunem"
    ),
    "X7 guardian of an adult": (
        f"{ADULT} dziecko-pelnoletnie=opiekun -> opiekun-doroslego"
    ),
    "X8 child's work has ended": (
        f"{LONG_AGO} wlasny-tytul=skonczona -> praca-sie-skonczyla"
    ),
    "X9 sports scholarship": (
        f"{LONG_AGO} wlasny-tytul=stypendium-sportowe -> wlasne-ubezpieczenie"
    ),
    "X10 other change of title": (
        f"{CHILD} kto-zglasza=inne-ubezpieczenie -> zmiana-ubezpieczenia"
    ),
    "X11 in ZUS, not in IKP": f"{LONG_AGO} wlasny-tytul=zadna -> napisz-do-nfz",
    "X12 other parent refuses": (
        f"{OTHER_PARENT} drugi-rodzic-zglasza=odmawia -> drugi-rodzic-odmawia"
    ),
    "X13 somebody else reports": f"{CHILD} kto-zglasza=ktos-inny -> zglasza-ktos-inny",
    "X13 foster parent": f"{LOOKED} czyje-konto=zastepcze -> rodzina-zastepcza",
    "X14 newborn without PESEL": (
        f"{NO_PESEL} czyj-pesel=noworodek -> noworodek-bez-pesel"
    ),
    "X14 older child without PESEL": (
        f"{NO_PESEL} czyj-pesel=dziecko -> dziecko-bez-pesel"
    ),
    "X15 insured abroad": f"{CHILD} kto-zglasza=za-granica -> ubezpieczenie-za-granica",
    "X16 PESEL UKR": f"{NOBODY} dlaczego-nikt=pesel-ukr -> pesel-ukr",
    "X17 survivor's pension, nobody reports": (
        f"{NOBODY} dlaczego-nikt=renta -> renta-rodzinna"
    ),
    "X17 survivor's pension": (
        f"{LONG_AGO} wlasny-tytul=renta-rodzinna -> renta-rodzinna"
    ),
    "X18 works on the farm": f"{LONG_AGO} wlasny-tytul=gospodarstwo -> domownik-krus",
    "X19 trusted profile is over": f"{LOGIN} logowanie=profil -> profil-zaufany",
    "X19 bank does not log in": (
        f"{LOGIN} logowanie=bank-haslo-kod -> inny-sposob-logowania"
    ),
    "X20 wrong place on IKP": "gdzie-szukasz=inne-ikp -> znajdz-w-ikp",
    "X20 not switched in the app": "gdzie-szukasz=inne-mojeikp -> znajdz-w-mojeikp",
    "X21 teenager cannot log in": (
        f"{LOGIN} logowanie=nastolatek -> logowanie-nastolatka"
    ),
    "X21 younger child cannot log in": (
        f"{LOGIN} logowanie=mlodsze -> logowanie-mlodszego-dziecka"
    ),
}
"""Each cause: a shortest way to its result, as `wizard paths` writes it."""

LAST_RESORT = {"oddzialy-nfz", "ikp-pomoc", "tip"}

causes = pytest.mark.parametrize("path", CAUSES.values(), ids=CAUSES)


@causes
def test_a_cause_is_found_by_answering(path: str) -> None:
    answers, result = path.split(" -> ")

    assert walked(answers)[-1].id == result


@causes
def test_no_other_way_to_a_cause_is_shorter(path: str) -> None:
    count = path.count("=")
    ending = path.split(" ", count - 1)[-1]
    others = [len(other.options) for other in PATHS if str(other).endswith(ending)]

    assert count <= min(others, default=count)


def test_every_cause_has_its_number() -> None:
    numbers = {name.split()[0] for name in CAUSES if name.startswith("X")}

    assert numbers == {f"X{number}" for number in range(1, 22)}


def test_no_path_asks_more_than_a_worried_parent_can_bear() -> None:
    assert max(len(path.options) for path in PATHS) <= LONGEST_PATH


def test_there_are_few_questions() -> None:
    questions = [node for node in TREE.nodes.values() if node.kind == "question"]

    assert len(questions) <= MOST_QUESTIONS


def test_a_newborn_is_not_asked_about_work() -> None:
    asked = {
        chosen.question
        for path in PATHS
        if "czyje-konto=noworodek" in str(path)
        for chosen in path.options
    }

    assert asked == {"gdzie-szukasz", "czyje-konto", "noworodek"}


def test_every_result_is_at_the_end_of_some_path_or_continuation() -> None:
    ends = {path.result for path in (*PATHS, *CONTINUATIONS)}

    assert set(RESULTS) == ends


@pytest.mark.parametrize("node_id", RESULTS)
def test_when_nothing_helps_a_way_leads_to_an_office(node_id: str) -> None:
    below = [TREE.nodes[node_id]]
    for one in below:
        next_ones = (TREE.nodes[option.to] for option in one.options)
        below += [found for found in next_ones if found not in below]

    assert LAST_RESORT & {name for one in below for name in one.contacts}
