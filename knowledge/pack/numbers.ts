import type { PackContent } from '../schema/pack.ts'
import type { Question } from '../schema/question.ts'
import type { Problem } from './problem.ts'

const KINDS = ['procedures', 'questions', 'options', 'slots', 'papers'] as const

/**
 * Permanent numbers of procedures, questions and options; of the slots of short codes (a `first` question of a procedure
 * and the bits that hold its answer); and of papers. Short codes stand on them, so none ever changes or goes.
 */
export type Numbers = Record<(typeof KINDS)[number], Record<string, number>>

/** The keys that need a number: a shared question has one for all its procedures. */
function numberedKeys(
  content: PackContent,
  numbers: Numbers,
): Record<(typeof KINDS)[number], string[]> {
  const questions = new Map<string, Set<string>>()
  const slots: string[] = []
  const note = (prefix: string, { id, shared, options }: Question) => {
    const key = questionKey(prefix, { id, shared })
    const known = questions.get(key) ?? new Set()
    for (const option of options) known.add(`${key}=${option.id}`)
    questions.set(key, known)
  }
  for (const { code, questions: own } of content.procedures) {
    for (const question of own) note(code, question)
  }
  for (const { code, questions: own } of content.procedures) {
    for (const question of own.filter(({ mode }) => mode === 'first')) {
      const key = questionKey(code, question)
      slots.push(slotFor(numbers, code, question, countOptions(numbers, key, questions.get(key))))
    }
  }
  for (const { id, questions: own } of content.topics) {
    for (const question of own) note(`t:${id}`, question)
  }
  return {
    procedures: content.procedures.map(({ code }) => code),
    questions: [...questions.keys()],
    options: [...questions.values()].flatMap((options) => [...options]),
    slots,
    papers: content.procedures.flatMap(({ code, documents }) =>
      documents.map(({ id }) => paperKey(code, id)),
    ),
  }
}

/** Under which a question is numbered: a shared one has one number for all its procedures. */
export function questionKey(
  prefix: string,
  { id, shared }: Pick<Question, 'id' | 'shared'>,
): string {
  return shared ? id : `${prefix}/${id}`
}

/** Under which a paper is numbered. */
export function paperKey(code: string, id: string): string {
  return `${code}#${id}`
}

/** Options that a question has or ever had. */
function countOptions(numbers: Numbers, key: string, now: ReadonlySet<string> = new Set()): number {
  const ever = Object.keys(numbers.options).filter((option) => option.startsWith(`${key}=`))
  return new Set([...ever, ...now]).size
}

/**
 * The slot of a question: the one it has while its answers still fit, else a new one with room for one option more. An
 * answer is 0 where absent, 1 for "chưa rõ", then the option's place, or for sets a bit each.
 */
function slotFor(numbers: Numbers, code: string, question: Question, options: number): string {
  const prefix = `${code}:${question.id}:`
  const bitsFor = (count: number) =>
    question.kind === 'many' ? count + 1 : Math.ceil(Math.log2(count + 2))
  const own = Object.keys(numbers.slots)
    .filter((key) => key.startsWith(prefix))
    .find((key) => Number(key.slice(prefix.length)) >= bitsFor(options))
  return own ?? `${prefix}${bitsFor(options + 1)}`
}

/** Gives a number to every key that lacks one; what has a number keeps it, also when its key is no longer used. */
export function extendNumbers(before: Partial<Numbers>, content: PackContent): Numbers {
  const numbers = { ...NO_NUMBERS, ...before }
  const keys = numberedKeys(content, numbers)
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
    slots: extend('slots'),
    papers: extend('papers'),
  }
}

/** Every key in use has a number, and no number stands for two keys. */
export function checkNumbers(numbers: Numbers, content: PackContent): Problem[] {
  const keys = numberedKeys(content, numbers)
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
export const NO_NUMBERS: Numbers = {
  procedures: {},
  questions: {},
  options: {},
  slots: {},
  papers: {},
}

function lacking(keys: readonly string[]): string {
  const shown = keys.slice(0, 3).join(', ')
  const rest = keys.length > 3 ? ` và ${keys.length - 3} mục khác` : ''
  return `${shown}${rest} chưa có số: hãy chạy npm run knowledge:numbers`
}

function problem(path: string, message: string): Problem {
  return { file: 'numbers.json', path, message }
}
