"""The visible state of a wizard page, as found and as expected from the tree."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from tests.support.html_document import plain, squeezed
from tests.support.site_content import DOCS, TREE
from wizard.content.paths import Path
from wizard.engine.walk import Answer

SITE_NAME = "Gdzie moje dziecko"

SHOWN = """() => {
  const $wizard = document.querySelector('[data-wizard]')
  const $$all = selector => [...$wizard?.querySelectorAll(selector) ?? []]
  const text = $element => $element ? $element.textContent : ''
  const {node = '', kind, rendered, engine} = $wizard?.dataset ?? {}
  return {
    node, kind, rendered, engine,
    title: document.title,
    page: location.pathname,
    fragment: location.hash,
    headings: [...document.querySelectorAll('h1')].map(text),
    steps: $$all('[data-steps] > li').map(text),
    trail: $$all('[data-trail] li').map($answer => [
      $answer.querySelector('[data-change]').dataset.change,
      text($answer.querySelector('strong'))]),
    dropped: $$all('[data-dropped]').map($dropped => $dropped.dataset.dropped),
    marked: $$all('[data-option][aria-current=true]').map(
      $option => $option.dataset.option),
    focus: document.activeElement.id,
    top: scrollY,
    documents: window.documents ?? null,
  }
}"""


@dataclass(frozen=True)
class PageShown:
    """The part of a node's page that is the same with and without scripts.

    Attributes:
        headings: All headings of the first level; exactly one is correct.
        steps: The steps to take, at a result.
    """

    node: str
    headings: tuple[str, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True)
class Shown(PageShown):
    """A live step, with every part that a contract names.

    Attributes:
        trail: Question and label of each answer.
        marked: The options marked as chosen here before.
        focus: The id of the focused element.
        top: The scroll position of the page.
        documents: The number of this document, counted from 1 when the test began.
    """

    kind: str
    rendered: str
    engine: str
    title: str
    page: str
    fragment: str
    trail: tuple[tuple[str, str], ...]
    dropped: tuple[str, ...]
    marked: tuple[str, ...]
    focus: str
    top: int
    documents: int | None

    @property
    def address(self) -> str:
        """The address of the step within the site."""
        return f"{self.page[1:]}{self.fragment}"

    @property
    def opened(self) -> Self:
        """The step as a newly opened page shows it: without focus."""
        return replace(self, focus="")


def page_shown(found: Mapping[str, Any]) -> PageShown:
    """Convert the result of `SHOWN`, without the parts that need scripts."""
    headings, steps = (tuple(map(squeezed, found[of])) for of in ("headings", "steps"))
    return PageShown(found["node"], headings, steps)


def shown(found: dict[str, Any]) -> Shown:
    """Convert the result of `SHOWN` in a page with scripts."""
    return Shown(
        **{
            **found,
            **vars(page_shown(found)),
            "trail": tuple((asked, squeezed(label)) for asked, label in found["trail"]),
            "dropped": tuple(found["dropped"]),
            "marked": tuple(found["marked"]),
        }
    )


def expected_page(node_id: str) -> PageShown:
    """Return the expected page of a node."""
    node = TREE.nodes[node_id]
    return PageShown(node_id, (squeezed(node.title),), tuple(map(plain, node.todo)))


def expected(node_id: str, answers: Sequence[Answer], *, address: str = "") -> Shown:
    """Return the expected live step.

    Args:
        node_id: The node.
        answers: The answers on the way.
        address: The address after the node, if it contains more than the answers.
    """
    node = TREE.nodes[node_id]
    given = address or "".join(f"/{a.question}={a.key}" for a in answers)
    return Shown(
        **vars(expected_page(node_id)),
        kind=node.kind,
        rendered="engine",
        engine="ready",
        title=f"{squeezed(node.title)} - {SITE_NAME}",
        page=f"/{node.page}/",
        fragment=f"#w1/{TREE.version}/{node_id}{given}" if given else "",
        trail=tuple((a.question, _label_of(a)) for a in answers),
        dropped=(),
        marked=(),
        focus="krok",
        top=0,
        documents=1,
    )


def _label_of(answer: Answer) -> str:
    option = TREE.nodes[answer.question].option(answer.key)
    assert option
    return squeezed(option.label)


def answers_of(path: Path) -> list[Answer]:
    """Return the answers of a path."""
    return [Answer(chosen.question, chosen.option.key) for chosen in path.options]


def nodes_on(path: Path) -> list[str]:
    """Return the nodes of a path, including the first and the last."""
    return [*(chosen.question for chosen in path.options), path.result]


def pages_on(path: Path) -> list[PageShown]:
    """Return the expected pages of a path, from page to page."""
    return [expected_page(node_id) for node_id in nodes_on(path)]


def name_of(path: Path) -> str:
    """Return a name for a path: its keys, after its first node if not the start."""
    first = path.options[0].question
    beginning = [first] if first != DOCS.start else []
    return "/".join([*beginning, *(chosen.option.key for chosen in path.options)])
