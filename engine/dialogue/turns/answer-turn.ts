import type { Answer, Turn, TurnOption } from '../../../knowledge/schema/index.ts'
import { answerBlocks } from '../../answer/blocks/index.ts'
import { openQuestions } from '../../answer/questions.ts'
import { type Knowledge, refOf } from '../../knowledge.ts'
import { lowerFirst } from '../../text/first-letter.ts'
import { hasHouse } from '../place-house.ts'
import { factsOf, procedureInWork, type State } from '../state.ts'
import { answerOf, blocksAt, sayAsked } from './answer-in-work.ts'
import { base } from './base.ts'
import { SAY_PLACE } from './commands.ts'
import type { Host } from './host.ts'
import { CONDOLENCE, redirectedLead } from './leads.ts'
import { relatedOptions, unique } from './options.ts'
import { sourceLines } from './sources.ts'
import { unknownTurn } from './unknown-turn.ts'

/** The answer for the case as far as it is known, and where it may lead. */
export function answerTurn(knowledge: Knowledge, state: State, host: Host): Turn {
  const { code, found } = answerOf(knowledge, state, host)
  if (found === undefined) return unknownTurn(knowledge, host, [])
  const procedure = procedureInWork(knowledge, state)
  const [waiting] = state.agenda.slice(1)
  const waitingRef = waiting && refOf(knowledge, waiting.code)
  const facts = factsOf(knowledge, state)
  const more =
    procedure !== undefined &&
    state.aspects.length > 0 &&
    openQuestions(procedure, facts).length > 0
  const lead = [
    ...redirectedLead(state, found.procedure.name),
    ...(procedure?.condolence && state.opened ? [CONDOLENCE] : []),
  ]
  return {
    ...base(knowledge, state),
    kind: 'answer',
    say: [...lead, sayAsked(knowledge, state, host, found, state.aspects[0])].join(' '),
    blocks: blocksAt(state.home, host, answerBlocks(found, state.aspects, host.tenant)),
    options: unique([
      ...placeOptions(knowledge, state, host, found),
      ...(more ? [{ id: 'cmd:more', label: 'Trả lời thêm để có danh mục riêng' }] : []),
      ...(waitingRef
        ? [{ id: 'cmd:next', label: `Tiếp theo: ${waitingRef.name}`, procedure: waitingRef }]
        : []),
      ...wayOptions(found),
      ...found.redirects.map(({ to, because }) => ({
        id: `p:${to.code}`,
        label: to.name,
        ...(because !== undefined && { detail: `nếu ${because}` }),
        procedure: to,
      })),
      ...found.related
        .filter(({ to }) => to.code !== code)
        .slice(0, 3)
        .map(({ to, why }) => ({ id: `p:${to.code}`, label: to.name, detail: why, procedure: to })),
    ]),
    sources: sourceLines(found.sources),
  }
}

/** Presses that narrow the answer to one way of filing, where the ways take different papers. */
function wayOptions({ ways, documents, channel }: Answer): TurnOption[] {
  if (channel !== undefined || !documents.some(({ channels }) => channels !== undefined)) return []
  return ways.map(({ channel, label }) => ({
    id: `q:@channel=${channel}`,
    label: `Chỉ xem: ${lowerFirst(label)}`,
  }))
}

/** Presses for the place: say it where it decides the house, read on where a name of before was said. */
function placeOptions(
  knowledge: Knowledge,
  { home, aspects }: State,
  { asksPlace }: Host,
  { agencies }: Answer,
): TurnOption[] {
  if (home?.before !== undefined) return relatedOptions(knowledge, [OLD_PAPERS_GUIDANCE])
  const isLocal = agencies.some(({ name }) => hasHouse(name))
  return asksPlace && home === undefined && aspects[0] === 'where' && isLocal ? [SAY_PLACE] : []
}

const OLD_PAPERS_GUIDANCE = 'g:giay-to-cu-con-gia-tri'
