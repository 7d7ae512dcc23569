import type {
  Answer,
  AnswerRequest,
  CaseTable,
  CodedCase,
  Place,
} from '../../knowledge/schema/index.ts'
import { createTalk, type FoundPlace, request } from '../api.ts'
import { cutOut } from '../plain/cut-out.ts'
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

/** The short code of a case; marks that do not fit in are left out. */
export type WrittenCode = { code: string; withoutMarks?: true }

/** What a short code opens, or why it does not. */
export type Opened =
  | { kind: 'case'; case: CodedCase; again: string[] }
  | { kind: 'mistyped' | 'unknown' }

/** The server, as the desk sees it. */
export type DeskClient = ReturnType<typeof createDeskClient>

/** Talks to the server of one tenant; never throws: what could not be fetched is undefined. */
export function createDeskClient({ api, tenant }: { api: string; tenant: string }) {
  const query = `?tenant=${encodeURIComponent(tenant)}`
  const unreached = strings.errorAgain
  const talk = createTalk({ api, tenant, unreached })
  return {
    turn: talk.turn,

    /** Starts with what was said, for a caller of some place. */
    say: (message: string, place: Place | undefined) =>
      createTalk({ api, tenant, place, unreached }).turn(
        { message: withoutNumbers(message) },
        undefined,
      ),

    async procedures(text: string, limit: number): Promise<readonly Listed[] | undefined> {
      if (isProcedureCode(text)) {
        const one = await get<Listed>(`${api}api/procedures/${text}${query}`)
        // A problem has no name.
        return one && (one.name ? [one] : [])
      }
      const q = withoutNumbers(text)
      if (q === '') return []
      const path = `${api}api/procedures${query}&limit=${limit}&q=${encodeURIComponent(q)}`
      return (await get<{ items: Listed[] }>(path))?.items
    },

    async answer(asked: AnswerRequest): Promise<Answer | undefined> {
      const found = await get<Answer>(`${api}api/answers${query}`, asked)
      return found?.documents ? found : undefined
    },

    /** The short code of a case. */
    async write(one: CodedCase): Promise<WrittenCode | undefined> {
      const reply = await get<WrittenCode & { status?: number }>(`${api}api/codes${query}`, one)
      // A problem has a code of its own: its kind.
      return reply?.status === undefined ? reply : undefined
    },

    async code(code: string): Promise<Opened | undefined> {
      const found = await get<{ case?: CodedCase; again?: string[]; code?: string }>(
        `${api}api/codes/${encodeURIComponent(code)}${query}`,
      )
      if (found?.case) return { kind: 'case', case: found.case, again: found.again ?? [] }
      if (found?.code === 'mistyped-code') return { kind: 'mistyped' }
      return found?.code === 'unknown-code' ? { kind: 'unknown' } : undefined
    },

    async places(text: string): Promise<readonly DeskPlace[] | undefined> {
      return (await talk.places(withoutNumbers(text)))?.map(deskPlace)
    },

    async table(procedure: string, place: Place | undefined): Promise<CaseTable | undefined> {
      const at = place ? `&province=${place.province}` : ''
      const found = await get<CaseTable>(`${api}api/procedures/${procedure}/cases${query}${at}`)
      return found?.rules ? found : undefined
    },
  }
}

/** Whether what was typed is the code of a procedure, and no question. */
export const isProcedureCode = (text: string): boolean => /^\d\.\d{6}$/.test(text)

/** Words without the numbers of cards and telephones: servers on the way keep the addresses that are asked for. */
function withoutNumbers(text: string): string {
  const numbers = Array.from(
    text.matchAll(/\d(?:[ .-]?\d){8,}/g),
    ({ 0: number, index: from = 0 }) => ({
      from,
      to: from + number.length,
    }),
  )
  return cutOut(text, numbers)
}

function deskPlace({ name, detail, ...found }: FoundPlace): DeskPlace {
  const shown = { name, before: detail }
  if ('text' in found) return { ...shown, text: found.text }
  const { code } = found
  return {
    ...shown,
    place:
      found.question === '@commune'
        ? { province: found.province, commune: code }
        : { province: code },
  }
}

/** The body of a reply, problems included. */
async function get<T>(url: string, told?: object): Promise<T | undefined> {
  return (await request(url, told))?.body as T | undefined
}
