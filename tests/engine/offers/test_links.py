"""Links that open a program with a message in it."""

from urllib.parse import parse_qs, quote, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.results import TODAY, result
from tests.support.site_content import RESULTS, TREE
from wizard.engine.offers import OFFERS
from wizard.engine.offers.links import (
    LONGEST_LINK,
    mail,
    percent,
    sms,
    units,
    whatsapp,
)
from wizard.engine.offers.message import WITH_ANSWERS, Message
from wizard.engine.step import static_step

LONGEST_SMS = 3 * 67
"""UTF-16 units in three joined parts."""

TEXTS = st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=400
)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_text_is_encoded_as_the_standard_library_does_it(text: str) -> None:
    assert percent(text) == quote(text, safe="")


@given(TEXTS, st.lists(TEXTS, max_size=8), TEXTS)
def test_every_link_stays_within_its_bound(
    subject: str, lines: list[str], origin: str
) -> None:
    message = Message(subject, (subject, *lines), (origin,))

    assert units(unquote(sms(message).text.removeprefix("sms:?body="))) <= LONGEST_SMS
    assert len(whatsapp(message).text) <= LONGEST_LINK


def test_a_mail_has_a_subject_crlf_and_no_plus_for_a_space() -> None:
    link = mail(Message("Zażółć & gęślą", ("Zażółć & gęślą", "", "1. Idź"), ("Skąd",)))

    fields = parse_qs(urlsplit(link.text).query, strict_parsing=True)
    assert fields["subject"] == ["Zażółć & gęślą"]
    assert fields["body"] == ["Zażółć & gęślą\r\n\r\n1. Idź\r\n\r\nSkąd"]
    assert "+" not in link.text


def test_an_sms_says_no_answers() -> None:
    step = result()

    assert OFFERS["sms"](step, TODAY, {WITH_ANSWERS: "tak"}) == OFFERS["sms"](
        step, TODAY, {}
    )


@pytest.mark.parametrize("node_id", RESULTS)
def test_each_result_fits_into_a_mail_an_sms_and_a_chat(node_id: str) -> None:
    step = static_step(TREE, node_id)

    letter = unquote(OFFERS["mail"](step, TODAY, {}).text.partition("&body=")[2])
    short = unquote(OFFERS["sms"](step, TODAY, {}).text.partition("body=")[2])

    assert letter.startswith(step.node.title.replace("\N{NO-BREAK SPACE}", " "))
    assert len(OFFERS["mail"](step, TODAY, {}).text) <= LONGEST_LINK
    assert units(short) <= LONGEST_SMS
    assert "Ze strony" in letter
    assert "Ze strony" in short


def test_a_report_names_page_and_version_and_no_answers() -> None:
    link = OFFERS["report"](result(), TODAY, {}).text

    fields = parse_qs(urlsplit(link).query, strict_parsing=True)
    assert urlsplit(link).path == "mistakes@example.org"
    assert fields["body"][0].split("\r\n") == [
        "Strona: https://example.org/sprawdz/wynik/wait/",
        "Wersja: abc123",
        "",
        "Co jest nie tak:",
        "",
    ]
