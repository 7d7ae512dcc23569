import * as z from 'zod'

/** A list of phrases as an editor writes it: lists may stand within (a shared anchor), and "(a|b)" stands for either. */
export const phrases = <T extends z.ZodType<string>>(phrase: T) =>
  z.preprocess(
    (list) => (Array.isArray(list) ? list.flat(Number.POSITIVE_INFINITY).flatMap(either) : list),
    z.array(phrase),
  )

const EITHER = /\(([^()|]*(?:\|[^()|]*)+)\)/

function either(phrase: unknown): unknown[] {
  if (typeof phrase !== 'string') return [phrase]
  const found = EITHER.exec(phrase)
  if (found === null) return [phrase]
  const [all, inner = ''] = found
  const before = phrase.slice(0, found.index)
  const behind = phrase.slice(found.index + all.length)
  return inner.split('|').flatMap((one) => either(`${before}${one}${behind}`))
}
