"""The glossary: finds its words in texts, and puts a popover at the first use of each.

Browsers open and close a popover without a script; one without support shows the
meaning in brackets. See site.css, and
https://developer.mozilla.org/docs/Web/API/Popover_API.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

from wizard.compile.inline_text import insert_elements
from wizard.compile.typography import HOLD, UNBROKEN, typeset
from wizard.content.link import page_address
from wizard.engine.plain_text import MEANING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.content.load import Docs

ANCHOR = "slowo-"
"""The prefix of the id of a meaning; the name of the entry follows."""

# Text that has to stay on one line with a word: a line may break around a button.
_JOINED_BEFORE = re.compile(rf"(?:\S+{HOLD})*[(\[„«]*\Z")
_LONGEST_UNBROKEN = 20
"""In characters; more would not fit on the narrowest phones."""
_JOINED_BEHIND = re.compile(r"[)\].,;:!?”»…]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """A word with its meaning.

    Attributes:
        word: The word, typeset.
        forms: All its forms in texts, as the editor wrote them.
        text: The meaning, as typeset plain text.
        article: The path of an article about it within the docs, or an empty text.
        title: The title of that article, typeset.
    """

    name: str
    word: str
    forms: tuple[str, ...]
    text: str
    article: str
    title: str

    @property
    def page(self) -> str:
        """The article's page within the site, without ending or slash."""
        return page_address(self.article, "").removeprefix("page:")


@dataclass(frozen=True)
class Glossary:
    """All entries by name."""

    entries: Mapping[str, Entry]

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return {
            written: entry.name
            for entry in self.entries.values()
            for form in entry.forms
            for written in _written(form)
        }

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._names, key=len, reverse=True)
        forms = "|".join(
            re.escape(form).replace(r"\ ", r"\s+") for form in longest_first
        )
        return re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])" if forms else r"(?!)")

    def uses(self, text: str) -> Iterator[tuple[Entry, re.Match[str]]]:
        """Yield each use of an entry in a text, as whole words, with its match."""
        for match in self._pattern.finditer(text):
            name = self._names[" ".join(match[0].split())]
            yield self.entries[name], match


NO_WORDS = Glossary({})


def glossary(docs: Docs) -> Glossary:
    """Read the glossary of docs in which `check` found no errors."""
    values = docs.data["glossary"].values
    return Glossary({name: _entry(docs, name, value) for name, value in values.items()})


def sources_of(docs: Docs) -> Iterator[str]:
    """Yield the sources of all entries, with repetitions."""
    for value in docs.data["glossary"].values.values():
        yield from value.get("sources", ())


class Marker:
    """Puts a button at the first use of each word on a page.

    Attributes:
        seen: The names of the entries that need no button on this page any more.
    """

    def __init__(self, words: Glossary) -> None:
        self.glossary = words
        self.seen: set[str] = set()
        self._path = ""

    def begin(self, path: str, *, marks: bool = True) -> None:
        """Begin a page; without `marks`, as on the page of all words, no buttons."""
        self._path = path
        self.seen = set() if marks else set(self.glossary.entries)

    def split(self, text: str) -> Iterator[str | Element]:
        """Yield the parts of a text, with a button and a meaning for each new word."""
        done = 0
        for entry, match in self.glossary.uses(text):
            if entry.name in self.seen:
                continue
            self.seen.add(entry.name)
            start, end = _unbroken_span(text, done, match)
            yield text[done:start]
            whole = Element("span", {"class": UNBROKEN})
            whole.text = text[start : match.start()]
            whole.append(_button(entry, match[0]))
            whole.append(self._meaning(entry))
            whole[-1].tail = text[match.end() : end]
            yield whole
            done = end
        yield text[done:]

    def _meaning(self, entry: Entry) -> Element:
        name = f"{ANCHOR}{entry.name}"
        meaning = Element("span", {"popover": "auto", "id": name, "class": MEANING})
        word = SubElement(meaning, "strong")
        # No space beside the text, which is printed in brackets.
        word.text = f"{entry.word} "
        word.tail = entry.text
        if entry.article and entry.article != self._path:
            more = SubElement(meaning, "a", {"href": page_address(entry.article, "")})
            more.text = entry.title
        close = {"popovertarget": name, "popovertargetaction": "hide"}
        SubElement(meaning, "button", {"type": "button", **close}).text = "Zamknij"
        return meaning


class GlossaryProcessor(Treeprocessor):
    """Puts the buttons of the glossary into a page of Python-Markdown."""

    def __init__(self, marker: Marker) -> None:
        super().__init__()
        self._marker = marker

    def run(self, root: Element) -> None:
        """Change the inline text of the page."""
        insert_elements(root, self._marker.split, _has_no_buttons)


def _has_no_buttons(element: Element) -> bool:
    """Whether an element gets no buttons: a message to copy, or a menu item.

    A message is a quotation. A menu item, or a card of the home page, is a list item
    that begins with a link.
    """
    begins = element.tag == "li" and not (element.text or "").strip()
    is_link = begins and [inner.tag for inner in element][:1] == ["a"]
    return is_link or element.tag == "blockquote"


def _unbroken_span(text: str, done: int, match: re.Match[str]) -> tuple[int, int]:
    """Return the span of a text to keep on one line around a word."""
    before = _JOINED_BEFORE.search(text, done, match.start())
    behind = _JOINED_BEHIND.match(text, match.end())
    start = before.start() if before else match.start()
    end = behind.end() if behind else match.end()
    return (start, end) if end - start <= _LONGEST_UNBROKEN else match.span()


def _button(entry: Entry, text: str) -> Element:
    target = {"popovertarget": f"{ANCHOR}{entry.name}"}
    button = Element("button", {"type": "button", "class": "word", **target})
    button.text = text
    return button


def _written(form: str) -> tuple[str, ...]:
    """Return a form as it is, and at the beginning of a sentence."""
    return form, form[0].upper() + form[1:]


def _entry(docs: Docs, name: str, value: Mapping[str, Any]) -> Entry:
    article = value.get("article", "")
    return Entry(
        name=name,
        word=typeset(value["word"]),
        forms=(value["word"], *value.get("forms", ())),
        text=typeset(value["text"]),
        article=article,
        title=typeset(docs.drafts[article].title) if article else "",
    )
