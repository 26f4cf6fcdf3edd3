"""The clerk's desk: every node once, in groups."""

from dataclasses import replace

from hypothesis import given

from tests.support.random_trees import SMALL, trees
from wizard.engine.desk import LATER, QUESTIONS, Entry, Group, groups, unmarked
from wizard.engine.length import Length
from wizard.engine.render import render_desk
from wizard.engine.tree import Contact, Deadline, Tree

WORD = (
    '<p>Zajrzyj na <span class="unbroken"><button type="button" class="word"'
    ' popovertarget="slowo-ikp">IKP</button><span popover="auto" id="slowo-ikp"'
    ' class="word-meaning"><strong>IKP </strong>konto</span>.</span></p>'
)


def listed(tree: Tree) -> list[tuple[str, list[str]]]:
    """Return the heading and the nodes of each group."""
    return [
        (group.title, [entry.step.node.id for entry in group.entries])
        for group in groups(tree)
    ]


def shown(tree: Tree) -> str:
    return render_desk(groups(tree), "..", "dir/")


def with_result(**changes: object) -> Tree:
    """Return the small tree with a changed result."""
    node = replace(SMALL.nodes["result-a"], **changes)  # type: ignore[arg-type]
    return replace(SMALL, nodes={**SMALL.nodes, "result-a": node})


def entry_of(tree: Tree, node_id: str) -> Entry:
    """Return the entry of a node."""
    (found,) = (
        entry
        for group in groups(tree)
        for entry in group.entries
        if entry.step.node.id == node_id
    )
    return found


@given(tree=trees())
def test_every_node_is_listed_once(tree: Tree) -> None:
    found = [node_id for _, ids in listed(tree) for node_id in ids]

    assert sorted(found) == sorted(tree.nodes)


@given(tree=trees())
def test_no_group_is_empty(tree: Tree) -> None:
    assert all(ids for _, ids in listed(tree))


def test_results_are_listed_by_their_question_and_questions_last() -> None:
    assert listed(SMALL) == [
        ("Title of two", ["result-a"]),
        ("Title of three", ["result-b"]),
        (QUESTIONS, ["one", "two", "three", "four"]),
    ]


def test_results_of_follow_ups_alone_have_their_own_group() -> None:
    options = SMALL.nodes["three"].options[:1]
    four = replace(SMALL.nodes["four"], options=SMALL.nodes["four"].options[:1])
    three = replace(SMALL.nodes["three"], options=options)
    tree = replace(SMALL, nodes={**SMALL.nodes, "three": three, "four": four})

    assert (LATER, ["result-b"]) in listed(tree)


def test_a_result_says_which_answers_lead_to_it() -> None:
    assert entry_of(SMALL, "result-a").answers == ("no of two",)


def test_an_entry_holds_what_happened_what_to_do_the_term_and_the_contacts() -> None:
    due = Deadline("d", "Data", "Masz czas", "21 dni", Length(21, "days"))
    tree = with_result(
        body="<p>First.</p><p>Second.</p>", deadline=due, contacts=("nfz",)
    )
    html = shown(replace(tree, contacts={"nfz": Contact("NFZ", phone="800 190 590")}))

    assert "<p>First.</p>" in html
    assert "Second." not in html
    assert "<li>Do it.</li>" in html
    assert "21 dni" in html
    assert 'href="tel:800190590"' in html


def test_words_are_escaped_and_links_lead_from_the_open_page() -> None:
    html = shown(with_result(title="A < B", todo=('<a href="page:pomoc/x">x</a>',)))

    assert "A &lt; B" in html
    assert '<a href="../pomoc/x/">x</a>' in html
    assert '<a href="../sprawdz/wynik/result-a/#drukuj">' in html


def test_glossary_words_have_no_button_and_no_meaning() -> None:
    assert unmarked(WORD) == '<p>Zajrzyj na <span class="unbroken">IKP.</span></p>'


def test_a_result_with_letters_has_the_words_for_the_call() -> None:
    entry = replace(entry_of(SMALL, "result-a"), spoken=("Dzień dobry, <dzwonię>.",))

    html = render_desk([Group("One", (entry,))], "..", "dir/")

    assert html.count("data-spoken") == 1
    assert "Dzień dobry, &lt;dzwonię&gt;." in html


def test_a_result_without_letters_has_no_such_part() -> None:
    assert "data-spoken" not in shown(SMALL)
