import { fileKind, type ReadableKind } from './file-kind.ts'
import { readApi } from './read-api.ts'
import { readCatalogue } from './read-catalogue.ts'
import { readPage } from './read-page.ts'
import { readStructured } from './read-structured.ts'
import type { Broken, CatalogueEntry, OfficialRecord } from './record.ts'
import type { BrokenRecord, FileReport } from './report.ts'

/** A file as the host read it: text, or why it could not be read. */
export type ImportFile = { name: string } & ({ text: string } | { unreadable: string })

/** A record of one file, with the place to blame. */
export interface Found<T> {
  record: T
  line: number
  file: FileReport
}

/** What official files hold, read but not yet chosen from. */
export interface ReadFiles {
  reports: FileReport[]
  entries: Found<CatalogueEntry>[]
  details: Found<OfficialRecord>[]
}

/** Reads official files of every known shape; `date` is the day of files whose name has none. */
export function readFiles(files: readonly ImportFile[], date?: string): ReadFiles {
  const read: ReadFiles = { reports: [], entries: [], details: [] }
  for (const file of files) {
    const report: FileReport = { file: file.name, in: 0, out: 0, skipped: {}, broken: [] }
    read.reports.push(report)
    readFile(file, report, date, read)
  }
  return read
}

function readFile(
  file: ImportFile,
  report: FileReport,
  given: string | undefined,
  { entries, details }: ReadFiles,
): void {
  if ('unreadable' in file) {
    report.left = file.unreadable
    return
  }
  const lines = recordsIn(file.text)
  const found = fileKind(lines.slice(0, 50).map(({ value }) => value))
  if ('skip' in found) {
    report.left = found.skip
    return
  }
  report.kind = found.kind
  const day =
    given ??
    dayIn(file.name) ??
    (found.kind === 'structured' ? '' : dayOfChange(file.name, lines[0]?.value))
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

/** One record a line; or one record, alone or as a reply of the portal, that fills the whole file. */
function recordsIn(text: string): { line: number; value: unknown }[] {
  const whole = /^\ufeff?\s*\{\s*\n/.test(text) ? parsed(text) : undefined
  if (whole !== undefined) {
    const { data } = whole as { data?: unknown }
    return [{ line: 1, value: typeof data === 'object' && data !== null ? data : whole }]
  }
  return text.split('\n').flatMap((line, index) => {
    return line.trim() === '' ? [] : [{ line: index + 1, value: parsed(line) }]
  })
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

const OUTDONE = 'đã có bản mới hơn hoặc trùng'

const SHAPE_RANK = { api: 2, structured: 1, page: 0 } as const

/** A file of one record without a day in its name is as old as the record's last change: never fresher than it is. */
function dayOfChange(name: string, value: unknown): string | undefined {
  const { updatedAt } = (value ?? {}) as { updatedAt?: unknown }
  return name.endsWith('.json') && typeof updatedAt === 'number'
    ? new Date(updatedAt).toISOString().slice(0, 10)
    : undefined
}

/** Orders records of one code: the newest wins, then the fullest shape, then the latest change. */
export function rankOf({ date, shape, updatedAt }: OfficialRecord): string {
  return `${date} ${SHAPE_RANK[shape]} ${String(updatedAt).padStart(16, '0')}`
}

/** The record of the highest rank for each code; the others are counted as outdone. */
export function newestOf<T extends { code: string }>(
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

/** Notes a record that could not be read. */
export function blame(file: FileReport, line: number, why: string, code?: string): void {
  const broken: BrokenRecord = { line, ...(code ? { code } : {}), why }
  file.broken.push(broken)
}

/** Counts a record that is left out; false, so that it can end a filter. */
export function skip(file: FileReport, reason: string): false {
  file.skipped[reason] = (file.skipped[reason] ?? 0) + 1
  return false
}
