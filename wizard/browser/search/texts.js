// @ts-check

/**
 * The words of the search box.
 *
 * @import { SearchHit, SearchReply } from '../types'
 */

/** @type {Record<SearchHit['kind'], string>} */
export const KINDS = {
  result: 'Wynik',
  question: 'Pytanie',
  article: 'Artykuł',
  word: 'Słownik'
}

export const ASKING = 'Czego szukasz?'
export const HOW = 'Wpisz kilka słów albo kod z\u00a0odpowiedziami. Na przykład:'
export const EXAMPLES = ['nie widzę dziecka', 'noworodek', 'zmiana pracy']
export const LOADING = 'Wczytujemy spis stron. Poczekaj chwilę.'
export const FAILED = 'Nie udało się wczytać spisu stron.'
export const AGAIN = 'Spróbuj jeszcze raz'
export const MORE = 'Pisz dalej albo dopisz jeszcze jedno słowo.'
export const NOTHING = 'Nic nie znaleziono'
export const INSTEAD = 'Możesz też:'
export const CODE = 'To kod. Enter przenosi do odpowiedzi.'

const COUNTED = new Map([
  ['one', 'wynik'],
  ['few', 'wyniki']
])

/**
 * "1 wynik", "2 wyniki", "5 wyników".
 *
 * @param {number} count
 */
export function countText(count) {
  const form = new Intl.PluralRules('pl').select(count)
  return `${count}\u00a0${COUNTED.get(form) ?? 'wyników'}`
}

/**
 * What was looked for where nothing was found, one sentence each.
 *
 * @param {SearchReply} reply
 */
export function nothingTexts({ understood, unknown }) {
  const looked = understood.length ? 'Szukane słowa: ' + quoted(understood) + '.' : ''
  return [looked, unknownText(unknown)].filter(Boolean)
}

/**
 * Names the words that are on no page, or returns "".
 *
 * @param {string[]} unknown
 */
export function unknownText(unknown) {
  const words = unknown.length > 1 ? 'Żadna strona nie ma słów ' : 'Żadna strona nie ma słowa '
  return unknown.length ? words + quoted(unknown) + '.' : ''
}

/** @param {string[]} words */
function quoted(words) {
  return words.map((word) => '„' + word + '”').join(', ')
}
