import type { TurnOption } from '../../knowledge/schema/index.ts'
import { type Locating, placeOptionId } from './home.ts'

/** Id of the question where somebody lives. */
export const PLACE_QUESTION = '@place'

const MOST_OPTIONS = 12
const WHY = 'Xã, phường quyết định nơi nộp, và có khi cả số tiền.'

/** The open question about the place: what was understood, what is asked, and what may be pressed. */
export function placeQuestion({ result }: Locating): {
  say: string
  ask: string
  why: string
  options: TurnOption[]
} {
  if (result.kind === 'none' || result.kind === 'found')
    return {
      say: '',
      ask: 'Nhà bạn ở xã, phường nào ạ? Bạn nói tên cũ cũng được, kèm huyện hoặc tỉnh.',
      why: WHY,
      options: [SKIP],
    }
  return {
    say: result.say,
    ask: result.ask,
    why: [...result.because, WHY].join(' '),
    options: [
      ...result.options.slice(0, MOST_OPTIONS).map((option) => ({
        id: placeOptionId(option),
        label: option.label,
        ...(option.detail !== undefined && { detail: option.detail }),
      })),
      SKIP,
    ],
  }
}

const SKIP: TurnOption = { id: 'cmd:no-place', label: 'Để sau' }
