import { expect, test } from 'vitest'
import * as z from 'zod'
import type { OpenApi } from '../../server/openapi/openapi.ts'
import { type Example, OPERATIONS } from '../../server/openapi/operations.ts'
import { replies, requests } from '../../server/openapi/schemas.ts'
import { appWith, tenant } from './app-fixture.ts'
import { markupFaults, wordsOn } from './markup.ts'
import { shippedAssistant } from './shipped.ts'

const assistant = await shippedAssistant()
const options = { assistant, tenants: [tenant] }
const app = appWith(options)
const hurried = appWith({ ...options, rateLimit: () => 7, isReady: () => false })
const api = (await (await app.request('/openapi.json')).json()) as OpenApi

/** A check of the schema that the description declares, with all that it refers to. */
function declared(reference: string): z.ZodType {
  const text = JSON.stringify({ $ref: reference, $defs: api.components.schemas })
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')))
}

const faultsOf = (schema: z.ZodType, value: unknown): string[] => {
  const { success, error } = schema.safeParse(value)
  return success ? [] : [z.prettifyError(error)]
}

const contentOf = (operation: (typeof OPERATIONS)[number], status: number) => {
  const drawn = api.paths[operation.path]?.[operation.method]
  return Object.entries(drawn?.responses[status]?.content ?? {})[0]
}

test.for(OPERATIONS)(
  '$method $path: every example is answered as it says, in the shape that is declared',
  async (operation) => {
    const { method, reply, body } = operation
    let before: { conversation?: unknown } = {}
    for (const example of operation.examples) {
      const sent = sentBy(example, before)
      const response = await (example.isTooFast ? hurried : app).request(example.path, {
        method: method.toUpperCase(),
        ...(sent !== undefined && {
          body: typeof sent === 'string' ? sent : JSON.stringify(sent),
          headers: { 'Content-Type': example.type ?? 'application/json' },
        }),
      })
      const whole = await response.json()
      before = whole
      const [type = '', content] = contentOf(operation, example.status) ?? []
      const shown = content?.examples[example.id]?.value
      expect(response.status, example.id).toBe(example.status)
      expect(response.headers.get('Content-Type'), example.id).toContain(type)
      expect(shown, `${example.id} có trong bản mô tả`).toBeDefined()
      const schema = declared(content?.schema.$ref ?? '')
      const strict = replies[example.status === 200 ? reply : 'Problem']
      expect(
        [whole, shown].flatMap((value) => [...faultsOf(schema, value), ...faultsOf(strict, value)]),
        example.id,
      ).toEqual([])
      if (example.status === 200 && body)
        expect([
          ...faultsOf(requests[body], sent),
          ...faultsOf(declared(`#/components/schemas/${body}`), sent),
        ]).toEqual([])
      if (example.status !== 200) expect(whole.code).toBe(example.id)
      if (example.status === 429) expect(response.headers.get('Retry-After')).toBe('7')
    }
  },
)

function sentBy({ body }: Example, before: { conversation?: unknown }) {
  return typeof body === 'function' ? body(before) : body
}

test('a shape that is not as declared is noticed', () => {
  expect(faultsOf(declared('#/components/schemas/Problem'), { code: 'la' })).not.toEqual([])
  expect(faultsOf(declared('#/components/schemas/TurnResponse'), { turn: {} })).not.toEqual([])
})

test('every operation is told in words, and so is every field of what is sent and comes back', () => {
  const unsaid: string[] = []
  for (const [path, methods] of Object.entries(api.paths))
    for (const { operationId, summary, description, tags, parameters } of Object.values(methods)) {
      if (![operationId, summary, description, tags[0]].every(Boolean)) unsaid.push(path)
      for (const { name, description } of parameters as { name: string; description?: string }[])
        if (!description) unsaid.push(`${path} ?${name}`)
    }
  const named = new Set<string>(
    OPERATIONS.flatMap(({ body, reply }) => [reply, ...(body ? [body] : [])]),
  )
  for (const name of [...named, 'Turn', 'Problem', 'Place', 'ProcedureItem'])
    for (const [field, { description }] of Object.entries(
      api.components.schemas[name]?.properties ?? {},
    ))
      if (!description) unsaid.push(`${name}.${field}`)
  expect(unsaid).toEqual([])
})

const isEnglish = (text: string) =>
  !/[^\p{ASCII}]/u.test(text) || /\b(the|of|or|and|is|where|what|only|when|for|as)\b/.test(text)

test('the description speaks Vietnamese throughout', () => {
  const english: string[] = []
  const walk = (value: unknown, name = ''): void => {
    if (typeof value === 'string' && name === 'description' && isEnglish(value)) english.push(value)
    if (typeof value !== 'object' || value === null) return
    for (const [key, one] of Object.entries(value)) if (key !== 'examples') walk(one, key)
  }
  walk(api)
  expect([...new Set(english)]).toEqual([])
})

test('parameters in a path are declared, and every id is one', () => {
  const ids = OPERATIONS.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { path, parameters } of OPERATIONS) {
    const inPath = parameters.filter((one) => (one as { in: string }).in === 'path')
    expect(inPath).toEqual(
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) =>
        expect.objectContaining({ name, required: true }),
      ),
    )
  }
})

test('the page for developers says all of it, without script, in sound markup', async () => {
  const response = await app.request('/lap-trinh')
  const page = await response.text()
  expect(response.headers.get('Content-Security-Policy')).not.toContain('script')
  expect(markupFaults(page)).toEqual([])
  expect(page).not.toContain('<script')
  const said = wordsOn(page)
  for (const { method, path, summary, description } of OPERATIONS)
    for (const words of [`${method.toUpperCase()} ${path}`, summary, description])
      expect(said).toContain(words)
  for (const [, content] of OPERATIONS.flatMap((one) => {
    const found = contentOf(one, 200)
    return found ? [found] : []
  }))
    for (const { value } of Object.values(content.examples))
      expect(said).toContain(JSON.stringify(value, null, 2).replace(/\s+/g, ' '))
})

test.for(['/thu-tuc', '/lap-trinh'])('%s leads to the page for developers', async (path) => {
  const under = appWith({ ...options, publicUrl: new URL('https://xa.example.vn/tro-ly/') })
  expect(await (await under.request(path)).text()).toContain('href="/tro-ly/lap-trinh"')
})

test('the description may be read from any site, and is the same until tomorrow', async () => {
  let day = '2026-11-21'
  const days = appWith({ ...options, today: () => day })
  const first = await days.request('/openapi.json')
  expect(first.headers.get('Access-Control-Allow-Origin')).toBe('*')
  const text = await first.text()
  expect(await (await days.request('/openapi.json')).text()).toBe(text)
  day = '2026-11-22'
  const next = await (await days.request('/openapi.json')).text()
  expect(next).toContain('"today":"2026-11-22"')
})
