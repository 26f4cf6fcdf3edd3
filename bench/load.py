"""Measure nginx under many concurrent visits, with pages and files of Python mixed.

Server and clients are on one machine, so the figures show the limits of the server and
its configuration, not of a network.
"""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.figures import Goal, Row, Section, Unit
from bench.run import Run, log
from tasks.requirements import NGINX, WRK, find
from tests.support.running_servers import run_nginx
from tests.support.visit_requests import visit
from wizard.hosting.prepare import prepare

VISITORS = 200
SECONDS = 60
THREADS = 2
NO_ERRORS = Goal(0, "last")

# Each thread of wrk begins at another request of the visit and repeats the visit.
# https://github.com/wg/wrk/blob/master/SCRIPTING
_SCRIPT = """
local paths = {{{paths}}}
local threads = 0
function setup(thread)
  thread:set("at", math.floor(threads * #paths / {threads}))
  threads = threads + 1
end
function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
function done(summary, latency)
  local errors = summary.errors
  io.write("\\n", string.format(
    '{{"requests": %d, "bytes": %d, "microseconds": %d, "p50": %d, "p99": %d, '
    .. '"status": %d, "connections": %d, "timeouts": %d}}',
    summary.requests, summary.bytes, summary.duration,
    latency:percentile(50), latency:percentile(99),
    errors.status, errors.connect + errors.read + errors.write, errors.timeout), "\\n")
end
"""


def many_at_once(run: Run) -> tuple[Section, ...]:
    """Measure wrk requesting all files of a visit; () if wrk or nginx is missing."""
    wrk, nginx = find(WRK), find(NGINX)
    if not (wrk and nginx):
        log("load: left out, for wrk or nginx is missing")
        return ()
    site = run.folder / "hosted"
    shutil.copytree(run.folder / "ours", site)
    prepare(site, run.folder / "hosted.conf")
    addresses = visit(site).all
    with run_nginx(site, run.folder / "nginx") as server:
        found = _load(wrk, server.home, addresses, run.folder)
    log("load")
    return (_section(found, len(addresses)),)


def _load(
    wrk: Path, home: str, addresses: Sequence[str], folder: Path
) -> dict[str, Any]:
    paths = ", ".join(f'"/{address}"' for address in addresses)
    script = folder / "visit.lua"
    script.write_text(_SCRIPT.format(paths=paths, threads=THREADS), encoding="utf-8")
    size = ["-c", str(VISITORS), "-d", f"{SECONDS}s", "-t", str(THREADS)]
    wishes = ["-H", "Accept-Encoding: gzip, deflate, br", "-s", str(script)]
    command = [str(wrk), *size, *wishes, "--timeout", "10s", home]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _section(found: dict[str, Any], of_visit: int) -> Section:
    seconds = found["microseconds"] / 1_000_000
    a_second = found["requests"] / seconds
    rows = (
        _row("requests", "count", found["requests"]),
        _row("requests a second", "count", a_second),
        _row("whole visits a second", "count", a_second / of_visit),
        _row("bytes a second", "bytes", found["bytes"] / seconds),
        _row("request to the end of its answer, p50", "ms", found["p50"] / 1000),
        _row("request to the end of its answer, p99", "ms", found["p99"] / 1000),
        _row(
            "answers with a status of 400 or more", "count", found["status"], NO_ERRORS
        ),
        _row("broken connections", "count", found["connections"], NO_ERRORS),
        _row("answers that took over 10 s", "count", found["timeouts"], NO_ERRORS),
    )
    name = f"{VISITORS} visitors at once for {SECONDS} s, {of_visit} requests a visit"
    return Section(name, ("nginx",), rows)


def _row(name: str, unit: Unit, value: float, *goals: Goal) -> Row:
    return Row(name, unit, ([value],), goals)
