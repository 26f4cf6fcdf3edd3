import pytest

from wizard.check.plain.syllables import is_long, syllables

# Written by hand, with the breaks that one hears.
TEXT = """
a-gen-cja a-pli-ka-cja ap-te-ka bez-płat-ny bez-ro-bo-cie bia-ły cen-trum cór-ka czy
da-ne da-ta de-kla-ra-cja dziec-ko dzię-ku-je-my e-me-ry-tu-ra e-wi-den-cja
go-spo-dar-stwo hi-sto-ria i-mię in-for-ma-cja in-ter-ne-to-we jak ko-lej-ny
ko-niecz-ność kon-to le-karz ma-ma mia-sto mie-siąc na-u-czy-ciel na-u-ka na-zwi-sko
neu-ro-log nie nie-i-stnie-ją-cy nie-u-bez-pie-czo-ny nie-u-wa-ga o-bo-wią-zek
o-czy-wi-ście od-dział o-pie-ka o-pie-kun o-so-ba pa-cjent po-cze-kaj po-da-tek po-e-ta
pra-co-daw-ca pra-wo ra-dio re-cep-ta ro-dzic ro-dzi-na sprawdź śro-da sta-tus
sy-tu-a-cji te-le-fon te-ra-peu-ta u-bez-pie-cze-nie U-kra-i-na u-mo-wa u-po-waż-nie-nie
u-rząd u-sy-no-wie-nie wnio-sek wy-nik wy-re-je-stro-wu-je za-kład za-kład-ka za-lo-guj
za-u-fa-nie zdro-wie zdro-wot-ne zgło-sze-nie zie-mia zro-bić
"""
SPLIT = TEXT.split()
OTHERS = {
    "auto": 2,
    "automatycznie": 5,
    "aukcja": 2,
    "Europa": 3,
    "euro": 2,
    "Unii": 2,
    "opinii": 3,
    "informacji": 4,
    "Kasia": 2,
    "dziećmi": 2,
    "w": 0,
    "z": 0,
    "i": 1,
    "a": 1,
    "": 0,
    "e-recepta": 4,
    "e-skierowanie": 5,
    "mini-formularz": 5,
}


@pytest.mark.parametrize("split", SPLIT)
def test_a_word_has_the_syllables_that_one_hears(split: str) -> None:
    assert syllables(split.replace("-", "")) == split.count("-") + 1


@pytest.mark.parametrize(("word", "count"), OTHERS.items())
def test_glides_soft_letters_and_short_words(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(("word", "heard"), [("muzeum", 3), ("klient", 2)])
def test_vowels_that_the_patterns_keep_together_are_one(word: str, heard: int) -> None:
    assert syllables(word) == heard - 1


@pytest.mark.parametrize(
    "word",
    ["aplikacja", "ubezpieczenie", "Internetowego", "upoważnij", "przeglądarce"],
)
def test_a_word_of_four_syllables_is_long(word: str) -> None:
    assert is_long(word)


SHORT = "dziecko zgłoszenie pacjenta konto pośpiech opiekun"
WITH_ENDINGS = "rodzicami zdrowotnego zdrowotnemu dziecięcymi polskimi rodzicowi"
CAPITALS = "KRUS PESEL EKUZOPESEL"


@pytest.mark.parametrize("word", f"{SHORT} {WITH_ENDINGS} {CAPITALS}".split())
def test_a_short_word_with_its_ending_or_in_capitals_is_not_long(word: str) -> None:
    assert not is_long(word)
