"""Letters: Markdown with blanks -> lines of pieces."""

from pathlib import Path

from tests.support.broken.changes import LETTER, NIE_DZIALA, OFFERING, letter
from tests.support.docs import write
from wizard.compile import compile_tree
from wizard.content.load import load
from wizard.engine.letters import Blank, Letter, Piece


def compiled(folder: Path, text: str) -> Letter:
    terms = {"sprawdz/terms.yml": "tydzien: {days: 7, text: 7 dni}\n"}
    docs = load(write(folder, {**terms, NIE_DZIALA: OFFERING, LETTER: text}))
    return compile_tree(docs).letters["skarga"]


def test_lines_stay_lines_and_blanks_become_pieces(tmp_path: Path) -> None:
    text = "Mam {ja: swój|swoją} rower.\nImię: {imie}\n\n- Hamulec: {answer: hamulec}\n"

    assert compiled(tmp_path, letter(text)).lines == (
        (
            Piece("Mam "),
            Piece(blank="ja", forms=("swój", "swoją")),
            Piece(" rower."),
        ),
        (Piece("Imię: "), Piece(blank="imie")),
        (),
        (Piece("- Hamulec: "), Piece(answer="hamulec")),
    )


def test_words_are_typeset_and_terms_are_in_words(tmp_path: Path) -> None:
    text = 'Czekam {{tydzien}} - i {ja: byłem "w sklepie"|byłam w sklepie}.\nz\nA'
    done = compiled(tmp_path, letter(text, "", "Czekam {{tydzien}}\ni dzwonię."))

    assert done.lines == (
        (
            Piece("Czekam 7\u00a0dni\u00a0\u2013 i\u00a0"),
            Piece(blank="ja", forms=("byłem „w\u00a0sklepie”", "byłam w\u00a0sklepie")),
            Piece("."),
        ),
        (Piece("z"),),
        (Piece("A"),),
    )
    assert done.spoken == "Czekam 7\u00a0dni i\u00a0dzwonię."


def test_declared_blanks_come_first_and_built_in_choices_need_no_declaration(
    tmp_path: Path,
) -> None:
    text = "{dziecko: a|b|c} {ja: a|b}\nImię: {imie}"
    declared = "imie: {label: Imię, hint: Twoje., kind: long}"

    assert compiled(tmp_path, letter(text, declared)).blanks == (
        Blank("imie", "Imię", "Twoje.", "long"),
        Blank("ja", "Piszę jako", kind="choice", choices=("mężczyzna", "kobieta")),
        Blank(
            "dziecko", "Dziecko to", kind="choice", choices=("syn", "córka", "dziecko")
        ),
    )


def test_a_blank_may_have_the_name_of_a_built_in_choice(tmp_path: Path) -> None:
    done = compiled(tmp_path, letter("Imię: {dziecko}", "dziecko: {label: Imię}"))

    assert done.blanks == (Blank("dziecko", "Imię"),)
