import type { Answer, ChannelId } from '../../knowledge/schema/index.ts'
import { lowerFirst } from '../text/first-letter.ts'

type Case = Pick<Answer, 'documents' | 'ways'>
type Paper = Answer['documents'][number]

/** The papers that only the way of filing decides, for one way. */
export const papersOfWay = ({ documents }: Pick<Case, 'documents'>, channel: ChannelId): Paper[] =>
  documents.filter(({ need, channels }) => need === 'required' && channels?.includes(channel))

/** The papers that are surely needed, whichever way one files. */
export const commonPapers = ({ documents }: Pick<Case, 'documents'>): Paper[] =>
  documents.filter(({ need, holds }) => need === 'required' && holds === 'yes')

/** How many papers one prepares: for the way that takes the fewest, and for the one that takes the most. */
export function paperRange(answer: Case): [number, number] {
  const common = commonPapers(answer).length
  const own = answer.ways.map(({ channel }) => papersOfWay(answer, channel).length)
  return [common + (own.length === 0 ? 0 : Math.min(...own)), common + Math.max(0, ...own)]
}

/** What each way takes besides; ways that take the same are one: "nộp trực tiếp hoặc gửi qua bưu chính". */
export function papersByWay(answer: Case): { way: string; own: Paper[] }[] {
  const sets = new Map<string, { labels: string[]; own: Paper[] }>()
  for (const { channel, label } of answer.ways) {
    const own = papersOfWay(answer, channel)
    const key = own.map(({ id }) => id).join()
    sets.set(key, { labels: [...(sets.get(key)?.labels ?? []), label], own })
  }
  return [...sets.values()].map(({ labels, own }) => ({ way: anyWay(labels), own }))
}

/** "nộp trực tiếp hoặc gửi qua bưu chính". */
export const anyWay = (ways: readonly string[]): string =>
  [...new Set(ways.map(lowerFirst))].join(' hoặc ')
