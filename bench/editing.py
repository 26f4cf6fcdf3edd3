"""Measure how long editors wait for MkDocs, with and without the wizard."""

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

from bench.figures import Goal, Row, Samples, Section
from bench.run import Run, log
from bench.sites import START
from tests.support.live_reload import Live, serving
from tests.support.project import built, change, copied

GOAL = Goal(1.25, "ratio")
"""The wizard may add a quarter."""

LOOKS_EVERY = 0.5
"""How often `mkdocs serve` looks for changes, in seconds."""

_PLUGIN = "  - wizard\n"
_THEME = "  custom_dir: overrides\n"


@dataclass(frozen=True)
class Project:
    """A copy of the project, to be edited."""

    folder: Path

    @property
    def file(self) -> Path:
        """The Markdown file of the first question."""
        return self.folder / "docs" / f"{START.rstrip('/')}.md"

    def edit(self, words: str) -> None:
        """Add a paragraph below the heading of the first question."""
        text = self.file.read_text(encoding="utf-8")
        head, title, rest = text.partition("\n# ")
        title_line, _, body = rest.partition("\n")
        written = f"{head}{title}{title_line}\n\n{words}\n{body}"
        self.file.write_text(written, encoding="utf-8")


def edits(run: Run) -> tuple[Section, ...]:
    """Measure the time from an edit of a text until the page is built or served."""
    projects = _projects(run.folder)
    columns = tuple(projects)
    rows = (
        Row("`mkdocs build`", "s", _builds(run, projects), (GOAL,)),
        Row("`mkdocs serve`, edit to page", "s", _served(run, projects)),
    )
    return (Section("After an edit of a text", columns, rows, "with/without"),)


def _projects(folder: Path) -> dict[str, Project]:
    """Return a copy without the wizard and an unchanged copy."""
    made = {name: Project(copied(folder / name)) for name in ("without", "with")}
    settings = made["without"].folder / "mkdocs.yml"
    change(settings, _PLUGIN, "")
    change(settings, _THEME, "")
    return made


def _builds(run: Run, projects: dict[str, Project]) -> list[Samples]:
    taken: dict[str, list[float]] = {name: [] for name in projects}
    # Round 0 fills the caches and does not count.
    for number in range(run.rounds + 1):
        for name, project in projects.items():
            project.edit(f"Zdanie numer {number}.")
            begun = monotonic()
            built(project.folder, project.folder / "site")
            taken[name].append(monotonic() - begun)
            log(f"mkdocs build, {name} {number}: {taken[name][-1]:.2f} s")
    return [one[1:] for one in taken.values()]


def _served(run: Run, projects: dict[str, Project]) -> list[Samples]:
    taken: dict[str, list[float]] = {name: [] for name in projects}
    with ExitStack() as stack:
        live = {
            name: stack.enter_context(serving(project.folder))
            for name, project in projects.items()
        }
        for number in range(run.rounds):
            for name, project in projects.items():
                # Spread the edits over the polling interval of MkDocs.
                sleep(LOOKS_EVERY * number / run.rounds)
                taken[name].append(_until_shown(project, live[name], number))
    log("mkdocs serve")
    return list(taken.values())


def _until_shown(project: Project, live: Live, number: int) -> float:
    live.page_with(START, "<h1")
    words = f"Nowe zdanie numer {number}."
    begun = monotonic()
    project.edit(words)
    live.page_with(START, words)
    return monotonic() - begun
