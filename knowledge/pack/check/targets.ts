import type { Question } from '../../schema/index.ts'
import type { Problem } from '../problem.ts'
import { type Check, problemOf } from './check.ts'

/** Every code and id that something leads to exists. */
export const checkTargets: Check = (result) => {
  const { procedures, pointers, topics, patches, articles, glossary, talks, lexicon } =
    result.content
  const worked = new Set(procedures.map(({ code }) => code))
  const codes = new Set([...worked, ...pointers.map(({ code }) => code)])
  const topicIds = new Set(topics.map(({ id }) => id))
  const articleIds = new Set(articles.map(({ id }) => id))
  const problems: Problem[] = []
  const report = (entry: object, path: string, message: string) => {
    problems.push(problemOf(result, entry, path, message))
  }
  const needCode = (entry: object, path: string, code: string) => {
    if (codes.has(code)) return
    report(entry, path, `không có thủ tục mã ${code}: hãy sửa mã, hoặc thêm vào pointers`)
  }

  const needPage = (entry: object, path: string, to: string) => {
    const id = to.slice(2)
    if (to.startsWith('t:') && !topicIds.has(id))
      report(entry, path, `không có chủ đề "${id}": hãy sửa tên`)
    if (to.startsWith('g:') && !articleIds.has(id))
      report(entry, path, `không có bài hướng dẫn "${id}": hãy sửa tên`)
  }
  const needRelated = (entry: object, place: string, related: readonly string[]) => {
    for (const [index, to] of related.entries()) {
      const path = `${place}[${index}]`
      if (to.includes(':')) needPage(entry, path, to)
      else needCode(entry, path, to)
    }
  }

  const needAnswers = (
    entry: object,
    path: string,
    answers: Readonly<Record<string, string>>,
    questions: readonly Question[],
  ) => {
    for (const [id, value] of Object.entries(answers)) {
      const options = questions.find((question) => question.id === id)?.options ?? []
      if (!options.some((option) => option.id === value))
        report(entry, path, `không có lựa chọn "${value}" của câu hỏi "${id}": hãy sửa tên`)
    }
  }
  const needImplied = (entry: { questions: readonly Question[] }) => {
    for (const { id, options } of entry.questions)
      for (const { id: option, implies = {} } of options)
        needAnswers(entry, `questions.${id}.${option}.implies`, implies, entry.questions)
  }

  for (const entry of procedures) {
    needImplied(entry)
    for (const [index, { to, known = {} }] of entry.redirect.entries()) {
      needCode(entry, `redirect[${index}].to`, to)
      const target = procedures.find(({ code }) => code === to)
      needAnswers(entry, `redirect[${index}].known`, known, target?.questions ?? [])
      if (to === entry.code)
        report(entry, `redirect[${index}].to`, 'không thể chuyển sang chính nó')
    }
    for (const [index, { code }] of entry.related.entries()) {
      needCode(entry, `related[${index}].code`, code)
    }
    for (const [index, code] of (entry.joins ?? []).entries())
      needCode(entry, `joins[${index}]`, code)
    for (const [index, { getBy = {} }] of entry.documents.entries()) {
      for (const code of Object.values(getBy)) needCode(entry, `documents[${index}].getBy`, code)
    }
  }
  for (const entry of topics) {
    needImplied(entry)
    for (const [index, { code: to, known = {} }] of entry.procedures.entries()) {
      needCode(entry, `procedures[${index}].code`, to)
      const target = procedures.find(({ code }) => code === to)
      needAnswers(entry, `procedures[${index}].known`, known, target?.questions ?? [])
    }
  }
  for (const entry of patches) {
    if (!worked.has(entry.code)) {
      report(entry, 'code', `không có thủ tục mã ${entry.code} để sửa cho địa phương: hãy sửa mã`)
    }
  }
  for (const entry of talks) {
    for (const [index, { to }] of entry.options.entries()) {
      const path = `options[${index}].to`
      const [kind, name = ''] = [to.slice(0, to.indexOf(':')), to.slice(to.indexOf(':') + 1)]
      if (kind === 'p') needCode(entry, path, name)
      else if (kind === 't' || kind === 'g') needPage(entry, path, to)
      else if (kind !== 'cmd') {
        const ways = 't:<chủ đề>, g:<bài hướng dẫn>, p:<mã> hoặc cmd:<lệnh>'
        report(entry, path, `"${to}" không dẫn đi đâu: hãy viết ${ways}`)
      }
    }
  }
  for (const entry of articles) needRelated(entry, 'related', entry.related)
  for (const entry of glossary?.terms ?? [])
    needRelated(entry, `terms ("${entry.term}").related`, entry.related)
  for (const entry of lexicon?.confusable ?? []) {
    for (const [index, { to }] of entry.options.entries()) {
      const path = `confusable ("${entry.says[0]}").options[${index}].to`
      if (/^\d/.test(to)) needCode(entry, path, to)
      else if (!topicIds.has(to)) report(entry, path, `không có chủ đề "${to}": hãy sửa tên`)
    }
  }
  return problems
}
