"""Cases of the situations in frequencies.yml."""

from collections.abc import Mapping

from tests.support.broken.changes import FREQUENCIES, OPTIONS, TITLE, Files
from tests.support.docs import HAMULEC


def situation(answers: str, share: str = "12") -> Files:
    """Return a file with one situation."""
    lines = ["zwykla:", "  name: Zwykła", f"  share: {share}", f"  answers: {answers}"]
    return {FREQUENCIES: "\n".join(lines) + "\n"}


CASES: Mapping[str, Files] = {
    "an answer in a situation that the question does not have": situation(
        "{hamulec: tak, opony: tka}"
    ),
    "an answer in a situation after a wrong one": situation(
        "{hamulec: ani, opony: tka}"
    ),
    "a situation that does not begin at the start": situation("{opony: tak}"),
    "a situation with a question that does not come": situation(
        "{hamulec: nie, opony: tak}"
    ),
    "a situation with another question than comes": situation(
        "\n    hamulec: tak\n    oponny: tak"
    ),
    "a situation that goes on from a result at another page": situation(
        "{hamulec: tak, opony: nie, jedz: nadal}"
    ),
    "a situation that answers a result without follow-ups": situation(
        "{hamulec: nie, hamulec-nie-dziala: tak}"
    ),
    "a situation that ends at a question": situation("{hamulec: tak}"),
    "a situation without answers": situation("{}"),
    "a situation whose answers are a list": situation("[hamulec, tak]"),
    "a situation with a key that is a number": situation("{hamulec: 1}"),
    "a situation with a share of nothing": situation("{hamulec: nie}", "0"),
    "a situation with a share that is no number": situation("{hamulec: nie}", ".nan"),
    "a situation with a comma in its share": situation("{hamulec: nie}", "2,5"),
    "a situation through a broken question": {
        **situation("{hamulec: tak, opony: tak}"),
        HAMULEC: TITLE + OPTIONS.replace("opony", "oponki"),
    },
    "a situation that is no mapping": {FREQUENCIES: "zwykla: 12\n"},
}
