"""The address rule in the page's script agrees with the engine's.

Links followed without the engine lead to the same step as the engine does.
"""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.support.node_scripts import Scripts
from tests.support.random_trees import SMALL, trees, walks
from wizard.engine import address
from wizard.engine.replay import Replay, answer, replay, show
from wizard.engine.tree import Tree
from wizard.engine.walk import Walk

HEAD = "#w1/abc123/one"


def walk_of(length: int) -> str:
    """Return a walk with this number of characters, not counting the `#`."""
    answers = "".join(f"/{'q' * 48}{number:02}=yes" for number in range(99))
    whole = (HEAD + answers)[: length - 9].rpartition("/")[0]
    return f"{whole}/last={'k' * (length - len(whole) - 5)}"


def outcome(state: Replay) -> tuple[object, ...]:
    """Return the parts of a walk that a visitor sees."""
    walk = state.walk
    return walk.here, walk.answers, set(walk.aside), set(state.dropped)


@given(trees(), walks(), st.data())
def test_an_answer_by_link_leads_where_the_engine_leads(
    scripts: Scripts, tree: Tree, walk: Walk, data: st.DataObject
) -> None:
    before = replay(tree, walk).walk
    met = [a.question for a in before.answers]
    there = show(tree, before, data.draw(st.sampled_from([*met, before.here]))).walk
    options = tree.nodes[there.here].options
    assume(options)
    option = data.draw(st.sampled_from(options))

    given_at = {"question": there.here, "key": option.key, "here": option.to}
    linked = scripts.call(
        "withAnswer", f"#{address.write(there)}", tree.version, given_at
    )

    expected = outcome(answer(tree, there, option.key))
    assert outcome(replay(tree, address.parse(linked))) == expected


@given(trees(), walks(), st.data())
def test_a_way_back_by_link_leads_where_the_engine_leads(
    scripts: Scripts, tree: Tree, walk: Walk, data: st.DataObject
) -> None:
    state = replay(tree, walk)
    assume(state.walk.answers or state.walk.aside)
    earlier = data.draw(
        st.sampled_from([name for name in tree.nodes if name != state.end])
    )

    linked = scripts.call("withNode", f"#{address.write(state.walk)}", earlier)

    expected = outcome(show(tree, state.walk, earlier))
    assert outcome(replay(tree, address.parse(linked))) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        pytest.param("", id="none"),
        pytest.param("#krok", id="an anchor"),
        pytest.param("#w2/abc123/one", id="another format"),
        pytest.param("#w1/abc123/one/<b>", id="broken"),
        pytest.param(walk_of(address.LONGEST_FRAGMENT + 1), id="too long"),
    ],
)
def test_where_no_walk_can_be_read_one_begins(scripts: Scripts, fragment: str) -> None:
    given_at = {"question": "one", "key": "left", "here": "two"}

    linked = scripts.call("withAnswer", fragment, "abc123", given_at)
    kept = scripts.call("withNode", fragment, "two")

    assert linked == "#w1/abc123/two/one=left"
    assert kept == ""


def test_a_walk_keeps_its_own_version(scripts: Scripts) -> None:
    given_at = {"question": "two", "key": "yes", "here": "four"}
    linked = scripts.call("withAnswer", "#w1/old123/two/one=left", "abc123", given_at)

    assert linked == "#w1/old123/four/one=left/two=yes"


def test_what_is_too_long_loses_what_is_kept_aside_and_then_begins_anew(
    scripts: Scripts,
) -> None:
    added = {"question": "three", "key": "yes", "here": "one"}
    full = walk_of(address.LONGEST_FRAGMENT - len("/three=yes"))
    fuller = walk_of(address.LONGEST_FRAGMENT - len("/three=yes") + 1)

    assert scripts.call("withAnswer", f"{full}/~two=no", "abc123", added) == (
        f"{full}/three=yes"
    )
    assert scripts.call("withAnswer", fuller, "abc123", added) == f"{HEAD}/three=yes"


@given(st.text(max_size=20) | walks().map(address.write))
def test_what_looks_like_a_walk_is_the_same_on_both_sides(
    scripts: Scripts, fragment: str
) -> None:
    assert scripts.call("isWalk", fragment) == address.is_address(fragment)


def test_a_small_walk_is_written_as_the_engine_writes_it(scripts: Scripts) -> None:
    one = {"question": "one", "key": "left", "here": "two"}
    linked = scripts.call("withAnswer", "", SMALL.version, one)
    expected = answer(SMALL, address.parse(f"w1/{SMALL.version}/one"), "left")

    assert linked == f"#{address.write(expected.walk)}"
