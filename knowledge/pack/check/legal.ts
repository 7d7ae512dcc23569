import { type Check, problemOf } from './check.ts'
import { visit } from './visit.ts'

const NUMBER =
  /(?<![\p{L}\p{N}./-])\d+(?:\.\d+)?\/\d{4}\/(?:[A-ZĐ][A-Za-zĐđ]*-[A-ZĐ][A-Za-zĐđ]*|QH\d+|UBTVQH\d+)/gu

/** Only legal documents of the registry are cited, in the lists and in the sentences. */
export const checkLegal: Check = (result) => {
  const { procedures, topics, patches, articles, talks, glossary, legal } = result.content
  const known = new Set(legal.map(({ number }) => number))
  const message = (number: string) =>
    `văn bản "${number}" không có trong legal.yaml: hãy kiểm tra số hiệu rồi thêm vào đó`
  return [
    ...procedures,
    ...topics,
    ...patches,
    ...articles,
    ...talks,
    ...(glossary ? [glossary] : []),
  ].flatMap((entry) => {
    const listed = ('legal' in entry ? entry.legal : [])
      .map((number, index) => ({ number, path: `legal[${index}]` }))
      .filter(({ number }) => !known.has(number))
    const said = [...visit(entry, (key) => key === 'legal' || key === 'note')].flatMap(
      ({ value, path }) =>
        (typeof value === 'string' ? (value.match(NUMBER) ?? []) : [])
          .filter((number) => !known.has(number))
          .map((number) => ({ number, path })),
    )
    return [...listed, ...said].map(({ number, path }) =>
      problemOf(result, entry, path, message(number)),
    )
  })
}
