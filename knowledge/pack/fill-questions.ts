import type { z } from 'zod'
import type { Question, QuestionSource } from '../schema/question.ts'

/** Questions with every `use:` filled in, and what could not be. */
export interface Filled {
  questions: Question[]
  refused: { path: string; message: string }[]
}

/** Fills references to shared questions; a file may narrow the options and choose another mode. */
export function fillQuestions(
  sources: readonly z.infer<typeof QuestionSource>[],
  shared: ReadonlyMap<string, Question>,
): Filled {
  const filled: Filled = { questions: [], refused: [] }
  for (const [index, source] of sources.entries()) {
    if (!('use' in source)) {
      filled.questions.push(source)
      continue
    }
    const path = `questions[${index}]`
    const question = shared.get(source.use)
    if (!question) {
      const message = `không có câu hỏi chung "${source.use}" trong content/questions: hãy sửa tên hoặc viết câu hỏi đó`
      filled.refused.push({ path: `${path}.use`, message })
      continue
    }
    const known = new Set(question.options.map(({ id }) => id))
    for (const id of source.options ?? []) {
      if (known.has(id)) continue
      const message = `câu hỏi chung "${source.use}" không có lựa chọn "${id}": hãy dùng một trong ${[...known].join(', ')}`
      filled.refused.push({ path: `${path}.options`, message })
    }
    filled.questions.push({
      ...question,
      mode: source.mode ?? question.mode,
      options: source.options
        ? question.options.filter(({ id }) => source.options?.includes(id))
        : question.options,
      shared: true,
    })
  }
  return filled
}
