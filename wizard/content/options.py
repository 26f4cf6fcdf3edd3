"""The options of a page: its last bullet list, if it begins with a link.

The form decides, never whether a target exists, so that a misspelt target is
told as one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.content.blocks import words
from wizard.content.draft import DraftOption
from wizard.content.link import target_id
from wizard.problems import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from wizard.content.blocks import Blocks
    from wizard.problems import Place, Problem


def find_options(blocks: Blocks) -> int | None:
    """Return the block that lists the options, or None where there is none."""
    lists = blocks.top("bullet_list_open")
    return lists[-1] if lists and first_link(blocks, lists[-1]) else None


def first_link(blocks: Blocks, index: int) -> Token | None:
    """Return the link that a list begins with, or None where it does not."""
    first = blocks.inline(blocks.items(index)[0])
    return first[0] if first and first[0].type == "link_open" else None


def read_options(
    blocks: Blocks, index: int
) -> tuple[tuple[DraftOption, ...], tuple[Problem, ...]]:
    """Read the options of a list, and what is wrong with their form."""
    options, problems = [], []
    for item in blocks.items(index):
        place = blocks.place(item)
        tokens = blocks.inline(item)
        if not tokens or tokens[0].type != "link_open":
            text = words(tokens).strip() or blocks.line(place)
            problems.append(nodes.option_without_link(place, text))
            continue
        close = next(i for i, t in enumerate(tokens) if t.type == "link_close")
        option = _option(tokens[0], tokens[1:close], tokens[close + 1 :], place)
        options.append(option)
        problems.extend(_problems(option, tokens[close + 1 :]))
        if blocks.holds_more(item):
            problems.append(nodes.option_with_more(place, option.label, "…"))
    below = blocks.first_below(index)
    if below is not None:
        problems.append(nodes.text_below(below))
    return tuple(options), tuple(problems)


def _option(
    link: Token, label: Sequence[Token], rest: Sequence[Token], place: Place
) -> DraftOption:
    href = str(link.attrGet("href") or "")
    return DraftOption(
        key=str(link.attrGet("title") or "") or target_id(href),
        label=words(label).strip(),
        hint=words(rest).removeprefix(":").strip(),
        href=href,
        place=place,
    )


def _problems(option: DraftOption, rest: Sequence[Token]) -> Iterator[Problem]:
    more = words(rest)
    if not option.label:
        yield nodes.empty_label(option.place)
    if any(token.type == "link_open" for token in rest):
        yield nodes.link_in_hint(option.place, option.label)
    elif more.strip() and not more.startswith(": "):
        yield nodes.option_with_more(option.place, option.label, more.strip())
