"""The text of a page as the search reads it."""

from wizard.search.pages import search_page

HTML = """
<p class="wizard-number">Pytanie 1</p>
<h1 id="krok">Czy <em>dziecko</em> jest zgłoszone?</h1>
<div class="wizard-body">
<p>Zapytaj w&nbsp;kadrach. Poproś o <a href="x">dokument</a>.</p>
<p>Konto ma <button class="word">IKP<span class="word-meaning">Moje.</span></button>.
</div>
<h2>Co dalej</h2><ul><li>Tak</li><li>Nie wiem</li></ul>
<nav class="wizard-nav"><a href="y">Wróć</a></nav>
<script>var no = 1</script>
"""


def test_page_has_its_title_headings_and_sentences() -> None:
    page = search_page("question", "a.md", "a/", HTML, "Opis.")

    assert page.title == "Czy dziecko jest zgłoszone?"
    assert page.headings == ("Co dalej",)
    assert page.lines == (
        "Zapytaj w kadrach.",
        "Poproś o dokument.",
        "Konto ma IKP.",
        "Tak",
        "Nie wiem",
    )


def test_parts_that_are_on_every_page_are_left_out() -> None:
    page = search_page("question", "a.md", "a/", HTML, "")

    text = " ".join((page.title, *page.headings, *page.lines))
    assert not [left for left in ("Pytanie", "Wróć", "var", "Moje") if left in text]


def test_page_without_a_heading_has_an_empty_title() -> None:
    assert search_page("article", "a.md", "a/", "<p>Tekst.", "").title == ""
