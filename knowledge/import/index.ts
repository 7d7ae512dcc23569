export { type ImportFile, importFiles } from './import-files.ts'
export type { FileReport, ImportReport } from './report.ts'
