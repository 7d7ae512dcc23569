import type { Question, When } from '../../knowledge/schema/index.ts'
import { type Facts, holds } from './when.ts'

/** Words for the ways to file, as they complete "cần nếu …". */
const CHANNEL_AS = {
  online: 'nộp trực tuyến',
  'in-person': 'nộp trực tiếp tại quầy',
  post: 'gửi qua bưu chính',
} as const

/** What a condition's open part says in people's words; nothing when it is settled. */
export function because(
  when: When | undefined,
  facts: Facts,
  questions: readonly Question[],
  provinceName: (code: string) => string,
): string | undefined {
  if (when === undefined || holds(when, facts) !== 'unknown') return undefined
  const parts = Object.entries(when).flatMap(([key, value]) => {
    if (key === 'any') {
      const branches = (value as When[]).flatMap(
        (branch) => because(branch, facts, questions, provinceName) ?? [],
      )
      return branches.length > 0 && holds({ any: value as When[] }, facts) === 'unknown'
        ? [branches.join(' hoặc ')]
        : []
    }
    if (key === 'rule' || holds({ [key]: value } as When, facts) !== 'unknown') return []
    const options = typeof value === 'string' ? [value] : (value as string[])
    return [options.map((option) => wordsFor(key, option, questions, provinceName)).join(' hoặc ')]
  })
  return parts.length > 0 ? parts.join(' và ') : undefined
}

function wordsFor(
  key: string,
  option: string,
  questions: readonly Question[],
  provinceName: (code: string) => string,
): string {
  if (key === '@channel') return CHANNEL_AS[option as keyof typeof CHANNEL_AS] ?? option
  if (key === '@province') return `ở ${provinceName(option)}`
  const question = questions.find(({ id }) => id === key)
  return question?.options.find(({ id }) => id === option)?.as ?? option
}
