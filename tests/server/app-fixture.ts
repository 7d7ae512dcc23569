import { type AppOptions, createApp } from '../../server/app.ts'
import type { Assistant } from '../../server/assistant.ts'

const conversation = { v: 1, pack: 'x', agenda: [], shared: {}, from: 'web', trail: [] } as const
const turn = { kind: 'talk', say: 'Chào bạn ạ.', blocks: [], options: [], case: [], sources: [] }
const procedure = { code: '1.000656', id: 'dang-ky-khai-tu', name: 'Đăng ký khai tử' }

/** What an assistant says that knows one procedure and keeps what it was asked. */
export function fakeAssistant() {
  const asked: unknown[] = []
  const keep = (request: unknown) => {
    asked.push(request)
    return request
  }
  const assistant = {
    counts: { procedures: 1, workedOut: 1, topics: 0 },
    reply: (request: { act?: { id?: string } }) => {
      keep(request)
      return { conversation, turn, stale: request.act?.id === 'q:cu=cu' }
    },
    answer: (request: { code: string }) => {
      keep(request)
      return request.code === procedure.code ? { procedure, documents: [] } : undefined
    },
    isField: (field: string) => field === 'ho-tich',
    isPaper: (_: string, paper: string) => paper === 'giay-bao-tu',
    misfit: (_: string, answers: object) =>
      'khong-co' in answers ? { question: 'khong-co' } : undefined,
    placeFault: ({ province }: { province: string }) =>
      province === '99' ? 'province' : undefined,
    pack: 'goi-moi',
    findProcedures: (query: unknown) => {
      keep(query)
      return { total: 1, items: [procedure] }
    },
    findProcedure: (codeOrId: string) =>
      codeOrId === procedure.code || codeOrId === procedure.id ? procedure : undefined,
    findPlaces: (text: string, limit: number) => {
      keep({ text, limit })
      return { total: 1, items: [{ code: '01', name: 'Thành phố Hà Nội' }] }
    },
    writeCode: ({ procedure: code }: { procedure: string }) =>
      code === procedure.code ? '641M0SN' : undefined,
    openCode: (text: string) =>
      text === '641M0SN'
        ? { kind: 'case', case: { procedure: procedure.code, answers: {} }, again: ['noi-mat'] }
        : { kind: text === '00000' ? 'unknown' : 'mistyped' },
    resolvePlace: (text: string, province?: string) => {
      keep({ text, province })
      return { kind: 'none' }
    },
  } as unknown as Assistant
  return { assistant, asked }
}

/** A portal under one known origin that hides nothing. */
export const tenant = {
  id: 'xa-a',
  name: 'Xã A',
  place: { province: '01' },
  origins: ['https://xa-a.example.vn'],
  hosts: [],
  greeting: 'Chào bạn.',
  hotline: null,
  counters: [],
  hidden: [],
  theme: {},
  fictional: true,
} satisfies AppOptions['tenants'][number]

/** The app over a fake assistant. */
export function appWith(options: Partial<AppOptions> = {}) {
  return createApp({
    assistant: fakeAssistant().assistant,
    tenants: [tenant, { ...tenant, id: 'demo', origins: ['*'] }],
    assets: {
      'widget.js': {
        body: 'void 0',
        type: 'text/javascript; charset=utf-8',
        etag: '"abc"',
        immutable: false,
      },
      'panel-de63852551fe.js': {
        body: 'void 1',
        type: 'text/javascript; charset=utf-8',
        etag: '"def"',
        immutable: true,
      },
    },
    today: () => '2026-11-21',
    publicUrl: new URL('http://localhost:8787/'),
    ...options,
  })
}

/** A POST of JSON. */
export function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
}
