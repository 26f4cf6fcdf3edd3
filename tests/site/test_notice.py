"""The problems that `make serve` shows in the page."""

from wizard.problems import Place, Problem
from wizard.site.notice import notice

PROBLEM = Problem(Place("docs/a.md", 3), "html", "W tekście jest <b>.", "Usuń <b>.")


def test_problems_are_told_with_their_place_and_escaped() -> None:
    html = notice([PROBLEM], last_good=False)

    assert "data-problem" in html
    assert "Do poprawienia (błędy: 1, ostrzeżenia: 0)" in html
    assert "<code>docs/a.md:3</code>" in html
    assert "W tekście jest &lt;b&gt;." in html


def test_a_code_leads_to_its_heading_in_the_guide() -> None:
    html = notice([PROBLEM], last_good=False, guide="../redakcja/problemy/")

    assert '<a href="../redakcja/problemy/#html">html</a>' in html


def test_without_a_guide_a_code_is_only_told() -> None:
    html = notice([PROBLEM], last_good=False)

    assert "<a " not in html


def test_an_older_tree_is_said_to_be_older() -> None:
    assert "sprzed ostatnich zmian" in notice([PROBLEM], last_good=True)
    assert "sprzed ostatnich zmian" not in notice([PROBLEM], last_good=False)


def test_nothing_is_shown_where_nothing_is_wrong() -> None:
    assert notice([], last_good=False) == ""
