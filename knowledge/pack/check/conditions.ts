import type { Question } from '../../schema/question.ts'
import type { When } from '../../schema/when.ts'
import type { Problem } from '../problem.ts'
import { type Check, problemOf } from './check.ts'
import { visit } from './visit.ts'

interface Scope {
  entry: object
  questions: readonly Question[]
  channels: readonly string[]
}

/** Every key of a condition is a question of the file (or a reserved fact), every value one of its options. */
export const checkConditions: Check = (result) => {
  const { procedures, topics, patches, provinces } = result.content
  const known = new Set(provinces.map(({ code }) => code))
  const byCode = new Map(procedures.map((procedure) => [procedure.code, procedure]))
  const scopes: Scope[] = [
    ...procedures.map((entry) => ({
      entry,
      questions: entry.questions,
      channels: entry.channels.map(({ id }) => id),
    })),
    ...topics.map((entry) => ({ entry, questions: entry.questions, channels: [] })),
    ...patches.map((entry) => {
      const procedure = byCode.get(entry.code)
      const channels = [...(procedure?.channels ?? []), ...(entry.set.channels ?? [])]
      return {
        entry,
        questions: procedure?.questions ?? [],
        channels: channels.map(({ id }) => id),
      }
    }),
  ]

  return scopes.flatMap((scope) => {
    const problems: Problem[] = []
    const allowed = (key: string): string[] | undefined => {
      if (key === '@channel') return [...scope.channels]
      if (key === '@province') return [...known]
      return scope.questions.find(({ id }) => id === key)?.options.map(({ id }) => id)
    }
    const check = (when: When, path: string) => {
      for (const [key, value] of Object.entries(when)) {
        if (key === 'rule' || key === 'any') continue
        const options = allowed(key)
        const at = `${path}.${key}`
        if (!options) {
          const message = `điều kiện hỏi "${key}" nhưng tệp không có câu hỏi đó: hãy sửa tên hoặc thêm câu hỏi`
          problems.push(problemOf(result, scope.entry, at, message))
          continue
        }
        for (const option of [value].flat().filter((one) => typeof one === 'string')) {
          if (options.includes(option)) continue
          const choices = options.length > 8 ? 'danh sách cho sẵn' : options.join(', ')
          const message = `"${option}" không phải lựa chọn của "${key}": hãy dùng một trong ${choices || '(không có)'}`
          problems.push(problemOf(result, scope.entry, at, message))
        }
      }
      for (const [index, branch] of (when.any ?? []).entries()) {
        check(branch, `${path}.any[${index}]`)
      }
    }
    for (const { value, key, path } of visit(scope.entry)) {
      if (key === 'when' && isRecord(value)) check(value as When, path)
    }
    return problems
  })
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
