import type { Assistant } from '../assistant.ts'
import { type CaseQuery, readCase } from './case-query.ts'
import { hearPlace, type PlaceHeard } from './hear-place.ts'
import { withoutLongNumbers } from './long-numbers.ts'
import type { Site } from './site.ts'

/** What an address tells of a case. */
export type CaseTold = {
  told: CaseQuery
  /** What was typed of the place, as far as it is not settled yet. */
  heard?: PlaceHeard | undefined
  /** Where the same case stands once the words of the place have become a commune: those words are kept nowhere. */
  moved?: string
}

/** Reads a case, and finds the commune that was typed in words. */
export function tellCase(assistant: Assistant, url: URL, { tenant }: Site): CaseTold {
  const params = url.searchParams
  // The address itself is cleared of numbers, and so is what the browser remembers of it.
  const typed = params.getAll('noi')
  if (typed.some(hasLongNumber)) return { told: readCase(params), moved: cleared(params, typed) }
  const told = readCase(params)
  const heard = hearPlace(assistant, params, told.province ?? tenant?.place.province)
  if (heard?.kind === 'found') {
    const query = new URLSearchParams(
      [...params].filter(
        ([name, value]) =>
          !['noi', 'tinh', 'xa'].includes(name) && !['', 'chua-ro'].includes(value),
      ),
    )
    query.set('xa', heard.commune)
    return { told, moved: `?${query}` }
  }
  if (heard === undefined) return { told }
  const province = (heard.kind === 'ask' ? heard.province : undefined) ?? told.province
  return { told: { ...told, commune: undefined, province }, heard }
}

const hasLongNumber = (text: string) => withoutLongNumbers(text) !== text

function cleared(params: URLSearchParams, typed: readonly string[]): string {
  const query = new URLSearchParams(params)
  query.delete('noi')
  for (const one of typed) query.append('noi', withoutLongNumbers(one))
  return `?${query}`
}

/** Whether an address tells more than what the page is about. */
export const isCase = ({ told, heard }: CaseTold): boolean => {
  const { answers, province, commune, channel, since, aspects } = told
  return (
    answers.size > 0 ||
    [province, commune, channel, since, aspects, heard].some((one) => one !== undefined)
  )
}
