"""Hooks of a page: those of the contract, and those that a browser finds."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from playwright.sync_api import Page

from tests.support.html_document import squeezed
from tests.support.site_content import TREE

_NAMES = (
    *("trail", "back", "restart", "start", "steps", "contact", "sources", "deadline"),
    *("date", "error", "status", "dropped", "entry", "problem", "action"),
)

_FIND = """names => {
  const $wizard = document.querySelector('[data-wizard]')
  const text = $element => $element ? $element.textContent : ''
  return {
    wizards: document.querySelectorAll('[data-wizard]').length,
    data: {...$wizard.dataset},
    heading: [...document.querySelectorAll('h1')].map($h1 =>
      [$h1.id, $h1.getAttribute('tabindex'), String($wizard.contains($h1))]),
    counts: names.map(name => $wizard.querySelectorAll(`[data-${name}]`).length),
    options: [...$wizard.querySelectorAll('[data-option]')].map($option => [
      $option.tagName, $option.dataset.option, $option.dataset.to, $option.href,
      text($option.querySelector('[data-label]')),
      text($option.querySelector('[data-hint]')),
    ]),
    leads: ['back', 'restart'].map(name =>
      $wizard.querySelector(`[data-${name}]`)?.href ?? ''),
  }
}"""


@dataclass(frozen=True)
class Hooks:
    """The hooks of a page, as the contract describes them.

    Attributes:
        heading: Id, `tabindex` and whether inside the wizard, for each `h1`.
        counts: The number of elements with each hook.
        options: Tag, key, target, address, label and hint of each.
        leads: The targets of `[data-back]` and `[data-restart]`.
    """

    wizards: int
    data: Mapping[str, str]
    heading: list[list[str]]
    counts: Mapping[str, int]
    options: list[list[str]]
    leads: list[str]


def found(page: Page) -> Hooks:
    """Return the hooks of the open page."""
    values = page.evaluate(_FIND, list(_NAMES))
    values["counts"] = dict(zip(_NAMES, values["counts"], strict=True))
    values["options"] = [[*map(squeezed, option)] for option in values["options"]]
    return Hooks(**values)


def expected(node_id: str, origin: str) -> Hooks:
    """Return the hooks that the page of a node must have according to the tree."""
    node = TREE.nodes[node_id]
    is_result = node.kind == "result"
    is_start = node_id == TREE.start
    back = [parent for parent in [only_parent(node_id)] if parent]
    there = {
        "back": bool(back),
        "restart": not is_start,
        "steps": is_result,
        "contact": bool(node.contacts),
        "sources": bool(node.sources),
        "deadline": node.deadline is not None,
        "entry": not is_start,
        "action": is_result,
    }
    return Hooks(
        wizards=1,
        data={
            "wizard": "",
            "node": node_id,
            "kind": node.kind,
            "tree": TREE.version,
            "rendered": "build",
            "engine": "static",
        },
        heading=[["krok", "-1", "true"]],
        counts={name: int(there.get(name, False)) for name in _NAMES},
        options=[
            [
                "A",
                o.key,
                o.to,
                _address(o.to, origin),
                *map(squeezed, (o.label, o.hint)),
            ]
            for o in node.options
        ],
        leads=[
            _address(back[0], origin) if back else "",
            "" if is_start else _address(TREE.start, origin),
        ],
    )


def only_parent(node_id: str) -> str | None:
    """Return the only node that leads to a node, or None if not exactly one does."""
    parents = {
        node.id
        for node in TREE.nodes.values()
        if node_id in {option.to for option in node.options}
    }
    return parents.pop() if len(parents) == 1 else None


def _address(node_id: str, origin: str) -> str:
    return urljoin(origin, f"{TREE.nodes[node_id].page}/")
