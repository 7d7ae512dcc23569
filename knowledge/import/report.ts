import type { ReadableKind } from './file-kind.ts'

/** A record that was left out because it could not be read. */
export interface BrokenRecord {
  line: number
  code?: string
  why: string
}

/** What became of one file: every record in it is out, skipped with a reason, or broken. */
export interface FileReport {
  file: string
  kind?: ReadableKind
  /** Why the whole file was left out. */
  left?: string
  in: number
  out: number
  skipped: Record<string, number>
  broken: BrokenRecord[]
}

/** What became of all files. */
export interface ImportReport {
  files: FileReport[]
  in: number
  skipped: number
  broken: number
  /** Procedures that can be found: detailed ones and pointers. */
  searchable: number
  detailed: number
  pointers: number
  /** Of the searchable, those that one province issued. */
  provincial: number
  asOf: string
}
