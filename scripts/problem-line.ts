import type { Problem } from '../knowledge/pack/problem.ts'

/** A problem on one line: file, entry where the file holds several, place, what to do. */
export function problemLine({ file, id, path, message }: Problem, mark = '✖'): string {
  const entry = id && !file.includes(id) ? ` (${id})` : ''
  return `${mark} ${file}${entry}${path ? ` → ${path}` : ''}: ${message}`
}
