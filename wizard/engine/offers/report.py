"""The report of a mistake: a mail with the page and the version filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.engine.offers.document import Document, link_to
from wizard.engine.offers.links import percent
from wizard.engine.plain_text import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.engine.calendar import Calendar
    from wizard.engine.step import Step


def report(
    step: Step, _calendar: Calendar | None, _fields: Mapping[str, str]
) -> Document:
    """Return a link to the publisher; an e-mail names the page, and no answers."""
    to = step.site.report
    if "@" not in to:
        return link_to(to)
    lines = (
        f"Strona: {step.site.address}{step.node.page}/",
        f"Wersja: {step.version}{f', wydanie {e}' if (e := step.site.edition) else ''}",
        "",
        "Co jest nie tak:",
        "",
    )
    subject = percent(f"Błąd na stronie: {plain(step.node.title)}")
    body = percent("\r\n".join(lines))
    address = f"mailto:{percent(to).replace('%40', '@')}?subject={subject}&body={body}"
    return link_to(address)
