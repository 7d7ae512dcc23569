import type { Talk, Turn } from '../../../knowledge/schema/index.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { Home } from '../home.ts'
import { fullName, isAtTenant, nameInside } from '../place-house.ts'
import { PLACE_QUESTION, placeQuestion } from '../place-question.ts'
import type { State } from '../state.ts'
import { sayTenant, tenantCounters } from '../tenant.ts'
import { answerOf, sayAt } from './answer-in-work.ts'
import { base } from './base.ts'
import { RESUME } from './commands.ts'
import { contactBlock } from './contact-block.ts'
import type { Host } from './host.ts'
import { openQuestion } from './open-question.ts'
import { optionFor } from './options.ts'
import { sourcesOf } from './sources.ts'
import { plain, talkText } from './text.ts'

/** A fixed reply, or a fact of the place; the conversation stays where it was. */
export function talkTurn(
  talk: Talk,
  state: State,
  knowledge: Knowledge,
  host: Host,
  near: readonly string[] = [],
  message = '',
): Turn {
  const { home, locating } = state
  const isHere = talk.here !== undefined && home !== undefined
  const [first, ...rest] = isHere ? filled(talk.here ?? [], home) : talk.reply
  // Whatever else is said, danger above all, stands alone.
  const asked =
    locating === undefined || talk.here === undefined ? undefined : placeQuestion(locating)
  const open = locating === undefined ? openQuestion(knowledge, state) : locating
  const fact = talk.tenant
  const ofPlace = fact && {
    fact,
    tenant: tenantAt(home, host),
    answer: state.mode === 'procedure' ? answerOf(knowledge, state, host).found : undefined,
    message,
  }
  const told = ofPlace && sayTenant(ofPlace)
  return {
    ...base(knowledge, state),
    kind: talk.kind,
    say: [
      told === undefined ? (first === undefined ? '' : plain(first)) : sayAt(home, told),
      asked?.ask ?? '',
    ]
      .join(' ')
      .trim(),
    ...(asked !== undefined && {
      question: {
        id: PLACE_QUESTION,
        kind: 'one' as const,
        ask: asked.ask,
        why: asked.why,
        left: 1,
      },
    }),
    blocks:
      ofPlace !== undefined && told !== undefined
        ? contactBlock(host, tenantCounters(ofPlace), 'Nơi tiếp nhận')
        : [
            ...talkText(talk.kind, rest),
            // What may be pressed stands close below the words.
            ...(talk.contact
              ? contactBlock(host, near.length > 0 ? [] : countersFor(home, host))
              : []),
          ],
    options: [
      ...talk.options.flatMap(({ label, to }) => {
        if (to.startsWith('cmd:')) return [{ id: to, label }]
        const option = optionFor(knowledge, to)
        return option ? [{ ...option, label }] : []
      }),
      ...near.flatMap((id) => optionFor(knowledge, id) ?? []),
      ...(open === undefined ? [] : [RESUME]),
    ],
    sources: sourcesOf(talk),
  }
}

/** A reply with the commune in it: `{noi}` is its full name, `{xa}` the name alone, `{cu}` what the citizen called it. */
function filled(nodes: Talk['reply'], { commune, before }: Home): Talk['reply'] {
  const fill = (node: Talk['reply'][number]): Talk['reply'][number] =>
    node.type === 'text'
      ? {
          ...node,
          text: node.text
            .replaceAll('{cu}', before ?? 'nơi bạn ở')
            .replaceAll('{noi}', fullName(commune))
            .replaceAll('{xa}', nameInside(commune.name)),
        }
      : { ...node, children: node.children.map(fill) }
  return nodes.map(fill)
}

/** The counters of the portal, unless the citizen lives elsewhere. */
function countersFor(home: Home | undefined, host: Host) {
  return tenantAt(home, host)?.counters
}

/** The portal, without its counters where the citizen lives elsewhere. */
function tenantAt(home: Home | undefined, { tenant }: Host) {
  const isElsewhere = home !== undefined && !isAtTenant(home.commune, tenant)
  return tenant && isElsewhere ? { ...tenant, counters: [] } : tenant
}
