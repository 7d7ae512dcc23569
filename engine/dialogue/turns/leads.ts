import type { Procedure, Topic, Turn } from '../../../knowledge/schema/index.ts'
import { type Knowledge, refOf } from '../../knowledge.ts'
import { capital } from '../../text/first-letter.ts'
import type { State } from '../state.ts'

/** Said once, before anything else, where somebody has died. */
export const CONDOLENCE = 'Chúng tôi xin chia buồn cùng gia đình ạ.'

/** First words on what was asked for, and on what waits behind it. */
export function openingLead(
  knowledge: Knowledge,
  state: State,
  { name, condolence }: Procedure | Topic,
): string[] {
  if (!state.opened) return []
  const later = state.agenda
    .slice(1)
    .flatMap(({ code }) => refOf(knowledge, code) ?? [])
    .map((ref) => `“${ref.name}”`)
  const then = later.length > 0 ? [`Xong thì tới ${later.join(', rồi ')}.`] : []
  if (condolence) return [CONDOLENCE, ...then]
  if (state.redirected !== undefined) return then
  return then.length > 0
    ? [`Dạ, trước hết là “${name}”.`, ...then, 'Xin hỏi bạn:']
    : [`Dạ, về “${name}”, xin hỏi bạn:`]
}

/** "Vì …, trường hợp này làm thủ tục …": said once, where a case led to another procedure. */
export function redirectedLead({ redirected }: State, name: string): string[] {
  return redirected === undefined ? [] : [`${redirected.why} Bạn làm thủ tục “${name}” ạ.`]
}

/** Puts a sentence before a turn; "Dạ" is said once. */
export function withLead(turn: Turn, lead: string): Turn {
  const say = lead.startsWith(POLITE) ? withoutPolite(turn.say) : turn.say
  return { ...turn, say: `${lead} ${say}` }
}

const POLITE = 'Dạ, '

const withoutPolite = (say: string) =>
  say.startsWith(POLITE) ? capital(say.slice(POLITE.length)) : say
