"""What an open page asks of the engine: text in, text out, nothing kept between.

A page asks with an object of the fields of `Request` as JSON and gets those of
`Reply`, or `{"error": {"parts": [...], "text": ...}}` for a date that is none.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from wizard.engine import address, dates, replay, wire
from wizard.engine.calendar import Calendar
from wizard.engine.page import Style, href
from wizard.engine.render import render, render_date
from wizard.engine.step import one_back, step_of
from wizard.engine.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.engine.replay import Replay
    from wizard.engine.step import Step
    from wizard.engine.tree import Node, Tree

Deed = Literal["open", "answer", "date", "change", "back", "restart", "revisit"]

UNREADABLE = (
    "Nie udało się odczytać odpowiedzi zapisanych w\N{NO-BREAK SPACE}tym adresie,"
    " więc widzisz samą stronę."
)


@dataclass(frozen=True, slots=True)
class Request:
    """What the visitor did.

    Attributes:
        do: `open` a page, `answer` by an option or by a `date`, `change` an
            answer, go one step `back`, `restart`, or `revisit` an entry of the
            history.
        node: The id of the node that was clicked on or, to `open` and
            `revisit`, of the page; to `change`, of the question.
        fragment: The walk so far, as in the address; to `revisit`, that of the
            entry. Anything that is no walk counts as none.
        key: The option, to `answer`.
        latest: The walk that was left, to `revisit`.
        typed: Day, month and year as typed, to answer by a `date`.
        given: The dates given so far, by name, as YYYY-MM-DD.
        today: The visitor's day, as YYYY-MM-DD.
    """

    do: Deed
    node: str
    today: str
    fragment: str = ""
    key: str = ""
    latest: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reply:
    """What the page then shows.

    Attributes:
        title: Of the window, where no space has to hold.
        html: What stands inside `[data-wizard]`; for a page without a walk the
            same bytes as in the built page.
        date: The field for a date, where the question has one; else "".
        page: The page of the node within the site.
        href: The same, seen from the open document.
        fragment: The walk, set right, for the address.
        given: The dates given so far.
        notice: A sentence about an address that could not be read, or "".
    """

    html: str
    date: str
    node: str
    kind: str
    title: str
    page: str
    href: str
    fragment: str
    given: Mapping[str, str]
    notice: str


class Live:
    """Answers one page; holds the tree, and nothing of the visitor.

    Args:
        tree: The text of tree.json.
        root: The way from the open document to the site's root.
        style: How the site names its pages.

    Raises:
        FormatError: The text is no tree.json of this engine's format.
    """

    def __init__(self, tree: str, root: str, style: Style) -> None:
        self._tree = wire.loads(tree)
        self._root = root
        self._style: Style = style

    def reply(self, text: str) -> str:
        """Do what a request says; both are JSON.

        Raises:
            Exception: The request is none; the page is at fault.
        """
        try:
            reply = self._reply(Request(**json.loads(text)))
        except dates.DateError as error:
            wrong = {"parts": error.parts, "text": error.text}
            return json.dumps({"error": wrong}, ensure_ascii=False)
        return json.dumps(asdict(reply), ensure_ascii=False)

    def _reply(self, request: Request) -> Reply:
        walk, notice = _walk(request.fragment, request.node)
        calendar = _calendar(self._tree, request)
        if request.do == "date":
            calendar = _with_date(self._tree.nodes[request.node], request, calendar)
        state = _after(self._tree, request, walk, calendar)
        outdated = walk.version not in ("", self._tree.version)
        step = step_of(self._tree, state, calendar, outdated=outdated)
        return self._written(step, state, calendar, notice)

    def _written(
        self, step: Step, state: Replay, calendar: Calendar, notice: str
    ) -> Reply:
        node = step.node
        asked = node.date
        return Reply(
            html=render(step, self._root, self._style),
            date=render_date(asked, calendar.given.get(asked.name)) if asked else "",
            node=node.id,
            kind=node.kind,
            title=node.title.replace("\N{NO-BREAK SPACE}", " "),
            page=node.page,
            href=href(node.page, self._root, self._style),
            fragment=address.write(state.walk),
            given={name: day.isoformat() for name, day in calendar.given.items()},
            notice=notice,
        )


def _walk(fragment: str, node_id: str) -> tuple[Walk, str]:
    """Read a walk; where there is none, one that shows the page, and why."""
    if not address.is_address(fragment):
        return Walk(node_id), ""
    try:
        return address.parse(fragment), ""
    except address.AddressError:
        return Walk(node_id), UNREADABLE


def _calendar(tree: Tree, request: Request) -> Calendar:
    """Read the dates that still count.

    Whoever begins anew may be somebody else; whoever chooses by hand where a date
    is asked for takes back the one they gave.
    """
    asked = tree.nodes[request.node].date if request.do == "answer" else None
    begins = request.do in ("open", "restart")
    given = {
        name: date.fromisoformat(day)
        for name, day in request.given.items()
        if not begins and not (asked and asked.name == name)
    }
    return Calendar(date.fromisoformat(request.today), given)


def _with_date(node: Node, request: Request, calendar: Calendar) -> Calendar:
    if node.date is None:
        message = f"'{node.id}' asks for no date"
        raise LookupError(message)
    typed = request.typed
    day = dates.read(typed["day"], typed["month"], typed["year"], calendar.today)
    return Calendar(calendar.today, {**calendar.given, node.date.name: day})


def _after(tree: Tree, request: Request, walk: Walk, calendar: Calendar) -> Replay:
    match request.do:
        case "open":
            return replay.replay(tree, walk)
        case "revisit":
            latest, _ = _walk(request.latest, request.node)
            return replay.revisit(tree, walk, latest)
        case "restart":
            return replay.replay(tree, Walk(tree.start))
        case "change":
            return replay.show(tree, walk, request.node)
        case "back":
            state = replay.replay(tree, walk)
            return replay.show(tree, walk, one_back(tree, state) or state.walk.here)
        case "answer":
            key = request.key
        case "date":
            asked = tree.nodes[request.node].date
            key = calendar.pick(asked) if asked else ""
    there = replay.show(tree, walk, request.node)
    return replay.answer(tree, there.walk, key)
