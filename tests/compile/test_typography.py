"""Plain characters -> Polish typography, in plain texts and in Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.compile.markup import Dialect, Renderer
from wizard.compile.typography import HOLD, typeset
from wizard.engine.plain_text import plain

RENDERER = Renderer(Dialect({"tydzien": "7 dni"}), ["sane_lists", "toc"])
LONE = re.compile(r"(?<!\w)[aiouwzAIOUWZ][ \n]")

# Characters that the rules look at, so that they meet more often than by chance.
TEXTS = st.text(
    st.sampled_from("aiouwzAWrt 10 \n\"'„”«»-\u2013().,nr§ŁżMB") | st.characters(),
    max_size=40,
)


def shown(text: str) -> str:
    """Write a text with its holding spaces as underscores, so that one sees them."""
    return typeset(text).replace(HOLD, "_")


def html(text: str) -> str:
    """Render a text of a result, with its holding spaces as underscores."""
    return RENDERER.html(text, "sprawdz/wynik/a.md").replace(HOLD, "_")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Idź w las i z lasu", "Idź w_las i_z_lasu"),
        ("A może (w domu) „z psem”?", "A_może (w_domu) „z_psem”?"),
        ("lato i\nzima", "lato i_zima"),
        ("ikp a mama", "ikp a_mama"),
        ("kawa mama", "kawa mama"),
        ("Poczekaj 21 dni lub 2 tygodnie", "Poczekaj 21_dni lub 2_tygodnie"),
        ("Masz 16 lub 17 lat", "Masz 16 lub 17_lat"),
        ("Kończy 16 i 18 lat", "Kończy 16 i_18_lat"),
        ("od 1 lipca 2022 r. nie", "od 1_lipca_2022_r. nie"),
        ("w dniu 18. urodzin", "w_dniu 18._urodzin"),
        ("formularz nr 5, art. 7a, § 3", "formularz nr_5, art._7a, §_3"),
        ("tel. 800 190 590", "tel._800_190_590"),
        ("10 000 zł i 15 MB", "10_000_zł i_15_MB"),
        ("Ma 18 Ania", "Ma 18 Ania"),
        ("IKP - konto", "IKP_\u2013 konto"),
        ("IKP \u2013 konto", "IKP_\u2013 konto"),
        ("e-dowód, - nie", "e-dowód,_\u2013 nie"),
        ("- nie", "- nie"),
    ],
)
def test_a_space_that_must_not_end_a_line_holds(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Wybierz "Menu".', "Wybierz „Menu”."),
        ('Film "Pan "Wół" i ja"', "Film „Pan «Wół» i_ja”"),
        ('Nazwa „Konto "moje"”', "Nazwa „Konto «moje»”"),
        ('("w domu")', "(„w_domu”)"),
        ("mama's 'Menu'", "mama's 'Menu'"),
        ('ekran 5"', "ekran 5”"),
        ('"', "„"),
    ],
)
def test_straight_quotation_marks_become_polish_ones(text: str, expected: str) -> None:
    assert shown(text) == expected


@given(TEXTS)
def test_what_was_typeset_once_stays_as_it_is(text: str) -> None:
    assert typeset(typeset(text)) == typeset(text)


@given(TEXTS)
def test_nothing_but_spaces_quotes_and_dashes_is_changed(text: str) -> None:
    def typed(words: str) -> str:
        bare = plain(words).replace("\n", " ").replace("\u2013", "-")
        return re.sub("[„”«»]", '"', bare)

    assert typed(typeset(text)) == typed(text)


@given(TEXTS)
def test_no_word_of_one_letter_is_left_at_the_end_of_a_line(text: str) -> None:
    assert not LONE.search(typeset(text))
    assert '"' not in typeset(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("w **domu** i *w* [lesie](a.md)", "w_<strong>domu</strong> i_<em>w</em>_<a"),
        ("**A** nie", "<strong>A</strong>_nie"),
        ('"**Menu**" to "*w "nim"*"', "„<strong>Menu</strong>” to „<em>w_«nim»</em>”"),
        ("**5** dni", "<strong>5</strong>_dni"),
        ("w {{tydzien}}", "w_7_dni"),
        ('`w "a"` i `b`', '<code>w "a"</code> i_<code>b</code>'),
        ("- lato i\n  zima", "<ul>\n<li>lato i_zima</li>"),
        ('[w](a.md "o "k" o")', '<a href="page:sprawdz/wynik/a" title="o &quot;k'),
        ("## Konto w domu", "<h2>Konto w_domu</h2>"),
        ('    w "a" i', '<pre><code>w "a" i'),
    ],
)
def test_markdown_is_typeset_across_all_that_is_bold_or_a_link(
    text: str, expected: str
) -> None:
    assert expected in html(text)


def test_texts_of_two_blocks_do_not_meet() -> None:
    assert html('- 5\n- dni "a\n- b"') == (
        "<ul>\n<li>5</li>\n<li>dni „a</li>\n<li>b”</li>\n</ul>"
    )


def test_an_address_of_mail_is_no_place_to_break_a_line() -> None:
    address = '<span class="unbroken">ikp-pomoc@cez.gov.pl</span>'

    assert html("Pisz: **na ikp-pomoc@cez.gov.pl**. A") == (
        f"<p>Pisz: <strong>na {address}</strong>. A</p>"
    )
    assert address not in html("`ikp-pomoc@cez.gov.pl` <ikp-pomoc@cez.gov.pl>")


def test_a_line_that_an_editor_broke_holds_no_word_back() -> None:
    assert html("w  \ndomu") == "<p>w<br />\ndomu</p>"
