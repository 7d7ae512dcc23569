import { asksSomething } from './asks.ts'
import { counted, POLITE } from './counted.ts'
import { denies, isDeniedAt, turnsAlike } from './denied.ts'
import { createPhraseIndex } from './phrases.ts'
import type { Reading } from './reader.ts'
import { mayMean, readWords, type Words } from './words.ts'

/** An option as a question offers it. */
export type SaidOption = { id: string; label: string; as?: string; says?: string[] }

const UNSURE = 'chua-ro'
const AYE = ['co', 'phai', 'roi', 'da', 'dung', 'duoc', 'vang']

/**
 * The option that an answer in free words means: its number, its words, or a bare yes or no; none if that is not clear.
 * Who asks something back ("có mất tiền không") means one only by words that are its own. With `unsure`, "không biết" is
 * `chua-ro`.
 */
export function matchOption(
  reading: Reading,
  options: SaidOption[],
  { unsure = false }: { unsure?: boolean } = {},
): string | undefined {
  const own = spoken(reading, options)
  if (own !== undefined) return own
  if (unsure && reading.command === 'unsure') return UNSURE
  const pointed = counted(reading.words, options)?.id
  if (pointed !== undefined || asksSomething(reading.words)) return pointed
  return agreed(reading, options) ?? resembling(reading, options)
}

const only = (ids: string[]) => (new Set(ids).size === 1 ? ids[0] : undefined)

const phrasesOf = ({ label, as, says }: SaidOption) => [label, ...(as ? [as] : []), ...(says ?? [])]

/** The option whose very words the whole message is, politeness aside; of several, none. */
export function wholeOption(
  { words, expanded, breaks }: Reading,
  options: SaidOption[],
): string | undefined {
  const isPolite = ({ accented, folded }: Words, place: number) =>
    folded[place] === 'da' ? accented[place] === 'dạ' : POLITE.includes(folded[place] ?? '')
  const bareOf = (list: Words) => {
    const places = [...list.folded.keys()].filter((place) => !isPolite(list, place))
    const [first = 0, last = -1] = [places[0], places.at(-1)]
    return { first, text: list.folded.slice(first, last + 1).join(' ') }
  }
  const said = [words, expanded].map(bareOf)
  const isSaid = (phrase: string) => {
    const { text } = bareOf(readWords(phrase))
    return (
      text !== '' && said.some((one) => one.text === text && turnsAlike(phrase, one.first, breaks))
    )
  }
  return only(options.filter((option) => phrasesOf(option).some(isSaid)).map(({ id }) => id))
}

/** The option of which the longest phrase is said; a phrase behind a "không" of its own does not count. */
function spoken(reading: Reading, options: SaidOption[]): string | undefined {
  const { words, expanded, negated, breaks, command } = reading
  const isAsking = asksSomething(words)
  const found = createPhraseIndex(
    options.map((option) => ({ phrases: phrasesOf(option), value: option.id })),
  )
    .find(expanded)
    .filter(
      ({ start, phrase }) =>
        !negated.includes(start) &&
        !(isAsking && !phrase.includes(' ')) &&
        turnsAlike(phrase, start, breaks) &&
        (isNo(phrase) || !isDeniedAt(expanded, start, breaks, 'words')),
    )
  const longest = Math.max(0, ...found.map(({ length }) => length))
  // "Không biết" holds the word of the option "Không" and still is no answer.
  if (command && command !== 'yes' && command !== 'no' && longest < expanded.folded.length)
    return undefined
  return only(found.filter(({ length }) => length === longest).map(({ value }) => value))
}

const isNo = (phrase: string) => denies(readWords(phrase).accented[0] ?? '')

/** A bare yes or no, if exactly one option says yes or no. */
function agreed({ command }: Reading, options: SaidOption[]): string | undefined {
  if (command !== 'yes' && command !== 'no') return undefined
  const heads = options.map(({ id, label }) => ({ id, head: readWords(label).folded[0] ?? '' }))
  const noes = heads.filter(({ head }) => denies(head)).map(({ id }) => id)
  const ayes = heads.filter(({ head }) => AYE.includes(head)).map(({ id }) => id)
  if (command === 'no') return only(noes)
  const rest = options.map(({ id }) => id).filter((id) => !noes.includes(id))
  return only(ayes) ?? (noes.length ? only(rest) : undefined)
}

/**
 * The option that shares most words with the answer, if it shares most of them and no other does. Who denies something means
 * a phrase that denies something.
 */
function resembling({ expanded, weighty }: Reading, options: SaidOption[]): string | undefined {
  const said = new Set(weighty.map((place) => expanded.accented[place] ?? ''))
  if (said.size === 0) return undefined
  const isNegative = expanded.accented.some(denies)
  const shares = options
    .map((option) => {
      const phrases = phrasesOf(option).map(readWords)
      const own = phrases
        .filter(({ accented }) => !isNegative || accented.some(denies))
        .flatMap(({ accented }) => accented)
      const isOwn = (word: string) => own.some((meant) => mayMean(word, meant))
      return { id: option.id, share: [...said].filter(isOwn).length / said.size }
    })
    .sort((a, b) => b.share - a.share)
  const [best, second] = shares
  return best && best.share >= 0.6 && best.share > (second?.share ?? 0) ? best.id : undefined
}
