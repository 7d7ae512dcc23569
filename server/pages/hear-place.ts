import { communeAtom, type PlaceOption } from '../../engine/index.ts'
import type { Turn } from '../../knowledge/schema/index.ts'
import type { Assistant } from '../assistant.ts'
import { isCommune } from './case-query.ts'
import { leadOf } from './settle.ts'

/** A place to pick: a commune as an address tells it, or words that say more. */
export type PlaceChoice = { value: string; label: string; detail?: string | undefined }

/** What was typed into the field of the place, and where that leads. */
export type PlaceHeard =
  | { kind: 'found'; commune: string }
  | {
      kind: 'ask'
      say: string
      ask: string
      options: PlaceChoice[]
      /** The province, where that much is certain. */
      province?: string | undefined
    }
  | { kind: 'unknown'; typed: string }

const MOST_TYPED = 120
const MOST_OPTIONS = 12

/** Hears what the field `noi` says; what was typed last counts before what was picked. Undefined where nothing was. */
export function hearPlace(
  assistant: Assistant,
  params: URLSearchParams,
  province: string | undefined,
): PlaceHeard | undefined {
  const typed = params
    .getAll('noi')
    .map((one) => one.normalize('NFC').trim().slice(0, MOST_TYPED))
    .findLast((one) => one !== '')
  if (typed === undefined) return undefined
  if (isCommune(typed)) return { kind: 'found', commune: typed }
  const result = assistant.resolvePlace(typed, province)
  if (result.kind === 'none') return { kind: 'unknown', typed }
  if (result.kind === 'found')
    return { kind: 'found', commune: written(result.commune.code, result.before) }
  const { say, ask, options } = result
  return {
    kind: 'ask',
    say,
    ask,
    options: options.slice(0, MOST_OPTIONS).map(choiceOf),
    province: result.kind === 'narrow' ? result.province : undefined,
  }
}

/** The same from a turn that asks where somebody lives. */
export function placeAsked(turn: Turn): PlaceHeard | undefined {
  if (turn.question?.id !== '@place') return undefined
  return {
    kind: 'ask',
    say: leadOf(turn),
    ask: turn.question.ask,
    options: turn.options.flatMap(({ id, label, detail }) =>
      id.startsWith('pl:')
        ? [{ value: id.slice(3).replace('~', '').replaceAll('_', ' '), label, detail }]
        : [],
    ),
  }
}

function choiceOf({ label, detail, commune, text, before }: PlaceOption): PlaceChoice {
  return {
    value: commune === undefined ? (text ?? label) : written(commune, before),
    label,
    detail,
  }
}

const written = (code: string, before: string | undefined) =>
  communeAtom(code, before).replace('q:@commune=', '')
