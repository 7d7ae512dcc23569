import type { Question } from '../../knowledge/schema/index.ts'
import type { Knowledge } from '../knowledge.ts'
import { mayMean, readWords } from '../text/index.ts'
import type { Reading } from '../text/reader.ts'
import { saidOptions } from './said.ts'
import { askerOf, factsOf, type State } from './state.ts'

const SORRY = 'à|ah?|ơ|ủa|ua|dạ|da|ấy|ay|chết|chet|thôi|thoi|xin lỗi|xin loi|sorry'
const WHO =
  'em|tôi|toi|tui|mình|minh|cháu|chau|con|bị|bi|nói|noi|ghi|bấm|bam|chọn|chon|trả lời|tra loi'
const WRONG = 'nhầm|nham|lộn|lon|quên|quen|nói lại|noi lai|sửa lại|sua lai'
const AFTER = 'rồi|roi|mất|tí|chút|xíu|ạ'
/** "À nhầm …", "em bấm nhầm, …", "nhầm rồi …", "à không, …", "à mà …"; but not "quên mật khẩu", "à không biết". */
const CUE = new RegExp(
  [
    `^(?:(?:${SORRY})[\\s,.]+)+(?:(?:${WHO})\\s+)*(?:${WRONG})(?:\\s+(?:${AFTER}))*[\\s,.:;]+`,
    `^(?:(?:${WHO})\\s+)*(?:${WRONG})(?:(?:\\s+(?:${AFTER}))+[\\s,.:;]+|\\s*[,.:;]\\s*)`,
    '^(?:à|ah?|ủa|ơ)[\\s,]+(?:không|khong|ko)(?! (?:biết|biet|rõ|ro|nhớ|nho|sao))[\\s,.:;]+',
    '^(?:à|ah?|ủa|ơ)[\\s,]+(?:mà|ma)[\\s,.:;]+',
  ].join('|'),
  'iu',
)

/** What a message says behind a word that it mends what was said before; undefined where it begins with none. */
export function behindCorrection(text: string): string | undefined {
  const said = text.normalize('NFC').trim()
  const rest = said.replace(CUE, '').trim()
  return rest === said || rest === '' ? undefined : rest
}

/** How much of what is said one phrase of a question's options must say for the question to be meant, and how many words. */
const SPOKEN_OF = 0.5
const FEWEST_SPOKEN = 2

/**
 * Atoms for another answer to a question that was answered, the last one first, else for that question once more: what
 * only sounds like an option is asked, for a wrong one changes the papers. Empty where the words fit none.
 *
 * @param rest what the message says behind its "à nhầm"
 */
export function mendedAnswer(knowledge: Knowledge, state: State, rest: Reading): string[] {
  const { answers } = factsOf(knowledge, state)
  const answered = (askerOf(knowledge, state)?.questions ?? [])
    .filter(({ id }) => answers[id] !== undefined)
    .reverse()
  for (const question of answered) {
    const [said, ...others] = saidOptions(question, rest, 'asked')
    if (said !== undefined && others.length === 0) return [`q:${question.id}=${said.option}`]
  }
  const [best] = answered
    .map((question) => ({ question, share: shareOf(question, rest) }))
    .sort((one, other) => other.share - one.share)
  // Asked once more, it stands before whatever was asked of the answer that it takes back.
  return best === undefined || best.share < SPOKEN_OF ? [] : [`u:${best.question.id}`, 'a:']
}

/** Share of what is said that the best phrase of a question's options says as well; none where that is one word. */
function shareOf({ options }: Question, { expanded, weighty }: Reading): number {
  const said = weighty.map((place) => expanded.accented[place] ?? '')
  const spoken = options
    .flatMap(({ label, as, says }) => [label, as, ...says])
    .map((phrase) => {
      const own = readWords(phrase).accented
      return said.filter((word) => own.some((meant) => mayMean(word, meant))).length
    })
  const most = Math.max(0, ...spoken)
  return most < FEWEST_SPOKEN ? 0 : most / said.length
}
