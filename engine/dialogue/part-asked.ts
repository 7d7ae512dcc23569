import { deliveryTold } from '../answer/ways-say.ts'
import type { Knowledge } from '../knowledge.ts'
import { asksSomething, longestOnly, readWords } from '../text/index.ts'
import type { Aspect, Reading } from '../text/reader.ts'
import { channelSaid } from './channel.ts'
import { notFollowing } from './follow-up.ts'
import { procedureInWork, type State } from './state.ts'
import { answerOf } from './turns/answer-in-work.ts'

/** Parts that the record in work tells better than a reply for all of them. */
const OWN: readonly Aspect[] = ['post', 'delivery', 'anywhere', 'validity', 'next']
/** What the thing may be called beside its name. */
const THINGS = new Set('giay the so bang phieu to cai cuon tam hs giay to'.split(' '))

/**
 * What a question asks of the record in work, where guidance and fixed replies speak of all records alike: "gửi qua bưu
 * điện được không", "hộ chiếu bao lâu hết hạn". Nothing where another matter is named.
 */
export function partAsked(
  knowledge: Knowledge,
  state: State,
  { reading, narrowed }: { reading: Reading; narrowed: Reading },
  { isOpen, today }: { isOpen: boolean; today: string },
): Aspect[] {
  const procedure = state.mode === 'procedure' ? procedureInWork(knowledge, state) : undefined
  if (procedure === undefined) return []
  const { expanded } = reading
  const asked = longestOnly(knowledge.followUps.find(expanded)).flatMap(({ value }) => value ?? [])
  const [first] = asked.filter((aspect) => OWN.includes(aspect))
  if (first === undefined || (first === 'next' && isOpen)) return []
  if (first === 'anywhere' && !asksSomething(reading.words)) return []
  // "Em gửi bưu điện" tells how it is filed.
  if (first === 'post' && channelSaid(expanded) !== undefined) return []
  const own = new Set(readWords(procedure.name).folded)
  const isElsewhere = notFollowing(knowledge, narrowed).some((place) => {
    const word = expanded.folded[place] ?? ''
    return !own.has(word) && !THINGS.has(word)
  })
  if (isElsewhere) return []
  if (first !== 'delivery') return [first]
  const { found } = answerOf(knowledge, { ...state, channel: undefined }, { today })
  return found !== undefined && deliveryTold(found) !== undefined ? [first] : []
}
