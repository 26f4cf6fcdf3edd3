"""Slows processes down: each runs for a moment, then stands still for longer.

Run as `python -m bench.slowly TIMES PID...`, until it ends, or who started
it. A process of its own, since it has to be on time.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MOMENT = 0.0025
"""How long the processes run at a stretch, in seconds."""


def slow(times: float, pids: Sequence[int]) -> None:
    """Let processes run for one part of the time in `times`.

    Whoever waits wakes late at times, so each stretch makes up for those before it.
    """
    parent = os.getppid()
    ran = stood = 0.0
    while os.getppid() == parent:
        ran += _stretch(signal.SIGCONT, pids, max(MOMENT, stood / (times - 1) - ran))
        stood += _stretch(signal.SIGSTOP, pids, max(MOMENT, ran * (times - 1) - stood))
    _stretch(signal.SIGCONT, pids, 0)


def _stretch(what: signal.Signals, pids: Sequence[int], seconds: float) -> float:
    """Tell the processes and wait; return how long it really took."""
    begun = time.monotonic()
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, what)
    time.sleep(seconds)
    return time.monotonic() - begun


if __name__ == "__main__":
    slow(float(sys.argv[1]), [int(pid) for pid in sys.argv[2:]])
