export { importFiles } from './import-files.ts'
export { type ImportFile, newestOf, rankOf, readFiles } from './read-files.ts'
export type { CatalogueEntry, FeeRow, Method, OfficialRecord, PaperRow } from './record.ts'
export type { FileReport, ImportReport } from './report.ts'
