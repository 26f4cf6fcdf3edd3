"""Days in Polish words, and days read from what was typed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.engine.dates import DateError, in_words, on_weekday, read

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-12-14", "14\u00a0grudnia\u00a02026"),
        ("2026-01-01", "1\u00a0stycznia\u00a02026"),
        ("2028-02-29", "29\u00a0lutego\u00a02028"),
    ],
)
def test_a_day_is_written_in_polish(day: str, words: str) -> None:
    assert in_words(day) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-12-14", "w\u00a0poniedziałek 14\u00a0grudnia\u00a02026"),
        ("2026-12-15", "we\u00a0wtorek 15\u00a0grudnia\u00a02026"),
        ("2026-12-16", "w\u00a0środę 16\u00a0grudnia\u00a02026"),
        ("2026-12-17", "w\u00a0czwartek 17\u00a0grudnia\u00a02026"),
        ("2026-12-18", "w\u00a0piątek 18\u00a0grudnia\u00a02026"),
        ("2026-12-19", "w\u00a0sobotę 19\u00a0grudnia\u00a02026"),
        ("2026-12-20", "w\u00a0niedzielę 20\u00a0grudnia\u00a02026"),
    ],
)
def test_a_day_is_written_with_its_weekday(day: str, words: str) -> None:
    assert on_weekday(day) == words


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        pytest.param(("3", "11", "2026"), date(2026, 11, 3), id="numbers"),
        pytest.param(("03", "09", "2026"), date(2026, 9, 3), id="with zeros"),
        pytest.param((" 3. ", "11.", "2026 "), date(2026, 11, 3), id="dots and spaces"),
        pytest.param(("3", "listopada", "2026"), date(2026, 11, 3), id="a name"),
        pytest.param(
            ("3", "Październik", "2026"), date(2026, 10, 3), id="another name"
        ),
        pytest.param(("29", "2", "2024"), date(2024, 2, 29), id="a leap day"),
        pytest.param(("24", "11", "2026"), TODAY, id="today"),
        pytest.param(("31", "12", "1999"), date(1999, 12, 31), id="long ago"),
    ],
)
def test_a_day_is_read_as_people_write_it(
    typed: tuple[str, str, str], day: date
) -> None:
    assert read(*typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "parts", "text"),
    [
        pytest.param(
            ("", "", ""),
            "day month year",
            "Wpisz dzień, miesiąc i\u00a0rok.",
            id="nothing",
        ),
        pytest.param(
            ("3", " ", ""), "month year", "Wpisz miesiąc i\u00a0rok.", id="a day alone"
        ),
        pytest.param(("3", "11", ""), "year", "Wpisz rok.", id="no year"),
        pytest.param(
            ("32", "11", "2026"),
            "day",
            "Dzień to liczba od 1 do 31, a\u00a0wpisano „32”.",
            id="no day of any month",
        ),
        pytest.param(
            ("jutro", "11", "2026"),
            "day",
            "Dzień to liczba od 1 do 31, a\u00a0wpisano „jutro”.",
            id="a word for a day",
        ),
        pytest.param(
            ("3.11.2026 albo jakoś tak", "11", "2026"),
            "day",
            "Dzień to liczba od 1 do 31, a\u00a0wpisano „3.11.2026 albo jakoś…”.",
            id="a whole story",
        ),
        pytest.param(
            ("3", "13", "2026"),
            "month",
            "Miesiąc to liczba od 1 do 12, a\u00a0wpisano „13”.",
            id="no month",
        ),
        pytest.param(
            ("3", "11", "26"),
            "year",
            "Rok wpisz czterema cyframi, na przykład 2026.",
            id="half a year",
        ),
        pytest.param(
            ("3", "11", "\u0662\u0660\u0662\u0666"),
            "year",
            "Rok wpisz czterema cyframi, na przykład 2026.",
            id="other digits",
        ),
        pytest.param(
            ("3", "11", "0226"),
            "year",
            "Sprawdź rok: 0226 to zbyt dawno.",
            id="a year that is none of ours",
        ),
        pytest.param(
            ("31", "2", "2026"),
            "day",
            "W\u00a0kalendarzu nie ma dnia 31\u00a0lutego\u00a02026.",
            id="31 February",
        ),
        pytest.param(
            ("29", "2", "2026"),
            "day",
            "W\u00a0kalendarzu nie ma dnia 29\u00a0lutego\u00a02026.",
            id="29 February of an ordinary year",
        ),
        pytest.param(
            ("25", "11", "2026"),
            "day",
            "Dzień 25\u00a0listopada\u00a02026 jeszcze nie nadszedł.",
            id="tomorrow",
        ),
        pytest.param(
            ("1", "12", "2026"),
            "month",
            "Dzień 1\u00a0grudnia\u00a02026 jeszcze nie nadszedł.",
            id="next month",
        ),
        pytest.param(
            ("1", "1", "2027"),
            "year",
            "Dzień 1\u00a0stycznia\u00a02027 jeszcze nie nadszedł.",
            id="next year",
        ),
    ],
)
def test_what_is_no_day_is_told_with_the_field_to_mend(
    typed: tuple[str, str, str], parts: str, text: str
) -> None:
    with pytest.raises(DateError) as caught:
        read(*typed, TODAY)

    assert (" ".join(caught.value.parts), caught.value.text) == (parts, text)


@given(st.dates(date(1900, 1, 1), TODAY))
def test_every_day_that_has_come_can_be_typed(day: date) -> None:
    assert read(str(day.day), str(day.month), str(day.year), TODAY) == day


@given(st.text(max_size=6), st.text(max_size=6), st.text(max_size=6))
def test_whatever_is_typed_is_a_day_that_has_come_or_a_sentence(
    day: str, month: str, year: str
) -> None:
    assert told(day, month, year).endswith(("come", "."))


def told(day: str, month: str, year: str) -> str:
    """Return what is said of a day, or "come" where there is nothing to say."""
    try:
        return "come" if read(day, month, year, TODAY) <= TODAY else ""
    except DateError as error:
        return error.text
