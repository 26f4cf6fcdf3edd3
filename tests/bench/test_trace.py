import json
from typing import Any

import pytest

from bench.trace import Block, Event, blocks

MAIN, OTHER = 1, 2


def event(name: str, begin: int, length: int, script: str = "") -> dict[str, Any]:
    """Write an event of the main thread as Chromium does."""
    data = {"data": {"url": script, "lineNumber": 1}}
    told = {"ph": "X", "ts": begin, "dur": length, "tdur": length // 2, "args": data}
    return {"name": name, "pid": 1, "tid": MAIN, **told}


def trace(*events: dict[str, Any]) -> bytes:
    told = {"ph": "M", "args": {"name": "CrRendererMain"}}
    main = {"name": "thread_name", "pid": 1, "tid": MAIN, **told}
    return json.dumps({"traceEvents": [*events, main]}).encode()


def is_ours(call: Event) -> bool:
    return call.script == "live.js"


TASK = event("RunTask", 0, 9000)
OURS = event("FunctionCall", 1, 50, "live.js")
OTHERS = event("FunctionCall", 1, 50, "other.js")
LONG = [Block(9.0, 4.5)]


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        pytest.param([OURS], LONG, id="ours"),
        pytest.param([{**OURS, "name": "EvaluateScript"}], LONG, id="loaded"),
        pytest.param([OTHERS], [], id="another's"),
        pytest.param([], [], id="no script"),
        pytest.param([event("RunMicrotasks", 1, 50)], LONG, id="promises alone"),
        pytest.param(
            [OTHERS, event("RunMicrotasks", 60, 5)], [], id="another's promises"
        ),
        pytest.param(
            [
                event("FunctionCall", 1, 4000, "other.js"),
                event("FunctionCall", 4100, 50, "live.js"),
            ],
            [Block(5.0, 2.5)],
            id="another's first, which does not count",
        ),
        pytest.param(
            [
                event("FunctionCall", 1, 4000, "live.js"),
                event("FunctionCall", 10, 3000, "other.js"),
            ],
            LONG,
            id="another's, called by ours",
        ),
        pytest.param([event("RunTask", 1, 5000), OURS], LONG, id="a task in a task"),
    ],
)
def test_a_task_is_ours_by_its_scripts(
    inner: list[dict[str, Any]], found: list[Block]
) -> None:
    assert blocks(trace(TASK, *inner), is_ours) == found


def test_each_task_counts_by_itself_and_only_those_of_the_main_thread() -> None:
    later = [event("RunTask", 9500, 700), event("FunctionCall", 9600, 9, "live.js")]
    elsewhere = [{**one, "tid": OTHER} for one in later]
    first = [TASK, event("FunctionCall", 5, 9, "live.js")]

    assert blocks(trace(*elsewhere, *later, *first), is_ours) == [
        Block(9.0, 4.5),
        Block(0.7, 0.35),
    ]
