"""The only renderer of steps: in the build and the browser it gives the same bytes.

Only the visitor's day, which the build does not know, makes a difference.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from wizard.engine.address import write
from wizard.engine.dates import in_words, on_weekday, within_sentence
from wizard.engine.offers import OFFERS
from wizard.engine.page import Style, href, resolve
from wizard.engine.walk import Answer, Walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from wizard.engine.calendar import Calendar
    from wizard.engine.desk import Group
    from wizard.engine.letters import Letter
    from wizard.engine.step import Choice, Step
    from wizard.engine.tree import Source


def render(
    step: Step, root: str, style: Style, calendar: Calendar | None = None
) -> str:
    """Render the content of `[data-wizard]`.

    Args:
        step: The step to show.
        root: The relative path from the open document to the site's root.
        style: How the site names its pages.
        calendar: The visitor's day and dates, or None in the build.
    """
    today = calendar.today if calendar else None
    return _render("step.html", root, style, **_shown(step, calendar, today))


def render_page(step: Step, root: str, style: Style, today: date | None = None) -> str:
    """Render a step with its `[data-wizard]` element, for a page built `today`."""
    return _render("page.html", root, style, **_shown(step, None, today))


def render_first_question(step: Step, root: str, style: Style) -> str:
    """Render the first question for the home page.

    The engine does not run there, so the link of each answer contains the walk: the
    next page can then list the answer and lead back to the question.
    """

    def walk(choice: Choice) -> str:
        answer = Answer(step.node.id, choice.key)
        return write(Walk(choice.to, (answer,), version=step.version))

    return _render("first.html", root, style, step=step, walk=walk)


def render_date(step: Step, calendar: Calendar) -> str:
    """Render the field for the date that a step asks for, or "".

    A page has it only while the engine runs. On a result that has a date already, the
    field is folded.
    """
    asked, due = step.node.date, step.node.deadline
    if asked:
        return _date(asked.label, calendar.given.get(asked.name), on_result=False)
    if due and step.asks_date:
        return _date(due.label, calendar.on_result(due.from_date), on_result=True)
    return ""


def _date(label: str, given: date | None, *, on_result: bool) -> str:
    values = {"label": label, "given": given, "on_result": on_result}
    return _render("date.html", ".", "dir/", **values)


def render_code_error(text: str, start: str, root: str, style: Style) -> str:
    """Render what is wrong with a hand-over code.

    `start` is the page of the first question if that is the way on, or "".
    """
    return _render("code_error.html", root, style, text=text, start=start)


def render_blanks(letter: Letter) -> str:
    """Render the fields of a letter, which a page has only while the engine runs."""
    return _render("blanks.html", ".", "dir/", letter=letter)


def render_sources(sources: Iterable[Source], today: date | None = None) -> str:
    """Render the list of sources below an article that is built `today`."""
    shown = tuple(sources)
    old = _old(shown, today)
    return _render("sources.html", ".", "dir/", sources=shown, old=old)


def render_desk(
    groups: Iterable[Group], root: str, style: Style, codes: str = ""
) -> str:
    """Render the list of the clerk's desk; `codes` is the page for hand-over codes."""
    return _render("desk.html", root, style, groups=tuple(groups), codes=codes)


def _shown(
    step: Step, calendar: Calendar | None, today: date | None
) -> Mapping[str, object]:
    """Return what the template of a step needs."""
    old = _old(step.sources, today)
    return {"step": step, "offer": _offered(step, calendar), "old": old}


def _old(sources: Iterable[Source], today: date | None) -> int:
    """Return how many sources somebody should have looked at again."""
    if today is None:
        return 0
    return len([one for one in sources if one.due and one.due < today.isoformat()])


def _offered(step: Step, calendar: Calendar | None) -> Callable[..., str]:
    """Return a function from the name of an offer, and its fields, to its text."""
    return lambda name, **fields: OFFERS[name](step, calendar, fields).text


def _render(template: str, root: str, style: Style, **values: object) -> str:
    def link(page: str) -> str:
        return href(page, root, style)

    def html(body: str) -> Markup:
        # `compile` makes the bodies and lets no raw HTML through.
        return Markup(resolve(body, root, style))  # noqa: S704

    return environment().get_template(template).render(link=link, html=html, **values)


@cache
def environment() -> Environment:
    """Return the environment of the templates; an undefined name is an error."""
    environment = Environment(
        loader=PackageLoader("wizard.engine"),
        autoescape=True,
        undefined=StrictUndefined,
        # Else the file of each template is looked at for each step.
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["in_words"] = in_words
    environment.filters["within_sentence"] = within_sentence
    environment.filters["on_weekday"] = on_weekday
    return environment
