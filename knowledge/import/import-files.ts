import * as z from 'zod'
import type { PackContent } from '../schema/pack.ts'
import type { Pointer } from '../schema/pointer.ts'
import type { Procedure } from '../schema/procedure.ts'
import { fileKind, type ReadableKind } from './file-kind.ts'
import { toPointer } from './pointer.ts'
import { toProcedure } from './procedure.ts'
import { readApi } from './read-api.ts'
import { readCatalogue } from './read-catalogue.ts'
import { readPage } from './read-page.ts'
import { readStructured } from './read-structured.ts'
import type { Broken, CatalogueEntry, OfficialRecord } from './record.ts'
import type { BrokenRecord, FileReport, ImportReport } from './report.ts'

/** A file as the host read it: text, or why it could not be read. */
export type ImportFile = { name: string } & ({ text: string } | { unreadable: string })

/** A record of one file, with the place to blame. */
interface Found<T> {
  record: T
  line: number
  file: FileReport
}

const DEAD = 'mã không còn trong danh mục'
const INTERNAL = 'thủ tục nội bộ'
const OUTDONE = 'đã có bản mới hơn hoặc trùng'

/**
 * Makes an official pack of the portal's data. The newest record of a code wins; nothing is merged, but for the fee
 * wording of an older page where the newer record has a bare 0. Whatever is left out is counted with its reason.
 */
export function importFiles(
  files: readonly ImportFile[],
  { date }: { date?: string } = {},
): { content: PackContent; report: ImportReport } {
  const reports: FileReport[] = []
  const entries: Found<CatalogueEntry>[] = []
  const details: Found<OfficialRecord>[] = []
  for (const file of files) {
    const report: FileReport = { file: file.name, in: 0, out: 0, skipped: {}, broken: [] }
    reports.push(report)
    readFile(file, report, date, entries, details)
  }

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

function readFile(
  file: ImportFile,
  report: FileReport,
  given: string | undefined,
  entries: Found<CatalogueEntry>[],
  details: Found<OfficialRecord>[],
): void {
  if ('unreadable' in file) {
    report.left = file.unreadable
    return
  }
  const lines = file.text.split('\n').flatMap((text, index) => {
    return text.trim() === '' ? [] : [{ line: index + 1, value: parsed(text) }]
  })
  const found = fileKind(lines.slice(0, 50).map(({ value }) => value))
  if ('skip' in found) {
    report.left = found.skip
    return
  }
  report.kind = found.kind
  const day = given ?? dayIn(file.name) ?? (found.kind === 'structured' ? '' : undefined)
  if (day === undefined) {
    report.left = 'không rõ ngày lấy dữ liệu: tên tệp không có ngày, hãy thêm --date YYYY-MM-DD'
    return
  }
  for (const { line, value } of lines) {
    report.in += 1
    const read: CatalogueEntry | OfficialRecord | Broken =
      value === undefined ? { broken: 'dòng JSON hỏng' } : READERS[found.kind](value, day)
    if ('broken' in read) blame(report, line, read.broken, read.code)
    else if ('shape' in read) details.push({ record: read, line, file: report })
    else entries.push({ record: read, line, file: report })
  }
}

const READERS: Record<
  ReadableKind,
  (value: unknown, day: string) => CatalogueEntry | OfficialRecord | Broken
> = {
  catalogue: readCatalogue,
  api: readApi,
  structured: (value) => readStructured(value),
  page: readPage,
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    // A broken line is data to report, not a failure of the run.
    return undefined
  }
}

/** The day in a file's name; the first of the month where it has none, so that no fact looks fresher than it is. */
function dayIn(name: string): string | undefined {
  const [, month, day] = /(20\d\d-(?:0[1-9]|1[0-2]))(?:-([0-2]\d|3[01]))?(?!\d)/.exec(name) ?? []
  return month ? `${month}-${day ?? '01'}` : undefined
}

const SHAPE_RANK = { api: 2, structured: 1, page: 0 } as const

function rankOf({ date, shape, updatedAt }: OfficialRecord): string {
  return `${date} ${SHAPE_RANK[shape]} ${String(updatedAt).padStart(16, '0')}`
}

/** The record of the highest rank for each code; the others are counted as outdone. */
function newestOf<T extends { code: string }>(
  found: readonly Found<T>[],
  rank: (record: T) => string,
): Map<string, Found<T>> {
  const newest = new Map<string, Found<T>>()
  for (const one of found) {
    const other = newest.get(one.record.code)
    const wins = !other || rank(one.record) > rank(other.record)
    if (wins) newest.set(one.record.code, one)
    if (other) skip((wins ? other : one).file, OUTDONE)
  }
  return newest
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

function blame(file: FileReport, line: number, why: string, code?: string): void {
  const broken: BrokenRecord = { line, ...(code ? { code } : {}), why }
  file.broken.push(broken)
}

function skip(file: FileReport, reason: string): false {
  file.skipped[reason] = (file.skipped[reason] ?? 0) + 1
  return false
}

function isInternal({ type }: CatalogueEntry): boolean {
  return type.endsWith('_INTERNAL')
}

function byCode(a: { code: string }, b: { code: string }): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0
}
