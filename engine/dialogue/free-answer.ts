import type { Question } from '../../knowledge/schema/index.ts'
import { foldText, readWords } from '../text/index.ts'
import { matchOption, type Reading } from '../text/reader.ts'
import { readBand, typedWords } from './bands.ts'
import { factsFor } from './facts.ts'

const AYE = ['co', 'phai', 'roi', 'da', 'dung', 'duoc']
/** "… chưa ạ?", "… phải không ạ?": a yes means what is asked. */
const POLAR = /(^| )(chua|khong)( a)?$/
const LONGEST = 12

/** An answer to the open question in free words, as a trail writes it; an age or a time by its bands. */
export function readAnswer(open: Question, reading: Reading): string | undefined {
  const banded = readBand(open, typedWords(reading), false)
  if (banded !== undefined) return banded.option
  if (reading.words.folded.length > LONGEST) return undefined
  if (open.kind === 'many') {
    const [fact] = factsFor([open], reading, 'asked')
    if (fact !== undefined) return fact.value
  }
  return (
    matchOption(reading, open.options, { unsure: true }) ??
    agreed(open, reading) ??
    begun(open, reading)
  )
}

/** A bare yes means the first option, where that says yes to what is asked and no other says it better. */
function agreed({ ask, options }: Question, { command }: Reading): string | undefined {
  const [first] = options
  if (command !== 'yes' || first === undefined || !POLAR.test(foldText(ask))) return undefined
  const [head = ''] = foldText(first.label).split(' ')
  return AYE.includes(head) ? first.id : undefined
}

const POLITE = ['da', 'vang', 'u', 'uh', 'a', 'het', 'roi', 'nha', 'nhe', 'ca', 'thoi', 'do']

/** The option of which the message says the beginning: "chưa từng" for "chưa từng kết hôn". */
function begun({ options }: Question, { expanded }: Reading): string | undefined {
  const said = expanded.folded.filter((word) => !POLITE.includes(word))
  if (said.length < 2) return undefined
  const isBegun = (phrase: string) =>
    readWords(phrase).folded.slice(0, said.length).join(' ') === said.join(' ')
  const found = options.filter(({ label, says }) => [label, ...says].some(isBegun))
  return found.length === 1 ? found[0]?.id : undefined
}
