"""Tests that share a page, or a folder that is published, are run by one worker."""

from __future__ import annotations

import pytest

GROUP = "together"


@pytest.mark.xdist_group(GROUP)
def test_group_is_known_to_what_hands_out_the_tests(
    request: pytest.FixtureRequest, worker_id: str
) -> None:
    # It reads them there; with some releases of pytest it loses them, without a word.
    is_handed_out = worker_id != "master"
    assert request.node.nodeid.endswith(f"@{GROUP}") is is_handed_out
