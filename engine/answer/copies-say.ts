import type { Answer } from '../../knowledge/schema/index.ts'
import { lowerFirst } from '../text/first-letter.ts'
import { AS_NAMES } from './blocks/paper-item.ts'

type Paper = Answer['documents'][number]

/** Most words of a sentence. */
const MOST_WORDS = 25

const VERBS = { submit: 'nộp', show: 'xuất trình', fill: '' } as const

/** Originals or copies: how the papers that the case asks for are handed in, as their lines say it. */
export function copiesSay({ documents }: Answer): string | undefined {
  const required = documents.filter(({ need }) => need === 'required')
  if (required.length === 0) return undefined
  const papers = atCounter(required.filter(({ hand }) => hand !== 'fill'))
  if (papers.length === 0) return 'Dạ, danh mục chỉ có mẫu để điền ạ.'
  const sure = papers.filter(({ holds }) => holds === 'yes')
  for (let count = sure.length; count > 0; count--) {
    const isAll = count === papers.length
    const rest = isAll ? '' : '; giấy khác ghi ở từng dòng dưới đây'
    const said = `Dạ, bạn ${named(sure.slice(0, count))}${rest} ạ.`
    if (said.split(' ').length <= MOST_WORDS) return said
  }
  const [kind, ...others] = new Set(papers.map(({ as }) => AS_NAMES[as]))
  return kind !== undefined && others.length === 0
    ? `Dạ, giấy tờ trong danh mục đều là ${kind} ạ.`
    : 'Dạ, giấy nào bản chính, giấy nào bản sao thì ghi ở từng dòng dưới đây ạ.'
}

/** "nộp bản chính giấy chứng sinh; xuất trình bản chính giấy tờ tùy thân" */
function named(papers: readonly Paper[]): string {
  const ways = new Map<string, string[]>()
  for (const { as, hand, name } of papers) {
    const way = `${VERBS[hand]} ${AS_NAMES[as]}`
    const short = lowerFirst(name).replace(/(,| \().*$/u, '')
    ways.set(way, [...(ways.get(way) ?? []), short])
  }
  return [...ways].map(([way, names]) => `${way} ${names.join(' và ')}`).join('; ')
}

/** What is uploaded is neither: the papers of the counter come first. */
function atCounter(papers: readonly Paper[]): readonly Paper[] {
  const own = papers.filter(
    ({ channels }) => channels === undefined || channels.some((id) => id !== 'online'),
  )
  return own.length > 0 ? own : papers
}
