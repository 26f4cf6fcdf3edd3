import pytest

from bench.figures import MEDIAN, P95, Goal, Row, Samples, Section, quantile
from bench.table import as_json, figure, markdown

STOCK = (4.0, 2.0, 6.0)
OURS = (1.0, 0.5, 3.0)
ROW = Row("ready", "s", (STOCK, OURS), (Goal(0.25, "ratio"), Goal(0.5, "last")))


def cells(text: str) -> list[list[str]]:
    """Return the cells of a Markdown table, without the line below its header."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines]
    return [rows[0], *rows[2:]]


@pytest.mark.parametrize(
    ("samples", "part", "figure"),
    [
        pytest.param((3.0, 1.0, 2.0), MEDIAN, 2.0, id="the one in the middle"),
        pytest.param((4.0, 1.0), MEDIAN, 2.5, id="between the two in the middle"),
        pytest.param((7.0,), P95, 7.0, id="of one only that one"),
        pytest.param(tuple(range(101)), P95, 95.0, id="p95 of a hundred"),
        pytest.param((0.0, 10.0), P95, 9.5, id="p95 between two"),
    ],
)
def test_a_part_of_the_samples_does_not_exceed(
    samples: tuple[float, ...], part: float, figure: float
) -> None:
    assert quantile(samples, part) == pytest.approx(figure)


def test_the_ratio_is_that_of_the_medians_of_the_last_two_columns() -> None:
    assert ROW.ratio == pytest.approx(0.25)


@pytest.mark.parametrize(
    ("cells", "ratio"),
    [
        pytest.param((OURS,), None, id="one column"),
        pytest.param((None, OURS), None, id="nothing to compare with"),
        pytest.param((STOCK, None), None, id="nothing to compare"),
        pytest.param(((0.0,), OURS), None, id="nothing at all"),
        pytest.param((STOCK, OURS, STOCK), 4.0, id="three columns"),
    ],
)
def test_a_ratio_needs_two_figures(
    cells: tuple[Samples | None, ...], ratio: float | None
) -> None:
    assert Row("ready", "s", cells).ratio == ratio


@pytest.mark.parametrize(
    ("goal", "met"),
    [
        pytest.param(Goal(0.25, "ratio"), True, id="the ratio, just so"),
        pytest.param(Goal(0.24, "ratio"), False, id="the ratio, not"),
        pytest.param(Goal(1.0, "last"), True, id="the last column, just so"),
        pytest.param(Goal(0.9, "last"), False, id="the last column, not"),
        pytest.param(Goal(1.0, "last", is_least=True), True, id="at least, just so"),
        pytest.param(Goal(1.1, "last", is_least=True), False, id="at least, not"),
    ],
)
def test_a_goal_is_met_or_not(goal: Goal, *, met: bool) -> None:
    assert ROW.meets(goal) is met


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        pytest.param(1234567.0, "bytes", "1,234,567", id="bytes"),
        pytest.param(9.87, "ms", "9.9 ms", id="few ms"),
        pytest.param(123.4, "ms", "123 ms", id="many ms"),
        pytest.param(1.234, "s", "1.23 s", id="seconds"),
        pytest.param(0.9484, "share", "0.948", id="a share"),
    ],
)
def test_a_figure_has_the_digits_that_mean_something(
    value: float, unit: str, text: str
) -> None:
    assert figure(value, unit) == text  # type: ignore[arg-type]


def test_a_section_is_a_table_that_can_be_read_as_it_is() -> None:
    other = Row("bytes", "s", (None, (3.0,)), (Goal(0.7, "ratio", "aim"),))
    section = Section(
        "Start", ("stock", "ours"), (ROW, other), "ours/stock", ("As it was.",)
    )

    text = markdown([section])

    assert text.startswith("### Start\n\n| ")
    assert text.endswith(" |\n\nAs it was.\n")
    assert len({len(line) for line in text.splitlines() if "|" in line}) == 1
    assert cells(text) == [
        ["", "stock", "ours", "ours/stock", "goal"],
        [
            "ready",
            "4.00 s (2.00 to 6.00)",
            "1.00 s (0.50 to 3.00)",
            "0.25",
            "ratio ≤ 0.25: met, ≤ 0.50 s: **not met**",
        ],
        ["bytes", "-", "3.00 s", "-", "aim ratio ≤ 0.7: nothing to compare"],
    ]


def test_a_lower_limit_is_shown_as_one() -> None:
    row = Row("found", "share", ((0.5,),), (Goal(0.95, "last", is_least=True),))

    text = markdown([Section("Search", ("ours",), (row,))])

    assert cells(text)[1] == ["found", "0.500", "≥ 0.950: **not met**"]


def test_json_holds_every_sample() -> None:
    found = as_json(Section("Start", ("stock", "ours"), (ROW,), "ours/stock"))

    (row,) = found["rows"]
    assert row["columns"]["ours"] == {
        "figure": 1.0,
        "median": 1.0,
        "lowest": 0.5,
        "highest": 3.0,
        "samples": [1.0, 0.5, 3.0],
    }
    assert row["ratio"] == pytest.approx(0.25)
    assert [goal["met"] for goal in row["goals"]] == [True, False]
