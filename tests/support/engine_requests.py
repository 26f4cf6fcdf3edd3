"""Requests to the engine as a page sends them, and a tree with a date."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from tests.support.random_trees import SMALL
from wizard.engine.length import Length
from wizard.engine.live import Live
from wizard.engine.tree import DateField, Deadline, Tree
from wizard.engine.wire import dumps

ROOT = "../../.."
TODAY = date(2026, 11, 24)
DAY = DateField(
    "day",
    "Dzień zgłoszenia",
    "termin-minal",
    Length(21, "days"),
    {"nie": "no", "tak": "yes"},
)
DATED = replace(
    SMALL,
    nodes={
        **SMALL.nodes,
        "two": replace(SMALL.nodes["two"], date=DAY),
        "result-a": replace(
            SMALL.nodes["result-a"],
            deadline=Deadline(
                "day", "Dzień zgłoszenia", "Koniec", "21 dni", Length(21, "days")
            ),
        ),
    },
)
"""At `two`, a day at most 21 days ago means `no`, and that leads to `result-a`."""


def ask(
    tree: Tree, do: str, node: str, fragment: str = "", **more: object
) -> dict[str, Any]:
    """Ask as a page does."""
    request = {
        "do": do,
        "node": node,
        "fragment": fragment,
        "today": TODAY.isoformat(),
        **more,
    }
    text = Live(dumps(tree), ROOT, "dir/").reply(json.dumps(request))
    reply: dict[str, Any] = json.loads(text)
    return reply
