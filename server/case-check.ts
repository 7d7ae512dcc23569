import { EVENT_IDS } from '../engine/index.ts'
import type {
  Answers,
  AnswerValue,
  Marks,
  Place,
  Question,
  Since,
  Tenant,
} from '../knowledge/schema/index.ts'
import type { Assistant } from './assistant.ts'
import { refuse } from './problem.ts'

/** Most of a client's own text that is said back. */
const SHOWN = 60

/** Refuses a province that there is none, and a commune that is not in it; the portal's own may be a made-up one. */
export function checkPlace(
  assistant: Assistant,
  place: Place | undefined,
  tenant: Tenant | undefined,
  field: (part: keyof Place) => string = (part) => `place.${part}`,
): void {
  if (place === undefined) return
  const { province, commune } = place
  const isOwn = commune === tenant?.place.commune && province === tenant?.place.province
  const fault = isOwn ? undefined : assistant.placeFault(place)
  if (fault === undefined) return
  const why =
    fault === 'province'
      ? `không có tỉnh, thành phố nào mang mã ${province}`
      : `tỉnh, thành phố mã ${province} không có xã, phường nào mang mã ${commune}`
  refuse(field(fault), `${why}; bạn tìm mã ở /api/places`)
}

/** Refuses an answer that nobody can have given: to a question that there is none, or with a value that it does not take. */
export function checkAnswers(assistant: Assistant, code: string, answers: Answers): void {
  const wrong = assistant.misfit(code, answers)
  if (wrong === undefined) return
  const { question, asked } = wrong
  const field = `answers.${question.slice(0, SHOWN)}`
  if (asked === undefined) refuse(field, 'không có câu hỏi nào mang mã này')
  const said = written(answers[question]).slice(0, SHOWN)
  refuse(field, `câu “${asked.ask}” không nhận “${said}”, chỉ nhận ${takenBy(asked)}`)
}

/** Refuses a mark on a paper that the procedure never asks for. */
export function checkMarks(assistant: Assistant, code: string, marks: Marks = {}): void {
  const paper = Object.keys(marks).find((id) => !assistant.isPaper(code, id))
  if (paper !== undefined)
    refuse(`marks.${paper.slice(0, SHOWN)}`, 'thủ tục không có giấy tờ nào mang mã này')
}

/** Refuses an event that no deadline counts from, and a day that is still to come. */
export function checkEvent(since: Since | undefined, today: string): void {
  if (since === undefined) return
  if (!EVENT_IDS.some((id) => id === since.event))
    refuse('since.event', `không có loại việc này, chỉ nhận ${EVENT_IDS.join(', ')}`)
  if (since.day > today) refuse('since.day', `việc đã xảy ra thì không thể sau ngày ${today}`)
}

function takenBy({ kind, options }: Question): string {
  if (kind === 'count') return 'số nguyên từ 1 đến 500, hoặc chua-ro'
  const ids = options.map(({ id }) => id).join(', ')
  return kind === 'many' ? `danh sách gồm ${ids}, hoặc chua-ro` : `${ids}, hoặc chua-ro`
}

const written = (value: AnswerValue | undefined) => [value].flat().join(', ')
