"""No page leaves a word of one letter at the end of a line, or a straight quote."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

from tests.support.site_content import DOCS, PATHS, TREE, each_node, each_page
from tests.support.site_links import document, html_of
from wizard.commands import drawings
from wizard.compile.typography import HOLD
from wizard.content import paths
from wizard.engine.plain_text import plain

INLINE = {"a", "abbr", "b", "button", "em", "span", "strong", "time"}
UNSEEN = {"code", "pre", "script", "style", "svg", "title"}
WRONG = re.compile(r'(?<!\w)[aiouwzAIOUWZ][ \n]+\S+|[0-9] (?:dni|lat)\b|\S* - \S*|\S*"')


class _Words(HTMLParser):
    """The words of a page, with a mark wherever a block begins or ends."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._unseen += tag in UNSEEN
        self.words += "" if tag in INLINE else "¶"

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in UNSEEN
        self.words += "" if tag in INLINE else "¶"

    def handle_data(self, data: str) -> None:
        self.words += "" if self._unseen else data


def words(html: str) -> str:
    """Return the words that somebody reads on a page."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    return reader.words


@each_page
def test_page_has_no_space_that_must_not_end_a_line_and_no_straight_quote(
    site: Path, page: str
) -> None:
    assert WRONG.findall(words(html_of(site, page))) == []


@each_page
def test_title_and_description_of_a_page_are_plain(site: Path, page: str) -> None:
    known = document(site, page)

    assert HOLD not in known.title + known.meta("description")


@each_node
def test_a_page_changes_no_word_that_the_commands_tell(node_id: str) -> None:
    node, draft = TREE.nodes[node_id], DOCS.nodes[node_id]

    assert [plain(o.label) for o in node.options] == [o.label for o in draft.options]
    assert plain(node.title) == draft.title


def test_the_commands_tell_texts_as_their_editors_wrote_them() -> None:
    told = [paths.as_json(path) for path in PATHS]

    assert HOLD not in json.dumps(told, ensure_ascii=False)
    assert HOLD not in drawings.as_json(DOCS)
