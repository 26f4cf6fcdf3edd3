"""Parse and write the URL fragment that holds a walk.

    #w1/<version>/<here>/<question>=<key>/...[/~<question>=<key>/...]

Answers after the first `~` are kept aside. Browsers do not send fragments to a server
(RFC 9110, section 7.1). `browser/live/address.js` is the twin of this module.
"""

from __future__ import annotations

import re

from wizard.engine.tree import NAME
from wizard.engine.walk import Answer, Walk

FORMAT = "w1"
LONGEST_FRAGMENT = 1500
"""In characters, without the `#`. A longer fragment is rejected without parsing."""

_LOOKS_LIKE_ONE = re.compile(r"w\d+/")
_ANSWER = re.compile(rf"({NAME})=({NAME})")
_HEAD = re.compile(rf"{FORMAT}/([a-z0-9]{{1,12}})/({NAME})(?:/(.*))?", re.DOTALL)


class AddressError(Exception):
    """The fragment begins like a walk, but is not a valid one."""


def is_address(fragment: str) -> bool:
    """Return whether a fragment is a walk, valid or not, rather than an anchor."""
    return bool(_LOOKS_LIKE_ONE.match(fragment.removeprefix("#")))


def parse(fragment: str) -> Walk:
    """Parse a walk, with or without the leading `#`.

    Raises:
        AddressError: The format is unknown, a segment is malformed, or the fragment
            is longer than `LONGEST_FRAGMENT`.
    """
    text = fragment.removeprefix("#")
    if len(text) > LONGEST_FRAGMENT:
        message = f"longer than {LONGEST_FRAGMENT} characters"
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

    Answers kept aside are left out if the fragment would be too long with them.

    Raises:
        AddressError: The answers alone are longer than `LONGEST_FRAGMENT`.
    """
    answers = [f"{answer.question}={answer.key}" for answer in walk.answers]
    aside = [f"{answer.question}={answer.key}" for answer in walk.aside]
    if aside:
        aside[0] = f"~{aside[0]}"
    short = "/".join([FORMAT, walk.version, walk.here, *answers])
    if len(short) > LONGEST_FRAGMENT:
        message = f"longer than {LONGEST_FRAGMENT} characters"
        raise AddressError(message)
    whole = "/".join([short, *aside])
    return whole if len(whole) <= LONGEST_FRAGMENT else short


def _answer(segment: str) -> Answer:
    match = _ANSWER.fullmatch(segment)
    if not match:
        message = f"'{segment}' is no answer"
        raise AddressError(message)
    return Answer(*match.groups())
