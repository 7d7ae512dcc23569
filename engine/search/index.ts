import type { Lexicon } from '../../knowledge/schema/index.ts'
import { type Reading, readWords } from '../text/index.ts'
import { prepareDocument, readDocuments } from './documents.ts'
import { type Judged, judge } from './judge.ts'
import { createLay } from './lay.ts'
import { createQuery, type Query } from './match.ts'
import { createRetrieve } from './retrieve.ts'
import { type Guess, guessSpelling, type Known } from './spelling.ts'
import { createTerms, type Terms } from './terms.ts'
import { createTraits } from './traits.ts'
import { WEIGHTS } from './weights.ts'

/** What can be found: a procedure, a pointer, a topic or guidance, by the words people may use for it. */
export type SearchDoc = {
  /** Procedure code, `t:<topic>` or `g:<article>`. */
  ref: string
  name: string
  /** Official title by which records of one name are one candidate; absent = the name. */
  title?: string
  asked: string[]
  keywords: string[]
  field: string
  levels: string[]
  layer: 'official' | 'curated'
  province?: string
  variant?: string
  demand: number
  agency?: string
}

/** A candidate for what was asked. */
export type Hit = {
  ref: string
  /** Others of the same name (variants of provinces, levels), which are no rivals. */
  same: string[]
  score: number
  /** Share of the weighty words of the question, by weight, that the document explains. */
  coverage: number
  /** Share of the matched phrase (name or a way of asking) that the question says. */
  covered: number
  /**
   * Weight of all the words that the document explains, in words that stand in one document only: a long story may leave
   * much unexplained and yet say much.
   */
  evidence: number
  /** Whether the question says a whole name or a whole way of asking. */
  exact: boolean
  /** Whether a single name or way of asking is all that the question says. */
  named: boolean
  /** Reasons, in Vietnamese: "khớp tên: Đăng ký khai tử". */
  why: string[]
}

/** How many hits are wanted, at most 20, and whose province comes first. */
export type FindOptions = { limit: number; province?: string }

/** Finds procedures and topics for a question. */
export type Search = {
  find: (reading: Reading, options: FindOptions) => Hit[]
  /** Every syllable of the documents and the pairs that make one word, for the reader to mend words by. */
  vocabulary: Set<string>
}

const MOST_HITS = 20
const CANDIDATES = 140
/** A single word stands in many records; those with many ways of asking, which people ask for most, come late. */
const CANDIDATES_OF_ONE = 600
const MOST_WEIGHTY = 24

/** Prepares documents and the lay words of the lexicon for searching. */
export function createSearch(docs: SearchDoc[], lexicon: Lexicon): Search {
  const read = readDocuments(docs, lexicon.abbreviations)
  const terms = createTerms(read.map(({ name, asked, keywords }) => [name, ...asked, ...keywords]))
  const retrieve = createRetrieve(
    read.map(({ name, asked, keywords }) => [name, ...asked, ...keywords].flatMap(terms.ofPhrase)),
  )
  const traits = createTraits(lexicon.traits ?? [])
  const documents = docs.flatMap((doc, place) => {
    const words = read[place]
    return words ? [prepareDocument(doc, words, terms, traits)] : []
  })
  const withOfficial = createLay(lexicon.synonyms)
  const known = knownWords(terms, lexicon)
  const says = new Uint8Array(terms.syllables.size)

  const rank = (reading: Reading, province: string | undefined): Judged[] => {
    const { words, spans, added } = withOfficial(reading)
    const weighty = heaviest(reading.weighty, words.folded, terms)
    const query = createQuery(words, { weighty, lay: spans, clauses: reading.clauses }, terms, says)
    const asked = { traits: traits.ofQuestion(words), province }
    const places = words.folded.map((_, place) => place)
    const singles = [...weighty, ...places.slice(firstAdded(query))]
    return collapse(
      retrieve(
        terms.ofQuestion(words, singles),
        weighty.length > 1 ? CANDIDATES : CANDIDATES_OF_ONE,
      ).flatMap((place) => {
        const document = documents[place]
        const hit = document && judge(query, document, added, asked)
        return document && hit && hit.coverage > 0 ? [{ key: document.key, hit }] : []
      }),
    )
  }

  const search = (reading: Reading, province: string | undefined): Hit[] => {
    const hits = rank(reading, province)
    const isSettled = hits.some(({ exact }) => exact)
    for (const guess of guessSpelling(reading.expanded, reading.weighty, known))
      if (guess.fits || !isSettled)
        addGuessed(hits, rank({ ...reading, expanded: guess.words }, province), guess)
    return hits
      .sort(byScore)
      .slice(0, MOST_HITS)
      .map(({ explain, ...hit }) => ({ ...hit, why: explain() }))
  }

  // The steps of one turn look at the same reading more than once.
  const found = new WeakMap<Reading, Map<string, Hit[]>>()
  return {
    vocabulary: new Set([...terms.syllables, ...terms.compounds]),
    find(reading, { province, limit }) {
      const most = Math.min(Math.max(Math.trunc(limit) || 1, 1), MOST_HITS)
      const ofReading = found.get(reading) ?? new Map<string, Hit[]>()
      const hits = ofReading.get(province ?? '') ?? search(reading, province)
      found.set(reading, ofReading.set(province ?? '', hits))
      return hits.slice(0, most)
    },
  }
}

/** Adds what a guess at the spelling found: worth less, and never exact. */
function addGuessed(hits: Judged[], more: Judged[], { why }: Guess): void {
  const holders = new Map(hits.flatMap((hit) => [hit.ref, ...hit.same].map((ref) => [ref, hit])))
  for (const found of more) {
    const guessed = {
      score: found.score * WEIGHTS.guessed,
      coverage: found.coverage * WEIGHTS.guessed,
      covered: found.covered,
      evidence: found.evidence * WEIGHTS.guessed,
      exact: false,
      named: false,
      explain: () => [...found.explain(), ...why],
    }
    const holder = holders.get(found.ref)
    if (!holder) {
      const same = found.same.filter((ref) => !holders.has(ref))
      hits.push({ ref: found.ref, same, ...guessed })
    } else if (guessed.score > holder.score) Object.assign(holder, guessed)
  }
}

const byScore = (a: Judged, b: Judged) => b.score - a.score || (a.ref < b.ref ? -1 : 1)

/** Words of the documents and of the lexicon, which need no mending. */
function knownWords(terms: Terms, lexicon: Lexicon): Known {
  const said = lexicon.synonyms.flatMap(({ say }) => say.map((phrase) => readWords(phrase).folded))
  const pairs = new Set(said.flatMap((all) => all.slice(1).map((one, at) => `${all[at]} ${one}`)))
  return {
    syllables: new Set([...terms.syllables, ...said.flat()]),
    hasPair: (a, b) => terms.hasPair(a, b) || pairs.has(`${a} ${b}`),
  }
}

const firstAdded = ({ lay, words }: Query) => lay[0]?.at ?? words.folded.length

/** The weighty places, at most as many as one search may take. */
function heaviest(weighty: number[], folded: string[], { weigh }: Terms): number[] {
  if (weighty.length <= MOST_WEIGHTY) return weighty
  return [...weighty]
    .sort((a, b) => weigh(folded[b] ?? '') - weigh(folded[a] ?? ''))
    .slice(0, MOST_WEIGHTY)
    .sort((a, b) => a - b)
}

/** Makes one candidate of all documents of the same name. */
function collapse(found: { key: string; hit: Judged }[]): Judged[] {
  const byKey = new Map<string, Judged>()
  for (const { key, hit } of found.sort((a, b) => byScore(a.hit, b.hit))) {
    const first = byKey.get(key)
    if (first) first.same.push(hit.ref)
    else byKey.set(key, hit)
  }
  return [...byKey.values()]
}
