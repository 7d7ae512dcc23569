import { type Knowledge, reply } from '../../engine/index.ts'

/** A syllable asked by itself, how often titles hold it, and the kind of turn it gets. */
export type OneWord = { syllable: string; titles: number; kind: string; silent: boolean }

/** Asks the commonest syllables of the titles one by one. Silence is "chưa có" with nothing to press and nobody to call. */
export function askOneWords(knowledge: Knowledge, most: number, today: string): OneWord[] {
  return commonestSyllables(knowledge, most).map(([syllable, titles]) => {
    const { turn } = reply(knowledge, { message: syllable, today })
    const silent =
      turn.kind === 'unknown' &&
      turn.options.length === 0 &&
      !turn.blocks.some(({ type }) => type === 'contact')
    return { syllable, titles, kind: turn.kind, silent }
  })
}

/** The syllables that most titles hold, with how many do. */
export function commonestSyllables(
  { procedures, pointers }: Knowledge,
  most: number,
): [string, number][] {
  const titles = [
    ...[...procedures.values()].map(({ procedure }) => procedure.name),
    ...[...pointers.values()].map(({ name }) => name),
  ]
  const counts = new Map<string, number>()
  for (const title of titles)
    for (const syllable of new Set(
      title
        .normalize('NFC')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [],
    ))
      counts.set(syllable, (counts.get(syllable) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most)
}
