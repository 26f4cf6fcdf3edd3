"""How many bytes visitors get may not grow by more than a twentieth unnoticed.

The decided sizes are in `tests/budget.json`. Where more is worth its price, write
the new figure there, and why in the commit; where less came out, write that too.
"""

import json
from pathlib import Path

import pytest

from tasks.folders import ROOT
from tests.support.site_content import TREE
from wizard.runtime.bundle import bundle

BUDGET: dict[str, int] = json.loads((ROOT / "tests" / "budget.json").read_text("utf-8"))
MOST = 1.05
PAGE = f"{TREE.nodes[TREE.start].page}/index.html"


@pytest.fixture(scope="session")
def weights(hosted: Path) -> dict[str, int]:
    """Return what each thing in the budget weighs, in bytes."""
    runtime = bundle(TREE)

    def of(ending: str) -> int:
        names = [file.name for file in runtime.loaded]
        return sum((hosted / f"{name}{ending}").stat().st_size for name in names)

    def packed(name: str) -> int:
        return (hosted / f"{name}.gz").stat().st_size

    return {
        "python, brotli 5": of(".br"),
        "python, gzip 6": of(".gz"),
        "script of a page, gzip": packed(runtime.page.name),
        "script of the page for codes, gzip": packed(runtime.code_page.name),
        "first question's page, gzip": packed(PAGE),
    }


@pytest.mark.parametrize("thing", BUDGET)
def test_nothing_grows_by_more_than_a_twentieth_unnoticed(
    weights: dict[str, int], thing: str
) -> None:
    weight = weights[thing]

    assert weight <= MOST * BUDGET[thing], f"{thing}: {weight} bytes"


@pytest.mark.parametrize("thing", BUDGET)
def test_what_became_much_smaller_is_written_down(
    weights: dict[str, int], thing: str
) -> None:
    weight = weights[thing]

    assert BUDGET[thing] <= MOST * weight, f"{thing}: {weight} bytes"


def test_everything_in_the_budget_is_weighed(weights: dict[str, int]) -> None:
    assert set(weights) == set(BUDGET)
