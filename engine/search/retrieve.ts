import { create, insert, search } from '@orama/orama'

/** One document as it is filed: its terms by field. */
export type Filed = { name: string[]; asked: string[]; keywords: string[] }

/** Finds the documents that share most with the given terms, best first, by their place in the list. */
export type Retrieve = (terms: string[], limit: number) => number[]

const open = (raw: unknown) => (typeof raw === 'string' ? raw.split(' ').filter(Boolean) : [])

/** Files documents in an Orama index of short fields. */
export function createRetrieve(documents: Filed[]): Retrieve {
  const database = create({
    schema: { name: 'string', asked: 'string', keywords: 'string' } as const,
    components: {
      tokenizer: { language: 'vietnamese', normalizationCache: new Map(), tokenize: open },
    },
  })
  // Orama always matches prefixes: a closing mark makes whole terms of them. Numbers instead of the terms themselves
  // make its tree of letters a third of the size.
  const numbers = new Map<string, string>()
  const file = (terms: string[]) =>
    terms.map((term) => {
      const number = numbers.get(term) ?? numbers.size.toString(36)
      numbers.set(term, number)
      return `${number}$`
    })
  for (const [place, { name, asked, keywords }] of documents.entries())
    insert(database, {
      id: String(place),
      name: file(name).join(' '),
      asked: file(asked).join(' '),
      keywords: file(keywords).join(' '),
    })
  return (terms, limit) => {
    const term = terms.flatMap((term) => numbers.get(term) ?? []).map((number) => `${number}$`)
    // An empty term would return every document.
    if (term.length === 0) return []
    const found = search(database, {
      term: term.join(' '),
      limit,
      boost: { name: 1.5, asked: 1.5, keywords: 0.7 },
    })
    if (found instanceof Promise) throw new TypeError('the search index must answer at once')
    return found.hits.map(({ id }) => Number(id))
  }
}
