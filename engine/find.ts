import type { Answer, Level, ProcedureRef } from '../knowledge/schema/index.ts'
import { rank } from './dialogue/decide.ts'
import { without } from './dialogue/hits.ts'
import { placeSaid } from './dialogue/place.ts'
import { type Knowledge, pointerId } from './knowledge.ts'
import { foldText } from './text/index.ts'

/** A procedure in a list, with why it matched. */
export type Listed = ProcedureRef & {
  field: string
  levels: Level[]
  agency: string | null
  detail: Answer['detail']
  province?: string
  why: string[]
}

/** What a list of procedures is narrowed by. */
export type ListQuery = {
  q?: string | undefined
  field?: string | undefined
  level?: Level | undefined
  limit: number
  province?: string | undefined
  hidden?: readonly string[] | undefined
}

/** Procedures that fit a question, best first; without a question, those worked out, by demand. */
export function findProcedures(
  knowledge: Knowledge,
  query: ListQuery,
): { total: number; items: Listed[] } {
  const found = candidates(knowledge, query)
    .filter(({ code }) => !query.hidden?.includes(code))
    .filter(
      ({ field, levels }) =>
        (query.field === undefined || field === query.field) &&
        (query.level === undefined || levels.includes(query.level)),
    )
  return { total: found.length, items: found.slice(0, query.limit) }
}

/** A procedure by code or id, as a list shows it; undefined when it is not known. */
export function findProcedure(knowledge: Knowledge, codeOrId: string): Listed | undefined {
  const code = knowledge.codes.get(codeOrId)
  return code === undefined ? undefined : listed(knowledge, code, [])
}

/** Whether anything that is known belongs to a field. */
export function isField({ procedures, pointers }: Knowledge, field: string): boolean {
  return (
    [...procedures.values()].some(({ procedure }) => procedure.field === field) ||
    [...pointers.values()].some((pointer) => slugOf(pointer.field) === field)
  )
}

/** Provinces whose name, old or new, begins with or holds the words; all of them where there are none. */
export function findPlaces(
  knowledge: Knowledge,
  q: string,
  limit: number,
): { total: number; items: { code: string; name: string; was: string[] }[] } {
  const wanted = foldText(q)
  const rank = (names: readonly string[]) => {
    const folded = names.map(foldText)
    if (folded.includes(wanted)) return 0
    if (folded.some((name) => name.startsWith(wanted))) return 1
    return folded.some((name) => ` ${name}`.includes(` ${wanted}`)) ? 2 : 3
  }
  const found = [...knowledge.provinces.values()]
    .map(({ code, name, asked }) => ({ code, name, was: asked, rank: rank([name, ...asked]) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank || a.code.localeCompare(b.code))
    .map(({ code, name, was }) => ({ code, name, was }))
  return { total: found.length, items: found.slice(0, limit) }
}

const slugOf = (field: string) => foldText(field).replaceAll(' ', '-')

function candidates(knowledge: Knowledge, { q, province }: ListQuery): Listed[] {
  if (q === undefined || foldText(q) === '') {
    return [...knowledge.procedures.values()]
      .filter(({ layer }) => layer !== 'official')
      .sort((a, b) => b.procedure.demand - a.procedure.demand)
      .map(({ procedure }) => listed(knowledge, procedure.code, []))
      .filter((item) => item !== undefined)
  }
  const known = listed(knowledge, knowledge.codes.get(q.trim()) ?? '', [])
  if (known !== undefined) return [known]
  const reading = knowledge.reader.read(q)
  // Where somebody is says nothing of what he wants, unless he says nothing else.
  const said = placeSaid(knowledge, reading)
  const rest = without(reading, new Set(said?.places))
  const at = said?.province ?? province
  return (
    rank(knowledge, rest.weighty.length > 0 ? rest : reading, {
      limit: 20,
      ...(at !== undefined && { province: at }),
    })
      // Topics and guidance are no procedures.
      .filter(({ ref }) => !ref.includes(':'))
      .flatMap(({ ref, why }) => listed(knowledge, ref, why) ?? [])
  )
}

function listed(knowledge: Knowledge, code: string, why: string[]): Listed | undefined {
  const known = knowledge.procedures.get(code)
  if (known !== undefined) {
    const { id, name, field, levels, agencies, province } = known.procedure
    return {
      code,
      id,
      name,
      field,
      levels,
      agency: agencies.find(({ role }) => role === 'receives')?.name ?? agencies[0]?.name ?? null,
      detail: known.layer === 'official' ? 'portal' : 'full',
      ...(province !== undefined && { province }),
      why,
    }
  }
  const pointer = knowledge.pointers.get(code)
  if (pointer === undefined) return undefined
  const { name, field, levels, agency, province } = pointer
  return {
    code,
    id: pointerId(code),
    name,
    field: slugOf(field),
    levels,
    agency,
    detail: 'none',
    ...(province !== undefined && { province }),
    why,
  }
}
