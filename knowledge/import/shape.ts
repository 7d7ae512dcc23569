import * as z from 'zod'
import type { Broken } from './record.ts'
import { cleanLine } from './text.ts'

/** Text that a record may leave out; NFC, its line breaks kept as spaces. */
export const Text = z
  .string()
  .nullish()
  .transform((text) => cleanLine(text ?? ''))

/** A list that a record may leave out. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])

/** A code as records print it, spaces and the suffix of the issuing body taken off. */
export const RecordCode = z
  .string()
  .transform((code) => cleanLine(code).replace(/\.000\.00\.00\.H\d\d$/, ''))
  .pipe(z.string().min(1, 'thiếu mã thủ tục'))

/** A name as records print it. */
export const RecordName = z
  .string()
  .transform(cleanLine)
  .pipe(z.string().min(1, 'thiếu tên thủ tục'))

/** Reads an unknown object by a schema; what does not fit is reported with the code, if that much can be read. */
export function readAs<T extends z.ZodType>(
  schema: T,
  input: unknown,
): { ok: z.infer<T> } | Broken {
  const read = schema.safeParse(input)
  if (read.success) return { ok: read.data }
  const [issue] = read.error.issues
  const code = codeIn(input)
  return {
    broken: `${issue?.path.join('.') || 'bản ghi'}: ${issue?.message ?? 'không đúng khuôn'}`,
    ...(code ? { code } : {}),
  }
}

function codeIn(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null) return undefined
  const { code, 'Mã thủ tục:': label } = input as Record<string, unknown>
  const found = code ?? label
  return typeof found === 'string' && found.trim() !== '' ? cleanLine(found) : undefined
}
