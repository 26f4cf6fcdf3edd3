"""The words of the glossary: found in texts, marked once a page, explained."""

import re
from pathlib import Path

import pytest

from tests.support.docs import HAMULEC, JEDZ, SOUND, write
from wizard.compile import compile_tree, first_words
from wizard.compile.glossary import Entry, Glossary
from wizard.compile.markup import Dialect, Renderer
from wizard.content.load import load
from wizard.engine.plain_text import without_meanings
from wizard.engine.tree import Word
from wizard.site.articles import word_list

WORDS = {
    "ikp": ("IKP",),
    "zus": ("ZUS",),
    "zus-zcna": ("ZUS ZCNA",),
    "pz": ("profil zaufany", "profilem zaufanym"),
}
GLOSSARY = Glossary(
    {
        name: Entry(name, forms[0], forms, f"Czym jest {name}.", "pomoc/ikp.md", "IKP")
        for name, forms in WORDS.items()
    }
)
MARK = re.compile(r'<button class="word" popovertarget="slowo-([a-z-]+)"[^>]*>([^<]*)<')


def rendered(text: str, *, path: str = "a.md", marks: bool = True) -> str:
    """Render a text as the first one of a page."""
    dialect = Dialect({}, GLOSSARY)
    dialect.begin(path, marks=marks)
    return Renderer(dialect, ["sane_lists", "tables"]).html(text, path)


def marked(text: str) -> list[tuple[str, str]]:
    """Return the id of each word that is marked in a text, and its text."""
    return MARK.findall(rendered(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("IKP i IKP", [("ikp", "IKP")], id="the first use only"),
        pytest.param("**IKP**\n\nIKP", [("ikp", "IKP")], id="in bold"),
        pytest.param(
            "ZUS ZCNA w ZUS", [("zus-zcna", "ZUS ZCNA"), ("zus", "ZUS")], id="longest"
        ),
        pytest.param("ZUS\nZCNA", [("zus-zcna", "ZUS\nZCNA")], id="over a line"),
        pytest.param(
            "ZUS ZCNA, ZUS ZCNA", [("zus-zcna", "ZUS ZCNA")], id="longest again"
        ),
        pytest.param(
            "Z profilem zaufanym", [("pz", "profilem zaufanym")], id="another form"
        ),
        pytest.param(
            "Profil zaufany", [("pz", "Profil zaufany")], id="at the beginning"
        ),
        pytest.param("mojeIKP, IKP-owy, e-ZUS", [], id="whole words"),
        pytest.param("ikp, Zus", [], id="other letters"),
        pytest.param("[IKP](a.md)", [], id="a link"),
        pytest.param("`IKP`\n\n    ZUS", [], id="code"),
        pytest.param("# IKP\n\n## ZUS", [], id="a heading"),
        pytest.param("a | b\n- | -\nIKP | ZUS", [], id="a table"),
        pytest.param("- [a](a.md): IKP", [], id="an item that is a link"),
        pytest.param("> IKP\n\nZUS", [("zus", "ZUS")], id="a message to be copied"),
        pytest.param("- w IKP", [("ikp", "IKP")], id="an item"),
        pytest.param(
            "1. a\n\n    ZUS\n", [("zus", "ZUS")], id="a paragraph of an item"
        ),
    ],
)
def test_running_text_has_a_mark_at_the_first_use(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert marked(text) == expected


def test_a_meaning_follows_its_word_with_a_way_on_and_a_way_to_close_it() -> None:
    assert rendered("Tu IKP.") == (
        '<p>Tu <span class="unbroken"><button class="word" popovertarget="slowo-ikp"'
        ' type="button">IKP</button><span class="word-meaning" id="slowo-ikp"'
        ' popover="auto"><strong>IKP </strong>Czym jest ikp.'
        '<a href="page:pomoc/ikp">IKP</a><button popovertarget="slowo-ikp"'
        ' popovertargetaction="hide" type="button">Zamknij</button></span>.</span></p>'
    )


def test_what_must_stand_on_one_line_with_a_word_is_held_together_with_it() -> None:
    html = without_meanings(rendered("Wejdź na konto i w („IKP”), potem."))

    held = re.findall(r'<span class="unbroken">(.*?)</span>', html)
    assert [re.sub("<.*?>", "", text) for text in held] == ["i\u00a0w\u00a0(„IKP”),"]


def test_what_is_too_long_for_a_narrow_phone_is_not_held_together() -> None:
    html = without_meanings(rendered("Zaloguj się z („profilem zaufanym”)."))

    held = re.findall(r'<span class="unbroken">(.*?)</span>', html)
    assert [re.sub("<.*?>", "", text) for text in held] == ["profilem zaufanym"]


def test_an_article_does_not_lead_to_itself() -> None:
    assert "page:pomoc" not in rendered("IKP", path="pomoc/ikp.md")


def test_a_page_that_explains_the_words_has_no_marks() -> None:
    assert rendered("IKP", marks=False) == "<p>IKP</p>"


def test_without_meanings_a_text_is_what_its_editor_wrote() -> None:
    text = re.sub("<.*?>", "", without_meanings(rendered("Tu IKP, a tam ZUS.")))

    assert text == "Tu IKP, a\u00a0tam ZUS."


def test_the_list_is_in_the_order_of_the_polish_alphabet() -> None:
    names = ["zus", "śmieci", "sad", "łoś", "las", "e-dowód", "IKP"]
    entries = {name: Entry(name, name, (), "<b>", "", "") for name in names}

    html = word_list(Glossary(entries))

    words = re.findall(r"<h2 .*?>(.*?)</h2>", html)
    assert words == ["e-dowód", "IKP", "las", "łoś", "sad", "śmieci", "zus"]
    assert "<p>&lt;b&gt;</p>" in html


def test_a_node_explains_below_its_options_what_its_texts_do_not(
    tmp_path: Path,
) -> None:
    glossary = "".join(
        f"{name}: {{word: {name}, forms: [{name}y], text: Część „roweru”.}}\n"
        for name in ("hamulec", "opon", "klocek", "warsztat")
    )
    question = (
        "# Czy hamulec i opony działają?\n\nOpony są ważne.\n\n"
        '- [Tak](opony.md "tak")\n'
        '- [Nie](../wynik/hamulec-nie-dziala.md "nie"): klocek piszczy\n'
    )
    changes = {"sprawdz/glossary.yml": glossary, HAMULEC: question}
    tree = compile_tree(load(write(tmp_path, changes)))

    assert tree.nodes["hamulec"].words == ("hamulec", "klocek")
    assert tree.nodes["jedz"].words == ()
    assert tree.words["klocek"] == Word("klocek", "Część „roweru”.")
    assert "warsztat" not in tree.words
    assert first_words(tree.nodes["hamulec"]) == "Opony są ważne."


def test_each_page_begins_anew_and_runs_through_steps_and_what_follows(
    tmp_path: Path,
) -> None:
    result = "# A\n\nTu nic.\n\n1. Weź olej.\n2. Lej olej.\n\nOlej i olej.\n"
    changes = {
        "sprawdz/glossary.yml": "olej: {word: olej, text: Smar.}\n",
        JEDZ: result,
        HAMULEC: SOUND[HAMULEC].replace("Pytamy", "Olej? Pytamy"),
    }
    nodes = compile_tree(load(write(tmp_path, changes))).nodes

    jedz = nodes["jedz"]
    assert [len(MARK.findall(text)) for text in (*jedz.todo, jedz.after)] == [1, 0, 0]
    assert len(MARK.findall(nodes["hamulec"].body)) == 1
