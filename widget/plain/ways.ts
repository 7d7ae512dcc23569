/** What two ways of filing have in common: a name, lines, perhaps a total. */
type Way = {
  label: string
  lines: readonly { text: string; note?: string | undefined }[]
  total?: string | undefined
}

/** Joins ways that say the same, so that equal columns are read once. */
export function mergeWays<T extends Way>(ways: readonly T[]): { labels: string[]; way: T }[] {
  const merged: { labels: string[]; way: T; key: string }[] = []
  for (const way of ways) {
    const key = JSON.stringify([way.lines, way.total])
    const same = merged.find((entry) => entry.key === key)
    if (same) same.labels.push(way.label)
    else merged.push({ labels: [way.label], way, key })
  }
  return merged.map(({ labels, way }) => ({ labels, way }))
}

const LONG = 60

/** Whether a line is too long to be read in a narrow column. */
export const isLong = (ways: readonly Way[]): boolean =>
  ways.some(({ lines }) => lines.some(({ text, note = '' }) => text.length + note.length > LONG))
