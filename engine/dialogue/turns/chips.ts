import type { Question, Turn } from '../../../knowledge/schema/index.ts'
import { eventIn, eventName } from '../../answer/event.ts'
import { writeValue } from '../../answer/value.ts'
import { type Facts, UNSURE } from '../../answer/when.ts'
import { formatDay } from '../../answer/words.ts'
import type { Knowledge } from '../../knowledge.ts'
import { nameInside } from '../place-house.ts'
import { askerOf, channelOf, factsOf, procedureInWork, type State } from '../state.ts'

/** What was understood so far: answers of the thing in work, the way to file, the place. */
export function chipsOf(knowledge: Knowledge, state: State): Turn['case'] {
  const asker = state.mode === 'offer' ? undefined : askerOf(knowledge, state)
  const { answers } = factsOf(knowledge, state)
  const said = (asker?.questions ?? []).flatMap((question) => {
    const value = answers[question.id]
    if (value === undefined) return []
    return [{ question: question.id, text: chipText(question, value), removable: true }]
  })
  const place = placeChip(knowledge, state)
  const channel = state.mode === 'procedure' ? channelOf(knowledge, state) : undefined
  return [
    ...said,
    ...(channel ? [{ question: '@channel', text: CHANNEL_CHIPS[channel], removable: true }] : []),
    ...sinceChip(knowledge, state),
    ...(place ? [{ ...place, removable: true }] : []),
  ]
}

const CHANNEL_CHIPS = {
  online: 'nộp trên mạng',
  'in-person': 'nộp tại quầy',
  post: 'gửi qua bưu điện',
} as const

/** The day told, where a deadline of the procedure in work counts from it. */
function sinceChip(knowledge: Knowledge, state: State): Turn['case'] {
  const { since } = state
  const isCounted = procedureInWork(knowledge, state)?.deadlines.some(
    ({ after }) => after !== undefined && eventIn(after) === since?.event,
  )
  if (since === undefined || state.mode !== 'procedure' || !isCounted) return []
  const text = `${eventName(since.event)} ${formatDay(since.day)}`
  return [{ question: '@since', text, removable: true }]
}

const FEW_PARTS = 2

/** Today's commune, and what the citizen called it or what it was; else the province. */
function placeChip(knowledge: Knowledge, { home, place }: State) {
  if (home === undefined) {
    const province = place && knowledge.provinces.get(place.province)
    return province && { question: '@province', text: province.name }
  }
  const { commune, before } = home
  const was = commune.was.length <= FEW_PARTS ? commune.was.map(nameInside).join(' và ') : ''
  const old = before ?? (was === nameInside(commune.name) ? '' : was)
  const text = `${commune.name}, ${nameInside(commune.province.name)}`
  return { question: '@commune', text: old === '' ? text : `${text} (trước đây là ${old})` }
}

function chipText(question: Question, value: NonNullable<Facts['answers'][string]>): string {
  if (value === UNSURE) return `chưa rõ: ${question.options[0]?.as ?? question.ask}`
  if (typeof value === 'number') return `${value} ${question.unit ?? ''}`.trim()
  const ids = writeValue(value).split(',')
  const texts = ids.flatMap((id) => question.options.find((option) => option.id === id)?.as ?? [])
  return texts.length > 0 ? texts.join(', ') : 'không có điều nào nêu trên'
}
