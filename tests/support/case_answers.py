"""Common beginnings of walks: `question=key` in order, for `walked`."""

LOOKED = "gdzie-szukasz=ikp"
CHILD = f"{LOOKED} czyje-konto=dziecko"
ADULT = f"{LOOKED} czyje-konto=dorosle"
OTHER_PARENT = f"{CHILD} kto-zglasza=drugi-rodzic"
REPORTED = f"{CHILD} kto-zglasza=ja"
