import { describe, expect, test } from 'vitest'
import type { Act, Answer, Tenant, TurnResponse } from '../../knowledge/schema/index.ts'
import type { DeskClient } from '../../widget/desk/api.ts'
import { isAtHome } from '../../widget/desk/caller-place.ts'
import type { Session } from '../../widget/desk/session.ts'
import { DeskWork } from '../../widget/desk/work.ts'

const procedure = { code: '1.000656', id: 'khai-tu', name: 'Khai tử' }
const tenant = { id: 'xa', name: 'Xã A', place: { province: '01', commune: '00004' } } as Tenant
const paper = {
  id: 'to-khai',
  name: 'Tờ khai',
  need: 'required',
  as: 'original',
  qty: 1,
  hand: 'fill',
  source: 's',
  holds: 'yes',
}
const answer = {
  procedure,
  layer: 'curated',
  detail: 'full',
  today: '2026-11-22',
  asOf: '2026-11-21',
  case: [],
  redirects: [],
  refer: [],
  documents: [paper],
  portalList: [],
  notNeeded: [],
  agencies: [],
  presence: [],
  behalf: [],
  deadlines: [],
  conditions: [],
  steps: [],
  results: [],
  refusals: [],
  related: [],
  legal: [],
  sources: [],
  link: { href: 'https://dichvucong.gov.vn/', kind: 'search', online: false },
  open: [
    {
      question: 'an',
      ask: 'Ai đi ạ?',
      kind: 'one',
      options: [{ id: 'con', label: 'Con' }],
      settles: [],
    },
    { question: 'ban', ask: 'Mấy bản ạ?', kind: 'count', options: [], settles: [] },
    {
      question: 'dien',
      ask: 'Diện nào ạ?',
      settles: [],
      kind: 'many',
      options: [
        { id: 'ngheo', label: 'Nghèo' },
        { id: 'khong', label: 'Không' },
      ],
    },
  ],
  ways: [
    {
      channel: 'in-person',
      label: 'Nộp trực tiếp',
      holds: 'yes',
      about: { id: 'in-person', source: 's' },
      money: [],
      times: [],
    },
  ],
} as unknown as Answer

const replyTo = (act?: Act): TurnResponse =>
  ({
    conversation: {
      v: 1,
      pack: 'x',
      agenda: [{ code: procedure.code, answers: {} }],
      shared: {},
      from: 'web',
      trail: [],
    },
    turn: {
      kind: 'answer',
      procedure,
      say: act === undefined ? 'Dạ.' : JSON.stringify(act),
      blocks: [],
      options: [],
      case: [],
      sources: [],
    },
  }) as unknown as TurnResponse

/** A desk over a server that answers at once, or when it is told to. */
function openWork(client: Partial<DeskClient> = {}) {
  const sent: Act[] = []
  const said: string[] = []
  const work = new DeskWork({
    tenant,
    client: {
      procedures: async () => [],
      say: async () => ({ ok: true, response: replyTo() }),
      turn: async (move: { act: Act }) => {
        sent.push(move.act)
        return { ok: true, response: replyTo(move.act) }
      },
      answer: async () => answer,
      write: async () => ({ code: '641M0SN' }),
      code: async () => undefined,
      ...client,
    } as unknown as DeskClient,
    changed: () => {},
    speak: () => {},
    say: (text) => said.push(text),
  })
  return { work, sent, said }
}

async function opened(client?: Partial<DeskClient>) {
  const all = openWork(client)
  all.work.lookup.type('khai tử')
  await all.work.pick()
  return all
}

test('Enter before the reply waits for it and opens the first thing', async () => {
  const { work } = await opened()
  expect(work.session?.turn.procedure).toEqual(procedure)
  expect(work.lookup.isOpen).toBe(false)
})

test('before the first answer there is nothing to take back', async () => {
  const { work, sent, said } = await opened()
  const count = sent.length
  await work.undo()
  expect(sent).toHaveLength(count)
  expect(said).toHaveLength(1)
  expect(work.session?.turn.procedure).toEqual(procedure)
})

test('digits answer, a number counts, 0 passes over a line question', async () => {
  const { work, sent } = await opened()
  await work.answer(0)
  await work.answer(3)
  expect(sent).toEqual([{ type: 'set', question: 'ban', value: 3 }])
})

test('a set is picked by digits and ended; "none" goes alone', async () => {
  const { work, sent } = await opened()
  await Promise.all([work.answer(0), work.answer(0), work.answer(1), work.done()])
  expect(sent).toEqual([{ type: 'set', question: 'dien', value: ['ngheo'] }])
  await Promise.all([work.answer(2)])
  expect(sent.at(-1)).toEqual({ type: 'set', question: 'dien', value: ['khong'] })
})

test('moves typed faster than replies come are made one after another', async () => {
  const log: string[] = []
  const { work } = await opened({
    turn: (async ({ act }: { act: Act }) => {
      log.push('hỏi')
      await new Promise((resolve) => setTimeout(resolve, 5))
      log.push('đáp')
      return { ok: true, response: replyTo(act) }
    }) as unknown as DeskClient['turn'],
  })
  await Promise.all([work.answer(1), work.answer(1)])
  expect(log).toEqual(['hỏi', 'đáp', 'hỏi', 'đáp'])
})

test('what was asked for the last person does not come to the next', async () => {
  let release = () => {}
  const { work } = await opened({
    turn: (async ({ act }: { act: Act }) => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      return { ok: true, response: replyTo(act) }
    }) as unknown as DeskClient['turn'],
  })
  const late = work.answer(1)
  await Promise.resolve()
  await Promise.resolve()
  work.mark(0)
  work.restart()
  release()
  await late
  expect(work.session).toBeUndefined()
  expect(work.marks).toEqual({})
})

test('an answer for another mode that comes late does not bring the last person back', async () => {
  let release: (() => void) | undefined
  let isSlow = false
  const { work } = await opened({
    answer: async () => {
      if (isSlow)
        await new Promise<void>((resolve) => {
          release = resolve
        })
      return answer
    },
  })
  isSlow = true
  work.setMode('call')
  await expect.poll(() => release).toBeDefined()
  work.restart()
  release?.()
  await work.answer(9)
  expect(work.session).toBeUndefined()
})

test('a move that fails does not hold up the next', async () => {
  let isBroken = true
  const { work } = await opened({
    turn: (async ({ act }: { act: Act }) => {
      if (isBroken) throw new Error('hỏng')
      return { ok: true, response: replyTo(act) }
    }) as unknown as DeskClient['turn'],
  })
  const before = work.session
  await expect(work.answer(1)).rejects.toThrow('hỏng')
  isBroken = false
  await work.answer(1)
  expect(work.session).not.toBe(before)
})

test('at the counter one asks for filing at the counter, on the phone for every way', async () => {
  const channels: unknown[] = []
  const { work } = await opened({
    answer: async ({ channel }) => {
      channels.push(channel)
      return answer
    },
  })
  work.setMode('call')
  await work.answer(9)
  expect(channels).toEqual(['in-person', undefined])
})

test('a procedure that is not filed at the counter is answered as it is', async () => {
  const channels: unknown[] = []
  const { work } = await opened({
    answer: async ({ channel }) => {
      channels.push(channel)
      return channel === undefined ? answer : ({ ...answer, ways: [] } as Answer)
    },
  })
  expect(channels).toEqual(['in-person', undefined])
  expect(work.session?.answer).toBe(answer)
})

test('a line that drops is said, and the case stays', async () => {
  const { work, said } = await opened({
    turn: async () => ({ ok: false, sentence: 'Mất mạng.', canRetry: true }),
  })
  await work.answer(1)
  expect(said).toEqual(['Mất mạng.'])
  expect(work.session?.answer).toBe(answer)
})

test('what came only by half is not taken: the same key asks for all of it again', async () => {
  let isCut = false
  const { work, said, sent } = await opened({ answer: async () => (isCut ? undefined : answer) })
  const before = work.session
  isCut = true
  await work.answer(1)
  expect(work.session).toBe(before)
  expect(said).toHaveLength(1)
  isCut = false
  await work.answer(1)
  expect(sent[0]).toEqual(sent[1])
  expect(work.session).not.toBe(before)
})

test('what the caller wants besides waits by name, and comes next', async () => {
  const death = { code: '1.010824', name: 'Mai táng phí' }
  const both = replyTo()
  const { work, sent } = await opened({
    say: async () => ({
      ok: true,
      response: {
        ...both,
        conversation: {
          ...both.conversation,
          agenda: [...both.conversation.agenda, { code: death.code, answers: {} }],
        },
      },
    }),
    procedures: (async (text: string) =>
      text === death.code ? [death] : []) as unknown as DeskClient['procedures'],
  })
  expect(work.session?.later).toEqual([death])
  await work.next()
  expect(sent).toEqual([{ type: 'open', procedure: death.code }])
  expect(work.session?.later).toEqual([])
  await work.next()
  expect(sent).toHaveLength(1)
})

test('the code that is typed is opened without asking what it means', async () => {
  let messages = 0
  const { work } = openWork({
    say: async () => {
      messages += 1
      return { ok: true, response: replyTo() }
    },
    procedures: (async () => [
      { ...procedure, agency: null, detail: 'full', why: [] },
    ]) as unknown as DeskClient['procedures'],
  })
  work.lookup.type('1.000656')
  await work.pick()
  expect(messages).toBe(0)
  expect(work.lookup.head).toBe('')
  expect(work.session?.turn.procedure).toEqual(procedure)
})

test('marks are of the papers of one procedure', async () => {
  const other = { ...procedure, code: '2.000635' }
  const { work } = await opened({
    turn: async () => {
      const { conversation, turn } = replyTo()
      return {
        ok: true,
        response: {
          conversation: { ...conversation, agenda: [{ code: other.code, answers: {} }] },
          turn: { ...turn, procedure: other },
        },
      }
    },
  })
  work.mark(0)
  await work.act({ type: 'open', procedure: other.code })
  expect(work.marks).toEqual({})
})

test('the code holds the way of filing that the answer is for', async () => {
  const written: unknown[] = []
  await opened({
    answer: async () => ({ ...answer, channel: 'in-person' }) as Answer,
    write: async (one) => {
      written.push(one)
      return { code: '641M0SN' }
    },
  })
  await expect.poll(() => written).toHaveLength(1)
  expect(written).toMatchObject([{ procedure: procedure.code, channel: 'in-person' }])
})

test('what the store knows but the name of has no code', async () => {
  let written = 0
  await opened({
    answer: async () => ({ ...answer, detail: 'none' }) as Answer,
    write: async () => {
      written += 1
      return undefined
    },
  })
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(written).toBe(0)
})

describe('where the caller lives', () => {
  const at = (place: unknown) => ({ conversation: { place } }) as unknown as Session
  const kept = { place: { province: '01' }, name: 'Thành phố Hà Nội' }
  test.for([
    { name: 'nothing was said', session: undefined, kept: undefined, isHome: true },
    { name: 'another province', session: at({ province: '31' }), kept: undefined, isHome: false },
    { name: 'our province', session: at({ province: '01' }), kept: undefined, isHome: true },
    { name: 'our province, set by hand', session: undefined, kept, isHome: false },
    {
      name: 'our commune',
      session: at({ province: '01', commune: '00004' }),
      kept: undefined,
      isHome: true,
    },
    {
      name: 'another commune',
      session: at({ province: '01', commune: '00008' }),
      kept: undefined,
      isHome: false,
    },
  ])('$name: at home $isHome', ({ session, kept, isHome }) => {
    expect(isAtHome({ tenant, session, kept })).toBe(isHome)
  })
})
