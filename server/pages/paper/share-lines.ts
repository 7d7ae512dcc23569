import type { Fact } from '../../../knowledge/schema/index.ts'

/** What is said of some ways of filing. */
type Way<T extends Fact> = { label: string; lines: readonly T[]; total?: string; noTotal?: string }

/**
 * What is said of each way of filing, where the lines that every way has are told once. A charge that depends on the
 * case ends in one line without a condition, so a line keeps its meaning wherever it stands.
 */
export function shareLines<T extends Fact>(ways: readonly Way<T>[]): Way<T>[] {
  const [first, ...others] = ways
  if (first === undefined || others.length === 0) return [...ways]
  const isShared = (line: T) =>
    ways.every(({ lines }) => lines.some((one) => JSON.stringify(one) === JSON.stringify(line)))
  const shared = first.lines.filter(isShared)
  if (shared.length === 0) return [...ways]
  const isOne = others.every(({ noTotal }) => noTotal === first.noTotal)
  const own = ways
    .map(({ noTotal, ...way }) => ({
      ...way,
      lines: way.lines.filter((line) => !isShared(line)),
      ...(!isOne && noTotal !== undefined && { noTotal }),
    }))
    .filter(({ lines, total }) => lines.length > 0 || total !== undefined)
  const same = isOne && first.noTotal !== undefined ? { noTotal: first.noTotal } : {}
  return [{ label: 'Mọi cách nộp', lines: shared, ...same }, ...own]
}
