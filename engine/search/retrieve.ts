import { create, insert, search } from '@orama/orama'

/** Finds the documents that share most with the given terms, best first, by their place in the list. */
export type Retrieve = (terms: string[], limit: number) => number[]

const open = (raw: unknown) => (typeof raw === 'string' ? raw.split(' ').filter(Boolean) : [])

/** Files documents, each by the terms of its name, its ways of asking and its keywords, in an Orama index. */
export function createRetrieve(documents: string[][]): Retrieve {
  const database = create({
    schema: { terms: 'string' } as const,
    components: {
      tokenizer: { language: 'vietnamese', normalizationCache: new Map(), tokenize: open },
    },
  })
  // Orama always matches prefixes: a closing mark makes whole terms of them. Numbers instead of the terms themselves
  // make its tree of letters a third of the size. Each term once: Orama's cost of a document is the square of its terms.
  const numbers = new Map<string, string>()
  const numberOf = (term: string) => {
    const number = numbers.get(term) ?? `${numbers.size.toString(36)}$`
    numbers.set(term, number)
    return number
  }
  for (const [place, terms] of documents.entries())
    insert(database, { id: String(place), terms: [...new Set(terms)].map(numberOf).join(' ') })
  return (terms, limit) => {
    const known = terms.flatMap((term) => numbers.get(term) ?? [])
    // An empty term would return every document.
    if (known.length === 0) return []
    const found = search(database, { term: known.join(' '), limit })
    if (found instanceof Promise) throw new TypeError('the search index must answer at once')
    return found.hits.map(({ id }) => Number(id))
  }
}
