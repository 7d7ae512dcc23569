import type { Place } from '../../knowledge/schema/index.ts'
import type { Knowledge } from '../knowledge.ts'
import type { FindOptions, Hit } from '../search/index.ts'
import { type Aspect, longestOnly, type Reading } from '../text/reader.ts'
import { withoutFaintArticles } from './articles.ts'
import { chanceOf, confidenceOf } from './confidence.ts'
import { donePlaces, placesBeforeTurn } from './done.ts'
import { isAnswer, mergeBranches, SURE, toldTo, without } from './hits.ts'
import { offered } from './offer.ts'
import { severalOf } from './several.ts'
import { titleSaid } from './title.ts'
import { told } from './variants.ts'

/** What a message is about, as far as it can be told. */
export type Subject =
  | { kind: 'subject'; refs: string[]; aspects: Aspect[]; reading: Reading; hits: Hit[] }
  | { kind: 'offer'; options: string[]; aspects: Aspect[]; hits: Hit[] }
  | { kind: 'nothing'; hits: Hit[] }

/** How sure of one clause, and how much of a phrase said, to name what it says where the whole says nothing. */
const NEAR = 0.3
/** Share of the whole message that is near enough. */
const NEAR_COVERAGE = 0.35
/** How probable it must be that a choice holds what was asked for. */
const POSSIBLE = 0.65
/** So few words say a subject and not what is wanted. */
const FEW_WORDS = 2
const MOST_OF_FEW = 0.7
/** A way of asking as long as this says what it means; a shorter one may fit several records. */
const SEVERAL_WORDS = 5
/** Share of the question's weighty words that a name must explain to be a hint. */
const MENTIONED_COVERAGE = 0.2
/** How far a name said in a long story must be ahead of the second. */
const NAMED_LEAD = 1.3
const MOST_OFFERED = 4
/** Hits for a whole message among which one more for a choice is sought. */
const MOST_OF_WHOLE = 3
/** Candidates whose questions are looked at for what the message tells. */
const MOST_TOLD = 2
/** Hits for what is wanted now among which the answer to the whole message must be. */
const MOST_MEANT = 2
/** Hits for a whole story among which the subject of its end must be. */
const MOST_SPOKEN_OF = 6

/**
 * Decides between an answer, a choice and nothing: a wrong procedure shown as the answer is the worst error. `message` is
 * the whole one where the reading is narrowed to what carries the subject.
 */
export function findSubject(
  knowledge: Knowledge,
  reading: Reading,
  place: Place | undefined,
  message?: Reading,
): Subject {
  const { aspects } = reading
  const options = findOptions(place)
  const [titled, ...same] = titleSaid(knowledge, reading)
  if (titled !== undefined) {
    const refs = variantsFor(knowledge, { ref: titled, same }, place)
    return refs.length === 1
      ? { kind: 'subject', refs, aspects, reading, hits: [] }
      : { kind: 'offer', options: refs.map((ref) => `p:${ref}`), aspects, hits: [] }
  }
  const whole = saidWhole(knowledge, reading, options)
  if (whole === undefined) {
    const several = severalOf(knowledge, reading, options)
    const confusable = confusableOf(knowledge, reading)
    if (confusable !== undefined && (several === undefined || several.length < 2))
      return { kind: 'offer', options: [confusable], aspects, hits: [] }
    if (several !== undefined) return { kind: 'subject', refs: several, aspects, reading, hits: [] }
  }

  const found = withoutFaintArticles(whole ?? rank(knowledge, reading, options))
  const hits = mergeBranches(knowledge, found)
  const [first, second] = hits
  if (first === undefined) return { kind: 'nothing', hits }
  const isClear = isAnswer(first, second)
  // What says most of one name is worth a question, even where it is too little to be sure of.
  const isLikely = isPossible(reading, first, second)
  if (!isClear && !isLikely) return { kind: 'nothing', hits }
  if (isClear && isLikely) {
    const [only = first.ref, ...others] = variantsFor(knowledge, first, place)
    if (others.length === 0) return { kind: 'subject', refs: [only], aspects, reading, hits }
    return { kind: 'offer', options: [only, ...others].map((ref) => `p:${ref}`), aspects, hits }
  }
  const own = offered(found, (hit) => !hits.includes(hit))
  const all = message === undefined ? own : withWhole(knowledge, own, reading, message, options)
  return {
    kind: 'offer',
    options: all.map((hit) =>
      optionOf({ ...hit, ref: variantsFor(knowledge, hit, place)[0] ?? hit.ref }),
    ),
    aspects,
    hits,
  }
}

const findOptions = (place: Place | undefined): FindOptions => ({
  limit: 10,
  ...(place && { province: place.province }),
})

/** What a message may be about after all: what one clause of a story says by itself, then what fits the whole a little. */
export function nearTo(
  knowledge: Knowledge,
  reading: Reading,
  hits: readonly Hit[],
  place: Place | undefined,
): Hit[] {
  const options = findOptions(place)
  const clauses = reading.clauses.length > 1 ? reading.clauses : []
  const said = clauses.flatMap((clause) => {
    if (clause.length < FEW_WORDS) return []
    const others = reading.weighty.filter((place) => !clause.includes(place))
    const found = knowledge.search.find(without(reading, new Set(others)), options)
    const [first, second] = mergeBranches(knowledge, found)
    const isNear =
      first !== undefined && confidenceOf(first, second) >= NEAR && first.covered >= NEAR
    return isNear ? [first] : []
  })
  const near = [...said, ...hits.filter(({ coverage }) => coverage >= NEAR_COVERAGE)]
  return near.filter(({ ref }, place) => near.findIndex((hit) => hit.ref === ref) === place)
}

/**
 * A choice for the words that carry the subject, with one that the whole message speaks of: a word set aside as a place or a
 * person may have been part of the subject after all.
 */
function withWhole(
  knowledge: Knowledge,
  own: readonly Hit[],
  reading: Reading,
  message: Reading,
  options: FindOptions,
): readonly Hit[] {
  if (message.weighty.length === reading.weighty.length) return own
  const whole = mergeBranches(knowledge, rank(knowledge, message, options))
  const other = whole.slice(0, MOST_OF_WHOLE).find(({ ref }) => !own.some((hit) => hit.ref === ref))
  return other === undefined ? own : [...own.slice(0, MOST_OFFERED - 1), other]
}

/**
 * Hits for a message that is one whole way of asking and nothing else: whatever it holds besides, somebody who knows the
 * record has said what it means.
 */
function saidWhole(
  knowledge: Knowledge,
  reading: Reading,
  options: FindOptions,
): Hit[] | undefined {
  if (reading.weighty.length < SEVERAL_WORDS) return undefined
  const hits = knowledge.search.find(reading, options)
  const [first, second] = hits
  return first?.named && !second?.named ? hits : undefined
}

/** Records that a message may be about, best first: for what is wanted now, with what tells of the case set aside. */
export function rank(knowledge: Knowledge, reading: Reading, options: FindOptions): Hit[] {
  const hits = besideDone(knowledge, reading, options)
  const last = askedLast(knowledge, reading, options)
  // The end of a story names its subject only if the whole story speaks of it as well.
  const isMeant = hits.slice(0, MOST_SPOKEN_OF).some(({ ref }) => ref === last?.[0]?.ref)
  return last !== undefined && isMeant ? last : hits
}

/** Hits for a message without what it tells to be done already, if the rest may be a request by itself. */
function besideDone(knowledge: Knowledge, reading: Reading, options: FindOptions): Hit[] {
  const done = donePlaces(reading)
  if (done.length === 0) return explain(knowledge, reading, options)
  const now = knowledge.search.find(without(reading, new Set(done)), options)
  const [first, second] = mergeBranches(knowledge, now)
  if (first !== undefined && isAnswer(first, second)) return now
  const whole = explain(knowledge, reading, options)
  if (first === undefined || chanceOf(first) < POSSIBLE) return whole
  // What the whole message says as well as what is wanted now is surer than either.
  const [sure, other] = mergeBranches(knowledge, whole)
  const isMeant = now.slice(0, MOST_MEANT).some(({ ref }) => ref === sure?.ref)
  return sure !== undefined && isAnswer(sure, other) && isMeant ? whole : now
}

/** Hits for the end of a story, behind its last turn ("giờ", "còn", "chỉ", "nhưng"), if that is an answer by itself. */
function askedLast(
  knowledge: Knowledge,
  reading: Reading,
  options: FindOptions,
): Hit[] | undefined {
  const before = placesBeforeTurn(reading)
  if (before.length === 0) return undefined
  const hits = knowledge.search.find(without(reading, new Set(before)), options)
  const [first, second] = mergeBranches(knowledge, hits)
  return first !== undefined && isAnswer(first, second) ? hits : undefined
}

/** Whether the message says outright what it is about, whatever stands open. */
export function isNamed(subject: Subject): boolean {
  return (
    subject.kind === 'subject' && (subject.hits.length === 0 || subject.hits[0]?.exact === true)
  )
}

/** Option id that stands for a hit. */
export function optionOf({ ref }: Pick<Hit, 'ref'>): string {
  return ref.includes(':') ? ref : `p:${ref}`
}

/**
 * Hits for a message. Words that tell the case of a good one (an answer to one of its questions) need no explaining and
 * are no subject of their own: "khai sinh cho con, cha mẹ đã đăng ký kết hôn".
 */
function explain(knowledge: Knowledge, reading: Reading, options: FindOptions): Hit[] {
  const hits = knowledge.search.find(reading, options)
  const [first, second] = hits
  if (first === undefined || (first.coverage > 0.95 && isAnswer(first, second))) return hits
  // What is named whole comes before what is surer: "đã thu hồi biển số rồi, giờ sang tên xe".
  const told = hits.slice(0, MOST_TOLD).flatMap(({ ref }) => {
    const rest = without(reading, toldTo(knowledge, ref, reading))
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

/**
 * Records of one name are one candidate: the one of the place, else the national one. Where provinces have their own
 * and the place is not known, all of them, so that the place is asked.
 */
function variantsFor(
  knowledge: Knowledge,
  { ref, same }: Pick<Hit, 'ref' | 'same'>,
  place: Place | undefined,
): string[] {
  const provinceOf = (code: string) =>
    knowledge.procedures.get(code)?.procedure.province ?? knowledge.pointers.get(code)?.province
  const all = told(knowledge, [ref, ...same])
  const national = all.filter((code) => provinceOf(code) === undefined).slice(0, 1)
  if (national.length > 0 && all.every((code) => provinceOf(code) === undefined)) return national
  if (place === undefined) {
    const own = all.filter((code) => provinceOf(code) !== undefined)
    // Too many to choose from: the national rule, until the province is said.
    if (own.length + national.length > MOST_OFFERED && national.length > 0) return national
    return [...own, ...national]
  }
  const local = all.filter((code) => provinceOf(code) === place.province).slice(0, 1)
  return [local, national].find((codes) => codes.length > 0) ?? [...all]
}

/**
 * Whether hits may be offered. A word or two are asked back about, whatever they are; a whole name said in a long story is a
 * hint, if it stands alone.
 */
function isPossible({ weighty }: Reading, first: Hit, second: Hit | undefined): boolean {
  if (chanceOf(first) >= POSSIBLE) return true
  if (weighty.length <= FEW_WORDS && first.coverage >= MOST_OF_FEW) return true
  const leads = second === undefined || first.score >= second.score * NAMED_LEAD
  return first.exact && first.coverage >= MENTIONED_COVERAGE && leads
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
