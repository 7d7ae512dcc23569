import type { Article } from '../../schema/article.ts'
import type { RichNode } from '../../schema/base.ts'
import type { Problem } from '../problem.ts'
import { type Check, problemOf, repeats } from './check.ts'

const MOST_WORDS = 350
const MOST_WORDS_OF_SENTENCE = 25
const MOST_WORDS_FIRST = 25

/** Guidance is short, begins with the answer, and takes no question away from a procedure. */
export const checkArticles: Check = (result) => {
  const { articles, procedures, topics, pointers } = result.content
  const ids = new Map([...procedures, ...topics].map((entry) => [entry.id, entry]))
  const bodies = articles.flatMap((entry) => {
    const problems: Problem[] = []
    const report = (path: string, message: string) =>
      problems.push(problemOf(result, entry, path, message))
    const [first] = entry.body
    const words = entry.body.reduce((sum, node) => sum + countWords(textOf(node)), 0)
    if (words > MOST_WORDS)
      report('nội dung', `bài dài ${words} chữ: hãy rút còn ${MOST_WORDS} chữ`)
    if (first?.type !== 'p')
      report('nội dung', 'phải mở bằng một đoạn văn ngắn: câu trả lời trước, các bước sau')
    else if (countWords(textOf(first)) > MOST_WORDS_FIRST)
      report('nội dung', `đoạn mở đầu dài hơn ${MOST_WORDS_FIRST} chữ: hãy nói gọn câu trả lời`)
    for (const line of entry.body.flatMap(linesOf)) {
      for (const sentence of line.split(/(?<=[.?!;:…])\s+/u)) {
        const count = countWords(sentence)
        if (count <= MOST_WORDS_OF_SENTENCE) continue
        const start = sentence.slice(0, 40)
        report('nội dung', `câu "${start}…" dài ${count} chữ: hãy tách câu`)
      }
    }
    if (ids.has(entry.id))
      report('id', `id "${entry.id}" đã là của một thủ tục hoặc chủ đề: hãy đặt id khác`)
    return problems
  })
  const phrases = (entry: Named) => [
    ...new Set([...('title' in entry ? [] : [entry.name]), ...entry.asked].map(lower)),
  ]
  const shared = repeats<Named>([...procedures, ...topics, ...pointers, ...articles], phrases)
    .filter(({ entry, before }) => isArticle(entry) || isArticle(before))
    .map(({ key, entry, before }) =>
      problemOf(
        result,
        entry,
        'asked',
        `câu "${key}" cũng dẫn tới "${nameOf(before)}": hãy giữ ở một nơi`,
      ),
    )
  return [...bodies, ...shared]
}

type Named = Article | { name: string; asked: string[] }

const isArticle = (entry: Named): entry is Article => 'title' in entry
const nameOf = (entry: Named) => (isArticle(entry) ? entry.title : entry.name)
const lower = (text: string) => text.toLowerCase()
const countWords = (text: string) => text.split(/\s+/u).filter(Boolean).length

function textOf(node: RichNode): string {
  return node.type === 'text' ? node.text : node.children.map(textOf).join(joint(node))
}

/** Lines of a list are words apart; words in bold are not. */
const joint = ({ type }: RichNode) => (type === 'ul' || type === 'ol' ? ' ' : '')

/** Each paragraph, heading and point of a list by itself. */
function linesOf(node: RichNode): string[] {
  if (node.type === 'ul' || node.type === 'ol') return node.children.flatMap(linesOf)
  return [textOf(node)]
}
