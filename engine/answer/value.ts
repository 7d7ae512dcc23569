import type { AnswerValue, Question } from '../../knowledge/schema/index.ts'
import { UNSURE } from './when.ts'

/** Most that a count question takes. */
const MOST_COUNTED = 500

/** An answer as a trail writes it, checked against its question; undefined if it does not fit. */
export function readValue(question: Question, raw: string): AnswerValue | undefined {
  if (raw === UNSURE) return UNSURE
  if (question.kind === 'count') {
    const count = Number(raw)
    return Number.isInteger(count) && count >= 1 && count <= MOST_COUNTED ? count : undefined
  }
  const known = (id: string) => question.options.some((option) => option.id === id)
  if (question.kind === 'one') return known(raw) ? raw : undefined
  const set = raw === '-' ? [] : raw.split(',')
  return set.every(known) && new Set(set).size === set.length ? set : undefined
}

/** The other way round: an answer as a trail writes it. */
export function writeValue(value: AnswerValue): string {
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.join(',')
  return String(value)
}

/** An answer in the shape of its question, whoever sent it; undefined where the question does not take it. */
export function fitValue(question: Question, value: AnswerValue): AnswerValue | undefined {
  return readValue(question, writeValue(value))
}
