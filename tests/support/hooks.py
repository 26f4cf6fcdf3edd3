"""Hooks of a page: those of the contract, and those that a browser finds."""

from typing import Any
from urllib.parse import urljoin

from playwright.sync_api import Page

from tests.support.html_document import squeezed
from tests.support.site_content import TREE
from wizard.engine.tree import Option

_NAMES = (
    *("trail", "back", "restart", "start", "steps", "contact", "sources", "deadline"),
    *("date", "error", "status", "dropped", "entry", "problem", "helped", "why"),
    "code",
    *("letter", "spoken", "blank"),
)

ACTIONS = ("copy", "mail", "sms", "whatsapp", "share", "print")
"""What can be done on each result of a site without a public address."""

_FIND = """names => {
  const $wizard = document.querySelector('[data-wizard]')
  const text = $element => $element ? $element.textContent : ''
  return {
    wizards: document.querySelectorAll('[data-wizard]').length,
    data: {...$wizard.dataset},
    heading: [...document.querySelectorAll('h1')].map($h1 =>
      [$h1.id, $h1.getAttribute('tabindex'), String($wizard.contains($h1))]),
    counts: Object.fromEntries(names.map(
      name => [name, $wizard.querySelectorAll(`[data-${name}]`).length])),
    options: [...$wizard.querySelectorAll('[data-option]')].map($option => [
      $option.tagName, $option.dataset.option, $option.dataset.to, $option.href,
      text($option.querySelector('[data-label]')),
      text($option.querySelector('[data-hint]')),
    ]),
    actions: [...$wizard.querySelectorAll('[data-take] [data-action]')].map(
      $control => $control.dataset.action),
    leads: Object.fromEntries(['back', 'restart'].map(
      name => [name, $wizard.querySelector(`[data-${name}]`)?.href ?? ''])),
  }
}"""


def found(page: Page) -> dict[str, Any]:
    """Return the hooks of the open page, in the parts of `expected`."""
    hooks: dict[str, Any] = page.evaluate(_FIND, list(_NAMES))
    return {**hooks, "options": [[*map(squeezed, one)] for one in hooks["options"]]}


def expected(node_id: str, origin: str) -> dict[str, Any]:
    """Return the hooks that the page of a node must have according to the tree."""
    node = TREE.nodes[node_id]
    is_result = node.kind == "result"
    is_start = node_id == TREE.start
    parent = only_parent(node_id)
    there = {
        "back": parent is not None,
        "restart": not is_start,
        "steps": is_result,
        "contact": bool(node.contacts),
        "sources": bool(node.sources),
        "deadline": node.deadline is not None,
        "entry": not is_start,
        "helped": is_result,
    }
    return {
        "wizards": 1,
        "data": {
            "wizard": "",
            "node": node_id,
            "kind": node.kind,
            "tree": TREE.version,
            "rendered": "build",
            "engine": "static",
        },
        # Id, `tabindex` and whether inside the wizard, for each `h1`.
        "heading": [["krok", "-1", "true"]],
        "counts": {
            **{name: int(there.get(name, False)) for name in _NAMES},
            "letter": len(node.letters),
            "spoken": len(node.letters),
        },
        "actions": list(ACTIONS) if is_result else [],
        "options": [_option(option, origin) for option in node.options],
        "leads": {
            "back": _address(parent, origin) if parent else "",
            "restart": "" if is_start else _address(TREE.start, origin),
        },
    }


def _option(option: Option, origin: str) -> list[str]:
    """Return its tag, key, target, address, label and hint."""
    words = squeezed(option.label), squeezed(option.hint)
    return ["A", option.key, option.to, _address(option.to, origin), *words]


def only_parent(node_id: str) -> str | None:
    """Return the only node that leads to a node, or None if not exactly one does."""
    parents = TREE.parents[node_id]
    return parents[0] if len(parents) == 1 else None


def _address(node_id: str, origin: str) -> str:
    return urljoin(origin, f"{TREE.nodes[node_id].page}/")
