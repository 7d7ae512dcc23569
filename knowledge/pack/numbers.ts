import type { PackContent } from '../schema/pack.ts'
import type { Question } from '../schema/question.ts'
import type { Problem } from './problem.ts'

const KINDS = ['procedures', 'questions', 'options'] as const

/** Permanent numbers of procedures, questions and options. Short codes stand on them, so none ever changes or goes. */
export type Numbers = Record<(typeof KINDS)[number], Record<string, number>>

/** The keys that need a number: a shared question has one for all its procedures. */
function numberedKeys(content: PackContent): Record<(typeof KINDS)[number], string[]> {
  const questions = new Map<string, Set<string>>()
  const note = (prefix: string, { id, shared, options }: Question) => {
    const key = shared ? id : `${prefix}/${id}`
    const known = questions.get(key) ?? new Set()
    for (const option of options) known.add(`${key}=${option.id}`)
    questions.set(key, known)
  }
  for (const { code, questions: own } of content.procedures) {
    for (const question of own) note(code, question)
  }
  for (const { id, questions: own } of content.topics) {
    for (const question of own) note(`t:${id}`, question)
  }
  return {
    procedures: content.procedures.map(({ code }) => code),
    questions: [...questions.keys()],
    options: [...questions.values()].flatMap((options) => [...options]),
  }
}

/** Gives a number to every key that lacks one; what has a number keeps it, also when its key is no longer used. */
export function extendNumbers(numbers: Numbers, content: PackContent): Numbers {
  const keys = numberedKeys(content)
  const extend = (kind: (typeof KINDS)[number]) => {
    const extended = { ...numbers[kind] }
    let last = Math.max(0, ...Object.values(extended))
    for (const key of [...keys[kind]].sort()) extended[key] ??= ++last
    return extended
  }
  return {
    procedures: extend('procedures'),
    questions: extend('questions'),
    options: extend('options'),
  }
}

/** Every key in use has a number, and no number stands for two keys. */
export function checkNumbers(numbers: Numbers, content: PackContent): Problem[] {
  const keys = numberedKeys(content)
  return KINDS.flatMap((kind) => {
    const missing = keys[kind].filter((key) => numbers[kind][key] === undefined)
    const byNumber = new Map<number, string>()
    const doubled = Object.entries(numbers[kind]).flatMap(([key, number]) => {
      const before = byNumber.get(number)
      byNumber.set(number, key)
      return before === undefined ? [] : [{ key, number, before }]
    })
    return [
      ...(missing.length > 0 ? [problem(kind, lacking(missing))] : []),
      ...doubled.map(({ key, number, before }) =>
        problem(
          `${kind}["${key}"]`,
          `số ${number} đã thuộc về ${before}: hãy lấy lại số cũ của mục này`,
        ),
      ),
    ]
  })
}

/** Numbers before anything has one. */
export const NO_NUMBERS: Numbers = { procedures: {}, questions: {}, options: {} }

function lacking(keys: readonly string[]): string {
  const shown = keys.slice(0, 3).join(', ')
  const rest = keys.length > 3 ? ` và ${keys.length - 3} mục khác` : ''
  return `${shown}${rest} chưa có số: hãy chạy npm run knowledge:numbers`
}

function problem(path: string, message: string): Problem {
  return { file: 'numbers.json', path, message }
}
