"""Compare searches by the queries of people that they answer."""

from pathlib import Path

from bench.figures import Goal, Row, Section
from bench.run import Run, log
from bench.search import queries as lists
from bench.search.engines import ENGINES, MODULES, Answers, Built
from bench.search.keys import keys
from bench.search.stemmed import PYTHON
from tests.support.project import built, change, copied
from tests.support.search_index import index_of

ANSWERED = Goal(0.95, "last", is_least=True)
LOADED = Goal(120_000, "last")
_PLUGINS = "plugins:\n"
_SEARCH = "  - search\n"


def searches(run: Run) -> tuple[Section, ...]:
    """Measure the recall of each search; () if one of them is not installed."""
    if not (MODULES.is_dir() and PYTHON.exists()):
        log("search: left out, for its packages are missing (bench/README.md)")
        return ()
    halves = {name: lists.load(file) for name, file in lists.HALVES.items()}
    texts = [query.text for half in halves.values() for query in half]
    site = Built(_site(run.folder), run.folder, run.browser)
    answers = {name: answer(site, texts) for name, answer in ENGINES.items()}
    log("search")
    return (_section(answers, halves), *keys(run.browser, index_of(site.site)))


def _site(folder: Path) -> Path:
    """Build the site with the plugin `search`, whether or not the project has it."""
    project = copied(folder / "searched")
    settings = project / "mkdocs.yml"
    if _SEARCH not in settings.read_text(encoding="utf-8"):
        change(settings, _PLUGINS, _PLUGINS + _SEARCH)
    return built(project, folder / "searched-site")


def _section(
    answers: dict[str, Answers], halves: dict[str, tuple[lists.Query, ...]]
) -> Section:
    rows = []
    begin = 0
    for name, half in halves.items():
        end = begin + len(half)
        shares = [lists.recall(one.found[begin:end], half) for one in answers.values()]
        goals = (ANSWERED,) if name == lists.ASIDE else ()
        title = f"{name}, {len(half)} queries"
        rows.append(Row(title, "share", [[one] for one in shares], goals))
        begin = end
    sizes = [[one.bytes] for one in answers.values()]
    title = "loaded before the first hit, brotli 11"
    rows.append(Row(title, "bytes", sizes, (LOADED,)))
    name = f"Queries with a fitting page among the first {lists.SHOWN} hits"
    return Section(name, tuple(answers), tuple(rows))
