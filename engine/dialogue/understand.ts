import type { Place, Question, Talk } from '../../knowledge/schema/index.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Hit } from '../search/index.ts'
import {
  type Aspect,
  type Command,
  createPhraseIndex,
  longestOnly,
  matchOption,
  type Reading,
} from '../text/reader.ts'
import { askerOf, factsOf, type State } from './state.ts'

/** What a message was taken to mean. */
export type Understood =
  | { kind: 'talk'; talk: Talk }
  | { kind: 'command'; command: Command }
  | { kind: 'facts'; atoms: string[] }
  | { kind: 'pick'; option: string }
  | { kind: 'aspect'; aspects: Aspect[] }
  | { kind: 'subject'; refs: string[]; aspects: Aspect[]; reading: Reading; hits: Hit[] }
  | { kind: 'offer'; options: string[]; aspects: Aspect[]; hits: Hit[] }
  | { kind: 'vague' }
  | { kind: 'unclear' }
  | { kind: 'nothing'; hits: Hit[] }

/** Shares of the question's weighty words that a hit must explain. */
const SURE_COVERAGE = 0.72
/** Below this, even a whole name said is only a part of what was asked. */
const LEAST_COVERAGE = 0.5
const POSSIBLE_COVERAGE = 0.38
/** How far the first must be ahead of the second to be the answer and not a choice. */
const CLEAR_LEAD = 1.18
const MOST_OFFERED = 4
/** An answer in free words is seldom longer. */
const FEW_WORDS = 4

/**
 * What a message means where the conversation stands: danger first, then commands, an answer to the open question or
 * choice, fixed replies, a question about the procedure in work, a confusable word, and at last the search.
 */
export function understand(
  knowledge: Knowledge,
  text: string,
  state: State,
  open: Question | undefined,
  offered: readonly { id: string; label: string }[],
): Understood {
  const reading = knowledge.reader.read(text)
  const talk = findTalk(knowledge, reading)
  if (talk !== undefined && talk.kind === 'urgent') return { kind: 'talk', talk }
  if (
    reading.command !== undefined &&
    reading.command !== 'unsure' &&
    reading.command !== 'yes' &&
    reading.command !== 'no'
  ) {
    return { kind: 'command', command: reading.command }
  }
  if (open !== undefined) {
    const value = readAnswer(open, reading)
    if (value !== undefined) {
      const others = factsInPassing(knowledge, state, reading).filter(
        (atom) => !atom.startsWith(`q:${open.id}=`),
      )
      return { kind: 'facts', atoms: [`q:${open.id}=${value}`, ...others] }
    }
  }
  if (offered.length > 0) {
    const option = matchOption(
      reading,
      offered.map((one) => ({ ...one, as: one.label, says: [] })),
    )
    if (option !== undefined) return { kind: 'pick', option }
  }
  if (talk !== undefined) return { kind: 'talk', talk }
  if (reading.weighty.length === 0) {
    if (reading.aspects.length > 0 && state.mode === 'procedure')
      return { kind: 'aspect', aspects: reading.aspects }
    return { kind: 'vague' }
  }
  const subject = findSubject(knowledge, reading, state)
  // Words that do not fit the open question may answer another one; a few of them are seldom a new subject.
  const isNamed =
    subject.kind === 'subject' && (subject.hits.length === 0 || subject.hits[0]?.exact === true)
  if (open === undefined || isNamed || subject.kind === 'aspect') return subject
  const facts = factsInPassing(knowledge, state, reading)
  if (facts.length > 0) return { kind: 'facts', atoms: facts }
  return reading.words.folded.length <= FEW_WORDS ? { kind: 'unclear' } : subject
}

/** The fixed reply that a message asks for; the higher rank and the longer phrase first. */
function findTalk(knowledge: Knowledge, { words, expanded }: Reading): Talk | undefined {
  const found = [...knowledge.talkIndex.find(words), ...knowledge.talkIndex.find(expanded)].filter(
    ({ value, length }) => !value.whole || length >= words.folded.length - 2,
  )
  return found.sort((a, b) => b.value.rank - a.value.rank || b.length - a.length)[0]?.value
}

/** An answer to the open question in free words, a number of years or days by its bands. */
function readAnswer(open: Question, reading: Reading): string | undefined {
  const banded = open.bands && readBand(open.bands, reading.words.folded)
  if (banded !== undefined) return banded
  if (reading.words.folded.length > 12) return undefined
  return matchOption(reading, open.options, { unsure: true })
}

const DAYS = { ngay: 1, tuan: 7, thang: 30, nam: 365 } as const

/** "bé 3 ngày", "cháu 5 tuổi" → the option of the band that holds it. */
function readBand(
  bands: NonNullable<Question['bands']>,
  folded: readonly string[],
): string | undefined {
  for (const [index, syllable] of folded.entries()) {
    if (!/^\d{1,3}$/.test(syllable)) continue
    const unit = folded[index + 1] ?? ''
    const qty =
      bands.of === 'age-years'
        ? unit === 'tuoi'
          ? Number(syllable)
          : unit === 'thang'
            ? Math.floor(Number(syllable) / 12)
            : undefined
        : unit in DAYS
          ? Number(syllable) * DAYS[unit as keyof typeof DAYS]
          : undefined
    if (qty === undefined) continue
    return bands.ranges.find(({ upTo }) => upTo === undefined || qty <= upTo)?.option
  }
  return undefined
}

function findSubject(knowledge: Knowledge, reading: Reading, state: State): Understood {
  const { aspects } = reading
  const confusable = confusableOf(knowledge, reading)
  if (confusable !== undefined) return { kind: 'offer', options: [confusable], aspects, hits: [] }

  const options = { limit: 10, ...(state.place && { province: state.place.province }) }
  const requests =
    reading.parts.length < 2 ? [] : reading.parts.map((part) => surest(knowledge, part, options))
  const sure = requests.filter((ref) => ref !== undefined)
  if (sure.length >= 2 && sure.length === requests.length && new Set(sure).size >= 2) {
    return { kind: 'subject', refs: [...new Set(sure)], aspects, reading, hits: [] }
  }

  const hits = mergeBranches(knowledge, knowledge.search.find(reading, options))
  const [first, second] = hits
  if (first === undefined || first.coverage < POSSIBLE_COVERAGE) {
    // Nothing new is named: what was said is about the procedure in work.
    if (aspects.length > 0 && state.mode === 'procedure') return { kind: 'aspect', aspects }
    return { kind: 'nothing', hits }
  }
  if (isAnswer(first, second)) {
    const [only = first.ref, ...others] = variantsFor(knowledge, first, state.place)
    if (others.length === 0) return { kind: 'subject', refs: [only], aspects, reading, hits }
    return { kind: 'offer', options: [only, ...others].map((ref) => `p:${ref}`), aspects, hits }
  }
  const close = hits.filter(
    ({ coverage, score }) => coverage >= POSSIBLE_COVERAGE && score >= first.score * 0.55,
  )
  return {
    kind: 'offer',
    options: close
      .slice(0, MOST_OFFERED)
      .map((hit) =>
        optionOf({ ...hit, ref: variantsFor(knowledge, hit, state.place)[0] ?? hit.ref }),
      ),
    aspects,
    hits,
  }
}

/** Without the branches of a better hit: what its own questions lead on to is no rival of it, unless named outright. */
function mergeBranches(knowledge: Knowledge, hits: readonly Hit[]): Hit[] {
  return hits.filter(
    (hit, place) =>
      hit.exact ||
      !hits
        .slice(0, place)
        .some(({ ref }) =>
          knowledge.procedures.get(ref)?.procedure.redirect.some(({ to }) => to === hit.ref),
        ),
  )
}

/**
 * Records of one name are one candidate: the one of the place, else the national one. Where provinces have their own
 * and the place is not known, all of them, so that the place is asked.
 */
function variantsFor(knowledge: Knowledge, { ref, same }: Hit, place: Place | undefined): string[] {
  const provinceOf = (code: string) =>
    knowledge.procedures.get(code)?.procedure.province ?? knowledge.pointers.get(code)?.province
  const all = [ref, ...same]
  const national = all.filter((code) => provinceOf(code) === undefined).slice(0, 1)
  if (national.length > 0 && all.every((code) => provinceOf(code) === undefined)) return national
  if (place === undefined)
    return [...all.filter((code) => provinceOf(code) !== undefined), ...national]
  const local = all.filter((code) => provinceOf(code) === place.province).slice(0, 1)
  return [local, national, all].find((codes) => codes.length > 0) ?? all
}

/** Whether the first hit may be shown as *the* answer: a wrong one is the worst error, so a choice is cheap. */
function isAnswer(first: Hit, second: Hit | undefined): boolean {
  if (first.coverage < LEAST_COVERAGE) return false
  const leads = second === undefined || first.score >= second.score * CLEAR_LEAD
  if (first.exact && (leads || second?.exact === false)) return true
  return first.coverage >= SURE_COVERAGE && leads
}

function surest(
  knowledge: Knowledge,
  part: string,
  options: { limit: number; province?: string },
): string | undefined {
  const reading = knowledge.reader.read(part)
  if (reading.weighty.length === 0) return undefined
  const [first, second] = mergeBranches(knowledge, knowledge.search.find(reading, options))
  return first !== undefined && isAnswer(first, second) ? first.ref : undefined
}

/** Words that lead to the wrong window get one question, unless something in the message settles it. */
function confusableOf(knowledge: Knowledge, { expanded, weighty }: Reading): string | undefined {
  const found = longestOnly(knowledge.confusableIndex.find(expanded)).filter(
    ({ value, start, length }) => {
      const settled =
        createPhraseIndex([{ phrases: value.unless, value: true }]).find(expanded).length > 0
      const others = weighty.filter((place) => place < start || place >= start + length)
      return !settled && others.length <= 2
    },
  )
  const entry = found.sort((a, b) => b.length - a.length)[0]?.value
  return entry && `c:${knowledge.lexicon.confusable.indexOf(entry)}`
}

/** Option id that stands for a hit. */
export function optionOf({ ref }: Hit): string {
  return ref.startsWith('t:') ? ref : `p:${ref}`
}

/**
 * Case facts said in passing: phrases of the options of the questions still to come. Only phrases of two syllables or
 * more count, and only where they settle one option of a question.
 */
export function factsInPassing(knowledge: Knowledge, state: State, reading: Reading): string[] {
  const asker = askerOf(knowledge, state)
  if (asker === undefined) return []
  const { answers } = factsOf(knowledge, state)
  return asker.questions.flatMap((question) => {
    if (
      question.mode !== 'first' ||
      question.kind === 'count' ||
      answers[question.id] !== undefined
    )
      return []
    const banded = question.bands && readBand(question.bands, reading.words.folded)
    if (banded !== undefined) return [`q:${question.id}=${banded}`]
    const index = createPhraseIndex(
      question.options.map(({ id, says, as }) => ({
        phrases: [as, ...says].filter((phrase) => phrase.includes(' ') && !GENERIC.test(phrase)),
        value: id,
      })),
    )
    const said = new Set(longestOnly(index.find(reading.expanded)).map(({ value }) => value))
    const [only] = said
    return said.size === 1 && only !== undefined ? [`q:${question.id}=${only}`] : []
  })
}

/** Phrases that answer any question settle none in passing. */
const GENERIC =
  /^(dạ|vâng|ừ|phải|đúng|có|không|chưa|rồi|đã)( (dạ|vâng|rồi|ạ|phải|đúng|có|không|chưa|vậy|đâu|cả))*$/
