"""A model of one visit and its history, to compare a browser with."""

from dataclasses import dataclass, field, replace
from random import Random

from tests.support.chromium_visitor import ChromiumVisitor
from tests.support.shown import Shown, expected
from tests.support.site_content import TREE
from wizard.engine import address
from wizard.engine.replay import Replay, answer, replay, revisit, show
from wizard.engine.step import one_back
from wizard.engine.walk import Walk

_BEGINNING = replay(TREE, Walk(TREE.start))


@dataclass
class Model:
    """The expected history of a browser: entries and the index of the current one."""

    state: Replay = _BEGINNING
    entries: list[Walk] = field(default_factory=lambda: [_BEGINNING.walk])
    at: int = 0

    def push(self, state: Replay) -> None:
        """Add an entry and drop the entries after the current one."""
        self.entries[self.at + 1 :] = [state.walk]
        self.at += 1
        self.state = state

    def travel(self, steps: int) -> None:
        """Go to another entry and update it with the answers given since."""
        self.at += steps
        self.state = revisit(TREE, self.entries[self.at], self.state.walk)
        self.entries[self.at] = self.state.walk

    @property
    def shown(self) -> Shown:
        """The step that the page must show."""
        walk = self.state.walk
        _, _, behind = address.write(walk).partition(f"/{walk.here}")
        return replace(
            expected(walk.here, self.state.trail, address=behind),
            dropped=tuple(a.question for a in self.state.dropped),
            marked=tuple(a.key for a in walk.answers if a.question == walk.here),
        )


def do_something(random: Random, model: Model, guest: ChromiumVisitor) -> str:
    """Do one random action in the browser and in the model; return its name."""
    walk = model.state.walk
    node = TREE.nodes[walk.here]
    actions = [f"answer {option.key}" for option in node.options] * 2
    actions += [f"change {a.question}" for a in model.state.trail]
    actions += ["back"] if one_back(TREE, model.state) else []
    actions += ["restart"] if walk.here != TREE.start else []
    actions += ["browser back"] * 2 if model.at else []
    actions += ["browser forward"] * 2 if model.at + 1 < len(model.entries) else []
    action = random.choice(actions)
    match action.split(" "):
        case ["answer", key]:
            model.push(answer(TREE, walk, key))
            guest.click(f'a[data-option="{key}"]')
        case ["change", question]:
            model.push(show(TREE, walk, question))
            guest.click(f'a[data-change="{question}"]')
        case ["back"]:
            model.push(show(TREE, walk, one_back(TREE, model.state)))
            guest.click("[data-back]")
        case ["restart"]:
            model.push(_BEGINNING)
            guest.click("[data-restart]")
        case ["browser", way]:
            model.travel(-1 if way == "back" else 1)
            guest.page.evaluate(f"history.{way}()")
            guest.wait_for_address(model.shown)
    return action
