import type { Assistant } from '../../assistant.ts'
import { type CaseQuery, writeCase } from '../case-query.ts'
import { settle } from '../settle.ts'
import { canonicalOf, type Query, type Site } from '../site.ts'
import type { SheetData } from './print-sheet.tsx'

/** A case as it goes on paper, told in the order of the sheet whatever was asked first; undefined for none of ours. */
export function printCase(
  assistant: Assistant,
  code: string,
  told: CaseQuery,
  site: Site,
  today: string,
): (SheetData & { path: string; query: Query }) | undefined {
  const { tenant } = site
  const settled = settle(assistant, `p:${code}`, { ...told, aspects: undefined }, { tenant, today })
  const { turn, answers, channel, place, beside } = settled
  const reached = assistant.findProcedure(settled.subject.slice(2))
  if (!reached) return undefined
  const short = assistant.writeCode({
    procedure: reached.code,
    answers,
    ...(channel && { channel }),
    ...(place && { province: place.province }),
  })
  const path = `/thu-tuc/${reached.detail === 'none' ? reached.code : reached.id}`
  return {
    name: reached.name,
    code: reached.code,
    turn,
    short,
    // A code opens the case on whatever device; a procedure that has none is opened by its page.
    link: canonicalOf(site, short === undefined ? path : `/ma/${short}`),
    isMoved: reached.code !== code,
    path,
    query: writeCase(answers, beside),
  }
}
