import {
  type CatalogueEntry,
  type FileReport,
  type ImportFile,
  newestOf,
  type OfficialRecord,
  rankOf,
  readFiles,
} from '../../knowledge/import/index.ts'

/** Official files as a verification reads them: one record a code, the newest. */
export interface OfficialFiles {
  records: ReadonlyMap<string, { record: OfficialRecord; file: string }>
  catalogue: ReadonlyMap<string, CatalogueEntry>
  reports: FileReport[]
}

/** Reads official files of every shape that the import knows; the newest record of a code wins. */
export function readOfficial(files: readonly ImportFile[], date?: string): OfficialFiles {
  const { reports, entries, details } = readFiles(files, date)
  const records = newestOf(details, rankOf)
  const catalogue = newestOf(entries, ({ date: day }) => day)
  return {
    reports,
    records: new Map(
      [...records].map(([code, { record, file }]) => [code, { record, file: file.file }]),
    ),
    catalogue: new Map([...catalogue].map(([code, { record }]) => [code, record])),
  }
}
