import type { Question } from '../../schema/question.ts'
import { type Check, problemOf } from './check.ts'

/** What answers nothing by itself. */
const PARTICLES = ['ạ', 'à', 'á', 'nhé', 'nha', 'nhỉ', 'hả', 'ha', 'vậy', 'đó', 'nè', 'thế', 'luôn']
/** "… chưa ạ?", "… phải không ạ?": a yes or a no answers it, whatever the options are called. */
const POLAR = /(chưa|không)( ạ)?\?$/i
const YES = /^(có|rồi|phải|đã|đúng|được|vâng)(?!\p{L})/iu
const NO = /^(không|chưa)(?!\p{L})/iu

/**
 * A bare "rồi" or "không" picks an option only where the question can be answered so, and the option says the same; a
 * particle picks none.
 */
export const checkOptionWords: Check = (result) => {
  const { procedures, topics, lexicon } = result.content
  const saysOf = (wanted: string) =>
    (lexicon?.commands ?? [])
      .filter(({ command }) => command === wanted)
      .flatMap(({ says }) => says.map((phrase) => phrase.toLowerCase()))
  const words = { yes: new Set(saysOf('yes')), no: new Set(saysOf('no')) }
  const faults = ({ ask, options }: Question) =>
    options.flatMap(({ id, label, says }) =>
      says
        .filter((said) => !isFit(said.toLowerCase(), label, ask, words))
        .map((said) => ({ id, said })),
    )
  const own = [...procedures, ...topics].flatMap((entry) =>
    entry.questions.filter(({ shared }) => !shared).map((question) => ({ entry, question })),
  )
  const shared = [...result.shared.values()].map((question) => ({ entry: question, question }))
  return [...own, ...shared].flatMap(({ entry, question }) =>
    faults(question).map(({ id, said }) =>
      problemOf(
        result,
        entry,
        `questions.${question.id}.${id}.says`,
        `chữ "${said}" đứng một mình chưa nói lên lựa chọn này: hãy viết cả cụm, hoặc bỏ đi`,
      ),
    ),
  )
}

function isFit(
  said: string,
  label: string,
  ask: string,
  { yes, no }: { yes: ReadonlySet<string>; no: ReadonlySet<string> },
): boolean {
  if (PARTICLES.includes(said)) return false
  if ((!yes.has(said) && !no.has(said)) || label.toLowerCase().includes(said)) return true
  if (NO.test(label)) return no.has(said)
  if (YES.test(label)) return yes.has(said)
  return POLAR.test(ask)
}
