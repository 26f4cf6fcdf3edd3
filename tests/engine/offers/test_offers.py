"""Offers, as an open page asks for them."""

from dataclasses import asdict

import pytest

from tests.support.engine_requests import DATED, TODAY, ask
from wizard.engine import address
from wizard.engine.calendar import Calendar
from wizard.engine.offers import OFFERS
from wizard.engine.replay import replay
from wizard.engine.step import step_of

RESULT = "w1/abc123/result-a/one=left/two=no"


@pytest.mark.parametrize("name", OFFERS)
def test_an_offer_is_a_document_of_the_result_that_is_shown(name: str) -> None:
    fields, given = {"answers": "tak"}, {"day": TODAY.isoformat()}
    more = {"offer": name, "fields": fields, "given": given}

    reply = ask(DATED, "offer", "result-a", RESULT, **more)

    calendar = Calendar(TODAY, {"day": TODAY})
    step = step_of(DATED, replay(DATED, address.parse(RESULT)), calendar)
    document = OFFERS[name](step, calendar, fields)
    assert reply == {"document": asdict(document)}


def test_an_offer_keeps_the_dates_that_were_entered() -> None:
    given = {"day": "2026-11-23"}

    reply = ask(DATED, "offer", "result-a", RESULT, offer="copy", given=given)

    assert "najpóźniej w poniedziałek 14 grudnia 2026" in reply["document"]["text"]
