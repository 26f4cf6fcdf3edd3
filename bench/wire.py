"""Count the transferred bytes: of Python, and before the first answer is possible."""

from collections.abc import Iterable

from bench import server
from bench.chrome import new_visitor
from bench.figures import Goal, Row, Section
from bench.run import Run
from bench.sites import PYTHON_FOLDER, START, Site

GOALS = (Goal(0.85, "ratio"), Goal(0.70, "ratio", "aim"))
FIRST_BYTES = Goal(45_000, "last")

_UNTIL_LOAD = """kinds => {
  const [page] = performance.getEntriesByType('navigation')
  const all = [page, ...performance.getEntriesByType('resource')]
  return all
    .filter(({name, startTime, initiatorType: kind}) => name.startsWith('http')
      && startTime < page.loadEventStart && kinds.includes(kind))
    .map(({name, encodedBodySize}) => [name, encodedBodySize])
}"""
_WAITED_FOR = ("navigation", "link", "script", "css", "img")
"""The initiator types that the load event waits for."""


def of_python(run: Run) -> tuple[Section, ...]:
    """Compare the sizes of the files that Python needs, in each content coding."""
    return tuple(_in(encoding, run.sites) for encoding in server.ENDINGS)


def before_answering(run: Run) -> tuple[Section, ...]:
    """Count bytes and requests of the first question's page until its load event."""
    loaded = [_loaded(run, site) for site in run.sites]
    of_python = [[sum(PYTHON_FOLDER in name for name in one)] for one in loaded]
    rows = (
        Row("bytes", "bytes", [[sum(one.values())] for one in loaded], (FIRST_BYTES,)),
        Row("requests", "count", [[len(one)] for one in loaded]),
        Row("of these for Python", "count", of_python, (Goal(0, "last"),)),
    )
    columns = tuple(site.name for site in run.sites)
    return (Section("Before the first question can be answered, gzip", columns, rows),)


def _in(encoding: str, sites: tuple[Site, Site]) -> Section:
    sizes = [
        {
            label: sum(_size(site, name, encoding) for name in names)
            for label, names in site.python.items()
        }
        for site in sites
    ]
    labels = dict.fromkeys(label for found in sizes for label in found)
    rows = [
        Row(label, "bytes", [[one[label]] if label in one else None for one in sizes])
        for label in labels
    ]
    goals = GOALS if encoding == "br" else ()
    whole = Row("all", "bytes", [[sum(one.values())] for one in sizes], goals)
    name = {"br": "brotli 11", "gzip": "gzip 9"}[encoding]
    columns = tuple(site.name for site in sites)
    return Section(
        f"Bytes that Python needs, {name}", columns, (*rows, whole), "ours/stock"
    )


def _size(site: Site, name: str, encoding: str) -> int:
    variants = site.host.files[name]
    return len(variants.get(encoding, variants[""]))


def _loaded(run: Run, site: Site) -> dict[str, int]:
    """Return the encoded size of each request until the load event, by URL."""
    host = server.Host(site.host.files, ("gzip",))
    with server.serving(host) as origin, new_visitor(run.browser) as context:
        page = context.new_page()
        page.goto(origin + START)
        found: Iterable[tuple[str, int]] = page.evaluate(_UNTIL_LOAD, list(_WAITED_FOR))
        return dict(found)
