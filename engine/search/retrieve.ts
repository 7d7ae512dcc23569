import { create, insert, search } from '@orama/orama'

/** One document as it is filed: its terms by field. */
export type Filed = { name: string[]; asked: string[]; keywords: string[] }

/** Finds the documents that share most with the given terms, best first, by their place in the list. */
export type Retrieve = (terms: string[], limit: number) => number[]

// Orama always matches prefixes; a closing mark makes whole terms of them.
const close = (terms: string[]) => terms.map((term) => `${term}$`).join(' ')
const open = (raw: unknown) => (typeof raw === 'string' ? raw.split(' ').filter(Boolean) : [])

/** Files documents in an Orama index of short fields. */
export function createRetrieve(documents: Filed[]): Retrieve {
  const database = create({
    schema: { name: 'string', asked: 'string', keywords: 'string' } as const,
    components: {
      tokenizer: { language: 'vietnamese', normalizationCache: new Map(), tokenize: open },
    },
  })
  for (const [place, { name, asked, keywords }] of documents.entries())
    insert(database, {
      id: String(place),
      name: close(name),
      asked: close(asked),
      keywords: close(keywords),
    })
  return (terms, limit) => {
    // An empty term would return every document.
    if (terms.length === 0) return []
    const found = search(database, {
      term: close(terms),
      limit,
      boost: { name: 1.5, asked: 1.5, keywords: 0.7 },
    })
    if (found instanceof Promise) throw new TypeError('the search index must answer at once')
    return found.hits.map(({ id }) => Number(id))
  }
}
