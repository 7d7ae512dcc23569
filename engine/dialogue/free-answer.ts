import type { Question } from '../../knowledge/schema/index.ts'
import { countedSeveral } from '../text/counted.ts'
import { foldText, readWords } from '../text/index.ts'
import { matchOption, type Reading, wholeOption } from '../text/reader.ts'
import { readBand, saysAmount, timePlaces, typedWords } from './bands.ts'
import { factsFor } from './facts.ts'
import { familyOption, isAboutFile, isAboutGoing, isOfFile, kinGoing } from './not-of-the-case.ts'
import { onlyTells } from './only-tells.ts'
import { isPersonWord } from './person-told.ts'

const AYE = ['co', 'phai', 'roi', 'da', 'dung', 'duoc']
/** "… chưa ạ?", "… phải không ạ?": a yes means what is asked. */
const POLAR = /(^| )(chua|khong)( a)?$/
const LONGEST = 12
/** The option that none of the others holds. */
const NONE = 'khong'

/** An answer to the open question in free words, as a trail writes it; an age or a time by its bands. */
export function readAnswer(open: Question, reading: Reading): string | undefined {
  const whole = wholeOption(reading, open.options)
  if (whole !== undefined) return whole
  const typed = typedWords(reading)
  const banded = readBand(open, typed, false, reading.breaks)
  const isDenied = /^khong phai /.test(typed.folded.join(' ')) && !reading.breaks.includes(1)
  if (banded !== undefined) return isDenied ? undefined : banded.option
  // "Trên 70 tuổi" where 75 divides: no other words of the answer settle it.
  if (saysAmount(open, typed)) return undefined
  if (reading.words.folded.length > LONGEST) return undefined
  if (isOfFile(reading) && !isAboutFile(open)) return undefined
  if (kinGoing(reading).length > 0) {
    const family = familyOption(open)
    if (family !== undefined || !isAboutGoing(open)) return family
  }
  if (open.kind === 'many') {
    const several = countedSeveral(reading.words, open.options)?.map(({ id }) => id)
    // "Không thuộc diện nào" beside another says nothing.
    if (several !== undefined) return several.includes(NONE) ? undefined : several.join(',')
    const [fact] = factsFor([open], reading, 'asked')
    if (fact !== undefined) return fact.value
  }
  return (
    matchOption(reading, open.options, { unsure: true }) ??
    agreed(open, reading) ??
    echoed(open, reading) ??
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

const NO = ['chua', 'khong', 'ko', 'hong', 'chang']

/** A message in the question's own words: "đã đăng ký kết hôn rồi" to "… đã đăng ký kết hôn với nhau chưa ạ?". */
export function isEcho({ ask }: Question, reading: Reading): boolean {
  if (!POLAR.test(foldText(ask))) return false
  const asked = new Set(foldText(ask).split(' '))
  const own = reading.expanded.folded.filter((word) => ![...POLITE, ...AYE, ...NO].includes(word))
  return (own.length > 0 && own.every((word) => asked.has(word))) || tellsAsked(asked, reading)
}

/** So many words of the question are its matter, and no mere word. */
const FEWEST_ASKED = 2
/** A year of its own, behind what happened in it. */
const YEAR = /^(?:nam|(?:19|20)\d\d)$/

/** "Tụi em kết hôn năm ngoái rồi": what is told around the question's words is who and when. */
function tellsAsked(asked: ReadonlySet<string>, reading: Reading): boolean {
  if (!onlyTells(reading)) return false
  const { folded } = reading.expanded
  const times = new Set(timePlaces(typedWords(reading)))
  const own = reading.weighty
    .filter((place) => !times.has(place))
    .map((place) => folded[place] ?? '')
    .filter((word) => asked.has(word) || !(YEAR.test(word) || isPersonWord(word)))
  return own.length >= FEWEST_ASKED && own.every((word) => asked.has(word))
}

/** An echo says yes, or with a "chưa" or "không" in it the one option that begins so. */
function echoed(question: Question, reading: Reading): string | undefined {
  if (!isEcho(question, reading)) return undefined
  const { folded } = reading.expanded
  const headOf = (label: string) => foldText(label).split(' ')[0] ?? ''
  const isNo = folded.some((word) => NO.includes(word))
  const fitting = question.options.filter(({ label }) =>
    (isNo ? ['chua', 'khong'] : AYE).includes(headOf(label)),
  )
  if (isNo) return fitting.length === 1 ? fitting[0]?.id : undefined
  const [first] = question.options
  return fitting[0] === first ? first?.id : undefined
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
