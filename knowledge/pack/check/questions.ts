import type { Question } from '../../schema/question.ts'
import type { Problem } from '../problem.ts'
import { type Check, problemOf, repeats } from './check.ts'
import { visit } from './visit.ts'

/** Every question is of use, its bands fit, and counts only count fees. */
export const checkQuestions: Check = (result) => {
  const { procedures, topics, patches } = result.content
  const fromShared = [...result.shared.values()].flatMap((question) =>
    bandFaults(question).map((message) => problemOf(result, question, 'bands', message)),
  )
  const fromFiles = [...procedures, ...topics].flatMap((entry) => {
    const own = 'code' in entry ? patches.filter(({ code }) => code === entry.code) : []
    const used = new Set<string>()
    const counted: { id: string; path: string }[] = []
    for (const { value, key, path } of visit([entry, ...own], (name) => name === 'questions')) {
      if (key === 'countedBy' && typeof value === 'string') counted.push({ id: value, path })
      if (typeof value === 'object' && value !== null && isInsideWhen(path)) {
        for (const name of Object.keys(value)) used.add(name)
      }
    }
    const problems: Problem[] = []
    const report = (path: string, message: string) => {
      problems.push(problemOf(result, entry, path, message))
    }
    for (const { id } of counted) {
      if (entry.questions.some((question) => question.id === id && question.kind === 'count')) {
        continue
      }
      report('fees', `countedBy "${id}" phải là một câu hỏi kiểu count của tệp: hãy sửa tên`)
    }
    for (const [index, question] of entry.questions.entries()) {
      const path = `questions[${index}]`
      const isCounted = counted.some(({ id }) => id === question.id)
      if (question.kind === 'count') {
        if (!isCounted) {
          report(path, `câu hỏi "${question.id}" không ảnh hưởng gì: hãy gắn countedBy hoặc bỏ đi`)
        }
        if (used.has(question.id)) {
          report(
            path,
            `câu hỏi đếm "${question.id}" không được dùng làm điều kiện: hãy bỏ khỏi when`,
          )
        }
      } else if (!used.has(question.id)) {
        report(path, `câu hỏi "${question.id}" không ảnh hưởng gì: hãy thêm điều kiện hoặc bỏ đi`)
      }
      if (!question.shared) {
        for (const message of bandFaults(question)) report(`${path}.bands`, message)
      }
    }
    for (const { key } of repeats(entry.questions, ({ id }) => [id])) {
      report('questions', `câu hỏi "${key}" có hai lần: hãy giữ một`)
    }
    return problems
  })
  return [...fromShared, ...fromFiles]
}

function isInsideWhen(path: string): boolean {
  return /\.when(\.any\[\d+\])*$/.test(path)
}

function bandFaults({ id, bands, options }: Question): string[] {
  if (!bands) return []
  const known = options.map((option) => option.id)
  const foreign = bands.ranges
    .filter(({ option }) => !known.includes(option))
    .map(({ option }) => `bands của "${id}" dẫn tới lựa chọn "${option}" không có: hãy sửa tên`)
  const ends = bands.ranges.slice(0, -1).map(({ upTo }) => upTo ?? Number.POSITIVE_INFINITY)
  const isRising = ends.every((end, index) => end > (ends[index - 1] ?? -1))
  const isOpen = bands.ranges.at(-1)?.upTo === undefined
  return isRising && isOpen && !ends.includes(Number.POSITIVE_INFINITY)
    ? foreign
    : [...foreign, `bands của "${id}" phải tăng dần và chỉ dòng cuối không có upTo: hãy xếp lại`]
}
