import type { CodedCase } from '../../knowledge/schema/code.ts'
import type { Turn, TurnResponse } from '../../knowledge/schema/turn.ts'
import { fill } from '../strings.ts'
import type { Listed } from './api.ts'
import { deskStrings as strings } from './strings.ts'

/** One thing that what was typed may mean, and how it is opened. */
export type Found = {
  ref: string
  name: string
  /** Procedure code, where it is one. */
  code?: string
  why: string
  open:
    | { how: 'adopt'; response: TurnResponse }
    | { how: 'choose'; id: string; response: TurnResponse }
    | { how: 'procedure'; code: string }
    | { how: 'case'; case: CodedCase; again: readonly string[] }
}

/** Shown first; the others stand quieter below them. */
export const BEST = 3
const MOST = 7

/**
 * What was typed as a list to choose from, best first: what the assistant understood, what it would let a citizen choose
 * from, and what the search finds; each thing once.
 */
export function foundOf(listed: readonly Listed[], response: TurnResponse | undefined): Found[] {
  const whys = new Map(listed.map((one) => [one.code, whyOf(one)]))
  const all = [
    ...(response ? understood(response, whys) : []),
    ...listed.map(
      (one): Found => ({
        ref: `p:${one.code}`,
        name: one.name,
        code: one.code,
        why: whyOf(one),
        open: { how: 'procedure', code: one.code },
      }),
    ),
  ]
  const seen = new Set<string>()
  return all.filter(({ ref }) => !seen.has(ref) && seen.add(ref)).slice(0, MOST)
}

/** What stands above the list: what to ask first, or that nothing was surely understood. */
export function headOf(response: TurnResponse | undefined, isUnsure: boolean): string {
  if (isUnsure) return strings.unsureFound
  return response?.turn.kind === 'choice' ? response.turn.say : ''
}

/** Whether nobody can be sure of it: nothing was understood, or a choice of things of which the store knows but the name. */
export function isUnsureOf(listed: readonly Listed[], response: TurnResponse | undefined): boolean {
  const { kind, options = [] } = response?.turn ?? {}
  const offered = options.filter(({ id }) => !id.startsWith('cmd:'))
  const isBare = ({ procedure }: (typeof offered)[number]) =>
    listed.some(({ code, detail }) => code === procedure?.code && detail === 'none')
  return kind === 'unknown' || (kind === 'choice' && offered.length > 0 && offered.every(isBare))
}

/** How many things were found, and the first of them, for those who cannot see the list. */
export const foundSaid = (found: readonly Found[]): string =>
  fill(strings.resultCount, { count: found.length, first: found[0]?.name ?? '' })

/** A case reopened by its code stands above everything. */
export function foundCase(code: string, one: CodedCase, again: readonly string[]): Found {
  return {
    ref: `code:${code}`,
    name: fill(strings.openCode, { code }),
    code: one.procedure,
    why: again.length > 0 ? strings.codeAgain : strings.openCodeWhy,
    open: { how: 'case', case: one, again },
  }
}

function understood(response: TurnResponse, whys: ReadonlyMap<string, string>): Found[] {
  const { turn } = response
  const { procedure, topic, article, kind } = turn
  const adopt = { how: 'adopt' as const, response }
  const first: Found[] =
    procedure !== undefined
      ? [
          {
            ref: `p:${procedure.code}`,
            name: procedure.name,
            code: procedure.code,
            why: factsOf(turn) || (whys.get(procedure.code) ?? ''),
            open: adopt,
          },
        ]
      : topic !== undefined
        ? [{ ref: `t:${topic.id}`, name: topic.name, why: strings.topic, open: adopt }]
        : article !== undefined
          ? [{ ref: `g:${article.id}`, name: article.title, why: strings.article, open: adopt }]
          : kind === 'talk' || kind === 'urgent'
            ? [{ ref: 'talk', name: turn.say, why: strings.talk, open: adopt }]
            : []
  // Below an answer stand neighbours; only a choice lists what may have been meant.
  if (kind !== 'choice') return first
  const shown = whysShown(turn)
  return [
    ...first,
    ...turn.options.flatMap(({ id, label, procedure: of, detail }): Found[] => {
      const ref = of === undefined ? id : `p:${of.code}`
      if (!/^[ptg]:/.test(ref)) return []
      const known = of === undefined ? strings.topic : whys.get(of.code)
      return [
        {
          ref,
          name: of?.name ?? label,
          ...(of && { code: of.code }),
          why: shown.get(id) ?? (of && label !== of.name ? label : detail) ?? known ?? '',
          open: { how: 'choose', id, response },
        },
      ]
    }),
  ]
}

/** What was understood in passing, besides the place: "cha mẹ chưa đăng ký kết hôn". */
function factsOf({ case: facts }: Turn): string {
  return facts
    .filter(({ question }) => !question.startsWith('@'))
    .map(({ text }) => text)
    .join(', ')
}

function whysShown({ blocks }: Turn): ReadonlyMap<string, string> {
  const items = blocks.flatMap((block) => (block.type === 'candidates' ? block.items : []))
  return new Map(items.map(({ option, why }) => [option, why]))
}

function whyOf({ why, detail }: Listed): string {
  const [first = ''] = why
  const note =
    detail === 'none' ? strings.noDetail : detail === 'portal' ? strings.portalOnly : undefined
  return [first, note].filter(Boolean).join(' · ')
}
