"""Answer the requests of an open page: JSON in, JSON out, no state between requests.

A request is an object with the fields of `Request`. The reply has the fields of
`Reply`; for an offer it is `{"document": {...}}` with the fields of `Document`, for a
hand-over code it has those of `CodeReply`, and for an invalid date it is
`{"error": {"parts": [...], "text": ...}}`.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from wizard.engine import address, dates, replay, wire
from wizard.engine.calendar import Calendar
from wizard.engine.code.codes import Codes
from wizard.engine.code.reply import reply_to
from wizard.engine.offers import OFFERS
from wizard.engine.page import Style, href
from wizard.engine.render import render, render_blanks, render_date
from wizard.engine.step import explained, one_back, step_of
from wizard.engine.walk import Walk
from wizard.engine.why import decisive

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.engine.replay import Replay
    from wizard.engine.step import Step
    from wizard.engine.tree import Node, Tree

Action = Literal[
    "open", "answer", "date", "change", "back", "restart", "revisit", "offer", "code"
]

UNREADABLE = (
    "Nie udało się odczytać odpowiedzi zapisanych w\N{NO-BREAK SPACE}tym adresie,"
    " więc widzisz samą stronę."
)


@dataclass(frozen=True, slots=True)
class Request:
    """An action of the visitor.

    Attributes:
        do: `open` a page, `answer` with an option or with a `date`, `change` an
            answer, go one step `back`, `restart`, `revisit` an entry of the browser's
            history, ask for an `offer` of the shown result, or open a `code`.
        node: The id of the node that shows the clicked link; of the page, for `open`
            and `revisit`; of the question, for `change`; of the question or the result
            that asks for the date, for `date`; "" for `code`.
        fragment: The walk so far, as in the URL; for `revisit`, that of the entry.
            A fragment that is not a walk is ignored.
        key: The chosen option, for `answer`.
        latest: The fragment that was left, for `revisit`.
        typed: Day, month and year as typed, for `date`.
        given: The dates entered so far, as `Reply.given` had them.
        today: The visitor's date, as YYYY-MM-DD.
        offer: A key of `offers.OFFERS`, for `offer`.
        fields: What was typed or ticked beside the control of the offer, by name.
        code: The hand-over code as typed, for `code`.
    """

    do: Action
    node: str
    today: str
    fragment: str = ""
    key: str = ""
    latest: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    offer: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    code: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """The step that the page is to show.

    Attributes:
        title: The window's title: the node's, with plain spaces.
        html: The content of `[data-wizard]`; without a walk, the same bytes as in
            the built page.
        date: The HTML of the date field, or "".
        blanks: The HTML of the fields of each letter, by its id.
        page: The path of the node's page within the site.
        href: The same page, relative to the open document.
        fragment: The corrected walk, for the URL.
        given: The dates entered so far, by a name of `Calendar`, as YYYY-MM-DD.
        notice: A sentence about a fragment that could not be parsed, or "".
    """

    html: str
    date: str
    blanks: Mapping[str, str]
    node: str
    kind: str
    title: str
    page: str
    href: str
    fragment: str
    given: Mapping[str, str]
    notice: str


class Live:
    """Answers the requests of one page; holds the tree, but no data of the visitor.

    Args:
        tree: The text of tree.json.
        root: The relative path from the open document to the site's root.
        style: How the site names its pages.

    Raises:
        FormatError: `tree` is not a tree.json of this engine's format.
    """

    def __init__(self, tree: str, root: str, style: Style) -> None:
        self._tree = wire.loads(tree)
        self._codes = Codes(self._tree)
        self._root = root
        self._style: Style = style

    def reply(self, text: str) -> str:
        """Answer a request; both are JSON.

        Raises:
            Exception: The request is malformed, which is a bug of the page.
        """
        try:
            reply = self._reply(Request(**json.loads(text)))
        except dates.DateError as error:
            wrong = {"parts": error.parts, "text": error.text}
            return json.dumps({"error": wrong}, ensure_ascii=False)
        return json.dumps(reply, ensure_ascii=False)

    def _reply(self, request: Request) -> Mapping[str, Any]:
        if request.do == "code":
            typed = request.code
            return asdict(reply_to(typed, self._codes, self._root, self._style))
        walk, notice = _walk(request.fragment, request.node)
        calendar = _calendar(self._tree, request)
        if request.do == "date":
            calendar = _with_date(self._tree.nodes[request.node], request, calendar)
        state = _after(self._tree, request, walk, calendar)
        if request.do == "offer":
            step = step_of(self._tree, state, calendar)
            document = OFFERS[request.offer](step, calendar, request.fields)
            return {"document": asdict(document)}
        outdated = walk.version not in ("", self._tree.version)
        shown = step_of(self._tree, state, calendar, outdated=outdated)
        code, reasons = self._codes.write(state.walk), decisive(self._tree, state)
        step = explained(shown, self._tree, code, reasons)
        return asdict(self._written(step, state, calendar, notice))

    def _written(
        self, step: Step, state: Replay, calendar: Calendar, notice: str
    ) -> Reply:
        node = step.node
        return Reply(
            html=render(step, self._root, self._style, calendar),
            date=render_date(step, calendar),
            blanks={letter.id: render_blanks(letter) for letter in step.letters},
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
    """Return the walk in a fragment, or the page's own walk, and a notice or ""."""
    if not address.is_address(fragment):
        return Walk(node_id), ""
    try:
        return address.parse(fragment), ""
    except address.AddressError:
        return Walk(node_id), UNREADABLE


def _calendar(tree: Tree, request: Request) -> Calendar:
    """Return the calendar with the dates that still apply.

    `open` and `restart` discard all dates: another person may begin. Choosing an
    option by hand discards the date that its question asks for.
    """
    today = date.fromisoformat(request.today)
    if request.do in ("open", "restart"):
        return Calendar(today)
    given = {name: date.fromisoformat(day) for name, day in request.given.items()}
    calendar = Calendar(today, given)
    asked = tree.nodes[request.node].date
    if request.do == "answer" and asked:
        return calendar.without([asked.name])
    return calendar


def _with_date(node: Node, request: Request, calendar: Calendar) -> Calendar:
    typed = request.typed
    if not (node.date or node.deadline):
        message = f"'{node.id}' asks for no date"
        raise LookupError(message)
    day = dates.read(typed["day"], typed["month"], typed["year"], calendar.today)
    if node.date:
        return calendar.with_date(node.date.name, day, on_result=False)
    name = node.deadline.from_date if node.deadline else ""
    return calendar.with_date(name, day, on_result=True)


def _after(tree: Tree, request: Request, walk: Walk, calendar: Calendar) -> Replay:
    match request.do:
        case "open" | "offer":
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
            # A date on a result selects no option; "" is no key and changes nothing.
            key = calendar.pick(asked) if asked else ""
    there = replay.show(tree, walk, request.node)
    return replay.answer(tree, there.walk, key)
