import type { HonoRequest } from 'hono'
import type * as z from 'zod'
import { sayIssue } from '../knowledge/schema/say-issue.ts'
import { ProblemError } from './problem.ts'

/** Most bytes that a citizen's request may have. */
const BODY_LIMIT = 8192

/** The JSON body, checked; whatever is wrong with it becomes a problem that names the field. */
export async function readBody<S extends z.ZodType>(
  request: HonoRequest,
  schema: S,
): Promise<z.output<S>> {
  const type = request.header('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new ProblemError('wrong-type')
  const json = parseJson(await readBytes(request.raw))
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new ProblemError('invalid', {
      detail: 'Nội dung gửi lên phải là một đối tượng JSON, ví dụ { "message": "…" }.',
    })
  }
  return check(schema, json)
}

/** Checks data against a schema; the first thing wrong becomes a problem that names the field. */
export function check<S extends z.ZodType>(schema: S, data: unknown): z.output<S> {
  const result = schema.safeParse(data, { error: sayIssue })
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.path.map(String).join('.').slice(0, 100)
  const reason = issue?.message.slice(0, 200) ?? ''
  throw new ProblemError('invalid', {
    detail: field ? `Trường "${field}" chưa đúng: ${reason}.` : `Nội dung chưa đúng: ${reason}.`,
    ...(field ? { field } : {}),
  })
}

/** Counts what really arrives: a length that the client states proves nothing. */
async function readBytes(request: Request): Promise<Uint8Array> {
  const bytes = new Uint8Array(BODY_LIMIT)
  let length = 0
  const reader = request.body?.getReader()
  if (!reader) return bytes.subarray(0, 0)
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new ProblemError('bad-json', { detail: 'Nội dung gửi lên bị ngắt giữa chừng.' })
    })
    if (done) return bytes.subarray(0, length)
    if (length + value.byteLength > BODY_LIMIT) {
      await reader.cancel()
      throw new ProblemError('too-large')
    }
    bytes.set(value, length)
    length += value.byteLength
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new ProblemError('bad-json')
  }
}
