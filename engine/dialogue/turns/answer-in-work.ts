import type { Block } from '../../../knowledge/schema/index.ts'
import { answer } from '../../answer/answer.ts'
import type { Knowledge } from '../../knowledge.ts'
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
