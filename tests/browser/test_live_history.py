"""Random visits agree with a model of the history after every action."""

from random import Random

import pytest

from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.history_model import Model, do_something

pytestmark = pytest.mark.browser

DEEDS = 60


@pytest.mark.parametrize("seed", range(4))
def test_whatever_one_does_page_and_history_are_what_the_engine_says(
    quick_guest: ChromiumVisitor, seed: int
) -> None:
    random = Random(seed)  # noqa: S311 - the same visit each time
    model = Model()
    quick_guest.begin(model.state.walk.here)
    done = []

    for _ in range(DEEDS):
        done.append(do_something(random, model, quick_guest))

        assert quick_guest.look() == model.shown, " > ".join(done)
