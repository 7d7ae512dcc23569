import * as z from 'zod'
import {
  Answer,
  AnswerRequest,
  Block,
  ChannelId,
  CodedCase,
  Conversation,
  Layer,
  Level,
  Place,
  Problem,
  RichNode,
  Turn,
  TurnRequest,
  TurnResponse,
  When,
} from '../knowledge/schema/index.ts'

/** One procedure of the catalogue, as a list shows it. */
const ProcedureItem = z.strictObject({
  code: z.string(),
  id: z.string(),
  name: z.string(),
  field: z.string(),
  levels: z.array(Level),
  agency: z.string().nullable(),
  detail: z.enum(['full', 'portal', 'none']),
  province: z.string().optional().describe('set for a variant of one province'),
  why: z.array(z.string()).describe('why it matched'),
})

const ProcedureList = z.strictObject({ total: z.int(), items: z.array(ProcedureItem) })

const Commune = z.strictObject({
  code: z.string(),
  name: z.string(),
  province: z.strictObject({ code: z.string(), name: z.string() }),
  was: z.array(z.string()).describe('communes on its ground before July 2025'),
})

const at = z.array(z.int()).describe('words of the text that name the place, counted from 0')
const PlaceOption = z.strictObject({
  label: z.string(),
  detail: z.string().optional(),
  province: z.string(),
  commune: z.string().optional().describe('set where the choice settles it'),
  text: z.string().optional().describe('else words to ask with again'),
  before: z.string().optional().describe('what was named, where it is no longer'),
})
const question = {
  say: z.string(),
  ask: z.string(),
  options: z.array(PlaceOption),
  because: z.array(z.string()),
  at,
}

/** What the words say about where somebody lives. */
const PlaceResult = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('found'),
    commune: Commune,
    before: z.string().optional().describe('the unit of before that was named'),
    say: z.string(),
    because: z.array(z.string()),
    at,
  }),
  z.strictObject({
    kind: z.literal('choose'),
    why: z.enum(['divided', 'same-name', 'slip']),
    ...question,
  }),
  z.strictObject({
    kind: z.literal('narrow'),
    level: z.enum(['name', 'district', 'province']),
    province: z.string().optional(),
    before: z.string().optional().describe('province of before that was named'),
    ...question,
  }),
  z.strictObject({ kind: z.literal('none') }),
])

const PlaceList = z.strictObject({
  place: PlaceResult,
  items: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      was: z.array(z.string()).describe('names before the mergers of 2025'),
    }),
  ),
})

const ShortCode = z.strictObject({
  code: z.string().describe('5 to 10 letters and digits, the last a check'),
})

const ReopenedCase = z.strictObject({
  case: CodedCase,
  again: z.array(z.string()).describe('questions whose answers no longer count'),
})

const words = { Place, ChannelId, Level, Layer }
const requests = { ...words, TurnRequest, AnswerRequest, CodedCase }
const replies = {
  ...words,
  TurnResponse,
  Turn,
  Block,
  RichNode,
  Conversation,
  Answer,
  When,
  Problem,
  ProcedureList,
  ProcedureItem,
  PlaceList,
  PlaceResult,
  PlaceOption,
  CodedCase,
  ShortCode,
  ReopenedCase,
}

const tenant = {
  name: 'tenant',
  in: 'query',
  description: 'id of the portal or commune that asks; none for an answer without counters',
  schema: { type: 'string' },
}
const query = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'query',
  description,
  schema,
})
const limit = query('limit', '1 to 20', { type: 'integer', minimum: 1, maximum: 20, default: 10 })

let components: Record<string, unknown> | undefined

/** The description of the interface for programs, drawn from the schemas that check it. */
export function openApi(publicUrl: URL) {
  components ??= { ...schemasOf(requests, 'input'), ...schemasOf(replies, 'output') }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hỏi Thủ Tục',
      version: '1',
      description:
        'Hỏi bằng lời thường, nhận danh mục giấy tờ, lệ phí, thời hạn và nơi nộp, dòng nào cũng có nguồn.',
    },
    servers: [{ url: publicUrl.href.replace(/\/+$/, '') }],
    paths: {
      '/api/turns': {
        post: operation('One message or act in, one turn out', 'TurnResponse', {
          parameters: [tenant],
          requestBody: body('TurnRequest'),
          problems: [400, 404, 409, 413, 415, 422, 429],
        }),
      },
      '/api/answers': {
        post: operation('The whole answer for one procedure and case', 'Answer', {
          parameters: [tenant],
          requestBody: body('AnswerRequest'),
          problems: [400, 404, 413, 415, 422, 429],
        }),
      },
      '/api/procedures': {
        get: operation('Procedures by words, field and level', 'ProcedureList', {
          parameters: [
            tenant,
            query('q', 'words, at most 300 characters'),
            query('field', 'field of the catalogue'),
            query('level', 'level that handles it', ref('Level')),
            limit,
          ],
          problems: [404, 422, 429],
        }),
      },
      '/api/procedures/{codeOrId}': {
        get: operation('One procedure', 'ProcedureItem', {
          parameters: [
            { name: 'codeOrId', in: 'path', required: true, schema: { type: 'string' } },
            tenant,
          ],
          problems: [404, 429],
        }),
      },
      '/api/codes': {
        post: operation('A short code for a case; nothing is kept', 'ShortCode', {
          parameters: [tenant],
          requestBody: body('CodedCase'),
          problems: [400, 404, 413, 415, 422, 429],
        }),
      },
      '/api/codes/{code}': {
        get: operation('The case that a short code carries', 'ReopenedCase', {
          parameters: [
            { name: 'code', in: 'path', required: true, schema: { type: 'string' } },
            tenant,
          ],
          problems: [404, 429],
        }),
      },
      '/api/places': {
        get: operation(
          'Provinces by name, and the commune of today that the words mean',
          'PlaceList',
          {
            parameters: [
              tenant,
              query('q', 'part of a name, or a place of before or of today in any words'),
              query('province', 'code of the province that is known already'),
              limit,
            ],
            problems: [404, 422, 429],
          },
        ),
      },
    },
    components: { schemas: components },
  }
}

/** Named schemas as JSON Schema; each refers to the others by name instead of repeating them. */
function schemasOf(named: Record<string, z.ZodType>, io: 'input' | 'output') {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  const uri = (id: string) => `#/components/schemas/${id}`
  const { schemas } = z.toJSONSchema(registry, { io, uri, reused: 'inline' })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  )
}

function operation(
  summary: string,
  reply: string,
  {
    parameters,
    requestBody,
    problems,
  }: {
    parameters: object[]
    requestBody?: object
    problems: number[]
  },
) {
  return {
    summary,
    parameters,
    ...(requestBody ? { requestBody } : {}),
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: ref(reply) } } },
      ...Object.fromEntries(
        problems.map((status) => [
          status,
          {
            description: 'A problem with a stable code and a Vietnamese sentence',
            content: { 'application/problem+json': { schema: ref('Problem') } },
          },
        ]),
      ),
    },
  }
}

function body(schema: string) {
  return { required: true, content: { 'application/json': { schema: ref(schema) } } }
}

function ref(schema: string) {
  return { $ref: `#/components/schemas/${schema}` }
}
