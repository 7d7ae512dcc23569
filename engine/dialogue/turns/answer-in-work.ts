import type { Answer, Block } from '../../../knowledge/schema/index.ts'
import { answer } from '../../answer/answer.ts'
import { sayAnswer } from '../../answer/say.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { Aspect } from '../../text/reader.ts'
import type { Home } from '../home.ts'
import { OLD_PAPERS, sayHouse, whereAt } from '../place-house.ts'
import { channelOf, factsOf, type State } from '../state.ts'
import type { Host } from './host.ts'

/** The answer for the case in work, under the code that was asked for. */
export function answerOf(knowledge: Knowledge, state: State, host: Host) {
  const code = state.agenda[0]?.code ?? ''
  const { answers } = factsOf(knowledge, state)
  return {
    code,
    found: answer(knowledge, {
      code,
      answers,
      place: state.place,
      channel: channelOf(knowledge, state),
      since: state.since,
      today: host.today,
    }),
  }
}

/** Parts that are asked of every way to file, whichever is shown. */
const OF_EVERY_WAY: readonly Aspect[] = ['online', 'post', 'delivery', 'anywhere']

/** The asked fact in one sentence; "nộp online được không" is no question of the one way that is shown. */
export function sayAsked(
  knowledge: Knowledge,
  state: State,
  host: Host,
  found: Answer,
  aspect: Aspect | undefined,
): string {
  const isNarrow = state.channel !== undefined && aspect && OF_EVERY_WAY.includes(aspect)
  const whole = isNarrow && answerOf(knowledge, { ...state, channel: undefined }, host).found
  return sayAt(state.home, sayAnswer(whole || found, aspect))
}

/** A sentence of an answer as it is said at the commune. */
export function sayAt(home: Home | undefined, sentence: string): string {
  return home === undefined ? sentence : sayHouse(sentence, home.commune)
}

/** The blocks of an answer as they are at the commune. */
export function blocksAt(home: Home | undefined, { tenant }: Host, blocks: Block[]): Block[] {
  if (home === undefined) return blocks
  return blocks.flatMap((block) =>
    block.type !== 'where'
      ? [block]
      : [whereAt(block, home.commune, tenant), ...(home.before === undefined ? [] : [OLD_PAPERS])],
  )
}
