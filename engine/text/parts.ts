import { createPhraseIndex } from './phrases.ts'
import type { Token } from './token.ts'
import type { PlacedWords } from './words.ts'

/** A part of a message in which a request of its own may stand. */
export type Part = {
  text: string
  /** Where it stands among the words written out; `to` is behind it. */
  from: number
  to: number
  /** Whether a word such as "và" sets it beside the part before. */
  joined: boolean
}

const MOST_PARTS = 8
/** Words that set one request beside another. */
const BESIDE = [
  ...['và', 'với', 'với lại', 'với cả', 'vs', 'vs lại', 'và cả', 'lẫn', 'cùng với', 'luôn cả'],
  ...['đồng thời', 'ngoài ra'],
]
const JOINTS = createPhraseIndex([
  { value: true, phrases: BESIDE },
  { value: false, phrases: ['rồi', 'xong', 'còn'] },
])
/** "Khai sinh + nhập khẩu". */
const PLUS = /[+&]/
/** "Vừa làm khai sinh vừa nhập khẩu": said twice, it sets two beside each other; once, it tells when. */
const BOTH = createPhraseIndex([{ value: true, phrases: ['vừa'] }])
/** "Kết hôn với người …" is one request. */
const WITH_WHOM = [
  'nguoi',
  'ai',
  'anh',
  'chi',
  'chong',
  'vo',
  'ban',
  'ong',
  'ba',
  'bo',
  'me',
  'nuoc',
]

/** Behind these words "lần" counts times. */
const TIMES = ['dau', 'thu', 'hai', 'ba', 'nay', 'nua', 'truoc', 'sau', 'cuoi', 'moi', 'nao']

/** Cuts where a clause or a joint ends, if what stands on both sides could carry a subject. */
export function partsOf(placed: PlacedWords, tokens: Token[], weighty: number[]): Part[] {
  const { text, start, end, breaks } = placed
  const weight = new Map<number, number>()
  for (const place of weighty) {
    const from = tokens[place]?.from ?? 0
    weight.set(from, (weight.get(from) ?? 0) + 1)
  }
  const joints = jointsOf(placed, tokens, weight)
  const segments: Segment[] = []
  let open = false
  let joined = false
  for (let place = 0; place < start.length; place++) {
    const beside = joints.get(place)
    const isJoint = beside !== undefined
    const own = isJoint ? 0 : (weight.get(place) ?? 0)
    const current = segments.at(-1)
    if (!current || !open) segments.push({ first: place, last: place, weight: own, joined })
    else {
      current.last = place
      current.weight += own
    }
    open = !(breaks[place] || (isJoint && !joints.has(place + 1)))
    joined = beside === true || PLUS.test(text.slice(end[place], start[place + 1]))
  }
  const parts: Segment[] = []
  for (const segment of segments) {
    const current = parts.at(-1)
    if (current && (current.weight < 2 || segment.weight < 2 || parts.length === MOST_PARTS)) {
      current.last = segment.last
      current.weight += segment.weight
    } else parts.push({ ...segment })
  }
  const isWhole = parts.length < 2
  return (isWhole ? [{ first: 0, last: start.length - 1, joined: false }] : parts).map((part) => {
    let final = part.last
    while (!isWhole && final > part.first && joints.has(final)) final--
    const isWithin = ({ from }: Token) => from >= part.first && from <= final
    return {
      text: isWhole ? text.trim() : text.slice(start[part.first], end[final]),
      from: Math.max(0, tokens.findIndex(isWithin)),
      to: tokens.findLastIndex(isWithin) + 1,
      joined: part.joined,
    }
  })
}

type Segment = { first: number; last: number; weight: number; joined: boolean }

/** Places of joints as typed, and whether each sets what follows beside what came before. */
function jointsOf(
  placed: PlacedWords,
  tokens: Token[],
  weight: ReadonlyMap<number, number>,
): Map<number, boolean> {
  const nextOf = (at: number) => tokens.find(({ from }) => from === at)?.folded ?? ''
  const isWith = ({ start, length }: { start: number; length: number }) =>
    placed.folded[start] === 'voi' && length === 1 && WITH_WHOM.includes(nextOf(start + 1))
  // "Voi ca vet xe": the second word of "với cả" that carries a subject is another word, unless its accents say so.
  const isOther = ({ phrase, start, length }: { phrase: string; start: number; length: number }) =>
    (length > 1 && weight.has(start + 1) && placed.accented[start + 1] !== phrase.split(' ')[1]) ||
    // "Lam so do lan dau": without its accents a "lần" is no "lẫn".
    (placed.accented[start] === 'lan' && TIMES.includes(placed.folded[start + length] ?? ''))
  const joints = JOINTS.find(placed).filter((one) => !isOther(one))
  // "Đổi tên cho con va …": a "còn" that leads to nothing is a child.
  const isChild = ({ start, length }: { start: number; length: number }) =>
    placed.folded[start] === 'con' &&
    length === 1 &&
    (placed.breaks[start] || joints.some((one) => one.start === start + 1))
  const found = joints.filter((one) => !isWith(one) && !isChild(one))
  const both = BOTH.find(placed)
  return new Map(
    [...found, ...(both.length > 1 ? both : [])].flatMap(({ start, length, value }) =>
      Array.from({ length }, (_, index) => [start + index, value] as const),
    ),
  )
}
