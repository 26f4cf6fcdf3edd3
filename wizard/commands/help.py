"""The text of `wizard --help`."""

from __future__ import annotations

HELP = """\
wizard: sprawdza i pokazuje drzewo pytań zapisane w Markdownie

  wizard check [FOLDER] [--json] [--strict-dates]
      wypisuje wszystko, co trzeba poprawić: plik, wiersz, co jest źle,
      co wpisać zamiast tego (--strict-dates: źródło po terminie to błąd,
      a nie ostrzeżenie)
  wizard fresh [FOLDER] [--json | --ics]
      pokazuje, które źródło trzeba sprawdzić do kiedy i kto ma to zrobić
      (--ics: jako plik do kalendarza)
  wizard paths [FOLDER] [--continuations] [--count] [--json]
      wypisuje albo liczy wszystkie drogi od pierwszego pytania do wyniku
      (--continuations: od wyniku do następnego wyniku)
  wizard paths [FOLDER] --summary [--json]
      podaje, ile jest pytań, wyników i dróg, jak długa jest najdłuższa droga
      i ilu pytań można się spodziewać
  wizard uses NAZWA [FOLDER] [--json]
      mówi, co korzysta ze strony, terminu, źródła, kontaktu, pisma lub słowa,
      i z czego to samo korzysta
  wizard graph [FOLDER] --format mermaid|dot|json
      rysuje drzewo
  wizard plain [FOLDER]
      pokazuje, jak łatwo czyta się każdy artykuł i drogę do każdego wyniku,
      i wypisuje słowa, których nie zna słownik
  wizard new pytanie|wynik "TYTUŁ" [FOLDER]
      tworzy plik nowego pytania lub wyniku
  wizard built [STRONA] [FOLDER]
      sprawdza, czy zbudowana strona (bez podania: site) ma wszystkie pytania i wyniki
  wizard hosting [STRONA] [USTAWIENIA]
      przygotowuje zbudowaną stronę dla serwerów: do folderu STRONA (bez niego: site)
      dokłada skompresowane pliki i _headers, a do folderu USTAWIENIA (bez niego:
      dist/hosting) zapisuje ustawienia dla nginx i Caddy

Przewodnik dla redaktorów jest w docs/redakcja/index.md.
FOLDER to folder z treścią; bez niego: docs.
Kod wyjścia: 0 w porządku, 1 są błędy w treści, 2 nie udało się uruchomić."""
