from pathlib import Path

from tests.support.docs import HAMULEC, JEDZ, SOUND, write
from wizard.check.plain.spelling import texts
from wizard.content.load import load


def test_front_matter_and_data_are_read_with_their_lines(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        {
            HAMULEC: "---\nsources: [N1]\ndescription: Opis strony\n---\n"
            + SOUND[HAMULEC],
            "sprawdz/terms.yml": "czas:\n  days: 7\n  text: siedem dni\n",
            "sprawdz/contacts.yml": "tip: {name: Dobry warsztat}\n",
        },
    )

    found = {said.text: said.place.line for said in texts(load(folder))}

    assert found["Opis strony"] == 3
    assert found["siedem dni"] == 3
    assert found["Dobry warsztat"] == 1
    assert found["Czy hamulec działa?"] == 5
    assert "N1" not in found


def test_a_shared_text_is_read_once_however_many_pages_show_it(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        {
            "sprawdz/texts/warsztat.md": "Warsztat naprawia rowery.\n",
            HAMULEC: SOUND[HAMULEC].replace("Pytamy", "{{warsztat}}\n\nPytamy"),
            JEDZ: SOUND[JEDZ] + "\n{{warsztat}}\n",
        },
    )

    found = [said.text for said in texts(load(folder))]

    assert found.count("Warsztat naprawia rowery.") == 1
    assert not [text for text in found if "{{" in text]
