import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NO_NUMBERS, type Numbers } from '../knowledge/pack/numbers.ts'

/** The file of permanent numbers stands beside the content folder. */
export function numbersPath(contentDir: string): string {
  return join(dirname(contentDir), 'numbers.json')
}

/** The numbers that content is checked against: those beside it, or the shipped ones for a copy that has none. */
export function numbersFor(contentDir: string): Numbers {
  const own = numbersPath(contentDir)
  return readNumbers(existsSync(own) ? own : 'knowledge/numbers.json')
}

/** Reads the permanent numbers; none yet when the file is absent. */
export function readNumbers(path: string): Numbers {
  return existsSync(path)
    ? { ...NO_NUMBERS, ...JSON.parse(readFileSync(path, 'utf8')) }
    : NO_NUMBERS
}

/** Writes the permanent numbers, one line each, in the order of the numbers, so that changes read well. */
export function writeNumbers(path: string, numbers: Numbers): void {
  const inOrder = Object.entries(numbers).map(([kind, entries]) => [
    kind,
    Object.fromEntries(sorted(entries)),
  ])
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`)
}

function sorted(entries: Record<string, number>): [string, number][] {
  return Object.entries(entries).sort(([, a], [, b]) => a - b)
}
