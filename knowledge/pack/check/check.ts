import type { CompileResult } from '../compile.ts'
import type { Problem } from '../problem.ts'

/** Looks at what lies between the files and says what to repair. */
export type Check = (result: CompileResult) => Problem[]

/** A problem of a compiled entry, with the file from which the entry came. */
export function problemOf(
  { fileOf }: CompileResult,
  entry: object,
  path: string,
  message: string,
): Problem {
  const { id, code, number } = entry as { id?: string; code?: string; number?: string }
  const name = id ?? code ?? number
  return {
    file: fileOf.get(entry) ?? '?',
    ...(name === undefined ? {} : { id: name }),
    ...(path === '' ? {} : { path }),
    message,
  }
}

/** Values that occur more than once, with the entries after the first. */
export function repeats<T>(entries: readonly T[], keysOf: (entry: T) => readonly string[]) {
  const first = new Map<string, T>()
  return entries.flatMap((entry) =>
    keysOf(entry).flatMap((key) => {
      const before = first.get(key)
      if (before === undefined) first.set(key, entry)
      return before === undefined ? [] : [{ key, entry, before }]
    }),
  )
}
