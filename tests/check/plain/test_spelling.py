import pytest

from wizard.check.plain import spelling
from wizard.content.draft import Passage
from wizard.content.word_lists import pattern
from wizard.problems import Place

SOUND = {
    "plain words": "Konto dziecka jest widoczne.",
    "hyphens": "Dostaniesz e-receptę SMS-em.",
    "addresses": "Pisz: ikp-pomoc@cez.gov.pl, xyzzy.gov.pl",
    "code and numbers": "Polecenie `wizard chekc` i 16",
    "nothing": "",
    "own words": "Aplikacja mojeRower i strona Xyzzy Plugh, a w Xyzzach cisza",
}
WRONG = {
    "a misprint": ("Konto dzieccka", "dzieccka"),
    "behind a hyphen": ("Twoja e-recpeta", "e-recpeta"),
    "a name": ("Aplikacja mojeIKP", "mojeIKP"),
    "two letters turned": ("ubezpieczenai", "ubezpieczenai"),
    "a word again": ("dzieccka", "dzieccka"),
}
OWN = ("mojeRower", "Xyzzy Plugh", "Xyzzach*")


@pytest.fixture(scope="module")
def found(needs_dictionary: None) -> spelling.Spelling:
    """Return what the dictionary says of all the texts; it takes a while to start."""
    del needs_dictionary
    texts = {**SOUND, **{name: text for name, (text, _) in WRONG.items()}}
    passages = [Passage(text, Place(name, 1)) for name, text in texts.items()]
    return spelling.check(passages, pattern(OWN))


def unknown(found: spelling.Spelling, name: str) -> list[str]:
    """Return the words that are unknown in the text of this name."""
    return [word for word, places in found.unknown if Place(name, 1) in places]


@pytest.mark.parametrize("name", SOUND)
def test_sound_words_are_known(found: spelling.Spelling, name: str) -> None:
    assert unknown(found, name) == []


@pytest.mark.parametrize(
    ("name", "word"), [(n, word) for n, (_, word) in WRONG.items()]
)
def test_others_are_unknown(found: spelling.Spelling, name: str, word: str) -> None:
    assert unknown(found, name) == [word]


def test_all_places_of_a_word_are_named(found: spelling.Spelling) -> None:
    places = dict(found.unknown)["dzieccka"]

    assert places == (Place("a misprint", 1), Place("a word again", 1))


def test_all_words_are_counted_each_time_that_they_are_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(spelling, "_ask", lambda _: frozenset())
    texts = [Passage("Konto dziecka", Place("a.md", 1))] * 2

    assert spelling.check(texts, None).words == 4
