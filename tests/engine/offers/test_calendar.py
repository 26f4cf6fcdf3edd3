"""The deadline of a result as a calendar file, read by three foreign parsers."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.calendar_files import Event, Reader, readers
from tests.support.results import DEADLINE, TODAY, result
from tests.support.site_content import TREE
from wizard.engine.calendar import Calendar
from wizard.engine.offers.calendar import LONGEST_LINE, event
from wizard.engine.published_site import PublishedSite
from wizard.engine.replay import replay
from wizard.engine.step import Step, step_of
from wizard.engine.tree import Node
from wizard.engine.walk import Walk

DUE = [node for node in TREE.nodes.values() if node.deadline]
NEW_LINES = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
HOSTILE = st.text(
    st.characters(codec="utf-8") | st.sampled_from(',;:\\"\n\r\t ą🇵🇱👩‍👧\u202e\u05d0')
).map(lambda text: f"x{text}x")
DAY = timedelta(days=1)
STEP = result(given=date(2026, 11, 23))


@pytest.fixture(scope="module", autouse=True)
def read() -> Iterator[Mapping[str, Reader]]:
    with readers() as found:
        yield found


def due(node: Node, first: date, today: date = TODAY.today) -> Step:
    """Return the step of a result on which a date was entered."""
    assert node.deadline
    calendar = Calendar(today).with_date(node.deadline.from_date, first, on_result=True)
    return step_of(TREE, replay(TREE, Walk(node.id)), calendar)


def file_of(step: Step) -> str:
    return event(step, TODAY, {}).text


def unfolded(step: Step) -> list[str]:
    """Return the lines of the file as they were before folding."""
    return file_of(step).replace("\r\n ", "").split("\r\n")


def told(text: str) -> str:
    """Return a text as a calendar can hold it: one kind of line break, no controls."""
    text = text.replace("\r\n", "\n")
    for sign in NEW_LINES:
        text = text.replace(sign, "\n")
    return "".join(c for c in text if c in "\t\n" or (c >= " " and c != "\x7f"))


def spaced(text: str) -> str:
    return told(text).replace("\u00a0", " ")


@pytest.mark.parametrize("node", DUE, ids=lambda node: node.id)
@pytest.mark.parametrize("near", [0, 1, 2, 20, 400])
def test_every_parser_reads_the_same_event(
    node: Node, near: int, read: Mapping[str, Reader]
) -> None:
    assert node.deadline
    today = date(2026, 11, 27)
    first = today
    while node.deadline.length.end(first) > today + near * DAY:
        first -= DAY
    step = due(node, first, today)
    if step.span is None or step.span.over:
        with pytest.raises(LookupError, match="has no day for a calendar"):
            file_of(step)
        return

    found = {name: reader(file_of(step)) for name, reader in read.items()}

    day = date.fromisoformat(step.span.last) + node.deadline.event_after * DAY
    url = f"{TREE.site.address}{node.page}/" if TREE.site.address else ""
    expected = Event(
        f"{node.id}-{day}@gdzie-moje-dziecko",
        day,
        day + DAY,
        node.deadline.event.replace("\u00a0", " "),
        found["icalendar"].description,
        url,
        timedelta(hours=9 if node.deadline.event_after else -15),
    )
    assert found == dict.fromkeys(read, expected)


def test_a_file_says_what_to_do_and_where_it_is_from(
    read: Mapping[str, Reader],
) -> None:
    found = read["icalendar"](file_of(STEP))

    assert found.description == (
        "Aktualizacja skończy się najpóźniej w poniedziałek 14 grudnia 2026.\n"
        "Wróć na stronę „Gdzie moje dziecko”:"
        " https://example.org/sprawdz/wynik/wait/"
    )
    assert found.url == "https://example.org/sprawdz/wynik/wait/"
    assert found.summary == "Poczekaj na konto"


def test_a_page_without_an_address_is_named_instead(read: Mapping[str, Reader]) -> None:
    found = read["icalendar"](
        file_of(replace(STEP, site=PublishedSite("Gdzie moje dziecko")))
    )

    assert found.url == ""
    assert found.description.endswith(
        "\nTo przypomnienie ze strony „Gdzie moje dziecko”: Poczekaj na konto"
    )


def test_a_file_has_neither_the_entered_date_nor_an_answer() -> None:
    text = "\n".join(unfolded(STEP))

    assert STEP.trail
    assert [
        word
        for word in ("20261123", "2026-11-23", "23 listopada", "#w1", "who=", "Ja")
        if word in text
    ] == []


def test_the_same_day_has_the_same_file_and_another_day_another_name() -> None:
    other = result(given=date(2026, 11, 24))

    assert event(STEP, TODAY, {}) == event(STEP, TODAY, {})
    names = [event(step, TODAY, {}).name for step in (STEP, other)]
    assert names == [
        "gdzie-moje-dziecko-2026-12-14.ics",
        "gdzie-moje-dziecko-2026-12-15.ics",
    ]


def test_the_stamp_is_the_day_that_was_handed_in_and_no_clock() -> None:
    lines = unfolded(STEP)

    assert "DTSTAMP:20261127T000000Z" in lines
    assert "UID:wait-2026-12-14@gdzie-moje-dziecko" in lines


@pytest.mark.parametrize(
    "step",
    [
        pytest.param(result(), id="no deadline"),
        pytest.param(result(dated=True), id="no day"),
        pytest.param(due(DUE[0], date(1950, 1, 1)), id="over"),
    ],
)
def test_without_a_day_to_come_there_is_no_file(step: Step) -> None:
    with pytest.raises(LookupError, match="has no day for a calendar"):
        file_of(step)


@given(title=HOSTILE, text=HOSTILE, name=HOSTILE)
@example(title="a,b;c\\n\nd", text="ą" * 10_000, name="👩\u200d👧" * 50)
@example(title="BEGIN:VEVENT\r\nEND:VCALENDAR", text='"\\,\\;', name="\u202eאב")
def test_hostile_texts_come_out_as_they_were(
    read: Mapping[str, Reader], title: str, text: str, name: str
) -> None:
    deadline = replace(DEADLINE, text=text, event=title)
    step = replace(
        STEP,
        node=replace(STEP.node, deadline=deadline),
        site=PublishedSite(name, "https://a/"),
    )

    found = {name: reader(file_of(step)) for name, reader in read.items()}

    whole = {
        parser: f"{one.summary}\0{one.description}" for parser, one in found.items()
    }
    expected = (
        f"{spaced(title)}\0{spaced(text)} najpóźniej w poniedziałek 14 grudnia 2026."
        f"\nWróć na stronę „{told(name)}”: https://a/sprawdz/wynik/wait/"
    )
    assert whole == {
        "icalendar": expected,
        # This parser replaces `\\n` after it has replaced `\\\\`.
        "ics": re.sub(r"\\[nN]", "\\\\\n", expected),
        "ical.js": expected,
    }


@given(title=HOSTILE)
def test_no_line_is_longer_than_75_octets_or_ends_within_a_character(
    title: str,
) -> None:
    deadline = replace(DEADLINE, event=title * 9)
    step = replace(STEP, node=replace(STEP.node, deadline=deadline))
    lines = file_of(step).encode().split(b"\r\n")

    assert lines.pop() == b""
    assert max(map(len, lines)) <= LONGEST_LINE
    # Decoding fails within a character.
    assert [line.decode() for line in lines]
