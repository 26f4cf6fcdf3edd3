"""A letter for tests, with a piece of each kind."""

from wizard.engine.letters import Blank, Letter, Piece

LETTER = Letter(
    id="office",
    to="urzędu",
    subject="Prośba o\u00a0pomoc",
    lines=(
        (Piece("Dzień dobry,"),),
        (),
        (
            Piece("jestem "),
            Piece(blank="kim", forms=("matką", "ojcem")),
            Piece(" i\u00a0proszę o\u00a0pomoc."),
        ),
        (Piece("Dziecko: "), Piece(blank="dziecko")),
        (Piece("Odpowiedź: "), Piece(answer="one")),
        (),
        (Piece(answer="two"),),
        (),
        (Piece(blank="podpis"),),
    ),
    spoken="Dzień dobry, proszę o\u00a0pomoc.",
    blanks=(
        Blank("kim", "Kim jesteś", kind="choice", choices=("matka", "ojciec")),
        Blank("dziecko", "Imię dziecka", "Na przykład Ala."),
        Blank("podpis", "Podpis", kind="long"),
    ),
)
