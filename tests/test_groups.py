"""Tests that share a page, or a folder that is published, are run by one worker."""

import pytest

GROUP = "together"


@pytest.mark.xdist_group(GROUP)
def test_group_is_known_to_what_hands_out_the_tests(
    request: pytest.FixtureRequest,
) -> None:
    # It reads them there; with some releases of pytest it loses them, without a word.
    by_groups = getattr(request.config.option, "loadgroup", False)
    assert request.node.nodeid.endswith(f"@{GROUP}") is by_groups
