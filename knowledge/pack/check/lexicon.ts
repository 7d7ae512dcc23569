import { type Check, problemOf, repeats } from './check.ts'

/** Words lead one way: no short form twice, no circle of synonyms, no synonym in place of a procedure's name. */
export const checkLexicon: Check = (result) => {
  const { lexicon, procedures } = result.content
  if (!lexicon) return []
  const { abbreviations, synonyms } = lexicon
  const names = new Set(procedures.map(({ name }) => name.toLowerCase()))
  const next = new Map(
    synonyms.flatMap(({ say, means }) =>
      say.map((phrase) => [phrase.toLowerCase(), means.toLowerCase()] as const),
    ),
  )

  const twice = repeats(
    abbreviations.filter(({ near }) => near.length === 0),
    ({ short }) => [short.toLowerCase()],
  ).map(({ key, entry }) =>
    problemOf(
      result,
      entry,
      'abbreviations',
      `chữ viết tắt "${key}" có hai lần: hãy giữ một, hoặc phân biệt bằng near`,
    ),
  )
  const words = synonyms.flatMap((entry) =>
    entry.say.flatMap((phrase) => [
      ...(names.has(phrase.toLowerCase())
        ? [
            problemOf(
              result,
              entry,
              'synonyms',
              `"${phrase}" là tên một thủ tục, không được thay bằng "${entry.means}": hãy bỏ`,
            ),
          ]
        : []),
      ...(isCircular(phrase.toLowerCase(), next)
        ? [
            problemOf(
              result,
              entry,
              'synonyms',
              `"${phrase}" dẫn vòng về chính nó: hãy chọn một từ chuẩn`,
            ),
          ]
        : []),
    ]),
  )
  return [...twice, ...words]
}

function isCircular(start: string, next: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>()
  for (let phrase = next.get(start); phrase !== undefined; phrase = next.get(phrase)) {
    if (phrase === start) return true
    if (seen.has(phrase)) return false
    seen.add(phrase)
  }
  return false
}
