import { readFileSync, writeFileSync } from 'node:fs'
import type { Procedure } from '../../knowledge/schema/index.ts'
import { coverage } from './coverage.ts'
import type { OfficialFiles } from './official.ts'
import { amountsNamed, spansNamed } from './ours.ts'
import { nameOf, type OfficialPart, partsOf } from './parts.ts'
import { withOfficial } from './with-official.ts'

/**
 * Writes `official` where a line of ours and an official part agree beyond doubt: the same amounts, the same span, or
 * a paper of the same name. Gives a line for people on each. What is left needs a person.
 */
export function fill(
  procedures: readonly Procedure[],
  { records }: OfficialFiles,
  pathOf: (procedure: Procedure) => string,
): string[] {
  return procedures.flatMap((procedure) => {
    const found = records.get(procedure.code)
    if (!found) return []
    const { uncovered } = coverage(procedure, partsOf(found.record), new Set())
    const additions = uncovered.flatMap((part) =>
      linesFor(procedure, part).map((index) => ({ list: part.list, index, name: nameOf(part) })),
    )
    if (additions.length === 0) return []
    const path = pathOf(procedure)
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, additions.reduce(withOfficial, before))
    for (const { list, index, name } of additions) {
      const line = procedure[list][index] as { official?: string[] }
      line.official = [...(line.official ?? []), name]
    }
    return additions.map(({ list, index, name }) => `${procedure.id}: ${list}[${index}] ← ${name}`)
  })
}

/** Places in the list of lines that surely say what the part says. */
function linesFor(
  { documents, fees, times }: Procedure,
  { list, figures, text }: OfficialPart,
): number[] {
  const wanted = new Set(figures)
  const agrees = (named: readonly string[]) =>
    wanted.size > 0 && [...wanted].every((one) => named.includes(one))
  const places = (fits: readonly boolean[]) => fits.flatMap((fit, index) => (fit ? [index] : []))
  if (list === 'times') return places(times.map((line) => agrees(spansNamed(line))))
  if (list === 'documents')
    return places(documents.map(({ name }) => plain(text).startsWith(plain(name))))
  if (figures.length > 0) return places(fees.map((line) => agrees(amountsNamed(line).map(String))))
  if (/hội đồng nhân dân|hđnd|luật phí và lệ phí/i.test(text))
    return places(fees.map(({ value }) => 'council' in value))
  return places(fees.map(({ value }) => /miễn|không thu/i.test(text) && 'free' in value))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
