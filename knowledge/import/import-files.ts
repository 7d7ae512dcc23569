import * as z from 'zod'
import type { PackContent } from '../schema/pack.ts'
import type { Pointer } from '../schema/pointer.ts'
import type { Procedure } from '../schema/procedure.ts'
import { toPointer } from './pointer.ts'
import { toProcedure } from './procedure.ts'
import {
  blame,
  type Found,
  type ImportFile,
  newestOf,
  rankOf,
  readFiles,
  skip,
} from './read-files.ts'
import type { CatalogueEntry } from './record.ts'
import type { FileReport, ImportReport } from './report.ts'

const DEAD = 'mã không còn trong danh mục'
const INTERNAL = 'thủ tục nội bộ'

/**
 * Makes an official pack of the portal's data. The newest record of a code wins; nothing is merged, but for the fee
 * wording of an older page where the newer record has a bare 0. Whatever is left out is counted with its reason.
 */
export function importFiles(
  files: readonly ImportFile[],
  { date }: { date?: string } = {},
): { content: PackContent; report: ImportReport } {
  const { reports, entries, details } = readFiles(files, date)

  const catalogue = newestOf(
    entries.filter(({ record, file }) => !isInternal(record) || skip(file, INTERNAL)),
    ({ date: day }) => day,
  )
  const internal = new Set(
    entries
      .map(({ record }) => record)
      .filter(isInternal)
      .map(({ code }) => code),
  )
  const candidates = details.filter((found) => {
    const { record, file } = found
    if (catalogue.has(record.code) && !record.isInternal) return true
    if (record.isInternal || internal.has(record.code)) return skip(file, INTERNAL)
    return entries.length === 0 || skip(file, DEAD)
  })
  const older = new Map(
    candidates.filter(({ record }) => record.shape === 'page').map((one) => [one.record.code, one]),
  )
  const newest = newestOf(candidates, rankOf)

  const procedures: Procedure[] = []
  for (const [code, found] of newest) {
    const before = older.get(code)
    const procedure = made(found, () =>
      toProcedure(found.record, {
        ...(catalogue.has(code) ? { entry: catalogue.get(code)?.record } : {}),
        ...(before && before !== found ? { older: before.record } : {}),
      }),
    )
    if (procedure) procedures.push(procedure)
  }
  const detailed = new Set(procedures.map(({ code }) => code))

  const pointers: Pointer[] = []
  for (const [code, found] of catalogue) {
    if (detailed.has(code)) {
      found.file.out += 1
    } else {
      const pointer = made(found, () => toPointer(found.record))
      if (pointer) pointers.push(pointer)
    }
  }

  procedures.sort(byCode)
  pointers.sort(byCode)
  const days = [...newest.values(), ...catalogue.values()].map(({ record }) => record.date)
  const content: PackContent = {
    name: 'Cổng Dịch vụ công quốc gia',
    asOf: days.sort().at(-1) ?? '1970-01-01',
    procedures,
    pointers,
    topics: [],
    patches: [],
    articles: [],
    talks: [],
    legal: [],
    provinces: [],
  }
  const sum = (count: (file: FileReport) => number) =>
    reports.reduce((total, file) => total + count(file), 0)
  return {
    content,
    report: {
      files: reports,
      in: sum((file) => file.in),
      skipped: sum((file) => Object.values(file.skipped).reduce((a, b) => a + b, 0)),
      broken: sum((file) => file.broken.length),
      searchable: procedures.length + pointers.length,
      detailed: procedures.length,
      pointers: pointers.length,
      provincial: [...procedures, ...pointers].filter(({ province }) => province).length,
      asOf: content.asOf,
    },
  }
}

function made<T>({ record, line, file }: Found<{ code: string }>, make: () => T): T | undefined {
  try {
    const item = make()
    file.out += 1
    return item
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : []
    const why = issue
      ? `${issue.path.join('.')}: ${issue.message}`
      : error instanceof Error
        ? error.message
        : String(error)
    blame(file, line, why, record.code)
    return undefined
  }
}

function isInternal({ type }: CatalogueEntry): boolean {
  return type.endsWith('_INTERNAL')
}

function byCode(a: { code: string }, b: { code: string }): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0
}
