import type { Answer } from '../../knowledge/schema/index.ts'
import { bare, foldText } from '../text/fold.ts'

type Papers = Answer['documents']

/** A paper that a sentence names, and how surely. */
export type Named = { id: string; score: number }

/** How much of a paper's own words a sentence must say before it is named. */
const ENOUGH = 0.5

/** Words that stand on every list of papers and tell none from another. */
const COMMON = new Set(
  'giay to|to khai|ban sao|ban chinh|ban goc|co chung|chung thuc|cong chung|cua nguoi|nguoi di|neu co|con han|nen mang|mang theo|hoac giay|hoac ban|van ban|xac nhan|chung nhan|dang ky|ho so|mau so|thong tin|chung minh|cua be|cua con|cua ban|hop le|thuc giay|sao chung|sao giay|sao co|chinh giay'.split(
    '|',
  ),
)

/**
 * The papers that a sentence names, the surest first: pairs of syllables of their names are looked for, those that few
 * papers share weigh most. A sentence of a slip and our names seldom agree in every word.
 */
export function papersNamed(sentence: string, papers: Papers): Named[] {
  const said = new Set(pairsOf(writtenOut(sentence)))
  const namesOf = new Map(
    papers.map((paper) => [
      paper.id,
      [paper.name, ...(paper.oneOf ?? []).map(({ name }) => name), paper.form?.code ?? ''].map(
        (name) => [...new Set(pairsOf(name))],
      ),
    ]),
  )
  const shared = new Map<string, number>()
  for (const names of namesOf.values())
    for (const pair of new Set(names.flat())) shared.set(pair, (shared.get(pair) ?? 0) + 1)
  const weight = (pair: string) => (COMMON.has(pair) ? 0.1 : 1 / (shared.get(pair) ?? 1))
  return papers
    .flatMap(({ id }): Named[] => {
      const scores = (namesOf.get(id) ?? []).map((pairs) => {
        const told = pairs.filter((pair) => said.has(pair) && !COMMON.has(pair))
        const sum = told.reduce((total, pair) => total + weight(pair), 0)
        const whole = pairs.reduce((total, pair) => total + weight(pair), 0)
        // Between papers that share their words, the one that is said more fully is meant.
        return sum === 0 ? 0 : sum + sum / (whole + 1)
      })
      const score = Math.max(0, ...scores)
      return score >= ENOUGH ? [{ id, score }] : []
    })
    .sort((a, b) => b.score - a.score)
}

/**
 * The one paper that shares most words of its own with a sentence that says no pair of them: "giấy mua bán xe" for
 * "giấy tờ bán, cho, tặng xe", "tờ khai" where there is but one. Nothing where two papers may be meant.
 */
export function paperMeant(sentence: string, papers: Papers): string | undefined {
  // A slip that is typed without accents is compared without.
  const isPlain = !/[^\x20-\x7e]/.test(sentence)
  const read = (text: string) => (isPlain ? bare(text.toLowerCase()) : text.toLowerCase())
  const idle = isPlain ? PLAIN_IDLE : IDLE
  const said = ownWords(read(writtenOut(sentence)), idle)
  const opening = read(sentence.trim())
  const judged = papers.map(({ id, name }) => {
    const [first = '', second = ''] = name.toLowerCase().split(' ')
    const head = `${first} ${second}`
    const isHead =
      (HEADS.has(first) && opening.startsWith(`${read(first)} `)) ||
      (head !== 'giấy tờ' && opening.includes(read(head)))
    const shared = ownWords(read(name), idle).filter((word) => said.includes(word)).length
    return { id, score: shared + (isHead ? 1 : 0), isHead }
  })
  const [best, next] = judged.sort((a, b) => b.score - a.score)
  if (best === undefined || best.score <= (next?.score ?? 0)) return undefined
  return best.score >= 2 || best.isHead ? best.id : undefined
}

/** Papers that one syllable names. */
const HEADS = new Set(['ảnh', 'sổ', 'đơn', 'thẻ', 'phiếu'])

/** What people write for the papers that our lists call by a longer name. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:cccd|cmnd|cmt|chứng minh thư|(?:thẻ )?căn cước(?: công dân)?)(?!\p{L})/giu,
    '$& giấy tờ tùy thân',
  ],
  [/\bbhxh\b/giu, 'bảo hiểm xã hội'],
  [/\bbhyt\b/giu, 'bảo hiểm y tế'],
  [/\bgcn\b/giu, 'giấy chứng nhận'],
  [/\bhđ\b/giu, 'hợp đồng'],
]

function writtenOut(sentence: string): string {
  return SHORT.reduce((text, [short, long]) => text.replace(short, long), sentence.normalize('NFC'))
}

const IDLE = new Set(
  'giấy tờ bản sao chính của người và hoặc có đã cho khi các một chứng thực công xác nhận ký chưa còn hạn nếu theo thông tin văn được'.split(
    ' ',
  ),
)

const PLAIN_IDLE = new Set([...IDLE].map(bare))

function ownWords(text: string, idle: ReadonlySet<string>): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u)
  return [...new Set(words)].filter((word) => word !== '' && !idle.has(word))
}

/** Pairs of neighbouring syllables; a word with a digit stands for itself: "CT01", "mẫu 03". */
function pairsOf(text: string): string[] {
  const words = foldText(text).split(' ')
  return words.flatMap((word, at) => [
    ...(/^[a-z]+\d/.test(word) ? [word] : []),
    ...(at + 1 < words.length ? [`${word} ${words[at + 1]}`] : []),
  ])
}
