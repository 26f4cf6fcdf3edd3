"""The glossary: which words a text uses, and their meaning behind the first use.

A meaning is a `popover`: browsers open and close it by themselves, so no script is
needed, and one that knows no popovers shows it in brackets. How it looks: site.css.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

from wizard.compile.inline_text import weave
from wizard.compile.typography import HOLD, UNBROKEN, typeset
from wizard.content.link import page_address

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.content.load import Docs

ANCHOR = "slowo-"
"""What the id of a meaning begins with; the entry's name follows."""

MEANING = "word-meaning"
"""The class of a meaning."""

# What must stand on one line with a word: browsers would break lines around a button.
_GLUED_BEFORE = re.compile(rf"(?:\S+{HOLD})*[(\[„«]*\Z")
_LONGEST_HELD = 20
"""In signs; more would not fit on the narrowest phones."""
_GLUED_BEHIND = re.compile(r"[)\].,;:!?”»…]*")
_MEANING = re.compile(rf'<span [^>]*class="{MEANING}".*?</span>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """A word that is explained.

    Attributes:
        word: As it is written, typeset.
        forms: All that may stand for it in a text, as the editor wrote it.
        text: What it means, typeset plain text.
        article: The file in which more stands, within the docs; or nothing.
        title: Of that article, typeset.
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
        """Yield each whole word of a text that is explained, and where it stands."""
        for match in self._pattern.finditer(text):
            name = self._names[" ".join(match[0].split())]
            yield self.entries[name], match


NO_WORDS = Glossary({})


def glossary(docs: Docs) -> Glossary:
    """Read the glossary of docs that `validate` found no errors in."""
    values = docs.data["glossary"].values
    return Glossary({name: _entry(docs, name, value) for name, value in values.items()})


def sources_of(docs: Docs) -> Iterator[str]:
    """Yield the sources of all entries, some of them more than once."""
    for value in docs.data["glossary"].values.values():
        yield from value.get("sources", ())


def without_meanings(html: str) -> str:
    """Return HTML as it reads where no meaning is open."""
    return _MEANING.sub("", html)


class Marker:
    """Marks the first use of each word, page by page.

    Attributes:
        seen: The names of what was marked on this page, or needs no mark.
    """

    def __init__(self, words: Glossary) -> None:
        self.glossary = words
        self.seen: set[str] = set()
        self._path = ""

    def begin(self, path: str, *, marks: bool = True) -> None:
        """Begin a page; one that explains the words itself has no marks."""
        self._path = path
        self.seen = set() if marks else set(self.glossary.entries)

    def cut(self, text: str) -> Iterator[str | Element]:
        """Return a text in parts, with a button and a meaning for each new word."""
        done = 0
        for entry, match in self.glossary.uses(text):
            if entry.name in self.seen:
                continue
            self.seen.add(entry.name)
            start, end = _held(text, done, match)
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
        # No space beside the text: on paper it stands between brackets.
        word.text = f"{entry.word} "
        word.tail = entry.text
        if entry.article and entry.article != self._path:
            more = SubElement(meaning, "a", {"href": page_address(entry.article, "")})
            more.text = entry.title
        close = {"popovertarget": name, "popovertargetaction": "hide"}
        SubElement(meaning, "button", {"type": "button", **close}).text = "Zamknij"
        return meaning


class Marks(Treeprocessor):
    """Marks the words of what Python-Markdown renders."""

    def __init__(self, marker: Marker) -> None:
        super().__init__()
        self._marker = marker

    def run(self, root: Element) -> None:
        """Mark the running text, but for what is used as a whole."""
        weave(root, self._marker.cut, _is_whole)


def _is_whole(element: Element) -> bool:
    """Whether it is a message to be copied, or a list item that begins with a link.

    Such items are cards of the home page, or a menu.
    """
    begins = element.tag == "li" and not (element.text or "").strip()
    is_link = begins and [inner.tag for inner in element][:1] == ["a"]
    return is_link or element.tag == "blockquote"


def _held(text: str, done: int, match: re.Match[str]) -> tuple[int, int]:
    """Return from where to where a text must stand on one line with a word in it."""
    before = _GLUED_BEFORE.search(text, done, match.start())
    behind = _GLUED_BEHIND.match(text, match.end())
    start = before.start() if before else match.start()
    end = behind.end() if behind else match.end()
    return (start, end) if end - start <= _LONGEST_HELD else match.span()


def _button(entry: Entry, text: str) -> Element:
    target = {"popovertarget": f"{ANCHOR}{entry.name}"}
    button = Element("button", {"type": "button", "class": "word", **target})
    button.text = text
    return button


def _written(form: str) -> tuple[str, ...]:
    """Return a form, and how it begins a sentence."""
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
