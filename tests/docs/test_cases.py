"""Real people's cases: what each would answer, where it leads, what they read there.

The situations are written in our own words. The number in a key is that of a collected
case; a letter after it distinguishes the people, or the walks, of one case.
"""

from dataclasses import dataclass

import pytest

from tests.support.case_answers import ADULT, CHILD, LOOKED, OTHER_PARENT, REPORTED
from tests.support.site_content import DOCS, TREE, walked, words

OTHERS = f"{LOOKED} czyje-konto=inne"
NEWBORN = f"{LOOKED} czyje-konto=noworodek"
STRANGE = "gdzie-szukasz=obce obce-konto=obce-dziecko"

TONIGHT = "pomoc/kontakt/dziecko-jest-chore.md"


@dataclass(frozen=True)
class Case:
    """One person's way.

    Attributes:
        situation: Who it is and what happened.
        path: What this person would choose, and where that ends.
        says: What must be read there.
    """

    situation: str
    path: str
    says: str


CASES = {
    "1a": Case(
        "A mother finds a stranger's child on her account instead of her own.",
        f"{STRANGE} -> cudze-dziecko",
        "Nie otwieraj konta obcego dziecka",
    ),
    "1b": Case(
        "The same mother: the father sees their own child.",
        f"{STRANGE} cudze-dziecko=brak-mojego czyje-konto=dziecko"
        " kto-zglasza=drugi-rodzic -> drugi-rodzic-zglasza",
        "kliknął „Lista opiekunów”",
    ),
    "2": Case(
        "A father sees one child too many; its number differs by one digit.",
        f"{STRANGE} -> cudze-dziecko",
        "sprawdź każdą cyfrę numeru PESEL",
    ),
    "3a": Case(
        "The guardian of an incapacitated adult tries to log in as her daughter.",
        "gdzie-szukasz=logowanie logowanie=dorosle -> dorosle-bez-logowania",
        "Nie musi logować się w jej imieniu.",
    ),
    "3b": Case(
        "The same guardian begins with the account.",
        f"{ADULT} dziecko-pelnoletnie=opiekun -> opiekun-doroslego",
        "jest do tego osobny wniosek",
    ),
    "leave": Case(
        "Back at work after parental leave, not sure whether the child is reported.",
        f"{REPORTED} kiedy-zgloszono=nie-wiem -> sprawdz-zgloszenie",
        "a po urlopie macierzyńskim, rodzicielskim lub wychowawczym, czy jest nadal",
    ),
    "4": Case(
        "An adult child with a disability, without a guardian, cannot log in.",
        f"{ADULT} dziecko-pelnoletnie=nie-moze -> dorosle-bez-logowania",
        "a opiekuna nie ma, zapytaj w oddziale",
    ),
    "5": Case(
        "The son turned 18 after a paid placement, and no insurance is found.",
        f"{ADULT} -> dziecko-pelnoletnie",
        "Zgłoś je ponownie do swojego ubezpieczenia w ciągu 7 dni.",
    ),
    "6a": Case(
        "The employer asks for the newborn within 7 days; there is no PESEL yet.",
        f"{NEWBORN} noworodek=bez-pesel -> noworodek-bez-pesel",
        "Do zgłoszenia potrzebny jest numer PESEL, więc nie zrobisz tego przed"
        " rejestracją.",
    ),
    "6b": Case(
        "Parents ask whether the newborn is treated before it has a number.",
        f"{NEWBORN} noworodek=bez-pesel -> noworodek-bez-pesel",
        "przez pierwsze 3 miesiące wystarczy numer PESEL rodzica",
    ),
    "7": Case(
        "A family is back from England, and neither parent works.",
        f"{CHILD} kto-zglasza=nikt dlaczego-nikt=bez-ubezpieczenia"
        " -> bez-ubezpieczenia",
        "jeśli nie ma ubezpieczenia w innym kraju",
    ),
    "8a": Case(
        "Both parents lost their work; may the grandparents report the child?",
        f"{CHILD} kto-zglasza=nikt dlaczego-nikt=bez-ubezpieczenia"
        " -> bez-ubezpieczenia",
        "Zapytaj ubezpieczonych dziadków, czy zgłoszą wnuka",
    ),
    "8b": Case(
        "The grandmother of that child asks herself.",
        f"{OTHERS} inna-osoba=nikt -> bez-ubezpieczenia",
        "gdy żadne z rodziców nie ma ubezpieczenia w Polsce ani w innym kraju",
    ),
    "9a": Case(
        "A grandmother reported the child today; the mother looks for it.",
        f"{CHILD} kto-zglasza=ktos-inny zglasza-ktos-inny=niedawno -> poczekaj",
        "aktualizacja na Internetowym Koncie Pacjenta (IKP) może trwać do 21 dni",
    ),
    "9b": Case(
        "The grandmother who reports the child looks for it herself.",
        f"{OTHERS} inna-osoba=ja -> zglaszasz-ty",
        "Zaloguj się na swoje IKP i otwórz „Uprawnienia” > „Konta Twoich dzieci”.",
    ),
    "10": Case(
        "A care home reports the child that lives there.",
        f"{CHILD} kto-zglasza=instytucja -> zglasza-instytucja",
        "Żadne źródło nie mówi, kto widzi wtedy jego konto",
    ),
    "11a": Case(
        "The father works in Germany and insures the family there.",
        f"{CHILD} kto-zglasza=za-granica -> ubezpieczenie-za-granica",
        "prosi tam o dokument S1",
    ),
    "11b": Case(
        "The same family says at first that the father reports the child.",
        f"{OTHER_PARENT} drugi-rodzic-zglasza=nie-widzi sprawdz-zgloszenie=za-granica"
        " -> ubezpieczenie-za-granica",
        "zapytajcie, jak zgłosić tam dziecko jako członka rodziny",
    ),
    "12a": Case(
        "The same firm turned a contract of mandate into employment.",
        f"{CHILD} kto-zglasza=nowa-praca -> zmiana-pracy",
        "gdy ta sama firma daje Ci umowę innego rodzaju",
    ),
    "12b": Case(
        "The same person does not take that for a change of work.",
        f"{REPORTED} kiedy-zgloszono=nowe-dane -> nowe-dane-dziecka",
        "gdy ta sama firma daje rodzicowi umowę innego rodzaju",
    ),
    "13a": Case(
        "A child is in care before its adoption.",
        f"{LOOKED} czyje-konto=zastepcze -> rodzina-zastepcza",
        "zanim zapadnie orzeczenie, to on decyduje o poważnym leczeniu",
    ),
    "13b": Case(
        "After the adoption the child has a new PESEL and a new name.",
        f"{REPORTED} kiedy-zgloszono=nowe-dane -> nowe-dane-dziecka",
        "Poproś, aby wyrejestrowano dziecko ze starymi danymi i zgłoszono je z nowymi.",
    ),
    "14": Case(
        "A parent went from work to a pre-retirement benefit.",
        f"{CHILD} kto-zglasza=inne-ubezpieczenie -> zmiana-ubezpieczenia",
        "zasiłek lub świadczenie przedemerytalne: w ZUS",
    ),
    "15": Case(
        "Divorced, without contact; the child lives with the other parent.",
        f"{OTHER_PARENT} drugi-rodzic-zglasza=odmawia -> drugi-rodzic-odmawia",
        "a zgoda drugiego rodzica nie jest potrzebna",
    ),
    "16": Case(
        "Never married, so there is no ruling to be shown.",
        f"{OTHER_PARENT} drugi-rodzic-zglasza=odmawia -> drugi-rodzic-odmawia",
        "Nie masz go? Zapytaj, jaki dokument wystarczy",
    ),
    "17": Case(
        "A mother moved here with the child and brought no document along.",
        f"{CHILD} kto-zglasza=za-granica -> ubezpieczenie-za-granica",
        "jak leczyć dziecko, zanim przyjdzie dokument",
    ),
    "18": Case(
        "A mother from Ukraine without work; the children have PESEL UKR.",
        f"{CHILD} kto-zglasza=nikt dlaczego-nikt=pesel-ukr -> pesel-ukr",
        "leczy się w Polsce bezpłatnie",
    ),
    "19": Case(
        "A teenager after a holiday job; nobody reported him again.",
        f"{REPORTED} kiedy-zgloszono=dawno wlasny-tytul=skonczona"
        " -> praca-sie-skonczyla",
        "Na zgłoszenie masz 7 dni od końca pracy",
    ),
    "20": Case(
        "A child of 14 has a trusted profile and wants to look into IKP.",
        "gdzie-szukasz=logowanie logowanie=mlodsze -> logowanie-mlodszego-dziecka",
        "profil zaufany, który można mieć już od 13 lat",
    ),
    "21": Case(
        "A parent must book a vaccination today, and has to wait for the account.",
        f"{REPORTED} kiedy-zgloszono=niedawno -> poczekaj",
        "Potrzebujesz lekarza, recepty albo karty szczepień już dziś?",
    ),
    "22": Case(
        "Somebody who should not have it has access to the child's account.",
        "gdzie-szukasz=obce obce-konto=obca-osoba -> dostep-obcej-osoby",
        "Cofnij upoważnienie osobie, która nie powinna go mieć.",
    ),
    "23": Case(
        "The trusted profile ran out unnoticed.",
        "gdzie-szukasz=logowanie logowanie=profil -> profil-zaufany",
        "Gdy profil już wygasł, zakładasz nowy",
    ),
    "offices": Case(
        "The branch says that all is right, and every office names another one.",
        f"{REPORTED} kiedy-zgloszono=dawno wlasny-tytul=zadna"
        " napisz-do-nfz=zgadza-sie nfz-nie-widzi-bledu=odsylaja -> urzedy-odsylaja",
        "poproś o odpowiedź na piśmie",
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_real_case_ends_where_the_right_answer_is(case: Case) -> None:
    answers, result = case.path.split(" -> ")
    end = walked(answers)[-1]

    assert end.id == result
    assert case.says in words(end)


def test_somebody_insured_abroad_is_not_promised_treatment() -> None:
    abroad = TREE.nodes["ubezpieczenie-za-granica"]

    assert "Dziecko może leczyć się bezpłatnie" not in words(abroad)


@pytest.mark.parametrize(
    "says",
    [
        "Zadzwoń pod numer 112 albo 999",
        "nocnej i świątecznej opieki zdrowotnej",
        "podaj ten kod i numer PESEL dziecka",
        "eWUŚ",
        "oświadczenia o prawie do świadczeń",
        "Zadzwoń do przychodni albo umów się na miejscu",
        "karta zostaje w przychodni",
    ],
)
def test_the_article_for_tonight_says_what_a_parent_needs_tonight(says: str) -> None:
    said = " ".join(passage.text for passage in DOCS.drafts[TONIGHT].prose)

    assert says in said
