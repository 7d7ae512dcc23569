import type { Problem } from '../problem.ts'
import { type Check, problemOf, repeats } from './check.ts'
import { visit } from './visit.ts'

const MOST_WORDS = 25

/** Each hard word has one meaning in one short sentence, and stands in what people read. */
export const checkGlossary: Check = (result) => {
  const { glossary } = result.content
  if (!glossary) return []
  const problems: Problem[] = []
  const report = (entry: object, term: string, message: string) =>
    problems.push(problemOf(result, entry, `terms ("${term}")`, message))

  type Term = (typeof glossary.terms)[number]
  const written = ({ term, variants }: Term) => [term, ...variants].map(plain)
  const names = (entry: Term) => [...new Set([...written(entry), ...entry.says.map(plain)])]
  for (const { key, entry, before } of repeats(glossary.terms, names))
    report(
      entry,
      entry.term,
      `"${key.trim()}" đã được giải thích ở mục "${before.term}": hãy giữ một nghĩa`,
    )

  const texts = ourTexts(result.content)
  for (const entry of glossary.terms) {
    const count = entry.text.split(/\s+/u).length
    if (count > MOST_WORDS)
      report(entry, entry.term, `câu dài ${count} chữ: hãy rút còn ${MOST_WORDS} chữ`)
    if (!entry.text.endsWith('.') || /[.?!]\s/u.test(entry.text))
      report(entry, entry.term, 'phải là đúng một câu, kết thúc bằng dấu chấm')
    if (!written(entry).some((name) => texts.includes(name)))
      report(
        entry,
        entry.term,
        'không đứng trong bài hay tên thủ tục nào: hãy bỏ, hoặc thêm cách viết',
      )
  }
  return problems
}

type Content = Parameters<Check>[0]['content']

/** Everything that people read, as one text of lower-case words. */
function ourTexts({ procedures, topics, articles, talks, pointers }: Content): string {
  const lines: string[] = []
  for (const { value } of visit([procedures, topics, articles, talks, pointers]))
    if (typeof value === 'string') lines.push(value)
  return plain(lines.join(' | '))
}

/** Words with one blank on either side, so that no word is found inside another. */
function plain(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
}
