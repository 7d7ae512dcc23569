import type { Place } from '../knowledge/schema/base.ts'
import type { Act, Conversation } from '../knowledge/schema/conversation.ts'
import type { Problem, TurnResponse } from '../knowledge/schema/turn.ts'
import type { Papers } from './parts/hand.ts'
import { writeJson } from './plain/write-json.ts'
import { fill, strings } from './strings.ts'

/** One move to send. */
export type Move = { message: string } | { act: Act }

/** What came back: a turn, or a sentence that says why not. A stale choice brings both. */
export type Outcome =
  | { ok: true; response: TurnResponse; notice?: string | undefined }
  | { ok: false; sentence: string; canRetry: boolean }

/** A place as the server lists it: one that can be set, or words that say more and can be looked up again. */
export type FoundPlace = { name: string; detail?: string | undefined } & (
  | { question: '@province'; code: string }
  | { question: '@commune'; code: string; province: string }
  | { text: string }
)

/** The papers of a case, or a sentence that says why not. */
type PapersReply = { ok: true; papers: Papers } | { ok: false; sentence: string }

/** The server, as the panel sees it. */
export type Client = ReturnType<typeof createClient>

/** Whose server it is, and where the citizen lives, if the page knows. */
type ClientOptions = {
  api: string
  tenant: string
  place?: Place | undefined
  /** Said where the server cannot be reached. */
  unreached?: string
}

const PATIENCE = 20_000
const PAUSE = 800

/** What the panel asks of the server of one tenant. */
export function createClient(options: ClientOptions) {
  const { api, tenant } = options
  return {
    ...createTalk(options),

    /** The papers of the case in hand. What was marked on them is not asked for: it stays here. */
    async papers(code: string, conversation: Conversation): Promise<PapersReply> {
      const { agenda, shared, place, channel, pack } = conversation
      const told = agenda.find((entry) => entry.code === code)?.answers
      const answers = { ...shared, ...told }
      const asked = { procedure: code, answers, place, channel, pack }
      const reply = await requestTwice(
        `${api}api/answers?tenant=${encodeURIComponent(tenant)}`,
        asked,
      )
      if (!reply) return { ok: false, sentence: strings.missingOffline }
      if (isAnswer(reply.body)) return { ok: true, papers: reply.body }
      return { ok: false, sentence: sentenceFor(reply.status, reply.body).sentence }
    },
  }
}

/** What is asked wherever people are talked with; never throws, and sends no cookie. */
export function createTalk({ api, tenant, place, unreached }: ClientOptions) {
  const query = `?tenant=${encodeURIComponent(tenant)}`
  const turn = async (move: Move, conversation: unknown): Promise<Outcome> => {
    // Once a conversation is under way, it knows the place better than the page.
    const known = conversation ? undefined : place
    const reply = await requestTwice(`${api}api/turns${query}`, {
      ...move,
      conversation,
      place: known,
    })
    if (!reply) return { ok: false, sentence: unreached ?? noConnection(), canRetry: true }
    if (isTurnResponse(reply.body))
      return { ok: true, response: reply.body, notice: reply.body.detail }
    const { field, detail } = (reply.body ?? {}) as Partial<Problem>
    if (known && field?.startsWith('place')) {
      // The page names a place that there is none: its makers hear of it, the citizen is served without.
      console.error(`hoi-thu-tuc: ${detail}`)
      place = undefined
      return turn(move, conversation)
    }
    return { ok: false, ...sentenceFor(reply.status, reply.body) }
  }
  return {
    turn,

    /** Nothing found is an empty list; nothing heard from the server is none. */
    async places(text: string): Promise<readonly FoundPlace[] | undefined> {
      const reply = await request(`${api}api/places${query}&q=${encodeURIComponent(text)}`)
      return reply?.status === 200 ? foundPlaces(reply.body) : undefined
    },
  }
}

/** A turn changes nothing on the server, so that a line that dropped for a moment costs no more than a moment. */
async function requestTwice(url: string, told: object) {
  const began = Date.now()
  const reply = await request(url, told)
  const isWorthwhile = reply ? reply.status >= 502 && reply.status <= 504 : navigator.onLine
  if (!isWorthwhile || Date.now() - began > PATIENCE / 4) return reply
  await new Promise((resolve) => setTimeout(resolve, PAUSE))
  return request(url, told)
}

/** Asks the server, or tells it something: no cookie, no address of the page, no waiting for ever; never throws. */
export async function request(url: string, told?: object) {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), PATIENCE)
  try {
    const reply = await fetch(url, {
      ...(told && {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: writeJson(told),
      }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
    })
    // A proxy that fails answers with a page.
    const body: unknown = await reply.json().catch(() => undefined)
    return { status: reply.status, body }
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

const noConnection = () =>
  navigator.onLine === false ? strings.errorOffline : strings.errorNetwork

// Newer servers may say more than this bundle knows; only what it draws is looked at.
function isTurnResponse(body: unknown): body is TurnResponse & { detail?: string } {
  const turn = (body as Partial<TurnResponse> | null)?.turn
  return (
    typeof turn?.say === 'string' &&
    [turn.blocks, turn.options, turn.case, turn.sources].every(Array.isArray)
  )
}

function isAnswer(body: unknown): body is Papers {
  const { documents, refusals, ways } = (body ?? {}) as Partial<Papers>
  return [documents, refusals, ways].every(Array.isArray)
}

function sentenceFor(status: number, body: unknown): { sentence: string; canRetry: boolean } {
  const { code, detail } = (body ?? {}) as Partial<Problem>
  if (code === 'unknown-tenant') return { sentence: strings.errorTenant, canRetry: false }
  if (status === 429) return { sentence: detail ?? strings.errorBusy, canRetry: true }
  if (status >= 400 && status < 500 && detail) return { sentence: detail, canRetry: false }
  return { sentence: strings.errorServer, canRetry: true }
}

/** Communes and what narrows them down first, then provinces by name. */
function foundPlaces(body: unknown): FoundPlace[] {
  const { items, place } = (body ?? {}) as { items?: unknown; place?: unknown }
  const { commune, options } = (place ?? {}) as { commune?: unknown; options?: unknown }
  return [
    ...listOf([commune]).flatMap(communePlace),
    ...listOf(options).flatMap(optionPlace),
    ...listOf(items).flatMap(({ code, name }): FoundPlace[] =>
      isText(code) && isText(name) ? [{ question: '@province', code, name }] : [],
    ),
  ]
}

function communePlace({ code, name, province, was }: Record<string, unknown>): FoundPlace[] {
  const [of] = listOf([province])
  if (!isText(code) || !isText(name) || !isText(of?.name) || !isText(of.code)) return []
  const before = Array.isArray(was) ? was.filter(isText).slice(0, MOST_BEFORE).join(', ') : ''
  const detail =
    before && before !== name ? fill(strings.placeBefore, { names: before }) : undefined
  return [{ question: '@commune', code, province: of.code, name: `${name}, ${of.name}`, detail }]
}

function optionPlace(option: Record<string, unknown>): FoundPlace[] {
  const { label, detail, province, commune, text } = option
  if (!isText(label)) return []
  const shown = { name: label, detail: isText(detail) ? detail : undefined }
  if (isText(commune) && isText(province))
    return [{ ...shown, question: '@commune', code: commune, province }]
  return isText(text) ? [{ ...shown, text }] : []
}

const MOST_BEFORE = 4
const isText = (value: unknown): value is string => typeof value === 'string'
const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : []
