"""A result with everything that can be taken along."""

from datetime import date

from wizard.engine.calendar import Calendar
from wizard.engine.length import Length
from wizard.engine.published_site import PublishedSite
from wizard.engine.replay import replay
from wizard.engine.step import Step, step_of
from wizard.engine.tree import Contact, DateField, Deadline, Node, Option, Tree
from wizard.engine.walk import Answer, Walk

TODAY = Calendar(date(2026, 11, 27))
ANSWERS = (Answer("who", "me"),)
DAY = DateField(
    "day",
    "Data zgłoszenia",
    "termin-minal",
    Length(21, "days"),
    {"nie": "me", "tak": "no"},
)
DEADLINE = Deadline(
    "day", "Data zgłoszenia", "Aktualizacja skończy się", "21 dni", Length(21, "days")
)


def result(
    answers: tuple[Answer, ...] = (), given: date | None = None, *, dated: bool = False
) -> Step:
    """Return the step of a result.

    Args:
        answers: Those of the visitor.
        given: The date that the visitor entered; it implies the answers.
        dated: Whether the result has a deadline.
    """
    calendar = Calendar(TODAY.today, {"day": given} if given else {})
    walk = Walk("wait", ANSWERS if given else answers)
    tree = _tree(DEADLINE if dated or given else None)
    return step_of(tree, replay(tree, walk), calendar)


def _tree(deadline: Deadline | None) -> Tree:
    question = Node(
        id="who",
        kind="question",
        title="Kto zgłasza?",
        body="",
        options=(Option("me", "Ja", "", "wait"), Option("no", "Nikt", "", "wait")),
        date=DAY,
    )
    wait = Node(
        id="wait",
        kind="result",
        title="Poczekaj na\N{NO-BREAK SPACE}konto",
        body="",
        options=(),
        todo=("Zapisz dzień <strong>zgłoszenia</strong>.", "<p>Zajrzyj na IKP.</p>"),
        contacts=("line",),
        deadline=deadline,
    )
    return Tree(
        version="abc123",
        start="who",
        nodes={"who": question, "wait": wait},
        contacts={"line": Contact("Infolinia", "800 190 590", "a@example.org")},
        site=PublishedSite(
            "Gdzie moje dziecko", "https://example.org/", report="mistakes@example.org"
        ),
    )


RESULT = result()
