import type { Knowledge } from '../knowledge.ts'
import type { FindOptions, Hit } from '../search/index.ts'
import type { Part, Reading } from '../text/index.ts'
import { timePlaces, typedWords } from './bands.ts'
import { chanceOf, confidenceOf } from './confidence.ts'
import { donePlaces, tellsDone } from './done.ts'
import { isAnswer, mergeBranches, toldTo, without } from './hits.ts'

/** Share of a name that must be said for a part of a message to stand for it. */
const MOST_OF_NAME = 0.75
/** Beside another, set there by an "và", less is enough: share of the part explained, and of the phrase said. */
const BESIDE_COVERAGE = 0.8
const BESIDE_SAID = 0.65
/** Share of the words of a part that must answer another's questions for it to ask nothing of its own. */
const MOST_TOLD = 0.75
/** So few words set a scene, if what they name explains no more of the rest than this. */
const FEW_WORDS = 2
const SCENE = 0.5
/** A part that is less likely about anything only goes with the others: "xin hướng dẫn cả hai". */
const FAINT = 0.5
const MOST_LOOKED_AT = 4
/** How sure a part must be where the person counts his requests. */
const SURE_OF_COUNTED = 0.6
/** A longer message tells a story, which names much in passing. */
const STORY = 25
/** Parts at the end of a story among which two requests may stand. */
const END_OF_STORY = 2
/** What may have happened to several things at once, and what is done about it. */
const SHARED = [
  { say: 'mất', words: ['mat', 'rot', 'that lac', 'danh roi'] },
  { say: 'làm lại', words: ['lam lai', 'cap lai', 'xin lai'] },
]
/** Words with which a part says itself what is done. */
const ACTIONS = new Set(
  (
    'mat lam cap doi bao xin sua sang dang khai nhap tach xoa gia chuyen nop mua ban cho tang ' +
    'lay nhan mo huong chung'
  ).split(' '),
)
/** "2 cái đó", "cả hai": what is done already may stand between, and still two are asked for. */
const NUMBERED =
  /\b((hai|2|ba|3) (viec|vu|chuyen|thu tuc|cai|giay|thu|loai|khoan|che do)|ca (hai|2))\b/
/** Hits of a part among which one named whole is sought, and the share of the part that it explains. */
const MOST_NAMED = 3
const NAMED_COVERAGE = 0.5
const NAMED_BEHIND = 0.22
/** So close must what a part's hits explain, and their scores, be for the whole message to decide. */
const AS_WELL = 0.05
const AS_GOOD = 0.55
/** "Hai thủ tục này", "cả 2", "từng cái", "vừa … vừa …": the person says himself that it is several. */
const COUNTED =
  /\b((ca|tung) (hai|2|ba|3)|(hai|2|ba|3) (viec|vu|chuyen|thu tuc|cai|giay|thu|loai|khoan|che do|to|mon)|(tung|moi) (cai|giay|viec|thu|loai|khoan|buoc)|may cai (do|nay)|(cai|viec) nao (lam )?truoc|dong thoi|mot luot|cung luc|cung mot (lan|luc|cho)|theo thu tu nao|vua .* vua|truoc .* (roi|sau do) .* (tiep|luon))\b/

/**
 * Two and more requests in one message, in their order: each part names its own, or only goes with the others. Where the
 * person counts them himself, a part need not name it outright.
 */
export function severalOf(
  knowledge: Knowledge,
  reading: Reading,
  options: FindOptions,
): string[] | undefined {
  const said = reading.expanded.folded.join(' ')
  const isCounted = COUNTED.test(said)
  const within = isCounted ? severalOfSentence(knowledge, reading, options) : undefined
  if (within !== undefined) return within
  if (reading.parts.length < 2) return undefined
  // "Khai tử xong rồi, giờ sang tên sổ và rút tiền": what is wanted stands behind what is done.
  const from = tellsDone(reading) && !NUMBERED.test(said) ? (donePlaces(reading).at(-1) ?? 0) : 0
  const mayHold = isCounted || reading.words.folded.length <= STORY
  // The end of a story says what is wanted: two that stand beside each other there.
  const parts = (mayHold ? reading.parts : lastPair(reading.parts)).filter(
    (part) => part.from >= from && (isCounted || !isDone(reading, part)),
  )
  const found = parts.map((part) => hitsOf(knowledge, reading, part, options))
  const all: Named[] = []
  const others: Hit[] = []
  for (const [at, part] of parts.entries()) {
    const beside = found.flatMap((hits, place) => (place === at ? [] : hits.slice(0, 1)))
    const hits = inContext(knowledge, reading, found[at] ?? [], beside, options)
    const isBeside = part.joined || (parts[at + 1]?.joined ?? false)
    const [ref] = sure(hits, isCounted, isBeside)
    if (ref !== undefined) all.push({ ref, part, at, isBeside })
    else others.push(...hits.slice(0, 1))
  }
  // "Mới mua nhà: đổi tên sổ đỏ với đổi tên điện": what stands beside each other is asked, the rest is told.
  const pairs = all.flatMap((one, index) => {
    const before = all[index - 1]
    const isPair = one.part.joined && before?.at === one.at - 1 && before.ref !== one.ref
    return isPair ? [before, one] : []
  })
  const isPair = pairs.length > 0
  if (!mayHold && !isPair) return undefined
  const named = mayHold ? all : pairs
  const refs = [...new Set(named.map(({ ref }) => ref))]
  const isAside = (hit: Hit) => chanceOf(hit) < FAINT || goesWith(knowledge, hit, refs)
  if (!isCounted && !isPair && !others.every(isAside)) return undefined
  if (refs.length < 2 || named.some((one) => isTold(knowledge, reading, refs, one)))
    return undefined
  const joined = inOneGo(knowledge, refs)
  if (joined.length === 1) return joined
  // "Bố mất, sang tên sổ đỏ cho mẹ": said whole, it is one thing with steps of its own.
  const whole = knowledge.search
    .find(reading, options)
    .slice(0, MOST_LOOKED_AT)
    .find((hit) => hit.exact && hasSteps(knowledge, hit.ref, refs))
  const isBranch = refs.some((ref) =>
    knowledge.procedures.get(ref)?.procedure.redirect.some(({ to }) => refs.includes(to)),
  )
  if (whole !== undefined && !isBranch && !isCounted) return [whole.ref]
  // "Sắp cưới, đăng ký kết hôn ở đâu": the one is a step of the other.
  const steps = refs.flatMap((ref) =>
    ref.startsWith('t:')
      ? (knowledge.topics.get(ref.slice(2))?.procedures ?? []).map(({ code }) => code)
      : [],
  )
  const isStep = refs.some((ref) => steps.includes(ref))
  const asked = refs.filter((ref) => !ref.startsWith('g:') && !(isStep && ref.startsWith('t:')))
  return asked.length > 0 ? inOneGo(knowledge, asked) : undefined
}

/** Two requests within the sentence of a story that counts them. */
function severalOfSentence(
  knowledge: Knowledge,
  { sentences }: Reading,
  options: FindOptions,
): string[] | undefined {
  if (sentences.length < 2) return undefined
  const own = sentences
    .map((sentence) => knowledge.reader.read(sentence))
    .findLast(({ expanded }) => COUNTED.test(expanded.folded.join(' ')))
  const refs = own && severalOf(knowledge, own, options)
  return refs !== undefined && refs.length > 1 ? refs : undefined
}

/** "Có giấy khuyết tật rồi, …": a clause that tells what is done asks for nothing. In "cưới rồi khai sinh" two are asked for. */
function isDone(reading: Reading, { from, to }: Part): boolean {
  const own = reading.weighty.filter((place) => place >= from && place < to)
  const next = reading.weighty.find((place) => place >= to) ?? to
  const isClause = reading.breaks.some((place) => place >= to - 1 && place < next)
  const done = new Set(donePlaces(reading))
  return isClause && own.length > 0 && own.every((place) => done.has(place))
}

/** The last two parts of a story that stand beside each other, if they stand at its end. */
function lastPair(parts: readonly Part[]): readonly Part[] {
  const at = parts.findLastIndex(({ joined }) => joined)
  return at > 0 && at >= parts.length - END_OF_STORY ? parts.slice(at - 1, at + 1) : []
}

/** "Khai sinh, nhập khẩu, thẻ bảo hiểm": in place of several, the procedure that does all of them in one go. */
function inOneGo({ joints }: Knowledge, asked: readonly string[]): string[] {
  const joint = joints.find(({ joins }) => joins.every((code) => asked.includes(code)))
  if (joint === undefined) return [...asked]
  const [first, ...others] = asked.filter((code) => joint.joins.includes(code))
  return asked
    .filter((code) => !others.includes(code))
    .map((code) => (code === first ? joint.code : code))
}

/** Whether a topic leads to all of the given procedures. */
function hasSteps(knowledge: Knowledge, ref: string, codes: readonly string[]): boolean {
  const topic = ref.startsWith('t:') ? knowledge.topics.get(ref.slice(2)) : undefined
  const steps = topic?.procedures.map(({ code }) => code) ?? []
  return steps.length > 0 && codes.every((code) => steps.includes(code))
}

/** A part that names a procedure, and whether an "và" sets it beside another. */
type Named = { ref: string; part: Part; at: number; isBeside: boolean }

/** Whether a part only answers what another procedure asks: "đã đăng ký kết hôn" in a question about a birth. */
function isTold(
  knowledge: Knowledge,
  reading: Reading,
  refs: readonly string[],
  { ref, part, isBeside }: Named,
): boolean {
  const own = reading.weighty.filter((place) => place >= part.from && place < part.to)
  return refs.some((other) => {
    if (other === ref) return false
    const told = toldTo(knowledge, other, reading)
    if (told.size === 0) return false
    if (own.filter((place) => told.has(place)).length >= own.length * MOST_TOLD) return true
    // "Bố mất, cả nhà đồng ý chia đất": a word or two beside what answers another's questions only set the scene.
    if (isBeside || own.length > FEW_WORDS) return false
    const rest = without(reading, told)
    const [first, ...hits] =
      rest.weighty.length > 0 ? knowledge.search.find(rest, { limit: 3 }) : []
    return first?.ref === other && !hits.some((hit) => hit.ref === ref && hit.coverage > SCENE)
  })
}

/** What a part of a message may be about. */
function hitsOf(knowledge: Knowledge, message: Reading, part: Part, options: FindOptions): Hit[] {
  const whole = knowledge.reader.read([...sharedWith(message, part), part.text].join(' '))
  const reading = without(whole, new Set(timePlaces(typedWords(whole))))
  const find = (one: Reading) =>
    one.weighty.length === 0 ? [] : mergeBranches(knowledge, knowledge.search.find(one, options))
  // "… và sang tên sổ cho người mua, nộp một lượt được không": what is asked about it dilutes nothing.
  const [head, ...others] = reading.clauses
  if (head !== undefined && others.length > 0 && head.length > FEW_WORDS) {
    const hits = find(without(reading, new Set(others.flat())))
    const [first, second] = hits
    if (first !== undefined && isAnswer(first, second)) return hits
  }
  return find(reading)
}

/** "Mất cả căn cước lẫn bằng lái, làm lại hai cái này": what happened to the one happened to the other. */
function sharedWith({ expanded: { folded }, breaks }: Reading, { from, to }: Part): string[] {
  const end = breaks.find((place) => place >= from && place < to)
  const own = folded.slice(from, end === undefined ? to : end + 1)
  // "Thẻ bảo hiểm" looks like "báo" once its accents are left out.
  if (own.some((word, at) => ACTIONS.has(word) && own[at + 1] !== 'hiem')) return []
  const shared = SHARED.find(({ words }) => words.some((one) => isSaid(folded, one)))
  return shared === undefined ? [] : [shared.say]
}

const isSaid = (folded: readonly string[], words: string) =>
  ` ${folded.join(' ')} `.includes(` ${words} `)

/**
 * Of hits that explain a part as well as each other, the one that the whole message speaks of more: "giấy khuyết tật, và
 * hưởng trợ cấp hằng tháng" means that of the disabled.
 */
function inContext(
  knowledge: Knowledge,
  message: Reading,
  hits: Hit[],
  beside: readonly Hit[],
  options: FindOptions,
): Hit[] {
  const [first] = hits
  if (first === undefined || first.exact) return hits
  const alike = hits.filter(
    (hit) =>
      hit.coverage >= first.coverage - AS_WELL &&
      hit.score >= first.score * AS_GOOD &&
      !hit.ref.includes(':') &&
      !beside.some(({ ref }) => ref === hit.ref),
  )
  if (alike.length < 2) return hits
  const order = knowledge.search.find(message, options).map(({ ref }) => ref)
  const placeOf = ({ ref }: Hit) => (order.includes(ref) ? order.indexOf(ref) : order.length)
  const [best = first] = [...alike].sort((a, b) => placeOf(a) - placeOf(b))
  // It takes the first one's place, and what was said is said of it.
  return best === first
    ? hits
    : [
        { ...best, score: first.score, covered: Math.max(best.covered, first.covered) },
        ...hits.filter((hit) => hit !== best && hit !== first),
      ]
}

/** The procedure that a part names; outright, unless the requests are counted. */
function sure(hits: readonly Hit[], isCounted: boolean, isBeside: boolean): string[] {
  const [first, second] = hits
  if (first === undefined) return []
  if (isCounted) {
    // "Tiền thai sản của vợ": one that is named whole is meant, although another has more of the words.
    const least = Math.max(NAMED_COVERAGE, first.coverage - NAMED_BEHIND)
    const named = hits
      .slice(0, MOST_NAMED)
      .find(({ exact, coverage }) => exact && coverage >= least)
    if (named !== undefined) return [named.ref]
    return confidenceOf(first, second) >= SURE_OF_COUNTED ? [first.ref] : []
  }
  if (!isAnswer(first, second)) return []
  const least = isBeside ? BESIDE_COVERAGE : 1
  const most = isBeside ? BESIDE_SAID : MOST_OF_NAME
  const isNamed = first.exact || (first.coverage >= least && first.covered >= most)
  return isNamed ? [first.ref] : []
}

/** Whether a part tells of what another part asks for: "bố em vừa mất" beside "khai tử". */
function goesWith(knowledge: Knowledge, { ref }: Hit, refs: readonly string[]): boolean {
  const steps = ref.startsWith('t:') ? knowledge.topics.get(ref.slice(2))?.procedures : undefined
  return refs.includes(ref) || (steps?.some(({ code }) => refs.includes(code)) ?? false)
}
