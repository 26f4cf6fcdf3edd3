"""A page on which the engine runs: what is done there, and what it then shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.support.html_document import plain, squeezed
from tests.support.site_content import TREE
from tests.support.visitor import PATIENCE, Visitor
from wizard.engine.walk import Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from playwright.sync_api import Page, Worker

    from wizard.content.paths import Path

SITE_NAME = "Gdzie moje dziecko"
STARTS_WITHIN = 60_000
"""How long Python may take to start, in milliseconds, on a machine that is busy."""

SAVES_DATA = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
"""Put into a page before its scripts, it keeps the engine from starting."""

ASK_AFTER_BACK = """const {postMessage} = Worker.prototype
Worker.prototype.postMessage = function (...told) {
  Worker.prototype.postMessage = postMessage
  const tell = () => setTimeout(() => postMessage.apply(this, told))
  addEventListener('popstate', tell, {once: true})
}"""
"""Keeps what the engine is asked next until the visitor has gone back."""

SHOWN = """() => {
  const $wizard = document.querySelector('[data-wizard]')
  const text = $element => $element ? $element.textContent : ''
  const {node, kind, rendered, engine} = $wizard.dataset
  return {
    node, kind, rendered, engine,
    title: document.title,
    page: location.pathname,
    fragment: location.hash,
    headings: [...document.querySelectorAll('h1')].map(text),
    steps: [...$wizard.querySelectorAll('[data-steps] > li')].map(text),
    trail: [...$wizard.querySelectorAll('[data-trail] li')].map($answer => [
      $answer.querySelector('[data-change]').dataset.change,
      text($answer.querySelector('strong'))]),
    dropped: [...$wizard.querySelectorAll('[data-dropped]')].map(
      $dropped => $dropped.dataset.dropped),
    marked: [...$wizard.querySelectorAll('[data-option][aria-current=true]')].map(
      $option => $option.dataset.option),
    focus: document.activeElement.id,
    top: scrollY,
    documents: window.documents ?? null,
  }
}"""


@dataclass(frozen=True)
class Shown:
    """What a live step shows, all of it that a contract names.

    Attributes:
        trail: Question and label of each answer.
        marked: The option that was chosen here before.
        focus: The id of what has the focus.
        top: How far the page is scrolled.
        documents: Which document this is, counted from 1 as the test began.
    """

    node: str
    kind: str
    rendered: str
    engine: str
    title: str
    page: str
    fragment: str
    headings: tuple[str, ...]
    steps: tuple[str, ...]
    trail: tuple[tuple[str, str], ...]
    dropped: tuple[str, ...]
    marked: tuple[str, ...]
    focus: str
    top: int
    documents: int | None


@dataclass(frozen=True)
class LiveVisitor(Visitor):
    """Drives a page on which the engine runs."""

    @property
    def worker(self) -> Worker:
        """The worker in which the engine runs; the search has one of its own."""
        (found,) = (
            worker for worker in self.page.workers if worker.url.startswith("blob:")
        )
        return found

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the page go on until something holds, as long as patience lasts."""
        for _ in range(PATIENCE // 50):
            if holds():
                return
            self.page.wait_for_timeout(50)
        message = "it never came to hold"
        raise AssertionError(message)

    def wait_for_no_worker(self) -> None:
        """Wait until the engine's worker has ended."""
        self.until(
            lambda: not [w for w in self.page.workers if w.url.startswith("blob:")]
        )

    def begin(self, node_id: str) -> None:
        """Begin a new walk at a node, as by an address that somebody was sent."""
        self.page.evaluate(
            "async fragment => { location.hash = fragment }",
            f"w1/{TREE.version}/{node_id}",
        )
        # The engine takes a walk without answers out of the address again.
        self.page.wait_for_url(lambda address: "#" not in address)
        self.wait_for(node_id)

    def wait_for(self, node_id: str) -> None:
        """Wait until a node is shown."""
        self.page.locator(f'[data-wizard][data-node="{node_id}"]').wait_for()

    def wait_for_address(self, shown: Shown) -> None:
        """Wait until what is shown, and the address, are those of a step."""
        self.wait_for(shown.node)
        self.page.wait_for_url(f"**{shown.page}{shown.fragment}")

    def wait_until(self, engine: str) -> None:
        """Wait until the engine is in a state."""
        self.page.locator(f'[data-wizard][data-engine="{engine}"]').wait_for(
            timeout=STARTS_WITHIN
        )

    def do(self, *steps: str) -> None:
        """Run some JavaScript in the page, all of it in one task."""
        self.page.evaluate("; ".join([*steps, "0"]))

    def count_entries(self) -> Callable[[], int]:
        """Return what counts the entries that are made in the history from now on."""
        self.do(
            "window.entries = 0",
            "window.pushState ??= history.pushState",
            "history.pushState = (...entry) =>"
            " { entries += 1; window.pushState.apply(history, entry) }",
        )
        return lambda: int(self.page.evaluate("entries"))

    def slow_down(self) -> None:
        """Let the engine sleep for a moment, so that others come first."""
        self.worker.evaluate(
            "setTimeout(() => { const end = Date.now() + 500;"
            " while (Date.now() < end); })"
        )

    def settle(self) -> None:
        """Wait until the engine has answered all that it was asked."""
        self.page.evaluate("new Promise(done => setTimeout(done, 50))")
        self.worker.evaluate("0")
        self.page.evaluate("new Promise(done => setTimeout(done, 50))")

    def answer(self, key: str) -> None:
        """Click an option, and wait for the step that it leads to."""
        self.page.wait_for_load_state()
        option = self.page.locator(f'a[data-option="{key}"]')
        to = option.get_attribute("data-to") or ""
        option.click()
        self.wait_for(to)

    def look(self) -> Shown:
        """Return what is shown."""
        return shown(self.page.evaluate(SHOWN))

    def walk(self, path: Path) -> list[Shown]:
        """Click each option of a path and return what was seen after each."""
        seen = []
        for chosen in path.options:
            self.choose(chosen.option.key)
            seen.append(self.look())
        return seen


def shown(found: dict[str, Any]) -> Shown:
    """Return what `SHOWN` found in a page."""
    return Shown(
        **{
            **found,
            "headings": tuple(map(squeezed, found["headings"])),
            "steps": tuple(map(squeezed, found["steps"])),
            "trail": tuple((asked, squeezed(label)) for asked, label in found["trail"]),
            "dropped": tuple(found["dropped"]),
            "marked": tuple(found["marked"]),
        }
    )


def prepared(page: Page) -> None:
    """Count the documents that a page opens from now on."""
    page.evaluate("window.documents = 1")
    page.add_init_script("window.documents = 2")


def expected(node_id: str, answers: Sequence[Answer], *, address: str = "") -> Shown:
    """Return what a live step must show, worked out from the tree alone.

    Args:
        node_id: The node.
        answers: What was answered on the way.
        address: All that the address says behind the node, if that is more.
    """
    node = TREE.nodes[node_id]
    given = address or "".join(f"/{a.question}={a.key}" for a in answers)
    return Shown(
        node=node_id,
        kind=node.kind,
        rendered="engine",
        engine="ready",
        title=f"{squeezed(node.title)} - {SITE_NAME}",
        page=f"/{node.page}/",
        fragment=f"#w1/{TREE.version}/{node_id}{given}" if given else "",
        headings=(squeezed(node.title),),
        steps=tuple(map(plain, node.todo)),
        trail=tuple((a.question, label_of(a)) for a in answers),
        dropped=(),
        marked=(),
        focus="krok",
        top=0,
        documents=1,
    )


def label_of(answer: Answer) -> str:
    """Return the words of an answer, as the tree has them."""
    option = TREE.nodes[answer.question].option(answer.key)
    assert option
    return squeezed(option.label)


def answers_of(path: Path) -> list[Answer]:
    """Return the answers that a path consists of."""
    return [Answer(chosen.question, chosen.option.key) for chosen in path.options]


def expected_on(path: Path) -> list[Shown]:
    """Return all that a path must show after each of its options."""
    answers = answers_of(path)
    return [
        expected(chosen.option.to, answers[: number + 1])
        for number, chosen in enumerate(path.options)
    ]
