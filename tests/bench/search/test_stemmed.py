from bench.search.stemmed import pages_of

PARTS = [
    {"location": "", "title": "Początek", "text": ""},
    {"location": "a/", "title": "Konto", "text": "<p>Pierwszy&nbsp;akapit.</p>"},
    {"location": "a/#b", "title": "Dalej", "text": "<p>Drugi.</p>"},
]


def test_the_parts_of_a_page_become_one_page_without_markup() -> None:
    home, page = pages_of(PARTS)

    assert home["path"] == "."
    assert page["path"] == "a/"
    assert page["title"] == "Konto"
    assert page["headings"].split() == ["Dalej"]
    assert page["text"].split() == ["Pierwszy", "akapit.", "Drugi."]
