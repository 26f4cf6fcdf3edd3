"""What a result says in a message."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.support.results import ANSWERS, RESULT, TODAY, result
from wizard.engine.offers import OFFERS
from wizard.engine.offers.message import WITH_ANSWERS, Message
from wizard.engine.published_site import PublishedSite

LINES = st.lists(st.text("ab ąż:", min_size=1, max_size=30), min_size=1, max_size=12)


def test_a_message_has_title_steps_contact_day_and_address_in_this_order() -> None:
    text = OFFERS["copy"](result(), TODAY, {}).text

    assert text == (
        "Poczekaj na konto\n"
        "\n"
        "Co zrobić:\n"
        "1. Zapisz dzień zgłoszenia.\n"
        "2. Zajrzyj na IKP.\n"
        "\n"
        "Kontakt:\n"
        "Infolinia: 800 190 590, a@example.org\n"
        "\n"
        "Ze strony „Gdzie moje dziecko” (27 listopada 2026):\n"
        "https://example.org/sprawdz/wynik/wait/"
    )


def test_a_known_day_is_said_and_else_the_term() -> None:
    known = OFFERS["copy"](result(given=date(2026, 11, 23)), TODAY, {}).text
    unknown = OFFERS["copy"](result(dated=True), TODAY, {}).text

    assert " skończy się najpóźniej w poniedziałek 14 grudnia 2026.\n" in known
    assert " skończy się w ciągu 21 dni. Początek terminu: data zgłoszenia." in unknown


def test_answers_go_along_only_when_the_visitor_wants_it() -> None:
    step = result(answers=ANSWERS)

    without = OFFERS["copy"](step, TODAY, {}).text
    text = OFFERS["copy"](step, TODAY, {WITH_ANSWERS: "tak"}).text

    assert "odpowiedzi" not in without
    assert "#" not in without
    assert "Moje odpowiedzi:\n- Kto zgłasza? Ja" in text
    assert text.endswith("/sprawdz/wynik/wait/#w1/abc123/wait/who=me")


def test_the_offline_edition_says_its_day_and_no_address() -> None:
    site = PublishedSite("Gdzie moje dziecko", edition="2026-10-01")

    text = OFFERS["copy"](replace(result(), site=site), TODAY, {}).text

    assert text.endswith(
        "Ze strony „Gdzie moje dziecko”, wydanie bez internetu"
        " z 1 października 2026 (27 listopada 2026)."
    )
    assert "://" not in text.replace("https://example.org/kontakt", "")


def test_a_trial_without_an_address_says_that_it_is_one() -> None:
    step = replace(result(), site=PublishedSite("Gdzie moje dziecko"))

    assert OFFERS["copy"](step, None, {}).text.endswith(
        "Ze strony „Gdzie moje dziecko”, wydanie próbne."
    )


def test_a_built_page_knows_no_day() -> None:
    assert "2026" not in OFFERS["copy"](RESULT, None, {}).text


def test_a_short_message_leaves_out_lines_and_keeps_where_it_is_from() -> None:
    message = Message(
        "Title", ("Title", "", "Co zrobić:", "1. A", "2. B"), ("From:", "x")
    )

    assert message.within(len, 35) == ("Title\n\nCo zrobić:\n1. A\n\nFrom:\nx")
    assert message.within(len, 25) == "Title\n\nFrom:\nx"
    assert message.within(len, 5) == "Ti…\nx"


@given(LINES, st.integers(min_value=0, max_value=200))
def test_what_is_left_of_a_message_always_fits(lines: list[str], most: int) -> None:
    message = Message(lines[0], tuple(lines), ("From:", "address"))

    text = message.within(len, most)

    assert len(text) <= most
    assert (
        not text
        or text == message.text
        or "address" in text
        or most < len("…\naddress")
    )
