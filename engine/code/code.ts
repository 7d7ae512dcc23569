import type {
  AnswerValue,
  CodedCase,
  CodedProcedure,
  CodeTable,
  Mark,
} from '../../knowledge/schema/index.ts'
import { UNSURE } from '../answer/when.ts'
import { checkSymbol, LEAST_SYMBOLS, MOST_SYMBOLS, readSymbols, SYMBOLS } from './check-symbol.ts'
import { createDigitReader, createDigitWriter } from './digits.ts'
import { MARKS } from './marks.ts'

/** A code that was read, or why it could not be. */
export type ReadCode =
  | { kind: 'case'; case: CodedCase; lost: string[] }
  /** A symbol is wrong or missing. */
  | { kind: 'mistyped' }
  /** Well formed, but of a procedure or a release that is not known here. */
  | { kind: 'unknown' }

const VERSION = 1
const VERSIONS = 4
const PROCEDURES = 1024
const CHANNELS = [undefined, 'online', 'in-person', 'post'] as const
const PROVINCES = 128
const SLOTS = 16
/** The digit 0 is no mark. */
const DIGITS: readonly (Mark | undefined)[] = [undefined, ...MARKS]

/**
 * A code of at most ten symbols that carries a case: no identity, nothing kept anywhere. Marks on papers are left out
 * where they do not fit. Undefined for a procedure that has no number.
 */
export function writeCode(table: CodeTable, one: CodedCase): string | undefined {
  const entry = table.find(({ code }) => code === one.procedure)
  if (entry === undefined) return undefined
  const whole = symbolsOf(entry, one)
  return whole ?? symbolsOf(entry, { ...one, marks: undefined })
}

/** Reads a code as a person typed it. Answers that the present release no longer knows are named in `lost`. */
export function readCode(table: CodeTable, text: string): ReadCode {
  const values = readSymbols(text)
  if (values === undefined || values.length < LEAST_SYMBOLS || values.length > MOST_SYMBOLS)
    return { kind: 'mistyped' }
  const body = values.slice(0, -1)
  if (checkSymbol(body) !== values.at(-1)) return { kind: 'mistyped' }
  const reader = createDigitReader(body.reduce((sum, symbol) => sum * SYMBOLS.length + symbol, 0))
  const version = reader.pull(VERSIONS)
  const number = reader.pull(PROCEDURES)
  const entry = table.find((one) => one.number === number)
  if (version !== VERSION || entry === undefined) return { kind: 'unknown' }
  const channel = CHANNELS[reader.pull(CHANNELS.length)]
  const province = reader.pull(2) === 1 ? reader.pull(PROVINCES) : undefined
  const slots = entry.slots.slice(0, reader.pull(SLOTS))
  const answers: CodedCase['answers'] = {}
  const lost: string[] = []
  for (const slot of slots) {
    const digit = reader.pull(2 ** slot.bits)
    if (digit === 0) continue
    const value = answerAt(slot, digit)
    if (value === undefined) lost.push(slot.question)
    else answers[slot.question] = value
  }
  const marks = entry.papers.flatMap((paper) => {
    const mark = DIGITS[reader.pull(DIGITS.length)]
    return mark === undefined ? [] : [[paper, mark] as const]
  })
  if (reader.rest() !== 0) return { kind: 'unknown' }
  return {
    kind: 'case',
    lost,
    case: {
      procedure: entry.code,
      answers,
      ...(channel !== undefined && { channel }),
      ...(province !== undefined && { province: String(province).padStart(2, '0') }),
      ...(marks.length > 0 && { marks: Object.fromEntries(marks) }),
    },
  }
}

function symbolsOf(entry: CodedProcedure, one: CodedCase): string | undefined {
  const { push, value } = createDigitWriter()
  push(VERSIONS, VERSION)
  push(PROCEDURES, entry.number)
  push(CHANNELS.length, Math.max(0, CHANNELS.indexOf(one.channel)))
  push(2, one.province === undefined ? 0 : 1)
  if (one.province !== undefined) push(PROVINCES, Number(one.province))
  const digits = entry.slots.map((slot) => digitOf(slot, one.answers[slot.question]))
  const last = digits.findLastIndex((digit) => digit !== 0) + 1
  push(SLOTS, last)
  for (const [place, digit] of digits.slice(0, last).entries())
    push(2 ** (entry.slots[place]?.bits ?? 0), digit)
  for (const paper of entry.papers) push(DIGITS.length, DIGITS.indexOf(one.marks?.[paper]))
  let rest = value()
  if (!Number.isSafeInteger(rest)) return undefined
  const values: number[] = []
  for (; rest > 0; rest = Math.floor(rest / SYMBOLS.length)) values.unshift(rest % SYMBOLS.length)
  while (values.length < LEAST_SYMBOLS - 1) values.unshift(0)
  if (values.length >= MOST_SYMBOLS) return undefined
  return [...values, checkSymbol(values)].map((symbol) => SYMBOLS[symbol]).join('')
}

type Slot = CodedProcedure['slots'][number]

/** 0 where there is no answer, 1 for "chưa rõ", then the option's place, or for sets a bit each. */
function digitOf({ kind, options, bits }: Slot, answer: AnswerValue | undefined): number {
  if (answer === undefined || typeof answer === 'number') return 0
  if (answer === UNSURE) return 1
  const places = [answer].flat().map((id) => options.indexOf(id))
  if (places.some((place) => place < 0)) return 0
  const digit =
    kind === 'many' ? 2 + places.reduce((sum, place) => sum + 2 ** place, 0) : 2 + (places[0] ?? 0)
  return digit < 2 ** bits ? digit : 0
}

function answerAt({ kind, options }: Slot, digit: number): AnswerValue | undefined {
  if (digit === 1) return UNSURE
  if (kind === 'one') return options[digit - 2]
  return options.filter((_, place) => Math.floor((digit - 2) / 2 ** place) % 2 === 1)
}
