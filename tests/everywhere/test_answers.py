"""Every answer is clicked with scripts off, in each browser by http, and from files.

Only a script of the test runs: it clicks where an answer can be hit, and catches the
clicks, so that each page is opened once. Each link that was clicked must have the
address of its node's page. `test_walks.py` follows links with a mouse.
"""

import pytest

from tasks.requirements import BROWSERS, CHROMIUM
from tests.support.answer_cover import ANSWERS
from tests.support.coverage_report import Record
from tests.support.shown import expected_page
from tests.support.site_content import NODES, TREE
from tests.support.visitor import Visitor
from tests.support.ways import FILE_STATIC, HTTP_STATIC, in_each

pytestmark = pytest.mark.browser

BY_HTTP = [(browser, HTTP_STATIC) for browser in BROWSERS]
FROM_FILES = [(CHROMIUM, FILE_STATIC)]
PLACES = [*BY_HTTP, *FROM_FILES]
"""From files, only the addresses of links differ, and they are the same everywhere."""


@in_each(PLACES)
@pytest.mark.parametrize("node_id", NODES)
def test_each_answer_of_a_page_gets_its_click_and_leads_to_its_page(
    visitor: Visitor, node_id: str, record: Record
) -> None:
    for answer in ANSWERS[node_id]:
        record(visitor.browser, str(visitor.way), answer)
    node = TREE.nodes[node_id]
    visitor.player.open(visitor.address(node.page))

    clicked = visitor.click_each_option(node_id)

    assert visitor.see() == expected_page(node_id)
    assert [address.partition("#")[0] for address in clicked] == [
        visitor.address(TREE.nodes[option.to].page) for option in node.options
    ]
    assert visitor.foreign() == []
