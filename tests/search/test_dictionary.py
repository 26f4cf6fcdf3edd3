"""The forms of Polish words."""

import pytest

from wizard.search.dictionary import folded, forms, lemmas, likely, words


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("dziecka", "dziecko"),
        ("dzieci", "dziecko"),
        ("widzę", "widzieć"),
        ("synkiem", "synek"),
        ("najstarszego", "stary"),
        ("NFZ", "nfz"),
        ("18", "18"),
    ],
)
def test_form_has_its_lemma(form: str, lemma: str) -> None:
    assert lemma in lemmas(form)


def test_noun_made_from_a_verb_has_the_lemma_of_the_verb() -> None:
    assert lemmas("ubezpieczenie") == lemmas("ubezpieczyć")
    assert {"ubezpieczeniem", "ubezpieczona", "ubezpiecz"} <= forms("ubezpieczyć")


def test_form_with_a_hyphen_is_two_words() -> None:
    assert forms("NIP") >= {"nip"}
    assert not any("-" in form for form in forms("NIP"))


def test_past_tense_has_its_persons() -> None:
    spoken = {"zgłosiłem", "zgłosiłam", "zgłosiliśmy", "zgłosiłby", "zgłosiłabym"}

    assert {folded(form) for form in spoken} <= forms("zgłosić")


def test_noun_that_only_looks_like_a_form_of_a_verb_keeps_its_lemma() -> None:
    assert "uczeń" in lemmas("uczeń")
    assert lemmas("uczniowie") == {"uczeń"}


def test_name_that_the_dictionary_lacks_gets_the_endings_of_a_noun() -> None:
    assert lemmas("mObywatelXyz") == {"mobywatelxyz"}
    assert {"mobywatelxyz", "mobywatelxyza"} <= forms("mobywatelxyz")
    assert forms("2027") == {"2027"}


def test_forms_are_folded_and_never_negated() -> None:
    made = forms("zgłosić")

    assert "zgloszony" in made
    assert all(form == folded(form) for form in made)
    assert not any(form.startswith("nie") for form in made)
    assert "nieba" in forms("niebo")


def test_of_lemmas_that_share_a_form_those_that_nothing_speaks_for_are_left_out() -> (
    None
):
    alone = likely(["mam"])
    supported = likely(["mam", "masz", "mieć"])

    assert alone["mam"] >= {"mama", "mieć"}
    assert supported["mam"] == {"mieć"}


def test_words_are_letters_and_digits() -> None:
    assert words("e-mail: „Źle”, 18 lat!") == ["e", "mail", "Źle", "18", "lat"]


def test_folding_keeps_only_letters_without_marks() -> None:
    assert folded("ZAŻÓŁĆ Gęślą") == "zazolc gesla"
