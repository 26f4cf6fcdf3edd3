"""Pages and queries as words without Polish endings and letters."""

import html
import json
import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence

from tasks.folders import TOOLS

PYTHON = TOOLS / "bench" / "bin" / "python"
"""The Python with the stemmer; `bench/README.md` says how it is installed."""

_STEM = """
import json, sys, snowballstemmer
words = json.load(sys.stdin)
json.dump(snowballstemmer.stemmer("polish").stemWords(words), sys.stdout)
"""
_FOLDED = str.maketrans("ąćęłńóśźż", "acelnoszz")
_TAG = re.compile(r"<[^>]+>")
_WORD = re.compile(r"\w+")

Page = Mapping[str, str]


def pages_of(parts: Iterable[Mapping[str, str]]) -> tuple[Page, ...]:
    """Return title, headings and text of each page from Material's index."""
    pages: dict[str, dict[str, str]] = {}
    for part in parts:
        path = part["location"].partition("#")[0]
        title, text = _plain(part["title"]), _plain(part["text"])
        if path in pages:
            pages[path]["headings"] += f" {title}"
            pages[path]["text"] += f" {text}"
        else:
            # MiniSearch has no page without an id.
            page = {"path": path or ".", "title": title, "headings": "", "text": text}
            pages[path] = page
    return tuple(pages.values())


def stemmed(pages: Sequence[Page], queries: Sequence[str]) -> dict[str, object]:
    """Return pages and queries with all words stemmed and folded."""
    texts = [*queries, *(text for page in pages for text in page.values())]
    words = sorted({word for text in texts for word in _words(text)})
    stems = dict(zip(words, _stems(words), strict=True))
    return {
        "pages": [
            {
                name: text if name == "path" else _in_stems(text, stems)
                for name, text in page.items()
            }
            for page in pages
        ],
        "queries": [_in_stems(query, stems) for query in queries],
    }


def _stems(words: Sequence[str]) -> list[str]:
    done = subprocess.run(
        [str(PYTHON), "-c", _STEM],
        input=json.dumps(words),
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    stems: list[str] = json.loads(done.stdout)
    return [stem.translate(_FOLDED) for stem in stems]


def _in_stems(text: str, stems: Mapping[str, str]) -> str:
    return " ".join(stems[word] for word in _words(text))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _plain(markup: str) -> str:
    return html.unescape(_TAG.sub(" ", markup))
