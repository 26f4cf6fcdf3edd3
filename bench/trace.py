"""Find the tasks of our scripts on the main thread, in a trace of Chromium.

A trace names the script of each call, but not that of a microtask. A task is ours if it
calls one of our scripts, or if it runs microtasks and calls no script at all, which may
overestimate. The time of other scripts in the same task (Material's, or those of a
benchmark) does not count.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_TASK = "RunTask"
_PROMISES = "RunMicrotasks"
_SCRIPTS = {"FunctionCall", "EvaluateScript"}


@dataclass(frozen=True)
class Block:
    """The wall time and the CPU time of a task on the main thread, in ms."""

    whole: float
    busy: float


@dataclass(frozen=True)
class Event:
    """An event of a trace; times are in microseconds.

    Attributes:
        thread: The ids of the process and the thread.
        busy: The CPU time.
        script: The URL of the script, if the event is a call; else "".
        line: The line of the called function.
    """

    name: str
    thread: tuple[int, int]
    begin: int
    length: int
    busy: int
    script: str
    line: int

    @property
    def end(self) -> int:
        """The end of the event."""
        return self.begin + self.length


def blocks(trace: bytes, is_ours: Callable[[Event], bool]) -> list[Block]:
    """Return the tasks of our scripts in a trace of Chromium, in its JSON format."""
    found = (_block(*task, is_ours) for task in _tasks(_events(trace)))
    return [block for block in found if block]


def _block(
    task: Event, inner: Sequence[Event], is_ours: Callable[[Event], bool]
) -> Block | None:
    """Return the time of our scripts in a task; None if the task is not ours."""
    calls = list(_outermost(event for event in inner if event.name in _SCRIPTS))
    others = [call for call in calls if not is_ours(call)]
    has_promises = any(event.name == _PROMISES for event in inner)
    if len(others) == len(calls) and (calls or not has_promises):
        return None
    return Block(
        whole=(task.length - sum(call.length for call in others)) / 1000,
        busy=(task.busy - sum(call.busy for call in others)) / 1000,
    )


def _tasks(events: Sequence[Event]) -> Iterator[tuple[Event, list[Event]]]:
    """Yield each task with the events inside it."""
    task, inner = None, list[Event]()
    for event in events:
        if event.name != _TASK:
            inner.append(event)
        elif task is None or event.thread != task.thread or event.begin >= task.end:
            if task:
                yield task, inner
            task, inner = event, []
    if task:
        yield task, inner


def _outermost(events: Iterable[Event]) -> Iterator[Event]:
    end = 0
    for event in events:
        if event.begin >= end:
            end = event.end
            yield event


def _events(trace: bytes) -> list[Event]:
    """Return the events on the main threads of pages, sorted by thread and time."""
    found: list[dict[str, Any]] = json.loads(trace)["traceEvents"]
    mains = {
        (event["pid"], event["tid"])
        for event in found
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    wanted = {_TASK, _PROMISES, *_SCRIPTS}
    events = (
        _event(one)
        for one in found
        if one["ph"] == "X"
        and one["name"] in wanted
        and (one["pid"], one["tid"]) in mains
    )
    return sorted(events, key=lambda one: (one.thread, one.begin, -one.length))


def _event(found: dict[str, Any]) -> Event:
    data = found.get("args", {}).get("data", {})
    return Event(
        name=found["name"],
        thread=(found["pid"], found["tid"]),
        begin=found["ts"],
        length=found.get("dur", 0),
        busy=found.get("tdur", found.get("dur", 0)),
        script=data.get("url", ""),
        line=data.get("lineNumber", 0),
    )
