import type { Lexicon } from '../../knowledge/schema/index.ts'
import { asksSomething } from './asks.ts'
import { bare } from './fold.ts'
import { learn } from './known.ts'
import { createMisheard } from './misheard.ts'
import { type Part, partsOf } from './parts.ts'
import { createPhraseIndex, type Found, longestOnly, type PhraseIndex } from './phrases.ts'
import { repair } from './repair.ts'
import { ruledOutPlaces } from './ruled-out.ts'
import { placesOf, type Token } from './token.ts'
import { placeTone, useY } from './tone.ts'
import { hasAccents, readPlaced, readWords, type Words } from './words.ts'

export { matchOption, wholeOption } from './options.ts'
export { createPhraseIndex, longestOnly, type PhraseIndex } from './phrases.ts'

/** What is asked about a procedure. */
export type Aspect = Lexicon['aspects'][number]['aspect']

/** What a person tells the assistant to do, or a bare yes or no. */
export type Command = Lexicon['commands'][number]['command']

/** A message as understood without knowing any procedure. */
export type Reading = {
  /** As typed. */
  words: Words
  /** With abbreviations, keyboard remains and run-together words written out. */
  expanded: Words
  /** Which of `words` each of `expanded` was written as. */
  from: number[]
  /** Places in `expanded` that carry the subject: neither noise, nor aspect, nor ruled out. */
  weighty: number[]
  /** The weighty places, clause by clause; those of no clause that carries a subject are left out. */
  clauses: number[][]
  /** Places in `expanded` that the person rules out: "không phải khai sinh, khai tử cơ". */
  negated: number[]
  /** Places in `expanded` behind which punctuation ends a clause. */
  breaks: number[]
  /** What is asked, in the order in which it is said. */
  aspects: Aspect[]
  /** Set where the whole message is a command. */
  command?: Command
  /** The message, cut where a second request may begin; one element if there is none. */
  parts: Part[]
  /** The message as typed, cut behind each full stop, question mark or line. */
  sentences: string[]
}

/** Reads messages with the help of the lexicon. */
export type Reader = { read: (text: string) => Reading }

const NEAR = 4
/** "1.000.000 đ" ends nothing. */
const SENTENCE_END = /[.?!…]+\s+|\n+/

/** Prepares a reader. The vocabulary (words of what can be found) lets it mend keyboard remains and missing spaces. */
export function createReader(lexicon: Lexicon, vocabulary?: Iterable<string>): Reader {
  const shorts = createPhraseIndex(
    lexicon.abbreviations.map((value) => ({
      phrases: [value.short],
      value: { ...value, full: readWords(value.full), near: nearIndex(value.near) },
    })),
  )
  const noise = createPhraseIndex([{ phrases: lexicon.noise, value: true }])
  const aspects = createPhraseIndex(
    lexicon.aspects.map(({ aspect, says }) => ({ phrases: says, value: aspect })),
  )
  const notAsked = createPhraseIndex(
    lexicon.aspects.map(({ aspect, unless = [] }) => ({ phrases: unless, value: aspect })),
  )
  const commands = createPhraseIndex(
    lexicon.commands.map(({ command, says }) => ({ phrases: says, value: command })),
  )
  const official = lexicon.synonyms.map(({ means }) => means)
  const subjects = createPhraseIndex([
    {
      phrases: [
        ...lexicon.synonyms.flatMap(({ say }) => say),
        ...official,
        ...lexicon.confusable.flatMap(({ says }) => says),
      ].filter((phrase) => phrase.includes(' ')),
      value: true,
    },
  ])
  const known = vocabulary && learn([...vocabulary, ...linesOf(lexicon)])
  const joined = [...new Set([...official.flatMap(pairsOf), ...pairsIn(vocabulary)])]
  const compounds = createPhraseIndex([{ phrases: joined, value: true }])
  const misheard = createMisheard(joined, linesOf(lexicon))
  const lookalikes = lookalikesOf(lexicon)
  const mend = (tokens: Token[]): Token[] => {
    if (!known) return tokens
    const mended = misheard(tokens).flatMap((token) => {
      const repaired = repair(token.accented, known)
      return repaired ? rewritten(repaired, [token]) : [token]
    })
    return mended.flatMap((token, at) => {
      if (known.has(token.folded)) return [token]
      const [before, after] = [mended[at - 1]?.folded ?? '', mended[at + 1]?.folded ?? '']
      const meant = known.meant(token.folded, before, after)
      const words = meant ? [meant] : repair(token.accented, known, { strangers: true })
      return words ? rewritten(words, [token]) : [token]
    })
  }

  const expand = (tokens: Token[], ambiguous: boolean): Token[] => {
    const words = wordsOf(tokens)
    const fitting = shorts.find(words).filter(({ value, start, length }) => {
      if (!ambiguous || !value.near) return ambiguous === Boolean(value.near)
      const around = sliceOf(words, start - NEAR, start, start + length, start + length + NEAR)
      return value.near.find(around).length > 0
    })
    const out: Token[] = []
    let next = 0
    for (const { value, start, length } of longestOnly(fitting)) {
      out.push(...tokens.slice(next, start))
      next = start + length
      out.push(...rewritten(value.full.accented, tokens.slice(start, next)))
    }
    return [...out, ...tokens.slice(next)]
  }

  return {
    read(text) {
      const placed = readPlaced(text)
      const { accented, folded } = placed
      const typed = accented.map((syllable, from) => ({
        accented: syllable,
        folded: folded[from] ?? '',
        from,
        break: placed.breaks[from] ?? false,
      }))
      // Ambiguous abbreviations go first and last: "đk kh" needs "đăng ký" written out before.
      const written = expand(mend(expand(expand(typed, true), false)), true)
      // Accents that only we added must not make the rest look as if its accents were left out on purpose.
      const tokens = hasAccents(placed)
        ? written
        : written.map((token) => ({ ...token, accented: token.folded }))
      const expanded = wordsOf(tokens)
      const others = notAsked.find(expanded)
      // "Làm hộ chiếu": part of a longer word, it asks for nothing.
      const aspectWords = aspects
        .find(expanded)
        .filter((one) => !others.some((other) => other.value === one.value && overlap(one, other)))
      const asked = longestOnly(aspectWords)
      const idle = noise.find(expanded)
      const negated = ruledOutPlaces(tokens, expanded)
      const weighty = weightyPlaces(tokens.length, {
        negated,
        noise: placesOf(idle.filter(({ length }) => length > 1)),
        particles: placesOf(idle.filter(({ length }) => length === 1)),
        compounds: new Set([
          ...placesOf(compounds.find(expanded)),
          ...lookalikes.find(expanded).map(({ start, value }) => start + value),
        ]),
        asked: placesOf(aspectWords),
        subjects: placesOf(subjects.find(expanded)),
      })
      const told = wholeCommand(tokens.length, commands.find(expanded), idle, asked)
      // "Ai phải đến" agrees to nothing.
      const isAsked = (told === 'yes' || told === 'no') && asksSomething(placed)
      const command = isAsked ? undefined : told
      return {
        words: { accented, folded },
        expanded,
        from: tokens.map(({ from }) => from),
        weighty,
        clauses: clausesOf(tokens, weighty),
        negated: [...negated],
        breaks: tokens.flatMap((token, place) => (token.break ? [place] : [])),
        aspects: [...new Set(asked.map(({ value }) => value))],
        ...(command && { command }),
        parts: partsOf(placed, tokens, weighty),
        sentences: text.split(SENTENCE_END).filter((sentence) => sentence.trim() !== ''),
      }
    },
  }
}

const pairsIn = (vocabulary: Iterable<string> = []) =>
  [...vocabulary].filter((line) => line.includes(' '))

const nearIndex = (near: string[]) =>
  near.length ? createPhraseIndex([{ phrases: near, value: true }]) : undefined

const wordsOf = (tokens: Token[]): Words => ({
  accented: tokens.map(({ accented }) => accented),
  folded: tokens.map(({ folded }) => folded),
})

/** The words on both sides of a place, kept apart by a gap that no phrase spans. */
function sliceOf(words: Words, from: number, start: number, end: number, to: number): Words {
  const cut = (list: string[]) => [
    ...list.slice(Math.max(0, from), start),
    '',
    ...list.slice(end, to),
  ]
  return { accented: cut(words.accented), folded: cut(words.folded) }
}

/** Tokens that stand for others keep the place of the first and the break of the last. */
const rewritten = (syllables: string[], old: Token[]): Token[] =>
  syllables.map((syllable, index) => {
    const accented = useY(placeTone(syllable))
    return {
      accented,
      folded: bare(accented),
      from: old[0]?.from ?? 0,
      break: index === syllables.length - 1 && (old.at(-1)?.break ?? false),
    }
  })

/**
 * Places that carry the subject. A particle inside an official compound ("bản sao", "cấp lại") is none; words of an
 * aspect inside a lay expression ("công chứng giấy tờ") still belong to the subject.
 */
function weightyPlaces(
  length: number,
  at: Record<'negated' | 'noise' | 'particles' | 'compounds' | 'asked' | 'subjects', Set<number>>,
): number[] {
  return Array.from({ length }, (_, place) => place).filter(
    (place) =>
      !at.negated.has(place) &&
      !at.noise.has(place) &&
      (!at.particles.has(place) || at.compounds.has(place)) &&
      (!at.asked.has(place) || at.subjects.has(place)),
  )
}

/** The weighty places, cut where punctuation ends a clause. */
function clausesOf(tokens: Token[], weighty: number[]): number[][] {
  const clauses: number[][] = [[]]
  let next = 0
  for (const place of weighty) {
    for (; next < place; next++) if (tokens[next]?.break && clauses.at(-1)?.length) clauses.push([])
    clauses.at(-1)?.push(place)
  }
  return clauses.filter(({ length }) => length > 0)
}

function pairsOf(phrase: string): string[] {
  const { accented } = readWords(phrase)
  return accented.slice(1).map((syllable, index) => `${accented[index]} ${syllable}`)
}

/**
 * Pairs of the lexicon with a word that looks like a particle once its accents are left out, and where it stands in
 * them: "sổ đỏ" is not "số đó", "chủ hộ" not "chú".
 */
function lookalikesOf({ noise, synonyms }: Lexicon): PhraseIndex<number> {
  const particles = new Set(noise.filter((phrase) => !phrase.includes(' ')))
  const folded = new Set([...particles].map(bare))
  const pairs = new Set(synonyms.flatMap(({ say, means }) => [...say, means].flatMap(pairsOf)))
  return createPhraseIndex(
    [...pairs].flatMap((pair) =>
      pair
        .split(' ')
        .flatMap((syllable, value) =>
          !particles.has(syllable) && folded.has(bare(syllable))
            ? [{ phrases: [pair], value }]
            : [],
        ),
    ),
  )
}

const overlap = (a: Found<unknown>, b: Found<unknown>) =>
  a.start < b.start + b.length && b.start < a.start + a.length

/** A command counts only if it is the whole message, particles aside. */
function wholeCommand(
  length: number,
  found: Found<Command>[],
  noise: Found<unknown>[],
  asked: Found<unknown>[],
): Command | undefined {
  const others = [...noise, ...asked]
  // The "không" of "được không" asks and denies nothing.
  const said = longestOnly(found).filter(
    (one) => !others.some((other) => other.length > one.length && overlap(other, one)),
  )
  const covered = placesOf([...said, ...noise])
  if (!said.length || covered.size < length) return undefined
  const names = new Set(said.map(({ value }) => value))
  const strong = [...names].filter((name) => name !== 'yes' && name !== 'no')
  if (strong.length) return strong.length === 1 ? strong[0] : undefined
  return names.size === 1 ? said[0]?.value : undefined
}

/** Every line of the lexicon; its words need no mending. */
function linesOf(lexicon: Lexicon): string[] {
  return [
    ...lexicon.abbreviations.flatMap(({ short, full }) => [short, full]),
    ...lexicon.synonyms.flatMap(({ say, means }) => [...say, means]),
    ...lexicon.noise,
    ...lexicon.aspects.flatMap(({ says }) => says),
    ...lexicon.commands.flatMap(({ says }) => says),
    ...lexicon.confusable.flatMap(({ says }) => says),
  ]
}
