"""Slows processes down: each runs for a moment, then stands still for longer.

Run as `python -m tests.bench.slowly TIMES PID...`, until it is ended. A process of
its own, since it has to be on time.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

MOMENT = 0.0025
"""How long the processes run at a stretch, in seconds."""


def slow(times: float, pids: Sequence[int]) -> NoReturn:
    """Let processes run for one part of the time in `times`.

    Whoever waits wakes late at times, so each stretch makes up for those before it.
    """
    ran = stood = 0.0
    while True:
        ran += _stretch(signal.SIGCONT, pids, max(MOMENT, stood / (times - 1) - ran))
        stood += _stretch(signal.SIGSTOP, pids, max(MOMENT, ran * (times - 1) - stood))


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
