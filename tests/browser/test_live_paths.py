"""Every path, and one continuation of every follow-up, clicked in place.

With `--every-path` it is every continuation.

Each step is compared with the tree: heading, title, address, trail, focus. No document
may be loaded on the way.
"""

import json
import pathlib
import re

import pytest

from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.coverage_report import Record
from tests.support.site_content import NODES, TREE
from wizard.content.paths import Path

pytestmark = pytest.mark.browser

_ASK = """request => new Promise((resolve, reject) => {
  const send = self.postMessage
  self.postMessage = message => {
    if (message.id) {
      return send(message)
    }
    self.postMessage = send
    return message.error ? reject(message.error) : resolve(message.reply)
  }
  dispatchEvent(new MessageEvent('message', {data: {id: 0, request}}))
})"""
"""Sends a request to the engine in the worker, with an id that no page uses."""


def test_walk_is_played_in_place_to_its_result(
    quick_guest: ChromiumVisitor, walk: Path, record: Record
) -> None:
    record("Chromium", "http live", walk)

    assert quick_guest.walk(walk, begin=True) == quick_guest.expected_on(walk)


def _without_messages(html: str) -> str:
    """Leave out the messages of a result, which hold the visitor's day."""
    return re.sub(r'(data-action="\w+" href=")[^"]*', r"\1", html)


@pytest.mark.parametrize("node_id", NODES)
def test_engine_in_the_browser_writes_the_very_bytes_of_the_built_page(
    quick_guest: ChromiumVisitor, site: pathlib.Path, node_id: str
) -> None:
    request = {"do": "open", "node": node_id, "today": "2026-11-24"}

    reply = quick_guest.worker.evaluate(_ASK, json.dumps(request))

    page = site / TREE.nodes[node_id].page / "index.html"
    step = _without_messages(json.loads(reply)["html"])
    built = _without_messages(page.read_text(encoding="utf-8"))
    assert built.count(f'data-engine="static">\n{step}</div>') == 1
