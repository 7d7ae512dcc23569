import type { Question } from '../../knowledge/schema/index.ts'
import { countedSeveral } from '../text/counted.ts'
import { foldText, readWords } from '../text/index.ts'
import { SMALL } from '../text/options.ts'
import { matchOption, type Reading, wholeOption } from '../text/reader.ts'
import { hasAccents, mayMean } from '../text/words.ts'
import { isPolar, yesOrNo } from '../text/yes-no.ts'
import { readBand, saysAmount, timePlaces, typedWords } from './bands.ts'
import { factsFor } from './facts.ts'
import { familyOption, isAboutFile, isAboutGoing, isOfFile, kinGoing } from './not-of-the-case.ts'
import { onlyTells } from './only-tells.ts'
import { isPersonWord } from './person-told.ts'

const AYE = ['co', 'phai', 'roi', 'da', 'dung', 'duoc']
const LONGEST = 12
/** The option that none of the others holds. */
const NONE = 'khong'

/** An answer to the open question in free words, as a trail writes it; an age or a time by its bands. */
export function readAnswer(open: Question, reading: Reading): string | undefined {
  const answer = answerIn(open, reading)
  // "Không phải cô chú bác" denies that option, although its first word is a no to the question.
  const [no, really, ...rest] = reading.words.folded
  const isOwn = (phrase: string) => foldText(phrase) === rest.join(' ')
  const chosen = open.options.find(({ id }) => id === answer)
  return no === 'khong' && really === 'phai' && chosen?.says.some(isOwn) ? undefined : answer
}

function answerIn(open: Question, reading: Reading): string | undefined {
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
    matchOption(reading, open.options, { unsure: true, ask: open.ask }) ??
    echoed(open, reading) ??
    begun(open, reading)
  )
}

const NO = ['chua', 'khong', 'ko', 'hong', 'chang']

/** A message in the question's own words: "đã đăng ký kết hôn rồi" to "… đã đăng ký kết hôn với nhau chưa ạ?". */
export function isEcho({ ask }: Question, reading: Reading): boolean {
  if (!isPolar(ask)) return false
  const { accented, folded } = reading.expanded
  const words = readWords(ask)
  // "Xa" is no "xã" where the other words have their accents.
  const hasMarks = hasAccents(reading.expanded)
  const asked = (place: number) =>
    hasMarks
      ? words.accented.includes(accented[place] ?? '')
      : words.folded.includes(folded[place] ?? '')
  const isLight = (word: string) => [...POLITE, ...AYE, ...NO].includes(word)
  const own = [...folded.keys()].filter((place) => !isLight(folded[place] ?? ''))
  return (own.length >= FEWEST_ASKED && own.every(asked)) || tellsAsked(asked, reading)
}

/** So many words of the question are its matter, and no mere word. */
const FEWEST_ASKED = 2
/** A year of its own, behind what happened in it. */
const YEAR = /^(?:nam|(?:19|20)\d\d)$/

/** "Tụi em kết hôn năm ngoái rồi": what is told around the question's words is who and when. */
function tellsAsked(asked: (place: number) => boolean, reading: Reading): boolean {
  if (!onlyTells(reading)) return false
  const { folded } = reading.expanded
  const times = new Set(timePlaces(typedWords(reading)))
  const own = reading.weighty
    .filter((place) => !times.has(place))
    .filter((place) => {
      const word = folded[place] ?? ''
      return asked(place) || !(YEAR.test(word) || isPersonWord(word))
    })
  return own.length >= FEWEST_ASKED && own.every(asked)
}

/** With one of these, the question's own words affirm. */
const SAYS_YES = ['có', 'co', 'rồi', 'roi', 'đã', 'da', 'còn', 'con', 'được', 'duoc', 'đủ', 'du']

/** An echo says yes, or with a "chưa" or "không" in it no. */
function echoed(question: Question, reading: Reading): string | undefined {
  if (!isEcho(question, reading)) return undefined
  const { folded } = reading.expanded
  const isNo = folded.some((word) => NO.includes(word))
  const isYes = reading.expanded.accented.some((word) => SAYS_YES.includes(word))
  if (!isNo && !isYes && !onlyTells(reading)) return undefined
  return yesOrNo(isNo ? 'no' : 'yes', question.options, question.ask)
}

const POLITE = ['da', 'vang', 'u', 'uh', 'a', 'het', 'roi', 'nha', 'nhe', 'ca', 'thoi', 'do']

const ASIDE = ['dạ', 'vâng', 'ừ', 'uh', 'ạ', 'hết', 'rồi', 'nha', 'nhé', 'cả', 'thôi', 'đó']

/** The option of which the message says the beginning: "chưa từng" for "chưa từng kết hôn". */
function begun({ options }: Question, { expanded }: Reading): string | undefined {
  const said = expanded.accented.filter((word) => !ASIDE.some((one) => mayMean(word, one)))
  const own = said.filter((word) => word !== 'ở' && word !== 'o')
  if (own.length < 2) return undefined
  const isSaid = (words: readonly string[]) =>
    said.every((word, place) => mayMean(word, words[place] ?? ''))
  // "Được cho" is all that stands before the comma of "Được cho, tặng".
  const heads = options.filter(({ label }) => {
    const { accented } = readWords(label.split(',')[0] ?? '')
    return accented.length === said.length && isSaid(accented)
  })
  if (heads.length === 1) return heads[0]?.id
  // "Không có" begins too much.
  if (own.every((word) => SMALL.has(word))) return undefined
  const found = options.filter(({ label, says }) =>
    [label, ...says].some((phrase) => isSaid(readWords(phrase).accented)),
  )
  return found.length === 1 ? found[0]?.id : undefined
}
