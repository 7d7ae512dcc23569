import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Assets } from '../server/assets.ts'

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
  '.json': 'application/json',
}

/** A content hash at the end of a name, `panel-de63852551fe.js`: such a file never changes. */
const HASHED = /-[0-9a-f]{12,}\.\w+$/

/** The built files of a folder, as every runtime serves them. */
export function readAssets(folder: string): Assets {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => TYPES[extname(name)] !== undefined)
      .map((name) => {
        const body = readFileSync(join(folder, name), 'utf8')
        const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
        const type = TYPES[extname(name)] ?? ''
        return [name, { body, type, etag, immutable: HASHED.test(name) }]
      }),
  )
}
