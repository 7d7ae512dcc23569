import type { Problem } from '../problem.ts'
import { type Check, problemOf } from './check.ts'

/** Every code and id that something leads to exists. */
export const checkTargets: Check = (result) => {
  const { procedures, pointers, topics, patches, talks, lexicon } = result.content
  const worked = new Set(procedures.map(({ code }) => code))
  const codes = new Set([...worked, ...pointers.map(({ code }) => code)])
  const topicIds = new Set(topics.map(({ id }) => id))
  const problems: Problem[] = []
  const report = (entry: object, path: string, message: string) => {
    problems.push(problemOf(result, entry, path, message))
  }
  const needCode = (entry: object, path: string, code: string) => {
    if (codes.has(code)) return
    report(entry, path, `không có thủ tục mã ${code}: hãy sửa mã, hoặc thêm vào pointers`)
  }

  for (const entry of procedures) {
    for (const [index, { to }] of entry.redirect.entries()) {
      needCode(entry, `redirect[${index}].to`, to)
      if (to === entry.code)
        report(entry, `redirect[${index}].to`, 'không thể chuyển sang chính nó')
    }
    for (const [index, { code }] of entry.related.entries()) {
      needCode(entry, `related[${index}].code`, code)
    }
  }
  for (const entry of topics) {
    for (const [index, { code }] of entry.procedures.entries()) {
      needCode(entry, `procedures[${index}].code`, code)
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
      else if (kind === 't') {
        if (!topicIds.has(name)) report(entry, path, `không có chủ đề "${name}": hãy sửa tên`)
      } else if (kind !== 'cmd') {
        report(entry, path, `"${to}" không dẫn đi đâu: hãy viết t:<chủ đề>, p:<mã> hoặc cmd:<lệnh>`)
      }
    }
  }
  for (const entry of lexicon?.confusable ?? []) {
    for (const [index, { to }] of entry.options.entries()) {
      const path = `confusable ("${entry.says[0]}").options[${index}].to`
      if (/^\d/.test(to)) needCode(entry, path, to)
      else if (!topicIds.has(to)) report(entry, path, `không có chủ đề "${to}": hãy sửa tên`)
    }
  }
  return problems
}
