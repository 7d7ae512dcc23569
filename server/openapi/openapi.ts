import * as z from 'zod'
import { PROBLEM_CODES } from '../problem.ts'
import { MEANINGS } from './meanings.ts'
import { OPERATIONS, type Operation } from './operations.ts'
import type { Played } from './play-examples.ts'
import { replies, requests } from './schemas.ts'
import { FIELDS } from './vietnamese.ts'

/** What can be read of a schema without following it. */
export type SchemaObject = {
  $ref?: string
  description?: string
  type?: string | string[]
  properties?: Record<string, SchemaObject>
  required?: string[]
  additionalProperties?: unknown
  enum?: unknown[]
}

/** One example of a request or a reply. */
type ExampleObject = {
  summary: string
  value: unknown
  /** Path and query that were asked. */
  'x-request'?: string
}

/** What is sent or comes back, by its type. */
export type Content = Record<
  string,
  { schema: { $ref: string }; examples: Record<string, ExampleObject> }
>

/** One operation of the description. */
export type OperationObject = {
  operationId: string
  tags: string[]
  summary: string
  description: string
  parameters: readonly object[]
  requestBody?: { required: true; content: Content }
  responses: Record<string, { description: string; headers?: object; content: Content }>
}

const TITLE = 'Hỏi Thủ Tục'
const DESCRIPTION = [
  'Hỏi bằng lời thường, nhận danh mục giấy tờ, lệ phí, thời hạn và nơi nộp, dòng nào cũng có nguồn.',
  'Không cần khóa. Câu hỏi dài nhất 300 ký tự, nội dung gửi lên lớn nhất 8 KB, số lượt mỗi phút có giới hạn.',
  'Máy chủ không lưu câu hỏi và không nhớ cuộc hỏi đáp. Ví dụ lấy từ chính máy chủ này; danh sách dài chỉ giữ hai mục đầu.',
].join(' ')

let components: Record<string, SchemaObject> | undefined

/** The description of the interface for programs, drawn from the schemas that check it, with what it answers. */
export function openApi(publicUrl: URL, played: ReadonlyMap<string, readonly Played[]>) {
  components ??= described(
    inVietnamese({ ...open(schemasOf(replies, 'output')), ...schemasOf(requests, 'input') }),
  )
  const paths: Record<string, Partial<Record<Operation['method'], OperationObject>>> = {}
  for (const operation of OPERATIONS)
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: drawn(operation, played.get(operation.id) ?? []),
    }
  return {
    openapi: '3.1.0',
    info: {
      title: TITLE,
      version: '1',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl.href.replace(/\/+$/, '') }],
    externalDocs: {
      description: 'Trang cho người lập trình',
      url: `${publicUrl.href.replace(/\/+$/, '')}/lap-trinh`,
    },
    tags: [...new Set(OPERATIONS.map(({ tag }) => tag))].map((name) => ({ name })),
    security: [],
    paths,
    components: { schemas: components },
  }
}

/** The whole description. */
export type OpenApi = ReturnType<typeof openApi>

function drawn(operation: Operation, played: readonly Played[]): OperationObject {
  const { id, tag, summary, description, parameters, body, reply } = operation
  const statuses = [...new Set(operation.examples.map(({ status }) => status))].sort()
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    parameters,
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: ref(body), examples: sentIn(played) } },
      },
    }),
    responses: Object.fromEntries(
      statuses.map((status) => [
        status,
        responseOf(
          status,
          reply,
          played.filter((one) => one.status === status),
        ),
      ]),
    ),
  }
}

function responseOf(
  status: number,
  reply: string,
  played: readonly Played[],
): { description: string; headers?: object; content: Content } {
  const examples = Object.fromEntries(
    played.map(({ id, title, path, value }) => [id, { summary: title, 'x-request': path, value }]),
  )
  if (status === 200)
    return {
      description: 'Trả lời',
      content: { 'application/json': { schema: ref(reply), examples } },
    }
  return {
    description: 'Lỗi, với mã không đổi và một câu tiếng Việt',
    ...(status === 429 && {
      headers: {
        'Retry-After': {
          description: 'số giây nên đợi',
          schema: { type: 'integer', minimum: 1 },
        },
      },
    }),
    content: { 'application/problem+json': { schema: ref('Problem'), examples } },
  }
}

function sentIn(played: readonly Played[]) {
  return Object.fromEntries(
    played
      .filter(({ status, sent }) => status === 200 && sent !== undefined)
      .map(({ id, title, sent }) => [id, { summary: title, value: sent }]),
  )
}

/** Named schemas as JSON Schema; each refers to the others by name instead of repeating them. */
function schemasOf(named: Record<string, z.ZodType>, io: 'input' | 'output') {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  const uri = (id: string) => `#/components/schemas/${id}`
  const { schemas } = z.toJSONSchema(registry, { io, uri, reused: 'inline' })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [
      id,
      schema as SchemaObject,
    ]),
  )
}

/** Replies may gain fields; whoever reads them leaves alone what he does not know. */
function open<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(open) as T
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([name, value]) => name !== 'additionalProperties' || value !== false)
      .map(([name, value]) => [name, open(value)]),
  ) as T
}

/** What the schemas say of themselves, in the language of those who read the description. */
function inVietnamese<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(inVietnamese) as T
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [
      name,
      name === 'description' && typeof value === 'string'
        ? (MEANINGS[value] ?? value)
        : inVietnamese(value),
    ]),
  ) as T
}

/** With the words for developers where there are some, and every code of a problem. */
function described(schemas: Record<string, SchemaObject>): Record<string, SchemaObject> {
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const words = FIELDS[id]
      if (words === undefined || schema.properties === undefined) return [id, schema]
      const properties = Object.fromEntries(
        Object.entries(schema.properties).map(([name, one]) => [
          name,
          {
            ...one,
            description: words[name] ?? one.description ?? '',
            ...(id === 'Problem' && name === 'code' && { enum: PROBLEM_CODES }),
          },
        ]),
      )
      return [id, { ...schema, properties }]
    }),
  )
}

const ref = (schema: string) => ({ $ref: `#/components/schemas/${schema}` })
