"""The table of forms, written in little space."""

from hypothesis import given
from hypothesis import strategies as st

from wizard.search.table import packed, stems, unpacked

FORM = st.text(st.sampled_from("abcdź1"), min_size=1, max_size=8)


@given(st.lists(st.sets(FORM, min_size=1, max_size=12), max_size=8))
def test_what_is_unpacked_is_what_was_packed(lemmas: list[set[str]]) -> None:
    endings, lines = packed([stems(forms) for forms in lemmas])

    found = unpacked(endings, lines)

    assert found == {
        form: {place for place, forms in enumerate(lemmas) if form in forms}
        for form in set().union(*lemmas)
    }


def test_lists_of_endings_are_written_once() -> None:
    endings, lines = packed([stems({"konto", "konta"}), stems({"miasto", "miasta"})])

    assert endings == ["a|o"]
    assert lines == ["kont 0", "miast 0"]
