"""Which tasks of a page's main thread are ours, in a trace of Chromium.

A trace names the script of each call, but not of what follows a promise. So a task
is ours if a script of ours was called in it, and also if promises went on in it and
no script was called at all: at most that is too much. What the scripts of others
take in the same task (Material's, or those of a measurement) is not ours.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_TASK = "RunTask"
_PROMISES = "RunMicrotasks"
_SCRIPTS = {"FunctionCall", "EvaluateScript"}


@dataclass(frozen=True)
class Block:
    """How long a task held up the main thread, in ms.

    Attributes:
        whole: By the clock, as a visitor feels it.
        busy: On the processor, without what other programs took in between.
    """

    whole: float
    busy: float


@dataclass(frozen=True)
class Event:
    """Something that took a while; times are in microseconds.

    Attributes:
        thread: The process and the thread in it.
        busy: How much of its length it was on the processor.
        script: The address of the script, if it is a call of one.
        line: The line that is called.
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
        """When it was over."""
        return self.begin + self.length


def blocks(trace: bytes, is_ours: Callable[[Event], bool]) -> list[Block]:
    """Return each task of ours."""
    found = (_block(*task, is_ours) for task in _tasks(_events(trace)))
    return [block for block in found if block]


def _block(
    task: Event, inner: Sequence[Event], is_ours: Callable[[Event], bool]
) -> Block | None:
    """Return how much of a task is ours; nothing where it is another's."""
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
    """Yield each task with all that happened in it."""
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
    """Return what happened in the main threads of pages, each thread in order."""
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
