"""The fragment of an address: a walk as text, and back.

    #w1/<version>/<here>/<question>=<key>/...[/~<question>=<key>/...]

All after the first `~` is kept aside. The fragment never leaves the browser.
"""

from __future__ import annotations

import re

from wizard.engine.tree import NAME
from wizard.engine.walk import Answer, Walk

FORMAT = "w1"
LONGEST = 1500
"""In signs, without the `#`. Longer ones are refused unread."""

_LOOKS_LIKE_ONE = re.compile(r"w\d+/")
_ANSWER = re.compile(rf"({NAME})=({NAME})")
_HEAD = re.compile(rf"{FORMAT}/([a-z0-9]{{1,12}})/({NAME})(?:/(.*))?", re.DOTALL)


class AddressError(Exception):
    """The fragment was meant as a walk, and cannot be read as one."""


def is_address(fragment: str) -> bool:
    """Tell a walk, readable or not, from an ordinary anchor on a page."""
    return bool(_LOOKS_LIKE_ONE.match(fragment.removeprefix("#")))


def parse(fragment: str) -> Walk:
    """Read a walk, with or without the leading `#`.

    Raises:
        AddressError: If the format is unknown, anything in it is broken, or
            it is longer than `LONGEST`.
    """
    text = fragment.removeprefix("#")
    if len(text) > LONGEST:
        message = f"longer than {LONGEST} signs"
        raise AddressError(message)
    head = _HEAD.fullmatch(text)
    if not head:
        message = f"not of the form {FORMAT}/<version>/<here>/..."
        raise AddressError(message)
    version, here, rest = head.groups()
    segments = rest.split("/") if rest else []
    count = next(
        (i for i, segment in enumerate(segments) if segment.startswith("~")),
        len(segments),
    )
    return Walk(
        here=here,
        answers=tuple(map(_answer, segments[:count])),
        aside=tuple(_answer(segment.removeprefix("~")) for segment in segments[count:]),
        version=version,
    )


def write(walk: Walk) -> str:
    """Write a walk as a fragment, without the leading `#`.

    What is kept aside is left out where the whole would grow too long.

    Raises:
        AddressError: If even the answers are too long to be read again.
    """
    answers = [f"{answer.question}={answer.key}" for answer in walk.answers]
    aside = [f"{answer.question}={answer.key}" for answer in walk.aside]
    if aside:
        aside[0] = f"~{aside[0]}"
    short = "/".join([FORMAT, walk.version, walk.here, *answers])
    if len(short) > LONGEST:
        message = f"longer than {LONGEST} signs"
        raise AddressError(message)
    whole = "/".join([short, *aside])
    return whole if len(whole) <= LONGEST else short


def _answer(segment: str) -> Answer:
    match = _ANSWER.fullmatch(segment)
    if not match:
        message = f"'{segment}' is no answer"
        raise AddressError(message)
    return Answer(*match.groups())
