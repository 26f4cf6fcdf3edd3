"""HTML of the built site, parsed without a browser."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_ADDRESSES = ("href", "src")
_WITHOUT_END = frozenset({"br", "hr", "img", "input", "link", "meta", "path", "wbr"})


@dataclass
class Document:
    """The tags and texts of a page.

    Attributes:
        tags: Each opening tag with its attributes, in order.
        texts: The text inside each of the elements `title`, `h1` and `script`.
    """

    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)

    @property
    def ids(self) -> set[str]:
        """The anchors that a link may name."""
        return {known["id"] for _, known in self.tags if "id" in known}

    @property
    def addresses(self) -> list[str]:
        """The values of all `href` and `src`, in order."""
        return [
            known[name]
            for _, known in self.tags
            for name in _ADDRESSES
            if name in known
        ]

    def meta(self, name: str) -> str:
        """Return the content of the only `meta` of this name or `http-equiv`."""
        (content,) = (
            known["content"]
            for _, known in self.tags
            if name in (known.get("name"), known.get("http-equiv"))
        )
        return content

    @property
    def title(self) -> str:
        """The only title; none or several are an error."""
        (title,) = self.texts["title"]
        return title


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.document = Document()
        self.words: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.document.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag in ("title", "h1", "script") and "svg" not in self._open:
            self.document.texts.setdefault(tag, []).append("")
        if tag not in _WITHOUT_END:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        for tag in {"title", "h1", "script"}.intersection(self._open):
            self.document.texts[tag][-1] += data


def read(html: str) -> Document:
    """Parse a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.document


def plain(html: str) -> str:
    """Return the text of a piece of HTML, with white space squeezed."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return squeezed("".join(reader.words))


def squeezed(text: str) -> str:
    """Return a text with each run of white space as one space."""
    return " ".join(text.split())
