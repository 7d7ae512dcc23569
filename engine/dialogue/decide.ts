import type { Place } from '../../knowledge/schema/index.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Hit } from '../search/index.ts'
import { type Aspect, longestOnly, type Reading } from '../text/reader.ts'
import { withoutFaintArticles } from './articles.ts'
import { timePlaces, typedWords } from './bands.ts'
import { chanceOf, confidenceOf } from './confidence.ts'
import { donePlaces } from './done.ts'
import { factsFor } from './facts.ts'
import { offered } from './offer.ts'

/** What a message is about, as far as it can be told. */
export type Subject =
  | { kind: 'subject'; refs: string[]; aspects: Aspect[]; reading: Reading; hits: Hit[] }
  | { kind: 'offer'; options: string[]; aspects: Aspect[]; hits: Hit[] }
  | { kind: 'nothing'; hits: Hit[] }

/** How probable the first hit must be to be the answer and not one of a choice. */
const SURE = 0.69
/** How probable it must be that a choice holds what was asked for. */
const POSSIBLE = 0.65
/** Share of the question's weighty words that a name must explain to be a hint. */
const MENTIONED_COVERAGE = 0.2
const TOLD_COVERAGE = 0.5
/** How far a name said in a long story must be ahead of the second. */
const NAMED_LEAD = 1.3
/** Share of a name that must be said for a part of a message to stand for it. */
const MOST_OF_NAME = 0.75
const MOST_OFFERED = 4
/** Candidates whose questions are looked at for what the message tells. */
const MOST_TOLD = 2

type Options = { limit: number; province?: string }

/** Decides between an answer, a choice and nothing: a wrong procedure shown as the answer is the worst error. */
export function findSubject(
  knowledge: Knowledge,
  reading: Reading,
  place: Place | undefined,
): Subject {
  const { aspects } = reading
  const confusable = confusableOf(knowledge, reading)
  if (confusable !== undefined) return { kind: 'offer', options: [confusable], aspects, hits: [] }

  const options = { limit: 10, ...(place && { province: place.province }) }
  const several = severalOf(knowledge, reading, options)
  if (several !== undefined) return { kind: 'subject', refs: several, aspects, reading, hits: [] }

  const found = withoutFaintArticles(explain(knowledge, reading, options))
  const hits = mergeBranches(knowledge, found)
  const [first, second] = hits
  if (first === undefined || !isPossible(first, second)) return { kind: 'nothing', hits }
  if (isAnswer(first, second)) {
    const [only = first.ref, ...others] = variantsFor(knowledge, first, place)
    if (others.length === 0) return { kind: 'subject', refs: [only], aspects, reading, hits }
    return { kind: 'offer', options: [only, ...others].map((ref) => `p:${ref}`), aspects, hits }
  }
  return {
    kind: 'offer',
    options: offered(found, (hit) => !hits.includes(hit)).map((hit) =>
      optionOf({ ...hit, ref: variantsFor(knowledge, hit, place)[0] ?? hit.ref }),
    ),
    aspects,
    hits,
  }
}

/** Whether the message says outright what it is about, whatever stands open. */
export function isNamed(subject: Subject): boolean {
  return (
    subject.kind === 'subject' && (subject.hits.length === 0 || subject.hits[0]?.exact === true)
  )
}

/** Option id that stands for a hit. */
export function optionOf({ ref }: Hit): string {
  return ref.includes(':') ? ref : `p:${ref}`
}

/** A reading whose subject is not sought at the given places. */
export function without(reading: Reading, places: ReadonlySet<number>): Reading {
  const keep = (place: number) => !places.has(place)
  return {
    ...reading,
    weighty: reading.weighty.filter(keep),
    clauses: reading.clauses.map((clause) => clause.filter(keep)).filter((rest) => rest.length > 0),
  }
}

/**
 * Hits for a message. Words that tell the case of a good one (an answer to one of its questions) need no explaining and
 * are no subject of their own: "khai sinh cho con, cha mẹ đã đăng ký kết hôn".
 */
function explain(knowledge: Knowledge, reading: Reading, options: Options): Hit[] {
  const done = donePlaces(reading)
  if (done.length > 0) {
    const now = knowledge.search.find(without(reading, new Set(done)), options)
    const [own, other] = mergeBranches(knowledge, now)
    if (own !== undefined && isAnswer(own, other)) return now
  }
  const hits = knowledge.search.find(reading, options)
  const [first, second] = hits
  if (first === undefined || (first.coverage > 0.95 && isAnswer(first, second))) return hits
  const times = timePlaces(typedWords(reading))
  // What is named whole comes before what is surer: "đã thu hồi biển số rồi, giờ sang tên xe".
  const told = hits.slice(0, MOST_TOLD).flatMap(({ ref }) => {
    const rest = without(reading, new Set([...toldTo(knowledge, ref, reading), ...times]))
    if (rest.weighty.length === 0 || rest.weighty.length === reading.weighty.length) return []
    const again = mergeBranches(knowledge, knowledge.search.find(rest, options))
    const [own, other] = again
    const confidence = own?.ref === ref ? confidenceOf(own, other) : 0
    return own !== undefined && confidence >= SURE ? [{ again, own, confidence }] : []
  })
  const [best] = told.sort(
    (a, b) => Number(b.own.exact) - Number(a.own.exact) || b.confidence - a.confidence,
  )
  return best?.again ?? hits
}

/** Places that answer questions of a procedure or topic. */
function toldTo(knowledge: Knowledge, ref: string, reading: Reading): Set<number> {
  const asker = knowledge.procedures.get(ref)?.procedure ?? knowledge.topics.get(ref.slice(2))
  return new Set(factsFor(asker?.questions ?? [], reading).flatMap(({ places }) => places))
}

/** Two and more requests in one message, in their order, where each part names its own. */
function severalOf(knowledge: Knowledge, reading: Reading, options: Options): string[] | undefined {
  if (reading.parts.length < 2) return undefined
  const found = new Set<string>()
  for (const part of reading.parts) {
    const ref = surest(knowledge, part, options)
    if (ref === undefined) return undefined
    found.add(ref)
  }
  const refs = [...found]
  if (refs.length < 2 || refs.some((ref) => isTold(knowledge, reading, refs, ref))) return undefined
  // "Bố mất, sang tên sổ đỏ cho mẹ": said whole, it is one thing with steps of its own.
  const whole = knowledge.search
    .find(reading, options)
    .slice(0, MOST_OFFERED)
    .find((hit) => hit.exact && hasSteps(knowledge, hit.ref, refs))
  const isBranch = refs.some((ref) =>
    knowledge.procedures.get(ref)?.procedure.redirect.some(({ to }) => refs.includes(to)),
  )
  if (whole !== undefined && !isBranch) return [whole.ref]
  // "Sắp cưới, đăng ký kết hôn ở đâu": the one is a step of the other.
  const steps = refs.flatMap((ref) =>
    ref.startsWith('t:')
      ? (knowledge.topics.get(ref.slice(2))?.procedures ?? []).map(({ code }) => code)
      : [],
  )
  const isStep = refs.some((ref) => steps.includes(ref))
  const asked = refs.filter((ref) => !ref.startsWith('g:') && !(isStep && ref.startsWith('t:')))
  return asked.length > 0 ? asked : undefined
}

/** Whether a topic leads to all of the given procedures. */
function hasSteps(knowledge: Knowledge, ref: string, codes: readonly string[]): boolean {
  const topic = ref.startsWith('t:') ? knowledge.topics.get(ref.slice(2)) : undefined
  const steps = topic?.procedures.map(({ code }) => code) ?? []
  return steps.length > 0 && codes.every((code) => steps.includes(code))
}

/** Whether the name of one is what another asks: "đã đăng ký kết hôn" in a question about a birth. */
function isTold(
  knowledge: Knowledge,
  reading: Reading,
  refs: readonly string[],
  ref: string,
): boolean {
  return refs.some((other) => {
    if (other === ref) return false
    const told = toldTo(knowledge, other, reading)
    if (told.size === 0) return false
    const rest = without(reading, told)
    const hits = rest.weighty.length > 0 ? knowledge.search.find(rest, { limit: 3 }) : []
    return (
      hits[0]?.ref === other && !hits.some((hit) => hit.ref === ref && hit.coverage > TOLD_COVERAGE)
    )
  })
}

/** The procedure that a part names outright. */
function surest(knowledge: Knowledge, part: string, options: Options): string | undefined {
  const whole = knowledge.reader.read(part)
  const reading = without(whole, new Set(timePlaces(typedWords(whole))))
  if (reading.weighty.length === 0) return undefined
  const [first, second] = mergeBranches(knowledge, knowledge.search.find(reading, options))
  const isNamed = first?.exact || (first?.coverage === 1 && first.covered >= MOST_OF_NAME)
  return first !== undefined && isNamed && isAnswer(first, second) ? first.ref : undefined
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
  if (place === undefined) {
    const own = all.filter((code) => provinceOf(code) !== undefined)
    // Too many to choose from: the national rule, until the province is said.
    if (own.length + national.length > MOST_OFFERED && national.length > 0) return national
    return [...own, ...national]
  }
  const local = all.filter((code) => provinceOf(code) === place.province).slice(0, 1)
  return [local, national, all].find((codes) => codes.length > 0) ?? all
}

/** Whether hits may be offered: a whole name said in a long story is a hint, if it stands alone. */
function isPossible(first: Hit, second: Hit | undefined): boolean {
  if (chanceOf(first) >= POSSIBLE) return true
  const leads = second === undefined || first.score >= second.score * NAMED_LEAD
  return first.exact && first.coverage >= MENTIONED_COVERAGE && leads
}

/** Whether the first hit may be shown as *the* answer: a wrong one is the worst error, so a choice is cheap. */
function isAnswer(first: Hit, second: Hit | undefined): boolean {
  return confidenceOf(first, second) >= SURE
}

/** Words that lead to the wrong window get one question, unless something in the message settles it. */
function confusableOf(knowledge: Knowledge, { expanded, weighty }: Reading): string | undefined {
  const found = longestOnly(knowledge.confusableIndex.find(expanded)).filter(
    ({ value, start, length }) => {
      const others = weighty.filter((place) => place < start || place >= start + length)
      return others.length <= 2 && value.settlers.find(expanded).length === 0
    },
  )
  const entry = found.sort((a, b) => b.length - a.length)[0]?.value
  return entry && `c:${entry.slug}`
}
