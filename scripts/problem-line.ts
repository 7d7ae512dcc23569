import type { Problem } from '../knowledge/pack/problem.ts'

/** A problem on one line: file, place, what to do. */
export function problemLine({ file, path, message }: Problem): string {
  return `✖ ${file}${path ? ` → ${path}` : ''}: ${message}`
}
