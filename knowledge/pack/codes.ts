import type { CodedProcedure, CodeTable } from '../schema/code.ts'
import type { PackContent } from '../schema/pack.ts'
import { type Numbers, paperKey, questionKey } from './numbers.ts'
import type { Problem } from './problem.ts'

/** What a code holds beside the answers: version, procedure, way to file, province, number of slots. */
const HEAD_BITS = 2 + 10 + 2 + 1 + 7 + 4
/** Nine symbols of five bits; the tenth is the check. */
const MOST_BITS = 45

/** The table that short codes are written and read with. */
export function codeTable(numbers: Numbers, content: PackContent): CodeTable {
  const slots = sorted(numbers.slots)
  const options = sorted(numbers.options)
  return content.procedures.map(({ code, questions }): CodedProcedure => {
    const prefix = `${code}:`
    return {
      code,
      number: numbers.procedures[code] ?? 0,
      slots: slots
        .filter((key) => key.startsWith(prefix))
        .map((key) => {
          const [id = '', bits = ''] = key.slice(prefix.length).split(':')
          const question = questions.find((one) => one.id === id)
          const stem = `${questionKey(code, { id, shared: question?.shared ?? false })}=`
          return {
            question: id,
            kind: question?.kind === 'many' ? 'many' : 'one',
            bits: Number(bits),
            options: options.flatMap((key) => (key.startsWith(stem) ? key.slice(stem.length) : [])),
          }
        }),
      papers: sorted(numbers.papers).flatMap((key) =>
        key.startsWith(paperKey(code, '')) ? key.slice(paperKey(code, '').length) : [],
      ),
    }
  })
}

/** Every case of every procedure must fit into a code of ten symbols. */
export function checkCodes(numbers: Numbers, content: PackContent): Problem[] {
  return codeTable(numbers, content).flatMap(({ code, slots }) => {
    const bits = HEAD_BITS + slots.reduce((sum, slot) => sum + slot.bits, 0)
    if (bits <= MOST_BITS) return []
    const message = `mã ngắn của ${code} cần ${bits} bit, nhiều nhất ${MOST_BITS}: hãy chuyển bớt câu hỏi sang mode: in-answer`
    return [{ file: 'numbers.json', path: `slots["${code}"]`, message }]
  })
}

const sorted = (entries: Record<string, number>): string[] =>
  Object.entries(entries)
    .sort(([, a], [, b]) => a - b)
    .map(([key]) => key)
