import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ImportFile } from '../knowledge/import/index.ts'

/** Opens an official file, gzipped or plain; one that cannot be read says so, and the others still count. */
export function openImportFile(path: string): ImportFile {
  const name = basename(path)
  try {
    const bytes = readFileSync(path)
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
    return { name, text: (isGzip ? gunzipSync(bytes) : bytes).toString('utf8') }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { name, unreadable: `không đọc được tệp (${why})` }
  }
}
