"""Slow down processes with SIGSTOP and SIGCONT.

Run as `python -m bench.slowly TIMES PID...`. It stops when its parent process ends. It
is a separate process, for exact timing.
"""

import os
import signal
import sys
import time
from collections.abc import Sequence
from contextlib import suppress

MOMENT = 0.0025
"""The shortest time between two signals, in seconds."""


def slow(times: float, pids: Sequence[int]) -> None:
    """Let processes run for `1 / times` of the time, until the parent process ends.

    `time.sleep` may return late, so each interval corrects the error of earlier ones.
    """
    parent = os.getppid()
    ran = stood = 0.0
    while os.getppid() == parent:
        ran += _stretch(signal.SIGCONT, pids, max(MOMENT, stood / (times - 1) - ran))
        stood += _stretch(signal.SIGSTOP, pids, max(MOMENT, ran * (times - 1) - stood))
    _stretch(signal.SIGCONT, pids, 0)


def _stretch(what: signal.Signals, pids: Sequence[int], seconds: float) -> float:
    """Send a signal to the processes and wait; return the real duration in seconds."""
    begun = time.monotonic()
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, what)
    time.sleep(seconds)
    return time.monotonic() - begun


if __name__ == "__main__":
    slow(float(sys.argv[1]), [int(pid) for pid in sys.argv[2:]])
