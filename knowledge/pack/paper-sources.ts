import type { z } from 'zod'
import type { PaperSource, PaperSourceFile } from '../schema/paper-sources.ts'
import type { RequiredDocument } from '../schema/procedure.ts'

/** The paper with the procedures that give, renew or certify it; what its author wrote himself stays. */
export function withSource(
  document: RequiredDocument,
  owner: string,
  { copies, papers }: z.infer<typeof PaperSourceFile>,
): RequiredDocument {
  if (document.getBy !== undefined) return document
  const found = [document.name, ...(document.oneOf ?? []).map(({ name }) => name)]
    .map((name) => sourceOf(name.toLowerCase(), papers))
    .find((source) => source !== undefined)
  // A paper that the file names without a procedure is none of ours.
  const isForeign = found !== undefined && !found.code && !found.certify
  const certify = document.as === 'certified-copy' && !isForeign ? copies : found?.certify
  const getBy = Object.fromEntries(
    Object.entries({ code: found?.code, expired: found?.expired, certify }).filter(
      ([, code]) => code !== undefined && code !== owner,
    ),
  )
  return Object.keys(getBy).length === 0 ? document : { ...document, getBy }
}

/** The first paper that a name speaks of; of two at the same place, the one that is tried first. */
function sourceOf(name: string, papers: readonly PaperSource[]): PaperSource | undefined {
  const at = (words: readonly string[]) =>
    Math.min(...words.map((word) => placeOf(word.toLowerCase(), name)))
  return papers
    .map((source) => ({ source, place: at(source.papers) }))
    .filter(
      ({ source, place }) => place < name.length && at([...source.unless, '\0']) >= name.length,
    )
    .sort((a, b) => a.place - b.place)[0]?.source
}

function placeOf(word: string, name: string): number {
  const place = ` ${name} `.search(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u'))
  return place === -1 ? Number.POSITIVE_INFINITY : place
}
