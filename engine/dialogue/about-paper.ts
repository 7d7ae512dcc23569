import { answer } from '../answer/answer.ts'
import { type PaperLine, type PaperName, paperLines } from '../answer/paper-lines.ts'
import type { Knowledge } from '../knowledge.ts'
import { createPhraseIndex, type Reading, readWords, type Words } from '../text/index.ts'
import { type PaperAsked, paperAsked } from './paper-asked.ts'
import { procedureInWork, type State } from './state.ts'
import { answerOf } from './turns/answer-in-work.ts'

/** What a message that asks "is this paper needed?" begins with, where it names a paper and no act. */
const PAPERS = createPhraseIndex([
  {
    phrases:
      'giấy|sổ|thẻ|tờ|đơn|phiếu|bằng|hộ chiếu|căn cước|chứng minh thư|hợp đồng|học bạ|biên bản|trích lục|sao kê|hóa đơn|văn bản|quyết định|bản án|ảnh|hình|lý lịch|di chúc'.split(
        '|',
      ),
    value: true,
  },
])
const PEOPLE = new Set(
  'toi em minh con be chau bo me cha ma ba ong vo chong ben nguoi hai ca nha di lam xin'.split(' '),
)

/**
 * The lines of the case in work on the one paper of which a message asks whether it is needed; none where the record
 * does not name it, undefined where the message asks something else.
 */
export function aboutPaper(
  knowledge: Knowledge,
  state: State,
  reading: Reading,
  today: string,
): PaperLine[] | undefined {
  const procedure = state.mode === 'procedure' ? procedureInWork(knowledge, state) : undefined
  const asked = procedure && paperAsked(reading)
  if (procedure === undefined || asked === undefined) return undefined
  // "Nhập học cho con có cần hộ khẩu không": another matter is named before it.
  const own = new Set(readWords(procedure.name).folded)
  const { expanded, weighty } = reading
  const isElsewhere = asked.before.some((place) => {
    const word = expanded.folded[place] ?? ''
    return weighty.includes(place) && !own.has(word) && !PEOPLE.has(word)
  })
  if (isElsewhere) return undefined
  const { found } = answerOf(knowledge, state, { today, tenant: undefined, asksPlace: false })
  const whole = answer(knowledge, { code: procedure.code, answers: {}, place: state.place, today })
  if (found === undefined || whole === undefined) return undefined
  const names = namesOf(knowledge, expanded, asked)
  const lines = paperLines(found, whole, names, { isLacking: asked.isLacking })
  return lines.length > 0 || asked.isBrought || isPaper(knowledge, expanded, asked)
    ? lines
    : undefined
}

const SELF = new Set(['cua', 'toi', 'em', 'minh', 'tui'])

/** The paper as it is said, as lists call it, and both without whose it is. */
function namesOf(
  { paperNames }: Knowledge,
  words: Words,
  { name, isCopy }: PaperAsked,
): PaperName[] {
  const wordAt = (place: number) => words.folded[place] ?? ''
  const owner = name.findIndex((place) => wordAt(place) === 'cua')
  const last = name.findLastIndex((place) => !PEOPLE.has(wordAt(place))) + 1
  return [name.length, owner, last]
    .filter((end, index, ends) => end > 0 && ends.indexOf(end) === index)
    .flatMap((end) => {
      const said = pick(words, name.slice(0, end))
      const means = paperNames
        .find(said)
        .filter(({ length }) => length === said.folded.length)
        .flatMap(({ value }) => value)
      const isShort = name.slice(end).some((place) => !SELF.has(wordAt(place)))
      return [said, ...means.map(readWords)].map((words) => ({ words, isCopy, isShort }))
    })
}

/** Whether what is asked about is a paper by its first words. */
function isPaper({ paperNames }: Knowledge, words: Words, { name }: PaperAsked): boolean {
  const said = pick(words, name)
  return [...PAPERS.find(said), ...paperNames.find(said)].some(({ start }) => start === 0)
}

const pick = ({ accented, folded }: Words, places: readonly number[]): Words => ({
  accented: places.map((place) => accented[place] ?? ''),
  folded: places.map((place) => folded[place] ?? ''),
})
