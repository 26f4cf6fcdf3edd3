"""How plain the Polish of the texts is: measured, never guessed.

`sentences` and `syllables` know the language, `fog` counts, `hardest` follows the
paths, `spelling` asks Debian's dictionary, `report` is what `wizard plain` says.
Why these figures: decision 17. None of it is sent to the browser.
"""
