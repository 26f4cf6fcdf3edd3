"""Steps as HTML: safe, complete, and with the hooks of the contract."""

from dataclasses import replace

import pytest
from jinja2 import UndefinedError

from tests.support.random_trees import SMALL
from wizard.engine.length import Length
from wizard.engine.page import Style, href, resolve
from wizard.engine.render import (
    environment,
    render,
    render_first_question,
    render_page,
    render_sources,
)
from wizard.engine.replay import answer, replay, show
from wizard.engine.step import static_step, step_of
from wizard.engine.tree import Contact, Deadline, Node, Option, Source, Tree
from wizard.engine.walk import Answer, Walk

ROOT = "../../.."
ONE, TWO, FOUR = Answer("one", "left"), Answer("two", "yes"), Answer("four", "no")


def small(**changes: object) -> Tree:
    """Return the small tree with a changed first question."""
    node = replace(SMALL.nodes["one"], **changes)  # type: ignore[arg-type]
    return replace(SMALL, nodes={**SMALL.nodes, "one": node})


def test_words_are_escaped() -> None:
    option = Option("left", '<script>"x"', "a & b", "two")
    html = render(
        static_step(small(title="A < B?", options=(option,)), "one"), ROOT, "dir/"
    )

    assert "A &lt; B?" in html
    assert "&lt;script&gt;&#34;x&#34;" in html
    assert "a &amp; b" in html
    assert "<script" not in html


def test_the_step_of_a_page_stands_in_its_wizard_element() -> None:
    html = render_page(static_step(SMALL, "one"), ROOT, "dir/")

    assert html.startswith(
        '<div class="wizard" data-wizard data-node="one" data-kind="question"'
        ' data-tree="abc123" data-rendered="build" data-engine="static">'
    )
    assert render(static_step(SMALL, "one"), ROOT, "dir/") in html


def test_there_is_one_heading_that_can_take_focus() -> None:
    html = render(static_step(SMALL, "result-a"), ROOT, "dir/")

    assert html.count("<h1") == 1
    assert '<h1 id="krok" tabindex="-1">Title of result-a</h1>' in html


def test_an_option_is_a_link_with_its_key_and_its_target() -> None:
    html = render(static_step(SMALL, "one"), ROOT, "dir/")

    assert (
        'data-option="left" data-to="two" href="../../../sprawdz/pytanie/two/"' in html
    )
    assert "data-label>left of one</span>" in html


def test_a_file_style_site_links_to_files() -> None:
    html = render(static_step(SMALL, "one"), "../..", "file.html")

    assert 'href="../../sprawdz/pytanie/two.html"' in html


@pytest.mark.parametrize(
    ("style", "page"),
    [("dir/", "./sprawdz/pytanie/two/"), ("file.html", "./sprawdz/pytanie/two.html")],
)
def test_an_answer_of_the_first_question_carries_its_walk(
    style: Style, page: str
) -> None:
    html = render_first_question(static_step(SMALL, "one"), ".", style)

    assert f'data-option="left" data-to="two" href="{page}#w1/abc123/two/one=left"' in (
        html
    )
    assert [option in html for option in ("left of one", "right of one")] == [True] * 2


def test_the_first_question_is_a_heading_that_leads_to_its_own_page() -> None:
    step = static_step(small(body="<p>Why we ask.</p>"), "one")
    html = render_first_question(step, ".", "dir/")

    assert 'data-start href="./sprawdz/pytanie/one/">Title of one</a></h2>' in html
    assert 'aria-labelledby="pierwsze-pytanie"' in html
    assert "Why we ask" not in html
    assert "data-wizard" not in html


def test_the_chosen_option_is_marked() -> None:
    html = render(step_of(SMALL, show(SMALL, Walk("two", (ONE,)), "one")), ROOT, "dir/")

    assert 'data-option="left" data-to="two" aria-current="true"' in html
    assert html.count("aria-current") == 1


def test_the_trail_has_a_change_link_for_each_answer() -> None:
    html = render(step_of(SMALL, replay(SMALL, Walk("four", (ONE, TWO)))), ROOT, "dir/")

    assert 'data-change="one" href="../../../sprawdz/pytanie/one/"' in html
    assert 'data-change="two" href="../../../sprawdz/pytanie/two/"' in html


def test_a_dropped_answer_is_named() -> None:
    back = show(SMALL, Walk("result-b", (ONE, TWO, FOUR)), "one").walk
    html = render(step_of(SMALL, answer(SMALL, back, "right")), ROOT, "dir/")

    assert 'data-dropped="two"' in html


def test_a_result_shows_steps_deadline_contacts_and_sources() -> None:
    node = Node(
        "end",
        "result",
        "End",
        "<p>It happened.</p>",
        (),
        todo=("Do <strong>this</strong>.",),
        after="<p>It is <em>over</em>.</p>",
        contacts=("tip",),
        sources=("N1",),
        deadline=Deadline(
            "day", "Data zgłoszenia", "Koniec", "21 dni", Length(21, "days")
        ),
    )
    tree = Tree(
        "abc123",
        "end",
        {"end": node},
        {
            "tip": Contact(
                "TIP", "800 190 590", "a@b.pl", "https://www.nfz.gov.pl/", "x"
            )
        },
        {"N1": Source("https://example.org", "Title", "NFZ", "2026-11-23")},
    )
    html = render(static_step(tree, "end"), ROOT, "dir/")

    assert "<li>Do <strong>this</strong>.</li>" in html
    assert "Koniec <strong>w&nbsp;ciągu 21 dni</strong>" in html
    assert "Początek terminu: data zgłoszenia." in html
    assert "<p>It is <em>over</em>.</p>" in html
    assert '<span class="wizard-contact-note">x</span>' in html
    assert 'href="tel:800190590"' in html
    assert 'href="mailto:a@b.pl"' in html
    assert ">nfz.gov.pl</a>" in html
    assert (
        "kopii strony z&nbsp;dnia 23\u00a0listopada\u00a02026, nie sprawdzono na żywo"
        in html
    )


@pytest.mark.parametrize(
    ("label", "within"),
    [
        ("Data w ZUS", "data w ZUS"),
        ("PESEL nadano dnia", "PESEL nadano dnia"),
    ],
)
def test_a_label_within_a_sentence_keeps_its_abbreviations(
    label: str, within: str
) -> None:
    deadline = Deadline("day", label, "Koniec", "21 dni", Length(21, "days"))
    node = Node("end", "result", "End", "", (), todo=("A",), deadline=deadline)

    html = render(
        static_step(Tree("abc123", "end", {"end": node}), "end"), ROOT, "dir/"
    )
    assert f"Początek terminu: {within}." in html


def test_the_way_back_and_the_way_in_are_links() -> None:
    html = render(static_step(SMALL, "two"), ROOT, "dir/")

    start = 'href="../../../sprawdz/pytanie/one/"'
    assert f"data-back {start}" in html
    assert f"data-restart {start}" in html
    entry = f'<p class="wizard-entry" data-entry>Zaczynasz tutaj? <a {start}>'
    assert f"</h1>\n{entry}" in html
    assert html.count(start) == 3


def test_a_template_that_names_what_is_not_there_fails() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()


def test_a_source_that_was_opened_live_says_so() -> None:
    source = Source("https://example.org", "Title", "", "2026-11-23", "2026-11-24")

    assert "Sprawdzono na żywo 24\u00a0listopada\u00a02026" in render_sources([source])


@pytest.mark.parametrize(
    ("page", "style", "expected"),
    [
        ("", "dir/", "../"),
        ("", "file.html", "../index.html"),
        ("pomoc/", "dir/", "../pomoc/"),
        ("pomoc/", "file.html", "../pomoc/index.html"),
        ("pomoc/x", "dir/", "../pomoc/x/"),
        ("pomoc/x", "file.html", "../pomoc/x.html"),
    ],
)
def test_pages_are_addressed_in_the_style_of_the_site(
    page: str, style: Style, expected: str
) -> None:
    assert href(page, "..", style) == expected


def test_links_in_a_body_are_resolved_against_the_open_document() -> None:
    body = '<a href="page:pomoc/x#y">x</a> <img src="file:a/b.svg"> <a href="#z">z</a>'
    body += '<a href="file:a/c.pdf#page=2">c</a>'

    assert resolve(body, "..", "dir/") == (
        '<a href="../pomoc/x/#y">x</a> <img src="../a/b.svg"> <a href="#z">z</a>'
        '<a href="../a/c.pdf#page=2">c</a>'
    )
