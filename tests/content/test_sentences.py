import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.content.sentences import count_words, sentences, spelt_words

WORDS = st.sampled_from(
    [
        *("Dziecko", "ma", "konto.", "np.", "18.", "ZUS", "mojeIKP"),
        *("Co?", "r.", "a@b.pl", "…"),
    ]
)
TEXTS = st.lists(WORDS, max_size=30).map(" ".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Poczekaj. Potem sprawdź.", 2, id="two sentences"),
        pytest.param("Kto zgłasza? Nikt! To nic…", 3, id="other marks"),
        pytest.param("Konto dziecka na IKP", 1, id="no mark: a heading"),
        pytest.param("Weź dokument, np. ZUS ZCNA.", 1, id="np."),
        pytest.param("Zadzwoń: tel. 800 190 590.", 1, id="tel."),
        pytest.param("Idź na ul. Prostą 5.", 1, id="ul."),
        pytest.param("Podaj nr. PESEL dziecka.", 1, id="nr."),
        pytest.param("Od 1 lipca 2022 r. ZUS przyjmuje wnioski.", 1, id="r."),
        pytest.param(
            "Od 1 lipca 2022 r. nie daje ona nic.", 1, id="r. and a small one"
        ),
        pytest.param("W dniu 18. urodzin konto znika.", 1, id="an ordinal"),
        pytest.param("Napisał J. Kowalski.", 1, id="an initial"),
        pytest.param(
            "Otwórz telefon. mojeIKP już działa.", 2, id="a small first letter"
        ),
        pytest.param("Wejdź na pacjent.gov.pl. Tam jest.", 2, id="an address"),
        pytest.param("Napisz „Nie widzę.” Potem czekaj.", 2, id="a quote"),
        pytest.param("Pytanie „Co dalej?” jest ważne.", 1, id="a mark in a quote"),
        pytest.param("Masz 21 dni. 7 dni to za mało.", 2, id="a number begins"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_sentences_end_where_the_next_one_begins(text: str, expected: int) -> None:
    assert len(list(sentences(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Napisz na ikp-pomoc@cez.gov.pl.", 3, id="a mail"),
        pytest.param(
            "Otwórz https://www.nfz.gov.pl/dla-pacjenta/ teraz", 3, id="a link"
        ),
        pytest.param("Infolinia 800 190 590", 2, id="a phone"),
        pytest.param("800 190 590, 16 lat", 3, id="two numbers"),
        pytest.param("e-recepta i 16-latek", 3, id="hyphens"),
        pytest.param("„Uprawnienia” > „Konta”", 2, id="signs"),
        pytest.param("Plik `docs/a b.md` jest", 3, id="code"),
        pytest.param("Plik known-words.txt.", 2, id="a file"),
        pytest.param("Koniec.Potem dalej", 3, id="no space after a stop"),
    ],
)
def test_words_are_counted_as_one_reads_them(text: str, expected: int) -> None:
    assert count_words(text) == expected


def test_addresses_numbers_and_code_are_not_spelt() -> None:
    text = "Na pacjent.gov.pl zadzwoń 800 190 590 albo otwórz `plik.md`."

    words = [word[0] for word in spelt_words(text)]
    assert words == ["Na", "zadzwoń", "albo", "otwórz"]


def test_what_a_letter_leaves_open_is_not_spelt_but_its_words_are() -> None:
    text = "Ja, {imie}, {ja: zgłosiłem|zgłosiłam} {dziecko}: {answer: czy-zgloszone}."

    assert [word[0] for word in spelt_words(text)] == ["Ja", "zgłosiłem", "zgłosiłam"]


@given(TEXTS)
def test_no_word_is_lost_and_none_is_counted_twice(text: str) -> None:
    split = list(sentences(text))

    assert " ".join(split).split() == text.split()
    assert sum(map(count_words, split)) == count_words(text)


@given(TEXTS)
def test_a_sentence_is_not_split_again(text: str) -> None:
    for sentence in sentences(text):
        assert list(sentences(sentence)) == [sentence]
