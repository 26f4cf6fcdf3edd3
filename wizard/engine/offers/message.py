"""What a result says in a message: title, steps, contacts, and where it is from.

A message is lines of plain text. The last lines say where it is from; when a message
has to be short, the lines before them are left out from the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wizard.engine.dates import in_words
from wizard.engine.offers.deadline import deadline_lines
from wizard.engine.plain_text import plain, plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wizard.engine.calendar import Calendar
    from wizard.engine.step import Step
    from wizard.engine.tree import Contact

WITH_ANSWERS = "answers"
"""The field that is not empty if the visitor wants to send the answers too."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message before it is written in the form that a way of sending needs.

    Attributes:
        body: Paragraphs and list items; an empty line is a space between them.
        origin: The lines that say where the message is from.
        instead: The text in place of a message that must not be shortened, or "".
    """

    subject: str
    body: tuple[str, ...]
    origin: tuple[str, ...]
    instead: str = ""

    @property
    def text(self) -> str:
        """The whole message, without its subject."""
        return "\n".join((*self.body, *self._closing()))

    def within(self, size: Callable[[str], int], most: int) -> str:
        """Return the longest text of at most `most`, with lines left out from the end.

        If not even the first line fits with the origin, it is cut, so that the last
        line of the origin, which is the address, stays whole.

        Args:
            size: The size of a text; that of two joined texts is the sum of theirs.
            most: The largest size that fits.
        """
        if self.instead:
            return self.text if size(self.text) <= most else self.instead
        gap, ending = size("\n"), "".join(f"\n{line}" for line in self._closing())
        sizes = [size(line) + gap for line in self.body]
        left = most + gap - size(ending)
        for count in range(len(self.body), 0, -1):
            kept = _trimmed(self.body[:count])
            if sum(sizes[: len(kept)]) <= left:
                return "\n".join(kept) + ending
        return self._cut(size, most)

    def _cut(self, size: Callable[[str], int], most: int) -> str:
        """Return as much of the subject as fits above the last line of the origin."""
        cuts = (
            _cut(self.subject, length) for length in range(len(self.subject), -1, -1)
        )
        texts = ("\n".join((cut, *self.origin[-1:])) for cut in cuts)
        return next((text for text in texts if size(text) <= most), "")

    def _closing(self) -> tuple[str, ...]:
        return ("", *self.origin) if self.origin else ()


def result_message(
    step: Step, calendar: Calendar | None, fields: Mapping[str, str]
) -> Message:
    """Return what a result says, without the answers unless `fields` asks for them."""
    answers = step.trail if fields.get(WITH_ANSWERS) else ()
    lines = [plain(step.node.title), *deadline_lines(step), "", "Co zrobić:"]
    steps = enumerate(map(plain_text, step.node.todo), 1)
    lines += [f"{number}. {' '.join(text.split())}" for number, text in steps]
    if step.contacts:
        lines += ["", "Kontakt:", *map(_contact, step.contacts)]
    if answers:
        lines += ["", "Moje odpowiedzi:"]
        lines += [f"- {plain(a.title)} {plain(a.label)}" for a in answers]
    origin = tuple(_origin(step, calendar, shared_address(step, fields)))
    return Message(plain(step.node.title), tuple(lines), origin)


def shared_address(step: Step, fields: Mapping[str, str]) -> str:
    """Return the public address of the result, or "" where it has none.

    It holds the walk only if `fields` asks for the answers.
    """
    walk = f"#{step.walk}" if step.walk and fields.get(WITH_ANSWERS) else ""
    return f"{step.site.address}{step.node.page}/{walk}" if step.site.address else ""


def _contact(contact: Contact) -> str:
    ways = filter(None, (contact.phone, contact.email, contact.address))
    return f"{plain(contact.name)}: {', '.join(ways)}"


def _origin(step: Step, calendar: Calendar | None, address: str) -> Iterator[str]:
    """Yield the lines that say when and where the result was read.

    A page opened from a file has no address to share, and says which edition it is.
    """
    site = step.site
    name = f"„{site.name}”" if site.name else "pomocy w sprawie konta dziecka"
    seen = f" ({plain(in_words(calendar.today.isoformat()))})" if calendar else ""
    if address:
        yield f"Ze strony {name}{seen}:"
        yield address
    elif site.edition:
        day = plain(in_words(site.edition))
        yield f"Ze strony {name}, wydanie bez internetu z {day}{seen}."
    else:
        yield f"Ze strony {name}, wydanie próbne{seen}."


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[:length].rstrip()}…"


def _trimmed(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out empty lines and headings that nothing follows."""
    while len(lines) > 1 and (not lines[-1] or lines[-1].endswith(":")):
        lines = lines[:-1]
    return lines
