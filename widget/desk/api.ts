import type {
  Answer,
  AnswerRequest,
  CaseTable,
  CodedCase,
  Place,
} from '../../knowledge/schema/index.ts'
import { createClient } from '../api.ts'
import { writeJson } from '../plain/write-json.ts'
import { fill } from '../strings.ts'
import { deskStrings as strings } from './strings.ts'

/** A procedure as the server lists it. */
export type Listed = {
  code: string
  id: string
  name: string
  agency: string | null
  detail: Answer['detail']
  why: string[]
}

/** A place to set, or words that say more and can be looked up again. */
export type DeskPlace = { name: string; before?: string } & ({ place: Place } | { text: string })

/** What a short code opens, or why it does not. */
export type Opened =
  | { kind: 'case'; case: CodedCase; again: string[] }
  | { kind: 'mistyped' | 'unknown' }

/** The server, as the desk sees it. */
export type DeskClient = ReturnType<typeof createDeskClient>

/** Talks to the server of one tenant; never throws: what could not be fetched is undefined. */
export function createDeskClient({ api, tenant }: { api: string; tenant: string }) {
  const query = `?tenant=${encodeURIComponent(tenant)}`
  return {
    turn: createClient({ api, tenant }).turn,

    /** Starts with what was said, for a caller of some place. */
    say: (message: string, place: Place | undefined) =>
      createClient({ api, tenant, place }).turn({ message }, undefined),

    async procedures(text: string, limit: number): Promise<readonly Listed[] | undefined> {
      if (/^\d\.\d{6}$/.test(text)) {
        const one = await get<Listed>(`${api}api/procedures/${text}${query}`)
        return one === undefined ? undefined : 'code' in one && one.name ? [one] : []
      }
      const path = `${api}api/procedures${query}&limit=${limit}&q=${encodeURIComponent(text)}`
      return (await get<{ items: Listed[] }>(path))?.items
    },

    async answer(request: AnswerRequest): Promise<Answer | undefined> {
      const found = await get<Answer>(`${api}api/answers${query}`, request)
      return found?.documents ? found : undefined
    },

    /** The short code of a case. */
    async write(one: CodedCase): Promise<string | undefined> {
      const reply = await get<{ code?: string; status?: number }>(`${api}api/codes${query}`, one)
      // A problem has a code of its own: its kind.
      return reply?.status === undefined ? reply?.code : undefined
    },

    async code(code: string): Promise<Opened | undefined> {
      const found = await get<{ case?: CodedCase; again?: string[]; code?: string }>(
        `${api}api/codes/${encodeURIComponent(code)}${query}`,
      )
      if (found?.case) return { kind: 'case', case: found.case, again: found.again ?? [] }
      if (found?.code === 'mistyped-code') return { kind: 'mistyped' }
      return found?.code === 'unknown-code' ? { kind: 'unknown' } : undefined
    },

    async places(text: string): Promise<readonly DeskPlace[]> {
      const reply = await get<Partial<PlaceReply>>(
        `${api}api/places${query}&q=${encodeURIComponent(text)}`,
      )
      return reply ? placesIn(reply) : []
    },

    async table(procedure: string, place: Place | undefined): Promise<CaseTable | undefined> {
      const at = place ? `&province=${place.province}` : ''
      const found = await get<CaseTable>(`${api}api/procedures/${procedure}/cases${query}${at}`)
      return found?.rules ? found : undefined
    },
  }
}

type PlaceReply = {
  items: { code: string; name: string }[]
  place: {
    before?: string
    commune?: {
      code: string
      name: string
      province: { code: string; name: string }
      was: string[]
    }
    options?: {
      label: string
      detail?: string
      province: string
      commune?: string
      text?: string
    }[]
  }
}

const MOST_BEFORE = 4

/** The commune that was named, else what narrows it down; then provinces by name. */
function placesIn({ items = [], place }: Partial<PlaceReply>): DeskPlace[] {
  const { commune, options = [] } = place ?? {}
  return [
    ...(commune ? [communePlace(commune)] : []),
    ...options.flatMap(({ label, detail, province, commune: code, text }): DeskPlace[] => {
      const shown = { name: label, ...(detail !== undefined && { before: detail }) }
      if (code !== undefined) return [{ ...shown, place: { province, commune: code } }]
      return text === undefined ? [] : [{ ...shown, text }]
    }),
    ...items.map(({ code, name }): DeskPlace => ({ name, place: { province: code } })),
  ]
}

function communePlace({
  code,
  name,
  province,
  was,
}: NonNullable<PlaceReply['place']['commune']>): DeskPlace {
  const names = was.slice(0, MOST_BEFORE).join(', ')
  return {
    name: `${name}, ${province.name}`,
    place: { province: province.code, commune: code },
    ...(names !== '' && names !== name && { before: fill(strings.placeBefore, { names }) }),
  }
}

/** The body of a reply, problems included. */
async function get<T>(url: string, body?: unknown): Promise<T | undefined> {
  try {
    const reply = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: writeJson(body),
      }),
    })
    return (await reply.json()) as T
  } catch {
    return undefined
  }
}
